"""The same quantity stated twice in one paper: both places are shown where the figures cannot be the same.

Verdicts: ``supported`` (stated alike in both places), ``does-not-add-up``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from consult.claims import forensics, sameness
from consult.claims.bundle import Bundle
from consult.claims.figures import figure_of
from consult.claims.finding import NOT_ADDING, Finding, Outcome
from consult.claims.sameness import Statement


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding on the second of every two sentences that state one quantity with two figures."""
    paper = bundle.paper
    found = sameness.statements(paper)
    rare = sameness.rarity([paper])
    for one, other in _candidates(found):
        if one.sentence.start == other.sentence.start or not sameness.same(one, other, rare):
            continue
        outcome = compared(one, other)
        if outcome:
            loci = (paper.locus(one.sentence.start, one.sentence.end),)
            yield Finding(other.quantity.start, other.quantity.end, outcome, loci)


def _candidates(found: list[Statement]) -> list[tuple[Statement, Statement]]:
    """Pairs that share a kind and the longest content word, so that not every pair is compared."""
    held: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, statement in enumerate(found):
        for word in statement.content:
            held[(statement.quantity.kind, word)].append(at)
    pairs = {pair for places in held.values() if 1 < len(places) <= 12 for pair in combinations(places, 2)}
    return [(found[one], found[other]) for one, other in sorted(pairs)]


def compared(one: Statement, other: Statement) -> Outcome | None:
    """What is said of two figures for one quantity; ``None`` where they agree (saying so adds nothing)."""
    first, second = figure_of(one.quantity), figure_of(other.quantity)
    if first.interval.overlaps(second.interval):
        return None
    shares = one.quantity.kind in ("percent", "ratio")
    changed = (forensics.material_share if shares else forensics.material_amount)(second.middle, first.middle)
    shared = ", ".join(sorted(one.content & other.content)[:8])
    working = (f"{second.printed} here, {first.printed} there; both sentences speak of the same thing "
               f"(words in common: {shared}) and no rounding joins the figures.")
    return Outcome(NOT_ADDING, first.printed, working, changed)


__all__ = ["check", "compared"]
