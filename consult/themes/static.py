"""Static word-piece vectors distilled from the sentence encoder: a hundred times faster, for large corpora.

The method is model2vec's: every piece of the vocabulary is encoded by itself, the common direction is taken out by a
principal-component rotation, and frequent pieces are weighted down. Nothing is downloaded; the table is made once from
the installed weights and kept in the user's cache folder.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import numpy as np

from consult.themes import encoder, weights, whole_numbers
from consult.themes.pieces import pieces

RARITY = 1e-4  # the weight of a piece is RARITY / (RARITY + its expected share of running text)
COMMON = 256  # leading components kept; the rest of a vector's width is zero


def embed(texts: list[str]) -> np.ndarray:
    """One unit vector (float32, 384 wide) a text: the mean of its pieces' vectors; zero where no piece is known."""
    from scipy.sparse import csr_matrix

    vectors = table()
    lengths, ids = pieces(texts)
    ends = np.concatenate([[0], np.cumsum(lengths)])
    counts = csr_matrix((np.ones(len(ids), dtype=np.float32), ids, ends), shape=(len(texts), len(vectors)))
    summed = np.zeros((len(texts), encoder.WIDTH), dtype=np.float32)
    summed[:, :COMMON] = counts @ vectors
    return summed / np.maximum(np.linalg.norm(summed, axis=1, keepdims=True), 1e-9)


@cache
def table() -> np.ndarray:
    """The distilled vectors, one row a word piece; read from the user's cache folder or made now (half a minute)."""
    path = _home() / f"static-{COMMON}-{whole_numbers.ROUNDING}-{weights.SHA256[:16]}.npy"
    try:
        return np.ascontiguousarray(np.load(path), dtype=np.float32)
    except (OSError, ValueError, EOFError):
        made = distil()
        _keep(path, made)
        return np.ascontiguousarray(made, dtype=np.float32)


def distil() -> np.ndarray:
    """The vectors made afresh from the installed weights, in half precision; the same bytes each time."""
    alone = _pieces_alone()
    centred = alone - alone.mean(axis=0)
    _, directions = np.linalg.eigh(centred.T @ centred)
    turned = centred @ directions[:, ::-1][:, :COMMON]
    turned *= np.sign(turned[np.abs(turned).argmax(axis=0), np.arange(COMMON)])
    rank = np.arange(2, len(turned) + 2, dtype=np.float64)
    share = (1 / rank) / (1 / rank).sum()
    weighted = turned * (RARITY / (RARITY + share))[:, None]
    return weighted.astype(np.float16)


def _pieces_alone() -> np.ndarray:
    """Each vocabulary piece encoded by itself, between the opening and closing marks (float64)."""
    import torch

    model = encoder.encoder()
    size = model.tokenizer.get_vocab_size()
    parts = []
    with torch.inference_mode():
        for start in range(0, size, 1024):
            pieces = range(start, min(start + 1024, size))
            tokens = torch.tensor([[encoder.OPENS, piece, encoder.CLOSES] for piece in pieces])
            mask = torch.ones_like(tokens, dtype=torch.bool)
            parts.append(encoder.hidden(model, tokens, mask).mean(1).double().numpy())
    return np.concatenate(parts)


def _home() -> Path:
    given = os.environ.get("XDG_CACHE_HOME")
    return (Path(given) if given else Path.home() / ".cache") / "consult"


def _keep(path: Path, made: np.ndarray) -> None:
    """Write the table beside its name and move it there; a folder that cannot be written is no fault."""
    passing = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with passing.open("wb") as file:
            np.save(file, made)
        passing.replace(path)
    except OSError:
        passing.unlink(missing_ok=True) if passing.parent.is_dir() else None
