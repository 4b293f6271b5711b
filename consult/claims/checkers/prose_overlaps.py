"""Shares or numbers of a question with several answers each, added up in prose as if nobody had given two answers.

"62% use the centre for either advice (40%) or health (22%)" counts twice whoever chose both, however right the sum is.
A sum is judged only where its parts are cells of one such table, and the words before each part name its row.

Verdict: ``does-not-add-up``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from consult.claims import placing, positions, rounding, words
from consult.claims.bundle import Bundle
from consult.claims.figures import as_fraction, before, between, of_kind, plain
from consult.claims.finding import NOT_ADDING, Finding, Outcome
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity
from consult.claims.stats import COUNT, PERCENT, Stat

_JOINED = re.compile(r"\b(?:either|or|and|both|together|combined|plus)\b", re.I)
# Numbers of answers may be added where numbers of people may not.
_ANSWERS = re.compile(r"^\s*(?:\w+ )?(?:mentions?|comments?|answers?|selections?|choices|ticks?|times|references|"
                      r"responses|votes?|points?|visits?)\b", re.I)
_ALLOWED = re.compile(r"\b(?:mentions|answers given|selections|not mutually exclusive|more than once|overlap)\b", re.I)
_NEAR = 70


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on sums of overlapping shares, on the figure printed for the sum."""
    columns = _overlapping(bundle.paper)
    if not columns:
        return
    for sentence in bundle.paper.sentences:
        if sentence.kind == "heading" or not _JOINED.search(sentence.flat) or _ALLOWED.search(sentence.flat):
            continue
        for kind in (PERCENT, COUNT):
            figures = [found for found in of_kind(sentence, kind) if plain(found) and not bundle.paper.in_quotation(found.start, found.end)]
            if len(figures) >= 3:
                yield from _sums(sentence, figures, [column for column in columns if column[0].measure == kind])


def _overlapping(paper: Paper) -> list[list[Stat]]:
    """The columns, and the rows read as columns, of answers of which respondents could give several, without their totals."""
    return [line for table in placing.tables_in(paper.stats) for way in (table.stats, _turned(table.stats)) for line in _of_several(way)]


def _turned(stats: Sequence[Stat]) -> list[Stat]:
    return [replace(stat, label=stat.column, column=stat.label, row=stat.place, place=stat.row) for stat in stats]


def _of_several(stats: Sequence[Stat]) -> list[list[Stat]]:
    lines: dict[tuple[int, str], list[Stat]] = {}
    for stat in stats:
        if stat.measure in (PERCENT, COUNT) and not stat.total_row and not stat.malformed:
            lines.setdefault((stat.place, stat.measure), []).append(stat)
    shares = [line for (_, measure), line in lines.items() if measure == PERCENT]
    over = any(sum(stat.value for stat in line) > 100 + 2 * len(line) for line in shares)
    exact = any(abs(Fraction(sum(stat.value for stat in line)) - 100) <= Fraction(len(line) + 2, 2) for line in shares)
    if exact or not (any(stat.multiple for stat in stats) or over and not _of_groups(stats)):
        return []
    return [line for line in lines.values() if not _scale(line)]


def _of_groups(stats: Sequence[Stat]) -> bool:
    """Whether the rows are of different people, each with a base of its own: then their numbers may be added."""
    counts = {(stat.row, stat.place): stat.value for stat in stats if stat.measure == COUNT}
    bases = [Fraction(stat.base) for stat in stats if stat.base and stat.measure == PERCENT]
    bases += [count * 100 / stat.value for stat in stats if stat.measure == PERCENT and stat.value > 0
              for place in (stat.place, stat.place - 1, stat.place + 1) if (count := counts.get((stat.row, place)))]
    return bool(bases) and max(bases) > min(bases) * Fraction(6, 5)


def _scale(column: Sequence[Stat]) -> bool:
    """Whether the rows are answers on a scale, of which each respondent gives one."""
    return 2 * sum(positions.one(stat.label, label=True) is not None for stat in column) >= len(column)


def _sums(sentence: Sentence, figures: Sequence[Quantity], columns: Sequence[list[Stat]]) -> Iterator[Finding]:
    for whole in figures:
        if _ANSWERS.match(between(sentence, whole.end, whole.end + 30)):
            continue
        for column in columns:
            parts = [(figure, stat) for figure in figures if figure is not whole and (stat := _row(sentence, figure, column))]
            outcome = next((outcome for size in range(2, len(parts) + 1) for chosen in combinations(parts, size)
                            if (outcome := _added(whole, chosen))), None)
            if outcome and not any(stat.value == as_fraction(whole.low) for stat in column):
                loci = tuple(stat.locus for _, stat in parts)
                yield Finding(whole.start, whole.end, outcome, loci)
                break


def _row(sentence: Sentence, figure: Quantity, column: Sequence[Stat]) -> Stat | None:
    """The one row that has the figure and whose label shares a word with those beside it."""
    said = set(words.content(f"{before(sentence, figure, _NEAR)} {between(sentence, figure.end, figure.end + _NEAR // 2)}"))
    found = [stat for stat in column if stat.value == as_fraction(figure.low) and said & set(words.content(stat.label))]
    return found[0] if len(found) == 1 else None


def _added(whole: Quantity, parts: Sequence[tuple[Quantity, Stat]]) -> Outcome | None:
    rows = [stat for _, stat in parts]
    if len({stat.row for stat in rows}) != len(rows) or sum((stat.value for stat in rows), Fraction(0)) != as_fraction(whole.low):
        return None
    unit = "%" if whole.kind == PERCENT else ""
    most = max(stat.value for stat in rows)
    added = " + ".join(f"{stat.printed} ({stat.label})" for stat in rows)
    working = (f"{added} = {whole.as_printed}, but each respondent could give several answers, so anyone who gave more than one of these "
               f"is counted more than once: at least {rounding.shown(most)}{unit}, at most {whole.as_printed}.")
    return Outcome(NOT_ADDING, f"{rounding.shown(most)}{unit} to {whole.as_printed}", working, True, "Overlapping answers were added.")
