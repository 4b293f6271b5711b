"""The page on adding a tagger is run as it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from corpus import codes, passages, responses

from consult import tables, themes
from consult.codebook import Codebook, Theme

PAGE = Path(__file__).parents[2] / "docs" / "adding-a-tagger.md"


def test_the_tagger_of_the_page_tags_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.setitem(themes.TAGGERS, "shouting", lambda material: None)  # the page's entry goes when the test ends
    exec(compile(code, str(PAGE), "exec"), {})  # noqa: S102 (our own page)
    book = Codebook((Theme("heard", "Being heard", "Nobody listens."), Theme("bus", "Buses", "Bus services.")))
    table = responses(["WHY DOES NOBODY ANSWER?", "The bus is late."])
    tags = themes.tag(passages(table), table, tables.empty("documents"), tables.empty("boilerplate"), codebook=book,
                      codes=codes({}))["tags"]
    assert tags[tags["tagger"] == "shouting"]["origin_id"].tolist() == ["r0000/q1"]
