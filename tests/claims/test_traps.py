"""Nothing is said to be wrong in papers where nothing is, however near their words come to a table's."""

import pytest

pytest.importorskip("reportlab")

from blind import traps  # noqa: E402
from blind.scoring import score  # noqa: E402


@pytest.mark.parametrize("make", traps.PAPERS, ids=lambda make: make.__name__)
def test_a_paper_without_an_error_has_no_flag(make, tmp_path):
    got = score(make(), tmp_path)
    assert got.false_flags == []
    assert got.supported >= 15
