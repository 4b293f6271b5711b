"""What the coding widget shows of a response: its text, the themes machines suggest and the words that moved them."""

from __future__ import annotations

from typing import Any

import pandas as pd

from consult.corpus import Corpus
from consult.errors import ConsultError

_MACHINES = ("keyword", "semantic", "learned")
_TAUGHT = 200  # responses put in order of what they teach; the rest follow by id


def answers(corpus: Corpus, question_id: str = "") -> pd.DataFrame:
    """The answers in words to one open question, or to all; raises :class:`ConsultError` where it is not an open one."""
    asked = [question.id for question in corpus.consultation.open_questions()]
    if question_id and question_id not in asked:
        raise ConsultError(f"'{question_id}' is not an open question; the open questions are {', '.join(asked)}.")
    wanted = corpus.responses["question_id"].isin([question_id] if question_id else asked)
    return corpus.responses[wanted & corpus.responses["text"].str.strip().ne("")]


def to_code(corpus: Corpus, coded: set[str], question_id: str = "") -> list[str]:
    """The open answers nobody of this name has read, those that would teach the taggers most first.

    Of answers word for word alike, as in a campaign, one is enough.
    """
    from consult.themes.queue import queue

    given = answers(corpus, question_id)
    folder = corpus.consultation.folder
    cache = folder / ".cache" if (folder / "consultation.toml").is_file() else None
    own = pd.DataFrame({"response_id": sorted(coded), "theme_id": ""}, dtype="str")
    codes = pd.concat([corpus.codes[["response_id", "theme_id"]], own])
    read = set(given.loc[given["response_id"].isin(coded), "text"])
    unread = given[~given["text"].isin(read)].sort_values("response_id").drop_duplicates("text")
    first = queue(given, corpus.scores, codes, most=_TAUGHT, cache=cache)
    rest = sorted(set(unread["response_id"]) - set(first))
    return [*first, *rest]


def card(corpus: Corpus, response_id: str, *, blind: bool = False) -> dict[str, Any]:
    """Everything the widget shows of one response, as plain values; no suggestions where the coder is ``blind``."""
    row = corpus.responses[corpus.responses["response_id"].eq(response_id)].iloc[0]
    question = corpus.consultation.question(row["question_id"])
    tags = corpus.tags[corpus.tags["origin_id"].eq(response_id) & corpus.tags["tagger"].isin(() if blind else _MACHINES)]
    return {
        "response_id": response_id,
        "question": question.text,
        "closed": _closed_answer(corpus, row["respondent_id"], question.pair),
        "text": row["text"],
        "suggestions": [
            _suggestion(theme_id, found, row["text"]) for theme_id, found in tags.groupby("theme_id", sort=True)
        ],
    }


def _closed_answer(corpus: Corpus, respondent_id: str, question_id: str) -> str:
    found = corpus.responses[corpus.responses["response_id"].eq(f"{respondent_id}/{question_id}")]
    return ", ".join(value for value in found["value"] if value)


def _suggestion(theme_id: str, tags: pd.DataFrame, text: str) -> dict[str, Any]:
    taggers = sorted(set(tags["tagger"]))
    spans = sorted({(int(row.start), int(row.end)) for row in tags.itertuples() if pd.notna(row.start)})
    return {
        "theme_id": theme_id,
        "taggers": taggers,
        "spans": spans,
        "words": [text[start:end] for start, end in spans],
    }
