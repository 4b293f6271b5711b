"""Unit cost times volume and yearly amount times years: "120 places at £5,000 each, £600,000 in all".

Verdicts: ``supported``, ``does-not-add-up``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from consult.claims import forensics
from consult.claims.bundle import Bundle
from consult.claims.figures import after, before, between, figure_of, of_kind, plain
from consult.claims.finding import NOT_ADDING, SUPPORTED, Finding, Locus, Outcome
from consult.claims.forensics import Figure
from consult.claims.paper import Paper, Sentence
from consult.claims.paper_tables import PaperTable
from consult.claims.quantities import Quantity
from consult.claims.rounding import exactly

_EACH = re.compile(r"^\s*(?:(?:for )?each|for every|apiece|per|a (?:year|week|month|day)|every|annually|pa\b|p\.a\.)", re.I)
_TOTAL_BEFORE = re.compile(r"(?:\b(?:total(?:l?ing)?(?: cost)?(?: of)?|giving|equivalent to|equal to|equates to|equating to|amounting to|"
                           r"come to|comes to|cost(?:ing)?|which(?: for (?:all )?[\w,]+(?: of them)?)? (?:is|comes to)|or|saving|i\.e\.|"
                           r"making|a (?:total|cost|saving) of)|=)"
                           r"\s*(?:a |an |some |about )?(?:total |overall |combined )?(?:cost |saving )?(?:of )?$", re.I)
_TOTAL_AFTER = re.compile(r"^\s*(?:in (?:total|all)|altogether|over (?:(?:the|this|next|first|those|these)\s+)*(?:period|term|"
                          r"\w+[- ]years?)|a year|per year|annually|"
                          r"per annum|in a full year)", re.I)
_EACH_YEAR = re.compile(r"^\s*(?:a|per|each|every) year\b|^\s*(?:annually|pa\b|p\.a\.)", re.I)
_PERIODS = {"week": Decimal(52), "month": Decimal(12), "day": Decimal(365), "quarter": Decimal(4)}


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding on every total whose unit amount and number the same sentence gives."""
    previous: Sentence | None = None
    for sentence in bundle.paper.sentences:
        if sentence.kind == "heading":
            continue
        yield from _over_years(bundle, previous, sentence)
        previous = sentence
        for total, outcome in _judged(sentence):
            if not bundle.paper.in_quotation(total.start, total.end):
                yield Finding(total.start, total.end, outcome, (bundle.paper.locus(sentence.start, sentence.end),))


def _over_years(bundle: Bundle, previous: Sentence | None, sentence: Sentence) -> Iterator[Finding]:
    """"It would save £1.2m a year. Over the five years this amounts to £6m."."""
    spans = [each for each in of_kind(sentence, "duration") if plain(each) and "year" in each.as_printed]
    totals = [each for each in of_kind(sentence, "money") if plain(each) and not each.hedge]
    if not _OVER.search(sentence.flat) or len(spans) != 1 or len(totals) != 1:
        return
    paper, by = bundle.paper, _units(spans[0])
    yearly = _yearly_before(paper, previous, sentence) if by is not None else []
    for rate, locus in yearly:
        outcome = multiplied(rate, replace(spans[0], low=by, high=by), totals[0])
        if outcome and (len(yearly) == 1 or outcome.verdict == SUPPORTED):
            yield Finding(totals[0].start, totals[0].end, outcome, (locus,))
            return


def _yearly_before(paper: Paper, previous: Sentence | None, sentence: Sentence) -> list[tuple[Quantity, Locus]]:
    """The yearly amounts that "this" may mean: the sentence before's own, else the totals of yearly tables just above."""
    if previous is not None and previous.order == sentence.order:
        amounts = [each for each in of_kind(previous, "money", "rate") if plain(each) and each.unit == "pounds"]
        return [(each, paper.locus(previous.start, previous.end)) for each in amounts] \
            if len(amounts) == 1 and _YEARLY.search(previous.flat) else []
    after = previous.start if previous is not None else 0
    return [(value.quantity, paper.locus(row.start, row.end)) for table in paper.tables if after <= table.start < sentence.start
            for row in table.totals for value in row.values if value.quantity and value.quantity.kind == "money"
            and plain(value.quantity) and _YEARLY.search(f"{table.title} {_heading(table, value.column)}")]


