"""Thousands of random tables protected, and a solver set on what is left; then how long a report's tables take.

    python benchmarks/disclosure.py [--tables 3000] [--seed 1] [--seconds 900] [--kind linked]

Half of the tables stand alone (one, two or three dimensions), half are published as sets of two to four that share
their margins, as the cross-tabulations of one question by several demographics do. Each is protected with one of:
threshold 5, threshold 10, zeros withheld too, rounding to 5. The attack has the published frames and nothing else; it
also runs on the same tables with only the small figures withheld, to show that it bites.
"""

from __future__ import annotations

import argparse
import itertools
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import numpy as np
import pandas as pd

from consult.responses import disclosure
from consult.responses.disclosure.attack import recovered
from consult.responses.disclosure.cells import TOTAL

WAYS: Mapping[str, Mapping[str, object]] = {
    "threshold 5": {"threshold": 5},
    "threshold 10": {"threshold": 10},
    "threshold 5, zeros too": {"threshold": 5, "zeros": True},
    "rounding to 5": {"method": "round", "base": 5},
}


def table(counts: np.ndarray, names: list[str]) -> pd.DataFrame:
    """A table with all its margins."""
    rows = []
    for kept in itertools.product(*[[*range(size), None] for size in counts.shape]):
        place = tuple(slice(None) if index is None else index for index in kept)
        rows.append((*[TOTAL if index is None else f"c{index}" for index in kept], int(counts[place].sum())))
    return pd.DataFrame(rows, columns=[*names, "n"])


def alone(chance: np.random.Generator) -> dict[str, pd.DataFrame]:
    """One table of one to three dimensions."""
    shape = np.minimum(chance.integers(2, 6, size=(axes := chance.choice([1, 2, 2, 2, 3]))), 3 if axes == 3 else 6)
    return {"t": table(chance.poisson(chance.choice([1, 4, 12]), size=shape), [f"d{axis}" for axis in range(axes)])}


def linked(chance: np.random.Generator) -> dict[str, pd.DataFrame]:
    """One question by two to four demographics of the same people."""
    axes = int(chance.integers(3, 6))
    people = chance.poisson(chance.choice([0.15, 0.5, 1.5]), size=chance.integers(2, 5, size=axes))
    return {f"q by d{axis}": table(people.sum(axis=tuple(other for other in range(1, axes) if other != axis)), ["q", f"d{axis}"])
            for axis in range(1, axes)}


def only_small(frames: Mapping[str, pd.DataFrame], threshold: int) -> dict[str, pd.DataFrame]:
    """The tables with nothing withheld but the small figures themselves."""
    return {name: frame.assign(n=frame["n"].astype("Int64").mask(frame["n"].between(1, threshold - 1)))
            for name, frame in frames.items()}


KINDS: Mapping[str, Callable[[np.random.Generator], dict[str, pd.DataFrame]]] = {"alone": alone, "linked": linked}


def attacked(count: int, chance: np.random.Generator, *, seconds: float, kinds: Sequence[str] = tuple(KINDS)) -> None:
    """Protect and attack until so many tables are done or the time is up; print what came back, by way of protecting."""
    began, done = time.perf_counter(), 0
    found: dict[tuple[str, str], Counter[str]] = {}
    for number in itertools.count():
        if done >= count or time.perf_counter() - began > seconds:
            break
        kind = kinds[number % len(kinds)]
        way, told = list(WAYS.items())[number // len(kinds) % len(WAYS)]
        frames = KINDS[kind](chance)
        found.setdefault((kind, way), Counter()).update(_result(frames, told))
        done += len(frames)
    print(f"{'tables':<10}{'protected by':<26}{'tables':>8}{'small':>8}{'withheld':>10}{'recovered':>11}{'naively':>9}")
    for (kind, way), row in sorted(found.items()):
        print(f"{kind:<10}{way:<26}{row['tables']:>8}{row['small']:>8}{row['withheld']:>10}{row['back']:>11}{row['naive']:>9}")
    total = sum(found.values(), Counter())
    print(f"{'all':<36}{total['tables']:>8}{total['small']:>8}{total['withheld']:>10}{total['back']:>11}{total['naive']:>9}"
          f"   in {time.perf_counter() - began:.0f} s")


def _result(frames: Mapping[str, pd.DataFrame], told: Mapping[str, object]) -> Counter[str]:
    safe = disclosure.protect(frames, **told)
    threshold = int(str(told.get("threshold", disclosure.THRESHOLD)))
    base = int(str(told.get("base", 0)))
    back = recovered(safe, base=base, lowest=0 if told.get("zeros") else 1)
    naive = recovered(only_small(frames, threshold)) if not base else {}
    return Counter(tables=len(frames), small=sum(int(frame["n"].between(1, threshold - 1).sum()) for frame in frames.values()),
                   withheld=sum(int(frame["n"].isna().sum()) for frame in safe.values()), back=len(back), naive=len(naive))


def timed(chance: np.random.Generator) -> None:
    """Thirty tables of five by five, as a report has."""
    frames = {str(number): table(chance.poisson(chance.choice([6, 15, 40]), size=(5, 5)), [f"q{number}", "age"]) for number in range(30)}
    began = time.perf_counter()
    safe = disclosure.protect(frames)
    print(f"30 tables of 5 by 5 together: {time.perf_counter() - began:.2f} s, "
          f"{sum(int(frame['n'].isna().sum()) for frame in safe.values())} figures withheld")


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--tables", type=int, default=3000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--seconds", type=float, default=900.0)
    options.add_argument("--kind", choices=tuple(KINDS), action="append", help="only tables of this kind (may be repeated)")
    args = options.parse_args()
    generator = np.random.default_rng(args.seed)
    timed(generator)
    attacked(args.tables, generator, seconds=args.seconds, kinds=args.kind or tuple(KINDS))
