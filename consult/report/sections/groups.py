"""Who says what: themes by where people stand, by group, by question, and raised together."""

from __future__ import annotations

from typing import Any

import pandas as pd

from consult.corpus import Corpus
from consult.report import charts, comparing
from consult.report.parts import Bullets, Chart, Column, Item, Paragraph, Row, Section, Sheet, Subheading, Words
from consult.report.tabling import share_of, slug
from consult.report.words import count, percent, plural, quoted
from consult.responses import disclosure

_IN_CHART = 12
_IN_TABLE = 14
_SIDES = {"supports": "For", "opposes": "Against"}
_PAIRS = 10


def section(corpus: Corpus) -> Section | None:
    """What those for and against say, what groups say differently, and themes by question and in pairs."""
    if comparing.raised(corpus).empty:
        return None
    items = [*_stances(corpus), *_groups(corpus), *_questions(corpus), *_together(corpus)]
    return Section("groups", "Who says what", tuple(items)) if items else None


def _labels(corpus: Corpus) -> dict[str, str]:
    """The active themes' labels by id."""
    return {theme.id: theme.label for theme in corpus.codebook.active().themes}


# --- where people stand --------------------------------------------------------------------------------------------


def _stances(corpus: Corpus) -> list[Item]:
    """Themes among the answers of those for and of those against; nothing where one side wrote nothing."""
    table, labels = comparing.by_stance(corpus), _labels(corpus)
    table = table[table["theme_id"].isin(labels)]
    base = {side: _base(table[table["stance"].eq(side)]) for side in _SIDES}
    if not all(base.values()):
        return []
    n = {
        side: dict(zip(part["theme_id"], part["n"].astype(int), strict=True)) for side, part in table.groupby("stance")
    }
    order = sorted(labels, key=lambda theme: (-sum(n[side].get(theme, 0) for side in _SIDES), theme))
    order = [theme for theme in order if any(n[side].get(theme) for side in _SIDES)]
    if not order:
        return []
    rows = tuple(_stance_row(theme, labels[theme], n, base) for theme in order)
    first = _bases(
        "by-stance-base", "Answers of substance", [(base[side], f"by-stance.{side}.base") for side in _SIDES]
    )
    columns = (Column("Theme"), *(Column(name, True) for name in _SIDES.values()))
    notes = ("Where somebody stands is taken from the closed question they answered, else from their words; it is never read "
             "from tone. Answers that are mixed or unclear are in neither column. A theme of both sides is not a point on which "
             "they agree.",)  # fmt: skip
    sheet = Sheet("by-stance", "Themes in the answers of those for and against", columns, (first, *rows), notes,
                  "the tables stances and tags (tagger final)", "grid")  # fmt: skip
    return [
        Subheading("by-stance-heading", "Those for and those against"),
        _stance_chart(order, labels, n, base),
        sheet,
    ]


def _base(part: pd.DataFrame) -> int:
    return int(part["base"].max()) if len(part) else 0


def _stance_row(theme: str, label: str, n: dict[str, dict[str, int]], base: dict[str, int]) -> Row:
    cells = tuple(_shared(n[side].get(theme, 0), base[side], f"by-stance.{side}.{theme}") for side in _SIDES)
    return Row(f"by-stance-{theme}", ((label,), *cells))


def _stance_chart(
    order: list[str], labels: dict[str, str], n: dict[str, dict[str, int]], base: dict[str, int]
) -> Chart:
    top = {side: min(order, key=lambda theme: (-n[side].get(theme, 0), order.index(theme))) for side in _SIDES}
    one, other = (labels[top[side]] for side in _SIDES)
    title = (f"Those for and those against both speak most of {quoted(one)}" if one == other
             else f"Those for speak most of {quoted(one)}, those against of {quoted(other)}")  # fmt: skip
    told = " and ".join(
        f"{_SIDES[side].lower()}, {labels[top[side]]} in {n[side][top[side]]:,} of {base[side]:,}" for side in _SIDES
    )
    shown = order[:_IN_CHART]
    series = [[100 * n[side].get(theme, 0) / base[side] for theme in shown] for side in _SIDES]
    picture = charts.dots(
        [labels[theme] for theme in shown], series, [f"{name} the proposal" for name in _SIDES.values()]
    )
    return Chart("by-stance-chart", title, f"Share of each side's answers that raise a theme{_top(shown, order)}",
                 f"Dot chart of themes by side; highest {told}.", picture)  # fmt: skip


def _bases(row_id: str, label: str, bases: list[tuple[int, str]]) -> Row:
    """The first row of a table of shares: what each column is a share of."""
    return Row(row_id, ((f"{label} (base)",), *((count(n, source),) for n, source in bases)), "total")


def _top(shown: list[str], of: list[str]) -> str:
    return f", the {len(shown)} raised most" if len(shown) < len(of) else ""


def _shared(n: int, base: int, source: str) -> Words:
    """``111 (22%)``."""
    return (count(n, f"{source}.n"), " (", percent(n, base, f"{source}.share"), ")")


