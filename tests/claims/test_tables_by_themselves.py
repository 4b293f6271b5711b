# ruff: noqa: E501  (tables as printed)
"""Tables held to themselves: bases, lines that make 100, joined columns, costs per use, sheets of several tables."""

import pytest
from laid_out import bundle, verdicts

from consult.claims.checkers import table_bases, table_columns, table_lines, table_percentages, table_totals

WRONG = {"does-not-add-up", "contradicted"}
BASED = [["Use", "n", "%"], ["Advice", "184", "40%"], ["Health visitor", "101", "22%"], ["Stay and play", "323", "70%"], ["Courses", "92", "20%"]]
LINES = [["", "Yes", "No", "Unsure"], ["Residents", "70%", "22%", "8%"], ["Drivers", "37%", "59%", "5%"], ["Councils", "89%", "{}", "5%"], ["Others", "71%", "16%", "13%"]]
JOINED = [["", "Very satisfied", "Fairly satisfied", "Neither", "Dissatisfied", "All satisfied"], ["Toilets", "4%", "11%", "17%", "68%", "15%"], ["Planting", "31%", "42%", "13%", "14%", "73%"],
          ["Paths", "22%", "41%", "12%", "25%", "63%"], ["Play areas", "14%", "33%", "19%", "34%", "{}"]]
COSTS = [["Centre", "Visits a year", "Net cost", "Cost per visit"], ["Elm", "6,240", "£268,320", "£43.00"], ["Rowan", "4,100", "£196,800", "£48.00"], ["Larch", "3,120", "£162,240", "{}"],
         ["Birch", "2,080", "£124,800", "£60.00"]]
SHEET = [["About those who replied", "", ""], ["Table 1: Age", "", ""], ["Age", "Number", "%"], ["Under 45", "38", "0.11"], ["45 to 64", "104", "0.31"], ["65 and over", "196", "0.58"], ["Total", "338", "1"],
         ["Table 2: Disability", "", ""], ["Disability", "Number", "%"], ["Yes", "171", "0.5"], ["No", "148", "{}"], ["Prefer not to say", "22", "0.06"], ["Total", "341", "1"]]


def filled(rows, figure):
    return [[cell.format(figure) for cell in row] for row in rows]


def wrong(checker, rows, title="Table 1: Answers"):
    return [found for found in verdicts(checker, "Words.", (title, rows)) if found[1] in WRONG]


def test_a_base_that_no_percentage_is_of_is_flagged_and_the_right_one_stands():
    assert ("521", "does-not-add-up") in verdicts(table_bases, "Words.", ("Table 3: Uses (Base: 521)", BASED))
    assert ("461", "supported") in verdicts(table_bases, "Words.", ("Table 3: Uses (Base: 461)", BASED))


def test_one_wrong_percentage_does_not_make_the_base_wrong():
    assert not wrong(table_bases, [*BASED[:-1], ["Courses", "92", "35%"]], "Table 3: Uses (Base: 461)")


def test_the_one_group_whose_answers_pass_100_is_flagged():
    assert len(wrong(table_lines, filled(LINES, "16%"))) == 1
    assert not wrong(table_lines, filled(LINES, "6%"))
    assert not wrong(table_lines, filled(LINES, "5%")), "99 is rounding"


def test_shares_of_several_answers_each_need_not_make_100():
    several = [["", "Bus", "Car", "Bicycle"], ["Young", "40%", "50%", "30%"], ["Old", "60%", "70%", "10%"], ["Others", "20%", "30%", "50%"], ["All", "44%", "55%", "31%"]]
    assert not wrong(table_lines, several)


def test_a_joined_column_and_a_cost_per_use_are_worked_out_again():
    assert [figure for figure, _ in wrong(table_columns, filled(JOINED, "54%"))] == ["54%"]
    assert not wrong(table_columns, filled(JOINED, "48%")), "joined before rounding, one out"
    assert [figure for figure, _ in wrong(table_columns, filled(COSTS, "£58.00"))] == ["£58.00"]
    assert not wrong(table_columns, filled(COSTS, "£52.00"))


def test_a_net_column_may_be_the_difference_of_the_sides():
    net = [["", "Agree", "Strongly agree", "Disagree", "Strongly disagree", "Net agree"], ["A", "30%", "20%", "25%", "25%", "0%"], ["B", "40%", "20%", "25%", "15%", "20%"],
           ["C", "20%", "10%", "30%", "40%", "-40%"], ["D", "45%", "25%", "20%", "10%", "40%"]]
    assert not wrong(table_columns, net)


def test_a_sheet_of_several_tables_is_read_as_several_with_its_fractions_as_shares():
    tables = bundle("Words.", ("Appendix", filled(SHEET, "0.43"))).paper.tables
    assert [table.title for table in tables] == ["Table 1: Age", "Table 2: Disability"]
    assert [float(row.at(2).quantity.low) for row in tables[1].rows] == [50, 43, 6, 100]
    assert not wrong(table_percentages, filled(SHEET, "0.43"))
    assert [figure for figure, _ in wrong(table_percentages, filled(SHEET, "0.34"))] == ["0.34"]


@pytest.mark.parametrize(("figure", "flagged"), [("(371)", False), ("(381)", True)])
def test_a_net_saving_is_made_of_signed_rows(figure, flagged):
    rows = [["", "2024/25 £000", "2025/26 £000", "2026/27 £000"], ["Crews", "(212)", "(436)", "(436)"], ["Disposal", "(149)", "(265)", "(265)"], ["Food waste", "255", "330", "310"],
            ["Net saving", "(106)", figure, "(391)"]]
    assert bool(wrong(table_totals, rows)) == flagged


def test_an_unsigned_net_cost_is_left():
    rows = [["", "2024/25 £", "2025/26 £", "2026/27 £"], ["Spending", "100", "120", "130"], ["Income", "40", "50", "60"], ["Net cost", "60", "70", "70"]]
    assert not wrong(table_totals, rows)
