"""Tables of papers as data: headings, units, bases, totals, notes, and tables that are none."""

from __future__ import annotations

from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult import tables
from consult.claims import paper_tables
from consult.claims.paper_tables import PaperTable

DOCUMENT = "paper.pdf"
Rows = list[list[str]]


def lay_out(*parts: str | Rows, pages: tuple[int, ...] = ()) -> tuple[str, pd.DataFrame]:
    """A stored text with its cells, as readers lay tables out: rows by newlines, cells by tabs."""
    text, cells, number = "", [], 0
    for part in parts:
        if isinstance(part, str):
            text += part + "\n"
            continue
        number += 1
        for row, printed in enumerate(part):
            for column, words in enumerate(printed):
                text += "\t" if column else ""
                cells.append({"document_id": DOCUMENT, "table": number, "row": row, "column": column, "header": False,
                              "page": pages[number - 1] if pages else 1, "start": len(text),
                              "end": len(text) + len(words), "text": words})
                text += words
            text += "\n"
    return text, tables.frame("cells", cells)


def read(*parts: str | Rows, pages: tuple[int, ...] = ()) -> list[PaperTable]:
    text, cells = lay_out(*parts, pages=pages)
    return paper_tables.read(DOCUMENT, text, cells)


def figures(table: PaperTable, label: str) -> list[str]:
    """The row's figures as kind:value, or the mark of a cell without one."""
    row = next(row for row in table.rows if row.label == label)
    return [" ".join(f"{one.kind}:{one.low}" for one in value.quantities) or value.mark for value in row.values]


SUPPORT: Rows = [["Response", "n", "%"], ["Strongly agree", "120", "23.8%"], ["Disagree", "385", "76.2%"],
                 ["Total", "505", "100%"]]


def test_title_base_notes_columns_and_totals_are_read() -> None:
    table, = read("Table 3: Support for the proposal", "Base: all answering (505)", SUPPORT,
                  "Respondents could select more than one answer.")
    assert table.title == "Table 3: Support for the proposal"
    assert table.base == 505
    assert table.multiple
    assert [column.holds for column in table.columns] == ["text", "n", "percent"]
    assert [row.label for row in table.totals] == ["Total"]
    assert table.problem == ""


def test_every_figure_is_a_slice_of_the_text() -> None:
    text, cells = lay_out("Table 1", SUPPORT)
    for table in paper_tables.read(DOCUMENT, text, cells):
        for row in table.rows:
            for value in row.values:
                assert all(text[one.start:one.end] == one.as_printed for one in value.quantities)
    assert text[table.start:table.end].startswith("Response\tn")


def test_thousands_millions_and_bracket_negatives_become_pounds() -> None:
    table, = read("Table 4: Budget (£'000)", [["", "2024/25", "", "2025/26", ""],
                                              ["Service", "Budget", "Variance", "Budget", "Variance"],
                                              ["Centres", "1,243", "(45)", "1,100", "-12"],
                                              ["Total", "2,000", "0", "n/a", "*"]])
    assert [column.heading for column in table.columns[1:3]] == ["2024/25 Budget", "2024/25 Variance"]
    assert table.columns[3].year == "2025/26"
    assert figures(table, "Centres") == ["money:1243000", "money:-45000", "money:1100000", "money:-12000"]
    assert figures(table, "Total") == ["money:2000000", "money:0", "blank", "suppressed"]


def test_a_unit_in_a_heading_goes_before_the_title() -> None:
    table, = read("Table 4: Savings, £000", [["Saving", "£m", "FTE"], ["Centres", "1.2", "3.5"],
                                             ["Libraries", "0.4", "2.0"]])
    assert figures(table, "Centres") == ["money:1200000", "count:3.5"]
    value = table.rows[0].values[0].quantity
    assert value is not None
    assert (value.exact_low, value.exact_high) == (Decimal(1150000), Decimal(1250000))


def test_a_base_column_gives_each_row_its_base() -> None:
    table, = read("Table 5: Agreement by area", [["Area", "Agree %", "Disagree %", "Base"],
                                                 ["North", "62", "38", "120"], ["South", "45", "55", "98"]])
    assert [row.base for row in table.rows] == [120, 98]
    assert figures(table, "North") == ["percent:62", "percent:38", "count:120"]
    assert table.base_of(table.rows[1], table.columns[1]) == 98


def test_a_base_row_or_heading_gives_each_column_its_base() -> None:
    table, = read("Q4", [["", "All (n=505)", "Parents (n=120)"], ["Agree", "62% (313)", "70% (84)"],
                         ["Disagree", "38%", "30%"], ["Unweighted base", "505", "120"]])
    assert [column.base for column in table.columns[1:]] == [505, 120]
    assert figures(table, "Agree") == ["percent:62 count:313", "percent:70 count:84"]
    assert next(row for row in table.rows if row.kind == "base").label == "Unweighted base"


def test_a_column_of_shares_knows_its_column_of_counts() -> None:
    table, = read("Table 1", SUPPORT)
    counts = table.count_for(table.columns[2])
    assert counts is not None
    assert counts.index == 1
    assert table.count_for(table.columns[1]) is None


