"""Measures of agreement: a tagger with people, and people with each other.

Everything takes matrices of 0 and 1, responses down and themes across. A response that both sides leave without a
theme is full agreement.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pandas as pd

from consult.codebook import Codebook
from consult.themes import officer

DRAWS = 1000
LEVEL = 95  # per cent of draws an interval covers


def sample_f1(truth: np.ndarray, given: np.ndarray) -> np.ndarray:
    """For each response, twice the themes in common over the themes of both; 1 where neither has any."""
    both, either = (truth * given).sum(axis=1), truth.sum(axis=1) + given.sum(axis=1)
    return np.where(either == 0, 1.0, 2 * both / np.maximum(either, 1))


def headline(truth: np.ndarray, given: np.ndarray) -> dict[str, float]:
    """Sample-, micro- and macro-F1 (0 to 1), and prevalence error in points, over the responses and themes given.

    Macro-F1 is the mean over the themes that at least one response truly has. Prevalence error is the mean over all
    themes of the distance between the share tagged and the share coded.
    """
    weights = np.ones((1, len(truth)))
    found = {name: float(values[0]) for name, values in _weighted(truth, given, weights).items()}
    apart = np.abs(truth.mean(axis=0) - given.mean(axis=0)) if len(truth) else np.zeros(1)
    return {**found, "prevalence_error": float(100 * apart.mean()) if apart.size else 0.0}


def intervals(truth: np.ndarray, given: np.ndarray, *, seed: int = 0) -> dict[str, list[float]]:
    """Low and high of each F1 over :data:`DRAWS` bootstrap draws of responses, the middle :data:`LEVEL` per cent."""
    rng = np.random.default_rng(seed)
    draws = rng.multinomial(len(truth), np.full(len(truth), 1 / max(len(truth), 1)), size=DRAWS).astype(float)
    edge = (100 - LEVEL) / 2
    return {name: [float(value) for value in np.percentile(values, [edge, 100 - edge])]
            for name, values in _weighted(truth, given, draws).items()}


def by_theme(truth: np.ndarray, given: np.ndarray, themes: tuple[str, ...]) -> pd.DataFrame:
    """A row a theme: confusion counts, precision, recall, F1, support, kappa, alpha, and both shares in per cent.

    Precision is 0 where nothing was tagged and recall 0 where nothing was coded; kappa and alpha are missing where
    they are not defined.
    """
    rows = []
    for column, theme in enumerate(themes):
        true, said = truth[:, column], given[:, column]
        hit, wrong, missed = (int(count.sum()) for count in (true * said, (1 - true) * said, true * (1 - said)))
        rows.append({"theme_id": theme, "precision": hit / max(hit + wrong, 1), "recall": hit / max(hit + missed, 1),
                     "f1": 2 * hit / max(2 * hit + wrong + missed, 1), "support": hit + missed, "tagged": hit + wrong,
                     "kappa": kappa(true, said), "alpha": alpha([true, said]),
                     "true_positive": hit, "false_positive": wrong, "false_negative": missed,
                     "true_negative": len(true) - hit - wrong - missed})
    return pd.DataFrame(rows)


def kappa(one: np.ndarray, other: np.ndarray) -> float | None:
    """Cohen's kappa of two codings of the same units; None where chance alone would agree on all of them."""
    if not len(one):
        return None
    agree = float((one == other).mean())
    chance = float(one.mean() * other.mean() + (1 - one.mean()) * (1 - other.mean()))
    return None if chance >= 1 else (agree - chance) / (1 - chance)


def alpha(codings: list[np.ndarray]) -> float | None:
    """Krippendorff's alpha (nominal) of any number of codings; NaN where a coder did not read a unit.

    None where fewer than two values can be paired or all of them are the same.
    """
    table = np.array(codings, dtype=float)
    pairable = table[:, (~np.isnan(table)).sum(axis=0) > 1]
    total = int((~np.isnan(pairable)).sum())
    if total < 2:
        return None
    ones, read = np.nansum(pairable, axis=0), (~np.isnan(pairable)).sum(axis=0)
    observed = (2 * ones * (read - ones) / (read - 1)).sum() / total
    expected = 2 * ones.sum() * (total - ones.sum()) / (total * (total - 1))
    return None if expected == 0 else float(1 - observed / expected)


