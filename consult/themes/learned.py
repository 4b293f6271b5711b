"""The learned tagger: what officers coded teaches which words and meanings go with which theme.

Four kernel ridges look at a response: its words, its meaning, both, and both with meaning bent so that only close
neighbours count. The clause that speaks most for a theme, the length of the response and the codebook's own word join
them. Leave-one-out scores calibrate the lot (:mod:`decide`), so every code both teaches and tests. Closed forms
throughout: the same codes give the same tags, in any order of rows.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from consult.themes import clauses, decide, features, ridge

FEWEST = 2  # codes a theme needs before it is learned; with fewer the codebook taggers speak for it
MOST = 6000  # coded responses learned from; beyond, a fixed choice of them
SHARPNESS = 1.5  # how fast likeness of meaning falls off in the bent kernel
KINDS = ("words", "meaning", "both", "bent", "clause", "length", "description", "keywords")
USUAL = np.array([0.3, 0.9, 0.1, 0.3, 0.3, 0.1, 0.1, 0.1])  # what each kind of score usually weighs (see the benchmark)


@dataclass(frozen=True)
class Answers:
    """Responses to learn from or to judge: text, meaning, the meanings of its clauses, keywords of each theme in it."""

    texts: tuple[str, ...]
    vectors: np.ndarray
    clauses: tuple[np.ndarray, ...]
    keywords: np.ndarray


@dataclass(frozen=True)
class Codings:
    """Coded responses to learn from, and the themes each was given."""

    answers: Answers
    truth: np.ndarray


@dataclass(frozen=True)
class Model:
    """What was learned: which themes, the features, the weights of each, and how scores become themes."""

    themes: tuple[int, ...]
    blocks: tuple[features.Block, ...]
    meaning: features.Meaning
    word_weights: tuple[np.ndarray, ...]
    meaning_weights: np.ndarray
    neighbours: np.ndarray
    bent_weights: np.ndarray
    calibration: decide.Calibration
    left_out: np.ndarray
    coded: int


def codings(answers: Answers, truth: np.ndarray) -> Codings:
    """The coded responses in canonical order (by text), blank ones left out, at most :data:`MOST` of them."""
    keys = [(hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), tuple(codes))
            for text, codes in zip(answers.texts, truth.tolist(), strict=True)]
    order = [row for row in sorted(range(len(keys)), key=keys.__getitem__) if answers.texts[row].strip()][:MOST]
    return Codings(Answers(tuple(answers.texts[row] for row in order), answers.vectors[order],
                           tuple(answers.clauses[row] for row in order), answers.keywords[order]), truth[order])


def learnable(truth: np.ndarray) -> tuple[int, ...]:
    """Columns of the themes with enough codes, given to some responses and not to all."""
    given = truth.sum(axis=0)
    return tuple(int(column) for column in np.flatnonzero((given >= FEWEST) & (given < len(truth))))


def fit(coded: Codings, directions: np.ndarray) -> Model | None:
    """The model of these codes, given each theme's direction; None where no theme has enough codes."""
    from scipy.sparse import hstack

    themes = learnable(coded.truth)
    if not themes:
        return None
    answers, truth = coded.answers, coded.truth[:, themes].astype(float)
    blocks = tuple(features.learn_block(name, answers.texts) for name in features.BLOCKS)
    words = [features.rows(block, answers.texts) for block in blocks]
    meaning = features.learn_meaning(answers.vectors)
    near = features.meanings(meaning, answers.vectors)
    beside = hstack(words, format="csr")
    by_words = (beside @ beside.T).toarray() / len(words)
    ridges = [ridge.fit(kernel, truth, inverse=kind == "meaning")
              for kind, kernel in zip(KINDS, kernels(by_words, near @ near.T), strict=False)]
    parts, owners = clauses.joined(answers.clauses)
    apart = ridge.left_out_of(ridges[1], near, parts=features.meanings(meaning, parts), owners=owners)
    scores = np.stack([*(each.left_out for each in ridges), clauses.highest(apart, owners),
                       *_told(answers, directions, themes)])
    calibration = decide.calibrate(scores, truth, USUAL)
    only_words, only_meaning, both, bent = (each.dual for each in ridges)
    shared = np.hstack([only_words, both / 2, bent / 2]) / len(words)
    return Model(themes, blocks, meaning, tuple((rows.T @ shared).astype(np.float32) for rows in words),
                 (near.T @ np.hstack([only_meaning, both / 2])).astype(np.float32), near,
                 (bent / 2).astype(np.float32), calibration, decide.probabilities(calibration, scores), len(truth))


