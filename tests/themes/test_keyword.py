"""The keyword tagger: what it finds, and what it must not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.codebook import Codebook, Theme
from consult.themes import keyword


def found(text: str, **theme: tuple[str, ...]) -> list[str]:
    """The words of ``text`` that one theme with these fields finds."""
    book = Codebook((Theme("t", "T", "A theme.", **theme),))
    return [text[hit.start:hit.end] for hit in keyword.find([text], book)]


@pytest.mark.parametrize(("text", "words"), [
    ("Buses are late and the BUS is full", ["Buses", "BUS"]),
    ("the bus's driver", ["bus's"]),
    ("The centre is busy", []),
    ("a minibus, an omnibus and a business", []),
])
def test_a_keyword_is_found_in_every_inflection_and_in_no_longer_word(text: str, words: list[str]) -> None:
    assert found(text, keywords=("bus",)) == words


@pytest.mark.parametrize(("keyword_", "text", "words"), [
    ("closure", "closures, one closure", ["closures", "closure"]),
    ("closed", "They close it; closing; closed", ["close", "closing", "closed"]),
    ("close", "closer to home, the closest", []),
    ("parking", "the park is lovely but parking is not", ["parking"]),
    ("fee", "feed the baby; fees rose", ["fees"]),
    ("privat*", "privately run, privatisation", ["privately", "privatisation"]),
    ("health visitor", "health\nvisitors, a health-visitor; health. Visitor", ["health\nvisitors", "health-visitor"]),
    ("children's centre", "Children’s Centres, childrens centre", ["Children’s Centres", "childrens centre"]),
])
def test_lemmas_phrases_and_apostrophes(keyword_: str, text: str, words: list[str]) -> None:
    assert found(text, keywords=(keyword_,)) == words


def test_a_phrase_the_codebook_rules_out_masks_only_itself() -> None:
    text = "My bus pass expired. The bus is dear."
    assert found(text, keywords=("bus",), not_when=("bus pass",)) == ["bus"]
    assert found("My bus pass expired.", keywords=("bus",), not_when=("bus pass",)) == []


def test_a_not_when_without_the_keyword_forbids_the_theme() -> None:
    assert found("I cannot access the website", keywords=("access",), not_when=("website",)) == []
    assert found("I cannot access the building", keywords=("access",), not_when=("website",)) == ["access"]


def test_advice_in_prose_is_not_taken_for_a_phrase() -> None:
    advice = ("the response is only about the opening hours of the building",)
    assert found("The bus and the building", keywords=("bus",), not_when=advice) == ["bus"]


def test_a_counter_example_and_its_like_are_not_tagged() -> None:
    fields = {"keywords": ("charge",), "counter_examples": ("The lady in charge was very kind.",),
              "examples": ("They charge for parking.",)}
    assert found("The lady in charge was kind.", **fields) == []
    assert found("They charge too much for parking there.", **fields) == ["charge"]


def test_a_theme_without_keywords_and_an_empty_text_find_nothing() -> None:
    assert found("anything at all") == []
    assert found("", keywords=("bus",)) == []


@given(st.text(max_size=200))
def test_every_hit_is_a_slice_that_starts_and_ends_on_a_word(text: str) -> None:
    for words in found(text + " bus " + text, keywords=("bus", "a*")):
        assert words and words[0].isalnum() and words[-1].isalnum()
