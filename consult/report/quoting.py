"""Quotations for the report: verbatim passages that may be published, with personal data masked.

A quotation comes from an analysed submission whose writer did not refuse publication. It is a slice of the stored text;
what might identify somebody is replaced by a mask that names its kind, and a passage that tells of somebody's health,
faith or the like is left for an officer to decide on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import pandas as pd

from consult.corpus import Corpus
from consult.report import counts
from consult.report.parts import Piece, Quotation

_REFUSED = ("no", "unclear")
_SHORTEST, _LONGEST = 30, 420
# Two quotations that share more of their words than this say the same thing.
_ALIKE = 0.4


@cache
def publishable(corpus: Corpus) -> pd.DataFrame:
    """The passages of responses that may be quoted (columns of ``passages``, question_id and respondent_id)."""
    passages = corpus.passages[corpus.passages["origin"].eq("response")]
    length = passages["text"].str.len()
    fit = passages[length.ge(_SHORTEST) & length.le(_LONGEST)]
    said = counts.kept(corpus)[["response_id", "respondent_id", "question_id"]].drop_duplicates("response_id")
    consent = counts.analysed(corpus).set_index("respondent_id")["consent"]
    found = fit.merge(said, left_on="origin_id", right_on="response_id")
    willing = ~found["respondent_id"].map(consent).isin(_REFUSED)
    return found[willing & ~found["passage_id"].isin(_for_an_officer(corpus))].reset_index(drop=True)


def _for_an_officer(corpus: Corpus) -> set[str]:
    """The passages that hold a special-category detail or something about a child."""
    marked = corpus.personal_data[corpus.personal_data["kind"].isin(("special-category", "child"))]
    pairs = corpus.passages.merge(marked, on="origin_id", suffixes=("", "_mark"))
    return set(pairs.loc[(pairs["start_mark"] < pairs["end"]) & (pairs["end_mark"] > pairs["start"]), "passage_id"])


def for_theme(corpus: Corpus, theme_id: str, *, question_id: str = "", most: int = 2) -> list[Quotation]:
    """Up to ``most`` passages that raise the theme, surest first, each from another person and in other words."""
    tags = corpus.tags[corpus.tags["tagger"].eq("final") & corpus.tags["theme_id"].eq(theme_id)]
    found = publishable(corpus).merge(tags[["passage_id", "score"]].drop_duplicates("passage_id"), on="passage_id")
    if question_id:
        found = found[found["question_id"].eq(question_id)]
    return different(corpus, found.sort_values(["score", "passage_id"], ascending=[False, True]), most)


def different(corpus: Corpus, ranked: pd.DataFrame, most: int) -> list[Quotation]:
    """The first ``most`` of the ranked passages that are unlike each other and not by the same person."""
    chosen: list[set[str]] = []
    people: set[str] = set()
    found: list[Quotation] = []
    for row in ranked.itertuples():
        words = set(re.findall(r"\w+", row.text.casefold()))
        if row.respondent_id in people or any(_alike(words, other) for other in chosen):
            continue
        chosen.append(words)
        people.add(row.respondent_id)
        found.append(quotation(corpus, row.origin_id, row.start, row.end))
        if len(found) == most:
            break
    return found


def _alike(one: set[str], other: set[str]) -> bool:
    return len(one & other) > _ALIKE * max(1, len(one | other))


def quotation(corpus: Corpus, origin_id: str, start: int, end: int) -> Quotation:
    """The passage as a quotation: its text in pieces, masked where personal data was found, and who said it."""
    text = texts(corpus)[origin_id]
    return Quotation(
        origin_id,
        start,
        end,
        tuple(_pieces(text, start, end, _marks(corpus).get(origin_id, ()))),
        _who(corpus, origin_id),
    )


def _pieces(text: str, start: int, end: int, marks: Iterable[tuple[int, int, str]]) -> Iterable[Piece]:
    place = start
    for left, right, kind in marks:
        if right <= place or left >= end:
            continue
        if left > place:
            yield Piece(text[place:left])
        yield Piece(kind.replace("-", " "), masked=True)
        place = right
    if place < end:
        yield Piece(text[place:end])


@cache
def texts(corpus: Corpus) -> dict[str, str]:
    """The stored text of every response and document, by its id."""
    return corpus.texts()


@cache
def _marks(corpus: Corpus) -> dict[str, list[tuple[int, int, str]]]:
    """What is to be masked in each text, in order; flagged kinds are not masked."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for row in corpus.personal_data.sort_values(["origin_id", "start", "end"]).itertuples():
        if row.kind != "special-category":
            found.setdefault(row.origin_id, []).append((row.start, row.end, row.kind))
    return found


@cache
def _people(corpus: Corpus) -> dict[str, tuple[str, str, str]]:
    """Type, organisation and consent of whoever wrote each response."""
    joined = counts.kept(corpus).merge(counts.analysed(corpus), on="respondent_id")
    return dict(
        zip(
            joined["response_id"],
            zip(joined["type"], joined["organisation"], joined["consent"], strict=True),
            strict=True,
        )
    )


def _who(corpus: Corpus, origin_id: str) -> str:
    """``Resident``; an organisation by name only where it consented to publication."""
    kind, organisation, consent = _people(corpus).get(origin_id, ("", "", ""))
    named = organisation if organisation and consent == "yes" else ""
    return ", ".join(part for part in (kind or "Respondent", named) if part)
