"""One stretch of personal data in a text, and the look for a word of context before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

NEAR = 48  # characters before a number in which a word of context counts


@dataclass(frozen=True, order=True)
class Span:
    """Where it is (end exclusive) and its kind, one of the values of ``personal_data.kind``."""

    start: int
    end: int
    kind: str


def nearby(cue: re.Pattern[str], text: str, start: int, *, near: int = NEAR) -> bool:
    """Whether a word of context stands within ``near`` characters before ``start``."""
    return bool(cue.search(text[max(0, start - near) : start]))


def mentions(lower: str, stems: tuple[str, ...]) -> bool:
    """Whether a text in lower case holds any of the stems: a quick no before a slow pattern is tried."""
    return any(stem in lower for stem in stems)
