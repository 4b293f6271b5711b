"""Columns of a table made from its other columns: "% oppose" of "Total", a change from two years, "all satisfied", a cost per visit.

A column is held to be made from others only where most of its rows are, so that one row can be said not to be.

Verdicts: ``supported``, ``does-not-add-up``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from consult.claims import forensics, kinds, placing, positions, rounding, words
from consult.claims.bundle import Bundle
from consult.claims.finding import NOT_ADDING, SUPPORTED, Finding, Outcome
from consult.claims.stats import COUNT, MONEY, PERCENT, Stat

FEWEST = 3  # rows that must come out right before another can be said not to
_CHANGE = re.compile(r"\b(?:change|difference|diff\.?|increase|decrease|\+/-|variance)\b", re.I)
_TOTAL = re.compile(r"^\W*(?:total|all|base|number of (?:respondents|responses)|respondents|responses|n)\b\W*", re.I)
_PER = re.compile(r"\bper\s+(?!cent)(.+)$", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
Rows = dict[int, Stat]
Columns = dict[tuple[int, str], list[Stat]]
Made = Callable[[int], tuple[Fraction, Fraction, str] | None]


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every cell of a column, or of a row of joined answers, that is made from others."""
    for table in placing.tables_in(bundle.paper.stats):
        if any(stat.weighted or stat.malformed for stat in table.stats):
            continue
        columns = _columns(table.stats)
        for column in columns.values():
            ways = (_share_of(column, columns), _change_of(column, columns), _relative_of(column, columns), _ratio_of(column, columns),
                    *_net_of(column, columns), *_parts_of(column, columns), *_adding_to(column, columns))
            yield from _judged(column, ways)
        turned = _columns([replace(stat, row=stat.place, place=stat.row, label=stat.column, column=stat.label) for stat in table.stats])
        for line in turned.values():
            yield from _judged(line, _net_of(line, turned))


def _columns(stats: Sequence[Stat]) -> Columns:
    """The figures by column and by what they are, since a cell may hold a number and its share."""
    found: Columns = {}
    for stat in stats:
        if stat.kind in ("value", "total"):
            found.setdefault((stat.place, stat.measure), []).append(stat)
    return found


def _net_of(column: Sequence[Stat], columns: Columns) -> tuple[Made, ...]:
    """How a joined answer is made, "all satisfied" or "net agree": the parts of its side added, or the two sides set off."""
    place = positions.one(column[0].column, label=True)
    if place is None or not place.net or place.strengths != ("plain",):
        return ()
    sides: dict[str, list[Rows]] = {}
    for other in columns.values():
        answer = positions.one(other[0].column, label=True)
        if answer and not answer.net and len(answer.strengths) == 1 and answer.family == place.family and \
                other[0].measure == column[0].measure:
            sides.setdefault(answer.side, []).append(_by_row(other))
    own, against = sides.get(place.side, []), sides.get("negative" if place.side == "positive" else "positive", [])
    if len(own) < 2:
        return ()
    return (_sum_of(own, []), _sum_of(own, against))


def _sum_of(plus: Sequence[Rows], minus: Sequence[Rows]) -> Made:
    def made(row: int) -> tuple[Fraction, Fraction, str] | None:
        parts = [(rows[row], sign) for rows, sign in (*((each, 1) for each in plus), *((each, -1) for each in minus)) if row in rows]
        if len(parts) != len(plus) + len(minus):
            return None
        value = sum((sign * stat.value for stat, sign in parts), Fraction(0))
        slack = sum(((stat.interval.high or stat.value) - stat.value for stat, _ in parts), Fraction(0))
        shown = "".join(f"{' + ' if sign > 0 else ' − '}{stat.printed}" for stat, sign in parts).removeprefix(" + ")
        return value, slack, f"{shown} = {rounding.shown(value)}"

    return made


def _ratio_of(column: Sequence[Stat], columns: Columns) -> Made | None:
    """How "cost per attendance" is made: the one column of money divided by the one column of attendances."""
    named = _PER.search(column[0].column)
    if named is None or column[0].measure != MONEY:
        return None
    unit = set(words.content(named[1]))
    counts = [other for other in columns.values() if other[0].measure == COUNT and unit and unit <= set(words.content(other[0].column))]
    costs = [other for other in columns.values() if other[0].measure == MONEY and other is not column and not _PER.search(other[0].column)]
    if len(counts) != 1 or len(costs) != 1:
        return None
    divisor, amount = _by_row(counts[0]), _by_row(costs[0])

    def made(row: int) -> tuple[Fraction, Fraction, str] | None:
        if row not in divisor or row not in amount or divisor[row].value <= 0:
            return None
        value = amount[row].value / divisor[row].value
        slack = ((amount[row].interval.high or amount[row].value) - amount[row].value) / divisor[row].value
        return value, slack, f"{amount[row].printed} ÷ {divisor[row].printed} = {rounding.shown(value, 2)}"

    return made


