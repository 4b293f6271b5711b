"""People's names: after cues, as given name with surname, at a signature; public figures acting in their role are kept.

Cues come first (*my name is*, *my daughter*, *Mrs*, *Regards*); then given names in UK use and surnames. A name found
once is found wherever its rarer words stand again in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from typing import Any

from consult.responses.personal import names_alone, names_cued, public
from consult.responses.personal.children import mark_children
from consult.responses.personal.span import Span
from consult.responses.personal.tokens import Word, is_clear_given, is_clear_surname, is_place_word, no_name, run, split

Stretch = tuple[int, int]

_AND = re.compile(r",? and |, | & ")

_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Revd|Sister|Nurse|Auntie|Aunty|Aunt|Uncle|Nan"
    r"|Nana|PC)\.? ")


def find(text: str) -> Iterator[Span]:
    """Names as spans of kind *name*, or *child* where a child's age stands beside; without titles and possessives."""
    found = split(text)
    proposed = [*names_cued.find(text, found), *names_alone.find(text, found)]
    stretches = _apart([_untitled(text, stretch) for stretch in proposed])
    stretches = _apart([*stretches, *_listed(text, found, stretches)])
    kept = [stretch for stretch in stretches if public.is_public(text, *stretch)]
    known = {word for start, end in kept for word in text[start:end].casefold().split()}
    private = [stretch for stretch in stretches if stretch not in kept and not _same_person(text, stretch, known)]
    private = _apart([*private, *_again(text, found, private, known)])
    yield from mark_children(text, private)


def _untitled(text: str, stretch: Stretch) -> Stretch:
    """The name without a title it begins with."""
    title = _TITLE.match(text, *stretch)
    return (title.end(), stretch[1]) if title and title.end() < stretch[1] else stretch


def _apart(stretches: list[Stretch]) -> list[Stretch]:
    """Stretches in order, the longer of two that overlap."""
    kept: list[Stretch] = []
    for start, end in sorted(set(stretches), key=lambda stretch: (stretch[0] - stretch[1], stretch[0])):
        if all(end <= left or start >= right for left, right in kept):
            kept.append((start, end))
    return sorted(kept)


def _listed(text: str, found: list[Word], stretches: list[Stretch]) -> Iterator[Stretch]:
    """Two or three capitalised words beside a full name in a list: whoever is named with people is one."""
    at = {word.start: place for place, word in enumerate(found)} if stretches else {}
    for start, end in stretches:
        joined = _AND.match(text, end)
        place = at.get(joined.end()) if joined and " " in text[start:end] else None
        after = run(found, place) if place is not None else 0
        if place is not None and 2 <= after - place <= 3 and not any(map(is_place_word, found[place : after + 1])):
            yield found[place].start, found[after - 1].end


def _same_person(text: str, stretch: Stretch, known: set[str]) -> bool:
    """Whether a name is one kept elsewhere in the text as a public figure's."""
    said = text[slice(*stretch)].casefold().split()
    return bool(known) and all(word in known for word in said)


def _again(text: str, found: list[Word], private: list[Stretch], known: set[str]) -> Iterator[Stretch]:
    """Where a word of a name found stands again on its own."""
    inside = {place for start, end in private for place in range(start, end)}
    said = {word.plain for word in found if word.start in inside and _telling(word) and word.plain not in known}
    for word in found if said else ():
        if word.plain in said and word.capital and word.start not in inside and not public.is_public(text, word.start, word.end):
            yield word.start, word.end


def _telling(word: Word) -> bool:
    return len(word.text) > 2 and word.capital and word.plain not in no_name() and (
        is_clear_given(word) or is_clear_surname(word))


def trained_model() -> Callable[[str], list[Span]] | None:
    """A finder of more names by an installed spaCy English model, or None where none is installed."""
    for name in ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm"):
        if find_spec(name):
            import spacy

            return by_model(spacy.load(name, disable=["parser", "tagger", "lemmatizer", "attribute_ruler"]))
    return None


def by_model(model: Any) -> Callable[[str], list[Span]]:
    """A finder of the names that a spaCy pipeline marks PERSON, public figures in their role kept."""

    def names(text: str) -> list[Span]:
        people = [(entity.start_char, entity.end_char) for entity in model(text).ents if entity.label_ == "PERSON"]
        return list(mark_children(text, [stretch for stretch in people if not public.is_public(text, *stretch)]))

    return names
