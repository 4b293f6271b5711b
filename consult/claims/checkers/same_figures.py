"""Sentences of two papers that give the same figures in the same order, but for one: a figure copied wrongly.

Figures that are telling (a count of hundreds, a decimal) place the two sentences, and the words they share; where
another sentence gives every figure alike, nothing is said.

Verdict: ``contradicted``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from consult.claims import forensics, placing, words
from consult.claims.bundle import Bundle
from consult.claims.figures import as_fraction, between, figure_of, of_kind, plain
from consult.claims.finding import CONTRADICTED, Finding, Locus, Outcome
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity

TELLING, ALIKE, SHARED, LONGEST = 2, Fraction(1, 2), 3, 8
_DENIED = re.compile(r"\b(?:not|never|no|none|without)\b|n[’']t\b", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SCALE = frozenset(words.content("agreed disagreed agree disagree supported opposed support oppose strongly tended proposal council "
                                 "consultation neither said yes no"))


@dataclass(frozen=True)
class Series:
    """The figures of one kind that a sentence gives, in order, with its content words."""

    document: str
    sentence: Sentence
    figures: tuple[Quantity, ...]
    content: frozenset[str]


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for the one figure of a sentence that another paper's sentence, alike in all else, gives otherwise."""
    held: dict[tuple[str, int], list[Series]] = defaultdict(list)
    for other in bundle.others:
        for series in _series(other):
            for window in _windows(series):
                held[(window.figures[0].kind, len(window.figures))].append(window)
    for mine in _series(bundle.paper):
        alike = [other for other in held[(mine.figures[0].kind, len(mine.figures))] if _of_one_thing(mine, other)]
        if any(not _apart(mine, other) for other in alike):
            continue
        found = [(other, apart[0]) for other in alike if len(apart := _apart(mine, other)) == 1
                 and _told(mine, apart[0]) and _beside(mine, apart[0]) & _beside(other, apart[0])]
        if found:
            yield _finding(mine, *found[0])


def _series(paper: Paper) -> Iterator[Series]:
    for sentence in paper.sentences:
        if sentence.kind == "heading":
            continue
        for kind in ("count", "percent", "money"):
            figures = tuple(found for found in of_kind(sentence, kind) if plain(found) and not found.hedge)
            if len(figures) >= 2 and not any(paper.in_quotation(found.start, found.end) for found in figures):
                yield Series(paper.document_id, sentence, figures, _content(sentence))


def _windows(series: Series) -> Iterator[Series]:
    """The series and every run of two or more of its figures: another sentence may give some of them only."""
    size = len(series.figures)
    for length in range(min(size, LONGEST), 1, -1):
        for first in range(size - length + 1):
            yield replace(series, figures=series.figures[first: first + length])


def _content(sentence: Sentence) -> frozenset[str]:
    return frozenset(word for word in words.content(sentence.flat) if not word.isdigit()) - _SCALE


def _of_one_thing(mine: Series, other: Series) -> bool:
    shared = mine.content & other.content
    if len(shared) < SHARED or len(shared) < ALIKE * min(len(mine.content), len(other.content)):
        return False
    if bool(_DENIED.search(mine.sentence.flat)) != bool(_DENIED.search(other.sentence.flat)):
        return False
    years = [set(_YEAR.findall(each.sentence.flat)) for each in (mine, other)]
    names = [placing.names_in(each.sentence.flat) for each in (mine, other)]
    return (not years[0] or not years[1] or years[0] == years[1]) and names[0] == names[1]


def _apart(mine: Series, other: Series) -> list[int]:
    """The places in the two series whose figures cannot be the same."""
    return [at for at, (one, two) in enumerate(zip(mine.figures, other.figures, strict=True))
            if not figure_of(one).interval.overlaps(figure_of(two).interval)]


def _told(mine: Series, at: int) -> bool:
    """Whether the figures that agree are telling enough to say that the sentences speak of one thing."""
    return sum(_weight(figure) for place, figure in enumerate(mine.figures) if place != at) >= TELLING


def _beside(series: Series, at: int) -> set[str]:
    """The content words after a figure up to the next, and where there are none those before it."""
    figure, later = series.figures[at], series.figures[at + 1:]
    right = between(series.sentence, figure.end, later[0].start if later else series.sentence.end)
    left = between(series.sentence, series.figures[at - 1].end if at else series.sentence.start, figure.start)
    return set(words.content(right)) or set(words.content(left))


def _weight(figure: Quantity) -> int:
    value = as_fraction(figure.low) or Fraction(0)
    if value.denominator != 1 or figure.kind != "percent" and value >= 100:
        return 2
    return 1 if figure.kind == "percent" or value >= 20 else 0


def _finding(mine: Series, other: Series, at: int) -> Finding:
    stated, theirs = figure_of(mine.figures[at]), figure_of(other.figures[at])
    same = ", ".join(figure.as_printed for place, figure in enumerate(mine.figures) if place != at)
    working = (f"Printed {stated.printed}; {other.document} has {theirs.printed} in a sentence that gives the other figures alike "
               f"({same}).")
    changed = (forensics.material_share if mine.figures[at].kind == "percent" else forensics.material_amount)(stated.middle, theirs.middle)
    loci = (Locus(other.document, other.sentence.start, other.sentence.end),)
    return Finding(mine.figures[at].start, mine.figures[at].end, Outcome(CONTRADICTED, theirs.printed, working, changed), loci)
