"""Prose against tables: a share or number of people in a sentence against the row of the table it speaks of.

A figure is judged wrong only where the sentence points strongly to one table, its words name one row (or the rows
it joins), nobody is picked out that the table does not pick out, and no documented reading gives the figure.

Verdicts: ``supported``, ``supported-on-basis``, ``does-not-add-up`` (a table of the same paper),
``contradicted`` (a table of another), ``needs-a-person``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from consult.claims import columns, forensics, other_bases, others, placing, positions, rounding, rows, words
from consult.claims.bundle import Bundle
from consult.claims.clauses import ANYBODY
from consult.claims.figures import SUBGROUP
from consult.claims.finding import (
    A_PERSON,
    CONTRADICTED,
    NOT_ADDING,
    ON_BASIS,
    SUPPORTED,
    WRONG_FIGURE,
    Finding,
    Locus,
    Outcome,
)
from consult.claims.forensics import Figure
from consult.claims.paper import Paper
from consult.claims.placing import Placed
from consult.claims.quantities import Quantity
from consult.claims.rows import Match, Reading
from consult.claims.stated import SHARES, Looked, figures
from consult.claims.stats import COUNT, PERCENT, Stat

NAMED_COLUMN, SIBLING = 2.0, 4.0
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NOT_THIS = re.compile(r"\b(?:target|national(?:ly)?|england|uk\b|average|previous|last year|last time|census|population|"
                       r"margin of|confidence|response rate)\b", re.I)
_PROPORTIONS = re.compile(r"\b(?:in|among|amongst|those|half|thirds?|quarters?|fifths?|tenths?|majority|minority|most|many|"
                          r"few|one|two|three|four|five|six|seven|eight|nine|ten|vast|large|small|just|well|clear|slight|slim|significant|overall|further|another|only|same|"
                          r"around|about|nearly|almost|over|under|than|half|equal|similar|total|again|however|similarly|generally|"
                          r"additionally|finally|whole|therefore|sizeable|substantial|considerable|overwhelming|great|high)\b|\d+", re.I)
_ANSWERING = re.compile(r"\s*(?:(?:people|respondents|residents)\s+)?(?:who\s+)?(?:had\s+)?(?:answer(?:ed|ing)|respond(?:ed|ing)|"
                        r"repl(?:ied|ying)|"
                        r"took part|taking part|(?:gave|giving|expressed|expressing) (?:a|an) (?:view|answer|opinion))\b", re.I)
_RESPONDED = re.compile(r"\b(?:respondents?|responses|replies|questionnaires|participants|those who (?:answered|responded|replied|took "
                        r"part))\b", re.I)
_TOGETHER = re.compile(r"\b(?:together|combined|between them|jointly)\b", re.I)
_IN_ALL = re.compile(r"\b(?:overall|in (?:total|all)|altogether|total|average|all)\b", re.I)
# "Of those who would stop": some, whatever row is called so.
_WHO = re.compile(r"^(?:respondents?|those|people|residents|parents) (?:who|with|without)$|^of those$", re.I)
_SOME_OF = re.compile(r"of (?:these|whom|which|this group)", re.I)
# "Of the traders who came to the meetings": some of a group.
_WHO_DID = re.compile(r"\b[a-z]{3,}s who (?!(?:had )?(?:answer|respond|repl|took|gave|express))", re.I)
_CUMULATIVE = re.compile(r"\b(?:at least|or more|or less|or older|or over|or under|and over|and under|at most|minimum)\b", re.I)
# A column that respondents are compared with.
_COMPARED = re.compile(r"\b(?:county|borough|city|district|census|population|england|wales|scotland|national|area|region)\b", re.I)
_WITHOUT = re.compile(r"\b(?:exclud\w+|leaving out|left out|leaving aside|omitting|without) (?:those|people|respondents|the|residents|"
                      r"\w+ who|[“‘']?don[’']t know|who)", re.I)
_OF_GROUP = re.compile(r"^\s*of (?:all |the |those )*((?:respondents|responses|people|residents|those|participants|replies) "
                       r"(?:in|from|with|living|aged|at|within|of|across)\b.*)", re.I)
_OF_A_GROUP = re.compile(r"\b(?:greater|larger|smaller|higher|lower|bigger) (?:proportion|share|percentage)s? of\b", re.I)
# Who a survey was of, where it was not of everybody: a title that says so needs a sentence that does.
_GROUP = re.compile(r"\b(?:business|organisation|stakeholder|staff|employee|tenant|landlord|leaseholder|young people|children|youth|"
                    r"parent|carer|"
                    r"councillor|school|panel|non-?user|visitor|member|employer|provider|claimant|pensioner|student|trader|partner)", re.I)
_CHOSEN = frozenset(words.content(
    "chose chosen choosing selected selecting mentioned mentioning named raised cited given gave ticked picked favoured preferred wanted "
    "drew drawn draw attracted gained won received "
    "suggested identified listed sent came made would nearby worried concerned encouraged encourage together both either combined"))


Matches = dict[tuple[str, int], list[tuple[Match, list[Stat]]]]


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on every share and number of people in prose that one table row can judge."""
    paper = bundle.paper
    own = columns.with_shares(placing.tables_in(paper.stats))
    other = columns.with_shares(placing.tables_in(stat for each in bundle.others for stat in each.stats))
    if not own and not other:
        return
    everyone = _everyone(paper)
    for sentence in paper.sentences:
        if sentence.kind in ("heading", "caption") or not any(q.kind in SHARES + ("count",) for q in sentence.quantities):
            continue
        if sentence.asks:
            continue
        stated = list(figures(paper, sentence))
        here, elsewhere = ([columns.matched(each, tables) for each in stated] for tables in (own, other))
        for at, looked in enumerate(stated):
            finding = _judged(paper, looked, own, here[at], _beside(stated, here, at), everyone, NOT_ADDING) or \
                _judged(paper, looked, other, elsewhere[at], _beside(stated, elsewhere, at), None, CONTRADICTED)
            apart = finding and finding.outcome.verdict in WRONG_FIGURE and not finding.outcome.note and \
                _all_apart(stated, (here, elsewhere), at, finding)
            if finding and not apart:
                yield finding


