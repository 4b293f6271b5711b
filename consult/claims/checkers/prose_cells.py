"""Figures in prose against the one cell their words name: an amount, a number of things, both ends of a change, a part of a whole.

A figure is judged wrong only where the words just before it, or the sentence, name one row of one table, a year or heading
names the column, and nothing nearby says that it is a forecast, a difference or somebody else's. Of a change ("fell from 212
to 31") the other end, and of a part ("176 of 246") the whole, must be the row's.

Verdicts: ``supported``, ``does-not-add-up`` (a table of the same paper), ``contradicted`` (a table of another).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from consult.claims import cells, forensics, others, words
from consult.claims.bundle import Bundle
from consult.claims.cells import Line
from consult.claims.figures import as_fraction, between, known, plain
from consult.claims.finding import CONTRADICTED, NOT_ADDING, SUPPORTED, Finding, Outcome
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity
from consult.claims.stats import COUNT, MONEY, PERCENT, Stat

NEAR = Fraction(2)  # a figure more than so many times the cell, or less than that part of it, is of something else
TELLING = 40  # a smaller figure may stand in a row by chance
_KINDS = {"money": MONEY, "rate": MONEY, "count": COUNT, "percent": PERCENT}
_OTHERWISE = re.compile(
    r"\b(?:target|national\w*|average|estimate[ds]?|forecast\w*|expect\w*|project(?:ed|ion)|budget(?:ed)? for|previous\w*|last year|"
    r"additional|extra|further|more than|fewer than|less than|over|under|nearly|almost|about|around|approximately|remaining|each|every|per|"
    r"difference|net|gap|by|another|first|half of|instead of|not|increase of|reduction of|fall of|rise of|drop of|saving of|up to|at least)"
    r"\s*(?:a |an |the |of )?$", re.I)
_SOMEBODY_ELSE = re.compile(r"\b(?:national\w*|england|average|target|census|forecast\w*|expected|projected|estimated|if |"
                            r"would have|could)\b", re.I)


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on every figure whose words name one cell."""
    own, other = cells.by_measure([bundle.paper]), cells.by_measure(bundle.others)
    if not any(own.values()) and not any(other.values()):
        return
    for sentence in bundle.paper.sentences:
        if not sentence.states:
            continue
        for quantity in sentence.quantities:
            if quantity.malformed or bundle.paper.in_quotation(quantity.start, quantity.end):
                continue
            yield from _judged(bundle.paper, sentence, quantity, own, NOT_ADDING) or \
                _judged(bundle.paper, sentence, quantity, other, CONTRADICTED)


Lines = dict[str, tuple[Line, ...]]


def _judged(paper: Paper, sentence: Sentence, quantity: Quantity, lines: Lines, wrong: str) -> list[Finding]:
    if quantity.kind == "change" and quantity.change:
        return list(_change(sentence, quantity, lines, wrong))
    if quantity.kind == "ratio" and quantity.of_total and re.search(r"\d\s+(?:out )?of\b", quantity.as_printed):
        return list(_part(sentence, quantity, lines, wrong))
    if quantity.kind in ("money", "rate") and quantity.unit == "pounds" or quantity.kind == "count" and quantity.noun:
        return list(_single(paper, sentence, quantity, lines, wrong))
    if quantity.kind in ("percent", "count"):
        return list(_dated(paper, sentence, quantity, lines[_KINDS[quantity.kind]], wrong))
    return []


def _row(sentence: Sentence, quantity: Quantity, lines: Sequence[Line]) -> list[Line]:
    """The lines named just before a figure (from the last figure of its kind on), or else by the sentence, in one table."""
    earlier = max([found.end for found in sentence.quantities if found.end <= quantity.start and found.kind not in ("year", "date")],
                  default=sentence.start)
    for text in (between(sentence, earlier, quantity.start), sentence.flat):
        found = cells.named(text, lines)
        if found:
            return found if len({line.own for line in found}) == 1 else []
    return []


