"""A base that opens its sentence, then pairs of count and share: judged against it only where the share is of it."""

import pytest
from gold_cases import paper

from consult.claims.bundle import Bundle
from consult.claims.checking import check_bundle
from consult.claims.finding import WRONG_FIGURE


def _verdicts(said: str) -> dict[str, str]:
    rows = check_bundle(Bundle(paper("paper.txt", (said,)))).checks
    mine = rows[rows["checker"] == "sentence-shares"]
    return dict(zip(mine["figure"], mine["verdict"], strict=True))


@pytest.mark.parametrize("opening", [
    "Of the 200 people who answered", "Of the 200 respondents who answered this question", "Out of the 200 who took part",
    "Of the 200 people who had responded to the consultation", "Of the 200 responses"])
def test_pairs_after_a_base_are_judged(opening):
    assert _verdicts(f"{opening}, 120 (75%) agreed.") == {"75%": "does-not-add-up"}
    assert _verdicts(f"{opening}, 120 (60%) agreed and 50 (25%) disagreed.") == {"60%": "supported", "25%": "supported"}


@pytest.mark.parametrize("said", [
    "Of the 200 who answered, 120 (75% of those online) agreed.",
    "Of the 200 people who answered, 120 (75%) of the online respondents agreed.",
    "Of the 200 people who answered, 160 were online, of whom 120 (75%) agreed.",
    "Of the 200 people who answered, 160 gave a view and of these 120 (75%) agreed.",
    "Of the 200 people who answered, 160 (80%) live nearby; among those who drive, 120 (75%) agreed.",
    "120 (75%) of the people online agreed, and 200 answered in all."])
def test_shares_of_another_base_are_left(said):
    assert not {figure for figure, verdict in _verdicts(said).items() if verdict in WRONG_FIGURE}
