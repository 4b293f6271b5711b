"""Rounding as disclosure control: each figure to the nearest base, and a check that sums of rounded figures tell nothing."""

from __future__ import annotations

from collections.abc import Set

from consult.responses.disclosure.readings import pinned
from consult.responses.disclosure.solver import Figures, Key


def rounded(value: int, base: int) -> int:
    """A count to the nearest ``base``, halves up; one figure is rounded alike wherever it stands."""
    return (value + base // 2) // base * base


def may_be(shown: int, base: int) -> tuple[float, float]:
    """The least and greatest count that is shown as a rounded figure."""
    return max(0.0, shown - base // 2), float(shown + (base - 1) // 2)


def unsafe_totals(figures: Figures, *, base: int, threshold: int) -> set[Key]:
    """Figures to withhold, totals first, because with them rounded sums would pin a small figure to one value.

    Sums far away can do that as well as a figure's own, so all figures published together are looked at at once, and
    again after each that is withheld.
    """
    small = sorted((key for key, value in figures.values.items() if 1 <= value < threshold), key=str)
    sums = [(relation.total, relation.parts) for relation in figures.relations]
    hidden: set[Key] = set()
    while True:
        bounds = {key: (0.0, float("inf")) if key in hidden else may_be(rounded(value, base), base)
                  for key, value in figures.values.items()}
        known = pinned(bounds, sums, small)
        if not known:
            return hidden
        hidden |= {_cheapest(figures, key, hidden) for key in known}


def _cheapest(figures: Figures, key: Key, hidden: Set[Key]) -> Key:
    """The next figure to withhold for ``key``: its smallest total, then itself, then whatever it is summed with."""
    relations = [figures.relations[place] for place in figures.relations_of[key]]
    totals = {relation.total for relation in relations} - hidden - {key}
    parts = {part for relation in relations for part in relation.parts} - hidden
    for choice in (totals, {key} - hidden, parts, set(figures.values) - hidden):
        if choice:
            return min(choice, key=lambda other: (figures.values[other], str(other)))
    raise AssertionError("Every figure is withheld and one is still known.")  # a figure without sums is never pinned
