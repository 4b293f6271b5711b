"""A share quoted in another paper in a clause of a longer sentence: judged only where the clauses say the same of the same."""

import pytest
from gold_cases import paper

from consult.claims.bundle import Bundle
from consult.claims.checking import check_bundle
from consult.claims.finding import WRONG_FIGURE

REPORT = ("Almost a third (32%) of respondents said that they used a library at least once a week, and a further 39% did so "
          "at least once a month.")


def _verdicts(said: str, *, report: str = REPORT) -> dict[str, str]:
    made = check_bundle(Bundle(paper("cabinet.txt", (said,)), (paper("report.txt", (report,)),)))
    return dict(zip(made.checks["figure"], made.checks["verdict"], strict=True))


def test_a_quoted_share_is_compared_with_the_clause_it_repeats():
    assert _verdicts("In the consultation, 41% of respondents said that they used a library at least once a week.")["41%"] == "contradicted"
    assert _verdicts("In the consultation, 32% of respondents said that they used a library at least once a week.")["32%"] == "supported"


@pytest.mark.parametrize("said", [
    "41% of disabled respondents said that they used a library at least once a week.",
    "Among members, 41% of respondents said that they used a library at least once a week.",
    "In 2019, 41% of respondents said that they used a library at least once a week.",
    "41% of respondents in Elmford said that they used a library at least once a week.",
    "41% of respondents said that they would use a library at least once a week.",
    "41% of respondents said that they used a library at least once a month.",
    "The share who said that they used a library at least once a week rose by 41%.",
    "Nationally, 41% of people said that they used a library at least once a week."])
def test_another_group_time_place_or_measure_is_left(said):
    assert not [verdict for verdict in _verdicts(said).values() if verdict in WRONG_FIGURE]
