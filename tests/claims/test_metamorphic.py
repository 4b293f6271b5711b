"""Change a number and the verdict flips; change it within rounding and it does not; the order of papers changes nothing."""

import pytest
from gold_cases import Case, ledger_of, paper
from hypothesis import given, settings
from hypothesis import strategies as st

from consult.claims.bundle import Bundle
from consult.claims.checking import check_bundle
from consult.claims.finding import WRONG_FIGURE

TABLE = ("# Q5. To what extent do you agree with the new opening hours?", "{share} of respondents agreed with the new opening hours.",
         "Table 2: Views on the new opening hours. Base: all answering (500)",
         "| Answer | Number | % |", "| Agree | {agree} | {printed} |", "| Disagree | 130 | 26% |", "| Don't know | 60 | 12% |",
         "| Total | 500 | 100% |")


def verdicts(*lines, others=()):
    made = Bundle(paper("paper.txt", lines), tuple(paper(name, body) for name, body in others))
    return check_bundle(made).checks


def wrong(checks):
    return sorted({row.figure for row in checks.itertuples() if row.verdict in WRONG_FIGURE})


def table(share="62%", agree="310", printed="62%"):
    return [line.format(share=share, agree=agree, printed=printed) for line in TABLE]


def test_as_printed_nothing_is_wrong():
    checks = verdicts(*table())
    assert wrong(checks) == []
    assert (checks["verdict"] == "supported").sum() >= 4


@pytest.mark.parametrize(("change", "figure"), [({"share": "69%"}, "69%"), ({"printed": "67%"}, "67%"), ({"agree": "350"}, "500")])
def test_a_changed_number_flips(change, figure):
    assert any(figure in found for found in wrong(verdicts(*table(**change))))


@pytest.mark.parametrize("share", ["About 60%", "Around 62%", "Just over 61%", "62.0%", "Nearly two thirds"])
def test_within_rounding_or_words_nothing_is_wrong(share):
    assert wrong(verdicts(*table(share=share))) == []


@settings(max_examples=25, deadline=None)
@given(st.integers(2, 900).flatmap(lambda base: st.tuples(st.integers(0, base), st.just(base))), st.integers(0, 1), st.integers(3, 40))
def test_an_honest_share_is_never_wrong_and_a_shifted_one_always_is(pair, decimals, shift):
    count, base = pair
    share = 100 * count / base
    honest = f"{share:.{decimals}f}"
    shifted = f"{(share + shift if share + shift <= 100 else share - shift):.{decimals}f}"
    text = "Of the {} respondents, {} ({}%) agreed."
    assert wrong(verdicts(text.format(base, count, honest))) == []
    if float(shifted) >= 0:
        assert wrong(verdicts(text.format(base, count, shifted))) == [f"{shifted}%"]


def test_the_order_of_the_papers_changes_nothing():
    lines = ("The council’s consultation on the future of family hubs received 1,402 responses from residents in all.",)
    others = [("one.txt", ("The council’s consultation on the future of family hubs received 1,204 responses from residents in all.",)),
              ("two.txt", ("Nothing is said of it here.",)), ("three.txt", ("Another paper on another thing, with 12 chairs.",))]
    first = verdicts(*lines, others=others)
    second = verdicts(*lines, others=others[::-1])
    assert first.equals(second)


def test_a_passage_copied_into_a_pack_is_counted_once():
    lines = ("The council’s consultation on the future of family hubs received 1,402 responses from residents in all.",)
    said = "The council’s consultation on the future of family hubs received 1,204 responses from residents in all."
    made = Bundle(paper("paper.txt", lines), (paper("report.txt", (said,)), paper("pack.txt", ("Agenda of the cabinet.", said))))
    ledger = check_bundle(made)
    assert list(ledger.evidence["document"]) == ["pack.txt"]
    assert "1,204 in pack.txt" in ledger.checks["working"].iloc[0]


def test_the_papers_own_sentence_in_a_pack_is_no_evidence():
    said = "The council’s consultation on the future of family hubs received 1,402 responses from residents in all."
    made = Bundle(paper("paper.txt", (said,)), (paper("pack.txt", ("Agenda of the cabinet.", said)),))
    assert set(check_bundle(made).checks["verdict"]) == {"not-looked-at"}


def test_twice_the_same_bytes(tmp_path):
    case = Case("x", "x", (("paper.txt", tuple(table(share="69%"))),), ())
    one, two = tmp_path / "one", tmp_path / "two"
    ledger_of(case).write(one)
    ledger_of(case).write(two)
    for name in ("claims.csv", "checks.csv", "evidence.csv", "summary.json", "ledger.html"):
        assert (one / name).read_bytes() == (two / name).read_bytes()