def _heading(table: PaperTable, index: int) -> str:
    return next((column.heading for column in table.columns if column.index == index), "")


_YEARLY = re.compile(r"\b(?:a|per|each) year\b|\byearly\b|\bannual", re.I)
_OVER = re.compile(r"\bover (?:the|these|those|this)\b.*\byears?\b.*\b(?:this|that|it|which)\b.*\b(?:amounts?|comes?|adds? up|totals?|is|"
                   r"saves?)\b", re.I)


def _judged(sentence: Sentence) -> Iterator[tuple[Quantity, Outcome]]:
    rates = [found for found in sentence.quantities if _is_rate(sentence, found)]
    if len(rates) != 1 or re.search(r"\b(?:from|increase|instead of|compared|between|up to|reduc\w+|one-off|set(?:ting)? up|initial|"
                                  r"capital|up-?front)\b", sentence.flat, re.I):
        return
    rate = rates[0]
    money = [found for found in of_kind(sentence, "money", "rate") if found is not rate and plain(found)]
    totals = [found for found in money if _TOTAL_BEFORE.search(before(sentence, found, 40))
              or _TOTAL_AFTER.match(after(sentence, found, 30))]
    times = _numbers(sentence)
    if rate.per == "year" or _EACH_YEAR.match(after(sentence, rate, 20)):
        times = _over(sentence, totals) or times
    if len(totals) != 1 or len(times) != 1 or totals[0].start < rate.start and totals[0].start < times[0].start:
        return
    outcome = multiplied(rate, times[0], totals[0])
    if outcome:
        yield totals[0], outcome


def _over(sentence: Sentence, totals: Sequence[Quantity]) -> list[Quantity]:
    """The years a total is printed to be over: "£277,400 over two years"."""
    return [replace(span, low=years, high=years) for total in totals for span in of_kind(sentence, "duration")
            if plain(span) and "year" in span.as_printed and (years := _units(span)) is not None
            and re.fullmatch(r"\s*over (?:(?:the|this|next|first|those|these)\s+)*", between(sentence, total.end, span.start))]


def _is_rate(sentence: Sentence, found: Quantity) -> bool:
    if found.kind == "rate" and found.unit == "pounds":
        return not _TOTAL_BEFORE.search(before(sentence, found, 40)) or "," in between(sentence, found.end, found.end + 3)
    return found.kind == "money" and plain(found) and bool(_EACH.match(after(sentence, found, 20)))


def _numbers(sentence: Sentence) -> list[Quantity]:
    """Counts of things, or the number of years, weeks or months, that the rate is multiplied by."""
    found = [each for each in of_kind(sentence, "count") if plain(each) and not each.hedge]
    spans = [each for each in of_kind(sentence, "duration") if plain(each) and not each.hedge]
    return [*found, *(replace(each, low=_units(each), high=_units(each)) for each in spans if _units(each) is not None)]


def _units(span: Quantity) -> Decimal | None:
    match = re.match(r"[\d,.]+", span.as_printed)
    if match:
        return Decimal(match.group().replace(",", ""))
    from consult.claims.quantities.numbers import UNITS

    first = span.as_printed.split()[0].lower().split("-")[0]
    return Decimal(UNITS[first]) if first in UNITS else None


def multiplied(rate: Quantity, times: Quantity, total: Quantity) -> Outcome | None:
    """The product judged; wrong only where it is near enough the total to have been meant as it."""
    each, stated = figure_of(rate), figure_of(total)
    number = Figure(times.as_printed, exactly(Fraction(str(times.low))))
    outcome = forensics.multiplied(each, number, stated)
    if outcome.verdict != NOT_ADDING:
        return outcome
    for period, by in sorted(_PERIODS.items()):
        if rate.per == period and total.per in ("year", "") and forensics.multiplied(
                Figure(each.printed, each.interval * exactly(Fraction(str(by)))), number, stated).verdict != NOT_ADDING:
            return None
    product = each.middle * number.middle
    ratio = product / stated.middle if stated.middle else Fraction(0)
    return outcome if Fraction(1, 2) <= ratio <= 2 else None
