"""Tasks that meetings give and follow-up that minutes foretell, in sentences of our own; owners after the words; deeds told; refusals."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.structure import minutes, register, undertakings

HEAD = "Minutes of Orley Parish Council\nPresent: Councillors A Fenn, B Gale (Chair), C Hurst and D Ivory\n" \
       "In attendance: Pat Noakes (Clerk), Lee Orme (Head of Finance)\n\n1. Matters\n\n"
TAIL = "\n\n2. Next\n\nCouncillor Hurst asked if it was so. The Clerk confirmed that it was.\n"


def _promised(text: str) -> list[dict[str, Any]]:
    people = register.find(text)
    return undertakings.find(text, None, minutes.find_turns(text, None, people), people)


def _by(body: str) -> list[str]:
    return [row["by"] for row in _promised(HEAD + body + TAIL) if row["start"] < len(HEAD + body)]


@pytest.mark.parametrize(("body", "by"), [
    ("The gate was broken; the Clerk was asked to contact the landowner.", ["Pat Noakes"]),
    ("Mr Orme had sent the rents; he was asked to email the leases as well.", ["Lee Orme"]),
    ("The Chair asked the Clerk to investigate and report back.", ["Pat Noakes"]),
    ("RESOLVED that the report be noted and that the Head of Finance carry out a review of rents.", ["Lee Orme"]),
    ("RESOLVED that a further report be brought to the Council.", ["The meeting"]),
    ("It was agreed to write to the harbour master.", [""]),
    ("It was agreed the working group would develop a plan for the quay.", ["the working group"]),
    ("The drain is blocked. Highways will be approached about this.", [""]),
    ("The slipway rota will be an agenda item for the March meeting.", [""]),
    ("A pot hole by the ferry will be reported to the county.", [""]),
    ("Further research will be undertaken into moorings.", [""]),
    ("Cemetery fees will be reviewed at the May meeting of the Council.", [""]),
    ("The Council will now carry out a survey of the moorings.", ["The Council"]),
    ("Ferry Services have confirmed that they will look into the timetable.", ["Ferry Services"]),
    ("This was noted for the Head of Finance to follow up.", ["Lee Orme"]),
    ("Members asked for the costs to be circulated.", [""]),
    ("Members would receive an update at the next meeting.", [""]),
])
def test_what_is_set_or_foretold(body: str, by: list[str]) -> None:
    assert _by(body) == by


@pytest.mark.parametrize("body", [
    "RESOLVED that the minutes be approved.",
    "RESOLVED that the budget be set at £4,000.",
    "Members were asked to note the report.",
    "Councillor Hurst asked the Clerk to explain the rents?",
    "The Committee needed to be told of the tides.",
    "Residents will be informed by the ferry company.",
    "If the gate fails the county will be contacted.",
    "It was agreed that the Association should continue until June.",
    "The Council agreed to request that the Minister consider a bridge.",
    "Highways had been contacted about this.",
    "The quay is to be painted in blue.",
])
def test_what_is_no_task(body: str) -> None:
    assert _by(body) == []


def test_an_owner_alone_belongs_to_the_words_before() -> None:
    body = "It was agreed Pat would get three quotes.  Action: PN\n\nThe wall is loose. Clerk to action\n\nThe ferry was late. Action - Lee"
    found = [(row["by"], (HEAD + body)[row["start"] : row["end"]]) for row in _promised(HEAD + body + TAIL)]
    assert found[:3] == [("Pat Noakes", "It was agreed Pat would get three quotes.  Action: PN"),
                         ("Pat Noakes", "The wall is loose. Clerk to action"), ("Lee Orme", "The ferry was late. Action - Lee")]


def test_items_under_a_head_of_actions() -> None:
    body = "ACTIONS:\n\n• For the Clerk to attend the regatta.\n\n• Rota for the ferry by May.\n\n2. Rents\n\n• Rents were low."
    assert _by(body) == ["Pat Noakes", ""]


@pytest.mark.parametrize(("after", "kept"), [
    ("Draft sent with these papers.", "yes"), ("Done.", "yes"), ("This has not been sent.", "no"), ("It would be sent in June.", ""),
])
def test_the_deed_told_right_after(after: str, kept: str) -> None:
    rows = _promised(HEAD + "- Rota to be sent with the papers for the next meeting. " + after + TAIL)
    assert [row["kept"] for row in rows][:1] == [kept]


_SCRAPS = ("Action:", "Action: PN", "to be", "will be", "asked the", "was asked to", "Clerk", "RESOLVED that", "?", "\n", "- ", "agenda",
           "For the", "to action", ";", "next meeting")


@given(st.lists(st.sampled_from(_SCRAPS), max_size=25))
def test_odd_words_never_fail_and_rows_are_slices(words: list[str]) -> None:
    text = HEAD + " ".join(words) + TAIL
    for row in _promised(text):
        assert 0 <= row["start"] < row["end"] <= len(text)
        assert text[row["start"] : row["end"]] == text[row["start"] : row["end"]].strip()
