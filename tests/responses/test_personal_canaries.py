"""Every canary planted in the sample is gone from masked text, and masking takes little else."""

import csv
from functools import cache
from pathlib import Path

import pytest

from consult import consultation
from consult.readers import read_files
from consult.responses import personal

FOLDER = Path(__file__).parents[2] / "corpora" / "childrens-centres"
GOLD = FOLDER / "gold" / "personal_data.csv"


@cache
def texts():
    told = consultation.open_folder(FOLDER)
    reading = read_files([FOLDER / source.path for source in told.sources], consultation=told, root=FOLDER)
    return {
        **dict(zip(reading.responses["response_id"], reading.responses["text"], strict=True)),
        **dict(zip(reading.documents["document_id"], reading.documents["text"], strict=True)),
    }


def planted():
    with GOLD.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["kind"] not in personal.FLAGGED]


@cache
def masked():
    """Every response text with its personal data masked, once."""
    wanted = {row["origin_id"] for row in planted()}
    return {name: personal.mask(text, personal.find(text)) for name, text in texts().items()
            if text and (name in wanted or "/" in name)}


@pytest.mark.parametrize("row", planted(), ids=lambda row: f"{row['kind']}-{row['origin_id']}")
def test_no_canary_is_left_in_the_response_it_was_planted_in(row):
    assert row["text"] in texts()[row["origin_id"]]
    assert row["text"] not in masked()[row["origin_id"]]


def test_no_canary_is_left_in_any_response():
    together = "\n".join(text for name, text in masked().items() if "/" in name)
    # Single given names are common words of the sample's people; whole names and numbers are not.
    for row in planted():
        if len(row["text"]) > 8:
            assert row["text"] not in together


@pytest.mark.parametrize("row", planted(), ids=lambda row: f"{row['kind']}-{row['origin_id']}")
def test_each_canary_is_found_as_its_kind(row):
    start, end = int(row["start"]), int(row["end"])
    spans = personal.find(texts()[row["origin_id"]])
    assert any(span.kind == row["kind"] and span.start < end and span.end > start for span in spans)


def test_special_details_planted_are_flagged():
    with GOLD.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] in personal.FLAGGED]
    for row in rows:
        spans = personal.find(texts()[row["origin_id"]])
        assert any(span.kind == row["kind"] and span.start < int(row["end"]) and span.end > int(row["start"]) for span in spans)
