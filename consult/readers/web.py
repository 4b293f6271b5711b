"""HTML by a walk over its elements: headings, paragraphs, lists, quotes, tables.

Page furniture (navigation, forms, cookie notices) stays in the stored text as blocks of kind navigation or form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from consult.errors import CannotRead
from consult.readers.content import Block, Document, Layout
from consult.readers.encoding import Decoded, decode
from consult.readers.grids import header_cells
from consult.readers.labels import opening_label
from consult.readers.web_furniture import furniture_kind, is_link_list

MOST_BYTES = 20_000_000
_SKIPPED = frozenset({"script", "style", "template", "head", "svg", "math", "iframe", "object", "embed", "noscript",
                      "canvas", "video", "audio", "datalist"})
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "html", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section", "select", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})
_KINDS = {"li": "list-item", "dd": "list-item", "blockquote": "quote", "figcaption": "caption", "caption": "caption"}
_SPACE = re.compile(r"[ \t\r\n\f]+")


def read_web(path: Path) -> Document:
    """An HTML page."""
    decoded = _decoded(path)
    root = _parsed(decoded.text)
    if root is None:
        raise CannotRead(f"{path.name} holds no HTML that can be read; save the page again.")
    walk = _Walk(len(_SPACE.sub(" ", root.text_content())))
    walk.element(root, "", "paragraph")
    walk.flush()
    about = _about(root)
    if not walk.layout.blocks:
        raise CannotRead(f"{path.name} shows no text; its content may be loaded by a script. Save it as PDF or text.")
    return Document("html", walk.layout.text(), tuple(walk.layout.blocks), tuple(walk.layout.cells),
                    notes=(*decoded.notes, *_notes(root, walk.layout.blocks)),
                    title=about["title"], author=about["author"], date=about["date"])


def _decoded(path: Path) -> Decoded:
    data = path.read_bytes()
    if len(data) > MOST_BYTES:
        raise CannotRead(f"{path.name} is larger than {MOST_BYTES // 1_000_000} MB; save the page as text.")
    declared = re.search(rb"<meta[^>]{0,200}charset=[\"']?([\w-]+)", data[:4096], re.IGNORECASE)
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return Decoded(data.decode(declared[1].decode("ascii")).replace("\0", ""), declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


def _parsed(text: str) -> Any:
    import lxml.etree
    import lxml.html

    parser = lxml.html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True,
                                  remove_pis=True)
    try:
        return lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError):
        return None


class _Walk:
    """Gathers running text until a block element begins or ends, then writes it as one block."""

    def __init__(self, characters: int) -> None:
        self.layout, self.characters = Layout(), characters
        self.buffer: list[str] = []
        self.kind, self.label, self.furniture = "paragraph", "", ""
        self.level: int | None = None

    def element(self, element: Any, furniture: str, kind: str, level: int | None = None) -> None:
        """Walk one element and what is in it; ``furniture`` is the kind of the region it stands in."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if not tag or tag in _SKIPPED:
            return
        if tag == "br":
            self.buffer.append("\n")
        elif tag not in _BLOCKS:
            self._inline(element, furniture, kind, level)
        else:
            self.flush()
            self._block(element, tag, furniture or furniture_kind(element, self.characters), kind, level)
            self.flush()

    def _inline(self, element: Any, furniture: str, kind: str, level: int | None) -> None:
        self.buffer.append(element.text or "")
        for child in element:
            self.element(child, furniture, kind, level)
            self.buffer.append(child.tail or "")

    def _block(self, element: Any, tag: str, furniture: str, kind: str, level: int | None) -> None:
        if tag == "table" and _is_data(element):
            self._table(element, furniture)
            return
        if tag in ("ul", "ol", "menu"):
            level = (level or 0) + 1 if kind == "list-item" else 1
            furniture = furniture or ("navigation" if is_link_list(element) else "")
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            kind, level = "heading", int(tag[1])
        elif tag in _KINDS:
            kind = _KINDS[tag]
        elif tag == "pre":
            self.layout.add(furniture or kind, element.text_content())
            return
        if tag == "li":
            self.label = _number(element)
        self._set(kind, level, furniture)
        self.buffer.append(element.text or "")
        for child in element:
            self.element(child, furniture, kind, level)
            self._set(kind, level, furniture)
            self.buffer.append(child.tail or "")

    def _set(self, kind: str, level: int | None, furniture: str) -> None:
        self.kind, self.level, self.furniture = kind, level, furniture

    def flush(self) -> None:
        """Write what has been gathered; two line breaks in it part paragraphs."""
        text = re.sub(r" ?\n ?", "\n", "".join(part if part == "\n" else _SPACE.sub(" ", part) for part in self.buffer))
        self.buffer = []
        for part in re.split(r"\n{2,}", text):
            stripped = re.sub(" {2,}", " ", part).strip(" \n")
            if stripped:
                label = self.label or opening_label(stripped)
                kind = self.furniture or self.kind
                self.layout.add(kind, stripped, level=None if self.furniture else self.level, label=label)
                self.label = ""

    def _table(self, table: Any, furniture: str) -> None:
        for caption in table.iterchildren("caption"):
            self.element(caption, furniture, "caption")
            self.flush()
        rows, headed = _grid(table)
        before = len(self.layout.blocks)
        self.layout.table(rows, headers=frozenset(headed) or header_cells(rows))
        if furniture and len(self.layout.blocks) > before:
            last = self.layout.blocks[-1]
            self.layout.blocks[-1] = Block(furniture, last.start, last.end)


