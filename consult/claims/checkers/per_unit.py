"""A sum shared out: "£3,679,000 to run, which is about £437 for each family", against the number of families the paper gives.

The number is the one the sentence gives; else any the paper gives of the same things, and then only a share that one of
them bears out is spoken of.

Verdicts: ``supported``, ``does-not-add-up`` (the sentence itself gives the number).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from consult.claims import forensics, placing, rounding, rows, words
from consult.claims.bundle import Bundle
from consult.claims.figures import after, between, figure_of, known, of_kind, plain
from consult.claims.finding import NOT_ADDING, SUPPORTED, Finding, Locus, Outcome
from consult.claims.forensics import Figure
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity
from consult.claims.rounding import exactly
from consult.claims.stats import COUNT

_EACH = re.compile(r"^\s*(?:for|to|from|a|an)?\s*(?:each|every|per|a head of|an?)\s+(?P<unit>[a-z][a-z’'-]+)", re.I)
_THAT_IS = re.compile(r"\b(?:which|that|this|it|equivalent|equal|equates|equating|amount\w*|works?|working|average|averaging|or|"
                      r"cost\w*)\b[^.;£]{0,40}$|[(–—-]\s*(?:or |about |around |just |some )*$", re.I)
_TIME = frozenset(("year", "month", "week", "day", "hour", "quarter", "annum", "night", "session"))
_SHARED = re.compile(r"\b(?:divided|split|shared|spread)\b|\b(?:between|among|across|for|by|to)\s+(?:the |its |our |all |some )*$", re.I)
NEAR = 2


@dataclass(frozen=True)
class Number:
    """How many of something a paper says there are, and where."""

    printed: str
    value: Fraction
    locus: Locus


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding on every amount for each of something that the sum beside it and a number of them give."""
    paper = bundle.paper
    for sentence in paper.sentences:
        if sentence.kind == "heading" or sentence.asks:
            continue
        amounts = [each for each in of_kind(sentence, "money", "rate") if each.unit == "pounds" and plain(each) and known(each)]
        if len(amounts) != 2 or any(paper.in_quotation(each.start, each.end) for each in amounts):
            continue
        whole, share = amounts
        unit = _unit(sentence, share)
        if unit and _THAT_IS.search(between(sentence, whole.end, share.start)) and figure_of(whole).middle > figure_of(share).middle:
            yield from _judged(paper, sentence, whole, share, unit)


def _unit(sentence: Sentence, share: Quantity) -> str:
    """What an amount is for each of; empty where it is for a time or for nothing."""
    match = _EACH.match(after(sentence, share, 40))
    unit = match["unit"].lower() if match else share.per
    return "" if not unit or words.stem(unit) in _TIME or unit in _TIME else unit


def _judged(paper: Paper, sentence: Sentence, whole: Quantity, share: Quantity, unit: str) -> Iterator[Finding]:
    here = _in_sentence(paper, sentence, unit)
    there = _in_paper(paper, sentence, unit) if not here else []
    for number in (*here, *there):
        outcome = divided(figure_of(whole), number, figure_of(share))
        if outcome.verdict == SUPPORTED:
            yield Finding(share.start, share.end, outcome, (number.locus, paper.locus(sentence.start, sentence.end)))
            return
    if len(here) == 1 and _SHARED.search(between(sentence, sentence.start, here[0].locus.start)[-40:]):
        outcome = divided(figure_of(whole), here[0], figure_of(share))
        made = figure_of(whole).middle / here[0].value
        if Fraction(1, NEAR) <= figure_of(share).middle / made <= NEAR:
            yield Finding(share.start, share.end, outcome, (paper.locus(sentence.start, sentence.end),))


def divided(whole: Figure, number: Number, share: Figure) -> Outcome:
    """Whether a sum shared by a number gives the amount for each."""
    each = whole.interval / exactly(number.value)
    made = whole.middle / number.value
    working = f"{whole.printed} ÷ {number.printed} = {rounding.shown(made, 2)}; printed {share.printed}."
    if each.overlaps(share.interval):
        return Outcome(SUPPORTED, rounding.shown(made, 2), working)
    return Outcome(NOT_ADDING, rounding.shown(made, 2), working, forensics.material_amount(share.middle, made))


def _in_sentence(paper: Paper, sentence: Sentence, unit: str) -> list[Number]:
    return [Number(each.as_printed, figure_of(each).middle, paper.locus(each.start, each.end)) for each in of_kind(sentence, "count")
            if plain(each) and not each.hedge and each.noun and words.stem(each.noun) == words.stem(unit) and figure_of(each).middle > 0]


def _in_paper(paper: Paper, sentence: Sentence, unit: str) -> Sequence[Number]:
    """Every number of the things that the prose under the same headings, or a total of a table, gives."""
    head = words.stem(unit)
    said = [number for other in paper.sentences if other.section == sentence.section for number in _in_sentence(paper, other, unit)]
    totals = [Number(stat.printed, stat.value, stat.locus) for stat in paper.stats
              if stat.kind == "total" and stat.measure == COUNT and stat.value > 0 and head in words.content(stat.column)]
    return [*said, *totals, *_columns(paper, head)]


def _columns(paper: Paper, head: str) -> Iterator[Number]:
    """The sums of whole columns headed with the things, where no row of totals is printed."""
    for table in placing.tables_in(paper.stats):
        for column in rows.by_column(table.stats, COUNT).values():
            if head in words.content(column[0].column) and all(stat.kind == "value" for stat in column) and len(column) >= 3:
                summed = sum((stat.value for stat in column), Fraction(0))
                yield Number(f"{rounding.shown(summed)} (the column added up)", summed, Locus(column[0].document, column[0].row_start,
                                                                                              column[-1].row_end))
