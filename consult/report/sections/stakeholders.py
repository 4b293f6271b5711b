"""Organisations, parties and elected representatives: each document with where it stands, what it asks and what it promises."""

from __future__ import annotations

from typing import Any

import pandas as pd

from consult.corpus import Corpus
from consult.report.parts import Bullets, Column, Item, Paragraph, Quoted, Row, Section, Sheet, Subheading, Words
from consult.report.tabling import slug, writer
from consult.report.words import count, date, plural

# Kinds of document that speak for somebody outside the council.
_SPEAKS = ("letter", "party-response", "blog", "op-ed", "press", "petition")
_MOST_ASKS = 6
_POSITIONS = ("supports", "opposes", "mixed")


def section(corpus: Corpus) -> Section | None:
    """A table of everybody who wrote, then each one's position and asks, in their own words."""
    found = corpus.documents[corpus.documents["kind"].isin(_SPEAKS)]
    items: list[Item] = []
    if len(found):
        items.append(_table(corpus, found))
        for document in found.itertuples():
            items += _document(corpus, document)
    items += _undertakings(corpus)
    items += _answers(corpus)
    return Section("stakeholders", "Organisations, parties and councillors", tuple(items)) if items else None


def _table(corpus: Corpus, found: pd.DataFrame) -> Sheet:
    rows = []
    for document in found.itertuples():
        asks = int(corpus.asks["document_id"].eq(document.document_id).sum())
        source = f"stakeholders.{slug(document.document_id)}"
        rows.append(
            Row(
                source.replace(".", "-"),
                (
                    (writer(document) or "Not stated",),
                    (document.title or document.document_id,),
                    (document.kind.replace("-", " "),),
                    (date(document.date),),
                    (document.position if document.position in _POSITIONS else "not stated",),
                    (count(asks, f"{source}.asks"),),
                ),
            )
        )
    columns = (
        Column("By"),
        Column("Document"),
        Column("Kind"),
        Column("Date"),
        Column("Position on the proposal"),
        Column("Asks", True),
    )
    return Sheet(
        "stakeholders-table",
        "Who wrote, and where they stand",
        columns,
        tuple(rows),
        ("A position is only given where the document states one; it is never read from its tone.",),
        "the tables documents and asks",
    )


def _document(corpus: Corpus, document: Any) -> list[Item]:
    asks = corpus.asks[corpus.asks["document_id"].eq(document.document_id)].sort_values("start")
    position = corpus.facts[
        corpus.facts["document_id"].eq(document.document_id)
        & corpus.facts["field"].eq("position")
        & corpus.facts["start"].notna()
    ]
    said = [_sentence(document, int(row.start), int(row.end)) for row in position.head(1).itertuples()]
    if asks.empty and not said:
        return []
    title = document.title or document.document_id
    items: list[Item] = [Subheading(f"stakeholder-{slug(document.document_id)}", title)]
    items += [Paragraph(("Where it states its position: ", words)) for words in said]
    if len(asks):
        shown = [
            (_sentence(document, int(row.start), int(row.end)), f" ({row.kind})")
            for row in asks.head(_MOST_ASKS).itertuples()
        ]
        more = len(asks) - len(shown)
        rest = [(f"and {more} more; see the table asks",)] if more else []
        items += [Paragraph(("What it asks:",)), Bullets((*shown, *rest))]
    return items


def _sentence(document: Any, start: int, end: int) -> Quoted:
    return Quoted(document.text[start:end], document.document_id, start, end)


def _undertakings(corpus: Corpus) -> list[Item]:
    """Promises made in minutes, and whether the papers show them kept."""
    found = corpus.undertakings
    if found.empty:
        return []
    texts = dict(zip(corpus.documents["document_id"], corpus.documents["text"], strict=True))
    open_ones = int(found["kept"].ne("yes").sum())
    rows = tuple(_promise(place, row, texts) for place, row in enumerate(found.itertuples(), start=1))
    said = Paragraph(
        (
            "In the minutes, ",
            count(open_ones, "undertakings.open"),
            " of ",
            count(len(found), "undertakings.n"),
            f" {plural(len(found), 'promise')} made in meetings {plural(open_ones, 'is', 'are')} not shown as kept in the papers at "
            "hand.",
        )
    )
    columns = (Column("Promise"), Column("By"), Column("To"), Column("Shown as kept"))
    return [
        Subheading("undertakings-heading", "Promises made in meetings"),
        said,
        Sheet(
            "undertakings-table",
            "Promises and whether the papers show them kept",
            columns,
            rows,
            (),
            "the table undertakings",
        ),
    ]


def _promise(place: int, row: Any, texts: dict[str, str]) -> Row:
    words: Words = (Quoted(texts[row.document_id][row.start : row.end], row.document_id, int(row.start), int(row.end)),)
    return Row(
        f"undertaking-{place}",
        (words, (row.by or "not stated",), (row.to or "not stated",), (row.kept or "not shown",)),
    )


def _answers(corpus: Corpus) -> list[Item]:
    """Questions put in meetings, and how many got an answer."""
    asked = corpus.turns[corpus.turns["kind"].isin(("question", "supplementary"))]
    if asked.empty:
        return []
    answered = {(row.document_id, int(row.answers)) for row in corpus.turns.itertuples() if pd.notna(row.answers)}
    unanswered = [row for row in asked.itertuples() if (row.document_id, int(row.order)) not in answered]
    texts = dict(zip(corpus.documents["document_id"], corpus.documents["text"], strict=True))
    said = Paragraph(
        (
            "The minutes record ",
            count(len(asked), "turns.questions"),
            f" {plural(len(asked), 'question')}; ",
            *(
                (count(len(unanswered), "turns.unanswered"), " of them " + plural(len(unanswered), "has", "have"))
                if unanswered
                else ("every one has",)
            ),
            " no answer there." if unanswered else " an answer there.",
        )
    )
    points = tuple(
        (
            f"{row.speaker or 'Speaker not stated'}: ",
            Quoted(texts[row.document_id][row.start : row.end], row.document_id, int(row.start), int(row.end)),
        )
        for row in unanswered[:_MOST_ASKS]
    )
    return [Subheading("questions-heading", "Questions put in meetings"), said, *([Bullets(points)] if points else [])]
