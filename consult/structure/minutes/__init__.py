"""Minutes: every speech with who made it, what kind it is, and which question an answer answers.

Reads narrative minutes, numbered ModernGov paragraphs, bulleted discussion, questions and answers under labels, verbatim
records, motions, votes and declarations. A document that does not read as minutes has no turns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from consult.structure import runon, speakers
from consult.structure.minutes import tables
from consult.structure.minutes.reader import Reader
from consult.structure.minutes.signs import is_minutes
from consult.structure.minutes.turns import Turn, aliases, linked, one_speech
from consult.structure.paragraphs import Span, paragraphs, rows


def find_turns(
    text: str,
    blocks: pd.DataFrame | None = None,
    register: pd.DataFrame | Iterable[Mapping[str, Any]] = (),
    furniture: Sequence[Span] = (),
) -> list[dict[str, Any]]:
    """Rows of the turns table for one document (without its id), in order; empty where the text is not minutes.

    Offsets are characters of the stored text. ``speaker`` is the register's name, else the fullest printed one, else the
    printed words ("The Leader", "Members"); "The meeting" for "It was noted that" and for votes; "" where somebody
    answers who is not named.
    """
    listed, stored = rows(register), text
    text = runon.restored(stored)
    blocks = blocks if text is stored else None
    minuted, set_out = is_minutes(text), tables.is_set_out(text)
    if not minuted and not set_out:
        return []
    directory = speakers.Directory(text, listed)
    tabled = tables.find(text, directory) if set_out else []
    if not minuted:
        return tabled
    reader = Reader(text, directory, listed)
    for piece in paragraphs(text, blocks, furniture):
        reader.read(piece)
    for turn in reader.record.turns:
        turn.first_words = text[turn.opening.start : min(turn.end, turn.opening.start + 400)]
    turns = linked(one_speech(_renamed(_without_lead_ins(text, reader.record.turns))))
    return tables.merged([_row(order, turn) for order, turn in enumerate(turns, 1)], tabled)


_LEADS_IN = re.compile(r":$|\b(?:set out|listed|detailed|given|recorded|summarised|noted) below\W*$|\bas follows\W*$")


def _row(order: int, turn: Turn) -> dict[str, Any]:
    opening = turn.opening
    return {
        "order": order,
        "speaker": opening.speaker,
        "seconder": opening.seconder,
        "role": opening.role,
        "kind": turn.kind,
        "start": opening.start,
        "end": turn.end,
        "answers": turn.answers or None,
    }


def _without_lead_ins(text: str, turns: Sequence[Turn]) -> list[Turn]:
    """Turns without "Members raised the following:", which says nothing itself where the next paragraph names its speaker."""
    following: list[Turn | None] = [*turns[1:], None]
    return [turn for turn, after in zip(turns, following, strict=False)
            if not (after and turn.opening.voice == "voice" and _LEADS_IN.search(text[turn.opening.start : turn.end])
                    and after.opening.voice != "voice" and after.opening.paragraph == turn.last_paragraph + 1)]


def _renamed(turns: list[Turn]) -> list[Turn]:
    """Turns with posts given the name the minutes use in their place."""
    known = aliases(turn.opening for turn in turns)
    for turn in turns:
        if turn.opening.speaker in known:
            turn.opening = replace(turn.opening, speaker=known[turn.opening.speaker])
    return turns
