"""Figures in real papers: those any reader would find, and expected readings made by others where conventions agree."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from consult.claims import quantities
from consult.claims.quantities.quantity import plain

Wanted = tuple[str, str, str, str]


def readings(path: Path) -> set[Wanted]:
    return {(found.kind, plain(found.low), plain(found.high), found.comparator)
            for found in quantities.find(path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize(("start", "wanted"), [
    ("000", {("count", "120000", "120000", "exact"), ("rate", "", "300000", "up-to"), ("duration", "7300", "7300", "exact"),
             ("count", "14", "14", "exact"), ("year", "2009", "2009", "exact")}),
    ("001", {("change", "3200000", "6400000", "exact"), ("change", "0.5", "0.5", "exact"), ("percent", "40", "", "over"),
             ("money", "1400000", "1400000", "exact"), ("money", "1300000000", "1300000000", "exact"),
             ("year", "2010", "2011", "exact")}),
    ("002", {("count", "1000000", "", "over"), ("count", "335000", "335000", "exact"), ("percent", "53", "53", "exact"),
             ("fraction", "50", "", "over")}),
    ("003", {("count", "85", "85", "exact"), ("count", "37", "37", "exact"), ("count", "11", "11", "exact"),
             ("rate", "15", "15", "exact"), ("date", "2013-06-04", "2013-06-04", "exact"), ("count", "1850", "1850", "exact"),
             ("count", "1000", "1000", "about"), ("percent", "", "30", "under")}),
    ("004", {("percent", "35", "35", "exact"), ("percent", "6", "6", "exact"), ("percent", "1", "1", "exact"),
             ("range", "20", "25", "between"), ("range", "10", "15", "between"), ("money", "3000000", "3000000", "exact")}),
])
def test_the_figures_of_the_five_documents_are_read(real: Path, start: str, wanted: set[Wanted]) -> None:
    path = next((real / "childrens-centres").glob(f"{start}_*.txt"))
    assert wanted <= readings(path)


def cases(real: Path, name: str) -> list[tuple[str, int, int, str, str]]:
    """Text, start, end, unit and value of every expected reading that has a value."""
    listed: list[dict[str, Any]] = json.loads((real / "quantities" / f"{name}Model.json").read_text(encoding="utf-8-sig"))
    found = []
    for case in listed:
        for result in case["Results"]:
            resolution = result.get("Resolution") or {}
            value = str(resolution.get("value"))
            if value not in ("None", "null"):
                unit = str(resolution.get("unit"))
                found.append((case["Input"], int(result["Start"]), int(result["End"]) + 1, unit, value.rstrip("%")))
    return found


def _agrees(text: str, start: int, end: int, value: str) -> bool:
    for found in quantities.find(text):
        if found.start < end and start < found.end:
            stated = plain(found.low) or plain(found.high)
            if stated and not stated.startswith("--") and abs(float(stated) - float(value)) <= 1e-6 * abs(float(value)):
                return True
    return False


def test_percentages_agree_with_readings_made_by_others(real: Path) -> None:
    listed = cases(real, "Percent")
    assert all(_agrees(text, start, end, value) for text, start, end, _, value in listed)


def test_pounds_agree_with_readings_made_by_others(real: Path) -> None:
    listed = [case for case in cases(real, "Currency") if case[3] in ("Pound", "British pound", "Penny")]
    agreed = sum(_agrees(text, start, end, value) for text, start, end, _, value in listed)
    assert agreed >= 0.8 * len(listed)
