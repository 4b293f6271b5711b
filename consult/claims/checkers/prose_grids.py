"""Prose against tables of answers by group or statement: the share in a sentence against the cell it names.

A share is judged wrong only where the sentence names one line of one table and one side of its scale, picks out nobody
else, and neither the cell nor the joined cells give the figure.

Verdicts: ``supported``, ``supported-on-basis``, ``does-not-add-up`` (a table of the same paper), ``contradicted`` (a table of another).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from consult.claims import axes, clauses, forensics, others, placing, positions, rounding, rows, words
from consult.claims.axes import Grid, Line
from consult.claims.bundle import Bundle
from consult.claims.clauses import ANYBODY, Clause
from consult.claims.figures import SUBGROUP, before, between, figure_of, of_kind
from consult.claims.finding import CONTRADICTED, NOT_ADDING, ON_BASIS, SUPPORTED, Finding, Outcome
from consult.claims.forensics import Figure
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity
from consult.claims.rows import Reading
from consult.claims.stats import PERCENT, Stat

_CHANGED = re.compile(r"\b(?:(?:rose|fell|up|down|grew|dropped|risen|fallen|higher|lower|increased|decreased|reduced|cut) by|"
                      r"increase of|decrease of|rise of|fall of|from|rose to|fell to|"
                      r"average of)\s*(?:a |an )?$", re.I)
_POINTS = re.compile(r"^\s*(?:percentage |net )?(?:points?|increase|decrease|rise|fall|more|fewer|higher|lower|net)\b", re.I)
_OTHER = re.compile(r"\b(?:net|excluding|exclud\w+|leaving out|left out|without those|target|national\w*|england|"
                    r"average|previous\w*|census|population|likely|online|paper|telephone|poll|postal|weighted|"
                    r"ranged?|between|each|both|all (?:three|four|five|six))\b", re.I)
_EVERYBODY = re.compile(r"\b(?:of|among) all (?:the )?(?:respondents|residents|people|participants|households|users|those who)\b|"
                        r"\b(?:respondents|residents) (?:overall|as a whole)\b", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ANSWERING = re.compile(r"(?:(?:%\)? )?(?:of|among(?:st)?) )?(?:(?:all|the|those|these)\s+)*"
                        r"(?:people|respondents|residents|participants|those)?\s*"
                        r"(?:who\s+)?"
                        r"(?:had\s+)?(?:answer(?:ed|ing)|respond(?:ed|ing)|repl(?:ied|ying)|took part|taking part)\b|"
                        r"%\)? of (?:the |all )?(?:respondents|residents|people|responses|participants)\b", re.I)
_WHO = re.compile(r"\b(?:among(?:st)?|of (?:those|these|them|whom)|those|respondents|residents|people|users|households)\s+"
                  r"(?:who|with|in|from|aged|of|living|without)\b", re.I)
_PASSIVE = re.compile(r"\b(supported|opposed|agreed (?:with|to)|disagreed with|favoured) by (?:\w+ ){0,2}$", re.I)
_SAID = frozenset(words.content("agreed disagreed supported opposed strongly tended satisfied dissatisfied fairly very neither nor it this "
                                "that did not know were was had no view unsure further only them"))
_PROPORTION = re.compile(r"\b(?:half|thirds?|quarters?|fifths?|tenths?|most|many|few|one|two|three|four|five|six|seven|eight|nine|ten)\b|"
                         r"\d+", re.I)
_WHOSE = re.compile(r"(?:\b(?:among(?:st)?|for)|%\)? of)\s+((?:(?:all|the|those|our|these)\s+)*[\w-]+)", re.I)


@dataclass(frozen=True)
class Candidate:
    """One line of one table that a share may be of, and the readings of the answer it names."""

    grid: Grid
    line: Line
    readings: tuple[Reading, ...]
    inside: bool  # the figure's own clause names the line
    carried: bool = False  # the sentence before named it


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on every share in prose that names a line and an answer of a table."""
    own = _grids(bundle.paper.stats)
    other = _grids(tuple(stat for each in bundle.others for stat in each.stats))
    if not own and not other:
        return
    before_it: tuple[Sentence, Candidate] | None = None
    for sentence in bundle.paper.sentences:
        if not sentence.states:
            continue
        if before_it is None or before_it[0].order != sentence.order:
            before_it = None
        shares = of_kind(sentence, "percent")
        units = sorted([*shares, *of_kind(sentence, "count", "fraction", "ratio")], key=lambda found: found.start)
        for quantity in shares:
            if bundle.paper.in_quotation(quantity.start, quantity.end) or not _a_share(sentence, quantity):
                continue
            clause = _with_its_verb(clauses.clause_of(sentence, quantity, units), before(sentence, quantity, 50))
            carried = before_it[1] if before_it and before_it[0] is not sentence else None
            judged = _judged(bundle.paper, sentence, quantity, clause, own, carried, wrong=NOT_ADDING) or \
                _judged(bundle.paper, sentence, quantity, clause, other, None, wrong=CONTRADICTED)
            if judged:
                yield judged[0]
                if judged[0].outcome.verdict == SUPPORTED and not judged[1].line.whole:
                    before_it = (sentence, judged[1])


