"""Learning from a corpus's codes, and what the learned model says of each of its responses and documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from consult.themes import decide, learned, officer, semantic
from consult.themes.encoder import WIDTH
from consult.themes.material import Material, Span, Tagged, by_origin

CERTAIN = 0.5  # chance at which a passage of a document, which is no response, is tagged


def learn(material: Material, coded: Mapping[str, frozenset[str]]) -> learned.Model | None:
    """The model that the codes teach; None where no theme has enough codes to learn from."""
    known = sorted(response for response in coded if material.texts.get(response, "").strip())
    texts = [material.texts[response] for response in known]
    truth = officer.matrix(coded, known, material.codebook)
    if not learned.learnable(truth):
        return None
    return learned.fit(learned.codings(texts, material.embed(texts), truth), material.codebook, _directions(material))


def tag(material: Material) -> Tagged:
    """Spans, chances and choices of the learned tagger; nothing where there is nothing to learn from."""
    shape = (len(material.origins), len(material.codebook.themes))
    model = learn(material, officer.read(material.codes, known=material.texts, codebook=material.codebook).themes)
    nothing = Tagged((), np.zeros(shape), np.zeros(shape, dtype=bool), np.zeros(shape, dtype=bool))
    if model is None:
        return nothing
    return _join(_responses(material, model, nothing), _documents(material, model, nothing))


def chances(material: Material, model: learned.Model, texts: Sequence[str]) -> np.ndarray:
    """How likely each theme the model knows is on each text: (texts, learned themes)."""
    return learned.probabilities(model, texts, material.embed(texts), material.codebook, _directions(material))


def _responses(material: Material, model: learned.Model, nothing: Tagged) -> Tagged:
    """Whole responses judged; each theme chosen is shown in the sentence that by itself makes it likeliest."""
    kinds = material.passages.groupby("origin_id", sort=False)["origin"].first()
    rows = np.array([row for row, origin in enumerate(material.origins) if kinds[origin] == "response"], dtype=int)
    if not len(rows):
        return nothing
    found = chances(material, model, [material.texts[material.origins[row]] for row in rows])
    scores, has, speaks = nothing.scores.copy(), nothing.has.copy(), nothing.speaks.copy()
    at = np.ix_(rows, model.themes)
    scores[at], has[at], speaks[at] = found, decide.choose(found, model.calibration.numbers), True
    return Tagged(tuple(_shown(material, model, has, scores)) if material.shown else (), scores, has, speaks)


def _shown(material: Material, model: learned.Model, has: np.ndarray, scores: np.ndarray) -> list[Span]:
    """For each theme of each response, its likeliest sentence and the words in it that moved the model most."""
    owners = material.owners
    passages = np.flatnonzero(has[owners].any(axis=1))
    texts = material.passages["text"].to_numpy()
    alone = np.zeros((len(owners), len(material.codebook.themes)))
    several = passages[np.bincount(owners)[owners[passages]] > 1]
    if len(several):
        alone[np.ix_(several, model.themes)] = chances(material, model, list(texts[several]))
    starts = material.passages["start"].to_numpy()
    spans = []
    for rows in pd.Series(passages).groupby(owners[passages], sort=True).groups.values():
        members = passages[np.asarray(rows)]
        for theme in np.flatnonzero(has[owners[members[0]]]):
            best = int(members[alone[members, theme].argmax()])
            moved = learned.words_that_moved(model, texts[best], int(theme)) or (0, len(texts[best]))
            spans.append(Span(best, int(theme), int(starts[best]) + moved[0], int(starts[best]) + moved[1],
                              float(scores[owners[best], theme])))
    return spans


def _documents(material: Material, model: learned.Model, nothing: Tagged) -> Tagged:
    """Passages of documents judged one by one; the model was taught on responses, so it must be fairly certain."""
    rows = np.flatnonzero(material.passages["origin"] == "document")
    if not len(rows):
        return nothing
    texts = material.passages["text"].to_numpy()[rows]
    found = np.zeros((len(material.passages), len(material.codebook.themes)))
    found[np.ix_(rows, model.themes)] = chances(material, model, list(texts))
    starts = material.passages["start"].to_numpy()
    spans = []
    for row, theme in np.argwhere(found >= CERTAIN):
        text = material.passages["text"].iloc[row]
        moved = learned.words_that_moved(model, text, int(theme)) or (0, len(text))
        spans.append(Span(int(row), int(theme), int(starts[row]) + moved[0], int(starts[row]) + moved[1],
                          float(found[row, theme])))
    scores = by_origin(found, material.owners, len(material.origins))
    return Tagged(tuple(spans), scores, scores >= CERTAIN, nothing.speaks)


def _join(one: Tagged, other: Tagged) -> Tagged:
    return Tagged(one.spans + other.spans, np.maximum(one.scores, other.scores), one.has | other.has,
                  one.speaks | other.speaks)


def _directions(material: Material) -> np.ndarray:
    return semantic.anchors(material.codebook, material).directions[:, :WIDTH]
