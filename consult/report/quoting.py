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
from consult.responses import quotable

_SHORTEST, _LONGEST = 30, 420
# Two quotations that share more of their words than this say the same thing.
_ALIKE = 0.4
# A type that fewer people share than this could say who somebody is.
_FEW = 5


@cache
def willing(corpus: Corpus) -> pd.DataFrame:
    """Which passages of responses may be quoted: passage_id, may, why (see :func:`consult.responses.quotable.quotable`)."""
    path = corpus.consultation.folder / "decisions" / "quotations.csv"
    decided = pd.read_csv(path, dtype="str", keep_default_na=False, encoding="utf-8-sig") if path.is_file() else None
    return quotable.quotable(
        corpus.passages,
        corpus.responses,
        corpus.respondents,
        corpus.personal_data,
        set_aside=corpus.set_aside,
        decisions=decided,
    )


@cache
def publishable(corpus: Corpus) -> pd.DataFrame:
    """The passages of responses to quote from (columns of ``passages``, question_id and respondent_id)."""
    passages = corpus.passages[corpus.passages["origin"].eq("response")]
    length = passages["text"].str.len()
    fit = passages[length.ge(_SHORTEST) & length.le(_LONGEST)]
    said = counts.kept(corpus)[["response_id", "respondent_id", "question_id"]].drop_duplicates("response_id")
    found = fit.merge(said, left_on="origin_id", right_on="response_id")
    may = willing(corpus)
    return found[found["passage_id"].isin(may.loc[may["may"], "passage_id"])].reset_index(drop=True)


@cache
def whole_texts(corpus: Corpus) -> frozenset[str]:
    """The responses every passage of which may be quoted."""
    placed = corpus.passages[["passage_id", "origin_id"]].merge(willing(corpus), on="passage_id")
    each = placed.groupby("origin_id")["may"].all()
    return frozenset(each[each].index)


def for_theme(corpus: Corpus, theme_id: str, *, question_id: str = "", most: int = 2) -> list[Quotation]:
    """Up to ``most`` passages that raise the theme, each from another person and in other words.

    First the passages that most taggers point to: a person codes a whole response, so its code does not say which
    sentence raises the theme. The last is by somebody on the smaller side, where that side has a tenth of those who
    raise the theme.
    """
    ranked = _raising(corpus).get(theme_id, publishable(corpus).head(0))
    if question_id:
        ranked = ranked[ranked["question_id"].eq(question_id)]
    side = ranked["origin_id"].map(stances(corpus)).fillna("unclear")
    people = ranked.assign(side=side).drop_duplicates("respondent_id")["side"].value_counts()
    for_, against = int(people.get("supports", 0)), int(people.get("opposes", 0))
    smaller, n = ("supports", for_) if for_ < against else ("opposes", against)
    if 10 * n < for_ + against or not n or most < 2:
        return different(corpus, ranked, most)
    first = different(corpus, ranked[side.ne(smaller)], most - 1)
    return [*first, *different(corpus, ranked[side.eq(smaller)], most - len(first))]


@cache
def _raising(corpus: Corpus) -> dict[str, pd.DataFrame]:
    """For each theme the publishable passages of answers that raise it, those that most taggers point to first."""
    tags = corpus.tags
    pointed = tags[tags["tagger"].isin(_POINTERS)].groupby(["theme_id", "passage_id"], as_index=False)
    best = pointed.agg(taggers=("tagger", "nunique"), score=("score", "max"))
    final = tags.loc[tags["tagger"].eq("final"), ["theme_id", "origin_id"]].drop_duplicates()
    found = best.merge(publishable(corpus), on="passage_id").merge(final, on=["theme_id", "origin_id"])
    ranked = found.sort_values(["taggers", "score", "passage_id"], ascending=[False, False, True])
    return {str(theme): rows for theme, rows in ranked.groupby("theme_id")}


# The taggers that look at one passage at a time.
_POINTERS = ("keyword", "semantic")


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


@cache
def stances(corpus: Corpus) -> dict[str, str]:
    """Where each response stands on the proposal as a whole: supports, opposes, mixed or unclear."""
    whole = corpus.stances[corpus.stances["theme_id"].eq("")]
    return dict(zip(whole["response_id"], whole["stance"], strict=True))


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
    """Type, organisation and consent of whoever wrote each response; a type that few people share is left out."""
    told = counts.analysed(corpus)
    size = told["type"].map(told["type"].value_counts())
    shown = told.assign(type=told["type"].where(size.ge(_FEW), ""))
    joined = counts.kept(corpus).merge(shown, on="respondent_id")
    facts = zip(joined["type"], joined["organisation"], joined["consent"], strict=True)
    return dict(zip(joined["response_id"], facts, strict=True))


def _who(corpus: Corpus, origin_id: str) -> str:
    """``Resident, against the proposal``; an organisation by name only where it consented to publication."""
    kind, organisation, consent = _people(corpus).get(origin_id, ("", "", ""))
    named = organisation if organisation and consent == "yes" else ""
    stand = _STAND.get(stances(corpus).get(origin_id, ""), "")
    return ", ".join(part for part in (kind or "Respondent", named, stand) if part)


_STAND = {"supports": "for the proposal", "opposes": "against the proposal", "mixed": "of mixed views on the proposal"}
