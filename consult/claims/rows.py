"""Which rows of a table the words of a clause mean, and every way of reading a share from them.

A clause may name one row ("strongly agreed"), join rows ("strongly agreed or tended to agree") or mean the side of
a scale ("agreed"). Each way that is documented gives one reading; a checker compares a stated figure with all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from consult.claims import positions, rounding, words
from consult.claims.finding import Locus
from consult.claims.positions import Position
from consult.claims.rounding import Interval
from consult.claims.stats import COUNT, PERCENT, Stat

# The part of a label's content words that a clause must hold before the row is meant.
COVERED = 0.75

_CODE = re.compile(r"^([A-Z][a-z]+ (?:\d{1,2}[a-z]?|[A-Z]))\s*[:.–—-]")
_YES_NO = re.compile(r"^\s*(?:yes|no)\s*[,:–-]\s*", re.I)
_MORE = re.compile(r"\b(?:more than|over|above|at least|longer than|greater than)\s+£?(\d[\d,.]*\d|\d)", re.I)
_LESS = re.compile(r"\b(?:less than|fewer than|under|below|up to|no more than|within|at most)\s+£?(\d[\d,.]*\d|\d)", re.I)
_JOINS = re.compile(r"\b(?:or|and)\b|&|/", re.I)

# Families of answers that put the same sides in other words: "in favour" of what people were asked whether they agree with.
_SAME_SIDES = ("agree", "support")
_ASKS = re.compile(r"\b(?:do|did|would|are) you (?:\w+ )?(?:agree|support|favour|in favour)\b|\bshould\b|"
                   r"\b(?:agree|support) (?:with|that)\b", re.I)
_NOT = re.compile(r"\b(?:not|never|nor|neither|no longer|without)\b|n['’]t\b", re.I)
# "Strong disagreement was more common": of those who strongly disagreed; "there was strong support" is of all who supported.
_STRONG = re.compile(r"^\W*strong (agreement|disagreement|opposition)\b", re.I)
_ELLIPSIS = re.compile(r"\W*(?:who )?(?:did|do|does|were|was|would|are|had|have) not\W*", re.I)
_EITHER = re.compile(r"\b(?:or|and|might|may|perhaps|both|either|if|only|unless|but)\b", re.I)
_SAYING = frozenset(words.content("wanted wants want wish wished would should believe believed consider considered agreed agree favour "
                                  "answered yes thought felt like liked preferred happy it be"))

ROW, JOINED, SIDE, WITHOUT_UNKNOWN, OF_ALL, OF_NUMBERS = ("the row", "rows joined as worded", "strongly and less strongly joined",
                                              "don’t know left out", "all respondents as base", "the numbers of the rows")


@dataclass(frozen=True)
class Reading:
    """One way to read a share from a table: the convention, the values it allows, the formula and the cells."""

    convention: str
    interval: Interval
    formula: str
    cells: tuple[Locus, ...]
    plain: bool


@dataclass(frozen=True)
class Match:
    """Rows of one column of one table that a clause means; ``strength`` is how much of the label it holds."""

    rows: tuple[Stat, ...]
    joined: bool
    strength: float


def by_column(stats: Iterable[Stat], measure: str) -> dict[tuple[str, int, int], list[Stat]]:
    """The figures of one measure by (document, table, column), rows in order."""
    found: dict[tuple[str, int, int], list[Stat]] = defaultdict(list)
    for stat in stats:
        if stat.measure == measure and not stat.malformed:
            found[(stat.document, stat.table, stat.place)].append(stat)
    return {key: sorted(column, key=lambda stat: stat.row) for key, column in sorted(found.items())}


def matches(clause: str, column: Sequence[Stat]) -> list[Match]:
    """The rows of a column the clause means: the best by its label, or the rows of a scale it names."""
    scale = _by_position(clause, column)
    return scale if scale is not None else _by_code(clause, column) or _by_phrase(clause, column) or _by_words(clause, column)


def _by_code(clause: str, column: Sequence[Stat]) -> list[Match]:
    """The one row called by its code in the clause: "Option D" for "Option D: Limit the reduction …"."""
    coded = [stat for stat in column if _CODE.match(stat.label)]
    held = [stat for stat in coded if called(stat.label, clause)]
    return [Match((held[0],), False, 1.0)] if len(coded) >= 2 and len(held) == 1 else []


def called(label: str, clause: str) -> bool:
    """Whether a clause calls a row by the code its label begins with."""
    code = _CODE.match(label)
    return bool(code and re.search(rf"\b{re.escape(code[1])}\b(?!\.?\d)", clause))


def _by_phrase(clause: str, column: Sequence[Stat]) -> list[Match]:
    """The one row whose label, told from another only by little words, a clause has word for word: "not at all", "not very much"."""
    own = [words.content(stat.label) for stat in column]
    alike = [stat for stat, label in zip(column, own, strict=True) if not label or own.count(label) > 1]
    said = f" {words.bare(clause)} "
    held = [stat for stat in alike if len(stat.label.split()) > 1 and f" {words.bare(stat.label)} " in said and not stat.total_row]
    return [Match((held[0],), False, 1.0)] if len(held) == 1 else []


def _label(stat: Stat) -> tuple[str, ...]:
    """The content words of a label, without the "Yes" that opens "Yes, limited a lot"."""
    return words.content(_YES_NO.sub("", stat.label)) or words.content(stat.label)


def _by_position(clause: str, column: Sequence[Stat]) -> list[Match] | None:
    """Rows by their place on a scale; ``None`` where the table has no scale or the clause names no one place on it."""
    labelled = [(stat, positions.one(stat.label, label=True)) for stat in column]
    scale = [(stat, place) for stat, place in labelled if place is not None]
    if len(scale) < 2 or len(scale) < 0.5 * len(column) or not _one_family(scale):
        return None
    meant = position_of(clause, column)
    if meant is None:
        alike = [(place.side, place.strengths) for _, place in scale]
        return [] if len(set(alike)) == len(alike) else None  # "Yes, by up to 30 minutes" and "Yes, by more" are told by their words
    same = [(stat, place) for stat, place in scale if place.side == meant.side and place.family in (meant.family, "")]
    return _of_scale(meant, same)


def position_of(clause: str, column: Sequence[Stat]) -> Position | None:
    """The one place on a column's scale that a clause names, in the column's own words; ``None`` where it names none or several.

    "In favour" is "agree" where the answers are of agreement, and either is "yes" where the question asks for it; so are the
    words of the question: "wanted the lane kept" under "Should the lane be kept?".
    """
    clause = _STRONG.sub(r"strongly \1", clause)
    families = {place.family for stat in column if (place := positions.one(stat.label, label=True)) and place.family}
    meant = positions.one(clause)
    if len(families) != 1 or meant is not None and (not meant.family or meant.family in families):
        return meant
    family, first = next(iter(families)), column[0]
    asked = f"{first.title} {first.corner} {first.section.rpartition(' > ')[2]}"
    if family == "yes" and _ELLIPSIS.fullmatch(clause):
        return Position("yes", "negative", ("plain",))
    if meant is None:
        side = _affirmed(clause, asked, first.column) if family == "yes" and not positions.read(clause) else ""
        return Position("yes", side, ("plain",)) if side else None
    same = meant.family in _SAME_SIDES and (family in _SAME_SIDES or family == "yes" and bool(_ASKS.search(asked)))
    return replace(meant, family=family, strengths=("plain",) if family == "yes" else meant.strengths) if same else meant


def _affirmed(clause: str, asked: str, group: str) -> str:
    """The side a clause takes that says what a question asks, in its words; empty where it says anything else but the group."""
    said, question = set(words.content(_NOT.sub(" ", clause))) - _SAYING, set(words.content(asked)) - _SAYING
    said -= set(words.content(group))
    if len(said) < 2 or not said <= question or _EITHER.search(clause):
        return ""
    return "negative" if _NOT.search(clause) else "positive"


def _one_family(scale: Sequence[tuple[Stat, Position]]) -> bool:
    """Whether the labels are answers to one question: "satisfied with parks" and "safe after dark" are two statements."""
    families = [place.family for _, place in scale if place.family]
    return len(families) < 2 or len(set(families)) < len(families)


def _of_scale(meant: Position, same: Sequence[tuple[Stat, Position]]) -> list[Match]:
    single = [stat for stat, place in same if set(place.strengths) == set(meant.strengths) and not place.net]
    net = [stat for stat, place in same if place.net or len(place.strengths) > 1]
    parts = [stat for stat, place in same if not place.net and len(place.strengths) == 1]
    found = [Match((stat,), False, 1.0) for stat in single]
    several = len(meant.strengths) > 1
    if meant.strengths == ("plain",) or several:
        found.extend(Match((stat,), False, 1.0) for stat in net if stat not in single)
        if len(parts) > 1:
            found.append(Match(tuple(parts), not several and bool(found), 1.0))
    if several:
        wanted = _named(meant.strengths)
        chosen = [stat for stat, place in same if stat in parts and place.strengths[0] in wanted]
        if len(chosen) > 1 and tuple(chosen) != tuple(parts):
            found.append(Match(tuple(chosen), False, 1.0))
    return found


def _named(strengths: Sequence[str]) -> set[str]:
    return set(strengths) | ({"plain"} if "weak" in strengths else set()) | ({"weak"} if "plain" in strengths else set())


def _by_words(clause: str, column: Sequence[Stat]) -> list[Match]:
    given = words.content(clause)
    if not given:
        return []
    scored = []
    for stat in column:
        label = _label(stat)
        held = words.coverage(label, given)
        if label and held >= COVERED and not stat.total_row:
            scored.append((held * len(set(label)), held, stat))
    scored = [each for each in scored if not _bounded_otherwise(clause, each[2].label)]
    if not scored:
        return _by_part(given, column)
    joined = _joined(clause, [stat for _, held, stat in scored if held == 1])
    best = max(score for score, _, _ in scored)
    top = [(held, stat) for score, held, stat in scored if score == best]
    return [joined] if joined else [Match((stat,), False, held) for held, stat in top]


def _bounded_otherwise(clause: str, label: str) -> bool:
    """Whether a clause and a label name the same number and say it is passed and not reached: "more than 30", "up to 30"."""
    said, own = bounds(clause), bounds(label)
    return any((not above, number) in said and (above, number) not in said for above, number in own)


def bounds(text: str) -> frozenset[tuple[bool, str]]:
    """The numbers a text bounds with words, each with whether they are lower bounds."""
    return frozenset([*((True, match[1]) for match in _MORE.finditer(text)), *((False, match[1]) for match in _LESS.finditer(text))])


def _by_part(given: Sequence[str], column: Sequence[Stat]) -> list[Match]:
    """The one row whose label holds all of a short clause: "privacy" for "Privacy and confidentiality"."""
    own = set(given)
    held = [stat for stat in column if own <= set(_label(stat)) and not stat.total_row]
    return [Match((held[0],), False, 0.5)] if len(held) == 1 and 1 <= len(own) <= 3 else []


def _joined(clause: str, full: Sequence[Stat]) -> Match | None:
    """The rows a clause joins with "or" or "and", each named in full; ``None`` where it names one."""
    if len(full) < 2 or not _JOINS.search(clause):
        return None
    labels = [set(_label(stat)) for stat in full]
    if any(one <= other for at, one in enumerate(labels) for other in labels[:at] + labels[at + 1:]):
        return None
    return Match(tuple(full), False, 1.0)


def readings(match: Match, column: Sequence[Stat], counts: Sequence[Stat], everyone: int | None = None) -> list[Reading]:
    """Every documented way to read the share of the matched rows, the plainest first."""
    rows = match.rows
    cells = tuple(stat.locus for stat in rows)
    summed = rounding.total(stat.interval for stat in rows)
    formula = " + ".join(f"{stat.printed} ({stat.label})" for stat in rows)
    name = SIDE if match.joined else JOINED if len(rows) > 1 else ROW
    found = [Reading(name, summed, formula, cells, not match.joined)]
    found.extend(_without_unknown(rows, column, cells))
    found.extend(_of_everyone(rows, counts, everyone))
    found.extend(_of_numbers(rows, counts))
    return found


def _without_unknown(rows: Sequence[Stat], column: Sequence[Stat], cells: tuple[Locus, ...]) -> list[Reading]:
    unknown = [stat for stat in column if positions.is_unknown(stat.label)]
    if not unknown or any(stat in unknown for stat in rows):
        return []
    left = Fraction(100) - sum((stat.value for stat in unknown), Fraction(0))
    if left <= 0 or left >= 100:
        return []
    share = rounding.total(stat.interval for stat in rows) * rounding.exactly(Fraction(100) / left)
    formula = f"{rounding.shown(sum((s.value for s in rows), Fraction(0)))} ÷ {rounding.shown(left)} without don’t know"
    return [Reading(WITHOUT_UNKNOWN, share, formula, cells, False)]


def _of_everyone(rows: Sequence[Stat], counts: Sequence[Stat], everyone: int | None) -> list[Reading]:
    if not everyone:
        return []
    numbers = {stat.row: stat for stat in counts}
    mine = [numbers[stat.row] for stat in rows if stat.row in numbers]
    if len(mine) != len(rows):
        return []
    count = sum((stat.value for stat in mine), Fraction(0))
    formula = f"{rounding.shown(count)} ÷ {everyone:,} respondents in all"
    cells = tuple(stat.locus for stat in mine)
    return [Reading(OF_ALL, rounding.exactly(count * 100 / everyone), formula, cells, False)]


def _of_numbers(rows: Sequence[Stat], counts: Sequence[Stat]) -> list[Reading]:
    """What the numbers beside the shares give, of the table's total, its base or their sum: right where a printed share is not."""
    numbers = {stat.row: stat for stat in counts if stat.kind == "value"}
    mine = [numbers[stat.row] for stat in rows if stat.row in numbers]
    if len(mine) != len(rows) or rows[0].weighted:
        return []
    count = sum((stat.value for stat in mine), Fraction(0))
    stated = [stat.value for stat in counts if stat.kind in ("total", "base")] or [Fraction(stat.base) for stat in rows if stat.base]
    base = stated[0] if stated else sum((stat.value for stat in numbers.values()), Fraction(0))
    if not 0 < count <= base:
        return []
    cells = tuple(stat.locus for stat in mine)
    formula = f"{' + '.join(stat.printed for stat in mine)} ÷ {rounding.shown(base)}"
    return [Reading(OF_NUMBERS, rounding.exactly(count * 100 / base), formula, cells, False)]


def count_reading(match: Match) -> Reading:
    """The people in the matched rows."""
    cells = tuple(stat.locus for stat in match.rows)
    summed = rounding.total(_taken(stat) for stat in match.rows)
    name = SIDE if match.joined else JOINED if len(match.rows) > 1 else ROW
    formula = " + ".join(f"{stat.printed} ({stat.label})" for stat in match.rows)
    return Reading(name, summed, formula, cells, not match.joined)


def _taken(stat: Stat) -> Interval:
    """The people of a row; a number printed with a minus sign is how many were taken off."""
    return rounding.exactly(0) - stat.interval if stat.value < 0 else stat.interval


__all__ = ["COUNT", "PERCENT", "Match", "Reading", "by_column", "count_reading", "matches", "position_of", "readings"]
