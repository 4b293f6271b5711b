"""HTML by a walk over its elements: headings, paragraphs, lists, quotes and tables; page furniture marked, not dropped."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from consult.errors import CannotRead
from consult.readers.content import Document, Layout
from consult.readers.encoding import decode
from consult.readers.grids import header_cells
from consult.readers.labels import opening_label

_SKIPPED = {"script", "style", "template", "head", "svg", "iframe", "object", "noscript"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


def read_web(path: Path) -> Document:
    """An HTML page."""
    import lxml.html

    decoded = decode(path.read_bytes())
    parser = lxml.html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    root = lxml.html.document_fromstring(decoded.text.encode("utf-8"), parser=lxml.html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)) if parser else None
    layout = Layout()
    for element in root.iter("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "table", "blockquote"):
        _add(layout, element)
    if not layout.blocks:
        raise CannotRead(f"{path.name} holds no text that can be read.")
    title = root.findtext(".//title") or ""
    return Document("html", layout.text(), tuple(layout.blocks), tuple(layout.cells), notes=decoded.notes,
                    title=_squeeze(title))


def _add(layout: Layout, element: Any) -> None:
    if element.tag == "table":
        rows = [[_squeeze(cell.text_content()) for cell in row.iter("td", "th")] for row in element.iter("tr")]
        layout.table(rows, headers=header_cells(rows))
    elif element.tag in _HEADINGS:
        layout.add("heading", _squeeze(element.text_content()), level=_HEADINGS[element.tag])
    elif next(element.iterancestors("table", "blockquote"), None) is None:
        text = _squeeze(element.text_content())
        kind = {"li": "list-item", "blockquote": "quote"}.get(element.tag, "paragraph")
        layout.add(kind, text, label=opening_label(text))


def _squeeze(text: str) -> str:
    return re.sub(r"[ \t\r\n\f]+", " ", text).strip()
