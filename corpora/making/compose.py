"""Put open answers together from the stock: one voice, one stance, a few themes each."""

from __future__ import annotations

import random

from making.people import ORGANISATION, Answer, Person, pick
from making.spelling import slip
from making.stock import Shelf, asides, expand, sentences, short_answers

WEIGHTS = {
    "q2": {"closures": 12, "access-and-travel": 13, "isolation": 9, "funding-cuts": 8, "early-development": 7, "workforce": 6,
           "safeguarding": 5, "deprivation": 6, "dependency": 5, "joined-up-services": 6, "disability": 4, "universal": 4,
           "opening-hours": 3, "buildings": 4, "contracting-out": 3, "voluntary-sector": 3, "consultation-process": 3,
           "privacy": 1, "outreach": 2, "digital-access": 1},
    "q4": {"outreach": 22, "privacy": 17, "safeguarding": 5, "digital-access": 8, "joined-up-services": 3, "isolation": 4,
           "workforce": 4, "universal": 3, "voluntary-sector": 3, "access-and-travel": 3},
    "q5": {"consultation-process": 10, "opening-hours": 11, "buildings": 10, "funding-cuts": 8, "voluntary-sector": 9,
           "contracting-out": 9, "disability": 8, "digital-access": 6, "universal": 5, "deprivation": 5, "dependency": 5,
           "workforce": 5, "joined-up-services": 4},
}
NOTHING = {"q2": ("No comment", "N/A", "n/a", "-", "No comments"), "q4": ("As above", "See above", "no comment", "N/A", "same as Q2"),
           "q5": ("No", "None", "Nothing to add", "N/A", "As above", "no comment", "nope", "see previous answer")}
_JOINS = ("Also, ", "And ", "Plus ", "On top of that, ", "")
WRITTEN = ("Letter", "E-mail")
_GREETINGS = (("Dear Sir or Madam,", "Yours faithfully"), ("Hello,", "Thanks"), ("To whom it may concern", ""), ("Dear Council,", "Yours sincerely"),
              ("Good morning,", "Kind regards"), ("", ""))
_OPENERS = ("I've lived", "I'm a", "My ", "We've got", "Speaking", "Sorry for my", "I come", "I am a")
_STAYS_UPPER = ("I ", "I'", "NHS", "TUPE", "SEND", "BSL", "Sure", "Zoom", "Universal", "Willow", "Makaton", "{")


class Writer:
    """Writes answers, keeping count of what has been used."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.shelf = Shelf(sentences(), rng)
        self.asides = asides()
        self.short = short_answers()
        self.short_used: dict[str, int] = {}

    def answer(self, person: Person, question: str) -> Answer:
        """A composed answer: now and then a few words, mostly one to four sentences, at times a letter."""
        rng = self.rng
        if person.channel in WRITTEN:
            return self._letter(person, question)
        if person.voices != "c" and rng.random() < 0.15:
            made = self._few_words(person, question)
            if made:
                return made
        count = rng.choices((1, 2, 3, 4, 6, 9), (45, 29, 14, 7, 3, 2) if question == "q2" else (58, 28, 10, 3, 1, 0))[0]
        if person.type == ORGANISATION:
            count += 2
        made = self._sentences(person, question, count)
        return made if made.text else self._few_words(person, question) or made

    def _letter(self, person: Person, question: str) -> Answer:
        """A letter or e-mail: several sentences, most of them between a greeting and a close."""
        made = self._sentences(person, question, self.rng.choice((5, 5, 6, 8)))
        greeting, close = self.rng.choice(_GREETINGS)
        if made.text and greeting and person.voices != "c":
            made.text = f"{greeting}\n\n{made.text}\n\n{close}".strip()
        return made

    def nothing(self, question: str) -> Answer:
        """An answer that says nothing."""
        return Answer(self.rng.choice(NOTHING[question]))

    def _few_words(self, person: Person, question: str) -> Answer | None:
        weights = WEIGHTS[question]
        fits = [item for item in self.short if item.stance in (person.stance, "n")
                and (not item.themes or item.themes[0] in weights) and self.short_used.get(item.text, 0) < 3]
        if not fits:
            return None
        item = self.rng.choice(fits)
        self.short_used[item.text] = self.short_used.get(item.text, 0) + 1
        return Answer(expand(item.text, person.slots, self.rng), set(item.themes))

    def _sentences(self, person: Person, question: str, count: int) -> Answer:
        made = Answer()
        parts: list[str] = []
        self.shelf.next_answer(short=count < 5)
        weights = dict(WEIGHTS[question])
        themes = max(1, min(4, round(count * self.rng.choice((0.4, 0.5, 0.7)))))
        while len(parts) < count and weights:
            theme = pick(self.rng, weights)
            weights.pop(theme)
            for _ in range(-(-count // themes)):
                taken = self.shelf.take(theme, self._stance(person), self._voices(person), person.slots, person.said)
                if taken and taken[0] not in parts and len(parts) < count:
                    parts.append(taken[0])
                    made.themes.update(taken[1])
        self._aside(person, parts)
        made.text = self._joined(person, parts)
        return made

    def _stance(self, person: Person) -> str:
        """Mostly a person's own stance; the undecided take from both sides."""
        return self.rng.choice("ons") if person.stance == "n" else person.stance

    def _voices(self, person: Person) -> str:
        return "x-" if person.voices == "x" and self.rng.random() < 0.2 else person.voices

    def _aside(self, person: Person, parts: list[str]) -> None:
        if person.voices == "c" or self.rng.random() > 0.24:
            return
        stance = "-" if self.rng.random() < 0.6 else person.stance
        fits = [item for item in self.asides if item.stance == stance and item.voice in person.voices and item not in person.said]
        if not fits or not parts:
            return
        item = self.rng.choice(fits)
        person.said.add(item)
        text = expand(item.text, person.slots, self.rng)
        parts.insert(0 if text.startswith(_OPENERS) else len(parts), text)

    def _joined(self, person: Person, parts: list[str]) -> str:
        rng = self.rng
        rate = {"e": 0.0, "c": 0.0, "x": 0.12, "w-": 0.04}.get(person.voices, rng.choices((0.0, 0.1, 0.35), (55, 30, 15))[0])
        written = [slip(part, rng, rate=rate) for part in parts]
        for at in range(1, len(written)):
            if rng.random() < 0.12 and person.voices not in ("c", "e") and not written[at].startswith(_STAYS_UPPER):
                join = rng.choice(_JOINS)
                written[at] = join + (written[at][0].lower() + written[at][1:] if join else written[at])
        if len(written) >= 5:
            cut = len(written) // 2
            return " ".join(written[:cut]) + "\n\n" + " ".join(written[cut:])
        if rate > 0.3 and rng.random() < 0.1:
            return " ".join(written).upper()
        return (" " if rng.random() < 0.95 else "\n").join(written)
