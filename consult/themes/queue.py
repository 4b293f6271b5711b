"""Which responses to code next, so that few codes teach much: those that stand for most others, the doubtful and rarely seen
of them first.

Coding at random spends most of a person's time on what the taggers know already; but with few codes the taggers' doubt is
mostly noise, so it never more than doubles what a response is worth.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import pandas as pd

from consult.themes.embeddings import best_kind, embed
from consult.themes.encoder import WIDTH

USUAL, DOUBT, RARE = 1.0, 1.0, 0.5  # what any response is worth knowing about, and how much more one in doubt or with a rare theme
CONSIDERED = 2_000  # responses considered at most, a fixed choice of them
DECIMALS = 4


def queue(responses: pd.DataFrame, scores: pd.DataFrame, codes: pd.DataFrame, *, most: int = 50,
          cache: Path | str | None = None) -> list[str]:
    """Ids of at most ``most`` uncoded responses with text, the one that would teach most first.

    ``scores`` (origin_id, theme_id, score) are the final tagger's; without them unlikeness alone decides. Each text
    comes once, and the order does not depend on the order of rows.
    """
    texts = responses.sort_values("response_id").drop_duplicates("response_id").set_index("response_id")["text"]
    read = [response for response in sorted(set(codes["response_id"])) if response in texts.index]
    open_to = _considered(texts[texts.str.strip().ne("") & ~texts.index.isin(read) & ~texts.isin(set(texts[read]))])
    if not open_to or most < 1:
        return []
    kind = best_kind(texts.nunique())
    vectors = embed([*texts[open_to], *texts[read]], cache=cache, kind=kind)[:, :WIDTH]
    worth = USUAL + DOUBT * doubt(scores, open_to) + RARE * rarity(scores, codes, open_to)
    picked = spread(vectors[:len(open_to)], vectors[len(open_to):], worth, most=most)
    return [open_to[row] for row in picked]


def doubt(scores: pd.DataFrame, responses: Sequence[str]) -> np.ndarray:
    """For each response from 0 to 1 how much its themes hang in the balance: 1 where a score is at the fence.

    The mean of its two most doubtful themes, for one theme in doubt may be one word.
    """
    table = _table(scores, responses)
    if not table.shape[1]:
        return np.zeros(len(responses))
    closeness = np.sort(1 - 2 * np.abs(table.to_numpy() - 0.5), axis=1)[:, ::-1][:, :2]
    return closeness.mean(axis=1).clip(0, 1)


def rarity(scores: pd.DataFrame, codes: pd.DataFrame, responses: Sequence[str]) -> np.ndarray:
    """For each response from 0 to 1 how likely it is to show a theme that has hardly been coded."""
    table = _table(scores, responses)
    if not table.shape[1]:
        return np.zeros(len(responses))
    seen = codes.drop_duplicates(["response_id", "theme_id"])["theme_id"].value_counts()
    times = np.array([seen.get(theme, 0) for theme in table.columns], dtype=float)
    return (table.to_numpy() / np.sqrt(1 + times)).max(axis=1)


def spread(vectors: np.ndarray, known: np.ndarray, worth: np.ndarray, *, most: int) -> list[int]:
    """Rows one by one, each the one that stands for most of what is worth knowing and not yet stood for.

    A row stands for another as far as the two are alike; what is known or was picked before stands for rows already. An
    odd one out stands for itself alone, so it waits until what many say has been asked about.
    """
    alike = (vectors @ vectors.T).clip(0, 1)
    near = (vectors @ known.T).max(axis=1).clip(0, 1) if len(known) else np.zeros(len(vectors))
    left = np.ones(len(vectors), dtype=bool)
    picked: list[int] = []
    while left.any() and len(picked) < most:
        gain = worth @ (alike - near[:, None]).clip(0)
        row = int(np.where(left, gain.round(DECIMALS), -np.inf).argmax())
        picked.append(row)
        left[row] = False
        near = np.maximum(near, alike[row])
    return picked


def _table(scores: pd.DataFrame, responses: Sequence[str]) -> pd.DataFrame:
    """Scores as responses by themes; a response without scores is certain of nothing and has none."""
    own = scores[scores["origin_id"].isin(responses)]
    table = own.pivot_table(index="origin_id", columns="theme_id", values="score", aggfunc="max", sort=True)
    return table.reindex(responses).astype("float64").fillna(0.0)


def _considered(texts: pd.Series) -> list[str]:
    """Ids of distinct texts, sorted; of very many a fixed choice by their words."""
    ids = texts.sort_index()[~texts.sort_index().duplicated()]
    return sorted(sorted(ids.index, key=lambda name: _hash([ids[name]]))[:CONSIDERED])


def _hash(parts: Iterable[str]) -> bytes:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).digest()
