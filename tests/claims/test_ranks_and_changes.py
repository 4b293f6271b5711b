# ruff: noqa: E501  (tables and sentences as printed)
"""Ranks against columns and groups, sums in sentences, changes of two amounts: each with its negative half."""

import pytest
from gold_cases import paper
from laid_out import verdicts

from consult.claims.bundle import Bundle
from consult.claims.checkers import (
    ranking_tables,
    sentence_answers,
    sentence_changes,
    sentence_shares,
    sentence_sums,
    two_sentences,
    unit_cost,
)

ROUTES = ("Table 2: Views on each route", [["Route", "Support", "Neither", "Oppose"], ["Route 4", "142", "96", "611"], ["Route 17", "119", "134", "702"], ["Route 23", "64", "51", "917"]])
ASPECTS = ("Table 1: How satisfied are you with each aspect?", [["", "Very satisfied", "Fairly satisfied", "Neither", "Dissatisfied"], ["Changing rooms", "12%", "31%", "18%", "39%"], ["Pools", "28%", "41%", "13%", "18%"],
           ["Opening times", "21%", "40%", "17%", "22%"]])
VISITS = ("Table 3: How often do you visit?", [["", "Total", "16 to 34", "35 to 54", "55 and over"], ["At least weekly", "48%", "53%", "55%", "39%"], ["Less often", "47%", "44%", "41%", "54%"], ["Never", "5%", "3%", "4%", "7%"]])


@pytest.mark.parametrize(("said", "table", "verdict"), [
    ("Route 17 drew the largest number of objections of any route.", ROUTES, "does-not-add-up"),
    ("Route 23 drew the largest number of objections of any route.", ROUTES, "supported"),
    ("Opening times had the lowest level of satisfaction of the three aspects.", ASPECTS, "does-not-add-up"),
    ("Changing rooms had the lowest level of satisfaction of the three aspects.", ASPECTS, "supported"),
    ("Pools was the aspect chosen most often.", ("Table 4: Aspect chosen", [["Aspect", "n"], ["Pools", "40"], ["Gym", "90"], ["Classes", "20"]]), "does-not-add-up"),
    ("Those aged 16 to 34 are the age group most likely to visit at least weekly.", VISITS, "does-not-add-up"),
    ("Those aged 35 to 54 are the age group most likely to visit at least weekly.", VISITS, "supported")])
def test_the_greatest_and_least_of_a_column_or_row(said, table, verdict):
    assert [found for _, found in verdicts(ranking_tables, said, table)] == [verdict]


@pytest.mark.parametrize(("said", "table"), [
    ("Route 17 drew the second largest number of objections.", ROUTES), ("Route 17 had the largest number of buses.", ROUTES),
    ("Route 99 drew the largest number of objections.", ROUTES), ("Men are the group most likely to visit at least weekly.", VISITS)])
def test_ranks_of_something_the_table_does_not_have_are_left(said, table):
    assert verdicts(ranking_tables, said, table) == []


def found(checker, *sentences):
    return [finding.outcome.verdict for finding in checker.check(Bundle(paper("p.txt", (" ".join(sentences),))))]


@pytest.mark.parametrize(("checker", "said", "verdict"), [
    (sentence_sums, "We held five meetings, attended by 22, 17, 31, 9 and 14 people, 103 people in total.", "does-not-add-up"),
    (sentence_sums, "We held five meetings, attended by 22, 17, 31, 9 and 14 people, 93 people in total.", "supported"),
    (sentence_sums, "Option C would save £118,000, Option E £21,500 and Option H £9,400, together £158,900.", "does-not-add-up"),
    (sentence_answers, "Of the 41 letters, 33 opposed the proposal, five supported it and four expressed no view.", "does-not-add-up"),
    (two_sentences, "The consultation received 1,126 responses. Of these, 14 were blank, leaving 1,121.", "does-not-add-up"),
    (two_sentences, "The consultation received 1,126 responses. Of these, 14 were blank, leaving 1,112.", "supported"),
    (sentence_sums, "41 permits were granted, 29 to badge holders, nine to carers and seven to others.", "does-not-add-up"),
    (sentence_sums, "41 permits were granted, 25 to badge holders, nine to carers and seven to others.", "supported"),
    (sentence_changes, "48% supported a charge and 40% opposed it, a difference of five percentage points.", "does-not-add-up"),
    (sentence_changes, "48% supported a charge and 45% opposed it, a difference of three percentage points.", "supported"),
    (sentence_changes, "2,318 people took part, compared with 1,764 in the last consultation, an increase of 41%.", "does-not-add-up"),
    (sentence_changes, "2,318 people took part, compared with 1,764 in the last consultation, an increase of 31%.", "supported"),
    (sentence_shares, "Of the 1,146 responses 1,031 were made online, 80% of the total.", "does-not-add-up"),
    (sentence_shares, "In all 29 respondents (17% of all 431) did not answer.", "does-not-add-up"),
    (unit_cost, "It would save £138,700 a year, and £298,800 over two years.", "does-not-add-up"),
    (unit_cost, "It would save £138,700 a year, and £277,400 over two years.", "supported")])
def test_figures_of_one_statement(checker, said, verdict):
    assert verdict in found(checker, said)


@pytest.mark.parametrize(("checker", "said"), [
    (sentence_sums, "41 permits were granted, 29 to badge holders, nine to carers and seven to staff of the council last year."),
    (sentence_answers, "Of the 41 letters, 30 opposed the proposal and five supported it."),
    (two_sentences, "The council runs 9 libraries. Of these, 3 were closed, leaving 2,000 people without one."),
    (sentence_changes, "48% supported a charge and 45% opposed it, a swing of nine points since 2019."),
    (sentence_changes, "2,318 people took part in 40 events, and 1,764 wrote, an increase of 41% in letters."),
    (sentence_shares, "Of the 1,146 responses 1,031 were made online, 80% of them by telephone."),
    (unit_cost, "It would save £138,700 a year, and cost £298,800 to set up over two years of planning.")])
def test_figures_that_are_not_of_each_other_are_left(checker, said):
    assert "does-not-add-up" not in found(checker, said)
