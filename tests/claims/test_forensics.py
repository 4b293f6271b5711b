import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.claims import forensics, rounding
from consult.claims.finding import NOT_ADDING, ON_BASIS, SUPPORTED, UNCLEAR
from consult.claims.forensics import Figure, figure


def exact(value):
    return Figure(str(value), rounding.exactly(value))


@pytest.mark.parametrize(("count", "base", "percent", "verdict"), [
    (312, 505, "62", SUPPORTED), (312, 505, "61", ON_BASIS), (312, 505, "64", NOT_ADDING), (0, 10, "0", SUPPORTED)])
def test_share(count, base, percent, verdict):
    assert forensics.share(exact(count), exact(base), figure(percent)).verdict == verdict


def test_a_share_of_nobody_is_left():
    assert forensics.share(exact(0), exact(0), figure("0")) is None


@pytest.mark.parametrize(("before", "after", "percent", "verdict"), [
    ("3.2", "2.9", "7", SUPPORTED), ("3.2", "2.9", "12", SUPPORTED), ("3.2", "2.9", "13", NOT_ADDING), ("3.2", "2.9", "5", NOT_ADDING)])
def test_a_change_is_as_wide_as_its_rounding(before, after, percent, verdict):
    assert forensics.relative_change(figure(before), figure(after), figure(percent)).verdict == verdict


def test_per_cent_for_points_is_unclear_not_wrong():
    assert forensics.share_change(figure("42"), figure("48"), figure("6"), points=False).verdict == UNCLEAR
    assert forensics.share_change(figure("42"), figure("48"), figure("14"), points=False).verdict == SUPPORTED
    assert forensics.share_change(figure("42"), figure("48"), figure("20"), points=False).verdict == NOT_ADDING
    assert forensics.share_change(figure("42"), figure("48"), figure("9"), points=True).verdict == NOT_ADDING


def test_a_rise_that_fell():
    assert forensics.difference(figure("12"), figure("9"), figure("3"), direction=1).material


@pytest.mark.parametrize(("end", "weeks", "verdict"), [
    (dt.date(2024, 3, 31), 12, SUPPORTED), (dt.date(2024, 4, 1), 12, SUPPORTED), (dt.date(2024, 3, 29), 12, SUPPORTED),
    (dt.date(2024, 3, 4), 12, NOT_ADDING), (dt.date(2024, 1, 1), 12, NOT_ADDING)])
def test_weeks_are_counted_both_ways(end, weeks, verdict):
    given_weeks = rounding.exactly(weeks)
    assert forensics.lasted(dt.date(2024, 1, 8), end, given_weeks, "12 weeks").verdict == verdict


def test_days_have_no_slack_but_the_last_day():
    first = dt.date(2024, 1, 1)
    assert forensics.lasted(first, dt.date(2024, 1, 30), rounding.exactly(30), "30 days", days_each=1).verdict == SUPPORTED
    assert forensics.lasted(first, dt.date(2024, 1, 30), rounding.exactly(28), "28 days", days_each=1).verdict == NOT_ADDING


def test_exclusive_answers_pass_a_hundred_only_beyond_rounding():
    assert forensics.too_much([figure("62"), figure("31"), figure("8")]) is None
    assert forensics.too_much([figure("62"), figure("31"), figure("18")]).verdict == NOT_ADDING


@given(st.lists(st.integers(0, 400), min_size=2, max_size=8))
def test_shares_that_round_to_their_numbers_always_add_up(counts):
    base = sum(counts) or 1
    parts = [figure(str(rounding.rounded(rounding.percent(count, base), 0, rounding.HALF_UP))) for count in counts]
    assert forensics.added_up(parts, exact(100 if sum(counts) else 0), shares=True).verdict == SUPPORTED


@given(st.integers(1, 10**6), st.integers(2, 500))
def test_a_product_is_judged_exactly(unit, number):
    right, wrong = exact(unit * number), exact(unit * number + unit)
    assert forensics.multiplied(exact(unit), exact(number), right).verdict == SUPPORTED
    assert forensics.multiplied(exact(unit), exact(number), wrong).verdict == NOT_ADDING


def test_working_shows_the_printed_scale():
    millions = [Figure("£1.2m", rounding.around(Fraction(1_200_000), Fraction(100_000))),
                Figure("£1.3m", rounding.around(Fraction(1_300_000), Fraction(100_000)))]
    total = Figure("£2.9m", rounding.around(Fraction(2_900_000), Fraction(100_000)))
    outcome = forensics.added_up(millions, total)
    assert outcome.verdict == NOT_ADDING
    assert "£1.2m + £1.3m = 2.5; printed £2.9m" in outcome.working
