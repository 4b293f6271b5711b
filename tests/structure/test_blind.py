"""Papers written before the finders were run on them: floors of what is found, and the rules they led to, with their refusals."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from consult.structure import minutes, quotations, register, sites_lists, speakers, undertakings

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
import structure as benchmark  # noqa: E402

FLOORS = {
    "turns": (0.97, 0.95), "quotations": (0.95, 0.9), "undertakings": (0.9, 0.85), "sites": (0.95, 0.95), "boilerplate": (0.98, 0.95),
}


@cache
def _dev() -> dict[str, Any]:
    return benchmark.blind("dev")


@pytest.mark.parametrize("item", FLOORS)
def test_dev_half_is_found(item: str) -> None:
    tally = _dev()[item]
    precision, recall = FLOORS[item]
    assert tally.right_found >= precision * tally.found, tally.line()
    assert tally.right_expected >= recall * tally.expected, tally.line()


def _turns(text: str) -> list[dict[str, Any]]:
    return minutes.find_turns(text, None, register.find(text))


_FORUM = "Notes of meeting\n\nPresent: Jo Ash (JA), Bea Cole (BC)\n\n1. Budget\n"


def test_initials_printed_after_a_name_speak() -> None:
    found = _turns(_FORUM + "JA asked what was left. BC said that nothing was.\n")
    assert [(turn["speaker"], turn["kind"]) for turn in found] == [("Jo Ash", "question"), ("Bea Cole", "answer")]


def test_capitals_nobody_has_as_initials_do_not_speak() -> None:
    found = _turns(_FORUM + "JA asked what was left. BBC said that nothing was.\n")
    assert [turn["speaker"] for turn in found] == ["Jo Ash"]


def test_a_post_in_a_lead_in_is_not_the_next_name_s() -> None:
    text = "At the invitation of the Leader, Councillor Ash addressed the Cabinet. The Leader thanked him."
    people = speakers.Directory(text)
    assert people.holder("Leader") is None


def test_one_of_two_joined_posts_names_its_holder() -> None:
    people = speakers.Directory("", [{"name": "Councillor Ash", "role": "Deputy Leader and Cabinet Member for Finance"}])
    held = people.holder("Deputy Leader")
    assert held is not None and held.name == "Ash"
    assert people.holder("Leader") is None


def test_attendance_in_a_table() -> None:
    text = "Attendance\nName\tGroup\tAttendance\nCllr A Ash (Chair)\tBlue\tPresent\nCllr B Birch\tRed\tApologies\nTotal\t2\t\n"
    found = [(row["name"], row["party"], row["attendance"]) for row in register.find(text)]
    assert found == [("Cllr A Ash", "Blue", "present"), ("Cllr B Birch", "Red", "apologies")]


def test_a_pronoun_after_somebody_unnamed_is_nobody_named_before() -> None:
    text = ('Jo Ash, chair of the trust, said: “We will fight on for the children of this town.”\n\n'
            'A parent, who asked not to be named, was in tears. “They never told us anything at all,” she said.\n')
    found = quotations.find(text)
    assert [row["speaker"] for row in found] == ["Jo Ash", ""]


def test_a_plan_officers_will_make_is_promised_and_a_service_that_will_run_is_not() -> None:
    text = ("Minutes of the Committee\n\nPresent: Councillors Ash and Birch\n\nCouncillor Ash asked about risk. The Director replied that "
            "officers would draw up a programme of work.\n\nCouncillor Birch asked about hours. The Director replied that the centre would "
            "provide a programme of activities.\n")
    found = undertakings.find(text, None, _turns(text), register.find(text))
    assert [row["by"] for row in found] == ["Officers"]


def test_a_tier_gives_its_places_their_status() -> None:
    from consult import tables
    from consult.structure.outline import blocks_of

    text = "Libraries\n\nTier 1 – retained: Ash Hill, Beck and Cole.\n\nTier 2: a note about Ash Hill.\n"
    found = sites_lists.from_lists(text, blocks_of(text, tables.empty("blocks")), tables.empty("cells"))
    assert [(row["site"], row["status"]) for row in found] == [("Ash Hill", "open"), ("Beck", "open"), ("Cole", "open")]
    assert all(text[row["start"] : row["end"]] == row["site"] for row in found)


_TABLE = (
    "No.\tQuestion from\tQuestion to\tQuestion\tReply\n"
    "1\tCllr Ash\tLeader of the Council\tHow many?\tTwelve.\n2\tMrs Birch\tMayor\tWhen?\t\n"
)


def test_a_table_of_questions_and_replies() -> None:
    found = _turns("Council, 4 May 2021\n\n" + _TABLE)
    assert [(turn["order"], turn["speaker"], turn["kind"], turn["answers"]) for turn in found] == [
        (1, "Cllr Ash", "question", None), (2, "Leader of the Council", "answer", 1), (3, "Mrs Birch", "question", None)]


def test_a_table_without_a_column_of_replies_is_no_record_of_questions() -> None:
    assert _turns("Council, 4 May 2021\n\n" + _TABLE.replace("\tReply", "\tWard")) == []
