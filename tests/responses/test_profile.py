"""Respondents beside the population: the comparison, its problems said, and the weighted sensitivity line."""

from dataclasses import replace

import pandas as pd
import pytest
from small_survey import QUESTIONS, consultation, shuffled, survey

from consult.errors import ConsultError
from consult.responses import crosstabs, profile

Q1 = QUESTIONS[0]
MARGINS = pd.DataFrame({"question_id": "age", "category": ["16-34", "35–64", "65+"], "share": ["25", "50", "25"]})


def rows():
    return [
        *[{"age": "16 to 34", "q1": "Tend to agree"}] * 10,
        *[{"age": "35 to 64", "q1": "Tend to disagree"}] * 20,
        *[{"age": "65 and over", "q1": "Strongly disagree"}] * 50,
        {"age": "Prefer not to say", "q1": "Tend to agree"},
        {"q1": "Tend to agree"},
    ]


def responses():
    return survey(rows())[1]


def test_profile_by_hand_with_ranges_written_otherwise():
    table = profile.profile(responses(), consultation=consultation(), population=profile.margins(MARGINS))
    age = table[table["question_id"].eq("age")].set_index("category")
    assert age["n"].to_dict() == {"16 to 34": 10, "35 to 64": 20, "65 and over": 50, "Prefer not to say": 1}
    assert age.loc["65 and over", ["base", "population_share", "index"]].tolist() == [80, 0.25, 250.0]
    assert age.loc["65 and over", "low"] < 0.625 < age.loc["65 and over", "high"]
    assert age.loc["Prefer not to say", "note"] == "outside the comparison"
    assert "65 and over (age): 50 of 80, 62% of respondents, 25% of the population" in profile.statement(table)


def test_a_group_nobody_answered_from_is_a_row_of_none():
    table = profile.profile(
        survey([{"age": "35 to 64"}] * 4)[1], consultation=consultation(), population=profile.margins(MARGINS)
    ).set_index("category")
    assert table.loc["16 to 34", ["n", "index"]].tolist() == [0, 0.0]
    assert table.loc["35 to 64", "note"] == "everybody who answered gave this category"


@pytest.mark.parametrize(
    ("shares", "problem"),
    [
        (["25", "50", "25"], None),
        (["0.25", "0.5", "0.25"], None),
        (["25%", "50.2%", "25%"], None),
        (["25", "40", "25"], "add up to 90"),
        (["25", "50", "50"], "add up to 125"),
    ],
)
def test_margins_that_do_not_sum_are_said(shares, problem):
    found = profile.margins(MARGINS.assign(share=shares))
    assert found.frame["share"].sum() == pytest.approx(1)
    assert bool(found.problems) == bool(problem)
    if problem:
        assert problem in found.problems[0]


def test_counts_will_do():
    counts = MARGINS.rename(columns={"share": "count"}).assign(count=["12,000", "24,000", "12,000"])
    found = profile.margins(counts)
    assert found.frame["share"].tolist() == [0.25, 0.5, 0.25] and not found.problems


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (MARGINS.drop(columns="share"), "share"),
        (MARGINS.assign(share=["25", "lots", "25"]), "row 2: 'lots'"),
        (MARGINS.assign(share=["25", "-5", "25"]), "'-5'"),
    ],
)
def test_margins_that_cannot_be_used_are_refused(table, message):
    with pytest.raises(ConsultError, match=message):
        profile.margins(table)


def test_margins_for_no_question_and_twice_named_are_said():
    twice = MARGINS.assign(category=["16-34", "16 to 34", "65+"])
    assert [("not a question" in problem) for problem in profile.margins(twice, known=("ward",)).problems] == [True]
    assert any("twice" in problem for problem in profile.margins(twice).problems)


def test_what_is_said_of_margins_holds_no_percentage_a_report_would_have_to_source():
    assert "%" not in "".join(profile.margins(MARGINS.assign(share=["25", "50", "50"])).problems)


