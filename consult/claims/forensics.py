"""Arithmetic that needs no evidence but the figures themselves: pure functions from numbers to an outcome.

Each takes figures as intervals (what was printed, before rounding) and gives back an :class:`Outcome`, or
``None`` where the figures leave the question open. None of them knows about papers or places.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from consult.claims import rounding
from consult.claims.finding import NOT_ADDING, ON_BASIS, SUPPORTED, UNCLEAR, Outcome
from consult.claims.rounding import HALF_UP, Interval, shown, shown_interval

# A difference this large changes the message: points of a share, or a part of a sum or count.
MATERIAL_POINTS, MATERIAL_PART = Fraction(5), Fraction(1, 10)


@dataclass(frozen=True)
class Figure:
    """A figure as printed with the values it may stand for."""

    printed: str
    interval: Interval

    @property
    def middle(self) -> Fraction:
        """The middle of the interval: the value printed, where both ends are known."""
        low, high = self.interval.low, self.interval.high
        if low is None or high is None:
            return low if low is not None else high if high is not None else Fraction(0)
        return (low + high) / 2


def figure(printed: str) -> Figure:
    """A plain printed number as a figure."""
    return Figure(printed, rounding.interval(printed))


def material_share(stated: Fraction, found: Fraction) -> bool:
    """Whether a reader of the share would be told something else: half is crossed, or 5 points or more differ."""
    return abs(stated - found) >= MATERIAL_POINTS or (stated > 50) != (found > 50)


def material_amount(stated: Fraction, found: Fraction) -> bool:
    """Whether two amounts differ by a tenth or more of the greater, or in sign."""
    greatest = max(abs(stated), abs(found))
    return greatest > 0 and abs(stated - found) / greatest >= MATERIAL_PART


def share(count: Figure, base: Figure, percent: Figure) -> Outcome | None:
    """Whether a count of a base gives the printed percentage, under half up, half even and cutting off.

    Counts printed to the last person are exact; "about 300 of 500" is taken as the range it is.
    """
    share_of = (count.interval / base.interval) * rounding.exactly(100)
    if share_of.low is None or share_of.high is None:
        return None
    found = f"{shown_interval(share_of, 2)}%"
    working = f"{count.printed} ÷ {base.printed} = {found}; printed {percent.printed}; tried: "
    working += ", ".join(rounding.CONVENTIONS) + "."
    if share_of.overlaps(percent.interval):
        return Outcome(SUPPORTED, found, working)
    if _cut_off(share_of, percent):
        return Outcome(ON_BASIS, found, working, note="Only if the percentage was cut off instead of rounded.")
    changed = material_share(percent.middle, share_of.low if share_of.low > percent.middle else share_of.high)
    return Outcome(NOT_ADDING, found, working, changed)


def _cut_off(value: Interval, printed: Figure) -> bool:
    low, high = printed.interval.low, printed.interval.high
    if low is None or high is None:
        return False
    step = high - low
    return value.overlaps(Interval(printed.middle, printed.middle + step)) and value.low != printed.middle + step


def added_up(parts: Sequence[Figure], stated: Figure, *, shares: bool = False) -> Outcome:
    """Whether parts give their stated total; each part and the total may be off by its own rounding."""
    summed = rounding.total(part.interval for part in parts)
    middle = sum((part.middle for part in parts), Fraction(0))
    factor = _factor([*parts, stated])
    made = shown(middle / factor, 2)
    working = f"{' + '.join(part.printed for part in parts)} = {made}; printed {stated.printed}"
    if summed.overlaps(stated.interval):
        rounded = "" if middle == stated.middle else " (within the rounding of the figures)"
        return Outcome(SUPPORTED, made, working + rounded + ".")
    if summed.low != summed.high:
        working += f"; with every figure's rounding the sum lies in {shown_interval(summed / rounding.exactly(factor), 2)}"
    changed = (material_share if shares else material_amount)(stated.middle, middle)
    return Outcome(NOT_ADDING, made, working + ".", changed)


def _factor(figures: Sequence[Figure]) -> Fraction:
    """What the digits printed were multiplied by, where it is one factor for all ("£m", thousands); else 1."""
    factors = set()
    for each in figures:
        digits = re.search(r"\d[\d,]*(?:\.\d+)?", each.printed)
        mantissa = Fraction(digits.group().replace(",", "")) if digits else Fraction(0)
        if not mantissa and not each.middle:
            continue
        factors.add(abs(each.middle) / mantissa if mantissa else Fraction(0))
    only = factors.pop() if len(factors) == 1 else Fraction(1)
    return only if only in (1000, 10**6, 10**9) else Fraction(1)


def difference(before: Figure, after: Figure, stated: Figure, *, direction: int = 0) -> Outcome:
    """Whether the stated amount is the difference; ``direction`` is +1 for a rise, -1 for a fall, 0 if unsaid."""
    change = after.interval - before.interval
    moved = after.middle - before.middle
    working = f"{after.printed} − {before.printed} = {shown(moved, 2)}; printed {stated.printed}."
    if direction and moved * direction < 0:
        return Outcome(NOT_ADDING, shown(moved, 2), working + " The direction is the other way.", True)
    size = Interval(abs(moved) - (change.high - moved), abs(moved) + (change.high - moved)) if change.high is not None \
        else Interval(None, None)
    if size.overlaps(stated.interval):
        return Outcome(SUPPORTED, shown(abs(moved), 2), working)
    return Outcome(NOT_ADDING, shown(abs(moved), 2), working, material_amount(stated.middle, abs(moved)))


def relative_change(before: Figure, after: Figure, percent: Figure) -> Outcome | None:
    """Whether the stated percentage is the change from ``before`` to ``after`` ("£3.2m to £2.9m, 9%")."""
    ratio = after.interval / before.interval * rounding.exactly(100) - rounding.exactly(100)
    if ratio.low is None or ratio.high is None or before.middle == 0:
        return None
    size = Interval(-ratio.high, -ratio.low) if ratio.high < 0 else ratio
    if size.low is not None and size.low < 0:
        size = Interval(Fraction(0), max(abs(ratio.low), abs(ratio.high)))
    exact = abs(after.middle - before.middle) * 100 / abs(before.middle)
    working = (f"({after.printed} − {before.printed}) ÷ {before.printed} = {shown(exact, 1)}%, "
               f"with rounding {shown_interval(size, 1)}%; printed {percent.printed}.")
    if size.overlaps(percent.interval):
        return Outcome(SUPPORTED, f"{shown(exact, 1)}%", working)
    return Outcome(NOT_ADDING, f"{shown(exact, 1)}%", working, material_share(percent.middle, exact))


def share_change(before: Figure, after: Figure, stated: Figure, *, points: bool) -> Outcome | None:
    """A change between two percentages: points and per cent are told apart, and a muddle is unclear, not wrong."""
    moved = difference(before, after, stated)
    if points or moved.verdict == SUPPORTED:
        if points or stated.printed.lower().endswith(("points", "pp")):
            return moved
        relative = relative_change(before, after, stated)
        if relative is not None and relative.verdict == SUPPORTED:
            return relative
        note = "The figure is the difference in percentage points; as a percentage change it would be another figure."
        return Outcome(UNCLEAR, moved.found + " points", moved.working + " " + (relative.working if relative else ""),
                       note=note)
    return relative_change(before, after, stated)


def multiplied(each: Figure, times: Figure, stated: Figure, *, named: str = "×") -> Outcome:
    """Whether a unit amount times a number gives the stated total."""
    product = each.interval * times.interval
    middle = each.middle * times.middle
    working = f"{each.printed} {named} {times.printed} = {shown(middle, 2)}; printed {stated.printed}."
    if product.overlaps(stated.interval):
        return Outcome(SUPPORTED, shown(middle, 2), working)
    return Outcome(NOT_ADDING, shown(middle, 2), working, material_amount(stated.middle, middle))


def lasted(start: dt.date, end: dt.date, weeks: Interval, printed: str, *, days_each: int = 7) -> Outcome:
    """Whether two dates are the stated time apart, counting the last day or not.

    ``weeks`` is the stated length in units of ``days_each`` days. Part-weeks up to the next whole week are allowed:
    a "12-week" consultation that opens on a Monday and closes on a Friday is twelve weeks.
    """
    exclusive = (end - start).days
    counted = Interval(Fraction(exclusive, days_each), Fraction(exclusive + 1, days_each))
    allowed = counted.widened(Fraction(3, days_each)) if days_each == 7 else counted
    working = (f"{start.isoformat()} to {end.isoformat()} is {exclusive} days without the last day and "
               f"{exclusive + 1} with it")
    working += f", {shown(counted.low or Fraction(0), 1)} to {shown(counted.high or Fraction(0), 1)} weeks" \
        if days_each == 7 else ""
    working += f"; printed {printed}."
    if allowed.overlaps(weeks):
        return Outcome(SUPPORTED, f"{exclusive} or {exclusive + 1} days", working)
    return Outcome(NOT_ADDING, f"{exclusive} or {exclusive + 1} days", working, end < start or exclusive > 0)


def negative(given: Interval) -> Interval:
    """The interval with its sign turned."""
    return rounding.exactly(0) - given


def in_words(words: Figure, percent: Figure) -> Outcome:
    """Whether a proportion in words fits the percentage beside it ("three quarters (75%)")."""
    working = f"“{words.printed}” is read as {shown_interval(words.interval)}%; beside it stands {percent.printed}."
    if words.interval.overlaps(percent.interval):
        return Outcome(SUPPORTED, percent.printed, working)
    return Outcome(NOT_ADDING, percent.printed, working, material_share(words.middle, percent.middle))


def too_much(parts: Sequence[Figure]) -> Outcome | None:
    """Answers that exclude each other cannot come to more than 100%; ``None`` where they do not."""
    summed = rounding.total(part.interval for part in parts)
    if summed.low is None or summed.low <= 100:
        return None
    middle = sum((part.middle for part in parts), Fraction(0))
    working = (f"{' + '.join(part.printed for part in parts)} = {shown(middle, 2)}%, with every figure's rounding "
               f"at least {shown(summed.low, 2)}%; answers that exclude each other cannot pass 100%.")
    return Outcome(NOT_ADDING, f"{shown(middle, 2)}%", working, True)


__all__ = ["HALF_UP", "Figure", "added_up", "difference", "figure", "in_words", "lasted", "material_amount",
           "material_share", "multiplied", "negative", "relative_change", "share", "share_change", "too_much"]
