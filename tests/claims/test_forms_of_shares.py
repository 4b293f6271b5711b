# ruff: noqa: E501  (tables and sentences as printed)
"""One figure in many wordings against one table in many layouts: right it stands or is left, wrong it is said to be."""

import pytest
from laid_out import bundle, verdicts

from consult.claims.checkers import (
    pair_bases,
    prose_bases,
    prose_pairs,
    ranking,
    ranking_tables,
    response_rates,
    sentence_shares,
)
from consult.claims.checking import check_bundle
from consult.claims.finding import WRONG_FIGURE

ASKED = "Table 1: Do you agree with the proposal to close the car park?"
ANSWERS = {"Strongly agree": ("121", "24%"), "Agree": ("190", "38%"), "Neither agree nor disagree": ("61", "12%"), "Disagree": ("78", "15%"),
           "Strongly disagree": ("40", "8%"), "Don't know": ("15", "3%")}
BOTH = (ASKED, [["", "Number", "%"], *[[answer, n, p] for answer, (n, p) in ANSWERS.items()]])
ACROSS = (ASKED, [["", *ANSWERS], ["Number", *[n for n, _ in ANSWERS.values()]], ["%", *[p for _, p in ANSWERS.values()]]])
ONE_ROW = (ASKED, [["", *ANSWERS], ["Respondents", *[p for _, p in ANSWERS.values()]]])
NUMBERED = ("Table 2: What concerns you about the changes?", [["Id", "Concern", "%"], ["1", "Cost of parking", "47"], ["2", "Fewer buses", "38"], ["3", "Longer journeys", "29"],
            ["4", "Noise", "8"]])
LANE = ("Table 3: Should the bus lane be kept? (%)", [["", "Yes", "No", "Don't know"], ["Residents", "62", "31", "7"], ["Businesses", "28", "66", "6"], ["Visitors", "45", "40", "15"],
        ["All", "54", "38", "8"]])
TOOLS = ("Table 4: Share of each team that uses each tool", [["Team", "Maps", "Sheets", "Forms"], ["Planners (PT)", "71%", "64%", "22%"], ["Surveyors", "55%", "80%", "31%"],
         ["Clerks", "12%", "88%", "67%"]])
YEARS = ("Table 5: Satisfaction with services", [["Satisfied with", "2021", "2023"], ["Parks", "71%", "76%"], ["Street cleaning", "54%", "49%"], ["Bins", "82%", "79%"]])
VISITS = ("Table 6: Visits to libraries", [["Visits to", "2021", "2022", "2023"], ["Central Library", "41,200", "52,300", "58,900"], ["Hill Library", "12,400", "11,800", "9,700"],
          ["Total", "53,600", "64,100", "68,600"]])
TOPICS = ("Table 7: Support for each topic", [["Topic", "% support among all respondents", "% support among those giving a view", "% support among organisations"],
          ["Remote meetings", "33.1%", "38.2%", "58.5%"], ["Online registers", "36.9%", "42.4%", "31.5%"], ["Parking orders", "6.4%", "7.0%", "18.5%"]])


def said(prose, table, figure):
    """What is said of a figure of the one sentence."""
    checks = check_bundle(bundle(prose, table)).checks
    return {row.verdict for row in checks.itertuples() if row.figure == figure}


