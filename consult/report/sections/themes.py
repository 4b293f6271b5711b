"""Each open question: the themes people raised, with count, base and share, and their own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from consult.consultation import Question
from consult.corpus import Corpus
from consult.report import charts, counts, quoting
from consult.report.parts import Chart, Column, Item, Paragraph, Row, Section, Sheet, Subheading, Words
from consult.report.tabling import N_AND_SHARE
from consult.report.words import count, listed, percent, quoted

# Charts hold the themes raised most; the table beside holds them all.
_IN_CHART = 16


def section(corpus: Corpus) -> Section | None:
    """Every open question with answers: chart, table and quotations for each theme raised."""
    items: list[Item] = []
    for question in corpus.consultation.open_questions():
        found = counts.themes(corpus, question)
        if not found.empty and found["base"].max():
            items += _question(corpus, question, found)
    return Section("themes", "What people said", tuple(items)) if items else None


def _question(corpus: Corpus, question: Question, found: pd.DataFrame) -> list[Item]:
    raised = found[found["n"] > 0]
    items: list[Item] = [Subheading(f"{question.id}-themes-heading", question.text)]
    if raised.empty:
        return [*items, Paragraph(("No answer raises a theme of the codebook.",))]
    items += [_chart(question, raised.head(_IN_CHART)), _sheet(corpus, question, found)]
    for row in raised.itertuples():
        quotations = quoting.for_theme(corpus, row.theme_id, question_id=question.id, most=3 if row.n >= _MANY else 2)
        if quotations:
            source, link = f"themes.{question.id}.{row.theme_id}", f"themes-{question.id}-{row.theme_id}"
            n, base = count(row.n, f"{source}.n", link), count(row.base, f"{source}.base", link)
            items += [Paragraph((f"{row.label} (", n, " of ", base, ")"), "keep"), *quotations]
    return items


# A theme raised by as many people gets one quotation more.
_MANY = 50
_SIDES = {"supports": "For", "opposes": "Against"}


def _sheet(corpus: Corpus, question: Question, found: pd.DataFrame) -> Sheet:
    """Each theme with its count, share and range, and how many of those who raise it are for and against."""
    base = int(found["base"].max())
    bands, split = counts.bands(corpus, question), counts.stance_split(corpus, question)
    sided = any(split.get(theme, {}).get(side) for theme in found["theme_id"] for side in _SIDES)
    rows = tuple(
        _row(question, row, bands, split.get(row.theme_id, {}) if sided else None)
        for row in found.itertuples()
        if row.n
    )
    notes = [
        f"The base is {found['base_words'].iloc[0]}. One answer can raise several themes, so the shares may add up to more "
        "than 100%. A theme counts once for each person who raises it.",
    ]
    if bands:
        notes.append(
            "The range says what the number may be, given how often the taggers agreed with people on coded responses (the difference "
            "estimator of survey sampling), over all answers whatever the counting rule; a wide range means a theme that is hard to tag."
        )
    if sided:
        notes.append("For and against: where those who raise the theme stand, by the closed question they answered, else by their "
                     "words, and never by their tone. The rest are mixed or unclear.")  # fmt: skip
    silent = [row.label for row in found.itertuples() if not row.n]
    if silent:
        notes.append(f"Raised by nobody here: {listed(silent)}.")
    columns = (Column("Theme"), *N_AND_SHARE, *((Column("Range", True),) if bands else ()),
               *((Column(name, True) for name in _SIDES.values()) if sided else ()))  # fmt: skip
    return Sheet(
        f"themes-{question.id}",
        f"Themes raised: {question.text} (base: {base:,} answers)",
        columns,
        rows,
        tuple(notes),
        f"the tables responses ({question.id}), set_aside, campaigns, stances, agreement and tags (tagger final)",
    )


def _row(question: Question, row: Any, bands: Mapping[str, tuple[int, int]], split: Mapping[str, int] | None) -> Row:
    source = f"themes.{question.id}.{row.theme_id}"
    cells: list[Words] = [(row.label,), (count(row.n, f"{source}.n"),), (percent(row.n, row.base, f"{source}.share"),)]
    if bands:
        band = bands.get(row.theme_id)
        cells.append(
            (count(band[0], f"{source}.low"), " to ", count(band[1], f"{source}.high")) if band else ("not measured",)
        )
    if split is not None:
        cells += [(count(split.get(side, 0), f"{source}.{side}"),) for side in _SIDES]
    return Row(f"themes-{question.id}-{row.theme_id}", tuple(cells))


def _chart(question: Question, raised: pd.DataFrame) -> Chart:
    base = int(raised["base"].max())
    top = raised.iloc[0]
    texts = [f"{percent(int(n), base).text} ({n:,})" for n in raised["n"]]
    picture = charts.bars(list(raised["label"]), [100 * n / base for n in raised["n"]], texts)
    return Chart(
        f"themes-{question.id}-chart",
        f"{quoted(top['label'])} is raised most often, by {percent(int(top['n']), base).text} of those who answered",
        f"Share of {base:,} answers that raise each theme",
        f"Bar chart of themes; {top['label']} highest at {int(top['n']):,} of {base:,}.",
        picture,
    )
