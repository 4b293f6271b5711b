"""Closed questions, intervals and cross-tabulations."""

import math
import random

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_survey import QUESTIONS, SCALE, consultation, survey

from consult.consultation import Question
from consult.errors import ConsultError
from consult.responses import closed, crosstabs
from consult.responses.intervals import benjamini_hochberg, fisher_two_sided, holm, standardised_difference, wilson

Q1, Q4 = QUESTIONS[0], QUESTIONS[3]


def question(*scale, ordered=True):
    return Question("q", "?", "closed", ("Q",), scale, scale if ordered else ())


@pytest.mark.parametrize(
    ("scale", "sides"),
    [
        (SCALE, ["for", "for", "neither", "against", "against", "apart"]),
        (("Yes", "No", "Not sure"), ["for", "against", "apart"]),
        (("Very satisfied", "Satisfied", "Neutral", "Dissatisfied"), ["for", "for", "neither", "against"]),
        (("Strongly support", "Support", "Oppose", "Prefer not to say"), ["for", "for", "against", "apart"]),
        (
            ("Very important", "Fairly important", "Not very important", "Not at all important"),
            ["for", "for", "against", "against"],
        ),
        (("Excellent", "Good", "Fair", "Poor", "N/A"), ["for", "for", "neither", "against", "apart"]),
        (("Yes", "Maybe", "No", "No preference"), ["for", "neither", "against", "neither"]),
    ],
)
def test_sides_of_a_scale(scale, sides):
    assert list(closed.sides(question(*scale)).values()) == sides


@pytest.mark.parametrize("options", [("Online", "Paper"), ("Library", "Bus", "Park"), ()])
def test_options_that_take_no_side(options):
    assert closed.sides(question(*options, ordered=False)) == {}


@pytest.mark.parametrize("scale", [("Daily", "Weekly", "Monthly", "Never"), ("Under 10 minutes", "10 to 30 minutes", "Over 30 minutes")])
def test_how_often_and_how_long_take_no_side(scale):
    assert closed.sides(question(*scale)) == {}


def test_tally_has_every_option_and_one_base():
    _, responses = survey(
        [{"q1": "Tend to agree"}] * 3 + [{"q1": "Don't know"}, {"q1": "Maybe"}, {"q2": "No tick here."}]
    )
    table = closed.tally(responses, Q1)
    assert table["option"].tolist() == [*SCALE, "Maybe"]
    assert table["base"].unique().tolist() == [5]
    assert table["n"].sum() == 5
    assert closed.net(responses, Q1)[["n_for", "n_against", "base", "net"]].values.tolist() == [[3, 0, 5, 60.0]]


def test_a_multiple_choice_says_it_may_exceed_the_whole():
    _, responses = survey([{"q4": ["Library", "Bus"]}, {"q4": ["Bus"]}])
    table = closed.tally(responses, Q4)
    assert table.set_index("option")["n"].to_dict() == {"Library": 1, "Bus": 2, "Park": 0}
    assert table["base"].eq(2).all() and "several" in table["base_words"][0]


def test_nobody_answered():
    _, responses = survey([{"q2": "Only words."}])
    table = closed.tally(responses, Q1)
    assert table["base"].eq(0).all() and table["share"].isna().all()
    assert closed.net(responses, Q1)["net"].isna().all()


def test_ranking_from_one_cell_and_from_several_columns():
    ranked = Question("q4", "Rank these", "multi", ("Q4",), ("Library", "Bus", "Park"))
    rows = [("A", ("Bus", "Library", "Park")), ("B", ("Bus", "Park")), ("C", ("Library", "Bus"))]
    one = pd.DataFrame(
        [
            {
                "response_id": f"{who}/q4",
                "respondent_id": who,
                "question_id": "q4",
                "text": "; ".join(order),
                "value": option,
            }
            for who, order in rows
            for option in order
        ]
    )
    table = closed.ranking(one, [ranked]).set_index("option")
    assert table["n"].to_dict() == {"Bus": 2, "Library": 1, "Park": 0}
    assert table.loc["Bus", ["base", "ranked"]].tolist() == [3, 3]
    each = [Question(name, name, "closed", (name,)) for name in ("Bus", "Library", "Park")]
    several = pd.DataFrame(
        [
            {
                "response_id": f"{who}/{option}",
                "respondent_id": who,
                "question_id": option,
                "text": str(n),
                "value": str(n),
            }
            for who, order in rows
            for n, option in enumerate(order, 1)
        ]
    )
    assert closed.ranking(several, each).equals(closed.ranking(one, [ranked]))


def rankings(*orders):
    return pd.DataFrame([{"response_id": f"{who}/q4", "respondent_id": str(who), "question_id": "q4", "text": "; ".join(order),
                          "value": option} for who, order in enumerate(orders) for option in order])


def test_what_a_few_like_much_comes_after_what_most_like():
    ranked = Question("q4", "Rank these", "multi", ("Q4",), ("Bus", "Park", "Pool"))
    table = closed.ranking(rankings(("Bus", "Park"), ("Bus", "Park"), ("Park", "Bus"), ("Pool",)), [ranked]).set_index("option")
    assert table.index[-1] == "Pool" and table.loc["Pool", "mean_rank"] == 1
    assert table["points"].sum() == pytest.approx(3)  # of three options each ranking shares out three points
    assert table["points"].to_dict() == pytest.approx({"Bus": 5.5 / 4, "Park": 4.5 / 4, "Pool": 2 / 4})


def test_an_option_within_another_keeps_its_own_place():
    ranked = Question("q4", "Rank these", "multi", ("Q4",), ("Car park", "Bench", "Park"))
    placed = closed.ranks(rankings(("Car park", "Bench", "Park")), [ranked])
    assert placed["option"].tolist() == ["Car park", "Bench", "Park"]


