"""``themes.evaluate``: what it measures is what ``tag`` would write."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from corpus import CODEBOOK, codes, invented, passages, responses

import consult
from consult import tables, themes
from consult.codebook import to_toml
from consult.errors import ConsultError
from consult.themes import agreement

MADE = invented(120)
TABLE = responses([text for text, _ in MADE.values()])
CUT = passages(TABLE)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache of embeddings for all the tests of this file."""
    return tmp_path_factory.mktemp("cache")


def some(start: int, end: int, coder: str = "AB") -> pd.DataFrame:
    """The codes of some of the responses."""
    return codes({key: found for key, (_, found) in list(MADE.items())[start:end]}, coder=coder)


@pytest.fixture(scope="module")
def held_out(cache: Path) -> themes.Evaluation:
    """Learned from eighty, tested on forty others."""
    return themes.evaluate(CUT, TABLE, some(0, 80), codebook=CODEBOOK, test_codes=some(80, 120), cache=cache)


def test_the_json_has_every_key_of_the_contract(held_out: themes.Evaluation) -> None:
    found = json.loads(json.dumps(held_out.json()))
    assert {"n_train", "n_test", "sample_f1", "micro_f1", "macro_f1", "prevalence_error", "themes"} <= set(found)
    assert (found["n_train"], found["n_test"]) == (80, 40)
    assert set(found["themes"]) == set(CODEBOOK.ids)
    assert {"precision", "recall", "f1", "support"} <= set(found["themes"]["travel"])


def test_what_is_scored_is_what_tag_writes_as_final(held_out: themes.Evaluation, cache: Path) -> None:
    tags = themes.tag(CUT, TABLE, tables.empty("documents"), tables.empty("boilerplate"), codebook=CODEBOOK,
                      codes=some(0, 80), cache=cache)["tags"]
    found = tags[tags["tagger"] == "final"].groupby("origin_id")["theme_id"].agg(set).to_dict()
    tested = list(MADE)[80:]
    truth, said = (np.array([[int(theme in side.get(key, ())) for theme in CODEBOOK.ids] for key in tested])
                   for side in ({key: found_ for key, (_, found_) in MADE.items()}, found))
    assert held_out.headline == agreement.headline(truth, said)


def test_a_response_in_the_test_codes_is_never_learned(cache: Path) -> None:
    found = themes.evaluate(CUT, TABLE, some(0, 90), codebook=CODEBOOK, test_codes=some(80, 120), cache=cache)
    assert found.n_train == 80
    assert any("10 responses are both" in note for note in found.notes)


def test_train_draws_so_many_and_the_same_with_the_same_seed(cache: Path) -> None:
    one, same, other = (themes.evaluate(CUT, TABLE, some(0, 80), codebook=CODEBOOK, test_codes=some(80, 120), train=20,
                                        seed=seed, cache=cache).json() for seed in (1, 1, 2))
    assert one["n_train"] == 20
    assert one == same and one != other


def test_cross_validation_scores_every_code_and_draws_a_learning_curve(cache: Path) -> None:
    found = themes.evaluate(CUT, TABLE, some(0, 120), codebook=CODEBOOK, cache=cache)
    assert (found.n_train, found.n_test) == (96, 120)
    assert found.curve["n_train"].tolist() == [24, 48, 96]
    assert "5-fold cross-validation" in found.text() and "Sample-F1" in found.text()
    assert list(found.table()["Responses tested"].unique()) == [120]


def test_two_coders_stand_beside_the_machine(cache: Path) -> None:
    both = pd.concat([some(0, 80), some(0, 30, coder="CD")])
    found = themes.evaluate(CUT, TABLE, both, codebook=CODEBOOK, test_codes=some(80, 120), cache=cache)
    assert found.json()["coders"]["sample_f1"] == 1
    assert "People among themselves" in found.text()


