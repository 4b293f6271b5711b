"""Order words against tables: "more people chose A than B", "the most common answer was A", without figures of their own.

Verdicts: ``supported``, ``does-not-add-up``, ``needs-a-person`` (the two are equal as printed).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consult.claims import placing, rows, words
from consult.claims.bundle import Bundle
from consult.claims.finding import A_PERSON, NOT_ADDING, SUPPORTED, Finding, Locus, Outcome
from consult.claims.kinds import COMPARISON
from consult.claims.paper import Paper, Sentence
from consult.claims.placing import Placed
from consult.claims.stats import COUNT, PERCENT, Stat

_THAN = re.compile(r"\b(?P<order>more|fewer)\s+(?:people|respondents|residents|responses|parents)\s+(?P<one>[^.;,]{4,90}?)\s+than\s+"
                   r"(?P<other>[^.;,]{4,90})", re.I)
_TOP = re.compile(r"\b(?:the )?(?:most (?:common|popular|frequent(?:ly)?|often)(?:\s+\w+){0,3}|(?:top|main|largest)\s+(?:\w+\s+){0,2}?"
                  r"(?:reason|theme|answer|response|choice|priority|concern|suggestion|option))\s+(?:was|is|were)\s+"
                  r"(?P<one>[^.;(]{3,90})", re.I)
_NOT = re.compile(r"\b(?:second|third|next|one of|among the|joint|by ward|for (?:women|men|organisations|those))\b", re.I)


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every order a sentence states in words that one table of the paper settles."""
    tables = placing.tables_in(bundle.paper.stats)
    for sentence in bundle.paper.sentences:
        if sentence.kind == "heading" or not tables or _NOT.search(sentence.flat):
            continue
        for match, judge in ((_THAN.search(sentence.flat), _than), (_TOP.search(sentence.flat), _top)):
            first = sentence.start + match.start() if match else 0
            if match and not bundle.paper.in_quotation(first, sentence.start + match.end()):
                found = judge(bundle.paper, sentence, match, tables)
                if found:
                    yield Finding(first, sentence.start + match.end(), found[0], found[1], kind=COMPARISON)


Judged = tuple[Outcome, tuple[Locus, ...]]


def _than(paper: Paper, sentence: Sentence, match: re.Match[str], tables: Sequence[Placed]) -> Judged | None:
    one, other = match["one"], match["other"]
    found: dict[tuple[str, int], tuple[Stat, Stat]] = {}
    for table in tables:
        for column in _main_columns(table):
            first, second = rows.matches(one, column), rows.matches(other, column)
            if len(first) == 1 and len(second) == 1 and len(first[0].rows) == 1 == len(second[0].rows):
                found.setdefault(table.key, (first[0].rows[0], second[0].rows[0]))
    pair = _placed(paper, sentence, tables, found)
    if pair is None or pair[0] == pair[1]:
        return None
    return _ordered(pair[0], pair[1], more=match["order"].lower() == "more")


def _placed(paper: Paper, sentence: Sentence, tables: Sequence[Placed], found: dict[tuple[str, int], tuple[Stat, Stat]]
            ) -> tuple[Stat, Stat] | None:
    """The pair of the one table that has both rows, or of the one the sentence points to."""
    if len(found) == 1:
        return next(iter(found.values()))
    placed = placing.strongest(placing.scores(sentence, paper, tables), found)
    return found[placed[0]] if placed and placed[1] else None


def _main_columns(table: Placed) -> list[list[Stat]]:
    """The table's column of numbers, else of percentages, where it has one of it."""
    for measure in (COUNT, PERCENT):
        columns = list(rows.by_column(table.stats, measure).values())
        if len(columns) == 1:
            return columns
    return []


def _ordered(one: Stat, other: Stat, *, more: bool) -> Judged:
    loci = tuple(Locus(stat.document, stat.row_start, stat.row_end) for stat in (one, other))
    side = "above" if more else "below"
    working = f"{one.label}: {one.printed}; {other.label}: {other.printed}. The sentence puts the first {side} the second."
    if one.value == other.value:
        return Outcome(A_PERSON, "equal as printed", working), loci
    if (one.value > other.value) == more:
        return Outcome(SUPPORTED, "in that order", working), loci
    return Outcome(NOT_ADDING, "the other order", working, True), loci


def _top(paper: Paper, sentence: Sentence, match: re.Match[str], tables: Sequence[Placed]) -> Judged | None:
    """"The most common answer was A": A has the greatest figure of its table."""
    found: dict[tuple[str, int], tuple[Stat, Stat]] = {}
    for table in tables:
        for column in _main_columns(table):
            values = [stat for stat in column if not stat.total_row]
            named = [stat for stat in values if words.coverage(words.content(stat.label), words.content(match["one"])) == 1]
            if len(named) == 1 and len(values) >= 3:
                found[table.key] = (named[0], max(values, key=lambda stat: (stat.value, -stat.row)))
    pointed = placing.scores(sentence, paper, tables)
    placed = placing.strongest(pointed, found)
    if placed is None or not placed[1]:
        return None
    one, greatest = found[placed[0]]
    if one.value == greatest.value:
        working = f"{one.label}: {one.printed}, the greatest of its table."
        return Outcome(SUPPORTED, "the greatest", working), (Locus(one.document, one.row_start, one.row_end),)
    return _ordered(one, greatest, more=True)
