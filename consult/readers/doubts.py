"""What a person should know of a survey's answers beside what could not be read: one sentence each, no words of respondents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from consult.consultation import Question

_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SHOWN = 5

Row = Mapping[str, Any]


def doubts(questions: Sequence[Question], respondents: Sequence[Row], responses: Sequence[Row], consents: Sequence[str]) -> Iterator[str]:
    """Sentences on options nobody listed, dates that are no days, and answers on consent that say neither yes nor no.

    ``consents`` are the cells of the consent column as they stand, in the order of ``respondents``; empty where there is none.
    """
    yield from _not_listed(questions, responses)
    odd = [row["row"] for row in respondents if row.get("date") and not _ISO_DAY.match(row["date"])]
    if odd:
        yield (f"{len(odd)} {'date' if len(odd) == 1 else 'dates'} could not be read as a day (row{'' if len(odd) == 1 else 's'} "
               f"{_some(odd)}); nothing is set aside there as out of time.")
    unclear = [row["row"] for row, cell in zip(respondents, consents, strict=True) if row["consent"] == "unclear" and cell.strip()] \
        if consents else []
    if unclear:
        yield (f"{len(unclear)} {'answer' if len(unclear) == 1 else 'answers'} on consent could not be read as yes or no "
               f"(row{'' if len(unclear) == 1 else 's'} {_some(unclear)}); these submissions count and are not quoted.")


def _not_listed(questions: Sequence[Question], responses: Sequence[Row]) -> Iterator[str]:
    listed = {question.id: {*question.options, *question.scale} for question in questions if question.kind != "open"}
    strange = Counter(row["question_id"] for row in responses
                      if listed.get(row["question_id"]) and row["value"] not in listed[row["question_id"]])
    for question in questions:
        if one := strange[question.id]:
            yield (f"{one} {'answer' if one == 1 else 'answers'} to {question.id} {'names' if one == 1 else 'name'} none of its options; "
                   f"{'it stands as written and counts' if one == 1 else 'they stand as written and count'} in the base.")


def _some(numbers: Sequence[int]) -> str:
    more = len(numbers) - _SHOWN
    return ", ".join(map(str, numbers[:_SHOWN])) + (f" and {more} more" if more > 0 else "")
