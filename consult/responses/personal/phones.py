"""Telephone numbers: UK ones in any spacing, with +44 and extension; numbers abroad with a plus; local ones after a cue."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consult.responses.personal.span import Span, nearby

_GAP = r"[\s().·/–‑-]{0,3}"
_EXTENSION = r"(?:,?\s?(?:ext(?:ension|n)?|x)\.?:?\s?\d{1,6})?"
_HOME = re.compile(rf"(?<![\w£$€/-])(?<!\d\.)(?:\+"
    rf"|00)?\(?\+?44\)?{_GAP}(?:\(?0\)?{_GAP})?[1-35789](?:{_GAP}\d){{8,9}}{_EXTENSION}(?![\w%])"
                   rf"|(?<![\w£$€/-])(?<!\d\.)\(?[0O](?:{_GAP}\d){{9,10}}{_EXTENSION}(?![\w%])", re.IGNORECASE)
# As scanned or typed in haste: O for 0, l for 1, after a word such as *phone*.
_MISREAD = re.compile(rf"(?<![\w£$€/-])[0Oo](?:{_GAP}[\dOoIl]){{9,10}}{_EXTENSION}(?![\w%])")
_DATED = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")
_BOOK = re.compile(r"\bIS[BS]N\b")
_ABROAD = re.compile(rf"(?<![\w.])(?:\+\s?|00)[1-9](?:{_GAP}\d){{7,13}}(?!\d)")
_LOCAL = re.compile(r"(?<![\w./£-])\d(?:[ -]?\d){4,8}(?![\w%]|[ .,]\d)")
_LOCAL_CUE = re.compile(
    r"\b(?:tel|telephone|phone|mobile|mob|ring|rang|call|text|whatsapp|landline|(?:my|our|his|her|their) number is|contact me on"
    r"|extension|ext)\b"
    r"[^\d\n.!?]{0,25}$", re.IGNORECASE)
_UNITED = re.compile(r"(?<![\w.+-])\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\w)")
_CALL_CUE = re.compile(r"\b(?:tel|telephone|phone|mobile|cell|ring|call|text|fax)\b[^\d\n]{0,25}$", re.IGNORECASE)
# A number said aloud: oh seven seven, double nine, four hundred.
_DIGIT = r"(?:oh|zero|nought|naught|one|two|three|four|five|six|seven|eight|nine)"
_SAID = rf"(?:double|treble|triple)[ -]{_DIGIT}|{_DIGIT}[ -]hundred|{_DIGIT}"
_SPOKEN = re.compile(rf"\b(?:oh|zero|nought|naught)(?:[ ,.-]{{1,2}}(?:{_SAID})){{5,}}\b", re.IGNORECASE)
_WORTH = {"treble": 2, "triple": 2, "hundred": 2}  # in digits; any other word is worth one


def spoken(text: str) -> Iterator[Span]:
    """Telephone numbers written as they are said, from *oh* on, nine to twelve digits of them."""
    for found in _SPOKEN.finditer(text):
        if 9 <= sum(_WORTH.get(word, 1) for word in re.findall(r"[a-z]+", found[0].casefold())) <= 12:
            yield Span(found.start(), found.end(), "phone")


def find(text: str) -> Iterator[Span]:
    """Telephone numbers, as spans."""
    for found in _HOME.finditer(text):
        if _is_home(found[0]) and not _DATED.search(found[0]) and not nearby(_BOOK, text, found.start(), near=16):
            yield Span(found.start(), found.end(), "phone")
    for found in _MISREAD.finditer(text):
        if sum(map(str.isdigit, found[0])) > 6 and nearby(_CALL_CUE, text, found.start()):
            yield Span(found.start(), found.end(), "phone")
    for found in _ABROAD.finditer(text):
        yield Span(found.start(), found.end(), "phone")
    for pattern, cue in ((_LOCAL, _LOCAL_CUE), (_UNITED, _CALL_CUE)):
        for found in pattern.finditer(text):
            if nearby(cue, text, found.start()):
                yield Span(found.start(), found.end(), "phone")


def _is_home(written: str) -> bool:
    """Whether the digits are a UK number: 01 or 02, 03, 05, 07, 08, 09 and eight or nine more."""
    bare = re.split(r"[,\s]*(?:ext|x)", written, flags=re.IGNORECASE)[0]
    digits = re.sub(r"\D", "", bare.replace("O", "0").replace("o", "0"))
    national = re.sub(r"^(?:00)?44(?:0)?", "0", digits) if not digits.startswith("0") or digits.startswith("0044") else digits
    return len(national) in (10, 11) and national[1] in "1235789" and not re.match(r"0{2}", national)
