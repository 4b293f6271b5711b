"""Does the queue teach faster than picking at random? Sample-F1 after 50, 75, 100 and 150 codes, both ways.

    python benchmarks/coding_queue.py [--real ../shared/real] [--surveys 1 5] [--seeds 3]

Both begin with the same 25 responses drawn at random; the queue then asks for 25 more at a time, with scores from a
tagger taught by what has been coded so far, as an officer's evening would go. Only training splits are read: one part,
drawn with the seed, to pick from, and of the rest as many as :data:`TESTED` to test on (a given test split of 27 answers
would say nothing).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import pandas as pd
import themes_data

from consult import tables
from consult.themes import combine
from consult.themes.agreement import sample_f1
from consult.themes.queue import queue

FIRST, STEP, SIZES = 25, 25, (50, 75, 100, 150)
POOL = 0.7, 400  # share of the training responses to pick from, and how many at most, so that a run takes minutes
TESTED = 300


def verdict(data: themes_data.Coded, rows: list[int], coded: list[int], cache: Path) -> tuple[list[str], combine.Verdict]:
    """The ids with words in them, and what the taggers make of each, taught by the codes of some of them."""
    responses, passages = data.frames(rows)
    material = combine.make(passages, responses, tables.empty("documents"), tables.empty("boilerplate"), codebook=data.codebook,
                            codes=data.codes(coded), cache=cache)
    return material.origins, combine.verdict(material)


def curve(data: themes_data.Coded, pool: list[int], test: list[int], seed: int, cache: Path, *, queued: bool) -> list[float]:
    """Sample-F1 on the test rows at each size."""
    order = [pool[row] for row in np.random.default_rng(seed).permutation(len(pool))]
    coded, reached = order[:FIRST], []
    while len(coded) < min(SIZES[-1], len(pool)):
        coded = coded + (_asked(data, pool, coded, cache) if queued else order[len(coded):len(coded) + STEP])
        if len(coded) in SIZES:
            rows = sorted({*coded, *test})
            ids, final = verdict(data, rows, coded, cache)
            found = dict(zip(ids, final.has, strict=True))
            none = np.zeros(data.truth.shape[1], dtype=bool)
            given = np.array([found.get(data.ids[row], none) for row in test]).astype(int)
            reached.append(float(sample_f1(data.truth[test], given).mean()))
    return reached


def _asked(data: themes_data.Coded, pool: list[int], coded: list[int], cache: Path) -> list[int]:
    """The next rows the queue asks for."""
    responses, _ = data.frames(pool)
    ids, final = verdict(data, pool, coded, cache)
    scores = final.scores
    table = pd.DataFrame({"origin_id": np.repeat(ids, scores.shape[1]), "theme_id": np.tile(data.codebook.ids, len(ids)),
                          "score": scores.ravel()})
    row = {data.ids[each]: each for each in pool}
    return [row[each] for each in queue(responses, table, data.codes(coded), most=STEP, cache=cache)]


def main() -> None:
    """Print the curves, each survey's mean over seeds."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--real", type=Path, default=Path(__file__).parents[1] / ".." / "shared" / "real")
    parser.add_argument("--surveys", type=int, nargs="*", default=[1, 5])
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--cache", type=Path, default=Path(".cache"))
    options = parser.parse_args()
    print(f"{'survey':8} {'picked':8}" + "".join(f"{size:>8}" for size in SIZES))
    for number in options.surveys:
        data, train, _ = themes_data.survey(options.real, number)
        for queued in (False, True):
            runs = []
            for seed in range(options.seeds):
                drawn = np.random.default_rng(seed).permutation(train).tolist()
                size = min(round(POOL[0] * len(drawn)), POOL[1])
                pool, test = sorted(drawn[:size]), drawn[size:size + TESTED]
                runs.append(curve(data, pool, test, seed, options.cache, queued=queued))
            print(f"{number:<8} {'queue' if queued else 'random':8}" + "".join(f"{value:8.3f}" for value in np.mean(runs, axis=0)))


if __name__ == "__main__":
    main()
