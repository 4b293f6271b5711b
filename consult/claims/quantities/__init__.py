"""Quantities: every figure of a text, with its span, its kind and the values it allows.

``find(text)`` gives the figures in order of appearance; ``frame(documents, boilerplate)`` the quantities table.
"""

from __future__ import annotations

import pandas as pd

from consult import tables
from consult.claims.quantities import comparators, compose, scan
from consult.claims.quantities.quantity import Quantity, plain

__all__ = ["Quantity", "find", "frame"]


def find(text: str) -> list[Quantity]:
    """Every figure of ``text``, in order, not overlapping; spans are offsets into ``text``, end exclusive."""
    return comparators.apply(text, compose.join(text, scan.atoms(text)))


def frame(documents: pd.DataFrame, boilerplate: pd.DataFrame | None = None) -> pd.DataFrame:
    """The quantities table of the documents given: every figure outside boilerplate; malformed ones have no values."""
    rows = []
    for document_id, text in zip(documents["document_id"], documents["text"], strict=True):
        furniture = _furniture(boilerplate, document_id)
        for found in _outside(find(text), furniture):
            rows.append({
                "document_id": document_id, "start": found.start, "end": found.end, "kind": found.kind,
                "low": plain(found.low), "high": plain(found.high), "unit": found.unit,
                "comparator": found.comparator,
            })
    return tables.frame("quantities", rows)


def _furniture(boilerplate: pd.DataFrame | None, document_id: str) -> list[tuple[int, int]]:
    if boilerplate is None:
        return []
    mine = boilerplate[boilerplate["document_id"] == document_id]
    return sorted((int(start), int(end)) for start, end in zip(mine["start"], mine["end"], strict=True))


def _outside(found: list[Quantity], spans: list[tuple[int, int]]) -> list[Quantity]:
    """Those that touch none of the spans; both are sorted by start."""
    kept, index, reach = [], 0, 0
    for item in found:
        while index < len(spans) and spans[index][0] < item.end:
            reach = max(reach, spans[index][1])
            index += 1
        if reach <= item.start:
            kept.append(item)
    return kept
