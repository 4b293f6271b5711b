"""Asks of motions: what "This Council resolves to …" and "calls on …" ask, by the mover and of whom."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from consult.structure.asks import cues
from consult.structure.names import trim_name
from consult.structure.paragraphs import Paragraph

_BODY = r"(?:Council|Committee|Board|Branch|Conference|Cabinet|Executive|Panel|Group|Meeting|Authority)"
_NOW = r"(?:,?\s+(?:therefore|also|further|hereby|now|accordingly|again|strongly))*,?"
_ASKING = (
    r"(?:requests?|asks?|calls? (?:on|upon|for)|urges?|instructs?|invites?|seeks?|demands?|recommends?|lobb(?:y|ies)|writes? to|"
    r"petitions?)")
# Only a motion speaks so of the body it is put to; a page of news has none of these.
_IS_MOTION = re.compile(
    rf"\b(?:notices? of motion|motion (?:(?:submitted|proposed|moved) )?(?:by|from)|"
    rf"moved(?: by [^\n]{{3,60}}?)?,? and (?:duly )?seconded|to move\b|moved the following motion|seconded by|"
    rf"this {_BODY}{_NOW}\s+(?:notes|believes|resolves|regrets|recognises|views|calls|welcomes|condemns|requests|urges|agrees))",
    re.IGNORECASE)
_MOVER = re.compile(
    r"\b(?:[Mm]otion (?:(?:[Ss]ubmitted|[Pp]roposed|[Mm]oved) )?(?:by|from)|(?:[Pp]roposed|[Mm]oved|[Ss]ubmitted) by)[ :]+(?:the )?"
    r"(?P<after>(?:[A-Z][\w.’'-]*)(?: (?:[A-Z][\w.’'-]*|and))*)|"
    r"(?P<before>(?:Councillor|Cllr|Mr|Mrs|Ms|Dr)\.? (?:[A-Z][\w.’'-]* ?){1,3}?)\s*(?:to move\b|moved the following)")
_LEAD = re.compile(
    rf"(?:\b(?:This|this|The|the|That|that|Full|full)\s+)?(?:[A-Z][\w’'-]* ){{0,4}}{_BODY}(?P<now>{_NOW})\s*"
    rf"(?P<verb>resolves?|agrees?|commits?|pledges?|{_ASKING}|notes?|believes?|recognises?|welcomes?|understands?|is concerned)?"
    r"(?P<rest>[^.;:]{0,90})[:;,–-]*\s*$")
_ITEM = re.compile(
    rf"\W*(?:(?:also|further|therefore|and|to|resolves?|agrees?|that)\s+)*(?P<verb>{_ASKING})\b", re.IGNORECASE)
_SHOULD = re.compile(r"\W*agrees?\s+(?:that\s+)?(?:the|officers|cabinet|members)\b[^.;]{0,60}\bshould\b", re.IGNORECASE)
_SENTENCE = re.compile(
    rf"(?:\b{_BODY}{_NOW}\s+(?:(?:resolves?|agrees?) to\s+)?(?P<verb>{_ASKING})|"
    rf"\b[Ww]e{_NOW}\s+(?P<we>call (?:on|upon)|ask|urge|request|demand))\s+(?!for the record)")
_TARGET = re.compile(
    r"\s*(?:that\s+|urgent\s+)?(?:the |our |all |both )?(?P<target>(?:[A-Z][\w’'-]*|administration|government|officers|leader|council)"
    r"(?: (?:of |for |and |the )*(?:[A-Z][\w’'-]*))*)")


@dataclass(frozen=True)
class _Lead:
    sort: str  # resolves, asks, open, or "" for what is only noted
    target: str = ""


def find(text: str, pieces: Sequence[Paragraph]) -> Iterator[dict[str, Any]]:
    """Rows of the asks table for the motions in a paper, in order; none where it holds no motion."""
    if not _IS_MOTION.search(text):
        return
    lead, movers = _Lead(""), _Movers(text)
    for piece in pieces:
        item = lead.sort and _item(piece, lead, movers)
        if item:
            yield item
            continue
        lead = _lead(piece) or (lead if piece.label and lead.sort else _Lead(""))
        if not lead.sort:
            yield from _sentences(text, piece, movers)
            yield from _labelled(piece, movers)


class _Movers:
    """Who moved the motion a place stands in: the last one named so before it; "" where nobody is."""

    def __init__(self, text: str) -> None:
        self._named = [(match.end(), (match["after"] or match["before"] or "").strip(" .")) for match in _MOVER.finditer(text)]
        self._ends = [end for end, _ in self._named]
        self._unnamed = [match.end() for match in re.finditer(r"moved and seconded", text)]

    def at(self, place: int) -> str:
        index = bisect_right(self._ends, place) - 1
        later = bisect_right(self._unnamed, place) - 1
        if index < 0 or later >= 0 and self._unnamed[later] > self._ends[index]:
            return ""
        named = self._named[index][1]
        return re.sub(r"^(?:Councillors?|Cllrs?)\.? ", "", trim_name(named) or named)


def _lead(piece: Paragraph) -> _Lead | None:
    words = piece.words.strip()
    match = _LEAD.search(words[-200:])
    if not match or not words.endswith((":", ";", "therefore", "-", "–")):
        return None
    verb = (match["verb"] or "").casefold()
    if not verb:
        return _Lead("open") if match["now"].strip() or re.match(r"\W*(?:therefore|accordingly)", words, re.IGNORECASE) else None
    if verb.startswith(("resolve", "agree", "commit", "pledge")):
        asked = re.match(rf"\s*to {_ASKING}\s+(?P<whom>.*)", match["rest"])
        return _Lead("asks", _whom(asked["whom"])) if asked else _Lead("resolves")
    return _Lead("asks", _whom(match["rest"])) if re.fullmatch(_ASKING, verb) else _Lead("")


def _item(piece: Paragraph, lead: _Lead, movers: _Movers) -> dict[str, Any] | None:
    """The ask an item below a lead makes; under "resolves to:" every item asks the body to do something."""
    if not (piece.label or piece.words[:1].islower() or _ITEM.match(piece.words)) or piece.kind == "heading" and not piece.label:
        return None
    asks = _ITEM.match(piece.words)
    if not asks and lead.sort == "open" and not _SHOULD.match(piece.words):
        return None
    target = _whom(piece.words[asks.end() :]) if asks else lead.target
    return cues.row((piece.body, piece.end), _kind(asks["verb"] if asks else ""), movers.at(piece.start), target)


def _labelled(piece: Paragraph, movers: _Movers) -> Iterator[dict[str, Any]]:
    """A numbered limb of a motion that asks, where the words that lead the limbs are not printed."""
    asks = _ITEM.match(piece.words)
    if piece.label and re.match(r"[a-z]+s\b", piece.words) and (asks or _SHOULD.match(piece.words)):
        yield cues.row((piece.body, piece.end), _kind(asks["verb"] if asks else ""), movers.at(piece.start),
                       _whom(piece.words[asks.end() :]) if asks else "")


def _sentences(text: str, piece: Paragraph, movers: _Movers) -> Iterator[dict[str, Any]]:
    for start, end in piece.sentences:
        match = _SENTENCE.search(text, start, end)
        if match:
            yield cues.row((start, end), _kind(match["verb"] or ""), movers.at(start), _whom(text[match.end() - 1 : end]))


def _kind(verb: str) -> str:
    return "recommendation" if verb.casefold().startswith("recommend") else "request"


def _whom(words: str) -> str:
    match = _TARGET.match(words)
    return match["target"][:1].upper() + match["target"][1:] if match else ""
