"""Undertakings: who promised to come back, find out, provide or look into something, to whom, and whether it is shown kept.

A plan or policy is not a promise: "the service would provide outreach" opens no row, "he would provide the figures to
Members" does. The document must say so itself before a promise counts as kept, or as not kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from consult.structure import runon
from consult.structure.paragraphs import Span, paragraphs, rows
from consult.structure.undertakings.reader import Reader

__all__ = ["find"]


def find(
    text: str,
    blocks: pd.DataFrame | None = None,
    turns: pd.DataFrame | Iterable[Mapping[str, Any]] = (),
    register: pd.DataFrame | Iterable[Mapping[str, Any]] = (),
    furniture: Sequence[Span] = (),
) -> list[dict[str, Any]]:
    """Rows of the undertakings table for one document (without its id), in order; the span is the sentence.

    ``by`` is the speaker of the turn or whoever the sentence names; ``to`` the person or body it names, else the asker of the
    question answered; ``kept`` is yes or no only where the document says so.
    """
    stored, text = text, runon.restored(text)
    pieces = paragraphs(text, blocks if text is stored else None, furniture)
    return Reader(text, pieces, rows(turns), rows(register)).rows()
