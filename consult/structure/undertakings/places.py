"""The sentences of a document, each with the paragraph and the turn it stands in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from consult.structure.paragraphs import Paragraph


@dataclass(frozen=True)
class Place:
    """A sentence with the paragraph and turn it stands in, and its words from where the turn begins."""

    start: int
    end: int
    paragraph: int
    turn: Mapping[str, Any] | None
    words: str

    @property
    def kind(self) -> str:
        """The kind of the turn, or ""."""
        return str(self.turn["kind"]) if self.turn is not None else ""


LISTED = re.compile(r"\s*(?:\(?[a-z0-9ivx]{1,4}[.)]|[•·▪●○◦‣⁃*\-–—oØ➢►])\s")
_ACTIONS_HEAD = re.compile(r"\W*(?:agreed |key |further )?actions?(?: points?| list| agreed| arising| items?)?\s*:?\W*", re.IGNORECASE)
_ENDS_IN_ACTION = re.compile(r"[.?!]\s+(?:[–-]\s*)?(?:Action|ACTION)\b|\b(?:to|will) be\b")


def places(text: str, pieces: Sequence[Paragraph], turns: Sequence[Mapping[str, Any]]) -> Iterable[Place]:
    """Every sentence outside headings, cut where a turn begins inside it: what was asked before it is not promised.

    ``turns`` are in the order in which they begin. A line that tells of something "to be" done is no heading.
    """
    starts = [int(turn["start"]) for turn in turns]
    for number, piece in enumerate(pieces):
        if piece.kind in ("table", "caption") or piece.kind == "heading" and not _ENDS_IN_ACTION.search(piece.text):
            continue
        for start, end in piece.sentences:
            turn = _turn_of(turns, starts, start, end)
            begin = int(turn["start"]) if turn is not None and start < int(turn["start"]) < end else start
            yield Place(start, end, number, turn, text[begin:end])


def _turn_of(turns: Sequence[Mapping[str, Any]], starts: Sequence[int], start: int, end: int) -> Mapping[str, Any] | None:
    """The last turn that begins before the sentence ends and has not ended before it begins."""
    at = bisect_right(starts, end - 1) - 1
    while at >= 0 and at > bisect_right(starts, start) - 3:
        if int(turns[at]["start"]) < end and int(turns[at]["end"]) > start:
            return turns[at]
        at -= 1
    return None


def opens_action(text: str, pieces: Sequence[Paragraph], place: Place) -> bool:
    """Whether a sentence opens an item of a list under a head that says only "Actions"."""
    piece = pieces[place.paragraph]
    if not piece.sentences or place.start != piece.sentences[0][0] or not LISTED.match(text, piece.start):
        return False
    at = place.paragraph - 1
    while at >= 0 and pieces[at].kind != "heading" and LISTED.match(text, pieces[at].start) and place.paragraph - at < 40:
        at -= 1
    return at >= 0 and bool(_ACTIONS_HEAD.fullmatch(pieces[at].text))
