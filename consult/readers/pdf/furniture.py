"""Running heads, footers and page numbers of a PDF: lines that stand at the same edge of page after page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from consult.readers.pdf.lines import Line

_PAGE_NUMBER = re.compile(r"(?:page|p\.?|pg)?\s*[-–—|]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—|]?"
                          r"(?:\s*(?:of|/)\s*\d{1,4})?\s*", re.IGNORECASE)
_ZONE = 0.12
_LINES = 4


def furniture(pages: Sequence[Sequence[Sequence[Line]]], heights: Sequence[float]) -> list[dict[int, str]]:
    """For each page, the index of each row that is page furniture and its kind: running-head or page-number."""
    edges = [_edge_rows(page, height) for page, height in zip(pages, heights, strict=True)]
    seen = Counter(key for edge in edges for key in {_key(side, row) for side, _, row in edge})
    needed = 2 if len(pages) <= 4 else max(3, len(pages) // 5)
    found = []
    for number, edge in enumerate(edges):
        kinds: dict[int, str] = {}
        for side, at, row in edge:
            text = _text(row)
            numbered = any(kind == "page-number" for kind in kinds.values())
            if _PAGE_NUMBER.fullmatch(text) and _plausible(text, len(pages)) and not numbered:
                kinds[at] = "page-number"
            elif seen[_key(side, row)] >= needed and len(text) > 1:
                kinds[at] = "running-head"
        found.append(_outermost(kinds, len(pages[number])))
    return found


def _edge_rows(page: Sequence[Sequence[Line]], height: float) -> list[tuple[str, int, Sequence[Line]]]:
    """(side, index, row) of the few rows nearest the top and the foot of the page."""
    top = [("top", at, row) for at, row in list(enumerate(page))[:_LINES] if row[0].y < _ZONE * height]
    foot = [("foot", at, row) for at, row in list(enumerate(page))[-_LINES:] if row[0].y > (1 - _ZONE) * height]
    return top + [item for item in foot if item not in top]


def _text(row: Sequence[Line]) -> str:
    return " ".join(segment.text for segment in row).strip()


def _key(side: str, row: Sequence[Line]) -> tuple[str, str]:
    return side, re.sub(r"\d+", "#", _text(row)).casefold()


def _plausible(text: str, pages: int) -> bool:
    """A bare number at the edge of a page is its number if it is not far beyond any page there could be."""
    digits = re.search(r"\d+", text)
    return bool(digits is None or 0 < int(digits[0]) <= 3000) and (pages > 1 or "page" in text.lower())


def _outermost(kinds: dict[int, str], rows: int) -> dict[int, str]:
    """Only rows with nothing but furniture between them and the edge of the page."""
    top, foot = 0, rows - 1
    kept: dict[int, str] = {}
    while top in kinds:
        kept[top] = kinds[top]
        top += 1
    while foot in kinds and foot not in kept:
        kept[foot] = kinds[foot]
        foot -= 1
    return kept
