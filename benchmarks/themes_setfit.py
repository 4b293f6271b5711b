"""SetFit on the same MiniLM weights, multi-label: a baseline that needs the package ``setfit``.

It pins older companions than this project uses, so give it an environment of its own:

    python -m venv setfit-env
    setfit-env/bin/pip install setfit .
    setfit-env/bin/python benchmarks/themes.py --only setfit
"""

from __future__ import annotations

import numpy as np

from consult.themes import weights

PAIRS = 5  # contrasting pairs a coded text is used in; the library's default of 20 takes hours on a laptop
MOST = 500  # coded texts its encoder is tuned on; its head learns from all of them


def predict(known: list[str], truth: np.ndarray, asked: list[str]) -> np.ndarray:
    """0 and 1 for each theme on each text asked, from SetFit's one-against-the-rest head."""
    from datasets import Dataset
    from setfit import SetFitModel, Trainer, TrainingArguments

    used = np.flatnonzero(truth.any(axis=0) & ~truth.all(axis=0))
    model = SetFitModel.from_pretrained(str(weights.checked()), multi_target_strategy="one-vs-rest")
    data = Dataset.from_dict({"text": known[:MOST], "label": truth[:MOST][:, used].tolist()})
    settings = TrainingArguments(batch_size=32, num_epochs=1, num_iterations=PAIRS, seed=0, report_to="none")
    Trainer(model=model, args=settings, train_dataset=data).train()
    if len(known) > MOST:
        model.model_head.fit(model.encode(known), truth[:, used])
    given = np.zeros((len(asked), truth.shape[1]), dtype=int)
    given[:, used] = np.asarray(model.predict(asked)).astype(int)
    return given
