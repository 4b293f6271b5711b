"""What was received, what was set aside and why, and what is analysed: the three always balance."""

from __future__ import annotations

import pandas as pd

from consult.corpus import Corpus
from consult.report import counts
from consult.report.parts import Column, Item, Paragraph, Row, Section, Sheet
from consult.report.tabling import N_AND_SHARE, counted, slug
from consult.report.words import count, listed
from consult.responses import accounting


def section(corpus: Corpus) -> Section | None:
    """Received less set aside, by reason, is analysed; then who responded, by type and channel."""
    if corpus.respondents.empty:
        return None
    items: list[Item] = [_balance(corpus), *_by(corpus), *_consent(corpus)]
    return Section("received", "What was received", tuple(items))


def _balance(corpus: Corpus) -> Sheet:
    found = accounting.balance(corpus.respondents, corpus.set_aside, documents=corpus.documents)
    n = {row.measure: int(row.n) for row in found.itertuples() if row.measure != "set-aside"}
    rows = [_row("received-total", "received.total", "Received", n["received"], "total")]
    for row in found[found["measure"].eq("set-aside")].itertuples():
        rows.append(
            _row(
                f"received-{row.reason}",
                f"received.{row.reason}",
                f"Set aside: {row.reason.replace('-', ' ')}",
                int(row.n),
            )
        )
    rows.append(
        _row("received-set-aside", "received.set-aside", "Set aside in all", n["received"] - n["analysed"], "total")
    )
    rows.append(_row("received-analysed", "received.analysed", "Analysed", n["analysed"], "total"))
    for kind, label in (
        ("letters-apart", "Letters that do not follow the questions, apart"),
        ("petitions-apart", "Petitions, apart"),
    ):
        if n.get(kind):
            rows.append(_row(f"received-{kind}", f"received.{kind}", label, n[kind]))
    return Sheet("received-table", "Submissions received, set aside and analysed", (Column("Submissions"), Column("n", True)), tuple(rows),
                 ("Received less set aside equals analysed. Each submission set aside has one reason. Letters and petitions are in no "
                  "count of submissions.",), "the tables respondents, set_aside and documents")  # fmt: skip


def _row(row_id: str, source: str, label: str, n: int, mark: str = "") -> Row:
    return Row(row_id, ((label,), (count(n, f"{source}.n"),)), mark)


def _by(corpus: Corpus) -> list[Sheet]:
    kept = counts.analysed(corpus)
    return [
        _profile(column, name, kept[column].replace("", "Not stated"), corpus.consultation.disclosure_threshold)
        for column, name in (("type", "Responding as"), ("channel", "How it arrived"))
        if (kept[column] != "").any()
    ]


def _profile(column: str, name: str, given: pd.Series, threshold: int) -> Sheet:
    found, few = _large_enough(given.value_counts().to_dict(), threshold)
    rows = tuple(counted(f"by-{column}-{slug(label)}", label, n, len(given)) for label, n in found)
    why = f"Gathered as one, because a group of fewer than {threshold} could tell who somebody is: {listed(few)}."
    return Sheet(
        f"by-{column}",
        f"{name} (base: all {len(given):,} analysed)",
        (Column(name), *N_AND_SHARE),
        rows,
        (why,) if few else (),
        "the table respondents",
    )


def _large_enough(groups: dict[str, int], threshold: int) -> tuple[list[tuple[str, int]], list[str]]:
    """The groups, most first, and the names of the smallest ones gathered until they are enough people together."""
    found = sorted(groups.items(), key=lambda item: (-item[1], item[0]))
    few: list[tuple[str, int]] = []
    while len(found) > 1 and (found[-1][1] < threshold or few and sum(n for _, n in few) < threshold):
        few.append(found.pop())
    if not few:
        return found, []
    if len(few) == 1:  # alone it would be named by what is left out
        few.append(found.pop())
    return [*found, (GATHERED, sum(n for _, n in few))], sorted(label for label, _ in few)


GATHERED = "Other groups"


def _consent(corpus: Corpus) -> list[Item]:
    kept = counts.analysed(corpus)
    if kept["consent"].eq("not-recorded").all():
        return [
            Paragraph(
                ("Consent to publish was not recorded. Quotations are anonymous, with personal details removed.",),
                "note",
            )
        ]
    refused = int(kept["consent"].isin(("no", "unclear")).sum())
    return [Paragraph((count(refused, "received.not-quoted.n"), " analysed submissions did not clearly allow publication: they are counted "
                       "and never quoted. Other quotations are anonymous, with personal details removed."), "note")]  # fmt: skip
