"""What reading gives: tables of sources, rejects, responses and documents, from one file or many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from consult import tables
from consult.consultation import Question
from consult.readers.twins import mark_duplicates

FRAMES = ("sources", "rejects", "respondents", "responses", "documents", "blocks", "cells")
_UNKNOWN = ("", "not-recorded", None)

Row = dict[str, Any]


def _empty(name: str) -> Any:
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


@dataclass(frozen=True)
class Part:
    """What one file gives, as rows by table; many parts become frames at once, which is far quicker than one by one."""

    stem: str
    rows: dict[str, list[Row]]
    questions: tuple[Question, ...] = ()
    absent: frozenset[tuple[str, str]] = frozenset()


def gather(parts: Sequence[Part]) -> Reading:
    """One reading of several files: questions joined, respondents' ids made unique, same texts noted as duplicates."""
    distinct = _distinct_respondents(parts)
    rows = {name: [row for part in distinct for row in part.rows.get(name, [])] for name in FRAMES}
    rows["rejects"].extend(_columns_nowhere(parts))
    rows["respondents"] = _one_row_each(rows["respondents"])
    rows["sources"] = mark_duplicates(rows)
    frames = {name: tables.frame(name, rows[name]) if rows[name] else tables.empty(name) for name in FRAMES}
    return Reading(**frames, questions=_questions(distinct))


def _columns_nowhere(parts: Sequence[Part]) -> Iterator[Row]:
    """A reject for each column of a question that no file of answers has, though others of the question are there."""
    surveys = [part for part in parts if part.rows.get("respondents")]
    nowhere = frozenset.intersection(*(part.absent for part in surveys)) if surveys else frozenset()
    for question_id, name in sorted(nowhere):
        source = surveys[0].rows["sources"][0]
        yield {"source_id": source["source_id"], "path": source["path"], "where": "",
               "reason": f"There is no column '{name}' for question {question_id}, though its other columns are there; "
                         "correct the name in consultation.toml."}


def _questions(parts: Iterable[Part]) -> tuple[Question, ...]:
    known: dict[str, Question] = {}
    for part in parts:
        for question in part.questions:
            known.setdefault(question.id, question)
    return tuple(known.values())


def _distinct_respondents(parts: Sequence[Part]) -> list[Part]:
    """Parts in which no two files answer the same question under the same respondent's id.

    Files that hold different questions under the same ids (a file for each question) are left: the ids are the
    same people's. Where the same question is answered, the later file's ids get its stem in front.
    """
    answered: set[str] = set()
    result = []
    for part in parts:
        if not answered.isdisjoint(_answers(part)):
            part = _qualified(part)
        answered |= _answers(part)
        result.append(part)
    return result


def _answers(part: Part) -> set[str]:
    return {row["response_id"] for row in part.rows.get("responses", [])}


def _qualified(part: Part) -> Part:
    respondents = [{**row, "respondent_id": f"{part.stem}-{row['respondent_id']}"} for row in part.rows["respondents"]]
    responses = [{**row, "respondent_id": f"{part.stem}-{row['respondent_id']}",
                  "response_id": f"{part.stem}-{row['response_id']}"} for row in part.rows["responses"]]
    note = f"Its ids also stand in another file, so each has '{part.stem}-' in front."
    sources = [{**row, "notes": f"{row['notes']} {note}".strip()} for row in part.rows["sources"]]
    rows = {**part.rows, "respondents": respondents, "responses": responses, "sources": sources}
    return Part(part.stem, rows, part.questions, part.absent)


def _one_row_each(respondents: Sequence[Row]) -> list[Row]:
    """A person who answers in several files keeps the first row, its unknowns filled from the others."""
    first: dict[str, Row] = {}
    for row in respondents:
        known = first.setdefault(row["respondent_id"], row)
        if known is not row:
            filled = {name: value for name, value in row.items() if known.get(name) in _UNKNOWN}
            first[row["respondent_id"]] = {**known, **filled}
    return list(first.values())
