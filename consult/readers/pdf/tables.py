"""Tables on a PDF page: ruled ones by pdfplumber's geometry over PDFium's lines, then those the file's tags tell of,
then aligned columns."""

from __future__ import annotations

import math
import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from consult.readers.grids import is_figure
from consult.readers.pdf.lines import Line, joined, rows, segments
from consult.readers.pdf.paragraphs import in_cell
from consult.readers.pdf.tags import TaggedTable
from consult.readers.pdf.words import Edge, Page, Word

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Table:
    """A table as rows of cell texts, with its box and page; ``lefts`` are where its columns start.

    ``headed`` rows at its top are headings by the file's own word; ``continues`` where it says that rows come before.
    """

    rows: tuple[tuple[str, ...], ...]
    box: Box
    page: int
    lefts: tuple[float, ...]
    ruled: bool = True
    headed: int = 0
    continues: bool = False


def ruled_tables(page: Page) -> tuple[list[Table], list[Box], set[int]]:
    """(tables, boxes that part the text without being tables, indexes of the page's words that stand in a table)."""
    if len(page.edges) < 4:
        return [], [], set()
    tables: list[Table] = []
    boxes: list[Box] = []
    used: set[int] = set()
    for cells in _grids(page.edges):
        if len({round(cell[0]) for cell in cells}) < 2:
            boxes.extend(cells)
            continue
        inside = _by_cell(page.words, cells)
        if sum(bool(found) for found in inside.values()) < 2:
            continue
        used.update(at for found in inside.values() for at in found)
        tables.append(_filled(page, cells, inside))
    return tables, boxes, used


def _grids(edges: Sequence[Edge]) -> list[list[Box]]:
    """Groups of touching cells; a page of more lines than any table needs is left alone."""
    from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

    merged = merge_edges([_as_plumber(edge) for edge in edges], snap_x_tolerance=3, snap_y_tolerance=3,
                         join_x_tolerance=3, join_y_tolerance=3)
    if len(merged) > 1500:
        return []
    cells = intersections_to_cells(edges_to_intersections(merged, x_tolerance=4, y_tolerance=4))
    return [sorted(group, key=lambda cell: (cell[1], cell[0])) for group in cells_to_tables(cells)]


def _as_plumber(edge: Edge) -> dict[str, object]:
    level = edge.y0 == edge.y1 or abs(edge.y1 - edge.y0) < abs(edge.x1 - edge.x0)
    return {"x0": edge.x0, "x1": edge.x1, "top": edge.y0, "bottom": edge.y1, "width": edge.x1 - edge.x0,
            "height": edge.y1 - edge.y0, "orientation": "h" if level else "v", "object_type": "line"}


def _by_cell(words: Sequence[Word], cells: Sequence[Box]) -> dict[Box, list[int]]:
    """Indexes of the words in each cell, by the middle of the word; the smallest cell that holds it has it."""
    inside: dict[Box, list[int]] = {cell: [] for cell in cells}
    smallest = sorted(cells, key=lambda cell: (cell[2] - cell[0]) * (cell[3] - cell[1]))
    left, top = min(cell[0] for cell in cells), min(cell[1] for cell in cells)
    right, bottom = max(cell[2] for cell in cells), max(cell[3] for cell in cells)
    for at, word in enumerate(words):
        across, down = (word.x0 + word.x1) / 2, word.y - 0.3 * word.height
        if left <= across <= right and top <= down <= bottom:
            home = next((cell for cell in smallest
                         if cell[0] <= across <= cell[2] and cell[1] <= down <= cell[3]), None)
            if home:
                inside[home].append(at)
    return inside


def _filled(page: Page, cells: Sequence[Box], inside: dict[Box, list[int]]) -> Table:
    """The grid with its texts: a merged cell's text stands where the cell begins, the rest of it is empty."""
    lefts, tops = _levels(cell[0] for cell in cells), _levels(cell[1] for cell in cells)
    grid = [[""] * len(lefts) for _ in tops]
    for cell in cells:
        row, column = _nearest(tops, cell[1]), _nearest(lefts, cell[0])
        words = [page.words[at] for at in inside[cell]]
        room = min((word.x0 for word in words), default=cell[0]) - cell[0]
        text = _cell_text(words, cell[2] - room)
        grid[row][column] = f"{grid[row][column]} {text}".strip() if grid[row][column] else text
    box = (min(cell[0] for cell in cells), min(cell[1] for cell in cells),
           max(cell[2] for cell in cells), max(cell[3] for cell in cells))
    kept = [row for row in grid if any(row)]
    columns = [at for at in range(len(lefts)) if any(row[at] for row in kept)]
    return Table(tuple(tuple(row[at] for at in columns) for row in kept), box, page.number,
                 tuple(lefts[at] for at in columns))


