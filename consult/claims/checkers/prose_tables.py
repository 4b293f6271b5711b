"""Prose against tables: a share or number of people in a sentence against the row of the table it speaks of.

A figure is judged wrong only where the sentence points strongly to one table, its words name one row (or the rows
it joins), nobody is picked out that the table does not pick out, and no documented reading gives the figure.

Verdicts: ``supported``, ``supported-on-basis``, ``does-not-add-up`` (a table of the same paper),
``contradicted`` (a table of another), ``needs-a-person``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from consult.claims import clauses, forensics, placing, positions, rounding, rows, words
from consult.claims.bundle import Bundle
from consult.claims.clauses import Clause
from consult.claims.figures import SUBGROUP, before, between, figure_of, known, of_kind
from consult.claims.finding import A_PERSON, CONTRADICTED, NOT_ADDING, ON_BASIS, SUPPORTED, Finding, Locus, Outcome
from consult.claims.forensics import Figure
from consult.claims.paper import Paper, Sentence
from consult.claims.placing import Placed
from consult.claims.positions import Position
from consult.claims.quantities import Quantity
from consult.claims.rows import Match, Reading
from consult.claims.stats import COUNT, PERCENT, Stat

WORD_SLACK = Fraction(3)
NAMED_COLUMN = 2.0
_WHOLE = re.compile(r"\b(?:total|all|overall|everyone|%|per ?cent|percentage|n|no\.?|number|count|respondents?|responses?)\b|"
                    r"^\W*$", re.I)
_PEOPLE = re.compile(r"^\s*(?:\([\d.]+%\)\s*)?(?:people|respondents?|responses|residents|of (?:them|those|respondents)|individuals|"
                     r"participants|were|was|are|used|live|said|agreed|disagreed|strongly|tended|chose|selected|felt|"
                     r"supported|opposed|\()", re.I)
_NOUNS = ("people", "respondents", "responses", "residents", "organisations", "parents", "carers", "individuals")
_BY = re.compile(r"\bby\s+(?:just |only |over |fewer than |more than |about |around )?$", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NOT_THIS = re.compile(r"\b(?:target|national(?:ly)?|england|uk\b|average|previous|last year|last time|census|population|"
                       r"margin of|confidence|response rate)\b", re.I)
_CHANGE_BEFORE = re.compile(r"\b(?:by|increase of|decrease of|reduction of|rise of|fall of|cut of|drop of|discount of|up to|minimum|"
                            r"maximum|from)\s*(?:a |an )?$", re.I)
_CHANGE_AFTER = re.compile(r"^\s*(?:percentage )?(?:increase|decrease|reduction|rise|fall|cut|drop|discount|points?|more|fewer|less|"
                           r"higher|lower|off|of (?:the|their|its) (?:bill|cost|council tax|budget|income|liability))\b", re.I)
_LIKELY = re.compile(r"\b(?:more|less|most|least|as|equally) likely to (?:be )?", re.I)
_EVERYONE = re.compile(r"^\s*(?:\([^)]*\)\s*)?of all (?:the )?(?:respondents|responses|people who responded|participants|those who "
                       r"(?:responded|took part))\b", re.I)
_PROPORTIONS = re.compile(r"\b(?:in|among|amongst|those|half|thirds?|quarters?|fifths?|tenths?|majority|minority|most|many|"
                          r"few|one|two|three|four|five|six|seven|eight|nine|ten|vast|large|small|just|well|clear|slight|slim|significant|overall|further|another|only|same|"
                          r"around|about|nearly|almost|over|under|than|half|equal|similar|total|again|however|similarly|generally|"
                          r"additionally|finally|whole|therefore|sizeable|substantial|considerable|overwhelming|great|high)\b|\d+", re.I)
# Who a survey was of, where it was not of everybody: a title that says so needs a sentence that does.
_GROUP = re.compile(r"\b(?:business|organisation|stakeholder|staff|employee|tenant|landlord|leaseholder|young people|children|youth|"
                    r"parent|carer|"
                    r"councillor|school|panel|non-?user|visitor|member|employer|provider|claimant|pensioner|student|trader|partner)", re.I)
_ANYBODY = frozenset(words.content(
    "respondents people residents participants those individuals responses households public answered responded question survey "
    "consultation local overall proposal views expressed gave asked took part completed providing view opinion community everyone "
    "members contributors consultees questionnaire"))
_OF = re.compile(r"\b(?:of|from)\s+(?:(?:the|all|our|these|those|remaining)\s+)*$", re.I)
_ANYONE = frozenset(words.content("base all answering respondents answered asked question responses total valid this n"))


@dataclass(frozen=True)
class Looked:
    """A figure of a sentence with the clause that says what it measures."""

    sentence: Sentence
    quantity: Quantity
    figure: Figure
    clause: Clause
    measure: str


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on every share and number of people in prose that one table row can judge."""
    paper = bundle.paper
    own = placing.tables_in(paper.stats)
    other = placing.tables_in(stat for each in bundle.others for stat in each.stats)
    if not own and not other:
        return
    everyone = _everyone(paper)
    for sentence in paper.sentences:
        if sentence.kind in ("heading", "caption") or not any(q.kind in _SHARES + ("count",) for q in sentence.quantities):
            continue
        if sentence.text.rstrip().endswith("?"):
            continue
        for looked in figures(paper, sentence):
            finding = _judged(paper, looked, own, everyone, NOT_ADDING) or \
                _judged(paper, looked, other, None, CONTRADICTED)
            if finding:
                yield finding


