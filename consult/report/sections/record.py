"""The run record: what was automated, from which files, by which version."""

from __future__ import annotations

import consult
from consult.corpus import Corpus
from consult.report.parts import Column, Paragraph, Row, Section, Sheet
from consult.report.words import count


def section(corpus: Corpus) -> Section | None:
    """The version, the counting rule and every file with its fingerprint; the same for the same files."""
    told = corpus.consultation
    said = Paragraph((
        f"Made with consult {consult.__version__} on one machine; nothing was sent anywhere and no language model wrote "
        f"any sentence. Headline figures follow the counting rule {told.counting_rule.replace('-', ' ')}. Themes were tagged "
        "by machine from the codebook and from people's codes, which win where they differ.",
    ))  # fmt: skip
    rows = tuple(
        Row(
            f"source-{place}",
            (
                (row.path,),
                (row.kind.replace("-", " "),),
                (count(int(row.characters or 0)),),
                (row.sha256[:16],),
                (row.notes,),
            ),
        )
        for place, row in enumerate(corpus.sources.itertuples(), 1)
    )
    columns = (
        Column("File"),
        Column("Kind"),
        Column("Characters", True),
        Column("SHA-256 (first 16)"),
        Column("Notes"),
    )
    return Section(
        "record", "Run record", (said, Sheet("sources-table", "Files read", columns, rows, (), "the table sources"))
    )
