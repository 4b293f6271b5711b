"""Themes by question, group, stance and each other: counts of people, each with its base."""

from __future__ import annotations

import pandas as pd

from consult import tables
from consult.themes import crosses

ANSWERS = tables.frame("responses", [
    {"response_id": f"{who}/{asked}", "respondent_id": who, "question_id": asked, "text": "x"}
    for who, asked in (("a", "q1"), ("a", "q2"), ("b", "q1"), ("c", "q1"))])
TAGS = tables.frame("tags", [
    {"origin_id": origin, "passage_id": f"{origin}#0-1", "theme_id": theme, "tagger": tagger, "start": 0, "end": 1, "score": 1.0}
    for origin, theme, tagger in (("a/q1", "bus", "final"), ("a/q1", "bus", "keyword"), ("a/q2", "bus", "final"),
                                  ("b/q1", "bus", "final"), ("b/q1", "staff", "final"), ("c/q1", "staff", "semantic"))])
RAISED = crosses.tagged(TAGS, ANSWERS)


def rows(frame, *names):
    return [tuple(row) for row in frame[list(names)].itertuples(index=False)]


def test_by_question_counts_people_and_shows_noughts():
    assert rows(crosses.by_question(RAISED, ANSWERS), "question_id", "theme_id", "n", "base") == [
        ("q1", "bus", 2, 3), ("q1", "staff", 1, 3), ("q2", "bus", 1, 1), ("q2", "staff", 0, 1)]


def test_by_group_has_the_base_of_the_group():
    groups = {"type": pd.Series({"a": "parent", "b": "parent", "c": "school"})}
    found = crosses.by_group(RAISED, ANSWERS, groups)
    assert rows(found, "by", "group", "theme_id", "n", "base") == [
        ("type", "parent", "bus", 2, 2), ("type", "parent", "staff", 1, 2),
        ("type", "school", "bus", 0, 1), ("type", "school", "staff", 0, 1)]
    assert found["base_words"].iloc[0] == "wrote an answer, type: parent"


def test_by_stance_never_adds_for_and_against():
    stances = tables.frame("stances", [
        {"response_id": "a/q1", "theme_id": "", "stance": "opposes", "basis": "text"},
        {"response_id": "b/q1", "theme_id": "", "stance": "supports", "basis": "text"},
        {"response_id": "b/q1", "theme_id": "staff", "stance": "supports", "basis": "text"}])
    found = crosses.by_stance(RAISED, ANSWERS, stances)
    assert rows(found[found["n"].gt(0)], "stance", "theme_id", "n", "base") == [
        ("opposes", "bus", 1, 1), ("supports", "bus", 1, 1), ("supports", "staff", 1, 1)]


def test_together():
    assert rows(crosses.together(RAISED), "theme_id", "with", "n", "base") == [("bus", "staff", 1, 2), ("staff", "bus", 1, 1)]


def test_nothing_gives_empty_frames_with_their_columns():
    nothing = crosses.tagged(tables.empty("tags"), tables.empty("responses"))
    for frame in (crosses.by_question(nothing, tables.empty("responses")), crosses.together(nothing),
                  crosses.by_group(nothing, tables.empty("responses"), {}),
                  crosses.by_stance(nothing, tables.empty("responses"), tables.empty("stances"))):
        assert frame.empty and {"n", "base", "base_words"} <= set(frame.columns)
