"""One pass over a text, left to right: what stands at each digit and at each number word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consult.claims.lexicon import MULTIPLES
from consult.claims.quantities import consumed, dates, numbers, proportions, units
from consult.claims.quantities.quantity import Quantity

_DIGIT = re.compile(r"[0-9]+|[½¼¾⅓⅔⅛]")

# A run of more digits is a serial number.
_LONGEST = 18


def _any_case(word: str) -> str:
    return "".join(f"[{letter.upper()}{letter}]" for letter in word)


def _seeds() -> re.Pattern[str]:
    """A pattern for the words a figure may start with; case by classes, because that is much the fastest."""
    words = [*numbers.UNITS, *numbers.TENS, *numbers.SCALES, "half", "third", "quarter", "fifth", "sixth", "seventh",
             "eighth", "ninth", "tenth", "twentieth", *units.AGE_WORDS, "most", "majority", "minority", *MULTIPLES]
    groups: dict[str, list[str]] = {}
    for word in sorted(set(words), key=len, reverse=True):
        groups.setdefault(word[0], []).append(_any_case(word[1:]))
    branches = "|".join(f"{_any_case(first)}(?:{'|'.join(rest)})" for first, rest in sorted(groups.items()))
    return re.compile(rf"\b(?:{branches})\b")


_SEED = _seeds()


def atoms(text: str) -> list[Quantity]:
    """Single figures in order, not overlapping, before neighbours are joined or hedged."""
    found: list[Quantity] = []
    reach = 0
    for start in _places(text):
        if start < reach:
            continue
        quantity, end = _at(text, start)
        if quantity and quantity.start >= (found[-1].end if found else 0):
            found.append(quantity)
        reach = max(reach, end)
    return found


def _places(text: str) -> Iterator[int]:
    """Where a digit run or a number word starts, in order."""
    found = [match.start() for pattern in (_DIGIT, _SEED) for match in pattern.finditer(text)]
    return iter(sorted(found))


def _at(text: str, start: int) -> tuple[Quantity | None, int]:
    """The figure at a place, and where reading goes on."""
    if text[start] in numbers.FRACTION_SIGNS:
        return proportions.sign(text, start), start + 1
    return _at_digit(text, start) if text[start].isdigit() else _at_word(text, start)


def _at_digit(text: str, start: int) -> tuple[Quantity | None, int]:
    number = numbers.figure(text, start)
    blob = numbers.BLOB.match(text, start).end()  # type: ignore[union-attr]
    end = consumed.end_of(text, start, blob, recognisers=consumed.BEFORE_DATES)
    if end is not None or blob - start > _LONGEST:
        return None, blob if end is None else end
    if quantity := dates.read(text, start) or proportions.in_figures(text, start):
        return quantity, quantity.end
    end = consumed.end_of(text, start, blob, recognisers=consumed.AFTER_DATES)
    if end is not None:
        return None, end
    quantity = units.read(text, number)
    return quantity, quantity.end if quantity else number.end


def _at_word(text: str, start: int) -> tuple[Quantity | None, int]:
    if quantity := proportions.read(text, start) or units.age_in_words(text, start):
        return quantity, quantity.end
    number = numbers.spelled(text, start)
    if number is None:
        return None, start + 1
    if consumed.labelled_in_words(text, number.start):
        return None, number.end
    quantity = units.read(text, number)
    return quantity, quantity.end if quantity else number.end
