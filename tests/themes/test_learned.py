"""Learning from codes: what it must get right, and the outcome of every kind of bad input."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from corpus import CODEBOOK, codes, invented, passages, responses

from consult import tables, themes
from consult.codebook import Codebook, Theme
from consult.themes import agreement, embeddings, learned

BARE = Codebook(tuple(Theme(theme.id, theme.id, f"Theme {number}.") for number, theme in enumerate(CODEBOOK.themes)))


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache of embeddings for all the tests of this file."""
    return tmp_path_factory.mktemp("cache")


def tag(texts: list[str], given: pd.DataFrame, cache: Path, book: Codebook = BARE) -> pd.DataFrame:
    """The tags of some texts by a codebook whose own words say nothing."""
    table = responses(texts)
    return themes.tag(passages(table), table, tables.empty("documents"), tables.empty("boilerplate"), codebook=book,
                      codes=given, cache=cache)["tags"]


def test_it_learns_what_the_codebook_does_not_say(cache: Path) -> None:
    made = invented(150)
    given = codes({key: found for key, (_, found) in list(made.items())[:100]})
    tags = tag([text for text, _ in made.values()], given, cache)
    found = tags[tags["tagger"] == "final"].groupby("origin_id")["theme_id"].agg(set).to_dict()
    unseen = list(made.items())[100:]
    truth, said = (np.array([[int(theme in each) for theme in BARE.ids] for each in side])
                   for side in ([themes_ for _, (_, themes_) in unseen], [found.get(key, ()) for key, _ in unseen]))
    assert agreement.sample_f1(truth, said).mean() > 0.9
    assert not any(said[row].any() for row in range(len(said)) if not truth[row].any()), "no theme is an answer too"


def test_a_learned_tag_shows_the_sentence_and_words_that_moved_it(cache: Path) -> None:
    made = invented(120)
    given = codes({key: found for key, (_, found) in list(made.items())[:110]})
    texts = [*[text for text, _ in made.values()], "We went on Monday. The bus never came. It was fun."]
    tags = tag(texts, given, cache)
    mine = tags[(tags["origin_id"] == "r0120/q1") & (tags["tagger"] == "learned") & (tags["theme_id"] == "travel")]
    assert len(mine) == 1
    shown = texts[-1][int(mine["start"].iloc[0]):int(mine["end"].iloc[0])]
    assert "bus" in shown and "Monday" not in shown


def test_a_theme_nobody_coded_falls_to_the_codebook(cache: Path) -> None:
    made = invented(60)
    book = Codebook((*BARE.themes, Theme("dogs", "Dogs", "Dogs in parks.", keywords=("dog",))))
    texts = [*[text for text, _ in made.values()], "Dogs foul the play area."]
    tags = tag(texts, codes({key: found for key, (_, found) in made.items()}), cache, book)
    assert "dogs" in set(tags[(tags["origin_id"] == "r0060/q1") & (tags["tagger"] == "final")]["theme_id"])


def test_a_theme_with_one_code_is_not_learned() -> None:
    assert learned.learnable(np.array([[1, 0, 1], [0, 0, 1], [0, 1, 1], [0, 1, 1]])) == (1,)


def test_all_responses_identical_neither_fails_nor_invents(cache: Path) -> None:
    given = codes({f"r{row:04d}/q1": ["travel"] if row % 2 else ["money"] for row in range(20)})
    tags = tag(["Please keep it open."] * 40, given, cache)
    found = tags[tags["tagger"] == "final"].groupby("origin_id")["theme_id"].agg(tuple)
    assert found[20:].nunique() == 1, "the same words have the same themes"


def test_a_text_sharing_no_word_with_any_coded_response_is_not_tagged(cache: Path) -> None:
    made = invented(60)
    texts = [*[text for text, _ in made.values()], "Proszę zachować żłobek.", "qqq zzz xxx"]
    tags = tag(texts, codes({key: found for key, (_, found) in made.items()}), cache)
    assert not tags["origin_id"].isin(["r0060/q1", "r0061/q1"]).any()


def test_coded_texts_are_learned_in_an_order_of_their_own(cache: Path) -> None:
    made = invented(30)
    texts = [text for text, _ in made.values()]
    truth = np.array([[int(theme in found) for theme in BARE.ids] for _, found in made.values()])
    vectors = embeddings.embed(texts, cache=cache)
    parts = tuple(vectors[:, None])
    one = learned.codings(learned.Answers(tuple(texts), vectors, parts, truth), truth)
    other = learned.codings(learned.Answers(tuple(texts[::-1]), vectors[::-1], parts[::-1], truth[::-1]), truth[::-1])
    assert one.answers.texts == other.answers.texts and np.array_equal(one.truth, other.truth)
    assert np.array_equal(np.stack(one.answers.clauses), np.stack(other.answers.clauses))


def test_a_theme_in_one_clause_of_a_long_answer_is_found(cache: Path) -> None:
    made = invented(100)
    dull = "I have lived here for years, and I like to write letters, but I write few of them, so here is one; "
    texts = [*[text for text, _ in made.values()], dull + "parking is impossible", dull + "that is all"]
    tags = tag(texts, codes({key: found for key, (_, found) in made.items()}), cache)
    final = tags[tags["tagger"] == "final"].groupby("origin_id")["theme_id"].agg(set).to_dict()
    assert final.get("r0100/q1") == {"travel"} and "r0101/q1" not in final


def test_a_long_letter_is_read_to_its_end(cache: Path) -> None:
    made = invented(100)
    dull = "I write as a resident of many years and wish to set out my thoughts at some length. " * 40
    texts = [*[text for text, _ in made.values()], dull + "The bus takes 90 minutes and parking is impossible."]
    tags = tag(texts, codes({key: found for key, (_, found) in made.items()}), cache)
    mine = tags[(tags["origin_id"] == "r0100/q1") & (tags["tagger"] == "learned") & (tags["theme_id"] == "travel")]
    assert mine.empty or int(mine["start"].iloc[0]) >= len(dull), "what is tagged is tagged at the end"
