"""Points that few make and no theme covers, for a person to read: range counts as well as frequency."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from consult.themes.discovery_texts import look
from consult.themes.embeddings import best_kind, embed
from consult.themes.encoder import WIDTH
from consult.themes.topics_words import content

WORDS = 4  # telling words a point needs to be a point
LIKE = 0.6  # cosine at which two answers make the same point
MANY = 2  # other answers with the same point, at which it is no longer a minority point
CHUNK = 500  # passages held against all others at a time
DECIMALS = 4
COLUMNS = ("rank", "passage_id", "response_id", "question_id", "text", "stance", "nearest_theme", "theme_similarity",
           "others", "score", "personal")


def minority(corpus: Any, *, substance: pd.DataFrame | None = None, most: int = 30,
             progress: Callable[[str, int, int], None] | None = None) -> pd.DataFrame:
    """One-off substantive passages whose content no theme covers, the least covered first: see :data:`COLUMNS`.

    ``theme_similarity`` is the cosine to the nearest theme's definition or example, ``others`` how many other answers
    say something alike, ``score`` how far the passage stands from both; ``personal`` warns that it holds something that
    may identify a person. ``substance`` is as for :func:`consult.themes.discover`.
    """
    looked = look(corpus, substance)
    folder = corpus.consultation.folder
    cache = folder / ".cache" if (folder / "consultation.toml").is_file() else None
    everything = pd.concat([looked.passages, looked.covered]).sort_values("passage_id", ignore_index=True)
    own = looked.passages[[content(text) >= WORDS for text in looked.passages["text"]]].reset_index(drop=True)
    if own.empty:
        return pd.DataFrame(columns=list(COLUMNS))
    kind = best_kind(everything["text"].nunique())
    vectors = embed(own["text"], cache=cache, kind=kind, progress=progress)[:, :WIDTH]
    alike, others = _others(own, vectors, everything, embed(everything["text"], cache=cache, kind=kind)[:, :WIDTH])
    theme, near = _nearest(corpus, vectors, cache, kind)
    found = own[["passage_id", "response_id", "question_id", "text", "stance", "personal"]].assign(
        nearest_theme=theme, theme_similarity=near, others=others, score=(1 - np.maximum(near, alike)).round(DECIMALS))
    kept = found[found["others"] < MANY].sort_values(["score", "passage_id"], ascending=[False, True]).drop_duplicates("text")
    return kept.head(most).assign(rank=range(1, len(kept.head(most)) + 1))[list(COLUMNS)].reset_index(drop=True)


def _others(own: pd.DataFrame, vectors: np.ndarray, everything: pd.DataFrame, all_vectors: np.ndarray
            ) -> tuple[np.ndarray, np.ndarray]:
    """For each passage the cosine to the most alike passage of another answer, and how many other answers are alike."""
    answers, names = pd.factorize(everything["response_id"], sort=True)
    mine = names.get_indexer(own["response_id"])
    best, number = np.zeros(len(own)), np.zeros(len(own), dtype=int)
    for start in range(0, len(own), CHUNK):
        rows = slice(start, start + CHUNK)
        near = vectors[rows] @ all_vectors.T
        near[answers[None, :] == mine[rows, None]] = -1
        best[rows] = near.max(axis=1).round(DECIMALS)
        number[rows] = [len(np.unique(answers[each >= LIKE])) for each in near]
    return best, number


def _nearest(corpus: Any, vectors: np.ndarray, cache: Any, kind: str) -> tuple[list[str], np.ndarray]:
    """The theme nearest to each passage, by label with definition and by examples, and the cosine."""
    told = [(theme.id, text) for theme in corpus.codebook.themes if theme.status != "retired"
            for text in (f"{theme.label}: {theme.definition}", *theme.examples)]
    if not told:
        return [""] * len(vectors), np.zeros(len(vectors))
    near = (vectors @ embed([text for _, text in told], cache=cache, kind=kind)[:, :WIDTH].T).round(DECIMALS)
    return [told[int(row.argmax())][0] for row in near], near.max(axis=1).astype(float)
