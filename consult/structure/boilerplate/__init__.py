"""Page furniture of a document: marked, never deleted, and never the text itself.

Three finders, one for each way furniture arrives: what the reader's layout already says, what repeats from page to
page of a PDF, and what the words and the position of a line say on a web page saved as text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from consult.structure.boilerplate import pages as boilerplate_pages
from consult.structure.boilerplate import web as boilerplate_web
from consult.structure.outline import Block

Span = tuple[int, int, str]

_LAYOUT = {"running-head": "running-head", "page-number": "page-number", "navigation": "navigation",
           "form": "comment-form"}


def find(document_id: str, text: str, blocks: Sequence[Block]) -> list[dict[str, Any]]:
    """Rows of the boilerplate table for one document, in order, not overlapping."""
    found: list[Span] = []
    for finder in FINDERS:
        found.extend(finder(text, blocks))
    return [{"document_id": document_id, "start": start, "end": end, "kind": kind}
            for start, end, kind in _merged(text, found)]


def inside(passages: pd.DataFrame, boilerplate: pd.DataFrame) -> pd.Series:
    """For each passage of a document, whether any of it is furniture."""
    spans = {name: list(zip(group["start"], group["end"], strict=True))
             for name, group in boilerplate.groupby("document_id", sort=False)}
    marked = [
        any(start < last and end > first for first, last in spans.get(origin, ()))
        for origin, start, end in zip(passages["origin_id"], passages["start"], passages["end"], strict=True)
    ]
    return pd.Series(marked, index=passages.index, dtype="bool")


def from_layout(_text: str, blocks: Sequence[Block]) -> list[Span]:
    """What the reader's layout says is furniture; the words say which sort where they can.

    A "running head" whose words also stand in the body of the pages, twice or more, is an answer or a label that
    happened to fall at the edge of a page ("Not applicable"), and is left.
    """
    body = Counter(_words(block) for block in blocks if block.kind not in _LAYOUT)
    return [(block.start, block.end, _kind(block)) for block in blocks
            if block.kind in _LAYOUT and not (block.kind == "running-head" and body[_words(block)] > 1)]


def _words(block: Block) -> str:
    return " ".join(block.text.split()).casefold()


def _kind(block: Block) -> str:
    said = boilerplate_web.kind_of_line(block.text) if block.kind in ("navigation", "form") else ""
    return said or _LAYOUT[block.kind]


def _merged(text: str, found: Sequence[Span]) -> list[Span]:
    """Spans sorted, overlaps resolved to the earlier, neighbours of one kind joined over white space."""
    kept: list[Span] = []
    for start, end, kind in sorted(found, key=lambda span: (span[0], -span[1], span[2])):
        if kept and start < kept[-1][1]:
            start = kept[-1][1]
        if start >= end:
            continue
        if kept and kept[-1][2] == kind and not text[kept[-1][1] : start].strip():
            kept[-1] = (kept[-1][0], end, kind)
        else:
            kept.append((start, end, kind))
    return kept


FINDERS: tuple[Callable[[str, Sequence[Block]], list[Span]], ...] = (
    from_layout,
    boilerplate_pages.find,
    boilerplate_web.find,
)
