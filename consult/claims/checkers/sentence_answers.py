"""Answers of a scale inside a sentence: "62% agreed (24% strongly …)", "of the 41 letters 33 opposed …", answers that pass 100%.

Verdicts: ``supported``, ``does-not-add-up``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from consult.claims import forensics, positions
from consult.claims.bundle import Bundle
from consult.claims.figures import after, between, figure_of
from consult.claims.finding import SUPPORTED, Finding, Outcome
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity
from consult.claims.sums import same_kind, sum_of, usable

_OPENS = re.compile(r"^\W*(?:\d+(?:\.\d+)+\s+)?of (?:(?:the|these|those|all|a total of)\s+)*$", re.I)


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on answers that a sentence gives together: a side of a scale and its parts, a whole and its answers."""
    for sentence in bundle.paper.sentences:
        if sentence.kind == "heading" or len(sentence.quantities) < 2:
            continue
        for judged, outcome in (*_scale(sentence), *_of_a_whole(sentence)):
            if not bundle.paper.in_quotation(judged.start, judged.end):
                yield Finding(judged.start, judged.end, outcome, (bundle.paper.locus(sentence.start, sentence.end),))
        yield from _exclusive(bundle.paper, sentence)


def _scale(sentence: Sentence) -> Iterator[tuple[Quantity, Outcome]]:
    """"62% agreed (24% strongly agreed and 38% tended to agree)"."""
    found = same_kind(sentence, "percent")
    for at, total in enumerate(found[:-2]):
        gap = between(sentence, total.end, found[at + 1].start)
        first = positions.one(re.sub(r"[()]", " ", gap))
        if first is None or first.strengths != ("plain",) or first.side not in ("positive", "negative"):
            continue
        if not re.search(r"\(|:|–|,\s*with|,\s*including", gap):
            continue
        second, third = found[at + 1], found[at + 2]
        words = (between(sentence, second.end, third.start), after(sentence, third, 40))
        side = positions.one(re.split(r"[),.;]", words[1])[0])
        if ")" in words[0] or side is not None and side.side != first.side:
            continue
        if not (re.match(r"^[\s\w]*strongly|^[\s\w]*very|^[\s\w]*definitely", words[0], re.I)
                and re.match(r"^\s*(?:who\s+)?(?:tend|slightly|somewhat|fairly|quite|partly|just)?\w*\s*(?:to\s+)?"
                             r"(?:agree|disagree|support|oppos|satisf|dissatisf|important)?\w*\s*(?:\)|,|\.|;|$|overall)",
                             words[1], re.I)):
            continue
        outcome = sum_of([second, third], total, sure=True)
        if outcome:
            yield total, outcome


def _of_a_whole(sentence: Sentence) -> Iterator[tuple[Quantity, Outcome]]:
    """"Of the 41 letters, 33 opposed the plan, five supported it and four had no view": answers that pass their whole."""
    found = same_kind(sentence, "count")
    if len(found) < 3 or not _OPENS.search(between(sentence, sentence.start, found[0].start)):
        return
    whole, parts = found[0], found[1:]
    ends = [*(other.start for other in parts[1:]), sentence.end]
    read = [positions.one(between(sentence, part.end, end)) for part, end in zip(parts, ends, strict=True)]
    places = [(place.side, place.strengths) for place in read if place is not None]
    if len(places) != len(parts) or len(set(places)) < len(places) or any(strengths != ("plain",) for _, strengths in places):
        return
    outcome = sum_of(parts, whole, sure=False)
    if outcome and (outcome.verdict == SUPPORTED or sum(figure_of(part).middle for part in parts) > figure_of(whole).middle):
        yield parts[-1], outcome


def _exclusive(paper: Paper, sentence: Sentence) -> Iterator[Finding]:
    """"62% agreed, 31% disagreed and 12% neither": answers that exclude each other pass 100%."""
    found = same_kind(sentence, "percent")
    if len(found) < 2 or re.search(r"\b(?:compared|than|whereas|previous|20\d\d|among|aged|of those|of these|while|both)\b",
                                   sentence.flat, re.I):
        return
    ends = [*(other.start for other in found[1:]), sentence.end]
    read = [positions.one(between(sentence, one.end, end)) for one, end in zip(found, ends, strict=True)]
    sides = [(one.side, one.strengths) for one in read if one is not None]
    families = {one.family for one in read if one is not None and one.family}
    if len(sides) != len(found) or len(set(sides)) != len(sides) or len(families) != 1 or not all(map(usable, found)):
        return
    if any(strengths != ("plain",) for _, strengths in sides):
        return
    outcome = forensics.too_much([figure_of(percent) for percent in found])
    if outcome and not paper.in_quotation(found[0].start, found[0].end):
        yield Finding(found[0].start, found[-1].end, outcome, (paper.locus(sentence.start, sentence.end),))
