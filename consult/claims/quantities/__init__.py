"""Quantities: every figure of a text, with its span, its kind and the values it allows.

``find(text)`` gives the figures in order of appearance; ``frame(documents, boilerplate)`` the quantities table.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import pandas as pd

from consult import tables
from consult.claims.quantities import comparators, compose, consumed, dates, numbers, proportions, units
from consult.claims.quantities.quantity import Number, Quantity, plain

Found = TypeVar("Found", Quantity, Number)

__all__ = ["Quantity", "find", "frame"]


def find(text: str) -> list[Quantity]:
    """Every figure of ``text``, in order, not overlapping; spans are offsets into ``text``, end exclusive."""
    labels = consumed.spans(text)
    dated = _outside(dates.find(text), labels)
    taken = _merged(labels, dated)
    worded = _outside(proportions.find(text), taken)
    taken = _merged(taken, worded)
    atoms = [*dated, *worded]
    for number in _numbers(text, taken):
        if quantity := units.read(text, number):
            atoms.append(quantity)
    atoms.sort(key=lambda quantity: (quantity.start, quantity.end))
    return comparators.apply(text, compose.join(text, _apart(atoms)))


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


def _numbers(text: str, taken: list[tuple[int, int]]) -> list[Number]:
    found = [*numbers.digits(text), *numbers.words(text)]
    return _apart(_outside(sorted(found, key=lambda number: (number.start, -number.end)), taken))


def _merged(spans: list[tuple[int, int]], found: Iterable[Quantity]) -> list[tuple[int, int]]:
    return sorted([*spans, *((quantity.start, quantity.end) for quantity in found)])


def _outside(found: list[Found], spans: list[tuple[int, int]]) -> list[Found]:
    """Those that touch none of the spans; both are sorted by start."""
    kept, index, reach = [], 0, 0
    for item in found:
        while index < len(spans) and spans[index][0] < item.end:
            reach = max(reach, spans[index][1])
            index += 1
        if reach <= item.start:
            kept.append(item)
    return kept


def _apart(found: list[Found]) -> list[Found]:
    """The first of any that overlap."""
    kept: list[Found] = []
    for item in found:
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return kept
