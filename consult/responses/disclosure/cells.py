"""A published table as figures and sums: which cells are one figure, and which add up to which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from consult.errors import ConsultError
from consult.responses.disclosure.solver import Figures, Key, Relation

TOTAL = "Total"
# What a line lacks to its total is a figure as well: whoever has the total can work it out.
_REST = "(the rest)"

Place = tuple[Any, ...]


@dataclass(frozen=True)
class Cells:
    """A table's figures, the key of each of its rows in order, and the keys where a group gave one answer only."""

    figures: Figures
    keys: tuple[Key, ...]
    one_answer: tuple[Key, ...]


def dimensions(frame: pd.DataFrame) -> list[str]:
    """The columns left of ``n``."""
    return [str(name) for name in frame.columns[: list(frame.columns).index("n")]]


def cells(frame: pd.DataFrame, name: str = "") -> Cells:
    """The figures of one table; raises :class:`ConsultError` where it is not a table of counts."""
    counts = _counts(frame, name)
    names = dimensions(frame)
    additive = [place for place in range(len(names)) if _adds_up(counts, place)]
    whole = dict(counts)
    for place in additive:
        whole |= dict(_rests(whole, place))
    keys = {place: _key(names, place, count) for place, count in whole.items()}
    lines = [line for place in additive for line in _lines(whole, place)]
    relations = tuple(Relation(keys[total], tuple(keys[part] for part in parts)) for total, parts in lines)
    alone = tuple(keys[next(part for part in parts if whole[part])] for total, parts in lines if len(names) > 1
                  and whole[total] > 1 and sum(whole[part] > 0 for part in parts) == 1 and len(parts) > 1
                  and sum(category != TOTAL for category in total) >= 1)
    figures = Figures({keys[place]: count for place, count in whole.items()}, relations)
    return Cells(figures, tuple(keys[place] for place in counts), alone)


def _counts(frame: pd.DataFrame, name: str) -> dict[Place, int]:
    """The counts by their categories, in the order of the rows."""
    where = f"The table '{name}'" if name else "The table"
    if "n" not in frame.columns or list(frame.columns).index("n") == 0:
        raise ConsultError(f"{where} needs one column or more for its dimensions, then a column 'n' of counts.")
    numbers = pd.to_numeric(frame["n"], errors="coerce").astype("Float64")
    if numbers.isna().any() or (numbers.lt(0) | numbers.mod(1).ne(0)).any():
        raise ConsultError(f"{where} has a value under 'n' that is no count; give whole numbers from 0.")
    places = list(zip(*(frame[column] for column in dimensions(frame)), strict=True))
    if len(set(places)) < len(places):
        raise ConsultError(f"{where} gives the same categories twice; give each combination one row.")
    return dict(zip(places, numbers.astype(int), strict=True))


def _groups(counts: dict[Place, int], place: int) -> Iterator[tuple[Place, list[Place]]]:
    """Each line along one dimension that has a total: the total's place and its parts'."""
    lines: dict[Place, list[Place]] = {}
    for cell in counts:
        lines.setdefault((*cell[:place], *cell[place + 1 :]), []).append(cell)
    for others, line in lines.items():
        total = (*others[:place], TOTAL, *others[place:])
        parts = [cell for cell in line if cell != total]
        if total in counts and parts:
            yield total, parts


def _adds_up(counts: dict[Place, int], place: int) -> bool:
    """Whether a dimension's categories exclude each other: nowhere do they come to more than the total."""
    return all(sum(counts[part] for part in parts) <= counts[total] for total, parts in _groups(counts, place))


def _rests(counts: dict[Place, int], place: int) -> Iterator[tuple[Place, int]]:
    """What each line lacks to its total, where any line along this dimension lacks something."""
    rest = {(*total[:place], _REST, *total[place + 1 :]): counts[total] - sum(counts[part] for part in parts)
            for total, parts in _groups(counts, place)}
    if any(rest.values()):
        yield from rest.items()


def _lines(counts: dict[Place, int], place: int) -> Iterator[tuple[Place, list[Place]]]:
    for total, parts in _groups(counts, place):
        if sum(counts[part] for part in parts) == counts[total]:
            yield total, parts


def _key(names: list[str], place: Place, count: int) -> Key:
    """What a figure is, whatever table it stands in: its categories, totals left out, and its value.

    Two tables that give one total differently count different people; those are two figures.
    """
    told = tuple(sorted((name, str(category)) for name, category in zip(names, place, strict=True) if category != TOTAL))
    return told, count
