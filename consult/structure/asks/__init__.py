"""Asks: the questions, requests and recommendations put to the council, by whom and to whom.

In minutes every councillor's or resident's question is one; a motion's limbs are asks of its mover; in a response, letter,
article or petition the sentences that ask, urge, call for or recommend. A rhetorical question is not one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from consult.structure import runon
from consult.structure.asks import minutes as asks_minutes
from consult.structure.asks import motions, papers
from consult.structure.paragraphs import Span, paragraphs, rows


def find(
    text: str,
    blocks: pd.DataFrame | None = None,
    turns: pd.DataFrame | Iterable[Mapping[str, Any]] = (),
    document: Mapping[str, Any] | None = None,
    furniture: Sequence[Span] = (),
) -> list[dict[str, Any]]:
    """Rows of the asks table for one document (without its id), in order.

    ``document`` is its row of the documents table: kind, author, organisation and party say how it asks and who asks. ``by``
    and ``addressed_to`` are empty where the text does not say.
    """
    known, stored = rows(turns), text
    text = runon.restored(stored) if known else stored
    blocks = blocks if text is stored else None
    pieces = paragraphs(text, blocks, furniture)
    found = (
        asks_minutes.find(text, pieces, known) if known else papers.find(text, blocks, pieces, dict(document or {}), furniture)
    )
    found = _with_motions(found, list(motions.find(text, pieces)))
    unique = {(row["start"], row["end"]): row for row in reversed(found)}
    return sorted(unique.values(), key=lambda row: (row["start"], row["end"]))


def _with_motions(found: list[dict[str, Any]], moved: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What motions ask beside the rest; of two rows for one stretch the one that knows who asks is kept."""
    known = [row for row in found if row["by"] or not any(_overlap(row, other) for other in moved)]
    return known + [row for row in moved if not any(_overlap(row, other) for other in known)]


def _overlap(row: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return bool(row["start"] < other["end"] and other["start"] < row["end"])
