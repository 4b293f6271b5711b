"""Whom "he", "she", "they" and "the 38-year-old" mean: the subject of the last sentence that has a fitting one.

Sentences are read in order, quoted words left out. Nothing is given back where the last fitting person stands too far off.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from consult.structure import names
from consult.structure.paragraphs import Paragraph, Span
from consult.structure.quotations import clauses, phrases
from consult.structure.quotations.people import People
from consult.structure.quotations.sources import NOBODY, Source
from consult.structure.quotations.words import HUMAN_VERB, UNNAMED

_PRONOUN = re.compile(r"(?P<pronoun>he|she|they|it)\b", re.IGNORECASE)
_WHOSE = re.compile(r"(?P<pronoun>his|her|their)\s+(?P<rest>[\w’'-]+)", re.IGNORECASE)
_OF_WHOM = {"his": "he", "her": "she", "their": "they"}
_SHE = names.word_set(
    "she mother mum mam grandmother spokeswoman chairwoman headmistress businesswoman wife "
    "daughter sister woman girl mrs ms miss dame"
)
_HE = names.word_set(
    "he father dad grandfather headmaster businessman husband son brother man boy mr sir lord"
)
# A name printed without a post: two words that can be one, or one word that is no common noun here.
_BARE_NAME = re.compile(r"(?P<name>[A-Z][a-zà-ÿ]+(?:[’'-][A-Z][a-z]+)?(?:\s[A-Z][\w’'-]+){0,2})(?=,?\s+(?:[a-z]|\d))")
# Words of places that are surnames too, where "she said" follows.
_ALSO_SURNAMES = names.word_set(
    "lane house hall park green church bridge street road wood hill field river royal day week young post mail"
)
_FAR, _NEAR = 8, 1  # sentences looked back through for he or she, and for they or it
_WITHIN = 1500  # characters outside quotation marks


class Discourse:
    """The sentences of a document outside quotation marks, each with the person or voice it is about."""

    def __init__(self, people: People, pieces: Sequence[Paragraph]) -> None:
        self.people, self.text = people, people.text
        self._spans: list[Span] = [
            shown for piece in pieces for span in piece.sentences if (shown := people.visible(*span))
        ]
        self._starts = [start for start, _ in self._spans]
        self._about: dict[int, Source] = {}
        self._genders: dict[str, str] = {}

    def latest(self, before: int, pronoun: str) -> Source:
        """Whom a pronoun at a place means: NOBODY where nobody fits."""
        walked = 0
        last = bisect_left(self._starts, before) - 1
        for index in range(last, max(-1, last - (_FAR if pronoun in ("he", "she", "one") else _NEAR)), -1):
            start, end = self._spans[index]
            found = self._fitting(index, min(end, before), pronoun)
            if found is not None:
                self._learn(found, pronoun)
                return found
            walked += end - start
            if walked > _WITHIN:
                break
        return NOBODY

    def _fitting(self, index: int, before: int, pronoun: str) -> Source | None:
        """The one of a sentence whom a pronoun after it can mean; NOBODY where it tells of somebody it does not name."""
        about = self.about(index)
        if about.name and self._agrees(about, pronoun):
            return about
        if pronoun not in ("he", "she", "one"):
            return None
        start = self._spans[index][0]
        for source in reversed(self.people.between(start, before)):
            if self._agrees(source, pronoun):
                return NOBODY if UNNAMED.search(self.text, start, before) else source
        return NOBODY if UNNAMED.search(self.text, start, before) else None

    def _agrees(self, source: Source, pronoun: str) -> bool:
        if pronoun == "they":
            return source.sort in ("people", "human", "body") or source.role.casefold().startswith("spokes")
        if pronoun == "it":
            return source.sort == "body"
        known = self.gender(source)
        return source.sort in ("person", "human") and (not known or known == pronoun)

    def gender(self, source: Source) -> str:
        """He or she, as far as title, calling or an earlier pronoun tell."""
        words = {word.casefold().strip(",.") for word in re.split(r"[\s-]+", f"{source.name} {source.role}")}
        told = "she" if words & _SHE else "he" if words & _HE else ""
        return source.pronoun or told or self._genders.get(source.name, "")

    def _learn(self, source: Source, pronoun: str) -> None:
        if pronoun in ("he", "she") and source.sort == "person":
            self._genders.setdefault(source.name, pronoun)

    def about(self, index: int) -> Source:
        """The person or voice a sentence is about; NOBODY where it is about neither."""
        if index not in self._about:
            self._about[index] = NOBODY
            self._about[index] = self._read(*self._spans[index]) or NOBODY
        return self._about[index]

    def about_at(self, start: int) -> Source:
        """Whom the sentence that begins at a place is about."""
        index = bisect_left(self._starts, start)
        return self.about(index) if index < len(self._starts) and self._starts[index] == start else NOBODY

    def about_last(self, before: int, after: int) -> Source:
        """Whom the last sentence between two places is about, going back to the first of them."""
        for index in range(bisect_left(self._starts, before) - 1, -1, -1):
            if self._starts[index] < after:
                break
            if (found := self.about(index)).name:
                return found
        return NOBODY

    def _read(self, start: int, end: int) -> Source | None:
        end = self.people.visible_end(start, end)
        opened = clauses.opening(self.text, start, end)
        pronoun = _PRONOUN.match(self.text, opened, end)
        if pronoun:
            return self.latest(opened, pronoun["pronoun"].casefold())
        if found := self._said(start, end):
            return found
        whose = _WHOSE.match(self.text, opened, end)
        if whose:
            return self._named_early(opened, end) or self.latest(opened, _OF_WHOM[whose["pronoun"].casefold()])
        return self._named_early(opened, end) or self._unnamed_early(opened, end) or self._bare(opened, end)

    def _said(self, start: int, end: int) -> Source | None:
        for verb in clauses.verbs(self.people, start, end):
            if verb.group().endswith("ing"):
                continue
            found = clauses.subject_before(self.people, start, verb.start())
            if found and found.sort in ("person", "human", "people"):
                return found
        return None

    def _named_early(self, start: int, end: int) -> Source | None:
        """The first person named, where nothing governs the name: the subject, as far as can be told without a grammar."""
        for at, source in self.people.placed(start, min(end, start + 90)):
            before = [] if self.text[start:at] == "According to " else self.text[start:at].split()
            turned = before and before[-1] in ("was", "is") and _TURNED.match(self.text, start)
            if before and not turned and (
                before[-1].casefold() in phrases.GOVERNS
                or re.search(r"[’']s$", before[-1])
                or len(before) > 9
            ):
                continue
            return source
        return None

    def _unnamed_early(self, start: int, end: int) -> Source | None:
        for stop in clauses.joints(self.text, start, min(end, start + 120)):
            read = phrases.person(self.text[start:stop])
            if read:
                return self.people.known(read.name)
            phrase = phrases.unnamed(self.text[start:stop])
            if phrase:
                return self.people.of_phrase(phrase, start)
        return None

    def _bare(self, start: int, end: int) -> Source | None:
        """A name that opens the sentence and is no known word: "Kim began there in May", "Jo Ash protested outside"."""
        match = _BARE_NAME.match(self.text, start, end)
        name = match["name"] if match else ""
        words = name.split()
        if not words or words[0] in names.NOT_NAMES or words[0].casefold() in phrases.NO_NAME:
            return None
        if len(words) > 1:
            street = " ".join([*words[:-1], "Ash"]) if words[-1].casefold() in _ALSO_SURNAMES else name
            return self.people.known(name) if phrases.is_person(street) else None
        person = _DOES.match(self.text, match.end() if match else start, end)
        placed = re.search(
            rf"\b(?:in|at|of|for|from|to|near|across|the)\s+{re.escape(name)}\b|\b{re.escape(name.casefold())}\b",
            self.text,
        )
        return self.people.called(name) if person and not placed else None


# "One of those at the meeting was Jo Ash."
_TURNED = re.compile(r"(?:One of|Among|Also|Another|Leading|Joining|First|Behind)\b")
# What a sentence that opens with one bare name must go on with for the name to be somebody's.
_DOES = re.compile(
    rf"{HUMAN_VERB.pattern}|,\s+(?:an?|who|whose|aged|\d{{1,3}})\b|\s+(?:is|was|has been|had been)\s+(?:an?|the|one)\b|"
    r"\s+(?:began|started|said|told|added|has|had|first|lost|met|goes|went|loves?d?|enjoys|attends|attended|moved|found)\b"
)
