"""What reading gives: tables of sources, rejects, responses and documents, from one file or many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from consult import tables
from consult.consultation import Question

FRAMES = ("sources", "rejects", "respondents", "responses", "documents", "blocks", "cells")


def _empty(name: str) -> pd.DataFrame:
    return field(default_factory=lambda: tables.empty(name))


@dataclass(frozen=True)
class Reading:
    """Everything read from one or more files; each frame is a declared table of :mod:`consult.tables`.

    ``questions`` are those a survey file was read by: the folder's, or inferred from a loose file's headers.
    """

    sources: pd.DataFrame = _empty("sources")
    rejects: pd.DataFrame = _empty("rejects")
    respondents: pd.DataFrame = _empty("respondents")
    responses: pd.DataFrame = _empty("responses")
    documents: pd.DataFrame = _empty("documents")
    blocks: pd.DataFrame = _empty("blocks")
    cells: pd.DataFrame = _empty("cells")
    questions: tuple[Question, ...] = ()

    def frames(self) -> dict[str, pd.DataFrame]:
        """The tables by name."""
        return {name: getattr(self, name) for name in FRAMES}


def merge(readings: Sequence[Reading]) -> Reading:
    """One reading of several files: questions joined, respondents' ids made unique, same texts noted as duplicates."""
    from consult.readers.twins import mark_duplicates

    distinct = _distinct_respondents(readings)
    joined = {name: _join(name, [getattr(reading, name) for reading in distinct]) for name in FRAMES}
    joined["respondents"] = _one_row_each(joined["respondents"])
    joined["sources"] = mark_duplicates(joined)
    return Reading(**joined, questions=_questions(distinct))


def _join(name: str, frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    filled = [frame for frame in frames if len(frame)]
    return tables.check(name, pd.concat(filled, ignore_index=True)) if filled else tables.empty(name)


def _questions(readings: Iterable[Reading]) -> tuple[Question, ...]:
    known = {question.id: question for reading in reversed(list(readings)) for question in reading.questions}
    ordered = dict.fromkeys(question.id for reading in readings for question in reading.questions)
    return tuple(known[question_id] for question_id in ordered)


def _distinct_respondents(readings: Sequence[Reading]) -> list[Reading]:
    """Readings in which no two files answer the same question under the same respondent's id.

    Files that hold different questions under the same ids (a file for each question) are left: the ids are the
    same people's. Where the same question is answered, the later file's ids get its stem in front.
    """
    answered: set[str] = set()
    result = []
    for reading in readings:
        own = set(reading.responses["response_id"])
        if own & answered:
            reading = _qualified(reading)
            own = set(reading.responses["response_id"])
        answered |= own
        result.append(reading)
    return result


def _qualified(reading: Reading) -> Reading:
    stem = reading.sources["source_id"].iloc[0].rsplit(".", 1)[0]
    renamed = {old: f"{stem}-{old}" for old in reading.respondents["respondent_id"]}
    respondents = reading.respondents.assign(respondent_id=reading.respondents["respondent_id"].map(renamed))
    owner = reading.responses["respondent_id"].map(renamed)
    ids = owner + "/" + reading.responses["question_id"]
    responses = reading.responses.assign(respondent_id=owner, response_id=ids)
    note = f"Its ids also stand in another file, so each has '{stem}-' in front."
    return replace(reading, respondents=tables.check("respondents", respondents),
                   responses=tables.check("responses", responses), sources=with_note(reading.sources, note))


def with_note(sources: pd.DataFrame, note: str) -> pd.DataFrame:
    """The sources with one more sentence in the notes of every row."""
    return sources.assign(notes=(sources["notes"] + " " + note).str.strip())


def _one_row_each(respondents: pd.DataFrame) -> pd.DataFrame:
    """A person who answers in several files keeps the first row, its unknowns filled from the others."""
    if not respondents["respondent_id"].duplicated().any():
        return respondents
    known = respondents.replace({"": None, "not-recorded": None})
    first = known.groupby("respondent_id", sort=False, as_index=False).first()
    first["consent"] = first["consent"].fillna("not-recorded")
    return tables.check("respondents", first)
