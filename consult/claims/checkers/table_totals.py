"""Totals of a table against the rows or columns they add up.

A column of numbers is added where answers exclude each other; "of which" rows and subtotals are not added twice; a
table of several answers each is not added at all. Money totals must be made by their rows. Every printed figure may
be off by its own rounding.

Verdicts: ``supported``, ``does-not-add-up``, ``needs-a-person`` (rows fall short of their total: one may be left out).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from consult.claims import forensics, kinds
from consult.claims.bundle import Bundle
from consult.claims.finding import A_PERSON, SUPPORTED, Finding, Locus, Outcome
from consult.claims.forensics import Figure
from consult.claims.paper_tables import PaperTable
from consult.claims.stats import COUNT, MONEY, PERCENT, Stat

NEAR = Fraction(1, 10)  # of the total: parts further away were not meant to make it
_PART_OF = re.compile(r"^\W*(?:of which|of whom|including|incl\.?|which|comprising|made up of|memo|less than|note)\b", re.I)
# A form that says itself which of its cells a total is of: "sum of cells 75, 76 and 92", "lines 3 to 9".
_OF_CELLS = re.compile(r"\b(?:cells?|lines?|rows?|items?|columns?|boxes|box)\s+\(?(?:\d+|[a-z]\b)", re.I)
_NET = re.compile(r"^\W*net\b", re.I)
_KINDS = {COUNT: kinds.COUNT, MONEY: kinds.MONEY, PERCENT: kinds.SHARE}


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every total of a table whose parts are printed."""
    for number, table in enumerate(bundle.paper.tables, start=1):
        stats = [stat for stat in bundle.paper.stats if stat.table == number]
        if any(stat.malformed for stat in stats) or not stats:
            continue
        yield from _columns(table, stats)
        yield from _net_row(stats)
        yield from _across(table, stats)


def _columns(table: PaperTable, stats: Sequence[Stat]) -> Iterator[Finding]:
    whole = _whole_rows(table)
    for measure in (COUNT, MONEY, PERCENT):
        columns = {place: [stat for stat in stats if stat.place == place and stat.measure == measure]
                   for place in sorted({stat.place for stat in stats if stat.measure == measure})}
        judged = [judge for found in columns.values() if found for judge in _column(table, found, whole, measure)]
        good = sum(1 for _, outcome, _ in judged if outcome.verdict == SUPPORTED)
        for total, outcome, found in judged:
            kept = outcome if outcome.verdict == SUPPORTED else _kept(outcome, table, total, found, good, len(judged))
            if kept:
                yield Finding(total.start, total.end, kept, (Locus(total.document, table.start, table.end),), whole=True,
                              kind=_KINDS[measure])


def _net_row(stats: Sequence[Stat]) -> Iterator[Finding]:
    """The last row, "net saving", against the signed rows above it, where all columns but one do make it."""
    rows = sorted({stat.row for stat in stats if stat.measure == MONEY})
    last = [stat for stat in stats if stat.row == rows[-1]] if rows else []
    if len(rows) < 3 or not last or not _NET.match(last[0].label) or any(stat.kind != "value" for stat in stats):
        return
    judged = []
    for total in (stat for stat in last if stat.measure == MONEY):
        parts = [stat for stat in stats if stat.place == total.place and stat.row != total.row]
        signed = any(part.value < 0 for part in parts) and any(part.value > 0 for part in parts)
        if len(parts) == len(rows) - 1 and signed:
            judged.append((total, sum_outcome(parts, total, MONEY)))
    wrong = [outcome for _, outcome in judged if outcome.verdict != SUPPORTED]
    if len(wrong) <= 1 and len(judged) - len(wrong) >= 2:
        for total, outcome in judged:
            loci = (total.locus,)
            yield Finding(total.start, total.end, outcome, loci, whole=True, kind=_KINDS[MONEY])


def _whole_rows(table: PaperTable) -> set[int]:
    """Rows with no cell blank or hidden, by their index."""
    return {row.index for row in table.rows if not any(value.mark == "suppressed" for value in row.values)}


def _column(table: PaperTable, column: Sequence[Stat], whole: set[int], measure: str) -> Iterator[tuple[Stat, Outcome, Fraction]]:
    """Each total of a column with what its parts make: the rows since the last total, or all rows of the table."""
    ordered = sorted(column, key=lambda stat: stat.row)
    breaks = [row.index for row in table.rows if row.kind == "section"]
    since: list[Stat] = []
    values: list[Stat] = []
    subtotals: list[Stat] = []
    for stat in ordered:
        if stat.kind == "value":
            if not _PART_OF.match(stat.label):
                since.append(stat)
                values.append(stat)
        elif stat.kind == "total":
            begun = max((row for row in breaks if row < stat.row), default=-1)
            own = [part for part in since if part.row > begun]
            outcome = _total(table, stat, [own, since, values, subtotals, [*subtotals, *since]], whole, measure)
            if outcome:
                yield stat, *outcome
            subtotals.append(stat)
            since = []


