"""Lay blocks out as a PDF that looks like a council paper; needs reportlab, and gives the same bytes each time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    KeepTogether,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from making.layout import Block

rl_config.invariant = 1
_INK, _RULE, _TINT = colors.HexColor("#1f3a5f"), colors.HexColor("#9fb2c8"), colors.HexColor("#e8eef5")
_BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10.5, leading=15, spaceAfter=7, alignment=TA_LEFT)
_STYLES = {
    "title": ParagraphStyle("title", parent=_BODY, fontName="Helvetica-Bold", fontSize=19, leading=24, textColor=_INK, spaceAfter=8),
    "h1": ParagraphStyle("h1", parent=_BODY, fontName="Helvetica-Bold", fontSize=13.5, leading=17, textColor=_INK, spaceBefore=12,
                         spaceAfter=6, keepWithNext=1),
    "h2": ParagraphStyle("h2", parent=_BODY, fontName="Helvetica-Bold", fontSize=11, leading=14, textColor=_INK, spaceBefore=6,
                         spaceAfter=4, keepWithNext=1),
    "p": _BODY,
    "numbered": ParagraphStyle("numbered", parent=_BODY, leftIndent=1.2 * cm, bulletIndent=0, bulletFontSize=10.5),
    "li": ParagraphStyle("li", parent=_BODY, leftIndent=1.9 * cm, bulletIndent=1.35 * cm, spaceAfter=4),
    "quote": ParagraphStyle("quote", parent=_BODY, fontName="Helvetica-Oblique", leftIndent=2 * cm, rightIndent=1 * cm),
    "note": ParagraphStyle("note", parent=_BODY, fontName="Helvetica-Oblique", fontSize=8.5, leading=11),
    "caption": ParagraphStyle("caption", parent=_BODY, fontName="Helvetica-Bold", fontSize=9.5, leading=12, spaceBefore=4,
                              spaceAfter=4, keepWithNext=1),
}
_CELL = ParagraphStyle("cell", parent=_BODY, fontSize=9, leading=11.5, spaceAfter=0)
_HEAD = ParagraphStyle("head", parent=_CELL, fontName="Helvetica-Bold")
_WIDTH = A4[0] - 4.4 * cm


def write(path: Path, blocks: Iterable[Block], *, header: str, footer: str = "") -> None:
    """Write the blocks to ``path`` as A4 pages with a running header and page numbers."""
    paper = SimpleDocTemplate(str(path), pagesize=A4, leftMargin=2.2 * cm, rightMargin=2.2 * cm, topMargin=2.5 * cm,
                              bottomMargin=2.2 * cm, title="", author="", subject="", creator="")

    def furniture(canvas: Canvas, _paper: Any) -> None:
        canvas.saveState()
        canvas.setFont("Helvetica", 8)
        canvas.setFillColor(colors.HexColor("#44546a"))
        canvas.drawString(2.2 * cm, A4[1] - 1.5 * cm, header)
        canvas.setStrokeColor(_RULE)
        canvas.line(2.2 * cm, A4[1] - 1.7 * cm, A4[0] - 2.2 * cm, A4[1] - 1.7 * cm)
        if footer:
            canvas.drawString(2.2 * cm, 1.3 * cm, footer)
        canvas.drawRightString(A4[0] - 2.2 * cm, 1.3 * cm, f"Page {canvas.getPageNumber()}")
        canvas.restoreState()

    paper.build(_flow(list(blocks)), onFirstPage=furniture, onLaterPages=furniture)


def _flow(blocks: list[Block]) -> list[Flowable]:
    """All flowables in order; a heading that a table follows is not left alone at the foot of a page."""
    flow: list[Flowable] = []
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        if following and following.kind == "table" and block.kind in ("h1", "h2"):
            flow.append(CondPageBreak((2.5 + 0.62 * len(following.rows)) * cm))
        flow.extend(_WRITERS[block.kind](block))
    return flow


def _paragraph(block: Block) -> list[Flowable]:
    if block.kind == "li":
        return [Paragraph(escape(block.text), _STYLES["li"], bulletText="•")]
    style = _STYLES[block.kind]
    if block.label and block.kind == "h1":
        return [Paragraph(f"{block.label}&nbsp;&nbsp;&nbsp;{escape(block.text)}", style)]
    return [Paragraph(escape(block.text), style, bulletText=block.label or None)]


def _table(block: Block) -> list[Flowable]:
    made = _grid(block, header=True)
    parts: list[Flowable] = [Paragraph(escape(block.text), _STYLES["caption"]), made, Spacer(1, 9)]
    return [KeepTogether(parts)] if len(block.rows) < 24 else parts


def _facts(block: Block) -> list[Flowable]:
    made = Table([[Paragraph(escape(left), _HEAD), Paragraph(escape(right), _CELL)] for left, right in block.rows],
                 colWidths=[_WIDTH * 0.3, _WIDTH * 0.7])
    made.setStyle(TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.5, _RULE), ("BACKGROUND", (0, 0), (0, -1), _TINT)]))
    return [made, Spacer(1, 8)]


def _grid(block: Block, *, header: bool) -> Table:
    widths = block.widths or (1,) * len(block.rows[0])
    rows = []
    for number, row in enumerate(block.rows):
        bold = header and number == 0 or block.total and number == len(block.rows) - 1
        rows.append([Paragraph(escape(cell), _aligned(block.rows[-1][column], bold=bold, first=column == 0))
                     for column, cell in enumerate(row)])
    made = Table(rows, colWidths=[_WIDTH * width / sum(widths) for width in widths], repeatRows=1)
    style = [("LINEBELOW", (0, 0), (-1, -1), 0.4, _RULE), ("BACKGROUND", (0, 0), (-1, 0), _TINT),
             ("LINEABOVE", (0, 0), (-1, 0), 0.8, _INK), ("VALIGN", (0, 0), (-1, -1), "TOP"),
             ("TOPPADDING", (0, 0), (-1, -1), 3), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)]
    if block.total:
        style.append(("LINEABOVE", (0, -1), (-1, -1), 0.8, _INK))
    made.setStyle(TableStyle(style))
    return made


def _aligned(sample: str, *, bold: bool, first: bool) -> ParagraphStyle:
    """The style of a cell; a column whose last cell is a figure is set to the right."""
    style = _HEAD if bold else _CELL
    is_figure = not first and sample.replace(",", "").replace("%", "").replace(".", "").isdigit()
    return ParagraphStyle("figure", parent=style, alignment=2) if is_figure else style


_WRITERS: dict[str, Callable[[Block], list[Flowable]]] = {
    **dict.fromkeys(("title", "note", "h1", "h2", "p", "numbered", "li", "quote", "caption"), _paragraph),
    "table": _table,
    "facts": _facts,
}
