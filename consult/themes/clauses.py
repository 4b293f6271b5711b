"""The clauses of a text: what it says one after another. A theme may be in half a sentence of a long answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

_BETWEEN = re.compile(r"//|\n|(?<=[.!?;:,])\s|\s[-–—]+\s|\s(?=(?:and|but|because|so|which|although)\s)", re.IGNORECASE)
_SAYS = re.compile(r"[^\W_]")


def cut(text: str) -> list[str]:
    """The clauses of a text by its points and joining words, without spaces round them; the text where it has none.

    A clause keeps its point, so that a sentence of one clause is the passage that other taggers read already.
    """
    found = [part.strip() for part in _BETWEEN.split(text)]
    return [part for part in found if _SAYS.search(part)] or [text]


def joined(parts: Sequence[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """The rows of all the parts, one after another, and for each the number of the part it is of."""
    return np.concatenate(parts), np.repeat(np.arange(len(parts)), [len(part) for part in parts])


def highest(values: np.ndarray, owners: np.ndarray) -> np.ndarray:
    """The highest value of each column over the rows of each owner; owners ascend and none is without a row."""
    return np.maximum.reduceat(values, np.flatnonzero(np.diff(owners, prepend=-1)))
