from pathlib import Path

import pytest

from consult.claims import check, conventions, supplied
from consult.claims.finding import WRONG_FIGURE

TINY = Path(__file__).parents[2] / "corpora" / "tiny"


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """The verdicts on the figures of one sentence, checked against the tiny consultation."""
    folder = tmp_path_factory.mktemp("papers")
    counter = iter(range(1000))

    def verdicts(sentence):
        path = folder / f"paper-{next(counter)}.txt"
        path.write_text("What people told us about the family centres\n\n" + sentence + "\n", encoding="utf-8")
        checks = check(path, [TINY]).checks
        return {(row.checker, row.figure): row.verdict for row in checks.itertuples() if row.checker in ("response-counts", "absence")}

    return verdicts


def test_a_share_that_is_right_is_supported_with_every_convention_named(judged):
    assert judged("Of those who answered, 67% disagreed with the proposal.") == {("response-counts", "67%"): "supported"}


def test_a_share_no_convention_gives_is_contradicted(judged):
    assert judged("Of those who answered, 40% disagreed with the proposal.") == {("response-counts", "40%"): "contradicted"}


def test_a_share_only_another_base_gives_is_named(judged):
    assert judged("In all 63% of respondents disagreed with the proposal.") == {("response-counts", "63%"): "supported-on-basis"}


def test_half_is_not_more_than_half(judged):
    found = judged("More than half of those who answered strongly disagreed with the proposal.")
    assert set(found.values()) <= set(WRONG_FIGURE)


def test_a_group_the_data_cannot_pick_out_is_left(judged):
    assert judged("Among carers aged 65 and over, 90% disagreed with the proposal.") == {}


@pytest.mark.parametrize(("sentence", "verdict"), [
    ("No respondent raised privacy as a concern.", "contradicted"),
    ("No respondent mentioned helicopters or submarines.", "not-found"),
    ("No respondent strongly agreed.", "contradicted"),
])
def test_absence(judged, sentence, verdict):
    assert {value for (checker, _), value in judged(sentence).items() if checker == "absence"} == {verdict}


def test_the_plain_convention_comes_first():
    bundle, _ = supplied.gather(TINY / "sources" / "cabinet-report.docx", [TINY])
    survey = bundle.surveys[0]
    question = survey.questions[0]
    counts = conventions.counts(survey, question, ["Strongly disagree"])
    assert counts[0].plain and counts[0].rule == "one-per-person"
    assert (counts[0].n, counts[0].base) == (8, 18)
    assert sum(each.plain for each in counts) == 1
