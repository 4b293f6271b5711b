"""One figure of a text: what was printed, what it says, and every value it may honestly stand for."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

Value = Decimal | str | None

# Kinds whose two ends stay with the kind itself; money, percent, points and counts become a "range".
BANDED_KINDS = ("age", "date", "duration", "year", "ratio", "fraction")

TWO_PLACES = Decimal("0.01")


@dataclass(frozen=True)
class Quantity:
    """A figure in a text, by its span, with the values it states and the values it allows.

    ``low`` and ``high`` are what is printed: :class:`~decimal.Decimal` (pounds, percent 0-100, people, days,
    years of age, times) or an ISO date as far as known (``2013-06-04``, ``2013-06``, ``2013``, ``--06-04``);
    equal for a plain figure, ``None`` where open-ended or malformed. ``exact_low`` and ``exact_high`` are the
    interval of true values that could have been printed so, given the printed precision *and* the words
    ("nearly", "about"); ``None`` where open-ended. ``step`` is one unit in the last printed place.
    ``factor`` is what the printed digits were multiplied by (a million in "£1.2m", seven in "12 weeks").
    ``parts`` are the two ends of a range or change, in printed order.
    """

    start: int
    end: int
    kind: str
    low: Value
    high: Value
    unit: str = ""
    comparator: str = "exact"
    exact_low: Value = None
    exact_high: Value = None
    as_printed: str = ""
    malformed: bool = False
    reason: str = ""
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    per: str = ""
    noun: str = ""
    parts: tuple[Quantity, ...] = ()
    step: Decimal | None = None
    factor: Decimal = Decimal(1)
    hedge: str = ""

    @property
    def of_total(self) -> tuple[Decimal, Decimal] | None:
        """Numerator and denominator of "nine of the 14" or "1 in 5"; ``None`` where there is none."""
        if self.numerator is None or self.denominator is None:
            return None
        return self.numerator, self.denominator

    @property
    def change(self) -> tuple[Quantity, Quantity] | None:
        """The figure before and the figure after; ``None`` unless both are printed."""
        if self.kind != "change" or len(self.parts) != 2:
            return None
        return self.parts[0], self.parts[1]


def changed(quantity: Quantity, **changes: object) -> Quantity:
    """The quantity with some fields changed; ``dataclasses.replace`` would take most of the time reading takes."""
    made = object.__new__(Quantity)
    made.__dict__.update(quantity.__dict__)
    made.__dict__.update(changes)
    return made


@dataclass(frozen=True)
class Number:
    """A number as printed, not yet read with its unit; ``value`` is ``None`` where it is malformed."""

    start: int
    end: int
    value: Decimal | None
    step: Decimal
    words: bool = False
    factor: Decimal = Decimal(1)
    reason: str = ""


def share(numerator: Decimal, denominator: Decimal) -> Decimal:
    """The share in percent, to two places."""
    return (100 * numerator / denominator).quantize(TWO_PLACES, rounding=ROUND_HALF_UP)


def tidy(value: Decimal) -> Decimal:
    """The value without needless zeros and without an exponent."""
    return value.quantize(Decimal(1)) if value == value.to_integral() else value.normalize()


def plain(value: Value) -> str:
    """A value as the quantities table prints it: digits without exponent or needless zeros; ``""`` for none."""
    if value is None or isinstance(value, str):
        return value or ""
    fixed = format(value, "f")
    return fixed.rstrip("0").rstrip(".") if "." in fixed else fixed
