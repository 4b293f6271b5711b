"""The base printed with a table against its own numbers and percentages: "Base: 512" under shares that are of 489.

The base is judged wrong only where hardly a row fits it and every row fits another: the sum of the numbers, a total
row, or the one whole number that gives all the percentages.

Verdicts: ``supported``, ``does-not-add-up``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import ceil, floor

from consult.claims import forensics, placing, rounding
from consult.claims.bundle import Bundle
from consult.claims.finding import NOT_ADDING, SUPPORTED, Finding, Locus, Outcome
from consult.claims.kinds import COUNT as NUMBER
from consult.claims.paper import Paper
from consult.claims.stats import COUNT, PERCENT, Stat

_BASE = re.compile(r"\b(?:base|n\s*=|answer|respon)", re.I)
FEWEST, NEAR = 3, 500  # rows that must give the other base; characters between a table and its base


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every base printed beside a table of numbers and their percentages."""
    for table in placing.tables_in(bundle.paper.stats):
        first = table.stats[0]
        pairs = _pairs(table.stats)
        if first.base is None or first.weighted or len(pairs) < FEWEST or any(stat.base != first.base for stat in table.stats):
            continue
        where = _printed(bundle.paper, table, first)
        if where is None:
            continue
        if first.base in _stated_again(table.stats, pairs):
            continue
        fitting = sum(1 for pair in pairs if _fits(*pair, first.base))
        others = [base for base in _others(table.stats, pairs) if base != first.base and all(_fits(*pair, base) for pair in pairs)]
        outcome = _outcome(first.base, fitting, others, pairs)
        if outcome:
            yield Finding(*where, outcome, (Locus(first.document, table.start, table.end),), whole=True, kind=NUMBER)


def _pairs(stats: Sequence[Stat]) -> list[tuple[Stat, Stat]]:
    """The number and the percentage of each row, in a table with one column of each."""
    counts = {stat.row: stat for stat in stats if stat.measure == COUNT and stat.kind == "value"}
    shares = {stat.row: stat for stat in stats if stat.measure == PERCENT and stat.kind == "value"}
    places = {stat.place for stat in stats if stat.kind == "value"}
    return [(counts[row], shares[row]) for row in sorted(counts.keys() & shares.keys())] if len(places) <= 2 else []


def _fits(count: Stat, share: Stat, base: int) -> bool:
    if base < count.value:
        return False
    return rounding.exactly(rounding.percent(count.value, base)).overlaps(share.interval)


def _stated_again(stats: Sequence[Stat], pairs: Sequence[tuple[Stat, Stat]]) -> list[int]:
    """What the table's totals and the sum of its numbers say of the base: where one is the base printed, it stands."""
    found = [int(stat.value) for stat in stats if stat.measure == COUNT and stat.kind in ("total", "base")]
    return [*found, int(sum((count.value for count, _ in pairs), Fraction(0)))]


def _others(stats: Sequence[Stat], pairs: Sequence[tuple[Stat, Stat]]) -> list[int]:
    """Bases the table's own figures give: a total, the sum, or the only number that gives every percentage."""
    found = _stated_again(stats, pairs)
    lows = [count.value * 100 / share.interval.high for count, share in pairs if share.interval.high]
    highs = [count.value * 100 / share.interval.low for count, share in pairs if share.interval.low and share.interval.low > 0]
    if lows and highs and ceil(max(lows)) <= floor(min(highs)):
        found.append((ceil(max(lows)) + floor(min(highs))) // 2)
    return [base for base in dict.fromkeys(found) if base > 0]


def _outcome(stated: int, fitting: int, others: Sequence[int], pairs: Sequence[tuple[Stat, Stat]]) -> Outcome | None:
    first = pairs[0]
    if fitting == len(pairs):
        return Outcome(SUPPORTED, f"{stated:,}", f"Each of the {len(pairs)} percentages is its number as a share of {stated:,}.")
    if fitting > len(pairs) // 4 or not others:
        return None
    share = rounding.shown(rounding.percent(first[0].value, stated), 1) if stated else "none"
    working = (f"{first[0].printed} ÷ {stated:,} = {share}%, printed {first[1].printed} ({first[0].label}); {fitting} of the {len(pairs)} "
               f"percentages are shares of {stated:,}, and all of them are of {others[0]:,}.")
    return Outcome(NOT_ADDING, f"{others[0]:,}", working, forensics.material_amount(Fraction(stated), Fraction(others[0])))


def _printed(paper: Paper, table: placing.Placed, first: Stat) -> tuple[int, int] | None:
    """Where the base is printed beside the table; ``None`` where it is in the table, or not to be found."""
    pattern = re.compile(rf"(?<![\d,.])(?:{first.base}|{first.base:,})(?![\d,]*\d|%)")
    begin = max(0, table.start - NEAR)
    spans = [(match.start() + begin, match.end() + begin) for match in pattern.finditer(paper.text[begin: table.end + NEAR])]
    outside = [span for span in spans if span[1] <= table.start or span[0] >= table.end]
    beside = [span for span in outside if _BASE.search(paper.text[max(0, span[0] - 60): span[1] + 30])]
    return beside[0] if beside else None