def _change(sentence: Sentence, quantity: Quantity, lines: Lines, wrong: str) -> Iterator[Finding]:
    """Both ends of "from 9,600 to 8,160" against the two cells of the row."""
    ends = quantity.parts
    measure = _KINDS.get(ends[0].kind)
    if measure is None or ends[1].kind != ends[0].kind or not all(plain(end) and known(end) for end in ends):
        return
    named = _row(sentence, quantity, lines[measure])
    judged = [(line, pair) for line in named if (pair := _two(line, sentence, quantity))]
    judged = judged or list(_half_told(sentence, quantity, [] if named else lines[measure]))
    fits = [(line, pair) for line, pair in judged if all(cells.same(end, cell) for end, cell in zip(ends, pair, strict=True))]
    if fits:
        for end, cell in zip(ends, fits[0][1], strict=True):
            yield cells.finding(end, cell, SUPPORTED)
        return
    if len(judged) != 1 or _SOMEBODY_ELSE.search(sentence.flat) or others.picked_out(sentence, quantity, judged[0][0].table.stats):
        return
    line, pair = judged[0]
    off = [(end, cell) for end, cell in zip(ends, pair, strict=True) if not cells.same(end, cell)]
    if len(off) == 1 and not any(cells.same(off[0][0], cell) for cell in line.cells):
        yield cells.finding(*off[0], wrong)


def _half_told(sentence: Sentence, quantity: Quantity, lines: Sequence[Line]) -> Iterator[tuple[Line, tuple[Stat, Stat]]]:
    """The one line that has one end of a change in its year and is about what the sentence is, where the words name no line."""
    found = [(line, pair) for line in lines if (pair := _two(line, sentence, quantity)) and cells.of_one_thing(sentence.flat, line) and
             any(cells.same(end, cell) and cell.value >= TELLING for end, cell in zip(quantity.parts, pair, strict=True))]
    if len(found) == 1:
        yield found[0]


def _two(line: Line, sentence: Sentence, quantity: Quantity) -> tuple[Stat, Stat] | None:
    """The two cells a change is between: of the years beside it, or the only two there are."""
    said = [year for year in cells.years_in(between(sentence, quantity.start - 60, quantity.end + 60)) if cells.of_year(line, year)]
    inside = cells.years_in(quantity.as_printed)
    told = said if len(said) == 2 else list(inside) if len(inside) == 2 else []
    held = [cells.of_year(line, year) for year in sorted(told)]
    if len(held) == 2 and all(len(each) == 1 for each in held):
        return held[0][0], held[1][0]
    dated = sorted((cell for cell in line.cells if cells.years_in(cell.column)), key=lambda cell: cells.years_in(cell.column)[0])
    if len(dated) == 2 and not told and dated[0].column != dated[1].column:
        return dated[0], dated[1]
    return None


def _part(sentence: Sentence, quantity: Quantity, lines: Lines, wrong: str) -> Iterator[Finding]:
    """"176 of 246" against the row it is of: the whole must be the row's, and the words name the column of the part.

    The people of a row are counted in many ways: how many of them said something is no business of a row that tells
    how many they are.
    """
    part, whole = (Fraction(str(value)) for value in quantity.of_total)  # type: ignore[union-attr]
    found = [line for line in _row(sentence, quantity, lines[COUNT]) if whole in _wholes(line)]
    if len(found) != 1 or part > whole:
        return
    line = found[0]
    right = [cell for cell in line.cells if cell.value == part]
    sums = {sum((cell.value for cell in some), Fraction(0)) for some in combinations(line.cells, 2)}
    meant = cells.headed(line, sentence.flat)
    if right:
        yield cells.finding(quantity, right[0], SUPPORTED)
        return
    if others.picked_out(sentence, quantity, line.table.stats):
        return
    if len(meant) == 1 and cells.of_nothing_else(sentence.flat, line) and meant[0].value != whole and part not in sums and \
            whole - part not in {cell.value for cell in line.cells}:
        told = ", ".join(f"{cell.printed} ({cell.column})" for cell in line.cells)
        working = f"{quantity.as_printed} is printed of {line.label}; its row gives {told}."
        outcome = Outcome(wrong, meant[0].printed, working, forensics.material_amount(part, meant[0].value))
        yield Finding(quantity.start, quantity.end, outcome, (cells.at(meant[0]),))


def _wholes(line: Line) -> set[Fraction]:
    """What a part of a row may be a part of: a cell of it, a base of its shares, or the sum of its numbers with a share."""
    values = [cell.value for cell in line.cells]
    stats = [stat for stat in line.table.stats if stat.label == line.label]
    shared = {stat.place for stat in stats if stat.measure == PERCENT}
    paired = [cell.value for cell in line.cells if cell.place in shared]
    sums = [sum(some, Fraction(0)) for some in (values, paired) if len(some) >= 2]
    return {*values, *sums, *(Fraction(stat.base) for stat in stats if stat.base)}


