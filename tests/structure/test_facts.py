"""What a document is: read only where its words say so, beaten by what the folder declares and a person corrects."""

from __future__ import annotations

import marked_pages as samples
import pandas as pd
import pytest

from consult import tables
from consult.consultation import Source
from consult.structure import corrections, facts, outline
from consult.structure.facts import dates


def read(text: str, **more) -> dict[str, str]:
    rows = facts.find({"document_id": "d.txt", "source_id": "d.txt", "text": text, **more.pop("document", {})},
                      outline.lines_as_blocks(text), more.pop("furniture", ()), **more)
    for row in rows:
        if row["start"] is not None:
            assert 0 <= row["start"] < row["end"] <= len(text)
    return {row["field"]: row["value"] for row in rows}


def of_page(name: str) -> dict[str, str]:
    text, spans = samples.read(samples.FOLDER / name)
    return read(text, furniture=[span[:2] for span in spans])


def test_a_blog_post() -> None:
    held = of_page("blog_comments.txt")
    assert held["kind"] == "blog" and held["position"] == "opposes" and held["date"] == "2014-02-03"
    assert held["title"] == "A hub too far" and "Davina Marsh" in held["author"]


def test_a_party_page() -> None:
    held = of_page("party_page.txt")
    assert (held["kind"], held["party"], held["position"]) == ("party-response", "Liberal Democrats", "opposes")
    assert held["organisation"] == "Harrow Weir Liberal Democrats" and held["place"] == "Harrow Weir"


def test_a_news_page_takes_no_position() -> None:
    held = of_page("news_site.txt")
    assert (held["kind"], held["author"], held["date"], held["position"]) == ("press", "Petra Holloway", "2019-03-14", "none")
    assert held["title"].startswith("Parents' fury")


def test_a_cabinet_paper() -> None:
    held = of_page("library_paper.txt")
    assert (held["kind"], held["date"], held["organisation"]) == ("cabinet-report", "2018-07-17", "BARSET COUNTY COUNCIL")
    assert held["title"] == "Future of the library service" and held["author_role"] == "Director of Communities"
    assert held["place"] == "Barset" and held["position"] == "none"


def test_minutes() -> None:
    held = of_page("schools_minutes.txt")
    assert (held["kind"], held["date"], held["position"]) == ("minutes", "2007-11-06", "none")
    assert held["title"].startswith("MINUTES of a meeting of the Education Scrutiny Panel")


def test_the_date_of_other_minutes_is_not_the_document_s() -> None:
    held = read("Agenda item\n\nDay care review\n\nAn extract from the minutes of the meeting held on 4 June 2013 is "
                "attached.\n\nMinutes:\n\nThe Chairman welcomed the officer.\n\nCouncillor Ash asked about the buses.")
    assert held["kind"] == "minutes" and "date" not in held and held["title"] == "Day care review"


def test_a_letter() -> None:
    held = read("Dear Councillor Moss\n\nWe do not support the proposal to close the pool, which our members use.\n\n"
                "Yours sincerely\n\nAnn Teale\nSecretary\nWend Swimming Association")
    assert (held["kind"], held["author"], held["author_role"]) == ("letter", "Ann Teale", "Secretary")
    assert held["organisation"] == "Wend Swimming Association" and held["position"] == "opposes"


def test_nothing_is_guessed() -> None:
    assert read("The weather was fine.\nIt rained later on in the afternoon and then it stopped again.").keys() <= {
        "position", "title"}
    assert read("") == {}


def test_properties_count_only_where_the_text_bears_them_out() -> None:
    text = "Pool strategy\n\nThis paper sets out what we will do with the pools. It was written by officers of the council."
    assert "author" not in read(text, document={"author": "smithj01", "title": "Microsoft Word - draft"})
    assert read(text, document={"author": "smithj01", "source_id": "a.html"})["author"] == "smithj01"


def test_declared_beats_read_and_corrected_beats_both() -> None:
    text, _ = samples.read(samples.FOLDER / "party_page.txt")
    declared = facts.declared_of(Source(path="x/d.txt", kind="letter", publisher="Weir Lib Dems", position="mixed"))
    held = read(text, declared=declared)
    assert (held["kind"], held["position"], held["organisation"]) == ("letter", "mixed", "Weir Lib Dems")
    held = read(text, declared=declared, corrected={"position": "supports", "author": ""})
    assert (held["position"], held["author"]) == ("supports", "")


def test_the_later_correction_stands() -> None:
    given = pd.DataFrame({"document_id": ["a", "a"], "field": ["kind", "kind"], "value": ["letter", "press"],
                          "by": "jo", "at": ["2024-02-02", "2024-01-01"], "note": ""})
    assert corrections.of_documents({"documents": given}) == {"a": {"kind": "letter"}}
    assert corrections.of_documents(None) == {} == corrections.of_documents({"documents": given.iloc[:0]})


