"""The words and ruled lines of a PDF page, with where they stand; PDFium does the work.

Positions are points from the top left of the page as a person sees it (rotation undone); ``y`` is the baseline.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

BROKEN = "\x02"  # how PDFium marks a hyphen at which a line was broken
_THIN = 2.6


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed: its box, baseline, height of its font and whether it is bold."""

    text: str
    x0: float
    x1: float
    y: float
    height: float
    bold: bool = False
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Edge:
    """A ruled line, horizontal where ``y0 == y1``, else vertical."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True)
class Page:
    """A page's words and ruled lines, its size, how many pictures it holds and the words set at another angle."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    edges: tuple[Edge, ...]
    pictures: int = 0
    aslant: str = ""


def read_page(document: Any, number: int) -> Page:
    """One page, counted from 1, upright; the page is closed again, so that a long document costs no memory."""
    page = document[number - 1]
    try:
        box = page.get_bbox()
        textpage = page.get_textpage()
        try:
            words = list(_words(textpage.raw))
        finally:
            textpage.close()
        edges, pictures = _drawn(page)
        turn = _turn(words)
        width, height = box[2] - box[0], box[3] - box[1]
        size = (height, width) if turn in (90, 270) else (width, height)
        upright = tuple(_turned(word, box) for word in words if word.turn == turn)
        aslant = " ".join(word.text for word in words if word.turn != turn)
        return Page(number, *size, upright, tuple(_turned_edge(edge, turn, box) for edge in edges), pictures, aslant)
    finally:
        page.close()


def _words(textpage: Any) -> Iterator[Word]:
    """The words in the order of the file; positions still in the page's own coordinates (y upwards)."""
    import pypdfium2.raw as pdfium

    count = pdfium.FPDFText_CountChars(textpage)
    start, text = -1, ""
    probe = _Probe(textpage)
    for at in range(count):
        character = chr(pdfium.FPDFText_GetUnicode(textpage, at) or 32)
        if character.isspace() or character == "\ufffe":
            if text:
                yield probe.word(start, at - 1, text)
            text = ""
        else:
            start = at if not text else start
            text += "-" if character == BROKEN else character
            if character == BROKEN:
                yield probe.word(start, at, text)
                text = ""
    if text:
        yield probe.word(start, count - 1, text)


class _Probe:
    """Asks PDFium for a character's place and font, reusing its buffers: a page has thousands."""

    def __init__(self, textpage: Any) -> None:
        import pypdfium2.raw as pdfium

        self.pdfium, self.textpage = pdfium, textpage
        self.x, self.y, self.box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
        self.name, self.flags = ctypes.create_string_buffer(128), ctypes.c_int()

    def word(self, first: int, last: int, text: str) -> Word:
        pdfium, textpage = self.pdfium, self.textpage
        pdfium.FPDFText_GetCharOrigin(textpage, first, self.x, self.y)
        baseline, origin = self.y.value, self.x.value
        pdfium.FPDFText_GetLooseCharBox(textpage, first, self.box)
        left, height, across = self.box.left, self.box.top - self.box.bottom, self.box.right - self.box.left
        turn = round(pdfium.FPDFText_GetCharAngle(textpage, first) * 57.2958) % 360
        pdfium.FPDFText_GetLooseCharBox(textpage, last, self.box)
        bold = self._bold(first)
        if turn in (90, 270):
            ends = (self.y.value, self.box.top if turn == 90 else self.box.bottom)
            return Word(text, min(ends), max(ends), origin, across, bold, turn)
        return Word(text, left, max(self.box.right, left), baseline, abs(height), bold, turn)

    def _bold(self, at: int) -> bool:
        self.pdfium.FPDFText_GetFontInfo(self.textpage, at, self.name, 128, self.flags)
        name = self.name.value.lower()
        return b"bold" in name or b"black" in name or b"heavy" in name


def _turn(words: list[Word]) -> int:
    """The angle, in degrees, that most words are set at: 90 and 270 on a landscape page bound upright."""
    angles = Counter(word.turn for word in words)
    return max(angles.items(), key=lambda item: (item[1], -item[0]))[0] if angles else 0


def _turned(word: Word, box: tuple[float, float, float, float]) -> Word:
    left, bottom, right, top = box
    if word.turn == 90:  # set upwards: further down the page is further right
        return replace(word, x0=word.x0 - bottom, x1=word.x1 - bottom, y=word.y - left)
    if word.turn == 270:  # set downwards: further down the page is further left
        return replace(word, x0=top - word.x1, x1=top - word.x0, y=right - word.y)
    return replace(word, x0=word.x0 - left, x1=word.x1 - left, y=top - word.y)


def _turned_edge(edge: Edge, turn: int, box: tuple[float, float, float, float]) -> Edge:
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
