"""People's codes: checked against what there is, kept apart from machine tags, and always winning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from consult.codebook import Codebook


@dataclass(frozen=True)
class Coded:
    """What people decided: for each response they read, the themes they gave it (none is a decision too).

    ``rows`` are the codes that can be used, ``notes`` a sentence for each kind that cannot.
    """

    themes: Mapping[str, frozenset[str]]
    coders: tuple[str, ...]
    notes: tuple[str, ...]
    rows: pd.DataFrame = field(compare=False, repr=False)


def read(codes: pd.DataFrame, *, known: Iterable[str], codebook: Codebook) -> Coded:
    """The codes that can be used, with one sentence for each kind that cannot.

    ``known`` are the ids of the responses there are. Where two coders read a response its themes are those given by
    at least half of its coders.
    """
    rows = clean(codes)
    strangers = sorted(set(rows["response_id"]) - set(known))
    unknown = sorted(set(rows["theme_id"]) - set(codebook.ids) - {""})
    usable = rows[~rows["response_id"].isin(strangers) & ~rows["theme_id"].isin(unknown)]
    read_by = usable.groupby("response_id")["coder"].nunique()
    given = usable[usable["theme_id"] != ""].groupby(["response_id", "theme_id"])["coder"].nunique()
    themes: dict[str, set[str]] = {str(response): set() for response in read_by.index}
    for (response, theme), times in given.items():
        if times * 2 >= read_by[response]:
            themes[response].add(theme)
    return Coded({response: frozenset(found) for response, found in themes.items()},
                 tuple(sorted(set(usable["coder"]))), tuple(_notes(rows, strangers, unknown)), usable)


def clean(codes: pd.DataFrame) -> pd.DataFrame:
    """Codes as texts without spaces round them, each once, sorted; a missing coder is ``""``."""
    columns = {name: codes[name] if name in codes.columns else "" for name in ("response_id", "theme_id", "coder")}
    rows = pd.DataFrame(columns, index=codes.index).astype("object").fillna("").astype(str)
    rows = rows.apply(lambda column: column.str.strip())
    return rows.drop_duplicates().sort_values(["response_id", "theme_id", "coder"], ignore_index=True)


def matrix(coded: Mapping[str, frozenset[str]], responses: Iterable[str], codebook: Codebook) -> np.ndarray:
    """1 where a response has a theme: (responses, themes), in the orders given."""
    return np.array([[int(theme in coded.get(response, ())) for theme in codebook.ids] for response in responses],
                    dtype=int).reshape(-1, len(codebook.themes))


def _notes(rows: pd.DataFrame, strangers: list[str], unknown: list[str]) -> Iterable[str]:
    if strangers:
        found = rows["response_id"].isin(strangers).sum()
        yield (f"{found} codes name responses that are not there and are not used (first: {strangers[0]}); "
               "check the response_id column.")
    if unknown:
        found = rows["theme_id"].isin(unknown).sum()
        yield (f"{found} codes name themes that the codebook does not have and are not used "
               f"({', '.join(unknown[:5])}); add them to codebook.toml or mend the codes.")
