"""Printed figures as intervals: what a figure may have been before somebody rounded it.

A figure is kept as the characters printed, because trailing zeros say how precisely it was meant. Everything
here is exact arithmetic on fractions, so no check can turn on a floating-point accident.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

Number = int | str | Fraction

HALF_UP, HALF_EVEN, TRUNCATED = "rounded half up", "rounded half to even", "cut off, not rounded"
CONVENTIONS = (HALF_UP, HALF_EVEN, TRUNCATED)


@dataclass(frozen=True)
class Interval:
    """Every value a printed figure may stand for, both ends included; ``None`` is open-ended."""

    low: Fraction | None
    high: Fraction | None

    def overlaps(self, other: Interval) -> bool:
        """Whether some value fits both."""
        below = self.high is not None and other.low is not None and self.high < other.low
        above = self.low is not None and other.high is not None and self.low > other.high
        return not (below or above)

    def shares_with(self, other: Interval) -> bool:
        """Whether more than one value fits both: 55% and 56% only touch, and are two figures of one paper."""
        return self.overlaps(other) and (self == other or self.high != other.low and self.low != other.high)

    def widened(self, slack: Fraction) -> Interval:
        """The same interval with ``slack`` added at each end."""
        return Interval(_both(self.low, slack, -1), _both(self.high, slack, 1))

    def __add__(self, other: Interval) -> Interval:
        return Interval(_both(self.low, other.low, 1), _both(self.high, other.high, 1))

    def __sub__(self, other: Interval) -> Interval:
        return Interval(_both(self.low, other.high, -1), _both(self.high, other.low, -1))

    def __mul__(self, other: Interval) -> Interval:
        ends = [self.low, self.high, other.low, other.high]
        if any(end is None for end in ends):
            return Interval(None, None)
        products = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]  # type: ignore[operator]
        return Interval(min(products), max(products))

    def __truediv__(self, other: Interval) -> Interval:
        ends = [self.low, self.high, other.low, other.high]
        if any(end is None for end in ends) or other.low <= 0 <= other.high:  # type: ignore[operator]
            return Interval(None, None)
        ratios = [a / b for a in (self.low, self.high) for b in (other.low, other.high)]  # type: ignore[operator]
        return Interval(min(ratios), max(ratios))


def _both(one: Fraction | None, other: Fraction | None, sign: int) -> Fraction | None:
    return None if one is None or other is None else one + sign * other


def exactly(value: Number) -> Interval:
    """The interval that holds one value only."""
    return Interval(Fraction(value), Fraction(value))


def total(parts: Iterable[Interval]) -> Interval:
    """The interval of a sum: each part may be off by its own rounding."""
    result = exactly(0)
    for part in parts:
        result = result + part
    return result


def value_of(printed: str) -> Fraction:
    """The value of a plain printed number; raises ``ValueError`` where it is not one."""
    return Fraction(printed.replace(",", "").replace("%", "").replace("£", "").strip())


def places(printed: str) -> int:
    """Decimal places printed ("62.30%" has 2)."""
    digits = printed.replace("%", "").replace("£", "").strip()
    return len(digits.partition(".")[2])


def unit(printed: str) -> Fraction:
    """One unit in the last place printed."""
    return Fraction(1, 10 ** places(printed))


def around(value: Number, step: Fraction) -> Interval:
    """The values that round to ``value`` in steps of ``step``, half a step either side."""
    return Interval(Fraction(value) - step / 2, Fraction(value) + step / 2)


def interval(printed: str) -> Interval:
    """What a printed number may have been before rounding."""
    return around(value_of(printed), unit(printed))


def rounded(value: Fraction, decimals: int, convention: str) -> Fraction:
    """``value`` to ``decimals`` places under one of :data:`CONVENTIONS`."""
    scaled = value * 10**decimals
    whole, rest = floor(scaled), scaled - floor(scaled)
    up = convention == HALF_UP and rest >= Fraction(1, 2)
    even = convention == HALF_EVEN and (rest > Fraction(1, 2) or (rest == Fraction(1, 2) and whole % 2 == 1))
    return Fraction(whole + (1 if up or even else 0), 10**decimals)


def percent(count: Number, base: Number) -> Fraction:
    """``count`` as a percentage of ``base``, exactly."""
    return Fraction(count) * 100 / Fraction(base)


def conventions_fitting(count: Number, base: Number, printed: str) -> tuple[str, ...]:
    """The rounding conventions under which ``count`` of ``base`` prints as ``printed``; empty where none does."""
    share, decimals, stated = percent(count, base), places(printed), value_of(printed)
    return tuple(name for name in CONVENTIONS if rounded(share, decimals, name) == stated)


def people(printed: str, base: int) -> tuple[int, int]:
    """The fewest and most people of ``base`` that a printed percentage can be (62% of 1,243 is 765 to 776).

    The first is greater than the second where no whole number of people gives it.
    """
    share = interval(printed)
    assert share.low is not None and share.high is not None
    return max(0, ceil(share.low * base / 100)), min(base, floor(share.high * base / 100))


def attainable(printed: str, base: int) -> tuple[str, ...]:
    """The conventions under which some whole number of ``base`` people prints as ``printed`` (the GRIM test)."""
    fewest, most = people(printed, base)
    near = range(max(0, fewest - 1), min(base, most + 1) + 1)
    return tuple(name for name in CONVENTIONS
                 if any(name in conventions_fitting(count, base, printed) for count in near))


def shown(value: Fraction, decimals: int = 1) -> str:
    """A value for a reader: thousands separated, at most ``decimals`` places, no trailing zeros."""
    if value.denominator == 1:
        return f"{value.numerator:,}"
    text = f"{float(value):,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown_interval(given: Interval, decimals: int = 1) -> str:
    """An interval for a reader: "61.8" or "61.5 to 62.5"."""
    if given.low is None or given.high is None:
        ends = ("any value" if given.low is None else f"at least {shown(given.low, decimals)}",
                "" if given.high is None else f"at most {shown(given.high, decimals)}")
        return next(part for part in (ends if given.low is not None else ends[::-1]) if part)
    low, high = shown(given.low, decimals), shown(given.high, decimals)
    return low if low == high else f"{low} to {high}"
