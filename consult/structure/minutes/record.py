"""What has been read of the minutes so far: the speeches, the one that is still going on, and the item they stand in."""

from __future__ import annotations

import re
from dataclasses import replace

from consult.structure import mentions, speakers
from consult.structure.minutes.openings import Opening
from consult.structure.minutes.turns import Turn


class Record:
    """The turns of one document as they are opened, extended and closed, paragraph by paragraph."""

    def __init__(self, text: str, directory: speakers.Directory) -> None:
        self.text, self.directory = text, directory
        self.turns: list[Turn] = []
        self.current: Turn | None = None
        self.number = self.item = self.chapter = self.kept = 0

    def open(self, opening: Opening, end: int) -> None:
        """Begin a speech that goes as far as ``end`` for now."""
        first = self.text[opening.start : end]
        self.current = Turn(
            opening,
            end,
            self.item,
            last_paragraph=self.number,
            chapter=self.chapter,
            outright=first.rstrip("”’\"' )").endswith("?"),
        )
        self.turns.append(self.current)

    def open_all(self, found: list[Opening], end: int) -> None:
        """Open speeches that begin in one sentence, each up to the next."""
        ends = [*[later.start for later in found[1:]], end]
        for one, after in zip(found, ends, strict=False):
            self.open(one, _trimmed(self.text, one.start, after))

    def extend(self, end: int) -> None:
        """Carry the current speech on, where there is one."""
        if self.current is not None:
            self.current.end = max(self.current.end, end)
            self.current.last_paragraph = self.number

    def close(self, *, new_item: bool = False) -> None:
        """End the current speech; ``new_item``: what follows stands under another heading."""
        self.current = None
        self.item += 1
        if new_item:
            self.chapter += 1
            self.kept = len(self.turns)

    def take_back(self) -> Turn:
        """The last speech, no longer held."""
        self.current = None
        return self.turns.pop()

    def has_spoken(self, speaker: str) -> bool:
        """Whether somebody has spoken before."""
        return any(turn.speaker == speaker for turn in self.turns)

    def addressee(self) -> str:
        """Whom the last question was put to, where its label says so."""
        for turn in reversed(self.turns[-6:]):
            if turn.opening.sort in ("ask", "supplementary"):
                supplementary = turn.opening.sort == "supplementary"
                return turn.opening.addressee or (self._addressee_before(turn) if supplementary else "")
        return ""

    def _addressee_before(self, supplementary: Turn) -> str:
        """Whom the question before a supplementary one was put to."""
        before = self.turns[: self.turns.index(supplementary)]
        return next((turn.opening.addressee for turn in reversed(before[-6:]) if turn.opening.sort == "ask"), "")

    def attach(self, seconder: mentions.Mention) -> bool:
        """Give a seconder to the last motion, where it has none; whether that motion is still being read."""
        for turn in reversed(self.turns[-3:]):
            if turn.opening.sort in ("motion", "amendment"):
                if not turn.opening.seconder:
                    turn.opening = replace(turn.opening, seconder=self.directory.resolve(seconder)[0])
                    return turn is self.current
                return False
        return False


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of a speech that another follows in the same sentence, without the words that join them."""
    return start + len(re.sub(r"[\s,;]+(?:and|but|to which|while|whilst)?[\s,;]*$", "", text[start:end]))
