"""The dearest, the busiest, the longest: order words that name a row, and the average or extreme of a column with its figure.

Verdicts: ``supported``, ``does-not-add-up`` (one column only can be meant, and it says otherwise).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from statistics import median

from consult.claims import forensics, named_columns, placing, rounding, words
from consult.claims.bundle import Bundle
from consult.claims.figures import between, figure_of, plain
from consult.claims.finding import NOT_ADDING, SUPPORTED, Finding, Locus, Outcome
from consult.claims.kinds import COMPARISON
from consult.claims.named_columns import Named
from consult.claims.paper import Sentence
from consult.claims.quantities import Quantity
from consult.claims.stats import COUNT, MONEY

# Order words: whether the greatest is meant, and what a column of it is headed with, where the word itself says.
_COST, _USE = r"cost|spend|price|£|charge|fee|rent", r"famil|visit|use[rsd]?\b|attend|footfall|issue|passenger|member|journey|booking"
_FAR, _TIME = r"mile|distance|\bkm\b|kilomet|metre", r"minute|hour|time|duration|weeks?\b"
_WORDS: dict[str, tuple[bool, str]] = {
    "dearest": (True, _COST), "most expensive": (True, _COST), "costliest": (True, _COST), "most costly": (True, _COST),
    "cheapest": (False, _COST), "least expensive": (False, _COST), "least costly": (False, _COST),
    "busiest": (True, _USE), "most used": (True, _USE), "best used": (True, _USE), "most visited": (True, _USE),
    "best attended": (True, _USE),
    "quietest": (False, _USE), "least used": (False, _USE), "least visited": (False, _USE), "least busy": (False, _USE),
    "furthest": (True, _FAR), "farthest": (True, _FAR), "nearest": (False, _FAR), "longest": (True, f"{_FAR}|{_TIME}"),
    "shortest": (False, f"{_FAR}|{_TIME}"), "largest": (True, ""), "biggest": (True, ""), "highest": (True, ""), "greatest": (True, ""),
    "smallest": (False, ""), "lowest": (False, ""),
}
_ORDER = "|".join(sorted(_WORDS, key=len, reverse=True))
_IS = r"(?:is|was|are|were|would be|will be|has been)"
_NAMES = re.compile(rf"\bthe (?P<order>{_ORDER})(?: (?P<noun>[a-z][\w’' -]{{1,40}}?))?,? {_IS} (?:at |in |from )?"
                    r"(?P<name>[^.;,()]{3,60})", re.I)
_NAMED = re.compile(rf"(?:^|[.;,] |\b(?:and|that|while) )(?:\W*\d+(?:\.\d+)+\s+)?(?P<name>[A-Z][^.;,()]{{2,60}}?) {_IS} "
                    rf"(?:by far |easily )?the (?P<order>{_ORDER})\b(?: (?P<noun>[a-z][\w’'-]*))?")
_OFTENEST = re.compile(r"^(?:\W*\d+(?:\.\d+)+\s+)?(?P<name>.{3,90}?) (?:was|were) (?:the )?(?:[\w-]+ ){0,3}?"
                       r"(?:chosen|selected|mentioned|raised|named|given|cited|picked|reported) "
                       r"(?P<order>most (?:often|frequently)|by the most)\b", re.I)
_EACH = re.compile(r"\b(?:for each|for every|per) (?P<unit>[a-z]+)\b", re.I)
_PART = re.compile(r"\b(?:second|third|next|one of|among|joint|other|outside|apart from|except|excluding|excepting|of these|of those|after|"
                   r"in 20\d\d|remaining)\b|[- ](?:second|third)\b", re.I)
_FIGURE = re.compile(rf"\b(?:the|our|their|an?) (?P<order>{_ORDER}|average|mean|median)(?: (?P<noun>[a-z][\w’' -]{{1,40}}?))?"
                     rf" (?:{_IS}|of|comes to|came to)\s+(?:only |just |about |around )?$", re.I)


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on every row said to be the greatest or least, and every extreme or average printed, of one column of the paper."""
    columns = list(named_columns.columns([bundle.paper]))
    for sentence in bundle.paper.sentences if columns else ():
        if not sentence.states or _PART.search(sentence.flat):
            continue
        for start, end, outcome, column in (*_named(sentence, columns), *_figures(sentence, columns)):
            if not bundle.paper.in_quotation(start, end):
                first, last = column.stats[0], column.stats[-1]
                yield Finding(start, end, outcome, (Locus(column.document, first.row_start, last.row_end),), kind=COMPARISON)


