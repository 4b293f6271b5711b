"""Which figures to withhold so that nobody can work out a small one: the arithmetic behind disclosure control.

Published figures are numbers tied by sums (the answers of a group add up to its base; the groups to the total; one
total stands in two tables). For each small figure a second set of whole numbers is sought that agrees with every
published figure and sum, and in which the small figure is another one; the figures that differ are withheld with it.
That second set is the proof: whoever holds only what is published cannot tell the two apart.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

Key = Hashable
# Withholding a total costs a reader far more than withholding one cell.
_TOTAL_COST, _SIZE_COST = 1000.0, 2.0


@dataclass(frozen=True)
class Relation:
    """A sum that readers know: ``parts`` add up to ``total``."""

    total: Key
    parts: tuple[Key, ...]


@dataclass(frozen=True)
class Figures:
    """Counts by key, and the sums among them."""

    values: Mapping[Key, int]
    relations: tuple[Relation, ...]

    @cached_property
    def relations_of(self) -> dict[Key, list[int]]:
        """For each key the positions of the relations it stands in."""
        found: dict[Key, list[int]] = {key: [] for key in self.values}
        for place, relation in enumerate(self.relations):
            for key in (relation.total, *relation.parts):
                found[key].append(place)
        return found

    @cached_property
    def totals(self) -> frozenset[Key]:
        """The keys that are the total of a relation."""
        return frozenset(relation.total for relation in self.relations)


def withheld(figures: Figures, *, threshold: int = 5, zeros: bool = False, also: Iterable[Key] = (),
             hide: Iterable[Key] = ()) -> set[Key]:
    """The keys to withhold: those from 1 to ``threshold`` - 1, and what would give one of them away.

    What is published leaves each small figure anywhere from 1 to ``threshold`` - 1 (from 0 with ``zeros``, which
    withholds zeros as well), as the words *fewer than five* do. ``also`` are figures that must be one less in
    another reading: a group that gave one answer only. ``hide`` are withheld to begin with.
    """
    lowest = 0 if zeros else 1
    small = [key for key, value in figures.values.items() if lowest <= value < threshold]
    hidden: set[Key] = {*small, *hide}
    seen: dict[Key, set[int]] = {key: set() for key in small}
    for key in sorted(small, key=lambda key: (figures.values[key], str(key))):
        for target in (lowest, threshold - 1):
            if target != figures.values[key] and target not in seen[key]:
                _widen(figures, key, target, hidden, seen, lowest)
    for key in sorted(also, key=str):
        _widen(figures, key, figures.values[key] - 1, hidden, seen, 0)
    return hidden


def _widen(figures: Figures, key: Key, target: int, hidden: set[Key], seen: dict[Key, set[int]], lowest: int) -> None:
    """Withhold what must be withheld for ``key`` to be possibly ``target``."""
    change = target - figures.values[key]
    swapped = Swap(figures, key, change, hidden, lowest).search()
    if swapped:
        hidden.update(swapped)
        for changed, by in swapped.items():
            seen.setdefault(changed, set()).add(figures.values[changed] + by)
        return
    keys: list[Key] = []
    for keys in _neighbourhoods(figures, key):
        other = _other_reading(figures, keys, key, target, hidden, lowest)
        if other is not None:
            hidden.update(other)
            for changed, value in other.items():
                seen.setdefault(changed, set()).add(value)
            return
    hidden.update(other for other in keys if figures.values[other] >= lowest)


class Swap:
    """The cheapest few cells (no totals) that can move by as many people as ``key`` does, up or down, all sums kept.

    In a table of two dimensions these are the corners of a rectangle. A search in plain steps: most small figures
    need no more, and it is many times faster than the general solver.
    """

    _MOST_SUMS, _MOST_CELLS, _MOST_STEPS, _BRANCHES = 2, 6, 120, 4

    def __init__(self, figures: Figures, key: Key, change: int, hidden: set[Key], lowest: int) -> None:
        self.figures, self.key, self.change, self.hidden, self.lowest = figures, key, change, hidden, lowest
        self.best: dict[Key, int] = {}
        self.least = float("inf")
        self.steps = 0

    def search(self) -> dict[Key, int]:
        """By how much each cell moves; empty where no such swap was found."""
        if self.key not in self.figures.totals and len(self.figures.relations_of[self.key]) <= self._MOST_SUMS:
            self._extend({self.key: self.change}, 0.0)
        return self.best

    def _extend(self, moved: dict[Key, int], cost: float) -> None:
        self.steps += 1
        owing = self._owing(moved)
        if owing is None:
            self.best, self.least = dict(moved), cost
            return
        if len(moved) == self._MOST_CELLS:
            return
        place, imbalance = owing
        for extra, part in self._candidates(place, moved, -imbalance)[: self._BRANCHES]:
            if self.steps < self._MOST_STEPS and cost + extra < self.least:
                self._extend({**moved, part: -imbalance}, cost + extra)

    def _owing(self, moved: dict[Key, int]) -> tuple[int, int] | None:
        """The first relation that the moves leave out of balance, and by how much."""
        balance: dict[int, int] = {}
        for key, by in moved.items():
            for place in self.figures.relations_of[key]:
                balance[place] = balance.get(place, 0) + by
        return next(((place, by) for place, by in balance.items() if by), None)

    def _candidates(self, place: int, moved: dict[Key, int], by: int) -> list[tuple[float, Key]]:
        values, totals = self.figures.values, self.figures.totals
        fit = [part for part in self.figures.relations[place].parts if part not in moved and part not in totals
               and values[part] and values[part] + by >= self.lowest]
        return sorted(((_cost(self.figures, part, self.hidden), part) for part in fit), key=lambda pair: pair[0])


def _neighbourhoods(figures: Figures, key: Key) -> Iterator[list[Key]]:
    """Where to look for figures that can change with ``key``: its own table's cells first, then all that is tied to it."""
    near = _tied(figures, key, through_totals=False)
    yield [other for other in near if other not in figures.totals or other == key]
    yield near
    yield _tied(figures, key, through_totals=True)


