"""Several tables in one run of cells, as sheets and some web pages stack them: each with the line it stands under.

A new table begins at a row of words in two cells or more that comes after rows of figures, where the row before it
is a line of one cell, or where it repeats the headings of the table above.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from consult.claims.paper_tables.values import Value, is_year, read


@dataclass(frozen=True)
class Part:
    """The cells of one table, rows counted from 0, and the line of one cell above it with its span (empty where none is)."""

    cells: pd.DataFrame
    title: str = ""
    start: int = 0
    end: int = 0


def parts(cells: pd.DataFrame) -> list[Part]:
    """The tables of one run of cells, in order; the cells as they are where there is one only."""
    rows = _rows(cells)
    order = sorted(rows)
    starts = [at for at in range(1, len(order)) if _begins(rows, order, at)]
    if not starts:
        return [Part(cells)]
    heads = [next((at for at in range(starts[0]) if len(rows[order[at]]) > 1), 0), *starts]
    return [_part(cells, rows, order, head, _lines_before(rows, order, later) if later is not None else len(order))
            for head, later in zip(heads, [*starts, None], strict=True)]


def _rows(cells: pd.DataFrame) -> dict[int, list[Value]]:
    """The filled cells of each row, in order."""
    found: dict[int, list[Value]] = {}
    ordered = cells.sort_values(["row", "column"], kind="stable")
    for row, column, start, text in zip(*(ordered[name] for name in ("row", "column", "start", "text")), strict=True):
        if str(text).strip():
            found.setdefault(int(row), []).append(read(str(text), row=int(row), column=int(column), start=int(start)))
    return found


def _begins(rows: dict[int, list[Value]], order: list[int], at: int) -> bool:
    here, before, after = rows[order[at]], rows[order[at - 1]], rows[order[at + 1]] if at + 1 < len(order) else []
    if len(here) < 2 or any(_figure(value) or value.mark in ("blank", "suppressed") for value in here) or not _figures(after):
        return False
    earlier = [rows[row] for row in order[:at]]
    if not any(_figures(row) for row in earlier):
        return False
    heads = {tuple(value.text.strip() for value in row[1:]) for row in earlier if len(row) > 1 and not _figures(row)}
    return len(before) == 1 and not _figures(before) or tuple(value.text.strip() for value in here[1:]) in heads


def _figure(value: Value) -> bool:
    return bool(value.quantities) and not is_year(value.text)


def _figures(row: list[Value]) -> bool:
    return any(_figure(value) for value in row if value.column > 0)


def _lines_before(rows: dict[int, list[Value]], order: list[int], at: int) -> int:
    """Where the table above ends: before the last line of one cell above the heading row."""
    return at - 1 if len(rows[order[at - 1]]) == 1 and not _figures(rows[order[at - 1]]) else at


def _part(cells: pd.DataFrame, rows: dict[int, list[Value]], order: list[int], head: int, end: int) -> Part:
    kept = cells[(cells["row"] >= order[head]) & (cells["row"] <= order[end - 1])]
    mine = kept.assign(row=kept["row"] - order[head])
    above = next(_one_cell(rows, order, head), None)
    return Part(mine, " ".join(above.text.split()), above.start, above.end) if above else Part(mine)


def _one_cell(rows: dict[int, list[Value]], order: list[int], head: int) -> Iterator[Value]:
    if head and len(rows[order[head - 1]]) == 1 and not _figures(rows[order[head - 1]]):
        yield rows[order[head - 1]][0]
