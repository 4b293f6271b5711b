"""Sites and their statuses, from prose, lists and tables; nothing from people, councils and shop hours."""

from __future__ import annotations

import marked_pages as samples
import pytest

from consult import tables
from consult.structure import outline, sites

NO_CELLS = tables.empty("cells")


def found_in(text: str) -> list[tuple[str, str, str]]:
    rows = sites.find("paper.txt", text, outline.lines_as_blocks(text), NO_CELLS, ())
    assert all(0 <= row["start"] < row["end"] <= len(text) for row in rows)
    return [(row["site"], row["status"], row["parent"]) for row in rows]


def statuses(text: str) -> set[tuple[str, str]]:
    return {(site, status) for site, status, _ in found_in(text)}


def test_sites_of_the_sample_pages() -> None:
    right = wrong = missed = 0
    for path in samples.pages():
        text, spans = samples.read(path)
        rows = sites.find(path.name, text, outline.lines_as_blocks(text), NO_CELLS, [span[:2] for span in spans])
        have = {(sites.key_of(row["site"]), row["status"]) for row in rows}
        want = {(sites.key_of(row["site"]), row["status"]) for row in samples.stated_sites(path)}
        right, wrong, missed = right + len(want & have), wrong + len(have - want), missed + len(want - have)
    assert right / (right + wrong) >= 0.95
    assert right / (right + missed) >= 0.95


@pytest.mark.parametrize("text,site,status,parent", [
    ("Alder Lodge became a delivery site for the Oak Hall Children's Centre.", "Alder Lodge", "delivery",
     "Oak Hall Children's Centre"),
    ("Quarry Bank will become a spoke of Ravens Family Hub.", "Quarry Bank", "delivery", "Ravens Family Hub"),
    ("The Hazel Centre remains as a stand-alone main site.", "Hazel Centre", "stand-alone", ""),
    ("Elm Road Library closed in 2012.", "Elm Road Library", "closed", ""),
    ("The Cabinet agreed to close the Thorn Lane Household Waste Recycling Centre.",
     "Thorn Lane Household Waste Recycling Centre", "closed", ""),
    ("Tarn Depot is proposed for closure.", "Tarn Depot", "proposed-to-close", ""),
    ("The centre at Dunmere will transfer to the primary school.", "Dunmere", "transferred", "primary school"),
    ("Harl Library will be run by volunteers from April.", "Harl Library", "transferred", "volunteers"),
    ("Cabinet decided not to close Lark Library.", "Lark Library", "open", ""),
    ("Plans to shut Penn Tip were dropped.", "Penn Tip", "open", ""),
    ("Mere Library would be retained as a main hub.", "Mere Library", "main", ""),
    ("The Priory Centre, which cost £210,000 a year to run, ceased to operate in March 2011.", "Priory Centre", "closed", ""),
    ("St. Oda's Primary School would close on 31 August 2016.", "St. Oda's Primary School", "proposed-to-close", ""),
    ("The council will hand Vale Baths over to a trust.", "Vale Baths", "transferred", "trust"),
    ("Tern House Day Centre – to close", "Tern House Day Centre", "proposed-to-close", ""),
])
def test_a_statement_gives_a_site(text: str, site: str, status: str, parent: str) -> None:
    assert (site, status, parent) in found_in(text)


@pytest.mark.parametrize("text", [
    "Councillor Hill closed the meeting at 9.15 pm.",
    "Kent closed 12 centres in 2014.",
    "The consultation closes on Friday and the window for replies remains open.",
    "Mr Open and Mrs Close attended.",
    "Children's Centres will remain open.",
    "The Chair remained open to ideas from Ofsted.",
    "Enfold Library was closed temporarily for repairs.",
    "We urge the council to keep Wren Library open.",
    "Families from the area have been transferred to another service.",
    "The Government closed the scheme in 2011.",
    "Members asked whether Teal House could have been kept open.",
    "",
])
def test_no_site_where_none_is_stated(text: str) -> None:
    assert found_in(text) == []


def test_lists_under_a_lead_in() -> None:
    text = ("The following libraries would close:\n• Ashby\n• Beck Lane (from April)\n\nLibraries to stay open\n"
            "Castle Street\nDene\nThe rest of the service would be reviewed in the spring, once the staff have been told.\n")
    assert statuses(text) == {("Ashby", "proposed-to-close"), ("Beck Lane", "proposed-to-close"),
                              ("Castle Street", "open"), ("Dene", "open")}


def test_two_named_in_one_sentence_keep_their_own_statuses() -> None:
    text = "Elm Library will close but Oak Library will remain open, and Ash Library closed in 2010."
    assert statuses(text) == {("Elm Library", "proposed-to-close"), ("Oak Library", "open"), ("Ash Library", "closed")}


def test_a_table_with_a_status_column() -> None:
    grid = [["Site", "Proposal", "Hub"], ["Elm Road", "Close", ""], ["Oak Hall", "Main site", ""],
            ["Ash Hill", "Delivery site", "Oak Hall"], ["Total", "3", ""]]
    text, cells = "", []
    for row, held in enumerate(grid):
        for column, value in enumerate(held):
            cells.append({"document_id": "p", "table": 1, "row": row, "column": column, "header": row == 0,
                          "start": len(text), "end": len(text) + len(value), "text": value})
            text += value + ("\t" if column < len(held) - 1 else "\n")
    blocks = [outline.Block("table", 0, len(text) - 1, text[:-1])]
    rows = sites.find("p", text, blocks, tables.frame("cells", cells), ())
    assert [(row["site"], row["status"], row["parent"]) for row in rows] == [
        ("Elm Road", "proposed-to-close", ""), ("Oak Hall", "main", ""), ("Ash Hill", "delivery", "Oak Hall")]


def test_conflicts_between_documents() -> None:
    def row(site: str, status: str, document: str, start: int = 0) -> dict:
        return {"site": site, "status": status, "parent": "", "document_id": document, "start": start, "end": start + 5}

    held = tables.frame("sites", [row("Elm Road Library", "closed", "a"), row("Elm Road", "open", "b"),
                                  row("Oak Hall", "proposed-to-close", "a", 9), row("Oak Hall", "closed", "b", 9),
                                  row("Ash Hill", "main", "a", 20), row("Ash Hill", "main", "b", 20)])
    found = sites.conflicts(held)
    assert [(row.site, row.status, row.document_id, row.status_other, row.document_id_other)
            for row in found.itertuples()] == [("Elm Road Library", "closed", "a", "open", "b")]
    assert sites.conflicts(tables.empty("sites")).empty