def _levels(values: object) -> list[float]:
    """Distinct positions, those within three points counted as one."""
    found: list[float] = []
    for value in sorted(values):  # type: ignore[call-overload]
        if not found or value - found[-1] > 3:
            found.append(value)
    return found


def _nearest(levels: Sequence[float], value: float) -> int:
    return min(range(len(levels)), key=lambda at: abs(levels[at] - value))


def _cell_text(words: Sequence[Word], right: float = math.inf) -> str:
    return in_cell([joined(segments(row)) for row in rows(words)], right)


def box_of(words: Sequence[Word]) -> Box:
    """The room that words take up on their page."""
    return (min(word.x0 for word in words), min(word.y - word.height for word in words),
            max(word.x1 for word in words), max(word.y for word in words) + 2)


def tagged_tables(page: Page, used: set[int]) -> tuple[list[Table], set[int]]:
    """(tables the file's tags tell of, indexes of the words in them), where no ruled table has the words already."""
    tables: list[Table] = []
    taken: set[int] = set()
    for tagged in page.tagged:
        marks = frozenset(mark for cell in tagged.cells for mark in cell.marks)
        inside = {at for at, word in enumerate(page.words) if word.mark in marks}
        table = None if inside & (used | taken) else _by_tags(page, tagged)
        if table:
            tables.append(table)
            taken |= inside
    return tables, taken


def _by_tags(page: Page, tagged: TaggedTable) -> Table | None:
    """The table the tags tell of, or nothing where its cells do not stand on the page as a table's would."""
    words = {(cell.row, cell.column): [word for word in page.words if word.mark in cell.marks] for cell in tagged.cells}
    filled = {place: found for place, found in words.items() if found}
    lines, columns = sorted({row for row, _ in filled}), sorted({column for _, column in filled})
    if len(lines) < 2 or len(columns) < 2 or not _stands_as_table(filled):
        return None
    texts = tuple(tuple(_cell_text(filled.get((row, column), [])) for column in columns) for row in lines)
    box = box_of([word for found in filled.values() for word in found])
    lefts = tuple(min(word.x0 for (_, at), found in filled.items() if at == column for word in found) for column in columns)
    heads = {(cell.row, cell.column) for cell in tagged.cells if cell.heads}
    plain = next((at for at, row in enumerate(lines) if any(place not in heads for place in filled if place[0] == row)),
                 len(lines) - 1)
    return Table(texts, box, page.number, lefts, ruled=False, headed=plain, continues=tagged.continues)


def _stands_as_table(filled: dict[tuple[int, int], list[Word]]) -> bool:
    """Whether cells of a row stand side by side in order, and rows one below the other, two of them with two cells."""
    by_row: dict[int, list[tuple[int, list[Word]]]] = {}
    for (row, column), found in sorted(filled.items()):
        by_row.setdefault(row, []).append((column, found))
    beside = all(max(word.x1 for word in left) < min(word.x0 for word in right) + 1
                 for cells in by_row.values() for (_, left), (_, right) in zip(cells, cells[1:], strict=False))
    ends = [(min(word.y for _, found in cells for word in found), max(word.y for _, found in cells for word in found))
            for _, cells in sorted(by_row.items())]
    below = all(above[1] < under[0] for above, under in zip(ends, ends[1:], strict=False))
    return beside and below and sum(len(cells) > 1 for cells in by_row.values()) >= 2


def aligned_tables(page: Sequence[Sequence[Line]], number: int) -> list[tuple[int, int, Table]]:
    """(first row, end row, table) for every run of rows whose text stands in columns with clear strips between."""
    found, at = [], 0
    while at < len(page):
        end = _run(page, at)
        table = _as_table(page[at:end], number) if end - at >= 2 else None
        if table:
            found.append((at, end, table))
            at = end
        else:
            at += 1
    return found


def _run(page: Sequence[Sequence[Line]], at: int) -> int:
    """Where the run of rows that starts at ``at`` ends: the columns found so far must stay apart."""
    if len(page[at]) < 2:
        return at + 1
    columns = [(segment.x0, segment.x1) for segment in page[at]]
    end, last = at + 1, at + 1
    while end < len(page) and page[end][0].y - page[end - 1][0].y < 3.2 * page[end][0].height:
        row = resplit(page[end], columns)
        wider = None if _stands_apart(row, page[at:end]) else _widened(columns, row)
        if wider is None:
            break
        columns = wider
        end += 1
        last = end if len(page[end - 1]) > 1 or page[end - 1][0].x0 > columns[1][0] - 3 else last
    return last


