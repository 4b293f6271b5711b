"""The paragraphs of one document, in order, with their sentences: what minutes and quotations are read from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from consult.structure import outline, sentences

Span = tuple[int, int]
_TOLD = 7  # a cell with so many spaces holds words and not only a name or a figure
_FURNITURE = frozenset(("running-head", "page-number", "navigation", "form"))
_LABEL = re.compile(
    r"\s*(?:(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|\((?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5})\)\.?|[a-z][.)]|[ivx]{1,5}[.)]|"
    r"[A-HQ][.)](?=\s)|\d{1,3}\s?/\s?\d{2,4})(?=[\s\t])|[QA]\s?\d{1,3}[.:)](?=\s)"
    r"|[•·▪●○◦‣⁃*–—-](?=\s)|[o](?=\s{1,6}[A-Z“]))\s*"
)


@dataclass(frozen=True)
class Paragraph:
    """One paragraph: its layout kind, the stored text's offsets, and where its words begin after a number or bullet."""

    kind: str
    start: int
    end: int
    body: int
    text: str
    label: str

    @property
    def words(self) -> str:
        """The text after the number or bullet."""
        return self.text[self.body - self.start :]

    @cached_property
    def sentences(self) -> list[Span]:
        """Offsets in the stored text of each sentence of the words."""
        return [(self.body + start, self.body + end) for start, end in sentences.spans(self.words)]


def rows(table: pd.DataFrame | Iterable[Mapping[str, Any]] | None) -> list[dict[str, Any]]:
    """A table given as a frame, as rows or not at all, as a list of rows."""
    if table is None:
        return []
    if isinstance(table, pd.DataFrame):
        return [{str(key): value for key, value in row.items()} for row in table.to_dict("records")]
    return [dict(row) for row in table]


def paragraphs(text: str, blocks: pd.DataFrame | None, furniture: Sequence[Span] = ()) -> list[Paragraph]:
    """The paragraphs of a document in order, without page furniture; cut by lines where no blocks were read."""
    given = blocks if isinstance(blocks, pd.DataFrame) else pd.DataFrame(rows(blocks))
    hidden = Spans(furniture)
    found: list[Paragraph] = []
    for block in outline.blocks_of(text, given):
        if block.kind in _FURNITURE or not block.text.strip() or hidden.covers(block.start, block.end):
            continue
        if block.kind == "table" or block.text.count("\t") > 1:
            found.extend(_of_table(block.kind, block.start, block.end, text))
        else:
            found.append(_paragraph(block.kind, block.start, block.end, text))
    return _rejoined(text, found)


def _of_table(kind: str, start: int, end: int, text: str) -> Iterator[Paragraph]:
    """The rows of a table, and the cells of a row in which something is told, each a paragraph."""
    for line in re.compile(r"[^\n]+").finditer(text, start, end):
        cells = list(re.compile(r"[^\t\n]*[^\s][^\t\n]*").finditer(text, line.start(), line.end()))
        told = any(cell.group().count(" ") >= _TOLD for cell in cells)
        if len(cells) > 1 and told:
            yield from (_paragraph("cell", cell.start(), cell.end(), text) for cell in cells)
        elif cells:
            yield _paragraph(kind, line.start(), line.end(), text)


def _paragraph(kind: str, start: int, end: int, text: str) -> Paragraph:
    piece = text[start:end]
    first = start + len(piece) - len(piece.lstrip())
    last = first + len(piece.strip())
    label = _LABEL.match(text, first, last)
    body = label.end() if label and label.end() < last else first
    return Paragraph(kind, first, last, body, text[first:last], text[first:body].strip())


def _rejoined(text: str, found: list[Paragraph]) -> list[Paragraph]:
    """Paragraphs a page break cut in two, made one again: the first has no end, the second begins in lower case."""
    whole: list[Paragraph] = []
    for piece in found:
        before = whole[-1] if whole else None
        if before and _goes_on(before, piece) and text[before.end : piece.start].isspace():
            whole[-1] = _paragraph(before.kind, before.start, piece.end, text)
        else:
            whole.append(piece)
    return whole


def _goes_on(before: Paragraph, piece: Paragraph) -> bool:
    plain = {"paragraph", "list-item"}
    return (
        {before.kind, piece.kind} <= plain
        and not piece.label
        and piece.text[0].islower()
        and before.text[-1] not in '.!?:;"”’'
        and len(before.text) + len(piece.text) < 20_000
    )


class Spans:
    """Spans that may overlap, merged, for asking quickly whether they cover a place."""

    def __init__(self, spans: Iterable[Span]) -> None:
        merged: list[list[int]] = []
        for start, end in sorted((int(start), int(end)) for start, end in spans):
            if merged and start <= merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], end)
            else:
                merged.append([start, end])
        self._starts = [start for start, _ in merged]
        self._ends = [end for _, end in merged]

    def covers(self, start: int, end: int) -> bool:
        """Whether half or more of the stretch is covered."""
        covered, at = 0, max(bisect_right(self._starts, start) - 1, 0)
        while at < len(self._starts) and self._starts[at] < end:
            covered += max(0, min(end, self._ends[at]) - max(start, self._starts[at]))
            at += 1
        return covered * 2 >= max(end - start, 1)
