"""Who responded beside the population: a profile, and what a weighted headline would be, as a sensitivity only."""

from __future__ import annotations

from typing import Any

import pandas as pd

from consult.corpus import Corpus
from consult.report import charts, comparing, counts
from consult.report.parts import Chart, Column, Item, Paragraph, Row, Section, Sheet, Words
from consult.report.tabling import share_of, slug
from consult.report.words import capital, count, listed, percent
from consult.responses import disclosure, profile


def section(corpus: Corpus) -> Section | None:
    """A table and a picture for each demographic question, then the weighted line where margins allow one."""
    told = corpus.consultation
    questions = [question for question in told.questions if question.kind == "demographic"]
    if not questions or corpus.responses.empty:
        return None
    margins, table = counts.margins(corpus), comparing.profile_table(corpus)
    if table.empty:
        return None
    items: list[Item] = [Paragraph((profile.STATEMENT,), "note")]
    items += [Paragraph((problem,), "warning") for problem in margins.problems]
    for question in questions:
        rows = table[table["question_id"].eq(question.id)]
        if len(rows):
            items += [
                *_chart(question.text, question.id, rows),
                _sheet(question.text, question.id, rows, told.disclosure_threshold),
            ]
    return Section("population", "Who responded", tuple([*items, *_weighted(corpus, margins)]))


def _sheet(title: str, question_id: str, found: pd.DataFrame, threshold: int) -> Sheet:
    compared = found.loc[found["share"].notna(), "base"].dropna()
    base = f"base: {int(compared.max()):,} in these groups" if len(compared) else "no share can be shown"
    beside = found["population_share"].notna().any()
    columns = [
        Column("Group"),
        Column("n", True),
        Column("Share", True),
        *([Column("Population", True), Column("Index", True)] if beside else []),
    ]
    notes = tuple(
        f"{capital(str(note))}: {listed(sorted(set(rows['category'])))}."
        for note, rows in found[found["note"].ne("")].groupby("note")
    )
    if beside:
        notes += ("The index is 100 where the share equals the population's, 50 where it is half of it.",)
    if found["n"].isna().any():
        notes += (disclosure.legend(threshold=threshold),)
    rows = tuple(_row(f"population-{question_id}-{slug(row.category)}", row, beside) for row in found.itertuples())
    return Sheet(f"population-{question_id}", f"{title} ({base})", tuple(columns), rows, notes,
                 "the tables responses and set_aside" + (" and the population file" if beside else ""))  # fmt: skip


def _row(row_id: str, row: Any, beside: bool) -> Row:
    if pd.isna(row.n) or pd.isna(row.base):
        return Row(row_id, ((row.category,), (disclosure.MARK,), *[("",)] * (3 if beside else 1)))
    n, base = int(row.n), int(row.base)
    share = (percent(n, base, f"{row_id}.share"),) if pd.notna(row.share) else ("",)
    cells: list[Words] = [(row.category,), (count(n, f"{row_id}.n"),), share]
    if beside:
        cells += [_known(row.population_share, f"{row_id}.population", "%", 100), _known(row.index, f"{row_id}.index")]
    return Row(row_id, tuple(cells))


def _known(value: float, source: str, unit: str = "", scale: int = 1) -> Words:
    """A number as a figure to the whole unit; nothing where it is unknown."""
    if pd.isna(value):
        return ("",)
    return (counts.whole(scale * float(value), source, unit),)


def _chart(title: str, question_id: str, found: pd.DataFrame) -> list[Chart]:
    known = found[found["population_share"].notna() & found["share"].notna()]
    if len(known) < 2:
        return []
    ours, theirs = [100 * share for share in known["share"]], [100 * share for share in known["population_share"]]
    picture = charts.dots(list(known["category"]), (ours, theirs), ("Respondents", "Population"))
    apart = known.assign(gap=known["share"].astype(float) - known["population_share"].astype(float))
    low = apart.loc[apart["gap"].idxmin()]
    ours_low, theirs_low = (f"{int(100 * float(low[name]) + 0.5)}%" for name in ("share", "population_share"))
    message = f"Furthest below the population: “{low['category']}”, {ours_low} of respondents and {theirs_low} of the population"
    alt = f"Dot chart of respondents and population; {low['category']} {ours_low} of respondents, {theirs_low} of population."
    return [
        Chart(
            f"population-{question_id}-chart",
            message,
            f"{title} Shares of respondents and of the population",
            alt,
            picture,
        )
    ]


def _weighted(corpus: Corpus, margins: profile.Margins) -> list[Item]:
    told = corpus.consultation
    if not told.headline or margins.frame.empty:
        return []
    found = profile.weighted(counts.kept(corpus), told.question(told.headline), consultation=told, population=margins)
    sides = found[found["side"].isin(("for", "against"))]
    if sides.empty or sides["weighted_share"].isna().any():
        return []
    said = {
        side: (int(rows["n"].sum()), int(rows["base"].max()), 100 * float(rows["weighted_share"].sum()))
        for side, rows in sides.groupby("side")
    }
    words: list[Any] = ["If the respondents were weighted to look like the population in these groups, "]
    for place, side in enumerate(side for side in ("for", "against") if side in said):
        n, base, weighted = said[side]
        words += [" and " if place else "", counts.whole(weighted, f"population.{side}.weighted", "%"), " rather than ",
                  *share_of(n, base, source=f"population.{side}"), f" would be {side}"]  # fmt: skip
    caution = ". This shows how far the headline depends on who answered; it is not a better estimate, and it is used nowhere else."
    return [Paragraph((*words, caution))]
