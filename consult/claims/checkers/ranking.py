"""Order words against the figures beside them: "more (62%) than (65%)", "the top answer (30%), followed by (35%)".

What is judged is the stretch from one figure to the other, never a figure by itself: that both are right is not said.

Verdicts: ``does-not-add-up``, ``supported``, ``needs-a-person`` (the figures round to the same).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consult.claims.bundle import Bundle
from consult.claims.figures import between, figure_of, in_brackets, known, of_kind, plain
from consult.claims.finding import A_PERSON, NOT_ADDING, SUPPORTED, Finding, Outcome
from consult.claims.kinds import COMPARISON
from consult.claims.paper import Sentence
from consult.claims.quantities import Quantity

ONLY_ORDER = "Only the order of the two figures was looked at."
_MORE = re.compile(r"\b(?:more|higher|greater|larger|bigger|outnumber\w*)\b", re.I)
_LESS = re.compile(r"\b(?:fewer|less|lower|smaller)\b", re.I)
_FOLLOWED = re.compile(r"\b(?:followed (?:closely )?by|then)\b", re.I)
_TOP = re.compile(r"\b(?:most (?:common\w*|popular|frequent\w*|often|mentioned|cited)|top|highest|main|largest|greatest|biggest|"
                  r"first)\b", re.I)
_LEAST = re.compile(r"\b(?:least|lowest|fewest|smallest|bottom)\b", re.I)


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on every comparison and ranking whose figures stand in the same sentence."""
    for sentence in bundle.paper.sentences:
        if sentence.kind == "heading":
            continue
        for kind in ("percent", "money", "count"):
            figures = [found for found in of_kind(sentence, kind) if plain(found) and known(found) and not found.hedge
                       and not bundle.paper.in_quotation(found.start, found.end)]
            for first, last, outcome in (*_than(sentence, figures), *_followed(sentence, figures)):
                yield Finding(first.start, last.end, outcome, (bundle.paper.locus(sentence.start, sentence.end),), kind=COMPARISON)


def _than(sentence: Sentence, figures: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity, Outcome]]:
    """"More women (62%) than men (65%)": both figures in brackets, one either side of "than"."""
    than = [match for match in re.finditer(r"\bthan\b", sentence.flat)]
    if len(than) != 1 or len(figures) != 2 or not all(in_brackets(sentence, each) for each in figures):
        return
    first, second = figures
    at = sentence.start + than[0].start()
    if not first.end <= at <= second.start:
        return
    lead = between(sentence, sentence.start, at)
    more, less = bool(_MORE.search(lead)), bool(_LESS.search(lead))
    if more == less or re.search(r"\b(?:no|not|n't|never|rather)\b", lead):
        return
    yield first, second, ordered(first, second, descending=more)


def ordered(first: Quantity, second: Quantity, *, descending: bool) -> Outcome:
    """Whether the first figure is above (or below) the second, as the words say."""
    one, other = figure_of(first), figure_of(second)
    sign = "more than" if descending else "less than"
    working = f"{one.printed} should be {sign} {other.printed}."
    if one.middle == other.middle:
        return Outcome(A_PERSON, "equal as printed", working + " They are the same as printed.", False,
                       "Unrounded figures would tell.")
    if (one.middle > other.middle) == descending:
        return Outcome(SUPPORTED, "in that order", working, note=ONLY_ORDER)
    return Outcome(NOT_ADDING, "the other order", working + " They are the other way round.", True)


def _followed(sentence: Sentence, figures: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity, Outcome]]:
    """"The top answer was A (30%), followed by B (35%)": each bracketed figure no greater than the one before."""
    match = _FOLLOWED.search(sentence.flat)
    bracketed = [each for each in figures if in_brackets(sentence, each)]
    if not match or match.group().lower() == "then" or len(bracketed) < 2:
        return
    at = sentence.start + match.start()
    before = [each for each in bracketed if each.end <= at]
    after = [each for each in bracketed if each.start >= at]
    lead = between(sentence, sentence.start, at)
    if not before or not after or _LEAST.search(lead) or not _TOP.search(lead):
        return
    if re.search(r"[;.]", between(sentence, before[-1].end, after[0].start)):
        return
    yield before[-1], after[0], ordered_or_equal(before[-1], after[0])


def ordered_or_equal(first: Quantity, second: Quantity) -> Outcome:
    """Whether a ranking goes down; equal figures are allowed."""
    if figure_of(first).middle == figure_of(second).middle:
        return Outcome(SUPPORTED, "equal", f"{first.as_printed} and {second.as_printed} are equal as printed.", note=ONLY_ORDER)
    return ordered(first, second, descending=True)