# --- groups --------------------------------------------------------------------------------------------------------


def _groups(corpus: Corpus) -> list[Item]:
    """What groups say differently by more than noise, then a table for each grouping."""
    table, labels = comparing.themes_by_group(corpus), _labels(corpus)
    table = table[table["option"].isin(labels)]
    if table["base"].dropna().empty:
        return []
    tried, found = comparing.compared(table), comparing.more_than_noise(table)
    items: list[Item] = [Subheading("by-group-heading", "What groups say differently"), _told(tried, len(found))]
    if len(found):
        items += [_group_chart(found, labels), Bullets(tuple(_difference(row, labels) for row in found.itertuples()))]
    items.append(Paragraph((comparing.rule("of themes by group in this report"),), "note"))
    for by, words, rows in comparing.groupings(corpus, table):
        items += _grouping(corpus, by, words, rows, labels)
    return items


def _told(tried: int, found: int) -> Paragraph:
    head: Words = ("Theme by theme, ", count(tried, "by-group.compared"), f" {plural(tried, 'comparison')} of a group with everybody "
                   f"else {plural(tried, 'was', 'were')} made; ")  # fmt: skip
    if not found:
        return Paragraph((*head, "none shows a difference that is more than noise."))
    return Paragraph(
        (*head, count(found, "by-group.different"), f" {plural(found, 'shows', 'show')} one that is more than noise.")
    )


def _name(row: Any) -> str:
    """A group as a reader knows it: its name, with its question where the name alone says nothing (``Yes``)."""
    return str(row.group) if row.by == "type" else f"{row.group} ({row.by})"


def _difference(row: Any, labels: dict[str, str]) -> Words:
    source = f"by-group.{row.by}.{slug(row.group)}.{row.option}"
    more = "more" if row.difference > 0 else "less"
    return (f"{_name(row)}: {quoted(labels[row.option])} is raised {more} often, by ", *share_of(int(row.n), int(row.base), source=source),
            ", beside ", *share_of(int(row.other_n), int(row.other_base), source=f"{source}.others"),
            " of everybody else.")  # fmt: skip


def _group_chart(found: pd.DataFrame, labels: dict[str, str]) -> Chart:
    shown = found.head(_IN_CHART)
    names = [f"{_name(row)}: {labels[row.option]}" for row in shown.itertuples()]
    series = [
        [100 * row.n / row.base for row in shown.itertuples()],
        [100 * row.other_n / row.other_base for row in shown.itertuples()],
    ]
    first = shown.iloc[0]
    title = f"The widest gap is on {quoted(labels[first['option']])}, among {quoted(_name(first))}"
    alt = (f"Dot chart of groups beside everybody else; widest for {names[0]}, {percent(first['n'], first['base']).text} beside "
           f"{percent(first['other_n'], first['other_base']).text}.")  # fmt: skip
    return Chart("by-group-chart", title, "Share who raise the theme, group and everybody else, where the gap is more than noise",
                 alt, charts.dots(names, series, ("The group", "Everybody else")))  # fmt: skip


def _grouping(corpus: Corpus, by: str, words: str, rows: pd.DataFrame, labels: dict[str, str]) -> list[Item]:
    """One grouping as a table: a row a theme, a column a group whose base may be shown."""
    known = rows[rows["base"].notna()]
    base = {str(group): int(n) for group, n in known.groupby("group")["base"].max().items()}
    if len(base) < 2:
        return []
    groups = comparing.in_order(corpus, by, list(base))
    cell = {(row.group, row.option): row for row in rows.itertuples()}
    total = rows.groupby("option")["n"].sum().sort_values(ascending=False, kind="stable")
    different = set(comparing.more_than_noise(rows)["option"])
    ranked = sorted(set(rows["option"]), key=lambda theme: (-int(total.get(theme, 0)), theme))
    order = [theme for place, theme in enumerate(ranked) if place < _IN_TABLE or theme in different]
    body = tuple(
        Row(f"by-{by}-theme-{theme}", ((labels[theme],), *(_group_cell(cell[group, theme], by) for group in groups)))
        for theme in order
    )
    first = _bases(
        f"by-{by}-base",
        "People who wrote an answer",
        [(base[group], f"by-group.{by}.{slug(group)}.base") for group in groups],
    )
    columns = (Column("Theme"), *(Column(group, True) for group in groups))
    left = (f"The {len(order)} themes raised most are shown.",) if len(order) < len(ranked) else ()
    notes = (
        "The base of each column is its first row. A star marks a difference from everybody else that is more than noise.",
        *left,
        disclosure.legend(threshold=corpus.consultation.disclosure_threshold),
    )
    return [Sheet(f"by-{by}-themes", f"Themes by group: {words}", columns, (first, *body), notes,
                  "the tables responses, respondents, set_aside and tags (tagger final)", "grid")]  # fmt: skip


