"""Order words against tables: "more people chose A than B", "the most common answer was A", without figures of their own.

Verdicts: ``supported``, ``does-not-add-up``, ``needs-a-person`` (the two are equal as printed).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from consult.claims import placing, positions, rows, words
from consult.claims.axes import Grid, Line
from consult.claims.bundle import Bundle
from consult.claims.clauses import ANYBODY
from consult.claims.finding import A_PERSON, NOT_ADDING, SUPPORTED, Finding, Locus, Outcome
from consult.claims.kinds import COMPARISON
from consult.claims.paper import Paper, Sentence
from consult.claims.placing import Placed
from consult.claims.stats import COUNT, PERCENT, Stat

_THAN = re.compile(r"\b(?P<order>more|fewer)\s+(?:people|respondents|residents|responses|parents)\s+(?P<one>[^.;,]{4,90}?)\s+than\s+"
                   r"(?P<other>[^.;,]{4,90})", re.I)
_TOP = re.compile(r"\b(?:the )?(?:most (?:common|popular|frequent(?:ly)?|often)(?P<scope>(?:\s+\w+){0,3})|"
                  r"(?:top|main|largest)\s+(?:\w+\s+){0,2}?"
                  r"(?:reason|theme|answer|response|choice|priority|concern|suggestion|option))\s+(?:was|is|were)\s+"
                  r"(?P<one>[^.;(]{3,90})", re.I)
# "Roads and parking was the use chosen most often".
_OFTENEST = re.compile(r"^(?:\W*\d+(?:\.\d+)+\s+)?(?P<one>[^.;,()]{3,70}?)\s+(?:was|were)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}?"
                       r"(?:chosen|selected|mentioned|raised|named|given|used|cited)\s+most\s+(?:often|frequently)\b", re.I)
# "Route 17 drew the largest number of objections", "opening times had the lowest level of satisfaction".
_HAD = re.compile(r"^(?:\W*\d+(?:\.\d+)+\s+)?(?P<one>[^.;,()]{3,70}?)\s+(?:had|has|have|drew|draws|received|saw|got|attracted|"
                  r"recorded|scored|showed|brought)\s+the\s+(?P<order>largest|highest|most|greatest|biggest|lowest|fewest|smallest|least)\s+"
                  r"(?P<unit>number|level|share|rate|proportion|percentage|count)?s?\s*(?:of\s+)?(?P<what>[^.;,()]{3,60})", re.I)
# "Those aged 16 to 34 are the age group most likely to visit at least weekly".
_LIKELIEST = re.compile(r"^(?:\W*\d+(?:\.\d+)+\s+)?(?P<one>[^.;,()]{3,70}?)\s+(?:are|were)\s+(?:the\s+(?:[\w-]+\s+){0,3})?"
                        r"(?P<order>most|least)\s+likely\s+to\s+(?:be\s+)?(?P<what>[^.;,()]{4,80})", re.I)
_ANSWER = frozenset(words.content("answer reason theme response choice priority concern suggestion option comment issue mentioned given "
                                  "chosen selected cited raised improvement overall main top"))
_LEAST = ("lowest", "fewest", "smallest", "least")
_NOT = re.compile(r"\b(?:second|third|next|one of|among the|joint|by ward|for (?:women|men|organisations|those))\b", re.I)


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every order a sentence states in words that one table of the paper settles."""
    tables = placing.tables_in(bundle.paper.stats)
    for sentence in bundle.paper.sentences:
        if sentence.kind == "heading" or not tables or _NOT.search(sentence.flat):
            continue
        for match, judge in ((_THAN.search(sentence.flat), _than), (_TOP.search(sentence.flat), _top),
                             (_OFTENEST.match(sentence.flat), _top), (_HAD.match(sentence.flat), _had),
                             (_LIKELIEST.match(sentence.flat), _likeliest)):
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
    loci = tuple(stat.locus for stat in (one, other))
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
            if len(named) == 1 and len(values) >= 3 and not _narrowed(sentence, match, table):
                found[table.key] = (named[0], max(values, key=lambda stat: (stat.value, -stat.row)))
    pointed = placing.scores(sentence, paper, tables)
    placed = placing.strongest(pointed, found)
    if placed is None or not placed[1]:
        return None
    one, greatest = found[placed[0]]
    if one.value == greatest.value:
        working = f"{one.label}: {one.printed}, the greatest of its table."
        return Outcome(SUPPORTED, "the greatest", working), (one.locus,)
    return _ordered(one, greatest, more=True)