def _all_apart(stated: Sequence[Looked], sides: Sequence[Sequence[Matches]], at: int, finding: Finding) -> bool:
    """Whether the sentence's other shares are none of them the table's either: then it speaks of something else."""
    document = finding.evidence[0].document
    others = [(looked, pairs) for found in sides for number, (looked, matches) in enumerate(zip(stated, found, strict=True))
              for key, pairs in matches.items() if number != at and key[0] == document and looked.measure == stated[at].measure
              and any(locus.start == stat.row_start or _one_table(locus, pairs) for locus in finding.evidence for stat in pairs[0][0].rows)]
    return bool(others) and not any(rounding.total(stat.interval for stat in match.rows).overlaps(looked.figure.interval)
                                    for looked, pairs in others for match, _ in pairs)


def _one_table(locus: Locus, pairs: Sequence[tuple[Match, list[Stat]]]) -> bool:
    """Whether a row shown as evidence is one of the table that the pairs are of."""
    return any(stat.row_start == locus.start for _, column in pairs for stat in column)


def _everyone(paper: Paper) -> int | None:
    """How many responded in all: the greatest base any table of the paper gives."""
    bases = [stat.base for stat in paper.stats if stat.base and not _YEAR.search(stat.column)]
    return max(bases, default=None)


def _beside(stated: Sequence[Looked], found: Sequence[Matches], at: int) -> set[tuple[str, int]]:
    """The tables that have another figure of the same sentence in the row its words name, and are the only ones to."""
    held: set[tuple[str, int]] = set()
    for number, (looked, matches) in enumerate(zip(stated, found, strict=True)):
        fitting = {key for key, pairs in matches.items() for match, _ in pairs if match.strength == 1 and
                   rounding.total(stat.interval for stat in match.rows).shares_with(looked.figure.interval)}
        if number != at and len(fitting) == 1:
            held |= fitting
    return held


