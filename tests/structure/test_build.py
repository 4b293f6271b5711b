"""Everything composed: odd input never fails, offsets hold, order of rows is nothing, people's word wins."""

from __future__ import annotations

import marked_pages as samples
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consult import tables
from consult.consultation import Consultation, Source
from consult.structure import build
from consult.structure.build import TABLES

NONE = {"blocks": tables.empty("blocks"), "cells": tables.empty("cells"), "responses": tables.empty("responses")}


def documents(**texts: str) -> pd.DataFrame:
    return tables.frame("documents", [{"document_id": name, "source_id": name, "kind": "document", "text": text}
                                      for name, text in texts.items()])


def all_pages() -> dict[str, str]:
    return {path.name: samples.read(path)[0] for path in samples.pages()}


def holds(found: dict[str, pd.DataFrame]) -> None:
    """Every table is there, is as declared, and every offset lies in its document."""
    text_of = dict(zip(found["documents"]["document_id"], found["documents"]["text"], strict=True))
    assert set(found) == set(TABLES)
    for name, frame in found.items():
        pd.testing.assert_frame_equal(tables.check(name, frame), frame)
        if {"document_id", "start"} <= set(frame.columns):
            assert all(0 <= row.start < row.end <= len(text_of[row.document_id])
                       for row in frame.dropna(subset=["start"]).itertuples())
    papers = found["passages"][found["passages"]["origin"] == "document"]
    assert all(text_of[row.origin_id][row.start : row.end] == row.text != "" for row in papers.itertuples())


def test_the_sample_pages_together() -> None:
    found = build(documents(**all_pages()), **NONE)
    holds(found)
    assert not any(found[name].empty for name in ("passages", "boilerplate", "facts", "sites", "turns", "register"))


def test_nothing_at_all() -> None:
    holds(build(tables.empty("documents"), **NONE))


@pytest.mark.parametrize("text", [
    "", " \n\n\t", "“", "”", "‘He said “no” and then", "\"\"\"\"", "MINUTES", "MINUTES of a meeting\nPRESENT:\n", "?" * 500,
    "Councillor", "Site\tStatus\n\t\n", "(a)\n(b)\n(c)", "1.\n1.1\n1.1.1", "a" * 20000, "Elm " * 3000, "(" * 2000, "\ufeff\u200b\u202e",
    "Councillor Ghost asked about Nowhere. Nobody answered.", "Close " + ", ".join(f"Site{n}" for n in range(300)),
])
def test_odd_input_never_fails(text: str) -> None:
    holds(build(documents(d=text), **NONE))


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(["Minutes:", "“", "”", "Cllr Ash asked why?", "Mr Bee replied that it would.", "\n",
                                 "4.12 ", "Elm Library will close", " and ", "Yours sincerely", "£4m", "RESOLVED that", "• ", "\t",
                                 "Leave a Reply",
                                 "Dear Sir", "‘", "'", "(", "Appendix A"]),
                max_size=30))
def test_any_mixture_holds(parts: list[str]) -> None:
    holds(build(documents(d=" ".join(parts)), **NONE))


def test_the_order_of_rows_is_nothing() -> None:
    given_ = documents(**all_pages())
    one, other = build(given_, **NONE), build(given_.iloc[::-1], **NONE)
    for name in TABLES:
        pd.testing.assert_frame_equal(one[name], other[name])


def test_the_frames_given_are_left_alone() -> None:
    given_ = documents(**all_pages())
    before = given_.copy(deep=True)
    build(given_, **NONE)
    pd.testing.assert_frame_equal(given_, before)


def test_declared_and_corrected_win_and_are_told_apart(tmp_path) -> None:
    text = all_pages()["party_page.txt"]
    asked = Consultation(tmp_path, "T", (), (Source(path="sources/p.txt", kind="letter", author="A. Toft"),))
    decided = {"documents": pd.DataFrame([{"document_id": "p.txt", "field": "position", "value": "mixed", "by": "jo",
                                           "at": "2024-01-01", "note": ""}])}
    found = build(documents(**{"p.txt": text}), **NONE, consultation=asked, decisions=decided)
    row = found["documents"].iloc[0]
    assert (row["kind"], row["author"], row["position"]) == ("letter", "A. Toft", "mixed")
    by = dict(zip(found["facts"]["field"], found["facts"]["by"], strict=True))
    assert (by["kind"], by["position"], by["title"]) == ("declared", "corrected", "read")


def test_a_person_may_drop_and_add_an_ask() -> None:
    text = "Parish response\n\nWe ask the council to keep the pool open for the schools.\n\nNothing else is said here at all."
    found = build(documents(p=text), **NONE)["asks"]
    assert len(found) == 1
    first = found.iloc[0]
    decided = {"asks": pd.DataFrame([
        {"document_id": "p", "start": first["start"], "end": first["end"], "kind": "", "by_whom": "", "keep": "no", "at": "1"},
        {"document_id": "p", "start": 0, "end": 15, "kind": "request", "by_whom": "Parish", "keep": "yes", "at": "2"}])}
    again = build(documents(p=text), **NONE, decisions=decided)["asks"]
    assert [(row.start, row.by) for row in again.itertuples()] == [(0, "Parish")]


def test_a_thousand_answers_take_time_in_proportion(in_proportion) -> None:
    said = ("The bus stops at six and I cannot get there. Please keep it open! ", "My son went every week for two years. ",
            "I disagree with this because it is short-sighted, and the nearest other one is four miles away. ")
    answers = pd.DataFrame({"response_id": [f"{n}/q" for n in range(4_000)], "respondent_id": [str(n) for n in range(4_000)],
                            "question_id": "q", "text": [said[n % 3] * 2 + str(n) for n in range(4_000)], "value": ""})

    def structured(rows: pd.DataFrame) -> pd.DataFrame:
        return build(tables.empty("documents"), NONE["blocks"], NONE["cells"], tables.check("responses", rows))["passages"]

    assert in_proportion(structured, answers.head(1_000), answers)
    assert len(structured(answers.head(1_000))) > 2_000
