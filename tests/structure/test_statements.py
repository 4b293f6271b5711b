"""What kind of statement a sentence of a response is, held to floors on sentences no rule was made from."""

from __future__ import annotations

from pathlib import Path

import pytest

from consult import tables
from consult.structure import passages, statements

_FILE = Path(__file__).parent / "samples_statements" / "sentences.tsv"


def labelled() -> list[tuple[list[str], str]]:
    """Kinds (the main one first) and text; even rows were used in making the rules, odd ones never."""
    lines = (line.split("\t", 1) for line in _FILE.read_text(encoding="utf-8").splitlines())
    return [(kinds.split(), text) for kinds, text in lines]


@pytest.mark.parametrize("half,floor", [(0, 0.95), (1, 0.92)], ids=["made from", "held out"])
def test_the_main_kind_is_right(half: int, floor: float) -> None:
    rows = labelled()[half::2]
    right = sum(statements.kinds_of(text)[0][0] in kinds for kinds, text in rows)
    assert right / len(rows) >= floor


def test_a_sentence_may_be_two_things() -> None:
    kinds = [kind for kind, _ in statements.kinds_of("My son goes there every week so please keep it open.")]
    assert sorted(kinds) == ["experience", "request"]


def test_scores_are_shares_and_the_main_kind_leads() -> None:
    for _, text in labelled():
        scores = [score for _, score in statements.kinds_of(text)]
        assert all(0 < score <= 1 for score in scores) and scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("text", ["", "  ", "...", "?!"])
def test_nothing_from_no_words(text: str) -> None:
    assert statements.kinds_of(text) == []


def test_the_table_for_responses_alone() -> None:
    responses = tables.frame("responses", [{"response_id": "1/q", "respondent_id": "1", "question_id": "q",
                                            "text": "Please keep it open. Where else would we go?", "value": ""}])
    held = passages.joined([passages.of_responses(responses)])
    documents = held.assign(origin="document")
    found = statements.of_passages(held)
    assert list(found["kind"]) == ["request", "question"]
    assert statements.of_passages(documents).empty


@pytest.mark.parametrize(("text", "kind"), [
    ("Closing it won't bring anyone into town.", "opinion"),
    ("The whole thing is a gimmick.", "opinion"),
    ("They only care about the marina.", "opinion"),
    ("Too grand for my taste.", "opinion"),
    ("It should never have been allowed.", "opinion"),
    ("Makes it harder to park.", "opinion"),
    ("Stricter limits on all the moorings.", "request"),
    ("Prevent lorries using the quay.", "request"),
    ("Secure parking at the ferry.", "request"),
])
def test_judgements_and_measures(text: str, kind: str) -> None:
    assert statements.kinds_of(text)[0][0] == kind


@pytest.mark.parametrize(("text", "kind"), [
    ("The ferry will be open on Sundays.", "fact"),
    ("There are limits on all the moorings.", "fact"),
    ("The council should have shaded seats put in.", "request"),
    ("The quay closed in 2009.", "fact"),
])
def test_what_only_looks_like_a_judgement_or_a_measure(text: str, kind: str) -> None:
    assert statements.kinds_of(text)[0][0] == kind


def test_a_line_of_any_length_is_read_in_proportion(in_proportion) -> None:
    in_proportion(statements.kinds_of, "limit of words, " * 200, "limit of words, " * 800)
