"""What a reader could get back from published tables: an attack on disclosure control, for tests and for doubt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from consult.responses.disclosure.cells import TOTAL, dimensions
from consult.responses.disclosure.readings import pinned
from consult.responses.disclosure.rounding import may_be
from consult.responses.disclosure.solver import Figures, Key


def recoverable(figures: Figures, hidden: set[Key], *, lowest: int = 1) -> dict[Key, int]:
    """The withheld figures that the published ones and their sums give away, with their values.

    ``lowest`` is the least a withheld figure is known to be (1 where zeros are shown). Withheld values are not looked
    at: every reading of them in whole numbers that agrees with what is published is open to the reader.
    """
    keys = [key for key in figures.values if key in hidden]
    if not keys:
        return {}
    puzzle = _Puzzle(figures, keys, lowest)
    least, most = puzzle.probe()
    for chosen in _one_of_each(puzzle.components(), least, most):
        for sign in (1, -1):
            reading = puzzle.solve({key: sign for key in chosen})
            for key, value in reading.items():
                least[key], most[key] = min(least[key], value), max(most[key], value)
    return {key: least[key] for key in keys if least[key] == most[key]}


def _one_of_each(components: Sequence[Sequence[Key]], least: Mapping[Key, int], most: Mapping[Key, int]
                 ) -> Iterator[list[Key]]:
    """Figures still in doubt, one from each group of tied ones at a time; ``least`` and ``most`` grow meanwhile."""
    for turn in range(max(map(len, components))):
        doubtful = [group[turn] for group in components if turn < len(group) and least[group[turn]] == most[group[turn]]]
        if doubtful:
            yield doubtful


class _Puzzle:
    """The withheld figures as unknowns, with the sums they must keep."""

    def __init__(self, figures: Figures, keys: Sequence[Key], lowest: int) -> None:
        self.keys, self.lowest = keys, lowest
        self.column = {key: number for number, key in enumerate(keys)}
        self.relations = [relation for relation in figures.relations
                          if any(key in self.column for key in (relation.total, *relation.parts))]
        self.known = [self._known(figures, place) for place in range(len(self.relations))]
        self.most = 2 * max((value for key, value in figures.values.items() if key not in self.column), default=0) + 1000

    def _known(self, figures: Figures, place: int) -> int:
        """What the published figures of a relation leave for the withheld ones."""
        relation = self.relations[place]
        total = 0 if relation.total in self.column else figures.values[relation.total]
        return total - sum(figures.values[part] for part in relation.parts if part not in self.column)

    def components(self) -> list[list[Key]]:
        """The unknowns in groups; figures of different groups say nothing of each other."""
        from scipy.sparse.csgraph import connected_components

        matrix = abs(self._matrix())
        count, labels = connected_components(matrix.T @ matrix, directed=False)
        groups: list[list[Key]] = [[] for _ in range(count)]
        for key, label in zip(self.keys, labels, strict=True):
            groups[label].append(key)
        return groups

    def probe(self) -> tuple[dict[Key, int], dict[Key, int]]:
        """Least and most value of each figure in a few readings far apart: most figures need no search of their own."""
        weights = [(-1) ** number * (1 + number % 3) for number in range(len(self.keys))]
        readings = [self.solve(dict(zip(self.keys, (sign * weight for weight in signs), strict=True)))
                    for signs in (weights, [1] * len(weights)) for sign in (1, -1)]
        return ({key: min(reading[key] for reading in readings) for key in self.keys},
                {key: max(reading[key] for reading in readings) for key in self.keys})

    def solve(self, weights: Mapping[Key, int]) -> dict[Key, int]:
        """The reading that makes the weighted sum least."""
        from scipy.optimize import Bounds, LinearConstraint, milp

        sums = LinearConstraint(self._matrix(), self.known, self.known) if self.relations else ()
        found = milp(np.array([weights.get(key, 0) for key in self.keys], dtype=float), constraints=sums,
                     bounds=Bounds(float(self.lowest), float(self.most)), integrality=np.ones(len(self.keys)))
        return {key: int(value) for key, value in zip(self.keys, np.rint(found.x), strict=True)}

    def _matrix(self) -> Any:
        from scipy.sparse import csr_array

        entries = [(row, self.column[key], sign) for row, relation in enumerate(self.relations)
                   for key, sign in ((relation.total, -1), *((part, 1) for part in relation.parts)) if key in self.column]
        rows, columns, signs = zip(*entries, strict=True) if entries else ((), (), ())
        return csr_array((signs, (rows, columns)), shape=(len(self.relations), len(self.keys)))


def recovered(published: Mapping[str, pd.DataFrame], *, lowest: int = 1, base: int = 0) -> dict[Key, int]:
    """The small figures that tables published together give away, worked out from those tables and nothing else.

    Independent of how they were protected: every row is an unknown under its categories (totals left out), every line
    that has a total adds up, and a row of two tables is one figure. A withheld figure is at least ``lowest``; with
    ``base`` every figure shown is rounded to it, and figures from 1 to ``base`` - 1 are what is looked for.
    """
    bounds: dict[Key, tuple[float, float]] = {}
    sums: list[tuple[Key, list[Key]]] = []
    for frame in published.values():
        rows = _rows(frame)
        for key, shown in rows.values():
            low, high = _known_to_be(shown, lowest, base)
            before = bounds.get(key, (0.0, float("inf")))
            bounds[key] = max(low, before[0]), min(high, before[1])
        sums += _sums(rows)
    sought = [key for key, (low, high) in bounds.items() if low < high and (high == float("inf") if not base else low < base)]
    known = pinned(bounds, sums, sought)
    return {key: value for key, value in known.items() if not base or 1 <= value < base}


def _rows(frame: pd.DataFrame) -> dict[tuple[Any, ...], tuple[Key, int | None]]:
    """Each row's categories → what it counts, and the count where it is shown."""
    names = dimensions(frame)
    found: dict[tuple[Any, ...], tuple[Key, int | None]] = {}
    for row in frame.to_dict("records"):
        place = tuple(row[name] for name in names)
        told = tuple(sorted((name, str(category)) for name, category in zip(names, place, strict=True) if category != TOTAL))
        found[place] = (told, None if pd.isna(row["n"]) else int(row["n"]))
    return found


def _known_to_be(shown: int | None, lowest: int, base: int) -> tuple[float, float]:
    if shown is None:
        return (0.0 if base else float(lowest)), float("inf")
    return may_be(shown, base) if base else (float(shown), float(shown))


def _sums(rows: Mapping[tuple[Any, ...], tuple[Key, int | None]]) -> Iterator[tuple[Key, list[Key]]]:
    for axis in range(len(next(iter(rows)))):
        lines: dict[tuple[Any, ...], list[Key]] = {}
        for place, (key, _) in rows.items():
            if place[axis] != TOTAL:
                lines.setdefault((*place[:axis], TOTAL, *place[axis + 1 :]), []).append(key)
        yield from ((rows[total][0], parts) for total, parts in lines.items() if total in rows)