def between_coders(codes: pd.DataFrame, codebook: Codebook) -> dict[str, object]:
    """How well people agree on the responses more than one of them read: the human ceiling.

    ``responses`` is how many there are; ``sample_f1`` the mean over pairs of coders; kappa and alpha over all themes
    together and, under ``themes``, theme by theme. With one coder there is nothing to measure and ``note`` says so.
    """
    rows = officer.clean(codes)
    coders = sorted(set(rows["coder"]))
    each = {coder: _coding(rows[rows["coder"] == coder]) for coder in coders}
    shared = sorted(response for response in set(rows["response_id"])
                    if sum(response in read for read in each.values()) > 1)
    if not shared:
        return {"coders": len(coders), "responses": 0,
                "note": "No response was coded by two people, so agreement between people is not measured."}
    cube = np.stack([_column(each[coder], shared, codebook) for coder in coders])
    return {"coders": len(coders), "responses": len(shared), **_pairwise(cube),
            "alpha": alpha(list(cube.reshape(len(coders), -1))),
            "themes": {theme: _pair_kappa(cube[:, :, [column]]) | {"alpha": alpha(list(cube[:, :, column]))}
                       for column, theme in enumerate(codebook.ids)}}


def _coding(rows: pd.DataFrame) -> dict[str, frozenset[str]]:
    return {str(response): frozenset(themes) - {""} for response, themes in rows.groupby("response_id")["theme_id"]}


def _column(coding: dict[str, frozenset[str]], responses: list[str], codebook: Codebook) -> np.ndarray:
    given = officer.matrix(coding, responses, codebook).astype(float)
    given[[row for row, response in enumerate(responses) if response not in coding]] = np.nan
    return given


def _pairwise(cube: np.ndarray) -> dict[str, float | None]:
    """Sample-F1 and kappa over every pair of coders, weighted by the responses both read."""
    scores: list[float] = []
    kappas: list[tuple[float | None, int]] = []
    for one, other in combinations(cube, 2):
        both = ~(np.isnan(one).any(axis=1) | np.isnan(other).any(axis=1))
        scores.extend(sample_f1(one[both], other[both]))
        kappas.append((kappa(one[both].ravel(), other[both].ravel()), int(both.sum())))
    return {"sample_f1": float(np.mean(scores)), "kappa": _mean(kappas)}


def _pair_kappa(cube: np.ndarray) -> dict[str, float | None]:
    pairs = [(one[~np.isnan(one + other)], other[~np.isnan(one + other)]) for one, other in combinations(cube, 2)]
    return {"kappa": _mean([(kappa(one, other), len(one)) for one, other in pairs])}


def _mean(values: list[tuple[float | None, int]]) -> float | None:
    known = [(value, weight) for value, weight in values if value is not None and weight]
    return sum(value * weight for value, weight in known) / sum(weight for _, weight in known) if known else None


def _weighted(truth: np.ndarray, given: np.ndarray, weights: np.ndarray) -> dict[str, np.ndarray]:
    """Each F1 under each row of weights over the responses."""
    each = sample_f1(truth, given)
    hit, wrong, missed = (weights @ part for part in (truth * given, (1 - truth) * given, truth * (1 - given)))
    support = hit + missed
    per_theme = 2 * hit / np.maximum(2 * hit + wrong + missed, 1)
    return {"sample_f1": weights @ each / np.maximum(weights.sum(axis=1), 1),
            "micro_f1": 2 * hit.sum(1) / np.maximum((2 * hit + wrong + missed).sum(1), 1),
            "macro_f1": (per_theme * (support > 0)).sum(1) / np.maximum((support > 0).sum(1), 1)}
