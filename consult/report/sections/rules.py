"""The headline under every counting rule, and whether the rule changes the message."""

from __future__ import annotations

from typing import Any

import pandas as pd

from consult.corpus import Corpus
from consult.report import charts, counts
from consult.report.parts import Bullets, Chart, Column, Item, Paragraph, Row, Section, Sheet
from consult.report.words import capital, count, listed, percent, quoted

_NAMES = {
    "all-submissions": "All submissions, repeats included", "campaigns-once": "Each campaign letter counted once",
    "campaigns-apart": "Without campaign responses", "one-per-person": "One per person", "residents-only": "Residents only",
    "substantive-only": "Those who wrote something of substance", "individuals-only": "Individuals only",
}  # fmt: skip
_FLAGS = {"direction": "the balance of opinion turns", "majority": "whether there is a majority changes", "leader": "another answer leads",
          "theme-order": "the order of themes changes"}  # fmt: skip


def section(corpus: Corpus) -> Section | None:
    """One table and one picture of the headline under each rule, then where the rules disagree."""
    told = corpus.consultation
    if not told.headline or counts.by_rule(corpus).empty:
        return None
    table = counts.sides_by_rule(corpus)
    items: list[Item] = [_lead(corpus), *_chart(table), _sheet(corpus, table), *_flags(corpus)]
    return Section("rules", "How the headline depends on who is counted", tuple(items))


def _lead(corpus: Corpus) -> Paragraph:
    turned = counts.rule_flags(corpus)
    question = corpus.consultation.headline
    changed = turned[turned["question_id"].eq(question) & turned["kind"].isin(("direction", "majority"))]
    if changed.empty:
        return Paragraph(("No counting rule changes whether there is a majority, or on which side.",), "lead")
    rules = sorted({_NAMES[rule].lower() for rule in changed["rule"]})
    return Paragraph(
        (f"Who is counted matters: with {listed(rules)}, whether there is a majority, or on which side, changes.",),
        "lead",
    )


def _sheet(corpus: Corpus, table: pd.DataFrame) -> Sheet:
    rows = tuple(_row(row) for row in table.itertuples())
    columns = (
        Column("Who is counted"),
        Column("For, n", True),
        Column("For, share", True),
        Column("Against, n", True),
        Column("Against, share", True),
        Column("Base", True),
    )
    note = f"The report's own figures follow the rule in bold: {_NAMES[corpus.consultation.counting_rule].lower()}."
    return Sheet(
        "rules-table",
        "For and against under each counting rule",
        columns,
        rows,
        (note,),
        "the tables responses, set_aside and campaigns",
        "grid",
    )


def _row(row: Any) -> Row:
    source = f"rules.{row.rule}"
    return Row(f"rules-{row.rule}", ((_NAMES[row.rule],), (count(row.n_for, f"{source}.for.n"),),
                                     (percent(row.n_for, row.base, f"{source}.for.share"),),
                                     (count(row.n_against, f"{source}.against.n"),),
                                     (percent(row.n_against, row.base, f"{source}.against.share"),),
                                     (count(row.base, f"{source}.base"),)), "total" if row.headline else "")  # fmt: skip


def _chart(table: pd.DataFrame) -> list[Chart]:
    counted = table[table["base"] > 0]
    if counted.empty:
        return []
    shares = [[100 * row.n_for / row.base, 100 * (row.base - row.n_for - row.n_against) / row.base, 100 * row.n_against / row.base]
              for row in counted.itertuples()]  # fmt: skip
    picture = charts.stacked(
        [_NAMES[rule] for rule in counted["rule"]], shares, ["For", "Neither or don't know", "Against"]
    )
    most, least = max(share[2] for share in shares), min(share[2] for share in shares)
    ends = f"{int(least + 0.5)}% and {int(most + 0.5)}%"
    same = int(least + 0.5) == int(most + 0.5)
    title = (
        f"{ends.split()[0]} are against, whoever is counted"
        if same
        else f"Between {ends} are against, depending on who is counted"
    )
    alt = f"Stacked bars of for and against under each counting rule; between {ends} against."
    return [Chart("rules-chart", title, "Share of those who answered, under each counting rule", alt, picture)]


def _flags(corpus: Corpus) -> list[Item]:
    """What else said in this report another rule would change, one line for each thing that changes."""
    found = counts.rule_flags(corpus)
    missing = [Paragraph((row.words,), "note") for row in found[found["kind"].eq("not-available")].itertuples()]
    names = {question.id: f"{quoted(question.text)}: " for question in corpus.consultation.questions}
    points = []
    named = found[found["kind"].isin(_FLAGS)].drop_duplicates(["kind", "rule", "question_id"])
    for (question, kind), rows in named.groupby(["question_id", "kind"], sort=False):
        rules = listed([_NAMES[rule].lower() for rule in rows["rule"]])
        points.append((capital(f"{names.get(str(question), '')}{_FLAGS[str(kind)]} under {rules}."),))
    said: list[Item] = [
        Paragraph(("Something else said in this report would change as well:",)),
        Bullets(tuple(points)),
    ]
    return [*(said if points else []), *missing]
