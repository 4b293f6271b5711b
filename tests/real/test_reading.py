"""Reading the real documents beside the checkout: every file has a receipt or one sentence, and the layout is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from consult.readers import read_file, read_files
from consult.readers.reading import Reading


@pytest.fixture(scope="module")
def everything(real: Path) -> Reading:
    folders = ("childrens-centres", "council-papers", "office-files", "responses", "themefinder-format")
    files = [path for folder in folders for path in sorted((real / folder).rglob("*")) if path.is_file()]
    return read_files(files, root=real)


def of(reading: Reading, name: str) -> str:
    """The stored text of one document."""
    return str(reading.documents.set_index("document_id").at[name, "text"])


def test_every_file_has_a_receipt_or_a_sentence(everything: Reading) -> None:
    unread = everything.sources[everything.sources["reader"] == ""]
    assert list(unread["source_id"]) == ["Barnsley.doc", "BlaenauGwent1.pdf"]
    assert set(unread["source_id"]) <= set(everything.rejects["source_id"])
    assert all(reason.endswith(".") for reason in everything.rejects["reason"])


def test_every_block_and_cell_is_a_slice(everything: Reading) -> None:
    texts = dict(zip(everything.documents["document_id"], everything.documents["text"], strict=True))
    assert all(texts[row.document_id][row.start:row.end] == row.text for row in everything.cells.itertuples())
    assert all(texts[row.document_id][row.start:row.end].strip() for row in everything.blocks.itertuples())


def test_the_same_minutes_under_two_names(everything: Reading) -> None:
    twins = everything.sources[everything.sources["duplicate_of"] != ""].set_index("source_id")["duplicate_of"]
    assert twins.to_dict() == {"2025-02-13-previous-minutes-duplicate.pdf": "2025-01-09-county-council-minutes.pdf"}


def test_numbered_paragraphs_of_the_minutes(everything: Reading) -> None:
    blocks = everything.blocks[everything.blocks["document_id"] == "2025-01-09-county-council-minutes.pdf"]
    assert [f"{number})" for number in range(1, 18)] == [
        label for label in blocks["label"] if label.endswith(")") and not label.startswith("(")][:17]
    headings = blocks[blocks["kind"] == "heading"]["label"]
    assert {"283.", "284.", "285."} <= set(headings)


def test_sections_of_the_decision_report(everything: Reading) -> None:
    blocks = everything.blocks[everything.blocks["document_id"].str.contains("independence-service")]
    headings = [label for label in blocks[blocks["kind"] == "heading"]["label"] if label]
    assert headings[:10] == [f"{number}." for number in range(1, 11)]
    assert {"1.1", "1.9", "2.7", "3.1", "10.2"} <= set(blocks["label"])


def test_figures_of_returns_are_cells(everything: Reading) -> None:
    cells = everything.cells[everything.cells["document_id"] == "Bolton.xlsx"]
    assert "178583" in set(cells["text"])


def test_answers_of_four_consultations(everything: Reading) -> None:
    owner = everything.respondents.set_index("respondent_id")["source_id"]
    counts = everything.responses["respondent_id"].map(owner).value_counts()
    assert counts["american-assembly.bowling-green.comments.csv"] == 896
    assert counts["canadian-electoral-reform.comments.csv"] == 174


def test_people_who_answer_two_questions_in_two_files_are_one(real: Path) -> None:
    files = [real / "themefinder-format" / f"question_part_{number}" / "responses.jsonl" for number in (1, 2)]
    reading = read_files(files)
    assert len(reading.respondents) == 100 and len(reading.responses) == 200
    assert [question.id for question in reading.questions] == ["q1", "q2"]


def test_export_layouts(real: Path) -> None:
    lgr = read_file(real / "themefinder-format" / "export-layout-lgr.csv")
    assert [question.kind for question in lgr.questions].count("closed") == 3
    assert [question.kind for question in lgr.questions].count("open") == 2
    scr = read_file(real / "themefinder-format" / "export-layout-scr.csv")
    assert len(scr.respondents) == 5 and scr.questions[-1].kind == "open"
    biomass = read_file(real / "themefinder-format" / "export-layout-biomass.csv")
    assert len(biomass.respondents) == 5 and set(biomass.respondents["consent"]) == {"yes", "no"}
