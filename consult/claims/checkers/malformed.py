"""Figures that are not well-formed numbers ("£2,2591.15"): reported, never guessed at.

Verdicts: ``wording-unclear``.
"""

from __future__ import annotations

from collections.abc import Iterator

from consult.claims import misprints
from consult.claims.bundle import Bundle
from consult.claims.finding import UNCLEAR, Finding, Outcome
from consult.claims.paper import Paper, Sentence


def outcome(printed: str, reason: str) -> Outcome:
    """What is said of a figure that cannot be read as one number."""
    return Outcome(UNCLEAR, "", f"{printed} is not a well-formed number: {reason}.", True,
                   "No value was assumed. The figure needs its author.")


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every malformed figure in the paper's sentences and tables."""
    for sentence in bundle.paper.sentences:
        yield from _in_sentence(bundle.paper, sentence)
    for stat in bundle.paper.malformed_cells:
        yield Finding(stat.start, stat.end, outcome(stat.printed, stat.reason), whole=True)
    yield from _in_cells(bundle.paper)


def _in_sentence(paper: Paper, sentence: Sentence) -> Iterator[Finding]:
    read = [(found.start, found.end, found.as_printed, found.reason) for found in sentence.quantities if found.malformed]
    seen = [(sentence.start + one.start, sentence.start + one.end, sentence.flat[one.start: one.end], one.reason)
            for one in misprints.find(sentence.flat)]
    for start, end, printed, reason in [*read, *(each for each in seen if not any(a < each[1] and each[0] < b for a, b, _, _ in read))]:
        if not paper.in_quotation(start, end):
            yield Finding(start, end, outcome(printed, reason))


def _in_cells(paper: Paper) -> Iterator[Finding]:
    """Cells that could not be read as figures because of a misprint."""
    for table in paper.tables:
        for value in (value for row in table.rows for value in row.values if not value.quantities):
            for one in misprints.find(value.text):
                yield Finding(value.start + one.start, value.start + one.end, outcome(value.text[one.start: one.end], one.reason),
                              whole=True)
