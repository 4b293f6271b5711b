"""Tables of answers by group or statement: which line of the table a sentence names, and that line as a column of answers.

A table of statements across a scale, or of groups across the answers, has two sets of labels; one of them are the
answers. A line is what the other set names, with its answers in order, so that rows and columns need one rule only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from consult.claims import positions, rounding, words
from consult.claims.placing import Placed
from consult.claims.stats import COUNT, PERCENT, Stat

NAMED = Fraction(3, 5)
_NUMBERS = {name: str(value) for value, name in enumerate(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"])}
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_NUMBERS)})\b", re.I)
_NO_ITEM = re.compile(r"^\s*\d+(?:\.\d+)+\.?\s|^\s*\d+\.\s|\b(?:\w+ )?(?:thirds?|quarters?|fifths?|tenths?|half)\b|"
                      r"\b\w+ (?:in|out of) (?:every )?\w+\b(?= )|"
                      r"[\d.]+ ?%|\b(?:table|figure|chart)\s+[\d.]+\w?", re.I)
_AGE = re.compile(r"\b(?:(?P<under>under|below|younger than|less than)\s+(?P<most>\d\d)|"
                  r"(?P<from>\d\d)\s*(?:-|–|—|to|and)\s*(?P<to>\d\d)\b(?!%)|"
                  r"(?P<least>\d\d)\s*(?:\+|(?:and|or|years? and|years? or)\s+(?:over|older|above))|"
                  r"(?:over|older than)\s+(?P<over>\d\d))(?!\d|%)", re.I)
# "Route 4 Hallam – Dunsop", "Option B: Introduce …": a name people shorten to its first two words.
_CODE = re.compile(r"\b([A-Z][a-z]+) (\d+[a-z]?|[A-Z])\b")
_TOTAL = re.compile(r"^\W*(?:total|all|base|number|n|respondents|responses)\b", re.I)
_WHOLE = re.compile(r"^\W*(?:all|total|overall|everyone|all respondents|total respondents|base)\b", re.I)


@dataclass(frozen=True)
class Line:
    """One statement or group of a table: its name, and its answers as a column of figures labelled with the answers."""

    label: str
    answers: tuple[Stat, ...]

    @property
    def whole(self) -> bool:
        """Whether it is the line of everybody."""
        return bool(_WHOLE.match(self.label))


@dataclass(frozen=True)
class Grid:
    """A table with two sets of labels, one of them answers on a scale."""

    table: Placed
    lines: tuple[Line, ...]
    derived: bool = False  # its shares are worked out from the table's numbers

    @cached_property
    def _distinct(self) -> tuple[frozenset[str], ...]:
        """For each line the words of its name that hardly another line has."""
        sets = [frozenset(words.content(_plain(line.label))) for line in self.lines]
        often = {word for word in set().union(*sets) if sum(word in each for each in sets) * 2 > len(sets) and len(sets) > 1}
        return tuple(each - often for each in sets)

    def like(self, line: Line) -> list[Line]:
        """The lines a line may be ranked among: the other ages of an age, else all but that of everybody."""
        if _span(line.label):
            return [other for other in self.lines if _span(other.label)]
        return [other for other in self.lines if not other.whole and not _span(other.label)]

    def named(self, text: str) -> list[Line]:
        """The lines a text names, those named best."""
        ages = [_span(line.label) for line in self.lines]
        if sum(age is not None for age in ages) >= 2:
            said = {span for match in _AGE.finditer(text) if (span := _of_match(match))}
            found = [line for line, age in zip(self.lines, ages, strict=True) if age in said]
            if found or said:
                return found
        codes = [match.groups() if (match := _CODE.match(line.label)) else None for line in self.lines]
        if sum(code is not None for code in codes) >= 2:
            called = {match.groups() for match in _CODE.finditer(text)}
            if any(code in called for code in codes if code):
                return [line for line, code in zip(self.lines, codes, strict=True) if code in called]
        given = set(words.content(_plain(_NO_ITEM.sub(" ", text))))
        scores = [Fraction(len(own & given), len(own)) if own else Fraction(0) for own in self._distinct]
        best = max(scores, default=Fraction(0))
        sure = [line for line, score, own in zip(self.lines, scores, self._distinct, strict=True)
                if score == best and score >= (1 if len(own) < 3 else NAMED)]
        partly = sum(1 for score in scores if score >= NAMED)
        return sure if len(sure) >= partly or best < 1 else [line for line, score in zip(self.lines, scores, strict=True) if score >= NAMED]


def grid(table: Placed) -> Grid | None:
    """The table's lines; ``None`` where neither its rows nor its columns are answers on a scale, or both are."""
    shares = [stat for stat in table.stats if stat.measure == PERCENT and _of_a_line(stat) and not stat.malformed]
    return _of_lines(table, _lines(shares), derived=False)