def _judged(paper: Paper, looked: Looked, tables: Sequence[Placed], found: Matches, beside: set[tuple[str, int]], everyone: int | None,
            wrong: str) -> Finding | None:
    if not found:
        return None
    pointed = placing.scores(looked.sentence, paper, tables)
    named = [key for key, pairs in found.items() if pointed[key] > 0 and any(columns.names_column(looked, column) for _, column in pairs)]
    for key in named:
        pointed[key] += NAMED_COLUMN
    for key in beside:
        pointed[key] += SIBLING
    if len(found) == 1 and _unmistakable(looked, *found.items()):
        pointed[next(iter(found))] += SIBLING
    placed = placing.strongest(pointed, named or found)
    if placed is None:
        return None
    key, strong = placed
    table = next(each for each in tables if each.key == key)
    readings = _readings(looked, table, [pair for pair in found[key] if len(pair[0].rows) < 2 or not other_bases.several(*pair)], everyone)
    outcome = other_bases.of_another_base(looked, found[key], everyone, table.stats, strong=strong) or \
        other_bases.counted_twice(looked, found[key], strong)
    if outcome is None and not readings:
        return None
    first = found[key][0][0].rows
    outcome = outcome or _outcome(looked, readings, strong=strong and _open_to_all(looked, table), wrong=wrong, table=table, first=first,
                                  elsewhere=_elsewhere(looked, found, key) or _said_by_another(looked, paper, table, first))
    if outcome is None:
        return None
    cells = readings[0].cells if readings else tuple(stat.locus for stat in first)
    return Finding(looked.quantity.start, looked.quantity.end, outcome, cells)


def _unmistakable(looked: Looked, found: tuple[tuple[str, int], list[tuple[Match, list[Stat]]]]) -> bool:
    """Whether the clause says a row's whole label and nothing else that measures: one of two words, or one of respondents."""
    labels = {stat.label for match, _ in found[1] for stat in match.rows}
    match, column = found[1][0]
    fewest = 1 if _RESPONDED.search(looked.sentence.flat) else 2
    scale = sum(positions.one(stat.label, label=True) is not None for stat in column)
    one = len(labels) == 1 or len(found[1]) == 1 and not match.joined
    return one and match.strength == 1 and len(set(words.content(match.rows[0].label))) >= fewest and \
        2 * scale < len(column) and _says_no_more(looked, match.rows)


def _says_no_more(looked: Looked, meant: Sequence[Stat]) -> bool:
    """Whether every word beside the figure is the row's, its table's or one that says that people chose."""
    said = set(words.content(_PROPORTIONS.sub(" ", f"{looked.clause.label} {looked.clause.whom}")))
    first = meant[0]
    known = words.content(f"{' '.join(stat.label for stat in meant)} {first.column} {first.title} {first.corner} {first.section} "
                          f"{first.base_text}")
    return not said - set(known) - ANYBODY - _CHOSEN


def _readings(looked: Looked, table: Placed, found: Sequence[tuple[Match, list[Stat]]], everyone: int | None) -> list[Reading]:
    if looked.measure == COUNT:
        return [rows.count_reading(match) for match, _ in found]
    counts = [stat for column in rows.by_column(table.stats, COUNT).values() for stat in column]
    single = len(rows.by_column(table.stats, COUNT)) == 1
    all_of = [reading for match, column in found
              for reading in rows.readings(match, column, counts if single else (), everyone)]
    return sorted(all_of, key=lambda reading: not reading.plain)


def _elsewhere(looked: Looked, found: dict[tuple[str, int], list[tuple[Match, list[Stat]]]], key: tuple[str, int]) -> bool:
    """Whether another table has the figure in a row with the same words: then the sentence may mean that one."""
    return any(rounding.total(stat.interval for stat in match.rows).shares_with(looked.figure.interval)
               for other, pairs in found.items() if other != key for match, _ in pairs)


def _said_by_another(looked: Looked, paper: Paper, table: Placed, matched: Sequence[Stat]) -> bool:
    """Whether a cell of another table of the paper gives the figure and is named by as many words of the sentence."""
    said = set(words.content(looked.sentence.flat))
    named = max(_common(said, stat) for stat in matched)
    return any(_common(said, stat) >= max(named, 2) for stat in paper.stats if stat.measure == looked.measure and
               (stat.document, stat.table) != table.key and stat.interval.shares_with(looked.figure.interval))


def _common(said: set[str], stat: Stat) -> int:
    """How many content words of a sentence stand in a figure's row, column and title."""
    return len(said & set(words.content(f"{stat.label} {stat.column} {stat.title}")))


