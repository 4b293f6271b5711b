"""Intervals and tests for shares, with the error kept down over many comparisons; the standard library is enough.

A consultation is not a sample, so an interval here says how much a share could move by who happened to answer, not
how near it is to the population's.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from statistics import NormalDist

LEVEL = 0.95


def wilson(n: int, base: int, *, level: float = LEVEL) -> tuple[float, float]:
    """The Wilson score interval of the share n/base, as shares from 0 to 1; of an empty base, (0, 1)."""
    if base <= 0:
        return 0.0, 1.0
    z = NormalDist().inv_cdf(0.5 + level / 2)
    share = n / base
    middle = (share + z * z / (2 * base)) / (1 + z * z / base)
    half = z / (1 + z * z / base) * math.sqrt(share * (1 - share) / base + z * z / (4 * base * base))
    low = 0.0 if n == 0 else max(0.0, middle - half)
    high = 1.0 if n == base else min(1.0, middle + half)
    return low, high


def fisher_two_sided(n: int, base: int, other_n: int, other_base: int) -> float:
    """The probability, were both groups alike, of shares at least this unlike: Fisher's exact test, two-sided."""
    total, chosen = base + other_base, n + other_n
    low, high = max(0, chosen - other_base), min(chosen, base)
    if low == high:
        return 1.0
    logs = [_log_choose(base, k) + _log_choose(other_base, chosen - k) for k in range(low, high + 1)]
    seen = logs[n - low]
    whole = _log_choose(total, chosen)
    return min(1.0, math.fsum(math.exp(value - whole) for value in logs if value <= seen + 1e-7))


def _log_choose(of: int, taken: int) -> float:
    return math.lgamma(of + 1) - math.lgamma(taken + 1) - math.lgamma(of - taken + 1)


def holm(chances: Sequence[float]) -> list[float]:
    """Adjusted p values: the chance of even one false alarm among them all is kept to the level (Holm)."""
    return _stepped(chances, lambda rank, count: count - rank, upwards=True)


def benjamini_hochberg(chances: Sequence[float]) -> list[float]:
    """Adjusted p values: the expected share of false alarms among those raised is kept to the level."""
    return _stepped(chances, lambda rank, count: count / (rank + 1), upwards=False)


def _stepped(chances: Sequence[float], factor: Callable[[int, int], float], *, upwards: bool) -> list[float]:
    count = len(chances)
    order = sorted(range(count), key=lambda at: (chances[at], at))
    adjusted = [0.0] * count
    bound = 0.0 if upwards else 1.0
    ranks = range(count) if upwards else reversed(range(count))
    for rank in ranks:
        at = order[rank]
        value = min(1.0, chances[at] * factor(rank, count))
        bound = max(bound, value) if upwards else min(bound, value)
        adjusted[at] = bound
    return adjusted


def standardised_difference(share: float, other: float) -> float | None:
    """The difference of two shares in standard deviations; None where both are 0 or both are 1."""
    spread = math.sqrt((share * (1 - share) + other * (1 - other)) / 2)
    return (share - other) / spread if spread else None
