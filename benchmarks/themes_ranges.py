"""Does the range beside a count hold the true count as often as it says? Measured on responses kept back.

    python benchmarks/themes_ranges.py [--real ../shared/real] [--surveys 1 5] [--sizes 50 200 500] [--draws 3]

Only training splits are read. So many responses are drawn and coded; cross-validation of those codes measures the
taggers, as ``consult run`` does; then all other responses of the split are tagged, and for every theme that was measured
the range of :func:`consult.themes.adjust` is held against what people coded on them. Printed: how many ranges of all
hold the truth (95% are meant to), how wide they are in points, and how far from the truth, in points, the share of the
tags and the middle of the range are.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import themes_data
from themes import CACHE

from consult import tables, themes


def measured(data: themes_data.Coded, rows: np.ndarray, coded: np.ndarray) -> np.ndarray:
    """A row a measured theme: whether the range holds the truth, its width, how far tags and middle are off (points)."""
    responses, passages = data.frames(rows.tolist())
    codes = data.codes(coded.tolist())
    found = themes.evaluate(passages, responses, codes, codebook=data.codebook, cache=CACHE)
    tags = themes.tag(passages, responses, tables.empty("documents"), tables.empty("boilerplate"), codebook=data.codebook,
                      codes=codes, cache=CACHE)["tags"]
    given = themes.adjust(tags, [data.ids[row] for row in rows], codes, codebook=data.codebook, evaluation=found)
    given["truth"] = 100 * data.truth[rows].mean(axis=0)
    known = given[given["low_share"].notna()].astype({name: float for name in ("share", "low_share", "high_share")})
    holds = known["truth"].between(known["low_share"] - 1e-9, known["high_share"] + 1e-9)
    middle = (known["low_share"] + known["high_share"]) / 2
    return np.column_stack([holds, known["high_share"] - known["low_share"], (known["share"] - known["truth"]).abs(),
                            (middle - known["truth"]).abs()]).astype(float)


def main() -> None:
    """Print a row a survey and size."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--real", type=Path, default=Path(__file__).parents[1] / ".." / "shared" / "real")
    parser.add_argument("--surveys", type=int, nargs="*", default=[1, 5])
    parser.add_argument("--sizes", type=int, nargs="*", default=[50, 200, 500])
    parser.add_argument("--draws", type=int, default=3)
    given = parser.parse_args()
    print(f"{'survey':>6} {'codes':>6} {'ranges':>6} {'hold':>6} {'width':>6} {'tags off':>9} {'middle off':>11}")
    for number in given.surveys:
        data, train, _ = themes_data.survey(given.real, number)
        for size in (each for each in given.sizes if each < len(train)):
            picks = [np.random.default_rng(seed).permutation(train)[:size] for seed in range(given.draws)]
            found = np.concatenate([measured(data, train, picked) for picked in picks])
            holds, width, tags_off, middle_off = found.mean(axis=0)
            print(f"{number:6} {size:6} {len(found):6} {holds:6.0%} {width:6.1f} {tags_off:9.2f} {middle_off:11.2f}", flush=True)


if __name__ == "__main__":
    main()
