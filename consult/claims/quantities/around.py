"""The words beside a place in a text, found by walking, so that no pattern ever has to search backwards."""

from __future__ import annotations

SPACES = " \u00a0\u2009\u202f\n\t"
_LONGEST = 24


def word_set(*lines: str) -> frozenset[str]:
    """The words of the lines, as a set."""
    return frozenset(word for line in lines for word in line.split())


def word_before(text: str, place: int) -> tuple[str, int]:
    """The word that ends at ``place``, spaces skipped, in lower case, and where it starts; ``""`` where none does."""
    end = place
    while end > 0 and place - end < 3 and text[end - 1] in SPACES:
        end -= 1
    start = end
    while start > 0 and end - start < _LONGEST and (text[start - 1].isalpha() or text[start - 1] in ".'’"):
        start -= 1
    return text[start:end].lower(), start


def letters_before(text: str, place: int) -> int:
    """Where the run of letters, digits and joining marks that touches ``place`` on its left starts."""
    start = place
    while start > 0 and place - start < _LONGEST and (text[start - 1].isalnum() or text[start - 1] in "-/_"):
        start -= 1
    return start


def token_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without white space round a place, at most 200 characters either side."""
    first, last = start, end
    while first > 0 and start - first < 200 and not text[first - 1].isspace():
        first -= 1
    while last < len(text) and last - end < 200 and not text[last].isspace():
        last += 1
    return first, last


def line_start(text: str, place: int) -> bool:
    """Whether only blanks stand between the start of the line and ``place``."""
    while place > 0 and text[place - 1] in " \t\u00a0“‘\"":
        place -= 1
    return place == 0 or text[place - 1] in "\n\f"
