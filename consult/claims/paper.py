"""A paper ready to be checked: its sentences with their figures, its tables, quotations and sites.

A paper is read by the toolkit's readers and structured like any document of a consultation, so a figure found
here has the same offsets everywhere else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pandas as pd

from consult import tables
from consult.claims import quantities, words
from consult.claims.finding import Locus

if TYPE_CHECKING:
    from consult.claims.quantities import Quantity
    from consult.claims.stats import Stat
    from consult.consultation import Consultation
    from consult.corpus import Corpus

_QUOTED = re.compile(r"“[^“”\n]{8,1500}”|(?<![\w\"])\"[^\"\n]{8,800}\"(?!\w)")
_ROW = re.compile(r"(?P<label>[A-Za-z][^.:;!?]{1,70}?)(?:\s+[£(]?\d[\d,.]*%?\)?)+")
PROSE = ("paragraph", "list-item", "quote", "caption", "footnote", "heading")


@dataclass(frozen=True)
class Sentence:
    """One sentence of a paper; ``paragraph`` is its printed number or heading, else its place in order."""

    start: int
    end: int
    text: str
    kind: str = "paragraph"
    page: int | None = None
    section: str = ""
    paragraph: str = ""
    order: int = 0
    quantities: tuple[Quantity, ...] = ()

    @cached_property
    def flat(self) -> str:
        """The words on one line, character for character (line breaks and tabs become spaces)."""
        return self.text.translate({9: " ", 10: " ", 11: " ", 12: " ", 13: " ", 160: " "})

    @property
    def asks(self) -> bool:
        """Whether it ends as a question does."""
        return self.text.rstrip().endswith("?")

    @property
    def states(self) -> bool:
        """Whether it may state something: no heading, no caption and no question."""
        return self.kind not in ("heading", "caption") and not self.asks


@dataclass(frozen=True)
class Paper:
    """One document with everything a checker may ask of it; offsets count characters of ``text``."""

    document_id: str
    text: str = field(repr=False)
    title: str = ""
    kind: str = ""
    date: str = ""
    sentences: tuple[Sentence, ...] = field(default=(), repr=False)
    stats: tuple[Stat, ...] = field(default=(), repr=False)
    tables: tuple[Any, ...] = field(default=(), repr=False)
    quotations: tuple[Mapping[str, Any], ...] = field(default=(), repr=False)
    sites: tuple[Mapping[str, Any], ...] = field(default=(), repr=False)
    pages: tuple[tuple[int, int], ...] = field(default=(), repr=False)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds this offset; ``None`` in tables and page furniture."""
        at = bisect_right(self._starts, offset) - 1
        found = self.sentences[at] if at >= 0 else None
        return found if found and offset < found.end else None

    def page_at(self, offset: int) -> int | None:
        """The PDF page an offset is on; ``None`` where the format has no pages."""
        at = bisect_right([start for start, _ in self.pages], offset) - 1
        return self.pages[at][1] if at >= 0 else None

    def place_of(self, offset: int) -> str:
        """The printed number or heading of the last paragraph that begins at or before an offset."""
        at = bisect_right(self._starts, offset) - 1
        return self.sentences[at].paragraph if at >= 0 else ""

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """Every run of six words of its sentences, to tell a copy in another format by."""
        return frozenset(tuple(held[at: at + 6]) for sentence in self.sentences
                         for held in [words.bare(sentence.text).split()] for at in range(len(held) - 5))

    @property
    def malformed_cells(self) -> tuple[Stat, ...]:
        """Cells of the paper's tables that hold a figure nobody can read."""
        return tuple(stat for stat in self.stats if stat.malformed)

    def locus(self, start: int, end: int) -> Locus:
        """A stretch of this paper."""
        return Locus(self.document_id, start, end)

    def in_quotation(self, start: int, end: int) -> bool:
        """Whether a stretch lies inside somebody's quoted words."""
        if any(first <= start and end <= last for first, last in self._quoted):
            return True
        return any(first <= start and end <= last for first, last in self._marked)

    @cached_property
    def _quoted(self) -> tuple[tuple[int, int], ...]:
        """Quotations, without statements set into the paper: one quotation mark open over several paragraphs."""
        spans = sorted((int(row["start"]), int(row["end"])) for row in self.quotations)
        whole = [not self.text[start - 60: start].strip(" \t“”‘’\"'").rpartition("\n")[2] and
                 not self.text[end: end + 60].strip(" \t.,“”‘’\"'").partition("\n")[0] for start, end in spans]
        linked = [False] * len(spans)
        for at in range(1, len(spans)):
            if whole[at - 1] and whole[at] and not self.text[spans[at - 1][1]: spans[at][0]].strip():
                linked[at - 1] = linked[at] = True
        return tuple(span for span, inside in zip(spans, linked, strict=True) if not inside)

    @cached_property
    def _marked(self) -> tuple[tuple[int, int], ...]:
        """Stretches of four words or more between double quotation marks in one paragraph."""
        return tuple(match.span() for match in _QUOTED.finditer(self.text) if match[0].count(" ") >= 3)


def from_text(text: str, document_id: str = "paper.txt", *, cells: pd.DataFrame | None = None,
              blocks: pd.DataFrame | None = None) -> Paper:
    """A paper from bare text, structured as a text file would be; for tests, notebooks and our own report."""
    documents = tables.frame("documents", [{"document_id": document_id, "source_id": document_id, "text": text}])
    return from_frames(documents, tables.empty("blocks") if blocks is None else blocks,
                       tables.empty("cells") if cells is None else cells)[0]


