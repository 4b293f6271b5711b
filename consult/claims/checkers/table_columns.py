"""Columns of a table that are made from its other columns: "% oppose" from "Oppose" and "Total", a change from two years.

A column is held to be made from others only where most of its rows are, so that one row can be said not to be.

Verdicts: ``supported``, ``does-not-add-up``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from consult.claims import forensics, placing, rounding, words
from consult.claims.bundle import Bundle
from consult.claims.finding import NOT_ADDING, SUPPORTED, Finding, Locus, Outcome
from consult.claims.kinds import SHARE
from consult.claims.stats import COUNT, PERCENT, Stat

FEWEST = 3  # rows that must come out right before another can be said not to
_CHANGE = re.compile(r"\b(?:change|difference|diff\.?|increase|decrease|\+/-|variance)\b", re.I)
_TOTAL = re.compile(r"^\W*(?:total|all|base|number of (?:respondents|responses)|respondents|responses|n)\b\W*", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
Rows = dict[int, Stat]
Made = Callable[[int], tuple[Fraction, Fraction, str] | None]


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every cell of a column that is made from others."""
    for table in placing.tables_in(bundle.paper.stats):
        if any(stat.weighted or stat.malformed for stat in table.stats):
            continue
        columns: dict[int, list[Stat]] = {}
        for stat in table.stats:
            if stat.kind in ("value", "total"):
                columns.setdefault(stat.place, []).append(stat)
        for column in columns.values():
            made = _share_of(column, columns) or _change_of(column, columns)
            if made:
                yield from _judged(column, made)


def _share_of(column: Sequence[Stat], columns: dict[int, list[Stat]]) -> Made | None:
    """How a percentage is made: the number under the same heading, of the total in the same row."""
    name = frozenset(words.content(re.sub(r"%|\bper ?cent(?:age)?\b|\bshare\b", " ", column[0].column)))
    if column[0].measure != PERCENT or not name:
        return None
    alike = [other for other in columns.values() if other[0].measure == COUNT and frozenset(words.content(other[0].column)) == name]
    totals = [other for other in columns.values() if other[0].measure == COUNT and _TOTAL.fullmatch(other[0].column)]
    if len(alike) != 1 or len(totals) != 1 or alike[0] is totals[0]:
        return None
    counts, bases = _by_row(alike[0]), _by_row(totals[0])

    def made(row: int) -> tuple[Fraction, Fraction, str] | None:
        if row not in counts or row not in bases or bases[row].value <= 0:
            return None
        share = rounding.percent(counts[row].value, bases[row].value)
        return share, Fraction(0), f"{counts[row].printed} ÷ {bases[row].printed} = {rounding.shown(share, 2)}%"

    return made


def _change_of(column: Sequence[Stat], columns: dict[int, list[Stat]]) -> Made | None:
    """How a change is made: the later year less the earlier, each of which may be off by its rounding."""
    if not _CHANGE.search(column[0].column) or _YEAR.search(column[0].column) or "%" in column[0].column:
        return None
    dated = sorted(((found[0], other) for other in columns.values() if other is not column and
                    (found := _YEAR.findall(other[0].column)) and len(found) == 1), key=lambda pair: pair[0])
    if len(dated) != 2 or dated[0][0] == dated[1][0]:
        return None
    first, later = _by_row(dated[0][1]), _by_row(dated[1][1])

    def made(row: int) -> tuple[Fraction, Fraction, str] | None:
        if row not in first or row not in later or first[row].measure != later[row].measure:
            return None
        change = later[row].value - first[row].value
        slack = sum(((stat.interval.high or stat.value) - stat.value for stat in (first[row], later[row])
                     if stat.measure != COUNT), Fraction(0))
        return change, slack, f"{later[row].printed} − {first[row].printed} = {rounding.shown(change)}"

    return made


def _by_row(column: Sequence[Stat]) -> Rows:
    return {stat.row: stat for stat in column}


def _judged(column: Sequence[Stat], made: Made) -> Iterator[Finding]:
    found = [(stat, value) for stat in column if (value := made(stat.row))]
    right = [stat for stat, (value, slack, _) in found if _fits(stat, value, slack)]
    if len(right) < FEWEST or len(found) - len(right) > max(1, len(found) // 10):
        return
    for stat, (exact, slack, formula) in found:
        fits = _fits(stat, exact, slack)
        printed = rounding.shown(exact, 1) + ("%" if stat.measure == PERCENT else "")
        outcome = Outcome(SUPPORTED if fits else NOT_ADDING, printed, f"{formula}; printed {stat.printed} ({stat.label}).",
                          not fits and forensics.material_share(stat.value, exact))
        yield Finding(stat.start, stat.end, outcome, (Locus(stat.document, stat.row_start, stat.row_end),), whole=True, kind=SHARE)


def _fits(stat: Stat, value: Fraction, slack: Fraction) -> bool:
    half = Fraction(1, 2) * rounding.unit(stat.printed.replace("+", "").replace("-", "").replace("−", "").strip(" ()")) + slack
    return abs(stat.value - value) <= half
