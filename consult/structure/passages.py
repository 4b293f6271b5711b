"""Passages: the stretches of responses and documents that are tagged, quoted and cited.

A response is cut into sentences (a short answer is one passage), a document into its blocks, tables into rows.
Page furniture is no passage. ``passage.text == origin.text[start:end]``, always.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import pandas as pd

from consult import tables
from consult.structure import runs, sentences
from consult.structure.outline import Block, locator, sections

if TYPE_CHECKING:
    from consult.consultation import Consultation

SHORT = 40  # characters: an answer no longer than this is one passage

_COLUMNS = ("origin_id", "kind", "start", "end", "page", "section", "text")


def of_responses(responses: pd.DataFrame, *, consultation: Consultation | None = None) -> pd.DataFrame:
    """One passage for each sentence of each open answer."""
    wanted = _open_answers(responses, consultation)
    ids, starts, ends, texts = [], [], [], []
    for origin_id, text in zip(wanted["response_id"].tolist(), wanted["text"].tolist(), strict=True):
        for start, end in _pieces(text):
            ids.append(origin_id)
            starts.append(start)
            ends.append(end)
            texts.append(text[start:end])
    data = {"origin_id": ids, "kind": "sentence", "start": starts, "end": ends, "page": None, "section": "",
            "text": texts}
    return _finished(pd.DataFrame(data, columns=list(_COLUMNS)), "response")


def of_document(document_id: str, text: str, blocks: Sequence[Block], cells: pd.DataFrame,
                furniture: Iterable[tuple[int, int]]) -> list[dict[str, Any]]:
    """Rows for one document: one for each block, or row of a table, outside the furniture spans."""
    spans = sorted(furniture)
    rows: list[dict[str, Any]] = []
    whole = runs.mended([_named(text, block, spans) for block in blocks])
    for block, section in zip(whole, sections(whole), strict=True):
        pieces = _table_rows(block, cells) if block.kind == "table" else [(block.start, block.end)]
        for start, end in pieces:
            for kept_start, kept_end in _outside(text, start, end, spans):
                rows.append({"origin_id": document_id, "kind": block.kind, "start": kept_start, "end": kept_end,
                             "page": block.page or None, "section": section, "text": text[kept_start:kept_end]})
    return rows


def _named(text: str, block: Block, furniture: Sequence[tuple[int, int]]) -> Block:
    """A heading by its own words; one that is furniture heads nothing."""
    if block.kind != "heading":
        return block
    kept = _outside(text, block.start, block.end, furniture)
    return replace(block, text=text[kept[0][0] : kept[-1][1]]) if kept else replace(block, kind="navigation")


def of_documents(rows: Sequence[dict[str, Any]]) -> pd.DataFrame:
    """The passages of documents as a frame, from the rows of :func:`of_document`."""
    return _finished(pd.DataFrame(list(rows), columns=list(_COLUMNS)), "document")


def joined(parts: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Passages of responses and documents as one checked table."""
    return tables.check("passages", pd.concat(list(parts), ignore_index=True))


def locators(passages: pd.DataFrame) -> pd.DataFrame:
    """Where each passage is, in a form that outlasts a new reading of the file, when offsets may shift.

    One row for each: passage_id, origin_id, page, section, paragraph (counting from 1 within the section), place
    (those three in words), mark (a hash of its words) and before (a hash of the words of the passage ahead of it).
    """
    ordered = passages.sort_values(["origin", "origin_id", "start"], kind="stable", ignore_index=True)
    within = ordered.groupby(["origin_id", "section"], sort=False).cumcount() + 1
    marks = pd.Series([_mark(text) for text in ordered["text"]], index=ordered.index, dtype="str")
    ahead = marks.groupby(ordered["origin_id"], sort=False).shift(1, fill_value="")
    pages = [0 if pd.isna(page) else int(page) for page in ordered["page"]]
    places = [locator(section, page, paragraph)
              for section, page, paragraph in zip(ordered["section"], pages, within, strict=True)]
    kept = ordered[["passage_id", "origin_id", "page", "section"]]
    return kept.assign(paragraph=within, place=places, mark=marks, before=ahead)


def found_again(held: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """Locators with the passage each now points at: ``found`` is a passage_id, "" where its words are gone.

    Words that stand twice are told apart by the passage ahead of them, then by section, then by order.
    """
    now = locators(passages)
    by_words: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    rows: list[Any] = list(now.itertuples())
    for row in rows:
        by_words.setdefault((row.origin_id, row.mark), []).append((row.passage_id, row.before, row.section))
    found = []
    asked: list[Any] = list(held.itertuples())
    for row in asked:
        choices = by_words.get((row.origin_id, row.mark), [])
        best = max(choices, key=lambda choice: (choice[1] == row.before, choice[2] == row.section), default=("", "",
            ""))
        found.append(best[0])
    return held.assign(found=found)


def _mark(text: str) -> str:
    return blake2b(" ".join(text.split()).casefold().encode("utf-8"), digest_size=8).hexdigest()


def _finished(data: pd.DataFrame, origin: str) -> pd.DataFrame:
    bounds = data["start"].astype("str") + "-" + data["end"].astype("str")
    ids = data["origin_id"].astype("str") + "#" + bounds.astype("str")
    return data.assign(origin=origin, passage_id=ids, page=data["page"].astype("Int64"))


def _open_answers(responses: pd.DataFrame, consultation: Consultation | None) -> pd.DataFrame:
    kinds = {question.id: question.kind for question in consultation.questions} if consultation else {}
    kind = responses["question_id"].map(kinds)
    chosen = responses["value"].fillna("") != ""
    is_open = (kind == "open") | (kind.isna() & ~chosen)
    return responses.loc[is_open & (responses["text"].fillna("") != ""), ["response_id", "text"]]


def _pieces(text: str) -> list[tuple[int, int]]:
    stripped = text.strip()
    if not stripped:
        return []
    if len(stripped) <= SHORT and "\n" not in stripped:
        start = len(text) - len(text.lstrip())
        return [(start, start + len(stripped))]
    return sentences.spans(text)


def _table_rows(block: Block, cells: pd.DataFrame) -> list[tuple[int, int]]:
    """Spans of the rows of a table: its lines, as tables are stored, or as wide as its cells go."""
    inside = cells[(cells["start"] >= block.start) & (cells["end"] <= block.end)]
    if inside.empty:
        at, found = block.start, []
        for line in block.text.split("\n"):
            found.append((at, at + len(line)))
            at += len(line) + 1
        return found
    bounds = inside.groupby(["table", "row"], sort=True).agg(start=("start", "min"), end=("end", "max"))
    return sorted((int(start), int(end)) for start, end in zip(bounds["start"], bounds["end"], strict=True))


def _outside(text: str, start: int, end: int, furniture: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """What of a span lies outside the furniture, trimmed of white space."""
    kept, at = [], start
    for first, last in furniture:
        if last <= at or first >= end:
            continue
        kept.append((at, first))
        at = max(at, last)
    kept.append((at, end))
    return [span for span in (_trimmed(text, *piece) for piece in kept) if span[0] < span[1]]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start : max(start, end)]
    stripped = piece.strip()
    begin = start + len(piece) - len(piece.lstrip())
    return begin, begin + len(stripped)
