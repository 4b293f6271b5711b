"""Each closed question: what was asked, how many answered, how they divide, and who answered differently."""

from __future__ import annotations

from typing import Any

import pandas as pd

from consult.consultation import Question
from consult.corpus import Corpus
from consult.report import charts, comparing, counts
from consult.report.parts import Bullets, Chart, Column, Item, Paragraph, Row, Section, Sheet, Subheading, Words
from consult.report.tabling import counted, share_of, slug
from consult.report.words import capital, count, listed, percent, plural, quantifier
from consult.responses import disclosure

_APART = {"neither": "Neither", "apart": "Don't know or not stated"}


def section(corpus: Corpus) -> Section | None:
    """Every closed and multiple-choice question with an answer, in the order asked."""
    items: list[Item] = []
    for question in corpus.consultation.questions:
        if question.kind in ("closed", "multi"):
            found = counts.options(corpus, question)
            if not found.empty and found["base"].max():
                items += _question(corpus, question, found[~_written_in(corpus, question, found)])
    return Section("answers", "Answers to the closed questions", tuple(items)) if items else None


def _written_in(corpus: Corpus, question: Question, found: pd.DataFrame) -> pd.Series:
    """Answers that the question does not offer and that few people wrote: they could tell who somebody is."""
    offered = question.scale or question.options
    return ~found["option"].isin(offered) & found["n"].lt(corpus.consultation.disclosure_threshold) & bool(offered)


def _question(corpus: Corpus, question: Question, found: pd.DataFrame) -> list[Item]:
    items: list[Item] = [
        Subheading(f"{question.id}-heading", question.text),
        chart(corpus, question, found, chart_id=f"{question.id}-chart"),
        _sheet(corpus, question, found),
    ]
    sides = counts.sides(corpus, question)
    if sides:
        items.append(_sides(question, sides, found))
    return items if question.kind == "multi" else [*items, *_by_group(corpus, question, found)]


def _sheet(corpus: Corpus, question: Question, found: pd.DataFrame) -> Sheet:
    base = int(found["base"].max())
    rows = tuple(
        counted(f"{question.id}-{place}", row.option, row.n, base, source=f"{question.id}.{place}")
        for place, row in enumerate(_in_order(question, found).itertuples(), start=1)
    )
    notes = [f"The base is {found['base_words'].iloc[0]}."]
    if question.kind == "multi":
        notes.append("People could choose several answers, so the shares may add up to more than 100%.")
    few = int(_written_in(corpus, question, counts.options(corpus, question)).sum())
    if few:
        notes.append(f"Left out: {few:,} other {plural(few, 'answer')} written in, each by fewer than "
                     f"{corpus.consultation.disclosure_threshold} people.")  # fmt: skip
    return Sheet(
        f"{question.id}-table",
        f"{question.text} (base: {base:,} who answered)",
        _COLUMNS,
        rows,
        tuple(notes),
        "the tables responses and set_aside",
    )


_COLUMNS = (Column("Answer"), Column("n", True), Column("Share", True))


def _sides(question: Question, sides: dict[str, int], found: pd.DataFrame) -> Sheet:
    names = {
        side: listed(list(found.loc[found["side"].eq(side), "option"]), "or") for side in ("for", "against")
    } | _APART
    rows = [
        counted(f"{question.id}-sides-{side}", name, sides[side], sides["base"], source=f"{question.id}.{side}")
        for side, name in names.items()
        if sides[side] or side in ("for", "against")
    ]
    return Sheet(
        f"{question.id}-sides",
        f"The two sides added up (base: {sides['base']:,} who answered)",
        _COLUMNS,
        tuple(rows),
        ("Don't know and the like stay in the base.",),
        "the table above",
    )


def chart(corpus: Corpus, question: Question, found: pd.DataFrame, *, chart_id: str, apart: bool = False) -> Chart:
    """The answers drawn: a scale diverging around its middle, else bars, ranked where several could be chosen.

    The question is repeated where the chart stands ``apart`` from its heading.
    """
    base = int(found["base"].max())
    scale = found[found["side"].isin(("for", "against", "neither"))] if question.scale else found.iloc[:0]
    if 2 <= len(scale) <= 7 and set(scale["side"]) >= {"for", "against"}:
        shares = [100 * n / base for n in scale["n"]]
        picture = charts.stacked([f"{base:,} answers"], [shares], list(scale["option"]))
    else:
        shown = _in_order(question, found)
        texts = [f"{percent(int(n), base).text} ({n:,})" for n in shown["n"]]
        picture = charts.bars(list(shown["option"]), [100 * n / base for n in shown["n"]], texts)
    left = base - int(scale["n"].sum()) if len(scale) else 0
    caption = (
        f"{left:,} of {base:,} answered don't know or something outside the scale; they are in the base."
        if left
        else ""
    )
    top = found.loc[found["n"].idxmax()]
    alt = f"Bar chart of answers; {top['option']} highest at {percent(int(top['n']), base).text} of {base:,}."
    subtitle = (f"{question.text} " if apart else "") + f"Share of the {base:,} who answered"
    return Chart(chart_id, _message(corpus, question, found), subtitle, alt, picture, caption)


