"""The same text under two names: the later source keeps its row and points to the earlier."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

Row = dict[str, Any]


def mark_duplicates(rows: Mapping[str, Sequence[Row]]) -> list[Row]:
    """The source rows with ``duplicate_of`` and a note where an earlier one (by source_id) has the same text."""
    prints = _fingerprints(rows)
    first: dict[str, str] = {}
    result = []
    for source in sorted(rows["sources"], key=lambda row: row["source_id"]):
        key = prints.get(source["source_id"], "")
        original = first.setdefault(key, source["source_id"]) if key else source["source_id"]
        if original != source["source_id"]:
            note = f"Same text as {original}: count and cite one of them."
            source = {**source, "duplicate_of": original, "notes": f"{source['notes']} {note}".strip()}
        result.append(source)
    return result


def _fingerprints(rows: Mapping[str, Sequence[Row]]) -> dict[str, str]:
    """A key for each source that was read: alike for texts that differ only in white space."""
    prints = {row["source_id"]: _key(row["text"]) for row in rows["documents"]}
    owner = {row["respondent_id"]: row["source_id"] for row in reversed(rows["respondents"])}
    answers: dict[str, list[str]] = {}
    for row in rows["responses"]:
        answers.setdefault(owner[row["respondent_id"]], []).append(f"{row['question_id']}\t{row['text']}")
    return {**prints, **{source: _key("\n".join(sorted(texts))) for source, texts in answers.items()}}


def _key(text: str) -> str:
    words = " ".join(text.split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest() if words else ""
