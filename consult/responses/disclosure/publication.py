"""The profile of respondents and the cross-tabulations by the same questions, protected as the one publication they are.

A group withheld in one of them and shown in another can be worked out, for most people who say how old they are also
answer. So a group is withheld in all of them or in none.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from consult.responses import disclosure

Groups = dict[str, frozenset[str]]


def together(profile: pd.DataFrame, *crosstabs: pd.DataFrame, threshold: int = disclosure.THRESHOLD) -> list[pd.DataFrame]:
    """The profile, then each table of cross-tabulations, fit to publish beside each other.

    As :func:`consult.responses.disclosure.profile` and :func:`consult.responses.disclosure.crosstab` give them, with the
    same groups withheld throughout. A group gathered from several categories shows their sum, so either all of these are
    withheld in the profile or none is.
    """
    hidden: Groups = {}
    while True:
        shown = [disclosure.profile(profile, threshold=threshold, hide=hidden) if len(profile) else profile,
                 *(disclosure.crosstab(table, threshold=threshold, hide=hidden) if len(table) else table for table in crosstabs)]
        found: dict[str, set[str]] = {question: set(names) for question, names in hidden.items()}
        for question, names in [*_withheld(shown[0], "question_id", "category", "n"), *_gathered(shown[0], shown[1:]),
                                *(pair for table in shown[1:] for pair in _withheld(table, "by", "group", "base"))]:
            found.setdefault(question, set()).update(names)
        grown = {question: frozenset(names) for question, names in found.items()}
        if grown == hidden:
            return shown
        hidden = grown


def _withheld(table: pd.DataFrame, question: str, group: str, figure: str) -> Iterator[tuple[str, set[str]]]:
    """The groups of each question whose figure is withheld."""
    gone = table[table[figure].isna()] if len(table) else table
    yield from ((str(name), set(part[group])) for name, part in gone.groupby(question))


def _gathered(profile: pd.DataFrame, crosstabs: list[pd.DataFrame]) -> Iterator[tuple[str, set[str]]]:
    """Categories that a cross-tabulation shows as one group, where one of them is withheld in the profile."""
    for table in crosstabs:
        for (_, by), part in table.groupby(["question_id", "by"]) if len(table) else ():
            mine = profile[profile["question_id"].eq(by)]
            apart = mine[~mine["category"].isin(part["group"])]
            strange = part[~part["group"].isin(mine["category"])]
            if len(apart) and strange["base"].notna().any() and apart["n"].isna().any():
                yield str(by), set(apart["category"])
