"""A response as numbers: how its words begin, its word pieces, its letters, and its meaning.

Each block is a matrix of rows of unit length, so that the product of two rows says how alike two responses are in that
respect. Which features there are and how much each weighs is learned from the coded responses alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from consult.themes import encoder

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
    counts = counted(texts, name)
    frequency = np.bincount(counts.indices, minlength=WIDTH)
    columns = np.flatnonzero(frequency)
    return Block(name, columns, (1 + np.log((1 + len(texts)) / (1 + frequency[columns]))).astype(np.float32))


def rows(block: Block, texts: Sequence[str]) -> csr_matrix:
    """The texts in the block's columns, each row of unit length; a text with no known feature is a zero row."""
    from scipy.sparse import diags

    known = counted(texts, block.name)[:, block.columns] @ diags(block.weights)
    lengths = np.sqrt(np.asarray(known.multiply(known).sum(axis=1)).ravel())
    return (diags((1 / np.maximum(lengths, 1e-9)).astype(np.float32)) @ known).tocsr()


def learn_meaning(vectors: np.ndarray) -> Meaning:
    """What the embeddings of the coded responses have in common."""
    return Meaning(vectors.mean(axis=0))


def meanings(meaning: Meaning, vectors: np.ndarray) -> np.ndarray:
    """Embeddings less what all share, each layer and then each row of unit length."""
    apart = (vectors - meaning.centre).reshape(len(vectors), -1, encoder.WIDTH)
    apart = apart / np.maximum(np.linalg.norm(apart, axis=2, keepdims=True), 1e-9)
    flat = apart.reshape(vectors.shape)
    return (flat / np.maximum(np.linalg.norm(flat, axis=1, keepdims=True), 1e-9)).astype(np.float32)


def counted(texts: Sequence[str], name: str) -> csr_matrix:
    """How often each feature stands in each text, damped by its logarithm: (texts, :data:`WIDTH`)."""
    from scipy.sparse import coo_matrix

    owners, hashes = BLOCKS[name](list(texts))
    columns = ((hashes * _MIX) >> np.uint64(64 - 20)).astype(np.int32)
    ones = np.ones(len(columns), dtype=np.float32)
    counts = coo_matrix((ones, (owners, columns)), shape=(len(texts), WIDTH)).tocsr()
    counts.data = 1 + np.log(counts.data)
    return counts


def plain(text: str) -> str:
    """Lower-case words between single spaces, a space before the first and after the last."""
    return f" {' '.join(_WORD.findall(text.lower()))} "


def words(text: str) -> list[re.Match[str]]:
    """The words of a text, each where it stands."""
    return list(_WORD.finditer(text))


def opening_weights(block: Block, texts: Sequence[str], weights: np.ndarray) -> dict[str, np.ndarray]:
    """What each distinct word of the texts weighs by its beginning, given weights a column: (themes,) a word."""
    distinct = sorted({match.group() for text in texts for match in words(text)})
    if not distinct:
        return {}
    known = counted(distinct, "openings")[:, block.columns]
    return dict(zip(distinct, known @ (block.weights[:, None] * weights), strict=True))


def _openings(texts: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """The first letters of every word."""
    owners, letters, space = _letters_of(texts)
    starts = np.flatnonzero(space[:-1] & ~space[1:]) + 1
    hashes = np.zeros(len(starts), dtype=np.uint64)
    inside = np.ones(len(starts), dtype=bool)
    for step in range(OPENING):
        at = np.minimum(starts + step, len(letters) - 1)
        inside &= ~space[at]
        hashes = np.where(inside, hashes * _STEP + letters[at], hashes)
    return owners[starts], hashes


def _letters(texts: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Every run of two to four characters within a word, the spaces round it included."""
    owners, letters, space = _letters_of(texts)
    found = []
    hashes, crosses = letters, np.zeros(len(letters), dtype=bool)
    for length in range(2, LETTERS[-1] + 1):
        hashes = hashes[:-1] * _STEP + letters[length - 1:]
        crosses = crosses[:-1] | (space[length - 2:-1] if length > 2 else False)
        crosses = crosses[: len(hashes)]
        kept = ~crosses & ~(space[: len(hashes)] & space[length - 1:])
        found.append((owners[: len(hashes)][kept], hashes[kept] + np.uint64(length)))
    return np.concatenate([owner for owner, _ in found]), np.concatenate([hashed for _, hashed in found])


def _letters_of(texts: list[str]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Every character of the plain texts in one row: the text it is in, its code, and whether it is a space."""
    made = [plain(text) for text in texts]
    letters = np.frombuffer("".join(made).encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    owners = np.repeat(np.arange(len(made)), [len(text) for text in made])
    return owners, letters, letters == 32


def _pieces(texts: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Every word piece, and every two that stand together."""
    found = encoder.encoder().tokenizer.encode_batch_fast(texts, add_special_tokens=False)
    lengths = [len(each.ids) for each in found]
    owners = np.repeat(np.arange(len(texts)), lengths)
    ids = np.fromiter((piece for each in found for piece in each.ids), dtype=np.uint64, count=sum(lengths))
    together = owners[:-1] == owners[1:]
    pairs = (ids[:-1] + np.uint64(1)) * _STEP + ids[1:]
    return np.concatenate([owners, owners[:-1][together]]), np.concatenate([ids, pairs[together]])


# The blocks of counts a learner uses: a function from texts to (row of the text, hash of the feature).
BLOCKS: dict[str, Callable[[list[str]], tuple[np.ndarray, np.ndarray]]] = {
    "openings": _openings,
    "pieces": _pieces,
    "letters": _letters,
}
