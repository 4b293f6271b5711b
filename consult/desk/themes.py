"""How themes come out, what a person's codes changed, and every answer with its themes, as frames."""

from __future__ import annotations

import pandas as pd

from consult.corpus import Corpus
from consult.desk.suggestions import answers


def counted(corpus: Corpus) -> pd.DataFrame:
    """One row a theme of a question: answers that raise it, of how many, and the share in per cent; none without themes."""
    from consult.report import counts

    asked = corpus.consultation.open_questions() if corpus.codebook.active().themes else ()
    frames = [_of(counts.themes(corpus, question), question.text) for question in asked]
    return pd.concat(frames, ignore_index=True) if frames else pd.DataFrame(columns=_COLUMNS)


_COLUMNS = ["theme", "n", "of", "per_cent", "question"]


def _of(table: pd.DataFrame, question: str) -> pd.DataFrame:
    share = (100 * table["n"] / table["base"].where(table["base"].gt(0))).round(1)
    found = table.assign(question=question, per_cent=share).rename(columns={"label": "theme", "base": "of"})
    return found[_COLUMNS]


def changed(before: Corpus, after: Corpus) -> pd.DataFrame:
    """One row a theme whose count differs between two readings of a folder, as before and after people coded."""
    both = counted(before).merge(counted(after), on=["question", "theme"], how="outer", suffixes=("_before", "_now"))
    both = both.fillna({"n_before": 0, "n_now": 0}).astype({"n_before": "int64", "n_now": "int64"})
    both = both.assign(change=both["n_now"] - both["n_before"])
    moved = both[both["change"].ne(0)].rename(columns={"n_before": "before", "n_now": "now", "of_now": "of"})
    order = moved["change"].abs().sort_values(ascending=False, kind="stable").index
    return moved.loc[order, ["theme", "before", "now", "change", "of", "question"]].reset_index(drop=True)


def tagged(corpus: Corpus, looking_for: str = "") -> pd.DataFrame:
    """One row an answer in words: its id, its themes, whether a person or machines decided, and its text.

    ``looking_for`` keeps the answers that have these words in their text or in the name of a theme.
    """
    labels = {theme.id: theme.label for theme in corpus.codebook.themes}
    final = corpus.tags[corpus.tags["tagger"].eq("final")].drop_duplicates(["origin_id", "theme_id"])
    named = final.assign(label=final["theme_id"].map(lambda one: labels.get(one, one))).sort_values("label")
    themes = named.groupby("origin_id")["label"].agg("; ".join)
    given = answers(corpus).sort_values("response_id")
    coders = corpus.codes.groupby("response_id")["coder"].agg(lambda names: ", ".join(sorted(set(names))))
    by = given["response_id"].map(coders).fillna("machines")
    found = given.assign(themes=given["response_id"].map(themes).fillna(""), decided_by=by)
    within = (found["text"] + "\n" + found["themes"]).str.casefold()
    found = found[within.str.contains(looking_for.strip().casefold(), regex=False)]
    return found[["response_id", "themes", "decided_by", "text"]].reset_index(drop=True)
