"""Which columns and rows of a table the words beside a figure mean: the groups it names, else the column for everybody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from consult.claims import positions, rounding, rows, words
from consult.claims.placing import Placed
from consult.claims.positions import Position
from consult.claims.rows import Match
from consult.claims.stated import Looked
from consult.claims.stats import COUNT, PERCENT, Stat

Column = tuple[tuple[str, int, int], list[Stat]]

_WHOLE = re.compile(r"\b(?:total|all|overall|everyone|%|per ?cent|percentage|n|no\.?|number|count|respondents?|responses?)\b|"
                    r"^\W*$", re.I)
_LIKELY = re.compile(r"\b(?:more|less|most|least|as|equally) likely to (?:be )?", re.I)
_GENERIC = frozenset(words.content("compared higher lower among satisfied agreed likely"))


def for_everybody(heading: str) -> bool:
    """Whether a column is of all who answered, and so may be meant where no group is named."""
    return bool(_WHOLE.search(heading))


def with_shares(tables: Sequence[Placed]) -> tuple[Placed, ...]:
    """The tables, those of numbers alone that make their total exactly with each number's share of it as well."""
    return tuple(replace(table, stats=(*table.stats, *_shares(table.stats))) for table in tables)


def _shares(stats: Sequence[Stat]) -> list[Stat]:
    """Exact shares of the one column of numbers, where the table prints none and one total that the numbers make."""
    numbers = [stat for stat in stats if stat.measure == COUNT and stat.kind == "value"]
    totals = [stat for stat in stats if stat.measure == COUNT and stat.kind in ("total", "base")]
    plain = {stat.measure for stat in stats} == {COUNT} and len({stat.place for stat in stats}) == 1 and len(totals) == 1
    if not plain or any(stat.multiple or stat.weighted or stat.malformed for stat in stats) or \
            sum(stat.value for stat in numbers) != totals[0].value or totals[0].value <= 0:
        return []
    whole = totals[0].value
    return [replace(stat, measure=PERCENT, value=stat.value * 100 / whole, interval=rounding.exactly(stat.value * 100 / whole),
                    printed=f"{stat.printed} of {totals[0].printed}", base=int(whole)) for stat in numbers]


def names_column(looked: Looked, column: Sequence[Stat]) -> bool:
    """Whether the clause names the column: "tenants (47%)" where a column is headed Tenants."""
    heading = set(words.content(column[0].column))
    return bool(heading) and heading <= set(words.content(f"{looked.clause.label} {looked.clause.whom}"))


def matched(looked: Looked, tables: Sequence[Placed]) -> dict[tuple[str, int], list[tuple[Match, list[Stat]]]]:
    """By table, the matches in the columns the sentence may mean."""
    found: dict[tuple[str, int], list[tuple[Match, list[Stat]]]] = {}
    for table in tables:
        columns = list(rows.by_column(table.stats, looked.measure).items())
        for _, column in _meant_columns(looked, columns):
            for match in _row_matches(looked, column):
                found.setdefault(table.key, []).append((match, column))
    return found


def _row_matches(looked: Looked, column: Sequence[Stat]) -> list[Match]:
    """Rows the clause means; where the clause is only the column's name ("residents (84%)"), or the sentence has no other
    figure ("poor health keeps 31% of residents away"), those the sentence means."""
    label = _LIKELY.sub(" ", looked.clause.label)
    whole = _LIKELY.sub(" ", looked.sentence.flat)
    if _only_names(label, column[0].column):
        return rows.matches(whole, column)
    found = rows.matches(label, column)
    return found or (rows.matches(whole, column) if _alone(looked) else [])


def _alone(looked: Looked) -> bool:
    """Whether the figure is the only share or number of its sentence, but for the base it is printed with."""
    return all(found is looked.quantity or found is looked.clause.base or found.kind in ("date", "year", "age")
               for found in looked.sentence.quantities)


def _only_names(label: str, heading: str) -> bool:
    own = set(words.content(label)) - _GENERIC
    return bool(own) and own <= set(words.content(heading))


def _meant_columns(looked: Looked, columns: Sequence[Column]) -> list[Column]:
    """The column whose heading the clause names, or else the sentence; failing that the one for everyone, or all."""
    places = [positions.one(column[1][0].column, label=True) for column in columns]
    if len({(place.side, place.strengths) for place in places if place is not None}) >= 2:
        return _scale_columns(looked, columns, places)
    if any(places) and not all(places) and not positions.read(looked.sentence.flat):
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
    parts = [column for column, place in same if not place.net and len(place.strengths) == 1]
    if meant.strengths != ("plain",) or len(parts) < 2:
        return alike
    first, *others = parts
    beside = [{stat.row: stat for stat in stats} for _, stats in others]
    joined = [_joined([stat, *(held[stat.row] for held in beside)]) for stat in first[1] if all(stat.row in held for held in beside)]
    return [*alike, (first[0], joined)] if joined else alike


def _joined(cells: Sequence[Stat]) -> Stat:
    """Several cells of a row as one figure: the share of those who gave any of the answers."""
    return replace(cells[0], printed=" + ".join(each.printed for each in cells), value=sum((each.value for each in cells), Fraction(0)),
                   interval=rounding.total(each.interval for each in cells))


def _heading(column: Column) -> tuple[str, ...]:
    """The content words of a column's heading, without "among"."""
    return tuple(word for word in words.content(column[1][0].column) if not word.startswith("among"))
