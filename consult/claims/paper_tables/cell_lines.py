"""Tables of a document that has no layout, kept a cell to a line: row by row, or column by column.

Text taken out of a page often sets every cell on a line of its own: "Strongly agree", "121", "24%", "Tend to agree" and so
on, or first all the answers and then all their figures. A stretch becomes the cells of a table where every row has the
same number of figures, or every column the same number of lines, and headings, shares or a total tell what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from consult.claims.paper_tables.values import read

FEWEST, LONGEST, HEAD = 3, 90, 45  # rows of a table; characters of a label and of a heading
_FIGURE = re.compile(r"[-–−+(]?£?\d[\d,]*(?:\.\d+)?(?:[mk]|bn)?%?\)?(?:\s?\(\d[\d.,]*%?\))?|[-–—*]|n/a", re.I)
_COLUMN = re.compile(r"%|£(?:000s?|m)?|n|no\.?|(?:19|20)\d\d[/-]\d\d", re.I)
_PROSE = re.compile(r"[.;:!?,]$|^\s*[•▪‣·]|[.!?]\s+[A-Z]")
_CAPTION = re.compile(r"\b(?:table|figure|chart)\s+[A-Z]?\d", re.I)
_COUNTED = re.compile(r"\b(?:number|count|total|responses|respondents|people|per ?cent(?:age)?|share|cost)\b|%|£|^n$|^no\.?$", re.I)
_WITH_FIGURE = re.compile(rf"(?P<label>.*[A-Za-z)’'].*?)\s+(?P<figure>{_FIGURE.pattern})\s*", re.I)

Span = tuple[int, int]


@dataclass(frozen=True)
class Piece:
    """A line, or the figure that ends one: where it stands, and whether it is a figure."""

    start: int
    end: int
    figure: bool
    text: str


Grid = list[list[Span]]


def grids(text: str) -> list[Grid]:
    """Every table of a text whose cells are lines, as rows of the spans of its cells, headings first where it has any."""
    found: list[Grid] = []
    for stretch in _stretches(text):
        found += _by_rows(text, stretch) or _by_columns(text, stretch)
    return found


def _stretches(text: str) -> Iterator[list[Piece]]:
    """Runs of lines that may be cells, with nothing but empty lines between."""
    stretch: list[Piece] = []
    start = 0
    for raw in [*text.split("\n"), "."]:
        pieces = _pieces(raw, start)
        if pieces is None:
            if sum(piece.figure for piece in stretch) >= FEWEST:
                yield stretch
            stretch = []
        else:
            stretch += pieces
        start += len(raw) + 1
    return


def _pieces(raw: str, start: int) -> list[Piece] | None:
    """A line as its label and figure; nothing for an empty line, None where it is no cell."""
    line = raw.strip()
    first = start + len(raw) - len(raw.lstrip())
    if not line:
        return []
    if _FIGURE.fullmatch(line):
        return [Piece(first, first + len(line), True, line)]
    if len(line) > LONGEST or _PROSE.search(line) or _CAPTION.search(line) or "\t" in line:
        return None
    figures: list[Piece] = []
    while ended := _WITH_FIGURE.fullmatch(line):
        figures.insert(0, Piece(first + ended.start("figure"), first + ended.end("figure"), True, ended["figure"]))
        line = ended["label"]
    return [Piece(first, first + len(line), False, line), *figures]


def _by_rows(text: str, stretch: Sequence[Piece]) -> list[Grid]:
    """Tables that are set row by row: a label and then its figures, the same number for every row."""
    rows = _rows(stretch)
    found: list[Grid] = []
    at = 0
    while at < len(rows):
        width = len(rows[at])
        end = at + 1
        while end < len(rows) and len(rows[end]) == width:
            end += 1
        if width > 1 and end - at >= FEWEST:
            before = [row[0] for row in rows[:at] if len(row) == 1]
            heads = _heads(before, width)
            grid = [*([heads] if heads else []), *rows[at:end]]
            if _is_table(text, grid, bool(heads)):
                found.append([[(piece.start, piece.end) for piece in row] for row in grid])
        at = end
    return found


def _rows(stretch: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces as rows, each a label with the figures after it; a label that opens small carries on the one before."""
    rows: list[list[Piece]] = []
    for piece in stretch:
        if piece.figure and rows:
            rows[-1].append(piece)
        elif not piece.figure and rows and len(rows[-1]) == 1 and piece.text[:1].islower():
            last = rows[-1][0]
            rows[-1] = [Piece(last.start, piece.end, False, f"{last.text} {piece.text}")]
        elif not piece.figure:
            rows.append([piece])
    return rows