@pytest.mark.parametrize(("given", "test", "says"), [
    (codes({}), None, "at least 10"),
    (some(0, 5), None, "Only 5 coded responses"),
    (some(0, 80), codes({"nobody": ["travel"]}), "None of the test codes"),
])
def test_too_little_to_measure_is_said_in_a_sentence(given: pd.DataFrame, test: pd.DataFrame | None, says: str,
                                                     cache: Path) -> None:
    with pytest.raises(ConsultError, match=says):
        themes.evaluate(CUT, TABLE, given, codebook=CODEBOOK, test_codes=test, cache=cache)


def test_codes_that_cannot_be_used_are_counted_in_the_notes(cache: Path) -> None:
    odd = pd.concat([some(0, 80), codes({"ghost": ["travel"], "r0001/q1": ["ghosts"]})])
    found = themes.evaluate(CUT, TABLE, odd, codebook=CODEBOOK, test_codes=some(80, 120), cache=cache)
    assert len(found.notes) == 2 and "ghost" in found.notes[0] and "ghosts" in found.notes[1]


def test_with_no_codes_to_learn_the_codebook_is_what_is_measured(cache: Path) -> None:
    found = themes.evaluate(CUT, TABLE, codes({}), codebook=CODEBOOK, test_codes=some(80, 120), cache=cache)
    assert found.n_train == 0 and 0 < found.headline["sample_f1"] < 1


def test_a_theme_coded_once_and_texts_all_alike_are_said(cache: Path) -> None:
    alike = responses(["The bus is late again"] * 12)
    given = codes({response: ["travel"] for response in alike["response_id"][:-1]} | {alike["response_id"].iloc[-1]: ["staff"]})
    found = themes.evaluate(passages(alike), alike, given, codebook=CODEBOOK, cache=cache)
    assert any("left to the codebook" in note for note in found.notes)
    assert any("different texts" in note for note in found.notes)


def test_no_code_that_can_be_used_is_one_sentence(cache: Path) -> None:
    with pytest.raises(ConsultError, match="^No coded responses can be used"):
        themes.evaluate(CUT, TABLE, codes({"nobody": ["travel"]}), codebook=CODEBOOK, cache=cache)


def test_between_people_only_codes_that_can_be_used_count(cache: Path) -> None:
    ghosts = pd.concat([codes({"ghost": ["travel"]}, coder="CD"), codes({"ghost": ["staff"]}, coder="EF")])
    found = themes.evaluate(CUT, TABLE, pd.concat([some(0, 80), ghosts]), codebook=CODEBOOK, test_codes=some(80, 120), cache=cache)
    assert found.json()["coders"]["responses"] == 0


def test_the_test_codes_own_faults_are_told_apart(cache: Path) -> None:
    test = pd.concat([some(80, 120), codes({"ghost": ["travel"]})])
    found = themes.evaluate(CUT, TABLE, some(0, 80), codebook=CODEBOOK, test_codes=test, cache=cache)
    assert [note.startswith("Test codes: 1 codes name responses") for note in found.notes] == [True]


@pytest.mark.parametrize("odd", ["", "ghost/q1,travel,AB\nr0001/q1,ghosts,AB\n"])
def test_the_command_says_which_codes_it_could_not_use(odd: str, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    for name in ("sources", "codes"):
        (folder / name).mkdir(parents=True)
    (folder / "consultation.toml").write_text('title = "Hall"\n[[question]]\nid = "q1"\ntext = "Why?"\nkind = "open"\ncolumn = "answer"\n'
                                              '[[source]]\npath = "sources/said.csv"\nkind = "responses"\n')
    (folder / "codebook.toml").write_text(to_toml(CODEBOOK))
    told = pd.DataFrame({"id": TABLE["respondent_id"], "answer": TABLE["text"]}).head(30)
    told.to_csv(folder / "sources/said.csv", index=False)
    given = some(0, 30)[["response_id", "theme_id", "coder"]].to_csv(index=False)
    (folder / "codes/ab.csv").write_text(given + odd)
    notes = consult.evaluate(folder).notes
    assert [("ghost/q1" in note, "ghosts" in note) for note in notes if "are not used" in note] == (
        [(True, False), (False, True)] if odd else [])
