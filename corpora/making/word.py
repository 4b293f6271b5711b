"""Lay blocks out as a DOCX whose bytes do not depend on when it was made."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

from docx import Document
from docx.document import Document as Paper
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table

from making.layout import Block

_TIMES = re.compile(rb"(<dcterms:\w+[^>]*>)[^<]*<")
_EPOCH = (2026, 1, 1, 0, 0, 0)
_INK = RGBColor(0x1F, 0x3A, 0x5F)


def write(path: Path, blocks: Iterable[Block], *, header: str = "", footer: str = "") -> None:
    """Write the blocks to ``path``, with a running header and footer where given."""
    paper = Document()
    _style(paper)
    section = paper.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.header.paragraphs[0].text = header
    section.footer.paragraphs[0].text = footer
    for block in blocks:
        _WRITERS[block.kind](paper, block)
    stamp = datetime.datetime(2026, 1, 1)
    core = paper.core_properties
    core.author, core.title, core.created, core.modified, core.last_modified_by = "", "", stamp, stamp, ""
    core.revision, core.comments = 1, ""
    buffer = io.BytesIO()
    paper.save(buffer)
    freeze(buffer.getvalue(), path)


def freeze(data: bytes, path: Path) -> None:
    """Write a zip container again with sorted entries and fixed times, inside the document too."""
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        names = sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.external_attr, entry.create_system, entry.compress_type = 0o600 << 16, 0, zipfile.ZIP_DEFLATED
            body = old.read(name)
            new.writestr(entry, _TIMES.sub(rb"\g<1>2026-01-01T00:00:00Z<", body) if name == "docProps/core.xml" else body)


def _style(paper: Paper) -> None:
    normal = paper.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(11)
    for name, size in (("Title", 22), ("Heading 1", 15), ("Heading 2", 12)):
        font = paper.styles[name].font
        font.name, font.size, font.color.rgb = "Arial", Pt(size), _INK
        fonts = paper.styles[name].element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in list(fonts.attrib):
            del fonts.attrib[attribute]
        fonts.set(qn("w:ascii"), "Arial")
        fonts.set(qn("w:hAnsi"), "Arial")


def _labelled(block: Block) -> str:
    return f"{block.label}\t{block.text}" if block.label else block.text


def _paragraph(style: str) -> Callable[[Paper, Block], None]:
    def write_one(paper: Paper, block: Block) -> None:
        paper.add_paragraph(_labelled(block), style=style)
    return write_one


def _note(paper: Paper, block: Block) -> None:
    run = paper.add_paragraph().add_run(block.text)
    run.italic, run.font.size = True, Pt(9)


def _table(paper: Paper, block: Block) -> None:
    paper.add_paragraph(block.text, style="Caption")
    made = paper.add_table(rows=0, cols=len(block.rows[0]), style="Light Grid Accent 1")
    _fill(made, block.rows)
    header = made.rows[0]._tr.get_or_add_trPr()
    header.append(OxmlElement("w:tblHeader"))
    paper.add_paragraph()


def _facts(paper: Paper, block: Block) -> None:
    _fill(paper.add_table(rows=0, cols=2, style="Table Grid"), block.rows)
    paper.add_paragraph()


def _fill(made: Table, rows: tuple[tuple[str, ...], ...]) -> None:
    for row in rows:
        for cell, text in zip(made.add_row().cells, row, strict=True):
            cell.text = text


_WRITERS: dict[str, Callable[[Paper, Block], None]] = {
    "title": _paragraph("Title"),
    "note": _note,
    "facts": _facts,
    "h1": _paragraph("Heading 1"),
    "h2": _paragraph("Heading 2"),
    "p": _paragraph("Normal"),
    "numbered": _paragraph("Normal"),
    "li": _paragraph("List Bullet"),
    "quote": _paragraph("Quote"),
    "caption": _paragraph("Caption"),
    "table": _table,
}
