"""Counts with an error band, and codebooks that test themselves."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from corpus import CODEBOOK, codes

from consult import tables, themes
from consult.codebook import Codebook
from consult.themes import agreement, prevalence, selftest

BASE = [f"r{row}" for row in range(100)]


def tags(of: dict[str, int]) -> pd.DataFrame:
    """Final tags: so many of the first responses for each theme."""
    return tables.frame("tags", [{"origin_id": BASE[row], "passage_id": "p", "theme_id": theme, "tagger": "final",
                                  "start": 0, "end": 1, "score": 1.0} for theme, n in of.items() for row in range(n)])


def measured(hit: int, wrong: int, missed: int, clear: int) -> themes.Evaluation:
    """An evaluation in which travel was tagged with these outcomes and no other theme was ever coded."""
    import numpy as np

    truth = np.zeros((hit + wrong + missed + clear, 3), dtype=int)
    given = truth.copy()
    truth[:hit + missed, 0], given[missed:hit + missed + wrong, 0] = 1, 1
    found = agreement.by_theme(truth, given, CODEBOOK.ids)
    found.insert(1, "label", list(CODEBOOK.ids))
    return themes.Evaluation("held-out codes", 10, len(truth), 0, {}, {}, found, {}, pd.DataFrame(), ())


def test_the_range_holds_the_true_share_a_poor_tagger_hides() -> None:
    low, high = prevalence.true_share(0.8 * 0.3 + 0.1 * 0.7, (240, 70, 60, 630), 500, seed=0)
    assert low < 0.3 < high and high - low < 0.1


def test_more_codes_make_a_narrower_range() -> None:
    few, many = (prevalence.true_share(0.3, confusion, 1000) for confusion in ((8, 1, 2, 19), (800, 100, 200, 1900)))
    assert few[1] - few[0] > many[1] - many[0]


def test_no_mistake_among_a_few_codes_is_not_certainty() -> None:
    low, high = prevalence.true_share(0.3, (6, 0, 0, 14), 1000)
    assert low < 0.29 and high > 0.31


def test_the_range_holds_the_truth_about_as_often_as_it_says() -> None:
    import numpy as np

    rng, held = np.random.default_rng(0), 0
    for seed in range(200):
        truth = rng.random(1200) < 0.15
        given = np.where(truth, rng.random(1200) < 0.7, rng.random(1200) < 0.05)
        read, unread = slice(0, 200), slice(200, None)
        outcomes = [(truth & given), (~truth & given), (truth & ~given), (~truth & ~given)]
        hit, wrong, missed, clear = (int(each[read].sum()) for each in outcomes)
        low, high = prevalence.true_share(float(given[unread].mean()), (hit, wrong, missed, clear), 1000, seed=seed)
        held += low <= truth[unread].mean() <= high
    assert 0.9 <= held / 200 <= 0.99


def test_a_theme_nobody_coded_is_not_measured() -> None:
    found = themes.adjust(tags({"travel": 30, "staff": 5}), BASE, codes({}), codebook=CODEBOOK,
                          evaluation=measured(40, 5, 10, 145)).set_index("theme_id")
    assert found.loc["staff", "source"] == "not measured" and pd.isna(found.loc["staff", "low"])
    assert found.loc["travel", "n"] == 30 and found.loc["travel", "base"] == 100 and found.loc["travel", "share"] == 30
    assert found.loc["travel", "low"] < found.loc["travel", "high"]
    assert "200 coded responses" in found.loc["travel", "source"]


def test_what_people_read_is_certain() -> None:
    given = codes({response: ["travel"] if row < 30 else [] for row, response in enumerate(BASE)})
    found = themes.adjust(tags({"travel": 30}), BASE, given, codebook=CODEBOOK).set_index("theme_id")
    assert (found.loc["travel", "low"], found.loc["travel", "high"]) == (30, 30)
    assert found.loc["travel", "source"] == "all 100 read by people"


def test_without_an_evaluation_or_a_base_nothing_is_claimed() -> None:
    assert set(themes.adjust(tags({"travel": 3}), BASE, codes({}), codebook=CODEBOOK)["source"]) == {"not measured"}
    assert themes.adjust(tags({}), [], codes({}), codebook=CODEBOOK)["n"].tolist() == [0, 0, 0]


def test_a_codebook_that_is_well_has_no_faults() -> None:
    assert themes.self_test(CODEBOOK) == []


def test_a_missed_example_and_a_tagged_counter_example_are_named() -> None:
    travel = replace(CODEBOOK.themes[0], examples=("The bus is late.",), counter_examples=("The bus is late.",))
    found = themes.self_test(Codebook((travel, *CODEBOOK.themes[1:])))
    assert len(found) == 1 and found[0].startswith("Travel and access: this")


def test_an_example_found_only_because_it_is_listed_is_a_warning() -> None:
    odd = replace(CODEBOOK.themes[1], examples=("Quinces ripen late in Dunlow.",))
    found = selftest.table(Codebook((CODEBOOK.themes[0], odd, CODEBOOK.themes[2])))
    assert ("staff", "found-only-as-listed") in set(zip(found["theme_id"], found["fault"], strict=True))


@pytest.mark.parametrize("codebook", [Codebook()])
def test_an_empty_codebook_has_nothing_to_test(codebook: Codebook) -> None:
    assert themes.self_test(codebook) == []
