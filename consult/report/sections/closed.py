"""Each closed question: what was asked, how many answered, how they divide, and who answered differently."""

from __future__ import annotations

import pandas as pd

from consult.consultation import Question
from consult.corpus import Corpus
from consult.report import charts, counts
from consult.report.parts import Bullets, Chart, Column, Item, Paragraph, Row, Section, Sheet, Subheading, Words
from consult.report.words import count, percent, quantifier

_SIDES = {"for": "For", "against": "Against", "neither": "Neither", "apart": "Don't know or not stated"}


def section(corpus: Corpus) -> Section | None:
    """Every closed and multiple-choice question with an answer, in the order asked."""
    items: list[Item] = []
    for question in corpus.consultation.questions:
        if question.kind in ("closed", "multi"):
            found = counts.options(corpus, question)
            if not found.empty and found["base"].max():
                items += _question(corpus, question, found)
    return Section("answers", "Answers to the closed questions", tuple(items)) if items else None


def _question(corpus: Corpus, question: Question, found: pd.DataFrame) -> list[Item]:
    items: list[Item] = [
        Subheading(f"{question.id}-heading", question.text),
        _chart(question, found),
        _sheet(question, found),
    ]
    sides = counts.sides(corpus, question)
    if sides:
        items.append(_sides(question, sides))
    different = counts.differences(corpus)
    return [*items, *_differences(different[different["question_id"].eq(question.id)])]


def _sheet(question: Question, found: pd.DataFrame) -> Sheet:
    base = int(found["base"].max())
    rows = tuple(
        _row(f"{question.id}-{place}", f"{question.id}.{place}", row.option, row.n, base)
        for place, row in enumerate(found.itertuples(), start=1)
    )
    notes = [f"The base is {found['base_words'].iloc[0]}."]
    if question.kind == "multi":
        notes.append("People could choose several answers, so the shares may add up to more than 100%.")
    return Sheet(
        f"{question.id}-table",
        f"{question.text} (base: {base:,} who answered)",
        _COLUMNS,
        rows,
        tuple(notes),
        "the tables responses and set_aside",
    )


_COLUMNS = (Column("Answer"), Column("n", True), Column("Share", True))


def _row(row_id: str, source: str, label: str, n: int, base: int, mark: str = "") -> Row:
    return Row(row_id, ((label,), (count(n, f"{source}.n"),), (percent(n, base, f"{source}.share"),)), mark)


def _sides(question: Question, found: dict[str, int]) -> Sheet:
    rows = [
        _row(f"{question.id}-sides-{side}", f"{question.id}.{side}", name, found[side], found["base"])
        for side, name in _SIDES.items()
        if found[side] or side in ("for", "against")
    ]
    return Sheet(
        f"{question.id}-sides",
        f"For and against (base: {found['base']:,} who answered)",
        _COLUMNS,
        tuple(rows),
        ("The answers of the scale are added up on each side; don't know and the like stay in the base.",),
        "the table above",
    )


def _chart(question: Question, found: pd.DataFrame) -> Chart:
    base = int(found["base"].max())
    top = found.loc[found["n"].idxmax()]
    scale = found[found["side"].isin(("for", "against", "neither"))] if question.scale else found.iloc[:0]
    if 2 <= len(scale) <= 7 and set(scale["side"]) >= {"for", "against"}:
        shares = [100 * n / base for n in scale["n"]]
        image, width, height = charts.stacked([f"{base:,} answers"], [shares], list(scale["option"]))
    else:
        texts = [f"{percent(int(n), base).text} ({n:,})" for n in found["n"]]
        image, width, height = charts.bars(list(found["option"]), [100 * n / base for n in found["n"]], texts)
    title = f"{top['option']} was chosen most often, by {quantifier(100 * top['n'] / base)} of those who answered"
    left = base - int(scale["n"].sum()) if len(scale) else 0
    caption = (
        f"{left:,} of {base:,} answered don't know or something outside the scale; they are in the base."
        if left
        else ""
    )
    alt = f"Bar chart of answers; {top['option']} highest at {percent(int(top['n']), base).text} of {base:,}."
    return Chart(
        f"{question.id}-chart", title, f"Share of the {base:,} who answered", alt, image, width, height, caption
    )


def _differences(different: pd.DataFrame) -> list[Item]:
    """Groups whose answers differ from all others' by more than noise, one point each."""
    if different.empty:
        return []
    points = tuple(_difference(row) for row in different.itertuples())
    said = Paragraph(
        (
            "Answers that differ between groups by more than chance would make (each group against all others; the "
            "tests are adjusted together, so a difference here is unlikely to be noise):",
        )
    )
    return [said, Bullets(points)]


_WORDS = {"for": "were for", "against": "were against"}


def _difference(row: object) -> Words:
    source = f"differences.{row.question_id}.{row.by}.{row.group}.{row.option}"
    chose = _WORDS.get(row.option, f"chose “{row.option}”")
    return (
        f"{row.group}: ",
        percent(row.n, row.base, f"{source}.share"),
        " (",
        count(row.n, f"{source}.n"),
        " of ",
        count(row.base, f"{source}.base"),
        f") {chose}, against ",
        percent(row.other_n, row.other_base, f"{source}.other"),
        " (",
        count(row.other_n, f"{source}.other-n"),
        " of ",
        count(row.other_base, f"{source}.other-base"),
        ") of all others.",
    )
