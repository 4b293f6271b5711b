"""Tables of figures without ruled lines: body rows by their figures, label columns by clear strips, then the headings."""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from itertools import pairwise

from consult.readers.pdf.figure_rows import Run, Span, Words, lines_to_rows, merged, runs
from consult.readers.pdf.lines import Line, joined
from consult.readers.pdf.paragraphs import in_cell
from consult.readers.pdf.tables import Table, box_of

_PART = 0.6  # pieces of a heading line stand further apart than this many font heights
_STRIP = 0.45  # a strip between two columns of words is at least this wide, in font heights
_HEADINGS = 4  # lines of headings above a table
_CAPTION = re.compile(r"(?:Table|Figure|Chart|Fig\.?|Base|Source|Note)\b.{0,12}[\d:.]")


def figure_tables(region: Sequence[Sequence[Line]], number: int) -> list[tuple[int, int, Table]]:
    """(first row, end row, table) for every table of figures in a region of a page."""
    rows = [joined(row).words for row in region]
    found: list[tuple[int, int, Table]] = []
    for run in runs(rows):
        free = found[-1][1] if found else 0
        first, end = _with_wrapped_labels(rows, run, free)
        groups = lines_to_rows(rows[first:end], run.columns)
        columns = [*_label_columns(groups, run.columns[0][0]), *run.columns]
        top = _headings(rows, first, free, columns)
        heads = [_line_cells(row, columns, heading=True) for row in rows[top:first]]
        body = [_row_cells(group, columns) for group in groups]
        texts = (*_head_texts(heads, len(columns)), *(tuple(map(in_cell, cells)) for cells in body))
        box = box_of([word for row in rows[top:end] for word in row])
        found.append((top, end, Table(texts, box, number, tuple(left for left, _ in columns), ruled=False)))
    return found


def _with_wrapped_labels(rows: Sequence[Words], run: Run, free: int) -> tuple[int, int]:
    """The run with the lines of a label above its first figures and below its last ones, where rows are padded."""
    inner = [below[0].y - above[0].y for above, below in pairwise(rows[run.first:run.end])]
    close = [gap for gap in inner if gap < 0.87 * max(inner)]
    first, end = run.first, run.end
    if not close:
        return first, end
    widest, left, right = max(close) + 0.2, min(word.x0 for row in rows[first:end] for word in row), run.columns[0][0]
    while first > free and rows[first][0].y - rows[first - 1][0].y <= widest and _of_label(rows[first - 1], left, right):
        first -= 1
    while end < len(rows) and rows[end][0].y - rows[end - 1][0].y <= widest and _of_label(rows[end], left, right):
        end += 1
    return first, end


def _of_label(row: Words, left: float, right: float) -> bool:
    return row[0].x0 > left - 3 and row[-1].x1 < right


def _label_columns(rows: Sequence[Sequence[Words]], right: float) -> list[Span]:
    """Where the words before the figures stand: one column, or several with a strip that no row crosses between."""
    height = rows[0][0][0].height
    labels = [[word for line in row for word in line if word.x1 < right] for row in rows]
    spans = merged((word.x0, word.x1 + _STRIP * height) for row in labels for word in row)
    columns = [(one, other - _STRIP * height) for one, other in spans]
    kept = columns[:1]
    for column in columns[1:]:
        if _strip_parts(labels, (kept[-1][1], column[0]), height):
            kept.append(column)
        else:
            kept[-1] = (kept[-1][0], column[1])
    return kept


def _strip_parts(rows: Sequence[Words], strip: Span, height: float) -> bool:
    """Whether most rows have words on both sides of a strip and a clear gap at it."""
    gaps = []
    for row in rows:
        before = [word.x1 for word in row if word.x1 <= strip[0] + 0.1]
        after = [word.x0 for word in row if word.x0 >= strip[1] - 0.1]
        if before and after:
            gaps.append(min(after) - max(before))
    filled = sum(bool(row) for row in rows)
    return len(gaps) >= max(2, 0.5 * filled) and statistics.median(gaps) >= height


