"""Forms of minutes that real papers of many councils use, in sentences of our own: who speaks, what is promised, what is asked."""

from __future__ import annotations

from typing import Any

import pytest

from consult.structure import asks, minutes, register, undertakings
from consult.structure.minutes import signs

HEAD = "Minutes of the Ashby Scrutiny Committee\nPresent: Councillors A Reed, B Stone (Chair), C Marsh and D Green\n" \
       "In attendance: Jo Pike (Director of Housing), Sam Lowe (Head of Finance)\n\n1. Matters\n\n"
TAIL = "\n\n2. Next\n\nCouncillor Marsh asked if it was so. The Director confirmed that it was.\n"
ASKED = "Councillor Marsh asked about the depot lease. "


def _found(text: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]], list[dict[str, Any]]]:
    people = register.find(text)
    turns = minutes.find_turns(text, None, people)
    return turns, undertakings.find(text, None, turns, people), asks.find(text, None, turns, {})


def _spoken(text: str, end: int) -> list[tuple[str, str]]:
    return [(turn["speaker"], turn["kind"]) for turn in _found(text)[0] if turn["start"] < end]


@pytest.mark.parametrize(("body", "expected"), [
    ("Members were informed by Mr Lowe that the grant had ended.", [("Sam Lowe", "statement")]),
    ("It was asked if a survey had been done and officers confirmed that it had.",
     [("The meeting", "question"), ("Officers", "answer")]),
    ("An enquiry was made about the lift, to which the Director of Housing replied that it was old.",
     [("The meeting", "question"), ("Jo Pike", "answer")]),
    ("During a short debate, concern was expressed about litter.", [("The meeting", "statement")]),
    ("One Member, supported by others, questioned whether the site was safe.", [("One Member", "question")]),
    ("The Leader, in response to Councillor Marsh, stated that no decision had been taken.", [("The Leader", "answer")]),
    ("Following a query about rents from Councillor Reed, Ms Pike said that they were frozen.", [("Jo Pike", "answer")]),
    ("Growth fund: Councillor Green reported that it was spent.", [("Councillor D Green", "statement")]),
    ("Last year’s Chair, Councillor Reed thanked the Committee.", [("Councillor A Reed", "statement")]),
    ("Discussion followed and another Member felt that the fee was high.", [("Another Member", "statement")]),
    ("A Member noted the cost. The Member felt that it should be cut.", [("A Member", "statement")]),
    ("The CFO advised that it would depend on the grant.", [("The CFO", "statement")]),
    ("The tenant’s representative spoke about repairs.", [("The tenant’s representative", "statement")]),
    ("Ivy Dane of Mill Lane ward asked whether the crossing would be built.", [("Ivy Dane", "question")]),
    ("Ivy Dane, a local resident enquired about the crossing.", [("Ivy Dane", "question")]),
    ("The Youth Council representative Kit Amos spoke about buses.", [("Kit Amos", "statement")]),
    ("Kit Amos from the Youth Council updated Members on buses.", [("Kit Amos", "statement")]),
    ("Councillor Green asked why. Councillor Ward said that it was policy.",
     [("Councillor D Green", "question"), ("Councillor Ward", "answer")]),
    ("Councillor Reed MOVED, Councillor Marsh SECONDED and it was RESOLVED to note the report.", [("Councillor A Reed", "motion")]),
    ("Agreed, prop Cllr Reed, sec Cllr Marsh.", [("Councillor A Reed", "motion")]),
    ("Councillor Reed had proposed, and Councillor Marsh had seconded the following motion:", [("Councillor A Reed", "motion")]),
    ("The proposed change was put to the vote, with the following result:\n\nFor: 4\n\nAgainst: 2", [("The meeting", "vote")]),
    ("IT WAS resolved: to note the report.", [("The meeting", "vote")]),
    ("The Vice-Chairman took the chair.", []),
    ("Ms Pike outlined the plan. Moorside Council had agreed to wait.", [("Jo Pike", "statement")]),
    ("Councillor Green asked what it cost. Mr Lowe said £4m. Councillor Green asked when.",
     [("Councillor D Green", "question"), ("Sam Lowe", "answer"), ("Councillor D Green", "supplementary")]),
    ("JP confirmed that the roof was sound.", [("Jo Pike", "statement")]),
    ("**Councillor Green proposed that the fee be cut, seconded by Councillor Reed.**", [("Councillor D Green", "motion")]),
    ("- The Director responded that it was old.", [("Jo Pike", "answer")]),
    ("When introducing the report the Director reminded Members of the cost.", [("Jo Pike", "statement")]),
    ("The Director in presenting the report indicated that it was dear.", [("Jo Pike", "statement")]),
    ("Councillor Reed took the Chair and welcomed everyone.", [("Councillor A Reed", "statement")]),
    ("Councillor Green queried the black bin - the Director advised that it was emptied.",
     [("Councillor D Green", "question"), ("Jo Pike", "answer")]),
    ("Members asked if the mill had plans, Mr Lowe stated that it had none.", [("Members", "question"), ("Sam Lowe", "answer")]),
    ("The Chair asked the Director to write to the county.", [("Councillor B Stone", "chair")]),
    ("The Chair asked Members for their comments.", [("Councillor B Stone", "chair")]),
    ("The Committee discussed the plan.", []),
    ("The Director was asked to write to the county.", []),
    ("Ms Pike had reported to the county that it leaked.", []),
    ("Mr Lowe has requested quotations from three firms.", []),
    ("Councillor Reed wrote a letter to the county.", []),
    ("Members are invited to declare any interests.", []),
    ("Proposer: Councillor Reed, 2nd: Councillor Marsh.", [("Councillor A Reed", "motion")]),
    ("After some debate on the fee Councillor Green proposed deferral seconded by Councillor Reed.", [("Councillor D Green", "motion")]),
])
def test_who_speaks(body: str, expected: list[tuple[str, str]]) -> None:
    assert _spoken(HEAD + body + TAIL, len(HEAD + body)) == expected


