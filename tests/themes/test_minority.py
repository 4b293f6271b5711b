"""A point that one person makes and no theme covers is listed; what many say, or a theme has, is not."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from corpus import passages, responses

from consult import tables
from consult.codebook import Codebook, Theme
from consult.consultation import Consultation, Question
from consult.themes.minority import COLUMNS, minority

TOLD = Consultation(Path("nowhere"), "Hall", questions=(Question("q1", "Why?", "open", ("a",)),), sources=())
ODD = "Bats roost above the committee room and the ecological survey the law requires was never commissioned."
BUSES = [f"The number {row} bus stops running before the evening classes at the community hall finish." for row in (4, 7, 9, 12)]


def corpus(texts, codebook=None):
    said = responses(texts)
    frames = {name: tables.empty(name) for name in ("set_aside", "campaigns", "tags", "stances", "personal_data")}
    return SimpleNamespace(consultation=TOLD, codebook=codebook or Codebook(), responses=said, passages=passages(said), **frames)


def test_the_one_off_point_is_listed_and_what_many_say_is_not():
    found = minority(corpus([*BUSES, ODD, "Lovely hall."]))
    assert found["text"].tolist() == [ODD] and found["others"].tolist() == [0]


def test_what_lies_near_a_theme_ranks_below_what_lies_near_none():
    theme = Theme("heating", "Heating", "The boiler and radiators are old, cold and expensive to repair each winter.")
    near = "The boiler and radiators are old and cold and expensive to repair every single winter."
    found = minority(corpus([near, ODD], Codebook((theme,))))
    assert found["text"].tolist() == [ODD, near] and found["nearest_theme"].iloc[1] == "heating"


def test_order_of_rows_is_nothing():
    one, other = corpus([*BUSES, ODD]), corpus([*BUSES, ODD])
    other.passages = other.passages.sample(frac=1, random_state=2)
    assert minority(one).equals(minority(other))


def test_nothing_gives_the_columns():
    for texts in ([], ["Nice."], [ODD] * 9):
        found = minority(corpus(texts))
        assert found.empty and list(found.columns) == list(COLUMNS)
