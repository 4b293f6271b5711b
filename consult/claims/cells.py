"""The one cell of a table that words name: a row by its whole label, a column by its year, its noun or as the only one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from consult.claims import forensics, placing, positions, rounding, words
from consult.claims.clauses import ANYBODY
from consult.claims.figures import figure_of
from consult.claims.finding import SUPPORTED, Finding, Locus, Outcome
from consult.claims.paper import Paper
from consult.claims.placing import Placed
from consult.claims.quantities import Quantity
from consult.claims.stats import COUNT, MONEY, PERCENT, Stat

YEAR = re.compile(r"\b((?:19|20)\d\d)(?:\s?[/–-]\s?(\d\d|(?:19|20)\d\d))?\b(?!%)")
_BRACKETED = re.compile(r"\([^)]*\)")
_IN_ALL = re.compile(r"\b(?:in (?:total|all)|altogether|overall|totals?|totall\w+|combined)\b|\b[Aa]cross (?:all|both|the) ", re.I)
# "In 2021, 60%", "60% in 2021": the year a figure is of.
_IN_YEAR, _YEAR_BEFORE = re.compile(r"\s*(?:of [^,;.]{1,40} )?(?:in|during|for|by)\s+"), re.compile(r"(?:\b[Ii]n|^\W*)\s*$")
_COUNTING = frozenset(words.content(
    "made make took take place recorded received counted gave given rose fell rising falling grew went came total altogether combined "
    "overall save saved saving saves cost costs spent spend year years annual now there agreed supported opposed favour against million "
    "thousand"))
_GENERIC = frozenset(words.content("total all base number count net year yes no other others none average"))


@dataclass(frozen=True)
class Line:
    """A row of a table, or a column read as one: its label and the figures of one measure in it, in order."""

    table: Placed
    label: str
    cells: tuple[Stat, ...]
    whole: bool = False  # the one line of totals

    @cached_property
    def own(self) -> frozenset[str]:
        """The content words of its label, without what stands in brackets: "Economists (GES)"."""
        return frozenset(words.content(_BRACKETED.sub(" ", self.label)) or words.content(self.label))


def lines(tables: Sequence[Placed], measure: str) -> tuple[Line, ...]:
    """The rows of tables that have figures of a measure, and their columns read as rows, each with a label that tells it."""
    found: list[Line] = []
    for table in tables:
        stats = [stat for stat in table.stats if stat.measure == measure and stat.kind == "value" and not stat.malformed
                 and not stat.weighted]
        turned = [replace(stat, label=stat.column, column=stat.label, row=stat.place, place=stat.row) for stat in stats]
        for way in (stats, turned):
            rows: dict[int, list[Stat]] = {}
            for stat in way:
                rows.setdefault(stat.row, []).append(stat)
            made = [Line(table, row[0].label, tuple(sorted(row, key=lambda stat: stat.place))) for row in rows.values()]
            found += [line for line in made if len(made) >= 2 and line.own - _GENERIC and not YEAR.search(line.label)
                      and positions.one(line.label, label=True) is None]
    return tuple(found)


def totals(tables: Sequence[Placed], measure: str) -> tuple[Line, ...]:
    """The line of totals of each table that has one, and other lines beside it."""
    found = []
    for table in tables:
        stats = [stat for stat in table.stats if stat.measure == measure and not stat.malformed and not stat.weighted]
        rows = {stat.row for stat in stats if stat.kind == "total"}
        if len(rows) == 1 and any(stat.kind == "value" for stat in stats):
            held = tuple(sorted((stat for stat in stats if stat.row in rows), key=lambda stat: stat.place))
            found.append(Line(table, held[0].label, held, whole=True))
    return tuple(found)


def by_measure(papers: Iterable[Paper]) -> dict[str, tuple[Line, ...]]:
    """The lines of the papers' tables by what they measure."""
    tables = tuple(tables_of(stat for paper in papers for stat in paper.stats))
    return {measure: (*lines(tables, measure), *totals(tables, measure)) for measure in (COUNT, MONEY, PERCENT)}


def named(text: str, among: Iterable[Line]) -> list[Line]:
    """The lines whose whole label a text has; one whose label is part of another's that it has is left out.

    A line of totals is named by "in total", where no line of its table is named.
    """
    said = set(words.content(text))
    lines_among = list(among)
    held = [line for line in lines_among if not line.whole and line.own <= said]
    taken = {line.table.key for line in held}
    if _IN_ALL.search(text):
        held += [line for line in lines_among if line.whole and line.table.key not in taken and of_one_thing(text, line)]
    return [line for line in held if line.whole or not any(line.own < other.own for other in held)]


def years_in(text: str) -> tuple[str, ...]:
    """The years a text gives, in order; a financial year by both its years: "2023/24"."""
    return tuple(dict.fromkeys(f"{match[1]}/{match[2][-2:]}" if match[2] else match[1] for match in YEAR.finditer(text)))


def of_year(line: Line, year: str) -> list[Stat]:
    """The cells of a line whose column is headed with a year."""
    return [cell for cell in line.cells if year in years_in(cell.column)]


