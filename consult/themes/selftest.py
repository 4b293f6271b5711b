"""Every codebook tests itself: its examples must be tagged, its counter-examples must not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pandas as pd

from consult import tables
from consult.codebook import Codebook, Theme
from consult.themes import combine

COLUMNS = ("theme_id", "fault", "text")
MISSED, WRONG, ONLY_ITSELF = "missed", "wrongly-tagged", "found-only-as-listed"
_SAID = {MISSED: "this example is not tagged", WRONG: "this counter-example is tagged"}


def self_test(codebook: Codebook, *, cache: Path | str | None = None) -> list[str]:
    """A sentence for each example the codebook's own taggers miss and each counter-example they tag; none is well."""
    found = table(codebook, cache=cache)
    labels = {theme.id: theme.label for theme in codebook.themes}
    faults = found[found["fault"].isin(list(_SAID))]
    return [f"{labels[row.theme_id]}: {_SAID[row.fault]}: {row.text}" for row in faults.itertuples()]


def table(codebook: Codebook, *, cache: Path | str | None = None) -> pd.DataFrame:
    """A row for each fault: an example ``missed``, a counter-example ``wrongly-tagged`` (columns :data:`COLUMNS`).

    An example ``found-only-as-listed`` is no fault of the codebook but a warning: its keywords and definition alone
    would not find it, so answers like it may be missed too.
    """
    active = codebook.active()
    given = _tagged(active, active, cache)
    bare = Codebook(tuple(replace(theme, examples=()) for theme in active.themes))
    alone = _tagged(bare, active, cache)
    rows = [row for theme in active.themes for row in _faults(theme, given, alone)]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _faults(theme: Theme, given: set[tuple[str, str]], alone: set[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    for text in theme.examples:
        if (text, theme.id) not in given:
            yield theme.id, MISSED, text
        elif (text, theme.id) not in alone:
            yield theme.id, ONLY_ITSELF, text
    yield from ((theme.id, WRONG, text) for text in theme.counter_examples if (text, theme.id) in given)


def _tagged(codebook: Codebook, texts_of: Codebook, cache: Path | str | None) -> set[tuple[str, str]]:
    """Which text is given which theme by the codebook's own taggers, each text a response of one passage."""
    texts = sorted({text for theme in texts_of.themes for text in (*theme.examples, *theme.counter_examples)})
    responses = tables.frame("responses", [{"response_id": str(number), "text": text}
                                           for number, text in enumerate(texts)])
    passages = tables.frame("passages", [{"passage_id": str(number), "origin": "response", "origin_id": str(number),
                                          "kind": "sentence", "start": 0, "end": len(text), "text": text}
                                         for number, text in enumerate(texts)])
    codes = pd.DataFrame({"response_id": [], "theme_id": []}, dtype="str")
    tags = combine.tag(passages, responses, tables.empty("documents"), tables.empty("boilerplate"),
                       codebook=codebook, codes=codes, cache=cache)["tags"]
    final = tags[tags["tagger"] == "final"]
    return {(texts[int(origin)], theme) for origin, theme in zip(final["origin_id"], final["theme_id"], strict=True)}