def test_weighting_moves_the_figure_to_the_margins_and_says_its_worth():
    table = profile.weighted(responses(), Q1, consultation=consultation(), population=profile.margins(MARGINS))
    shares = table.set_index("option")
    assert shares.loc["Strongly disagree", "share"] == pytest.approx(50 / 82)
    assert shares.loc["Strongly disagree", "weighted_share"] == pytest.approx(0.25 * 80 / 82, abs=1e-3)
    assert shares["weighted_share"].sum() == pytest.approx(1)
    assert 0 < shares["effective_base"].iloc[0] < 82


def test_two_margins_are_raked_together():
    ward = replace(QUESTIONS[4], id="ward", options=("North", "South"))
    settings = replace(consultation(), questions=(*QUESTIONS, ward))
    _, given = survey(rows())
    people = sorted(set(given["respondent_id"]))
    wards = pd.DataFrame(
        [
            {"response_id": f"{who}/ward", "respondent_id": who, "question_id": "ward", "text": name, "value": name}
            for who, name in zip(people, ["North", "South", "South"] * 40, strict=False)
        ]
    )
    both = pd.concat(
        [MARGINS, pd.DataFrame({"question_id": "ward", "category": ["North", "South"], "share": ["50", "50"]})]
    )
    weight, notes = profile.weights(
        pd.concat([given, wards]), consultation=settings, population=profile.margins(both.reset_index(drop=True))
    )
    total = weight.groupby(wards.set_index("respondent_id")["value"]).sum()
    assert total["North"] == pytest.approx(total["South"], rel=1e-6)
    assert notes == ()


def test_one_category_cannot_be_weighted_and_it_is_said():
    table = profile.weighted(
        survey([{"age": "35 to 64", "q1": "Tend to agree"}] * 5)[1],
        Q1,
        consultation=consultation(),
        population=profile.margins(MARGINS),
    )
    assert table["share"].equals(table["weighted_share"])
    assert "one category" in table["note"].iloc[0]


def test_a_missing_group_cannot_be_spoken_for_and_it_is_said():
    given = survey([row for row in rows() if row.get("age") != "16 to 34"])[1]
    _, notes = profile.weights(given, consultation=consultation(), population=profile.margins(MARGINS))
    assert any(note.startswith("Nobody gave 16 to 34") for note in notes)


def test_no_margins_is_said(tmp_path):
    none = profile.read_margins(consultation())
    assert none.frame.empty
    assert (
        "no population margins"
        in profile.weighted(responses(), Q1, consultation=consultation(), population=none)["note"][0]
    )
    table = profile.profile(responses(), consultation=consultation(), population=none)
    assert "No population figures" in profile.statement(table)
    assert profile.STATEMENT in profile.statement(table)


def test_margins_are_read_from_the_folder(tmp_path):
    MARGINS.to_csv(tmp_path / "margins.csv", index=False)
    found = profile.read_margins(replace(consultation(population="margins.csv"), folder=tmp_path))
    assert len(found.frame) == 3
    (tmp_path / "bad.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConsultError, match=r"bad\.csv"):
        profile.read_margins(replace(consultation(population="bad.csv"), folder=tmp_path))


def test_order_changes_nothing():
    found = profile.margins(MARGINS)
    one = profile.weighted(responses(), Q1, consultation=consultation(), population=found)
    two = profile.weighted(
        shuffled(responses()), Q1, consultation=consultation(), population=profile.margins(shuffled(MARGINS))
    )
    pd.testing.assert_frame_equal(one, two)


def test_no_table_by_group_shows_contact_details():
    rows_ = [{"age": "16 to 34", "q1": "Tend to agree", "email": f"p{n}@example.org"} for n in range(12)]
    respondents, given = survey(rows_)
    table = profile.profile(given, consultation=consultation(), population=profile.margins(MARGINS))
    crossed = crosstabs.crosstabs(respondents, given, consultation=consultation())
    assert "email" not in set(table["question_id"]) | set(crossed["by"])