def test_a_question_told_in_a_lead_makes_no_turn_and_a_new_answer() -> None:
    body = "Ms Pike said that it was old. In answer to a question on cost, she said that it was cheap."
    turns = [turn for turn in _found(HEAD + body + TAIL)[0] if turn["start"] < len(HEAD + body)]
    assert [(turn["speaker"], turn["kind"]) for turn in turns] == [("Jo Pike", "statement"), ("Jo Pike", "answer")]
    assert (HEAD + body)[turns[1]["start"] :].startswith("In answer")


def test_the_agenda_s_own_words_above_minutes_are_no_speech() -> None:
    text = "Agenda item\n\nQuestions\n\nThe Leader will explain how questions are asked. Members asked for this.\n\nMinutes:\n\n" \
           "Councillor Ash asked why.\n\nSupporting documents:\nReport (PDF)\n"
    assert [turn["speaker"] for turn in _found(text)[0]] == ["Councillor Ash"]


def test_item_letters_are_no_answers_and_q_and_a_are() -> None:
    text = "Minutes of the Council\n\nA.     Questions on notice\n\nNone.\n\nQ.   Councillor Ash asked the following question:\n\n" \
           "“When will the pool open?”\n\nA.   The Mayor, Ros Birch, gave the following response:\n\n“In May.”\n"
    assert [(turn["speaker"], turn["kind"], turn["answers"]) for turn in _found(text)[0]] == [
        ("Councillor Ash", "question", None), ("Ros Birch", "answer", 1)]