_SHARES = ("percent", "fraction", "ratio")


def _everyone(paper: Paper) -> int | None:
    """How many responded in all: the greatest base any table of the paper gives."""
    bases = [stat.base for stat in paper.stats if stat.base]
    return max(bases, default=None)


def figures(paper: Paper, sentence: Sentence) -> Iterator[Looked]:
    """Every share and number of people a sentence states in its own words, with what it measures."""
    shares = of_kind(sentence, *_SHARES)
    counts = of_kind(sentence, "count")
    units = sorted([*shares, *counts], key=lambda found: found.start)
    for quantity in units:
        if paper.in_quotation(quantity.start, quantity.end) or quantity.exact_low is None and quantity.exact_high is None:
            continue
        measure = PERCENT if quantity.kind in _SHARES else COUNT
        if measure == COUNT and _OF.search(before(sentence, quantity, 20)):
            continue
        if quantity.kind == "ratio" and quantity.of_total and re.match(r"\d[\d,]*\s+of\b", quantity.as_printed):
            part = quantity.parts[0] if quantity.parts else None
            if part is not None and part.kind == "count" and known(part):
                yield Looked(sentence, part, figure_of(part), clauses.clause_of(sentence, quantity, units), COUNT)
        if measure == COUNT and not _counts_people(sentence, quantity) or _is_change(sentence, quantity):
            continue
        if quantity.kind != "percent" and measure == PERCENT and _has_percent_beside(sentence, quantity, shares):
            continue
        yield Looked(sentence, quantity, _figure(quantity), clauses.clause_of(sentence, quantity, units), measure)


def _figure(quantity: Quantity) -> Figure:
    figure = figure_of(quantity)
    if quantity.kind in ("fraction", "ratio") and not quantity.hedge and quantity.low == quantity.high:
        return Figure(figure.printed, rounding.exactly(figure.middle).widened(WORD_SLACK))
    return figure


def _counts_people(sentence: Sentence, quantity: Quantity) -> bool:
    follows = between(sentence, quantity.end, quantity.end + 30)
    return quantity.noun in _NOUNS or bool(_PEOPLE.match(follows)) or bool(_BY.search(before(sentence, quantity, 30)))


