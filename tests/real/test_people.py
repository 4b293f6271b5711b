"""Turns, undertakings, quotations and asks of real papers against keys made by reading them.

The keys hold labels and offsets only: a name is kept as the place in the text where it is printed. Where a file, or
the text its reader stores, is no longer the one the key was made for, its rows are left out and the test says so.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from consult import readers
from consult.structure import asks, minutes, names, quotations, register, undertakings

sys.path.insert(0, str(Path(__file__).parents[1] / "structure"))
from measure_people import Score, score  # noqa: E402

KEYS = Path(__file__).parent / "keys"
ABOUT = {
    "000": {"kind": "blog"},
    "001": {"kind": "party-response", "organisation": "Aylesbury Labour"},
    "002": {"kind": "op-ed", "organisation": "4Children"},
    "003": {"kind": "minutes"},
    "004": {"kind": "press"},
}
FLOORS = {"turns": (0.97, 0.95), "undertakings": (0.9, 0.75), "quotations": (0.95, 0.9), "asks": (0.85, 0.85)}


def _rows(name: str) -> list[dict[str, str]]:
    with (KEYS / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def _read(path: Path) -> tuple[str, dict[str, list[dict[str, Any]]]]:
    """The stored text of a real file and everything found in it."""
    reading = readers.read_file(path)
    text, blocks = reading.documents["text"].iloc[0], reading.blocks
    people = register.find(text, blocks)
    turns = minutes.find_turns(text, blocks, people)
    document = ABOUT.get(path.name[:3], {})
    return text, {
        "turns": turns,
        "undertakings": undertakings.find(text, blocks, turns, people),
        "quotations": quotations.find(text, blocks, turns, people),
        "asks": asks.find(text, blocks, turns, document) if document else [],
    }


def _unchanged(real: Path) -> list[tuple[Path, str]]:
    """The files of the key whose bytes and stored text are those it was made for."""
    kept = []
    for row in _rows("people_files"):
        path = next(iter(sorted(real.glob(f"*/{row['file']}"))), None)
        if path is None or hashlib.sha256(path.read_bytes()).hexdigest()[:16] != row["sha256"]:
            continue
        text = _read(path)[0]
        if hashlib.sha256(text.encode()).hexdigest()[:16] == row["text_sha256"]:
            kept.append((path, text))
    return kept


def _printed(text: str, row: Mapping[str, str], field: str) -> str:
    """The name printed at the place the key gives, or ""."""
    return text[int(row[f"{field}_start"]) : int(row[f"{field}_end"])] if row[f"{field}_start"] else ""


def _same_name(found: str, printed: str) -> bool:
    """Whether two forms of a name end in the same word, or both are empty."""
    return bool(found) == bool(printed) and (
        not found or found.split()[-1].casefold() == printed.split()[-1].casefold()
    )


def _same(name: str, text: str, row: Mapping[str, Any], key: Mapping[str, str]) -> bool:
    if name == "turns":
        speaker = {"meeting": row["speaker"] == names.MEETING, "unnamed": row["speaker"] == ""}.get(
            key["voice"], _same_name(row["speaker"], _printed(text, key, "speaker"))
        )
        linked = str(row["answers_start"]) == key["answers_start"]
        return (
            speaker
            and row["kind"] == key["kind"]
            and linked
            and _same_name(row["seconder"], _printed(text, key, "seconder"))
        )
    if name == "undertakings":
        return (
            _same_name(row["by"], _printed(text, key, "by"))
            and _same_name(row["to"], _printed(text, key, "to"))
            and row["kept"] == key["kept"]
        )
    if name == "quotations":
        return _same_name(row["speaker"], _printed(text, key, "speaker")) and _same_name(
            row["quoted_document"], _printed(text, key, "document")
        )
    return bool(row["kind"] == key["kind"])


def _with_links(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    starts = {row.get("order"): row["start"] for row in rows}
    return [{**row, "answers_start": starts.get(row.get("answers"), "")} for row in rows]


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_found_as_read_by_hand(name: str, real: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = _unchanged(real)
    if not files:
        pytest.skip("No real file is the one the keys were made for.")
    total = Score(0, 0, 0)
    for path, text in files:
        expected = [row for row in _rows(name) if row["file"] == path.name]
        found = _with_links(_read(path)[1][name])
        total += score(found, expected, lambda row, key, text=text: _same(name, text, row, key))
    with capsys.disabled():
        print(f"\n{name} on {len(files)} real papers: {total}")  # noqa: T201
    precision, recall = FLOORS[name]
    assert total.precision >= precision
    assert total.recall >= recall


def test_reports_and_articles_have_no_turns(real: Path) -> None:
    for path, _ in _unchanged(real):
        if "minutes" not in path.name and not path.name.startswith("003"):
            assert _read(path)[1]["turns"] == []


def test_every_quotation_lies_between_marks_or_is_carried_on(real: Path) -> None:
    for path, text in _unchanged(real):
        for row in _read(path)[1]["quotations"]:
            assert text[row["start"] : row["end"]].strip() == text[row["start"] : row["end"]] != ""