def test_who_gave_several_answers_is_in_a_group_of_their_own():
    asked = Question("origin", "Which?", "demographic", ("O",), ("A", "B"))
    responses = pd.DataFrame([("1", "A"), ("2", "A"), ("2", "B"), ("3", "B")], columns=["respondent_id", "value"])
    responses = responses.assign(question_id="origin", text=responses["value"])
    people = pd.DataFrame({"respondent_id": ["1", "2", "3"], "type": ["", "", ""]})
    assert closed.groups_of(people, responses, [asked])["origin"].to_dict() == {"1": "A", "2": closed.SEVERAL, "3": "B"}


def test_numbers_and_what_is_not_one():
    asked = Question("visits", "How many visits a year?", "closed", ("V",))
    given = [("1,200", 1200), ("£3", 3), ("ten", None), ("inf", None), ("0", 0)]
    responses = pd.DataFrame(
        [
            {
                "response_id": f"{n}/visits",
                "respondent_id": str(n),
                "question_id": "visits",
                "text": text,
                "value": text,
            }
            for n, (text, _) in enumerate(given)
        ]
    )
    row = closed.numeric(responses, asked).iloc[0]
    assert row[["n", "base", "not_a_number", "median", "highest"]].tolist() == [3, 5, 2, 3, 1200]
    assert "mean" in closed.summary(responses[~responses["text"].isin(("ten", "inf"))], asked)


@given(st.integers(0, 60), st.integers(0, 60))
def test_wilson_holds_the_share_and_stays_inside(n, more):
    low, high = wilson(n, n + more)
    assert 0 <= low <= high <= 1
    if n + more:
        assert low <= n / (n + more) <= high


def test_wilson_by_hand():
    assert wilson(12, 18) == pytest.approx((0.4375, 0.8372), abs=2e-4)
    assert wilson(0, 0) == (0.0, 1.0)


def test_fisher_by_hand_and_symmetric():
    assert fisher_two_sided(3, 4, 1, 4) == pytest.approx(0.4857, abs=1e-4)
    assert fisher_two_sided(8, 10, 1, 10) == pytest.approx(fisher_two_sided(1, 10, 8, 10))
    assert fisher_two_sided(0, 5, 0, 9) == 1.0


def test_adjustments_by_hand():
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert benjamini_hochberg([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.04, 0.04])
    assert holm([]) == benjamini_hochberg([]) == []


@given(st.lists(st.floats(0, 1), max_size=20))
def test_adjusting_never_makes_a_finding(chances):
    for adjusted in (holm(chances), benjamini_hochberg(chances)):
        assert all(0 <= p <= a <= 1 for p, a in zip(chances, adjusted, strict=True))


def test_standardised_difference():
    assert standardised_difference(0.5, 0.5) == 0
    assert standardised_difference(1.0, 1.0) is None
    assert standardised_difference(0.3, 0.1) == pytest.approx(0.2 / math.sqrt((0.21 + 0.09) / 2))


def groups(differs):
    rng = random.Random(5)
    ages = ("16 to 34", "35 to 64", "65 and over")
    rows = []
    for _ in range(240):
        age = rng.choice(ages)
        chance = 0.85 if differs and age == "65 and over" else 0.4
        rows.append({"age": age, "q1": "Strongly disagree" if rng.random() < chance else "Tend to agree"})
    return survey(rows)


@pytest.mark.parametrize("control", list(crosstabs.CONTROLS))
def test_a_real_difference_is_more_than_noise_and_chance_is_not(control):
    table = crosstabs.crosstabs(*groups(True), consultation=consultation(), control=control)
    found = set(table.loc[table["more_than_noise"], "group"])
    assert "65 and over" in found
    calm = crosstabs.crosstabs(*groups(False), consultation=consultation(), control=control)
    assert not calm["more_than_noise"].any()


def test_two_groups_are_one_comparison():
    rows = [{"age": age, "q1": "Tend to agree" if n < given else "Tend to disagree"}
            for age, given in (("16 to 34", 18), ("35 to 64", 9)) for n in range(20)]
    table = crosstabs.crosstabs(*survey(rows), consultation=consultation())
    told = table[table["by"].eq("age")]
    assert told["p"].round(9).nunique() == 1 and len(told) == 4
    # for and against, of one pair of groups: two comparisons, so Holm doubles the smaller
    assert told["adjusted"].tolist() == pytest.approx([2 * told["p"].iloc[0]] * 4)


def test_small_groups_are_shown_and_not_compared():
    rows = [{"age": "16 to 34", "q1": "Tend to agree"}] * 3 + [{"age": "35 to 64", "q1": "Tend to disagree"}] * 30
    table = crosstabs.crosstabs(*survey(rows), consultation=consultation())
    small = table[table["group"].eq("16 to 34")]
    assert small["base"].eq(3).all() and small["p"].isna().all() and small["note"].str.contains("fewer than 10").all()
    assert not table["more_than_noise"].any()


def test_a_demographic_with_one_category_says_there_is_nobody_to_compare_with():
    table = crosstabs.crosstabs(*survey([{"age": "16 to 34", "q1": "Tend to agree"}] * 20), consultation=consultation())
    assert table.loc[table["by"].eq("age"), "note"].str.contains("nobody to compare").all()


def test_an_unknown_control_is_refused():
    with pytest.raises(ConsultError, match="bonferroni"):
        crosstabs.crosstabs(*survey([]), consultation=consultation(), control="bonferroni")


def test_nothing_to_cross():
    assert crosstabs.crosstabs(*survey([]), consultation=consultation()).empty
