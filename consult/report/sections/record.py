"""The run record: what was automated, from which files, by which version."""

from __future__ import annotations

import hashlib
from typing import Any

import pandas as pd

import consult
from consult.corpus import Corpus
from consult.report.parts import Column, Paragraph, Row, Section, Sheet
from consult.report.words import count


def section(corpus: Corpus) -> Section | None:
    """The version, the counting rule and every file with its fingerprint; the same for the same content."""
    told = corpus.consultation
    said = Paragraph((
        f"Made with consult {consult.__version__} on one machine; nothing was sent anywhere and no language model wrote "
        f"any sentence. Headline figures follow the counting rule {told.counting_rule.replace('-', ' ')}. Themes were tagged "
        "by machine from the codebook and from people's codes, which win where they differ.",
    ))  # fmt: skip
    rows = tuple(_row(corpus, place, row) for place, row in enumerate(corpus.sources.itertuples(), start=1))
    columns = (Column("File"), Column("Kind"), Column("Characters", True), Column("Fingerprint"), Column("Notes"))
    notes = (
        "The fingerprint is the start of the SHA-256 of the file; of a file of responses, of its answers in the order of "
        "their ids, so that the order of rows makes no difference. The hash of every file's bytes is in the table sources.",
    )
    return Section(
        "record", "Run record", (said, Sheet("sources-table", "Files read", columns, rows, notes, "the table sources"))
    )


def _row(corpus: Corpus, place: int, source: Any) -> Row:
    characters = 0 if pd.isna(source.characters) else int(source.characters)
    cells = (
        (source.path,),
        (source.kind.replace("-", " "),),
        (count(characters),),
        (_fingerprint(corpus, source),),
        (source.notes,),
    )
    return Row(f"source-{place}", cells)


def _fingerprint(corpus: Corpus, source: Any) -> str:
    people = corpus.respondents.loc[corpus.respondents["source_id"].eq(source.source_id), "respondent_id"]
    if people.empty:
        return str(source.sha256[:16])
    answers = corpus.responses[corpus.responses["respondent_id"].isin(people)]
    text = answers.to_csv(index=False, lineterminator="\n")
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
