"""Percentages no whole number of a small group can give: "45% of the 12 organisations".

Verdicts: ``does-not-add-up``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from consult.claims import rounding
from consult.claims.bundle import Bundle
from consult.claims.figures import between, of_kind, plain
from consult.claims.finding import NOT_ADDING, Finding, Outcome
from consult.claims.kinds import SHARE
from consult.claims.paper import Sentence
from consult.claims.stats import COUNT, PERCENT, Stat

# Above this every whole percentage is some number of people.
LARGEST = 99
_OF = re.compile(r"\s*of\s+(?:(?:the|all|our|these|those)\s+)*(?:total\s+(?:of\s+)?)?", re.I)
_THESE = re.compile(r"\s*of (?:these|those|them)\b", re.I)
_OTHERWISE = re.compile(r"\b(?:weighted|average|budget|cost|increase|reduction|score|mean)\b", re.I)


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on percentages of a small stated number, in sentences and in tables without numbers."""
    previous = None
    for sentence in bundle.paper.sentences:
        yield from _of_these(bundle, previous, sentence)
        previous = sentence
        counts = [found for found in of_kind(sentence, "count") if plain(found) and not found.hedge]
        for percent in of_kind(sentence, "percent"):
            base = next((found for found in counts if found.start >= percent.end and
                         _OF.fullmatch(between(sentence, percent.end, found.start))), None)
            if base is None or not plain(percent) or percent.hedge or _OTHERWISE.search(sentence.flat):
                continue
            outcome = impossible(percent.as_printed, int(base.low))  # type: ignore[arg-type]
            if outcome and not bundle.paper.in_quotation(percent.start, percent.end):
                yield Finding(percent.start, base.end, outcome, (bundle.paper.locus(sentence.start, sentence.end),))
    yield from _in_tables(bundle.paper.stats)


def _of_these(bundle: Bundle, previous: Sentence | None, sentence: Sentence) -> Iterator[Finding]:
    """"Seven organisations replied. Of these, 60% disagreed."."""
    if previous is None or previous.order != sentence.order or not _THESE.match(sentence.flat):
        return
    counts = [found for found in of_kind(previous, "count") if plain(found) and not found.hedge and found.comparator == "exact"]
    for percent in of_kind(sentence, "percent"):
        if len(counts) == 1 and plain(percent) and not percent.hedge and not _OTHERWISE.search(sentence.flat):
            outcome = impossible(percent.as_printed, int(counts[0].low))  # type: ignore[arg-type]
            if outcome:
                yield Finding(percent.start, percent.end, outcome, (bundle.paper.locus(previous.start, previous.end),))


def impossible(printed: str, base: int) -> Outcome | None:
    """What is said of a percentage of a small base; ``None`` where some whole number of people gives it."""
    digits = re.sub(r"[^\d.]", "", printed)
    if not 2 <= base <= LARGEST * 10 ** rounding.places(digits) or not digits or rounding.attainable(digits, base):
        return None
    fewest, most = sorted(rounding.people(digits, base))
    near = " and ".join(f"{count} of {base} is {rounding.shown(rounding.percent(count, base), 2)}%" for count in (fewest, most))
    working = f"No whole number of {base} gives {printed}: {near}; tried: {', '.join(rounding.CONVENTIONS)}."
    return Outcome(NOT_ADDING, near, working, False, "The percentage, or the number it is of, is not as meant.")


def _in_tables(stats: tuple[Stat, ...]) -> Iterator[Finding]:
    """Columns of percentages with a small base and no numbers: one that cannot be, among others that can."""
    for key in sorted({(stat.table, stat.place) for stat in stats if stat.measure == PERCENT}):
        column = [stat for stat in stats if (stat.table, stat.place) == key and stat.measure == PERCENT and stat.kind == "value"]
        if any(stat.weighted for stat in column) or any(stat.measure == COUNT and stat.table == key[0] and stat.kind == "value"
                                                        for stat in stats):
            continue
        judged = [(stat, impossible(stat.printed, stat.base)) for stat in column if stat.base]
        wrong = [(stat, outcome) for stat, outcome in judged if outcome]
        if len(wrong) == 1 and len(judged) >= 4:
            stat, outcome = wrong[0]
            yield Finding(stat.start, stat.end, outcome, (), whole=True, kind=SHARE)
