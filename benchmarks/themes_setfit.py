"""SetFit on the same MiniLM weights, multi-label: a baseline that needs the package ``setfit``.

It has companions that this project does not use, so give it an environment of its own:

    python -m venv setfit-env
    setfit-env/bin/pip install setfit .
    setfit-env/bin/python benchmarks/themes.py --only setfit --draws 1
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np

from consult.themes import weights

PAIRS = 5  # contrasting pairs a coded text is used in; the library's default of 20 takes hours on a laptop
MOST = 200  # coded texts its encoder is tuned on; its head learns from all of them


def predict(known: list[str], truth: np.ndarray, asked: list[str]) -> np.ndarray:
    """0 and 1 for each theme on each text asked: SetFit's one-against-the-rest head at one half, as the others have it.

    As with the other baselines a text gets its likeliest theme where none reaches one half.
    """
    from sklearn.linear_model import LogisticRegression

    used = np.flatnonzero(truth.any(axis=0) & ~truth.all(axis=0))
    encoder = _tuned(tuple(known[:MOST]), tuple(map(tuple, truth[:MOST].tolist())))
    seen, vectors = encoder.encode(known, show_progress_bar=False), encoder.encode(asked, show_progress_bar=False)
    chances = np.zeros((len(asked), truth.shape[1]))
    for theme in used:  # the head the library makes for several labels: a logistic regression each, with its defaults
        chances[:, theme] = LogisticRegression().fit(seen, truth[:, theme]).predict_proba(vectors)[:, 1]
    given = (chances > 0.5).astype(int)
    given[np.arange(len(given)), chances.argmax(axis=1)] = 1
    return given


@lru_cache(maxsize=1)
def _tuned(texts: tuple[str, ...], truth: tuple[tuple[int, ...], ...]) -> Any:
    """The encoder tuned on contrasting pairs of coded texts; kept, for the next size begins with the same texts."""
    from datasets import Dataset
    from setfit import SetFitModel, Trainer, TrainingArguments

    codes = np.array(truth)
    used = np.flatnonzero(codes.any(axis=0) & ~codes.all(axis=0))
    model = SetFitModel.from_pretrained(str(weights.checked()), multi_target_strategy="one-vs-rest")
    data = Dataset.from_dict({"text": list(texts), "label": codes[:, used].tolist()})
    settings = TrainingArguments(batch_size=32, num_epochs=1, num_iterations=PAIRS, seed=0, report_to="none")
    Trainer(model=model, args=settings, train_dataset=data).train()
    return model.model_body
