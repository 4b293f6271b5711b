"""The counts a report stands on, each with its base, all under the counting rule the folder names.

Every frame has ``n``, ``base`` and ``base_words``; no function gives a bare share. A corpus never changes, so each
count is made once.
"""

from __future__ import annotations

from functools import cache

import pandas as pd

from consult.consultation import Question
from consult.corpus import Corpus
from consult.report.parts import Figure
from consult.responses import closed, counting_rules, people, profile, substance


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
    """Where another counting rule would change the message; a rule under which nobody counts changes nothing."""
    found = counting_rules.flags(by_rule(corpus), consultation=corpus.consultation, theme_table=themes_by_rule(corpus))
    table = by_rule(corpus)
    nobody = set(table.loc[table["base"].eq(0), ["rule", "question_id"]].itertuples(index=False, name=None))
    counted = [pair not in nobody for pair in zip(found["rule"], found["question_id"], strict=True)]
    return found[pd.Series(counted, index=found.index, dtype=bool)].reset_index(drop=True)


@cache
def sides_by_rule(corpus: Corpus) -> pd.DataFrame:
    """The headline question under each counting rule: rule, headline, base, n_for, n_against; empty without one."""
    told = corpus.consultation
    table = by_rule(corpus)
    if not told.headline or table.empty:
        return pd.DataFrame(columns=["rule", "headline", "base", "n_for", "n_against"])
    question = told.question(told.headline)
    side = closed.sides(question)
    found = table[table["question_id"].eq(question.id)].assign(side=lambda frame: frame["option"].map(side))
    rows = [
        {
            "rule": rule,
            "headline": bool(given["headline"].iloc[0]),
            "base": int(given["base"].max()),
            "n_for": int(given.loc[given["side"].eq("for"), "n"].sum()),
            "n_against": int(given.loc[given["side"].eq("against"), "n"].sum()),
        }
        for rule, given in found.groupby("rule", sort=False)
    ]
    return pd.DataFrame(rows, columns=["rule", "headline", "base", "n_for", "n_against"])


@cache
def margins(corpus: Corpus) -> profile.Margins:
    """The population's margins as the folder gives them (see :func:`consult.responses.profile.read_margins`)."""
    return profile.read_margins(corpus.consultation)


@cache
def whole_profile(corpus: Corpus) -> pd.DataFrame:
    """Who responded beside the population with every count; what may be shown is :func:`comparing.profile_table`."""
    return profile.profile(kept(corpus), consultation=corpus.consultation, population=margins(corpus))


def whole(value: float, source: str, unit: str = "") -> Figure:
    """A number as a figure to the whole unit; half units round up."""
    return Figure(value, f"{int(value + 0.5)}{unit}", source)


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
        corpus.respondents, asked, corpus.set_aside, corpus.campaigns, corpus.tags,
        consultation=corpus.consultation, only=corpus.consultation.counting_rule,
    )  # fmt: skip
    return _labelled(corpus, table, "people who answered this question in substance")


@cache
def bands(corpus: Corpus, question: Question) -> dict[str, tuple[int, int]]:
    """For each theme measured on coded responses, the range of its count in answers to a question that allows for the
    taggers' measured error (the difference estimator; see :func:`consult.themes.adjust`); themes nobody coded are absent.
    """
    from consult import themes as tagging

    if corpus.agreement.empty:
        return {}
    measured = dict(zip(corpus.measures["name"], corpus.measures["value"], strict=True))
    evaluation = tagging.Evaluation(
        method=corpus.measures["method"].iloc[0], n_train=int(measured["n_train"]), n_test=int(measured["n_test"]), seed=0,
        headline={}, intervals={}, themes=corpus.agreement, coders={}, curve=pd.DataFrame(), notes=(),
    )  # fmt: skip
    said = substance.kinds(kept(corpus)[kept(corpus)["question_id"].eq(question.id)])
    base = said.loc[said["substance"].eq("substantive"), "response_id"]
    table = tagging.adjust(corpus.tags, base, corpus.codes, codebook=corpus.codebook, evaluation=evaluation)
    known = table[table["low"].notna()]
    return {row.theme_id: (int(row.low), int(row.high)) for row in known.itertuples()}


@cache
def stance_split(corpus: Corpus, question: Question) -> dict[str, dict[str, int]]:
    """For each theme raised in answer to a question, how many of those answers support, oppose, are mixed or unclear."""
    asked = tagged(corpus)
    asked = asked[asked["question_id"].eq(question.id)]
    whole = corpus.stances[corpus.stances["theme_id"].eq("")].set_index("response_id")["stance"]
    stance = asked["response_id"].map(whole).fillna("unclear")
    found = asked.assign(stance=stance).groupby(["theme_id", "stance"])["respondent_id"].nunique()
    split: dict[str, dict[str, int]] = {}
    for (theme_id, side), n in found.items():
        split.setdefault(str(theme_id), {})[str(side)] = int(n)
    return split


@cache
def all_themes(corpus: Corpus) -> pd.DataFrame:
    """How many raise each theme in any open answer under the headline rule, most first."""
    table = themes_by_rule(corpus)
    return _labelled(corpus, table[table["headline"]], "people who wrote an answer of substance")


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
def tagged(corpus: Corpus) -> pd.DataFrame:
    """The final tags of analysed answers, with respondent and question: one row a response and theme."""
    final = corpus.tags[corpus.tags["tagger"].eq("final")].drop_duplicates(["origin_id", "theme_id"])
    said = kept(corpus)[["response_id", "respondent_id", "question_id"]].drop_duplicates("response_id")
    return final.merge(said, left_on="origin_id", right_on="response_id")