def _message(corpus: Corpus, question: Question, found: pd.DataFrame) -> str:
    """What the chart shows, in words of the scale: the larger side of a question that takes sides, else the top answer.

    Sides that come to the same per cent are said to be level: neither is the message.
    """
    sides = counts.sides(corpus, question)
    level = {percent(sides[side], sides["base"]).text for side in ("for", "against")} if sides else set()
    if len(level) == 1 and sides["for"]:
        nearly = "As many" if sides["for"] == sides["against"] else "About as many"
        return f"{nearly} of those who answered chose {_named(found, 'for')} as {_named(found, 'against')}: {level.pop()} each"
    if sides and sides["for"] != sides["against"]:
        ahead = "for" if sides["for"] > sides["against"] else "against"
        n, base, named = sides[ahead], sides["base"], _named(found, ahead)
    else:
        top = found.loc[found["n"].idxmax()]
        n, base, named = int(top["n"]), int(top["base"]), f"“{top['option']}”"
    return f"{capital(quantifier(100 * n / base))} of those who answered chose {named}: {percent(n, base).text}"


def _named(found: pd.DataFrame, side: str) -> str:
    """The options of a side, the strongest last: ``“Disagree” or “Strongly disagree”``."""
    return listed([f"“{option}”" for option in found.loc[found["side"].eq(side), "option"]], "or")


def _in_order(question: Question, found: pd.DataFrame) -> pd.DataFrame:
    """Options as asked; where several could be chosen, those chosen most first."""
    return found.sort_values("n", ascending=False, kind="stable") if question.kind == "multi" else found


def _by_group(corpus: Corpus, question: Question, found: pd.DataFrame) -> list[Item]:
    """How each group answered, side by side, and which groups differ by more than noise."""
    table = comparing.closed_by_group(corpus)
    table = table[table["question_id"].eq(question.id)]
    options = [option for option in ("for", "against", *found["option"]) if option in set(table["option"])]
    if table["base"].dropna().empty or not 0 < len(options) <= _MOST_OPTIONS:
        return []
    names = {option: _named(found, option) if counts.sides(corpus, question) else f"“{option}”" for option in options}
    different = comparing.more_than_noise(table)
    rows = [
        row
        for by, words, part in comparing.groupings(corpus, table)
        for row in _group_rows(corpus, question, by, words, part, options)
    ]
    columns = (
        Column("Group"),
        Column("Answered", True),
        *(Column(names[option].replace("“", "").replace("”", ""), True) for option in options),
    )
    notes = (comparing.rule("of closed questions by group in this report"), "A star marks a difference that is more than noise.",
             disclosure.legend(threshold=corpus.consultation.disclosure_threshold))  # fmt: skip
    sheet = Sheet(f"{question.id}-groups", f"How each group answered: {question.text}", columns, tuple(rows), notes,
                  "the tables responses, respondents and set_aside", "grid")  # fmt: skip
    return [*_told(different, names), sheet] if rows else []


_MOST_OPTIONS, _MOST_DIFFERENCES = 6, 8


def _group_rows(
    corpus: Corpus, question: Question, by: str, words: str, part: pd.DataFrame, options: list[str]
) -> list[Row]:
    """A grouping's rows under a row with its name; groups whose base is withheld are left out."""
    cells = {(str(row.group), row.option): row for row in part.itertuples() if pd.notna(row.base)}
    groups = comparing.in_order(corpus, by, sorted({group for group, _ in cells}))
    if len(groups) < 2:
        return []
    head = Row(f"{question.id}-groups-{by}", ((words,), *[("",)] * (1 + len(options))), "total")
    return [head, *(_group_row(question, by, group, [cells[group, option] for option in options]) for group in groups)]


def _group_row(question: Question, by: str, group: str, cells: list[Any]) -> Row:
    source = f"groups.{question.id}.{by}.{slug(group)}"
    base = (count(int(cells[0].base), f"{source}.base"),)
    return Row(
        f"{question.id}-groups-{by}-{slug(group)}", ((group,), base, *(_group_cell(cell, source) for cell in cells))
    )


def _group_cell(row: Any, source: str) -> Words:
    if pd.isna(row.n) or pd.isna(row.share):
        return (disclosure.MARK,)
    named = f"{source}.{slug(row.option)}"
    shared = (count(int(row.n), f"{named}.n"), " (", percent(int(row.n), int(row.base), f"{named}.share"), ")")
    return (*shared, " *") if pd.notna(row.more_than_noise) and row.more_than_noise else shared


def _told(different: pd.DataFrame, names: dict[str, str]) -> list[Item]:
    """The differences that are more than noise, the widest first, each group's once."""
    if different.empty:
        return [Paragraph(("No group's answers differ from everybody else's by more than noise.",))]
    found = different.drop_duplicates(["by", "group"])
    n = len(found)
    said = Paragraph(
        (f"{plural(n, 'One group', 'Some groups')} answered differently from everybody else by more than noise:",)
    )
    points = tuple(_difference(row, names[row.option]) for row in found.head(_MOST_DIFFERENCES).itertuples())
    rest = ((f"and {n - len(points)} more, starred in the table",),) if n > len(points) else ()
    return [said, Bullets((*points, *rest))]


def _difference(row: Any, chose: str) -> Words:
    source = f"groups.{row.question_id}.{row.by}.{slug(row.group)}.{slug(row.option)}"
    name = row.group if row.by == "type" else f"{row.group} ({row.by})"
    return (
        f"{name}: ",
        *share_of(int(row.n), int(row.base), source=source),
        f" chose {chose}, beside ",
        *share_of(int(row.other_n), int(row.other_base), source=f"{source}.others"),
        " of everybody else.",
    )
