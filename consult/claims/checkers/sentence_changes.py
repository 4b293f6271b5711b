"""Changes inside one sentence: "from £3.2m to £2.9m, a reduction of 9%", "48% to 42%, a 6% fall", "halved from … to …".

Verdicts: ``supported``, ``does-not-add-up``, ``wording-unclear`` (per cent written for percentage points).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from consult.claims import forensics, rounding
from consult.claims.bundle import Bundle
from consult.claims.figures import after, before, between, figure_of, in_brackets, known, of_kind
from consult.claims.finding import NOT_ADDING, SUPPORTED, Finding, Outcome
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity

_RISE = re.compile(r"\b(?:increas\w*|rise[ns]?|rose|rising|grew|growth|grow\w*|up|higher|gain\w*|additional|extra)\b", re.I)
_FALL = re.compile(r"\b(?:decreas\w*|reduc\w*|fell|fall\w*|drop\w*|cut\w*|down|lower|declin\w*|loss|sav\w+|fewer)\b", re.I)
_OF_BY = re.compile(r"\b(?:increase|rise|growth|decrease|reduction|fall|drop|cut|decline|change|difference|uplift|saving|gap)s?"
                    r"(?: in [\w ]{1,25})? (?:of|by)\s+(?:just |only |about |around |approximately |over |nearly |some )?$|"
                    r"\b(?:increas\w+|ris\w+|rose|grew|fell|dropp\w+|reduc\w+|decreas\w+|declin\w+|cut|up|down) (?:by )"
                    r"(?:just |only |about |around |approximately |over |nearly |some )?$", re.I)
WORD_SLACK = Fraction(3)  # points by which a plain fraction in words may miss
_ON = re.compile(r"\b(?:an? )?(?:increase|rise|reduction|decrease|cut|fall|growth) of (?P<by>)", re.I)
_AGAINST = re.compile(r"\b(?:compared (?:with|to)|up from|down from|against)\s+(?:just |only |about |the )*$", re.I)
_APART = re.compile(r"\b(?:difference|gap|margin|lead|majority|net (?:\w+ )?(?:agreement|support|opposition))\s+of\s+"
                    r"(?:just |only |about |around |over |nearly )?$", re.I)
_THEN = re.compile(r"^\s*(?:percentage point |point )?(?:increase|rise|growth|decrease|reduction|fall|drop|cut|decline|uplift)\b",
                   re.I)


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on every stated change whose two ends stand in the same sentence."""
    for sentence in bundle.paper.sentences:
        yield from _on(bundle.paper, sentence)
        yield from _difference(bundle.paper, sentence)
        yield from _compared(bundle.paper, sentence)
        changes = [found for found in of_kind(sentence, "change") if len(found.parts) == 2]
        if len(changes) != 1 or sentence.kind == "heading":
            continue
        paper, change = bundle.paper, changes[0]
        for stated, outcome in _judged(sentence, change):
            if not paper.in_quotation(stated.start, stated.end):
                yield Finding(stated.start, stated.end, outcome, (paper.locus(change.start, change.end),))


def _on(paper: Paper, sentence: Sentence) -> Iterator[Finding]:
    """"The 18 hours are an increase of one third on the 15 hours proposed"."""
    match = _ON.search(sentence.flat)
    plain_ones = [each for each in of_kind(sentence, "count", "money", "duration", "percent", "fraction", "ratio") if known(each)]
    if not match or paper.in_quotation(sentence.start + match.start(), sentence.start + match.end()):
        return
    at = sentence.start + match.start("by")
    stated = next((each for each in plain_ones if each.start >= at and each.unit == "percent"), None)
    if stated is None:
        return
    after_on = [each for each in plain_ones if each.start >= stated.end]
    earlier = [each for each in plain_ones if each.end <= at and each.unit != "percent"]
    if len(after_on) != 1 or len(earlier) != 1 or not re.match(r"\s+(?:on|over|from|against|compared with)\s+", between(
            sentence, stated.end, after_on[0].start)) or after_on[0].kind != earlier[0].kind or after_on[0].unit != earlier[0].unit:
        return
    own = figure_of(stated)
    if stated.kind != "percent" and not stated.hedge:
        own = forensics.Figure(own.printed, rounding.exactly(own.middle).widened(WORD_SLACK))
    outcome = forensics.relative_change(figure_of(after_on[0]), figure_of(earlier[0]), own)
    if outcome:
        yield Finding(stated.start, stated.end, outcome, (paper.locus(sentence.start, sentence.end),))


def _difference(paper: Paper, sentence: Sentence) -> Iterator[Finding]:
    """"48% supported a charge and 45% opposed it, a difference of three percentage points"."""
    shares = [found for found in of_kind(sentence, "percent") if known(found) and not found.hedge]
    stated = [found for found in of_kind(sentence, "points") if known(found) and found.start >= max((one.end for one in shares), default=0)]
    if len(shares) != 2 or len(stated) != 1 or paper.in_quotation(shares[0].start, stated[0].end) or \
            not _APART.search(between(sentence, shares[1].end, stated[0].start)):
        return
    first, second = sorted((figure_of(one) for one in shares), key=lambda figure: figure.middle)
    outcome = forensics.difference(first, second, figure_of(stated[0]))
    yield Finding(stated[0].start, stated[0].end, outcome, (paper.locus(sentence.start, sentence.end),))


