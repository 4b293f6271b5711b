"""Numbers and shares of people who gave an answer, by group: "Parents were divided: 74 agreed and 79 disagreed", against the cell.

The words beside the figure must name one answer, and they or the sentence one group, of one table. Shares of answers on a scale are
for ``prose-grids``.

Verdicts: ``supported``, ``does-not-add-up`` (a table of the same paper), ``contradicted`` (a table of another).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consult.claims import cells, clauses, others, positions, words
from consult.claims.bundle import Bundle
from consult.claims.cells import Line
from consult.claims.clauses import Clause
from consult.claims.figures import before, between, of_kind, plain
from consult.claims.finding import CONTRADICTED, NOT_ADDING, SUPPORTED, Finding
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity
from consult.claims.stats import COUNT, PERCENT, Stat

_ELSE = re.compile(r"\b(?:of (?:these|those|whom|which)|compared|whereas|more than|fewer than|at least|over|under|about|around|"
                   r"nearly|almost|previous\w*|last year|online|on paper|by post|meetings?|both|together|either|"
                   r"all (?:two|three|four|five)|than|average|national\w*|change|difference)\b", re.I)
# "More than half", "just under two thirds": a share in words that the figure beside it says again.
_IN_WORDS = re.compile(r"\b(?:more than|less than|fewer than|just over|just under|over|under|nearly|almost|around|about)\s+"
                       r"(?:an? |one |two |three |four |five |six |seven |eight |nine )*"
                       r"(?:half|thirds?|quarters?|fifths?|tenths?|(?:in|out of) (?:every )?\w+)\b", re.I)
# What others are a part of: "62% of the 340", "of the 340 residents"; not "the top priority of 14 people".
_WHOLE = re.compile(r"(?:^\W*|[\d%)]\s*|\b(?:half|thirds?|quarters?|fifths?|most|many|some|all|none|few|any|each|out|majority|minority|"
                    r"proportion|share|percentage|number|rest|total|sample|survey|response rate|people|respondents|residents|which)\s+)"
                    r"(?:of|from)\s+(?:(?:the|all|our|these|those|a total of)\s+)*$", re.I)
_MOVED = re.compile(r"^\s*(?:percentage )?points?\b|^\s*(?:increase|decrease|rise|fall|more|fewer|higher|lower)\b", re.I)


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on every number or share of people whose words name a group and an answer."""
    own, other = _lines([bundle.paper]), _lines(bundle.others)
    if not any(own.values()) and not any(other.values()):
        return
    for sentence in bundle.paper.sentences:
        if not sentence.states:
            continue
        units = sorted(of_kind(sentence, "count", "percent", "fraction", "ratio"), key=lambda found: found.start)
        for quantity in of_kind(sentence, "count", "percent"):
            if not plain(quantity) or quantity.hedge or bundle.paper.in_quotation(quantity.start, quantity.end):
                continue
            if _WHOLE.search(before(sentence, quantity, 30)) or _MOVED.match(between(sentence, quantity.end, quantity.end + 24)):
                continue
            clause = clauses.clause_of(sentence, quantity, units)
            finding = _judged(sentence, quantity, clause, own, NOT_ADDING) or _judged(sentence, quantity, clause, other, CONTRADICTED)
            if finding:
                yield finding


def _lines(papers: Sequence[Paper]) -> dict[str, tuple[Line, ...]]:
    """The lines that have several answers; of shares only those whose answers are not on a scale."""
    found = cells.by_measure(papers)
    return {"count": tuple(line for line in found[COUNT] if len(line.cells) >= 2),
            "percent": tuple(line for line in found[PERCENT] if len(line.cells) >= 2 and not _on_scale(line))}


def _on_scale(line: Line) -> bool:
    ends = [text for cell in line.table.stats for text in (cell.column, cell.label)]
    return sum(positions.one(text, label=True) is not None for text in dict.fromkeys(ends)) >= 2


def _judged(sentence: Sentence, quantity: Quantity, clause: Clause, lines: dict[str, tuple[Line, ...]], wrong: str) -> Finding | None:
    found = _meant(sentence, clause, lines[quantity.kind])
    if len({cell.start for _, cell in found}) != 1:
        return None
    line, cell = found[0]
    if cells.same(quantity, cell):
        return cells.finding(quantity, cell, SUPPORTED)
    if cells.names(line, quantity) or _ELSE.search(_IN_WORDS.sub(" ", sentence.flat)):
        return None
    if others.picked_out(sentence, quantity, line.table.stats) or _mixed(line, cell, clause.label):
        return None
    if any(_may_mean(sentence, quantity, each) for each in line.table.stats):
        return None
    if not re.search(r"\d", quantity.as_printed):  # a number in words often counts something else
        return None
    if not cells.of_one_thing(f"{sentence.flat} {sentence.section}", line) or \
            not cells.of_nothing_else(f"{clause.label} {clause.whom}", line):
        return None
    return cells.finding(quantity, cell, wrong)


def _meant(sentence: Sentence, clause: Clause, lines: Sequence[Line]) -> list[tuple[Line, Stat]]:
    """The lines that the clause names, else the sentence, where one is, with the cell of each that the clause names."""
    for text in (f"{clause.label} {clause.whom}", sentence.flat):
        found = [(line, cell) for line in cells.named(text, lines) if (cell := cells.answer(line, clause.label))]
        if found:
            return found if len({cell.start for _, cell in found}) == 1 else []
    return []


def _mixed(line: Line, cell: Stat, label: str) -> bool:
    """Whether the words beside a figure have those of another heading of its line too: "38 weekly users among those who replied"."""
    said, own = set(words.content(label)) - line.own, set(words.content(cell.column))
    return any(said & (set(words.content(other.column)) - own) for other in line.cells if other is not cell)


def _may_mean(sentence: Sentence, quantity: Quantity, cell: Stat) -> bool:
    """Whether a cell has the figure and the sentence may speak of it: it names its row or column, or the cell is of everybody."""
    if cell.measure != quantity.kind or not cells.same(quantity, cell):
        return False
    said = set(words.content(sentence.flat))
    ends = [set(words.content(text)) for text in (cell.label, cell.column)]
    return cell.total_row or not all(ends) or all(end <= said for end in ends)