def _tied(figures: Figures, key: Key, *, through_totals: bool) -> list[Key]:
    """The keys reached from ``key`` along relations, in the order of ``values``; not beyond totals unless told."""
    reached, waiting = {key}, [key]
    while waiting:
        here = waiting.pop()
        for place in figures.relations_of[here]:
            relation = figures.relations[place]
            for other in (relation.total, *relation.parts):
                if other not in reached:
                    reached.add(other)
                    if through_totals or other not in figures.totals:
                        waiting.append(other)
    return [other for other in figures.values if other in reached]


def _other_reading(figures: Figures, keys: Sequence[Key], key: Key, target: int, hidden: set[Key], lowest: int
                   ) -> dict[Key, int] | None:
    """Values for the keys that change so that ``key`` is ``target`` and every sum still holds; None where none can.

    Of all such readings one that changes few published figures, small ones sooner than large ones and totals last.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import hstack

    values = np.array([figures.values[other] for other in keys], dtype=float)
    costs = np.array([_cost(figures, other, hidden) for other in keys])
    floors = np.array([_floor(figures.values[other], lowest) for other in keys])
    most = float(values.max() + target + len(keys))
    rise, fall = np.full(len(keys), most), values - floors
    place = keys.index(key)
    change = target - values[place]
    rise[floors > values] = 0.0
    fall = np.maximum(fall, 0.0)
    low, high = np.zeros(2 * len(keys)), np.concatenate([rise, fall])
    for position, amount in ((place, max(change, 0.0)), (place + len(keys), max(-change, 0.0))):
        low[position] = high[position] = amount
    matrix = _matrix(figures, keys)
    sums = LinearConstraint(hstack([matrix, -matrix]), 0, 0) if matrix.shape[0] else ()
    found = milp(np.concatenate([costs, costs]), constraints=sums, bounds=Bounds(low, high),
                 integrality=np.ones(2 * len(keys)))
    if found.x is None:
        return None
    changes = np.rint(found.x[: len(keys)] - found.x[len(keys) :])
    return {other: int(value + by) for other, value, by in zip(keys, values, changes, strict=True) if by}


def _cost(figures: Figures, key: Key, hidden: set[Key]) -> float:
    """What a reader loses for each person a figure is changed by; nothing where it is withheld already."""
    if key in hidden:
        return 0.001
    size = _SIZE_COST * float(np.log1p(figures.values[key]))
    return 1.0 + size + (_TOTAL_COST if key in figures.totals else 0.0)


def _floor(value: int, lowest: int) -> float:
    """The least another reading may give a figure: a zero stays (it is shown), unless zeros are withheld too."""
    return float("inf") if value == 0 and lowest == 1 else float(lowest)


def _matrix(figures: Figures, keys: Sequence[Key]) -> Any:
    """One sparse row for each relation that holds any of the keys: 1 for a part, -1 for the total."""
    from scipy.sparse import csr_array

    column = {key: number for number, key in enumerate(keys)}
    entries = [
        (row, column[key], sign)
        for row, relation in enumerate(_among(figures, keys))
        for key, sign in ((relation.total, -1), *((part, 1) for part in relation.parts))
        if key in column
    ]
    rows, columns, signs = zip(*entries, strict=True) if entries else ((), (), ())
    return csr_array((signs, (rows, columns)), shape=(len(_among(figures, keys)), len(keys)))


def _among(figures: Figures, keys: Sequence[Key]) -> list[Relation]:
    """The relations that hold any of the keys."""
    places = {place for key in keys for place in figures.relations_of[key]}
    return [figures.relations[place] for place in sorted(places)]
