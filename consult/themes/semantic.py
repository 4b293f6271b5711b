"""The semantic tagger: passages near a theme's definition or examples in meaning, by sentence embeddings.

Definitions of one codebook share its subject ("children's centres"), and a passage near the subject is near all of
them; so a theme's vector is what sets it apart from the others, and its likeness is read against the whole corpus.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from consult.codebook import Codebook, Theme
from consult.themes import officer
from consult.themes.encoder import WIDTH
from consult.themes.keyword import PHRASE_WORDS
from consult.themes.material import Material, Span, Tagged, by_origin, tagged

ABOVE_USUAL = 1.0  # standard deviations above the theme's usual likeness at which a passage is tagged
LIKE_EXAMPLE = 0.6  # cosine to an example at which a passage says the same
ON_SUBJECT = 0.2  # cosine to the definition below which a passage is about something else altogether
USUAL = (0.0, 0.12)  # mean and deviation of likeness expected before a corpus is seen …
USUAL_WEIGHT = 50  # … and how many passages that expectation counts for
USUAL_FROM = 1000  # passages of the corpus at which it is looked up
BELIEVED = 1 / 3  # precision on coded responses, one right and one wrong added, below which a theme's tags are advice
DECIMALS = 4
CHUNK = 10_000  # passages read at a time


@dataclass(frozen=True)
class Anchors:
    """A codebook as vectors: each theme's direction, its descriptions, its examples and what it is not."""

    directions: np.ndarray
    descriptions: tuple[np.ndarray, ...]
    examples: tuple[np.ndarray, ...]
    negatives: tuple[np.ndarray, ...]


def tag(material: Material) -> Tagged:
    """Spans (whole passages) and scores of the semantic tagger; a codebook of no themes gives none."""
    known, background = anchors(material.codebook, material), material.embed(material.usual)[:, :WIDTH]
    texts, starts, ends = (material.passages[name].tolist() for name in ("text", "start", "end"))
    scores = np.concatenate([passage_scores(material.embed(texts[first:first + CHUNK])[:, :WIDTH], known, usual=background)
                             for first in range(0, len(texts), CHUNK)])
    found = np.argwhere(scores >= 0.5)
    spans = [Span(row, theme, starts[row], ends[row], score)
             for (row, theme), score in zip(found.tolist(), scores[found[:, 0], found[:, 1]].tolist(), strict=True)]
    by_response = by_origin(scores, material.owners, len(material.origins))
    by_response[:, _contradicted(by_response, material)] *= 0.49
    return tagged(spans, by_response)


def usual(texts: Iterable[str]) -> tuple[str, ...]:
    """A fixed choice of at most :data:`USUAL_FROM` distinct texts, the same in whatever order they come."""
    ordered = sorted(set(texts), key=lambda text: hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest())
    return tuple(ordered[:USUAL_FROM])


def _contradicted(scores: np.ndarray, material: Material) -> np.ndarray:
    """The themes this tagger is mostly wrong about where people have read: it then has no say in what is final."""
    coded = officer.read(material.codes, known=material.texts, codebook=material.codebook).themes
    rows = [row for row, origin in enumerate(material.origins) if origin in coded]
    said = scores[rows] >= 0.5
    truth = officer.matrix(coded, [material.origins[row] for row in rows], material.codebook).astype(bool)
    return (1 + (said & truth).sum(axis=0)) / (2 + said.sum(axis=0)) < BELIEVED


def anchors(codebook: Codebook, material: Material) -> Anchors:
    """The codebook's vectors by the material's model, remembered in its cache."""
    def vectors(texts: tuple[str, ...]) -> np.ndarray:
        return material.embed(texts)[:, :WIDTH]

    descriptions = tuple(vectors(describe(theme)) for theme in codebook.themes)
    return Anchors(_directions(descriptions), descriptions,
                   tuple(vectors(theme.examples) for theme in codebook.themes),
                   tuple(vectors(_negative(theme)) for theme in codebook.themes))


def describe(theme: Theme) -> tuple[str, ...]:
    """The texts that say what a theme is: label with definition, label alone, and each use_when."""
    return (f"{theme.label}: {theme.definition}", theme.label, *theme.use_when)


def passage_scores(vectors: np.ndarray, known: Anchors, *, usual: np.ndarray) -> np.ndarray:
    """A score from 0 to 1 for every theme on every passage; one half is the threshold.

    ``usual`` are vectors of the corpus's own passages: a theme is tagged where likeness to it is above what is usual.
    """
    if not known.descriptions or not len(vectors):
        return np.zeros((len(vectors), len(known.descriptions)))
    described = _logistic(1.5 * (_standard(vectors, usual, known.directions) - ABOVE_USUAL))
    subject = _nearest(vectors, known.descriptions)
    described[subject < ON_SUBJECT] *= 0.5
    near = _nearest(vectors, known.examples)
    scores = np.maximum(described, _logistic(12 * (near - LIKE_EXAMPLE)))
    against = _nearest(vectors, known.negatives)
    scores[(against >= LIKE_EXAMPLE) & (against > near)] *= 0.49
    return scores.round(DECIMALS)


def _negative(theme: Theme) -> tuple[str, ...]:
    advice = tuple(text for text in theme.not_when if len(text.split()) > PHRASE_WORDS)
    return theme.counter_examples + advice


def _directions(descriptions: tuple[np.ndarray, ...]) -> np.ndarray:
    """Unit vectors: each theme's description less what all the themes share."""
    if not descriptions:
        return np.zeros((0, 0))
    means = np.stack([each[:2].mean(axis=0) for each in descriptions])
    apart = means - means.mean(axis=0) if len(means) > 2 else means
    return apart / np.maximum(np.linalg.norm(apart, axis=1, keepdims=True), 1e-9)


def _standard(vectors: np.ndarray, usual: np.ndarray, directions: np.ndarray) -> np.ndarray:
    """Likeness to each theme in deviations above what is usual for it."""
    seen = (usual @ directions.T).astype(np.float64)
    weight = len(seen) / (len(seen) + USUAL_WEIGHT)
    mean = weight * (seen.mean(axis=0) if len(seen) else 0) + (1 - weight) * USUAL[0]
    spread = np.sqrt(weight * (seen.var(axis=0) if len(seen) else 0) + (1 - weight) * USUAL[1] ** 2)
    return (vectors @ directions.T - mean) / spread


def _nearest(vectors: np.ndarray, groups: tuple[np.ndarray, ...]) -> np.ndarray:
    """Cosine to the nearest vector of each group; -1 where a group is empty."""
    columns = [(vectors @ group.T).max(axis=1) if len(group) else np.full(len(vectors), -1.0) for group in groups]
    return np.stack(columns, axis=1)


def _logistic(values: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-values))
