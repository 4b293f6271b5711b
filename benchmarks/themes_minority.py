"""Are points that few make found? Rare codes taken out of the codebook, and who made them looked for in the minority list.

    python benchmarks/themes_minority.py [--real ../shared/real] [--surveys 1 5] [--most 30] [--rows 600]

Of each survey the themes that 0.5% to 4% of the training answers have are forgotten: no code of them is learned and the
codebook does not hold them. The rest is learned from every other answer and tagged; the list is then read against the
forgotten codes. Beside it: as many answers drawn at random, which is what reading without the list would show.
Only training splits are read, and each text is once in the list, as a person would read it.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import themes_data
from discovery import survey_corpus

from consult import tables, themes
from consult.codebook import Codebook
from consult.themes.minority import minority

RARE = (0.005, 0.04)
DRAWS = 200


def main() -> None:
    """One line a survey."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--real", type=Path, default=Path(__file__).parents[1] / ".." / "shared" / "real")
    parser.add_argument("--surveys", type=int, nargs="*", default=[1, 5])
    parser.add_argument("--most", type=int, default=30)
    parser.add_argument("--rows", type=int, default=600)
    given = parser.parse_args()
    for number in given.surveys:
        data, train, _ = themes_data.survey(given.real, number)
        rows = np.sort(np.random.default_rng(0).permutation(train)[:given.rows]).tolist()
        print(f"survey {number} ({len(rows)} answers): {measured(data, rows, given.most)}", flush=True)


def measured(data: themes_data.Coded, rows: list[int], most: int) -> str:
    """How many of the listed answers have a forgotten theme, how many forgotten themes are seen, and by chance."""
    share = data.truth[rows].mean(axis=0)
    gone = (share >= RARE[0]) & (share <= RARE[1])
    has = {data.ids[row]: data.truth[row] * gone for row in rows}
    corpus = _without(data, rows, gone)
    listed = minority(corpus, most=most)["response_id"].tolist()
    rng = np.random.default_rng(0)
    drawn = [_seen(rng.choice(sorted(has), len(listed), replace=False).tolist(), has) for _ in range(DRAWS)]
    found, by_chance = _seen(listed, has), np.mean(drawn, axis=0)
    return (f"{len(listed)} listed, {found[0]:.0f} with one of {int(gone.sum())} forgotten themes (by chance {by_chance[0]:.1f}); "
            f"{found[1]:.0f} of those themes seen (by chance {by_chance[1]:.1f})")


def _without(data: themes_data.Coded, rows: list[int], gone: np.ndarray) -> object:
    """The answers tagged by a model that never heard of the forgotten themes, taught by every other answer."""
    kept = Codebook(tuple(theme for theme, out in zip(data.codebook.themes, gone, strict=True) if not out))
    codes = data.codes(rows[::2])
    codes = codes[codes["theme_id"].isin(["", *kept.ids])]
    corpus = survey_corpus(data, rows)
    tags = themes.tag(corpus.passages, corpus.responses, tables.empty("documents"), tables.empty("boilerplate"),
                      codebook=kept, codes=codes)["tags"]
    return _with(corpus, codebook=kept, tags=tags)


def _with(corpus: object, **changes: object) -> object:
    """The corpus with other parts."""
    return type(corpus)(**{**vars(corpus), **changes})


def _seen(responses: list[str], has: dict[str, np.ndarray]) -> tuple[int, int]:
    """How many of the responses have a forgotten theme, and how many of the themes they show."""
    held = np.array([has[response] for response in responses])
    return int(held.any(axis=1).sum()), int(held.any(axis=0).sum())


if __name__ == "__main__":
    main()
