"""What a cell of a printed table says: figures with their spans, or a mark that stands for none."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from consult.claims.quantities import Quantity
from consult.claims.quantities.comparators import exact
from consult.claims.quantities.dates import read as read_date
from consult.claims.quantities.numbers import figure
from consult.claims.quantities.quantity import tidy

BLANKS = frozenset(["", "-", "–", "—", "−", "--", "n/a", "na", "n.a.", "n/k", "nk", "not applicable",
                    "none given", ".", "…"])
SUPPRESSED = frozenset(["*", "**", "c", "[c]", "x", "[x]", "..", "~", "s", "#", "supp", "suppressed", "<5", "< 5",
                        "under 5", "fewer than 5", "[low]", "[z]"])
_ONE = re.compile(r"(?P<open>\()?[ ]?(?P<sign>[-–−+])?[ ]?(?P<money>£)?[ ]?(?P<sign2>[-–−])?(?=[0-9.])")
_AFTER = re.compile(r"[ ]?(?P<percent>%|per cent\b)?(?P<points>pts?\b|pp\b)?[ ]?(?P<close>\))?")
# A telephone number or reference: digits that no figure has.
_CODE = re.compile(r"0[0-9]|[0-9]{1,6}/[0-9]")
_FILL = re.compile(r"[ \n]*(?:of|out of)[ \n]+|[ \n;,]*(?=\()|[ \n;,/]+")
_NOTE_MARK = re.compile(r"[ ]?(?:[*†‡§]|\[[0-9a-z]\]|[¹²³]|[a-e])?[ )]*\Z")
_MARKS = re.compile(r"[*†‡]+$")


@dataclass(frozen=True)
class Value:
    """One cell: its place, its text and the figures in it; ``mark`` says why where it has none.

    Marks: ``blank``, ``suppressed``, ``text``, and ``several`` where two figures of one kind stand in one cell, so that
    nothing says which of them is meant.
    """

    row: int
    column: int
    start: int
    end: int
    text: str
    quantities: tuple[Quantity, ...] = ()
    mark: str = ""

    @property
    def quantity(self) -> Quantity | None:
        """The cell's first figure; ``None`` where it has none."""
        return self.quantities[0] if self.quantities else None

    def of_kind(self, kind: str) -> Quantity | None:
        """The cell's figure of that kind, as in "375 (74%)"; ``None`` where there is none."""
        return next((found for found in self.quantities if found.kind == kind), None)


def read(text: str, *, row: int = 0, column: int = 0, start: int = 0) -> Value:
    """The cell's text as a value; spans are offsets from ``start``, the cell's place in the document."""
    bare = text.strip().lower()
    if bare in BLANKS or not _MARKS.sub("", bare).strip():
        mark = "suppressed" if bare in SUPPRESSED else "blank"
        return Value(row, column, start, start + len(text), text, mark=mark)
    if bare in SUPPRESSED:
        return Value(row, column, start, start + len(text), text, mark="suppressed")
    found = _figures(text)
    if len({one.kind for one in found}) < len(found):
        return Value(row, column, start, start + len(text), text, mark="several")
    shifted = tuple(replace(one, start=one.start + start, end=one.end + start) for one in found)
    return Value(row, column, start, start + len(text), text, shifted, "" if shifted else "text")


def is_year(text: str) -> bool:
    """Whether the text is a year, financial year or date and nothing else, as headings are."""
    bare = text.strip()
    first = next((place for place, letter in enumerate(bare) if letter.isdigit()), -1)
    found = read_date(bare, first) if first >= 0 else None
    return bool(found and found.start == 0 and len(bare) - found.end <= 1)


def _figures(text: str) -> list[Quantity]:
    """The figures of a cell that is nothing but figures; none at all where other words stand in it."""
    found: list[Quantity] = []
    place = len(text) - len(text.lstrip())
    while place < len(text.rstrip()) and len(found) < 3:
        one = _figure(text, place, bare=not found)
        if one is None:
            break
        found.append(one)
        place = one.end
        if _NOTE_MARK.match(text, place):
            return found
        fill = _FILL.match(text, place)
        if not fill or fill.end() == place:
            break
        place = fill.end()
    return []


def _figure(text: str, place: int, *, bare: bool) -> Quantity | None:
    lead = _ONE.match(text, place)
    if not lead:
        return None
    at = lead.end()
    if text[at] == "." or _CODE.match(text, at):
        return None
    number = figure(text, at)
    tail = _AFTER.match(text, number.end)
    assert tail is not None, "every part of the tail may be absent"
    kind = "points" if tail["points"] else "percent" if tail["percent"] else "money" if lead["money"] else "count"
    closed = bool(lead["open"] and tail["close"])
    end = number.end + len(tail.group().rstrip()) if closed or not tail["close"] else tail.start("close")
    unit = {"percent": "percent", "money": "pounds", "points": "points"}.get(kind, "")
    printed = text[place:end]
    if number.value is None:
        return Quantity(place, end, kind, None, None, unit, as_printed=printed, malformed=True, reason=number.reason)
    negative = (lead["sign"] or lead["sign2"] or "+") != "+" or (closed and bare and kind != "percent")
    value = tidy(-number.value if negative else number.value)
    return exact(Quantity(place, end, kind, value, value, unit, as_printed=printed, step=number.step,
                          factor=number.factor))


def in_unit(value: Value, kind: str, *, factor: Decimal = Decimal(1)) -> Value:
    """The value with its plain numbers read in the unit of its column: counts become ``kind``, times ``factor``."""
    if any(one.kind == kind and kind != "money" for one in value.quantities):
        return value
    return replace(value, quantities=tuple(_converted(one, kind, factor) for one in value.quantities))


def _converted(one: Quantity, kind: str, factor: Decimal) -> Quantity:
    if one.kind not in ("count", "money") or one.malformed or not isinstance(one.low, Decimal) or one.step is None:
        return one
    if one.kind == "money" and (kind != "money" or one.factor != 1):
        return one
    scale = factor if one.factor == 1 else Decimal(1)
    changed = tidy(one.low * scale)
    unit = {"percent": "percent", "money": "pounds", "points": "points"}.get(kind, one.unit)
    return exact(replace(one, kind=kind, unit=unit, low=changed, high=changed, step=one.step * scale,
                         factor=one.factor * scale, exact_low=None, exact_high=None))


def finer(value: Value, step: Decimal) -> Value:
    """The value with its figures known to a smaller step than they were printed to."""
    changed = tuple(exact(replace(one, step=step, exact_low=None, exact_high=None)) if one.step and one.step > step else one
                    for one in value.quantities)
    return replace(value, quantities=changed)
