"""The words before a figure ("over", "at least", "nearly") and the interval of values they allow."""

from __future__ import annotations

import re
from decimal import Decimal

from consult.claims.lexicon import ABOUT_LEAST, ABOUT_MOST, HEDGED_SLACK
from consult.claims.quantities.around import word_before
from consult.claims.quantities.quantity import Quantity, changed

_HALF = Decimal("0.5")

WORDS: dict[str, tuple[str, ...]] = {
    "just-over": ("just over", "slightly over", "slightly more than", "just above", "a little over", "little more than",
                  "just more than", "marginally over", "a little more than"),
    "just-under": ("just under", "slightly under", "slightly less than", "just below", "a little under",
                   "just less than",
                   "marginally under", "a little less than", "slightly fewer than"),
    "at-least": ("at least", "no less than", "no fewer than", "not less than", "a minimum of", "minimum of",
                 "not fewer than",
                 "more than or equal to", "greater than or equal to", "≥", ">="),
    "up-to": ("up to", "at most", "no more than", "not more than", "a maximum of", "maximum of", "as many as",
              "as much as",
              "not exceeding", "less than or equal to", "fewer than or equal to", "max", "≤", "<="),
    "over": ("more than", "over", "above", "exceeding", "in excess of", "greater than", "upwards of", "well over",
             "exceeded", "exceeds", "higher than", "larger than", "bigger than", ">"),
    "under": ("less than", "fewer than", "under", "below", "lower than", "smaller than", "well under", "<"),
    "nearly": ("nearly", "almost", "close to", "approaching", "getting on for", "very nearly"),
    "about": ("about", "around", "approximately", "approx.", "approx", "roughly", "some", "circa", "c.", "c",
              "an estimated",
              "estimated", "in the region of", "in the order of", "or so", "~", "≈", "around about"),
}
_MEANING = {"just-over": "over", "just-under": "under", "nearly": "about"}
_BEFORE = re.compile(
    r"(?<![A-Za-z])(?:" + "|".join(
        rf"(?P<{name.replace('-', '_')}>" + "|".join(
            re.escape(word).replace(r"\ ", r"[ \n]") for word in sorted(words, key=len, reverse=True)) + ")"
        for name, words in WORDS.items()) + r")[ \u00a0\n-]?(?:a |an |only |just |one |half )?\Z", re.IGNORECASE)
# The last words of the phrases above and of what may follow them: a cheap test before the pattern is tried.
_LAST_WORDS = frozenset([phrase.split()[-1] for words in WORDS.values() for phrase in words]
                        + ["a", "an", "only", "just", "one", "half"])
_AFTER = re.compile(r"(\+)|[ \n](?:or|and)[ \n](more|over|above|older|upwards|greater|higher)\b|[ \n](?:or"
                    r"|and)[ \n](less|fewer|under|below|younger|lower)\b"
                    r"|[ \n](or so|approximately)\b|[ \n](plus)\b(?! [0-9£])", re.IGNORECASE)
_OPEN_HIGH, _OPEN_LOW = ("over", "at-least"), ("under", "up-to")


