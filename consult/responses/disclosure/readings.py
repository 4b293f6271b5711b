"""Which whole numbers published figures leave a figure: readings that agree with every bound and every sum."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from consult.responses.disclosure.solver import Key

Bounds = Mapping[Key, tuple[float, float]]
Sums = Sequence[tuple[Key, Sequence[Key]]]


def pinned(bounds: Bounds, sums: Sums, sought: Sequence[Key]) -> dict[Key, int]:
    """Of the figures sought those that one whole number only agrees with, and that number.

    ``bounds`` is what is known of each figure by itself (infinity where nothing), ``sums`` are (total, parts). A few
    readings far apart settle most figures; only those that are the same in all of them get a search of their own.
    """
    if not sought:
        return {}
    puzzle = _Puzzle(bounds, sums)
    probes = [puzzle.reading(sign * np.array([(-1.0) ** (number // step) * (1 + number % 3) for number in range(len(bounds))]))
              for step in (1, 2) for sign in (1, -1)]
    least, greatest = np.min(probes, axis=0), np.max(probes, axis=0)
    for key in sought:
        place = puzzle.column[key]
        for sign in (1.0, -1.0):
            if least[place] == greatest[place]:
                aim = np.zeros(len(bounds))
                aim[place] = sign
                found = puzzle.reading(aim)
                least, greatest = np.minimum(least, found), np.maximum(greatest, found)
    columns = ((key, puzzle.column[key]) for key in sought)
    return {key: int(least[place]) for key, place in columns if least[place] == greatest[place]}


class _Puzzle:
    """The figures as unknowns in whole numbers, with the bounds and the sums they must keep."""

    def __init__(self, bounds: Bounds, sums: Sums) -> None:
        from scipy import optimize
        from scipy.sparse import csr_array

        self.column = {key: number for number, key in enumerate(bounds)}
        entries = [(row, self.column[key], sign) for row, (total, parts) in enumerate(sums)
                   for key, sign in ((total, -1.0), *((part, 1.0) for part in parts))]
        rows, columns, signs = zip(*entries, strict=True) if entries else ((), (), ())
        matrix = csr_array((signs, (rows, columns)), shape=(len(sums), len(bounds)))
        self.sums: Any = optimize.LinearConstraint(matrix, 0, 0) if entries else ()
        most = 1000.0 + 2 * max((high for _, high in bounds.values() if high < float("inf")), default=0.0)
        self.bounds = optimize.Bounds(np.array([low for low, _ in bounds.values()]),
                                      np.array([min(high, most) for _, high in bounds.values()]))

    def reading(self, weights: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        """The reading that makes the weighted sum least."""
        from scipy.optimize import milp

        found = milp(weights, constraints=self.sums, bounds=self.bounds, integrality=np.ones(len(weights)))
        return np.rint(found.x)
