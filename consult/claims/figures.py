"""Quantities as figures a formula can use, and the words that stand round them in a sentence."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from consult.claims.forensics import Figure
from consult.claims.rounding import Interval

if TYPE_CHECKING:
    from consult.claims.paper import Sentence
    from consult.claims.quantities import Quantity

# Words that make the figure belong to some of the respondents only, so that no table of all of them can judge it.
SUBGROUP = re.compile(
    r"\b(?:of (?:these|those|whom|which|this group)|among(?:st)?|amongst|aged|under \d\d|over \d\d|\d\d ?(?:\+|and over|or "
    r"over|plus)|(?:wo)?men\b|males?|females?|disabled|disability|non-?(?:users?|disabled|residents?)|"
    r"(?:respondents?|those|people|residents|parents) (?:who|with|from|living|aged|without)|"
    r"organisations?|stakeholders?|businesses|carers?|staff|councillors|ethnic|white|asian|black|"
    r"by comparison|compared (?:with|to)|whereas|previous(?:ly)?|last year|in 20\d\d|20\d\d)\b", re.I)


_SPEEDS = ("mph", "km/h", "kph")


def as_fraction(value: Decimal | str | None) -> Fraction | None:
    """A quantity's value as an exact fraction; ``None`` where it is open-ended, malformed or a date."""
    return Fraction(value) if isinstance(value, Decimal) else None


def figure_of(quantity: Quantity, *, exact_counts: bool = True) -> Figure:
    """A quantity as a figure; a count printed to the last unit without "about" is exactly that many."""
    low, high = as_fraction(quantity.exact_low), as_fraction(quantity.exact_high)
    counted = quantity.kind == "count" and quantity.comparator == "exact" and not quantity.hedge
    if exact_counts and counted and quantity.step == 1 and quantity.low is not None:
        low = high = as_fraction(quantity.low)
    return Figure(quantity.as_printed, Interval(low, high))


def plain(quantity: Quantity) -> bool:
    """Whether a quantity is one well-formed number with two known ends."""
    return not quantity.malformed and as_fraction(quantity.low) is not None and quantity.low == quantity.high


def known(quantity: Quantity) -> bool:
    """Whether both ends of what a quantity may stand for are known numbers."""
    return as_fraction(quantity.exact_low) is not None and as_fraction(quantity.exact_high) is not None


def day_of(value: object) -> dt.date | None:
    """A full ISO date as a day; ``None`` for anything less."""
    try:
        return dt.date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        return None


def of_kind(sentence: Sentence, *kinds: str) -> list[Quantity]:
    """The sentence's well-formed quantities of these kinds, in order; a speed counts nothing."""
    return [found for found in sentence.quantities if found.kind in kinds and not found.malformed and found.unit not in _SPEEDS]


def between(sentence: Sentence, start: int, end: int) -> str:
    """The sentence's words between two offsets of the paper, on one line."""
    return sentence.flat[max(0, start - sentence.start): max(0, end - sentence.start)]


def before(sentence: Sentence, quantity: Quantity, length: int = 60) -> str:
    """Up to ``length`` characters of the sentence before a quantity."""
    return between(sentence, max(sentence.start, quantity.start - length), quantity.start)


def after(sentence: Sentence, quantity: Quantity, length: int = 60) -> str:
    """Up to ``length`` characters of the sentence after a quantity."""
    return between(sentence, quantity.end, quantity.end + length)


def in_brackets(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a quantity stands in round or square brackets."""
    left, right = before(sentence, quantity, 300), after(sentence, quantity, 300)
    opened = max(left.rfind("("), left.rfind("["))
    closed = max(left.rfind(")"), left.rfind("]"))
    return opened > closed and bool(re.search(r"[)\]]", right))


def opens_brackets(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a quantity is the first thing inside brackets: "(75%" or "(about 75%"."""
    return bool(re.search(r"[(\[]\s*(?:or|i\.e\.|ie|n ?=|that is|around|about|approximately|some)?\s*$",
                          before(sentence, quantity)))


def apart(quantities: Iterable[Quantity]) -> bool:
    """Whether no two of these overlap."""
    ordered = sorted(quantities, key=lambda found: (found.start, found.end))
    return all(one.end <= other.start for one, other in zip(ordered, ordered[1:], strict=False))
