"""Where responses stand: ticked answers first, then words; tone and politeness never."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from consult import tables
from consult.consultation import Consultation, Question
from consult.themes import stances
from consult.themes.stance import closed_partner, of_text
from consult.themes.stance_proposal import Proposal, asks_yes_or_no, proposed

AGREE = ("Strongly agree", "Agree", "Neither agree nor disagree", "Disagree", "Strongly disagree", "Don't know")
SIDES = {"q1": dict(zip(AGREE, ("for", "for", "neither", "against", "against", "apart"), strict=True)),
         "q3": {"Very easy": "for", "Very difficult": "against"}}
TOLD = Consultation(Path(), "Our libraries", headline="q1", questions=(
    Question("q1", "Do you agree with the proposal to close two libraries?", "closed", ("a",), scale=AGREE),
    Question("q2", "Why?", "open", ("b",), pair="q1"),
    Question("q3", "How easy is it to get to another library?", "closed", ("c",), scale=("Very easy", "Very difficult")),
    Question("q4", "Why is that?", "open", ("d",), pair="q3"),
    Question("q5", "What do you think of a mobile library?", "open", ("e",)),
), sources=())
CLOSING, BANNING, BUILDING = Proposal(("close",)), Proposal(("ban",)), Proposal(("build",))


def read(text, proposal=CLOSING, question=None, about=True):
    return of_text(text, [(0, len(text))], proposal=proposal, question=question, about=about)


@pytest.mark.parametrize("text", [
    "I oppose the closure of our library.", "I am completely against closing it.", "Please don't close it.",
    "Thank you for consulting; sadly I cannot support this.", "I do not agree with the plans.",
    "Keep our library open!", "It should stay open.", "Save our library", "Disagree.", "No to closures",
    "The proposals are short-sighted and unfair.", "Closing Larkham library would be a mistake.", "Hands off our library",
    "I'm not in favour of the changes.", "I am writing to object to the proposed closure of libraries.", "NO CLOSURES",
    "You should not close any of them.", "Please think again.",
])
def test_words_against_a_closure(text):
    assert read(text).value == "opposes"


@pytest.mark.parametrize("text", [
    "I support the proposal.", "I fully agree with the plans", "I am in favour of this.", "Agree.", "It makes sense.",
    "This is a sensible idea.", "Closing the quiet ones is the right decision.", "I have no objection to the closure.",
    "They should be closed.", "It's sad but it is right to close them.", "I don't mind closing the quiet ones.",
    "I am writing to express my support for the plans.", "I support closing the two smallest.",
])
def test_words_for_a_closure(text):
    assert read(text).value == "supports"


@pytest.mark.parametrize("text", [
    "I would support this if the bus ran on Sundays.", "I support the plan as long as the mobile library comes weekly.",
    "I agree with the plans but not closing Larkham.", "I agree in principle.",
    "I don't mind closing the quiet ones as long as the big ones get better.",
    "I oppose the closure. But on the whole I support the plan.",
])
def test_conditions_and_both_sides_are_mixed(text):
    assert read(text).value == "mixed"


@pytest.mark.parametrize("text", [
    "Fantastic, another cut.", "Lovely staff.", "Thank you very much for all you do.", "I am disgusted.", "",
    "I support my mother, who lives with us.", "They say they support the plan.", "The survey should stay open longer than that.",
    "Whether it is a good idea I cannot say.", "I used to support the proposal.", "It makes no sense.", "I don't oppose change.",
    "It is not right to close them without saying why.", "If they closed, we should close our account too.",
    "If you close it, who will help me with forms?", "The library supports me.", "What a great idea!", "Is this fair?",
    "My neighbour said “I support the plan”.", "Il faut garder la bibliothèque.", "Close by is the shop I agree that reading matters.",
])
def test_tone_other_people_and_other_worlds_are_unclear(text):
    assert read(text).value == "unclear"


def test_which_way_depends_on_what_is_proposed():
    assert read("Ban them all.", BANNING).value == "supports"
    assert read("Ban them all.", CLOSING).value == "unclear"
    assert read("Please don't build it.", BUILDING).value == "opposes"
    assert read("Keep our library open.", BUILDING).value == "unclear"
    assert proposed(TOLD).acts == ("close",)
    assert proposed(Consultation(Path(), "Parks", questions=(), sources=())) == Proposal()


def test_the_closing_date_is_no_closure():
    told = Consultation(Path(), "Have your say: the consultation closes in May", questions=(), sources=())
    assert proposed(told).acts == ()


def test_yes_answers_a_question_that_asks_for_it():
    asks = Question("q", "Should the square be closed to cars?", "open", ("a",))
    assert asks_yes_or_no(asks)
    assert not asks_yes_or_no(Question("q", "Is there anything else you would like to say?", "open", ("a",)))
    assert read("Yes, at last.", question=asks).value == "supports"
    assert read("No. Shops need the trade.", question=asks).value == "opposes"
    assert read("No comment", question=asks).value == "unclear"


def test_the_words_are_where_the_stance_says():
    text = "It is our only one. I oppose the closure. Thanks"
    found = of_text(text, [(0, 19), (20, 41), (42, 48)], proposal=CLOSING)
    assert text[found.start:found.end] == "I oppose the closure"


def test_agreeing_under_another_question_is_not_agreeing_with_the_proposal():
    assert read("I agree with it.", about=False).value == "unclear"
    assert read("I oppose the closure.", about=False).value == "opposes"


def folder(given):
    """responses, passages and tags: given are (respondent, question, text, value)."""
    rows = [{"response_id": f"{who}/{asked}", "respondent_id": who, "question_id": asked, "text": text, "value": value}
            for who, asked, text, value in given]
    cut = [{"passage_id": f"{row['response_id']}#0-{len(row['text'])}", "origin": "response", "origin_id": row["response_id"],
            "kind": "sentence", "start": 0, "end": len(row["text"]), "text": row["text"]} for row in rows if row["text"]]
    tags = [{"origin_id": row["origin_id"], "passage_id": row["passage_id"], "theme_id": "travel", "tagger": "final",
             "start": 0, "end": 1, "score": 1.0} for row in cut]
    return tables.frame("responses", rows), tables.frame("passages", cut), tables.frame("tags", tags)


POLITE = "Thank you for consulting; with warm wishes, and what lovely pictures."
GIVEN = [("a", "q1", "", "Disagree"), ("a", "q2", POLITE, ""), ("b", "q1", "", "Don't know"), ("b", "q2", "Please don't close it.", ""),
         ("c", "q2", "It rains.", ""), ("d", "q3", "", "Very easy"), ("d", "q1", "", "Agree"), ("d", "q4", "Disgraceful buses.", ""),
         ("e", "q2", "", "")]


def test_what_was_ticked_decides_first():
    found = stances(*folder(GIVEN), consultation=TOLD, sides=SIDES)
    whole = found[found["theme_id"].eq("")].set_index("response_id")
    assert whole["stance"].to_dict() == {"a/q2": "opposes", "b/q2": "opposes", "c/q2": "unclear", "d/q4": "supports"}
    assert whole["basis"].to_dict() == {"a/q2": "closed-answer", "b/q2": "text", "c/q2": "text", "d/q4": "closed-answer"}
    assert whole.loc["a/q2", "start"] is pd.NA
    assert set(found.loc[found["theme_id"].eq("travel"), "response_id"]) == set(whole.index)


def test_how_easy_is_no_side():
    assert closed_partner(TOLD.question("q4"), TOLD, SIDES) == "q1"
    assert closed_partner(TOLD.question("q2"), TOLD, {}) == ""


def test_rows_in_any_order_give_the_same():
    tables_given = folder(GIVEN)
    shuffled = [frame.sample(frac=1, random_state=3) for frame in tables_given]
    pd.testing.assert_frame_equal(stances(*tables_given, consultation=TOLD, sides=SIDES),
                                  stances(*shuffled, consultation=TOLD, sides=SIDES))


def test_nothing_gives_the_empty_table():
    found = stances(tables.empty("responses"), tables.empty("passages"), tables.empty("tags"), consultation=TOLD, sides=SIDES)
    assert found.empty and list(found.columns) == tables.columns("stances")
