"""Tables of groups show no group small enough to tell who somebody is, and say a level result is level."""

from types import SimpleNamespace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.report.sections import accounting, closed
from consult.report.tabling import writer


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 40), min_size=1), st.sampled_from((5, 10)))
def test_no_small_group_is_shown_and_nobody_is_lost(groups, threshold):
    shown, few = accounting._large_enough(groups, threshold)
    assert sum(n for _, n in shown) == sum(groups.values())
    assert len(shown) == 1 or all(n >= threshold for _, n in shown)
    assert len(few) != 1


def test_groups_large_enough_stay_as_they_are():
    assert accounting._large_enough({"Resident": 30, "Parent": 12}, 5) == ([("Resident", 30), ("Parent", 12)], [])
    assert accounting._large_enough({"Resident": 30, "Parent": 12, "Councillor": 4}, 5) == (
        [("Resident", 30), (accounting.GATHERED, 16)], ["Councillor", "Parent"])  # fmt: skip


@pytest.mark.parametrize(
    ("n_for", "n_against", "expected"),
    [
        (253, 252, "About as many of those who answered chose “Easy” as “Hard”: 41% each"),
        (252, 252, "As many of those who answered chose “Easy” as “Hard”: 41% each"),
        (270, 235, "Around two in five of those who answered chose “Easy”: 43%"),
    ],
)
def test_a_level_result_is_said_to_be_level(monkeypatch, n_for, n_against, expected):
    sides = {"for": n_for, "against": n_against, "neither": 0, "apart": 621 - n_for - n_against, "base": 621}
    monkeypatch.setattr(closed.counts, "sides", lambda corpus, question: sides)
    found = pd.DataFrame({"option": ["Easy", "Hard"], "side": ["for", "against"], "n": [n_for, n_against], "base": 621})
    assert closed._message(None, None, found) == expected


def test_a_writer_is_told_once():
    document = SimpleNamespace(author="Petra Oakhanger", author_role="Director, Fenmoor Trust", organisation="Fenmoor Trust", party="")
    assert writer(document) == "Petra Oakhanger, Director, Fenmoor Trust"
    document.organisation = "Fenmoor Trust Charity"
    assert writer(document) == "Petra Oakhanger, Director, Fenmoor Trust, Fenmoor Trust Charity"