def test_corrections_of_asks() -> None:
    found = [{"start": 0, "end": 5, "kind": "request", "by": "A", "addressed_to": "B"},
             {"start": 6, "end": 9, "kind": "question", "by": "A", "addressed_to": ""}]
    given = pd.DataFrame([
        {"document_id": "d", "start": 0, "end": 5, "kind": "question", "by_whom": "", "addressed_to": "", "keep": "yes"},
        {"document_id": "d", "start": 6, "end": 9, "kind": "", "by_whom": "", "addressed_to": "", "keep": "no"},
        {"document_id": "d", "start": 9, "end": 12, "kind": "recommendation", "by_whom": "C", "addressed_to": "", "keep": ""},
        {"document_id": "d", "start": 90, "end": 120, "kind": "request", "by_whom": "C", "addressed_to": "", "keep": ""},
        {"document_id": "other", "start": 0, "end": 5, "kind": "request", "by_whom": "C", "addressed_to": "", "keep": "no"},
    ])
    rows = corrections.of_asks("d", "Words enough here.", found, {"asks": given})
    assert [(row["start"], row["kind"], row["by"]) for row in rows] == [(0, "question", "A"), (9, "recommendation", "C")]
    assert found[0]["kind"] == "request"


@pytest.mark.parametrize("printed,iso", [
    ("Thursday, 9 January 2025", "2025-01-09"), ("13th February 2025", "2025-02-13"), ("March 4, 2011", "2011-03-04"),
    ("04/06/13", "2013-06-04"), ("2020-02-29", "2020-02-29"), ("July 2012", "2012-07"), ("31 February 2012", "2012-02"),
])
def test_dates(printed: str, iso: str) -> None:
    assert dates.first(f"On {printed}.").iso == iso


@pytest.mark.parametrize("printed", ["in 2012", "May I ask", "4.12", "99/99/2012", ""])
def test_not_dates(printed: str) -> None:
    assert dates.first(printed) is None


def test_filled_leaves_the_frame_given() -> None:
    documents = tables.frame("documents", [{"document_id": "a", "kind": "document", "author": "typist", "text": "x"}])
    known = tables.frame("facts", [{"document_id": "a", "field": "title", "value": "T", "by": "read", "start": 0, "end": 1}])
    filled = facts.filled(documents, known)
    assert filled.loc[0, ["title", "author", "kind"]].tolist() == ["T", "", "document"]
    assert documents.loc[0, "author"] == "typist"


@pytest.mark.parametrize("text,author", [
    ("Sir – The plan to shut our library is wrong.\n\nPeople need it.\n\nR J Teale, Wend Hill", "R J Teale"),
    ("SIR - It is sad to hear of the cuts to our libraries.\n\nNobody was asked.\n\nAnn Teale, 4 Mill Lane, Wend", "Ann Teale"),
    ("A grave mistake\n\nFrom: R Teale\n\nMill Lane\n\nThe libraries are to close in villages that have nothing else, "
     "whatever was said.", "R Teale"),
])
def test_letters_to_a_paper_are_signed_at_head_or_foot(text: str, author: str) -> None:
    held = read(text)
    assert (held["kind"], held["author"]) == ("letter", author)


def test_a_column_is_headed_by_its_writer() -> None:
    held = read("Ann Teale: We must keep our village libraries open\n\nI have used mine since I was four, and so have my children.")
    assert (held["kind"], held["author"]) == ("op-ed", "Ann Teale")


def test_a_label_is_no_writer_and_a_heading_of_a_committee_system_no_title() -> None:
    held = read("Issue - decisions\n\nReview of the Mere libraries\n\n06/02/2020 - Review of the Mere libraries\n\nAbout Ann Teale\n\n"
                "The Cabinet considered a report on the libraries.")
    assert held.get("author", "") == ""
    assert held["title"] == "Review of the Mere libraries"
    assert held["date"] == "2020-02-06"


def test_whose_council_it_is_gives_the_paper_no_party() -> None:
    held = read("Save our libraries\n\nConservative County Council announces cuts\n\nWe the undersigned call on Conservative "
                "Wendshire County Council to reverse its cuts to libraries.")
    assert held["kind"] == "petition"
    assert "party" not in held and "organisation" not in held


@pytest.mark.parametrize("signature", [
    "Dr Petra Oakhanger\nDirector of Children's Services, Fenmoor Community Health Trust",
    "Petra Oakhanger, Director, Fenmoor Community Health Trust",
    "Petra Oakhanger\nFenmoor Community Health Trust",
])
def test_a_letters_organisation_is_named_without_the_person_and_the_post(signature: str) -> None:
    held = read(f"Dear Councillor Wray\n\nWe ask you to think again.\n\nYours sincerely\n\n{signature}\n",
                document={"kind": "letter"})
    assert held["organisation"] == "Fenmoor Community Health Trust"


