"""Answers that say nothing of their own: "no comment", "N/A", "as above", "none".

They are separated before theming and counted on a line of their own.
"""

from __future__ import annotations

import re

import pandas as pd

from consult.responses.campaigns_words import word_list

_FILLER = (
    r"(?:(?:i|we|ive|weve|have|has|there|is|are|just|sorry|really|thanks|thank|you|at|this|time|present|the|moment|on|to|"
    r"add|make|say|my|our|please|that|all|for|now|question|of|it)\s+)*"
)
_NOTHING = (
    r"(?:n\s?a|nil|none|nothing|nope|no|not?\s+(?:applicable|answered|relevant|sure)"
    r"|no\s+(?:\w+\s+)?(?:comments?|views?|opinions?|answer|response|reply|suggestions?|feedback|thoughts|ideas?|questions?"
    r"|concerns?)|dont\s+know|do\s+not\s+know|dk|unsure|nothing\s+(?:more|else|further)|not\s+really"
    r"|none\s+(?:other|really|so\s+far))"
)
_SAYS_NOTHING = re.compile(rf"{_FILLER}{_NOTHING}(?:\s+{_FILLER}(?:else|further|more|other|comments?)?)?\s*")
_AS_ABOVE = re.compile(
    r"(?:(?:please|pls)\s+)?(?:the\s+same\s+|same\s+)?"
    r"(?:(?:as|see|refer\s+to|per|answered|stated|covered|mentioned|already|given|my|the)\s+)*"
    r"(?:above|previous(?:ly)?|before|earlier|ditto|same|already\s+(?:answered|stated|said|covered)"
    r"|(?:answers?|comments?|response)?\s*(?:to|at|in|under|from|of)?\s*(?:question|q)\s*\d+\w?)"
    r"(?:\s+(?:answers?|comments?|response|reply|stated|said|mentioned|question|reasons?|please|above))*"
)


def kind(text: str) -> str:
    """``"blank"``, ``"nothing"`` (no comment), ``"as-above"`` (points to another answer) or ``"substantive"``."""
    plain = " ".join(word_list(text))
    if not plain:
        return "blank"
    if len(plain) > 80:
        return "substantive"
    if _SAYS_NOTHING.fullmatch(f"{plain} "):
        return "nothing"
    if _AS_ABOVE.fullmatch(plain):
        return "as-above"
    return "substantive"


def kinds(responses: pd.DataFrame) -> pd.DataFrame:
    """For each row of ``responses``: response_id, respondent_id, question_id and ``substance`` (see :func:`kind`).

    A row with a chosen option and no text is ``"chosen"``.
    """
    found = {text: kind(text) for text in dict.fromkeys(responses["text"])}
    substance = [
        "chosen" if value and found[text] in ("blank", "nothing") else found[text]
        for text, value in zip(responses["text"].tolist(), responses["value"].tolist(), strict=True)
    ]
    return responses[["response_id", "respondent_id", "question_id"]].assign(substance=substance).reset_index(drop=True)
