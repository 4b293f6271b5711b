"""Totals that are of some of the rows above them are not called wrong."""

from gold_cases import paper

from consult.claims.bundle import Bundle
from consult.claims.checking import check_bundle
from consult.claims.finding import WRONG_FIGURE

ROWS = ("| Spending | £ |", "| Reference books | 235 |", "| Fiction | 9,079 |", "| Other books | 3,028 |", "| For children | 6,439 |")


def _wrong(*rows: str) -> list[str]:
    checks = check_bundle(Bundle(paper("paper.txt", ("# Spending", *ROWS, *rows)))).checks
    return list(checks[checks["verdict"].isin(WRONG_FIGURE)]["figure"])


def test_a_total_of_the_last_rows_is_left():
    assert _wrong("| Total lending | 18,546 |") == []


def test_a_total_that_names_its_cells_is_left():
    assert _wrong("| Total (sum of cells 2 to 9) | 18,900 |") == []


def test_a_total_that_no_rows_make_is_still_found():
    assert _wrong("| Total | 18,900 |") == ["18,900"]
