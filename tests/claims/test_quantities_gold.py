"""The gold sets of figures: scores may not fall below their floors, and the gold may not change quietly."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "claims" / "gold"
FLOORS = json.loads((GOLD / "quantities-floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    """The benchmark's own scorer, so that what is printed and what is tested cannot part."""
    spec = importlib.util.spec_from_file_location("benchmark_quantities", ROOT / "benchmarks" / "quantities.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_scores_stay_above_their_floors(benchmark: ModuleType, name: str) -> None:
    sentences = benchmark.load(name)
    assert benchmark.score(sentences, benchmark.ours).f1 >= FLOORS[name]["f1"]
    assert benchmark.score(sentences, benchmark.ours, parts=2).f1 >= FLOORS[name]["spans"]


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_the_gold_is_the_gold_the_floors_were_set_on(name: str) -> None:
    digest = hashlib.sha256((GOLD / f"quantities-{name}.txt").read_bytes()).hexdigest()
    assert digest == FLOORS[name]["sha256"], "The gold changed: measure again, and set floors and hash with a reason."


def test_a_plain_pattern_does_far_worse(benchmark: ModuleType) -> None:
    sentences = benchmark.load("test")
    assert benchmark.score(sentences, benchmark.naive).f1 < 0.5


def test_the_example_in_the_documentation_prints_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "quantities.md").read_text(encoding="utf-8")
    code, printed = re.search(r"```python\n(.*?)```\n\n```\n(.*?)```", page, re.DOTALL).groups()  # type: ignore[union-attr]
    exec(code, {})
    assert capsys.readouterr().out == printed