def _grids(stats: Sequence[Stat]) -> list[Grid]:
    return [found for table in placing.tables_in(stats) if (found := axes.grid(table) or axes.counted(table))]


def _a_share(sentence: Sentence, quantity: Quantity) -> bool:
    return not _CHANGED.search(before(sentence, quantity, 24)) and not _POINTS.match(between(sentence, quantity.end, quantity.end + 24))


def _with_its_verb(clause: Clause, left: str) -> Clause:
    """The clause with the verb of "was opposed by 18%", which says the answer."""
    verb = _PASSIVE.search(left)
    return replace(clause, label=f"{clause.label} {verb[1]}") if verb and not positions.read(clause.label) else clause


def _judged(paper: Paper, sentence: Sentence, quantity: Quantity, clause: Clause, grids: Sequence[Grid], carried: Candidate | None, *,
            wrong: str) -> tuple[Finding, Candidate] | None:
    """What the lines named say of one share, and the line; ``carried`` is the line that the sentence before spoke of."""
    found = [candidate for each in grids for candidate in _candidates(sentence, clause, each)]
    if carried and not any(not candidate.line.whole for candidate in found):
        found = _goes_on(sentence, clause, carried) or found
    found = [candidate for candidate in found if not candidate.line.whole or _EVERYBODY.search(sentence.flat)] or found
    stated = figure_of(quantity)
    fits = [candidate for candidate in found if any(reading.interval.overlaps(stated.interval) for reading in candidate.readings)]
    printed = [candidate for candidate in found if not candidate.grid.derived] or found
    chosen = fits[0] if fits else printed[0] if len(printed) == 1 else None
    if chosen is None:
        return None
    working = _working(quantity, chosen)
    cells = chosen.readings[0].cells
    if fits:
        fitting = [reading for reading in chosen.readings if reading.interval.shares_with(stated.interval)]
        if not fitting or len(fits) > 1 and not fits[0].inside:
            return None
        outcome = _stands(fitting[0], _shown(chosen), working)
        return Finding(quantity.start, quantity.end, outcome, cells), chosen
    if others.picked_out(sentence, quantity, chosen.grid.table.stats) or not _certain(paper, sentence, clause, chosen, grids, stated):
        return None
    middle = Figure("", chosen.readings[0].interval).middle
    outcome = Outcome(wrong, _shown(chosen), working, forensics.material_share(stated.middle, middle))
    return Finding(quantity.start, quantity.end, outcome, cells), chosen


def _stands(reading: Reading, found: str, working: str) -> Outcome:
    """What is said of a share that a reading gives: on its basis only, where that is another base than the table's."""
    if reading.convention in (rows.WITHOUT_UNKNOWN, rows.OF_ALL):
        return Outcome(ON_BASIS, rounding.shown_interval(reading.interval) + "%", working, note=f"Only with {reading.convention}.")
    return Outcome(SUPPORTED, found, working)


