"""Money in prose against the table the sentence names: "would save £88,500 a year, as Table 2 shows".

Verdicts: ``supported`` (a cell, or the sum of a column, gives it), ``does-not-add-up``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consult.claims import forensics, placing, rounding, words
from consult.claims.bundle import Bundle
from consult.claims.figures import figure_of, known, of_kind, plain
from consult.claims.finding import NOT_ADDING, SUPPORTED, Finding, Locus, Outcome
from consult.claims.forensics import Figure
from consult.claims.paper import Sentence
from consult.claims.placing import Placed
from consult.claims.stats import MONEY, Stat

_TABLE = re.compile(r"\btable\s*\d", re.I)
_WHOLE = re.compile(r"\b(?:total|in all|altogether|overall|combined|sum|would save|will save|saves?|savings? of|cost of|costs)\b", re.I)
NEAR = 4  # a figure within a quarter of the total was meant as the total


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for the one amount of a sentence that names one of the paper's tables."""
    tables = placing.tables_in(bundle.paper.stats)
    for sentence in bundle.paper.sentences:
        if sentence.kind in ("heading", "caption"):
            continue
        yield from _total_elsewhere(bundle, sentence, tables)
        if not _TABLE.search(sentence.flat):
            continue
        table = _named(sentence, tables)
        amounts = [found for found in of_kind(sentence, "money", "rate") if found.unit == "pounds" and plain(found) and known(found)]
        if table is None or len(amounts) != 1 or bundle.paper.in_quotation(amounts[0].start, amounts[0].end):
            continue
        judged = _judged(sentence, figure_of(amounts[0]), [stat for stat in table.stats if stat.measure == MONEY])
        if judged:
            yield Finding(amounts[0].start, amounts[0].end, judged[0], judged[1])


def _total_elsewhere(bundle: Bundle, sentence: Sentence, tables: Sequence[Placed]) -> Iterator[Finding]:
    """An amount that is the total of a table on the same thing: said where it is, never where it is not."""
    said = set(words.content(sentence.flat))
    for amount in of_kind(sentence, "money", "rate"):
        if amount.unit != "pounds" or not (plain(amount) and known(amount)) or bundle.paper.in_quotation(amount.start, amount.end):
            continue
        stated = figure_of(amount)
        if stated.interval.high - stated.interval.low > abs(stated.middle) / 50:  # type: ignore[operator]
            continue
        held = [stat for table in tables for stat in table.stats if stat.measure == MONEY and stat.kind == "total"
                and stat.interval.overlaps(stated.interval) and said & set(words.content(f"{stat.title} {stat.column} {stat.section}"))]
        if held and not _TABLE.search(sentence.flat):
            first = held[0]
            working = f"{stated.printed}; the total of {first.title or 'a table'} is {first.printed}."
            yield Finding(amount.start, amount.end, Outcome(SUPPORTED, first.printed, working), (_at(first),))


def _named(sentence: Sentence, tables: Sequence[Placed]) -> Placed | None:
    """The one table a sentence names by its number."""
    names = {name for name in placing.names_in(sentence.flat) if name.startswith("tab ")}
    held = [table for table in tables if names & placing.names_in(table.title)]
    return held[0] if len(names) == 1 and len(held) == 1 else None


def _judged(sentence: Sentence, stated: Figure, stats: Sequence[Stat]) -> tuple[Outcome, tuple[Locus, ...]] | None:
    same = [stat for stat in stats if stat.interval.overlaps(stated.interval)]
    if same:
        first = same[0]
        return Outcome(SUPPORTED, first.printed, f"{stated.printed}; {first.title} gives {first.printed} ({first.label})."), (_at(first),)
    totals = [stat for stat in stats if stat.kind == "total"]
    columns = {stat.place for stat in stats}
    if len(totals) != 1 or len(columns) != 1 or not _WHOLE.search(sentence.flat) or _names_row(sentence, stats):
        return None
    total = totals[0]
    gap = abs(total.value - stated.middle)
    if gap * NEAR > abs(total.value):
        return None
    working = f"{stated.printed} is printed; {total.title} gives {total.printed} ({total.label or 'Total'}) and no cell gives the figure."
    return Outcome(NOT_ADDING, rounding.shown(total.value), working, forensics.material_amount(stated.middle, total.value)), (_at(total),)


def _names_row(sentence: Sentence, stats: Sequence[Stat]) -> bool:
    """Whether the sentence speaks of one row of the table, not of its total."""
    said = words.content(sentence.flat)
    return any(stat.kind == "value" and words.coverage(words.content(stat.label), said) >= 0.75 for stat in stats)


def _at(stat: Stat) -> Locus:
    return stat.locus
