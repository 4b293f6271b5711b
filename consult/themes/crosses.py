"""Themes against everything else a chart may show them by: each frame has ``n``, ``base`` and ``base_words``.

All take the final tags of the answers that count: rows of ``theme_id, response_id, respondent_id, question_id``, as
:func:`tagged` gives them. A person who raises a theme twice is counted once.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations_with_replacement

import pandas as pd

COUNTED = ["n", "base", "share", "base_words"]


def tagged(tags: pd.DataFrame, responses: pd.DataFrame) -> pd.DataFrame:
    """The final themes of these responses, each once: theme_id, response_id, respondent_id, question_id."""
    final = tags[tags["tagger"].eq("final")][["origin_id", "theme_id"]].drop_duplicates()
    said = responses[["response_id", "respondent_id", "question_id"]].drop_duplicates("response_id")
    found = final.merge(said, left_on="origin_id", right_on="response_id")
    return found[["theme_id", "response_id", "respondent_id", "question_id"]].sort_values(
        ["theme_id", "response_id"], ignore_index=True)


def by_question(raised: pd.DataFrame, answers: pd.DataFrame) -> pd.DataFrame:
    """People who raise each theme in answer to each question; base: people who answered it (``answers``)."""
    base = answers.groupby("question_id")["respondent_id"].nunique()
    return _counted(raised.assign(group=raised["question_id"]), base, "question_id", "answered {}")


def by_group(raised: pd.DataFrame, answers: pd.DataFrame, groups: Mapping[str, pd.Series]) -> pd.DataFrame:
    """People of each group who raise each theme; base: people of the group who wrote anything.

    ``groups`` gives, for respondent type and each demographic, everybody's group by respondent_id; ``by`` names which.
    """
    parts = []
    for by, group in groups.items():
        members = answers.assign(group=answers["respondent_id"].map(group)).dropna(subset=["group"])
        base = members.groupby("group")["respondent_id"].nunique()
        rows = raised.assign(group=raised["respondent_id"].map(group)).dropna(subset=["group"])
        parts.append(_counted(rows, base, "group", f"wrote an answer, {by}: {{}}").assign(by=by))
    columns = ["by", "group", "theme_id", *COUNTED]
    return pd.concat(parts, ignore_index=True)[columns] if parts else pd.DataFrame(columns=columns)


def by_stance(raised: pd.DataFrame, answers: pd.DataFrame, stances: pd.DataFrame) -> pd.DataFrame:
    """Answers that raise each theme by where they stand on the proposal; base: all answers that stand there.

    A theme is never one count over people for and against: read it row by row.
    """
    whole = stances[stances["theme_id"].eq("")].set_index("response_id")["stance"]
    base = answers.assign(group=answers["response_id"].map(whole)).groupby("group")["response_id"].nunique()
    own = stances[stances["theme_id"].ne("")].set_index(["response_id", "theme_id"])["stance"].to_dict()
    keys = zip(raised["response_id"], raised["theme_id"], strict=True)
    group = [own.get(key, whole.get(key[0], "unclear")) for key in keys]
    return _counted(raised.assign(group=group), base, "stance", "answers that are {}", of="response_id")


def together(raised: pd.DataFrame) -> pd.DataFrame:
    """People who raise both of two themes: theme_id, with, n, base (people who raise the first), share.

    Both orders of a pair are rows; a theme with itself is left out.
    """
    sets = raised.groupby("theme_id")["respondent_id"].agg(set).sort_index()
    rows = [(one, other, len(sets[one] & sets[other]), len(sets[one]), f"raise {one}")
            for first, second in combinations_with_replacement(sets.index, 2) if first != second
            for one, other in ((first, second), (second, first))]
    table = pd.DataFrame(rows, columns=["theme_id", "with", "n", "base", "base_words"])
    table["share"] = table["n"] / table["base"].where(table["base"].gt(0))
    return table.sort_values(["theme_id", "n", "with"], ascending=[True, False, True], ignore_index=True)[
        ["theme_id", "with", *COUNTED]]


def _counted(rows: pd.DataFrame, base: pd.Series, name: str, words: str, of: str = "respondent_id") -> pd.DataFrame:
    """n of base for every group and theme, also where nobody of the group raises it."""
    n = rows.groupby(["group", "theme_id"])[of].nunique()
    every = pd.MultiIndex.from_product([sorted(base.index), sorted(set(rows["theme_id"]))], names=[name, "theme_id"])
    table = n.reindex(every, fill_value=0).rename("n").reset_index() if len(every) else pd.DataFrame(
        columns=[name, "theme_id", "n"])
    table["base"] = table[name].map(base).astype("Int64")
    table["share"] = table["n"].astype("Float64") / table["base"].where(table["base"].gt(0))
    table["base_words"] = [words.format(each) for each in table[name]]
    return table[[name, "theme_id", *COUNTED]]
