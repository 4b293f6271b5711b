"""The words and ruled lines of a PDF page, with where they stand; PDFium does the work.

Positions are points from the top left of the page as a person sees it (rotation undone); ``y`` is the baseline.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

from consult.readers.pdf.tags import TaggedTable, tagged_cells

Box = tuple[float, float, float, float]
BROKEN = "\ufffe"  # how PDFium marks a hyphen at which a line was broken
_WORD = re.compile(rf"[^\s{BROKEN}]*{BROKEN}|[^\s{BROKEN}]+")
_THIN = 2.6


class Word(NamedTuple):
    """A word as printed: its ends, baseline, height of its font, whether it is bold, the angle it is set at.

    ``mark`` is the number of the marked content it stands in, looked up only on a page that has tagged tables.
    """

    text: str
    x0: float
    x1: float
    y: float
    height: float
    bold: bool = False
    turn: int = 0
    mark: int = -1


@dataclass(frozen=True, slots=True)
class Edge:
    """A ruled line, horizontal where ``y0 == y1``, else vertical."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True)
class Page:
    """A page's words, ruled lines and tagged tables, its size, its pictures and the words set at another angle."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    edges: tuple[Edge, ...]
    pictures: int = 0
    aslant: str = ""
    tagged: tuple[TaggedTable, ...] = ()


def read_page(document: Any, number: int) -> Page:
    """One page, counted from 1, upright; the page is closed again, so that a long document costs no memory."""
    page = document[number - 1]
    try:
        box = page.get_bbox()
        tagged = tagged_cells(page)
        textpage = page.get_textpage()
        try:
            words = list(_words(textpage, box, _homes(tagged)))
        finally:
            textpage.close()
        edges, pictures = _drawn(page)
        turn = _turn(words)
        width, height = box[2] - box[0], box[3] - box[1]
        size = (height, width) if turn in (90, 270) else (width, height)
        upright = tuple(word for word in words if word.turn == turn)
        aslant = " ".join(word.text for word in words if word.turn != turn)
        return Page(number, *size, upright, tuple(_turned_edge(edge, turn, box) for edge in edges), pictures, aslant,
                    tagged)
    finally:
        page.close()


def _homes(tables: tuple[TaggedTable, ...]) -> dict[int, tuple[int, int, int]]:
    """By number of marked content the cell it stands in."""
    return {mark: (at, cell.row, cell.column) for at, table in enumerate(tables) for cell in table.cells
            for mark in cell.marks}


def _words(textpage: Any, box: Box, homes: dict[int, tuple[int, int, int]]) -> Iterator[Word]:
    """The words in the order of the file, each placed as if the page were turned to set it upright."""
    import pypdfium2.raw as pdfium

    count = pdfium.FPDFText_CountChars(textpage.raw)
    text = textpage.get_text_range()
    if len(text) != count:  # letters beyond the basic plane, or characters without a code: places differ
        text = "".join(chr(pdfium.FPDFText_GetUnicode(textpage.raw, at) or 32) for at in range(count))
        text = text.replace("\x02", BROKEN)
    probe = _Probe(textpage.raw, box)
    for found in _WORD.finditer(text):
        if homes:
            yield from _by_cell(probe, found.group(), found.start(), homes)
        else:
            yield probe.word(found.start(), found.end() - 1, found.group().replace(BROKEN, "-"))


def _by_cell(probe: _Probe, text: str, start: int, homes: dict[int, tuple[int, int, int]]) -> Iterator[Word]:
    """A run of letters as words with their marks: cells set without a space between are told apart."""
    marks = [probe.mark(start), probe.mark(start + len(text) - 1)]
    cuts = [0, len(text)]
    if homes.get(marks[0]) != homes.get(marks[1]):
        marks = [probe.mark(start + at) for at in range(len(text))]
        cuts[1:1] = [at for at in range(1, len(text)) if homes.get(marks[at]) != homes.get(marks[at - 1])]
    for begin, end in pairwise(cuts):
        word = probe.word(start + begin, start + end - 1, text[begin:end].replace(BROKEN, "-"))
        yield word._replace(mark=marks[begin])


class _Probe:
    """Asks PDFium for a character's place and font, reusing its buffers: a page has thousands."""

    def __init__(self, textpage: Any, box: Box) -> None:
        import pypdfium2.raw as pdfium

        self.pdfium, self.textpage, self.page = pdfium, textpage, box
        self.x, self.y, self.box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
        self.name, self.flags = ctypes.create_string_buffer(128), ctypes.c_int()

    def word(self, first: int, last: int, text: str) -> Word:
        """The word whose characters run from ``first`` to ``last``."""
        pdfium, textpage, box = self.pdfium, self.textpage, self.box
        left, bottom, right, top = self.page
        pdfium.FPDFText_GetCharOrigin(textpage, first, self.x, self.y)
        pdfium.FPDFText_GetLooseCharBox(textpage, first, box)
        begin, height, across = box.left, abs(box.top - box.bottom), abs(box.right - box.left)
        x, y = self.x.value, self.y.value
        turn = -round(pdfium.FPDFText_GetCharAngle(textpage, first) * 57.2958) % 360  # PDFium counts clockwise
        pdfium.FPDFText_GetLooseCharBox(textpage, last, box)
        bold = self._bold(first)
        if turn == 90:  # set upwards: further down the page is further right
            return Word(text, y - bottom, box.top - bottom, x - left, across, bold, turn)
        if turn == 270:  # set downwards: further down the page is further left
            return Word(text, top - y, top - box.bottom, right - x, across, bold, turn)
        return Word(text, begin - left, max(box.right, begin) - left, top - y, height, bold, turn)

    def mark(self, at: int) -> int:
        """The number of the marked content a character stands in, -1 for none."""
        item = self.pdfium.FPDFText_GetTextObject(self.textpage, at)
        return self.pdfium.FPDFPageObj_GetMarkedContentID(item) if item else -1

    def _bold(self, at: int) -> bool:
        self.pdfium.FPDFText_GetFontInfo(self.textpage, at, self.name, 128, self.flags)
        name = self.name.value.lower()
        return b"bold" in name or b"black" in name or b"heavy" in name


