"""A response as numbers: how its words begin, its word pieces, its letters, and its meaning.

Each block is a matrix of rows of unit length, so that the product of two rows says how alike two responses are in that
respect. Which features there are and how much each weighs is learned from the coded responses alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from consult.themes.encoder import WIDTH as MEANING

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

OPENING = 5  # letters of a word's beginning: close, closes and closure begin alike
LETTERS = (2, 3, 4)  # lengths of the runs of letters
WIDTH = 1 << 20  # features are hashed to so many columns
_WORD = re.compile(r"[^\W_]+")
_STEP, _MIX = np.uint64(0x100000001B3), np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True)
class Block:
    """A block learned from coded responses: its name, the columns that occur in them and the weight of each."""

    name: str
    columns: np.ndarray
    weights: np.ndarray


@dataclass(frozen=True)
class Meaning:
    """The middle of the coded responses' sentence embeddings, layer by layer: what they all share."""

    centre: np.ndarray


def learn_block(name: str, texts: Sequence[str]) -> Block:
    """The block of these texts; a feature weighs more, the fewer of them have it (smoothed inverse frequency)."""
    frequency = np.bincount(counted(texts, name).indices, minlength=WIDTH)
    columns = np.flatnonzero(frequency)
    return Block(name, columns, (1 + np.log((1 + len(texts)) / (1 + frequency[columns]))).astype(np.float32))


def rows(block: Block, texts: Sequence[str]) -> csr_matrix:
    """The texts in the block's columns, each row of unit length; a text with no known feature is a zero row."""
    known = counted(texts, block.name, block.columns)
    known.data *= block.weights[known.indices]
    numbers = np.diff(known.indptr)
    lengths = np.sqrt(np.bincount(np.repeat(np.arange(len(texts)), numbers), known.data ** 2, len(texts)))
    known.data *= np.repeat((1 / np.maximum(lengths, 1e-9)).astype(np.float32), numbers)
    return known


def learn_meaning(vectors: np.ndarray) -> Meaning:
    """What the embeddings of the coded responses have in common."""
    return Meaning(vectors.mean(axis=0))


def meanings(meaning: Meaning, vectors: np.ndarray) -> np.ndarray:
    """Embeddings less what all share, each layer and then each row of unit length."""
    apart = (vectors - meaning.centre).reshape(len(vectors), -1, MEANING)
    apart = apart / np.maximum(np.linalg.norm(apart, axis=2, keepdims=True), 1e-9)
    flat = apart.reshape(vectors.shape)
    return (flat / np.maximum(np.linalg.norm(flat, axis=1, keepdims=True), 1e-9)).astype(np.float32)


def counted(texts: Sequence[str], name: str, columns: np.ndarray | None = None) -> csr_matrix:
    """How often each feature stands in each text, damped by its logarithm: (texts, :data:`WIDTH` or these columns)."""
    counts = BLOCKS[name](list(texts), _places(columns))
    counts.data = 1 + np.log(counts.data)
    return counts


def _places(columns: np.ndarray | None) -> np.ndarray:
    """For each column of :data:`WIDTH` its place among the columns wanted, -1 for one that is not wanted."""
    if columns is None:
        return np.arange(WIDTH, dtype=np.int32)
    places = np.full(WIDTH, -1, dtype=np.int32)
    places[columns] = np.arange(len(columns), dtype=np.int32)
    return places


def _table(owners: np.ndarray, hashes: np.ndarray, places: np.ndarray, rows: int) -> csr_matrix:
    """How often each wanted feature stands in each row, from rows in ascending order."""
    from scipy.sparse import csr_matrix

    found = places[((hashes * _MIX) >> np.uint64(64 - 20)).astype(np.int64)]
    kept = found >= 0
    ends = np.concatenate([[0], np.cumsum(np.bincount(owners[kept], minlength=rows))])
    width = int(places.max(initial=-1)) + 1
    counts = csr_matrix((np.ones(int(kept.sum()), dtype=np.float32), found[kept], ends), shape=(rows, width))
    counts.sum_duplicates()
    return counts


def words(text: str) -> list[re.Match[str]]:
    """The words of a text, each where it stands."""
    return list(_WORD.finditer(text))


