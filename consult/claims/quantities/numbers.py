"""Numbers as printed, in figures or words, before anything is known of their unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from consult.claims.quantities.quantity import Number

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}
SCALES = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12,
}
SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "mil": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
FRACTION_SIGNS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667", "⅛": "0.125"}

# Spaces that printers put inside one number; an ordinary space never joins digits except after a pound sign.
THIN = "\u00a0\u2007\u2009\u202f"

_BLOB = re.compile(rf"[0-9]+(?:[.,{THIN}][0-9]+)*")
_POUND_BLOB = re.compile(r"(?<=£)[0-9]{1,3}(?: [0-9]{3})+(?![0-9])")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(\.[0-9]+)?\Z")
_PLAIN = re.compile(r"[0-9]+(\.[0-9]+)?\Z")
_SCALE = re.compile(r"[ \u00a0\u202f\n-]{0,2}(million|billion|thousand|trillion|hundred)s?\b|[ \u00a0]?(mn|bn|tn|mil|[km])\b"
                    r"(?![’'²2])", re.IGNORECASE)
_WORD = "|".join([*UNITS, *TENS, *SCALES])
_RUN = re.compile(rf"\b(?:(?:half|quarter)[ -](?:of )?an?[ -](?=million|billion|thousand|hundred|dozen)|an? "
                  rf"(?=hundred|thousand|million|billion|trillion|dozen))?(?:{_WORD})"
                  rf"(?:(?:[ \n-]|,? and | and an? (?=half\b))(?:{_WORD}|half))*\b", re.IGNORECASE)
_TOKEN = re.compile(r"[a-z]+")


def digits(text: str) -> Iterator[Number]:
    """Every number printed in figures, with scale words ("1.2 million", "426k") taken in."""
    position = 0
    while found := _BLOB.search(text, position):
        joined = _POUND_BLOB.match(text, found.start())
        end = joined.end() if joined and joined.end() > found.end() else found.end()
        yield _scaled(text, _figure(text[found.start():end], found.start(), end))
        position = end


def _figure(printed: str, start: int, end: int) -> Number:
    compact = printed
    for space in (*THIN, " "):
        compact = compact.replace(space, ",")
    valid = _GROUPED.match(compact) or _PLAIN.match(compact)
    if not valid:
        return Number(start, end, None, Decimal(1), reason=_fault(compact))
    value = Decimal(compact.replace(",", ""))
    places = len(valid.group(1) or ".") - 1
    return Number(start, end, value, Decimal(1).scaleb(-places))


def _fault(printed: str) -> str:
    if printed.count(".") > 1:
        return "more than one decimal point"
    return "the commas do not part the digits in threes"


def _scaled(text: str, number: Number) -> Number:
    sign = FRACTION_SIGNS.get(text[number.end:number.end + 1])
    if sign and number.value is not None:
        number = Number(number.start, number.end + 1, number.value + Decimal(sign), Decimal("0.5"))
    scale = _SCALE.match(text, number.end)
    if not scale:
        return number
    word = (scale.group(1) or scale.group(2)).lower()
    factor = Decimal(SCALES.get(word) or SHORT_SCALES[word])
    value = None if number.value is None else number.value * factor
    return Number(number.start, scale.end(), value, number.step * factor, scaled=True, reason=number.reason)


def words(text: str) -> Iterator[Number]:
    """Every number printed in words ("twenty-five", "a hundred", "half a million", "two and a half")."""
    for found in _RUN.finditer(text):
        number = _spelled(found.group().lower(), found.start(), found.end())
        if number:
            yield number


def _spelled(printed: str, start: int, end: int) -> Number | None:
    total, group, step, last = Decimal(0), Decimal(0), Decimal(1), ""
    for token in _TOKEN.findall(printed):
        if token in UNITS or token in TENS:
            if last in UNITS or (last in TENS and token in TENS):
                return None
            group += UNITS.get(token, TENS.get(token, 0))
        elif token in ("half", "quarter"):
            group, step = group + Decimal("0.5" if token == "half" else "0.25"), Decimal("0.1")
        elif token in SCALES:
            total, group, step = _grown(total, group, step, token)
        last = token
    scaled = any(word in printed for word in SCALES)
    return Number(start, end, total + group, step, words=True, scaled=scaled)


def _grown(total: Decimal, group: Decimal, step: Decimal, scale: str) -> tuple[Decimal, Decimal, Decimal]:
    """The running total, group and step after a scale word."""
    factor = Decimal(SCALES[scale])
    grown = (group or Decimal(1)) * factor
    if scale in ("hundred", "dozen"):
        return total, grown, step * (factor if step < 1 else 1)
    return total + grown, Decimal(0), step * factor
