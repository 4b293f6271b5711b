"""Words that a narrow cell cut in two, put together again once the words of the whole document are known."""

from __future__ import annotations

import re
from collections.abc import Iterable

CUT = "\ufdd0"  # stands in a cell's text where a line of one word ends, which may be part of the word below
FULL = "\ufdd1"  # the same where not a letter more had room
_CHAIN = re.compile(rf"[^\s{CUT}{FULL}]+(?:[{CUT}{FULL}][^\s{CUT}{FULL}]+)+")
_NUMBER = re.compile(r"£?\d{1,3}(?:,\d{3})*(?:\.\d+)?%?")
_SHORT = frozenset(("a", "am", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is", "it", "me", "my", "no", "of", "on",
                    "or", "so", "to", "up", "us", "we"))
_MARKS = ".,;:()'\"“”‘’"


def whole_words(texts: Iterable[str]) -> frozenset[str]:
    """The words of these texts in small letters, those that may be cut left out."""
    return frozenset(word.strip(_MARKS).lower() for text in texts for word in text.split() if CUT not in word and FULL not in word)


def mended(text: str, whole: frozenset[str]) -> str:
    """A cell's text with its cut words put together and a space at every other mark."""
    return _CHAIN.sub(lambda found: _settled(re.split(f"([{CUT}{FULL}])", found[0]), whole), text)


def _settled(pieces: list[str], whole: frozenset[str]) -> str:
    """Parts and the marks between them, from the left as many put together as make a word."""
    words, at = [], 0
    while at < len(pieces):
        end = next((end for end in range(len(pieces), at + 1, -2) if _one(pieces[at:end], whole)), at + 1)
        words.append("".join(pieces[at:end:2]))
        at = end + 1
    return " ".join(words)


def _one(pieces: list[str], whole: frozenset[str]) -> bool:
    """Whether parts are one word: the document has it elsewhere, or it is a number only so, or its end can be no word."""
    parts, together = pieces[::2], "".join(pieces[::2])
    if together.strip(_MARKS).lower() in whole or (_NUMBER.fullmatch(together) and not all(map(_NUMBER.fullmatch, parts))):
        return True
    letters = parts[0].isalpha() and parts[-1].isalpha() and len(parts[0]) > 2
    return set(pieces[1::2]) == {FULL} and letters and not _may_be_word(parts[-1].lower())


def _may_be_word(part: str) -> bool:
    return part in _SHORT or (len(part) > 2 and any(letter in "aeiouy" for letter in part))
