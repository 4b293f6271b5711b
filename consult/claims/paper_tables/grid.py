"""A table's cells as a grid of values, with its header rows and label columns told from its body."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pandas as pd

from consult.claims.paper_tables.values import Value, is_year, read

_UNIT_ONLY = re.compile(r"[(\[]?(?:%|£|£m|£k|£'?000s?|£’000s?|n|no\.?|number|count|£ ?million"
                        r"|\(?n ?= ?[0-9,]+\)?)[)\]]?",
                        re.IGNORECASE)


# "2021 %", "2024 (n)": the year and the unit of a column.
_UNIT_AFTER = re.compile(r"\s+[(\[]?(?:%|n|no\.?|number|count|£|£m|£k|£'?000s?|£’000s?)[)\]]?$", re.IGNORECASE)
# Headings of a first column that numbers its rows.
_NUMBERING = re.compile(r"(?:no|q|qu|question|item|ref|reference|id|row|rank|ranking|#|line|option|number|age|year|day|week)\.?(?: no\.?)?",
                        re.IGNORECASE)


@dataclass(frozen=True)
class Grid:
    """The values of one table by row and column; ``headers`` leading rows are headings."""

    values: dict[tuple[int, int], Value]
    rows: int
    columns: int
    headers: int
    labels: int
    page: int | None

    def at(self, row: int, column: int) -> Value | None:
        """The value at a place; ``None`` where the table is ragged there."""
        return self.values.get((row, column))

    def text(self, row: int, column: int) -> str:
        """The text at a place, on one line; ``""`` where there is none."""
        value = self.at(row, column)
        return " ".join(value.text.split()) if value else ""

    def filled(self, row: int) -> list[Value]:
        """The row's values that are not empty, in order."""
        found = (self.at(row, column) for column in range(self.columns))
        return [value for value in found if value and value.text.strip()]


def build(cells: pd.DataFrame) -> Grid:
    """The cells of one table as a grid; cells may come in any order and rows may be ragged."""
    values: dict[tuple[int, int], Value] = {}
    ordered = cells.sort_values(["row", "column"], kind="stable")
    for row, column, start, text in zip(*(ordered[name] for name in ("row", "column", "start", "text")), strict=True):
        values[int(row), int(column)] = read(str(text), row=int(row), column=int(column), start=int(start))
    rows = 1 + max((row for row, _ in values), default=-1)
    columns = 1 + max((column for _, column in values), default=-1)
    pages = cells["page"].dropna()
    bare = Grid(values, rows, columns, 0, 0, int(pages.min()) if len(pages) else None)
    headers = _header_rows(bare)
    return Grid(values, rows, columns, headers, _label_columns(bare, headers), bare.page)


def _header_rows(grid: Grid) -> int:
    """How many leading rows hold headings: rows with no figure beyond the first column but years and units.

    One where the table holds no figures at all.
    """
    for row in range(grid.rows):
        if any(_is_figure(value) for value in grid.filled(row) if value.column > 0):
            return row
    return min(1, grid.rows)


def _is_figure(value: Value) -> bool:
    """Whether a cell holds a figure that is measured, not a year or unit that heads a column."""
    if not value.quantities or _UNIT_ONLY.fullmatch(value.text.strip()):
        return False
    return not is_year(_UNIT_AFTER.sub("", value.text.strip()))


def _unlabelled(grid: Grid, headers: int) -> bool:
    """Whether the first column holds figures under a heading of its own, as in a table of years across."""
    below = [value for row in range(headers, grid.rows) if (value := grid.at(row, 0)) and value.text.strip()]
    heading = " ".join(grid.text(row, 0) for row in range(headers)).strip()
    figures = sum(1 for value in below if value.quantities and not is_year(value.text))
    return bool(heading) and not _NUMBERING.fullmatch(heading) and figures == len(below) > 0


def _label_columns(grid: Grid, headers: int) -> int:
    """How many leading columns are words or codes that name the row; at least one where there are two columns."""
    if _unlabelled(grid, headers):
        return 0
    for column in range(grid.columns):
        below = [grid.at(row, column) for row in range(headers, grid.rows)]
        filled = [value for value in below if value and value.text.strip()]
        figures = sum(1 for value in filled if value.quantities and not is_year(value.text))
        if filled and figures * 2 > len(filled) and column > 0:
            return column
    return min(1, grid.columns)
