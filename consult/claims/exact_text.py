"""Exact search in a text whatever its quotation marks, dashes, spaces and capitals: found words keep their offsets."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_SAME = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "…": "..."}


@dataclass(frozen=True)
class Words:
    """The words of a text, lower case and plain, each with its place in the text."""

    plain: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=512)
def words_of(text: str) -> Words:
    """Every run of letters and digits of a text; an apostrophe inside a word is left out, a soft hyphen too."""
    plain: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    word, begin = "", 0
    for at, character in enumerate(text):
        flat = _flat(character)
        if flat.isalnum():
            begin = begin if word else at
            word += flat
        elif word and not (character in "'’\u00ad" and at + 1 < len(text) and text[at + 1].isalnum()):
            plain.append(word)
            starts.append(begin)
            ends.append(at)
            word = ""
    if word:
        plain.append(word)
        starts.append(begin)
        ends.append(len(text))
    return Words(tuple(plain), tuple(starts), tuple(ends))


@lru_cache(maxsize=4096)
def _flat(character: str) -> str:
    folded = unicodedata.normalize("NFKC", _SAME.get(character, character)).casefold()
    return folded if folded.isalnum() else character


def find(wanted: Sequence[str], text: str, *, after: int = 0) -> tuple[int, int] | None:
    """Where a run of plain words stands in a text, as offsets; the first at or after word number ``after``."""
    held = words_of(text)
    at = position(tuple(wanted), held, after)
    return None if at is None else (held.starts[at], held.ends[at + len(wanted) - 1])


def position(wanted: tuple[str, ...], held: Words, after: int = 0) -> int | None:
    """The number of the word at which a run begins; ``None`` where it does not occur."""
    if not wanted:
        return None
    first, size = wanted[0], len(wanted)
    at = after
    while True:
        try:
            at = held.plain.index(first, at)
        except ValueError:
            return None
        if held.plain[at: at + size] == wanted:
            return at
        at += 1
