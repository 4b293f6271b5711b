"""Rounding as disclosure control: each figure to the nearest base, and a check that sums of rounded figures tell nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from consult.responses.disclosure_solver import Figures, Key, Relation


def rounded(value: int, base: int) -> int:
    """A count to the nearest ``base``, halves up; one figure is rounded alike wherever it stands."""
    return (value + base // 2) // base * base


def unsafe_totals(figures: Figures, *, base: int, threshold: int) -> set[Key]:
    """Totals to withhold because, rounded, they would pin a small figure among their parts to one value."""
    hidden: set[Key] = set()
    small = [key for key, value in figures.values.items() if 1 <= value < threshold]
    for key in sorted(small, key=str):
        while _pinned(figures, key, base, hidden):
            totals = {figures.relations[place].total for place in figures.relations_of[key]} - hidden - {key}
            if not totals:
                hidden.add(key)
                break
            hidden.add(min(totals, key=lambda total: (figures.values[total], str(total))))
    return hidden


def _pinned(figures: Figures, key: Key, base: int, hidden: set[Key]) -> bool:
    """Whether the rounded figures leave ``key`` one value only."""
    if key in hidden:
        return False
    relations = [figures.relations[place] for place in figures.relations_of[key]]
    if not any(_strained(relation, figures, base, hidden) for relation in relations):
        return False
    keys = sorted({other for relation in relations for other in (relation.total, *relation.parts)}, key=str)
    return _range(keys, key, relations, figures.values, base, hidden) == 0


def _strained(relation: Relation, figures: Figures, base: int, hidden: set[Key]) -> bool:
    """Whether rounded parts and total disagree at all; where they agree the true values have room."""
    if relation.total in hidden:
        return False
    parts = sum(rounded(figures.values[part], base) for part in relation.parts)
    return parts != rounded(figures.values[relation.total], base)


def _range(keys: Sequence[Key], key: Key, relations: Sequence[Relation], values: Mapping[Key, int], base: int,
           hidden: set[Key]) -> int:
    """How far apart the least and greatest whole number are that a figure may be, given the rounded ones."""
    from scipy.optimize import Bounds, LinearConstraint, milp

    place = {other: number for number, other in enumerate(keys)}
    shown = np.array([rounded(values[other], base) for other in keys], dtype=float)
    low, high = np.maximum(shown - base // 2, 0), shown + (base - 1) // 2
    for other in hidden & set(keys):
        low[place[other]], high[place[other]] = 0, shown.sum() + base * len(keys)
    matrix = np.zeros((len(relations), len(keys)))
    for row, relation in enumerate(relations):
        matrix[row, place[relation.total]] -= 1
        for part in relation.parts:
            matrix[row, place[part]] += 1
    aim = np.zeros(len(keys))
    ends = []
    for sign in (1, -1):
        aim[place[key]] = sign
        found = milp(aim, constraints=LinearConstraint(matrix, 0, 0), bounds=Bounds(low, high),
                     integrality=np.ones(len(keys)))
        ends.append(round(float(found.x[place[key]])))
    return ends[1] - ends[0]