def _goes_on(sentence: Sentence, clause: Clause, carried: Candidate) -> list[Candidate]:
    """The line of the sentence before, for one that names an answer and nobody: "Two thirds disagreed. Only 26% agreed."."""
    readings = () if _picks_out(sentence.flat) else _readings_of(clause.label, carried.line)
    bare = not set(words.content(clause.label)) - _SAID
    return [Candidate(carried.grid, carried.line, readings, False, carried=True)] if readings and bare else []


def _of_everybody(said: str, chosen: Candidate, clause: Clause, stated: Figure) -> bool:
    """Whether a sentence gives as everybody's a share that is, for the same answer, one group's."""
    if not _EVERYBODY.search(said):
        return False
    alike = [reading for line in chosen.grid.lines if not line.whole
             for match in rows.matches(clause.label, line.answers)
             for reading in rows.readings(match, line.answers, ()) if reading.plain or match.joined]
    return any(reading.interval.overlaps(stated.interval) for reading in alike)


def _candidates(sentence: Sentence, clause: Clause, grid: Grid) -> Iterator[Candidate]:
    own = f"{clause.label} {clause.whom}"
    everybody = [line for line in grid.lines if line.whole] if _EVERYBODY.search(sentence.flat) else []
    for text, inside in ((clause.label, True), (own, True), (sentence.flat, False)):
        lines = everybody or grid.named(text)
        if len(lines) > 1 and text == clause.label:
            continue
        if len(lines) == 1:
            answers = lines[0].answers
            said = clause.label if rows.position_of(clause.label, answers) or positions.read(clause.label) else \
                own if positions.read(own) else sentence.flat
            readings = _readings_of(said, lines[0])
            if readings:
                yield Candidate(grid, lines[0], readings, inside)
            return
        if lines:
            return
    whole = [line for line in grid.lines if line.whole]
    if len(whole) == 1 and not _picks_out(sentence.flat):
        readings = _readings_of(clause.label, whole[0])
        if readings:
            yield Candidate(grid, whole[0], readings, False)


def _picks_out(said: str) -> bool:
    """Whether a sentence speaks of some of the respondents only."""
    found = [match for pattern in (SUBGROUP, _WHO, _WHOSE) for match in pattern.finditer(said)]
    return any(not _ANSWERING.match(said[match.start():]) for match in found)


def _readings_of(said: str, line: Line) -> tuple[Reading, ...]:
    """Every way to read the answer a text names from a line, the plainest first; none where it names none or two."""
    matches = rows.matches(said, line.answers) if rows.position_of(said, line.answers) else []
    return tuple(sorted((reading for match in matches for reading in rows.readings(match, line.answers, ())),
                        key=lambda reading: not reading.plain))


def _certain(paper: Paper, sentence: Sentence, clause: Clause, chosen: Candidate, grids: Sequence[Grid], stated: Figure) -> bool:
    """Whether nothing in the words or places leaves open that the share is of something else."""
    table, said = chosen.grid.table, sentence.flat
    score = placing.scores(sentence, paper, [each.table for each in grids])[table.key]
    if chosen.line.whole and not _of_everybody(said, chosen, clause, stated) and \
            (score < placing.ENOUGH or _picks_out(said) or chosen.grid.derived):
        return False
    told = [rows.position_of(text, chosen.line.answers) for text in (clause.label, f"{clause.label} {clause.whom}")]
    if not any(told) and not (_said_of(clause, chosen) and rows.position_of(said, chosen.line.answers)):
        return False
    if _OTHER.search(_without_lines(said, chosen.grid)):
        return False
    if chosen.carried:
        return not chosen.grid.named(said) and not _in_another_table(paper, stated, clause, table.key)
    everybody = chosen.line.whole and bool(_EVERYBODY.search(said))
    if not everybody and not _said_of(clause, chosen) and len(chosen.grid.named(said)) != (0 if chosen.line.whole else 1):
        return False
    dated = f"{table.title} {' '.join(line.label for line in chosen.grid.lines)}"
    if any(year[0] not in dated for year in _YEAR.finditer(said)) or not _nobody_else(said, chosen):
        return False
    if len({(reading.interval.low, reading.interval.high) for reading in chosen.readings if reading.plain}) != 1:
        return False
    if any(answer.interval.shares_with(stated.interval) for answer in chosen.line.answers):
        return False
    if not chosen.inside and _of_the_whole(chosen, clause, stated):
        return False
    if _of_another_matter(sentence, clause, chosen):
        return False
    near = table.key[0] != paper.document_id or score >= placing.BESIDE
    return near and not _in_another_table(paper, stated, clause, table.key)