def test_a_note_on_rounding_is_not_one_on_several_answers() -> None:
    table, = read("Table 1", SUPPORT, "Note: percentages may not sum to 100 due to rounding.")
    assert table.context.rounded
    assert not table.multiple


def test_age_bands_and_a_title_in_the_first_row_are_headings() -> None:
    table, = read([["Table 9: Views by age", "", "", ""], ["", "Under 25", "25-44", "45+"], ["Agree", "12%", "18%", "22%"],
                   ["Base: all answering", "60", "210", "235"]])
    assert table.title == "Table 9: Views by age"
    assert [(column.heading, column.base) for column in table.columns[1:]] == [
        ("Under 25", 60), ("25-44", 210), ("45+", 235)]


def test_a_percentage_of_a_total_is_no_total() -> None:
    table, = read("Table 1", [["Type", "No.", "% of total"], ["Parent", "10", "50"], ["Other", "10", "50"]])
    assert [column.total for column in table.columns] == [False, False, False]


@pytest.mark.parametrize(("text", "mark"), [
    ("-", "blank"), ("n/a", "blank"), ("", "blank"), ("*", "suppressed"), ("<5", "suppressed"), ("9am-5pm", "text"),
    ("25-44", "text"), ("12\n15", "several"), ("12 of 45", "several"), ("Ashby", "text"), ("24/00109", "text"),
    ("0", ""), ("(45)", ""), ("62% (313)", ""), ("1,243*", ""),
])
def test_a_cell_is_a_figure_or_says_what_it_is(text: str, mark: str) -> None:
    assert paper_tables.values.read(text).mark == mark


def test_a_table_over_two_pages_is_one() -> None:
    first = [["Response", "n"], ["Agree", "120"]]
    second = [["Response", "n"], ["Disagree", "385"], ["Total", "505"]]
    table, = read("Table 1", first, second, pages=(4, 5))
    assert table.numbers == (1, 2)
    assert [row.label for row in table.rows] == ["Agree", "Disagree", "Total"]


def test_two_tables_with_titles_of_their_own_stay_two() -> None:
    found = read("Table 1: Parents", SUPPORT, "Table 2: Others", SUPPORT, pages=(4, 5))
    assert [table.title for table in found] == ["Table 1: Parents", "Table 2: Others"]


@pytest.mark.parametrize(("rows", "reason"), [
    ([["From:", "Deputy Leader"], ["To:", "Cabinet"]], "words"),
    ([["Only", ], ["one"]], "one column"),
    ([["Name", "Telephone"], ["A. Officer", "01296 555123"], ["B. Officer", "01296 555124"]], "words"),
])
def test_a_table_that_is_no_data_says_why(rows: Rows, reason: str) -> None:
    table, = read(rows)
    assert reason in table.problem


def test_ragged_rows_and_empty_rows_are_borne() -> None:
    table, = read("Table 1", [["Response", "n", "%"], ["Agree", "120"], [], ["", "", ""],
                              ["Disagree", "385", "76%", "extra"]])
    assert figures(table, "Agree") == ["count:120"]
    assert [row.label for row in table.rows] == ["Agree", "Disagree"]


def test_a_malformed_figure_in_a_cell_is_malformed() -> None:
    table, = read("Table 1", [["Item", "£"], ["Rent", "£2,2591.15"], ["Heat", "£120"]])
    quantity = table.rows[0].values[0].quantity
    assert quantity is not None
    assert quantity.malformed
    assert quantity.low is None


def test_the_rows_may_come_in_any_order() -> None:
    text, cells = lay_out("Table 1", SUPPORT)
    shuffled = cells.sample(frac=1, random_state=1)
    assert paper_tables.read(DOCUMENT, text, shuffled) == paper_tables.read(DOCUMENT, text, cells)


def test_blocks_keep_a_title_from_being_sought_beyond_another_table() -> None:
    text, cells = lay_out("Table 1: First", SUPPORT, SUPPORT)
    spans = cells.groupby("table").agg(start=("start", "min"), end=("end", "max"))
    rows = [{"document_id": DOCUMENT, "order": 1, "kind": "paragraph", "start": 0, "end": 14}]
    rows += [{"document_id": DOCUMENT, "order": 1 + int(number), "kind": "table", "start": int(span.start),
              "end": int(span.end)} for number, span in spans.iterrows()]
    found = paper_tables.read(DOCUMENT, text, cells, tables.frame("blocks", rows))
    assert [table.title for table in found] == ["Table 1: First", ""]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.text(alphabet="0123456789,.£%()-–*nab /", max_size=12), max_size=5), min_size=1,
                max_size=7))
def test_any_grid_is_read_without_error(rows: Rows) -> None:
    text, cells = lay_out("Table 1", rows)
    for table in paper_tables.read(DOCUMENT, text, cells):
        for row in table.rows:
            for value in row.values:
                assert text[value.start:value.end] == value.text
                assert all(text[one.start:one.end] == one.as_printed for one in value.quantities)
