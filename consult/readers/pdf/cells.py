"""Rows of an unruled table put together before its columns are sought: labels over several lines, headings set close.

A figure set halfway down a label of two lines stands on a baseline of its own; Word and InDesign both print so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from consult.readers import grids
from consult.readers.pdf.lines import Line

_HALF = 0.85  # rows nearer than this many font heights cannot be two lines of one cell
_CLOSE = 1.45  # lines of one cell stand no further apart than this
_WIDER = 1.2  # between two rows of a padded table there is this much more room than between two lines of one cell
_PAIR = re.compile(r"[\d,]+ ?[(\[][\d.]+ ?%?[)\]]|[\d.]+% ?[(\[][\d,]+[)\]]")
_CUT = 0.7  # a gap of this many font heights in a heading is no space between words


@dataclass(frozen=True)
class Stacked:
    """One row of a table and the printed rows it was put together from."""

    row: list[Line]
    printed: tuple[list[Line], ...]


def stacked(rows: Sequence[list[Line]]) -> list[Stacked]:
    """The rows of a region, those that are lines of one row of a table put together."""
    rows = [_cut(row, rows[place + 1: place + 9]) for place, row in enumerate(rows)]
    found: list[Stacked] = []
    at = 0
    while at < len(rows):
        first, end = _centred(rows, at)
        if end - first == 1:
            first, end = at, at + _lines_of_one(rows, at)
        found.append(Stacked(_together(rows[first:end]), tuple(rows[first:end])))
        at = end
    return found


def _centred(rows: Sequence[list[Line]], at: int) -> tuple[int, int]:
    """The rows from ``at`` that are one row whose cells are centred: lines above and below those halfway between."""
    for middle in (at + 1, at + 2):
        if middle + 1 >= len(rows):
            break
        above, below = rows[middle - 1], rows[middle + 1]
        if not (_gap(above, rows[middle]) < _HALF and _gap(rows[middle], below) < _HALF):
            continue
        if not _apart(rows[middle], [*above, *below]) or not _in_columns(below, above):
            continue
        first, end = middle - 1, middle + 2
        while first > at and end < len(rows) and _gap(rows[first - 1], rows[first]) < _CLOSE > _gap(rows[end - 1], rows[end]) \
                and _within(rows[first - 1], above) and _within(rows[end], below) and _apart(rows[middle], rows[end]):
            first, end = first - 1, end + 1
        if first == at:
            return first, end
    return at, at + 1


def _lines_of_one(rows: Sequence[list[Line]], at: int) -> int:
    """How many rows from ``at`` are one row whose label runs on: above and below its figures alike, or below them."""
    if at + 2 < len(rows) and all(_only_label(rows[place], rows[at + 1], headed=True) for place in (at, at + 2)) \
            and _set_off(rows, at, at + 3):
        return 3
    if at + 1 >= len(rows):
        return 1
    row, after = rows[at], rows[at + 1]
    if _only_label(row, after) and _opens_small(after[0]):
        return 2
    if _only_label(after, row) and (_opens_small(after[0]) or _set_off(rows, at, at + 2)):
        return 3 if at + 2 < len(rows) and _only_label(rows[at + 2], row) and _opens_small(rows[at + 2][0]) else 2
    return 1


def _only_label(row: Sequence[Line], figures: Sequence[Line], *, headed: bool = False) -> bool:
    """Whether a row is one line of the label of a row with figures (or, ``headed``, with headings), and close to it."""
    if len(row) != 1 or len(figures) < 2 or is_figure(row[0].text):
        return False
    if not headed and not any(is_figure(each.text) for each in figures[1:]):
        return False
    starts = abs(row[0].x0 - figures[0].x0) < 3 and row[0].x1 < figures[1].x0 - 2
    return starts and abs(row[0].y - figures[0].y) < _CLOSE * figures[0].height and row[0].label == ""


def _set_off(rows: Sequence[list[Line]], first: int, end: int) -> bool:
    """Whether there is more room before and after these rows than between them, and something after them."""
    inner = max(_points(rows[at], rows[at + 1]) for at in range(first, end - 1))
    before = first == 0 or _points(rows[first - 1], rows[first]) > _WIDER * inner
    after = end < len(rows) and _points(rows[end - 1], rows[end]) > _WIDER * inner
    return before and after and len(rows[end]) > 1


def _opens_small(line: Line) -> bool:
    return line.text[:1].islower()


def _points(before: Sequence[Line], after: Sequence[Line]) -> float:
    return after[0].y - before[0].y


def is_figure(text: str) -> bool:
    """Whether a cell holds a figure, or a count with its share in brackets."""
    return grids.is_figure(text) or bool(_PAIR.fullmatch(text.strip()))


def _gap(before: Sequence[Line], after: Sequence[Line]) -> float:
    return _points(before, after) / max(before[0].height, 1)


def _apart(middle: Sequence[Line], others: Sequence[Line]) -> bool:
    """Whether the pieces of one row stand in other columns than those of others."""
    return all(one.x1 + 2 < other.x0 or other.x1 + 2 < one.x0 for one in middle for other in others)


def _in_columns(below: Sequence[Line], above: Sequence[Line]) -> bool:
    return any(_over(one, other) for one in below for other in above)


def _within(row: Sequence[Line], columns: Sequence[Line]) -> bool:
    return len(row) <= len(columns) and all(any(_over(one, other) for other in columns) for one in row)


def _over(one: Line, other: Line) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1


def _together(rows: Sequence[list[Line]]) -> list[Line]:
    """The rows as one, a cell's lines one after another."""
    if len(rows) == 1:
        return rows[0]
    cells: list[list[Line]] = []
    for line in (line for row in rows for line in row):
        home = next((cell for cell in cells if any(_over(line, other) for other in cell)), None)
        if home is None:
            cells.append([line])
        else:
            home.append(line)
    pieces = [Line(tuple(word for line in cell for word in line.words)) for cell in cells]
    return sorted(pieces, key=lambda piece: piece.x0)


def _cut(row: list[Line], below: Sequence[list[Line]]) -> list[Line]:
    """A heading row cut where the rows below it keep a strip free, so that headings set close stay apart."""
    body = [each for each in below if len(each) > max(len(row), 2) and sum(is_figure(cell.text) for cell in each) >= 2]
    if len(body) < 2 or body[0][0].y - row[0].y > 6 * row[0].height or any(is_figure(cell.text) for cell in row):
        return row
    if len(row) < 2 and row[0].x0 < min(each[1].x0 for each in body) - 40:
        return row
    strips = _strips(body)
    return [piece for line in row for piece in _pieces(line, strips)]


def _strips(body: Sequence[Sequence[Line]]) -> list[tuple[float, float]]:
    spans = sorted((line.x0, line.x1) for row in body for line in row)
    merged: list[tuple[float, float]] = []
    for left, right in spans:
        if merged and left <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return [(one[1], other[0]) for one, other in zip(merged, merged[1:], strict=False)]


def _pieces(line: Line, strips: Sequence[tuple[float, float]]) -> list[Line]:
    words = line.words
    if len({word.y for word in words}) > 1:
        return [line]
    cuts = []
    for left, right in strips:
        gaps = [(words[at].x0 - words[at - 1].x1, at) for at in range(1, len(words))
                if left - 2 <= (words[at - 1].x1 + words[at].x0) / 2 <= right + 2]
        if gaps and max(gaps)[0] > _CUT * line.height:
            cuts.append(max(gaps)[1])
    edges = [0, *sorted(set(cuts)), len(words)]
    return [Line(words[one:other]) for one, other in zip(edges, edges[1:], strict=False)]
