"""Tables in papers as data: what each row and column is, in which unit, out of which base.

``read`` takes the ``cells`` and ``blocks`` a reader found in one document and gives one :class:`PaperTable` per
table, with every figure as a :class:`~consult.claims.quantities.Quantity` whose span lies in the stored text.
A table that does not parse is still given, with the reason in ``problem`` and whatever could be read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

import pandas as pd

from consult.claims.paper_tables import context, grid, headings, stacked
from consult.claims.paper_tables.context import Context
from consult.claims.paper_tables.grid import Grid
from consult.claims.paper_tables.headings import Column
from consult.claims.paper_tables.stacked import Part
from consult.claims.paper_tables.values import Value, finer, in_unit
from consult.claims.quantities import Quantity

_FEWEST_FIGURES = 0.3

__all__ = ["Column", "Context", "PaperTable", "Row", "Value", "read"]


@dataclass(frozen=True)
class Row:
    """One row: its label, what it is (``value``, ``total``, ``base`` or ``section``), its values and its own base.

    ``values`` are those right of the labels, already in the unit of their column (pounds, percent, counts).
    """

    index: int
    label: str
    kind: str
    start: int
    end: int
    values: tuple[Value, ...]
    base: int | None = None

    def at(self, column: int) -> Value | None:
        """The value in a column; ``None`` where the row is ragged there."""
        return next((value for value in self.values if value.column == column), None)


@dataclass(frozen=True)
class PaperTable:
    """One table of a paper; ``numbers`` are the tables of the ``cells`` frame it was read from, several if"
      " continued."""

    document_id: str
    numbers: tuple[int, ...]
    start: int
    end: int
    page: int | None
    context: Context
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    problem: str = ""

    @property
    def title(self) -> str:
        """The caption or heading it stands under; ``""`` where none was found."""
        return self.context.title

    @property
    def base(self) -> int | None:
        """The base of the whole table, where a title, note or heading states one."""
        return self.context.base

    @property
    def multiple(self) -> bool:
        """Whether respondents could give several answers."""
        return self.context.multiple

    @property
    def notes(self) -> tuple[str, ...]:
        """Base lines and notes beside it, as printed on one line."""
        return self.context.notes

    @property
    def totals(self) -> tuple[Row, ...]:
        """The rows of totals."""
        return tuple(row for row in self.rows if row.kind == "total")

    def count_for(self, column: Column) -> Column | None:
        """The column of counts that a column of percentages goes with: beside it, under the same group heading."""
        for place in (column.index - 1, column.index + 1):
            other = next((one for one in self.columns if one.index == place), None)
            if column.holds == "percent" and other and other.holds == "n" and not other.is_base:
                return other
        return None

    def base_of(self, row: Row, column: Column) -> int | None:
        """What a percentage at a row and column is of: the row's base, the column's or the table's."""
        return row.base or column.base or self.base


def read(document_id: str, text: str, cells: pd.DataFrame, blocks: pd.DataFrame | None = None) -> list[PaperTable]:
    """The tables of one document, in order; tables continued over pages are joined."""
    mine = cells[cells["document_id"] == document_id]
    beside = blocks[blocks["document_id"] == document_id] if blocks is not None else None
    found = [_table(document_id, text, int(number), part, beside)
             for number in sorted(mine["table"].dropna().unique()) for part in stacked.parts(mine[mine["table"] == number])]
    return _continued(sorted(found, key=lambda table: table.start))


def _table(document_id: str, text: str, number: int, part: Part, blocks: pd.DataFrame | None) -> PaperTable:
    start, end = int(part.cells["start"].min()), int(part.cells["end"].max())
    shape = grid.build(part.cells)
    around = context.of_title(part.title, part.start, part.end) if part.title else \
        _titled_inside(shape, context.find(text, start, end, blocks=blocks))
    columns = headings.columns(shape, title=around.title)
    rows = _levelled(_rows(shape, columns), columns)
    columns = headings.with_bases(columns, _bases(rows))
    rows = tuple(_with_base(row, columns) for row in rows)
    around = _noted_inside(rows, around)
    problem = _problem(shape, columns, rows)
    return PaperTable(document_id, (number,), start, end, shape.page, around, columns, rows, problem)


def _titled_inside(shape: Grid, around: Context) -> Context:
    """The context with the title a first row of one cell gives."""
    first = shape.filled(0) if shape.rows else []
    if len(first) == 1 and shape.columns > 1 and shape.headers > 1 and not first[0].quantities:
        inside = context.of_title(first[0].text, first[0].start, first[0].end)
        return replace(inside, base=inside.base or around.base, base_text=inside.base_text or around.base_text,
                       notes=around.notes)
    return around


def _noted_inside(rows: tuple[Row, ...], around: Context) -> Context:
    """The context with the notes and base printed in the table's own last rows."""
    notes = tuple(row.label for row in rows if row.kind == "note")
    if not notes:
        return around
    inside = context.of_notes(notes)
    return replace(around, notes=(*around.notes, *notes), base=around.base or inside.base,
                   base_text=around.base_text or inside.base_text)


