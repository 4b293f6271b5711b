"""Where an answer stands on a scale: "strongly agree", "tended to disagree", "satisfied (very or fairly)".

Row labels of tables and the words of a sentence are read into the same small record, so that a sentence which
joins two points of a scale can be matched to the two rows it joins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

# Families of answers and the words, as stems of regular expressions, that put an answer on either side.
_FAMILIES: tuple[tuple[str, str, str], ...] = (
    ("agree", r"agree(?:d|s|ing|ment)?|in agreement", r"disagree(?:d|s|ing|ment)?"),
    ("support", r"support(?:ed|s|ing|ive)?|in favour(?: of)?|favour(?:ed|s|ing)?|for the proposals?",
     r"oppose(?:d|s)?|opposing|oppos(?:ition|ed)|against|object(?:ed|s|ing)? to|objections?|do not support|did not support"),
    ("satisfied", r"satisfied|satisfaction", r"dissatisfied|dissatisfaction|unsatisfied"),
    ("important", r"important", r"unimportant|not (?:at all |very |that )?important"),
    ("likely", r"likely", r"unlikely|not likely"),
    ("safe", r"safe", r"unsafe"),
    ("positive", r"positive(?:ly)?", r"negative(?:ly)?"),
    ("good", r"good", r"poor|bad"),
    ("easy", r"easy", r"difficult"),
    ("clear", r"clear", r"unclear|not clear"),
    ("concerned", r"concerned", r"unconcerned|not (?:at all |very )?concerned"),
    ("aware", r"aware", r"unaware|not aware"),
    ("yes", r"yes", r"no(?! (?:one|\w+))|said no|answered no"),
)
_STRONG = r"(?:strongly|very|definitely|extremely|completely|totally|fully|highly|greatly)"
_WEAK = (r"(?:tend(?:ed|ing|s)? to|slightly|fairly|quite|somewhat|partly|partially|probably|moderately|mostly|"
         r"to some extent|reasonably)")
_NEUTRAL = re.compile(r"\bneither\b|\bneutral\b|\bno (?:strong )?(?:opinion|view|preference)s?\b|\bindifferent\b|"
                      r"\bneutrally\b|\bmixed\b", re.I)
_DONT_KNOW = re.compile(r"\b(?:don['’]?t|do not|did not|didn['’]?t) know\b|\bnot sure\b|\bunsure\b|\bundecided\b|"
                        r"\buncertain\b", re.I)
# What a row, but never a clause, is called that stands for no answer.
_NO_ANSWER = re.compile(r"\bprefer not to say\b|\bno answer\b|\bnot answered\b|\bno response\b|"
                        r"\bnot stated\b|\bno reply\b|\bblank\b|\bnot known\b|\bunknown\b|\bnot applicable\b|\bn/a\b",
                        re.I)
_BOTH_SIDES = re.compile(r"\b(?:strongly )?(?:agree|support|satisfied|satisfaction|likely|important|safe|positive|"
                         r"good|yes)"
                         r"[a-z]*\s*(?:or|/|and)\s*(?:strongly )?(?:disagree|oppose|dissatisf|dissatisfied|unlikely|"
                         r"unimportant|unsafe|negative|poor|no)[a-z]*(?: or not)?\b", re.I)
_NOT = re.compile(r"\b(?:not|never|nor|cannot|without|rather than)\s+(?:\w+\s+)?$|n['’]t\s+(?:\w+\s+)?$", re.I)
_NET = re.compile(r"\b(?:net|total|overall|all|sub-?total|combined|sum|summary)\b", re.I)


@dataclass(frozen=True)
class Position:
    """A point, or several points joined, of one scale.

    ``side`` is positive, negative, neutral or unknown (don't know, no answer); ``strengths`` holds strong, weak
    or plain for each point named, so "strongly agree or tend to agree" holds two.
    """

    family: str
    side: str
    strengths: tuple[str, ...]
    net: bool = False


def _compile() -> list[tuple[str, str, re.Pattern[str]]]:
    patterns = []
    for family, positive, negative in _FAMILIES:
        for side, words in (("negative", negative), ("positive", positive)):
            middle = rf"(?P<first>{_STRONG}|{_WEAK})?(?:\s*(?:,|or|and|/|&|and/or)\s*(?P<second>{_STRONG}|{_WEAK}))?"
            patterns.append((family, side, re.compile(rf"\b(?:{middle}\s+)?(?:be )?(?<![\w'’-])(?:{words})\b"
                                                      rf"(?!\s+or\s+dis)", re.I)))
    return patterns


_PATTERNS = _compile()
_AFTER = re.compile(rf"^\s*[,(–-]?\s*(?:either |both )?(?P<first>{_STRONG}|{_WEAK}|strongly)"
                    rf"(?:\s*(?:or|and|/|&)\s*(?P<second>{_STRONG}|{_WEAK}))\s*\)?", re.I)
_IS_STRONG = re.compile(rf"^{_STRONG}$", re.I)


def _strength(word: str | None) -> str:
    if not word:
        return "plain"
    return "strong" if _IS_STRONG.match(word.strip()) else "weak"


def _strengths(match: re.Match[str], text: str) -> tuple[str, ...]:
    first, second = match["first"], match["second"]
    after = _AFTER.match(text[match.end():])
    if not first and not second and after:
        first, second = after["first"], after["second"]
    named = [word for word in (first, second) if word]
    return tuple(_strength(word) for word in named) or ("plain",)


@lru_cache(maxsize=50_000)
def read(text: str, *, label: bool = False) -> tuple[Position, ...]:
    """The positions a clause or label names, one for each family and side, in a fixed order; none where it names none.

    "Neither agree nor disagree" is one neutral position, whatever else it holds. "Agree or disagree", as questions
    put it, names none; nor does "did not agree", which may be neutral or against. A row's ``label`` may also stand
    for no answer ("blank").
    """
    flat = re.sub(r"\s+", " ", text)
    if _NEUTRAL.search(flat):
        return (Position("", "neutral", ("plain",)),)
    if _DONT_KNOW.search(flat) or label and _NO_ANSWER.search(flat):
        return (Position("", "unknown", ("plain",)),)
    found: list[Position] = []
    flat = _BOTH_SIDES.sub(" ", flat)
    net = bool(_NET.search(flat)) or bool(re.search(r"\(net\)", flat, re.I))
    for family, side, pattern in _PATTERNS:
        strengths = [strength for match in pattern.finditer(flat)
                     if not _NOT.search(flat[: match.start()].rstrip() + " ") for strength in _strengths(match, flat)]
        if strengths:
            found.append(Position(family, side, tuple(dict.fromkeys(strengths)), net))
    return tuple(found)


def one(text: str, *, label: bool = False) -> Position | None:
    """The only position a text names; ``None`` where it names none or several."""
    found = read(text, label=label)
    return found[0] if len(found) == 1 else None


def is_unknown(label: str) -> bool:
    """Whether a row is "don't know", "not answered" or the like."""
    found = one(label, label=True)
    return found is not None and found.side == "unknown"


def is_unanswered(label: str) -> bool:
    """Whether a row is of those who gave no answer."""
    return bool(_NO_ANSWER.search(label))
