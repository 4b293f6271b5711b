"""What a table's shape says: which cells head a row or a column."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FIGURE = re.compile(r"[(\-–−+~<>]*\s*[£$€]?\s*[\d,]*\.?\d+\s*(?:%|k|m|bn|million|pp|FTE)?\s*[)*]*", re.IGNORECASE)
_EMPTY = frozenset({"", "-", "–", "—", "n/a", "nil", "..", "*"})

Rows = Sequence[Sequence[str]]


def is_figure(text: str) -> bool:
    """Whether a cell holds a number (with its pound sign, percent, brackets) and nothing else."""
    return bool(_FIGURE.fullmatch(text.strip()))


def header_cells(rows: Rows, *, marked: int = 0) -> frozenset[tuple[int, int]]:
    """(row, column) of the cells that head rows or columns; ``marked`` rows are headers because the file says so."""
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return frozenset()
    top = max(marked, _header_rows(rows))
    heads = {(row, column) for row in range(top) for column in range(len(rows[row]))}
    if _labels_rows(rows[top:]):
        heads |= {(row, 0) for row in range(top, len(rows)) if rows[row]}
    return frozenset(heads)


def _header_rows(rows: Rows) -> int:
    """How many rows at the top hold no figure, where figures or longer text follow; at most three."""
    top = 0
    for row in rows[:3]:
        if not _heads(row):
            break
        top += 1
    has_figures = any(is_figure(text) for row in rows[top:] for text in row)
    if top == len(rows[:3]) and not has_figures:
        return 1
    return min(top, len(rows) - 1) if has_figures else min(top, 1)


def _heads(row: Sequence[str]) -> bool:
    filled = [text for text in row if text.strip()]
    years = [text for text in filled if re.fullmatch(r"\s*(?:19|20)\d\d(?:\s?[-/–]\s?(?:\d\d){1,2})?\s*", text)]
    figures = [text for text in filled if is_figure(text) and text not in years]
    return bool(filled) and not figures


def _labels_rows(rows: Rows) -> bool:
    """Whether the first column names its rows: it holds words, and the columns after it mostly hold figures."""
    first = [row[0].strip() for row in rows if row]
    rest = [text.strip() for row in rows for text in row[1:] if text.strip().lower() not in _EMPTY]
    if not first or not rest or any(is_figure(text) for text in first if text):
        return False
    return 2 * sum(map(is_figure, rest)) >= len(rest)