Judged = tuple[int, int, Outcome, Named]


def _named(sentence: Sentence, columns: Sequence[Named]) -> Iterator[Judged]:
    """"The dearest centre is Elm Grove": the row named, against the greatest of the one column meant."""
    yield from _oftenest(sentence, columns)
    matches = [match for pattern in (_NAMES, _NAMED) for match in _each_match(pattern, sentence.flat)]
    for match in matches:
        at = re.search(rf"\b{match['order']}\b", sentence.flat[match.start():], re.I)
        if at is None:
            continue
        start = sentence.start + match.start() + at.start()
        meant = _meant(sentence, match, columns)
        if len(meant) == 1:
            outcome = _extreme(meant[0][0], meant[0][1], meant[0][2], greatest=_WORDS[match["order"].lower()][0])
            yield start, start + len(match["order"]), outcome, meant[0][0]


def _oftenest(sentence: Sentence, columns: Sequence[Named]) -> Iterator[Judged]:
    """"Outreach, visits and venues was the theme raised most often": the words before are one row's whole name."""
    match = _OFTENEST.match(sentence.flat)
    if match is None:
        return
    held = [(column, name) for column in columns for name in column.names if name.lower() == match["name"].strip().lower()
            and column.measure == COUNT and placing.same_section(column.section, sentence.section)]
    if len(held) == 1:
        column, name = held[0]
        outcome = _extreme(column, name, [stat.value for stat in column.stats], greatest=True)
        yield sentence.start + match.start("order"), sentence.start + match.end("order"), outcome, column


