"""What the papers claim, checked: coverage first, then what does not agree, each with its working and evidence."""

from __future__ import annotations

from typing import Any

import pandas as pd

from consult.corpus import Corpus
from consult.report.parts import Card, Column, Item, Paragraph, Quoted, Row, Section, Sheet, Subheading, Words, Worked
from consult.report.words import count, plural

# Gravest first, with the words a reader sees; nothing here says that anybody was wrong.
_ATTENTION = {
    "contradicted": "Not what the evidence gives",
    "does-not-add-up": "Does not add up",
    "evidence-conflicts": "The evidence conflicts",
    "quotation-differs": "Quotation differs",
    "quotation-not-found": "Quotation not found in the source named",
    "wording-unclear": "Wording can be read two ways",
    "needs-a-person": "Needs a person: readings differ",
}
_SUPPORTED = ("supported", "supported-on-basis")
_MOST = 40


def section(corpus: Corpus) -> Section | None:
    """Claims found and checked in each paper, then those that a person should look at."""
    if corpus.claims.empty:
        return None
    said = Paragraph(
        (
            "Figures and quotations in the papers were held against the papers themselves, each other and the responses, by "
            "arithmetic and exact comparison only. The same rules were used for every document. A line below says that two "
            "things do not agree, not which of them is right; each is for a person to review.",
        ),
        "note",
    )
    items: list[Item] = [said, _coverage(corpus)]
    items += (
        _attention(corpus, marked(corpus))
        if len(marked(corpus))
        else [Paragraph(("No check found figures that do not agree.",))]
    )
    return Section("claims", "What the papers claim, checked", tuple(items))


def marked(corpus: Corpus) -> pd.DataFrame:
    """The checks that a person should look at: rows of ``checks``."""
    return corpus.checks[corpus.checks["verdict"].isin(_ATTENTION)]


def _coverage(corpus: Corpus) -> Sheet:
    titles = _titles(corpus)
    placed = corpus.checks.merge(corpus.claims[["claim_id", "document"]], on="claim_id")
    rows: list[Row] = []
    for document, claims in corpus.claims.groupby("document", sort=True):
        checks = placed[placed["document"].eq(document)]
        looked_at = checks[~checks["verdict"].isin(("not-looked-at", "cannot-be-checked"))]
        n = (len(claims), looked_at["claim_id"].nunique(), int(looked_at["verdict"].isin(_SUPPORTED).sum()),
             int(looked_at["verdict"].isin(_ATTENTION).sum()))  # fmt: skip
        names = ("found", "checked", "supported", "attention")
        cells = tuple((count(int(value), f"claims.{document}.{name}"),) for value, name in zip(n, names, strict=True))
        rows.append(Row(f"claims-{len(rows) + 1}", ((titles.get(str(document), str(document)),), *cells)))
    columns = (Column("Paper"), Column("Claims found", True), Column("Claims checked", True),
               Column("Checks that agree", True), Column("Checks to look at", True))  # fmt: skip
    notes = ("A claim may have several checks. Opinions, predictions and duties are recognised and left alone.",)
    return Sheet(
        "claims-table", "Claims found and checked", columns, tuple(rows), notes, "the tables claims and checks"
    )


def _titles(corpus: Corpus) -> dict[str, str]:
    return {row.document_id: row.title or row.document_id for row in corpus.documents.itertuples()}


def _attention(corpus: Corpus, found: pd.DataFrame) -> list[Item]:
    rank = {verdict: place for place, verdict in enumerate(_ATTENTION)}
    joined = found.merge(corpus.claims, on="claim_id")
    ordered = joined.assign(rank=joined["verdict"].map(rank)).sort_values(
        ["rank", "document", "start", "checker", "figure"]
    )
    cards = [_card(corpus, place, row) for place, row in enumerate(ordered.head(_MOST).itertuples(), start=1)]
    more = len(ordered) - len(cards)
    rest = [
        Paragraph((count(more, "claims.more"), f" more {plural(more, 'check is', 'checks are')} in the ledger tables."))
    ]
    return [Subheading("claims-attention-heading", "For review"), *cards, *(rest if more else [])]


def _card(corpus: Corpus, place: int, row: Any) -> Card:
    page = f", page {row.page}" if pd.notna(row.page) else ""
    where = f"{_titles(corpus).get(row.document, row.document)}{page}{_paragraph(row.paragraph)}"
    lines: list[tuple[str, Words]] = [
        ("Says", (Quoted(row.text, row.document, int(row.start), int(row.end)),)),
        ("Where", (where,)),
    ]
    if row.found:
        lines.append(("Found", (Worked(row.found),)))
    lines.append(("Working", (Worked(row.working),)))
    evidence = _evidence(corpus, row)
    if evidence:
        lines.append(("Evidence", evidence))
    material = "" if pd.isna(row.material) or not row.material else "; it bears on the message"
    return Card(f"claim-check-{place}", f"{place}. {_ATTENTION[row.verdict]}{material}", tuple(lines))


def _paragraph(name: str) -> str:
    """``, paragraph 3.6`` for a number, ``, under “3 The consultation”`` for a heading."""
    if not name:
        return ""
    return f", paragraph {name}" if name.replace(".", "").isdigit() else f", under “{name}”"


def _evidence(corpus: Corpus, row: Any) -> Words:
    """The first passages the check rests on, as quotations with the document named."""
    found = corpus.evidence[corpus.evidence["claim_id"].eq(row.claim_id) & corpus.evidence["checker"].eq(row.checker)]
    words: list[Any] = []
    papers = set(corpus.documents["document_id"])
    # What people wrote is quoted elsewhere, with their consent; here it is enough to say how much of it there is.
    responses = int((~found["document"].isin(papers)).sum())
    if responses:
        source = f"claims.{row.claim_id}.{row.checker}.responses"
        words += [
            count(responses, source),
            f" {plural(responses, 'response')} of this consultation; see the table evidence.",
        ]
    for one in found[found["document"].isin(papers)].head(2).itertuples():
        page = f", page {one.page}" if pd.notna(one.page) else ""
        words += [" " if words else "", Quoted(one.text, one.document, int(one.start), int(one.end)),
                  f" ({_titles(corpus).get(one.document, one.document)}{page})"]  # fmt: skip
    return tuple(words) or ((Worked(row.note),) if row.note else ())
