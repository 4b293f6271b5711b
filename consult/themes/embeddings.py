"""Sentence embeddings of texts, remembered on disk by the hash of each text.

A vector is rounded to half precision before anyone uses it, so that a vector read back from the cache equals the one
just computed and small differences between processors mostly vanish before any threshold is applied.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from consult.progress import Progress
from consult.themes import encoder, static, weights, whole_numbers

CHUNK = 4096  # texts between two calls of the progress function
STATIC_FROM = 8_000  # distinct passages above which the static model is used: encoding them takes half a minute …
TAUGHT_STATIC_FROM = 20_000  # … which people's codes repay: the learned tagger gains two to three points of F1


def embed(texts: Iterable[str], *, cache: Path | str | None = None, kind: str = "minilm",
          progress: Progress | None = None) -> np.ndarray:
    """One vector a text, in the order given: float32, one or more unit vectors of 384 side by side.

    The first 384 columns are the sentence embedding; a text without words has zeros. ``kind`` names the model
    (:data:`MODELS`); ``cache`` is a folder; ``progress`` is told as texts are encoded. Raises
    :class:`consult.errors.MissingWeights` where the weights are not installed.
    """
    found = list(texts)
    if not found:
        return MODELS[kind]([])
    if kind not in REMEMBERED:
        return _computed(found, kind, progress).astype(np.float32)
    keys = [hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest() for text in found]
    wanted = {key: text for key, text in zip(keys, found, strict=True)}
    kept = _load(cache, kind) if cache else {}
    missing = sorted(key for key in wanted if key not in kept)
    if missing:
        kept.update(zip(missing, _computed([wanted[key] for key in missing], kind, progress), strict=True))
        if cache:
            _save(cache, kind, kept)
    return np.stack([kept[key] for key in keys]).astype(np.float32)


def best_kind(distinct_texts: int, *, taught: bool = False) -> str:
    """The model for a corpus of this size: sentence embeddings while they are affordable, static ones beyond.

    ``taught`` is whether people's codes are learned from.
    """
    return "static" if distinct_texts > (TAUGHT_STATIC_FROM if taught else STATIC_FROM) else "minilm"


def _computed(texts: list[str], kind: str, progress: Progress | None) -> np.ndarray:
    """Half-precision vectors; a text of spaces alone has the zero vector, for it says nothing."""
    model = MODELS[kind]
    parts = []
    for start in range(0, len(texts), CHUNK):
        part = texts[start:start + CHUNK]
        vectors = model(part)
        vectors[[row for row, text in enumerate(part) if not text.strip()]] = 0
        parts.append(vectors.astype(np.float16))
        if progress:
            progress("reading for meaning", min(start + CHUNK, len(texts)), len(texts))
    return np.concatenate(parts)


def _path(cache: Path | str, kind: str) -> Path:
    # What a vector holds and the rounding are part of the name, so that vectors of another version are computed again rather
    # than mixed in.
    held = f"{kind}-{'-'.join(encoder.STATES)}-{whole_numbers.ROUNDING}"
    return Path(cache) / f"embeddings-{held}-{weights.SHA256[:8]}.npz"


def _load(cache: Path | str, kind: str) -> dict[bytes, np.ndarray]:
    path = _path(cache, kind)
    if not path.is_file():
        return {}
    try:
        with np.load(path) as held:
            return {bytes(key): vector for key, vector in zip(held["keys"], held["vectors"], strict=True)}
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return {}  # a cache that was cut short is no loss: it is computed again


def _save(cache: Path | str, kind: str, kept: dict[bytes, np.ndarray]) -> None:
    path = _path(cache, kind)
    path.parent.mkdir(parents=True, exist_ok=True)
    keys = sorted(kept)
    passing = path.with_name(f"{path.name}.{os.getpid()}.part")
    with passing.open("wb") as file:
        np.savez(file, keys=np.frombuffer(b"".join(keys), dtype=np.uint8).reshape(len(keys), 16),
                 vectors=np.stack([kept[key] for key in keys]))
    passing.replace(path)


REMEMBERED = frozenset(["minilm"])  # models whose vectors are dearer to make than to look up

MODELS: dict[str, Callable[[list[str]], np.ndarray]] = {
    "minilm": encoder.embed,
    "static": static.embed,
}
