"""What was asked, when, and what is to be decided."""

from __future__ import annotations

import datetime

from consult.consultation import Question
from consult.corpus import Corpus
from consult.report.parts import Column, Paragraph, Row, Section, Sheet, Words
from consult.report.words import count, date, plural
from consult.responses import accounting

_KINDS = {
    "open": "In their own words",
    "closed": "One answer",
    "multi": "Several answers",
    "demographic": "About the respondent",
}


def section(corpus: Corpus) -> Section | None:
    """The dates with the length they make, then each question with how many answered it."""
    told = corpus.consultation
    dates = _dates(told.opens, told.closes)
    found = [Paragraph(dates)] if dates else []
    table = (_questions(corpus),) if told.questions else ()
    return Section("asked", "What was asked", (*found, *table)) if found or table else None


def _dates(opens: str, closes: str) -> Words:
    try:
        days = (datetime.date.fromisoformat(closes) - datetime.date.fromisoformat(opens)).days + 1
    except ValueError:
        return ()
    weeks, over = divmod(days, 7)
    length: Words = (count(days, "asked.days"), " days, counting the first and the last")
    if weeks:
        more = (f" and {over} {plural(over, 'day')}",) if over else ()
        length = (*length, ", which is ", count(weeks, "asked.weeks"), f" {plural(weeks, 'week')}", *more)
    return (f"The consultation was open from {date(opens)} to {date(closes)}: ", *length, ".")


def _questions(corpus: Corpus) -> Sheet:
    answered = accounting.non_response(
        corpus.respondents, corpus.responses, corpus.set_aside, consultation=corpus.consultation
    )
    n = dict(
        zip(
            answered["question_id"],
            zip(answered["n"], answered["nothing"] + answered["as_above"], strict=True),
            strict=True,
        )
    )
    base = int(answered["base"].max()) if len(answered) else 0

    open_ones = any(question.kind == "open" for question in corpus.consultation.questions)
    notes = (
        "Nothing of their own: answers such as “no comment” or “as above”. They are answers, and they raise no theme.",
    )
    rows = tuple(_row(question, n[question.id], base, open_ones) for question in corpus.consultation.questions)
    columns = (
        Column("Question"),
        Column("Answered by"),
        Column("Answered", True),
        Column("Did not answer", True),
        *((Column("Nothing of their own", True),) if open_ones else ()),
    )
    return Sheet(
        "asked-table",
        f"The questions and how many answered (base: {base:,} analysed)",
        columns,
        rows,
        notes if open_ones else (),
        "the tables responses and set_aside",
    )


def _row(question: Question, n: tuple[int, int], base: int, open_ones: bool) -> Row:
    source = f"asked.{question.id}"
    none = (count(n[1], f"{source}.nothing"),) if question.kind == "open" else ("",)
    return Row(
        f"asked-{question.id}",
        (
            (question.text,),
            (_KINDS[question.kind],),
            (count(n[0], f"{source}.n"),),
            (count(base - n[0], f"{source}.not-answered"),),
            *((none,) if open_ones else ()),
        ),
    )
