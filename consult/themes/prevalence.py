"""Counts with an error band: what the tagger's measured mistakes say of how many responses truly have a theme.

The difference estimator of survey sampling: where the tagger missed a theme on so many of the coded responses and gave
it wrongly on so many, the true share of the responses no person read is the share tagged plus the share missed less the
share wrong. Both mistakes are known only from so many coded responses; drawing them gives the range. What people coded
is counted as it is. (Correcting by sensitivity and specificity, as Rogan and Gladen do, was measured beside it: with a
few hundred codes its ranges were twice as wide and held the truth less often.)
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from consult.codebook import Codebook
from consult.themes import officer
from consult.themes.evaluation import Evaluation

DRAWS = 2000
LEVEL = 95  # per cent of draws the range covers
COLUMNS = ("theme_id", "n", "base", "share", "low", "high", "low_share", "high_share", "source")
NOT_MEASURED = "not measured"


def adjust(tags: pd.DataFrame, base: Iterable[str], codes: pd.DataFrame, *, codebook: Codebook,
           evaluation: Evaluation | None = None, seed: int = 0) -> pd.DataFrame:
    """A row a theme: n responses of the base have it by ``final`` tags, their share in per cent, and a range of both.

    ``base`` are ids of responses. ``low`` and ``high`` are missing, and ``source`` is ``not measured``, where nobody
    coded the theme; where people read the whole base the range is the count itself.
    """
    wanted = sorted(set(base))
    read = officer.read(codes, known=wanted, codebook=codebook).themes
    final = tags[(tags["tagger"] == "final") & tags["origin_id"].isin(wanted)]
    held = final.groupby("theme_id")["origin_id"].agg(set).to_dict()
    rows = [_row(theme, held.get(theme, set()), wanted, set(read), evaluation, seed) for theme in codebook.ids]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype({name: "Float64" for name in COLUMNS[3:8]})


def true_share(tagged: float, confusion: tuple[int, int, int, int], unread: int, *, seed: int = 0) -> tuple[float, float]:
    """Low and high of the true share of the ``unread`` responses, both from 0 to 1.

    Given are the share tagged of them, and TP, FP, FN, TN on the coded responses. Half a mistake is added of each kind,
    for none seen among few is not none; how mistakes happen to fall on the unread responses is part of the range.
    """
    hit, wrong, missed, clear = confusion
    rng = np.random.default_rng(seed)
    drawn = rng.dirichlet([wrong + 0.5, missed + 0.5, hit + clear + 0.5], DRAWS)
    more, mistakes = drawn[:, 1] - drawn[:, 0], drawn[:, 0] + drawn[:, 1]
    fallen = rng.standard_normal(DRAWS) * np.sqrt(np.maximum(mistakes - more ** 2, 0) / max(unread, 1))
    low, high = np.percentile(np.clip(tagged + more + fallen, 0, 1), [(100 - LEVEL) / 2, (100 + LEVEL) / 2])
    return float(low), float(high)


def _row(theme: str, held: set[str], base: list[str], read: set[str], evaluation: Evaluation | None,
         seed: int) -> tuple[object, ...]:
    by_people, unread = len(held & read), len(base) - len(read)
    share = 100 * len(held) / len(base) if base else None
    known = (theme, len(held), len(base), share)
    if base and not unread:
        return (*known, len(held), len(held), share, share, f"all {len(base)} read by people")
    confusion = _confusion(theme, evaluation)
    if evaluation is None or confusion is None or not base:
        return (*known, None, None, None, None, NOT_MEASURED)
    low, high = true_share((len(held) - by_people) / unread, confusion, unread, seed=seed)
    counts = [by_people + low * unread, by_people + high * unread]
    shares = (100 * count / len(base) for count in counts)
    return (*known, float(np.floor(counts[0])), float(np.ceil(counts[1])), *shares,
            f"tagger error on {evaluation.n_test} coded responses ({evaluation.method})")


def _confusion(theme: str, evaluation: Evaluation | None) -> tuple[int, int, int, int] | None:
    """TP, FP, FN and TN of a theme; None where it was not measured on at least one response coded with it."""
    if evaluation is None:
        return None
    found = evaluation.themes[evaluation.themes["theme_id"] == theme]
    if found.empty or not int(found["support"].iloc[0]):
        return None
    names = ("true_positive", "false_positive", "false_negative", "true_negative")
    hit, wrong, missed, clear = (int(found[name].iloc[0]) for name in names)
    return hit, wrong, missed, clear
