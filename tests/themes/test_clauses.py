"""Clauses: where a text is cut, and that what is not said is never made up."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from consult.themes import clauses


def test_a_text_is_cut_at_its_points_and_joining_words() -> None:
    assert clauses.cut("The bus is slow, and parking costs £3.50; we like the staff. Keep it!") == [
        "The bus is slow,", "and parking costs £3.50;", "we like the staff.", "Keep it!"]
    assert clauses.cut("too far//too dear\nstaff are kind - always") == ["too far", "too dear", "staff are kind", "always"]


def test_a_sentence_of_one_clause_is_one_passage() -> None:
    assert clauses.cut("It is 2.5 miles. Too far!") == ["It is 2.5 miles.", "Too far!"]


def test_what_has_no_clauses_is_one() -> None:
    assert clauses.cut("sandwich butter") == ["sandwich butter"], "'and' and 'but' within words join nothing"
    assert clauses.cut("2.5 well-kept and/or 10:30") == ["2.5 well-kept and/or 10:30"]
    assert clauses.cut("...") == ["..."] and clauses.cut("") == [""]


@given(st.text(max_size=80))
def test_every_clause_stands_in_the_text(text: str) -> None:
    found = clauses.cut(text)
    assert found and all(part in text for part in found)


def test_the_highest_of_each_owner() -> None:
    values, owners = clauses.joined([np.array([[1.0, -2.0], [0.0, 5.0]]), np.array([[-1.0, -1.0]])])
    assert clauses.highest(values, owners).tolist() == [[1.0, 5.0], [-1.0, -1.0]]
