"""Ordinary public comments are not stormed with masks, and what is masked in them is mostly names and web pages."""

import csv

from consult.responses import personal


def comments(real):
    for path in sorted((real / "responses").glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from (row["comment-body"] for row in csv.DictReader(file) if row.get("comment-body"))


def test_no_masking_storm(real):
    said = list(comments(real))
    assert len(said) > 1000
    masks = [span.kind for text in said for span in personal.find(text) if span.kind not in personal.FLAGGED]
    # Eleven when last read by hand: ten names (half of them shops) and one web page.
    assert len(masks) <= 20
    assert set(masks) <= {"name", "url", "handle"}


def test_special_details_stay_rare(real):
    flagged = sum(any(span.kind in personal.FLAGGED for span in personal.find(text)) for text in comments(real))
    assert flagged <= 30
