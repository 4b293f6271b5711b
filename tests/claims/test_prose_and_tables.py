# ruff: noqa: E501  (tables and sentences as printed)
"""Prose against tables by group, overlapping answers, pairs, bases and columns made from others: each with its negative half."""

import pytest
from laid_out import bundle, verdicts

from consult.claims import axes, paper, placing
from consult.claims.bundle import Bundle
from consult.claims.checkers import (
    prose_bases,
    prose_cells,
    prose_grids,
    prose_overlaps,
    prose_pairs,
    prose_tables,
    same_quantity,
    table_columns,
)

WRONG = {"does-not-add-up", "contradicted", "evidence-conflicts"}

STATEMENTS = ("Table 1: Agreement with statements (Base: 900)",
              [["", "Strongly agree", "Agree", "Neither", "Disagree", "Strongly disagree"],
               ["Bins should be emptied every three weeks", "9%", "17%", "8%", "23%", "43%"],
               ["Food waste should be collected weekly", "38%", "33%", "12%", "9%", "8%"]])
AGES = ("Table 2: Views on shorter hours by age",
        [["", "All", "Under 35", "35 to 64", "65 and over"], ["Agree", "26%", "31%", "27%", "21%"], ["Neither", "12%", "15%", "12%", "11%"],
         ["Disagree", "61%", "54%", "61%", "68%"], ["Base", "486", "88", "236", "162"]])
USES = ("Table 3: What do you use the hub for? (Base: 461)",
        [["Use", "n", "%"], ["Advice on money", "184", "40%"], ["Health visitor", "101", "22%"], ["Stay and play", "323", "70%"], ["Courses", "92", "20%"]])
ONE_EACH = ("Table 4: How do you travel? (Base: 500)",
            [["", "n", "%"], ["On foot", "200", "40%"], ["By car", "110", "22%"], ["By bus", "190", "38%"]])
ROUTES = ("Table 5: Views by route",
          [["Route", "Support", "Oppose", "Total", "% support", "% oppose"], ["Route 4", "142", "707", "849", "17%", "83%"],
           ["Route 11", "289", "420", "709", "41%", "59%"], ["Route 17", "253", "702", "955", "26%", "{}"], ["Route 23", "115", "917", "1,032", "11%", "89%"]])
CHANGES = ("Table 6: How often, by year",
           [["", "2019 (%)", "2024 (%)", "Change (points)"], ["Daily", "31", "27", "-4"], ["Weekly", "28", "30", "+2"], ["Monthly", "17", "18", "{}"],
            ["Never", "24", "25", "+1"]])


@pytest.mark.parametrize(("prose", "figure"), [
    ("Of the statements, that bins should be emptied every three weeks was disagreed with by 56% of respondents.", "56%"),
    ("Weekly collection of food waste was supported by 62% of respondents.", "62%"),
])
def test_a_share_that_no_reading_of_the_statement_gives_is_flagged(prose, figure):
    assert (figure, "does-not-add-up") in verdicts(prose_grids, prose, STATEMENTS)


@pytest.mark.parametrize("prose", [
    "That bins should be emptied every three weeks was disagreed with by 66% of respondents, 43% strongly.",
    "Food waste collected weekly was supported by 71%.",
    "Excluding those who had no view, 77% agreed that food waste should be collected weekly.",
    "In 2016, 51% agreed that food waste should be collected weekly.",
    "Among tenants, 51% agreed that food waste should be collected weekly.",
    "Of those who answered on paper, 51% agreed that food waste should be collected weekly.",
    "Some 51% of people agreed.",
])
def test_joined_rebased_or_other_peoples_shares_of_a_statement_are_not_flagged(prose):
    assert not [found for found in verdicts(prose_grids, prose, STATEMENTS) if found[1] in WRONG]


def test_a_share_of_another_age_group_is_flagged_and_the_groups_own_is_supported():
    assert verdicts(prose_grids, "Disagreement among those aged 65 and over was 54%.", AGES) == [("54%", "does-not-add-up")]
    assert verdicts(prose_grids, "Disagreement among those aged 65 and over was 68%.", AGES) == [("68%", "supported")]


def test_two_groups_in_one_sentence_leave_it_open_whose_share_is_wrong():
    said = "Respondents aged 65 and over were more opposed (68% disagreed, compared with 55% of those under 35)."
    assert not [found for found in verdicts(prose_grids, said, AGES) if found[1] in WRONG]


def test_a_groups_share_given_as_everybodys_is_flagged():
    assert ("68%", "does-not-add-up") in verdicts(prose_grids, "Some 68% of all respondents disagreed.", AGES)
    assert not [found for found in verdicts(prose_grids, "Some 61% of all respondents disagreed.", AGES) if found[1] in WRONG]


def test_a_table_of_answers_down_and_across_has_no_lines():
    both = ("Table", [["", "Agree", "Disagree"], ["Agree", "10%", "20%"], ["Disagree", "30%", "40%"]])
    assert [axes.grid(table) for table in placing.tables_in(bundle("Words.", both).paper.stats)] == [None]


@pytest.mark.parametrize("prose", ["62% of users come for either advice on money (40%) or the health visitor (22%).",
                                   "Advice on money (184) and the health visitor (101) together reach 285 people."])
def test_overlapping_answers_added_up_are_flagged(prose):
    assert [verdict for _, verdict in verdicts(prose_overlaps, prose, USES)] == ["does-not-add-up"]