def test_who_a_petition_is_addressed_to_did_not_write_it_nor_is_it_a_place() -> None:
    held = read("To Fenmoor County Council\n\nWe, the undersigned, ask the Council to keep the swimming pool open.\n",
                document={"kind": "petition"})
    assert "organisation" not in held and "place" not in held


@pytest.mark.parametrize("text,kind", [
    ("To: Wend Council\n\nSave the hall\n\nWe need it.\n\nWhy is this important?\n\nIt is warm.\n\nReasons for signing\n\n• Warmth.\n",
     "petition"),
    ("Halls to close\n\nThree halls are to close. The council says they cost too much.\n\nCampaigners claimed nobody was asked.\n\n"
     "Mr Ash said the roof was sound.\n", "press"),
    ("Ann Teale is MP for Mere, and a former minister.\n\nHalls are more than roofs, and more than walls, whatever is said.\n", "op-ed"),
    ("Councillor Shaw to move:\n\nThe Council regrets the loss of the hall.\n\nMinutes:\n\nIt was moved and seconded.\n", "minutes"),
    ("Questions\n\nQ1. Do you agree with the plan?\n\nQ2. Do you support the fee?\n\nQ3. Do you think it fair?\n", "consultation-document"),
    ("Labour Challenges Hall Closure\n\nThe group has called the decision in.\n\nNotes to Editors\n\nThe guidance is public.\n",
     "party-response"),
    ("Meeting Minutes 4 May 2021\n\nMembers Present:\n\nCllr Ash\n\nThe roof was discussed.\n", "minutes"),
])
def test_more_kinds(text: str, kind: str) -> None:
    assert read(text).get("kind") == kind


@pytest.mark.parametrize("text", [
    "Agenda for the Meeting on 4 May 2021\n\nDear Sir/Madam\n\nAGENDA\n\n1. To confirm the minutes\n\n2. To note the roof\n\n"
    "Yours faithfully\n",
    "I have thought about our proposals for the hall.\n\nI think we were right, and I hope people have their say. I will listen.\n",
])
def test_what_is_of_no_kind(text: str) -> None:
    assert "kind" not in read(text)


@pytest.mark.parametrize("text,title", [
    ("Submitted on Tuesday 1st March 2016\nCurrent status: Rejected\nKeep the hall open\nThe hall is all that the village has left to it, "
     "and it would be a loss to us all if it went.\n", "Keep the hall open"),
    ("The Blog of\nAnn Teale\nVillage buses\nPosted Thursday, 4 January 2007 at 11:27\nI use them. My neighbours use them too.\n",
     "Village buses"),
    ("Wend Green Party\n\nThursday, 27 July 2017\n\nAnother poor consultation\n\nThe answers have been made up already, it seems to us.\n",
     "Another poor consultation"),
])
def test_titles_below_labels_mastheads_and_dates(text: str, title: str) -> None:
    assert read(text)["title"] == title


@pytest.mark.parametrize("line,date", [
    ("by Ann Teale on 31 October, 2008", "2008-10-31"), ("14 January 11 03:02", "2011-01-14"),
    ("17th November 2014 | News | Ann", "2014-11-17"),
])
def test_dates_beside_bylines_and_sections(line: str, date: str) -> None:
    assert read(f"The hall is saved\n\n{line}\n\nIt was a long year for all of us in the village.\n")["date"] == date


def test_a_party_site_says_whose_it_is() -> None:
    held = read("Another poor consultation\n\nThe plan is thin.\n\nIt was thin last year.\n\nConnect with Wend Labour\n")
    assert (held["kind"], held["organisation"], held["party"], held["place"]) == ("party-response", "Wend Labour", "Labour", "Wend")


def test_a_paper_that_reports_a_party_has_none() -> None:
    held = read("Labour opposes hall closure\n\nLabour has called the plan “a disgrace” and “shameful”, said Ann Teale. “We oppose it,” "
                "she added.\n\nThe council says the roof is unsafe.\n")
    assert held["kind"] == "press" and "party" not in held


@pytest.mark.parametrize("text,author,role", [
    ("Hall saved\n\nBy Ann Teale\nEducation correspondent\n\nThe hall is saved, the council says.\n", "Ann Teale",
     "Education correspondent"),
    ("Hall news\n\nI write for all our members. We are sorry.\n\nRoss Ash\n\nBranch Secretary\n", "Ross Ash", "Branch Secretary"),
])
def test_posts_below_names(text: str, author: str, role: str) -> None:
    held = read(text)
    assert (held["author"], held["author_role"]) == (author, role)


def test_a_party_that_runs_a_council_is_no_writer() -> None:
    assert "author" not in read("Huge rises are proposed by Lib Dem run Wend Council, and the hall is to close as well, which is wrong.")