def _stands_apart(row: Sequence[Line], above: Sequence[Sequence[Line]]) -> bool:
    """Whether a row of one piece is a paragraph or caption below the table: numbered, or set off by a wider gap."""
    if len(row) > 1 or row[0].x0 > above[0][1].x0 - 3:
        return False
    gaps = [after[0].y - before[0].y for before, after in zip(above, above[1:], strict=False)]
    usual = statistics.median(gaps) if gaps else 2 * row[0].height
    numbered = re.match(r"\d+\.\d", row[0].label) or re.match(r"(?:Table|Figure|Chart) \d", row[0].text)
    return bool(numbered) or row[0].y - above[-1][0].y > 1.4 * usual


def resplit(row: Sequence[Line], columns: Sequence[tuple[float, float]]) -> list[Line]:
    """A row's segments, cut also at a narrow gap where a word starts just where a column does."""
    starts = [left for left, _ in columns[1:]]
    result: list[Line] = []
    for segment in row:
        cut = 0
        for at in range(1, len(segment.words)):
            word, before = segment.words[at], segment.words[at - 1]
            if word.x0 - before.x1 > 0.4 * word.height and any(abs(word.x0 - start) < 1.5 for start in starts):
                result.append(Line(segment.words[cut:at]))
                cut = at
        result.append(Line(segment.words[cut:]))
    return result


def _widened(columns: Sequence[tuple[float, float]], row: Sequence[Line]) -> list[tuple[float, float]] | None:
    """The columns stretched to hold a further row, or nothing if that would close the strip between two of them."""
    spans = sorted([*columns, *((segment.x0, segment.x1) for segment in row)])
    merged: list[tuple[float, float]] = []
    for left, right in spans:
        if merged and left < merged[-1][1] + 4:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged if len(merged) >= 2 and len(merged) >= len(columns) else None


def _as_table(run: Sequence[Sequence[Line]], number: int) -> Table | None:
    columns: list[tuple[float, float]] = [(segment.x0, segment.x1) for segment in run[0]]
    run = [run[0], *(resplit(row, columns) for row in run[1:])]
    for row in run[1:]:
        columns = _widened(columns, row) or columns
    grid = [_placed(row, columns) for row in run]
    if not _convincing(grid, columns):
        return None
    merged = _rows_joined(grid)
    box = (columns[0][0], run[0][0].y - run[0][0].height, columns[-1][1], run[-1][0].y + 2)
    texts = tuple(tuple(in_cell(cell) for cell in row) for row in merged)
    return Table(texts, box, number, tuple(left for left, _ in columns), ruled=False)


def _placed(row: Sequence[Line], columns: Sequence[tuple[float, float]]) -> list[list[Line]]:
    cells: list[list[Line]] = [[] for _ in columns]
    for segment in row:
        home = next((at for at, (left, right) in enumerate(columns) if left - 2 <= segment.x0 <= right + 2), 0)
        cells[home].append(segment)
    return [[joined(cell)] if len(cell) > 1 else cell for cell in cells]


def _convincing(grid: Sequence[Sequence[Sequence[Line]]], columns: Sequence[tuple[float, float]]) -> bool:
    """Whether aligned rows are a table: three of them with two columns filled, or two that are mostly figures."""
    double = [row for row in grid if sum(bool(cell) for cell in row) >= 2]
    later = [cell[0].text for row in double for cell in row[1:] if cell]
    figures = sum(map(is_figure, later))
    labels = sum(bool(row[0]) and len(row[0][0].text) <= 3 for row in double)
    if labels * 2 > len(double) and len(columns) == 2:
        return False
    return len(double) >= 3 or (len(double) >= 2 and figures * 2 >= len(later) > 0)


def _rows_joined(grid: Sequence[Sequence[list[Line]]]) -> list[list[list[Line]]]:
    """Lines to rows: a line with nothing in the first column carries on the row above it, if it stands close."""
    result: list[list[list[Line]]] = []
    for row in grid:
        filled = [at for at, cell in enumerate(row) if cell]
        carries_on = result and not row[0] and not any(
            is_figure(row[at][0].text) and (len(filled) > 1 or not result[-1][at] or is_figure(result[-1][at][-1].text))
            for at in filled)
        if carries_on:
            result[-1] = [[*above, *cell] for above, cell in zip(result[-1], row, strict=True)]
        else:
            result.append([list(cell) for cell in row])
    return result
