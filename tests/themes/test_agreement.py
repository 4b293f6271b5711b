"""Measures of agreement, against values worked by hand."""

from __future__ import annotations

import numpy as np
import pytest
from corpus import CODEBOOK, codes
from hypothesis import given
from hypothesis import strategies as st

from consult.themes import agreement

MATRICES = st.integers(1, 8).flatmap(lambda rows: st.lists(
    st.lists(st.integers(0, 1), min_size=3, max_size=3), min_size=rows, max_size=rows))


def test_sample_f1_by_hand() -> None:
    truth, said = np.array([[1, 1, 0], [0, 0, 0], [0, 0, 1]]), np.array([[1, 0, 0], [0, 0, 0], [0, 0, 0]])
    assert agreement.sample_f1(truth, said).tolist() == pytest.approx([2 / 3, 1.0, 0.0])


def test_headline_agrees_with_scikit_learn() -> None:
    from sklearn.metrics import f1_score

    rng = np.random.default_rng(0)
    truth, said = (rng.random((50, 4)) < 0.4).astype(int), (rng.random((50, 4)) < 0.4).astype(int)
    found = agreement.headline(truth, said)
    assert found["micro_f1"] == pytest.approx(f1_score(truth, said, average="micro"))
    assert found["macro_f1"] == pytest.approx(f1_score(truth, said, average="macro"))
    assert found["sample_f1"] == pytest.approx(f1_score(truth, said, average="samples", zero_division=1))
    assert found["prevalence_error"] == pytest.approx(100 * np.abs(truth.mean(0) - said.mean(0)).mean())


@given(MATRICES)
def test_perfect_agreement_is_one(rows: list[list[int]]) -> None:
    truth = np.array(rows)
    assert agreement.sample_f1(truth, truth).mean() == 1
    assert agreement.headline(truth, truth)["prevalence_error"] == 0


def test_kappa_and_alpha_by_hand() -> None:
    one, other = np.array([1, 1, 1, 0, 0, 0, 0, 0, 0, 0]), np.array([1, 1, 0, 1, 0, 0, 0, 0, 0, 0])
    assert agreement.kappa(one, other) == pytest.approx((0.8 - 0.58) / 0.42)
    assert agreement.alpha([one, other]) == pytest.approx(1 - 0.2 / (2 * 6 * 14 / (20 * 19)))


def test_what_chance_alone_would_do_is_not_defined() -> None:
    assert agreement.kappa(np.zeros(5), np.zeros(5)) is None
    assert agreement.alpha([np.zeros(5), np.zeros(5)]) is None
    assert agreement.kappa(np.zeros(0), np.zeros(0)) is None


def test_alpha_leaves_out_what_only_one_coder_read() -> None:
    full = [np.array([1.0, 0, 1, 0]), np.array([1.0, 0, 0, 0])]
    gaps = [np.array([1.0, 0, 1, 0, 1]), np.array([1.0, 0, 0, 0, np.nan])]
    assert agreement.alpha(full) == agreement.alpha(gaps)


def test_one_coder_is_said_to_be_one() -> None:
    found = agreement.between_coders(codes({"a": ["travel"], "b": []}), CODEBOOK)
    assert found["coders"] == 1 and found["responses"] == 0 and "not measured" in found["note"]


def test_two_coders_give_the_human_ceiling() -> None:
    import pandas as pd

    both = pd.concat([codes({"a": ["travel"], "b": ["staff"], "c": []}, coder="AB"),
                      codes({"a": ["travel", "money"], "b": ["staff"], "d": []}, coder="CD")])
    found = agreement.between_coders(both, CODEBOOK)
    assert found["responses"] == 2
    assert found["sample_f1"] == pytest.approx((2 / 3 + 1) / 2)
    assert found["themes"]["travel"]["kappa"] == 1


def test_intervals_hold_the_figure_and_repeat() -> None:
    rng = np.random.default_rng(3)
    truth = (rng.random((80, 3)) < 0.5).astype(int)
    said = np.where(rng.random(truth.shape) < 0.8, truth, 1 - truth)
    found = agreement.intervals(truth, said, seed=1)
    assert found == agreement.intervals(truth, said, seed=1)
    for name, (low, high) in found.items():
        assert low <= agreement.headline(truth, said)[name] <= high
