"""The documents received: what each is, who wrote it, where it stands and what it says."""

from __future__ import annotations

from typing import Any

from consult.corpus import Corpus
from consult.report.parts import Column, Item, Row, Section, Sheet, Words
from consult.report.tabling import writer
from consult.report.words import capital, count, date


def section(corpus: Corpus) -> Section | None:
    """One row a document with its facts and themes; then the files that could not be read or used."""
    items: list[Item] = []
    if len(corpus.documents):
        items.append(_documents(corpus))
    if len(corpus.rejects):
        items.append(_rejects(corpus))
    return Section("documents", "Documents received", tuple(items)) if items else None


def _documents(corpus: Corpus) -> Sheet:
    rows = tuple(
        Row(f"document-{place}", _cells(corpus, row, place))
        for place, row in enumerate(corpus.documents.itertuples(), 1)
    )
    columns = (
        Column("Document"),
        Column("By, and when"),
        Column("Position on the proposal"),
        Column("Themes it speaks of most"),
        Column("Asks", True),
    )
    n = len(corpus.documents)
    return Sheet(
        "documents-table",
        f"The {n:,} documents" if n > 1 else "The document",
        columns,
        rows,
        (f"Up to {_THEMES} themes are named, those in most of its passages first; all are in the table tags. “Not stated” means that "
         "the document itself does not say.",),
        "the tables documents, tags and asks",
    )  # fmt: skip


_THEMES = 3


def _cells(corpus: Corpus, row: Any, place: int) -> tuple[Words, ...]:
    asks = int((corpus.asks["document_id"] == row.document_id).sum())
    by = writer(row)
    when = date(row.date)
    position = row.position if row.position in ("supports", "opposes", "mixed") else "not stated"
    return (
        (f"{row.title or row.document_id} ({row.kind.replace('-', ' ')})",),
        ("; ".join(part for part in (by, when) if part) or "Not stated",),
        (capital(position),),
        _themes(corpus, row.document_id, place),
        (count(asks, f"documents.{place}.asks"),),
    )


def _themes(corpus: Corpus, document_id: str, place: int) -> Words:
    """The themes that most passages of a document speak of, and how many more it touches."""
    tags = corpus.tags[(corpus.tags["tagger"] == "final") & (corpus.tags["origin_id"] == document_id)]
    labels = {theme.id: theme.label for theme in corpus.codebook.themes}
    number = tags[tags["theme_id"].isin(labels)].groupby("theme_id")["passage_id"].nunique()
    ranked = sorted(number.index, key=lambda theme: (-int(number[theme]), theme))
    more = len(ranked) - _THEMES
    named = "; ".join(labels[theme] for theme in ranked[:_THEMES])
    return (f"{named}; and ", count(more, f"documents.{place}.themes"), " more") if more > 0 else (named or "None",)


def _rejects(corpus: Corpus) -> Sheet:
    rows = tuple(
        Row(f"reject-{place}", ((row.path,), (row.where,), (row.reason,)))
        for place, row in enumerate(corpus.rejects.itertuples(), 1)
    )
    return Sheet(
        "rejects-table",
        f"What could not be read or used ({len(corpus.rejects):,})",
        (Column("File"), Column("Where"), Column("Why")),
        rows,
        (),
        "the table rejects",
    )
