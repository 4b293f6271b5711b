"""Minutes, undertakings, quotations and asks on invented papers of many layouts, against keys made by reading them."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from measure_people import Score, score

from consult.structure import asks, minutes, quotations, register, undertakings

SAMPLES = Path(__file__).parent / "samples"
DOCUMENTS = {
    "group_response": {"kind": "party-response", "organisation": "Tarnford Green Party"},
    "regional_press": {"kind": "press"},
    "trade_press": {"kind": "press"},
}


def _key(path: Path, text: str) -> list[dict[str, Any]]:
    """The rows of a key, each with the place its words begin."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for row in rows:
        assert text.count(row["words"]) == 1, f"{path.name}: {row['words']!r} must stand once in the text"
        row["start"] = text.index(row["words"])
    return rows


def _found(name: str) -> tuple[str, dict[str, list[dict[str, Any]]]]:
    text = (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")
    people = register.find(text)
    turns = minutes.find_turns(text, None, people)
    return text, {
        "register": people,
        "turns": turns,
        "undertakings": undertakings.find(text, None, turns, people),
        "quotations": quotations.find(text, None, turns, people),
        "asks": asks.find(text, None, turns, DOCUMENTS.get(name, {})),
    }


def _names(suffix: str) -> list[str]:
    return sorted(path.name.removesuffix(suffix) for path in SAMPLES.glob(f"*{suffix}"))


@pytest.mark.parametrize("name", _names(".turns.csv"))
def test_turns(name: str) -> None:
    text, found = _found(name)
    expected = _key(SAMPLES / f"{name}.turns.csv", text)
    place = {row["words"]: row["start"] for row in expected}
    order = {turn["order"]: turn["start"] for turn in found["turns"]}
    shown = [
        (turn["speaker"], turn["seconder"], turn["kind"], turn["start"], order.get(turn["answers"]))
        for turn in found["turns"]
    ]
    assert shown == [
        (row["speaker"], row["seconder"], row["kind"], row["start"], place.get(row["answers"])) for row in expected
    ]


@pytest.mark.parametrize("name", _names(".undertakings.csv"))
def test_undertakings(name: str) -> None:
    text, found = _found(name)
    expected = _key(SAMPLES / f"{name}.undertakings.csv", text)
    assert [(row["start"], row["by"], row["to"], row["kept"]) for row in found["undertakings"]] == [
        (row["start"], row["by"], row["to"], row["kept"]) for row in expected
    ]


@pytest.mark.parametrize("name", _names(".quotations.csv"))
def test_quotations(name: str) -> None:
    text, found = _found(name)
    expected = _key(SAMPLES / f"{name}.quotations.csv", text)
    fields = ("start", "speaker", "role", "organisation", "quoted_document")
    assert [tuple(row[field] for field in fields) for row in found["quotations"]] == [
        tuple(row[field] for field in fields) for row in expected
    ]


@pytest.mark.parametrize("name", _names(".asks.csv"))
def test_asks(name: str) -> None:
    text, found = _found(name)
    expected = _key(SAMPLES / f"{name}.asks.csv", text)
    assert [(row["start"], row["kind"], row["by"], row["addressed_to"]) for row in found["asks"]] == [
        (row["start"], row["kind"], row["by"], row["addressed_to"]) for row in expected
    ]


@pytest.mark.parametrize("name", sorted(path.stem for path in SAMPLES.glob("*.txt")))
def test_every_span_is_a_slice_in_order(name: str) -> None:
    text, found = _found(name)
    for rows in found.values():
        assert all(0 <= row["start"] < row["end"] <= len(text) for row in rows)
        assert [row["start"] for row in rows] == sorted(row["start"] for row in rows)
        assert all(text[row["start"] : row["end"]] == text[row["start"] : row["end"]].strip() for row in rows)


@pytest.mark.parametrize("name", ["regional_press", "trade_press", "group_response"])
def test_articles_and_responses_have_no_turns_and_no_register(name: str) -> None:
    _, found = _found(name)
    assert found["turns"] == []
    assert [row for row in found["register"] if row["attendance"] == "present"] == []


def test_a_score_counts_each_key_once() -> None:
    rows = [{"start": 0}, {"start": 1}, {"start": 50}]
    assert score(rows, [{"start": 0}, {"start": 90}], lambda row, key: True) == Score(3, 2, 1)
