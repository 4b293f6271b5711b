"""Kernel ridge regression with exact leave-one-out scores: what a coded response would score had nobody coded it.

Closed form: one symmetric solve, no random start, no steps; the same codes give the same answer on any machine to
within rounding. The leave-one-out scores come from the same solve, so nothing is ever calibrated on what it learned.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

PENALTIES = (0.4, 0.8, 1.6, 3.2)  # smaller ones remember a few dozen codes by heart
TRIED_ON = 800  # coded responses on which the penalty is chosen


@dataclass(frozen=True)
class Ridge:
    """Dual weights (coded responses, themes), the mean of each theme, and the leave-one-out scores.

    ``inverse`` is that of the penalised kernel, where it was asked for.
    """

    dual: np.ndarray
    mean: np.ndarray
    left_out: np.ndarray
    penalty: float
    inverse: np.ndarray | None = None


def fit(kernel: np.ndarray, truth: np.ndarray, *, inverse: bool = False) -> Ridge:
    """The ridge of a kernel (likeness of coded responses with each other) on codes of 0 and 1."""
    penalty = best_penalty(kernel[:TRIED_ON, :TRIED_ON], truth[:TRIED_ON])
    mean = truth.mean(axis=0)
    dual, turned = _solved(kernel, penalty, truth - mean)
    own = np.einsum("ij,ij->i", turned, turned)
    left_out = truth - mean - dual / own[:, None]
    return Ridge(dual, mean, left_out + _shortfall(kernel, penalty) * (truth - mean), penalty,
                 _squared(turned) if inverse else None)


def left_out_of(made: Ridge, coded: np.ndarray, *, parts: np.ndarray, owners: np.ndarray) -> np.ndarray:
    """What parts of coded responses would score had nobody coded the response each is of: (parts, themes).

    ``coded`` and ``parts`` are rows of features whose products are the kernel; the ridge must hold its inverse.
    """
    assert made.inverse is not None, "the ridge was fitted without its inverse"
    with_own = (coded.T @ made.inverse).astype(np.float32)[:, owners]
    leaning = np.einsum("pf,fp->p", parts, with_own) / np.diag(made.inverse)[owners]
    return parts @ (coded.T @ made.dual) - leaning[:, None] * made.dual[owners]


def _shortfall(kernel: np.ndarray, penalty: float) -> float:
    """How much a response's own absence lowers what the likeness common to all would score it.

    Leaving out a response that has a theme leaves the theme rarer among the rest, and everything resembles everything
    a little; without this, a few dozen codes would teach that resemblance counts against a theme.
    """
    responses = len(kernel)
    common = (kernel.sum() - np.trace(kernel)) / max(responses * (responses - 1), 1)
    own = np.trace(kernel) / responses
    return float(common / (penalty + own - common + common * (responses - 1)))


def best_penalty(kernel: np.ndarray, truth: np.ndarray) -> float:
    """The penalty of least leave-one-out error."""
    values, vectors = np.linalg.eigh(kernel.astype(np.float64))
    apart = truth - truth.mean(axis=0)
    turned = vectors.T @ apart
    errors = []
    for penalty in PENALTIES:
        shrunk = np.maximum(values, 0) / (np.maximum(values, 0) + penalty)
        leverage = (vectors ** 2) @ shrunk
        residual = (apart - vectors @ (shrunk[:, None] * turned)) / np.maximum(1 - leverage, 1e-9)[:, None]
        errors.append(round(float((residual ** 2).mean()), 9))
    return PENALTIES[int(np.argmin(errors))]


def _squared(upper: np.ndarray) -> np.ndarray:
    """The product of an upper triangular matrix with its transpose, at a third of the work."""
    from scipy.linalg import lapack

    half, _ = lapack.dlauum(upper, lower=0)
    return np.triu(half) + np.triu(half, 1).T


def _solved(kernel: np.ndarray, penalty: float, apart: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The dual weights and the upper triangle whose square is the penalised kernel's inverse, by Cholesky in doubles."""
    from scipy.linalg import lapack

    penalised = np.array(kernel, dtype=np.float64, order="F")
    penalised[np.diag_indices(len(penalised))] += penalty
    factor, failed = lapack.dpotrf(penalised, lower=0, clean=1, overwrite_a=1)
    if failed:
        raise np.linalg.LinAlgError("the penalised kernel is not positive definite")
    dual, _ = lapack.dpotrs(factor, apart, lower=0)
    inverse, _ = lapack.dtrtri(factor, lower=0, overwrite_c=1)
    return dual, inverse
