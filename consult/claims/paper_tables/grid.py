"""A table's cells as a grid of values, with its header rows and label columns told from its body."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import pandas as pd

from consult.claims import misprints
from consult.claims.paper_tables.values import Value, is_year, read

_UNIT_ONLY = re.compile(r"[(\[]?(?:%|£|£m|£k|£'?000s?|£’000s?|n|no\.?|number|count|£ ?million"
                        r"|\(?n ?= ?[0-9,]+\)?)[)\]]?",
                        re.IGNORECASE)


# "2021 %", "2024 (n)": the year and the unit of a column.
_UNIT_AFTER = re.compile(r"\s+[(\[]?(?:%|n|no\.?|number|count|£|£m|£k|£'?000s?|£’000s?)[)\]]?$", re.IGNORECASE)
# Headings of a first column that numbers its rows.
_NUMBERING = re.compile(r"(?:no|q|qu|question|item|ref|reference|id|row|rank|ranking|#|line|option|number|age|year|day|week)\.?(?: no\.?)?",
                        re.IGNORECASE)


# What the only rows of a table are called that has an answer in each column: "Number", "% of respondents".
_MEASURE = re.compile(r"\W*(?:%|per ?cent(?:age)?s?|n|nos?\.?|number|count|frequency|total number|proportion|share|responses|respondents|"
                      r"people|base|total)?(?: of (?:all )?(?:total )?\w+)?\W*(?:\(?(?:n|no\.?|%)\)?)?\W*", re.IGNORECASE)
_FEWEST_ANSWERS = 3


@dataclass(frozen=True)
class Grid:
    """The values of one table by row and column; ``headers`` leading rows are headings."""

    values: dict[tuple[int, int], Value]
    rows: int
    columns: int
    headers: int
    labels: int
    page: int | None
    first: int = 0  # the first column of labels, past one that only numbers the rows

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
    if _answers_across(bare, headers):
        bare = _turned(bare)
        values, rows, columns, headers = bare.values, bare.rows, bare.columns, 1
    numbered = _counts_up(bare, headers) and _worded(bare, headers, 1)
    return Grid(values, rows, columns, headers, _label_columns(bare, headers), bare.page, int(numbered))


def _answers_across(grid: Grid, headers: int) -> bool:
    """Whether a table has an answer in each column and nothing but its number and share below: it is read turned.

    So is one row of figures under words, whatever the row is called.
    """
    heads = [grid.text(0, column) for column in range(1, grid.columns)]
    body = range(headers, grid.rows)
    if headers != 1 or len(body) == 0 or len([head for head in heads if re.search("[A-Za-z]{2}", head)]) < max(_FEWEST_ANSWERS, len(heads)):
        return False
    if any(_MEASURE.fullmatch(head) and not re.match(r"(?i)\W*total\b", head) or is_year(head) for head in heads):
        return False
    below = [grid.at(row, column) for row in body for column in range(1, grid.columns)]
    figures = all(value and value.quantities and value.quantities[0].kind in ("count", "percent") for value in below)
    first = grid.at(body[0], 0)
    return figures and not (first and first.quantities) and (
        len(body) == 1 or all(_MEASURE.fullmatch(grid.text(row, 0)) for row in body))


def _turned(grid: Grid) -> Grid:
    """The grid with its rows as columns."""
    values = {(column, row): replace(value, row=column, column=row) for (row, column), value in grid.values.items()}
    return replace(grid, values=values, rows=grid.columns, columns=grid.rows)


def _header_rows(grid: Grid) -> int:
    """How many leading rows hold headings: rows with no figure beyond the first column but years and units.

    One where the table holds no figures at all.
    """
    for row in range(grid.rows):
        if any(_is_figure(value) for value in grid.filled(row) if value.column > 0):
            return row
    return min(1, grid.rows)


def _is_figure(value: Value) -> bool:
    """Whether a cell holds a figure that is measured, or a misprint of one, not a year or unit that heads a column."""
    if value.mark == "text" and misprints.find(value.text):
        return True
    if not value.quantities or _UNIT_ONLY.fullmatch(value.text.strip()):
        return False
    return not is_year(_UNIT_AFTER.sub("", value.text.strip()))


def _unlabelled(grid: Grid, headers: int) -> bool:
    """Whether the first column holds figures under a heading of its own, as in a table of years across."""
    below = [value for row in range(headers, grid.rows) if (value := grid.at(row, 0)) and value.text.strip()]
    heading = " ".join(grid.text(row, 0) for row in range(headers)).strip()
    figures = sum(1 for value in below if value.quantities and not is_year(value.text))
    numbered = _NUMBERING.fullmatch(heading) or _counts_up(grid, headers) and _worded(grid, headers, 1)
    return bool(heading) and not numbered and figures == len(below) > 0


def _counts_up(grid: Grid, headers: int) -> bool:
    """Whether the first column only numbers the rows: 1, 2, 3 …"""
    printed = [grid.text(row, 0) for row in range(headers, grid.rows)]
    return len(printed) >= 3 and [each.rstrip(".") for each in printed] == [str(at) for at in range(1, len(printed) + 1)]


def _worded(grid: Grid, headers: int, column: int) -> bool:
    """Whether every filled cell of a column is words."""
    filled = [value for row in range(headers, grid.rows) if (value := grid.at(row, column)) and value.text.strip()]
    return bool(filled) and not any(value.quantities for value in filled)


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
