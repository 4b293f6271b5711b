"""DOCX through python-docx: paragraphs, headings, numbered lists and tables in place, notes and headers after the body.

Text is read with tracked insertions taken as made and deletions as gone; what is not read is counted in the notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from consult.errors import CannotRead
from consult.readers.content import Document, Layout
from consult.readers.grids import header_cells
from consult.readers.labels import heading_label, is_bullet, opening_label
from consult.readers.word_numbers import Numbers
from consult.readers.word_xml import W, children, paragraph_text, parts_like

_NOT_READ = {"del": "tracked deletions are left out", "ins": "tracked insertions are read as made",
             "commentReference": "comments were not read", "drawing": "pictures or shapes were not read",
             "object": "embedded objects were not read", "oMath": "formulas were not read",
             "altChunk": "embedded files were not read"}


def read_word(path: Path) -> Document:
    """A Word document (DOCX)."""
    import docx

    try:
        document = docx.Document(str(path))
        layout = _laid_out(document)
    except Exception as error:
        raise CannotRead(f"{path.name} is damaged and could not be opened as a Word document; open it in Word or "
                         "LibreOffice and save it again.") from error
    if not layout.blocks:
        raise CannotRead(f"{path.name} holds no text outside pictures and text boxes; save it as PDF or text.")
    about = document.core_properties
    return Document("docx", layout.text(), tuple(layout.blocks), tuple(layout.cells),
                    notes=tuple(_notes(document)), title=about.title or "", author=about.author or "")


def _laid_out(document: Any) -> Layout:
    body = _Body(document)
    body.elements(document.element.body)
    for name, kind in (("footnotes", "footnote"), ("endnotes", "footnote"), ("header", "running-head"),
                       ("footer", "running-head")):
        said: set[str] = set()
        for root in parts_like(document, name):
            for text in _part_paragraphs(root):
                if text not in said:
                    body.layout.add(kind, text, label=opening_label(text))
                said.add(text)
    return body.layout


def _part_paragraphs(root: Any) -> Iterator[str]:
    """The paragraphs of footnotes or headers; the separator lines Word stores among footnotes hold no text."""
    for paragraph in root.iter(f"{W}p"):
        text = paragraph_text(paragraph)
        if text.strip():
            yield text


class _Body:
    """Walks the body, keeping count of the numbered lists."""

    def __init__(self, document: Any) -> None:
        self.layout, self.numbers = Layout(), Numbers(document)
        self.styles = {style.style_id: style for style in document.styles if style.type == 1}

    def elements(self, parent: Any) -> None:
        """Every paragraph and table under ``parent``, in order."""
        for element in children(parent):
            if element.tag == f"{W}p":
                self._paragraph(element)
            elif element.tag == f"{W}tbl":
                self._table(element)

    def _paragraph(self, element: Any) -> None:
        text = paragraph_text(element)
        label = self.numbers.label(element) if text.strip() else ""
        level, kind = self._heading_level(element, text), "paragraph"
        own = label or opening_label(text)
        if level:
            kind, own = "heading", own or heading_label(text)
        elif self._style(element).startswith("Caption"):
            kind = "caption"
        elif "Quote" in self._style(element):
            kind = "quote"
        elif is_bullet(own) or (own and not re.match(r"\d+\.\d", own)) or self._style(element).startswith("List "):
            kind, level = "list-item", (self.numbers.depth(element) or 1)
        self.layout.add(kind, text, level=level, label=own)

    def _style(self, element: Any) -> str:
        style = self.styles.get(_style_id(element))
        return style.name or "" if style is not None else ""

    def _heading_level(self, element: Any, text: str) -> int | None:
        """The outline level, by style or by the paragraph itself; a short bold paragraph is a heading too."""
        name = self._style(element)
        if len(text) > 160 and text.rstrip().endswith((".", ":")):
            return None  # a heading style put on a paragraph of text
        if name in ("Title", "Subtitle"):
            return 1
        named = re.match(r"[Hh]eading (\d)", name)
        if named:
            return int(named[1])
        outline = element.find(f"{W}pPr/{W}outlineLvl")
        if outline is not None and int(outline.get(f"{W}val", "9")) < 9:
            return int(outline.get(f"{W}val")) + 1
        return 2 if _reads_as_heading(element, text) else None

    def _table(self, element: Any) -> None:
        rows, marked = _grid(element)
        if max(map(len, rows), default=0) < 2:  # a box drawn round text, not a table
            for cell in (cell for row in children(element) if row.tag == f"{W}tr" for cell in children(row)):
                self.elements(cell)
            return
        self.layout.table(rows, headers=header_cells(rows, marked=marked))


def _style_id(element: Any) -> str:
    style = element.find(f"{W}pPr/{W}pStyle")
    return style.get(f"{W}val", "") if style is not None else ""


def _reads_as_heading(element: Any, text: str) -> bool:
    bare = text.strip()
    if not bare or len(bare) > 120 or bare[-1] in ".;,:" or not any(map(str.isalpha, bare)) \
            or "://" in bare:
        return False
    runs = [run for run in element.iter(f"{W}r") if "".join(run.itertext()).strip()]
    return bool(runs) and all(_is_bold(run) for run in runs)


def _is_bold(run: Any) -> bool:
    bold = run.find(f"{W}rPr/{W}b")
    return bold is not None and bold.get(f"{W}val", "1") not in ("0", "false")


def _grid(table: Any) -> tuple[list[list[str]], int]:
    """(rows of cell texts, rows the file marks as headers); the rest of a merged cell is empty."""
    rows, marked = [], 0
    for row in (element for element in children(table) if element.tag == f"{W}tr"):
        texts: list[str] = []
        for cell in (element for element in children(row) if element.tag == f"{W}tc"):
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            carried = merge is not None and merge.get(f"{W}val", "continue") == "continue"
            texts.append("" if carried else _cell_text(cell))
            span = cell.find(f"{W}tcPr/{W}gridSpan")
            texts.extend([""] * (min(int(span.get(f"{W}val", "1")), 100) - 1 if span is not None else 0))
        rows.append(texts)
        if row.find(f"{W}trPr/{W}tblHeader") is not None and marked == len(rows) - 1:
            marked += 1
    width = max(map(len, rows), default=0)
    return [[*row, *[""] * (width - len(row))] for row in rows], marked


def _cell_text(cell: Any) -> str:
    return "\n".join(text for paragraph in cell.iter(f"{W}p") if (text := paragraph_text(paragraph).strip()))


def _notes(document: Any) -> Iterator[str]:
    body = document.element.body
    for name, words in _NOT_READ.items():
        count = sum(1 for element in body.iter() if isinstance(element.tag, str) and
                    element.tag.rpartition("}")[2] == name and not _in_box(element))
        if count:
            yield f"{count} {words}."
    boxes = sum(1 for element in body.iter(f"{W}txbxContent")
                if not any(above.tag.endswith("}Fallback") for above in element.iterancestors()))
    if boxes:
        yield f"{boxes} text boxes were not read."


def _in_box(element: Any) -> bool:
    return any(above.tag == f"{W}txbxContent" for above in element.iterancestors())