def test_questions_under_bare_labels_with_the_names_below() -> None:
    text = "Question 1\nCouncillor Ash to Councillor Birch (Leader)\nHow many bins were missed?\n\nReply\n" \
           "Nine. I will send him the list.\n"
    turns, promises, asked = _found(text)
    assert [(turn["speaker"], turn["kind"]) for turn in turns] == [("Councillor Ash", "question"), ("Councillor Birch", "answer")]
    assert [(row["by"], row["to"]) for row in promises] == [("Councillor Birch", "Councillor Ash")]
    assert [text[row["start"] : row["end"]] for row in asked] == ["How many bins were missed?"]


def test_a_transcript_with_numbered_questions() -> None:
    text = "Transcript of evidence\n\nQ14 Mr Rudd: Why did it close?\nMs Sand: The roof fell in.\n" \
           "Q15 Chair: When will it open?\nMs Sand: In June.\n"
    assert [(turn["speaker"], turn["kind"]) for turn in _found(text)[0]] == [
        ("Mr Rudd", "question"), ("Ms Sand", "answer"), ("Chair", "question"), ("Ms Sand", "answer")]


def test_each_motion_put_is_a_vote() -> None:
    body = "On being put to the vote the amendment was lost by 5 votes to 2.\n\nThe motion was then put to the vote and was carried."
    assert _spoken(HEAD + body + TAIL, len(HEAD + body)) == [("The meeting", "vote"), ("The meeting", "vote")]


def test_staying_in_the_room_declares_nothing() -> None:
    text = "Minutes of the Board\nPresent: Councillors A Ash and B Birch\n\n2. Declarations of interest\n\n" \
           "Councillor Ash declared an interest as a tenant.\n\nCouncillor Ash remained in the meeting.\n\n" \
           "It was noted that Councillor Birch would reply in June.\n"
    assert [(turn["speaker"], turn["kind"]) for turn in _found(text)[0]] == [
        ("Councillor A Ash", "declaration"), ("The meeting", "statement")]


@pytest.mark.parametrize("text", [
    "Row over hubs\n\nCllr Ash said it was a disgrace.\n\nCllr Birch said nobody had been told. Mr Cole said he would leave.",
    "Annual report\n\nThe Director of Housing reported growth in the year. " + "Rents rose and repairs fell. " * 40,
    "Library news\n\nThe library will close on Mondays. Members of the public asked why, and the council said it would think again.",
])
def test_what_is_not_minutes(text: str) -> None:
    assert not signs.is_minutes(text) and minutes.find_turns(text, None, []) == []


@pytest.mark.parametrize(("body", "expected"), [
    (ASKED + "The Director noted the point and would feed it into the review.", [("Jo Pike", "Councillor C Marsh")]),
    (ASKED + "Details would be sent to all Members.", [("", "All Members")]),
    (ASKED + "The matter would be followed up with the landlord.", [("", "")]),
    (ASKED + "The Director replied that she would be raising it with the contractor.", [("Jo Pike", "Councillor C Marsh")]),
    (ASKED + "The Director said that she would meet the tenants.", [("Jo Pike", "Councillor C Marsh")]),
    (ASKED + "Ms Pike thought not, but Democratic Services would ascertain the date.", [("Democratic Services", "Councillor C Marsh")]),
    ("The Chair requested that the plan be circulated. The Director agreed.", [("Jo Pike", "")]),
    ("It was agreed that a briefing note be circulated to the Committee.", [("The meeting", "The Committee")]),
    ("It was agreed to ask the Head of Finance to write to the bank.", [("Sam Lowe", "")]),
    ("Cllrs Reed and Green will prepare a contract.", [("Councillor A Reed and Councillor D Green", "")]),
    ("Mr Lowe will attend the March meeting to present the accounts.", [("Sam Lowe", "")]),
    ("Officers confirmed that they would get a response to provide to Members.", [("Officers", "Members")]),
    (ASKED + "The Director said that the lease would be reviewed in 2027.", []),
    ("Mr Lowe explained that grants would be offered to residents.", []),
    ("It was noted that there were four bids on which the Working Group would report in due course.", []),
    ("Ms Pike said that families would call upon a range of services.", []),
    ("The figures were not to hand.", []),
])
def test_what_is_promised(body: str, expected: list[tuple[str, str]]) -> None:
    rows = [row for row in _found(HEAD + body + TAIL)[1] if row["start"] < len(HEAD + body)]
    assert [(row["by"], row["to"]) for row in rows] == expected


