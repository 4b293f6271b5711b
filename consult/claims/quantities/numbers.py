"""Numbers as printed, in figures or words, before anything is known of their unit."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from consult.claims.quantities.around import word_before
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
SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "mil": 10**6, "bn": 10**9, "tn": 10**12}
FRACTION_SIGNS = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8)}

# Spaces that printers put inside one number; an ordinary space joins digits only after a pound sign.
_THIN = "\u00a0\u2007\u2009\u202f"
BLOB = re.compile(rf"[0-9]{{1,3}}(?:[{_THIN}][0-9]{{3}})+(?:\.[0-9]+)?(?![0-9,])|[0-9]+(?:[.,][0-9]+){{0,20}}")
_SPACED_POUNDS = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+(?![0-9,])(?:\.[0-9]+)?")
_SLIPPED = re.compile(r"[0-9]+(?:[.,]{1,2}[0-9]+)+")  # "£1,.20": two marks where one was meant
_SPACED_COUNT = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+(?= (?:people|respondents|responses|residents|families"
                           r"|households|children|pupils"
                           r"|visits|visitors|signatures|homes|jobs|places)\b)")
# What may stand before a decimal point with no digit before it (".5%").
_BEFORE_POINT = ("", *"£(-–−+ \t\n")
# After "1,5" these say that one number was meant, if a malformed one.
_UNIT_NEXT = re.compile(r" ?(?:%|per cent|million|billion|thousand|pounds)|[mk]\b|bn\b")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(\.[0-9]+)?\Z")
_PLAIN = re.compile(r"[0-9]+(\.[0-9]+)?\Z")
_SCALE = re.compile(r"[ \u00a0\u202f\n-]{0,2}(million|billion|thousand|trillion|dozen)s?\b|[ \u00a0]?(mn|bn|tn|mil"
                    r"|[km])\b(?![’'²2])",
                    re.IGNORECASE)
_LENGTHS = re.compile(r" ?m (?:long|wide|high|deep|tall|away|from|of (?:road|path|fenc|pipe|cable)|by|x|radius|walk)")
_WORD = "|".join([*UNITS, *TENS, *SCALES])
_RUN = re.compile(rf"(?:half[ -](?:(?:of )?an?[ -])?(?=million|billion|thousand|hundred|dozen)"
                  rf"|(?:a |three )?quarters?[ -](?:of an?[ -])?(?=million|billion)|an? (?=(?:hundred|thousand|million"
                  rf"|billion|dozen)\b))?"
                  rf"(?:{_WORD})(?:[ \n-](?:{_WORD})\b|,? and (?:{_WORD})\b| and an? (?:half|quarter)\b){{0,12}}\b",
                  re.IGNORECASE)
_TOKEN = re.compile(r"[a-z]+")


def figure(text: str, start: int) -> Number:
    """The number whose first digit stands at ``start``, with its scale ("1.2 million", "426k") taken in."""
    found = BLOB.match(text, start)
    assert found is not None, "figure() is called only where a digit stands"
    end, printed = found.end(), found.group()
    pounds = start > 0 and text[start - 1] == "£"
    spaced = (_SPACED_POUNDS if pounds else _SPACED_COUNT).match(text, start)
    slipped = _SLIPPED.match(text, start) if pounds else None
    if slipped and slipped.end() > end:
        end, printed = slipped.end(), slipped.group()
    elif spaced and spaced.end() > end:
        end, printed = spaced.end(), spaced.group()
    if start and text[start - 1] == "." and printed.isdigit() and text[max(0, start - 2):start - 1] in _BEFORE_POINT:
        return _scaled(text, _parsed(f"0.{printed}", start - 1, end))
    if not pounds and _is_list(printed) and not _UNIT_NEXT.match(text, end):
        printed = printed.split(",", 1)[0]
        end = start + len(printed)
    return _scaled(text, _mixed(text, _parsed(printed, start, end)))


def _is_list(printed: str) -> bool:
    """Whether "3,4" lists small numbers: parts of one or two digits, one of those after a comma single."""
    parts = printed.split(",")
    return len(parts) > 1 and all(len(part) <= 2 for part in parts) and any(len(part) == 1 for part in parts[1:])


def _parsed(printed: str, start: int, end: int) -> Number:
    compact = re.sub(rf"[{_THIN} ]", ",", printed)
    valid = _GROUPED.match(compact) or _PLAIN.match(compact)
    if not valid:
        dotted = compact.count(".") > 1
        fault = "more than one decimal point" if dotted else "its commas do not part the digits in threes"
        return Number(start, end, None, Decimal(1), reason=fault)
    places = len(valid.group(1) or ".") - 1
    return Number(start, end, Decimal(compact.replace(",", "")), Decimal(1).scaleb(-places))


def _mixed(text: str, number: Number) -> Number:
    """ "3½" as 3.5."""
    sign = FRACTION_SIGNS.get(text[number.end:number.end + 1])
    if not sign or number.value is None:
        return number
    return replace(number, end=number.end + 1, value=number.value + Decimal(sign[0]) / sign[1], step=Decimal("0.1"))


def _scaled(text: str, number: Number) -> Number:
    scale = _SCALE.match(text, number.end)
    if not scale or (text[number.start - 1:number.start] != "£" and _LENGTHS.match(text, number.end)):
        return number
    word = (scale.group(1) or scale.group(2)).lower()
    factor = Decimal(SCALES.get(word) or SHORT_SCALES[word])
    value = None if number.value is None else number.value * factor
    return replace(number, end=scale.end(), value=value, step=number.step * factor, factor=factor)


def spelled(text: str, start: int) -> Number | None:
    """The number in words whose run starts at ``start`` ("twenty-five", "half a million"); ``None`` where none does."""
    found = _RUN.match(text, start)
    if not found or (start and (text[start - 1].isalnum() or text[start - 1] in "-@.")):
        return None
    if text[found.end():found.end() + 1] in ("@", ".") and text[found.end() + 1:found.end() + 2].isalpha():
        return None
    first = start
    if found.group().lower().startswith((*SCALES, "quarter")):
        word, opened = word_before(text, start)
        first = opened if word in ("a", "an") else start
    return _valued(found.group().lower(), first, found.end())


def _valued(printed: str, start: int, end: int) -> Number:
    """The value of number words; reading stops before a word that cannot follow, as in "two two"."""
    total, group, step, last, factor = Decimal(0), Decimal(0), Decimal(1), "", Decimal(1)
    shift, reached, linked = end - len(printed), end, False
    for found in _TOKEN.finditer(printed):
        token = found.group()
        if not _may_follow(last, token) or (linked and token in (*UNITS, *TENS) and last not in SCALES):
            break
        if token in UNITS or token in TENS:
            group, step = group + UNITS.get(token, TENS.get(token, 0)), Decimal(1)
        elif token in ("half", "quarter", "quarters"):
            group, step = _part(group, token, added=linked), Decimal("0.1")
        elif token in SCALES:
            factor = Decimal(SCALES[token])
            grown = (group or 1) * factor
            total, group = (total, grown) if factor <= 100 else (total + grown, Decimal(0))
            step *= factor if factor > 100 else 1
        linked = token in _LINKS
        if not linked:
            reached, last = shift + found.end(), token
    return Number(start, reached, total + group, step, words=True, factor=factor)


_LINKS = ("and", "a", "an", "of")


def _may_follow(last: str, token: str) -> bool:
    """Whether a number word may follow another within one number."""
    if token in UNITS or token in TENS:
        return last not in UNITS and not (last in TENS and (token in TENS or UNITS[token] > 9))
    return not (token in SCALES and token == last)


def _part(group: Decimal, word: str, *, added: bool) -> Decimal:
    """A number with "half" or "quarter" after it: added in "five and a quarter", times it in "three quarters"."""
    part = Decimal("0.5") if word == "half" else Decimal("0.25")
    return group + part if added or not group else group * part
