"""What papers ask of a council, who asks it, and what is not asked of it at all."""

from __future__ import annotations

import pytest

from consult.structure import asks


def found(text: str, **document: str) -> list[tuple[str, str, str]]:
    """The asks of a text: their words, who asks and of whom."""
    return [(text[row["start"] : row["end"]], row["by"], row["addressed_to"]) for row in asks.find(text, document=document)]


MOTION = """Motion by Councillor Teale - the hall

1.  notes that the hall has been shut since the spring, and that nobody was asked.

2.  seeks a report at the next meeting of the Committee, with the costs of opening it again.

3.  agrees the report should set out what the village has offered to do.
"""


def test_the_limbs_of_a_motion_that_ask() -> None:
    rows = found(MOTION, kind="minutes")
    assert [words.split()[0] for words, _, _ in rows] == ["seeks", "agrees"]
    assert {by for _, by, _ in rows} == {"Teale"}


def test_a_motion_that_resolves_to_ask() -> None:
    text = ("Proposed by: Cllr K Teale\n\nSeconded by: Cllr R Ash\n\nTherefore this Council:\n\n1)  Resolves to ask the Leader of Fenmoor "
            "County Council to think again;\n\n2)  Will work with the village where it can; and\n\n3)  Asks Cabinet to report in May.\n")
    rows = found(text, kind="minutes")
    assert [words.split()[0] for words, _, _ in rows] == ["Resolves", "Asks"]
    assert rows[0][2] == "Leader of Fenmoor County Council" and {by for _, by, _ in rows} == {"K Teale"}


def test_a_page_of_news_about_a_council_is_no_motion() -> None:
    assert found("The Council asks residents to tell it what they think by Friday.", kind="press") == []


@pytest.mark.parametrize("text,by", [
    ("Parents and staff urged the council to halt its plans on Monday night.", "Parents and staff"),
    ("Elmcare warns that more will close. It is calling on the Government to find the money.", "Elmcare"),
    ("A petition urging Wend and Mere District Council to think again was handed in.", ""),
])
def test_reported_asks_of_many_and_of_bodies(text: str, by: str) -> None:
    rows = found(text, kind="press")
    assert len(rows) == 1 and rows[0][1] == by


def test_a_list_somebody_else_asks_for() -> None:
    rows = found("The Elm Trust asks the government to:\n\n• Pay for the halls.\n• Keep them warm.\n", kind="blog")
    assert [(words, by) for words, by, _ in rows] == [("Pay for the halls.", "Elm Trust"), ("Keep them warm.", "Elm Trust")]


def test_the_prayer_of_a_petition() -> None:
    text = ("Save the hall\n\nTo review the cuts that would shut the only hall in the village.\n\nWhy is this important?\n\n"
            "It is all we have.\n")
    assert [words[:13] for words, _, _ in found(text, kind="petition", title="Save the hall")] == ["To review the"]
    listed = "We the undersigned petition the Council to :\nnot cut the grant to the hall.\nIt is all we have.\n"
    assert [words for words, _, _ in found(listed, kind="petition")][-1] == "not cut the grant to the hall."


@pytest.mark.parametrize("text,kind", [
    ("We would urge all members to attend the lobby on Wednesday.", "letter"),
    ("We would be grateful if anyone who knows more would contact us.", "letter"),
    ("Please join us on the march to the Town Hall.", "petition"),
    ("Q1. Do you support the proposal to let the hall?", "consultation-document"),
    ("We propose to move to three hubs. We want to provide a better service.", "consultation-document"),
    ("We made our minds up on what we wanted to consult about.", ""),
    ("The union has not called for the lobby.", "press"),
    ("I beg to move, That this House has considered halls.", ""),
])
def test_what_is_put_to_others_or_to_nobody(text: str, kind: str) -> None:
    assert found(text, kind=kind) == []


def test_recommendations_listed_in_minutes() -> None:
    text = ("The Committee considered the report.\n\nIt is recommended that Cabinet:\n\n1.  Note the outcome of the consultation.\n\n"
            "2.  Approve the new model.\n")
    turns = [{"order": 1, "speaker": "The Committee", "role": "", "kind": "statement", "start": 0, "end": 36, "answers": None}]
    rows = asks.find(text, None, turns, {"kind": "minutes"})
    assert [(row["kind"], row["addressed_to"]) for row in rows] == [("recommendation", "Cabinet")] * 2


def test_a_written_question() -> None:
    rows = asks.find("To ask the Secretary of State for Halls, how many have closed.", document={"kind": ""})
    assert [(row["kind"], row["addressed_to"]) for row in rows] == [("question", "Secretary of State for Halls")]
