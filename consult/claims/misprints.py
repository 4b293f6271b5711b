"""Numbers that were printed wrong: a comma or point out of place, a letter for a digit, two scales, a sign set off.

Only forms that no figure has in British print are given, so that a correct one is never reported; no value is read into them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_DIGITS = r"[0-9](?:[0-9]|[.,](?=[.,]*[0-9]))*"
_POUNDS = re.compile(rf"£[ \u00a0]?[.,]*{_DIGITS}")
_FINE = re.compile(r"£[ \u00a0]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)?(?:\.[0-9]+)?\Z")
_SHARE = re.compile(rf"(?<![\w.,£/–-])[.,]*{_DIGITS}[ \u00a0]?(?:%|per cent\b)")
_FINE_SHARE = re.compile(r"(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)?(?:\.[0-9]+)?[ \u00a0]?(?:%|per cent)\Z")
_NUMBER = re.compile(rf"(?<![\w.,£/:–-]){_DIGITS}(?=[ \u00a0](?:people|respondents?|responses|residents|households|replies|forms|"
                     r"comments)\b)")
# Numbers set in threes, and lists of small numbers without spaces ("2,5 and 7 people").
_FINE_NUMBER = re.compile(r"[0-9.]+|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,2}(?:,[0-9]{1,2})+")
_PLACES = re.compile(r"£[ \u00a0]?[0-9,]*[0-9]{2}\.[0-9]{3,}(?![0-9a-zA-Z/]|[ \u00a0](?:m|k|bn|mn|million|billion|thousand|per|an?|each)"
                     r"\b)")
_LETTER = re.compile(r"£[0-9,.]*[0-9][0-9,.]*O[0-9,.O]*\b|£[0-9,.]*O[0-9,.O]*[0-9]\b|£[0-9]+l[0-9]+\b|"
                     r"(?<![\w.,£/-])[0-9]+[Ol][0-9]+\b(?![/-])|(?<![\w.,£/-])[0-9]+[Ol]%")
_SCALE = r"(?:million|billion|thousand|mn|bn|k|m)"
_SCALES = re.compile(rf"£[ \u00a0]?[0-9][0-9.,]*[ \u00a0]?{_SCALE}[ \u00a0]{_SCALE}\b", re.I)
_STOPPED = re.compile(r"£[0-9][0-9.,]*\.(?:m|k|bn|mn)\b")
_SET_OFF = re.compile(r"\b(?:by|only|just|about|around|nearly|almost|over|under|that|while|and|to|from|were|was|is) "
                      r"(?P<figure>[0-9] [0-9]%)(?= (?:of|said|agreed|disagreed|supported|opposed|were|did|had|felt|wanted)\b)")
_SIGNS = re.compile(r"££+ ?[0-9][0-9.,]*[0-9]|££+ ?[0-9]|[0-9][0-9.,]*%%+")


@dataclass(frozen=True)
class Misprint:
    """A stretch of a text that holds a number printed wrong, as offsets, and what is wrong with it."""

    start: int
    end: int
    reason: str


def find(text: str) -> tuple[Misprint, ...]:
    """Every misprinted number of a text, in order, the longest where two overlap."""
    found: list[Misprint] = []
    for each in sorted(_all(text), key=lambda one: (one.start, -one.end)):
        if not found or each.start >= found[-1].end:
            found.append(each)
    return tuple(found)


def _all(text: str) -> Iterator[Misprint]:
    for rule in RULES:
        yield from rule(text)


def _grouped(text: str) -> Iterator[Misprint]:
    """Digits whose commas do not part them in threes, or that have two decimal points or a comma and point together."""
    for pattern, fine in ((_POUNDS, _FINE), (_SHARE, _FINE_SHARE), (_NUMBER, _FINE_NUMBER)):
        for match in pattern.finditer(text):
            if not fine.fullmatch(match[0]):
                yield Misprint(match.start(), match.end(), _fault(match[0]))
    for match in _PLACES.finditer(text):
        yield Misprint(match.start(), match.end(), "pounds have two decimal places")


def _fault(printed: str) -> str:
    if re.search(r"[.,]{2}|£[ \u00a0]?[.,]+[0-9]*[.,]|,\.|\.,", printed):
        return "a comma and a point stand together"
    return "more than one decimal point" if printed.count(".") > 1 else "its commas do not part the digits in threes"


def _lettered(text: str) -> Iterator[Misprint]:
    for match in _LETTER.finditer(text):
        yield Misprint(match.start(), match.end(), "a letter stands where a digit should")


def _scaled(text: str) -> Iterator[Misprint]:
    for match in _SCALES.finditer(text):
        yield Misprint(match.start(), match.end(), "it is scaled twice")
    for match in _STOPPED.finditer(text):
        yield Misprint(match.start(), match.end(), "a point stands before its scale")


def _apart(text: str) -> Iterator[Misprint]:
    for match in _SET_OFF.finditer(text):
        yield Misprint(match.start("figure"), match.end("figure"), "a space parts its digits")
    for match in _SIGNS.finditer(text):
        yield Misprint(match.start(), match.end(), "its sign is printed twice")


RULES = (_grouped, _lettered, _scaled, _apart)
