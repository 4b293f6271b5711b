"""Counts with an error band: what the tagger's measured mistakes say of how many responses truly have a theme.

Rogan and Gladen (1978): with sensitivity and specificity known from coded data, the true share of the responses no
person read is (share tagged + specificity - 1) / (sensitivity + specificity - 1). Both are known only from so many
coded responses; drawing them from their Beta distributions gives the range. What people coded is counted as it is.
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
USELESS = 0.05  # sensitivity + specificity - 1 below which tags carry next to no information
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


def true_share(tagged: float, confusion: tuple[int, int, int, int], *, seed: int = 0) -> tuple[float, float]:
    """Low and high of the true share, both from 0 to 1, given the share tagged and TP, FP, FN, TN on coded data."""
    hit, wrong, missed, clear = confusion
    rng = np.random.default_rng(seed)
    sensitivity = rng.beta(hit + 0.5, missed + 0.5, DRAWS)
    specificity = rng.beta(clear + 0.5, wrong + 0.5, DRAWS)
    told = np.maximum(sensitivity + specificity - 1, USELESS)
    shares = np.clip((tagged + specificity - 1) / told, 0, 1)
    low, high = np.percentile(shares, [(100 - LEVEL) / 2, (100 + LEVEL) / 2])
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
    low, high = true_share((len(held) - by_people) / unread, confusion, seed=seed)
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
