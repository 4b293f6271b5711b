"""Tables of the Word document: A4-wide, numbers to the right, headers repeated, rows whole, short tables on one page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from consult.report import parts

if TYPE_CHECKING:
    from docx.document import Document

WIDTH = 17.0  # centimetres between the margins of an A4 page
_NUMBER = (1.5, 3.4)  # narrowest and widest column of numbers
_LETTER = 0.23  # centimetres a bold letter takes at most: no word of a heading is broken, also in a wider typeface
_ONE_LINE = 12
_SHORT = 14  # rows that are kept together on one page
_LINE = "B1B4B6"


def write(document: Document, item: parts.Sheet, texts: Sequence[Sequence[str]]) -> None:
    """Write a table whose cells are already ``texts``, a row each, under its headings."""
    table = document.add_table(rows=1 + len(item.rows), cols=len(item.columns))
    table.autofit = False
    _lines(table)
    widths = _widths(item, texts)
    heads = [column.name for column in item.columns]
    style = document.styles["Table text small" if len(item.columns) > 6 else "Table text"].style_id
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for place, (row, cells) in enumerate(zip(table.rows, [heads, *texts], strict=True)):
        bold = place == 0 or item.rows[place - 1].mark == "total"
        together = len(item.rows) <= _SHORT and place < len(item.rows)
        _row(row, cells, item, widths, bold=bold, together=together or place == 0, style=style)
    _mark(table.rows[0], "w:tblHeader")


def _widths(item: parts.Sheet, texts: Sequence[Sequence[str]]) -> list[Any]:
    """Column widths: numbers as narrow as they may be, words by how long they are."""
    from docx.shared import Cm

    wide = {
        place: min(max(_LETTER * _longest(item, texts, place) + 0.5, _NUMBER[0]), _NUMBER[1]) for place in _numeric(item)
    }
    left = max(WIDTH - sum(wide.values()), 0.3 * WIDTH)
    weight = {
        place: max(12, min(60, max([len(row[place]) for row in texts] or [1])))
        for place in range(len(item.columns))
        if place not in wide
    }
    share = {place: left * number / sum(weight.values()) for place, number in weight.items()}
    shrink = min(1.0, (WIDTH - sum(share.values())) / sum(wide.values())) if wide else 1.0
    return [Cm(share[place] if place in share else wide[place] * shrink) for place in range(len(item.columns))]


def _longest(item: parts.Sheet, texts: Sequence[Sequence[str]], place: int) -> int:
    """Characters that a column of numbers should hold on one line: any word of its heading, any short cell."""
    cells = [len(row[place]) for row in texts if len(row[place]) <= _ONE_LINE]
    return max([1, *map(len, item.columns[place].name.split()), *cells])


def _numeric(item: parts.Sheet) -> list[int]:
    return [place for place, column in enumerate(item.columns) if column.numeric]


def _row(
    row: Any, cells: Sequence[str], item: parts.Sheet, widths: Sequence[Any], *, bold: bool, together: bool, style: str
) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    _mark(row, "w:cantSplit")
    for place, (cell, text) in enumerate(zip(row.cells, cells, strict=True)):
        cell.width = widths[place]
        paragraph = cell.paragraphs[0]
        paragraph._p.style = style  # by its id: looking a style up by its name for each cell takes longer than all else
        paragraph.paragraph_format.keep_with_next = together
        if item.columns[place].numeric:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.add_run(text).bold = bold or None


def _mark(row: Any, name: str) -> None:
    """Say of a row that it is a header Word repeats and screen readers announce, or that it may not be split."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _lines(table: Any) -> None:
    """Thin lines between rows, none between columns."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", _LINE)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)
