"""What was received, what was set aside and why, and what is analysed: the three always balance."""

from __future__ import annotations

from consult.corpus import Corpus
from consult.report import counts
from consult.report.parts import Column, Paragraph, Row, Section, Sheet
from consult.report.words import count, percent


def section(corpus: Corpus) -> Section | None:
    """Received less set aside, by reason, is analysed; then who responded, by type and channel."""
    if corpus.respondents.empty:
        return None
    statement = Paragraph(
        (
            "People and organisations chose whether to respond. The answers show what they said and "
            "why; they are neither a vote nor a survey of the population.",
        ),
        "note",
    )
    return Section("received", "What was received", (statement, _balance(corpus), *_profiles(corpus)))


def _balance(corpus: Corpus) -> Sheet:
    kept = counts.analysed(corpus)
    rows = [_row("received-total", "Received", len(corpus.respondents), "total")]
    for reason, n in corpus.set_aside["reason"].value_counts().sort_index().items():
        rows.append(_row(f"received-{reason}", f"Set aside: {reason.replace('-', ' ')}", int(n)))
    rows.append(_row("received-set-aside", "Set aside in all", len(corpus.set_aside), "total"))
    rows.append(_row("received-analysed", "Analysed", len(kept), "total"))
    return Sheet(
        "received-table",
        "Submissions received, set aside and analysed",
        (Column(""), Column("Submissions", True)),
        tuple(rows),
        ("Received less set aside equals analysed. Each submission set aside has one reason.",),
        "the tables respondents and set_aside",
    )


def _row(row_id: str, label: str, n: int, mark: str = "") -> Row:
    return Row(row_id, ((label,), (count(n, f"{row_id.replace('received-', 'received.')}.n"),)), mark)


def _profiles(corpus: Corpus) -> list[Sheet]:
    kept = counts.analysed(corpus)
    return [
        _profile(column, name, kept[column].replace("", "Not stated").value_counts().sort_index().to_dict())
        for column, name in (("type", "Responding as"), ("channel", "How it arrived"))
        if (kept[column] != "").any()
    ]


def _profile(column: str, name: str, found: dict[str, int]) -> Sheet:
    base = sum(found.values())
    ordered = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    rows = tuple(
        Row(
            f"by-{column}-{place}",
            ((label,), (count(n, f"by-{column}.{place}.n"),), (percent(n, base, f"by-{column}.{place}.share"),)),
        )
        for place, (label, n) in enumerate(ordered, start=1)
    )
    return Sheet(
        f"by-{column}",
        f"{name} (base: all {base:,} analysed)",
        (Column(name), Column("n", True), Column("Share", True)),
        rows,
        (),
        "the table respondents",
    )
