"""Petitions: signatories stated or listed, the wording as a slice, never a response."""

import pandas as pd
import pytest
from small_survey import documents

from consult.responses import petitions

WORDING = "We, the undersigned, call on the council to keep Marsh End library open six days a week."


def found(text, **given):
    return petitions.find(documents({"kind": "petition", "text": text, **given})).iloc[0]


@pytest.mark.parametrize(
    ("text", "signatories"),
    [
        (f"Petition\n\n{WORDING}\n\nSignatures: 1,335", 1335),
        (f"{WORDING} This petition was signed by 412 people.", 412),
        (f"{WORDING}\n\nTotal signatures received - 86", 86),
        (f"{WORDING}\n\n2,040 residents have signed.", 2040),
        (f"{WORDING}\n\n97 valid signatures", 97),
        (f"{WORDING}\n\n1. A Tharp\n2. B Quill\n3. C Wadley\n4. D Sellick", 4),
        (f"{WORDING}\n\nName, Street\nA Tharp, Mill Lane\nB Quill, Cross Street\nC Wadley, Cross Street", 3),
    ],
)
def test_signatories(text, signatories):
    assert found(text)["signatories"] == signatories


@pytest.mark.parametrize(
    "text",
    [
        WORDING,
        "",
        f"{WORDING} In 2019, 40 per cent of us were children.",
        f"{WORDING} It was backed by 60% of the parish.",
    ],
)
def test_a_petition_that_does_not_say_has_no_number(text):
    assert pd.isna(found(text)["signatories"])


def test_the_wording_is_the_paragraph_of_the_undersigned():
    text = f"Save our library\n\nSome background first.\n\n{WORDING}\n\nSignatures: 12"
    row = found(text, date="2026-03-02")
    assert text[row["start"] : row["end"]] == WORDING
    assert row["date"] == "2026-03-02"


def test_without_the_undersigned_it_is_what_is_called_for():
    text = "Buses for Marsh End\n\nThis petition asks the council to restore the evening bus.\n\nName, Road\nA, B\nC, D"
    row = found(text)
    assert text[row["start"] : row["end"]] == "This petition asks the council to restore the evening bus."
    assert row["signatories"] == 2


def test_other_documents_are_no_petitions():
    assert petitions.find(documents({"kind": "letter", "text": WORDING})).empty


def test_the_day_it_was_handed_in_is_read_where_the_document_has_none():
    text = f"{WORDING} Started on 22 September 2025. Handed in on 5th December 2025 by the lead petitioner."
    row = found(text)
    assert row["date"] == "2025-12-05"
    assert text[row["start"] : row["end"]] == WORDING
    assert petitions.handed_in("Submitted 03/11/2025") == "2025-11-03"
    assert petitions.handed_in("Started on 22 September 2025, handed in on 41 June 2025") == ""


def test_demands_below_a_colon_belong_to_the_wording():
    text = "We, the undersigned, call on the council to:\n\n- keep the library open\n- mend the roof\n\nSignatures: 9"
    row = found(text)
    assert text[row["start"] : row["end"]].endswith("- mend the roof")


@pytest.mark.parametrize(("text", "signatories"), [
    ("Signed by two thousand one hundred and forty-eight people.", 2148),
    ("The petition closed with one thousand signatures.", 1000),
    ("A dozen people signed it.", 12),
    ("Number of signatures: 2 148", 2148),
    ("Total signatures: 1.335", 1335),
    ("342 of 1,500 signatures needed", 342),
    ("The petition needs 1500 signatures to be debated. 342 people have signed.", 342),
    ("Signatures required for a debate: 1,500. Signatures: 342", 342),
    ("Online signatures: 512\nPaper signatures: 230", 742),
    ("Signatures (online): 512\nSignatures (paper): 230\nTotal signatures: 742", 742),
    ("It was signed by 12 councillors and 430 residents.", 442),
    ("It was signed by 430 residents and handed in on 3 May.", 430),
    ("Signatures: 0", 0),
    ("Nobody has signed it yet.", 0),
    ("No signatures were received.", 0),
    ("This petition has 1 signature.", 1),
])
def test_numbers_in_words_in_parts_and_none(text, signatories):
    assert found(f"{WORDING}\n\n{text}")["signatories"] == signatories


@pytest.mark.parametrize("text", [
    "The petition needs 1,500 signatures to be debated.",
    "1,500 signatures are required.",
    "The target of 1,500 signatures is far off.",
    "There is no signature sheet here.",
    "One of us has signed many such things.",
    "Two people spoke, three wrote.",
])
def test_what_is_wanted_is_not_what_there_is(text):
    assert pd.isna(found(f"{WORDING}\n\n{text}")["signatories"])
