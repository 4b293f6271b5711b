"""Figures that are not well-formed numbers ("£2,2591.15"): reported, never guessed at.

Verdicts: ``wording-unclear``.
"""

from __future__ import annotations

from collections.abc import Iterator

from consult.claims.bundle import Bundle
from consult.claims.finding import UNCLEAR, Finding, Outcome


def outcome(printed: str, reason: str) -> Outcome:
    """What is said of a figure that cannot be read as one number."""
    return Outcome(UNCLEAR, "", f"{printed} is not a well-formed number: {reason}.", True,
                   "No value was assumed. The figure needs its author.")


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every malformed figure in the paper's sentences and tables."""
    for sentence in bundle.paper.sentences:
        for found in sentence.quantities:
            if found.malformed and not bundle.paper.in_quotation(found.start, found.end):
                yield Finding(found.start, found.end, outcome(found.as_printed, found.reason))
    for stat in bundle.paper.malformed_cells:
        yield Finding(stat.start, stat.end, outcome(stat.printed, stat.reason),
                      whole=True)