def _is_change(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the words make the figure a change, a limit or a part of a bill, not a share of people."""
    return bool(_CHANGE_BEFORE.search(before(sentence, quantity, 24))) or \
        bool(_CHANGE_AFTER.match(between(sentence, quantity.end, quantity.end + 40)))


def _has_percent_beside(sentence: Sentence, worded: Quantity, shares: Sequence[Quantity]) -> bool:
    """Whether the figure is printed beside its words, which another rule then compares."""
    return any(share.kind == "percent" and 0 <= share.start - worded.end <= 80 and
               re.search(r"[(,]\s*(?:\w+\s*){0,2}$", before(sentence, share, 12)) for share in shares)


def _judged(paper: Paper, looked: Looked, tables: Sequence[Placed], everyone: int | None, wrong: str) -> Finding | None:
    found = _matched(looked, tables)
    if not found:
        return None
    pointed = placing.scores(looked.sentence, paper, tables)
    named = [key for key, pairs in found.items() if pointed[key] > 0 and any(_names_column(looked, column) for _, column in pairs)]
    for key in named:
        pointed[key] += NAMED_COLUMN
    placed = placing.strongest(pointed, named or found)
    if placed is None:
        return None
    key, strong = placed
    table = next(each for each in tables if each.key == key)
    readings = _readings(looked, table, [pair for pair in found[key] if len(pair[0].rows) < 2 or not _several(*pair)], everyone)
    outcome = _of_another_base(looked, found[key], everyone, strong=strong) or _counted_twice(looked, found[key], strong)
    if outcome is None and not readings:
        return None
    first = found[key][0][0].rows
    outcome = outcome or _outcome(looked, readings, strong=strong and _open_to_all(looked, table), wrong=wrong, table=table,
                       elsewhere=_elsewhere(looked, found, key) or _said_by_another(looked, paper, table, first))
    if outcome is None:
        return None
    cells = readings[0].cells if readings else tuple(Locus(stat.document, stat.row_start, stat.row_end) for stat in first)
    return Finding(looked.quantity.start, looked.quantity.end, outcome, cells)


def _names_column(looked: Looked, column: Sequence[Stat]) -> bool:
    """Whether the clause names the column: "tenants (47%)" where a column is headed Tenants."""
    heading = set(words.content(column[0].column))
    return bool(heading) and heading <= set(words.content(f"{looked.clause.label} {looked.clause.whom}"))


Column = tuple[tuple[str, int, int], list[Stat]]


def _matched(looked: Looked, tables: Sequence[Placed]) -> dict[tuple[str, int], list[tuple[Match, list[Stat]]]]:
    """By table, the matches in the columns the sentence may mean."""
    found: dict[tuple[str, int], list[tuple[Match, list[Stat]]]] = {}
    for table in tables:
        columns = list(rows.by_column(table.stats, looked.measure).items())
        for _, column in _meant_columns(looked, columns):
            for match in _row_matches(looked, column):
                found.setdefault(table.key, []).append((match, column))
    return found


def _row_matches(looked: Looked, column: Sequence[Stat]) -> list[Match]:
    """Rows the clause means; where the clause is only the column's name ("residents (84%)"), those the sentence means."""
    label = _LIKELY.sub(" ", looked.clause.label)
    if not _only_names(label, column[0].column):
        return rows.matches(label, column)
    return rows.matches(_LIKELY.sub(" ", looked.sentence.flat), column)


def _only_names(label: str, heading: str) -> bool:
    own = set(words.content(label)) - _GENERIC
    return bool(own) and own <= set(words.content(heading))


_GENERIC = frozenset(words.content("compared higher lower among satisfied agreed likely"))


def _meant_columns(looked: Looked, columns: Sequence[Column]) -> list[Column]:
    """The column whose heading the clause names, or else the sentence; failing that the one for everyone, or all."""
    places = [positions.one(column[1][0].column, label=True) for column in columns]
    if sum(1 for place in places if place is not None) >= 2:
        return _scale_columns(looked, columns, places)
    if any(places) and not positions.read(looked.sentence.flat):
        columns = [column for column, place in zip(columns, places, strict=True) if place is None]
    for text in (f"{looked.clause.label} {looked.clause.whom}", looked.sentence.flat):
        said = set(words.content(text))
        named = [column for column in columns if _heading(column) and set(_heading(column)) <= said]
        if named:
            longest = max(len(set(_heading(column))) for column in named)
            return [column for column in named if len(set(_heading(column))) == longest]
    whole = [column for column in columns if not _heading(column) or _WHOLE.search(column[1][0].column)]
    return whole if len(whole) == 1 else list(columns)


def _scale_columns(looked: Looked, columns: Sequence[Column], places: Sequence[Position | None]) -> list[Column]:
    """In a table of statements by answers, the column of the answer the clause names, or its side of the scale joined."""
    meant = positions.one(looked.clause.label)
    if meant is None:
        return []
    same = [(column, place) for column, place in zip(columns, places, strict=True)
            if place is not None and place.side == meant.side and place.family in (meant.family, "")]
    alike = [column for column, place in same if place.strengths == meant.strengths]
    if meant.strengths != ("plain",) or len(same) < 2:
        return alike
    first, *others = (column for column, _ in same)
    beside = [{stat.row: stat for stat in stats} for _, stats in others]
    joined = [replace(stat, printed=" + ".join(each.printed for each in parts), value=sum((each.value for each in parts), Fraction(0)),
                      interval=rounding.total(each.interval for each in parts))
              for stat in first[1] if all(stat.row in held for held in beside)
              for parts in [[stat, *(held[stat.row] for held in beside)]]]
    return [*alike, (first[0], joined)] if joined else alike


def _heading(column: Column) -> tuple[str, ...]:
    return words.content(column[1][0].column)


def _readings(looked: Looked, table: Placed, found: Sequence[tuple[Match, list[Stat]]], everyone: int | None) -> list[Reading]:
    if looked.measure == COUNT:
        return [rows.count_reading(match) for match, _ in found]
    counts = [stat for column in rows.by_column(table.stats, COUNT).values() for stat in column]
    single = len(rows.by_column(table.stats, COUNT)) == 1
    all_of = [reading for match, column in found
              for reading in rows.readings(match, column, counts if single else (), everyone)]
    return sorted(all_of, key=lambda reading: not reading.plain)


def _of_another_base(looked: Looked, found: Sequence[tuple[Match, list[Stat]]], everyone: int | None, *,
                     strong: bool) -> Outcome | None:
    """A share that is the table's, said to be of more people than the table is of; ``None`` where the bases are one."""
    said = _said_base(looked, everyone)
    match = found[0][0]
    base = match.rows[0].base
    if said is None or base is None or looked.measure != PERCENT or not strong or len(found) != 1 or base >= said * Fraction(95, 100):
        return None
    if looked.clause.base is None and not set(words.content(match.rows[0].base_text)) - _ANYONE:
        return None
    row = rounding.total(stat.interval for stat in match.rows)
    share = row * rounding.exactly(Fraction(base, said))
    if not row.overlaps(looked.figure.interval) or share.overlaps(looked.figure.interval):
        return None
    printed = " + ".join(stat.printed for stat in match.rows)
    working = (f"{looked.quantity.as_printed} is printed as a share of {said:,}. The table gives {printed} of {base:,} "
               f"({match.rows[0].label}); of {said:,} that is {rounding.shown_interval(share)}%.")
    middle = Figure("", share).middle
    return Outcome(NOT_ADDING, f"{rounding.shown_interval(share)}%", working, forensics.material_share(looked.figure.middle, middle),
                   "The share is of another base than the sentence says.")


def _said_base(looked: Looked, everyone: int | None) -> int | None:
    if looked.clause.base is not None and looked.clause.base.low is not None:
        return int(looked.clause.base.low)
    after = between(looked.sentence, looked.quantity.end, looked.quantity.end + 60)
    return everyone if _EVERYONE.match(after) else None


def _counted_twice(looked: Looked, found: Sequence[tuple[Match, list[Stat]]], strong: bool) -> Outcome | None:
    """Shares of a question with several answers each, added up as if nobody had given two of them."""
    match, column = found[0]
    if len(match.rows) < 2 or match.joined or len(found) != 1 or looked.measure != PERCENT or not strong:
        return None
    several = _several(match, column)
    summed = rounding.total(stat.interval for stat in match.rows)
    if not several or not summed.overlaps(looked.figure.interval):
        return None
    parts = " + ".join(f"{stat.printed} ({stat.label})" for stat in match.rows)
    greatest = max(stat.value for stat in match.rows)
    upper = min(Fraction(100), sum((stat.value for stat in match.rows), Fraction(0)))
    working = (f"{parts} = {looked.quantity.as_printed}, but each respondent could give several answers, so anyone who gave "
               f"more than one of these is counted more than once; the share lies between {rounding.shown(greatest)}% and "
               f"{rounding.shown(upper)}%.")
    return Outcome(NOT_ADDING, f"{rounding.shown(greatest)} to {rounding.shown(upper)}%", working, True,
                   "Overlapping shares were added.")


def _several(match: Match, column: Sequence[Stat]) -> bool:
    """Whether respondents could give several answers: the paper says so, or the shares cannot be of one answer each."""
    if any(positions.one(stat.label, label=True) for stat in match.rows):
        return False
    values = [stat for stat in column if not stat.total_row]
    whole = sum((stat.value for stat in values), Fraction(0))
    if match.rows[0].measure != PERCENT:
        return match.rows[0].multiple
    one_each = abs(whole - 100) <= Fraction(len(values), 2) + 1
    return not one_each and (match.rows[0].multiple or whole > 100 + len(values))


def _elsewhere(looked: Looked, found: dict[tuple[str, int], list[tuple[Match, list[Stat]]]], key: tuple[str, int]) -> bool:
    """Whether another table has the figure in a row with the same words: then the sentence may mean that one."""
    return any(rounding.total(stat.interval for stat in match.rows).overlaps(looked.figure.interval)
               for other, pairs in found.items() if other != key for match, _ in pairs)


def _said_by_another(looked: Looked, paper: Paper, table: Placed, matched: Sequence[Stat]) -> bool:
    """Whether a cell of another table of the paper gives the figure and is named by as many words of the sentence."""
    said = set(words.content(looked.sentence.flat))
    named = max(_common(said, stat) for stat in matched)
    return any(_common(said, stat) >= max(named, 2) for stat in paper.stats if stat.measure == looked.measure and
               (stat.document, stat.table) != table.key and stat.interval.overlaps(looked.figure.interval))


def _common(said: set[str], stat: Stat) -> int:
    """How many content words of a sentence stand in a figure's row, column and title."""
    return len(said & set(words.content(f"{stat.label} {stat.column} {stat.title}")))


def _open_to_all(looked: Looked, table: Placed) -> bool:
    """Whether the sentence speaks of the same people as the table: it picks out nobody the table does not."""
    said = looked.sentence.flat
    known = set(words.content(f"{table.title} {table.section} {' '.join(stat.label + ' ' + stat.column for stat in table.stats)}"))
    for match in SUBGROUP.finditer(said):
        if re.match(r"\s*(?:answered|responded|replied|took part|gave (?:a|an) (?:view|answer|opinion))\b", said[match.end():], re.I):
            continue
        own = set(words.content(said[match.start(): match.end() + 30])[:3])
        if not own or not own & known:
            return False
    groups = {group.lower() for group in _GROUP.findall(f"{table.title} {table.section}")}
    if not groups <= {group.lower() for group in _GROUP.findall(f"{said} {looked.sentence.section}")}:
        return False
    if _NOT_THIS.search(said) or set(words.content(_PROPORTIONS.sub(" ", looked.clause.subject))) - known - _ANYBODY:
        return False
    years = {match[0] for match in _YEAR.finditer(said)}
    return not years or years <= {match[0] for match in _YEAR.finditer(table.title)}


def _outcome(looked: Looked, readings: Sequence[Reading], *, strong: bool, wrong: str, table: Placed,
             elsewhere: bool) -> Outcome | None:
    stated = looked.figure
    fits = [reading for reading in readings if reading.interval.overlaps(stated.interval)]
    working = _working(looked, readings, table)
    if fits:
        return _fitting(fits, working, readings, strong, looked)
    values = {(reading.interval.low, reading.interval.high) for reading in readings if reading.plain}
    if not strong or elsewhere or len(values) != 1 or _figure_in_table(stated, table, looked.measure):
        return None
    first = next(reading for reading in readings if reading.plain)
    middle = Figure(first.formula, first.interval).middle
    found = rounding.shown(middle) + ("%" if looked.measure == PERCENT else "")
    gap = abs(stated.middle - middle)
    if looked.measure == PERCENT and looked.quantity.kind != "percent" and gap < 5:
        return None
    changed = forensics.material_share(stated.middle, middle) if looked.measure == PERCENT else \
        forensics.material_amount(stated.middle, middle)
    return Outcome(wrong, found, working, changed)


def _fitting(fits: Sequence[Reading], working: str, readings: Sequence[Reading], strong: bool, looked: Looked) -> Outcome | None:
    first = fits[0]
    found = rounding.shown_interval(first.interval) + ("%" if looked.measure == PERCENT else "")
    if first.plain or not any(reading.plain for reading in readings):
        specific = len(set(words.content(looked.clause.label))) >= 3
        return Outcome(SUPPORTED, found, working) if strong or specific else None
    if not strong:
        return None
    if len({reading.convention for reading in fits}) == 1:
        return Outcome(ON_BASIS, found, working, note=f"Only with {first.convention}.")
    return Outcome(A_PERSON, found, working, note="More than one way of counting gives the figure.")


def _working(looked: Looked, readings: Sequence[Reading], table: Placed) -> str:
    tried = "; ".join(dict.fromkeys(f"{reading.convention}: {reading.formula} = {rounding.shown_interval(reading.interval)}"
                                    for reading in readings))
    name = table.stats[0].title or f"table {table.key[1]}"
    return f"{looked.quantity.as_printed} beside {name[:120]}. {tried}."


def _figure_in_table(stated: Figure, table: Placed, measure: str) -> bool:
    """Whether the figure stands in another cell of the table: then the words may mean that row."""
    return any(stat.interval.overlaps(stated.interval) for stat in table.stats if stat.measure == measure)


__all__ = ["Looked", "check", "figures"]
