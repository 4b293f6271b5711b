"""Each closed question: what was asked, how many answered, how they divide, and who answered differently."""

from __future__ import annotations

from typing import Any

import pandas as pd

from consult.consultation import Question
from consult.corpus import Corpus
from consult.report import charts, comparing, counts
from consult.report.parts import Bullets, Chart, Column, Item, Paragraph, Section, Sheet, Subheading, Words
from consult.report.tabling import counted, share_of, slug
from consult.report.words import listed, percent, quantifier

_APART = {"neither": "Neither", "apart": "Don't know or not stated"}


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
        items.append(_sides(question, sides, found))
    if question.kind == "multi":
        return items
    different = comparing.more_than_noise(comparing.closed_by_group(corpus))
    return [*items, *_differences(different[different["question_id"].eq(question.id)], sides)]


def _sheet(question: Question, found: pd.DataFrame) -> Sheet:
    base = int(found["base"].max())
    rows = tuple(
        counted(f"{question.id}-{place}", row.option, row.n, base, source=f"{question.id}.{place}")
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


def _sides(question: Question, sides: dict[str, int], found: pd.DataFrame) -> Sheet:
    names = {
        side: listed(list(found.loc[found["side"].eq(side), "option"]), "or") for side in ("for", "against")
    } | _APART
    rows = [
        counted(f"{question.id}-sides-{side}", name, sides[side], sides["base"], source=f"{question.id}.{side}")
        for side, name in names.items()
        if sides[side] or side in ("for", "against")
    ]
    return Sheet(
        f"{question.id}-sides",
        f"The two sides added up (base: {sides['base']:,} who answered)",
        _COLUMNS,
        tuple(rows),
        ("Don't know and the like stay in the base.",),
        "the table above",
    )


def _chart(question: Question, found: pd.DataFrame) -> Chart:
    base = int(found["base"].max())
    top = found.loc[found["n"].idxmax()]
    scale = found[found["side"].isin(("for", "against", "neither"))] if question.scale else found.iloc[:0]
    if 2 <= len(scale) <= 7 and set(scale["side"]) >= {"for", "against"}:
        shares = [100 * n / base for n in scale["n"]]
        picture = charts.stacked([f"{base:,} answers"], [shares], list(scale["option"]))
    else:
        texts = [f"{percent(int(n), base).text} ({n:,})" for n in found["n"]]
        picture = charts.bars(list(found["option"]), [100 * n / base for n in found["n"]], texts)
    title = f"{top['option']} was chosen most often, by {quantifier(100 * top['n'] / base)} of those who answered"
    left = base - int(scale["n"].sum()) if len(scale) else 0
    caption = (
        f"{left:,} of {base:,} answered don't know or something outside the scale; they are in the base."
        if left
        else ""
    )
    alt = f"Bar chart of answers; {top['option']} highest at {percent(int(top['n']), base).text} of {base:,}."
    return Chart(f"{question.id}-chart", title, f"Share of the {base:,} who answered", alt, picture, caption)


def _differences(different: pd.DataFrame, sides: dict[str, int]) -> list[Item]:
    """Groups whose answers differ from all others' by more than noise, the furthest apart first."""
    ahead = "against" if sides and sides["against"] > sides["for"] else "for"
    found = different[different["option"].eq(ahead)] if sides else different
    if found.empty:
        return []
    ranked = found.assign(size=found["difference"].abs()).sort_values(["size", "group"], ascending=[False, True])
    said = Paragraph(
        (
            "Groups that answered differently from everybody else by more than chance would make (all comparisons are adjusted "
            "together, so a difference here is unlikely to be noise):",
        )
    )
    points = tuple(_difference(row) for row in ranked.head(_MOST_DIFFERENCES).itertuples())
    more = len(ranked) - len(points)
    rest = ((f"and {more} more",),) if more else ()
    return [said, Bullets((*points, *rest))]


_MOST_DIFFERENCES = 8
_CHOSE = {"for": "took the first side", "against": "took the second side"}


def _difference(row: Any) -> Words:
    source = f"differences.{row.question_id}.{row.by}.{slug(row.group)}.{slug(row.option)}"
    chose = _CHOSE.get(row.option, f"chose “{row.option}”")
    return (
        f"{row.group}: ",
        *share_of(row.n, row.base, source=source),
        f" {chose}, against ",
        *share_of(row.other_n, row.other_base, source=f"{source}.others"),
        " of everybody else.",
    )
