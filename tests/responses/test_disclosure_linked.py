"""Cross-tabulations that share their margins, published together: what a reader with nothing but the frames gets back."""

import numpy as np
import pandas as pd
import pytest
from test_disclosure import table

from consult.responses import disclosure
from consult.responses.disclosure.attack import recovered

WAYS = [({}, 1, 0), ({"threshold": 10}, 1, 0), ({"zeros": True}, 0, 0), ({"method": "round"}, 1, 5)]


def one_question(chance):
    """A question by three demographics of the same people."""
    people = chance.poisson(0.5, size=(2, 3, 2, 2))
    return {f"q by d{axis}": table(people.sum(axis=tuple(other for other in (1, 2, 3) if other != axis)), ["q", f"d{axis}"])
            for axis in (1, 2, 3)}


@pytest.mark.parametrize("options, lowest, base", WAYS)
def test_nothing_comes_back_from_tables_that_share_margins(options, lowest, base):
    chance = np.random.default_rng(7)
    for _ in range(12):
        safe = disclosure.protect(one_question(chance), **options)
        assert recovered(safe, lowest=lowest, base=base) == {}


def test_sums_far_away_do_not_pin_a_rounded_figure():
    """Rounded, each line by itself leaves room; all of them together left q=c0, d1=c2 one value only."""
    by_d1 = table(np.array([[8, 7, 3], [2, 12, 9]]), ["q", "d1"])
    by_d2 = table(np.array([[12, 6], [11, 12]]), ["q", "d2"])
    naive = {"a": by_d1.assign(n=(by_d1["n"] + 2) // 5 * 5), "b": by_d2.assign(n=(by_d2["n"] + 2) // 5 * 5)}
    assert recovered(naive, base=5)[("d1", "c2"), ("q", "c0")] == 3
    safe = disclosure.protect({"a": by_d1, "b": by_d2}, method="round")
    assert recovered(safe, base=5) == {}


def test_the_attack_from_the_frames_alone_does_a_subtraction():
    frame = table(np.array([[3, 20], [17, 30]]), ["q", "d"])
    naive = frame.assign(n=frame["n"].astype("Int64").mask(frame["n"].lt(5)))
    assert recovered({"t": naive}) == {(("d", "c0"), ("q", "c0")): 3}
    assert recovered({"t": disclosure.protect(frame)}) == {}


def test_one_total_in_two_tables_is_one_figure_for_the_reader_too():
    first = pd.DataFrame([("a", 3), ("b", 9), ("Total", 12)], columns=["q", "n"]).astype({"n": "Int64"})
    second = first.copy()
    first.loc[0:1, "n"] = pd.NA
    second.loc[0, "n"] = pd.NA
    assert recovered({"one": first, "two": second}) == {(("q", "a"),): 3}
