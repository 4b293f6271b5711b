"""What the tables of other papers give for a figure of prose: the row its clause names, where nothing else it says is left over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from consult.claims import columns, placing, positions, records, rounding, rows, words
from consult.claims.figures import figure_of
from consult.claims.finding import Locus
from consult.claims.paper import Paper
from consult.claims.placing import Placed
from consult.claims.records import Record
from consult.claims.rounding import Interval
from consult.claims.rows import Match
from consult.claims.stated import Looked
from consult.claims.stats import COUNT, MONEY, PERCENT, Stat

TITLED = 2  # words of a table's title that a clause with a short label must have
_SPENT = frozenset(words.content("save saving cost spend pay budget fund income grant would will raise bring"))


@dataclass(frozen=True)
class Table:
    """A table of another paper with the words it is about: title, headings over it and in its corner, and the paper's title."""

    placed: Placed
    about: frozenset[str]
    titled: frozenset[str]
    labels: frozenset[str]
    scale: bool
    years: frozenset[str]

    def may_hold(self, record: Record) -> bool:
        """Whether some row or column may be what a record is of: it has a word of the clause, or both stand on a scale."""
        named = not self.labels.isdisjoint(words.content(f"{record.text} {record.clause.whom}"))
        return named or self.scale and (record.place or record.implied) is not None


@dataclass(frozen=True)
class Cell:
    """What one table gives for a figure: ``whole`` where the clause has the row's whole name, ``covered`` where all its other words are
    the table's too, ``sure`` where they leave no doubt that it is the figure meant.
    """

    table: tuple[str, int]
    printed: str
    interval: Interval
    locus: Locus
    sure: bool
    whole: bool
    covered: bool = True
    plain: bool = True


def of_papers(papers: Sequence[Paper]) -> tuple[Table, ...]:
    """The tables of some papers, with the words each is about."""
    titles = {paper.document_id: paper.title for paper in papers}
    placed = columns.with_shares(placing.tables_in(stat for paper in papers for stat in paper.stats))
    return tuple(_table(each, titles[each.key[0]]) for each in placed)


def _table(placed: Placed, title: str) -> Table:
    last = placed.section.rpartition(" > ")[2]
    named = records.content(f"{placed.title} {placed.stats[0].corner} {last}")
    headings = "  ".join(dict.fromkeys(stat.column for stat in placed.stats))
    labels = list(dict.fromkeys(stat.label for stat in placed.stats))
    scale = any(positions.one(label, label=True) for label in (*labels, *headings.split("  ")))
    return Table(placed, named | records.content(f"{headings} {title} {placed.section}"), named,
                 frozenset(words.content(f"{' '.join(labels)} {headings}")), scale,
                 frozenset(records.YEAR.findall(f"{placed.title} {last}")))


def readings(mine: Sequence[Record], tables: Sequence[Table]) -> list[list[Cell]]:
    """For each record the cells that may be meant; a list of figures that a table mostly has is sure to be that table's."""
    found = [[cell for table in tables if table.may_hold(record) for cell in _cells(record, table)] for record in mine]
    agreeing: dict[tuple[int, tuple[str, int]], int] = defaultdict(int)
    for record, cells in zip(mine, found, strict=True):
        for key in {cell.table for cell in cells if cell.whole and cell.interval.shares_with(figure_of(record.quantity).interval)}:
            agreeing[record.sentence.start, key] += 1
    return [[_beside(cell, agreeing[record.sentence.start, cell.table]) for cell in cells
             if cell.covered or agreeing[record.sentence.start, cell.table] >= TITLED] for record, cells in zip(mine, found, strict=True)]


def _beside(cell: Cell, agreeing: int) -> Cell:
    """The cell, sure where other figures of its sentence are the same table's."""
    return replace(cell, sure=cell.sure or cell.plain and cell.whole and agreeing >= TITLED)


def _cells(record: Record, table: Table) -> Iterator[Cell]:
    """The readings of one table for one record: the row or rows its clause names, or every cell of an amount's row."""
    if record.denied or record.elsewhere or record.years and table.years and not record.years & table.years or table.years - record.years:
        return
    if record.measure == MONEY:
        yield from _amounts(record, table)
        return
    looked = Looked(record.sentence, record.quantity, figure_of(record.quantity), record.clause, record.measure)
    pairs = columns.matched(looked, (table.placed,)).get(table.placed.key, [])
    single = len(rows.by_column(table.placed.stats, COUNT)) == 1
    counts = [stat for stat in table.placed.stats if stat.measure == COUNT] if single else []
    for match, column in pairs:
        whole = match.strength == 1 and not match.joined
        covered, sure = _accounted(record, table, match, pairs)
        for reading in rows.readings(match, column, counts, None) if record.measure == PERCENT else [rows.count_reading(match)]:
            first = match.rows[0]
            if covered or whole:
                yield Cell(table.placed.key, reading.formula, reading.interval, first.locus,
                           sure and reading.plain, whole, covered, reading.plain)


def _accounted(record: Record, table: Table, match: Match, pairs: Sequence[tuple[Match, list[Stat]]]) -> tuple[bool, bool]:
    """Whether a clause's every word is the row's, the table's or its headings', and whether enough of them tell the table from others."""
    label = frozenset(words.content(" ".join(stat.label for stat in match.rows)))
    rest = record.own - label
    scale = positions.one(match.rows[0].label, label=True) is not None
    told = rest & table.titled
    covered = match.strength == 1 and rest <= table.about
    one = len({tuple(stat.row for stat in each.rows) for each, _ in pairs}) <= 2
    return covered, covered and one and (len(told) >= TITLED or not scale and len(label) >= 2 and len(told) >= 1)


def _amounts(record: Record, table: Table) -> Iterator[Cell]:
    """The cells of the one row of amounts that a clause names whole; sure only where none of the row's cells is left to mean."""
    held: dict[int, list[Stat]] = defaultdict(list)
    for stat in table.placed.stats:
        if stat.measure == MONEY and not stat.malformed and stat.kind == "value":
            held[stat.row].append(stat)
    named = [row for row in held.values() if (label := records.content(row[0].label)) and label <= record.own]
    fullest = [row for row in named if not any(records.content(row[0].label) < records.content(other[0].label) for other in named)]
    if len(fullest) != 1:
        return
    row, stated = fullest[0], figure_of(record.quantity).interval
    label = records.content(row[0].label)
    rest = record.own - label - _SPENT
    years = {year for stat in row for year in records.YEAR.findall(stat.column)}
    meant = [stat for stat in row if not record.years & years or record.years & set(records.YEAR.findall(stat.column))]
    about = bool(record.own & _SPENT) and bool(_SPENT & table.about) or bool(rest & table.titled)
    sure = rest <= table.about and about and len(label) >= TITLED and not any(stat.interval.overlaps(stated) for stat in row) and \
        not rounding.exactly(sum((stat.value for stat in row), Fraction(0))).overlaps(stated)
    for stat in meant:
        yield Cell(table.placed.key, f"{stat.printed} ({stat.label}, {stat.column})", stat.interval,
                   stat.locus, sure, True, rest <= table.about)
