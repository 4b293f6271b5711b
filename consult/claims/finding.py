"""What a checker says: an outcome of arithmetic, and a finding that ties it to words in a paper."""

from __future__ import annotations

from dataclasses import dataclass

SUPPORTED, ON_BASIS, CONTRADICTED = "supported", "supported-on-basis", "contradicted"
NOT_ADDING, UNCLEAR, CONFLICT = "does-not-add-up", "wording-unclear", "evidence-conflicts"
NOT_FOUND, NOT_SUPPLIED = "not-found", "source-not-supplied"
DIFFERS, NO_QUOTATION = "quotation-differs", "quotation-not-found"
UNCHECKABLE, A_PERSON, NOT_LOOKED_AT = "cannot-be-checked", "needs-a-person", "not-looked-at"

# Gravest first: the order in which a ledger leads with what needs attention.
GRAVEST_FIRST = (CONTRADICTED, NOT_ADDING, CONFLICT, DIFFERS, UNCLEAR, A_PERSON, NO_QUOTATION, NOT_FOUND, NOT_SUPPLIED,
                 ON_BASIS, SUPPORTED, UNCHECKABLE, NOT_LOOKED_AT)
WRONG_FIGURE = (CONTRADICTED, NOT_ADDING, CONFLICT, DIFFERS)
ATTENTION = GRAVEST_FIRST[:9]


@dataclass(frozen=True)
class Outcome:
    """A verdict with all it rests on, before it is tied to a place.

    ``working`` is the formula with the numbers in it; ``material`` says whether the message would change.
    """

    verdict: str
    found: str
    working: str
    material: bool = False
    note: str = ""


@dataclass(frozen=True, order=True)
class Locus:
    """A stretch of a document: ``document.text[start:end]``."""

    document: str
    start: int
    end: int


@dataclass(frozen=True)
class Finding:
    """An outcome on one figure: where the figure is printed and the passages the outcome rests on.

    ``whole`` is the span of the claim where it is not the sentence the figure stands in: a quotation, a cell.
    """

    start: int
    end: int
    outcome: Outcome
    evidence: tuple[Locus, ...] = ()
    whole: bool = False
    kind: str = ""


def gravity(verdict: str) -> int:
    """Rank of a verdict, 0 for the gravest."""
    return GRAVEST_FIRST.index(verdict)
