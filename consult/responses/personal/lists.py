"""The word lists beside this file, read once: given names, surnames, and words by the part they play."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


_LETTERS = str.maketrans("łđøßæœıþðŁĐØ", "ldosaoitdLDO")


def plain(word: str) -> str:
    """A word in lower case without accents: Małgorzata and malgorzata are one name."""
    if word.isascii():
        return word.lower()
    lower = word.casefold().replace("’", "'")
    if lower.isascii():
        return lower
    taken_apart = unicodedata.normalize("NFKD", lower.translate(_LETTERS))
    return "".join(letter for letter in taken_apart if not unicodedata.combining(letter))


@cache
def given_names() -> frozenset[str]:
    """Given names in UK use, lower case."""
    return _all_words("first_names.txt")


@cache
def surnames() -> frozenset[str]:
    """Surnames common in the UK, lower case."""
    return _all_words("surnames.txt")


@cache
def words(section: str) -> frozenset[str]:
    """The words under one heading of words.txt."""
    return _sections()[section]


def _all_words(name: str) -> frozenset[str]:
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return frozenset(plain(word) for line in lines if not line.startswith("#") for word in line.split())


@cache
def _sections() -> dict[str, frozenset[str]]:
    found: dict[str, list[str]] = {}
    heading = ""
    for line in (_HERE / "words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif heading and not line.startswith("#"):
            found.setdefault(heading, []).extend(map(plain, line.split()))
    return {name: frozenset(listed) for name, listed in found.items()}
