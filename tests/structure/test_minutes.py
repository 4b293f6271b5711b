"""Minutes: layouts and wordings one by one, what opens no turn, and inputs nobody would wish for."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult.structure import asks, minutes, quotations, register, undertakings

HEAD = "Minutes of a meeting of the Ashby Committee\nPresent: Councillors A Reed, B Stone (Chair) and C Marsh\n" \
       "In attendance: Jo Pike (Director of Housing)\n\n1. Matters\n\n"


def _turns(body: str) -> list[tuple[str, str, int | None]]:
    text = HEAD + body
    return [(turn["speaker"], turn["kind"], turn["answers"]) for turn in minutes.find_turns(text, None, register.find(text))]


@pytest.mark.parametrize(("body", "expected"), [
    ("Councillor Reed asked if it would open. The Director confirmed that it would.",
     [("Councillor A Reed", "question", None), ("Jo Pike", "answer", 1)]),
    ("Following a question from Councillor Marsh, the Director explained that it was shut.",
     [("Jo Pike", "answer", None)]),
    ("In reply to Cllr Reed’s query, Ms Pike said that the lift was old.", [("Jo Pike", "answer", None)]),
    ("Cllr Marsh asked when it closed and was told that it closed in May.",
     [("Councillor C Marsh", "question", None), ("", "answer", 1)]),
    ("It was noted that the lift was old. Members expressed concern.",
     [("The meeting", "statement", None), ("Members", "statement", None)]),
    ("Moved by Councillor Reed, seconded by Councillor Marsh, that the report be noted.",
     [("Councillor A Reed", "motion", None)]),
    ("The Chair thanked officers for the report.", [("Councillor B Stone", "chair", None)]),
    ("Councillor Elm said that the lift was old.", [("Councillor Elm", "statement", None)]),
    ("The Chairman read out a question from Mr Ivo Teal: “Why is it shut?” The Director replied that it was unsafe.",
     [("Mr Ivo Teal", "question", None), ("Jo Pike", "answer", 1)]),
])
def test_one_wording_at_a_time(body: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert _turns(body) == expected


@pytest.mark.parametrize("body", [
    "The lift was old and would be replaced by Councillor Reed’s grandson.",
    "Councillor Reed left the meeting at 8.10 pm.",
    "There were no declarations of interest.",
    "The Reed Report had been published in May.",
    "No apologies were received.",
])
def test_what_opens_no_turn(body: str) -> None:
    assert _turns(body + "\n\nCouncillor Marsh asked if it was so.\n\nThe Director replied that it was.")[0][0] == "Councillor C Marsh"


def test_two_people_of_one_name_are_told_apart_by_title_or_not_at_all() -> None:
    text = "Minutes of the Council\nPresent: Mr P Cole, Mrs J Cole, Mr A Ash and Ms B Ash\n\n" \
           "Mrs Cole asked if it was so.\n\nMr Ash replied that it was.\n\nCouncillor Cole noted the reply."
    shown = [turn["speaker"] for turn in minutes.find_turns(text, None, register.find(text))]
    assert shown == ["Mrs J Cole", "Mr A Ash", "Councillor Cole"]


def test_a_post_two_people_hold_keeps_its_printed_words() -> None:
    text = "Minutes of the Cabinet\nPresent: Mr A Ash\nIn attendance: Mr B Oak (Corporate Director Finance), " \
           "Ms C Elm (Corporate Director Housing)\n\nThe Corporate Director explained the report.\n\nMr Ash asked why it was late."
    assert minutes.find_turns(text, None, register.find(text))[0]["speaker"] == "The Corporate Director"


def test_an_article_with_three_quoted_councillors_is_not_minutes() -> None:
    text = "Row over hubs\n\n“No,” said Cllr Ash.\n\nCllr Beech said it was a disgrace.\n\nCllr Cedar said nobody had been told."
    assert minutes.find_turns(text, None, []) == []


def test_an_undertaking_is_kept_only_where_the_minutes_say_so() -> None:
    text = HEAD + "Councillor Reed asked for the survey figures. The Director said she would circulate the survey figures to Members."
    people = register.find(text)
    first = undertakings.find(text, None, minutes.find_turns(text, None, people), people)
    assert [(row["by"], row["to"], row["kept"]) for row in first] == [("Jo Pike", "Members", "")]
    noted = text + "\n\nPost-meeting note: the survey figures were circulated to Members on 3 May."
    later = undertakings.find(noted, None, minutes.find_turns(noted, None, people), people)
    assert [row["kept"] for row in later] == ["yes"]


@pytest.mark.parametrize("body", [
    "The Director said that the service would provide outreach in villages.",
    "The Director said that she would not circulate the figures.",
    "Councillor Reed asked whether officers would circulate the figures to Members.",
    "Members agreed to note the report.",
])
def test_plans_refusals_and_requests_are_not_undertakings(body: str) -> None:
    text = HEAD + body
    people = register.find(text)
    assert undertakings.find(text, None, minutes.find_turns(text, None, people), people) == []


def _everything(text: str) -> list[list[dict[str, object]]]:
    people = register.find(text)
    turns = minutes.find_turns(text, None, people)
    return [people, turns, undertakings.find(text, None, turns, people), quotations.find(text, None, turns, people),
            asks.find(text, None, turns, {})]


_PIECES = st.sampled_from([
    "Councillor Reed asked ", "The Director ", "replied that ", "RESOLVED ", "“", "”", "‘", "’", '"', "'", "\n", "\n\n", "• ", "1. ",
    "Mr ", "said ", "(", ")", ",", ":", "Minutes\n", "Present: ", "Cllr. O’Neill ", "would write to Members ", "?", ". ", "Q1: ", "\t",
])


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=60).map("".join))
def test_any_jumble_gives_slices_in_order(text: str) -> None:
    for rows in _everything(text):
        assert all(0 <= row["start"] < row["end"] <= len(text) for row in rows)  # type: ignore[operator]
    assert _everything(text) == _everything(text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    _everything(text)


@pytest.mark.parametrize("unit", ["“a ", "‘a ’s ", "(", "Mr A, ", "Councillor A B asked ", "Present: \n"])
def test_time_grows_with_length_and_no_faster(unit: str, in_proportion) -> None:
    text = unit * (24_000 // len(unit))
    assert in_proportion(_everything, text[: len(text) // 4], text)


def test_empty_text() -> None:
    assert _everything("") == [[], [], [], [], []]
