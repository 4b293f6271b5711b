"""Where a document stands: only by its own words, never by those it quotes or reports."""

from __future__ import annotations

import pytest

from consult.structure import outline, positions


def position(text: str, kind: str = "letter") -> positions.Position:
    return positions.find(text, outline.lines_as_blocks(text), (), kind)


@pytest.mark.parametrize("text,value", [
    ("We oppose the closure of the pool.", "opposes"),
    ("Alder Labour does not share this vision and cannot support the plans.", "opposes"),
    ("I object to this in the strongest terms.", "opposes"),
    ("We urge the council to withdraw the proposal.", "opposes"),
    ("Save our libraries\n\nThe plans are short-sighted and would be devastating for the village. They must not go ahead.", "opposes"),
    ("We are absolutely delighted that the council has decided not to close the centres.", "supports"),
    ("Our charity fully supports the creation of family hubs.", "supports"),
    ("The Green Group welcomes this proposal.", "supports"),
    ("We support the principle of hubs, but we oppose the loss of the day centre.", "mixed"),
    ("We welcome the proposal in part. However, we object to the new charges.", "mixed"),
    ("The branch met on Tuesday and elected its officers for the year.", "none"),
    ("We welcome the opportunity to respond to your proposals.", "none"),
    ("“We oppose the closure of the pool,” said Ann Teale, who swims there.", "none"),
    ("Mr Ash said that residents were against the plans and the union condemned them.", "none"),
    ("We support families across the county with advice and a helpline.", "none"),
    ("We do not oppose the plan.", "none"),
    ("We support the campaign against the closure plan.", "opposes"),
    ("The council must think again before it shuts the pool.", "opposes"),
    ("Users of all three clubs are robustly opposing closure.", "opposes"),
    ("I live close by and therefore have submitted my opposition to it.", "opposes"),
    ("I hope we can support our fellow residents in this.", "none"),
    ("She said the council must think again.", "none"),
    ("We say no to the plan.", "opposes"),
    ("Please don't change the buses, some of us will not manage.", "opposes"),
    ("I agree with their view that the assessment has not been fair.", "opposes"),
    ("The group has renewed its calls for the council to halt its plans to close the halls.", "opposes"),
    ("We work to keep families warm.", "none"),
])
def test_stated_positions(text: str, value: str) -> None:
    found = position(text)
    assert found.value == value
    assert (found.start >= 0) == (value != "none") and text[found.start : found.end].strip() != "" or value == "none"


@pytest.mark.parametrize("kind", ["minutes", "cabinet-report", "press", "evidence"])
def test_neutral_papers_take_none(kind: str) -> None:
    assert position("We oppose the closure of the pool.", kind).value == "none"


def test_an_empty_document_has_no_position_at_all() -> None:
    assert position("").value == ""
