"""Scoring found rows against keys: shared by the tests on samples and on real documents."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Score:
    """Rows found, expected and right."""

    found: int
    expected: int
    right: int

    @property
    def precision(self) -> float:
        """Right of found; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Right of expected; 1 where nothing was expected."""
        return self.right / self.expected if self.expected else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(self.found + other.found, self.expected + other.expected, self.right + other.right)

    def __str__(self) -> str:
        return f"precision {self.precision:.3f} recall {self.recall:.3f} ({self.right} right, {self.found} found, {self.expected} expected)"


def score(found: Sequence[Row], expected: Sequence[Row], same: Callable[[Row, Row], bool], *, slack: int = 3) -> Score:
    """How many found rows start where an expected one does (within ``slack`` characters) and are the same otherwise."""
    left = list(expected)
    right = 0
    for row in found:
        match = next(
            (key for key in left if abs(int(key["start"]) - int(row["start"])) <= slack and same(row, key)), None
        )
        if match is not None:
            left.remove(match)
            right += 1
    return Score(len(found), len(expected), right)
