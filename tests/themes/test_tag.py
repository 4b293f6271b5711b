"""``themes.tag``: every tagger's word, people's above all, and the same tags whatever the order."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from corpus import CODEBOOK, codes, invented, passages, responses

from consult import tables, themes
from consult.codebook import Codebook, Theme

NONE = codes({})


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache of embeddings for all the tests of this file."""
    return tmp_path_factory.mktemp("cache")


def tag(texts: list[str], given: pd.DataFrame = NONE, *, book: Codebook = CODEBOOK,
        cache: Path | None = None) -> pd.DataFrame:
    """The tags of some texts."""
    table = responses(texts)
    return themes.tag(passages(table), table, tables.empty("documents"), tables.empty("boilerplate"), codebook=book,
                      codes=given, cache=cache)["tags"]


def final(tags: pd.DataFrame) -> dict[str, set[str]]:
    """The themes of each response by ``final``."""
    found = tags[tags["tagger"] == "final"]
    return found.groupby("origin_id")["theme_id"].agg(set).to_dict()


def test_a_keyword_tag_is_the_words_and_a_semantic_tag_the_passage(cache: Path) -> None:
    text = "Nobody asked us. The bus is always late."
    tags = tag([text], cache=cache)
    keyword = tags[(tags["tagger"] == "keyword") & (tags["theme_id"] == "travel")].iloc[0]
    assert text[keyword["start"]:keyword["end"]] == "bus"
    assert keyword["passage_id"] == "r0000/q1#16-40"


def test_an_example_is_found_by_meaning_and_a_counter_example_is_not(cache: Path) -> None:
    tags = tag(["It takes two buses and an hour with the pram.", "The centre is always busy on Fridays."], cache=cache)
    assert final(tags) == {"r0000/q1": {"travel"}}


def test_people_win_on_every_theme_of_a_response_they_read(cache: Path) -> None:
    texts = ["The bus is late and the staff are kind.", "The bus is late.", "Cut after cut to the budget."]
    tags = tag(texts, codes({"r0000/q1": ["money"], "r0001/q1": []}), cache=cache)
    assert final(tags) == {"r0000/q1": {"money"}, "r0002/q1": {"money"}}
    assert set(tags[tags["tagger"] == "keyword"]["theme_id"]) == {"travel", "staff", "money"}, "machines' word is kept"
    assert len(tags[tags["tagger"] == "officer"]) == 1


def test_tags_do_not_depend_on_the_order_of_rows(cache: Path) -> None:
    made = invented(60)
    table = responses([text for text, _ in made.values()])
    given = codes({key: found for key, (_, found) in list(made.items())[:40]})
    empty = tables.empty("documents"), tables.empty("boilerplate")
    one = themes.tag(passages(table), table, *empty, codebook=CODEBOOK, codes=given, cache=cache)
    mixed, said = passages(table).sample(frac=1, random_state=1), given.sample(frac=1, random_state=2)
    other = themes.tag(mixed, table.sample(frac=1, random_state=3), *empty, codebook=CODEBOOK, codes=said)
    pd.testing.assert_frame_equal(one["tags"], other["tags"])
    pd.testing.assert_frame_equal(one["scores"], other["scores"])


def test_every_tag_is_a_slice_within_its_passage(cache: Path) -> None:
    made = invented(60)
    texts = [text for text, _ in made.values()]
    tags = tag(texts, codes({key: found for key, (_, found) in list(made.items())[:40]}), cache=cache)
    assert set(tags["tagger"]) == {"keyword", "semantic", "learned", "officer", "final"}
    for row in tags.itertuples():
        start, end = (int(place) for place in row.passage_id.split("#")[1].split("-"))
        assert start <= row.start < row.end <= end


def test_page_furniture_headings_and_words_without_letters_carry_no_tag(cache: Path) -> None:
    text = "Bus travel\nThe bus is late.\nAccept cookies for bus news.\n£££ 123"
    lines = [("heading", 0, 10), ("paragraph", 11, 27), ("paragraph", 28, 56), ("paragraph", 57, 64)]
    cut = tables.frame("passages", [{"passage_id": f"d#{start}-{end}", "origin": "document", "origin_id": "d",
                                     "kind": kind, "start": start, "end": end, "text": text[start:end]}
                                    for kind, start, end in lines])
    document = tables.frame("documents", [{"document_id": "d", "text": text}])
    furniture = tables.frame("boilerplate", [{"document_id": "d", "start": 28, "end": 56, "kind": "cookies"}])
    tags = themes.tag(cut, tables.empty("responses"), document, furniture, codebook=CODEBOOK, codes=NONE,
                      cache=cache)["tags"]
    assert set(tags["passage_id"]) == {"d#11-27"}


@pytest.mark.parametrize("texts", [[], [""], ["   ", "…"]])
def test_nothing_to_tag_is_no_fault(texts: list[str], cache: Path) -> None:
    assert tag(texts, cache=cache).empty


def test_an_empty_codebook_and_a_retired_theme_tag_nothing(cache: Path) -> None:
    retired = Codebook((Theme("t", "Travel", "Buses.", keywords=("bus",), status="retired"),))
    assert tag(["The bus is late."], book=Codebook(), cache=cache).empty
    assert tag(["The bus is late."], book=retired, cache=cache).empty


def test_codes_that_name_nothing_are_not_used(cache: Path) -> None:
    given = codes({"r0000/q1": ["nope"], "zzz": ["travel"]})
    assert final(tag(["The bus is late."], given, cache=cache)) == {"r0000/q1": {"travel"}}


def test_an_added_tagger_joins_the_others(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from consult.themes.material import Material, Span, Tagged, by_origin, tagged

    def shouting(material: Material) -> Tagged:
        import numpy as np

        loud = material.passages["text"].str.isupper().to_numpy()[:, None] * np.array([0.0, 0.0, 1.0])
        spans = [Span(int(row), 2, 0, 4, 1.0) for row in np.flatnonzero(loud[:, 2])]
        return tagged(spans, by_origin(loud, material.owners, len(material.origins)))

    monkeypatch.setitem(themes.TAGGERS, "shouting", shouting)
    assert final(tag(["THIS IS WRONG", "this is wrong"], cache=cache)) == {"r0000/q1": {"money"}}
