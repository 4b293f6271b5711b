"""Tables that a text without layout keeps a cell to a line, by rows and by columns, and lines that are no table."""

import pytest

from consult import tables
from consult.claims.bundle import Bundle
from consult.claims.checking import check_bundle
from consult.claims.finding import WRONG_FIGURE
from consult.claims.paper import from_text
from consult.claims.paper_tables import cell_lines, plain

ROWS = [("Very satisfied", "121", "24%"), ("Fairly satisfied", "203", "40%"), ("Neither", "61", "12%"),
        ("Fairly dissatisfied", "74", "15%"), ("Very dissatisfied", "49", "10%"), ("Total", "508", "100%")]
HEADS = ("Answer", "Number", "%")


def report(lines, satisfied="64%"):
    return f"""Ferry survey

Table 1: Are you satisfied with fares?
{lines}

Of all respondents, {satisfied} were satisfied with fares.
"""


def by_rows(rows=ROWS, between="\n\n"):
    return between.join(cell for row in (HEADS, *rows) for cell in row)


def by_columns(rows=ROWS):
    return "\n\n".join("\n".join(column) for column in zip(HEADS, *rows, strict=True))


def wrong(text):
    checks = check_bundle(Bundle(from_text(text))).checks
    return {(row.figure, row.checker) for row in checks.itertuples() if row.verdict in WRONG_FIGURE}


def with_share(share):
    return [(label, number, share if label == "Fairly dissatisfied" else each) for label, number, each in ROWS]


@pytest.mark.parametrize("lay", [by_rows, by_columns])
def test_cells_on_lines_are_held_to_their_base_and_the_prose_to_them(lay):
    assert wrong(report(lay())) == set()
    assert wrong(report(lay(with_share("25%")))) == {("25%", "table-percentages")}
    assert wrong(report(lay(), satisfied="74%")) == {("74%", "prose-tables")}


@pytest.mark.parametrize("lay", [by_rows, by_columns])
def test_every_cell_is_a_slice_and_no_cell_is_prose(lay):
    text = report(lay())
    frame = plain.cells("a.txt", text)
    assert [list(row["text"]) for _, row in frame.groupby("row")] == [list(HEADS), *map(list, ROWS)]
    assert all(text[row.start:row.end] == row.text for row in frame.itertuples())
    assert not any("satisfied" in sentence.text and "survey" not in sentence.text and "Of all" not in sentence.text
                   and "Table" not in sentence.text for sentence in from_text(text).sentences)


def test_a_label_over_two_lines_and_a_label_with_its_figure():
    text = report("Answer\nNumber\n%\nSatisfied with the\nnew fares\n30\n60%\nNot asked 10\n20%\nNeither of these\n10\n20%")
    found = [[text[start:end] for start, end in row] for row in cell_lines.grids(text)[0]]
    assert found[1:] == [["Satisfied with the\nnew fares", "30", "60%"], ["Not asked", "10", "20%"], ["Neither of these", "10", "20%"]]


@pytest.mark.parametrize("text", [
    "Agenda\nApologies\n1\nMinutes\n2\nQuestions\n3\nClose\n4\n",
    "Harbour office\n12\nLow Lane\n14\nHigh Lane\n16\nMill Road\n",
    "Monday\n9\nTuesday\n10\nWednesday\n11\nThursday\n12\n",
    "Ring the office.\n01999 123456\nAsk for help.\n12\nSay what you think.\n14\n",
    "Strongly agree\nAgree\nDisagree\n40%\n35%\n",
])
def test_other_short_lines_are_no_table(text):
    assert cell_lines.grids(text) == []


def test_columns_of_unlike_length_are_no_table():
    lines = by_columns().replace("\n74", "")
    assert cell_lines.grids(report(lines)) == []


@pytest.mark.parametrize("between", ["\n", "\r\n", "\n        ", " "])
def test_a_figure_broken_over_two_lines_is_one(between):
    said = f"Of the 480 who answered, around one in{between}four (120 of them) agreed."
    one = [{"document_id": "paper.txt", "kind": "paragraph", "start": 0, "end": len(said)}]
    paper = from_text(said, blocks=tables.frame("blocks", one))
    printed = [figure for sentence in paper.sentences for figure in sentence.quantities if "one in" in said[figure.start:figure.end]]
    assert [said[one.start:one.end].split()[-3:] for one in printed] == [["one", "in", "four"]]


def test_the_rows_of_a_second_short_list_are_not_held_to_the_first():
    text = ("Survey\n\nQuestion 1: Should the ferry run in winter?\nStrongly agree 24%\nAgree 30%\nDisagree 46%\n\n"
            "Question 2: Should fares rise?\nStrongly agree 28%\nDisagree 72%\n\n{said}\n")
    assert wrong(text.format(said="The council will decide in May.")) == set()
    assert wrong(text.format(said="Asked about the winter ferry, 28% strongly agreed.")) == {("28%", "prose-tables")}
