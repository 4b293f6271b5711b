"""Ways the press gives words to people and papers, each with what looks like it and is not."""

from __future__ import annotations

import pytest

from consult.structure import quotations


def whose(text: str) -> list[str]:
    """The speaker, or the document, of each quotation of a text."""
    return [row["speaker"] or row["quoted_document"] for row in quotations.find(text + "\n")]


@pytest.mark.parametrize("text,expected", [
    ("“The hall would be mothballed,” a council report said.", ["council report"]),
    ("“The hall would be mothballed,” the report continued.", ["the report"]),
    ("The letter, which has been signed by the group's chair, Ida Fenn, says: “We were not asked.”", ["The letter"]),
    ("In a statement Elm Care Barset said: “We are gathering views.”", ["Elm Care Barset"]),
    ("A statement released by the charity read: “We shall go on.”", ["The charity"]),
    ("In a statement to members, Ms Fenn said the move would mean a “better and fairer” service.", ["Ms Fenn"]),
    ("Backing the plan, Councillor Dean Marsh said it “clearly needs to be done soon”.", ["Councillor Dean Marsh"]),
])
def test_papers_that_speak_and_people_who_speak_of_papers(text: str, expected: list[str]) -> None:
    assert whose(text) == expected


@pytest.mark.parametrize("text,expected", [
    ("Cllr Marsh denied the opposition claims and insisted he would not be “so hasty”.", ["Cllr Marsh"]),
    ("Mr Marsh told members the system was “wasteful”, but Labour accused the cabinet of “plain cruelty”.", ["Mr Marsh", "Labour"]),
    ("The axe hangs over the pool – with council chiefs warning “use it or lose it”.", ["Council chiefs"]),
    ("Dozens of people chanted “Save our pool” outside.", ["Dozens of people"]),
    ("The Barset Firefighters Union (BFU) says the changes will “put lives at risk”.", ["The Barset Firefighters Union"]),
    ("Marsh - who was joined by another councillor - told them they had been “calm and fair”.", [""]),
    ("How Ida Fenn must regret her words “It will never shut”.", ["Ida Fenn"]),
    ("It was “temporarily” shut last year, said Ida Fenn.", [""]),
    ("Ida Fenn told members that “closing it is misguided”, according to the Barset Gazette.", ["Ida Fenn"]),
])
def test_clauses_that_mislead(text: str, expected: list[str]) -> None:
    assert whose(text) == expected


def test_two_people_of_one_surname() -> None:
    text = ("Council leader Ida Fenn said the plan would go on.\n\nRuth Fenn has three children at the school. She believes it will "
            "stay.\n\n“It is wonderful news for all of us,” she said.")
    assert whose(text) == ["Ruth Fenn"]


def test_a_line_between_paragraphs_is_nobody_s() -> None:
    text = ('The authority said it faced "very hard choices" this year.\n\n\'A bit of a state\'\n\n'
            'Ida Fenn said: "My mother is in a bit of a state over it."')
    assert whose(text) == ["The authority", "", "Ida Fenn"]


def test_words_left_open_over_a_caption() -> None:
    text = ("Ida Fenn, whose son attends the school, said: “They were very supportive at the first and gave us hope.\n\n"
            "Parents are ready to fight.\n\n“They wanted signs of growth, which we gave them.”")
    assert whose(text) == ["Ida Fenn", "Ida Fenn"]


def test_words_that_no_mark_closes() -> None:
    text = 'The leader, Ida Fenn, told the meeting they had "no choice but to abstain until Sunday.\n\nDean Marsh said: "It is a sad day."'
    assert whose(text)[-1] == "Dean Marsh"
    assert len(whose(text)) == 2
