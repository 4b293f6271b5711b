"""A number and its share printed side by side, "raised by 112 respondents (20%)", where one row of a table has both.

Two figures that agree with one row, whose name the sentence has a word of, are that row's; two that do not are left to the
rules that know which row is meant.

Verdict: ``supported``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction

from consult.claims import words
from consult.claims.bundle import Bundle
from consult.claims.figures import between, figure_of, of_kind, plain
from consult.claims.finding import SUPPORTED, Finding, Outcome
from consult.claims.paper import Sentence
from consult.claims.quantities import Quantity
from consult.claims.stats import COUNT, PERCENT, Stat

LEAST = 20  # fewer people are too easily another row's number
_BESIDE = re.compile(r"^\s*(?:[a-z’'-]+\s+){0,4}[(\[,]\s*(?:or\s+)?$", re.I)


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding on the number of every such pair."""
    rows: dict[tuple[int, int], list[Stat]] = defaultdict(list)
    for stat in bundle.paper.stats:
        if stat.kind == "value" and not stat.malformed:
            rows[(stat.table, stat.row)].append(stat)
    for sentence in bundle.paper.sentences if rows else ():
        for count, share in _pairs(sentence):
            row = _row_of(sentence, count, share, list(rows.values()))
            if row and not bundle.paper.in_quotation(count.start, count.end):
                number = next(stat for stat in row if stat.measure == COUNT and stat.value == figure_of(count).middle)
                working = f"{count.as_printed} ({share.as_printed}); {number.title or 'a table'} has both in one row ({number.label})."
                yield Finding(count.start, count.end, Outcome(SUPPORTED, number.printed, working),
                              (number.locus,))


def _pairs(sentence: Sentence) -> Iterator[tuple[Quantity, Quantity]]:
    counts = [each for each in of_kind(sentence, "count") if plain(each) and not each.hedge and figure_of(each).middle >= LEAST]
    for share in of_kind(sentence, "percent"):
        beside = [count for count in counts if count.end <= share.start and _BESIDE.match(between(sentence, count.end, share.start))]
        if plain(share) and len(beside) == 1:
            yield beside[0], share


def _row_of(sentence: Sentence, count: Quantity, share: Quantity, rows: Sequence[list[Stat]]) -> list[Stat] | None:
    """The one row with both figures whose label the sentence has a word of."""
    said, number, stated = set(words.content(sentence.flat)), figure_of(count).middle, figure_of(share).interval
    held = [row for row in rows if _has(row, number) and any(stat.measure == PERCENT and stat.interval.shares_with(stated) for stat in row)
            and said & set(words.content(row[0].label))]
    return held[0] if len(held) == 1 else None


def _has(row: Sequence[Stat], number: Fraction) -> bool:
    return any(stat.measure == COUNT and stat.value == number for stat in row)