def kernels(by_words: np.ndarray, by_meaning: np.ndarray) -> list[np.ndarray]:
    """The four likenesses of responses, from their likeness in words and in meaning."""
    return [by_words, by_meaning, (by_words + by_meaning) / 2, (by_words + _bent(by_meaning)) / 2]


def probabilities(model: Model, answers: Answers, directions: np.ndarray) -> np.ndarray:
    """How likely each learned theme is on each text; none on a text that shares no word with any coded response."""
    rows = [features.rows(block, answers.texts) for block in model.blocks]
    near = features.meanings(model.meaning, answers.vectors)
    shape = (len(answers.texts), -1, len(model.themes))
    by_words = sum(each @ weights for each, weights in zip(rows, model.word_weights, strict=True)).reshape(shape)
    by_meaning = (near @ model.meaning_weights).reshape(shape)
    bent = _bent(near @ model.neighbours.T) @ model.bent_weights
    parts, owners = clauses.joined(answers.clauses)
    apart = features.meanings(model.meaning, parts) @ model.meaning_weights[:, :len(model.themes)]
    scores = np.stack([by_words[:, 0], by_meaning[:, 0], by_words[:, 1] + by_meaning[:, 1], by_words[:, 2] + bent,
                       clauses.highest(apart, owners), *_told(answers, directions, model.themes)])
    found = decide.probabilities(model.calibration, scores)
    found[np.diff(rows[0].indptr) == 0] = 0
    return found


def word_evidence(model: Model, texts: Sequence[str]) -> np.ndarray:
    """How much the words of each text speak for each learned theme: (texts, learned themes)."""
    both = slice(len(model.themes), 2 * len(model.themes))
    return features.rows(model.blocks[0], texts) @ model.word_weights[0][:, both]


def words_that_moved(model: Model, asked: Sequence[tuple[str, int]]) -> list[tuple[int, int]]:
    """Where in each text the words stand that spoke most for a learned theme; the whole text where none did.

    Each is asked with the place of its theme among the learned ones. A word beside the weightiest joins it where it
    weighs at least half as much.
    """
    both = slice(len(model.themes), 2 * len(model.themes))
    found = {text: features.words(text) for text, _ in asked}
    distinct = sorted({match.group() for each in found.values() for match in each})
    number = {word: row for row, word in enumerate(distinct)}
    weights = features.opening_weights(model.blocks[0], distinct, model.word_weights[0][:, both]).T.tolist()
    rows = {text: [number[match.group()] for match in each] for text, each in found.items()}
    return [_stretch(found[text], [weights[theme][row] for row in rows[text]], len(text)) for text, theme in asked]


def _stretch(found: list[re.Match[str]], moved: list[float], length: int) -> tuple[int, int]:
    """From where to where the weightiest words run."""
    most = max(moved, default=0.0)
    if most <= 0:
        return 0, length
    first = last = moved.index(most)
    enough = most / 2
    while first > 0 and moved[first - 1] >= enough:
        first -= 1
    while last + 1 < len(moved) and moved[last + 1] >= enough:
        last += 1
    return found[first].start(), found[last].end()


def _bent(likeness: np.ndarray) -> np.ndarray:
    return np.exp(SHARPNESS * (likeness - 1))


def _told(answers: Answers, directions: np.ndarray, themes: Sequence[int]) -> list[np.ndarray]:
    """What needs no learning: how long each text is, its likeness to each theme's description, the theme's keywords in it."""
    length = np.log1p([float(len(text)) for text in answers.texts])
    own = answers.vectors[:, : directions.shape[1]] @ directions.T
    return [np.repeat(length[:, None], len(themes), axis=1), own[:, themes], np.log1p(answers.keywords[:, themes])]