def counted(table: Placed) -> Grid | None:
    """The lines of a table of numbers as shares of each line; ``None`` as for :func:`grid`, or where a line has no one base.

    A table with a column of those who did not answer is left: its shares may be of either base.
    """
    if any(stat.multiple or stat.weighted for stat in table.stats):
        return None
    counts = [stat for stat in table.stats if stat.measure == COUNT and _of_a_line(stat) and not stat.malformed]
    lines = _lines([stat for stat in counts if not _TOTAL.match(stat.column)])
    if any(positions.is_unanswered(answer.label) for line in lines for answer in line.answers):
        return None
    return _of_lines(table, [made for line in lines if (made := _as_shares(line))], derived=True)


def _of_a_line(stat: Stat) -> bool:
    """Whether a figure is one of a line's: an answer's, or a total's that stands for everybody across the answers."""
    return stat.kind == "value" or stat.kind == "total" and positions.one(stat.column, label=True) is not None


def _lines(stats: Sequence[Stat]) -> list[Line]:
    by_row, by_place = _grouped(stats, "row"), _grouped(stats, "place")
    if len(by_row) < 2 or len(by_place) < 2:
        return []
    across = _scale([next(iter(column)).column for column in by_place])
    down = _scale([next(iter(row)).label for row in by_row])
    if across == down:
        return []
    if not across:
        return [Line(column[0].column, tuple(column)) for column in by_place]
    return [Line(row[0].label, tuple(replace(stat, label=stat.column, column=stat.label, row=stat.place, place=stat.row) for stat in row))
            for row in by_row]


def _of_lines(table: Placed, lines: Sequence[Line], *, derived: bool) -> Grid | None:
    named = tuple(line for line in lines if line.label.strip())
    return Grid(table, named, derived) if len(named) >= 2 else None


def _as_shares(line: Line) -> Line | None:
    """The line's numbers as exact shares of their sum."""
    whole = sum((answer.value for answer in line.answers), Fraction(0))
    if whole <= 0 or any(answer.value.denominator != 1 for answer in line.answers):
        return None
    return replace(line, answers=tuple(
        replace(answer, measure=PERCENT, value=answer.value * 100 / whole, interval=rounding.exactly(answer.value * 100 / whole),
                printed=f"{answer.printed} of {int(whole):,}", base=int(whole)) for answer in line.answers))


def _grouped(shares: Sequence[Stat], name: str) -> list[list[Stat]]:
    found: dict[int, list[Stat]] = {}
    for stat in shares:
        found.setdefault(getattr(stat, name), []).append(stat)
    return [found[key] for key in sorted(found)]


def _scale(labels: Sequence[str]) -> bool:
    """Whether labels are answers on a scale: two of them at least, of different sides, and most of them."""
    known = [place for label in labels if (place := positions.one(label, label=True))]
    return len({place.side for place in known}) >= 2 and 2 * len(known) >= len(labels)


def _plain(text: str) -> str:
    return _NUMBER_WORD.sub(lambda match: _NUMBERS[match[0].lower()], text)


def _span(label: str) -> tuple[int, int] | None:
    match = _AGE.search(label)
    return _of_match(match) if match else None


def _of_match(match: re.Match[str]) -> tuple[int, int] | None:
    if match["under"]:
        return 0, int(match["most"]) - 1
    if match["from"]:
        return int(match["from"]), int(match["to"])
    if match["least"]:
        return int(match["least"]), 999
    return int(match["over"]) + 1, 999
