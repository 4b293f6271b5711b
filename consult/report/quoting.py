"""Quotations for the report: verbatim passages that may be published, with personal data masked.

A quotation comes from an analysed submission whose writer did not refuse publication; it is a slice of the stored
text, and what might identify somebody is replaced by a mask that names its kind.
"""

from __future__ import annotations

import pandas as pd

from consult.consultation import Question
from consult.corpus import Corpus
from consult.report import counts
from consult.report.parts import Piece, Quotation

_REFUSED = ("no", "unclear")
_SHORTEST, _LONGEST = 30, 420


def choose(corpus: Corpus, question: Question, theme_id: str, *, most: int = 2) -> list[Quotation]:
    """Up to ``most`` passages that raise the theme: the ones scored highest, of a length fit to print, all different."""
    candidates = _candidates(corpus, question, theme_id)
    texts = corpus.texts()
    found: list[Quotation] = []
    seen: set[str] = set()
    for row in candidates.itertuples():
        words = texts[row.origin_id][row.start : row.end]
        if _SHORTEST <= len(words) <= _LONGEST and words.casefold() not in seen:
            seen.add(words.casefold())
            found.append(quotation(corpus, row.origin_id, row.start, row.end))
        if len(found) == most:
            break
    return found


def _candidates(corpus: Corpus, question: Question, theme_id: str) -> pd.DataFrame:
    given = counts.answers(corpus, question)
    willing = corpus.respondents.loc[~corpus.respondents["consent"].isin(_REFUSED), "respondent_id"]
    allowed = given.loc[given["respondent_id"].isin(willing), "response_id"]
    tags = corpus.tags[(corpus.tags["tagger"] == "final") & (corpus.tags["theme_id"] == theme_id)]
    named = tags[tags["origin_id"].isin(allowed)][["origin_id", "passage_id", "score"]]
    placed = named.merge(corpus.passages[["passage_id", "start", "end"]], on="passage_id")
    return placed.sort_values(["score", "origin_id", "start"], ascending=[False, True, True])


def quotation(corpus: Corpus, origin_id: str, start: int, end: int) -> Quotation:
    """The passage as a quotation: its text in pieces, masked where personal data was found, and who said it."""
    text = corpus.texts()[origin_id]
    hidden = corpus.personal_data
    inside = hidden[(hidden["origin_id"] == origin_id) & (hidden["start"] < end) & (hidden["end"] > start)]
    pieces, place = [], start
    for row in inside.sort_values(["start", "end"]).itertuples():
        if row.start > place:
            pieces.append(Piece(text[place : row.start]))
        if row.end > place:
            pieces.append(Piece(row.kind.replace("-", " "), masked=True))
        place = max(place, min(row.end, end))
    return Quotation(
        origin_id,
        start,
        end,
        (*pieces, Piece(text[place:end])) if place < end else tuple(pieces),
        _who(corpus, origin_id),
    )


def _who(corpus: Corpus, origin_id: str) -> str:
    row = corpus.responses.loc[corpus.responses["response_id"] == origin_id, "respondent_id"]
    kind = corpus.respondents.loc[corpus.respondents["respondent_id"].isin(row), "type"]
    return next((name for name in kind if name), "Respondent")