def _compared(paper: Paper, sentence: Sentence) -> Iterator[Finding]:
    """"2,318 people took part, compared with 1,764 in 2019, an increase of 31%", or "of 554"."""
    for kind in ("count", "money"):
        amounts = [found for found in of_kind(sentence, kind) if known(found) and not found.hedge and found.low == found.high]
        if len(amounts) != 3 or paper.in_quotation(amounts[0].start, amounts[2].end):
            continue
        lead = between(sentence, amounts[1].end, amounts[2].start)
        if _AGAINST.search(between(sentence, amounts[0].end, amounts[1].start)) and _OF_BY.search(lead) and \
                not re.search(r"[.;:]\s|\b(?:while|whereas|target|inflation)\b", lead):
            now, then, own = (figure_of(each) for each in amounts)
            outcome = _direction(sentence, amounts[2], then, now) or forensics.difference(then, now, own)
            yield Finding(amounts[2].start, amounts[2].end, outcome, (paper.locus(sentence.start, sentence.end),))
    percents = [found for found in of_kind(sentence, "percent") if known(found) and not found.hedge]
    for kind in ("count", "money"):
        amounts = [found for found in of_kind(sentence, kind) if known(found) and not found.hedge and found.low == found.high]
        if len(amounts) != 2 or len(percents) != 1 or percents[0].start < amounts[1].end:
            continue
        lead = between(sentence, amounts[1].end, percents[0].start)
        if not _AGAINST.search(between(sentence, amounts[0].end, amounts[1].start)) or not _OF_BY.search(lead) or \
                re.search(r"[.;:]\s|\b(?:while|whereas|target|inflation)\b", lead):
            continue
        now, then, own = figure_of(amounts[0]), figure_of(amounts[1]), figure_of(percents[0])
        change = _direction(sentence, percents[0], then, now) or forensics.relative_change(then, now, own)
        if change and not paper.in_quotation(amounts[0].start, percents[0].end):
            yield Finding(percents[0].start, percents[0].end, change, (paper.locus(sentence.start, sentence.end),))


def _judged(sentence: Sentence, change: Quantity) -> Iterator[tuple[Quantity, Outcome]]:
    first, last = change.parts
    if not (known(first) and known(last)) or first.kind not in ("money", "percent", "count") or first.kind != last.kind:
        return
    for stated in sentence.quantities:
        if stated.start >= change.start and stated.end <= change.end or stated.malformed or not known(stated):
            continue
        outcome = _times(sentence, first, last, stated) if stated.unit == "times" else _stated(sentence, change, stated)
        if outcome:
            yield stated, outcome


def _stated(sentence: Sentence, change: Quantity, stated: Quantity) -> Outcome | None:
    """The change judged where the words say the figure is this change; ``None`` where they leave it open."""
    if not _is_of(sentence, change, stated):
        return None
    first, last = (figure_of(part) for part in change.parts)
    kind, own = change.parts[0].kind, figure_of(stated)
    if stated.kind in ("percent", "points") and kind == "percent":
        points = stated.kind == "points" or bool(re.match(r"^\s*(?:percentage )?points?\b", after(sentence, stated), re.I))
        return forensics.share_change(first, last, own, points=points)
    if stated.kind == "percent":
        return _direction(sentence, stated, first, last) or forensics.relative_change(first, last, own)
    if stated.kind == kind:
        return _direction(sentence, stated, first, last) or forensics.difference(first, last, own)
    return None


def _is_of(sentence: Sentence, change: Quantity, stated: Quantity) -> bool:
    apart = max(stated.start - change.end, change.start - stated.end)
    lead, follows = before(sentence, stated, 60), after(sentence, stated, 40)
    gap = between(sentence, min(stated.end, change.end), max(stated.start, change.start))
    if apart > 90 or re.search(r"[.;:]\s|\b(?:of which|while|whereas|target|inflation|compared)\b", gap, re.I):
        return False
    said = bool(_OF_BY.search(lead) or _THEN.match(follows))
    bracketed = 0 <= stated.start - change.end <= 4 and in_brackets(sentence, stated)
    return said or bracketed


def _direction(sentence: Sentence, stated: Quantity, first: forensics.Figure, last: forensics.Figure) -> Outcome | None:
    """A stated rise that was a fall, or the reverse; ``None`` where direction and figures agree or none is stated."""
    words = before(sentence, stated, 40) + after(sentence, stated, 20)
    rise, fall = bool(_RISE.search(words)), bool(_FALL.search(words))
    moved = last.middle - first.middle
    if rise == fall or moved == 0 or (moved > 0) == rise:
        return None
    working = f"From {first.printed} to {last.printed} is a {'rise' if moved > 0 else 'fall'}; a {'rise' if rise else 'fall'} is printed."
    return Outcome(NOT_ADDING, "the other direction", working, True)


def _times(sentence: Sentence, first: Quantity, last: Quantity, stated: Quantity) -> Outcome | None:
    """"Halved from £6.4m to £3.2m"."""
    if abs(stated.start - first.start) > 60 or stated.kind != "change":
        return None
    ratio = figure_of(last).interval / figure_of(first).interval
    own = figure_of(stated)
    working = (f"{last.as_printed} ÷ {first.as_printed} = {rounding.shown_interval(ratio, 2)}; “{stated.as_printed}” is read as "
               f"{rounding.shown_interval(own.interval, 2)}.")
    if ratio.low is None:
        return None
    if ratio.overlaps(own.interval):
        return Outcome(SUPPORTED, rounding.shown_interval(ratio, 2), working)
    nearly = re.search(r"\b(?:more than|over|nearly|almost|less than)\s+$", before(sentence, stated, 20), re.I)
    return None if nearly else Outcome(NOT_ADDING, rounding.shown_interval(ratio, 2), working, True)