def _rows(shape: Grid, columns: tuple[Column, ...]) -> tuple[Row, ...]:
    return tuple(row for index in range(shape.headers, shape.rows) if (row := _row(shape, columns, index)))


def _row(shape: Grid, columns: tuple[Column, ...], index: int) -> Row | None:
    filled = shape.filled(index)
    if not filled:
        return None
    label = " ".join(part for column in range(shape.first, shape.labels) if (part := shape.text(index, column)))
    printed = tuple(value for column in range(shape.labels, shape.columns) if (value := shape.at(index, column)))
    kind = _row_kind(label, printed)
    values = printed if kind == "base" else tuple(
        in_unit(value, _kind(columns[value.column]), factor=columns[value.column].factor) for value in printed)
    return Row(index, label, kind, filled[0].start, filled[-1].end, values)


def _levelled(rows: tuple[Row, ...], columns: tuple[Column, ...]) -> tuple[Row, ...]:
    """The rows with every share of a column of fractions read as finely as the finest: 0.5 beside 0.34 is 50%, not about half."""
    fine: dict[int, Decimal] = {}
    for column in columns:
        steps = [value.quantity.step for row in rows if (value := row.at(column.index)) and value.quantity and value.quantity.step]
        if column.holds == "percent" and column.factor != 1 and steps:
            fine[column.index] = min(steps)
    if not fine:
        return rows
    return tuple(replace(row, values=tuple(finer(value, fine[value.column]) if value.column in fine else value for value in row.values))
                 for row in rows)


def _kind(column: Column) -> str:
    return {"percent": "percent", "money": "money", "points": "points"}.get(column.holds, "count")


def _row_kind(label: str, values: tuple[Value, ...]) -> str:
    figures = any(value.quantities for value in values)
    if not figures and not any(value.text.strip() for value in values):
        return "note" if context.is_note(label) else "section"
    if headings.is_base(label) and figures:
        return "base"
    return "total" if headings.is_total(label) else "value"


def _whole(quantity: Quantity | None) -> int | None:
    if quantity is None or quantity.malformed or quantity.low is None or isinstance(quantity.low, str):
        return None
    return int(quantity.low) if quantity.low == int(quantity.low) and quantity.low > 0 else None


def _bases(rows: tuple[Row, ...]) -> dict[int, int]:
    """The base of each column that a base row gives; unweighted bases win, being people."""
    found: dict[int, int] = {}
    ordered = sorted((row for row in rows if row.kind == "base"), key=lambda row: "unweighted" in row.label.lower())
    for row in ordered:
        found.update({value.column: base for value in row.values if (base := _whole(value.quantity))})
    return found


def _with_base(row: Row, columns: tuple[Column, ...]) -> Row:
    """The row with the base its base column gives, where the table has one."""
    for column in columns:
        if column.is_base and (value := row.at(column.index)):
            return replace(row, base=_whole(value.quantity))
    return row


def _figures(rows: tuple[Row, ...]) -> float:
    """The share of filled cells right of the labels that are figures or stand for one, 0 to 1."""
    values = [value for row in rows for value in row.values if value.text.strip()]
    return sum(1 for value in values if value.mark != "text") / len(values) if values else 0.0


def _problem(shape: Grid, columns: tuple[Column, ...], rows: tuple[Row, ...]) -> str:
    """One sentence on why a table is no data table; ``""`` where it is one."""
    if shape.columns < 2:
        return "It has one column only."
    if all(column.holds == "text" for column in columns):
        return "It holds no figures, only words."
    if _figures(rows) < _FEWEST_FIGURES:
        return "Too few of its cells are figures for it to be a table of data."
    if not shape.headers:
        return "It has no headings, so what its columns hold is not known."
    return ""


def _continued(found: list[PaperTable]) -> list[PaperTable]:
    """Tables with those that continue them on a later page joined on."""
    joined: list[PaperTable] = []
    for table in found:
        if joined and _continues(joined[-1], table):
            joined[-1] = _joined(joined[-1], table)
        else:
            joined.append(table)
    return joined


def _continues(one: PaperTable, other: PaperTable) -> bool:
    """Whether the second table goes on with the first: said so, or the same headings on the next page."""
    if len(one.columns) != len(other.columns) or one.page == other.page and not other.context.continued:
        return False
    same = [column.heading for column in one.columns] == [column.heading for column in other.columns]
    later = one.page is not None and other.page is not None and 0 <= other.page - one.page <= len(one.numbers)
    untitled = not other.title or other.title == one.title
    return same and (other.context.continued or (later and untitled))


def _joined(one: PaperTable, other: PaperTable) -> PaperTable:
    shift = 1 + max((row.index for row in one.rows), default=0)
    moved = tuple(replace(row, index=row.index + shift) for row in other.rows)
    notes = tuple(dict.fromkeys((*one.context.notes, *other.context.notes)))
    around = replace(one.context, notes=notes, base=one.context.base or other.context.base)
    return replace(one, numbers=(*one.numbers, *other.numbers), end=max(one.end, other.end), context=around,
                   rows=(*one.rows, *moved))
