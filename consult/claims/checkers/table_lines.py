"""Percentages of one question by group: each group's must make 100 where the other groups' do.

A table that has three lines or more of answers that exclude each other, all but one of which come to 100, has an error
in that one. Which of its figures is wrong, the sum does not say.

Verdict: ``does-not-add-up``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from consult.claims import placing, rounding
from consult.claims.bundle import Bundle
from consult.claims.finding import NOT_ADDING, Finding, Locus, Outcome
from consult.claims.kinds import SHARE
from consult.claims.stats import PERCENT, Stat

FEWEST = 3  # lines that must make 100 before another can be said not to


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for the one line of a table whose answers do not come to 100."""
    for table in placing.tables_in(bundle.paper.stats):
        if any(stat.multiple or stat.malformed for stat in table.stats):
            continue
        shares = [stat for stat in table.stats if stat.measure == PERCENT and stat.kind in ("value", "total")]
        for lines in (_by(shares, "row"), _by([stat for stat in shares if stat.kind == "value"], "place")):
            off = _odd_one(lines)
            if off:
                yield _finding(off)


def _by(shares: Sequence[Stat], name: str) -> list[list[Stat]]:
    found: dict[int, list[Stat]] = {}
    for stat in shares:
        found.setdefault(getattr(stat, name), []).append(stat)
    return [found[key] for key in sorted(found)]


def _odd_one(lines: Sequence[Sequence[Stat]]) -> Sequence[Stat] | None:
    """The one line of several of the same length that does not make 100, where all others do."""
    longest = max((len(line) for line in lines), default=0)
    full = [line for line in lines if len(line) == longest]
    if longest < 3 or len(full) <= FEWEST or len(full) < len(lines):
        return None
    off = [line for line in full if not rounding.total(stat.interval for stat in line).overlaps(rounding.exactly(100))]
    return off[0] if len(off) == 1 else None


def _finding(line: Sequence[Stat]) -> Finding:
    made = sum((stat.value for stat in line), Fraction(0))
    working = (f"{' + '.join(stat.printed for stat in line)} = {rounding.shown(made)}; the other lines of the table each make 100 within "
               "rounding.")
    outcome = Outcome(NOT_ADDING, f"{rounding.shown(made)}%", working, abs(made - 100) >= 5, "One of the figures is not as meant.")
    return Finding(line[0].start, line[-1].end, outcome, tuple(Locus(stat.document, stat.start, stat.end) for stat in line), whole=True,
                   kind=SHARE)
