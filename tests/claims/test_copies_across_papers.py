# ruff: noqa: E501  (tables and sentences as printed)
"""Figures copied from one paper to another: tables cell by cell, sentences figure by figure, and what must be left."""

import pytest
from gold_cases import paper
from laid_out import laid_out

from consult.claims.bundle import Bundle
from consult.claims.checkers import prose_tables, same_figures, tables_across

AGES = [["Group", "Disagree", "Base"], ["Under 35", "54%", "88"], ["35 to 64", "61%", "236"], ["65 and over", "{}", "162"], ["Disabled", "71%", "73"]]
ACROSS = [["", "Under 35", "35 to 64", "65 and over", "Disabled"], ["Agree", "31%", "27%", "21%", "19%"], ["Neither", "15%", "12%", "11%", "10%"], ["Disagree", "54%", "61%", "68%", "71%"]]
HELP = [["What would help you if a centre closed?", "Responses", "%"], ["A lunch club nearby", "168", "51%"], ["Visits at home", "141", "43%"], ["A direct payment", "77", "23%"], ["None of these", "64", "19%"]]


def copied(figure, title="Views by group"):
    mine = laid_out("Words.", (title, [[cell.format(figure) for cell in row] for row in AGES]), name="mine.txt")
    return [finding.outcome.verdict for finding in tables_across.check(Bundle(mine, (laid_out("Words.", ("Table 4: Views by group", ACROSS)),)))]


def test_a_cell_copied_wrongly_is_flagged_though_the_table_is_turned():
    assert copied("86%") == ["contradicted"]
    assert copied("68%") == []


def test_a_table_of_another_year_is_another_table():
    assert copied("86%", "Views by group, 2019") == []


def told(mine, theirs):
    return [finding.outcome.verdict for finding in same_figures.check(Bundle(paper("a.txt", (mine,)), (paper("b.txt", (theirs,)),)))]


def test_the_one_figure_of_a_sentence_that_differs_is_flagged():
    theirs = "Two petitions were also received, with 1,208 and 342 signatures respectively."
    assert told("Two petitions with 1,208 and 432 signatures were received.", theirs) == ["contradicted"]
    assert told("Two petitions with 1,208 and 342 signatures were received.", theirs) == []


@pytest.mark.parametrize("mine", [
    "Two petitions with 1,118 and 432 signatures were received.", "Two petitions with 1,208 and 432 signatures were not received.",
    "Two petitions with 1,208 signatures were received in 432 boxes.", "The hall has 1,208 seats and 432 parking places."])
def test_sentences_that_may_speak_of_something_else_are_left(mine):
    assert told(mine, "Two petitions were also received, with 1,208 and 342 signatures respectively.") == []


def beside(said):
    mine = paper("mine.txt", (said,))
    return {mine.text[found.start:found.end]: found.outcome.verdict for found in
            prose_tables.check(Bundle(mine, (laid_out("Words.", ("Table 4: Alternatives (Base: 329)", HELP)),)))}


def test_figures_of_one_sentence_place_each_other():
    said = "If a centre closed, 51% of those who answered would be helped by a lunch club nearby and {} by visits at home."
    assert beside(said.format("34%")) == {"51%": "supported", "34%": "contradicted"}
    assert set(beside(said.format("43%")).values()) == {"supported"}


@pytest.mark.parametrize("said", [
    "If a centre closed, 62% would be helped by a lunch club nearby and 34% by visits at home.",
    "In 2019, 51% of those who answered would be helped by a lunch club nearby and 34% by visits at home.",
    "Staff visits at home fell by 34%.", "Visits at home account for 34% of the budget for care."])
def test_sentences_whose_figures_all_differ_or_that_measure_something_else_are_left(said):
    assert not {verdict for verdict in beside(said).values() if verdict == "contradicted"}
