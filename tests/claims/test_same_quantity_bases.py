"""Two shares of two groups are not one quantity, however alike the sentences are."""

import pytest

from consult.claims import paper
from consult.claims.bundle import Bundle
from consult.claims.checkers import same_quantity

SENTENCE = "Fairness between places and the poverty that families of the district live in was raised by {} answers."


def findings(one, other):
    text = f"{SENTENCE.format(one)}\n\n{SENTENCE.format(other)}\n"
    return list(same_quantity.check(Bundle(paper.from_text(text))))


def test_shares_of_two_groups_are_two_quantities():
    assert findings("10 of 186", "42 of 527") == []


@pytest.mark.parametrize("other", ["25 of 186", "31 of 186"])
def test_shares_of_one_group_that_differ_are_shown(other):
    assert [found.outcome.verdict for found in findings("10 of 186", other)] == ["does-not-add-up"]
