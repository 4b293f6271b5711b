"""Rows that end in figures: where the figures of a run of rows stand under each other, and which lines are one row.

A table without ruled lines may be set so close that no gap in a single row tells its columns apart. What tells is that
the figures at the ends of its rows stand under each other, and that no label of any row reaches into them.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from consult.readers.pdf.cells import is_figure
from consult.readers.pdf.words import Word

Span = tuple[float, float]
Words = Sequence[Word]

_NOTHING = frozenset({"-", "–", "—", "*", "n/a", "..", "…", "nil", "[c]", "[low]", "[x]"})
_RANGE = re.compile(r"[£$€]?[\d,.]+%?\s?[-–]\s?[£$€]?[\d,.]+%?")
_UNIT = re.compile(r"[£$€]0{3}s?|[£$€]?\(0{3}s?\)|0{3}s?")
_NO_SPACE = 0.6  # words of one cell stand no further apart than this many font heights
_SPACE = 0.32  # a space between two words is narrower than this
_CLEAR = 0.8  # the middle one of the gaps between labels and figures is at least this many font heights
_FURTHEST = 3.0  # rows further apart than this many font heights are not of one table
_SETTLED = 3  # rows after which a label that reaches into a column is of something else
_WRAPPED = 6  # lines of a label without a figure between two lines with one


@dataclass(frozen=True)
class Run:
    """Rows of words from ``first`` to ``end`` whose figures stand in ``columns``."""

    first: int
    end: int
    columns: tuple[Span, ...]


def runs(rows: Sequence[Words]) -> list[Run]:
    """The stretches of a region that are the body of a table of figures, top to bottom."""
    found, at = [], 0
    while at < len(rows):
        run = _grown(rows, at) if len(tail(rows[at])) and len(rows[at]) > 1 else None
        contents = run and _contents(rows[run.first:run.end], run.columns)
        if run and not contents and _convincing(rows[run.first:run.end], run.columns):
            found.append(run)
            at = run.end
        else:
            at = run.end if run and contents else at + 1
    return found


def tail(row: Words) -> list[tuple[Word, ...]]:
    """The figures at the end of a row, each as its words, left to right."""
    found: list[tuple[Word, ...]] = []
    end = len(row)
    while end:
        size = next((size for size in (3, 2, 1) if size <= end and _one_figure(row[end - size:end])), 0)
        if not size:
            break
        found.insert(0, tuple(row[end - size:end]))
        end -= size
    return found


def _one_figure(words: Words) -> bool:
    text = " ".join(word.text for word in words)
    if text.count("(") != text.count(")"):
        return False
    near = all(after.x0 - before.x1 < _NO_SPACE * after.height for before, after in pairwise(words))
    return near and (is_figure(text) and not _UNIT.fullmatch(text) or text.lower() in _NOTHING or bool(_RANGE.fullmatch(text)))


def _grown(rows: Sequence[Words], first: int) -> Run | None:
    """The longest run from ``first``: as long as the figures of all its rows keep columns clear of all labels."""
    found, end = None, first + 1
    while end <= len(rows) and end - first < 400:
        bare = next((count for count, row in enumerate(reversed(rows[first:end])) if tail(row)), 0)
        if bare > _WRAPPED or (end - first > 1 and _apart(rows[end - 2], rows[end - 1]) > _FURTHEST):
            break
        columns = columns_of(rows[first:end])
        if not columns or (found and found.end - first >= _SETTLED and len(columns) < len(found.columns)):
            break
        if not bare:
            found = Run(first, end, columns)
        end += 1
    return found


def _apart(above: Words, below: Words) -> float:
    return (below[0].y - above[0].y) / max(below[0].height, 1)


def columns_of(rows: Sequence[Words]) -> tuple[Span, ...]:
    """Where the figures at the ends of these rows stand, columns that a label of any row reaches into left out."""
    tails = [tail(row) for row in rows]
    columns = merged((cell[0].x0, cell[-1].x1) for cells in tails for cell in cells)
    if max(map(len, tails)) == 1:  # as at the ends of the bars of a chart
        columns = [(columns[0][0], columns[-1][1])]
    others = [word.x1 for row, cells in zip(rows, tails, strict=True) for word in row[:len(row) - sum(map(len, cells))]]
    while columns:
        left = columns[0][0]
        beyond = max([*others, *(cell[-1].x1 for cells in tails for cell in cells if cell[-1].x1 < left)], default=0.0)
        if beyond < left - 0.5 and not _ends_labels(rows, columns[0]) and all(_singly(cells, columns) for cells in tails):
            return tuple(columns)
        columns = columns[1:]
    return ()


def _ends_labels(rows: Sequence[Words], column: Span) -> bool:
    """Whether the figures of the first column only end the labels, as years do: a mere space before most of them."""
    gaps = [(after.x0 - before.x1) / after.height for row in rows for before, after in pairwise(row)
            if before.x1 < column[0] <= after.x0 <= column[1]]
    return len(gaps) > 1 and statistics.median(gaps) < _SPACE


def merged(spans: Iterable[Span]) -> list[Span]:
    """Spans that overlap put together, left to right."""
    found: list[Span] = []
    for left, right in sorted(spans):
        if found and left <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _singly(cells: Sequence[Words], columns: Sequence[Span]) -> bool:
    """Whether no two figures of a row stand in one column."""
    homes = [next((at for at, (left, right) in enumerate(columns) if left <= cell[0].x0 <= right), -1) for cell in cells]
    here = [home for home in homes if home >= 0]
    return len(set(here)) == len(here)


def _convincing(rows: Sequence[Words], columns: Sequence[Span]) -> bool:
    """Whether rows whose figures stand under each other are a table, and not sentences."""
    whole = [[word for line in lines for word in line] for lines in lines_to_rows(rows, columns)]
    left = columns[0][0]
    gaps = [min(word.x0 for word in row if word.x0 >= left) - max(word.x1 for word in row if word.x1 < left)
            for row in whole if any(word.x1 < left for word in row) and any(word.x0 >= left for word in row)]
    if len(gaps) < 2 or len(gaps) + len(columns) < 4:
        return False
    return statistics.median(gaps) >= (_CLEAR if len(columns) < 3 else 0.3) * rows[0][0].height


def _contents(rows: Sequence[Words], columns: Sequence[Span]) -> bool:
    """Whether the figures are page numbers: one column of whole numbers that never fall, or rows led by dots."""
    dotted = sum(any(re.search(r"\.{4}|…{2}", word.text) for word in row) for row in rows)
    if 2 * dotted >= len(rows):
        return True
    last = [row[-1].text for row in rows if tail(row)]
    if len(columns) > 1 or len(last) < 4 or not all(re.fullmatch(r"\d{1,3}", text) for text in last):
        return False
    numbers = list(map(int, last))
    return numbers == sorted(numbers) and numbers[0] != numbers[-1]


def lines_to_rows(lines: Sequence[Words], columns: Sequence[Span]) -> list[list[Words]]:
    """The lines put together to rows, each with the figures of one line.

    Lines of one cell stand closer than rows do, where rows are padded: the widest spacing is taken that still leaves
    every row its own figures. Where all lines stand alike, a line that opens small carries on the row above.
    """
    figures = [any(word.x0 >= columns[0][0] - 0.5 for word in line) for line in lines]
    gaps = [below[0].y - above[0].y for above, below in pairwise(lines)]
    for most in sorted({round(gap, 1) for gap in gaps if gap < 1.7 * lines[0][0].height}, reverse=True):
        groups = _grouped(lines, [gap <= most + 0.1 for gap in gaps])
        if all(sum(figures[at] for at in group) == 1 or len(group) == 1 for group in groups) and len(groups) > 1:
            return [[lines[at] for at in group] for group in groups]
    small = [not figures[at + 1] and lines[at + 1][0].text[:1].islower() for at in range(len(gaps))]
    return [[lines[at] for at in group] for group in _grouped(lines, small)]


def _grouped(lines: Sequence[Words], together: Sequence[bool]) -> list[list[int]]:
    groups = [[0]]
    for at in range(1, len(lines)):
        if together[at - 1]:
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups
