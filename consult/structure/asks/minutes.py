"""Asks in minutes: every question, request and recommendation put there, by whom and to whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import islice, takewhile
from typing import Any

import pandas as pd

from consult.structure import mentions, names, speakers
from consult.structure.asks import cues
from consult.structure.minutes import openings
from consult.structure.paragraphs import Paragraph, Span


def find(text: str, pieces: Sequence[Paragraph], turns: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows of the asks table for minutes: each question, and each request or recommendation in a statement or a decision."""
    spoke = {
        str(turn["speaker"]): {"name": turn["speaker"], "role": turn.get("role")} for turn in turns if turn["speaker"]
    }
    directory = speakers.Directory(text, spoke.values())
    sentences = [span for piece in pieces for span in piece.sentences]
    answered = {_whole(turn.get("answers")): turn for turn in reversed(turns) if turn["kind"] == "answer"}
    found: list[dict[str, Any]] = []
    for turn in turns:
        inside = _inside(sentences, int(turn["start"]), int(turn["end"]))
        if turn["kind"] in ("question", "supplementary"):
            lettered = _lettered(pieces, turn)
            if len(lettered) > 1:
                to = str((answered.get(int(turn["order"])) or {}).get("speaker") or "")
                found.extend(cues.row(span, "question", str(turn["speaker"]), to) for span in lettered)
                continue
            span = _asking(text, inside, turn)
            answerer = str((answered.get(int(turn["order"])) or {}).get("speaker") or "")
            to = answerer or _whom(text, span, directory, str(turn["speaker"]))
            kind = (
                "request"
                if cues.ACTS.match(text[span[0] : span[1]]) and not _asks_plainly(text, inside)
                else "question"
            )
            found.append(cues.row(span, kind, str(turn["speaker"]), to))
        elif turn["kind"] in ("statement", "chair") and turn["speaker"]:
            found.extend(_requests_in(text, inside, turn, directory))
        elif turn["kind"] in ("motion", "amendment"):
            found.extend(_moved(text, inside, turn))
        elif turn["kind"] == "vote":
            found.extend(_recommended(text, inside, turn))
    return [*found, *_listed(pieces, found)]


def _listed(pieces: Sequence[Paragraph], found: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The items below "It is recommended that Cabinet:", where no vote has them already."""
    listed: list[dict[str, Any]] = []
    lead: re.Match[str] | None = None
    for piece in pieces:
        if lead and piece.label and not piece.text.endswith(":"):
            to = next((lead[name] for name in ("whom", "to", "them", "body") if lead[name]), "")
            listed.append(cues.row((piece.body, piece.end), "recommendation", lead["by"] or "", to))
        else:
            lead = cues.RECOMMENDS_LIST.match(piece.words)
    return [row for row in listed if not any(row["start"] < held["end"] and held["start"] < row["end"] for held in found)]


def _lettered(pieces: Sequence[Paragraph], turn: Mapping[str, Any]) -> list[Span]:
    """The parts of a question set out as (a), (b), (c), each a question of its own."""
    first = bisect_left(pieces, int(turn["start"]), key=lambda piece: piece.start)
    inside = takewhile(lambda piece: piece.end <= int(turn["end"]), islice(pieces, first, None))
    return [(piece.body, piece.end) for piece in inside if re.match(r"\(?[a-z]\)", piece.label) and piece.text.endswith("?")]


def _moved(text: str, inside: Sequence[Span], turn: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What a motion asks of another body, by its mover."""
    found = []
    for span in inside:
        match = cues.MOTION_ASKS.search(text, *span)
        if match:
            kind = "recommendation" if match["verb"].startswith("recommend") else "request"
            found.append(cues.row(span, kind, str(turn["speaker"]), re.sub(r"^the\s+", "", match["target"].strip())))
    return found[:1]


def _inside(sentences: Sequence[Span], start: int, end: int) -> list[Span]:
    at = bisect_left(sentences, (start, start))
    at = at - 1 if at and sentences[at - 1][1] > start else at
    inside = []
    while at < len(sentences) and sentences[at][0] < end:
        inside.append((max(sentences[at][0], start), min(sentences[at][1], end)))
        at += 1
    return inside or [(start, end)]


def _asks_plainly(text: str, inside: Sequence[Span]) -> bool:
    return any(re.search(r"\b(?:asked|queried|enquired)\b", text[start:end]) for start, end in inside)


def _asking(text: str, inside: Sequence[Span], turn: Mapping[str, Any]) -> Span:
    """From the first sentence of a speech that asks to the last; the whole speech where none is plain."""
    lead = next((at for at, span in enumerate(inside[:2]) if text[span[0] : span[1]].rstrip(" -–").endswith(":")), -1)
    if 0 <= lead < len(inside) - 1 and not any(openings.asks_outright(text[start:end]) for start, end in inside):
        return inside[lead + 1][0], inside[-1][1]
    asking = [span for span in inside if _is_question(text[span[0] : span[1]])]
    outright = [span for span in asking if openings.asks_outright(text[span[0] : span[1]])]
    if outright and _LABEL.match(text, int(turn["start"]), int(turn["end"])):
        asking = outright
    return (asking[0][0], asking[-1][1]) if asking else (int(turn["start"]), int(turn["end"]))


# "Question from Mr Ash on behalf of …:" says who asks, not what.
_LABEL = re.compile(r"[\W\d]*(?:supplementary |public |written |urgent |oral )*question\b", re.IGNORECASE)


def _is_question(words: str) -> bool:
    return openings.asks_outright(words) or bool(
        re.search(
            r"\b(?:asked|queried|enquired|inquired|questioned|wanted to know|sought|wondered|question(?:s)? (?:from|"
            r"by|to|of|about|on|regarding))\b",
            words,
            re.IGNORECASE,
        )
    )


def _whom(text: str, span: Span, directory: speakers.Directory, asker: str) -> str:
    """Whom the words themselves ask: "asked the Director whether", "Can Mr Ash explain"."""
    for match in cues.ASKED_WHOM.finditer(text, span[0], min(span[1], span[0] + 1500)):
        mention = mentions.subject(text, match.end(), min(span[1], match.end() + 120))
        if mention and mention.sort in ("person", "post", "body", "voice"):
            shown = directory.resolve(mention)[0]
            if shown != asker:
                return shown
        if re.compile(r"officers\b", re.IGNORECASE).match(text, match.end()):
            return "Officers"
    return ""


def _requests_in(
    text: str, inside: Sequence[Span], turn: Mapping[str, Any], directory: speakers.Directory
) -> list[dict[str, Any]]:
    found = []
    for span in inside:
        words = text[span[0] : span[1]]
        match = cues.STATES_REQUEST.search(words) or cues.ASKS_TOO.search(words)
        speaker = str(turn["speaker"])
        if (
            not match
            or turn["kind"] == "chair" and not match["verb"].casefold().startswith(("asked that", "requested"))
            or speaker == names.MEETING
            or match.start() > 260
            or _NOT_ASKING.search(words[: match.start()])
        ):
            continue
        verb = match["verb"].casefold()
        kind = "recommendation" if verb.startswith(("recommend", "suggest")) else "request"
        if match.re is cues.ASKS_TOO and not cues.ASKED_DONE.match(words, match.start()):
            kind = "question"
        found.append(cues.row(span, kind, speaker, _whom(text, span, directory, speaker)))
    return found


# "had asked", "were requested", "those asked": told of, not asked here.
_NOT_ASKING = re.compile(r"\b(?:had|has|have|be|been|was|were|when|those|which|who|questions?|as)\s+(?:also\s+|already\s+)?$")


def _recommended(text: str, inside: Sequence[Span], turn: Mapping[str, Any]) -> list[dict[str, Any]]:
    """A committee's recommendation to another body."""
    found = []
    for span in inside[:1]:
        words = text[span[0] : span[1]]
        if re.match(
            r"\W*(?:it was )?(?:(?:unanimously )?RECOMMENDED|RESOLVED TO RECOMMEND|(?:resolved|agreed) to recommend)",
            words,
            re.IGNORECASE,
        ):
            to = re.search(
                r"\bto\s+(?:the\s+)?((?:[A-Z][\w-]*\s+){0,3}(?:Council|Cabinet|Executive|Committee|Board))\b", words
            )
            found.append(
                cues.row(
                    (span[0], int(turn["end"])),
                    "recommendation",
                    str(turn.get("role") or "") or names.MEETING,
                    to[1] if to else "",
                )
            )
    return found


def _whole(value: Any) -> int:
    return 0 if value is None or pd.isna(value) else int(value)
