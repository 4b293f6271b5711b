"""The stock of hand-written sentences the sample responses are put together from."""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "stock"
PLAIN_FILES = ("short", "asides", "letters", "private")
TEMPLATE_CAP, SURFACE_CAP = 4, 2
_SLOT = re.compile(r"\{(\w+)\}")
_CLOSES = re.compile(r"[Cc]los|[Ss]hut|[Ss]ave |gone|goes|stay open|luxury|falling to bits|empty")
_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")


@dataclass(frozen=True)
class Sentence:
    """A sentence of the stock: the themes it was written for, its stance (o, s, n or -) and its voice."""

    themes: tuple[str, ...]
    stance: str
    voice: str
    text: str


def sentences() -> tuple[Sentence, ...]:
    """Every themed sentence, by file and line."""
    found: list[Sentence] = []
    for path in sorted(FOLDER.glob("*.txt")):
        if path.stem not in PLAIN_FILES:
            found.extend(_sentence(path.stem, line) for line in _lines(path))
    return tuple(found)


def asides() -> tuple[Sentence, ...]:
    """Sentences that carry no theme of the coding frame."""
    found = []
    for line in _lines(FOLDER / "asides.txt"):
        marks, text = line.split(" | ", 1)
        stance, voice = marks.split()
        found.append(Sentence((), stance, voice, text))
    return tuple(found)


def short_answers() -> tuple[Sentence, ...]:
    """Whole answers of a few words."""
    found = []
    for line in _lines(FOLDER / "short.txt"):
        themes, stance, text = (part.strip() for part in line.split("|", 2))
        found.append(Sentence(tuple(filter(None, themes.split(","))), stance, "-", text))
    return tuple(found)


def _lines(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _sentence(theme: str, line: str) -> Sentence:
    """A themed sentence; one that speaks of closing is about a centre that is to close."""
    marks, text = line.split(" | ", 1)
    if _CLOSES.search(text):
        text = text.replace("{centre}", "{closing}")
    stance, voice, *more = marks.split()
    return Sentence((theme, *(name.lstrip("+") for name in more)), stance, voice, text)


def expand(text: str, slots: Mapping[str, str], rng: random.Random) -> str:
    """The sentence with one branch of every ``[a|b]`` chosen and every ``{slot}`` filled."""
    while match := _CHOICE.search(text):
        text = text[:match.start()] + rng.choice(match.group(1).split("|")) + text[match.end():]
    for name, value in slots.items():
        text = text.replace("{" + name + "}", value)
    text = re.sub(r" {2,}", " ", text).strip()
    return text[0].upper() + text[1:] if text else text


class Shelf:
    """The stock with what has been taken from it, so that no two answers are so alike that they pass for a campaign.

    A short answer shares at most one sentence, with at most one other answer; long answers share a little more.
    """

    def __init__(self, stock: tuple[Sentence, ...], rng: random.Random) -> None:
        self.stock, self.rng = stock, rng
        self.surfaces: Counter[str] = Counter()
        self.answers: dict[Sentence, set[int]] = defaultdict(set)
        self.is_short: dict[int, bool] = {}
        self.partners: dict[int, set[int]] = defaultdict(set)
        self.number = 0

    def next_answer(self, *, short: bool) -> None:
        """Begin another answer."""
        self.number += 1
        self.is_short[self.number] = short

    def take(self, theme: str, stance: str, voices: str, slots: Mapping[str, str],
             said: set[Sentence]) -> tuple[str, tuple[str, ...]] | None:
        """A least-used sentence of the theme that suits stance and voice, written out; None where none is left.

        ``said`` holds what the person has said already and gains the sentence taken.
        """
        fits = [item for item in self.stock if item.themes[0] == theme and item.voice in voices
                and item.stance in (stance, "n") and item not in said and self._is_free(item)
                and slots.keys() >= set(_SLOT.findall(item.text))]
        self.rng.shuffle(fits)
        for item in sorted(fits, key=lambda item: len(self.answers[item])):
            for _ in range(4):
                text = expand(item.text, slots, self.rng)
                if self.surfaces[text] < SURFACE_CAP:
                    self._note(item, text, said)
                    return text, item.themes
        return None

    def _is_free(self, item: Sentence) -> bool:
        others = self.answers[item]
        if not others:
            return True
        if len(others) >= TEMPLATE_CAP or others & self.partners[self.number]:
            return False
        alike = {other for other in others if self.is_short[other] or self.is_short[self.number]}
        return not alike or (len(others) == 1 and not self._alike(self.number) and not self._alike(next(iter(alike))))

    def _alike(self, number: int) -> bool:
        """Whether an answer shares a sentence with another, one of the two being short."""
        return any(self.is_short[number] or self.is_short[other] for other in self.partners[number])

    def _note(self, item: Sentence, text: str, said: set[Sentence]) -> None:
        self.surfaces[text] += 1
        for other in self.answers[item]:
            self.partners[other].add(self.number)
            self.partners[self.number].add(other)
        self.answers[item].add(self.number)
        said.add(item)
