"""The blind papers: errors planted in invented consultation papers, and everything true beside them left alone."""

import pytest

pytest.importorskip("reportlab")

from blind import papers_dev, papers_test, second_dev, second_test, third_dev  # noqa: E402
from blind.scoring import score  # noqa: E402


@pytest.mark.parametrize("make", papers_dev.PAPERS + second_dev.PAPERS + third_dev.PAPERS, ids=lambda make: make.__name__)
def test_most_planted_errors_are_found_and_nothing_true_is_flagged(make, tmp_path):
    got = score(make(), tmp_path)
    assert got.false_flags == []
    assert got.false_supports == []
    assert 2 * len(got.found) >= len(got.found) + len(got.noticed) + len(got.missed)


@pytest.mark.parametrize("make", papers_test.PAPERS + second_test.PAPERS, ids=lambda make: make.__name__)
def test_nothing_true_is_flagged_in_the_other_half(make, tmp_path):
    got = score(make(), tmp_path)
    assert got.false_flags == []
    assert got.false_supports == []


@pytest.mark.parametrize("papers", [papers_dev, papers_test, second_dev, second_test, third_dev])
def test_every_paper_has_its_key(papers):
    for make in papers.PAPERS:
        key = make().key()
        assert len(key) >= 5
        assert all(planted.figure in planted.around for planted in key)