def _headings(rows: Sequence[Words], first: int, free: int, columns: Sequence[Span]) -> int:
    """Where the heading lines above the body begin."""
    top = first
    while top > free and first - top < _HEADINGS:
        gap = rows[top][0].y - rows[top - 1][0].y
        limit = 2.6 if top == first else 1.7
        if gap > limit * rows[top][0].height or not _is_heading(rows[top - 1], columns, inner=top < first):
            break
        top -= 1
    alone = top < first and len(_filled(_line_cells(rows[top], columns, heading=True))) == 1
    return top + 1 if alone and not _filled(_line_cells(rows[top], columns, heading=True))[0] else top


def _filled(cells: Sequence[Sequence[Line]]) -> list[int]:
    return [at for at, cell in enumerate(cells) if cell]


def _is_heading(row: Words, columns: Sequence[Span], *, inner: bool) -> bool:
    """Whether a line holds headings: pieces over the columns, none of which runs from a label's column into a figure's."""
    text = " ".join(word.text for word in row)
    if _CAPTION.match(text) or text[-1] in ".:;" or len(row) > 8 * len(columns):
        return False
    pieces = _pieces(row, columns)
    first_figure = columns[1][0] if len(columns) > 1 else columns[0][0]
    if any(piece[0].x0 < columns[0][1] - 1 and piece[-1].x1 > first_figure + 3 for piece in pieces):
        return False
    filled = _filled(_line_cells(row, columns, heading=True))
    return len(filled) > 1 or (bool(filled) and (filled[0] > 0 or inner))


def _pieces(row: Words, columns: Sequence[Span]) -> list[Words]:
    """A heading line cut at its wide gaps, and at a space where a word starts or ends just where a column does."""
    cuts = [0]
    for at, (before, after) in enumerate(pairwise(row), 1):
        gap = after.x0 - before.x1
        starts = any(abs(after.x0 - left) < 1.5 for left, _ in columns[1:])
        ends = any(abs(before.x1 - right) < 1.5 for _, right in columns[:-1])
        if gap > _PART * after.height or (gap > 0.15 * after.height and (starts or ends)):
            cuts.append(at)
    return [row[one:other] for one, other in pairwise([*cuts, len(row)])]


def _line_cells(row: Words, columns: Sequence[Span], *, heading: bool = False) -> list[list[Line]]:
    """A line's words by column: a heading's pieces by the column they lie over most, others by where they start."""
    cells: list[list[Line]] = [[] for _ in columns]
    pieces = _pieces(row, columns) if heading else _by_column(row, columns)
    for piece in pieces:
        home = _home((piece[0].x0, piece[-1].x1), columns)
        cells[home].append(Line(tuple(piece)))
    return [[joined(cell)] if len(cell) > 1 else cell for cell in cells]


def _by_column(row: Words, columns: Sequence[Span]) -> list[Words]:
    homes = [_home((word.x0, word.x1), columns) for word in row]
    cuts = [at for at in range(1, len(row)) if homes[at] != homes[at - 1]]
    return [row[one:other] for one, other in pairwise([0, *cuts, len(row)])]


def _home(span: Span, columns: Sequence[Span]) -> int:
    """The column a span lies over most, or, over none, the nearest."""
    def fits(at: int) -> tuple[float, float]:
        left, right = columns[at]
        return min(span[1], right) - max(span[0], left), -abs(span[0] - left)
    return max(range(len(columns)), key=fits)


def _row_cells(lines: Sequence[Words], columns: Sequence[Span]) -> list[list[Line]]:
    """The cells of a row of one or more lines."""
    cells: list[list[Line]] = [[] for _ in columns]
    for line in lines:
        for home, found in zip(cells, _line_cells(line, columns), strict=True):
            home.extend(found)
    return cells


def _head_texts(lines: Sequence[Sequence[Sequence[Line]]], width: int) -> list[tuple[str, ...]]:
    """The heading lines as one row."""
    if not lines:
        return []
    cells = [[line for row in lines for line in row[at]] for at in range(width)]
    return [tuple(map(in_cell, cells))]
