"""The counts a report stands on, each with its base: who is analysed, who answered, which themes they raised.

Every frame has ``n`` and ``base``; no function gives a bare share. The base of a question is the analysed
submissions with an answer to it.
"""

from __future__ import annotations

import pandas as pd

from consult.consultation import Question
from consult.corpus import Corpus


def analysed(corpus: Corpus) -> pd.DataFrame:
    """The submissions that count: ``respondents`` without those set aside."""
    return corpus.respondents[~corpus.respondents["respondent_id"].isin(corpus.set_aside["respondent_id"])]


def answers(corpus: Corpus, question: Question) -> pd.DataFrame:
    """The analysed answers to one question that say something (columns of ``responses``)."""
    found = corpus.responses[corpus.responses["question_id"] == question.id]
    counted = found[found["respondent_id"].isin(analysed(corpus)["respondent_id"])]
    return counted[(counted["text"].str.strip() != "") | (counted["value"] != "")]


def options(corpus: Corpus, question: Question) -> pd.DataFrame:
    """How many chose each option: ``option, n, base``, in the order of the question, then others by frequency."""
    given = answers(corpus, question)
    base = int(given["response_id"].nunique())
    chosen = given.assign(value=given["value"].where(given["value"] != "", given["text"].str.strip()))
    counted = chosen.drop_duplicates(["response_id", "value"])["value"].value_counts()
    others = sorted(set(counted.index) - set(question.options), key=lambda option: (-counted[option], option))
    order = [*question.options, *others]
    return pd.DataFrame({"option": order, "n": [int(counted.get(option, 0)) for option in order], "base": base})


def themes(corpus: Corpus, question: Question) -> pd.DataFrame:
    """How many answers to an open question raise each theme: ``theme_id, label, n, base``, most raised first."""
    given = answers(corpus, question)
    final = corpus.tags[(corpus.tags["tagger"] == "final") & corpus.tags["origin_id"].isin(given["response_id"])]
    raised = final.drop_duplicates(["origin_id", "theme_id"])["theme_id"].value_counts()
    rows = [
        (theme.id, theme.label, int(raised.get(theme.id, 0)), int(given["response_id"].nunique()))
        for theme in corpus.codebook.active().themes
    ]
    counted = pd.DataFrame(rows, columns=["theme_id", "label", "n", "base"])
    return counted.sort_values(["n", "theme_id"], ascending=[False, True], ignore_index=True)
