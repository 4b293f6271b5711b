"""Answers as exports hold them: curly quotes, numbers in front, other separators, units, ties. Each is counted right or told."""

from __future__ import annotations

import pandas as pd
import pytest

from consult import tables
from consult.consultation import Question
from consult.readers.answers import matched, split_options
from consult.readers.content import Sheet
from consult.readers.survey import read_survey
from consult.responses import closed, crosstabs, profile

SCALE = ("Strongly agree", "Agree", "Neither", "Disagree", "Don't know")
PLACES = ("Libraries, museums and archives", "Parks", "Roads, pavements", "Roads")


@pytest.mark.parametrize(("cell", "option"), [
    ("Don’t know", "Don't know"), ("dont know", "Don't know"), ("1 - Strongly agree", "Strongly agree"),
    ("(2) Agree", "Agree"), ("Agree (4)", "Agree"), (" STRONGLY  AGREE ", "Strongly agree"),
])
def test_an_option_is_known_however_it_was_typed(cell: str, option: str) -> None:
    assert matched(cell, SCALE) == option


@pytest.mark.parametrize("cell", ["agree strongly", "5", "Agree and Disagree", "I don't know what to say", "1 - no"])
def test_what_names_no_option_stands_as_written(cell: str) -> None:
    assert matched(cell, SCALE) == cell


def test_numbers_name_an_option_only_where_they_tell_them_apart() -> None:
    assert matched("5.0", ("5", "4", "3")) == "5"
    assert matched("2", ("1 - Yes", "2 - No")) == "2 - No"
    assert matched("24", ("16 - 24", "25 - 34")) == "24"
    assert matched("1", ("1) Yes, all", "1) Yes, some")) == "1"


@pytest.mark.parametrize("cell", [
    "Parks, Roads", "Parks; Roads", "Parks|Roads", "Parks / Roads", "Parks > Roads", "Parks · Roads", "Parks\tRoads", "[Parks, Roads]",
    "['Parks', 'Roads']", "Parks and Roads", "1. Parks 2. Roads", "Parks;;Roads;",
])
def test_several_options_in_one_cell_with_any_separator(cell: str) -> None:
    assert split_options(cell, PLACES) == ["Parks", "Roads"]


def test_options_that_hold_a_comma_are_not_cut() -> None:
    assert split_options("Parks, Libraries, museums and archives, Roads, pavements", PLACES) == [
        "Parks", "Libraries, museums and archives", "Roads, pavements"]


@pytest.mark.parametrize("cell", ["Parks and Roads are both dire", "2. Parks 1. Roads", "Carparks", "Parks = Roads"])
def test_a_sentence_is_no_list_of_options(cell: str) -> None:
    assert split_options(cell, PLACES) == [cell]


def _numbers(*cells: str) -> pd.Series:
    question = Question("n", "How many?", "closed", ("n",))
    rows = [{"response_id": f"{at}/n", "respondent_id": str(at), "question_id": "n", "text": cell, "value": cell}
            for at, cell in enumerate(cells)]
    return closed.numeric(tables.frame("responses", rows), question).iloc[0]


def test_numbers_with_units_are_read_and_two_units_never_mixed() -> None:
    row = _numbers("12 years", "3yrs", "1 year", "4", "6 months", "about 10", "5-6", "1,5", "1,200")
    assert (row["n"], row["not_a_number"], row["base"], row["unit"]) == (5, 4, 9, "year")
    assert row["highest"] == 1200 and row["lowest"] == 1
    assert _numbers("£1,200", "£3.50")["mean"] == pytest.approx(601.75)
    assert _numbers("none", "lots")["n"] == 0


def test_places_beyond_the_options_are_counted_and_left_out() -> None:
    questions = [Question(name, f"{name} site", "closed", (name,)) for name in "abc"]
    given = {"1": "123", "2": ("First", "Second", "Third"), "3": "119", "4": "012"}
    rows = [{"response_id": f"{who}/{name}", "respondent_id": who, "question_id": name, "text": place, "value": place}
            for who, places in given.items() for name, place in zip("abc", places, strict=True)]
    table = closed.ranking(tables.frame("responses", rows), questions).set_index("option")
    assert table["ranked"].to_dict() == {"a site": 3, "b site": 4, "c site": 3}
    assert table["not_a_rank"].to_dict() == {"a site": 1, "b site": 0, "c site": 1}
    assert table["base"].eq(4).all() and table.loc["a site", "n"] == 3


def test_an_option_nobody_ranked_is_a_row_and_a_stray_word_is_none() -> None:
    question = Question("r", "Rank", "multi", ("r",), ("A", "B", "C"))
    rows = [{"response_id": "1/r", "respondent_id": "1", "question_id": "r", "text": "B > A", "value": value} for value in ("A", "B")]
    rows.append({"response_id": "2/r", "respondent_id": "2", "question_id": "r", "text": "A = B", "value": "A = B"})
    table = closed.ranking(tables.frame("responses", rows), [question])
    assert table["option"].tolist() == ["B", "A", "C"] and table["ranked"].tolist() == [1, 1, 0] and table["base"].eq(1).all()


def _read(*rows: tuple[str, ...]) -> list[str]:
    from consult.consultation import Source

    question = Question("q1", "Agree?", "closed", ("Q1",), SCALE, SCALE)
    source = Source("r.csv", "responses", date_column="Date", consent_column="Consent")
    return read_survey(Sheet("", (("Q1", "Date", "Consent"), *rows)), (question,), source, stem="r").notes


def test_what_could_not_be_understood_is_told_without_respondents_words() -> None:
    notes = " ".join(_read(("Agree", "2026-02-01", "Yes"), ("agree-ish", "31/02/2026", "Perhaps"), ("5", "soon", "")))
    assert "2 answers to q1 name none of its options" in notes
    assert "2 dates could not be read as a day (rows 2, 3)" in notes
    assert "1 answer on consent could not be read as yes or no (row 2)" in notes
    assert "agree-ish" not in notes and "Perhaps" not in notes


def test_nothing_is_told_of_answers_in_order() -> None:
    assert _read(("Agree", "2026-02-01", "Yes"), ("Don’t know", "1/2/2026", "No")) == ["2 rows of answers read."]


def test_margins_that_name_a_category_twice_are_added_and_told() -> None:
    twice = pd.DataFrame({"question_id": "age", "category": ["25-34", "25 to 34", "35 to 44"], "share": ["30", "30", "40"]})
    found = profile.margins(twice)
    assert found.frame["share"].round(9).tolist() == [0.6, 0.4] and "added together" in found.problems[0]
    once = profile.margins(pd.DataFrame({"question_id": "age", "category": ["25-34", "35 to 44"], "share": ["60", "40"]}))
    assert once.frame["share"].tolist() == [0.6, 0.4] and once.problems == ()


def test_tables_put_together_are_adjusted_together() -> None:
    table = pd.DataFrame({"question_id": ["q1"] * 3 + ["q2"] * 3, "by": "ward", "group": ["a", "b", "c"] * 2, "option": "for",
                          "p": [0.02, 0.9, 0.8] * 2, "difference": 1.0})
    alone = crosstabs.adjusted(table[table["question_id"].eq("q1")])
    together = crosstabs.adjusted(table)
    assert alone["adjusted"].iloc[0] == pytest.approx(0.06) and together["adjusted"].iloc[0] == pytest.approx(0.12)
