"""What taggers are given and what they give back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from consult.codebook import Codebook
from consult.progress import Progress
from consult.themes import clauses, keyword
from consult.themes.embeddings import REMEMBERED, embed

# Layout that carries no view of anybody's.
NOT_TAGGED = frozenset({"heading", "table", "caption", "running-head", "page-number", "navigation", "form"})
_ORDER = ["origin", "origin_id", "start", "end"]


@dataclass(frozen=True)
class Material:
    """What every tagger reads: the passages in canonical order, the texts they are slices of, and people's codes.

    ``usual`` are passages against which likeness is read, a fixed choice from the whole corpus; ``kind`` names the
    embedding model; ``shown`` is whether spans are wanted as well as verdicts.
    """

    passages: pd.DataFrame
    texts: Mapping[str, str]
    codebook: Codebook
    codes: pd.DataFrame
    cache: Path | None = None
    progress: Progress | None = field(default=None, compare=False)
    kind: str = "minilm"
    usual: tuple[str, ...] = ()
    shown: bool = True
    _kept: dict[str, np.ndarray] = field(default_factory=dict, compare=False, repr=False)

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        """Vectors of texts by the material's model; what was dear to embed is kept."""
        if self.kind not in REMEMBERED:
            return embed(texts, kind=self.kind, progress=self.progress)
        fresh = sorted(set(texts) - self._kept.keys())
        if fresh:
            self._kept.update(zip(fresh, embed(fresh, cache=self.cache, kind=self.kind, progress=self.progress),
                                  strict=True))
        return np.stack([self._kept[text] for text in texts]) if len(texts) else embed([], kind=self.kind)

    def clauses(self, texts: Sequence[str], vectors: np.ndarray) -> tuple[np.ndarray, ...]:
        """For each text the vectors of its clauses; where the corpus is too large for that, of the whole text (given)."""
        if self.kind not in REMEMBERED:
            return tuple(vectors[:, None])
        found = [clauses.cut(text) for text in texts]
        said = self.embed([clause for each in found for clause in each])
        return tuple(np.split(said, np.cumsum([len(each) for each in found])[:-1]))

    @cached_property
    def origins(self) -> list[str]:
        """Ids of the responses and documents that have passages, in canonical order."""
        return list(dict.fromkeys(self.passages["origin_id"].tolist()))

    @cached_property
    def owners(self) -> np.ndarray:
        """For each passage, the row of its origin in :attr:`origins`."""
        return pd.factorize(self.passages["origin_id"])[0]

    @cached_property
    def hits(self) -> list[keyword.Hit]:
        """Every keyword of the codebook in every passage."""
        return keyword.find(self.passages["text"].tolist(), self.codebook)

    @cached_property
    def keywords(self) -> np.ndarray:
        """How many keywords of each theme each passage holds: (passages, themes)."""
        return keyword.counts(self.hits, len(self.passages), len(self.codebook.themes))


class Span(NamedTuple):
    """A theme (column of the codebook) in a passage (row of the material), and the words of the origin that show it."""

    passage: int
    theme: int
    start: int
    end: int
    score: float


@dataclass(frozen=True)
class Tagged:
    """What a tagger found: spans; for every theme on every origin a score from 0 to 1, and whether it is tagged.

    ``speaks`` says of each theme on each origin whether this tagger's word stands against that of earlier taggers.
    """

    spans: tuple[Span, ...]
    scores: np.ndarray
    has: np.ndarray
    speaks: np.ndarray


def tagged(spans: Iterable[Span], scores: np.ndarray) -> Tagged:
    """What a tagger with a threshold of one half found; it joins the others and overrules none."""
    return Tagged(tuple(spans), scores, scores >= 0.5, np.zeros(scores.shape, dtype=bool))


def gather(passages: pd.DataFrame, responses: pd.DataFrame, documents: pd.DataFrame,
           boilerplate: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, str]]:
    """The passages that may carry a theme, sorted, and the text of every origin by its id.

    Page furniture, headings and tables are left out, and so is a passage without a letter in it.
    """
    kept = passages[~passages["kind"].isin(NOT_TAGGED) & passages["text"].str.contains(r"[^\W\d_]", regex=True)]
    kept = kept[~_furniture(kept, boilerplate)].sort_values(_ORDER, kind="stable", ignore_index=True)
    texts = dict(zip(responses["response_id"], responses["text"], strict=True))
    return kept, {**texts, **dict(zip(documents["document_id"], documents["text"], strict=True))}


def _furniture(passages: pd.DataFrame, boilerplate: pd.DataFrame) -> pd.Series:
    """Whether at least half of each passage lies in boilerplate of its document."""
    covered = pd.Series(0, index=passages.index)
    for document, spans in boilerplate.groupby("document_id", sort=True):
        inside = passages[(passages["origin"] == "document") & (passages["origin_id"] == document)]
        for start, end in zip(spans["start"], spans["end"], strict=True):
            overlap = inside["end"].clip(upper=end) - inside["start"].clip(lower=start)
            covered.loc[inside.index] += overlap.clip(lower=0).astype(int)
    return covered * 2 >= (passages["end"] - passages["start"]).clip(lower=1)


def by_origin(values: np.ndarray, owners: np.ndarray, origins: int) -> np.ndarray:
    """The highest value of each column over an origin's passages: (origins, columns)."""
    found = np.zeros((origins, values.shape[1]))
    np.maximum.at(found, owners, values)
    return found
