"""Groups of passages that say alike things, and how steady each group is.

Nothing here has UMAP or HDBSCAN in it, whose groups differ from machine to machine: vectors are turned by principal
components and grouped by k-means from a fixed seed, on one thread, in the order given, which callers make canonical.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

FEWEST = 60  # distinct passages below which nothing is grouped
LARGE = 1_000  # distinct passages from which BERTopic groups and names
FITTED = 20_000  # distinct passages grouped at most; the rest join the nearest group
COMPONENTS = 20
PER_GROUP = 10  # distinct passages a group has on average, while there are few of them
MOST_GROUPS = 90
LIKE = 0.45  # cosine to the middle of its group below which a passage belongs to none
RESAMPLES, SHARE = 10, 0.8
SAME = 0.86  # cosine between middles at which two groups are one
DECIMALS = 4


@dataclass(frozen=True)
class Groups:
    """Each passage's group (−1 for none), and for each group its middle (unit vector), steadiness and telling words.

    Steadiness is the mean over resamples of the best Jaccard overlap of the group with a group of the resample.
    """

    engine: str
    of: np.ndarray
    middles: np.ndarray
    steady: np.ndarray
    words: tuple[tuple[str, ...], ...]


def group(texts: Sequence[str], vectors: np.ndarray, *, seed: int = 0,
          progress: Callable[[str, int, int], None] | None = None) -> Groups:
    """The groups of distinct texts by their unit vectors; none where there are fewer than :data:`FEWEST`."""
    from threadpoolctl import threadpool_limits

    if len(texts) < FEWEST:
        return Groups("none", np.full(len(texts), -1), np.zeros((0, vectors.shape[1])), np.zeros(0), ())
    engine = "bertopic" if len(texts) >= LARGE else "k-means"
    with threadpool_limits(limits=1):
        turned = _turned(vectors)
        fitted = np.arange(min(len(texts), FITTED))
        found, words = ENGINES[engine]([texts[row] for row in fitted.tolist()], turned[fitted], count(len(fitted)), seed)
        found = _merged(found, vectors[fitted])
        middles = _middles(vectors[fitted], found)
        of = _trimmed(vectors, middles)
        steady = _steadiness(turned[fitted], of[fitted], count(len(fitted)), seed, progress)
    return Groups(engine, of, middles, steady, tuple(words.get(number, ()) for number in range(len(middles))))


def count(distinct: int) -> int:
    """How many groups to look for among so many distinct passages: many in few, fewer for each as they grow."""
    return int(np.clip(round(min(distinct / PER_GROUP, 2.2 * np.sqrt(distinct))), 2, MOST_GROUPS))


def k_means(texts: Sequence[str], turned: np.ndarray, groups: int, seed: int  # noqa: ARG001 (one signature for all)
            ) -> tuple[np.ndarray, dict[int, tuple[str, ...]]]:
    """Groups by k-means, without words."""
    return _fitted(turned, groups, seed).labels_, {}


def bertopic(texts: Sequence[str], turned: np.ndarray, groups: int, seed: int
             ) -> tuple[np.ndarray, dict[int, tuple[str, ...]]]:
    """Groups and their words by BERTopic, given vectors that are turned already and a cluster model that can repeat.

    The words of a topic are dropped where merging changes the groups afterwards.
    """
    from bertopic import BERTopic
    from bertopic.dimensionality import BaseDimensionalityReduction
    from sklearn.feature_extraction.text import CountVectorizer

    model = BERTopic(embedding_model=None, umap_model=BaseDimensionalityReduction(), hdbscan_model=_model(groups, seed),
                     vectorizer_model=CountVectorizer(stop_words="english", ngram_range=(1, 2), min_df=1),
                     calculate_probabilities=False, top_n_words=8)
    topics, _ = model.fit_transform(list(texts), embeddings=turned)
    return np.asarray(topics), {}


def _turned(vectors: np.ndarray) -> np.ndarray:
    """Principal components of the vectors, rounded so that processors agree."""
    from sklearn.decomposition import PCA

    width = min(COMPONENTS, *vectors.shape)
    fitted = PCA(width, svd_solver="full", random_state=0).fit(vectors[:FITTED].astype(np.float64))
    return fitted.transform(vectors.astype(np.float64)).round(DECIMALS)


def _model(groups: int, seed: int) -> Any:
    from sklearn.cluster import KMeans

    return KMeans(groups, n_init=4, random_state=seed)


def _fitted(turned: np.ndarray, groups: int, seed: int) -> Any:
    distinct = len(np.unique(turned, axis=0))
    return _model(min(groups, distinct), seed).fit(turned)


def _merged(found: np.ndarray, vectors: np.ndarray) -> np.ndarray:
    """Group numbers with groups that say the same joined, numbered from 0 by size, the largest first."""
    numbers = found.copy()
    while True:
        _, numbers = np.unique(numbers, return_inverse=True)
        middles = _middles(vectors, numbers)
        alike = np.triu((middles @ middles.T).round(DECIMALS), 1)
        if alike.size == 0 or alike.max() < SAME:
            break
        one, other = np.unravel_index(alike.argmax(), alike.shape)
        numbers = np.where(numbers == other, one, numbers)
    sizes = np.bincount(numbers)
    order = np.argsort(-sizes, kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    return rank[numbers]


def _middles(vectors: np.ndarray, found: np.ndarray) -> np.ndarray:
    """The unit vector in the middle of each group."""
    summed = np.zeros((int(found.max()) + 1, vectors.shape[1]))
    np.add.at(summed, found, vectors)
    return summed / np.maximum(np.linalg.norm(summed, axis=1, keepdims=True), 1e-9)


def _trimmed(vectors: np.ndarray, middles: np.ndarray) -> np.ndarray:
    """Each text's nearest group, or −1 where none is near."""
    near = (vectors @ middles.T).round(DECIMALS)
    return np.where(near.max(axis=1) >= LIKE, near.argmax(axis=1), -1)


def _steadiness(turned: np.ndarray, of: np.ndarray, groups: int, seed: int,
                progress: Callable[[str, int, int], None] | None) -> np.ndarray:
    """For each group its best overlap with a group of a resample, averaged over resamples."""
    drawn = np.random.default_rng(seed)
    overlaps = np.zeros((RESAMPLES, int(of.max()) + 1 if len(of) else 0))
    for number in range(RESAMPLES):
        kept = np.sort(drawn.permutation(len(turned))[:int(SHARE * len(turned))])
        again = _fitted(turned[kept], groups, seed + number + 1).labels_
        overlaps[number] = _overlaps(of[kept], again, overlaps.shape[1])
        if progress:
            progress("grouping again to see what is steady", number + 1, RESAMPLES)
    return overlaps.mean(axis=0).round(2)


def _overlaps(of: np.ndarray, again: np.ndarray, groups: int) -> np.ndarray:
    """For each group the Jaccard overlap with the group of ``again`` that is most like it.

    Passages in no group are left out on both sides: that a group sheds them is how it was made.
    """
    inside = of >= 0
    table = np.zeros((groups, int(again.max()) + 1))
    np.add.at(table, (of[inside], again[inside]), 1)
    either = table.sum(axis=1, keepdims=True) + table.sum(axis=0, keepdims=True) - table
    return (table / np.maximum(either, 1)).max(axis=1)


# How groups are made: a function from texts, turned vectors, how many groups and the seed to group numbers and words.
ENGINES: dict[str, Callable[[Sequence[str], np.ndarray, int, int], tuple[np.ndarray, dict[int, tuple[str, ...]]]]] = {
    "k-means": k_means,
    "bertopic": bertopic,
}
