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


def withheld(figures: Figures, *, threshold: int = 5, zeros: bool = False, also: Iterable[Key] = ()) -> set[Key]:
    """The keys to withhold: those from 1 to ``threshold`` - 1, and what would give one of them away.

    What is published leaves each small figure anywhere from 1 to ``threshold`` - 1 (from 0 with ``zeros``, which
    withholds zeros as well), as the words *fewer than five* do. ``also`` are figures that must be one less in
    another reading: a group that gave one answer only.
    """
    lowest = 0 if zeros else 1
    small = [key for key, value in figures.values.items() if lowest <= value < threshold]
    hidden: set[Key] = set(small)
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
    keys: list[Key] = []
    for keys in _neighbourhoods(figures, key):
        other = _other_reading(figures, keys, key, target, hidden, lowest)
        if other is not None:
            hidden.update(other)
            for changed, value in other.items():
                seen.setdefault(changed, set()).add(value)
            return
    hidden.update(other for other in keys if figures.values[other] >= lowest)


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
    sums = LinearConstraint(np.hstack([matrix, -matrix]), 0, 0) if len(matrix) else ()
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


def _matrix(figures: Figures, keys: Sequence[Key]) -> np.ndarray:
    """One row for each relation that holds any of the keys: 1 for a part, -1 for the total; other keys do not change."""
    place = {key: number for number, key in enumerate(keys)}
    rows = []
    for relation in (figures.relations[number] for number in sorted(
            {number for key in keys for number in figures.relations_of[key]})):
        row = np.zeros(len(keys))
        for part in relation.parts:
            if part in place:
                row[place[part]] += 1
        if relation.total in place:
            row[place[relation.total]] -= 1
        rows.append(row)
    return np.array(rows)


def recoverable(figures: Figures, hidden: set[Key], *, lowest: int = 1) -> dict[Key, int]:
    """The withheld figures that published ones and sums give away, with their values: an attack, for tests and doubt.

    ``figures.values`` of withheld keys are not looked at; ``lowest`` is the least a withheld figure is known to be.
    """
    keys = [key for key in figures.values if key in hidden]
    found: dict[Key, int] = {}
    if not keys:
        return found
    ranges: dict[Key, set[int]] = {key: set() for key in keys}
    for reading in _probes(figures, keys, hidden, lowest):
        for key, value in reading.items():
            ranges[key].add(value)
    for key in keys:
        if len(ranges[key]) < 2:
            for sign in (1, -1):
                ranges[key].add(_extreme(figures, keys, {key: sign}, hidden, lowest)[key])
        if len(ranges[key]) == 1:
            found[key] = min(ranges[key])
    return found


def _probes(figures: Figures, keys: Sequence[Key], hidden: set[Key], lowest: int) -> Iterator[dict[Key, int]]:
    """A few readings far apart, so that most figures need no search of their own."""
    for sign in (1, -1):
        yield _extreme(figures, keys, {key: sign * (1 + number % 3) for number, key in enumerate(keys)}, hidden, lowest)
        yield _extreme(figures, keys, {key: sign * (-1) ** number for number, key in enumerate(keys)}, hidden, lowest)


def _extreme(figures: Figures, keys: Sequence[Key], weights: Mapping[Key, int], hidden: set[Key], lowest: int
             ) -> dict[Key, int]:
    """A reading of the withheld figures that makes the weighted sum least."""
    from scipy.optimize import Bounds, LinearConstraint, milp

    matrix = _matrix(figures, keys)
    known = [
        (0 if relation.total in hidden else figures.values[relation.total])
        - sum(figures.values[part] for part in relation.parts if part not in hidden)
        for relation in (figures.relations[number] for number in sorted(
            {number for key in keys for number in figures.relations_of[key]}))
    ]
    shown = [value for key, value in figures.values.items() if key not in hidden]
    most = 2 * (sum(shown) + 10 * len(keys) + 100)
    sums = LinearConstraint(matrix, known, known) if len(matrix) else ()
    found = milp(np.array([weights.get(key, 0) for key in keys], dtype=float), constraints=sums,
                 bounds=Bounds(float(lowest), float(most)), integrality=np.ones(len(keys)))
    return {key: int(value) for key, value in zip(keys, np.rint(found.x), strict=True)}