def _total(table: PaperTable, total: Stat, ways: Sequence[Sequence[Stat]], whole: set[int], measure: str
           ) -> tuple[Outcome, Fraction] | None:
    """The way of adding that gives the total, else the first way, with what it gives; ``None`` where none can be tried."""
    if table.multiple or table.context.weighted and measure != MONEY or _OF_CELLS.search(total.label):
        return None
    tried = [parts for parts in ways if len(parts) >= 2 and all(part.row in whole for part in parts)]
    if not tried or total.row not in whole or _rows_missing(table, tried[0], total):
        return None
    outcomes = [(sum_outcome(parts, total, measure), sum((part.value for part in parts), Fraction(0))) for parts in tried]
    good = next((one for one in outcomes if one[0].verdict == SUPPORTED), None)
    return good or (None if _of_the_last(tried[0], total) else outcomes[0])


def _of_the_last(parts: Sequence[Stat], total: Stat) -> bool:
    """Whether the last two or more parts make the total exactly: then the first stand outside it."""
    return any(sum((part.value for part in parts[at:]), Fraction(0)) == total.value for at in range(1, len(parts) - 1))


def _rows_missing(table: PaperTable, parts: Sequence[Stat], total: Stat) -> bool:
    """Whether a row among the parts prints nothing readable in this column."""
    held = {part.row for part in parts}
    first = min(held)
    return any(first < row.index < total.row and row.kind == "value" and row.index not in held
               and not _PART_OF.match(row.label) and _says_words(row.at(total.place)) for row in table.rows)


def _says_words(value: object) -> bool:
    return value is None or getattr(value, "mark", "") in ("text", "suppressed")


def sum_outcome(parts: Sequence[Stat], total: Stat, measure: str) -> Outcome:
    """Whether printed parts make a printed total."""
    outcome = forensics.added_up([_figure(part) for part in parts], _figure(total), shares=measure == PERCENT)
    return Outcome(outcome.verdict, outcome.found, f"{outcome.working} ({total.label or 'Total'})", outcome.material)


def _figure(stat: Stat) -> Figure:
    return Figure(stat.printed, stat.interval)


def _kept(outcome: Outcome, table: PaperTable, total: Stat, found: Fraction, good: int, judged: int) -> Outcome | None:
    """A sum that is out, kept where it must be a sum: money, or beside columns that do add up, or nearly there."""
    stated, measure = total.value, total.measure
    if stated == 0:
        return None
    gap = abs(found - stated) / abs(stated)
    if gap > NEAR and not (measure == MONEY and gap < Fraction(1, 2) and good):
        return None
    if measure == MONEY or measure == COUNT and good and good >= judged - good:
        return outcome
    if measure == PERCENT:
        numbered = any(column.holds == "n" for column in table.columns)
        return outcome if stated == 100 and found > 100 and not numbered else None
    if found > stated:
        return outcome if _shares_make_hundred(table) is not False else None
    return Outcome(A_PERSON, outcome.found, outcome.working, False, "The rows fall short of the total; one may be left out.")


def _shares_make_hundred(table: PaperTable) -> bool | None:
    """Whether the percentages of the same table make 100; ``None`` where it has none."""
    for column in table.columns:
        if column.holds == "percent":
            values = [value.quantity for row in table.rows if row.kind == "value" and (value := row.at(column.index))]
            known = [Fraction(quantity.low) for quantity in values if quantity is not None and quantity.low is not None]
            if len(known) >= 2:
                return abs(sum(known, Fraction(0)) - 100) <= Fraction(len(known), 2) + 1
    return None


def _across(table: PaperTable, stats: Sequence[Stat]) -> Iterator[Finding]:
    """Rows against the table's column of totals: judged where most rows do add up to it."""
    totals = [column.index for column in table.columns if column.total and column.holds in ("n", "money")]
    for place in totals:
        measure = MONEY if next(c for c in table.columns if c.index == place).holds == "money" else COUNT
        parts_at = [c.index for c in table.columns if c.index != place and not c.total and not c.is_base
                    and c.holds == ("money" if measure == MONEY else "n") and c.index < place]
        judged = [judge for row in table.rows if (judge := _row(stats, row.index, place, parts_at, measure))]
        good = [one for one in judged if one[1].verdict == SUPPORTED]
        if len(good) < 2 or len(good) * 10 < len(judged) * 7 and len(judged) - len(good) > 1:
            continue
        for total, outcome in judged:
            yield Finding(total.start, total.end, outcome, (total.locus,),
                          whole=True, kind=_KINDS[measure])


def _row(stats: Sequence[Stat], row: int, place: int, parts_at: Sequence[int], measure: str) -> tuple[Stat, Outcome] | None:
    mine = {stat.place: stat for stat in stats if stat.row == row and stat.measure == measure}
    parts = [mine[at] for at in parts_at if at in mine]
    if place not in mine or len(parts) < 2 or len(parts) != len(parts_at):
        return None
    return mine[place], sum_outcome(parts, mine[place], measure)


__all__ = ["check", "sum_outcome"]
