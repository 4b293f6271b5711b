"""What people ask for, and what they say happened to them, in their own words."""

from __future__ import annotations

from functools import cache

import pandas as pd

from consult.corpus import Corpus
from consult.report import counts, quoting
from consult.report.parts import Item, Paragraph, Section, Subheading
from consult.report.words import count, percent, plural

_SHOWN = 6
_KINDS = {
    "request": ("What people ask for", "ask for something", "asks for something"),
    "experience": (
        "What people say happened to them",
        "tell of something that happened",
        "tells of something that happened",
    ),
    "question": ("What people want to know", "ask a question", "asks a question"),
}


def section(corpus: Corpus) -> Section | None:
    """For requests, experiences and questions: how many people, and passages chosen to differ."""
    if corpus.statements.empty:
        return None
    items: list[Item] = []
    for kind, (title, *verbs) in _KINDS.items():
        items += _kind(corpus, kind, title, plural(_people(corpus, kind), verbs[1], verbs[0]))
    return Section("requests", "What people ask for and tell", tuple(items)) if items else None


def _kind(corpus: Corpus, kind: str, title: str, verb: str) -> list[Item]:
    people, base = _people(corpus, kind), len(counts.analysed(corpus))
    if not people:
        return []
    said = Paragraph(
        (
            "Of ",
            count(base, f"requests.{kind}.base"),
            " analysed submissions, ",
            count(people, f"requests.{kind}.n"),
            " (",
            percent(people, base, f"requests.{kind}.share"),
            f") {verb} in at least one passage.",
        )
    )
    allowed = (
        _passages(corpus, kind)
        .merge(quoting.publishable(corpus)[["passage_id"]], on="passage_id")
        .sort_values(["score", "passage_id"], ascending=[False, True])
    )
    return [
        Subheading(f"requests-{kind}", title),
        said,
        *quoting.different(corpus, _one_per_theme(corpus, allowed), _SHOWN),
    ]


def _people(corpus: Corpus, kind: str) -> int:
    return int(_passages(corpus, kind)["respondent_id"].nunique())


@cache
def _passages(corpus: Corpus, kind: str) -> pd.DataFrame:
    kinds = corpus.statements[corpus.statements["kind"].eq(kind)][["passage_id", "score"]]
    passages = corpus.passages[corpus.passages["origin"].eq("response")].merge(kinds, on="passage_id")
    said = counts.kept(corpus)[["response_id", "respondent_id"]].drop_duplicates("response_id")
    return passages.merge(said, left_on="origin_id", right_on="response_id")


def _one_per_theme(corpus: Corpus, ranked: pd.DataFrame) -> pd.DataFrame:
    """The passages reordered so that each theme has its turn before any has a second."""
    final = corpus.tags[corpus.tags["tagger"].eq("final")].drop_duplicates("passage_id")[["passage_id", "theme_id"]]
    placed = ranked.merge(final, on="passage_id", how="left").fillna({"theme_id": ""})
    turn = placed.groupby("theme_id").cumcount()
    return placed.assign(turn=turn).sort_values("turn", kind="stable")
