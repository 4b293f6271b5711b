import json
from collections import Counter
from pathlib import Path

import pytest
from gold_cases import cases, digest, score

from consult.claims.finding import WRONG_FIGURE

FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))
ALL = cases()


@pytest.fixture(scope="module")
def scores():
    return {case.id: score(case) for case in ALL}


@pytest.mark.parametrize("case", ALL, ids=[case.id for case in ALL])
def test_case(case, scores):
    got = scores[case.id]
    assert not got.wrong, f"{case.title}: said without cause {got.wrong}"
    assert not got.missed, f"{case.title}: not said {got.missed}"


def test_the_gold_set_is_the_one_the_floors_were_measured_on():
    assert digest() == FLOORS["gold_sha256"], "the gold set changed: measure again with benchmarks/claims.py and say why"


def test_no_score_falls_below_its_floor(scores):
    wrong = Counter(verdict in WRONG_FIGURE for got in scores.values() for verdict, _ in {item[:2] for item in got.right})
    false = sum(1 for got in scores.values() for item in got.wrong if item[0] in WRONG_FIGURE)
    missed = sum(1 for got in scores.values() for verdict, _ in got.missed if verdict in WRONG_FIGURE)
    assert wrong[True] / (wrong[True] + false) >= FLOORS["precision_wrong_figure"]
    assert wrong[True] / (wrong[True] + missed) >= FLOORS["recall_wrong_figure"]


def test_the_set_has_more_traps_than_errors():
    silent = sum(1 for case in ALL if not case.expected)
    assert len(ALL) >= 110
    assert silent >= 40
