"""Places stated as a set and then named, places told of in passing, and tables that state by column or by section."""

from __future__ import annotations

import pytest

from consult import tables
from consult.structure import outline, sites

CLOSING = "proposed-to-close"


def statuses(text: str) -> set[tuple[str, str]]:
    rows = sites.find("paper.txt", text, outline.lines_as_blocks(text), tables.empty("cells"), ())
    assert all(0 <= row["start"] < row["end"] <= len(text) for row in rows)
    return {(row["site"], row["status"]) for row in rows}


def all_are(status: str, *names: str) -> set[tuple[str, str]]:
    return {(name, status) for name in names}


@pytest.mark.parametrize("text,expected", [
    ("Members ratified the closure of five museums, including Ash Hill Mill near Beck and Cole End Museum.",
     all_are("closed", "Ash Hill Mill", "Cole End Museum")),
    ("Bosses plan to shut stations including Ash Hill, Beck Lane and Cole End.", all_are(CLOSING, "Ash Hill", "Beck Lane", "Cole End")),
    ("The county courts that will stay open are Ash Hill, Beck and Cole End.", all_are("open", "Ash Hill", "Beck", "Cole End")),
    ("The courts listed for closure but which will be reprieved are at Ash Hill, Beck and Cole End.",
     all_are("open", "Ash Hill", "Beck", "Cole End")),
    ("Three leisure centres – Ash Hill, Beck and Cole End – will indeed close.", all_are(CLOSING, "Ash Hill", "Beck", "Cole End")),
    ("The charity will be shutting centres in Ash Hill, Beck and Cole End.", all_are(CLOSING, "Ash Hill", "Beck", "Cole End")),
    ("The cabinet agreed to transfer the youth centres to community groups in Ash Hill, Beck and Cole End.",
     all_are("transferred", "Ash Hill", "Beck", "Cole End")),
    ("The 'red' list covers clubs likely to be closed. It includes the Ash Hill Centre and Beck Youth Club.",
     all_are(CLOSING, "Ash Hill Centre", "Beck Youth Club")),
    ("Also scheduled to close are Ash Hill, Beck and Cole End community centres.", all_are(CLOSING, "Ash Hill", "Beck", "Cole End")),
    ("The plan is to close the units not only at Ash Hill Hospital but also at Beck and Cole End.",
     all_are(CLOSING, "Ash Hill Hospital", "Beck", "Cole End")),
])
def test_a_set_and_then_its_names(text: str, expected: set[tuple[str, str]]) -> None:
    assert statuses(text) == expected


@pytest.mark.parametrize("text,expected", [
    ("Wren Church in Wales primary school in the north of Barset will close in August.",
     {("Wren Church in Wales primary school", CLOSING)}),
    ("Tern Hospital will definitely shut.", {("Tern Hospital", CLOSING)}),
    ("Bosses confirmed that Alder House was next in line for closure.", {("Alder House", CLOSING)}),
    ("A stay of execution could be given to under-threat Wren Leisure Centre.", {("Wren Leisure Centre", CLOSING)}),
    ("A campaign has begun to save Mere Museum.", {("Mere Museum", CLOSING)}),
    ("Wren Surgery is used by 600 patients and is set to close in October.", {("Wren Surgery", CLOSING)}),
    ("The toilets at Wren Library, Mill Lane, Barset, will close for good.", {("Wren Library", CLOSING)}),
    ("The tip on Mill Lane, which shut in May after a fire, will not reopen.", set()),
    ("The Mill Lane site, which shut in May after a fire, will not reopen.", {("Mill Lane site", "closed")}),
    ("Members agreed to amalgamate Ash Infant and Beck Junior Schools.", all_are("transferred", "Ash Infant", "Beck Junior")),
    ("The panel recommended that the lease of the Alder Day Centre be not renewed.", {("Alder Day Centre", CLOSING)}),
    ("The council is relocating the services provided at Alder House to Oak Hall.", {("Alder House", "transferred")}),
    ("Closing Wren Lodge was rejected by the panel.", {("Wren Lodge", "open")}),
    ("The Museum of Rural and Farming Life is due to close.", {("Museum of Rural and Farming Life", CLOSING)}),
    ("The council would shut Ash Hill Museum and Art Gallery.", {("Ash Hill Museum and Art Gallery", CLOSING)}),
    ("The council would shut the Ann and Bob Teale day centre.", {("Ann and Bob Teale day centre", CLOSING)}),
])
def test_one_place_in_many_wordings(text: str, expected: set[tuple[str, str]]) -> None:
    assert statuses(text) == expected


@pytest.mark.parametrize("text", [
    "The panel voted against a proposal to retain Wren Leisure Centre.",
    "The firm has shown bodies are not immune, with sites closed at the Ash Hill Museum, the Beck Museum and Cole End Museum.",
    "The commissioner halted the proposed relocation of Wren Police Station.",
    "Parents want to save the nursery class at Wren Primary School before the council decides to close it.",
    "Wren Museum first opened in 1927.",
    "Many groups opposed the closure of libraries, including councillors Ida Fenn, Jo Teale and Colin Marsh.",
    "The trust decided to temporarily close the units at Ash Hill and Beck community hospitals.",
    "The work of towns such as Ash Hill, Beck and Cole End has been lost.",
    "We didn't want to shut Wren Library.",
])
def test_what_is_not_stated_of_a_place(text: str) -> None:
    assert statuses(text) == set()


def _table(grid: list[list[str]]) -> set[tuple[str, str]]:
    text, cells = "", []
    for row, held in enumerate(grid):
        for column, value in enumerate(held):
            cells.append({"document_id": "p", "table": 1, "row": row, "column": column, "header": row == 0,
                          "start": len(text), "end": len(text) + len(value), "text": value})
            text += value + ("\t" if column < len(held) - 1 else "\n")
    rows = sites.find("p", text, [outline.Block("table", 0, len(text) - 1, text[:-1])], tables.frame("cells", cells), ())
    return {(row["site"], row["status"]) for row in rows}


def test_tables_whose_heads_are_the_statuses() -> None:
    expected = {("Ash Hill", CLOSING), ("Beck", CLOSING), ("Cole End", "open")}
    assert _table([["Libraries to close", "Libraries to stay open"], ["Ash Hill", "Cole End"], ["Beck", ""]]) == expected
    assert _table([["Library", "Close", "Retain"], ["Ash Hill", "x", ""], ["Beck", "✓", ""], ["Cole End", "", "Yes"]]) == expected
    assert _table([["Library", "Visits", "Cost"], ["Ash Hill", "x", "12"]]) == set()


def test_sections_that_bear_the_name_of_a_place() -> None:
    text = ("Ash Hill Library\nIt is open for 20 hours.\nRecommendation: Close in April\n\nBeck Library\nVisits have risen.\n"
            "Recommendation: Retain as now\n\nBudget\nRecommendation: Close the account\n")
    assert statuses(text) == {("Ash Hill Library", CLOSING), ("Beck Library", "open")}
