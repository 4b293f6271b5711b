"""Thousands of random tables protected, and a solver set on what is left; then how long a report's tables take.

    python benchmarks/disclosure.py [--tables 1000] [--seed 1]
"""

from __future__ import annotations

import argparse
import itertools
import time

import numpy as np
import pandas as pd

from consult.responses import disclosure
from consult.responses.disclosure_attack import recoverable
from consult.responses.disclosure_cells import TOTAL, cells
from consult.responses.disclosure_solver import withheld


def table(counts: np.ndarray, names: list[str]) -> pd.DataFrame:
    """A table with all its margins."""
    rows = []
    for kept in itertools.product(*[[*range(size), None] for size in counts.shape]):
        place = tuple(slice(None) if index is None else index for index in kept)
        rows.append((*[TOTAL if index is None else f"c{index}" for index in kept], int(counts[place].sum())))
    return pd.DataFrame(rows, columns=[*names, "n"])


def attacked(count: int, chance: np.random.Generator) -> None:
    """Protect random tables of one, two and three dimensions and count what the solver gets back."""
    began, small, hidden, back, naive = time.perf_counter(), 0, 0, 0, 0
    for _ in range(count):
        shape = np.minimum(chance.integers(2, 6, size=(axes := chance.choice([1, 2, 2, 2, 3]))), 3 if axes == 3 else 6)
        figures = cells(table(chance.poisson(chance.choice([1, 4, 12]), size=shape), [f"d{axis}" for axis in range(axes)])).figures
        safe = withheld(figures)
        few = {key for key, value in figures.values.items() if 1 <= value < disclosure.THRESHOLD}
        small, hidden = small + len(few), hidden + len(safe)
        back, naive = back + len(recoverable(figures, safe)), naive + len(recoverable(figures, few))
    print(f"{count} tables, {small} small figures, {hidden} withheld: {back} recovered "
          f"({naive} where only the small ones are withheld); {time.perf_counter() - began:.0f} s with both attacks")


def timed(chance: np.random.Generator) -> None:
    """Thirty tables of five by five, as a report has."""
    frames = {str(number): table(chance.poisson(chance.choice([6, 15, 40]), size=(5, 5)), [f"q{number}", "age"]) for number in range(30)}
    began = time.perf_counter()
    safe = disclosure.protect(frames)
    print(f"30 tables of 5 by 5 together: {time.perf_counter() - began:.2f} s, "
          f"{sum(int(frame['n'].isna().sum()) for frame in safe.values())} figures withheld")


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--tables", type=int, default=1000)
    options.add_argument("--seed", type=int, default=1)
    told = options.parse_args()
    generator = np.random.default_rng(told.seed)
    timed(generator)
    attacked(told.tables, generator)