def _heads(before: Sequence[Piece], width: int) -> list[Piece]:
    """The headings of a table of so many columns among the lines before it; one for the labels may be wanting."""
    last = before[-width:]
    if not all(len(piece.text) <= HEAD for piece in last) or len(last) < width - 1:
        return []
    if len(last) == width:
        return list(last)
    empty = Piece(last[0].start, last[0].start, False, "")
    return [empty, *last]


def _is_table(text: str, grid: Sequence[Sequence[Piece]], headed: bool) -> bool:
    """Whether rows of a label and figures are a table, which shares, a total, headings of counts or a caption tell."""
    body = grid[1:] if headed else grid
    printed = [piece.text for row in body for piece in row[1:]]
    if sum(map(_is_value, printed)) < 0.6 * len(printed):
        return False
    marked = sum("%" in each or "£" in each for each in printed) * 2 >= len(body)
    total = any(re.match(r"(?:grand )?total\b", row[0].text, re.I) for row in body)
    counted = headed and any(_COUNTED.search(piece.text) or _COLUMN.fullmatch(piece.text) for piece in grid[0][1:])
    titled = bool(_CAPTION.search(text[max(grid[0][0].start - 250, 0): grid[0][0].start]))
    told = sum((marked, total, counted, titled))
    return told >= (1 if len(body[0]) > 2 else 2)


def _is_value(text: str) -> bool:
    value = read(text, row=0, column=1, start=0)
    return bool(value.quantities) or value.mark in ("blank", "suppressed")


def _by_columns(text: str, stretch: Sequence[Piece]) -> list[Grid]:
    """The table that is set column by column: all the labels, then under each heading as many figures."""
    runs = [(figure, list(group)) for figure, group in groupby(stretch, key=lambda piece: piece.figure)]
    for at in range(len(runs) - 1):
        columns = _columns(runs[at + 1:])
        lines = len(columns[0]) if columns else 0
        labels = runs[at][1]
        if runs[at][0] or lines < FEWEST or len(labels) < lines + 1 or len(columns) < 2:
            continue
        heads = [labels[-1], *(runs[at + 2 + 2 * number][1][-1] for number in range(len(columns) - 1))]
        names = labels[-1 - lines:-1]
        title = labels[-2 - lines] if len(labels) > lines + 1 and len(labels[-2 - lines].text) <= HEAD else None
        top = [title or Piece(names[0].start, names[0].start, False, ""), *heads]
        grid = [top, *([name, *(column[line] for column in columns)] for line, name in enumerate(names))]
        if _is_table(text, grid, headed=True):
            return [[[(piece.start, piece.end) for piece in row] for row in grid]]
    return []


def _columns(runs: Sequence[tuple[bool, list[Piece]]]) -> list[list[Piece]]:
    """The runs of figures of one length that follow each other with one heading between."""
    found: list[list[Piece]] = []
    for number, (figure, pieces) in enumerate(runs):
        if figure != (number % 2 == 0) or (figure and found and len(pieces) != len(found[0])):
            break
        if figure:
            found.append(pieces)
        elif len(pieces) != 1 or len(pieces[0].text) > HEAD:
            break
    return found


def overlaps(one: Grid, others: Sequence[Span]) -> bool:
    """Whether any cell of a table stands in one of these stretches."""
    return any(start < end2 and start2 < end for row in one for start, end in row for start2, end2 in others)


def whole(grid: Grid) -> list[Span]:
    """The stretches of text a table takes up, cell by cell, those that touch put together."""
    spans = sorted(span for row in grid for span in row if span[0] < span[1])
    joined = [list(spans[0])]
    for (_, last), (start, end) in pairwise(spans):
        if start - last <= 4:
            joined[-1][1] = end
        else:
            joined.append([start, end])
    return [(start, end) for start, end in joined]
