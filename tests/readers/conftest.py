"""Small files made on the spot, so that what is in them is known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from consult.consultation import Consultation, Question, Source
from consult.readers import read_file
from consult.readers.reading import Reading


@pytest.fixture
def csv_file(tmp_path: Path) -> Callable[..., Path]:
    """Writes a CSV file from its text."""
    def write(text: str, *, name: str = "answers.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path
    return write


def consultation(folder: Path, questions: Sequence[Question], **source: str) -> Consultation:
    """A consultation whose one source is ``answers.csv``."""
    declared = Source(**{"path": "answers.csv", "kind": "responses", **source})
    return Consultation(folder, "Test", tuple(questions), (declared,))


def read_answers(path: Path, *questions: Question, **source: str) -> Reading:
    """The reading of one responses file under the questions given."""
    folder = consultation(path.parent, questions, **{"path": path.name, **source})
    return read_file(path, consultation=folder, guarded=False)


def values(reading: Reading, question_id: str) -> list[tuple[str, str, str]]:
    """(respondent, text, value) of the answers to one question, in table order."""
    rows = reading.responses[reading.responses["question_id"] == question_id]
    return list(rows[["respondent_id", "text", "value"]].itertuples(index=False, name=None))
