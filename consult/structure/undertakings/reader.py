"""The walk through the sentences of one document: which promise something, by whom, to whom, and whether kept."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from consult.structure import mentions, names, speakers
from consult.structure.minutes import openings, signs
from consult.structure.paragraphs import Paragraph
from consult.structure.undertakings import cues, promises


@dataclass(frozen=True)
class _Place:
    """A sentence with the paragraph and turn it stands in."""

    start: int
    end: int
    paragraph: int
    turn: Mapping[str, Any] | None


class Reader:
    """The sentences of one document, which of them promise something, and the row of each that does."""

    def __init__(
        self, text: str, pieces: Sequence[Paragraph], turns: list[dict[str, Any]], register: list[dict[str, Any]]
    ) -> None:
        self.text, self.pieces = text, pieces
        self.turns = sorted(turns, key=lambda turn: (int(turn["start"]), int(turn["order"])))
        self._starts = [int(turn["start"]) for turn in self.turns]
        self._by_order = {int(turn["order"]): turn for turn in self.turns}
        self._register = register
        self._led = signs.has_lead(text)
        self._people: speakers.Directory | None = None

    @property
    def directory(self) -> speakers.Directory:
        """The people of the document, looked up when first needed."""
        if self._people is None:
            self._people = speakers.Directory(self.text, self._register)
        return self._people

    def places(self) -> Iterable[_Place]:
        """Every sentence outside headings, cut where a turn begins inside it."""
        for number, piece in enumerate(self.pieces):
            if piece.kind in ("heading", "table", "caption"):
                continue
            for start, end in piece.sentences:
                yield _Place(start, end, number, self._turn_of(start, end))

    def _turn_of(self, start: int, end: int) -> Mapping[str, Any] | None:
        """The last turn that begins before the sentence ends and has not ended before it begins."""
        at = bisect_right(self._starts, end - 1) - 1
        while at >= 0 and at > bisect_right(self._starts, start) - 3:
            turn = self.turns[at]
            if int(turn["start"]) < end and int(turn["end"]) > start:
                return turn
            at -= 1
        return None

    def promises(self, place: _Place) -> bool:
        """Whether a sentence is an undertaking."""
        words = self._own_words(place)
        if not re.search(
            r"\b(?:would|will|could|can|[’']ll|to|agreed|undertook|promised|offered|shall)\b", words, re.IGNORECASE
        ):
            return False
        if cues.ACTION.search(words) or self._is_task(place, words) or cues.TASK_GIVEN.search(words):
            return True
        if place.turn is None:
            return self._in_letter(words) or bool(self.turns) and (bool(self._doer(words)) or promises.is_to_be_sent(words))
        if cues.AGREED_AND_ASKED.search(words):
            return True
        if place.turn["kind"] in ("motion", "amendment", "declaration") or self._only_asks(place, words):
            return False
        return promises.promised_in(words, place.turn) or bool(self._doer(words)) or self._agrees_to_request(place, words)

    def _agrees_to_request(self, place: _Place, words: str) -> bool:
        """ "The Director agreed.": a promise where the turn before asked somebody to do something."""
        before = self._by_order.get(_whole((place.turn or {}).get("order")) - 1)
        if not before or not cues.AGREED_ALONE.match(words):
            return False
        asked = self.text[int(before["start"]) : int(before["end"])]
        return bool(re.search(r"\b(?:requested|asked (?:that|for|if|whether|the)|suggested)\b", asked))

    def _doer(self, words: str) -> str:
        """ "Ms Ash will email members": somebody named who will do it, whoever speaks; "" for none."""
        loose = cues.WOULD_LOOSELY.search(words)
        sure = loose and (cues.WHEN.search(words) or re.match(r"will|shall", loose.group(), re.IGNORECASE))
        firm = cues.WOULD.search(words) or sure and loose
        if not firm or cues.NOT.search(words) or cues.IF_COULD.search(words) or promises.is_plan(words, firm):
            return ""
        told = re.match(r"It was (?:\w+ )?that\s+", words)
        mention = mentions.subject(words, told.end() if told else 0, firm.start())
        if mention is None or mention.sort not in ("person", "people", "post", "name") or words[mention.end : firm.start()].strip():
            return ""
        return self.directory.resolve(mention)[0]

    def _own_words(self, place: _Place) -> str:
        """The sentence from where its turn begins: what was asked before it is not promised."""
        turn = place.turn
        begin = place.start
        if turn is not None and place.start < int(turn["start"]) < place.end:
            begin = int(turn["start"])
        return self.text[begin : place.end]

    def _only_asks(self, place: _Place, words: str) -> bool:
        turn = place.turn or {}
        if turn["kind"] in ("question", "supplementary"):
            promised = cues.PROMISED.search(words) or cues.OUTRIGHT.search(words) or promises.is_to_be_sent(words)
            return not promised or bool(cues.ASKED.search(words))
        if cues.DELEGATED.search(words) or cues.AND_WILL.search(words):
            return False
        asked = cues.ASKED.search(words)
        modal = re.search(rf"\b{cues.MODAL}\b|\bto\b", words[asked.end() :] if asked else "")
        before = re.search(
            rf"\b(?:{cues.MODAL}|agreed|undertook|promised|offered)\b", words[: asked.start()] if asked else ""
        )
        return bool(asked and modal and not before) or openings.asks_outright(words)

    def _is_task(self, place: _Place, words: str) -> bool:
        """ "Clerk to write to Highways.": a task given in the notes of a small council."""
        if not self.turns and not re.search(r"\bminutes\b", self.text[:3000], re.IGNORECASE):
            return False
        if place.turn is None and self._led:
            return False
        if place.turn is not None and place.turn["kind"] == "question" and re.search(r"\bto ask\b", words[:120]):
            return False
        at = place.start
        mention = mentions.subject(self.text, at, min(place.end, at + 90))
        if mention is None:
            short = re.match(r"(?:[A-Z]{2,3}(?:/[A-Z]{2,3})?|[A-Z][a-z]{2,})\s+(?=to\s)", words)
            known = short and (short.group().strip().isupper() or self._by_forename(short.group().strip()))
            return bool(short and known and cues.TASK.match(words[short.end() :]))
        if mention.sort not in ("person", "post", "name", "people", "voice", "initials"):
            return False
        rest = self.text[mention.end : place.end].lstrip()
        return bool(cues.TASK.match(rest)) and len(rest) < 260

    def _in_letter(self, words: str) -> bool:
        """Outside minutes only a promise in so many words counts, or "we will write to you"."""
        if cues.PLEDGED.search(words) and cues.PROMISED.search(words) and not cues.NOT.search(words):
            return True
        first = re.match(r"\W*(?:we|I)\s+(?:will|shall)\s", words)
        return bool(
            first
            and re.search(rf"\b(?:will|shall)\s+{cues.GOES}(?:{cues.FIRM})", words, re.IGNORECASE)
            and cues.RECEIVER.search(words)
        )

    # --- who, to whom, kept ---------------------------------------------------------------------------------------

    def row(self, place: _Place) -> dict[str, Any]:
        """The row of one undertaking."""
        words = self._own_words(place)
        by = self._by(place, words)
        return {
            "start": place.start,
            "end": place.end,
            "by": by,
            "to": self._to(place, words, by),
            "kept": self._kept(place),
        }

    def _by(self, place: _Place, words: str) -> str:
        action = cues.ACTION.search(words)
        if action:
            return self._named(action["whom"]) or action["whom"].strip()
        given = cues.TASK_GIVEN.search(words)
        if given:
            return self._named(given["whom"]) or given["whom"].strip()
        if self._is_task(place, words):
            mention = mentions.subject(self.text, place.start, min(place.end, place.start + 90))
            if mention and mention.sort != "initials":
                return self.directory.resolve(mention)[0]
            return self._initialled(words.split()[0])
        turn = place.turn
        if turn is not None and turn["kind"] == "vote" and cues.BE_SENT.search(words):
            return names.MEETING
        if asked := cues.AGREED_AND_ASKED.search(words):
            return self._named(words[: asked.start()]) or (str(turn["speaker"]) if turn is not None else "")
        if turn is not None and turn["kind"] in ("question", "supplementary") and not cues.PROMISED.search(words):
            return ""
        said = self._doer(words) or self._promiser(words)
        speaker = str(turn["speaker"]) if turn is not None else ""
        return said or ("" if speaker == names.MEETING else speaker)

    def _promiser(self, words: str) -> str:
        """Somebody other than the speaker whom the sentence says will do it: "officers would", "the Director would"."""
        if planned := cues.PLANNED.search(words):
            return self._named(planned["who"])
        firm = cues.WOULD.search(words)
        matches = [firm] if firm else [cues.WOULD_LOOSELY.search(words), cues.PROMISED.search(words)]
        ends = [match.start() for match in matches if match]
        if not ends:
            return ""
        before = words[: min(ends)].rstrip()
        phrase = re.split(r"(?<!\bat )(?<!\bin )\bthat\b|[,;:]|\band\b|\bbut\b", before)[-1].strip()
        if re.fullmatch(r"(?:he|she|they|I|we|her|it|who)(?: had| has)?", phrase, re.IGNORECASE):
            return ""
        return self._named(phrase)

    def _named(self, phrase: str) -> str:
        flat = re.sub(_AT_MEETING, "", phrase.strip(" .:–—-*"))
        if not flat:
            return ""
        if re.fullmatch(r"(?:the\s+)?(?:officers|members|all)", flat, re.IGNORECASE):
            return flat[-8:].strip().capitalize() if flat.casefold().endswith("officers") else flat.capitalize()
        if re.fullmatch(r"[A-Z]{2,3}", flat):
            return self._initialled(flat)
        mention = mentions.subject(flat, 0, len(flat))
        if mention and mention.end >= len(flat) - 3:
            return self.directory.resolve(mention)[0]
        return ""

    def _by_forename(self, forename: str) -> str:
        """The one speaker with a forename, or ""."""
        full = {str(turn["speaker"]) for turn in self.turns if str(turn["speaker"]).startswith(f"{forename} ")}
        return full.pop() if len(full) == 1 else ""

    def _initialled(self, letters: str) -> str:
        if forenamed := self._by_forename(letters):
            return forenamed
        person = self.directory.by_initials(letters)
        return person.shown() if person else letters

    def _to(self, place: _Place, words: str, by: str) -> str:
        asker = self._asker(place)
        for match in cues.RECEIVER.finditer(words):
            whom = " ".join(match["whom"].split())
            if whom.casefold() in ("him", "her", "you", "them", "questioner", "the questioner", "chair", "the chair"):
                if whom.casefold() in ("him", "her", "you", "questioner", "the questioner") and asker:
                    return asker
                continue
            named = self._named(whom) or whom
            if named != by:
                return named[:1].upper() + named[1:]
        return asker

    def _asker(self, place: _Place) -> str:
        turn = place.turn
        if turn is None or not _whole(turn.get("answers")):
            return ""
        question = self._by_order.get(_whole(turn.get("answers")))
        return str(question["speaker"]) if question else ""

    def _kept(self, place: _Place) -> str:
        turn = place.turn
        if turn is not None and turn["kind"] == "written-answer":
            return ""
        order = _whole(turn.get("answers")) if turn is not None else 0
        if order and any(
            later["kind"] == "written-answer"
            and _whole(later.get("answers")) == order
            and int(later["start"]) > place.start
            for later in self.turns
        ):
            return "yes"
        own = self.text[place.end : self.pieces[place.paragraph].end]
        if cues.KEPT.search(own[:300]):
            return "yes"
        if any(self._is_about(place, note) for note in self._notes(place)):
            return "yes"
        return "no" if cues.UNKEPT.search(own[:300]) else ""

    def _notes(self, place: _Place) -> Iterable[str]:
        """Notes added after the meeting, in the paragraphs below, as far as the next heading."""
        for piece in self.pieces[place.paragraph + 1 : place.paragraph + 15]:
            if piece.kind == "heading" and not cues.KEPT.search(piece.text[:80]):
                return
            if cues.KEPT.search(piece.text[:80]):
                yield piece.text

    def _is_about(self, place: _Place, note: str) -> bool:
        """Whether a note shares two or more longer words with the promise or with the question it answers."""
        order = _whole(place.turn.get("answers")) if place.turn is not None else 0
        question = self._by_order.get(order)
        asked = self.text[int(question["start"]) : int(question["end"])] if question else ""
        return len(_long_words(note) & _long_words(asked + " " + self.text[place.start : place.end])) >= 2


_AT_MEETING = re.compile(
    r"^(?:at|in|on|during|following|after)\s+(?:that|the|this|its|their|an?)\s+(?:[\w-]+\s+){0,3}?(?:meeting|session|debate),?\s+",
    re.IGNORECASE,
)


def _long_words(words: str) -> set[str]:
    return {word for word in re.findall(r"[a-z]{5,}", words.casefold()) if word not in cues.COMMON}


def _whole(value: Any) -> int:
    """A whole number, or 0 where it is missing."""
    return 0 if value is None or pd.isna(value) else int(value)
