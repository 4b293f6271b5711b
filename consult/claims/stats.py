"""Figures in tables, each with everything that says what it measures: row, column, table, section, base."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from consult.claims import paper_tables
from consult.claims.figures import as_fraction, figure_of
from consult.claims.finding import Locus
from consult.claims.rounding import Interval

if TYPE_CHECKING:
    import pandas as pd

    from consult.claims.paper import Sentence
    from consult.claims.paper_tables import Column, PaperTable, Row, Value
    from consult.claims.quantities import Quantity

PERCENT, COUNT, MONEY = "percent", "count", "money"
_ABOVE, _BELOW = 320, 200
_BASE = re.compile(r"\bbase\s*(?:size)?\s*[:=(–-]\s*([^\d.;]{0,60}?)\(?\s*(?:n\s*=\s*)?(\d{1,3}(?:,\d{3})+|\d+)\b(?!\s*%)", re.I)
_SEVERAL = re.compile(r"(?:tick|select|choose|mark) (?:all|any|as many|more than one|up to)|all that apply|multiple (?:answers|responses|"
                      r"choice)|more than one (?:answer|option|response)", re.I)
_MEASURES = {"percent": PERCENT, "count": COUNT, "n": COUNT, "money": MONEY}


@dataclass(frozen=True)
class Stat:
    """One figure printed in a cell: its span and its row's, what it measures, its row's label and column's heading.

    ``kind`` is the row's: value, total, base or section. ``corner`` is the heading over the rows' labels, which is often
    the question asked. ``base`` is what a percentage is of, where the table says.
    """

    document: str
    table: int
    row: int
    place: int
    start: int
    end: int
    row_start: int
    row_end: int
    printed: str
    measure: str
    value: Fraction
    interval: Interval
    label: str
    column: str = ""
    kind: str = "value"
    title: str = ""
    corner: str = ""
    section: str = ""
    base: int | None = None
    base_text: str = ""
    multiple: bool = False
    weighted: bool = False
    malformed: bool = False
    reason: str = ""

    @property
    def locus(self) -> Locus:
        """Its row, as evidence is shown."""
        return Locus(self.document, self.row_start, self.row_end)

    @property
    def total_row(self) -> bool:
        """Whether the row adds others up, or gives a base."""
        return self.kind != "value"


def tables_of(document_id: str, text: str, blocks: pd.DataFrame, cells: pd.DataFrame) -> tuple[PaperTable, ...]:
    """The document's tables as data, in order; a base or "tick all" printed a little way above is taken in."""
    found = paper_tables.read(document_id, text, cells, blocks)
    ends = [0, *(table.end for table in found)]
    return tuple(_informed(table, text[max(previous, table.start - _ABOVE): table.start], text[table.end: table.end + _BELOW])
                 for table, previous in zip(found, ends, strict=False))


def _informed(table: PaperTable, above: str, below: str) -> PaperTable:
    """The table with a base and a note on several answers where the lines round it give them."""
    around = table.context
    flat, under = " ".join(above.split()), " ".join(below.split())
    bases = list(_BASE.finditer(flat))
    follows = _BASE.match(under)
    if around.base is None and (follows or bases):
        match = follows or bases[-1]
        around = replace(around, base=int(match[2].replace(",", "")), base_text=match[0])
    note = _SEVERAL.search(flat)
    if note and not around.multiple:
        around = replace(around, notes=(*around.notes, note[0]))
    return replace(table, context=around)


def stats_of(tables: Sequence[PaperTable], sentences: Sequence[Sentence]) -> tuple[Stat, ...]:
    """Every figure of the tables, in order."""
    starts = [sentence.start for sentence in sentences]
    return tuple(stat for number, table in enumerate(tables, start=1)
                 for stat in _of_table(number, table, _section(table.start, sentences, starts)))


def _section(start: int, sentences: Sequence[Sentence], starts: Sequence[int]) -> str:
    """The headings a table stands under, the nearest heading among them."""
    at = bisect_right(starts, start) - 1
    if at < 0:
        return ""
    last = sentences[at]
    if last.kind == "heading":
        return " > ".join(part for part in (last.section, " ".join(last.text.split())) if part)
    return last.section


def _of_table(number: int, table: PaperTable, section: str) -> Iterator[Stat]:
    if _run_together(table):
        return
    columns = {column.index: column for column in table.columns}
    for row in table.rows:
        for value in row.values:
            for quantity in value.quantities:
                if value.column in columns:
                    yield _stat(number, table, row, columns[value.column], value, quantity, section)


def _run_together(table: PaperTable) -> bool:
    """Whether two columns of the page were read as one, so that no figure can be trusted to stand under its heading."""
    several = [value.column for row in table.rows for value in row.values if value.mark == "several"]
    return any(several.count(column) >= 2 for column in set(several))


def _stat(number: int, table: PaperTable, row: Row, column: Column, value: Value, quantity: Quantity, section: str) -> Stat:
    figure = figure_of(quantity)
    corner = next((each.heading for each in table.columns if each.index == 0 and each.holds == "text"), "")
    return Stat(
        document=table.document_id, table=number, row=row.index, place=value.column, start=quantity.start, end=quantity.end,
        row_start=row.start, row_end=row.end, printed=quantity.as_printed, measure=_MEASURES.get(quantity.kind, quantity.kind),
        value=as_fraction(quantity.low) or Fraction(0), interval=figure.interval, label=row.label, column=column.heading,
        kind=row.kind, title=table.title, corner=corner,
        section=section, base=table.base_of(row, column), base_text=table.context.base_text,
        multiple=table.multiple, weighted=table.context.weighted, malformed=quantity.malformed, reason=quantity.reason)
