"""Campaign detection on real letters with known variants, hidden among real ordinary answers."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from consult.responses import campaigns


@pytest.fixture(scope="module")
def benchmark():
    path = Path(__file__).parents[2] / "benchmarks" / "campaigns.py"
    spec = importlib.util.spec_from_file_location("campaigns_benchmark", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def material(benchmark, real):
    letters = [
        letter
        for texts in benchmark.texts_of(real / "campaigns").values()
        for letter in benchmark.distinct_letters(texts)
    ]
    ordinary = [text for texts in benchmark.texts_of(real / "responses").values() for text in texts]
    return letters, ordinary


@pytest.mark.parametrize("seed", [1, 2])
def test_letters_are_found_among_ordinary_answers(benchmark, material, seed):
    letters, ordinary = material
    frame = benchmark.hidden(letters, ordinary, seed=seed)
    found = benchmark.by_consult(frame)
    precision, recall, f1 = benchmark.pairwise(frame["letter"].tolist(), found)
    assert f1 >= 0.95, (precision, recall, f1)
    assert benchmark.ordinary_families(frame, found) == 0


def test_no_family_among_ordinary_answers_alone(benchmark, material):
    frame = benchmark.hidden([], material[1], seed=1)
    assert campaigns.find(frame).empty


def test_the_added_paragraph_is_given_back(benchmark, material):
    letters, _ = material
    texts = [text for letter in letters for text in (*[letter] * 4, f"{benchmark.OWN[0]} {letter}")]
    ids = [f"r{number:03}" for number in range(len(texts))]
    frame = benchmark.hidden([], [], seed=1).iloc[:0].reindex(range(len(texts))).assign(
        text=texts, respondent_id=ids, response_id=ids, question_id="q", value="")
    added = campaigns.find(frame)
    assert (added.loc[added["relation"].eq("variant"), "added"] == benchmark.OWN[0]).sum() == len(letters)
