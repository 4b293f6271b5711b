"""The profile and the cross-tabulations beside each other: a group withheld in one cannot be had from the other."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from consult import tables
from consult.consultation import Consultation, Question
from consult.responses import crosstabs, disclosure, profile
from consult.responses.disclosure.publication import together
from consult.responses.disclosure.readings import pinned

SCALE = ("Agree", "Neither", "Disagree")


def raw(sizes: list[int], *, seed: int = 1) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Profile and cross-tabulation of people who all answered, small groups gathered as the report does."""
    chance = np.random.default_rng(seed)
    groups = [f"g{number}" for number, size in enumerate(sizes) for _ in range(size)]
    options = tuple(dict.fromkeys(groups))
    asked = (Question("q1", "?", "closed", ("q1",), SCALE, SCALE), Question("age", "Age", "demographic", ("age",), options))
    told = Consultation(Path(), "T", asked, ())
    rows = [{"response_id": f"R{at}/{question}", "respondent_id": f"R{at}", "question_id": question, "text": value, "value": value}
            for at, group in enumerate(groups)
            for question, value in (("age", group), ("q1", str(chance.choice(SCALE, p=(0.2, 0.2, 0.6)))))]
    responses = tables.frame("responses", rows)
    own = pd.Series(groups, index=[f"R{at}" for at in range(len(groups))])
    few = own.value_counts()[lambda size: size < 10].index
    gathered = own.where(~own.isin(few), "others") if len(few) > 1 else own
    margins = profile.Margins(pd.DataFrame(columns=["question_id", "category", "share"]))
    return (profile.profile(responses, consultation=told, population=margins),
            crosstabs.crosstab(responses, asked[0], gathered, by="age"))


def worked_out(profiled: pd.DataFrame, crossed: pd.DataFrame, sizes: list[int]) -> dict[str, int]:
    """Small groups that a reader gets who takes a group's base for its size."""
    n = profiled.set_index("category")["n"]
    names = [f"g{number}" for number in range(len(sizes))]
    bounds = {name: (1.0, float("inf")) if pd.isna(n[name]) else (float(n[name]), float(n[name])) for name in names}
    sums: list[tuple[str, list[str]]] = [("all", names)]
    bounds["all"] = (float(sum(sizes)), float(sum(sizes)))
    groups = crossed.drop_duplicates("group").set_index("group")["base"].dropna()
    for group, base in groups.items():
        members = [group] if group in names else [name for name in names if name not in set(crossed["group"])]
        bounds[f"in {group}"] = (float(base), float(base))
        sums.append((f"in {group}", members))
    sought = [name for name in names if pd.isna(n[name])]
    return {name: value for name, value in pinned(bounds, sums, sought).items() if value < disclosure.THRESHOLD}


LEAKING = [[30, 30, 2], [1, 15, 30, 12, 12, 15], [12, 12, 60, 3, 60, 12], [60, 1, 60, 1, 1]]


def test_apart_they_give_small_groups_away() -> None:
    """What this is for: protected one by one, some of these can be worked out."""
    apart = [worked_out(disclosure.profile(profiled), disclosure.crosstab(crossed), sizes)
             for sizes in LEAKING for seed in range(6) for profiled, crossed in [raw(sizes, seed=seed)]]
    assert any(apart)


@pytest.mark.parametrize("sizes", LEAKING)
def test_together_they_do_not(sizes: list[int]) -> None:
    for seed in range(6):
        assert worked_out(*together(*raw(sizes, seed=seed)), sizes) == {}


def test_random_groups_are_never_worked_out() -> None:
    chance = np.random.default_rng(8)
    for seed in range(20):
        sizes = [int(size) for size in chance.choice([1, 2, 3, 4, 6, 8, 12, 15, 30], size=chance.integers(3, 7))]
        assert worked_out(*together(*raw(sizes, seed=seed)), sizes) == {}, sizes


def test_a_group_is_withheld_in_both_or_in_neither() -> None:
    profiled, crossed = together(*raw([30, 30, 2]))
    gone = set(profiled.loc[profiled["n"].isna(), "category"])
    assert "g2" in gone and gone == set(crossed.loc[crossed["base"].isna(), "group"])


def test_nothing_is_withheld_where_nothing_is_small() -> None:
    profiled, crossed = together(*raw([60, 80, 70]))
    assert profiled["n"].notna().all() and crossed["base"].notna().all()


def test_hidden_rows_are_withheld_and_the_rest_stays() -> None:
    table = pd.DataFrame([("a", 50), ("b", 60), ("c", 70), ("Total", 180)], columns=["d", "n"])
    safe = disclosure.protect({"t": table}, hide={"t": [True, True, False, False]})["t"]
    assert safe["n"].isna().tolist() == [True, True, False, False]