@pytest.mark.parametrize(("prose", "shown"), [
    ("62% come either on foot (40%) or by car (22%).", ONE_EACH),
    ("50% of users come for either advice on money (40%) or the health visitor (22%).", USES),
    ("Advice on money (184) and the health visitor (101) had 285 mentions.", USES),
])
def test_exclusive_answers_counted_answers_and_other_sums_are_not_overlaps(prose, shown):
    assert verdicts(prose_overlaps, prose, shown) == []


def test_a_number_that_is_not_its_rows_beside_a_percentage_that_is():
    assert verdicts(prose_pairs, "Most often after that came those by car, 101 respondents (22%).", ONE_EACH) == [("101", "does-not-add-up")]
    assert verdicts(prose_pairs, "Most often after that came those by car, 110 respondents (22%).", ONE_EACH) == []
    assert verdicts(prose_pairs, "Of the 459 women, 101 respondents (22%) came by car.", ONE_EACH) == []


def test_the_one_pair_of_a_paragraph_that_is_of_no_number_given():
    said = "1,406 people replied. 38% (534) could not see a doctor, 29% (408) could not get to work, 24% (337) would see less of family and 22% ({}) would drive."
    assert verdicts(prose_pairs, said.format(390)) == [("390", "does-not-add-up")]
    assert verdicts(prose_pairs, said.format(309)) == []
    assert verdicts(prose_pairs, "1,406 people replied. 38% (534) could not see a doctor and 22% (390) would drive.") == []


def test_a_share_of_more_people_than_its_table_is_of():
    assert verdicts(prose_bases, "40% of the 527 people who took part wanted advice on money.", USES) == [("40%", "does-not-add-up")]
    assert verdicts(prose_bases, "40% of the 461 people who answered wanted advice on money.", USES) == []
    assert verdicts(prose_bases, "35% of the 527 people who took part wanted advice on money.", USES) == []
    assert verdicts(prose_bases, "40% of the 527 people who took part came by coach.", USES) == []


def with_cell(table, cell):
    return table[0], [[each.format(cell) for each in row] for row in table[1]]


@pytest.mark.parametrize(("table", "right", "wrong"), [(ROUTES, "74%", "71%"), (CHANGES, "+1", "+4")])
def test_a_column_made_from_others(table, right, wrong):
    assert {verdict for _, verdict in verdicts(table_columns, "Words.", with_cell(table, right))} == {"supported"}
    assert [found for found in verdicts(table_columns, "Words.", with_cell(table, wrong)) if found[1] in WRONG] == [(wrong, "does-not-add-up")]


def test_people_who_disagreed_are_both_rows_of_the_side():
    scale = ("Table 2: To what extent do you agree or disagree with shorter library hours? (Base: all answering 505)",
             [["", "n", "%"], ["Strongly agree", "20", "4%"], ["Agree", "30", "6%"], ["Neither", "34", "7%"], ["Disagree", "121", "24%"],
              ["Strongly disagree", "300", "59%"]])
    said = "Of those who answered on shorter library hours, {} people disagreed."
    assert not [found for found in verdicts(prose_tables, said.format(421), scale) if found[1] in WRONG]


def test_numbers_of_items_are_not_one_quantity_stated_twice():
    lines = "{} Multi-media and open learning packs, software and discs held by the library service at the end of the year"
    assert list(same_quantity.check(Bundle(paper.from_text(f"{lines.format(46)}\n\n{lines.format(58)}\n")))) == []


WARDS = ("Table 7: Who responded, by ward", [["Ward", "n", "Share", "Index"], ["Upper Fell", "834", "8%", "71"], ["Quayside", "1,145", "11%", "109"]])
ANSWERS = ("Table 8: Answers by ward", [["Ward", "Agree", "Disagree", "All"], ["Upper Fell", "154", "680", "834"], ["Quayside", "401", "744", "1,145"]])


@pytest.mark.parametrize("prose", [
    "In Upper Fell, 82% (680 of 834) chose “Disagree”, beside 61% of everybody else.",
    "In Quayside 401 of 1,145 want the ward office to stay.",
])
def test_how_many_of_a_row_said_something_is_no_matter_of_a_row_that_tells_how_many_they_are(prose):
    assert not [found for found in verdicts(prose_cells, prose, WARDS) if found[1] in WRONG]


@pytest.mark.parametrize(("prose", "verdict"), [
    ("In Upper Fell 680 of 834 disagree.", "supported"),
    ("In Upper Fell 640 of 834 disagree.", "does-not-add-up"),
])
def test_a_part_of_a_row_is_held_to_the_column_its_words_name(prose, verdict):
    assert verdict in {found[1] for found in verdicts(prose_cells, prose, ANSWERS)}


def test_a_part_whose_column_no_words_name_is_left():
    assert not [found for found in verdicts(prose_cells, "In Upper Fell 640 of 834 came by bus.", ANSWERS) if found[1] in WRONG]


CHECKS = ("Table 9: Checks by paper", [["Paper", "Claims found", "Checks"], ["Minutes of the meeting", "31", "3"], ["Letter of the trust", "12", "5"]])


def test_a_number_in_words_counts_no_row_it_happens_to_stand_beside():
    said = "A line in the minutes of the meeting says that two checks do not agree."
    assert not [found for found in verdicts(prose_cells, said, CHECKS) if found[1] in WRONG]