def from_frames(documents: pd.DataFrame, blocks: pd.DataFrame, cells: pd.DataFrame, *,
                consultation: Consultation | None = None) -> tuple[Paper, ...]:
    """Papers from what a reader gave; the structure stage is run over them here."""
    from consult import structure

    built = structure.build(documents, blocks, cells, tables.empty("responses"), consultation=consultation)
    frames = {"blocks": blocks, "cells": cells, **built}
    return tuple(_paper(row, frames) for row in frames["documents"].itertuples())


def from_corpus(corpus: Corpus) -> tuple[Paper, ...]:
    """The papers of a corpus, by the tables it holds; one that has not been structured yet is structured here."""
    passages = corpus.passages
    if len(corpus.documents) and not (passages["origin"] == "document").any():
        return from_frames(corpus.documents, corpus.blocks, corpus.cells, consultation=corpus.consultation)
    frames = {name: getattr(corpus, name) for name in ("documents", "blocks", "cells", "passages", "quotations", "sites")}
    return tuple(_paper(row, frames) for row in frames["documents"].itertuples())


def _paper(row: Any, frames: Mapping[str, pd.DataFrame]) -> Paper:
    from consult.claims import stats
    from consult.claims.paper_tables import plain

    passages = frames["passages"]
    mine = passages[(passages["origin"] == "document") & (passages["origin_id"] == row.document_id)]
    of = {name: frames[name][frames[name]["document_id"] == row.document_id]
          for name in ("blocks", "cells", "quotations", "sites") if name in frames}
    sentences = tuple(_sentences(mine))
    if of["cells"].empty and not of["blocks"]["page"].notna().any():
        of["cells"] = plain.cells(row.document_id, row.text)
        sentences = tuple(_without_lines(sentences, row.text)) if len(of["cells"]) else sentences
    found_tables = stats.tables_of(row.document_id, row.text, of["blocks"], of["cells"])
    labels = frozenset(words.bare(line.label) for table in found_tables for line in table.rows)
    sentences = tuple(sentence for sentence in sentences if not _is_row(sentence, labels))
    return Paper(
        document_id=row.document_id, text=row.text, title=row.title, kind=row.kind, date=row.date, sentences=sentences,
        tables=found_tables, stats=stats.stats_of(found_tables, sentences), quotations=_records(of.get("quotations")),
        sites=_records(of.get("sites")), pages=_pages(of["blocks"]))


def _is_row(sentence: Sentence, labels: frozenset[str]) -> bool:
    """Whether a line is the row of a table that was not read as one: a label that tables have, and its figures."""
    row = _ROW.fullmatch(sentence.flat.strip()) if labels and sentence.kind == "paragraph" else None
    return bool(row) and words.bare(row["label"]) in labels  # type: ignore[index]


def _without_lines(sentences: Iterable[Sentence], text: str) -> Iterable[Sentence]:
    """The sentences without the lines that are rows of a table; after a line taken for a heading, in the section before it."""
    from consult.claims.paper_tables import plain

    spans = plain.spans(text)
    rows = {" ".join(line.split()) for start, end in spans for line in text[start:end].split("\n")}
    section = ""
    for sentence in sentences:
        if any(start <= sentence.start < end for start, end in spans):
            continue
        if rows.isdisjoint(" ".join(part.split()) for part in sentence.section.split(" > ")):
            section = sentence.section
        yield replace(sentence, section=section) if section != sentence.section else sentence


def _records(frame: pd.DataFrame | None) -> tuple[Mapping[str, Any], ...]:
    return () if frame is None else tuple(frame.to_dict("records"))


def _pages(blocks: pd.DataFrame) -> tuple[tuple[int, int], ...]:
    known = blocks.dropna(subset=["page"]).sort_values("start")
    return tuple((int(row.start), int(row.page)) for row in known.itertuples())


def _sentences(passages: pd.DataFrame) -> Iterable[Sentence]:
    from consult.structure import sentences

    prose = passages[passages["kind"].isin(PROSE)].sort_values("start")
    for order, row in enumerate(prose.itertuples(), start=1):
        page = None if pd.isna(row.page) else int(row.page)
        name = _paragraph(row.section, order)
        for start, end in sentences.spans(row.text):
            said = row.text[start:end]
            first = int(row.start) + start
            yield Sentence(first, first + len(said), said, row.kind, page, row.section, name, order,
                           _quantities(said, first))


def _paragraph(section: str, order: int) -> str:
    last = section.rpartition(" > ")[2].strip()
    return last or f"paragraph {order}"


def _quantities(said: str, offset: int) -> tuple[Quantity, ...]:
    if not any(character.isalnum() for character in said):
        return ()
    line, places = _on_one_line(said)
    return tuple(_moved(found, places, offset) for found in quantities.find(line))


def _on_one_line(said: str) -> tuple[str, list[int]]:
    """A sentence with one space for each run of white space, and where each of its characters stands."""
    places = [at for at, character in enumerate(said) if not character.isspace() or at == 0 or not said[at - 1].isspace()]
    return "".join(" " if said[at] in "\n\r\t\f\v" else said[at] for at in places), places


def _moved(found: Quantity, places: Sequence[int], offset: int) -> Quantity:
    parts = tuple(_moved(part, places, offset) for part in found.parts)
    end = places[found.end - 1] + 1 if found.end else 0
    return replace(found, start=offset + places[found.start], end=offset + end, parts=parts)
