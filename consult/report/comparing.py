"""Who says what: closed answers and themes by group, each family of comparisons adjusted together (Holm), safe to publish.

Counts of who people are (type, age and the like) are withheld where they are small, and with them what they could be
worked out from. Counts of what people say, by where they stand or by question, name nobody and are given in full.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pandas as pd

from consult.consultation import Question
from consult.corpus import Corpus
from consult.report import counts
from consult.responses import crosstabs, disclosure, substance
from consult.themes import crosses

# The themes of all open answers, as if they were the options of one question.
THEMES = "themes"
NO_THEME = "(no theme)"
RULE = (
    "A difference is called more than noise where Fisher's exact test, adjusted for all the comparisons made here "
    f"together (Holm's rule, at {crosstabs.LEVEL:g}), would rarely give one as large by chance. A group of fewer than "
    f"{crosstabs.MINIMUM} answers is shown and not compared. It says nothing of people who did not answer."
)


@cache
def closed_by_group(corpus: Corpus) -> pd.DataFrame:
    """Closed questions by type and demographic: the columns of :func:`consult.responses.disclosure.crosstab`."""
    told = corpus.consultation
    compared = tuple(question for question in told.questions if question.kind in ("closed", "demographic"))
    return _safe(corpus, counts.kept(corpus), compared)


@cache
def themes_by_group(corpus: Corpus) -> pd.DataFrame:
    """Themes of all open answers by type and demographic, likewise; ``option`` is the theme's id."""
    raised = counts.tagged(corpus)[["respondent_id", "theme_id"]].drop_duplicates()
    written = wrote(corpus)["respondent_id"].drop_duplicates()
    chosen = raised[raised["respondent_id"].isin(written)].rename(columns={"theme_id": "value"})
    none = written[~written.isin(chosen["respondent_id"])].to_frame().assign(value=NO_THEME)
    rows = pd.concat([chosen, none]).assign(question_id=THEMES, text="")
    demographics = tuple(question for question in corpus.consultation.questions if question.kind == "demographic")
    profile = counts.kept(corpus)[["respondent_id", "value", "question_id", "text"]]
    table = _safe(corpus, pd.concat([rows, profile]), (Question(THEMES, "", "multi", ()), *demographics))
    return table[table["option"].ne(NO_THEME)].reset_index(drop=True)


def _safe(corpus: Corpus, responses: pd.DataFrame, questions: tuple[Question, ...]) -> pd.DataFrame:
    told = replace(corpus.consultation, questions=questions)
    table = crosstabs.crosstabs(counts.analysed(corpus), responses, consultation=told)
    return disclosure.crosstab(table, threshold=told.disclosure_threshold) if len(table) else table


def more_than_noise(table: pd.DataFrame) -> pd.DataFrame:
    """The rows that differ by more than noise, the furthest apart first."""
    found = table[table["more_than_noise"].fillna(False).astype(bool)]
    size = found["difference"].astype(float).abs()
    return found.assign(size=size).sort_values(["size", "by", "group", "option"], ascending=[False, True, True, True])


def compared(table: pd.DataFrame) -> int:
    """How many comparisons were adjusted together and may be shown."""
    return int(table["adjusted"].notna().sum())


@cache
def wrote(corpus: Corpus) -> pd.DataFrame:
    """The open answers of substance that count: columns of ``responses``."""
    asked = {question.id for question in corpus.consultation.open_questions()}
    said = counts.kept(corpus)
    said = said[said["question_id"].isin(asked)]
    kind = substance.kinds(said)["substance"].to_numpy() == "substantive"
    return said[kind].drop_duplicates("response_id").reset_index(drop=True)


@cache
def by_stance(corpus: Corpus) -> pd.DataFrame:
    """Answers that raise each theme by where they stand (see :func:`consult.themes.crosses.by_stance`)."""
    return crosses.by_stance(raised(corpus), wrote(corpus), corpus.stances)


@cache
def by_question(corpus: Corpus) -> pd.DataFrame:
    """People who raise each theme by question (see :func:`consult.themes.crosses.by_question`)."""
    return crosses.by_question(raised(corpus), wrote(corpus))


@cache
def together(corpus: Corpus) -> pd.DataFrame:
    """Pairs of themes by how many people raise both, each pair once, most first: theme_id, with, n."""
    found = crosses.together(raised(corpus))
    once = found[found["theme_id"].lt(found["with"]) & found["n"].gt(0)]
    return once.sort_values(["n", "theme_id", "with"], ascending=[False, True, True], ignore_index=True)


@cache
def raised(corpus: Corpus) -> pd.DataFrame:
    """The final themes of the answers of substance (columns of :func:`consult.themes.crosses.tagged`)."""
    return crosses.tagged(corpus.tags, wrote(corpus))


def groupings(corpus: Corpus, table: pd.DataFrame) -> Iterator[tuple[str, str, pd.DataFrame]]:
    """Each grouping of a table: its id, its words (``Responding as``, or the question) and its rows."""
    names = {"type": "Responding as"} | {question.id: question.text for question in corpus.consultation.questions}
    for by, rows in table.groupby("by", sort=False):
        yield str(by), names.get(str(by), str(by)), rows


def in_order(corpus: Corpus, by: str, groups: list[str]) -> list[str]:
    """The groups of a grouping in the order its question lists them, others by name."""
    listed = next((question.options for question in corpus.consultation.questions if question.id == by), ())
    return sorted(groups, key=lambda group: (listed.index(group) if group in listed else len(listed), group))
