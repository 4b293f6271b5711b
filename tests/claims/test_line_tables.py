"""Tables that a text without layout keeps as lines, and lines that are no table."""

from hypothesis import given
from hypothesis import strategies as st

from consult.claims.bundle import Bundle
from consult.claims.checking import check_bundle
from consult.claims.finding import WRONG_FIGURE
from consult.claims.paper import from_text
from consult.claims.paper_tables import lines

REPORT = """Ferry survey

1. Fares

Table 1: Are you satisfied with fares?
Answer Number Percentage
Very satisfied 121 24%
Fairly satisfied 203 40%
Neither 61 12%
Fairly dissatisfied 74 {fairly}
Very dissatisfied 49 10%
Total 508 100%

Of all respondents, {satisfied} were satisfied with fares.
"""


def wrong(text):
    checks = check_bundle(Bundle(from_text(text))).checks
    return {(row.figure, row.checker) for row in checks.itertuples() if row.verdict in WRONG_FIGURE}


def test_lines_of_a_table_are_held_to_their_base_and_the_prose_to_them():
    assert wrong(REPORT.format(fairly="15%", satisfied="64%")) == set()
    assert wrong(REPORT.format(fairly="25%", satisfied="64%")) == {("25%", "table-percentages")}
    assert wrong(REPORT.format(fairly="15%", satisfied="74%")) == {("74%", "prose-tables")}


def test_a_table_of_lines_is_no_prose():
    paper = from_text(REPORT.format(fairly="15%", satisfied="64%"))
    assert not any("Very satisfied" in sentence.text for sentence in paper.sentences)
    assert [stat.printed for stat in paper.stats][:4] == ["121", "24%", "203", "40%"]
    assert all("satisfied 1" not in sentence.section for sentence in paper.sentences)


def test_every_cell_is_a_slice_of_the_text():
    text = REPORT.format(fairly="15%", satisfied="64%")
    frame = lines.cells("a.txt", text)
    assert len(frame) == 21
    assert all(text[row.start:row.end] == row.text for row in frame.itertuples())


def test_contents_pages_addresses_and_prose_are_no_tables():
    for text in ("Contents\nIntroduction 3\nWho replied 7\nWhat people said 12\nNext steps 18\n",
                 "In 2019 there were 12.\nIn 2021 there were 14.\nIn 2023 there were 19.\n",
                 "Route 4\nRoute 9\nRoute 12\n",
                 "Agreed 61%\nDisagreed 39%\n"):
        assert list(lines.runs(text)) == []


@given(st.lists(st.tuples(st.sampled_from(["Agree", "Disagree", "Not sure", "16 to 34"]), st.integers(0, 999), st.integers(0, 100)),
                min_size=3, max_size=8))
def test_any_run_of_numbers_with_shares_is_one_table(rows):
    text = "\n".join(f"{label} {count} {share}%" for label, count, share in rows)
    (run,) = lines.runs(text)
    assert len(run) == len(rows)
    assert all(len(line.figures) == 2 for line in run)
