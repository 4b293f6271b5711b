"""Durations ("12 weeks", "a six-month pilot") as days; a month is a twelfth of a year of 365 days."""

from __future__ import annotations

import re
from calendar import monthrange
from decimal import Decimal
from functools import cache

from consult.claims.quantities.quantity import TWO_PLACES, Number, Quantity, tidy

_S = r"[ \u00a0\u2009\u202f\n-]"
UNIT = re.compile(rf"{_S}?((?:working|calendar|clear|consecutive|school|business|full|further|additional|more)[ \n])?"
                  r"(minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|months?|years?|yrs?|decades?)\b['’]?",
                  re.IGNORECASE)
DAYS = {
    "min": Decimal(1) / 1440, "hour": Decimal(1) / 24, "hr": Decimal(1) / 24, "day": Decimal(1), "night": Decimal(1),
    "week": Decimal(7), "fort": Decimal(14), "month": Decimal(365) / 12, "year": Decimal(365), "yr": Decimal(365),
    "decade": Decimal(3650),
}

_SIX_PLACES = Decimal("0.000001")


def read(text: str, number: Number) -> Quantity | None:
    """The number as a duration in days, with the unit as printed; ``None`` where no unit of time follows."""
    found = UNIT.match(text, number.end)
    if not found or number.value is None:
        return None
    printed = found.group(2).lower()
    length = next(days for stem, days in DAYS.items() if printed.startswith(stem))
    days = number.value * length
    days = tidy(days.quantize(TWO_PLACES if days >= 1 else _SIX_PLACES))
    unit = f"{(found.group(1) or '').strip().lower()} {printed.rstrip('s')}s".strip()
    low, high = _true(number, length, printed)
    return Quantity(number.start, found.end(2), "duration", days, days, unit=unit, step=number.step * length,
                    factor=number.factor * length, exact_low=low, exact_high=high)


def _true(number: Number, length: Decimal, printed: str) -> tuple[Decimal, Decimal]:
    """Fewest and most days the duration can be: whole months and years as calendars have them."""
    assert number.value is not None, "a malformed number is no duration"
    if number.value != number.value.to_integral():
        half = number.step * length / 2
        return number.value * length - half, number.value * length + half
    months = int(number.value) * {"m": 1, "y": 12, "d": 120}.get(printed[0], 0)
    if not months or printed.startswith(("day", "min")) or months > 1200:
        return number.value * length, number.value * length
    fewest, most = _calendar(months)
    return min(fewest, number.value * length), max(most, number.value * length)


@cache
def _calendar(months: int) -> tuple[Decimal, Decimal]:
    """Fewest and most days that many months in a row can have."""
    lengths = [monthrange(2020 + month // 12, month % 12 + 1)[1] for month in range(months + 48)]
    sums = [sum(lengths[first:first + months]) for first in range(48)]
    return Decimal(min(sums)), Decimal(max(sums))