def apply(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities with their comparator, stated bounds and exact interval."""
    return [exact(_compared(text, quantity)) for quantity in found]


def _compared(text: str, quantity: Quantity) -> Quantity:
    if quantity.malformed or quantity.comparator != "exact" or quantity.kind in ("date", "year"):
        return quantity
    hedge = _hedge(text, quantity)
    if hedge == "over" and quantity.kind == "duration" and text[quantity.start - 5:quantity.start].lower() == "over ":
        hedge = _over_time(text, quantity)
    if hedge == "at-least" and text[quantity.end:quantity.end + 1] == "+":
        quantity = changed(quantity, end=quantity.end + 1, as_printed=text[quantity.start:quantity.end + 1])
    comparator = _MEANING.get(hedge, hedge) or "exact"
    if quantity.kind == "change":
        return quantity
    low = None if comparator in _OPEN_LOW else quantity.low
    high = None if comparator in _OPEN_HIGH else quantity.high
    return changed(quantity, comparator=comparator, hedge=hedge, low=low, high=high)


_LENGTH = re.compile(r"\b(?:is|was|for|of|last\w*|took|takes?|tak\w+|need\w*|wait\w*|after|within|spent|now|well"
                     r"|just|be|been|a)[ ]over[ ]\Z",
                     re.IGNORECASE)


def _over_time(text: str, quantity: Quantity) -> str:
    """ "for over two years" is more than two; "£1m over two years" is spread across them."""
    return "over" if _LENGTH.search(text, max(0, quantity.start - 24), quantity.start) else ""


def _hedge(text: str, quantity: Quantity) -> str:
    hyphened = text[quantity.start - 1:quantity.start] == "-"
    word = word_before(text, quantity.start - hyphened)[0]
    hedged = word in _LAST_WORDS or not word
    before = None if not hedged else _BEFORE.search(text, max(0, quantity.start - 32), quantity.start)
    if before and before.lastgroup:
        return before.lastgroup.replace("_", "-")
    after = _AFTER.match(text, quantity.end)
    if not after:
        return ""
    return "at-least" if after.group(1) or after.group(2) or after.group(5) else "up-to" if after.group(3) else "about"


def exact(quantity: Quantity) -> Quantity:
    """The quantity with the interval of true values that its printed precision and its words allow."""
    if quantity.malformed or quantity.kind in ("date", "year"):
        return quantity
    if quantity.parts and quantity.kind != "ratio":
        return _between(quantity)
    value = quantity.low if quantity.low is not None else quantity.high
    if not isinstance(value, Decimal):
        return quantity
    if quantity.kind == "ratio" and quantity.of_total:
        value = 100 * quantity.of_total[0] / quantity.of_total[1]
    rounded = _rounding(quantity, value)
    low, high = _hedged(quantity, value, *rounded) if quantity.hedge else rounded
    return changed(quantity, exact_low=low, exact_high=high)


def _rounding(quantity: Quantity, value: Decimal) -> tuple[Decimal, Decimal]:
    if quantity.kind != "ratio" and isinstance(quantity.exact_low, Decimal) and isinstance(quantity.exact_high, Decimal):
        return quantity.exact_low, quantity.exact_high
    step = quantity.step or Decimal(0)
    whole = step == 1 or (quantity.kind == "duration" and step == quantity.factor)
    if whole and quantity.kind in ("count", "age", "ratio", "duration"):
        step = Decimal(0)
    return value - step * _HALF, value + step * _HALF


def _hedged(quantity: Quantity, value: Decimal, low: Decimal, high: Decimal) -> tuple[Decimal | None, Decimal | None]:
    slack = max(_slack(quantity, value), (high - low) / 2)
    return {
        "over": (value, None), "at-least": (value, None), "under": (None, value), "up-to": (None, value),
        "just-over": (value, value + slack), "just-under": (value - slack, value), "nearly": (value - slack, high),
    }.get(quantity.hedge, (value - slack, value + slack))


def _slack(quantity: Quantity, value: Decimal) -> Decimal:
    """How far a hedged figure may lie from what is printed: half its last significant place, within 5 and 10%."""
    if quantity.kind in ("fraction", "ratio") and quantity.unit == "percent":
        return HEDGED_SLACK
    size = abs(value)
    place = Decimal(1).scaleb(int(size.normalize().as_tuple().exponent)) * _HALF if size else Decimal(0)
    return min(max(place, size * ABOUT_LEAST), size * ABOUT_MOST)


def _between(quantity: Quantity) -> Quantity:
    ends = tuple(exact(part) for part in quantity.parts)
    lows = [end.exact_low for end in ends if isinstance(end.exact_low, (Decimal, str))]
    highs = [end.exact_high for end in ends if isinstance(end.exact_high, (Decimal, str))]
    return changed(quantity, parts=ends, exact_low=min(lows, default=None), exact_high=max(highs, default=None))
