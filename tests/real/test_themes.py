"""Tagging against people's codes on real surveys: floors well below what was measured, so that a fall is seen."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from consult.themes import agreement

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
import themes as bench  # noqa: E402
from themes_data import survey, themefinder  # noqa: E402


@pytest.mark.parametrize(("number", "codes", "floor"), [(1, 200, 0.62), (5, 200, 0.66)])
def test_learning_from_two_hundred_codes_beats_the_baselines(real: Path, number: int, codes: int, floor: float) -> None:
    data, train, test = survey(real, number)
    picked = np.random.default_rng(0).permutation(train)[:codes]
    ours, plain = (agreement.headline(data.truth[test], tagger(data, picked, test))["sample_f1"]
                   for tagger in (bench.ours, bench.tfidf_lr))
    assert ours > floor and ours > plain + 0.1


@pytest.mark.parametrize(("question", "floor"), [(1, 0.42), (2, 0.48)])
def test_with_no_codes_the_codebook_is_well_above_naming_the_commonest_themes(real: Path, question: int,
                                                                             floor: float) -> None:
    data = themefinder(real, question)
    given = bench.ours(data, np.array([], dtype=int), np.arange(len(data.texts)))
    assert agreement.headline(data.truth, given)["sample_f1"] > floor
