"""The tables of a document that has no layout: rows that are lines, and cells that are lines."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from consult import tables
from consult.claims.paper_tables import cell_lines, lines


def cells(document_id: str, text: str) -> pd.DataFrame:
    """The cells of every table that the lines of a text make (a ``cells`` frame), numbered from 1."""
    rows = lines.cells(document_id, text)
    first = int(rows["table"].max()) + 1 if len(rows) else 1
    more = [row for number, grid in enumerate(_others(text), start=first) for row in _rows(document_id, text, number, grid)]
    return pd.concat([rows, tables.frame("cells", more)], ignore_index=True) if more else rows


def spans(text: str) -> list[tuple[int, int]]:
    """The stretches of a text that its tables take up."""
    return [*lines.spans(text), *(span for grid in _others(text) for span in cell_lines.whole(grid))]


def _others(text: str) -> list[cell_lines.Grid]:
    taken = lines.spans(text)
    return [grid for grid in cell_lines.grids(text) if not cell_lines.overlaps(grid, taken)]


def _rows(document_id: str, text: str, number: int, grid: cell_lines.Grid) -> Iterator[dict[str, object]]:
    headed = not any(character.isdigit() for start, end in grid[0][1:] for character in text[start:end])
    for row, places in enumerate(grid):
        for column, (start, end) in enumerate(places):
            yield {"document_id": document_id, "table": number, "row": row, "column": column, "header": headed and row == 0,
                   "start": start, "end": end, "text": text[start:end]}