@pytest.mark.parametrize(("body", "expected"), [
    ("Councillor Reed spoke about the pool. He also asked that it be reopened.", [("request", "Councillor A Reed")]),
    ("Councillor Reed referred to the pool and sought further details of the cost.", [("question", "Councillor A Reed")]),
    ("Councillor Reed claimed that it leaked. He queried if it was insured.", [("question", "Councillor A Reed")]),
    ("The Chair asked that a report be brought to the next meeting.", [("request", "Councillor B Stone")]),
    ("Moved by Councillor Reed, seconded by Councillor Marsh, that this Committee requests the Cabinet to reopen the pool.",
     [("request", "Councillor A Reed")]),
    ("Councillor Reed stated that Members had asked for this in May.", []),
    ("Councillor Reed suggested that this was a backward step.", []),
])
def test_what_is_asked(body: str, expected: list[tuple[str, str]]) -> None:
    rows = [row for row in _found(HEAD + body + TAIL)[2] if row["start"] < len(HEAD + body)]
    assert [(row["kind"], row["by"]) for row in rows] == expected


def test_lettered_questions_are_asked_one_by_one() -> None:
    text = "Public questions\n\nQuestion from Mr Teal:\n(a) What did it cost?\n(b) Was it worth it?\n\nReply:\n(a) £4m.\n(b) Yes.\n"
    assert [text[row["start"] : row["end"]] for row in _found(text)[2]] == ["What did it cost?", "Was it worth it?"]


def test_a_pack_of_many_minutes_takes_time_in_proportion(in_proportion) -> None:
    page = HEAD + "Councillor Reed asked if it was shut. The Director would find out.\n\n" * 12
    assert in_proportion(_found, page * 20, page * 80)


def test_letters_speak_where_nobody_is_listed() -> None:
    text = "Minutes\n\nJA welcomed members. JA said that it was late.\n\nBC asked why. DE explained that it had rained.\n\n" \
           "BC said that it was so. DE agreed with BC. JA thanked them.\n"
    assert {turn["speaker"] for turn in _found(text)[0]} == {"JA", "BC", "DE"}


@pytest.mark.parametrize("listed", [
    "Jo Ash - Chair    JA\nBea Cole - BC", "Panel: Jo Ash - Chair\n\nBea Cole- Clerk", "Jo Ash (JA), Bea Cole (BC)",
])
def test_letters_of_people_listed_in_many_ways(listed: str) -> None:
    text = f"Notes of the Quay meeting\n\nPRESENT:\n{listed}\n\nMinutes\n\nJo Ash welcomed everyone.\n\nBea Cole reported a leak. " \
           "JA asked where. BC said that it was on the roof.\n"
    assert [turn["speaker"] for turn in _found(text)[0]][-2:] == ["Jo Ash", "Bea Cole"]


def test_names_run_together_are_parted() -> None:
    found = register.find("Minutes of the Quay Committee\nPresent: RJ Ash (chair) JE Birch B Cole PK Dane\n\n1. Rents\n")
    assert [row["name"] for row in found] == ["RJ Ash", "JE Birch", "B Cole", "PK Dane"]


def test_a_numbered_title_with_a_colon_ends_a_speech_and_a_lead_in_does_not() -> None:
    text = HEAD + "Councillor Reed said that it was dear.\n\n2. Planning Applications:\n\nBarn at Low Lane\n" + TAIL
    first = _found(text)[0][0]
    assert text[first["start"] : first["end"]] == "Councillor Reed said that it was dear."
