"""What to code next: doubtful, unlike and rare before the rest, in whatever order rows come."""

from __future__ import annotations

import numpy as np
import pandas as pd
from corpus import codes, responses

from consult import tables
from consult.themes import queue as queues
from consult.themes.queue import queue

TEXTS = ["The bus is late every day.", "The bus is late each day.", "Staff are kind and know my name.", "", "Cut the budget elsewhere."]
ANSWERS = responses(TEXTS)


def scores(given):
    return tables.frame("scores", [{"origin_id": f"r{row:04d}/q1", "theme_id": theme, "score": score}
                                   for row, each in given.items() for theme, score in each.items()])


def test_doubtful_comes_first():
    unlike = ANSWERS[~ANSWERS["response_id"].eq("r0001/q1")]
    for doubtful in (0, 2, 4):
        certain = scores({row: {"bus": 0.5 if row == doubtful else 0.99} for row in (0, 2, 4)})
        assert queue(unlike, certain, codes({}))[0] == f"r{doubtful:04d}/q1"


def test_what_is_like_a_picked_one_comes_later():
    picked = queue(ANSWERS, tables.empty("scores"), codes({"r0000/q1": ["bus"]}))
    assert picked[-1] == "r0001/q1" and "r0000/q1" not in picked and "r0003/q1" not in picked


def test_rare_themes_weigh_more():
    given = scores({0: {"bus": 0.9, "staff": 0.1}, 2: {"bus": 0.1, "staff": 0.9}})
    rare = queues.rarity(given, codes({f"x{row}": ["bus"] for row in range(9)}), ["r0000/q1", "r0002/q1"])
    assert rare[1] > rare[0]


def test_order_of_rows_is_nothing_and_the_number_is_kept():
    given = scores({row: {"bus": row / 7, "staff": 0.4} for row in range(5)})
    first = queue(ANSWERS, given, codes({}), most=3)
    shuffled = queue(ANSWERS.sample(frac=1, random_state=1), given.sample(frac=1, random_state=2), codes({}), most=3)
    assert first == shuffled and len(first) == 3


def test_nothing_to_code_gives_nothing():
    assert queue(tables.empty("responses"), tables.empty("scores"), codes({})) == []
    assert queue(ANSWERS, tables.empty("scores"), codes({f"r{row:04d}/q1": [] for row in range(5)})) == []
    assert queue(ANSWERS, tables.empty("scores"), codes({}), most=0) == []


def test_identical_answers_are_asked_about_once():
    same = responses(["The same words"] * 5)
    assert queue(same, tables.empty("scores"), codes({})) == ["r0000/q1"]
    assert queue(same, tables.empty("scores"), codes({"r0003/q1": []})) == []


def test_spread_takes_the_far_before_the_near():
    vectors = np.eye(3)[[0, 0, 1]]
    assert queues.spread(vectors, np.eye(3)[:0], np.ones(3), most=3) == [0, 2, 1]
    assert queues.spread(vectors, np.eye(3)[:1], np.ones(3), most=1) == [2]
    assert pd.Series(queues.doubt(tables.empty("scores"), ["a"])).eq(0).all()
