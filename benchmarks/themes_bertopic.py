"""BERTopic's zero-shot topic modelling as a tagger of themes: one topic a text, which is what it offers."""

from __future__ import annotations

import numpy as np

from consult.themes import weights

NEAREST = -1.0  # every text goes to its nearest named topic; texts clustered apart would have no name to be scored by


def predict(texts: list[str], names: list[str]) -> np.ndarray:
    """0 and 1 for each theme on each text, from BERTopic with the themes' names as its zero-shot topics.

    Where every text finds a named topic BERTopic numbers the topics by size and forgets their names, so each is given
    the name that most of its texts lie nearest to.
    """
    from bertopic import BERTopic
    from bertopic.dimensionality import BaseDimensionalityReduction
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(weights.checked()), device="cpu")
    distinct = [f"{name} {number}" if names.count(name) > 1 else name for number, name in enumerate(names)]
    vectors = model.encode(texts, show_progress_bar=False, normalize_embeddings=True)
    topics = BERTopic(embedding_model=model, zeroshot_topic_list=distinct, zeroshot_min_similarity=NEAREST,
                      umap_model=BaseDimensionalityReduction(), calculate_probabilities=False)
    found = np.asarray(topics.fit_transform(texts, embeddings=vectors)[0])
    nearest = (vectors @ model.encode(distinct, show_progress_bar=False, normalize_embeddings=True).T).argmax(axis=1)
    given = np.zeros((len(texts), len(names)), dtype=int)
    for topic in np.unique(found):
        rows = np.flatnonzero(found == topic)
        given[rows, np.bincount(nearest[rows]).argmax()] = 1
    return given
