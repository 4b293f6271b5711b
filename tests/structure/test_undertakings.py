"""Forms in which minutes, notes and action tables promise, in sentences of our own; and what is no promise."""

from __future__ import annotations

from typing import Any

import pytest

from consult.structure import minutes, register, runon, undertakings

HEAD = "Minutes of the Orley Scrutiny Committee\nPresent: Councillors A Fenn, B Gale (Chair), C Hurst and D Ivory\n" \
       "In attendance: Pat Noakes (Director of Housing), Lee Orme (Head of Finance)\n\n1. Matters\n\n"
TAIL = "\n\n2. Next\n\nCouncillor Hurst asked if it was so. The Director confirmed that it was.\n"
ASKED = "Councillor Hurst asked about the boat shed. "


def _promised(text: str) -> list[dict[str, Any]]:
    people = register.find(text)
    return undertakings.find(text, None, minutes.find_turns(text, None, people), people)


def _by_and_to(body: str) -> list[tuple[str, str]]:
    return [(row["by"], row["to"]) for row in _promised(HEAD + body + TAIL) if row["start"] < len(HEAD + body)]


@pytest.mark.parametrize(("body", "expected"), [
    ("The lease was discussed. Mr Orme had agreed to follow this up with the agents.", [("Lee Orme", "")]),
    ("It was agreed that the shed be sold, with Councillor Ivory agreeing to speak with the tenant.", [("Councillor D Ivory", "")]),
    ("The report was presented by Mr Orme. He agreed to check the rents.", [("Lee Orme", "")]),
    ("The Committee agreed to write to the harbour master.", [("The Committee", "")]),
    ("As nobody had replied the Committee agreed to write to the harbour master again.", [("The Committee", "")]),
    ("The plans were out of date; Mr Orme to bring new ones to the next meeting.", [("Lee Orme", "")]),
    ("The gate was down and Mr Orme to send a picture to Members.", [("Lee Orme", "Members")]),
    ("Further quotes to be obtained for the roof.", [("", "")]),
    ("A letter of thanks to be sent by the Head of Finance.", [("Lee Orme", "")]),
    ("Arising from minute 12 Mr Orme would ensure that the papers reached all members.", [("Lee Orme", "")]),
    ("Councillor Ivory would take forward the matter of the lights.", [("Councillor D Ivory", "")]),
    (ASKED + "The Director said that Councillor Hurst should send her the address so she could look into it.",
     [("Pat Noakes", "Councillor C Hurst")]),
    (ASKED + "The Director explained that a full report would be provided.", [("Pat Noakes", "Councillor C Hurst")]),
    (ASKED + "The Director said that this would be considered outside the meeting and if need be brought back.",
     [("Pat Noakes", "Councillor C Hurst")]),
    (ASKED + "The Director noted the point and a report would come back to a future meeting.", [("Pat Noakes", "Councillor C Hurst")]),
    (ASKED + "The Director would update Members once the survey was in.", [("Pat Noakes", "Members")]),
    ("The Committee received a slide show, a presentation which would be circulated to Members.", [("", "Members")]),
    ("RESOLVED – That Members be provided with the figures for the shed.", [("The meeting", "Members")]),
    ("RESOLVED –\n\n(a)  That the report be noted.\n\n(b)  That further information be sought on the tides.", [("The meeting", "")]),
    ("RESOLVED –\n\n(a)  That the report be noted.\n\n(b)  That the Head of Finance email all members about the dates.",
     [("Lee Orme", "All members")]),
    ("It was agreed that information be provided on the ten largest bills.", [("The meeting", "")]),
    ("Quayside Services will update the Committee as soon as the dredger is mended.", [("Quayside Services", "The Committee")]),
    ("ACTION: To be brought back in May.", [("", "")]),
    ("Action 3.2: Lee Orme", [("Lee Orme", "")]),
    ("ACTION LO to write to the harbour master.", [("Lee Orme", "")]),
    ("Will chase the contractor about the slipway.", [("", "")]),
])
def test_what_is_promised(body: str, expected: list[tuple[str, str]]) -> None:
    assert _by_and_to(body) == expected


@pytest.mark.parametrize("body", [
    "The Committee agreed to note the report and to support the scheme.",
    "Councillor Ivory agreed to second the motion.",
    "Councillor Fenn agreed to stand as Vice-Chairman.",
    "Discussion to be limited to ten minutes.",
    "The fees to be charged from April were noted.",
    ASKED + "The Director said that support offered to SEND pupils had changed.",
    ASKED + "The Director said that the item could be brought back if necessary.",
    ASKED + "The Director said that new sheds, which would be provided to clubs, were on order.",
    ASKED + "The Director said that some clubs had left and would return later.",
    "Endorse the joint work of Orley Council and Parish Council Leaders to respond to the paper.",
    "It was hoped that the slipway would be ready by June.",
    "The wardens, where ill, would be picked up by another service.",
])
def test_what_is_no_promise(body: str) -> None:
    assert _by_and_to(body) == []


@pytest.mark.parametrize(("words", "to"), [
    ("provide a written update to all councillors once it was done", "All councillors"),
    ("supply Councillor Fenn before the next meeting with the dates", "Councillor A Fenn"),
    ("write to the Harbour Authority", "Councillor C Hurst"),
    ("liaise with the Council’s surveyor", "Councillor C Hurst"),
    ("meet the landlord", "Councillor C Hurst"),
    ("share the list with the Committee", "The Committee"),
    ("let her know", "Councillor C Hurst"),
])
def test_to_whom(words: str, to: str) -> None:
    assert _by_and_to(f"{ASKED}The Director undertook to {words}.") == [("Pat Noakes", to)]


