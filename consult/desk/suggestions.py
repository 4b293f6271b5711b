"""What the coding widget shows of a response: its text, the themes machines suggest and the words that moved them."""

from __future__ import annotations

from typing import Any

import pandas as pd

from consult.corpus import Corpus
from consult.errors import ConsultError

_MACHINES = ("keyword", "semantic", "learned")
_PERHAPS = 2  # themes shown, not ticked, that a machine raises and does not settle on
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
    return {
        "response_id": response_id,
        "question": question.text,
        "closed": _closed_answer(corpus, row["respondent_id"], question.pair),
        "text": row["text"],
        "suggestions": [] if blind else _suggestions(corpus, response_id, row["text"]),
    }


def _suggestions(corpus: Corpus, response_id: str, text: str) -> list[dict[str, Any]]:
    """The themes machines decide for, to be ticked, and of those that a machine only raises the likeliest few."""
    tags = corpus.tags[corpus.tags["origin_id"].eq(response_id)]
    raised = tags[tags["tagger"].isin(_MACHINES)]
    decided = _decided(tags, coded=corpus.codes["response_id"].eq(response_id).any())
    # Scores compare within one machine only: the themes with a keyword come first, then those nearest in meaning.
    near = raised["score"].where(raised["tagger"].eq("semantic"), 2.0)
    likely = near[~raised["theme_id"].isin(decided)].groupby(raised["theme_id"]).max()
    perhaps = set(likely.sort_values(ascending=False, kind="stable").index[:_PERHAPS])
    return [
        {**_suggestion(str(theme_id), found, text), "ticked": theme_id in decided}
        for theme_id, found in raised.groupby("theme_id", sort=True)
        if theme_id in decided | perhaps
    ]


def _decided(tags: pd.DataFrame, *, coded: bool) -> set[str]:
    """The themes machines settle on; of a response somebody coded, whose codes must not show, those that two propose."""
    if not coded:
        return set(tags.loc[tags["tagger"].eq("final"), "theme_id"])
    proposing = tags[tags["tagger"].isin(_MACHINES)].groupby("theme_id")["tagger"].nunique()
    return {str(theme_id) for theme_id in proposing.index[proposing.ge(2)]}


def _closed_answer(corpus: Corpus, respondent_id: str, question_id: str) -> str:
    found = corpus.responses[corpus.responses["response_id"].eq(f"{respondent_id}/{question_id}")]
    return ", ".join(value for value in found["value"] if value)


def _suggestion(theme_id: str, tags: pd.DataFrame, text: str) -> dict[str, Any]:
    """A suggested theme with why: the words to mark are the keywords, or without any the passage the machines went by."""
    taggers = [name for name in _MACHINES if name in set(tags["tagger"])]
    telling = tags[tags["tagger"].eq(taggers[0]) & tags["start"].notna()]
    spans = sorted({(int(row.start), int(row.end)) for row in telling.itertuples()})
    return {
        "theme_id": theme_id,
        "taggers": taggers,
        "why": "; ".join(_WHY[name] for name in taggers),
        "spans": spans,
        "words": list(dict.fromkeys(text[start:end] for start, end in spans)) if taggers[0] == "keyword" else [],
    }


# What each machine goes by, as the coder reads it; the keywords found follow the first.
_WHY = {
    "keyword": "has a keyword",
    "semantic": "reads like its definition and examples",
    "learned": "people coded answers like it so",
}
