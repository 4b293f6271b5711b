"""Each closed question: what was asked, how many answered, how they divide, as picture and table."""

from __future__ import annotations

import pandas as pd

from consult.consultation import Question
from consult.corpus import Corpus
from consult.report import charts, counts
from consult.report.parts import Chart, Column, Item, Row, Section, Sheet, Subheading
from consult.report.words import count, percent, quantifier


def section(corpus: Corpus) -> Section | None:
    """Every closed and multiple-choice question with an answer, in the order asked."""
    items: list[Item] = []
    for question in corpus.consultation.questions:
        if question.kind in ("closed", "multi"):
            found = counts.options(corpus, question)
            if not found.empty and found["base"].max():
                items += [
                    Subheading(f"{question.id}-heading", question.text),
                    _chart(question, found),
                    _sheet(question, found),
                ]
    return Section("answers", "Answers to the closed questions", tuple(items)) if items else None


def _sheet(question: Question, found: pd.DataFrame) -> Sheet:
    rows = tuple(
        Row(
            f"{question.id}-{place}",
            (
                (row.option,),
                (count(row.n, f"{question.id}.{place}.n"),),
                (percent(row.n, row.base, f"{question.id}.{place}.share"),),
            ),
        )
        for place, row in enumerate(found.itertuples(), start=1)
    )
    base = int(found["base"].max())
    notes = ["The base is the analysed submissions that answered this question."]
    if question.kind == "multi":
        notes.append("People could choose several answers, so the shares may add up to more than 100%.")
    return Sheet(
        f"{question.id}-table",
        f"{question.text} (base: {base:,} who answered)",
        (Column("Answer"), Column("n", True), Column("Share", True)),
        rows,
        tuple(notes),
        "the table responses",
    )


def _chart(question: Question, found: pd.DataFrame) -> Chart:
    base = int(found["base"].max())
    shares = [100 * n / base for n in found["n"]]
    top = found.loc[found["n"].idxmax()]
    if question.scale and list(found["option"]) == list(question.scale):
        image, width, height = charts.stacked([f"{base:,} answers"], [shares], list(question.scale))
    else:
        texts = [f"{percent(int(n), base).text} ({n:,})" for n in found["n"]]
        image, width, height = charts.bars(list(found["option"]), shares, texts)
    share = percent(int(top["n"]), base).text
    title = f"{top['option']} was chosen most often, by {quantifier(100 * top['n'] / base)} of those who answered"
    return Chart(
        f"{question.id}-chart",
        title,
        f"Share of the {base:,} who answered",
        f"Bar chart of answers; {top['option']} highest at {share} of {base:,}.",
        image,
        width,
        height,
    )
