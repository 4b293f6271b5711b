"""What a reader could get back from published tables: an attack on disclosure control, for tests and for doubt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from consult.responses.disclosure_solver import Figures, Key


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
