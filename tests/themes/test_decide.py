"""Choosing the set of themes with the highest expected F1."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from consult.themes import agreement, decide, ridge

CHANCES = st.lists(st.floats(0.01, 0.99), min_size=1, max_size=5)


def expected(chances: list[float], chosen: tuple[int, ...]) -> float:
    """Expected F1 of a set by going through every truth."""
    total = 0.0
    for truth in product((0, 1), repeat=len(chances)):
        weight = float(np.prod([chance if true else 1 - chance for chance, true in zip(chances, truth, strict=True)]))
        total += weight * float(agreement.sample_f1(np.array([truth]), np.array([chosen]))[0])
    return total


@settings(max_examples=60, deadline=None)
@given(CHANCES)
def test_no_other_set_is_expected_to_do_better(chances: list[float]) -> None:
    chosen = decide.choose(np.array([chances]), np.ones(len(chances) + 1))[0]
    best = max(expected(chances, other) for other in product((0, 1), repeat=len(chances)))
    assert expected(chances, tuple(chosen)) > best - 1e-5


def test_where_no_response_is_without_a_theme_each_is_given_one() -> None:
    chances = np.array([[0.1, 0.02, 0.01]])
    assert not decide.choose(chances, np.ones(4)).any()
    assert decide.choose(chances, np.array([0.0, 1, 1, 1])).tolist() == [[1, 0, 0]]


def test_nothing_likely_is_nothing_chosen() -> None:
    assert not decide.choose(np.zeros((2, 3)), np.array([0.0, 1, 1, 1])).any()


def test_leave_one_out_scores_are_what_leaving_one_out_gives() -> None:
    rng = np.random.default_rng(0)
    rows = rng.normal(size=(30, 5))
    kernel, truth = rows @ rows.T, (rng.random((30, 2)) > 0.6).astype(float)
    fitted = ridge.fit(kernel, truth)
    rest = np.arange(1, 30)
    mean = truth.mean(axis=0)
    dual = np.linalg.solve(kernel[np.ix_(rest, rest)] + fitted.penalty * np.eye(29), truth[rest] - mean)
    by_hand = kernel[0, rest] @ dual + ridge._shortfall(kernel, fitted.penalty) * (truth[0] - mean)
    assert np.allclose(fitted.left_out[0], by_hand)


def test_a_part_of_a_coded_response_is_scored_as_if_nobody_had_coded_the_response() -> None:
    rng = np.random.default_rng(0)
    rows, parts = rng.normal(size=(30, 5)), rng.normal(size=(2, 5))
    truth = (rng.random((30, 2)) > 0.6).astype(float)
    fitted = ridge.fit(rows @ rows.T, truth, inverse=True)
    found = ridge.left_out_of(fitted, rows, parts=parts, owners=np.array([0, 7]))
    for part, owner in enumerate((0, 7)):
        rest = np.delete(np.arange(30), owner)
        penalised = rows[rest] @ rows[rest].T + fitted.penalty * np.eye(29)
        by_hand = parts[part] @ rows[rest].T @ np.linalg.solve(penalised, truth[rest] - truth.mean(axis=0))
        assert np.allclose(found[part], by_hand, atol=1e-5)
        assert not np.allclose(found[part], parts[part] @ rows.T @ fitted.dual, atol=1e-3), "its own code would have spoken"


def test_calibrated_chances_add_up_to_what_was_coded() -> None:
    rng = np.random.default_rng(1)
    truth = (rng.random((400, 3)) < [0.5, 0.2, 0.05]).astype(float)
    scores = (truth - 0.5 + rng.normal(size=truth.shape))[None]
    made = decide.calibrate(scores, truth, np.array([1.0]))
    assert np.abs(decide.probabilities(made, scores).mean(axis=0) - truth.mean(axis=0)).max() < 0.02
