"""Sums over a sentence and the next: a total and what "this" is made of, a move and what it means, what is left.

Verdicts: ``supported``, ``does-not-add-up``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from consult.claims import forensics, rounding
from consult.claims.bundle import Bundle
from consult.claims.figures import between, figure_of
from consult.claims.finding import NOT_ADDING, SUPPORTED, Finding, Outcome
from consult.claims.paper import Sentence
from consult.claims.quantities import Quantity
from consult.claims.sums import COMPLETE, FEWER, NEAR, from_to, moved, run_of, same_kind, sum_of, usable

_LEAVING = re.compile(r"\bleav(?:es|ing)\s+(?:a (?:final )?total of\s+)?$", re.I)
_REMOVED = re.compile(r"\b(?:of (?:these|those|them)|removed|duplicates?|blank|excluded|withdrawn|identical|left out|set aside|"
                      r"invalid)\b", re.I)
_REFERS = re.compile(r"^\W*(?:this|these|it|that|the (?:total|figure|overspend|underspend|sum))\b", re.I)


def check(bundle: Bundle) -> Iterator[Finding]:
    """A total and what it is made of, or a move and the reduction it means, in a sentence and the next ("This is …")."""
    paper = bundle.paper
    for one, other in zip(paper.sentences, paper.sentences[1:], strict=False):
        if one.order != other.order or paper.in_quotation(other.start, other.end):
            continue
        for total, outcome in (*_this_is(one, other), *_this_meant(one, other), *_leaving(one, other)):
            yield Finding(total.start, total.end, outcome, (paper.locus(one.start, one.end), paper.locus(other.start, other.end)))


def _leaving(one: Sentence, other: Sentence) -> Iterator[tuple[Quantity, Outcome]]:
    """"The consultation received 1,126 responses. Of these, 14 were blank, leaving 1,112."."""
    whole, parts = same_kind(one, "count"), same_kind(other, "count")
    if not whole or len(parts) != 2 or not _LEAVING.search(between(other, parts[0].end, parts[1].start)) or not usable(parts[1]):
        return
    if not _REMOVED.search(between(other, other.start, parts[1].start)) or not (usable(whole[-1]) and usable(parts[0])):
        return
    total, less, stated = (figure_of(each) for each in (whole[-1], *parts))
    working = f"{total.printed} − {less.printed} = {rounding.shown(total.middle - less.middle)}; printed {stated.printed}."
    if total.middle - less.middle == stated.middle:
        yield parts[1], Outcome(SUPPORTED, stated.printed, working)
    elif less.middle < stated.middle < total.middle and abs(total.middle - less.middle - stated.middle) <= NEAR * total.middle:
        yield parts[1], Outcome(NOT_ADDING, rounding.shown(total.middle - less.middle), working,
                                forensics.material_amount(stated.middle, total.middle - less.middle))


def _this_is(one: Sentence, other: Sentence) -> Iterator[tuple[Quantity, Outcome]]:
    if not _REFERS.match(other.flat):
        return
    for kind in ("money", "count"):
        totals, parts = same_kind(one, kind), same_kind(other, kind)
        if not totals or len(parts) < 2:
            continue
        cue = COMPLETE.search(between(other, other.start, parts[0].start))
        outcome = sum_of(run_of(other, parts), totals[-1], sure=False) if cue else None
        if outcome:
            yield totals[-1], outcome


def _this_meant(one: Sentence, other: Sentence) -> Iterator[tuple[Quantity, Outcome]]:
    split = from_to(one, same_kind(one, "count"))
    if split is None or not _REFERS.match(other.flat):
        return
    for stated in same_kind(other, "count"):
        if FEWER.search(between(other, other.start, stated.start)):
            outcome = moved(split[0], split[1], stated)
            if outcome:
                yield stated, outcome