def _number(item: Any) -> str:
    """The number a browser prints before an item of a numbered list."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return ""
    start = parent.get("start", "1")
    place = [child for child in parent if child.tag == "li"].index(item)
    return f"{(int(start) if start.isdigit() else 1) + place}." if len(parent) < 500 else ""


def _is_data(table: Any) -> bool:
    """Whether a table holds data rather than the page's layout."""
    if table.get("role") in ("presentation", "none") or next(table.iter("form", "h1", "h2"), None) is not None:
        return False
    if any(True for inner in table.iter("table") if inner is not table):
        return False
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    cells = [cell for row in rows for cell in row]
    if len(rows) < 2 or max(map(len, rows), default=0) < 2:
        return False
    return max(len(cell.text_content()) for cell in cells) < 2500


def _grid(table: Any) -> tuple[list[list[str]], set[tuple[int, int]]]:
    """(rows of cell texts, header cells); what a cell spans beyond its first place is empty."""
    rows: list[dict[int, str]] = []
    headed: set[tuple[int, int]] = set()
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(table.iter("tr")):
        rows.append({})
        column = 0
        for cell in (cell for cell in row if cell.tag in ("td", "th")):
            while (number, column) in taken:
                column += 1
            rows[number][column] = _cell_text(cell)
            if cell.tag == "th":
                headed.add((number, column))
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            taken.update((number + below, column + right) for below in range(down) for right in range(across))
            column += across
    width = min(max((column + 1 for row in rows for column in row), default=0), 500)
    return [[row.get(column, "") for column in range(width)] for row in rows], headed


def _span(cell: Any, name: str) -> int:
    value = cell.get(name, "1").strip()
    return min(max(int(value), 1), 200) if value.isdigit() else 1


def _cell_text(cell: Any) -> str:
    parts: list[str] = []
    for item in cell.iter():
        if item.tag in ("br", "p", "li", "div") and item is not cell:
            parts.append("\n")
        if isinstance(item.tag, str) and item.tag not in _SKIPPED:
            parts.append(_SPACE.sub(" ", item.text or ""))
        if item is not cell:
            parts.append(_SPACE.sub(" ", item.tail or ""))
    return re.sub(r"\s*\n\s*", "\n", re.sub(" {2,}", " ", "".join(parts))).strip()


def _about(root: Any) -> dict[str, str]:
    """Title, author and date as the page's own metadata give them."""
    meta = {(item.get("property") or item.get("name") or "").lower(): (item.get("content") or "").strip()
            for item in root.iter("meta")}
    first = next((_SPACE.sub(" ", item.text_content()).strip() for item in root.iter("h1")), "")
    title = first or meta.get("og:title", "") or _SPACE.sub(" ", root.findtext(".//title") or "").strip()
    dates = [meta.get(name, "") for name in ("article:published_time", "datepublished", "dcterms.date", "dc.date",
                                             "dcterms.issued", "date", "parsely-pub-date")]
    times = [item.get("datetime", "") for item in root.iter("time")]
    found = next((value[:10] for value in [*dates, *times] if re.match(r"\d{4}-\d\d-\d\d", value)), "")
    author = meta.get("author", "") or meta.get("dc.creator", "") or meta.get("parsely-author", "")
    return {"title": title, "author": "" if "http" in author else author, "date": found}


def _notes(root: Any, blocks: list[Block]) -> Iterator[str]:
    pictures = sum(1 for _ in root.iter("img"))
    frames = sum(1 for _ in root.iter("iframe", "object", "embed", "video"))
    marked = sum(block.kind in ("navigation", "form") for block in blocks)
    if pictures:
        yield f"Pictures not read: {pictures}."
    if frames:
        yield f"{frames} embedded frames or videos were not read."
    if marked:
        yield f"{marked} blocks of navigation, forms and notices are marked as such."
