"""From scores to themes: calibrated probabilities, then the set of themes with the highest expected F1.

Every number here is learned from leave-one-out scores of the coded responses.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

STEPS = 15  # Newton steps; the sums below settle in fewer
TRUST = 20.0  # how firmly a theme's weights are held to those of all themes together
TRUST_LEVEL = 1.0  # how firmly its level is
USUAL_LEVEL = -0.6  # the level that all themes together usually have, before any are seen
MOST = 12  # themes a response may be given
ALIKE = 6  # responses with so many themes or more are counted together
DECIMALS = 4
_SMALL = 1e-6


@dataclass(frozen=True)
class Calibration:
    """Weights of the scores of each theme (kinds, themes), its level, and the middle and spread of each score.

    ``numbers[c]`` is how many times likelier c themes on a response are than they would be were themes independent.
    """

    weights: np.ndarray
    level: np.ndarray
    middle: np.ndarray
    spread: np.ndarray
    numbers: np.ndarray


def calibrate(scores: np.ndarray, truth: np.ndarray, usual: np.ndarray) -> Calibration:
    """The calibration of scores (kinds of score, responses, themes) to what people coded.

    A theme with few codes leans on what all themes together teach about the scores, and few codes in all on
    ``usual``, the weights the kinds of score usually get.
    """
    kinds, responses, themes = scores.shape
    middle, spread = scores.mean(axis=1), np.maximum(scores.std(axis=1), 1e-3)
    scaled = (scores - middle[:, None, :]) / spread[:, None, :]
    rate = np.clip(truth.mean(axis=0), 0.5 / max(responses, 1), 1 - 0.5 / max(responses, 1))
    prior = np.log(rate / (1 - rate))
    pooled = _logistic(scaled.transpose(1, 2, 0).reshape(-1, kinds), truth.ravel(),
                       offset=np.tile(prior, responses), centre=np.append(usual, USUAL_LEVEL),
                       trust=np.full(kinds + 1, TRUST))
    trust = np.append(np.full(kinds, TRUST), TRUST_LEVEL)
    each = [_logistic(scaled[:, :, theme].T, truth[:, theme], offset=np.full(responses, prior[theme]), centre=pooled,
                      trust=trust) for theme in range(themes)]
    fitted = np.array(each).reshape(themes, kinds + 1).T
    made = Calibration(fitted[:-1], fitted[-1] + prior, middle, spread, np.ones(themes + 1))
    return replace(made, numbers=_numbers(truth, probabilities(made, scores)))


def probabilities(calibration: Calibration, scores: np.ndarray) -> np.ndarray:
    """How likely each theme is on each response, rounded: (responses, themes)."""
    scaled = (scores - calibration.middle[:, None, :]) / calibration.spread[:, None, :]
    logit = (scaled * calibration.weights[:, None, :]).sum(axis=0) + calibration.level
    return (1 / (1 + np.exp(-np.clip(logit, -30, 30)))).round(DECIMALS)


def choose(probability: np.ndarray, numbers: np.ndarray) -> np.ndarray:
    """The set of themes with the highest expected F1 on each response, as 0 and 1.

    Exact under independent themes corrected for how many themes responses have; an empty set is chosen where having
    no theme is likelier than the best set is good. Of equally good sets the smaller wins.
    """
    order = np.argsort(-probability, axis=1, kind="stable")
    ranked = np.take_along_axis(probability, order, axis=1)
    rest = _suffixes(ranked)
    best = rest[0][:, 0] * numbers[0]
    size = np.zeros(len(probability), dtype=int)
    top = np.zeros_like(rest[0])
    top[:, 0] = 1
    for taken in range(1, min(probability.shape[1], MOST) + 1):
        top = _one_more(top, ranked[:, taken - 1])
        expected = np.einsum("ns,sr,nr->n", top[:, : taken + 1], _gains(taken, numbers), rest[taken])
        better = expected > best + _SMALL
        best, size = np.where(better, expected, best), np.where(better, taken, size)
    chosen = np.arange(probability.shape[1])[None, :] < size[:, None]
    given = np.zeros(probability.shape, dtype=int)
    np.put_along_axis(given, order, chosen.astype(int), axis=1)
    return given


def _gains(taken: int, numbers: np.ndarray) -> np.ndarray:
    """F1 of a set of ``taken`` themes with s right when r others are true, by the likelihood of s + r themes."""
    right, others = np.arange(taken + 1)[:, None], np.arange(len(numbers))[None, :]
    return 2 * right / (taken + right + others) * numbers[np.minimum(right + others, len(numbers) - 1)]


def _suffixes(ranked: np.ndarray) -> list[np.ndarray]:
    """For each place k, how likely it is that 0, 1, 2 … of the themes from k on are true."""
    responses, themes = ranked.shape
    none = np.zeros((responses, themes + 1))
    none[:, 0] = 1
    found = [none]
    for place in range(themes - 1, -1, -1):
        found.append(_one_more(found[-1], ranked[:, place]))
    return found[::-1]


def _one_more(counts: np.ndarray, chance: np.ndarray) -> np.ndarray:
    """The distribution of a count with one more theme in it."""
    more = counts * (1 - chance[:, None])
    more[:, 1:] += counts[:, :-1] * chance[:, None]
    return more


def _numbers(truth: np.ndarray, probability: np.ndarray) -> np.ndarray:
    """How many times likelier each number of themes is than independence says; one response's worth of doubt."""
    themes = truth.shape[1]
    seen = np.bincount(truth.sum(axis=1).astype(int), minlength=themes + 1).astype(float)
    expected = _suffixes(probability)[0].sum(axis=0)
    last = min(ALIKE, themes)
    seen[last:], expected[last:] = seen[last:].sum(), expected[last:].sum()
    doubt = expected / max(len(truth), 1)
    return (seen + doubt) / np.maximum(expected + doubt, 1e-9)


def _logistic(columns: np.ndarray, truth: np.ndarray, *, offset: np.ndarray, centre: np.ndarray,
              trust: np.ndarray) -> np.ndarray:
    """Weights and level (last) of a logistic regression held to ``centre``: Newton's method, each step downhill."""
    wide = np.column_stack([columns, np.ones(len(columns))])

    def loss(fitted: np.ndarray) -> float:
        logit = wide @ fitted + offset
        return float((np.logaddexp(0, logit) - truth * logit).sum() + (trust * (fitted - centre) ** 2).sum() / 2)

    fitted, reached = centre.copy(), loss(centre)
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(wide @ fitted + offset, -30, 30)))
        slope = wide.T @ (chance - truth) + trust * (fitted - centre)
        curve = (wide * (chance * (1 - chance))[:, None]).T @ wide + np.diag(trust)
        step = np.linalg.solve(curve, slope)
        tries = (fitted - step / 2 ** halves for halves in range(8))
        fitted = next((tried for tried in tries if loss(tried) < reached), fitted)
        reached = loss(fitted)
    return fitted
