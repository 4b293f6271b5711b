"""Who says what: closed answers and themes by group, each family of comparisons adjusted together (Holm), safe to publish.

Counts of who people are (type, age and the like) are withheld where they are small, and with them what they could be
worked out from. Counts of what people say, by where they stand or by question, name nobody and are given in full.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import pandas as pd

from consult.consultation import Question
from consult.corpus import Corpus
from consult.report import counts
from consult.responses import closed, crosstabs, substance
from consult.responses.disclosure import publication
from consult.themes import crosses

# The themes of all open answers, as if they were the options of one question.
THEMES = "themes"
NO_THEME = "(no theme)"
OTHERS = "Other groups, or prefer not to say"
_UNSAID = r"(?i)\b(?:prefer not|not stated|rather not)\b"


def rule(family: str) -> str:
    """The sentence that says when a difference is more than noise, over which comparisons (``of themes by group``)."""
    return (
        "Each group is set against everybody else who answered, with Fisher's exact test. A difference is called more than noise "
        f"where chance alone would seldom give even one as large among all the comparisons {family} (Holm's rule at "
        f"{crosstabs.LEVEL:g}). A group of fewer than {crosstabs.MINIMUM} answers is shown and not compared. Nothing is said of "
        "people who did not answer."
    )


def profile_table(corpus: Corpus) -> pd.DataFrame:
    """Who responded beside the population, small counts withheld: the columns of :func:`consult.responses.disclosure.profile`."""
    return _published(corpus)[0]


def closed_by_group(corpus: Corpus) -> pd.DataFrame:
    """Closed questions by type and demographic: the columns of :func:`consult.responses.disclosure.crosstab`."""
    return _published(corpus)[1]


@cache
def themes_by_group(corpus: Corpus) -> pd.DataFrame:
    """Themes of all open answers by type and demographic, likewise; ``option`` is the theme's id."""
    table = _published(corpus)[2]
    return table[table["option"].ne(NO_THEME)].reset_index(drop=True)


@cache
def _published(corpus: Corpus) -> list[pd.DataFrame]:
    """The profile, closed questions by group and themes by group: one publication, with the same groups withheld in each."""
    asked = [question for question in corpus.consultation.questions if question.kind == "closed"]
    tables = (_compared(corpus, counts.kept(corpus), asked), _themes_compared(corpus))
    return publication.together(counts.whole_profile(corpus), *tables, threshold=corpus.consultation.disclosure_threshold)


def _themes_compared(corpus: Corpus) -> pd.DataFrame:
    raised = counts.tagged(corpus)[["respondent_id", "theme_id"]].drop_duplicates()
    written = wrote(corpus)["respondent_id"].drop_duplicates()
    chosen = raised[raised["respondent_id"].isin(written)].rename(columns={"theme_id": "value"})
    none = written[~written.isin(chosen["respondent_id"])].to_frame().assign(value=NO_THEME)
    given = pd.concat([chosen, none]).assign(question_id=THEMES, text="")
    return _compared(corpus, given, [Question(THEMES, "", "multi", ())])


def _compared(corpus: Corpus, given: pd.DataFrame, questions: Sequence[Question]) -> pd.DataFrame:
    """The questions by every grouping, all of them one family of comparisons."""
    groups = closed.groups_of(counts.analysed(corpus), counts.kept(corpus), corpus.consultation.questions)
    tables = []
    for question in questions:
        answered = given.loc[given["question_id"].eq(question.id), "respondent_id"].drop_duplicates()
        tables += [
            crosstabs.crosstab(given, question, _gathered(group, answered), by=by) for by, group in groups.items()
        ]
    filled = [table for table in tables if len(table)]
    if not filled:
        return pd.DataFrame(columns=crosstabs.COLUMNS)
    return crosstabs.adjusted(pd.concat(filled, ignore_index=True))


def _gathered(group: pd.Series, answered: pd.Series) -> pd.Series:
    """The groups with those too small to compare, and those who prefer not to say, as one; alone, a small one stays.

    Small groups side by side would each be withheld, and others with them.
    """
    size = group[group.index.isin(answered)].value_counts()
    apart = size[(size < crosstabs.MINIMUM) | size.index.str.contains(_UNSAID)].index
    return group.where(~group.isin(apart), OTHERS) if len(apart) > 1 else group


def more_than_noise(table: pd.DataFrame) -> pd.DataFrame:
    """The rows that differ by more than noise, the furthest apart first."""
    found = table[table["more_than_noise"].fillna(False).astype(bool)]
    size = found["difference"].astype(float).abs()
    return found.assign(size=size).sort_values(["size", "by", "group", "option"], ascending=[False, True, True, True])


def compared(table: pd.DataFrame) -> int:
    """How many comparisons were made and may be shown."""
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
