"""One stretch of personal data in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Span:
    """Where it is (end exclusive) and its kind, one of the values of ``personal_data.kind``."""

    start: int
    end: int
    kind: str
