"""The XML of a Word document: text as printed, block elements through their wrappers, the parts beside the body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEFT_OUT = frozenset({f"{W}{name}" for name in ("del", "moveFrom", "txbxContent", "pPr", "rPr", "instrText",
                                               "delText")})
_MARKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\u00ad"}
_WRAPPERS = frozenset({f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")})


def paragraph_text(paragraph: Any) -> str:
    """The text of a paragraph: runs, links, fields and insertions, without deletions and text boxes."""
    return "".join(_pieces(paragraph))


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if not isinstance(tag, str) or tag in _LEFT_OUT or tag.endswith("}Fallback"):
            continue
        if tag == f"{W}t":
            yield child.text or ""
        elif tag in _MARKS:
            yield _MARKS[tag]
        elif tag == f"{W}sym":
            yield chr(int(child.get(f"{W}char", "0020"), 16))
        else:
            yield from _pieces(child)


def children(parent: Any) -> Iterator[Any]:
    """The elements directly under ``parent``, looking through content controls and tracked insertions."""
    for child in parent:
        if child.tag in _WRAPPERS:
            yield from children(child)
        else:
            yield child


def parts_like(document: Any, name: str) -> Iterator[Any]:
    """The roots of the parts whose name starts with ``name`` (footnotes, header1 …), in order of name."""
    import lxml.etree

    parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    for part in sorted(document.part.package.iter_parts(), key=lambda part: str(part.partname)):
        file = str(part.partname).rpartition("/")[2]
        if file.startswith(name) and file.endswith(".xml"):
            yield lxml.etree.fromstring(part.blob, parser)
