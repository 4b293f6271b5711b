"""DOCX through python-docx: paragraphs, headings, lists and tables in place, footnotes after the body."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from consult.errors import CannotRead
from consult.readers.content import Document, Layout
from consult.readers.grids import header_cells
from consult.readers.labels import opening_label

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read_word(path: Path) -> Document:
    """A Word document (DOCX)."""
    import docx

    try:
        document = docx.Document(str(path))
    except Exception as error:
        raise CannotRead(f"{path.name} could not be opened as a Word document ({error}); save it again.") from error
    layout = Layout()
    for element in document.element.body.iterchildren():
        _element(layout, document, element)
    if not layout.blocks:
        raise CannotRead(f"{path.name} holds no text that can be read.")
    core = document.core_properties
    return Document("docx", layout.text(), tuple(layout.blocks), tuple(layout.cells), title=core.title or "",
                    author=core.author or "", date=core.modified.date().isoformat() if core.modified else "")


def _element(layout: Layout, document: Any, element: Any) -> None:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    if element.tag == f"{W}p":
        paragraph = Paragraph(element, document)
        style = paragraph.style.name if paragraph.style is not None else ""
        label = opening_label(paragraph.text)
        if style.startswith("Heading") or style == "Title":
            level = int(style[-1]) if style[-1:].isdigit() else 1
            layout.add("heading", paragraph.text, level=level, label=label)
        else:
            layout.add("list-item" if label or "List" in style else "paragraph", paragraph.text, label=label)
    elif element.tag == f"{W}tbl":
        rows = list(_rows(Table(element, document)))
        layout.table(rows, headers=header_cells(rows))


def _rows(table: Any) -> Iterator[list[str]]:
    for row in table.rows:
        seen, texts = set(), []
        for cell in row.cells:
            texts.append("" if cell._tc in seen else cell.text)
            seen.add(cell._tc)
        yield texts
