"""What kind of statement a passage of a response is: request, experience, fact, opinion or question.

By rule, from the words alone. A passage has one main kind; it has a second where the words for that are as plain
("My son goes there, please keep it open" tells of an experience and asks for something). A *request* says what
ought to be done or provided; an *experience* tells what the writer or their family does, is or has met with; a
*fact* asserts something that could be looked up; an *opinion* judges, feels or foretells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import pandas as pd

from consult import tables
from consult.structure.statements_cues import ASKING_AND_TELLING, QUESTIONS, STATING_AND_JUDGING, Cue

KINDS = ("request", "experience", "fact", "opinion", "question")
_PLAIN = 0.8  # a second kind is given from this score
_FALL_BACK = 0.4  # the score where no word shows the kind: a plain assertion is a fact, a word or two an opinion
_FIRST = ("question", "request", "experience", "opinion", "fact")  # of two equal scores the earlier is the main kind
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


def of_passages(passages: pd.DataFrame) -> pd.DataFrame:
    """The statements table for the passages of responses: a row for each kind a passage is."""
    sentences = passages.loc[passages["origin"] == "response", ["passage_id", "text"]]
    ids: list[str] = []
    kinds: list[str] = []
    scores: list[float] = []
    for passage_id, text in zip(sentences["passage_id"].tolist(), sentences["text"].tolist(), strict=True):
        for kind, score in kinds_of(text):
            ids.append(passage_id)
            kinds.append(kind)
            scores.append(score)
    return tables.check("statements", pd.DataFrame({"passage_id": ids, "kind": kinds, "score": scores}))


def kinds_of(text: str) -> list[tuple[str, float]]:
    """The kinds of one passage with scores from 0 to 1, the main one first; nothing where it has no words."""
    lowered = text.casefold().replace("’", "'")
    words = frozenset(_WORD.findall(lowered))
    if not words:
        return [("fact", _FALL_BACK)] if re.search(r"\w", text) else []
    scores: dict[str, float] = {}
    for group in CUES:
        scores = {**_scores(lowered, words, group), **scores}
        if max(scores.values(), default=0.0) >= _PLAIN:
            break
    ranked = sorted(scores.items(), key=lambda held: (-held[1], _FIRST.index(held[0])))
    if not ranked:
        return [("fact" if len(words) > 3 else "opinion", _FALL_BACK)]
    return [ranked[0], *(held for held in ranked[1:] if held[1] >= _PLAIN)]


def _scores(lowered: str, words: frozenset[str], group: Sequence[Cue]) -> dict[str, float]:
    found: dict[str, float] = {}
    for cue in group:
        if found.get(cue.kind, 0.0) < cue.score and (not cue.needs or not words.isdisjoint(cue.needs)) and cue.pattern.search(lowered):
            found[cue.kind] = cue.score
    return found


CUES: tuple[tuple[Cue, ...], ...] = (QUESTIONS, ASKING_AND_TELLING, STATING_AND_JUDGING)
