"""The ways papers and the press tell what becomes of a place, each form with sentences that look like it and are not."""

from __future__ import annotations

import pytest

from consult import tables
from consult.structure import outline, sites

CLOSING = "proposed-to-close"


def statuses(text: str) -> set[tuple[str, str]]:
    rows = sites.find("paper.txt", text, outline.lines_as_blocks(text), tables.empty("cells"), ())
    assert all(0 <= row["start"] < row["end"] <= len(text) for row in rows)
    return {(row["site"], row["status"]) for row in rows}


@pytest.mark.parametrize("text,expected", [
    ("Wren Road Library faces the axe under the plans.", {("Wren Road Library", CLOSING)}),
    ("Tarn Lane Day Centre has won a reprieve.", {("Tarn Lane Day Centre", "open")}),
    ("Plans to close Ash Hill fire station have been scrapped.", {("Ash Hill fire station", "open")}),
    ("Teal Surgery in Beck, north Barset, plans to shut its doors in May.", {("Teal Surgery", CLOSING)}),
    ("Teal Medical Practice, which serves 4,000 people, has announced it will close.", {("Teal Medical Practice", CLOSING)}),
    ("Mere Leisure Centre was one of three forced to shut in 2021.", {("Mere Leisure Centre", "closed")}),
    ("Mere Leisure Centre, which is based at Oak School, was at risk after the council withdrew its grant.",
     {("Mere Leisure Centre", CLOSING)}),
    ("Lord Mere School, Wren Library and Tarn Library are under threat.",
     {("Lord Mere School", CLOSING), ("Wren Library", CLOSING), ("Tarn Library", CLOSING)}),
    ("Wren Library closure plan dropped by council", {("Wren Library", "open")}),
    ("The plan could see Ash Hill, Beck Lane and Cole End libraries closed.",
     {("Ash Hill", CLOSING), ("Beck Lane", CLOSING), ("Cole End", CLOSING)}),
    ("The county earmarked Wren Library for closure in the spring.", {("Wren Library", CLOSING)}),
    ("Three libraries to close (Ash Hill, Beck Lane, Cole End).",
     {("Ash Hill", CLOSING), ("Beck Lane", CLOSING), ("Cole End", CLOSING)}),
    ("The stations under threat are Ash Hill, Beck Lane and Cole End.",
     {("Ash Hill", CLOSING), ("Beck Lane", CLOSING), ("Cole End", CLOSING)}),
    ("We would close the following toilets: Ash – Mill Lane; Beck – Quay Street; and Cole – the Green.",
     {("Ash – Mill Lane", CLOSING), ("Beck – Quay Street", CLOSING)}),
])
def test_what_is_to_close_or_is_saved(text: str, expected: set[tuple[str, str]]) -> None:
    assert statuses(text) >= expected


@pytest.mark.parametrize("text,expected", [
    ("Wren Library would move into the Tarn Leisure Centre.", {("Wren Library", "transferred")}),
    ("Services would transfer from Wren Library to the town hall.", {("Wren Library", "transferred")}),
    ("The day service currently based at Alder House is to be relocated to Oak Hall.", {("Alder House", "transferred")}),
    ("A charity will take over the running of Mere Leisure Centre in April.", {("Mere Leisure Centre", "transferred")}),
    ("Control of Mere Leisure Centre is set to return to the town.", {("Mere Leisure Centre", "transferred")}),
    ("Two other centres have also been handed over to their users – Ash Leisure Centre and Beck Leisure Centre.",
     {("Ash Leisure Centre", "transferred"), ("Beck Leisure Centre", "transferred")}),
    ("Wren School would merge with Tarn School.", {("Wren School", "transferred")}),
    ("Wren Lodge, which is run by the Mere Care Trust, has 40 beds.", set()),
    ("He asked whether Wren Library could be transferred to the parish.", set()),
])
def test_what_is_handed_on_or_moved(text: str, expected: set[tuple[str, str]]) -> None:
    assert statuses(text) == expected


@pytest.mark.parametrize("text,expected", [
    ("Parents at Ash Hill School were told on Monday. It would close next year.", {("Ash Hill School", CLOSING)}),
    ("The row over Wren swimming pool goes on.\nThe council wants to save money.\nThe county earmarked the pool for closure in May.",
     {("Wren swimming pool", CLOSING)}),
    ("It spoke of the town’s Ash Walk and Beck activity centres, despite officers recommending their closure.",
     {("Ash Walk", CLOSING), ("Beck", CLOSING)}),
    ("Five leisure centres in the county are at risk of closure.\nThey are based in Ash Hill, Beck Lane, Cole End and Dunmere.",
     {(name, CLOSING) for name in ("Ash Hill", "Beck Lane", "Cole End", "Dunmere")}),
    ("Ash Hill Library and Beck Library were built in 1960. The library is well used and would close in May.", set()),
    ("They are based in Ash Hill, Beck Lane and Cole End.", set()),
])
def test_places_named_before_or_after(text: str, expected: set[tuple[str, str]]) -> None:
    assert statuses(text) == expected


def test_lists_under_short_headings_and_runs_of_lines() -> None:
    text = "Centres proposed for closure\nAsh Hill\nBeck Lane\nCole End\n\nCentres to be retained\nDunmere\nElm Road\n"
    closing = {(name, CLOSING) for name in ("Ash Hill", "Beck Lane", "Cole End")}
    assert statuses(text) == closing | {("Dunmere", "open"), ("Elm Road", "open")}
    runs = "The libraries in the plan:\nAsh Hill – close\nBeck Lane – retain\nCole End – transfer to the parish council\n"
    assert statuses(runs) >= {("Ash Hill", CLOSING), ("Beck Lane", "open"), ("Cole End", "transferred")}


@pytest.mark.parametrize("text", [
    "Ash Hill Road was closed for two hours after a crash.",
    "Wren Library will be closed on Monday for a bank holiday.",
    "Wren Pool, which closed because of a boiler fault, will reopen on Friday.",
    "Nine surgeries across Barset could close.",
    "A surgery in Mere is set to close in May.",
    "The brigade plans to close 12 fire stations in Barset.",
    "The library is open for all the hours that the Wren Leisure Centre is open.",
    "Sallowshire Libraries Review 2019 - Closing Date 4 May 2019",
    "Fears library could be closed as fears grow",
    "County Council Backs Plan To Shut Recycling Centre",
    "They wrote to every councillor, asking them not to close Wren Day Centre.",
    "The team would transfer from the Adults Directorate to the Place Directorate.",
    "The council wanted to close Wren Leisure Centre but we fought it and won.",
])
def test_what_closes_no_place(text: str) -> None:
    assert statuses(text) == set()


def test_long_and_broken_sentences_take_no_time() -> None:
    for text in ("close " * 400, "Elm Library, " * 400 + "close", "(Elm " * 400, "two centres " * 300, "put Elm " * 300):
        statuses(text)
