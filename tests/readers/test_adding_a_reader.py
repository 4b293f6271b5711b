"""The worked example of docs/adding-a-reader.md does what the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from consult import readers
from consult.readers import sniff

PAGE = Path(__file__).parents[2] / "docs" / "adding-a-reader.md"


def test_the_example_reads_and_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "READERS", dict(readers.READERS))
    monkeypatch.setattr(sniff, "FAMILIES", dict(sniff.FAMILIES))
    for code in re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL):
        exec(code, globals())  # noqa: S102 - the page's own code
    good = tmp_path / "meeting.srt"
    good.write_text("1\n00:00:01,000 --> 00:00:03,000\nGood evening\neveryone.\n\n"
                    "2\n00:00:04,000 --> 00:00:05,000\nHi.\n")
    reading = readers.read_file(good, guarded=False)
    assert reading.documents["text"][0] == "Good evening everyone.\nHi."
    assert list(reading.blocks["label"]) == ["00:00:01", "00:00:04"]
    bad = tmp_path / "empty.srt"
    bad.write_text("nothing here")
    assert "no subtitles" in readers.read_file(bad, guarded=False).rejects["reason"][0]


def test_every_reader_has_a_family_for_its_content() -> None:
    assert set(readers.READERS) == set(sniff.FAMILIES)
