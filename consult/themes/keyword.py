"""The keyword tagger: the codebook's own words, by lemma and phrase, with the words that triggered each tag.

Every text is split into words once and every phrase of every theme is looked up by its first word, so the cost hardly
grows with the codebook.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

import numpy as np

from consult.codebook import Codebook, Theme
from consult.themes import lemmas

PHRASE_WORDS = 4  # a not_when of at most so many words is a phrase to look for; a longer one is advice to coders
LIKE_COUNTER = 0.5  # share of words in common at which a passage is a counter-example over again
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_WRITTEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*\*?")
_BETWEEN = re.compile(r"[\s\-–—/]+")
FINDS, MASKS, FORBIDS = "finds", "masks", "forbids"


class Hit(NamedTuple):
    """A theme's keyword in a text: row of the text, column of the theme, where the words stand in the text."""

    row: int
    theme: int
    start: int
    end: int


@dataclass(frozen=True)
class Phrase:
    """A phrase of a theme, each word as the set of forms it takes; a form ending in ``*`` is a beginning."""

    theme: int
    role: str
    words: tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Lexicon:
    """A codebook's phrases by first word, those that open with a beginning (``privat*``), and known passages."""

    first: dict[str, tuple[Phrase, ...]]
    openings: tuple[tuple[str, Phrase], ...]
    examples: tuple[tuple[frozenset[str], ...], ...]
    counters: tuple[tuple[frozenset[str], ...], ...]
    _seen: dict[str, tuple[Phrase, ...]] = field(default_factory=dict, compare=False, repr=False)

    def opened_by(self, written: str) -> tuple[Phrase, ...]:
        """The phrases that may begin with a word as written; each different word is looked up once."""
        found = self._seen.get(written)
        if found is None:
            word = _plain(written)
            opened = tuple(phrase for opening, phrase in self.openings if word.startswith(opening))
            found = self._seen[written] = self.first.get(word, ()) + opened
        return found


def find(texts: list[str], codebook: Codebook) -> list[Hit]:
    """Every keyword of every theme in every text, by text, then theme, then place."""
    lexicon = compile_codebook(codebook)
    return [hit for row, text in enumerate(texts) for hit in _in_text(row, text, lexicon)]


def counts(hits: list[Hit], rows: int, themes: int) -> np.ndarray:
    """How many keywords of each theme each text holds: (texts, themes)."""
    found = np.zeros((rows, themes))
    for hit in hits:
        found[hit.row, hit.theme] += 1
    return found


def compile_codebook(codebook: Codebook) -> Lexicon:
    """The phrases of every theme, ready for looking up; a theme without keywords finds nothing."""
    phrases = [phrase for column, theme in enumerate(codebook.themes) for phrase in _phrases(column, theme)]
    first: dict[str, list[Phrase]] = defaultdict(list)
    openings = []
    for phrase in phrases:
        for form in sorted(phrase.words[0]):
            if form.endswith("*"):
                openings.append((form[:-1], phrase))
            else:
                first[form].append(phrase)
    known = [[tuple(_lemmas(text) for text in texts) for texts in (theme.examples, theme.counter_examples)]
             for theme in codebook.themes]
    return Lexicon({form: tuple(found) for form, found in first.items()}, tuple(openings),
                   tuple(examples for examples, _ in known), tuple(counters for _, counters in known))


def _phrases(column: int, theme: Theme) -> list[Phrase]:
    """Keywords find; a short ``not_when`` masks the keyword inside it, or forbids the theme where it holds none."""
    finds = [Phrase(column, FINDS, words) for text in theme.keywords if (words := _forms(text))]
    advice = [text for text in theme.not_when if 0 < len(_WORD.findall(text)) <= PHRASE_WORDS]
    negative = [(MASKS if any(_within(phrase, text) for phrase in finds) else FORBIDS, text) for text in advice]
    return finds + [Phrase(column, role, _forms(text)) for role, text in negative]


def _forms(text: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(_plain_forms(word)) for word in _WRITTEN.findall(text))


def _plain_forms(word: str) -> list[str]:
    """*children's* is to be found as *children's*, *children’s* and *childrens*."""
    written = [word] if word.endswith("*") else [*lemmas.forms(word), word.replace("'", "").replace("’", "")]
    return [_plain(form) for form in written]


def _within(phrase: Phrase, text: str) -> bool:
    words = list(_WORD.finditer(text))
    return any(_matches(phrase, words, at) for at in range(len(words)))


def _plain(word: str) -> str:
    """Lower case without apostrophes, a possessive 's gone: *the Centre's roof* holds *centre*."""
    lowered = word.lower()
    if "'" not in lowered and "’" not in lowered:
        return lowered
    return re.sub(r"['’]s$", "", lowered).replace("'", "").replace("’", "")


def _in_text(row: int, text: str, lexicon: Lexicon) -> list[Hit]:
    found = _matched(text, lexicon)
    finds = [(phrase.theme, span) for phrase, span in found if phrase.role == FINDS]
    if not finds:
        return []
    masks = [(phrase.theme, span) for phrase, span in found if phrase.role == MASKS]
    forbidden = {phrase.theme for phrase, _ in found if phrase.role == FORBIDS}
    guarded = {theme for theme, _ in finds if lexicon.counters[theme]} - forbidden
    words = _lemmas(text) if guarded else frozenset()
    forbidden |= {theme for theme in guarded if _like_a_counter(words, theme, lexicon)}
    kept = {(theme, span) for theme, span in finds if theme not in forbidden and not _covered(theme, span, masks)}
    return [Hit(row, theme, *span) for theme, span in sorted(kept)]


def _matched(text: str, lexicon: Lexicon) -> list[tuple[Phrase, tuple[int, int]]]:
    opened_by = lexicon.opened_by
    if not any(opened_by(word) for word in _WORD.findall(text)):
        return []
    words = list(_WORD.finditer(text))
    return [(phrase, (match.start(), words[at + len(phrase.words) - 1].end())) for at, match in enumerate(words)
            for phrase in opened_by(match.group()) if _matches(phrase, words, at)]


def _matches(phrase: Phrase, words: list[re.Match[str]], at: int) -> bool:
    """Whether the phrase stands at this word, with nothing but spaces or hyphens between its words."""
    last = at + len(phrase.words)
    if last > len(words):
        return False
    for place, forms in enumerate(phrase.words, at):
        if not _is_form(_plain(words[place].group()), forms):
            return False
    return all(_BETWEEN.fullmatch(words[place].string, words[place].end(), words[place + 1].start())
               for place in range(at, last - 1))


def _is_form(word: str, forms: frozenset[str]) -> bool:
    return word in forms or word.startswith(_openings(forms))


@cache
def _openings(forms: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(form[:-1] for form in forms if form.endswith("*")))


def _covered(theme: int, span: tuple[int, int], masks: list[tuple[int, tuple[int, int]]]) -> bool:
    """Whether the keyword is only part of a phrase that the codebook says is something else."""
    return any(theme == of and start <= span[0] and span[1] <= end for of, (start, end) in masks)


def _like_a_counter(words: frozenset[str], theme: int, lexicon: Lexicon) -> bool:
    """Whether the text has a counter-example's words, and more of them than of any example."""
    nearest = max(_likeness(words, each) for each in lexicon.counters[theme])
    return nearest >= LIKE_COUNTER and nearest > max((_likeness(words, each) for each in lexicon.examples[theme]),
                                                     default=0.0)


def _lemmas(text: str) -> frozenset[str]:
    return frozenset(lemmas.base(word) for word in _WORD.findall(text))


def _likeness(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / len(left | right) if left and right else 0.0
