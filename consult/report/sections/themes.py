"""Each open question: the themes people raised, with count, base and share, and their own words."""

from __future__ import annotations

import pandas as pd

from consult.consultation import Question
from consult.corpus import Corpus
from consult.report import charts, counts, quoting
from consult.report.parts import Chart, Column, Item, Paragraph, Row, Section, Sheet, Subheading, Words
from consult.report.words import count, percent

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
    items += [
        _chart(question, raised.head(_IN_CHART)),
        _sheet(corpus, question, found),
        *_stances(corpus, question, raised),
    ]
    for row in raised.itertuples():
        quoted = quoting.for_theme(corpus, row.theme_id, question_id=question.id)
        if quoted:
            source, link = f"themes.{question.id}.{row.theme_id}", f"themes-{question.id}-{row.theme_id}"
            lead = (
                f"{row.label}: ",
                count(row.n, f"{source}.n", link),
                " of ",
                count(row.base, f"{source}.base", link),
                " answers.",
            )
            items += [Paragraph(lead, "keep"), *quoted]
    return items


def _sheet(corpus: Corpus, question: Question, found: pd.DataFrame) -> Sheet:
    base = int(found["base"].max())
    bands = counts.bands(corpus, question)
    rows = tuple(
        _row(question, row.theme_id, row.label, row.n, base, bands.get(row.theme_id)) for row in found.itertuples()
    )
    notes = (
        f"The base is {found['base_words'].iloc[0]}. An answer can raise several themes, so the shares may add up to more "
        "than 100%. A theme counts once for each person who raises it.",
        "The range allows for the taggers' error, measured on responses that people coded (Rogan and Gladen 1978); “not "
        "measured” where nobody coded the theme. It is counted over all answers, whatever the counting rule.",
    )
    columns = (Column("Theme"), Column("n", True), Column("Share", True), Column("Range of n", True))
    return Sheet(
        f"themes-{question.id}",
        f"Themes raised: {question.text} (base: {base:,} answers)",
        columns,
        rows,
        notes,
        "the tables responses, set_aside, campaigns, agreement and tags (tagger final)",
    )


def _row(question: Question, theme_id: str, label: str, n: int, base: int, band: tuple[int, int] | None) -> Row:
    source = f"themes.{question.id}.{theme_id}"
    shown: Words = ("not measured",)
    if band:
        shown = (count(band[0], f"{source}.low"), " to ", count(band[1], f"{source}.high"))
    return Row(
        f"themes-{question.id}-{theme_id}",
        ((label,), (count(n, f"{source}.n"),), (percent(n, base, f"{source}.share"),), shown),
    )


def _stances(corpus: Corpus, question: Question, raised: pd.DataFrame) -> list[Item]:
    """Each theme by where those who raise it stand on the proposal; for and against are never one count."""
    split = counts.stance_split(corpus, question)
    known = [row for row in raised.itertuples() if row.theme_id in split]
    if not known or all(set(sides) == {"unclear"} for sides in split.values()):
        return []
    rows = tuple(_stance_row(question, row.theme_id, row.label, split[row.theme_id]) for row in known)
    columns = (Column("Theme"), *(Column(name, True) for name in _STANCES.values()))
    notes = (
        "Where somebody stands is taken from the closed question they answered, else from their words; it is never read from tone.",
    )
    return [
        Sheet(
            f"stances-{question.id}",
            "Themes by where those who raise them stand",
            columns,
            rows,
            notes,
            "the tables stances and tags",
        )
    ]


_STANCES = {"supports": "Support", "opposes": "Oppose", "mixed": "Mixed", "unclear": "Unclear"}


def _stance_row(question: Question, theme_id: str, label: str, sides: dict[str, int]) -> Row:
    row_id = f"stances-{question.id}-{theme_id}"
    cells = tuple((count(sides.get(side, 0), f"stances.{question.id}.{theme_id}.{side}"),) for side in _STANCES)
    return Row(row_id, ((label,), *cells))


def _chart(question: Question, raised: pd.DataFrame) -> Chart:
    base = int(raised["base"].max())
    top = raised.iloc[0]
    texts = [f"{percent(int(n), base).text} ({n:,})" for n in raised["n"]]
    picture = charts.bars(list(raised["label"]), [100 * n / base for n in raised["n"]], texts)
    return Chart(
        f"themes-{question.id}-chart",
        f"{top['label']} is the theme raised most often",
        f"Share of {base:,} answers that raise each theme",
        f"Bar chart of themes; {top['label']} highest at {int(top['n']):,} of {base:,}.",
        picture,
    )
