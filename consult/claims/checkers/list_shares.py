"""Numbers with their percentages in a list or run of lines: "Strongly agree: 121 (24%)", one below the other.

What the percentages are of is settled first, as in a table: by the base that most lines fit, among the number the
heading or lead gives and the sum of the lines. Only then can one line be said not to fit.

Verdicts: ``supported``, ``supported-on-basis``, ``does-not-add-up``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from consult.claims.bundle import Bundle
from consult.claims.checkers import sentence_shares, table_percentages
from consult.claims.figures import SUBGROUP, figure_of, of_kind, plain
from consult.claims.finding import Finding
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity
from consult.claims.stats import COUNT, PERCENT, Stat

FEWEST, LONGEST_LINE = 3, 160  # lines a run needs; characters of a line that is still an entry of a list
# An entry that is of some of the others, or set against something else.
_OF_OTHERS = re.compile(r"\b(?:of (?:these|those|whom|which|this group)|among(?:st)?|compared (?:with|to)|whereas|last year|previous\w*|"
                        r"in 20\d\d)\b", re.I)


@dataclass(frozen=True)
class Line:
    """One line with its number and percentage."""

    sentence: Sentence
    count: Quantity
    percent: Quantity


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every percentage in a run of three or more such lines."""
    for lead, run in runs(bundle.paper):
        rows = [(_stat(line, line.count, COUNT), _stat(line, line.percent, PERCENT)) for line in run]
        offered = _bases(lead, rows)
        base = table_percentages.settled([(count.value, percent) for count, percent in rows], offered)
        if base is None:  # the number may be given later in the section: "139 people agreed"
            later = [each for each in bundle.paper.sentences if each.section == run[0].sentence.section and each.kind != "heading"]
            base = table_percentages.settled([(count.value, percent) for count, percent in rows], _bases(later, rows))
        if base is None:
            continue
        for (count, percent), line in zip(rows, run, strict=True):
            outcome = table_percentages.row_outcome(count, percent, base)
            yield Finding(line.percent.start, line.percent.end, outcome,
                          (bundle.paper.locus(line.sentence.start, line.sentence.end),))


def runs(paper: Paper) -> Iterator[tuple[Sequence[Sentence], list[Line]]]:
    """Runs of entries that follow each other, each run with the two sentences before it."""
    run: list[Line] = []
    begun = 0
    for at, sentence in enumerate(paper.sentences):
        line = _line(paper, sentence)
        if line is not None:
            begun = begun if run else at
            run.append(line)
            continue
        if len(run) >= FEWEST:
            yield paper.sentences[max(0, begun - 2): begun], run
        run = []
    if len(run) >= FEWEST:
        yield paper.sentences[max(0, begun - 2): begun], run
    yield from _inside(paper)


def _inside(paper: Paper) -> Iterator[tuple[Sequence[Sentence], list[Line]]]:
    """Sentences that are lists themselves: "38% (534) could not …, 29% (408) could not … and 28% (390) …"."""
    for at, sentence in enumerate(paper.sentences):
        found = sentence_shares.pairs(sentence)
        if len(found) >= FEWEST and not SUBGROUP.search(sentence.flat) and not paper.in_quotation(sentence.start, sentence.end):
            yield paper.sentences[max(0, at - 1): at + 1], [Line(sentence, *pair) for pair in found]


def _line(paper: Paper, sentence: Sentence) -> Line | None:
    """A sentence as an entry of a list: short, with one number and one percentage printed together."""
    found = sentence_shares.pairs(sentence)
    others = [each for each in sentence.quantities if each.kind in ("percent", "count")]
    if len(found) != 1 or len(others) != 2 or len(sentence.text) > LONGEST_LINE or _OF_OTHERS.search(sentence.flat):
        return None
    if paper.in_quotation(sentence.start, sentence.end) or not re.search(r"[A-Za-z]{2}", sentence.flat):
        return None
    return Line(sentence, *found[0])


def _bases(lead: Sequence[Sentence], rows: Sequence[tuple[Stat, Stat]]) -> list[int]:
    """Numbers the lead gives that could be a base, then the sum of the lines."""
    total = int(sum((count.value for count, _ in rows), Fraction(0)))
    greatest = max(int(count.value) for count, _ in rows)
    named = [int(found.low) for sentence in lead for found in of_kind(sentence, "count")  # type: ignore[arg-type]
             if plain(found) and found.low >= greatest]  # type: ignore[operator]
    return list(dict.fromkeys(base for base in [*named, total] if base > 0))


def _stat(line: Line, quantity: Quantity, measure: str) -> Stat:
    figure = figure_of(quantity)
    sentence = line.sentence
    return Stat("", 0, sentence.order, 0, quantity.start, quantity.end, sentence.start, sentence.end, quantity.as_printed, measure,
                figure.middle, figure.interval, " ".join(sentence.flat[:60].split()))
