"""Learning from a corpus's codes, and what the learned model says of each of its responses and documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from consult.themes import decide, learned, officer, semantic
from consult.themes.encoder import WIDTH
from consult.themes.material import Material, Span, Tagged, by_origin

CHUNK = 5000  # texts judged at a time
CERTAIN = 0.5  # chance at which a passage of a document, which is no response, is tagged


def learn(material: Material, coded: Mapping[str, frozenset[str]]) -> learned.Model | None:
    """The model that the codes teach; None where no theme has enough codes to learn from."""
    known = sorted(response for response in coded if material.texts.get(response, "").strip())
    texts = [material.texts[response] for response in known]
    truth = officer.matrix(coded, known, material.codebook)
    if not learned.learnable(truth):
        return None
    answers = _answers(material, texts, _keywords(material, known))
    return learned.fit(learned.codings(answers, truth), _directions(material))


def tag(material: Material) -> Tagged:
    """Spans, chances and choices of the learned tagger; nothing where there is nothing to learn from."""
    shape = (len(material.origins), len(material.codebook.themes))
    model = learn(material, officer.read(material.codes, known=material.texts, codebook=material.codebook).themes)
    nothing = Tagged((), np.zeros(shape), np.zeros(shape, dtype=bool), np.zeros(shape, dtype=bool))
    if model is None:
        return nothing
    return _join(_responses(material, model, nothing), _documents(material, model, nothing))


def chances(material: Material, model: learned.Model, texts: Sequence[str], keywords: np.ndarray) -> np.ndarray:
    """How likely each theme the model knows is on each text, given its keyword counts: (texts, learned themes)."""
    directions = _directions(material)
    parts = [slice(start, start + CHUNK) for start in range(0, len(texts), CHUNK)]
    return np.concatenate([learned.probabilities(model, _answers(material, texts[part], keywords[part]), directions)
                           for part in parts])


def _answers(material: Material, texts: Sequence[str], keywords: np.ndarray) -> learned.Answers:
    vectors = material.embed(texts)
    return learned.Answers(tuple(texts), vectors, material.clauses(texts, vectors), keywords)


def _keywords(material: Material, origins: Sequence[str]) -> np.ndarray:
    """How many keywords of each theme each origin holds, over its passages: (origins, themes)."""
    held = np.zeros((len(material.origins) + 1, len(material.codebook.themes)))
    np.add.at(held, material.owners, material.keywords)
    place = {origin: row for row, origin in enumerate(material.origins)}
    return held[[place.get(origin, -1) for origin in origins]]


def _responses(material: Material, model: learned.Model, nothing: Tagged) -> Tagged:
    """Whole responses judged; each theme chosen is shown in the sentence that by itself makes it likeliest."""
    kinds = material.passages.groupby("origin_id", sort=False)["origin"].first()
    rows = np.array([row for row, origin in enumerate(material.origins) if kinds[origin] == "response"], dtype=int)
    if not len(rows):
        return nothing
    ids = [material.origins[row] for row in rows]
    found = chances(material, model, [material.texts[each] for each in ids], _keywords(material, ids))
    scores, has, speaks = nothing.scores.copy(), nothing.has.copy(), nothing.speaks.copy()
    at = np.ix_(list(rows), list(model.themes))
    chosen = [decide.choose(found[start:start + CHUNK], model.calibration.numbers) for start in range(0, len(found), CHUNK)]
    scores[at], has[at], speaks[at] = found, np.concatenate(chosen), True
    return Tagged(tuple(_shown(material, model, has, scores)) if material.shown else (), scores, has, speaks)


def _shown(material: Material, model: learned.Model, has: np.ndarray, scores: np.ndarray) -> list[Span]:
    """For each theme of each response, the sentence whose words speak most for it, and those words."""
    owners, texts = material.owners, material.passages["text"].to_numpy()
    rows = np.flatnonzero(has[owners].any(axis=1))
    several = rows[np.bincount(owners)[owners[rows]] > 1]
    alone = np.zeros((len(owners), len(model.themes)))
    if len(several):
        alone[several] = learned.word_evidence(model, list(texts[several]))
    best = _likeliest(owners, rows, alone)
    picked = [(int(best[origin, place]), place) for origin, place in np.argwhere(has[:, model.themes])]
    return _spans(material, model, picked, scores[:, model.themes][owners])


def _likeliest(owners: np.ndarray, rows: np.ndarray, alone: np.ndarray) -> np.ndarray:
    """For each origin and learned theme the passage with the most evidence by itself, the first of equals."""
    best = np.zeros((int(owners.max()) + 1, alone.shape[1]), dtype=int)
    if not len(rows):
        return best
    rows = rows[np.argsort(owners[rows], kind="stable")]
    opens = np.flatnonzero(np.diff(owners[rows], prepend=-1))
    group = np.repeat(np.arange(len(opens)), np.diff(opens, append=len(rows)))
    most = np.maximum.reduceat(alone[rows], opens)
    for place in range(alone.shape[1]):
        at = np.flatnonzero(alone[rows, place] == most[group, place])
        first = at[np.flatnonzero(np.diff(group[at], prepend=-1))]
        best[owners[rows[first]], place] = rows[first]
    return best


def _spans(material: Material, model: learned.Model, picked: list[tuple[int, int]],
           scores: np.ndarray) -> list[Span]:
    """Spans of the passages picked (row, place among the learned themes): the words that moved the model most."""
    texts, starts = (material.passages[name].tolist() for name in ("text", "start"))
    moved = learned.words_that_moved(model, [(texts[row], place) for row, place in picked])
    chances = scores[[row for row, _ in picked], [place for _, place in picked]].tolist()
    return [Span(row, model.themes[place], starts[row] + first, starts[row] + last, chance)
            for (row, place), (first, last), chance in zip(picked, moved, chances, strict=True)]


def _documents(material: Material, model: learned.Model, nothing: Tagged) -> Tagged:
    """Passages of documents judged one by one; the model was taught on responses, so it must be fairly certain."""
    rows = np.flatnonzero(material.passages["origin"] == "document")
    if not len(rows):
        return nothing
    texts = material.passages["text"].to_numpy()[rows]
    found = np.zeros((len(material.passages), len(material.codebook.themes)))
    found[np.ix_(list(rows), list(model.themes))] = chances(material, model, list(texts), material.keywords[rows])
    picked = [(int(row), place) for row, place in np.argwhere(found[:, model.themes] >= CERTAIN)]
    spans = _spans(material, model, picked, found[:, model.themes])
    scores = by_origin(found, material.owners, len(material.origins))
    return Tagged(tuple(spans), scores, scores >= CERTAIN, nothing.speaks)


def _join(one: Tagged, other: Tagged) -> Tagged:
    return Tagged(one.spans + other.spans, np.maximum(one.scores, other.scores), one.has | other.has,
                  one.speaks | other.speaks)


def _directions(material: Material) -> np.ndarray:
    return semantic.anchors(material.codebook, material).directions[:, :WIDTH]
