"""Durations ("12 weeks", "a six-month pilot") as days; a month is a twelfth of a year of 365 days."""

from __future__ import annotations

import re
from decimal import Decimal

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

def read(text: str, number: Number) -> Quantity | None:
    """The number as a duration in days, with the unit as printed; ``None`` where no unit of time follows."""
    found = UNIT.match(text, number.end)
    if not found or number.value is None:
        return None
    printed = found.group(2).lower()
    length = next(days for stem, days in DAYS.items() if printed.startswith(stem))
    days = tidy((number.value * length).quantize(TWO_PLACES))
    unit = f"{(found.group(1) or '').strip().lower()} {printed.rstrip('s')}s".strip()
    return Quantity(number.start, found.end(2), "duration", days, days, unit=unit, step=number.step * length,
                    factor=number.factor * length)
