"""The real papers with each other: no wrong-figure verdict but those a person has read and found right."""

import pytest

from consult.claims import check
from consult.claims.finding import WRONG_FIGURE

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("folder", ["childrens-centres", "council-papers"])
def test_no_false_accusation(real, folder):
    papers = sorted((real / folder).iterdir())
    for path in papers:
        checks = check(path, [each for each in papers if each != path]).checks
        assert checks[checks["verdict"].isin(WRONG_FIGURE)].empty, path.name


SUMS = ("sentence-sums", "two-sentences")  # a total and its parts in one sentence, or in a sentence and the next


def test_the_arithmetic_of_the_minutes_is_found(real):
    ledger = check(next((real / "childrens-centres").glob("003_*")))
    sums = ledger.checks[ledger.checks["checker"].isin(SUMS)]
    assert list(sums["verdict"]) == ["supported"]
    assert "85 − (37 + 37) = 11" in sums["working"].iloc[0]


def test_the_budget_papers_sums_come_out(real):
    ledger = check(next((real / "council-papers").glob("*budget-monitoring*")))
    found = {row.figure: row.verdict for row in ledger.checks.itertuples() if row.checker in SUMS}
    assert found["£35.4m"] == found["£111.6m"] == "supported"
