"""The documents received: what each is, who wrote it, where it stands and what it says."""

from __future__ import annotations

from typing import Any

from consult.corpus import Corpus
from consult.report.parts import Column, Item, Row, Section, Sheet, Words
from consult.report.words import count, date


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
        Column("Kind"),
        Column("By"),
        Column("Date"),
        Column("Position"),
        Column("Themes"),
        Column("Asks", True),
    )
    return Sheet(
        "documents-table",
        f"The {len(corpus.documents):,} documents",
        columns,
        rows,
        ("An empty cell means that the document does not say.",),
        "the tables documents, tags and asks",
    )


def _cells(corpus: Corpus, row: Any, place: int) -> tuple[Words, ...]:
    tags = corpus.tags[(corpus.tags["tagger"] == "final") & (corpus.tags["origin_id"] == row.document_id)]
    labels = [theme.label for theme in corpus.codebook.themes if theme.id in set(tags["theme_id"])]
    asks = int((corpus.asks["document_id"] == row.document_id).sum())
    by = ", ".join(name for name in (row.author, row.author_role, row.organisation, row.party) if name)
    return (
        (row.title or row.document_id,),
        (row.kind.replace("-", " "),),
        (by,),
        (date(row.date),),
        (row.position,),
        ("; ".join(labels),),
        (count(asks, f"documents.{place}.asks"),),
    )


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
