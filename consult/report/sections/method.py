"""How this was done: rules, coding frame, agreement with people, quantifiers, limits, and what a machine did."""

from __future__ import annotations

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
                         *_codes(corpus), *_codebook(corpus), _quantifiers()]  # fmt: skip
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