def test_a_column_of_actions_beside_what_was_said() -> None:
    text = "Notes of the Orley Quay Forum\nMinutes of 6 March\nPresent: Pat Noakes (PN, Chair), Lee Orme (LO)\n" \
           "Item\tDiscussion\tAction\n" \
           "1. Minutes\tThe minutes of the meeting on 9 January were agreed as a correct record.\t\n" \
           "2. Roof\tLO reported that the roof of the boat shed leaked. He will ask for three quotes before June.\tLO\n" \
           "3. Lights\tThe lamps on the slipway had failed again in the storm.\tPN to write to the county\n" \
           "4. Rents\tPN said that no rent had been paid since the summer.\tNone\n"
    assert [(row["by"], text[row["start"] : row["end"]]) for row in _promised(text)] == [
        ("Lee Orme", "He will ask for three quotes before June."), ("Pat Noakes", "PN to write to the county")]
    people = register.find(text)
    assert [turn["speaker"] for turn in minutes.find_turns(text, None, people)] == ["Lee Orme", "Pat Noakes"]


def test_an_action_log_says_what_is_kept() -> None:
    text = "Minutes of the Orley Quay Forum\nPresent: Pat Noakes, Lee Orme\nApologies: Cllr D Ivory\nAction log\n" \
           "Action\tOwner\tDue\tStatus\nWrite to the county about the lamps\tLee Orme\tApril\tComplete\n" \
           "Circulate the rents to members\tPat Noakes\tMay\tOutstanding\nCheck the lease\tPat Noakes\tMay\t\n"
    assert [(row["by"], row["to"], row["kept"]) for row in _promised(text)] == [
        ("Lee Orme", "", "yes"), ("Pat Noakes", "Members", "no"), ("Pat Noakes", "", "")]
    assert [row["name"] for row in register.find(text)] == ["Pat Noakes", "Lee Orme", "Cllr D Ivory"]


def test_action_columns_outside_minutes_are_plans() -> None:
    text = "Equality assessment\n\nAction\tOwner\tTimescale\nReview the survey each year\tHead of Finance\tMarch\n"
    assert _promised(text) == []


RUN = "ORLEY TOWN COUNCIL MINUTES OF THE MEETING HELD ON TUESDAY 6 MARCH 2018 PRESENT: Councillors A Fenn (Chair), B Gale and " \
      "C Hurst IN ATTENDANCE: Mr L Orme (Town Clerk) 1. APOLOGIES There were none. 2. MATTERS ARISING " \
      "Councillor Gale asked about the lamps " \
      "on the slipway. The Clerk replied that he would write to the county and report back. 3. Boat shed The " \
      "Chair reported that the roof leaked. " \
      "Councillor Hurst asked who would pay. The Clerk undertook to send the lease to all members. RESOLVED: That the report be noted. " \
      "4. ANY OTHER BUSINESS Councillor Gale thanked the wardens."


def test_a_page_run_together_is_read_by_its_lines() -> None:
    lines = runon.restored(RUN)
    assert len(lines) == len(RUN) and lines.split() == RUN.split() and lines.count("\n") >= 8
    people = register.find(RUN)
    assert [row["name"] for row in people] == ["Councillor A Fenn", "Councillor B Gale", "Councillor C Hurst", "Mr L Orme"]
    assert [turn["speaker"].split()[-1] for turn in minutes.find_turns(RUN, None, people)] == [
        "Gale", "Orme", "Fenn", "Hurst", "Orme", "meeting", "Gale"]
    assert [(row["by"], RUN[row["start"] : row["start"] + 9]) for row in _promised(RUN)] == [
        ("Mr L Orme", "The Clerk"), ("Mr L Orme", "The Clerk")]


@pytest.mark.parametrize("text", ["", "Short. 1. No.", "A paragraph of words. " * 80, HEAD + ASKED * 60])
def test_other_text_keeps_its_lines(text: str) -> None:
    assert runon.restored(text) == text


@pytest.mark.parametrize(("body", "speakers"), [
    ("In response to a question from a Member the Head of Finance said that it was paid.", ["Lee Orme"]),
    ("At the Chair’s invitation The Head of Finance presented the accounts.", ["Lee Orme"]),
    ("Minute 14 - Councillor Ivory asked for news.", ["Councillor D Ivory"]),
    ("Arising from minute 14, Lee Orme advised that it was paid.", ["Lee Orme"]),
    ("Pat confirmed that the roof was sound.", ["Pat Noakes"]),
    ("Kit Amos, harbour warden attended the meeting and reported that it was quiet.", ["Kit Amos"]),
    ("Ash said to have died back was felled.", []),
])
def test_who_speaks(body: str, speakers: list[str]) -> None:
    text = HEAD + body + TAIL
    found = minutes.find_turns(text, None, register.find(text))
    assert [turn["speaker"] for turn in found if turn["start"] < len(HEAD + body)] == speakers


def test_letters_speak_whether_or_not_they_are_listed() -> None:
    text = "Minutes of the Quay Forum\nPresent at the meeting\nAnna Bell-Cole, Mo MacRae (MMacR), Dan Eves\n\n1. Paths\n\n" \
           "ABC asked about the stile.\n\nDE noted that it was down.\n\nMMacR confirmed this.\n\nXY advised that it would be mended.\n"
    found = minutes.find_turns(text, None, register.find(text))
    assert [turn["speaker"] for turn in found] == ["Anna Bell-Cole", "Dan Eves", "Mo MacRae", "XY"]


def test_time_grows_with_length(in_proportion) -> None:
    page = HEAD + ASKED + "The Director would find out and report back to Members.\n\nMr Orme to bring the plans.\n\n" * 10
    assert in_proportion(_promised, page * 10, page * 40)
    assert in_proportion(runon.restored, RUN * 10, RUN * 40)