def opening_weights(block: Block, distinct: list[str], weights: np.ndarray) -> np.ndarray:
    """What each word weighs by its beginning, given weights a column: (words, themes)."""
    return np.asarray(counted(distinct, "openings", block.columns) @ (block.weights[:, None] * weights))


def _openings(texts: list[str], places: np.ndarray) -> csr_matrix:
    """The first letters of every word."""
    return _by_word(texts, places, _opening)


def _letters(texts: list[str], places: np.ndarray) -> csr_matrix:
    """Every run of two to four characters within a word, the spaces round it included."""
    return _by_word(texts, places, _runs)


def _pieces(texts: list[str], places: np.ndarray) -> csr_matrix:
    """Every word piece, and every two that stand together."""
    from consult.themes.pieces import pieces

    lengths, found = pieces(texts)
    owners, ids = np.repeat(np.arange(len(texts)), lengths), found.astype(np.uint64)
    together = np.flatnonzero(owners[:-1] == owners[1:])
    pairs = (ids[:-1] + np.uint64(1)) * _STEP + ids[1:]
    return (_table(owners, ids, places, len(texts)) + _table(owners[together], pairs[together], places, len(texts))).tocsr()


def _by_word(texts: list[str], places: np.ndarray, of_words: Callable[[list[str]], tuple[np.ndarray, np.ndarray]]
             ) -> csr_matrix:
    """Features that are a word's own: each distinct word is looked at once, then counted where it stands."""
    from scipy.sparse import csr_matrix

    found = [_WORD.findall(text.lower()) for text in texts]
    distinct = sorted(set(chain.from_iterable(found)))
    number = {word: row for row, word in enumerate(distinct)}
    ends = np.concatenate([[0], np.cumsum(np.fromiter(map(len, found), dtype=np.int64, count=len(found)))])
    at = np.fromiter(map(number.__getitem__, chain.from_iterable(found)), dtype=np.int32, count=int(ends[-1]))
    held = csr_matrix((np.ones(len(at), dtype=np.float32), at, ends), shape=(len(texts), len(distinct)))
    held.sum_duplicates()
    owners, hashes = of_words(distinct)
    order = np.argsort(owners, kind="stable")
    return held @ _table(owners[order], hashes[order], places, len(distinct))


def _opening(words: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """The hash of the first letters of each word."""
    owners, letters, space = _letters_of(words)
    starts = np.flatnonzero(space[:-1] & ~space[1:]) + 1
    hashes = np.zeros(len(starts), dtype=np.uint64)
    inside = np.ones(len(starts), dtype=bool)
    for step in range(OPENING):
        at = np.minimum(starts + step, len(letters) - 1)
        inside &= ~space[at]
        hashes = np.where(inside, hashes * _STEP + letters[at], hashes)
    return owners[starts], hashes


def _runs(words: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """The hashes of the runs of letters of each word between two spaces; a run is never both its spaces."""
    owners, letters, space = _letters_of(words)
    found = []
    hashes, inside = letters, np.ones(len(letters), dtype=bool)
    for length in range(2, LETTERS[-1] + 1):
        hashes = hashes[:-1] * _STEP + letters[length - 1:]
        inside = (inside[:-1] & ~space[length - 2:-1]) if length > 2 else np.ones(len(hashes), dtype=bool)
        kept = inside & ~(space[: len(hashes)] & space[length - 1:])
        found.append((owners[: len(hashes)][kept], hashes[kept] + np.uint64(length)))
    return np.concatenate([owner for owner, _ in found]), np.concatenate([hashed for _, hashed in found])


def _letters_of(words: list[str]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Every character of the words between spaces in one row: the word it is of, its code, and whether it is a space."""
    made = [f" {word} " for word in words]
    letters = np.frombuffer("".join(made).encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    owners = np.repeat(np.arange(len(made)), np.fromiter(map(len, made), dtype=np.int64, count=len(made)))
    return owners, letters, letters == 32


# The blocks of counts a learner uses: a function from texts and the places of the columns wanted to counts.
BLOCKS: dict[str, Callable[[list[str], np.ndarray], csr_matrix]] = {
    "openings": _openings,
    "pieces": _pieces,
    "letters": _letters,
}