def _each_match(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Every match, those too that begin within another's last words: "… is A and the cheapest is B"."""
    at = 0
    while match := pattern.search(text, at):
        yield match
        at = match.start("order") + len(match["order"])


def _meant(sentence: Sentence, match: re.Match[str], columns: Sequence[Named]) -> list[tuple[Named, str, list[Fraction]]]:
    """The columns an order may be of that have the row named, each with the values to put in order."""
    name_text, (_, hint) = match["name"], _WORDS[match["order"].lower()]
    name_text = re.split(r"\s+and\s+the\s+|\s+while\s+|\s+but\s+", name_text)[0]
    each = _EACH.search(sentence.flat)
    found = []
    for column in columns:
        name = named_columns.named_in(name_text, column)
        if not name or not _is_of(column, hint, match["noun"] or ""):
            continue
        values = [stat.value for stat in column.stats]
        if each:
            divided = _divided(column, each["unit"], columns)
            if divided is None:
                continue
            values = divided
        found.append((column, name, values))
    return found


def _is_of(column: Named, hint: str, noun: str) -> bool:
    """Whether a column is of what an order word measures, or is headed with all the words of its noun."""
    if hint:
        of_cost = hint == _COST and column.measure == MONEY and "sav" not in column.heading.lower()
        return of_cost or bool(re.search(hint, column.heading, re.I))
    wanted = set(words.content(noun))
    return bool(wanted) and wanted <= set(words.content(column.heading))


def _divided(column: Named, unit: str, columns: Sequence[Named]) -> list[Fraction] | None:
    """The column's values over those of the one column of the table that numbers the units: the cost of each family."""
    head = set(words.content(unit))
    over = [other for other in columns if other.table == column.table and other.document == column.document and other.measure == COUNT
            and head <= set(words.content(other.heading)) and other.names == column.names and all(stat.value > 0 for stat in other.stats)]
    if re.search(rf"\b(?:per|each)\b.*\b{re.escape(unit[:4])}", column.heading, re.I):
        return [stat.value for stat in column.stats]
    return [one.value / other.value for one, other in zip(column.stats, over[0].stats, strict=True)] if len(over) == 1 else None


def _extreme(column: Named, name: str, values: Sequence[Fraction], *, greatest: bool) -> Outcome:
    best = (max if greatest else min)(values)
    mine = values[column.names.index(name)]
    first = column.names[list(values).index(best)]
    which = "greatest" if greatest else "least"
    working = f"{column.heading or column.title}: {name} {rounding.shown(mine)}; the {which} is {rounding.shown(best)} ({first})."
    if mine == best:
        return Outcome(SUPPORTED, name, working)
    return Outcome(NOT_ADDING, first, working, True)


def _figures(sentence: Sentence, columns: Sequence[Named]) -> Iterator[Judged]:
    """"The longest journey would be 19 minutes, from Elm Grove", "the average distance is 6.4 miles"."""
    for each in sentence.quantities:
        lead = _FIGURE.search(between(sentence, each.start - 90, each.start)) if plain(each) and not each.hedge else None
        if lead is None:
            continue
        held = [column for column in columns if _in_unit(column, each, lead["noun"] or "")
                and placing.same_section(column.section, sentence.section)]
        if len(held) != 1:
            continue
        outcome = _of_column(each, lead["order"].lower(), held[0])
        if outcome and not (outcome.verdict == NOT_ADDING and _weighed(held[0], columns)):
            yield each.start, each.end, outcome, held[0]


def _weighed(column: Named, columns: Sequence[Named]) -> bool:
    """Whether the table numbers people or things beside the column, by which an average may have been weighted."""
    return any(other.table == column.table and other is not column and other.measure == COUNT and
               re.search(rf"{_USE}|\bn\b|number|population|people|base|responses|households", other.heading, re.I) for other in columns)


def _in_unit(column: Named, each: Quantity, noun: str) -> bool:
    """Whether a column is headed with the unit of a figure, or with the words it is called by."""
    unit = each.unit if each.unit != "people" else each.noun
    if each.kind == "money":
        return column.measure == MONEY and bool(set(words.content(noun)) & column.about)
    heading = set(words.content(column.heading))
    return column.measure == COUNT and (bool(set(words.content(unit)) & heading) or
                                        bool(words.content(noun)) and set(words.content(noun)) <= heading)


def _of_column(each: Quantity, order: str, column: Named) -> Outcome | None:
    """The figure against the column's greatest, least, mean or middle; an average that only weights would give is left."""
    digits = re.match(r"[\d,]*\d(?:\.\d+)?", each.as_printed)  # as printed: a duration's own value is in days
    values, stated = [stat.value for stat in column.stats], forensics.figure(digits.group()) if digits else figure_of(each)
    middle = order in ("average", "mean", "median")
    made = [Fraction(sum(values), len(values)), Fraction(median(values))] if middle else [(max if _WORDS[order][0] else min)(values)]
    shown = " or ".join(rounding.shown(value, 2) for value in dict.fromkeys(made))
    listed = ", ".join(rounding.shown(value, 2) for value in values[:12])
    working = f"{column.heading}: {listed}; {order} {shown}; printed {stated.printed}."
    if any(stated.interval.overlaps(rounding.exactly(value)) for value in made):
        return Outcome(SUPPORTED, shown, working)
    if not min(values) <= stated.middle <= max(values) * (1 if middle else 2):
        return None
    note = "The plain mean and the middle of the rows were tried; no weights are printed." if middle else ""
    return Outcome(NOT_ADDING, shown, working, forensics.material_amount(stated.middle, made[0]), note)
