"""Points few people make and no theme covers, printed for reading: range counts as well as frequency."""

from __future__ import annotations

from typing import Any

import pandas as pd

from consult.corpus import Corpus
from consult.report import comparing, quoting
from consult.report.parts import Item, Paragraph, Section
from consult.report.words import count, plural
from consult.responses import substance
from consult.themes import minority

_SHOWN = 15


def section(corpus: Corpus) -> Section | None:
    """How many such points there are and of how many people, then those that may be quoted, the least covered first."""
    wrote = comparing.wrote(corpus)
    if wrote.empty or corpus.passages.empty or not corpus.codebook.themes:
        return None
    found = minority.minority(corpus, substance=substance.kinds(corpus.responses), most=len(corpus.passages))
    found = found[~found["personal"].astype(bool)]  # one that names somebody would be printed with holes in it
    if found.empty:
        return None
    may = quoting.publishable(corpus).merge(found[["passage_id", "rank"]], on="passage_id").sort_values("rank")
    shown = quoting.different(corpus, may, _SHOWN)
    return Section("minority", "Points that few people make", (_lead(found, wrote, len(may), len(shown)), *shown))


def _lead(found: pd.DataFrame, wrote: pd.DataFrame, quotable: int, shown: int) -> Item:
    people = wrote.loc[wrote["response_id"].isin(found["response_id"]), "respondent_id"].nunique()
    n = len(found)
    words: tuple[Any, ...] = (
        "No theme of the coding frame covers ", count(n, "minority.passages"), f" {plural(n, 'passage')} by ",
        count(people, "minority.n"), " of the ", count(wrote["respondent_id"].nunique(), "minority.base"),
        " people who wrote an answer, and at most one other person says the like. One person's point can matter as much as a "
        "hundred people's, so each should be read; ",
    )  # fmt: skip
    rest = (
        count(quotable, "minority.quotable"), f" may be quoted, of which the {plural(shown, 'one', 'ones')} furthest from any "
        f"theme {plural(shown, 'is', 'are')} printed here.",
    )  # fmt: skip
    return Paragraph((*words, *(rest if shown else ("none may be quoted.",))))