def _open_to_all(looked: Looked, table: Placed) -> bool:
    """Whether the sentence speaks of the same people as the table: it picks out nobody the table does not."""
    said = looked.sentence.flat
    known = set(words.content(f"{table.title} {table.stats[0].corner} {table.section} "
                              f"{' '.join(stat.label + ' ' + stat.column for stat in table.stats)}"))
    about = set(words.content(f"{table.title} {table.stats[0].corner} {table.section} {table.stats[0].base_text} "
                              f"{' '.join(stat.column for stat in table.stats)}"))
    for match in SUBGROUP.finditer(said):
        if _ANSWERING.match(said[match.end():]):
            continue
        if _SOME_OF.match(match[0]):
            return False
        own = set(words.content(said[match.start(): match.end() + 30])[:3])
        if not own or not own & (about if _WHO.search(match[0]) else known):
            return False
    for match in _WHO_DID.finditer(said):
        if not set(words.content(said[match.end(): match.end() + 40])[:2]) <= known | ANYBODY | _CHOSEN:
            return False
    groups = {group.lower() for group in _GROUP.findall(f"{table.title} {table.section}")}
    if not groups <= {group.lower() for group in _GROUP.findall(f"{said} {looked.sentence.section}")}:
        return False
    if _NOT_THIS.search(said) or set(words.content(_PROPORTIONS.sub(" ", looked.clause.subject))) - known - ANYBODY - _CHOSEN:
        return False
    years = {match[0] for match in _YEAR.finditer(said)}
    columns_of = {match[0] for stat in table.stats for match in _YEAR.finditer(stat.column)}
    return not years or years <= {match[0] for match in _YEAR.finditer(table.title)} | columns_of


def _outcome(looked: Looked, readings: Sequence[Reading], *, strong: bool, wrong: str, table: Placed, first: Sequence[Stat],
             elsewhere: bool) -> Outcome | None:
    stated = looked.figure
    if _WITHOUT.search(looked.sentence.flat):
        left = [reading for reading in readings if reading.convention == rows.WITHOUT_UNKNOWN]
        readings = [replace(reading, plain=reading is left[-1]) for reading in left]
    fits = [reading for reading in readings if reading.interval.overlaps(stated.interval)]
    working = _working(looked, readings, table)
    if fits:
        specific = len(set(words.content(looked.clause.label))) >= 3 and not _NOT_THIS.search(looked.sentence.flat) and \
            (_says_no_more(looked, first) or len(set(words.content(first[0].label))) >= 2)
        return None if other_bases.of_fewer(looked, first) else _fitting(fits, working, readings, strong, specific, looked)
    values = {(reading.interval.low, reading.interval.high) for reading in readings if reading.plain}
    if _CUMULATIVE.search(looked.clause.label) and not any(_CUMULATIVE.search(stat.label) for stat in first):
        return None  # "at least several times a year" joins the row with those above it
    if len(first) == 1 and _TOGETHER.search(looked.sentence.flat):
        return None  # "planners and surveyors together": of several rows, of which one was told
    if not strong or elsewhere or len(values) != 1 or _another_row(looked, table, first) or _names_whose(looked, first):
        return None
    if looked.quantity.kind == "ratio" and looked.quantity.of_total and not _of_the_table(looked.quantity, table):
        return None
    if others.picked_out(looked.sentence, looked.quantity, table.stats):
        return None
    if wrong == CONTRADICTED and not _says_no_more(replace(looked, clause=replace(looked.clause, whom="")), first):
        return None
    plainest = next(reading for reading in readings if reading.plain)
    middle = Figure(plainest.formula, plainest.interval).middle
    found = _either(readings, looked.measure)
    gap = abs(stated.middle - middle)
    if looked.measure == PERCENT and looked.quantity.kind != "percent" and gap < 5:
        return None
    changed = forensics.material_share(stated.middle, middle) if looked.measure == PERCENT else \
        forensics.material_amount(stated.middle, middle)
    return Outcome(wrong, found, working, changed)


