"""Word pieces of texts, quickly: each stretch between two spaces is cut up once and remembered.

The tokeniser never looks across a space, so the pieces of a text are those of its stretches one after another.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import Any

import numpy as np

MOST = 1_000_000  # different stretches remembered at once


class Pieces:
    """The pieces of every stretch seen so far, one after another, and where each stretch's pieces begin and end."""

    def __init__(self, tokenizer: Any) -> None:
        self._tokenizer = tokenizer
        self._forget()

    def of(self, texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """How many pieces each text has, and the ids of all of them in order."""
        if len(self._place) > MOST:
            self._forget()
        stretches = [text.split(" ") for text in texts]
        self._learn(stretches)
        counts = np.fromiter(map(len, stretches), dtype=np.int64, count=len(stretches))
        rows = np.fromiter(map(self._place.__getitem__, chain.from_iterable(stretches)), dtype=np.int64,
                           count=int(counts.sum()))
        lengths = self._ends[rows + 1] - self._ends[rows]
        before = np.concatenate([[0], np.cumsum(lengths)])
        within = np.arange(before[-1]) - np.repeat(before[:-1], lengths)
        ids = self._ids[np.repeat(self._ends[rows], lengths) + within]
        edges = np.concatenate([[0], np.cumsum(counts)])
        return np.diff(before[edges]), ids

    def _forget(self) -> None:
        self._place: dict[str, int] = {}
        self._ids = np.zeros(0, dtype=np.int64)
        self._ends = np.zeros(1, dtype=np.int64)

    def _learn(self, stretches: list[list[str]]) -> None:
        """Cut up the stretches not seen before."""
        fresh = sorted(set(chain.from_iterable(stretches)) - self._place.keys())
        if not fresh:
            return
        found = [each.ids for each in self._tokenizer.encode_batch_fast(fresh, add_special_tokens=False)]
        self._place.update(zip(fresh, range(len(self._place), len(self._place) + len(fresh)), strict=True))
        lengths = np.fromiter(map(len, found), dtype=np.int64, count=len(found))
        self._ends = np.concatenate([self._ends, self._ends[-1] + np.cumsum(lengths)])
        self._ids = np.concatenate([self._ids, np.fromiter(chain.from_iterable(found), dtype=np.int64)])


def pieces(texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """How many word pieces each text has, and the ids of all of them in order, by the encoder's own tokeniser."""
    return _known().of(texts)


@cache
def _known() -> Pieces:
    from consult.themes.encoder import encoder

    return Pieces(encoder().tokenizer)
