"""Sites: what the papers say each named place is or is to become, and where papers disagree.

Four ways papers say it: in prose ("Elm Lodge will become a delivery site of Oak Hall"), in a line that is a name
and a status, in a list under a heading or sentence that gives the status, and in a table with a status column.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from consult.structure import sites_lists, sites_prose
from consult.structure.outline import Block

Row = dict[str, Any]


def find(document_id: str, text: str, blocks: Sequence[Block], cells: pd.DataFrame,
         furniture: Sequence[tuple[int, int]]) -> list[Row]:
    """Rows of the sites table for one document: one for each passage that states a status."""
    body = [block for block in blocks if not any(first <= block.start < last for first, last in furniture)]
    found: list[Row] = []
    for finder in FINDERS:
        found.extend(finder(text, body, cells))
    return [{**row, "document_id": document_id} for row in _without_repeats(found)]


def conflicts(sites: pd.DataFrame) -> pd.DataFrame:
    """Sites that two documents, or two passages, give statuses that cannot both hold.

    One row for each pair of disagreeing statements: site, status, document_id, start, end, and the same four of
    the other with the suffix ``_other``. A proposal does not conflict with what later happened.
    """
    keyed = sites.assign(key=[key_of(name) for name in sites["site"]])
    pairs = keyed.merge(keyed, on="key", suffixes=("", "_other"))
    ahead = (pairs["document_id"] < pairs["document_id_other"]) | (
        (pairs["document_id"] == pairs["document_id_other"]) & (pairs["start"] < pairs["start_other"]))
    differ = [frozenset((one, other)) in _CLASH for one, other in zip(pairs["status"],
        pairs["status_other"],
        strict=True)]
    columns = ["site", "status", "document_id", "start", "end", "site_other", "status_other", "document_id_other",
               "start_other", "end_other"]
    chosen = pairs.loc[ahead & pd.Series(differ, index=pairs.index, dtype="bool"), columns]
    return chosen.sort_values(["site", "document_id", "start", "document_id_other", "start_other"], ignore_index=True)


def key_of(name: str) -> str:
    """One key for the ways papers print a name: "the Elm Road Library" and "Elm Road" are one place."""
    from consult.structure.sites_names import SORT

    bare = name.replace("’", "'").strip()
    if bare.casefold().startswith("the "):
        bare = bare[4:]
    shorter = SORT.sub("", bare).strip(" ,-")
    return " ".join((shorter or bare).casefold().split())


def _without_repeats(found: Sequence[Row]) -> list[Row]:
    """One row for a site, status and place; of overlapping statements of one status the first found stands."""
    kept: list[Row] = []
    for row in found:
        same = (held for held in kept if key_of(held["site"]) == key_of(row["site"]) and held["status"] == row[
            "status"])
        if not any(held["start"] < row["end"] and row["start"] < held["end"] for held in same):
            kept.append(row)
    return sorted(kept, key=lambda row: (row["start"], row["end"], row["site"], row["status"]))


# Statuses that cannot both be true of one place at one time.
_CLASH = frozenset(
    frozenset(pair) for pair in (
        ("closed", "open"), ("closed", "main"), ("closed", "delivery"), ("closed", "stand-alone"),
        ("closed", "transferred"), ("main", "delivery"), ("delivery", "stand-alone"), ("proposed-to-close", "open"),
        ("proposed-to-close", "main"), ("proposed-to-close", "delivery"), ("proposed-to-close", "stand-alone"),
        ("proposed-to-close", "transferred"), ("open", "transferred"),
    )
)

FINDERS: tuple[Callable[[str, Sequence[Block], pd.DataFrame], list[Row]], ...] = (
    sites_lists.from_tables,
    sites_lists.from_lists,
    sites_prose.find,
)