def _narrowed(sentence: Sentence, match: re.Match[str], table: Placed) -> bool:
    """Whether the words say most common of something the table is not about: "the most frequent answer on cycling"."""
    scope = f"{sentence.flat[: match.start()]} {match.groupdict().get('scope') or ''}"
    about = words.content(f"{table.title} {table.section} {table.stats[0].corner} {' '.join(stat.column for stat in table.stats)}")
    return bool({word for word in words.content(scope) if not word.isdigit()} - set(about) - ANYBODY - _ANSWER)


def _had(paper: Paper, sentence: Sentence, match: re.Match[str], tables: Sequence[Placed]) -> Judged | None:
    """The row has the greatest, or least, figure of the column that the words name."""
    found: dict[tuple[str, int], tuple[Stat, list[Stat]]] = {}
    for table in tables:
        column = _column_of(table, match["what"], match["unit"])
        named = [stat for stat in column if words.coverage(words.content(stat.label), words.content(match["one"])) == 1
                 or stat.label.startswith(f"{match['one'].strip()} ")]
        if len(named) == 1 and len(column) >= 3:
            found[table.key] = (named[0], column)
    return _extreme(paper, sentence, match, tables, found)


def _column_of(table: Placed, what: str, unit: str | None) -> list[Stat]:
    """The figures of the one column a text names, several answers of one side of a scale joined; empty where none is.

    "The lowest level" is of the shares, where the table has any, and "the largest number" of the numbers.
    """
    meant = positions.one(what)
    for measure in (COUNT, PERCENT) if unit in (None, "number", "count") else (PERCENT, COUNT):
        columns = [[stat for stat in column if stat.kind == "value"] for column in rows.by_column(table.stats, measure).values()]
        columns = [column for column in columns if column]
        if meant is None:
            said = words.content(what)
            held = [column for column in columns if words.coverage(words.content(column[0].column), said) == 1]
        else:
            held = [column for column in columns if (place := positions.one(column[0].column, label=True)) and place.side == meant.side
                    and place.family == meant.family and not place.net]
        if len(held) == 1 or meant is not None and len(held) == 2:
            return _added(held)
    return []


def _added(columns: Sequence[Sequence[Stat]]) -> list[Stat]:
    others = [{stat.row: stat for stat in column} for column in columns[1:]]
    return [replace(stat, value=sum((parts[stat.row].value for parts in others), stat.value),
                    printed=" + ".join([stat.printed, *(parts[stat.row].printed for parts in others)]))
            for stat in columns[0] if all(stat.row in parts for parts in others)]


def _likeliest(paper: Paper, sentence: Sentence, match: re.Match[str], tables: Sequence[Placed]) -> Judged | None:
    """The group has the greatest, or least, share in the row that the words name."""
    found: dict[tuple[str, int], tuple[Stat, list[Stat]]] = {}
    for table in tables:
        columns = [[stat for stat in column if stat.kind == "value"] for column in rows.by_column(table.stats, PERCENT).values()]
        lines = Grid(table, tuple(Line(column[0].column, tuple(column)) for column in columns if column and column[0].column.strip()))
        groups = lines.named(match["one"]) if len(lines.lines) >= 3 else []
        alike = lines.like(groups[0]) if len(groups) == 1 and not groups[0].whole else []
        cells = [(line, held[0].rows[0]) for line in alike if len(held := rows.matches(match["what"], line.answers)) == 1
                 and len(held[0].rows) == 1 and held[0].strength == 1]
        if len(cells) == len(alike) >= 2:
            stats = [replace(stat, label=line.label) for line, stat in cells]
            found[table.key] = (next(stat for stat in stats if stat.label == groups[0].label), stats)
    return _extreme(paper, sentence, match, tables, found)


def _extreme(paper: Paper, sentence: Sentence, match: re.Match[str], tables: Sequence[Placed],
             found: dict[tuple[str, int], tuple[Stat, list[Stat]]]) -> Judged | None:
    placed = placing.strongest(placing.scores(sentence, paper, tables), found)
    if placed is None or not (placed[1] or len(found) == 1):
        return None
    one, column = found[placed[0]]
    least = match["order"].lower() in _LEAST
    first = (min if least else max)(column, key=lambda stat: (stat.value, stat.row))
    if one.value == first.value:
        working = f"{one.label}: {one.printed}, the {'least' if least else 'greatest'} of its table."
        return Outcome(SUPPORTED, "in that order", working), (one.locus,)
    return _ordered(one, first, more=not least)
