"""Campaigns and petitions: counted, described and kept apart from people's own words."""

from __future__ import annotations

from typing import Any

import pandas as pd

from consult.corpus import Corpus
from consult.report import quoting
from consult.report.parts import Column, Item, Paragraph, Row, Section, Sheet, Subheading
from consult.report.words import count, date, plural
from consult.responses import campaigns

_LONGEST = 600


def section(corpus: Corpus) -> Section | None:
    """A table of campaigns, each template's words, what senders added; then petitions."""
    items = [*_campaigns(corpus), *_petitions(corpus)]
    return Section("campaigns", "Campaigns and petitions", tuple(items)) if items else None


def _campaigns(corpus: Corpus) -> list[Item]:
    found = campaigns.summary(corpus.campaigns, corpus.responses)
    if found.empty:
        return []
    notes = ("A campaign is a family of answers that share a text. Unchanged: the campaign's text alone. Own words added: variants "
             "that say more, which are read for what they add.",)  # fmt: skip
    columns = (Column("Campaign"), Column("Answers", True), Column("People", True), Column("Unchanged", True), Column("Changed", True),
               Column("Own words added", True))  # fmt: skip
    rows = tuple(_row(place, row) for place, row in enumerate(found.itertuples(), start=1))
    items: list[Item] = [Sheet("campaigns-table", "Campaigns found", columns, rows, notes, "the table campaigns")]
    for place, row in enumerate(found.itertuples(), start=1):
        items += _family(corpus, place, row)
    return items


def _row(place: int, row: Any) -> Row:
    source = f"campaigns.{row.campaign_id}"
    numbers = (row.submissions, row.people, row.same, row.variants, row.with_additions)
    names = ("submissions", "people", "same", "variants", "with-additions")
    cells = tuple((count(int(n), f"{source}.{name}"),) for n, name in zip(numbers, names, strict=True))
    return Row(f"campaign-{place}", ((f"Campaign {place}",), *cells))


def _family(corpus: Corpus, place: int, row: Any) -> list[Item]:
    members = corpus.campaigns[corpus.campaigns["campaign_id"].eq(row.campaign_id)]
    items: list[Item] = [Subheading(f"campaign-{place}-heading", f"Campaign {place}")]
    template = _text_of(corpus, members)
    if template:
        items += [
            Paragraph(("Its text" + (", from the start" if template[2] - template[1] == _LONGEST else "") + ":",)),
            quoting.quotation(corpus, *template),
        ]
    added = members[
        members["added"].str.len().ge(30) & members["response_id"].isin(quoting.publishable(corpus)["origin_id"])
    ]
    quotes = [_added(corpus, one) for one in added.sort_values("response_id").itertuples()]
    shown = [quote for quote in quotes if quote][:3]
    return [*items, Paragraph(("Some of what senders added in their own words:",)), *shown] if shown else items


def _text_of(corpus: Corpus, members: pd.DataFrame) -> tuple[str, int, int] | None:
    """The campaign's text as somebody sent it unchanged who allows publication; None where nobody does."""
    texts, allowed = quoting.texts(corpus), quoting.whole_texts(corpus)
    unchanged = members[members["relation"].isin(("template", "same"))].sort_values(
        ["relation", "response_id"], ascending=[False, True]
    )
    for origin_id in unchanged["response_id"]:
        if origin_id in allowed:
            return origin_id, 0, min(len(texts[origin_id]), _LONGEST)
    return None


def _added(corpus: Corpus, row: Any) -> Item | None:
    """The first added stretch as a verbatim slice, where it stands in the response as one piece and may be published."""
    allowed = quoting.publishable(corpus)
    own = allowed[allowed["origin_id"].eq(row.response_id)]
    for passage in own.itertuples():
        if passage.text.strip() in row.added:
            return quoting.quotation(corpus, row.response_id, passage.start, passage.end)
    return None


def _petitions(corpus: Corpus) -> list[Item]:
    if corpus.petitions.empty:
        return []
    titles = dict(zip(corpus.documents["document_id"], corpus.documents["title"], strict=True))
    rows = tuple(_petition(place, row, titles) for place, row in enumerate(corpus.petitions.itertuples(), start=1))
    total = len(corpus.petitions)
    said = Paragraph(("The council received ", count(total, "petitions.n"), f" {plural(total, 'petition')}. Signatures are not "
            "submissions and are "
                      f"added to no count."))  # fmt: skip
    columns = (Column("Petition"), Column("Signatures", True), Column("Date"))
    return [
        Subheading("petitions-heading", "Petitions"),
        said,
        Sheet("petitions-table", "Petitions received", columns, rows, (), "the table petitions"),
    ]


def _petition(place: int, row: Any, titles: dict[str, str]) -> Row:
    number = (
        (count(int(row.signatories), f"petitions.{place}.signatories"),)
        if pd.notna(row.signatories)
        else ("not stated",)
    )
    return Row(f"petition-{place}", ((titles.get(row.document_id) or row.document_id,), number, (date(row.date),)))
