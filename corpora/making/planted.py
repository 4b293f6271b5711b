"""A record of the claims a paper makes: which are true, which were shifted, and the verdict each deserves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from making.truth import write

HEAD = ("document", "text", "figure", "verdict", "also", "true", "note")


@dataclass
class Record:
    """The claims of one paper, kept under each of the file names it is published as."""

    documents: tuple[str, ...]
    rows: list[tuple[str, str, str, str, str, str, str]] = field(default_factory=list)

    def true(self, text: str, *figures: str, note: str = "", verdict: str = "supported", also: str = "") -> str:
        """Note that each figure of the sentence stands; gives the sentence back."""
        return self._note(text, figures, verdict, also, "yes", note)

    def false(self, text: str, figure: str, verdict: str, *, also: str = "", note: str) -> str:
        """Note that a figure of the sentence does not stand; gives the sentence back."""
        return self._note(text, (figure,), verdict, also, "no", note)

    def other(self, text: str, figure: str, verdict: str, *, also: str = "", note: str) -> str:
        """Note a claim that is neither: no source in the bundle, or for a person to judge; gives the sentence back."""
        return self._note(text, (figure,), verdict, also, "unknown", note)

    def _note(self, text: str, figures: Sequence[str], verdict: str, also: str, true: str, note: str) -> str:
        for figure in figures:
            if figure not in text:
                raise ValueError(f"{figure!r} does not stand in {text!r}")
            self.rows.extend((document, text, figure, verdict, also, true, note) for document in self.documents)
        return text


def write_claims(path: Path, records: Sequence[Record]) -> None:
    """Every claim of every paper, in order of appearance."""
    write(path, HEAD, (row for record in records for row in sorted(record.rows, key=lambda row: row[0])))