def _said_of(clause: Clause, chosen: Candidate) -> bool:
    """Whether the words just after the share say whose it is: "93% of those aged 65 and over", beside another line's."""
    whose = re.match(r"\s*(?:of|among|for|with|on|about|in)\s+[^,;]{1,60}", clause.label)
    return bool(chosen.inside and whose and [line.label for line in chosen.grid.named(whose[0])] == [chosen.line.label])


def _without_lines(said: str, grid: Grid) -> str:
    """A sentence without the names of the table's lines: "online" picks out nobody else where it is one of them."""
    names = "|".join(re.escape(line.label.strip()) for line in grid.lines if len(line.label.strip()) > 2)
    return re.sub(rf"\b(?:{names})\b", " ", said, flags=re.I) if names else said


def _of_another_matter(sentence: Sentence, clause: Clause, chosen: Candidate) -> bool:
    """Whether the clause speaks of what the table does not: "agreed with more safety visits" is no answer on fire engines."""
    table = chosen.grid.table
    lines = " ".join(line.label for line in chosen.grid.lines)
    known = set(words.content(f"{table.title} {table.stats[0].corner} {table.section} {lines} "
                              f"{' '.join(answer.label for answer in chosen.line.answers)}"))
    own = set(words.content(_PROPORTION.sub(" ", clause.label))) - known - _SAID - ANYBODY
    return len(own) >= (2 if sentence.section != table.section else 3)


def _nobody_else(said: str, chosen: Candidate) -> bool:
    """Whether every group the sentence picks out is the line's own."""
    own = set(words.content(f"{chosen.line.label} {chosen.grid.table.title} residents households participants aged"))
    if any(set(words.content(match[1])) - own for match in _WHOSE.finditer(said)):
        return False
    for pattern in (SUBGROUP, _WHO):
        for match in pattern.finditer(said):
            picked = set(words.content(said[match.start(): match.end() + 40])[:4])
            if picked and not picked & own and not chosen.grid.named(said[match.start(): match.end() + 40]):
                return False
    return True


def _of_the_whole(chosen: Candidate, clause: Clause, stated: Figure) -> bool:
    """Whether the table's line for everybody gives the figure for the answer the clause names."""
    return any(reading.interval.overlaps(stated.interval) for line in chosen.grid.lines if line.whole
               for match in rows.matches(clause.label, line.answers)
               for reading in rows.readings(match, line.answers, ()))


def _in_another_table(paper: Paper, stated: Figure, clause: Clause, key: tuple[str, int]) -> bool:
    """Whether another table of the paper gives the figure on the same side of a scale."""
    meant = positions.one(clause.label)
    return any(stat.measure == PERCENT and stat.interval.shares_with(stated.interval) and (stat.document, stat.table) != key
               and (meant is None or any(place and place.side == meant.side for place in
                                         (positions.one(stat.label, label=True), positions.one(stat.column, label=True))))
               for stat in paper.stats)


def _shown(chosen: Candidate) -> str:
    return rounding.shown_interval(chosen.readings[0].interval) + "%"


def _working(quantity: Quantity, chosen: Candidate) -> str:
    tried = "; ".join(dict.fromkeys(f"{reading.convention}: {reading.formula} = {rounding.shown_interval(reading.interval)}"
                                    for reading in chosen.readings))
    name = chosen.grid.table.stats[0].title or f"table {chosen.grid.table.key[1]}"
    return f"{quantity.as_printed} beside {name[:120]}, {chosen.line.label}. {tried}."
