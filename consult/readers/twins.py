"""The same text under two names: the later source keeps its row and points to the earlier."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

import pandas as pd

from consult import tables


def mark_duplicates(frames: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """The sources with ``duplicate_of`` filled where an earlier one (by source_id) has the same text, and a note."""
    sources = frames["sources"].copy()
    prints = _fingerprints(frames)
    first: dict[str, str] = {}
    for row in sources.index:
        source_id = sources.at[row, "source_id"]
        key = prints.get(source_id) or ""
        if not key:
            continue
        original = first.setdefault(key, source_id)
        if original != source_id and not sources.at[row, "duplicate_of"]:
            sources.at[row, "duplicate_of"] = original
            note = f"Same text as {original}: count and cite one of them."
            sources.at[row, "notes"] = f"{sources.at[row, 'notes']} {note}".strip()
    return tables.check("sources", sources)


def _fingerprints(frames: Mapping[str, pd.DataFrame]) -> dict[str, str]:
    """A key for each source that was read: alike for texts that differ only in white space."""
    prints = {row.source_id: _key(row.text) for row in frames["documents"].itertuples()}
    owner = frames["respondents"].drop_duplicates("respondent_id").set_index("respondent_id")["source_id"]
    answers = frames["responses"]
    for source_id, group in answers.groupby(answers["respondent_id"].map(owner), sort=True):
        prints[str(source_id)] = _key("\n".join(sorted(group["question_id"] + "\t" + group["text"])))
    return prints


def _key(text: str) -> str:
    words = re.sub(r"\s+", " ", text).strip()
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest() if words else ""
