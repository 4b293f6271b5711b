"""Which passages discovery looks at: what people wrote in substance, each text once, and not what a theme has already.

Everything set aside on the way is counted, so that what is proposed can be read against what was looked at.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from consult.themes import topics_words

CONTENT = 1  # words that say what it is about, below which a passage is about nothing in particular
COVERED = 0.9  # score at which a passage tagged with an agreed theme counts as that theme's
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ENGLISH = frozenset([
    "the", "a", "an", "and", "or", "but", "of", "to", "in", "for", "is", "are", "was", "were", "be", "been", "it",
    "its", "this", "that", "they", "we", "i", "you", "my", "our", "your", "their", "not", "no", "have", "has",
    "had", "will", "would", "should", "could", "can", "do", "does", "did", "with", "on", "at", "from", "by", "as",
    "if", "so", "there", "what", "who", "why", "how", "when", "all", "more", "than", "need", "needs", "make",
    "keep", "people", "please", "don't", "dont", "stop", "better", "very", "too",
])


@dataclass(frozen=True)
class Looked:
    """Distinct passages in canonical order, and every passage that says each of them.

    ``texts`` are the words as first written (by id); ``passages`` has a row for every passage that counts, with
    ``distinct`` (row in ``texts``), ``stance`` and ``personal`` beside its columns; ``answers`` is how many answers of
    substance there are, and ``counts`` says in order how many of what was set aside.
    """

    texts: tuple[str, ...]
    passages: pd.DataFrame
    covered: pd.DataFrame
    answers: int
    counts: Mapping[str, int]


def look(corpus: Any, substance: pd.DataFrame | None = None) -> Looked:
    """What discovery looks at in a corpus (anything with its tables as attributes).

    ``substance`` says of each response_id what kind of answer it is; without it every answer with words counts.
    """
    counts: dict[str, int] = {}
    answers = _answers(corpus, substance, counts)
    passages = _passages(corpus, answers, counts)
    tagged = passages["passage_id"].isin(_tagged(corpus))
    counts["passages that a theme of the codebook has already"] = int(tagged.sum())
    kept = passages[~tagged]
    keys = list(dict.fromkeys(kept.sort_values(["key", "passage_id"])["key"]))
    written = kept.sort_values("passage_id").drop_duplicates("key").set_index("key")["text"].to_dict()
    number = {key: row for row, key in enumerate(keys)}
    kept = kept.assign(distinct=kept["key"].map(number).astype("int64")).reset_index(drop=True)
    counts["repeats of the same words, looked at once"] = len(kept) - len(keys)
    return Looked(tuple(written[key] for key in keys), kept, passages[tagged].reset_index(drop=True),
                  answers["response_id"].nunique(), counts)


def _answers(corpus: Any, substance: pd.DataFrame | None, counts: dict[str, int]) -> pd.DataFrame:
    """Open answers of submissions that count and that say something."""
    asked = [question.id for question in corpus.consultation.questions if question.kind == "open"]
    said = corpus.responses[corpus.responses["question_id"].isin(asked) & corpus.responses["text"].str.strip().ne("")]
    aside = said["respondent_id"].isin(corpus.set_aside["respondent_id"])
    counts["answers of submissions set aside"] = int(aside.sum())
    said = said[~aside]
    if substance is not None:
        kinds = dict(zip(substance["response_id"], substance["substance"], strict=True))
        kind = said["response_id"].map(kinds).fillna("substantive")
        for name in sorted(set(kind) - {"substantive", "chosen"}):
            counts[f"answers that say nothing of their own ({name})"] = int(kind.eq(name).sum())
        said = said[kind.isin(["substantive", "chosen"])]
    repeats = corpus.campaigns.loc[corpus.campaigns["relation"].ne("template"), "response_id"]
    copies = said["response_id"].isin(_copies(corpus.campaigns, repeats))
    counts["answers that repeat a campaign's letter"] = int(copies.sum())
    return said[~copies]


def _copies(campaigns: pd.DataFrame, repeats: pd.Series) -> set[str]:
    """The responses of each campaign but one: its template where that was sent in, else the first.

    A variant that adds words of its own is kept; the words it shares are told apart as repeats.
    """
    with_more = set(campaigns.loc[campaigns["added"].str.strip().ne(""), "response_id"])
    led = set(campaigns.loc[campaigns["relation"].eq("template"), "campaign_id"])
    first = campaigns[~campaigns["campaign_id"].isin(led)].sort_values("response_id").drop_duplicates("campaign_id")
    return set(repeats) - with_more - set(first["response_id"])


def _passages(corpus: Any, answers: pd.DataFrame, counts: dict[str, int]) -> pd.DataFrame:
    own = corpus.passages[corpus.passages["origin"].eq("response")].merge(
        answers[["response_id", "respondent_id", "question_id"]].drop_duplicates("response_id"), left_on="origin_id",
        right_on="response_id").sort_values(["origin_id", "start"], ignore_index=True)
    words = [[match.group().lower() for match in _WORD.finditer(text.replace("’", "'"))] for text in own["text"]]
    foreign = pd.Series([len(each) >= 6 and not set(each) & _ENGLISH for each in words], index=own.index, dtype=bool)
    counts["passages that do not seem to be English"] = int(foreign.sum())
    empty = pd.Series([topics_words.content(text) < CONTENT for text in own["text"]], index=own.index, dtype=bool)
    counts["passages that say nothing in particular"] = int((empty & ~foreign).sum())
    own = own.assign(key=[hashlib.sha256(" ".join(each).encode("utf-8", "surrogatepass")).hexdigest() for each in words])
    whole = corpus.stances[corpus.stances["theme_id"].eq("")]
    stance = dict(zip(whole["response_id"], whole["stance"], strict=True))
    kept = own[~foreign & ~empty]
    return kept.assign(stance=[stance.get(response, "unclear") for response in kept["response_id"]],
                       personal=np.array(_personal(kept, corpus.personal_data), dtype=bool))


def _tagged(corpus: Any) -> set[str]:
    tags = corpus.tags
    agreed = {theme.id for theme in corpus.codebook.themes if theme.status != "retired"}
    return set(tags.loc[tags["tagger"].eq("final") & tags["theme_id"].isin(agreed) & tags["score"].ge(COVERED), "passage_id"])


def _personal(passages: pd.DataFrame, personal_data: pd.DataFrame) -> list[bool]:
    """Whether each passage holds something that may identify a person."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for origin, start, end in zip(personal_data["origin_id"], personal_data["start"], personal_data["end"], strict=True):
        spans.setdefault(origin, []).append((int(start), int(end)))
    return [any(first < end and start < last for first, last in spans.get(origin, ()))
            for origin, start, end in zip(passages["origin_id"], passages["start"], passages["end"], strict=True)]
