from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.claims import rounding
from consult.claims.rounding import HALF_EVEN, HALF_UP, TRUNCATED, Interval


@pytest.mark.parametrize(("printed", "low", "high"), [
    ("62", "61.5", "62.5"), ("62.30", "62.295", "62.305"), ("1,243", "1242.5", "1243.5"), ("62%", "61.5", "62.5")])
def test_a_printed_number_is_what_rounds_to_it(printed, low, high):
    assert rounding.interval(printed) == Interval(Fraction(low), Fraction(high))


def test_conventions_are_told_apart():
    assert rounding.conventions_fitting(1, 200, "1") == (HALF_UP,)
    assert rounding.conventions_fitting(1, 200, "0") == (HALF_EVEN, TRUNCATED)
    assert rounding.conventions_fitting(2, 3, "66") == (TRUNCATED,)
    assert rounding.conventions_fitting(312, 505, "64") == ()


def test_people_behind_a_percentage():
    assert rounding.people("62", 1243) == (765, 776)
    assert rounding.people("62.3", 1243) == (774, 775)


@pytest.mark.parametrize(("printed", "base", "possible"), [("45", 12, False), ("42", 12, True), ("60", 7, False), ("57", 7, True),
                                                           ("33", 3, True), ("99", 1000, True)])
def test_no_whole_number_of_people_gives_it(printed, base, possible):
    assert bool(rounding.attainable(printed, base)) is possible


@given(st.integers(1, 5000).flatmap(lambda base: st.tuples(st.integers(0, base), st.just(base))), st.integers(0, 2))
def test_a_share_rounded_honestly_is_always_possible(pair, decimals):
    count, base = pair
    for convention in rounding.CONVENTIONS:
        printed = f"{float(rounding.rounded(rounding.percent(count, base), decimals, convention)):.{decimals}f}"
        assert convention in rounding.conventions_fitting(count, base, printed)
        assert rounding.attainable(printed, base)


@given(st.fractions(-1000, 1000), st.fractions(-1000, 1000), st.fractions(0, 5), st.fractions(0, 5))
def test_sums_hold_every_sum_of_their_members(one, other, slack, more):
    first, second = Interval(one - slack, one + slack), Interval(other - more, other + more)
    assert (first + second).overlaps(rounding.exactly(one + other))
    assert (first - second).overlaps(rounding.exactly(one - other))
    assert (first * second).overlaps(rounding.exactly(one * other))


def test_open_ends_overlap_what_lies_beyond():
    over = Interval(Fraction(50), None)
    assert over.overlaps(rounding.exactly(80))
    assert not over.overlaps(rounding.exactly(40))
    assert (over / rounding.exactly(0)) == Interval(None, None)


def test_shown_for_a_reader():
    assert rounding.shown(Fraction(1234567)) == "1,234,567"
    assert rounding.shown(Fraction(5, 2)) == "2.5"
    assert rounding.shown_interval(Interval(Fraction(1), Fraction(2))) == "1 to 2"
    assert rounding.shown_interval(Interval(Fraction(1), None)) == "at least 1"
    assert rounding.shown_interval(Interval(None, Fraction(1))) == "at most 1"
