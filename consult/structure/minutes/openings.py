"""Where a speech begins in minutes: the opening itself, and the sentences and lines that ask, answer or end a speech.

What is not recognised opens nothing, so the speech before it goes on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from consult.structure import verbs
from consult.structure.mentions import Mention
from consult.structure.paragraphs import Paragraph, Span


@dataclass(frozen=True)
class Opening:
    """The place a speech begins: its class, its speaker as shown and as printed, and how it was found.

    ``sort``: ask, answer, say, chair, motion, amendment, vote, declaration, written-answer, supplementary or break.
    ``labelled``: named by a layout label, so nothing else can interrupt it but another label. ``mild``: "questioned", which
    asks in a list of questions but argues inside a speech. ``chairing``: whoever is in the chair. ``answering``: the words
    say it is a response. ``led``: words stand before the speaker. ``prompted``: those words tell of the question it answers, put
    by ``asker``. ``earlier``: "had said", which inside a speech is part of what is told.
    """

    start: int
    sort: str
    speaker: str = ""
    role: str = ""
    seconder: str = ""
    voice: str = ""
    paragraph: int = 0
    labelled: bool = False
    answering: bool = False
    mild: bool = False
    chairing: bool = False
    earlier: bool = False
    led: bool = False
    prompted: bool = False
    asker: str = ""
    addressee: str = ""


SUPPLEMENTARY = re.compile(r"\bsupplementary\b|\bfollow[- ]?up question|\bfollowed up\b", re.IGNORECASE)
_ENDS = re.compile(
    r"\s*[(\[]?\s*(?:"
    r"(?:the\s+)?(?:meeting|session|committee|council|panel|board|cabinet)\s+(?:was then|was|then|closed|ended|"
    r"adjourned|opened|commenced|started|concluded|"
    r"finished|rose|reconvened|resumed|considered|received|had before|gave consideration|moved into|went into|"
    r"proceeded|broke)\b(?!\s+(?:informed|advised|told|reminded|assured|asked))"
    r"|(?:at this point|at this juncture)\b|(?:n\.?b\.?|note)\s*[:–-]|there (?:was|were|being|are|is) no\b|no "
    r"(?:apologies|declarations|questions|"
    r"further|other|members of the public)\b|none (?:were )?(?:received|declared)?\.?$|supporting documents|a copy "
    r"of\b[^.]{0,80}\b(?:attached|appended|available|circulated)|"
    r"signed\b|dated?\b\s*[.…_:]|chair(?:man|person)?\s*[.…_]{2,}|reasons? for (?:the )?(?:decision|recommendation)|"
    r"action(?:s)?\s*[:–-]|action by\b|"
    r"(?:date|time|venue) of (?:the )?next|consideration was given|(?:members )?considered (?:a|the) report|prior "
    r"to\b|it being\b|"
    r"the (?:motion|amendment|report|recommendations?|minutes|proposals?|following (?:motion|amendment|questions?|"
    r"public questions?|documents))\b[^.]{0,90}?\b(?:was|were|is|are|set out|sought|provided|detailed|outlined|asked|"
    r"recommended|informed|had been)\b"
    r"|(?:declarations?|apologies)\b|(?:appendix|annex)\b|(?:recommendations?|background|decision|resolution|"
    r"minutes?|options?)\s*:?\s*$"
    r")",
    re.IGNORECASE,
)
MOVEMENT = re.compile(
    r"[(\[]?\s*(?:the\s+)?(?:[A-Z]|\()[^.]{0,160}?\b(?:left the (?:meeting|room|chamber|chair)|joined the meeting|"
    r"arrived|entered the|returned to the|"
    r"withdrew from|vacated the|was not present|were not present|took no part|abstained from|was in attendance|were "
    r"in attendance|"
    r"attended for this item|in attendance for this item)\b"
)


def ends_speech(paragraph: Paragraph) -> bool:
    """Whether a paragraph is the minute-taker's own: comings and goings, closings, notes of what was before the meeting."""
    words = paragraph.words[:400]
    return bool(_ENDS.match(words) or MOVEMENT.match(words))


def answers_here(text: str, start: int, before: int) -> bool:
    """Whether the words up to the verb say that this is a response."""
    return bool(
        re.search(
            r"\b(?:in (?:response|reply|answer)|responding|replying|repl(?:ied|ies)|responded|responds|answered)\b",
            text[start:before],
            re.IGNORECASE,
        )
    )


def is_chair(mention: Mention, role: str) -> bool:
    """Whether a mention is of whoever is in the chair."""
    post = mention.role or (role if mention.sort == "post" else "")
    return bool(
        re.match(
            r"(?:vice[- ]|deputy )?(?:chair(?:man|woman|person)?\b|conven[eo]r\b|"
            r"(?:lord |civic |town )?(?:mayor|provost)\b|president\b|in the chair)",
            post,
            re.IGNORECASE,
        )
    ) and not re.search(r"\bof (?!(?:the )?(?:committee|meeting|panel|board|council|sub))", post, re.IGNORECASE)


def pronoun_asks(text: str, span: Span, speaker: str = "") -> bool:
    """Whether a sentence goes on asking: "He asked whether …", "Jo asked …" of Jo Ash, or a question in the words themselves."""
    piece = text[span[0] : span[1]]
    forename = speaker.split()[0] if " " in speaker else ""
    if forename and piece.startswith(f"{forename} "):
        piece = f"She {piece[len(forename) + 1 :]}"
    return bool(_PRONOUN_ASKS.match(piece) or asks_outright(piece))


_PRONOUN_ASKS = re.compile(
    rf"(?:in addition,? |further(?:more)?,? |finally,? )?(?:he|she|they){verbs.LEAD.replace(',?', '', 1)}"
    r"(?:[^.?“\"]{0,160}?\band\s+(?:also\s+|then\s+)?)?"
    r"(?:asked|queried|enquired|inquired|wanted to know|sought (?:an? |further |more )*(?:clarification|(?:re)?assurances?|"
    r"confirmation|details?|information))\b(?!\s+(?:members|"
    r"the committee|council|that\b))",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    r"(?:and |but |also,? |so |if so,? )?(?:can|could|did|do|does|is|are|was|were|will|would|has|have|had|should|"
    r"may)\s+"
    r"(?:you|he|she|they|we|it|i|there|the|this|that|these|those|any|mr|mrs|ms|councillor|officers|members)\b",
    re.IGNORECASE,
)


def asks_outright(piece: str) -> bool:
    """Whether a sentence is a question by its mark or, printed without one, by its order of words."""
    bare = piece.rstrip(" \"'”’)")
    return bare.endswith("?") or bool(_INVERTED.match(piece.lstrip(" “\"‘'")))
