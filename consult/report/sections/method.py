"""How this was done: rules, coding frame, agreement with people, quantifiers, limits, and what a machine did."""

from __future__ import annotations

from typing import Any

import pandas as pd

from consult.codebook import Theme
from consult.corpus import Corpus
from consult.report.parts import Bullets, Column, Figure, Item, Paragraph, Row, Section, Sheet, Subheading, Words
from consult.report.words import SCALE, count, plural

_LIMITS = (
    ("People chose to answer. Nothing here estimates what the population thinks, and no figure is a vote.",),
    ("Views are reported as held; whether a statement in a response is correct is not judged.",),
    ("Themes are tagged by rules and by learning from people's codes. A tag can be wrong; people's codes always win.",),
    ("Scans, pictures and tracked changes in files were not read; each file's notes say what was left out.",),
)
_AUTOMATED = (
    ("Reading files, splitting texts into passages, setting aside page furniture.",),
    ("Finding duplicates, campaigns and personal data, by fixed rules.",),
    ("Tagging themes: keywords of the codebook; sentence embeddings of its definitions and examples; where people coded "
     "responses, a model trained on those codes on this machine.",),
    ("Counting, charts and the sentences around the counts. No language model wrote or chose any sentence.",),
)  # fmt: skip


def section(corpus: Corpus) -> Section | None:
    """The method in full, the same for every report, with this consultation's codebook."""
    items: list[Item] = [Subheading("method-limits", "Limits"), Bullets(_LIMITS),
                         Subheading("method-automated", "What was automated"), Bullets(_AUTOMATED),
                         *_codes(corpus), *_agreement(corpus), *_codebook(corpus), _quantifiers()]  # fmt: skip
    return Section("method", "How this was done", tuple(items))


def _codes(corpus: Corpus) -> list[Item]:
    coders = corpus.codes["coder"].nunique()
    n = corpus.codes["response_id"].nunique()
    if not n:
        return [
            Paragraph(
                ("Nobody coded responses by hand, so the taggers' error on this consultation is not measured.",), "note"
            )
        ]
    return [
        Paragraph(
            (
                count(int(n), "method.coded"),
                f" {plural(int(n), 'response was', 'responses were')} coded by hand by ",
                count(int(coders), "method.coders"),
                f" {plural(int(coders), 'person', 'people')}.",
            )
        )
    ]


def _agreement(corpus: Corpus) -> list[Item]:
    """How well taggers agree with people, over all themes and theme by theme."""
    if corpus.agreement.empty:
        return []
    value = {row.name: row for row in corpus.measures.itertuples(index=False)}
    labels = {theme.id: theme.label for theme in corpus.codebook.themes}
    f1, tested = value["sample_f1"], int(value["n_test"].value)
    said: list[Any] = [
        "On ", count(tested, "method.tested"), f" coded responses that were not learned from ({f1.method}), the final tags agree with "
        "people's codes at a sample-F1 of ", _decimal(f1.value, "method.sample_f1"),
    ]  # fmt: skip
    if pd.notna(f1.low):
        said += [
            " (bootstrap interval ",
            _decimal(f1.low, "method.sample_f1.low"),
            " to ",
            _decimal(f1.high, "method.sample_f1.high"),
            ")",
        ]
    if "people_sample_f1" in value:
        said += [
            "; people who coded the same responses agree with each other at ",
            _decimal(value["people_sample_f1"].value, "method.people"),
        ]
    said += [
        ". Estimated shares are off by ",
        _decimal(value["prevalence_error"].value, "method.prevalence"),
        " percentage points on average.",
    ]
    columns = (
        Column("Theme"),
        *(Column(name, True) for name in ("Coded by people", "Tagged", "Precision", "Recall", "Kappa")),
    )
    rows = tuple(_agreement_row(row, labels) for row in corpus.agreement.itertuples() if row.support or row.tagged)
    caption = f"Tagger and people, theme by theme (base: {tested:,} coded responses)"
    return [Subheading("method-agreement", "Agreement with people"), Paragraph(tuple(said)),
            Sheet("agreement-table", caption, columns, rows, (), "the tables agreement and measures")]  # fmt: skip


def _decimal(value: float, source: str) -> Figure:
    return Figure(float(value), f"{value:.2f}", source)


def _agreement_row(row: Any, labels: dict[str, str]) -> Row:
    source = f"agreement.{row.theme_id}"
    numbers = (count(int(row.support), f"{source}.support"), count(int(row.tagged), f"{source}.tagged"))
    scores = [(_decimal(value, f"{source}.{name}"),) if pd.notna(value) else ("–",)
              for name, value in (("precision", row.precision), ("recall", row.recall), ("kappa", row.kappa))]  # fmt: skip
    return Row(
        f"agreement-{row.theme_id}", ((labels.get(row.theme_id, row.theme_id),), (numbers[0],), (numbers[1],), *scores)
    )


def _codebook(corpus: Corpus) -> list[Item]:
    themes = corpus.codebook.active().themes
    if not themes:
        return []
    rows = tuple(
        Row(f"codebook-{theme.id}", ((theme.label,), (theme.definition,), (_when(theme),))) for theme in themes
    )
    columns = (Column("Theme"), Column("What it means"), Column("When it is used, and when not"))
    return [
        Subheading("method-codebook", "The coding frame"),
        Sheet("codebook-table", f"The {len(themes)} themes", columns, rows, (), "codebook.toml"),
    ]


def _when(theme: Theme) -> str:
    used = "Used when " + "; ".join(theme.use_when) + "." if theme.use_when else ""
    spared = "Not when " + "; ".join(theme.not_when) + "." if theme.not_when else ""
    return f"{used} {spared}".strip()


def _quantifiers() -> Sheet:
    rows = tuple(
        Row(f"words-{place}", ((word,), _from(lowest, place))) for place, (lowest, word) in enumerate(SCALE, start=1)
    )
    columns = (Column("Word"), Column("Share of the base"))
    notes = ("The first word whose share is reached is used.",)
    return Sheet("words-table", "Words for shares in this report", columns, rows, notes, "")


def _from(lowest: float, place: int) -> Words:
    if lowest < 1:
        return ("more than none" if lowest else "nobody",)
    figure = Figure(lowest, f"{lowest:g}%", f"words.{place}")
    return (figure,) if lowest in (50, 100) else (figure, " or more")
