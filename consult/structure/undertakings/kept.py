"""Whether the document itself shows a promise kept, or not kept: notes after the meeting, written answers, what is said right after it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from consult.structure.paragraphs import Paragraph, Span
from consult.structure.undertakings import cues

# "Policy to be sent with the papers. Sent.": the deed itself, told right after the promise.
_TO_BE_DONE = re.compile(r"\b(?:to|will|would)\s+be\s+(?:also |then )?(?P<deed>[a-z]{3,}(?:ed|t|en|ne|de)\b)")
_STILL_TO_COME = re.compile(r"\b(?:not|never|no|yet|still|will|would|to be|should|must|awaiting|hoped)\b", re.IGNORECASE)
_SAID_DONE = re.compile(r"\W*(?:this (?:has|had) (?:now )?been\s+)?(?:done|completed?|actioned|closed|achieved)\b[\s.]*", re.IGNORECASE)


def kept_after(words: str, after: str) -> str:
    """yes or no where the words right after a promise, in its paragraph, show it kept or not; "" where they do not."""
    if cues.KEPT.search(after[:300]) or _SAID_DONE.match(after):
        return "yes"
    if cues.UNKEPT.search(after[:300]):
        return "no"
    promised = _TO_BE_DONE.search(words)
    told = re.match(r"[^.;]{3,110}", after.strip())
    if promised and told and re.search(rf"\b{promised['deed']}\b", told.group(), re.IGNORECASE) and not _STILL_TO_COME.search(told.group()):
        return "yes"
    return ""


def notes_after(pieces: Sequence[Paragraph], paragraph: int) -> Iterable[str]:
    """Notes added after the meeting, in the paragraphs below a promise, as far as the next heading."""
    for piece in pieces[paragraph + 1 : paragraph + 15]:
        if piece.kind == "heading" and not cues.KEPT.search(piece.text[:80]):
            return
        if cues.KEPT.search(piece.text[:80]):
            yield piece.text


def is_about(note: str, promise: str) -> bool:
    """Whether a note shares two or more longer words with a promise, or with the question it answers."""
    return len(long_words(note) & long_words(promise)) >= 2


def answered_in_writing(turns: Sequence[Mapping[str, Any]], order: int, place: Span) -> bool:
    """Whether a later written answer belongs to the question a promise answered."""
    return any(
        turn["kind"] == "written-answer" and turn.get("answers") == order and int(turn["start"]) > place[0] for turn in turns
    )


def long_words(words: str) -> set[str]:
    """The longer words of a text that say what it is about."""
    return {word for word in re.findall(r"[a-z]{5,}", words.casefold()) if word not in cues.COMMON}
