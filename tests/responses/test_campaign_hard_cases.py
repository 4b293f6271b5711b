"""Families that are hard to tell: more of one's own than of the letter, a sentence two letters share, petitions, form answers."""

import random

import pytest
from campaign_letters import BUSES, LIBRARY, ORDINARY, frame

from consult.responses import campaigns

STEMS = tuple(f"{one}{two}" for one in ("bri", "lam", "hed", "mar", "sto", "wic", "tol", "fen") for two in
              ("ford", "ley", "sel", "ton", "mere", "gate", "bank", "side"))
SHARED = "I urge every member of the cabinet to visit before the vote and to see with their own eyes what would be lost."


def own(seed, size):
    rng = random.Random(seed)
    return " ".join(rng.choice(STEMS) for _ in range(size)) + "."


def families(texts):
    found = campaigns.find(frame(texts))
    name = dict(zip(found["response_id"], found["campaign_id"], strict=True))
    return [name.get(f"r{number:03}/q1", "") for number in range(len(texts))]


@pytest.mark.parametrize("size", [80, 160])
def test_a_paragraph_of_ones_own_longer_than_the_letter_stays_in_the_family(size):
    texts = [LIBRARY] * 4 + [f"{own(1, size)} {LIBRARY}", f"{LIBRARY}\n\n{own(2, size)}"]
    found = families(texts)
    assert len(set(found)) == 1 and found[0]
    table = campaigns.find(frame(texts)).set_index("response_id")
    assert all(word in table.loc["r004/q1", "added"] for word in own(1, size).rstrip(".").split()[:5])


def test_two_letters_that_share_a_sentence_are_two_families():
    texts = [f"{LIBRARY} {SHARED}"] * 4 + [f"{BUSES} {SHARED}"] * 4
    found = families(texts)
    assert len(set(found[:4])) == len(set(found[4:])) == 1 and found[0] != found[4] and found[0] and found[4]


def test_a_sentence_quoted_from_a_letter_makes_no_member():
    quoted = f"They told me to write: {SHARED[:58]}. I would rather say it my own way. {own(3, 60)}"
    found = families([f"{LIBRARY} {SHARED}"] * 5 + [quoted])
    assert found[0] and found[5] == ""


def test_a_petition_text_within_letters_is_one_family():
    petition = ("We the undersigned call on the council to keep the Marsh End library open, to repair its roof this year and to put any "
                "plan to replace it to a vote of the people who use it before a single shelf is moved.")
    texts = [f"Dear all, {own(n, 25)} {petition} {own(n + 50, 20)}" for n in range(6)]
    found = families([*texts, *ORDINARY])
    assert len(set(found[:6])) == 1 and found[0] and not any(found[6:])


def test_short_answers_filled_into_a_form_are_no_campaign():
    places = ("Marsh End", "Tolbank", "Fenside", "Wickgate", "Bramley", "Stonemere")
    texts = [f"I use the centre at {places[n % 6]} {('once', 'twice')[n % 2]} a week and would like it to stay open." for n in range(24)]
    assert not any(families(texts))


def test_ordinary_answers_of_many_people_on_one_subject_are_no_campaign():
    rng = random.Random(4)
    halves = ("It is close to home", "The staff know my children", "There is no bus after five", "Parking is easy", "We meet other parents",
              "The other one is full", "My mother can walk there", "It is warm in winter")
    texts = [". ".join(rng.sample(halves, 3)) + "." for _ in range(60)]
    assert not any(families(texts))
