"""A figure of a clause against other papers' prose and tables: every word accounted for, and only papers of the same matter."""

import pytest
from gold_cases import paper

from consult.claims import records
from consult.claims.bundle import Bundle
from consult.claims.checking import check_bundle
from consult.claims.finding import WRONG_FIGURE

REPORT = (
    "# Parking review: what people said",
    "We received 2,417 responses. A total of 1,536 people answered online.",
    "# Charging on Sundays",
    "Table 1: Do you support or oppose charging on Sundays? (base: 2,390)",
    "| Answer | Number | % |", "| Strongly support | 143 | 6% |", "| Support | 359 | 15% |", "| Neither | 287 | 12% |",
    "| Oppose | 645 | 27% |", "| Strongly oppose | 956 | 40% |",
    "Opposition was strongest in the market towns, where 78% of respondents opposed the proposal, against 59% in the city.",
    "Blue badge holders were less likely to support charging on Sundays (14%) than other drivers (23%).",
    "# Free first hour",
    "The main reasons given were trade in small shops, mentioned by 733 people, and short visits (418 comments).",
    "# Money",
    "Table 2: Income expected (£000)", "| Proposal | 2025/26 | 2026/27 |", "| Sunday charging | 240 | 310 |",
    "| Evening charging in the city | 175 | 195 |",
    "The service cost £3.47 million to run in 2023/24, of which £1.15 million was spent on wardens.",
    "Penalty notices rose from 18,420 in 2022/23 to 20,365 in 2023/24.")
LINKED = "The review had 2,417 responses, and 1,536 people answered online."


def flags(said, *, report=REPORT, linked=LINKED):
    made = check_bundle(Bundle(paper("cabinet.txt", ("# Parking", linked, "# Findings", said)), (paper("report.txt", report),)))
    mine = made.checks[made.checks["checker"] == "across-records"]
    return {(row.figure, row.verdict) for row in mine.itertuples() if row.figure not in ("2,417", "1,536")}


@pytest.mark.parametrize("right, wrong, said", [
    ("59%", "53%", "In the city {} of respondents opposed the proposal to charge on Sundays."),
    ("40%", "27%", "{} of respondents strongly opposed charging on Sundays."),
    ("67%", "76%", "{} of people opposed charging on Sundays."),
    ("14%", "41%", "Among blue badge holders {} supported charging on Sundays."),
    ("733", "373", "Trade in small shops was mentioned by {} people."),
    ("£310,000", "£130,000", "Sunday charging would bring in {} in 2026/27."),
    ("£3.47 million", "£3.74 million", "In 2023/24 the service cost {} to run."),
    ("20,365", "23,065", "Penalty notices rose from 18,420 in 2022/23 to {} in 2023/24.")])
def test_a_figure_is_borne_out_or_contradicted(right, wrong, said):
    assert "contradicted" not in {verdict for _, verdict in flags(said.format(right))}
    assert {verdict for figure, verdict in flags(said.format(wrong)) if wrong in figure} == {"contradicted"}


@pytest.mark.parametrize("said", [
    "In the villages 53% of respondents opposed the proposal to charge on Sundays.",
    "In the city 53% of respondents opposed the proposal to charge on bank holidays.",
    "In the city 53% of shopkeepers opposed the proposal to charge on Sundays.",
    "In 2019, 53% of respondents in the city opposed the proposal to charge on Sundays.",
    "53% of respondents did not support charging on Sundays.",
    "Nationally, 53% of respondents opposed charging on Sundays.",
    "Trade in large shops was mentioned by 373 people.",
    "Sunday charging brought in £130,000 in 2019/20 at the hospital.",
    "The service cost £3.74 million to run in 2021/22.",
    "Opposition to charging on Sundays rose by 53%."])
def test_another_group_measure_or_time_is_left(said):
    assert not [found for found in flags(said) if found[1] in WRONG_FIGURE]


def test_a_like_question_of_another_consultation_is_no_evidence():
    said = "In the city 53% of respondents opposed the proposal to charge on Sundays."
    assert flags(said) == {("53%", "contradicted")}
    assert not flags(said, linked="Our own survey had 611 responses.")


def test_where_another_paper_bears_a_figure_out_it_is_not_contradicted():
    said = "In the city 53% of respondents opposed the proposal to charge on Sundays."
    minutes = (LINKED, "In the city 53% of people opposed charging on Sundays, members heard.")
    papers = (paper("report.txt", REPORT), paper("minutes.txt", minutes))
    made = check_bundle(Bundle(paper("cabinet.txt", (LINKED, said)), papers))
    assert "contradicted" not in set(made.checks.loc[made.checks["figure"] == "53%", "verdict"])


def test_the_order_of_the_papers_changes_nothing():
    said = "In the city 53% of respondents opposed the proposal to charge on Sundays."
    others = (paper("a.txt", REPORT), paper("b.txt", ("# Buses", "In the city 31% of respondents use a bus.")))
    first, second = (check_bundle(Bundle(paper("cabinet.txt", (LINKED, said)), order)).checks for order in (others, others[::-1]))
    assert first.equals(second)


def test_words_that_say_that_somebody_wants_or_lives_somewhere_measure_nothing():
    assert records.content("residents living here want the bridge") == records.content("the bridge here")
