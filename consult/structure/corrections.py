"""People's corrections of what a document is and what it asks: kept in files of their own, and they win."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

Row = dict[str, Any]
Decisions = Mapping[str, pd.DataFrame]


def of_documents(decisions: Decisions | None) -> dict[str, dict[str, str]]:
    """Corrected values by document and field; of two for one field the later stands."""
    found: dict[str, dict[str, str]] = {}
    for row in _rows(decisions, "documents"):
        found.setdefault(str(row["document_id"]), {})[str(row["field"])] = _word(row.get("value"))
    return found


def of_asks(document_id: str, text: str, found: Sequence[Row], decisions: Decisions | None) -> list[Row]:
    """The asks of one document as people leave them.

    A correction of the same stretch replaces what was found, or removes it where ``keep`` is "no"; one of another
    stretch adds an ask. A correction that points outside the text is not used.
    """
    held = {(int(row["start"]), int(row["end"])): dict(row) for row in found}
    for row in _rows(decisions, "asks"):
        span = _span(row)
        if str(row["document_id"]) != document_id or span is None or not 0 <= span[0] < span[1] <= len(text):
            continue
        if _word(row.get("keep")).casefold() == "no":
            held.pop(span, None)
            continue
        said = {"kind": _word(row.get("kind")), "by": _word(row.get("by_whom")),
            "addressed_to": _word(row.get(
            "addressed_to"))}
        before = held.get(span, {"start": span[0], "end": span[1], "kind": "request", "by": "", "addressed_to": ""})
        held[span] = {**before, **{name: value for name, value in said.items() if value}}
    return [held[span] for span in sorted(held)]


def _rows(decisions: Decisions | None, name: str) -> list[Mapping[str, Any]]:
    """Rows of one decisions file, oldest first."""
    given = (decisions or {}).get(name)
    if given is None or given.empty:
        return []
    ordered = given.sort_values("at", kind="stable") if "at" in given.columns else given
    return [{str(key): value for key, value in row.items()} for row in ordered.to_dict("records")]


def _span(row: Mapping[str, Any]) -> tuple[int, int] | None:
    try:
        return int(row["start"]), int(row["end"])
    except (KeyError, TypeError, ValueError):
        return None


def _word(value: Any) -> str:
    return "" if value is None or value is pd.NA or value != value else str(value).strip()
