"""One splitter: exact offsets, and no sentence cut at a title, an abbreviation or a decimal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.structure.sentences import spans


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in spans(text)]


@pytest.mark.parametrize("text", [
    "Cllr. Ann Smith met Mr. Jones and Dr. Patel at St. Mary's.",
    "The saving is £1.2m, as para. 4.12 says.",
    "J. R. Smith and A. N. Other wrote.",
    "Bring something warm, e.g. a coat, i.e. not a hat.",
    "See No. 4 and Nos. 5 to 7 in Fig. 2 on p. 9.",
    "It went from 3.5 to 4.25 per cent.",
    "They waited... and waited.",
    "“Really?” he asked.",
    "1. Keep the library open.",
    "The council agreed to\nclose the pool on Friday",
])
def test_one_sentence_stays_whole(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize("text,expected", [
    ("It is far. There is no bus!", ["It is far.", "There is no bus!"]),
    ("Why? Nobody said.", ["Why?", "Nobody said."]),
    ("too far. no bus", ["too far.", "no bus"]),
    ("We prefer Option B. The others cost more.", ["We prefer Option B.", "The others cost more."]),
    ("It costs £4. 20 people came.", ["It costs £4.", "20 people came."]),
    ("He said “no.” She said “yes.”", ["He said “no.”", "She said “yes.”"]),
    ("Too far\nNo buses\nDear", ["Too far", "No buses", "Dear"]),
    ("We ask you to:\n- keep it open\n- cut the fee", ["We ask you to:", "- keep it open", "- cut the fee"]),
    ("One line\n\nanother", ["One line", "another"]),
    ("It opened in Oct. 2010. It shut in 2015.", ["It opened in Oct. 2010.", "It shut in 2015."]),
])
def test_sentences_are_told_apart(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_nothing_from_nothing() -> None:
    assert spans("") == [] and spans(" \n\t\n ") == []


@given(st.text(alphabet="aB1. !?\n\"“”’()£-é\t", max_size=200))
def test_every_character_lies_in_one_span(text: str) -> None:
    found = spans(text)
    covered = [at for start, end in found for at in range(start, end)]
    assert len(covered) == len(set(covered)) and covered == sorted(covered)
    assert {at for at, letter in enumerate(text) if not letter.isspace()} <= set(covered)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in found)
