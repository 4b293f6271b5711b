"""A sheet of survey answers as respondents and responses, with a reject for every row or column not used."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from consult.consultation import Question, Source
from consult.readers.answers import answers
from consult.readers.content import Flaw, Sheet
from consult.readers.doubts import doubts
from consult.readers.headers import Column, Header, comparable, find_header, letter

ID_NAMES = ("respondentid", "responseid", "id")
_TOTAL = re.compile(r"(?:grand |sub-?)?totals?\b|(?:count|mean|average|base|sum|n)\s*[:=]?$|number of responses|"
                    r"total responses|answered|skipped", re.IGNORECASE)
_YES = re.compile(r"\s*(?:y|yes|true|1|agree|i agree|i consent|consent given|publish|ok|happy)\b", re.IGNORECASE)
_NO = re.compile(r"\s*(?:n|no|false|0|do not|don.t|i do not|refuse|withh|confidential|not)\b", re.IGNORECASE)
_DATES = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%y", "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%Y/%m/%d",
          "%d-%b-%Y", "%d-%b-%y", "%Y%m%d")


@dataclass
class Survey:
    """What a survey sheet holds, as rows for the tables.

    ``absent`` are (question id, column) not there beside others of the question that are: they may name the column
    of another file, so whether that is a fault is seen when all files are read.
    """

    respondents: list[dict[str, Any]] = field(default_factory=list)
    responses: list[dict[str, Any]] = field(default_factory=list)
    flaws: list[Flaw] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    absent: set[tuple[str, str]] = field(default_factory=set)


def read_survey(sheet: Sheet, questions: Sequence[Question], source: Source, *, stem: str) -> Survey:
    """The answers of one sheet to the questions given; a column that is not there becomes a flaw, never an error."""
    wanted = [name for question in questions for name in question.columns]
    header = find_header(sheet.rows, wanted=[*wanted, source.id_column])
    survey = Survey()
    columns = {question.id: find_columns(question.columns, header) for question in questions}
    survey.flaws.extend(_unanswered(questions, columns, header, sheet))
    survey.absent.update((question.id, name) for question in questions if columns[question.id]
                         for name in question.columns if not _named(name, header))
    details = _details(source, header, survey)
    rows = list(_submissions(sheet, header, survey))
    ids = _ids(rows, source, header, survey, stem)
    for (number, row), respondent_id in zip(rows, ids, strict=True):
        survey.respondents.append({"respondent_id": respondent_id, "row": number,
                                   **{name: _detail(name, column, row) for name, column in details.items()}})
        for question in questions:
            survey.responses.extend(
                {"response_id": f"{respondent_id}/{question.id}", "respondent_id": respondent_id,
                 "question_id": question.id, "text": answer.text, "value": answer.value}
                for answer in answers(question, columns[question.id], row))
    survey.notes.append(f"{len(rows)} {'row' if len(rows) == 1 else 'rows'} of answers read.")
    asked = details.get("consent")
    consents = [row[asked.index] if asked.index < len(row) else "" for _, row in rows] if asked else []
    survey.notes.extend(doubts(questions, survey.respondents, survey.responses, consents))
    return survey


def find_columns(names: Sequence[str], header: Header) -> list[Column]:
    """The columns that names stand for: by header, option row, both, start of an exploded header, or letter."""
    found: dict[int, Column] = {}
    for name in names:
        for column in _named(name, header):
            found.setdefault(column.index, column)
    return [found[index] for index in sorted(found)]


def _named(name: str, header: Header) -> list[Column]:
    key = comparable(name)
    exact = [column for column in header.columns if key in column.names()]
    if exact:
        return exact
    start = re.compile(re.escape(key) + r"\s*[-–—:\[(|/_]\s*\S")
    exploded = [column for column in header.columns if start.match(comparable(column.header))]
    if exploded:
        return exploded
    return [column for column in header.columns if letter(column.index) == name.strip()]


def _unanswered(questions: Sequence[Question], columns: dict[str, list[Column]], header: Header,
                sheet: Sheet) -> Iterator[Flaw]:
    """A flaw for each question none of whose columns is there, naming the columns that are."""
    for question in questions:
        if not columns[question.id]:
            wanted = " or ".join(f"'{name}'" for name in question.columns[:3])
            yield Flaw(sheet.name and f"sheet {sheet.name}",
                       f"There is no column {wanted} for question {question.id}; the columns are {_known(header)}.")


def _known(header: Header) -> str:
    names = [column.name for column in header.columns if column.header.strip() or column.option]
    shown = ", ".join(f"'{name[:60]}'" for name in names[:15])
    return f"{shown} and {len(names) - 15} more" if len(names) > 15 else shown


def _details(source: Source, header: Header, survey: Survey) -> dict[str, Column]:
    """The columns of the respondents table that the folder names: type, organisation, channel, date, consent."""
    found = {}
    for name in ("type", "organisation", "channel", "date", "consent"):
        declared = getattr(source, f"{name}_column")
        columns = _named(declared, header) if declared else []
        if columns:
            found[name] = columns[0]
        elif declared:
            survey.flaws.append(Flaw("", f"There is no column '{declared}' for {name}_column."))
    return found


def _detail(name: str, column: Column, row: Sequence[str]) -> str:
    text = row[column.index] if column.index < len(row) else ""
    if name == "consent":
        return consent(text)
    return iso_date(text) if name == "date" else text


def consent(text: str) -> str:
    """Consent to publish as yes, no or unclear."""
    if _NO.match(text):
        return "no"
    return "yes" if _YES.match(text) else "unclear"


def iso_date(text: str) -> str:
    """The date as ISO (day before month, as in the UK); the text itself where it cannot be read as a date."""
    bare = re.sub(r"[T ]\d{1,2}:\d{2}.*$", "", text.strip())
    bare = re.sub(r"^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) [\d:]{8}(?: [A-Z]{2,5})? (\d{4})$", r"\2 \1 \3", bare)
    bare = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", bare)
    for pattern in _DATES:
        try:
            return datetime.datetime.strptime(bare, pattern).date().isoformat()
        except ValueError:
            continue
    return text


def _submissions(sheet: Sheet, header: Header, survey: Survey) -> Iterator[tuple[int, Sequence[str]]]:
    """(row number from 1 below the header, cells) of every row of answers; totals below them become flaws."""
    body = sheet.rows[header.first:]
    last = _last_answers(body)
    width = len(header.columns)
    blank = 0
    for number, row in enumerate(body, 1):
        filled = any(text.strip() for text in row)
        where = f"{f'sheet {sheet.name}, ' if sheet.name else ''}row {number}"
        if not filled:
            blank += number <= last
        elif number > last:
            survey.flaws.append(Flaw(where, f"Row {number} is a total or note below the answers; it was not "
                                     "read as an answer."))
        else:
            if any(text.strip() for text in row[width:]):
                survey.flaws.append(Flaw(where, f"Row {number} has more cells than the header has columns; the "
                                         "cells to the right were not read. Check its quotation marks."))
            yield number, row
    if blank:
        survey.notes.append(f"{blank} blank {'row was' if blank == 1 else 'rows were'} passed over.")


def _last_answers(body: Sequence[Sequence[str]]) -> int:
    """The number of the last row of answers: rows of totals or a lone note at the foot come after it."""
    last = len(body)
    while last:
        row = [text.strip() for text in body[last - 1]]
        filled = [text for text in row if text]
        if filled and not _is_total(row, filled, last, body):
            break
        last -= 1
    return last


def _is_total(row: Sequence[str], filled: Sequence[str], number: int, body: Sequence[Sequence[str]]) -> bool:
    after_gap = number >= 2 and not any(text.strip() for text in body[number - 2])
    if _TOTAL.match(filled[0]) and len(filled[0]) < 40 and len(row) > 1:
        return all(re.fullmatch(r"[\d.,%£ ]*", text) for text in filled[1:])
    return after_gap and len(filled) == 1 and len(row) > 2 and number > 2


def _ids(rows: Sequence[tuple[int, Sequence[str]]], source: Source, header: Header, survey: Survey,
         stem: str) -> list[str]:
    """An id for each row: the id column's where there is one, made unique, else file stem and row number."""
    column = _id_column(rows, source, header, survey)
    values = [row[column.index].strip() if column and column.index < len(row) else "" for _, row in rows]
    counts = Counter(values)
    seen: Counter[str] = Counter()
    ids = []
    for (number, _), value in zip(rows, values, strict=True):
        seen[value] += 1
        if not value:
            ids.append(f"{stem}-{number}")
        else:
            ids.append(value if seen[value] == 1 else f"{value} ({seen[value]})")
        if value and counts[value] > 1 and seen[value] > 1:
            survey.flaws.append(Flaw(f"row {number}", f"The id '{value}' stands on {counts[value]} rows; both were "
                                     f"kept, this one as '{ids[-1]}'."))
    if column and not all(values):
        survey.notes.append(f"{values.count('')} rows have no id; they are named by file and row.")
    return ids


def _id_column(rows: Sequence[tuple[int, Sequence[str]]], source: Source, header: Header,
               survey: Survey) -> Column | None:
    """The declared id column, or one of the usual names if its values are unique."""
    if source.id_column:
        declared = _named(source.id_column, header)
        if not declared:
            survey.flaws.append(Flaw("", f"There is no column '{source.id_column}' for id_column; rows are named by "
                                     "file and row number."))
        return declared[0] if declared else None
    for name in ID_NAMES:
        for column in header.columns:
            if re.sub(r"[\s_-]", "", column.header.casefold()) == name:
                values = [row[column.index].strip() for _, row in rows if column.index < len(row)]
                if len(set(values)) == len(rows) and all(values):
                    return column
    return None
