"""Passages that stand in more than one document: an agenda pack and its single papers say one thing, not two.

Two passages are the same when their words are, whatever the line breaks, marks, spaces and letter case. Short
passages ("Recommendation", "Yes") are not compared: they are alike everywhere.
"""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b

import pandas as pd

SHORTEST = 40  # characters of words and figures below which a passage is never said to be another's copy
_OPENING_NUMBER = re.compile(r"^\W*(?:(?:\d{1,3}\.)*\d{1,3}[.)]?|\(?[a-z]\)|[•·▪–-])\s+(?=\S)")
_NOT_WORDS = re.compile(r"[\W_]+")

_COLUMNS = {"passage_id": "str", "group": "str", "first": "str"}


def groups(passages: pd.DataFrame) -> pd.DataFrame:
    """Passages of documents that share their words with a passage of another document.

    One row for each: passage_id, group (a hash of the words) and first, the passage of the group to count as
    evidence: that of the document with the fewest passages (the single paper rather than the pack), then by name.
    """
    held = passages.loc[passages["origin"] == "document", ["passage_id", "origin_id", "start", "text"]]
    marked = held.assign(group=[mark(text) for text in held["text"]],
        size=held.groupby("origin_id")["passage_id"].transform(
        "size"))
    marked = marked.loc[marked["group"] != ""]
    documents = marked.groupby("group")["origin_id"].transform("nunique")
    shared = marked.loc[documents > 1].sort_values(["group", "size", "origin_id", "start"], kind="stable")
    if shared.empty:
        return pd.DataFrame({name: pd.Series(dtype=dtype) for name, dtype in _COLUMNS.items()})
    first = shared.groupby("group", sort=False)["passage_id"].transform("first")
    return shared.assign(first=first)[list(_COLUMNS)].sort_values(["group", "passage_id"], ignore_index=True)


def once(passages: pd.DataFrame) -> pd.DataFrame:
    """The passages with each that stands in several documents kept once, so that no evidence counts twice."""
    shared = groups(passages)
    copies = shared.loc[shared["passage_id"] != shared["first"], "passage_id"]
    return passages.loc[~passages["passage_id"].isin(set(copies))].reset_index(drop=True)


def contained(passages: pd.DataFrame, *, least: float = 0.9) -> pd.DataFrame:
    """Documents of which nearly all stands in another: document_id, within, share.

    ``share`` is how much of the document's compared text (by characters) the other holds, from ``least`` to 1; two
    copies of one paper are each within the other.
    """
    held = passages.loc[passages["origin"] == "document", ["origin_id", "text"]]
    marked = held.assign(group=[mark(text) for text in held["text"]], size=held["text"].str.len())
    marked = marked.loc[marked["group"] != ""]
    whole = marked.groupby("origin_id")["size"].sum()
    pairs = marked.merge(marked[["origin_id", "group"]].drop_duplicates(), on="group", suffixes=("", "_other"))
    pairs = pairs.loc[pairs["origin_id"] != pairs["origin_id_other"]]
    common = pairs.groupby(["origin_id", "origin_id_other"], as_index=False)["size"].sum()
    common = common.assign(share=common["size"].astype("float64") / common["origin_id"].map(whole).astype("float64"))
    chosen = common.loc[common["share"] >= least]
    renamed = chosen.rename(columns={"origin_id": "document_id", "origin_id_other": "within"})
    return renamed[["document_id", "within", "share"]].sort_values(["document_id", "within"], ignore_index=True)


def mark(text: str) -> str:
    """A short hash of a passage's words alone; "" where they are too few to tell it from others."""
    bare = _OPENING_NUMBER.sub("", unicodedata.normalize("NFKC", text))
    words = _NOT_WORDS.sub("", bare.replace("\u00ad", "")).casefold()
    return blake2b(words.encode("utf-8"), digest_size=8).hexdigest() if len(words) >= SHORTEST else ""