def _single(paper: Paper, sentence: Sentence, quantity: Quantity, lines: Lines, wrong: str) -> Iterator[Finding]:
    """An amount, or a number of things, against the one cell of its row and year."""
    if not (plain(quantity) and known(quantity)) or quantity.comparator != "exact" or quantity.hedge:
        return
    measure = _KINDS[quantity.kind]
    found = [line for line in _row(sentence, quantity, lines[measure]) if _counts_it(line, quantity)]
    beside = between(sentence, quantity.start - 60, quantity.end + 40)
    pairs = [(line, cells.meant(line, beside, quantity.noun) or cells.meant(line, sentence.flat, quantity.noun)) for line in found]
    if len({line.table.key for line, _ in pairs}) != 1:
        return
    line, held = pairs[0]
    held = [cell for cell in held if _near(quantity, cell)] if len(held) > 1 else held
    right = [cell for cell in held if cells.same(quantity, cell)]
    if right and cells.of_one_thing(sentence.flat, line):
        yield cells.finding(quantity, right[0], SUPPORTED)
    elif len({cell.value for cell in held}) == 1 and not right and _plainly(paper, sentence, quantity, line, held[0]):
        yield cells.finding(quantity, held[0], wrong)


def _dated(paper: Paper, sentence: Sentence, quantity: Quantity, lines: Sequence[Line], wrong: str) -> Iterator[Finding]:
    """A share, or a bare number, printed with its year against the one cell of its row and year: "72.6% in 2023"."""
    if not (plain(quantity) and known(quantity)) or quantity.comparator != "exact" or quantity.hedge:
        return
    after, before = between(sentence, quantity.end, quantity.end + 70), between(sentence, sentence.start, quantity.start)
    found = [(line, held[0]) for line in _row(sentence, quantity, lines) if len(held := cells.of_its_year(line, after, before)) == 1]
    if len(found) != 1:
        return
    line, cell = found[0]
    if cells.same(quantity, cell):
        yield cells.finding(quantity, cell, SUPPORTED)
    elif _plainly(paper, sentence, quantity, line, cell):
        yield cells.finding(quantity, cell, wrong)


def _near(quantity: Quantity, cell: Stat) -> bool:
    """Whether a figure and a cell are of one order: a cost a week is not the cost a year."""
    value = as_fraction(quantity.low) or Fraction(0)
    return bool(value and cell.value) and 1 / NEAR <= value / cell.value <= NEAR


def _counts_it(line: Line, quantity: Quantity) -> bool:
    """Whether the table counts what a number counts: people are for other rules, and things must be named by it."""
    if quantity.kind != "count":
        return True
    noun = set(words.content(quantity.noun))
    about = words.content(f"{line.table.title} {line.table.stats[0].corner} {' '.join(cell.column for cell in line.cells)}")
    return bool(noun) and noun <= set(about)


def _plainly(paper: Paper, sentence: Sentence, quantity: Quantity, line: Line, cell: Stat) -> bool:
    """Whether the words leave no doubt that the figure is the cell's."""
    if cells.names(line, quantity) or not _near(quantity, cell) or others.picked_out(sentence, quantity, line.table.stats):
        return False
    if others.within(between(sentence, sentence.start, quantity.start), line.table.stats):
        return False
    if not re.search(r"\d", quantity.as_printed):  # "two things do not agree" counts no row
        return False
    if _OTHERWISE.search(between(sentence, sentence.start, quantity.start)) or _SOMEBODY_ELSE.search(sentence.flat):
        return False
    known_years = set(cells.years_in(f"{line.table.title} {' '.join(each.column for each in line.cells)}"))
    if known_years and set(cells.years_in(sentence.flat)) - known_years or any(cells.same(quantity, each) for each in line.cells):
        return False
    said = set(words.content(sentence.flat))
    elsewhere = any(stat.measure == cell.measure and cells.same(quantity, stat) and
                    len(said & set(words.content(f"{stat.label} {stat.column}"))) >= len(line.own) for stat in paper.stats)
    return cells.of_one_thing(sentence.flat, line) and not elsewhere and cells.of_nothing_else(sentence.flat, line)