def _share_of(column: Sequence[Stat], columns: Columns) -> Made | None:
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


def _parts_of(column: Sequence[Stat], columns: Columns) -> Iterator[Made]:
    """Every way a percentage may be one column of numbers as a share of another: returns of addresses, places taken of places."""
    if column[0].measure != PERCENT:
        return
    numbers = [(key, _by_row(other)) for key, other in sorted(columns.items()) if other[0].measure == COUNT]
    for key, counts in numbers:
        for other, bases in numbers:
            made = _part(counts, bases)
            right = {stat.value for stat in column if (way := made(stat.row)) and _fits(stat, way[0], way[1])}
            if key != other and len(right) >= FEWEST:
                yield made


def _part(counts: Rows, bases: Rows) -> Made:
    def made(row: int) -> tuple[Fraction, Fraction, str] | None:
        if row not in counts or row not in bases or not 0 <= counts[row].value <= bases[row].value or not bases[row].value:
            return None
        share = rounding.percent(counts[row].value, bases[row].value)
        return share, Fraction(0), f"{counts[row].printed} ÷ {bases[row].printed} = {rounding.shown(share, 2)}%"

    return made


def _adding_to(column: Sequence[Stat], columns: Columns) -> Iterator[Made]:
    """Every way a column of numbers may be the sum of two or more columns that stand together beside it."""
    if column[0].measure != COUNT:
        return
    numbers = [other for (_, measure), other in sorted(columns.items()) if measure == COUNT]
    own = next((at for at, other in enumerate(numbers) if other is column), None)
    if own is None:
        return
    for first in range(len(numbers)):
        for last in range(first + 2, len(numbers) + 1):
            if not first <= own < last:
                made = _sum_of([_by_row(other) for other in numbers[first:last]], [])
                right = {stat.value for stat in column if (way := made(stat.row)) and stat.value == way[0] > 0}
                if len(right) >= FEWEST:
                    yield made


def _change_of(column: Sequence[Stat], columns: Columns) -> Made | None:
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


def _relative_of(column: Sequence[Stat], columns: Columns) -> Made | None:
    """How a change in per cent is made: the later of the only two columns of numbers, against the earlier."""
    if column[0].measure != PERCENT or not _CHANGE.search(column[0].column):
        return None
    amounts = [other for (place, _), other in sorted(columns.items()) if other[0].measure == COUNT and place < column[0].place]
    if len(amounts) != 2:
        return None
    first, later = _by_row(amounts[0]), _by_row(amounts[1])

    def made(row: int) -> tuple[Fraction, Fraction, str] | None:
        if row not in first or row not in later or first[row].value <= 0:
            return None
        change = (later[row].value - first[row].value) * 100 / first[row].value
        return change, Fraction(0), f"({later[row].printed} − {first[row].printed}) ÷ {first[row].printed} = {rounding.shown(change, 1)}%"

    return made


def _by_row(column: Sequence[Stat]) -> Rows:
    return {stat.row: stat for stat in column}


def _judged(column: Sequence[Stat], ways: Sequence[Made | None]) -> Iterator[Finding]:
    """Each cell held to the first way of making it that most of the column bears out."""
    for made in filter(None, ways):
        found = [(stat, value) for stat in column if (value := made(stat.row))]
        right = [stat for stat, (value, slack, _) in found if _fits(stat, value, slack)]
        if len(right) >= FEWEST and len(found) - len(right) <= max(1, len(found) // 10):
            yield from (_cell(stat, *value) for stat, value in found)
            return


def _cell(stat: Stat, exact: Fraction, slack: Fraction, formula: str) -> Finding:
    fits = _fits(stat, exact, slack)
    sign = "%" if stat.measure == PERCENT else ""
    changed = (forensics.material_share if stat.measure == PERCENT else forensics.material_amount)(stat.value, exact)
    outcome = Outcome(SUPPORTED if fits else NOT_ADDING, rounding.shown(exact, 2) + sign,
                      f"{formula}{sign if sign not in formula[-1:] else ''}; printed {stat.printed} ({stat.label}).", not fits and changed)
    kind = kinds.MONEY if stat.measure == MONEY else kinds.SHARE
    return Finding(stat.start, stat.end, outcome, (stat.locus,), whole=True, kind=kind)


def _fits(stat: Stat, value: Fraction, slack: Fraction) -> bool:
    half = (stat.interval.high - stat.value) if stat.interval.high is not None and stat.measure != COUNT else Fraction(1, 2)
    return abs(stat.value - value) <= half + slack