CASES = [
    (BOTH, "With regard to the car park, {} neither agreed nor disagreed.", "12%", "20%"),
    (BOTH, "In contrast, {} strongly disagreed with closing the car park.", "8%", "18%"),
    (BOTH, "{} of respondents (190) agreed with closing the car park.", "38%", "49%"),
    (ACROSS, "{} of respondents agreed or strongly agreed with closing the car park.", "62%", "71%"),
    (ACROSS, "{} strongly disagreed with closing the car park.", "8%", "19%"),
    (ONE_ROW, "{} strongly agreed with closing the car park.", "24%", "34%"),
    (NUMBERED, "The cost of parking concerned {} of respondents.", "47%", "54%"),
    (NUMBERED, "Longer journeys were raised by {} of respondents.", "29%", "36%"),
    (LANE, "Among businesses, {} wanted the bus lane kept.", "28%", "36%"),
    (LANE, "{} of visitors said the bus lane should be kept.", "45%", "51%"),
    (LANE, "{} of all respondents said no to the bus lane.", "38%", "47%"),
    (LANE, "Support for the bus lane was {} among visitors.", "45%", "58%"),
    (TOOLS, "Among planners, {} use maps.", "71%", "55%"),
    (TOOLS, "Forms are used by {} of clerks.", "67%", "76%"),
    (YEARS, "In 2023, {} were satisfied with street cleaning.", "49%", "59%"),
    (YEARS, "Satisfaction with parks fell and then rose, to {} in 2023.", "76%", "67%"),
    (VISITS, "Total visits rose to {} in 2023.", "68,600", "66,800"),
    (TOPICS, "Remote meetings drew the support of {} of all respondents.", "33.1%", "31.3%"),
    (TOPICS, "Among organisations, {} supported online registers.", "31.5%", "42.4%"),
]


@pytest.mark.parametrize(("table", "prose", "right", "wrong"), CASES)
def test_a_figure_in_each_wording(table, prose, right, wrong):
    assert not said(prose.format(right), table, right) & set(WRONG_FIGURE)
    assert said(prose.format(right), table, right) & {"supported", "supported-on-basis"}
    assert said(prose.format(wrong), table, wrong) & set(WRONG_FIGURE)


@pytest.mark.parametrize(("table", "prose", "figure"), [
    (BOTH, "Of these, 80 agreed by email or post.", "80"),
    (BOTH, "Last year 35% strongly disagreed with closing the car park.", "35%"),
    (LANE, "Together, 71% of businesses said or might have said that the bus lane should be kept.", "71%"),
    (LANE, "Nationally, 44% of businesses wanted bus lanes kept.", "44%"),
    (TOOLS, "Among planners under 30, 44% either use maps or would like to.", "44%"),
    (TOOLS, "Planners and surveyors together made up 61% of users of maps.", "61%"),
    (VISITS, "In total 1,200 visits by schools were made to Hill Library and Central Library in 2023.", "1,200"),
    (VISITS, "A total of 66,800 visits are expected in 2024.", "66,800"),
    (YEARS, "Satisfaction with parks is expected to be 90% in 2025.", "90%")])
def test_a_figure_of_something_else_is_left(table, prose, figure):
    assert not said(prose, table, figure) & set(WRONG_FIGURE)


def test_a_taken_off_number_is_the_number_taken_off():
    table = ("Table 1: Responses included", [["", "Number of responses"], ["Responses received", "7,667"], ["Blank", "−70"], ["Duplicates", "−200"], ["Responses included", "7,397"]])
    assert not said("70 responses were entirely blank.", table, "70") & set(WRONG_FIGURE)


@pytest.mark.parametrize(("prose", "verdict"), [
    ("Questionnaires were delivered to 2,478 addresses. 346 responses were received, a response rate of 14%.", "supported"),
    ("Questionnaires were delivered to 2,478 addresses. 346 responses were received, a response rate of 19%.", "does-not-add-up"),
    ("A total of 822 forms were handed out. A total of 258 were returned, which is a 34.1% response rate.", "does-not-add-up"),
    ("Forms were sent to 822 homes and 120 shops. 258 were returned, a response rate of 35%.", None),
    ("Questionnaires were sent to 822 homes. 258 were returned, and the usual response rate is 20%.", None)])
def test_a_response_rate_is_what_came_back_of_what_was_sent(prose, verdict):
    assert [found for _, found in verdicts(response_rates, prose)] == ([verdict] if verdict else [])


