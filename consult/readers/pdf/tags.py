"""The tables a tagged PDF tells of: its structure tree names rows and cells, and which marked content fills each.

Accessible PDFs, as public bodies in the UK must publish, carry these tags; Word, Excel and committee systems write them.
Elements without content on the page are not told by PDFium: their place among their siblings is all that is known.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_GROUPS = frozenset({"THead", "TBody", "TFoot"})
_DEEPEST = 60
_IN_CELL = 8  # a cell holds paragraphs, lists, their items and links


@dataclass(frozen=True)
class TaggedCell:
    """A cell: where it stands, whether it is a heading, and the numbers of the marked content that fill it."""

    row: int
    column: int
    heads: bool
    marks: frozenset[int]


@dataclass(frozen=True)
class TaggedTable:
    """A table's cells on one page; ``continues`` where rows of it stand on a page before."""

    cells: tuple[TaggedCell, ...]
    continues: bool = False


def tagged_cells(page: Any) -> tuple[TaggedTable, ...]:
    """The tables in the structure tree of an open page, in its order; none where the page is not tagged."""
    import pypdfium2.raw as pdfium

    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return ()
    try:
        count = pdfium.FPDF_StructTree_CountChildren(tree)
        roots = [pdfium.FPDF_StructTree_GetChildAtIndex(tree, at) for at in range(count)]
        seen: set[int] = set()
        return tuple(_table(element) for root in roots if root for element in _tables(root, seen))
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _tables(element: Any, seen: set[int], depth: int = 0) -> list[Any]:
    """The innermost tables below an element: one inside a cell of another is read, and not the other."""
    place = ctypes.cast(element, ctypes.c_void_p).value or 0
    if place in seen or depth > _DEEPEST:  # a damaged tree may lead back to where it came from
        return []
    seen.add(place)
    inner = [table for child in _children(element) if child for table in _tables(child, seen, depth + 1)]
    return [element] if not inner and _type(element) == "Table" else inner


def _children(element: Any) -> list[Any]:
    import pypdfium2.raw as pdfium

    count = pdfium.FPDF_StructElement_CountChildren(element)
    return [pdfium.FPDF_StructElement_GetChildAtIndex(element, at) for at in range(max(count, 0))]


def _type(element: Any) -> str:
    import pypdfium2.raw as pdfium

    size = pdfium.FPDF_StructElement_GetType(element, None, 0)
    buffer = ctypes.create_string_buffer(max(size, 2))
    pdfium.FPDF_StructElement_GetType(element, buffer, size)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")


def _table(element: Any) -> TaggedTable:
    rows = list(_rows(element))
    here = [row for row in rows if row]
    first_seen = next((at for at, row in enumerate(rows) if row), 0)
    return TaggedTable(tuple(_placed(here)), continues=first_seen > 0)


def _rows(element: Any) -> Iterator[Any]:
    """The rows of a table, those of its head and body in order; nothing in the place of a row that is not on the page."""
    for child in _children(element):
        if child and _type(child) in _GROUPS:
            yield from _rows(child)
        elif not child or _type(child) == "TR":
            yield child


def _placed(rows: list[Any]) -> Iterator[TaggedCell]:
    """The cells in their columns, what spans rows or columns keeping its places free of others."""
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(rows):
        column = 0
        for cell in _children(row):
            while (at, column) in taken:
                column += 1
            if cell:
                down, across = (_span(cell, b"RowSpan"), _span(cell, b"ColSpan"))
                taken.update((at + below, column + beside) for below in range(down) for beside in range(across))
                yield TaggedCell(at, column, _type(cell) == "TH", frozenset(_marks(cell)))
                column += across
            else:
                column += 1


def _span(cell: Any, name: bytes) -> int:
    import pypdfium2.raw as pdfium

    for at in range(max(pdfium.FPDF_StructElement_GetAttributeCount(cell), 0)):
        value = pdfium.FPDF_StructElement_Attr_GetValue(pdfium.FPDF_StructElement_GetAttributeAtIndex(cell, at), name)
        number = ctypes.c_float()
        if value and pdfium.FPDF_StructElement_Attr_GetNumberValue(value, number):
            return min(max(int(number.value), 1), 100)
    return 1


def _marks(element: Any, depth: int = 0) -> Iterator[int]:
    """The numbers of all marked content in an element and what it holds, lists and their items, not deeper."""
    import pypdfium2.raw as pdfium

    for at, child in enumerate(_children(element)):
        if child and depth < _IN_CELL:
            yield from _marks(child, depth + 1)
        elif (number := pdfium.FPDF_StructElement_GetChildMarkedContentID(element, at)) >= 0:
            yield number
