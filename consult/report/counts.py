"""The counts a report stands on, each with its base, all under the counting rule the folder names.

Every frame has ``n``, ``base`` and ``base_words``; no function gives a bare share. A corpus never changes, so each
count is made once.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pandas as pd

from consult.consultation import Question
from consult.corpus import Corpus
from consult.responses import closed, counting_rules, crosstabs, people


@cache
def analysed(corpus: Corpus) -> pd.DataFrame:
    """The submissions that count: ``respondents`` without those set aside."""
    return people.analysed(corpus.respondents, corpus.responses, corpus.set_aside)[0]


@cache
def kept(corpus: Corpus) -> pd.DataFrame:
    """The answers that count: ``responses`` of analysed submissions, merged submissions as one."""
    return people.analysed(corpus.respondents, corpus.responses, corpus.set_aside)[1]


@cache
def by_rule(corpus: Corpus) -> pd.DataFrame:
    """Every closed question under every counting rule (see :func:`consult.responses.counting_rules.closed`)."""
    return counting_rules.closed(
        corpus.respondents, corpus.responses, corpus.set_aside, corpus.campaigns, consultation=corpus.consultation
    )


@cache
def themes_by_rule(corpus: Corpus) -> pd.DataFrame:
    """Every theme over all open questions under every counting rule."""
    return counting_rules.themes(
        corpus.respondents,
        corpus.responses,
        corpus.set_aside,
        corpus.campaigns,
        corpus.tags,
        consultation=corpus.consultation,
    )


@cache
def rule_flags(corpus: Corpus) -> pd.DataFrame:
    """Where another counting rule would change the message."""
    return counting_rules.flags(by_rule(corpus), consultation=corpus.consultation, theme_table=themes_by_rule(corpus))


@cache
def options(corpus: Corpus, question: Question) -> pd.DataFrame:
    """How many chose each option under the headline rule: ``option, side, n, base, base_words``, in the order asked."""
    table = by_rule(corpus)
    found = table[table["headline"] & table["question_id"].eq(question.id)]
    side = closed.sides(question)
    return found.assign(side=found["option"].map(side).fillna("")).reset_index(drop=True)


@cache
def sides(corpus: Corpus, question: Question) -> dict[str, int]:
    """How many stand for, against, neither and apart under the headline rule, and the ``base``; empty where none do."""
    found = options(corpus, question)
    if found.empty or not found["base"].max() or not closed.sides(question):
        return {}
    n = {side: int(found.loc[found["side"].eq(side), "n"].sum()) for side in ("for", "against", "neither", "apart")}
    return {**n, "base": int(found["base"].max())}


@cache
def themes(corpus: Corpus, question: Question) -> pd.DataFrame:
    """How many raise each theme in answer to one question: ``theme_id, label, n, base, base_words``, most first."""
    profile = [other.id for other in corpus.consultation.questions if other.kind != "open"]
    asked = corpus.responses[corpus.responses["question_id"].isin([question.id, *profile])]
    table = counting_rules.themes(
        corpus.respondents, asked, corpus.set_aside, corpus.campaigns, corpus.tags, consultation=corpus.consultation
    )
    return _labelled(corpus, table[table["headline"]], f"answered {question.id} in substance")


@cache
def all_themes(corpus: Corpus) -> pd.DataFrame:
    """How many raise each theme in any open answer under the headline rule, most first."""
    table = themes_by_rule(corpus)
    return _labelled(corpus, table[table["headline"]], "wrote a substantive answer")


def _labelled(corpus: Corpus, table: pd.DataFrame, base_words: str) -> pd.DataFrame:
    found = dict(zip(table["theme_id"], table["n"], strict=True))
    base = int(table["base"].max()) if len(table) else 0
    rows = [
        (theme.id, theme.label, int(found.get(theme.id, 0)), base, base_words)
        for theme in corpus.codebook.active().themes
    ]
    counted = pd.DataFrame(rows, columns=["theme_id", "label", "n", "base", "base_words"])
    return counted.sort_values(["n", "theme_id"], ascending=[False, True], ignore_index=True)


@cache
def differences(corpus: Corpus) -> pd.DataFrame:
    """Closed answers by respondent type and demographic that differ by more than noise (Holm over all comparisons)."""
    compared = tuple(
        question for question in corpus.consultation.questions if question.kind in ("closed", "demographic")
    )
    told = replace(corpus.consultation, questions=compared)
    table = crosstabs.crosstabs(analysed(corpus), kept(corpus), consultation=told)
    return table[table["more_than_noise"]].reset_index(drop=True)


@cache
def tagged(corpus: Corpus) -> pd.DataFrame:
    """The final tags of analysed answers, with respondent and question: one row a response and theme."""
    final = corpus.tags[corpus.tags["tagger"].eq("final")].drop_duplicates(["origin_id", "theme_id"])
    said = kept(corpus)[["response_id", "respondent_id", "question_id"]].drop_duplicates("response_id")
    return final.merge(said, left_on="origin_id", right_on="response_id")