@pytest.mark.parametrize(("checker", "prose", "figure"), [
    (pair_bases, "17 people replied. 15 (88%) lived nearby and 2 (21%) did not.", "2 (21%"),
    (pair_bases, "6,591 people answered the question, of the 7,198 who replied. The other 607 (12%) left it blank.", "607 (12%"),
    (sentence_shares, "96 residents replied out of the 408 homes we sent forms to (34%).", "34%"),
    (sentence_shares, "Of the 1,671 people who answered, 668 (40%) chose a 2% increase and 602 (46%) a 1% increase.", "46%"),
    (sentence_shares, "104% of residents with a permit renewed it.", "104%")])
def test_a_share_that_its_number_and_base_do_not_give(checker, prose, figure):
    assert (figure, "does-not-add-up") in verdicts(checker, prose)


@pytest.mark.parametrize(("checker", "prose"), [
    (pair_bases, "17 people replied. 15 (88%) lived nearby and 2 (12%) did not."),
    (pair_bases, "6,591 people answered the question, of the 7,198 who replied. The other 607 (8%) left it blank."),
    (pair_bases, "212 people replied. Of the women, 15 (88%) lived nearby and 2 (21%) of the men did."),
    (sentence_shares, "96 residents replied out of the 408 homes we sent forms to (24%)."),
    (sentence_shares, "Of the 505 homes, a further 45 homes (20%) were added."),
    (sentence_shares, "104% of the target was reached.")])
def test_and_one_that_they_give_or_that_is_of_others_is_left(checker, prose):
    assert "does-not-add-up" not in {verdict for _, verdict in verdicts(checker, prose)}


STREETS = ("Table 8: Do you want a parking scheme in your road?", [["Street", "Addresses", "Responses", "In favour"], ["High Road", "120", "31", "26 (84%)"], ["Mill Road", "96", "22", "14 (64%)"],
           ["Elm Drive", "104", "19", "13 (68%)"], ["Total", "320", "72", "53 (74%)"]])


def test_a_share_of_the_replies_is_not_one_of_the_addresses():
    assert verdicts(prose_bases, "In favour of a scheme were 74% of the 320 addresses.", STREETS) == [("74%", "does-not-add-up")]
    assert verdicts(prose_bases, "In favour of a scheme were 74% of the 72 responses.", STREETS) == []


BODIES = ("Table 9: Views of organisations", [["Type", "Support", "Oppose", "Total"], ["Councils", "61", "23", "84"], ["Charities", "22", "48", "70"], ["Total", "83", "71", "154"]])


@pytest.mark.parametrize(("prose", "flagged"), [("48 charities (39%) were opposed.", True), ("48 charities (69%) were opposed.", False), ("48 of those (39%) who wrote at length were charities opposed to it.", False),
                                                ("71 organisations (46%) were opposed to it.", False), ("71 organisations (52%) were opposed to it.", True)])
def test_a_share_beside_the_number_of_one_cell(prose, flagged):
    assert bool(verdicts(prose_pairs, prose, BODIES)) == flagged


def test_a_ranking_says_nothing_of_either_figure_by_itself():
    found = verdicts(ranking, "The most common answer was parking (38%), followed by litter (31%).")
    assert found == [("38%), followed by litter (31%", "supported")]


def test_most_common_of_something_else_is_left():
    table = ("Table 10: Themes", [["Theme", "Number"], ["Traffic", "135"], ["Bus services", "71"], ["Cycle parking", "29"]])
    assert verdicts(ranking_tables, "The most frequent answer on cycling was cycle parking.", table) == []
    table = ("Table 10: Themes raised about the new road", table[1])
    assert verdicts(ranking_tables, "The most frequent new road theme was cycle parking.", table)[0][1] == "does-not-add-up"


def test_the_lowest_level_is_of_the_shares():
    assert [verdict for _, verdict in verdicts(ranking_tables, "Mill Road had the lowest level of those in favour.", STREETS)] in (["supported"], [])
