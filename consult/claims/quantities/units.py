"""What a number measures, read from the words beside it: money, percent, points, age, duration or count."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from consult.claims.quantities import durations
from consult.claims.quantities.around import word_before, word_set
from consult.claims.quantities.nouns import SINGULAR, noun_after
from consult.claims.quantities.quantity import Number, Quantity, changed, tidy

_S = r"[ \u00a0\u2009\u202f\n]"
_POINTS = re.compile(rf"(?:{_S}?(?:%-?(?:age)?|per{_S}?cent(?:age)?|percentage)[ -]?|[ -]percentage[ -]|{_S}?)"
                     rf"(?:points?\b)|{_S}?(?:ppts?|pp|pps)\b|{_S}?%(?:pts?|pp)\b", re.IGNORECASE)
_POINT_LEAD = re.compile(r"%|per|percentage|pp", re.IGNORECASE)
_PERCENT = re.compile(rf"{_S}?%(?!age)|{_S}per{_S}?cent\b(?!age)|{_S}percent\b(?!age)|-per-?cent\b", re.IGNORECASE)
_PENCE = re.compile(rf"p\b(?!\.?[a-z])|{_S}(?:pence|p)\b", re.IGNORECASE)
_POUNDS = re.compile(rf"{_S}?(?:pounds?(?: sterling)?|quid|gbp)\b", re.IGNORECASE)
_DOLLARS = re.compile(rf"{_S}(?:us )?dollars?\b", re.IGNORECASE)
_EUROS = re.compile(rf"{_S}euros?\b", re.IGNORECASE)
_CURRENCY = {"£": "pounds", "$": "dollars", "€": "euros"}
_SIGNS = "-–−‑+"
_NEGATIVE_BEFORE = re.compile(r"(?:^|[\t\n:;|]|\b(?:of|is|was|were|to|from|at|by|and|be|a|net|or|than|minus))[ ]*\Z")
# The end of a table cell that is one figure in brackets: a negative, as accounts print it.
_CELL = re.compile(r"\)[ ]?(?:[\t\n]|\Z)")
_TIMES = re.compile(r"x\b|×|-?fold\b| times (?:as|more|higher|greater|larger|bigger|the|that|over|less|lower)\b",
                    re.IGNORECASE)
_AGE_TAIL = re.compile(rf"[ -](?:to[ -])?(?:years?|yrs?|months?)(?:[ -]olds?\b|{_S}of{_S}age\b)", re.IGNORECASE)
# Ages that open the last band of a list ("45–64 (28%) and 65+ (19%)"), and what then follows.
_AGES_OPEN = (45, 50, 55, 60, 65, 70, 75, 80, 85)
_ALONE = re.compile(r"[ ]?[(,;:.)]|\s*\Z|[\t\n]")
_AGE_GATE = word_set("turning turns turned age aged ages group range band of is between from under over to least")
_AGE_BOUND = re.compile(r"s\b|[ \n](?:or|and)[ \n](?:over|older|younger|under|above)\b")
_AGE_BEFORE = re.compile(r"\b(?:(?:people|those|children|adults|residents|anyone|everyone|parents|men|women|person"
                         r"|carers) (?:under|over)"
                         r"(?: the age of)? |age of |(?:under|over)[- ](?=[0-9]+s\b))\Z", re.IGNORECASE)
_AGE_CONTEXT = re.compile(r"(?:per cent|%|half|people|respondents|most|majority|[0-9]|third|quarter)[ ](?:are|were"
                          r"|is|was|aged)[ ](?:under|over)[ ]\Z",
                          re.IGNORECASE)
_AGE_LEAD = re.compile(r"\b(?:aged?|ages|turn(?:ing|s|ed)?|age group|age range|age band)(?: of| is| between| from| under| over| up to"
                       r"| at least)?[ \u00a0\n]\Z", re.IGNORECASE)
_MEASURE = re.compile(rf"{_S}?(miles?|km|kilometres?|metres?|sq ?m|square (?:metres?|feet|miles)|sqm|m2|m²|acres?"
                      rf"|hectares?|ha"
                      r"|tonnes?|kg|litres?|kwh|mwh|mw|kw|mph|feet|ft|°c|mb|gb)\b", re.IGNORECASE)

Reader = Callable[[str, Number], Quantity | None]


def read(text: str, number: Number) -> Quantity | None:
    """The number with its unit as a quantity; ``None`` where it is nothing that is counted or measured."""
    for reader in READERS:
        if quantity := reader(text, number):
            return changed(quantity, as_printed=text[quantity.start:quantity.end])
    return None


def _plain(number: Number, kind: str, end: int, unit: str, *, start: int | None = None, factor: Decimal = Decimal(1),
           sign: int = 1, noun: str = "") -> Quantity:
    first = number.start if start is None else start
    if number.value is None:
        return Quantity(first, end, kind, None, None, unit, malformed=True, reason=number.reason, noun=noun)
    value = tidy(number.value * factor * sign)
    return Quantity(first, end, kind, value, value, unit, noun=noun, step=number.step * factor,
                    factor=number.factor * factor)


def _money(text: str, number: Number) -> Quantity | None:
    for width in (1, 2):
        symbol = text[max(0, number.start - width):number.start].strip()
        if symbol in _CURRENCY:
            return _signed_money(text, number, _CURRENCY[symbol], number.start - width)
    if found := _PENCE.match(text, number.end):
        return None if number.words and found.group().strip() == "p" else \
            _plain(number, "money", found.end(), "pounds", factor=Decimal("0.01"))
    for pattern, unit in ((_POUNDS, "pounds"), (_DOLLARS, "dollars"), (_EUROS, "euros")):
        if found := pattern.match(text, number.end):
            return _plain(number, "money", found.end(), unit)
    return None


def _signed_money(text: str, number: Number, unit: str, start: int) -> Quantity:
    end, sign = number.end, 1
    before = text[start - 1:start] if start else ""
    if before and before in _SIGNS and not text[max(0, start - 2):start - 1].strip(" (\t\n"):
        start, sign = start - 1, 1 if before == "+" else -1
    elif before == "(" and text[end:end + 1] == ")" and _NEGATIVE_BEFORE.search(text, max(0, start - 12), start - 1):
        start, end, sign = start - 1, end + 1, -1
    return _plain(number, "money", end, unit, start=start, sign=sign)


def _sign(text: str, start: int) -> tuple[int, int]:
    """Where the signed number starts and its sign; a dash after a word or figure is not a sign."""
    before = text[start - 1:start] if start else ""
    if before and before in _SIGNS and not text[max(0, start - 2):start - 1].strip(" (\t\n"):
        return start - 1, 1 if before == "+" else -1
    if before == " " and word_before(text, start)[0] == "minus":
        return word_before(text, start)[1], -1
    return start, 1


def _points(text: str, number: Number) -> Quantity | None:
    found = _POINTS.match(text, number.end)
    if not found or not (_POINT_LEAD.search(found.group()) or _among_percents(text, number)):
        return None
    start, sign = _sign(text, number.start)
    return _plain(number, "points", found.end(), "points", start=start, sign=sign)


def _among_percents(text: str, number: Number) -> bool:
    """Whether "by 5 points" stands among percentages, so that the points are percentage points."""
    beside = text[max(0, number.start - 80):number.end + 80]
    return word_before(text, number.start)[0] in ("by", "of", "up", "down") and ("%" in beside or "per cent" in beside)


def _percent(text: str, number: Number) -> Quantity | None:
    found = _PERCENT.match(text, number.end)
    if not found:
        return None
    start, sign = _sign(text, number.start)
    return _plain(number, "percent", found.end(), "percent", start=start, sign=sign)


def _age(text: str, number: Number) -> Quantity | None:
    if number.value is None or number.value > 120:
        return None
    if found := _AGE_TAIL.match(text, number.end):
        return _plain(number, "age", found.end(), "months" if "month" in found.group() else "years")
    word = word_before(text, number.start)[0]
    if word in _AGE_GATE and _AGE_LEAD.search(text, max(0, number.start - 24), number.start):
        unit = durations.UNIT.match(text, number.end)
        months = unit and unit.group(2).lower().startswith("month")
        return _plain(number, "age", unit.end() if unit else number.end, "months" if months else "years")
    return _bounded_age(text, number, word)


def _bounded_age(text: str, number: Number, word: str) -> Quantity | None:
    """ "under 5s", "65 or over", "people over 65": an age by the words round it, without "aged" or "years"."""
    plural = text[number.end:number.end + 1] == "s"
    if plural and not _AGE_WORD.search(text, max(0, number.start - 6), number.start):
        return None
    if number.value and number.value == int(number.value) and _AGE_BOUND.match(text, number.end):
        return _plain(number, "age", number.end + plural, "years")
    if text[number.end:number.end + 1] == "+" and number.value in _AGES_OPEN and _ALONE.match(text, number.end + 1):
        return _plain(number, "age", number.end, "years")
    if word not in ("under", "over", "of"):
        return None
    told = any(pattern.search(text, max(0, number.start - 40), number.start) for pattern in (_AGE_CONTEXT, _AGE_BEFORE))
    return _plain(number, "age", number.end, "years") if told and not noun_after(text, number.end).text else None


_AGE_WORD = re.compile(r"(?:under|over|[0-9] ?(?:-|–|to))[ -]?\Z", re.IGNORECASE)
AGE_WORDS = {"threes": 3, "fours": 4, "fives": 5, "sixes": 6, "sevens": 7, "eights": 8, "elevens": 11, "sixteens": 16,
             "eighteens": 18, "sixties": 60}


def age_in_words(text: str, start: int) -> Quantity | None:
    """ "under-fives": the age whose plural word stands at ``start``; ``None`` without "under" or "over" before it."""
    found = re.compile("[A-Za-z]+").match(text, start)
    value = AGE_WORDS.get(found.group().lower()) if found else None
    if not found or value is None or not re.search(r"(?i)(?:under|over)[ -]\Z", text[max(0, start - 6):start]):
        return None
    return Quantity(start, found.end(), "age", Decimal(value), Decimal(value), "years", step=Decimal(1),
                    as_printed=found.group())


def _duration(text: str, number: Number) -> Quantity | None:
    return durations.read(text, number)


def _times(text: str, number: Number) -> Quantity | None:
    if found := _TIMES.match(text, number.end):
        end = found.end() if found.group()[0] in "x×-f" else number.end + len(" times")
        return _plain(number, "ratio", end, "times")
    before, earlier = text[max(0, number.start - 1):number.start], text[max(0, number.start - 2):number.start - 1]
    if before and before in "x×" and not earlier.isalnum():
        return _plain(number, "ratio", number.end, "times", start=number.start - 1)
    return None


def _measure(text: str, number: Number) -> Quantity | None:
    found = _MEASURE.match(text, number.end)
    return _plain(number, "count", number.end, found.group(1).lower()) if found else None


def _count(text: str, number: Number) -> Quantity | None:
    start, sign = _sign(text, number.start)
    noun = noun_after(text, number.end)
    end = number.end
    if text[end:end + 1].isalpha() or (text[end:end + 1] in "-‑" and text[end + 1:end + 2].isalpha()):
        return None
    if number.words and not _counts(text, number, noun.text):
        return None
    if _CELL.match(text, end) and text[max(0, start - 2):start] == "\t(":
        return _plain(number, "count", end + 1, "", start=start - 1, sign=-1)
    return _plain(number, "count", end, noun.unit, start=start, sign=sign, noun=noun.text)


_ONE_OF = re.compile(r"[ \n](?:out )?of (?:the |these |those |our |its |all )?(?:[0-9]|two|three|four|five|six|seven"
                     r"|eight|nine|ten|twelve"
                     r"|eleven|twenty)|[ \n]or two\b|[ \n]in (?:every )?(?:[0-9]|two|three|four|five|six|seven|eight"
                     r"|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty)", re.IGNORECASE)
_NOT_ONE = re.compile(r"\b(?:no|any|every|each|some|which|this|that|another|the|other|good|big|last|first|right"
                      r"|number)[ -]\Z",
                      re.IGNORECASE)


def _counts(text: str, number: Number, noun: str) -> bool:
    """Whether a number word counts something: "one" only where a countable thing or a total follows."""
    printed = text[number.start:number.end].lower()
    if printed == "zero":
        return bool(noun)
    if printed != "one":
        return True
    if _NOT_ONE.search(text, max(0, number.start - 10), number.start):
        return False
    return bool(_ONE_OF.match(text, number.end)) or noun in SINGULAR


READERS: tuple[Reader, ...] = (_money, _points, _percent, _age, _duration, _times, _measure, _count)
