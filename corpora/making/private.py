"""Personal data to plant: sentences whose marked strings must never reach anything published."""

from __future__ import annotations

import re

from making.stock import FOLDER

_MARKED = re.compile("«([^»]*)»")


def plants() -> list[tuple[str, str, tuple[tuple[str, str], ...]]]:
    """(question, sentence without marks, ((kind, string), …)) for each line of the stock."""
    found = []
    for line in (FOLDER / "private.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            question, kinds, text = (part.strip() for part in line.split("|", 2))
            strings = _MARKED.findall(text)
            found.append((question, _MARKED.sub(r"\1", text), tuple(_paired(kinds.split(", "), strings))))
    return found


def _paired(kinds: list[str], strings: list[str]) -> list[tuple[str, str]]:
    """Each string with its kind; a last kind covers the strings left over."""
    return [(kinds[min(at, len(kinds) - 1)], string) for at, string in enumerate(strings)]


def nhs_valid(number: str) -> bool:
    """Whether an NHS number's check digit is right (modulus 11)."""
    digits = [int(character) for character in number if character.isdigit()]
    check = 11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return len(digits) == 10 and check % 11 == digits[9] and check != 10
