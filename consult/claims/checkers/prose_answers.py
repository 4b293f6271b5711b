"""Numbers of people who gave an answer, by group: "Parents were divided: 74 agreed and 79 disagreed", against the table's cell.

The sentence must name one group of one table of numbers, and the words beside the figure one of its answers.

Verdicts: ``supported``, ``does-not-add-up`` (a table of the same paper), ``contradicted`` (a table of another).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consult.claims import cells, clauses, forensics, positions, words
from consult.claims.bundle import Bundle
from consult.claims.cells import Line
from consult.claims.figures import before, figure_of, of_kind, plain
from consult.claims.finding import CONTRADICTED, NOT_ADDING, SUPPORTED, Finding, Locus, Outcome
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity
from consult.claims.stats import COUNT, Stat

_ELSE = re.compile(r"\b(?:of (?:these|those|whom|which)|compared|whereas|more than|fewer than|at least|over|under|about|around|"
                   r"nearly|almost|previous\w*|last year|online|on paper|by post|meetings?|both|together|"
                   r"all (?:two|three|four|five)|than)\b", re.I)

_WHOLE = re.compile(r"\b(?:of|from)\s+(?:(?:the|all|our|these|those)\s+)*$", re.I)  # what others are a part of


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on every number of people whose words name a group and an answer."""
    own, other = _lines([bundle.paper]), _lines(bundle.others)
    for sentence in bundle.paper.sentences if own or other else ():
        if sentence.kind in ("heading", "caption") or sentence.text.rstrip().endswith("?"):
            continue
        units = sorted(of_kind(sentence, "count", "percent", "fraction", "ratio"), key=lambda found: found.start)
        for quantity in of_kind(sentence, "count"):
            if not plain(quantity) or quantity.hedge or bundle.paper.in_quotation(quantity.start, quantity.end):
                continue
            if _WHOLE.search(before(sentence, quantity, 30)):
                continue
            label = clauses.clause_of(sentence, quantity, units).label
            finding = _judged(sentence, quantity, label, own, NOT_ADDING) or _judged(sentence, quantity, label, other, CONTRADICTED)
            if finding:
                yield finding


def _lines(papers: Sequence[Paper]) -> tuple[Line, ...]:
    tables = list(cells.tables_of(stat for paper in papers for stat in paper.stats))
    return tuple(line for line in cells.lines(tables, COUNT) if len(line.cells) >= 2)


def _judged(sentence: Sentence, quantity: Quantity, label: str, lines: Sequence[Line], wrong: str) -> Finding | None:
    named = cells.named(sentence.flat, lines)
    found = [(line, cell) for line in named if (cell := _answer(line, label))]
    if len(found) != 1 or len({line.own for line in named}) != 1:
        return None
    line, cell = found[0]
    same = figure_of(quantity).interval.overlaps(cell.interval)
    if not same and (_ELSE.search(sentence.flat) or any(each.value == figure_of(quantity).middle for each in line.table.stats)):
        return None
    if not same and not re.search(r"\d", quantity.as_printed):  # a number in words often counts something else
        return None
    if not same and not cells.of_one_thing(f"{sentence.flat} {sentence.section}", line):
        return None
    where = f"{line.label}, {cell.column or cell.label}"
    working = f"Printed {quantity.as_printed}; {(cell.title or f'table {cell.table}')[:100]} gives {cell.printed} ({where})."
    changed = not same and forensics.material_amount(figure_of(quantity).middle, cell.value)
    outcome = Outcome(SUPPORTED if same else wrong, cell.printed, working, changed)
    return Finding(quantity.start, quantity.end, outcome, (Locus(cell.document, cell.row_start, cell.row_end),))


def _answer(line: Line, label: str) -> Stat | None:
    """The one cell of a group whose answer the words beside a figure name, by its place on a scale or by its words."""
    meant = positions.one(label)
    places = [(cell, positions.one(cell.column, label=True)) for cell in line.cells]
    if sum(place is not None for _, place in places) >= 2:
        held = [cell for cell, place in places if meant and place and (place.side, place.strengths) == (meant.side, meant.strengths)
                and place.family in (meant.family, "")]
    else:
        said = set(words.content(label)) - line.own
        held = [cell for cell in line.cells if (own := set(words.content(cell.column))) and own <= said]
    return held[0] if len(held) == 1 else None