def _fitting(fits: Sequence[Reading], working: str, readings: Sequence[Reading], strong: bool, specific: bool, looked: Looked
             ) -> Outcome | None:
    first = next((reading for reading in fits if reading.interval.shares_with(looked.figure.interval)), None)
    if first is None:  # 48% and 49% only touch: too near to be called wrong, too far to stand up
        return None
    found = rounding.shown_interval(first.interval) + ("%" if looked.measure == PERCENT else "")
    if first.plain or not any(reading.plain for reading in readings):
        return Outcome(SUPPORTED, found, working) if strong or specific else None
    if not strong:
        return None
    conventions = {reading.convention for reading in fits} - {rows.OF_NUMBERS}
    if len(conventions) <= 1 or rows.SIDE in conventions:
        name = rows.SIDE if rows.SIDE in conventions else first.convention
        return Outcome(ON_BASIS, found, working, note=f"Only with {name}.")
    return Outcome(A_PERSON, found, working, note="More than one way of counting gives the figure.")


def _working(looked: Looked, readings: Sequence[Reading], table: Placed) -> str:
    tried = "; ".join(dict.fromkeys(f"{reading.convention}: {reading.formula} = {rounding.shown_interval(reading.interval)}"
                                    for reading in readings))
    name = table.stats[0].title or f"table {table.key[1]}"
    stop = "" if name[:120].endswith((".", "?", "!")) else "."
    return f"{looked.quantity.as_printed} beside {name[:120]}{stop} {tried}."


def _either(readings: Sequence[Reading], measure: str) -> str:
    """The figures that the row, or the side of the scale joined, would give: "55 or 96"."""
    kept = [reading for reading in readings if reading.plain or reading.convention == rows.SIDE]
    shown = (rounding.shown(Figure(reading.formula, reading.interval).middle) for reading in kept)
    return " or ".join(f"{value}{'%' if measure == PERCENT else ''}" for value in dict.fromkeys(shown))


def _names_whose(looked: Looked, first: Sequence[Stat]) -> bool:
    """Whether the row's label is the group that the share is of: "50% of respondents in the north answered yes"."""
    group = _OF_GROUP.match(looked.clause.label)
    label = set(words.content(first[0].label))
    of_it = group is not None and bool(label) and label <= set(words.content(group[1]))
    return of_it or bool(_OF_A_GROUP.search(looked.sentence.flat))


def _another_row(looked: Looked, table: Placed, first: Sequence[Stat]) -> bool:
    """Whether the figure stands in another cell of the table that the words may mean."""
    said = set(words.content(looked.sentence.flat))
    same = [stat for stat in table.stats if stat.measure == looked.measure and stat.interval.shares_with(looked.figure.interval) and
            (said & set(words.content(stat.column)) or not _COMPARED.search(stat.column))]
    if set(words.content(first[0].label)) <= set(words.content(looked.clause.label)) and not _IN_ALL.search(looked.sentence.flat):
        same = [stat for stat in same if not stat.total_row]  # the sentence speaks of one row by name, not of them all
    meant = positions.one(first[0].label, label=True)
    if meant:  # another answer of another group is neither's figure
        return any(stat.place == first[0].place or _side(stat) == meant.side or said & set(words.content(stat.column)) for stat in same)
    column = _heading(first[0])
    if not same or not _says_no_more(looked, first):
        return bool(same)
    named = bool(column) and column <= set(words.content(f"{looked.clause.label} {looked.clause.whom}"))
    return any(_heading(stat) <= said or not named or not words.content(stat.column) or columns.for_everybody(stat.column)
               if stat.row == first[0].row else said & set(words.content(stat.label)) for stat in same)


def _of_the_table(ratio: Quantity, table: Placed) -> bool:
    """Whether what "14 of 15" is of is a number of the table; "four in ten" is of nothing that is counted."""
    if not re.search(r"\d\s+(?:out )?of\b", ratio.as_printed):
        return True
    whole = Fraction(str(ratio.of_total[1]))  # type: ignore[index]
    return any(stat.base == whole or stat.measure == COUNT and stat.value == whole for stat in table.stats) or \
        whole == sum((stat.value for stat in table.stats if stat.measure == COUNT and not stat.total_row), Fraction(0))


def _heading(stat: Stat) -> set[str]:
    return {word for word in words.content(stat.column) if not word.startswith("among")}


def _side(stat: Stat) -> str:
    place = positions.one(stat.label, label=True)
    return place.side if place else ""
