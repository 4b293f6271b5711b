"""You said, our response: every theme people raised beside an empty place for the council's answer.

A consultation must be conscientiously taken into account (the fourth Gunning principle), so each theme either has an answer in the
papers at hand or stands here as unanswered.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from consult.corpus import Corpus
from consult.report import counts
from consult.report.parts import Column, Item, Paragraph, Row, Section, Sheet, Words
from consult.report.words import count, date, plural

# Papers in which a council answers what people said.
_ANSWERS = ("cabinet-report", "minutes")


def section(corpus: Corpus) -> Section | None:
    """Each theme raised, where the council's papers speak of it, and a column to fill."""
    raised = counts.all_themes(corpus)
    raised = raised[raised["n"] > 0]
    if raised.empty:
        return None
    spoken = _spoken_of(corpus)
    rows = tuple(_row(row, spoken.get(row.theme_id, [])) for row in raised.itertuples())
    columns = (
        Column("You said"),
        Column("People", True),
        Column("Where the council's papers speak of it"),
        Column("Our response (for the council to fill)"),
    )
    items: list[Item] = [_lead(corpus, len(silent(corpus)), len(raised)), Sheet("response-table", "You said, our response", columns, rows,
                         ("A paper speaks of a theme where a passage of it is tagged with the theme; that does not say the "
                          "point was answered.",),
                         "the tables responses and tags (tagger final)")]  # fmt: skip
    return Section("response", "You said, our response", tuple(items))


def silent(corpus: Corpus) -> list[str]:
    """The labels of themes raised that no council paper speaks of, most raised first; none where there is no such paper."""
    if not corpus.documents["kind"].isin(_ANSWERS).any():
        return []
    raised = counts.all_themes(corpus)
    found = raised[(raised["n"] > 0) & ~raised["theme_id"].isin(_spoken_of(corpus))]
    return list(found["label"])


@cache
def _spoken_of(corpus: Corpus) -> dict[str, list[str]]:
    """For each theme, the council papers in which a passage raises it."""
    papers = corpus.documents[corpus.documents["kind"].isin(_ANSWERS)]
    final = corpus.tags[corpus.tags["tagger"].eq("final") & corpus.tags["origin_id"].isin(papers["document_id"])]
    names = {row.document_id: _name(row) for row in papers.itertuples()}
    found: dict[str, list[str]] = {}
    for row in final.drop_duplicates(["theme_id", "origin_id"]).itertuples():
        found.setdefault(row.theme_id, []).append(names[row.origin_id])
    return found


def _name(document: Any) -> str:
    when = f", {date(document.date)}" if document.date else ""
    return f"{document.title or document.document_id}{when}"


def _lead(corpus: Corpus, unanswered: int, total: int) -> Paragraph:
    if not corpus.documents["kind"].isin(_ANSWERS).any():
        return Paragraph(
            ("No council paper that could answer was supplied, so every theme stands unanswered here.",), "note"
        )
    themes: Words = (count(total, "response.themes"), f" {plural(total, 'theme')} people raised")
    if not unanswered:
        return Paragraph(("Each of the ", *themes, " is spoken of somewhere in the council's papers at hand."))
    words: Words = ("Of the ", *themes, ", ", count(unanswered, "response.unanswered"),
                    f" {plural(unanswered, 'is', 'are')} not spoken of in the council's papers at hand.")  # fmt: skip
    return Paragraph(words)


def _row(row: Any, papers: list[str]) -> Row:
    where = "; ".join(dict.fromkeys(papers)) or "Not spoken of in the papers at hand"
    return Row(
        f"response-{row.theme_id}", ((row.label,), (count(row.n, f"response.{row.theme_id}.n"),), (where,), ("",))
    )
