"""Points that touch the protected characteristics of the Equality Act 2010, gathered for the equality analysis.

A point made by one person belongs here: the duty is to have due regard, not to count.
"""

from __future__ import annotations

import re

from consult.corpus import Corpus
from consult.report import comparing, quoting
from consult.report.parts import Column, Item, Paragraph, Section, Sheet, Subheading
from consult.report.tabling import N_AND_SHARE, counted, slug

_WORDS: dict[str, tuple[str, ...]] = {
    "Age": (
        "elderly", r"older (?:people|residents|person)", "pensioners?", "old age", "retired", "babies", "toddlers?",
        r"young (?:people|parents?|mums?|dads?)", r"teenage(?:r|rs|d)?",
    ),
    "Disability": (
        r"disab(?:led|ility|ilities)", "wheelchairs?", "autis(?:m|tic)", "adhd", "special needs", r"(?-i:SEND)\b", "blind", "deaf",
        "hearing loss", "mental health", r"learning difficult\w+", "mobility", "long[- ]term (?:illness|condition)", "chronic",
        "dementia", "anxiety",
    ),
    "Gender reassignment": (r"trans(?:gender)?\b", "gender (?:identity|reassignment)", "non[- ]binary"),
    "Marriage and civil partnership": (r"civil partner\w*",),
    "Pregnancy and maternity": (
        r"pregnan\w+", "maternity", "breast ?feeding", "new (?:mums?|mothers?)", "post ?natal", "ante ?natal", "newborns?",
        "midwi(?:fe|ves)",
    ),
    "Race": (
        r"\brac(?:e|ism|ial)\b", r"ethnic\w*", "english (?:is|as)", "second language", "interpreters?", r"translat\w+",
        "refugees?", "asylum", "migrants?", "gypsy", "traveller", r"roma\b", "black", "asian", "cultur(?:e|al)",
    ),
    "Religion or belief": (
        r"relig\w+", "faith", "muslims?", "christians?", "jewish", "hindus?", "sikhs?", "mosque", "church", "prayer",
    ),
    "Sex": (
        r"\bwom[ae]n", r"girls?\b", r"\bmen\b", "fathers?", r"dads?\b", "mothers?", "single (?:mum|dad|parent)s?", "male",
        "female",
    ),
    "Sexual orientation": ("gay", "lesbian", "bisexual", r"lgbt\w*", "same[- ]sex"),
    "Low income (not a protected characteristic)": (
        "low incomes?", "poverty", r"poor(?:er|est)? famil\w+", "cannot afford", "can['’]?t afford", r"benefits\b",
        "universal credit", "deprived", "food ?bank",
    ),
}  # fmt: skip
_SAID = (
    "Words that bear on a protected characteristic, found by a fixed list; an officer should read every passage. A point "
    "made by one person counts as a point."
)
_PATTERNS = {name: re.compile(rf"(?<!\w)(?:{'|'.join(words)})", re.IGNORECASE) for name, words in _WORDS.items()}


def section(corpus: Corpus) -> Section | None:
    """How many people use words of each characteristic, with one passage each, and how each group answered."""
    written = comparing.wrote(corpus)
    base = int(written["respondent_id"].nunique())
    if not base:
        return None
    n = {
        name: int(written.loc[written["text"].str.contains(pattern), "respondent_id"].nunique())
        for name, pattern in _PATTERNS.items()
    }
    rows = tuple(counted(f"equality-{slug(name)}", name, number, base) for name, number in n.items())
    said = Paragraph((_SAID,), "note")
    sheet = Sheet(
        "equality-table",
        f"People whose answers use words of each characteristic (base: {base:,} who wrote an answer)",
        (Column("Characteristic"), *N_AND_SHARE),
        rows,
        (),
        "the tables responses and set_aside, and a word list",
    )
    return Section("equality", "Points for the equality analysis", (said, sheet, *_voices(corpus, n)))


def _voices(corpus: Corpus, n: dict[str, int]) -> list[Item]:
    allowed = quoting.publishable(corpus)
    items: list[Item] = []
    for name, pattern in _PATTERNS.items():
        found = allowed[allowed["text"].str.contains(pattern)] if n[name] else allowed.iloc[:0]
        quotes = quoting.different(corpus, found.sort_values("passage_id"), 2)
        items += [Subheading(f"equality-{slug(name)}-heading", name), *quotes] if quotes else []
    return items
