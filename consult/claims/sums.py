"""Parts and totals as printed in a sentence: which figures may be added, which are listed together, and what their sum says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from consult.claims import forensics
from consult.claims.figures import between, figure_of, known, of_kind, plain
from consult.claims.finding import NOT_ADDING, SUPPORTED, Outcome
from consult.claims.paper import Sentence
from consult.claims.quantities import Quantity

# Parts whose sum is this near the total, as a part of it, were meant to make it.
NEAR = Fraction(15, 100)
COMPLETE = re.compile(r"\b(?:comprising|comprised of|made up of|consisting of|consists? of|a combination of|broken down (?:as|"
                       r"into)|split between|divided between|shared between|split as|being)\b", re.I)
_NEW_CLAUSE = re.compile(r"[.:]|\b(?:so|giving|total|leaving|compared|up from|down from|from £?\d|including|of which|a reduction|"
                         r"an increase|an overall|with an overall)\b", re.I)
FEWER = re.compile(r"\b(?:reduction|decrease|loss|increase|rise)(?: in [\w ]{1,30})? of\s+$", re.I)


def usable(quantity: Quantity) -> bool:
    """Whether a figure is printed plainly enough to be added."""
    return plain(quantity) and known(quantity) and quantity.comparator == "exact" and not quantity.hedge


def same_kind(sentence: Sentence, kind: str) -> list[Quantity]:
    """Well-formed figures of a kind; yearly amounts count as money, since their parts seldom say "a year" again."""
    kinds = ("money", "rate") if kind == "money" else (kind,)
    return [found for found in of_kind(sentence, *kinds) if plain(found) and (kind != "money" or found.unit == "pounds")]


def sum_of(parts: Sequence[Quantity], total: Quantity, *, sure: bool) -> Outcome | None:
    """The sum judged; ``None`` where figures are vague, or where the parts may not be meant as all of it."""
    if len(parts) < 2 or not usable(total) or not all(usable(part) for part in parts):
        return None
    if total.kind == "count" and len({part.unit for part in parts if part.unit}) > 1:
        sure = False
    figures = [figure_of(part) for part in parts]
    outcome = forensics.added_up(figures, figure_of(total), shares=total.kind == "percent")
    if outcome.verdict == SUPPORTED or sure:
        return outcome
    summed, stated = sum((figure.middle for figure in figures), Fraction(0)), figure_of(total).middle
    return outcome if stated and abs(summed - stated) / abs(stated) <= NEAR else None


def run_of(sentence: Sentence, found: Sequence[Quantity]) -> list[Quantity]:
    """The figures from the first on that are listed: parted by commas or "and", without a new clause."""
    run = list(found[:1])
    for one, other in zip(found, found[1:], strict=False):
        gap = between(sentence, one.end, other.start)
        if len(gap) > 110 or _NEW_CLAUSE.search(gap):
            break
        run.append(other)
    return run


def from_to(sentence: Sentence, found: Sequence[Quantity]) -> tuple[Quantity, list[Quantity]] | None:
    """The figure a move is from and the two it is to; ``None`` where the words give no such move."""
    for at, first in enumerate(found):
        lead = between(sentence, sentence.start, first.start)
        if re.search(r"\bfrom\s+$", lead) and len(found) > at + 2:
            joined = between(sentence, first.end, found[at + 1].start)
            both = between(sentence, found[at + 1].end, found[at + 2].start)
            if re.search(r"\bto\b", joined) and re.search(r"\band\b|,", both) and not re.search(r"[.;]", joined + both):
                return first, list(found[at + 1:at + 3])
    return None


def moved(before: Quantity, parts: Sequence[Quantity], stated: Quantity) -> Outcome | None:
    """Whether the stated difference is what is left of ``before`` without the parts; ``None`` where it is far from it."""
    figures = [figure_of(part) for part in parts]
    summed = sum((figure.middle for figure in figures), Fraction(0))
    left, said = abs(figure_of(before).middle - summed), figure_of(stated).middle
    working = (f"{before.as_printed} − ({' + '.join(part.as_printed for part in parts)}) = "
               f"{float(left):g}; printed {stated.as_printed}.")
    if left == said:
        return Outcome(SUPPORTED, f"{float(left):g}", working)
    near = abs(left - said) <= max(Fraction(3), Fraction(NEAR * figure_of(before).middle))
    return Outcome(NOT_ADDING, f"{float(left):g}", working, forensics.material_amount(said, left)) if near else None