def _turn(words: list[Word]) -> int:
    """The angle, in degrees, that most words are set at: 90 and 270 on a landscape page bound upright."""
    angles = Counter(word.turn for word in words)
    return max(angles.items(), key=lambda item: (item[1], -item[0]))[0] if angles else 0


def _turned_edge(edge: Edge, turn: int, box: Box) -> Edge:
    left, bottom, right, top = box
    if turn == 90:
        return Edge(edge.y0 - bottom, edge.x0 - left, edge.y1 - bottom, edge.x1 - left)
    if turn == 270:
        return Edge(top - edge.y1, right - edge.x1, top - edge.y0, right - edge.x0)
    return Edge(edge.x0 - left, top - edge.y1, edge.x1 - left, top - edge.y0)


def _drawn(page: Any) -> tuple[list[Edge], int]:
    """(ruled lines, pictures) of a page."""
    import pypdfium2.raw as pdfium

    edges: list[Edge] = []
    pictures = 0
    for item in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE), max_depth=3):
        if item.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures += 1
        elif len(edges) < 4000:
            edges.extend(_edges(item, pdfium))
    return edges, pictures


def _edges(item: Any, pdfium: Any) -> Iterator[Edge]:
    """The lines a path draws: a thin shape is one line, a stroked rectangle four."""
    left, bottom, right, top = item.get_bounds()
    width, height = right - left, top - bottom
    if min(width, height) <= _THIN:
        if max(width, height) > 4:
            across, up = (left + right) / 2, (bottom + top) / 2
            yield Edge(left, up, right, up) if width > height else Edge(across, bottom, across, top)
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item.raw, fill, stroke)
    segments = pdfium.FPDFPath_CountSegments(item.raw)
    if stroke.value and segments <= 6:
        yield from (Edge(left, bottom, right, bottom), Edge(left, top, right, top),
                    Edge(left, bottom, left, top), Edge(right, bottom, right, top))
    elif stroke.value and segments < 2000:
        yield from _segments(item, pdfium, segments)


def _segments(item: Any, pdfium: Any, count: int) -> Iterator[Edge]:
    """The level and upright strokes of a path that draws several at once, such as a whole grid."""
    matrix = item.get_matrix()
    x, y, last = ctypes.c_float(), ctypes.c_float(), None
    for at in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(item.raw, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (matrix.a * x.value + matrix.c * y.value + matrix.e, matrix.b * x.value + matrix.d * y.value + matrix.f)
        if last and pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO:
            (x0, y0), (x1, y1) = sorted((last, point))
            if abs(y0 - y1) < 1 < x1 - x0 or abs(x0 - x1) < 1 < abs(y1 - y0):
                yield Edge(x0, min(y0, y1), x1, max(y0, y1))
        last = point