def _group_cell(row: Any, by: str) -> Words:
    if pd.isna(row.n) or pd.isna(row.share):
        return (disclosure.MARK,)
    shared = _shared(int(row.n), int(row.base), f"by-group.{by}.{slug(row.group)}.{row.option}")
    return (*shared, " *") if pd.notna(row.more_than_noise) and row.more_than_noise else shared


# --- questions and pairs -------------------------------------------------------------------------------------------


def _questions(corpus: Corpus) -> list[Item]:
    """Themes by the question they answer; nothing where one open question was asked."""
    labels = _labels(corpus)
    table = comparing.by_question(corpus)
    table = table[table["theme_id"].isin(labels)]
    asked = [question for question in corpus.consultation.open_questions() if question.id in set(table["question_id"])]
    if not 2 <= len(asked) <= charts.MOST_SERIES:
        return []
    n = {(row.question_id, row.theme_id): int(row.n) for row in table.itertuples()}
    base = {question.id: _base(table[table["question_id"].eq(question.id)]) for question in asked}
    order = sorted(set(table["theme_id"]), key=lambda theme: (-sum(n[question.id, theme] for question in asked), theme))
    rows = tuple(
        Row(f"by-question-{theme}", ((labels[theme],), *(_shared(n[question.id, theme], base[question.id],
            f"by-question.{question.id}.{theme}") for question in asked))) for theme in order
    )  # fmt: skip
    first = _bases(
        "by-question-base",
        "People who answered",
        [(base[question.id], f"by-question.{question.id}.base") for question in asked],
    )
    columns = (Column("Theme"), *(Column(question.text, True) for question in asked))
    sheet = Sheet("by-question", "Themes by question", columns, (first, *rows),
                  ("Everybody analysed is counted once for each question, whatever the counting rule.",),
                  "the tables responses, set_aside and tags (tagger final)", "grid")  # fmt: skip
    return [
        Subheading("by-question-heading", "Question by question"),
        _question_chart(asked, order, labels, n, base),
        sheet,
    ]


def _question_chart(
    asked: list[Any], order: list[str], labels: dict[str, str], n: dict[tuple[str, str], int], base: dict[str, int]
) -> Chart:
    shown = order[:_IN_CHART]
    series = [[100 * n[question.id, theme] / base[question.id] for theme in shown] for question in asked]
    apart = [max(values) - min(values) for values in zip(*series, strict=True)]
    widest = shown[apart.index(max(apart))]
    told = ", ".join(f"{n[question.id, widest]:,} of {base[question.id]:,}" for question in asked)
    return Chart("by-question-chart", f"{quoted(labels[widest])} depends most on the question asked",
                 f"Share of those who answered each question who raise a theme{_top(shown, order)}",
                 f"Dot chart of themes by question; {labels[widest]} differs most: {told}.",
                 charts.dots([labels[theme] for theme in shown], series, [question.text for question in asked]))  # fmt: skip


def _together(corpus: Corpus) -> list[Item]:
    """The pairs of themes that most people raise both of."""
    labels = _labels(corpus)
    found = comparing.together(corpus)
    found = found[found["theme_id"].isin(labels) & found["with"].isin(labels) & found["n"].ge(2)].head(_PAIRS)
    if len(found) < 2:
        return []
    people = comparing.raised(corpus).groupby("theme_id")["respondent_id"].nunique()
    pairs = [(row.theme_id, row._2, int(row.n)) for row in found[["theme_id", "with", "n"]].itertuples()]
    rows = tuple(_pair(one, other, n, labels, people) for one, other, n in pairs)
    names = [f"{labels[one]} + {labels[other]}" for one, other, _ in pairs]
    chart = Chart("together-chart", f"{quoted(labels[pairs[0][0]])} and {quoted(labels[pairs[0][1]])} are raised together most often",
                  f"People who raise both themes, the {len(pairs)} commonest pairs",
                  f"Bar chart of pairs of themes; {names[0]} highest at {pairs[0][2]:,}.",
                  charts.bars(names, [float(n) for *_, n in pairs], [f"{n:,}" for *_, n in pairs]))  # fmt: skip
    columns = (Column("First theme"), Column("Second theme"), Column("Raise both", True), Column("Of those who raise the first", True),
               Column("Of those who raise the second", True))  # fmt: skip
    sheet = Sheet(
        "together-table",
        "Themes raised by the same people",
        columns,
        rows,
        ("Campaign letters count as other answers do.",),
        "the table tags (tagger final)",
        "grid",
    )
    return [Subheading("together-heading", "Themes that go together"), chart, sheet]


def _pair(one: str, other: str, n: int, labels: dict[str, str], people: pd.Series) -> Row:
    source = f"together.{one}.{other}"
    shares = tuple(
        (percent(n, int(people[theme]), f"{source}.{place}.share"), " (", count(n, f"{source}.{place}.n"), " of ",
         count(int(people[theme]), f"{source}.{place}.base"), ")") for place, theme in (("first", one), ("second", other))
    )  # fmt: skip
    return Row(f"together-{one}-{other}", ((labels[one],), (labels[other],), (count(n, f"{source}.n"),), *shares))
