"""A text as words, with what decides whether one may be part of a name."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from consult.responses.personal.lists import given_names, plain, surnames, words

_WORD = re.compile(r"[^\W\d_]+(?:[’'‑-][^\W\d_]+)*")
_POSSESSIVE = ("'s", "’s", "'S", "’S")
_INITIAL_GAP = (".", ". ", " ")
_ENDINGS = ("ski", "ska", "cki", "cka", "wicz", "czyk", "escu", "enko", "chuk", "ovic", "opoulou", "oglu", "opoulos", "akis",
            "zadeh", "ishvili", "yan", "dze", "stein", "berg", "ssen", "sson", "ova", "eva", "nejad", "pour", "singh")
_PREFIXES = re.compile(r"(?:Mc|O[’']|Fitz|D[’'])[A-Z]|Mac[A-Z]|Mc[a-z]|[A-ZÀ-Þ][\wà-ÿ]+-[A-ZÀ-Þ]")
_NOT_PEOPLE = frozenset(("mcdonald's", "mcdonalds", "mccolls", "mcvities", "o'clock", "o’clock"))


class Word(NamedTuple):
    """A word as written (a possessive 's left out), in lower case, where it stands, and what stands before it."""

    text: str
    plain: str
    start: int
    end: int
    gap: str
    capital: bool


def split(text: str) -> list[Word]:
    """The words of a text in order."""
    found, place, make = [], 0, tuple.__new__
    for match in _WORD.finditer(text):
        start, end = match.span()
        bare = text[start:end]
        if end - start > 3 and bare.endswith(_POSSESSIVE):
            bare = bare[:-2]
        said = bare.lower() if bare.isascii() else plain(bare)
        capital = bare[0].isupper() or bare[2:3] == "-" and _capital(bare)
        found.append(make(Word, (bare, said, start, start + len(bare), text[place:start], capital)))
        place = end
    return found


def _capital(word: str) -> bool:
    """Whether a word is written with a capital, as al-Rashid is."""
    return word[0].isupper() or word[:3] in ("al-", "el-") and word[3:4].isupper()


@cache
def no_name() -> frozenset[str]:
    """Words that are no part of a person's name, except as the surnames listed."""
    return words("everyday") | words("places") | words("bodies") | words("months and days")


@cache
def _family_words() -> frozenset[str]:
    return surnames() | {name for name in given_names() if len(name) > 3 and name not in words("also words")}


def is_given(word: Word) -> bool:
    """Whether a word is a given name, or a double one that begins with a given name."""
    if word.plain in given_names():
        return True
    if "-" not in word.plain:
        return False
    first, _, rest = word.plain.partition("-")
    return bool(rest) and first in given_names() and (rest in given_names() or word.text.partition("-")[2][0].isupper())


def is_clear_given(word: Word) -> bool:
    """Whether a word is a given name and hardly ever anything else."""
    return is_given(word) and word.plain not in words("also words") and len(word.plain) > 2


def is_surname(word: Word) -> bool:
    """Whether a word is or looks like a surname."""
    said = word.plain
    if said in _NOT_PEOPLE:
        return False
    if said in _family_words() or said.partition("-")[0] in surnames() and "-" in said:
        return True
    return word.capital and (len(said) > 5 and said.endswith(_ENDINGS) or bool(_PREFIXES.match(word.text)))


def is_clear_surname(word: Word) -> bool:
    """Whether a word is a surname and hardly ever anything else."""
    return is_surname(word) and word.plain not in words("surnames also words") and word.plain not in no_name()


def is_place_word(word: Word) -> bool:
    """Whether a word makes what stands before it a place, a body or a thing: Victoria *Street*, Gary *Farms*."""
    return word.plain in words("places") or word.plain in words("bodies")


def may_be_name(word: Word) -> bool:
    """Whether a capitalised word may be part of a person's name at all."""
    known = word.plain in surnames() or word.plain in given_names() and not is_place_word(word)
    return word.capital and (word.plain not in no_name() or known and not _everyday(word))


def _everyday(word: Word) -> bool:
    return word.plain in words("everyday") or word.plain in words("months and days")


def adjoins(before: Word, after: Word) -> bool:
    """Whether two words stand together as parts of one name do: a space, or the stop of an initial."""
    if len(before.text) == 1:
        return after.gap in _INITIAL_GAP
    return after.gap in (" ", "\u00a0", "  ") and before.end + len(after.gap) == after.start


def run(found: list[Word], place: int, *, most: int = 4) -> int:
    """Where the name that starts at ``place`` ends (exclusive); ``place`` itself where none starts there."""
    end, here = place, place
    while here < len(found) and here - place < most:
        word = found[here]
        if here > place and not adjoins(found[here - 1], word):
            break
        if may_be_name(word) or _is_initial(found, here):
            end = here + 1
        elif not (here > place and word.plain in words("particles")):
            break
        here += 1
    return end


def _is_initial(found: list[Word], place: int) -> bool:
    """Whether a capital letter with a stop stands before another word: I. Prosser."""
    word = found[place]
    return len(word.text) == 1 and word.capital and place + 1 < len(found) and found[place + 1].gap == ". "
