"""BERTopic's zero-shot topic modelling as a tagger of themes: one topic a text, which is what it offers."""

from __future__ import annotations

import numpy as np

from consult.themes import weights

NEAREST = 0.0  # every text goes to its nearest named topic; texts clustered apart would have no name to be scored by


def predict(texts: list[str], names: list[str]) -> np.ndarray:
    """0 and 1 for each theme on each text, from BERTopic with the themes' names as its zero-shot topics."""
    from bertopic import BERTopic
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(weights.checked()), device="cpu")
    distinct = [f"{name} {number}" if names.count(name) > 1 else name for number, name in enumerate(names)]
    topics = BERTopic(embedding_model=model, zeroshot_topic_list=distinct, zeroshot_min_similarity=NEAREST,
                      calculate_probabilities=False)
    found, _ = topics.fit_transform(texts, embeddings=model.encode(texts, show_progress_bar=False))
    named = topics.topic_labels_
    given = np.zeros((len(texts), len(names)), dtype=int)
    for row, topic in enumerate(found):
        if named.get(topic) in distinct:
            given[row, distinct.index(named[topic])] = 1
    return given
