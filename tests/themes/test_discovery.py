"""Discovery proposes what people say and the codebook lacks; too little, too same or too foreign has a clear outcome."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from corpus import passages, responses

from consult import tables
from consult.codebook import Codebook, Theme, parse, to_toml
from consult.consultation import Consultation, Question
from consult.themes import discover, topics, topics_words
from consult.themes.discovery_texts import look

TOLD = Consultation(Path("nowhere"), "Hall", questions=(Question("q1", "Why?", "open", ("a",)),), sources=())
SUBJECTS = {
    "roof": "The {} roof leaks {} when it rains", "parking": "Parking {} near the hall {} costs too much",
    "heating": "The heating {} breaks down {} in winter", "toilets": "The toilets {} are dirty {} and locked",
}
FIRST = ("village", "old", "whole", "main", "back", "side", "upper", "large",
          "little", "wooden", "tiled", "flat", "steep", "grey", "low", "red")
SECOND = ("badly", "often", "again", "every week", "all night", "most evenings", "on Sundays", "for hours")
TEXTS = [form.format(FIRST[row % 16], SECOND[row % 8]) + "." for form in SUBJECTS.values() for row in range(16)]


def corpus(texts, *, codebook=None, **given):
    said = responses(texts)
    frames = {name: tables.empty(name) for name in ("set_aside", "campaigns", "tags", "stances", "personal_data")}
    return SimpleNamespace(consultation=TOLD, codebook=codebook or Codebook(), responses=said, passages=passages(said),
                           **frames | given)


@pytest.fixture(scope="module")
def proposed():
    return discover(corpus(TEXTS))


def test_what_people_speak_of_is_proposed(proposed):
    words = " ".join(word for theme in proposed.codebook.themes for word in theme.keywords)
    assert sum(subject.rstrip("s") in words for subject in SUBJECTS) >= 3
    assert {theme.status for theme in proposed.codebook.themes} == {"candidate"}
    assert proposed.frame["n"].le(proposed.frame["base"]).all() and proposed.frame["base"].eq(64).all()


def test_examples_are_verbatim_and_the_file_can_be_read(proposed):
    assert all(example in TEXTS for theme in proposed.codebook.themes for example in theme.examples)
    assert parse(proposed.notes + to_toml(proposed.codebook)) == proposed.codebook
    assert all(line.startswith("#") or not line for line in proposed.notes.split("\n"))
    assert "Coverage:" in proposed.notes and "stability" in proposed.notes


def test_rows_in_any_order_give_the_same_bytes(proposed):
    again = corpus(TEXTS)
    again.responses, again.passages = (frame.sample(frac=1, random_state=5) for frame in (again.responses, again.passages))
    other = discover(again)
    assert other.notes + to_toml(other.codebook) == proposed.notes + to_toml(proposed.codebook)
    pd.testing.assert_frame_equal(other.frame, proposed.frame)


def test_personal_data_is_in_no_example_or_word():
    said = corpus(TEXTS)
    rows = [{"origin_id": origin, "start": 0, "end": len(text), "kind": "name"}
            for origin, text in zip(said.responses["response_id"], said.responses["text"], strict=True) if "roof" in text]
    said.personal_data = tables.frame("personal_data", rows)
    shown = to_toml(discover(said).codebook)
    assert "roof" not in shown and "arking" in shown


def test_people_for_and_against_are_not_merged():
    said = corpus(TEXTS)
    said.stances = tables.frame("stances", [
        {"response_id": response, "theme_id": "", "stance": "supports" if row % 2 else "opposes", "basis": "text"}
        for row, response in enumerate(said.responses["response_id"])])
    found = discover(said).frame
    assert len(found) and (found[["supports", "opposes"]].min(axis=1) < 8).all()


def test_what_a_theme_has_already_is_not_proposed_again():
    said = corpus(TEXTS, codebook=Codebook((Theme("roof", "Roof", "The roof leaks."),)))
    own = said.passages[said.passages["text"].str.contains("roof")]
    said.tags = tables.frame("tags", [{"origin_id": row.origin_id, "passage_id": row.passage_id, "theme_id": "roof",
                                       "tagger": "final", "start": 0, "end": 1, "score": 0.9} for row in own.itertuples()])
    looked = look(said)
    assert len(looked.texts) == 48 and looked.counts["passages that a theme of the codebook has already"] == 16
    assert discover(said).codebook == Codebook()


def test_answers_that_say_nothing_are_counted_first():
    said = corpus([*TEXTS, "No comment"])
    kinds = pd.DataFrame({"response_id": said.responses["response_id"], "substance": ["substantive"] * 64 + ["nothing"]})
    assert "1 answers that say nothing of their own (nothing)" in discover(said, substance=kinds).notes


def test_campaign_copies_are_looked_at_once():
    said = corpus(["Keep the hall open for the children of the village."] * 3)
    said.campaigns = tables.frame("campaigns", [{"campaign_id": "c", "response_id": response, "relation": "same"}
                                                for response in said.responses["response_id"]])
    looked = look(said)
    assert looked.counts["answers that repeat a campaign's letter"] == 2 and len(looked.passages) == 1


@pytest.mark.parametrize(("texts", "words"), [
    ([], "0 answers of substance"), (["The roof leaks badly."], "Too few passages"),
    (["The roof leaks badly."] * 200, "199 repeats of the same words"),
    (["Die Heizung fällt im Winter ständig aus und niemand kommt."] * 3, "3 passages that do not seem to be English"),
])
def test_too_little_has_a_clear_outcome(texts, words):
    found = discover(corpus(texts))
    assert found.codebook == Codebook() and found.frame.empty and found.passages.empty
    assert words in found.notes


def test_few_passages_are_listed_by_their_phrases():
    assert "roof leaks (2)" in discover(corpus(["The roof leaks.", "Our roof leaks.", "Mend it soon."])).notes


def test_groups_of_identical_vectors_do_not_fail():
    found = topics.group(["x"] * 70, np.tile(np.eye(8)[0], (70, 1)))
    assert set(found.of) == {0} and found.steady[0] == 1


def test_bertopic_groups_many_and_repeats_itself():
    drawn = np.random.default_rng(1)
    vectors = np.eye(16)[np.arange(1_100) % 8] + drawn.normal(0, 0.05, (1_100, 16))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    texts = [f"words number{row % 8} of{row}" for row in range(1_100)]
    first, second = (topics.group(texts, vectors) for _ in range(2))
    assert first.engine == "bertopic" and len(first.middles) == 8
    assert (first.of == second.of).all() and first.steady.min() > 0.05


def test_labels_are_phrases_of_the_group_alone():
    told = topics_words.telling([["The roof leaks", "A roof leaks"], ["Cold tea is served", "Cold tea again"]])
    assert told[0][0] == "roof leaks" and told[1][0] == "cold tea"
    assert topics_words.label(told[0]) == "Roof leaks"
    assert topics_words.content("That is all I wanted to say") == 0


@pytest.mark.parametrize(("texts", "says"), [
    ([], "No answer of substance"),
    (["The roof leaks when it rains.", "Parking is too dear near the hall."], "Only 2 different passages"),
])
def test_where_nothing_is_proposed_it_is_said_why(texts, says):
    assert discover(corpus(texts)).why_none.startswith(says)


def test_where_something_is_proposed_there_is_nothing_to_explain(proposed):
    assert proposed.why_none == ""
