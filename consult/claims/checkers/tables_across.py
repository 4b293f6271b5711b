"""A table against the same table in another paper: cells of one row and column that all but one agree.

Two tables are the same only where at least three of the cells they have in common, by the words of row and column, print
the same figure, and hardly any differ; years in their titles must be the same.

Verdict: ``contradicted``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consult.claims import forensics, kinds, placing, words
from consult.claims.bundle import Bundle
from consult.claims.finding import CONTRADICTED, Finding, Outcome
from consult.claims.placing import Placed
from consult.claims.stats import COUNT, MONEY, PERCENT, Stat

SAME, APART_IN = 3, 6  # cells that must agree; one in so many may differ, and one always
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_GENERIC = frozenset(("n", "%", "no", "count", "frequency"))
_KINDS = {COUNT: kinds.COUNT, MONEY: kinds.MONEY, PERCENT: kinds.SHARE}
Key = tuple[str, str, str]


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every cell that differs from the same cell of another paper's copy of the table."""
    theirs = [(table, _cells(table)) for table in placing.tables_in(stat for each in bundle.others for stat in each.stats)]
    for mine in placing.tables_in(bundle.paper.stats):
        cells = _cells(mine)
        for other, held in theirs:
            for stat, there in _differing(mine, cells, other, held):
                yield _finding(stat, there)


def _cells(table: Placed) -> dict[Key, Stat]:
    """The table's figures by the words of row and column, whichever way round; those of which there is one."""
    found: dict[Key, list[Stat]] = {}
    for stat in table.stats:
        if stat.measure in _KINDS and stat.kind == "value" and not stat.malformed:
            one, other = sorted((_name(stat.label), _name(stat.column)))
            found.setdefault((one, other, stat.measure), []).append(stat)
    return {key: held[0] for key, held in found.items() if len(held) == 1 and (key[0] or key[1])}


def _name(label: str) -> str:
    return " ".join(sorted(set(words.content(re.sub(r"\(?\bn\s*=\s*[\d,]+\)?", " ", label))) - _GENERIC))


def _differing(mine: Placed, cells: dict[Key, Stat], other: Placed, held: dict[Key, Stat]) -> Sequence[tuple[Stat, Stat]]:
    common = [(cells[key], held[key]) for key in sorted(cells.keys() & held.keys())]
    same = [pair for pair in common if pair[0].interval.shares_with(pair[1].interval)]
    apart = [pair for pair in common if not pair[0].interval.overlaps(pair[1].interval)]
    if len({stat.value for stat, _ in same}) < SAME or len(apart) > max(1, len(common) // APART_IN):
        return ()
    return apart if set(_YEAR.findall(mine.title)) == set(_YEAR.findall(other.title)) else ()


def _finding(stat: Stat, there: Stat) -> Finding:
    name = there.title or f"table {there.table}"
    working = (f"Printed {stat.printed} ({stat.label}{f', {stat.column}' if stat.column else ''}); the same cell of {name[:100]} in "
               f"{there.document} has {there.printed}. The other cells that the two tables have in common agree.")
    changed = (forensics.material_share if stat.measure == PERCENT else forensics.material_amount)(stat.value, there.value)
    outcome = Outcome(CONTRADICTED, there.printed, working, changed)
    return Finding(stat.start, stat.end, outcome, (there.locus,), whole=True,
                   kind=_KINDS[stat.measure])