def meant(line: Line, text: str, noun: str = "") -> list[Stat]:
    """The cells the words beside a figure may mean: of the year they give, under the noun they count, else all."""
    said = years_in(text)
    if said:
        held = [cell for year in said for cell in of_year(line, year)]
        return held if held else [] if any(years_in(cell.column) for cell in line.cells) else _under(line, text, noun)
    return _under(line, text, noun)


def _under(line: Line, text: str, noun: str) -> list[Stat]:
    """The cells under a heading that has the noun, or that the text has whole."""
    if len(line.cells) == 1:
        return list(line.cells)
    counted, said = set(words.content(noun)), set(words.content(text))
    headed = [(cell, set(words.content(cell.column)) - _GENERIC) for cell in line.cells]
    for found in ([cell for cell, heading in headed if counted and counted <= heading],
                  [cell for cell, heading in headed if heading and heading <= said]):
        if found:
            return found
    return list(line.cells)


def answer(line: Line, label: str) -> Stat | None:
    """The one cell of a line whose heading the words beside a figure name, by its place on a scale or by its words."""
    meant = positions.one(label)
    places = [(cell, positions.one(cell.column, label=True)) for cell in line.cells]
    if sum(place is not None for _, place in places) >= 2:
        held = [cell for cell, place in places if meant and place and (place.side, place.strengths) == (meant.side, meant.strengths)
                and place.family in (meant.family, "")]
    else:
        said = set(words.content(label)) - line.own
        held = [cell for cell in line.cells if (own := _heading(cell)) and own <= said]
        held = [cell for cell in held if not any(_heading(cell) < _heading(other) for other in held)]
    return held[0] if len(held) == 1 else None


def _heading(cell: Stat) -> set[str]:
    return set(words.content(_BRACKETED.sub(" ", cell.column)))


def of_its_year(line: Line, after: str, before: str) -> list[Stat]:
    """The cells of the year printed with a figure, just after it or opening its clause; none where no year is."""
    follows = _IN_YEAR.match(after)
    year = YEAR.match(after, follows.end()) if follows else None
    if year is None:
        years = list(YEAR.finditer(before))
        year = years[-1] if years and _YEAR_BEFORE.search(before[: years[-1].start()]) and \
            not re.search(r"\d|;", before[years[-1].end():]) else None
    return of_year(line, years_in(year[0])[0]) if year else []


def finding(quantity: Quantity, cell: Stat, verdict: str) -> Finding:
    """What a cell says of a figure that its words name it by."""
    where = ", ".join(part for part in (cell.label, cell.column) if part)
    name = cell.title or f"table {cell.table}"
    working = f"Printed {quantity.as_printed}; {name[:100]} gives {cell.printed} ({where})."
    material = forensics.material_share if cell.measure == PERCENT else forensics.material_amount
    changed = verdict != SUPPORTED and material(figure_of(quantity).middle, cell.value)
    found = cell.printed if cell.measure != COUNT else rounding.shown(cell.value)
    return Finding(quantity.start, quantity.end, Outcome(verdict, found, working, changed), (at(cell),))


def at(cell: Stat) -> Locus:
    """Where a cell's row stands."""
    return cell.locus


def same(quantity: Quantity, cell: Stat) -> bool:
    """Whether a figure may be the cell's."""
    return figure_of(quantity).interval.overlaps(cell.interval)


def headed(line: Line, text: str) -> list[Stat]:
    """The cells of a line whose heading's words, those that tell columns apart, a text has."""
    said = set(words.content(text))
    return [cell for cell in line.cells if (heading := set(words.content(cell.column)) - _GENERIC) and heading <= said]


def names(line: Line, quantity: Quantity) -> bool:
    """Whether a figure is a name the table has for a row or column, "a rise of 4.99%", and so is no figure of it."""
    return any(re.search(rf"(?<![\d.,]){re.escape(quantity.as_printed)}(?![\d]|[.,]\d)", text)
               for cell in line.table.stats for text in (cell.label, cell.column))


def of_one_thing(text: str, line: Line) -> bool:
    """Whether a text shares a word, beside the label, with the table's title, corner or headings."""
    table = line.table
    about = words.content(f"{table.title} {table.stats[0].corner} {table.section.rpartition(' > ')[2]} "
                          f"{' '.join(cell.column for cell in line.cells)}")
    return bool(set(words.content(text)) & (set(about) - line.own - _GENERIC))


def of_nothing_else(text: str, line: Line) -> bool:
    """Whether every word of a text is the table's, the line's or one that says that things are counted; asked of totals only.

    "A total of 30 people in wheelchairs supported it" is no total of a table.
    """
    if not line.whole:
        return True
    first = line.table.stats[0]
    known = set(words.content(f"{line.table.title} {first.corner} {first.section} {line.label} {' '.join(c.column for c in line.cells)}"))
    return not {word for word in words.content(text) if not word.isdigit()} - known - ANYBODY - _COUNTING


def tables_of(stats: Iterable[Stat]) -> Iterator[Placed]:
    """The tables of figures that are numbers, shares or amounts."""
    yield from placing.tables_in(stat for stat in stats if stat.measure in (COUNT, MONEY, PERCENT))
