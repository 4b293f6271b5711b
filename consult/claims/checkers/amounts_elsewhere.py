"""Amounts that other papers give for the same thing: "the centres cost £3.7 million a year", a table's total there being £3,679,000.

Only said where the amounts agree and the words do: an amount that differs may be of another year, place or part.

Verdict: ``supported``.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from fractions import Fraction

from consult.claims import words
from consult.claims.bundle import Bundle
from consult.claims.figures import after, before, figure_of, known, of_kind, plain
from consult.claims.finding import SUPPORTED, Finding, Locus, Outcome
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity
from consult.claims.rounding import Interval
from consult.claims.stats import COUNT, MONEY

DIGITS = 2  # figures before the noughts that an amount needs to be told by
LEAST = 100  # a smaller number is too easily of something else
_CLAUSE = re.compile(r"[;:]|,\s+(?:and|but|which|while)\b|\b(?:and that|but)\b")
_GENERIC = frozenset(words.content(
    "council county million thousand year annual total sum amount figure number table cabinet committee paper approximately explained "
    "response would will could 000 k m pounds including also need needs there"))


@dataclass(frozen=True)
class Amount:
    """An amount another paper prints, with the words that say what it is of."""

    printed: str
    measure: str
    interval: Interval
    content: frozenset[str]
    locus: Locus


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every amount that another paper gives too, in a sentence or cell with two words of its clause or more."""
    mine = {words.bare(sentence.text) for sentence in bundle.paper.sentences}
    theirs = [amount for other in bundle.others for amount in (*_in_prose(other, mine), *_in_tables(other))]
    if not theirs:
        return
    held = _Sorted(theirs)
    for sentence in bundle.paper.sentences:
        if sentence.kind == "heading" or sentence.asks:
            continue
        for each in _amounts(sentence):
            if not bundle.paper.in_quotation(each.start, each.end):
                yield from _found(each, _words(sentence, each), held)


class _Sorted:
    """Amounts in order, so that those near a value are found without looking at all."""

    def __init__(self, amounts: Sequence[Amount]) -> None:
        self._amounts = sorted(amounts, key=lambda amount: (float(amount.interval.low or 0), amount.locus))
        self._lows = [float(amount.interval.low or 0) for amount in self._amounts]
        self._widest = max(float(_width(amount.interval)) for amount in amounts)

    def near(self, interval: Interval) -> Sequence[Amount]:
        """Every amount whose interval may overlap another."""
        first = bisect_left(self._lows, float(interval.low or 0) - self._widest - 1)
        return self._amounts[first: bisect_right(self._lows, float(interval.high or 0) + 1)]


def _found(each: Quantity, said: frozenset[str], theirs: _Sorted) -> Iterator[Finding]:
    stated = figure_of(each)
    near = [amount for amount in theirs.near(stated.interval) if amount.measure == _measure(each)]
    same = [amount for amount in near if amount.interval.overlaps(stated.interval) and len(amount.content & said) >= 2]
    if same:
        best = min(same, key=lambda amount: (_width(amount.interval), -len(amount.content & said), amount.locus))
        working = f"{stated.printed}; {best.locus.document} gives {best.printed} ({', '.join(sorted(best.content & said))})."
        yield Finding(each.start, each.end, Outcome(SUPPORTED, best.printed, working), (best.locus,))


def _measure(each: Quantity) -> str:
    return COUNT if each.kind == "count" else MONEY


def _width(interval: Interval) -> Fraction:
    """How much a printed figure leaves open: the finest printed is the best evidence."""
    assert interval.low is not None and interval.high is not None, "only known amounts are compared"
    return interval.high - interval.low


def _amounts(sentence: Sentence) -> list[Quantity]:
    """The amounts, and the numbers of people and things, of a sentence printed finely enough to be told from others by."""
    fine = [each for each in of_kind(sentence, "money", "rate", "count") if plain(each) and known(each) and not each.hedge
            and figure_of(each).middle >= (LEAST if each.kind == "count" else 1000) and (each.kind == "count" or each.unit == "pounds")]
    return [each for each in fine if len(re.sub(r"\D", "", each.as_printed).strip("0")) >= (3 if each.kind == "count" else DIGITS)]


def _words(sentence: Sentence, each: Quantity) -> frozenset[str]:
    """The content words of the clause an amount stands in."""
    left = _CLAUSE.split(before(sentence, each, 400))[-1]
    right = _CLAUSE.split(after(sentence, each, 400))[0]
    return _content(f"{left} {right}")


def _content(text: str) -> frozenset[str]:
    return frozenset(word for word in words.content(text) if not re.search(r"\d", word)) - _GENERIC


def _in_prose(paper: Paper, copied: Set[str]) -> Iterator[Amount]:
    """The amounts of another paper's sentences, but for those that are copies of the paper's own."""
    for sentence in paper.sentences:
        amounts = _amounts(sentence) if sentence.kind != "heading" else []
        for each in amounts if amounts and words.bare(sentence.text) not in copied else ():
            yield Amount(each.as_printed, _measure(each), figure_of(each).interval, _words(sentence, each),
                         Locus(paper.document_id, each.start, each.end))


def _in_tables(paper: Paper) -> Iterator[Amount]:
    for stat in paper.stats:
        least = 1000 if stat.measure == MONEY else LEAST
        if stat.measure in (MONEY, COUNT) and not stat.malformed and abs(stat.value) >= least and None not in (
                stat.interval.low, stat.interval.high):
            about = _content(f"{'' if stat.total_row else stat.label} {stat.column} {stat.title}")
            yield Amount(stat.printed, stat.measure, stat.interval, about, stat.locus)
