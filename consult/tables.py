"""Every table of the toolkit, declared once, in the order the data flow.

A table is a list of columns, each with a dtype and one sentence that says what it holds. The declaration is
the source of the pandera schema (:func:`check`), of the empty table (:func:`empty`), of the exports and of the
data dictionary in ``docs/tables.md``. Offsets count characters of the stored text, end exclusive; an unknown
text is ``""``, an unknown number is missing (``<NA>``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import pandas as pd

from consult.errors import TableFault, UnknownTable

if TYPE_CHECKING:
    import pandera.pandas as pa

TEXT, WHOLE, NUMBER, FLAG = "str", "Int64", "Float64", "boolean"


@dataclass(frozen=True)
class Column:
    """One column: its name, dtype and what it holds; ``values`` lists the words allowed, where they are fixed."""

    name: str
    dtype: str
    means: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """One table: its name, what a row is, its columns in order and the columns that sort it canonically."""

    name: str
    row: str
    columns: tuple[Column, ...]
    order: tuple[str, ...]


def _text(name: str, means: str, *values: str) -> Column:
    return Column(name, TEXT, means, values)


def _whole(name: str, means: str) -> Column:
    return Column(name, WHOLE, means)


def _number(name: str, means: str) -> Column:
    return Column(name, NUMBER, means)


def _flag(name: str, means: str) -> Column:
    return Column(name, FLAG, means)


def _span(of: str) -> tuple[Column, Column]:
    return _whole("start", f"where {of} starts in the stored text"), _whole("end", f"where {of} ends, exclusive")


_DOCUMENT = _text("document_id", "the document, by its file name")

_DECLARED = (
    Table(
        "sources",
        "a file, also one that could not be read",
        (
            _text("source_id", "the file's name, made unique with a number where two share it"),
            _text("path", "the path as given, relative to the folder where there is one"),
            _text("kind", "what the folder, or failing that the reader, says the file is"),
            _text("reader", "which reader read it; empty where none could"),
            _text("sha256", "SHA-256 of the file's bytes"),
            _whole("pages", "pages found; missing where the format has none"),
            _whole("characters", "characters of text stored"),
            _text("notes", "what was found and what was not read, one sentence each, joined by spaces"),
            _text("publisher", "who published it, where the folder says"),
            _text("date", "the date the folder gives, ISO"),
            _text("duplicate_of", "the earlier source with the same text, where there is one"),
        ),
        ("source_id",),
    ),
    Table(
        "rejects",
        "something that could not be read or used",
        (
            _text("source_id", "the file it is in"),
            _text("path", "the path as given"),
            _text("where", "page, sheet and row, or line; empty for the whole file"),
            _text("reason", "one sentence: what was found and what to do"),
        ),
        ("source_id", "where", "reason"),
    ),
    Table(
        "respondents",
        "one submission of a responses file, before anything is set aside",
        (
            _text("respondent_id", "the value of the id column, else file stem and row number"),
            _text("source_id", "the file it came from"),
            _whole("row", "the row of the file, counting from 1 below the header"),
            _text("type", "respondent type as given (individual, organisation …)"),
            _text("organisation", "the organisation it speaks for, as given"),
            _text("channel", "how it arrived (online, paper …), as given"),
            _text("date", "when it was received, ISO where it could be read"),
            _text(
                "consent",
                "consent to publish: yes, no, unclear, or not-recorded where the file has no such column",
                "yes",
                "no",
                "unclear",
                "not-recorded",
            ),
        ),
        ("respondent_id",),
    ),
    Table(
        "responses",
        "one respondent's answer to one question",
        (
            _text("response_id", "respondent_id/question_id"),
            _text("respondent_id", "who answered"),
            _text("question_id", "which question"),
            _text("text", "the answer, verbatim"),
            _text("value", "the option or value chosen, as listed in the question; empty for open questions"),
        ),
        ("response_id", "value"),
    ),
    Table(
        "documents",
        "a paper, letter, article or set of minutes",
        (
            _DOCUMENT,
            _text("source_id", "the file it was read from"),
            _text("kind", "cabinet-report, minutes, party-response, press, blog, op-ed, letter, petition, …"),
            _text("title", "its title"),
            _text("author", "who wrote it"),
            _text("author_role", "the author's post or role"),
            _text("organisation", "the organisation it speaks for or that published it"),
            _text("party", "the political party, where stated"),
            _text("place", "the place it concerns, where stated"),
            _text("date", "its date, ISO as far as known"),
            _text("position", "its stated position on the proposal", "supports", "opposes", "mixed", "none", ""),
            _text("text", "the stored text"),
        ),
        ("document_id",),
    ),
    Table(
        "blocks",
        "a stretch of a document's layout, as its reader saw it",
        (
            _DOCUMENT,
            _whole("order", "position in the document, from 1"),
            _text(
                "kind",
                "what the layout says it is",
                "heading",
                "paragraph",
                "list-item",
                "quote",
                "table",
                "caption",
                "footnote",
                "running-head",
                "page-number",
                "navigation",
                "form",
            ),
            _whole("level", "heading or list depth, from 1; missing elsewhere"),
            _whole("page", "the PDF page it starts on, from 1; missing elsewhere"),
            _text("label", "a printed number or bullet that opens it (4.12, Reason two:), as printed"),
            *_span("it"),
        ),
        ("document_id", "order"),
    ),
    Table(
        "cells",
        "a cell of a table in a document",
        (
            _DOCUMENT,
            _whole("table", "the table's number in the document, from 1"),
            _whole("row", "row, from 0"),
            _whole("column", "column, from 0"),
            _flag("header", "whether it heads a row or column"),
            _whole("page", "the PDF page, from 1; missing elsewhere"),
            *_span("its text"),
            _text("text", "its text, equal to the document's text between start and end"),
        ),
        ("document_id", "table", "row", "column"),
    ),
    Table(
        "passages",
        "a stretch of a response or document: the only thing tagged, quoted or cited",
        (
            _text("passage_id", "origin_id#start-end"),
            _text("origin", "response or document", "response", "document"),
            _text("origin_id", "the response_id or document_id"),
            _text("kind", "sentence (responses); heading, paragraph, list-item, table, … (documents)"),
            *_span("it"),
            _whole("page", "the PDF page it starts on"),
            _text("section", "number and headings above it, joined by ' > '"),
            _text("text", "its text, equal to the origin's text between start and end"),
        ),
        ("origin", "origin_id", "start", "end"),
    ),
    Table(
        "boilerplate",
        "page furniture: never tagged, quoted or checked",
        (
            _DOCUMENT,
            *_span("it"),
            _text(
                "kind",
                "comment-form, log-in, cookies, donation, subscription, share, navigation, related, "
                "running-head, page-number, contents, footer, advertisement",
            ),
        ),
        ("document_id", "start", "end"),
    ),
    Table(
        "facts",
        "one thing a document says of itself, with where it says so",
        (
            _DOCUMENT,
            _text("field", "the documents column it fills"),
            _text("value", "what was read or declared"),
            _text("by", "declared (consultation.toml), corrected (a person) or read", "declared", "corrected", "read"),
            _whole("start", "where it was read; missing where declared"),
            _whole("end", "where it ends, exclusive; missing where declared"),
        ),
        ("document_id", "field", "value"),
    ),
    Table(
        "register",
        "a person or post named as attending",
        (
            _DOCUMENT,
            _text("name", "the name as printed"),
            _text("role", "the post or role as printed"),
            _text("party", "the political party, where printed"),
            _text("attendance", "present, apologies or in-attendance", "present", "apologies", "in-attendance"),
            *_span("the entry"),
        ),
        ("document_id", "start", "end", "name"),
    ),
    Table(
        "turns",
        "one speech in minutes, all its paragraphs together",
        (
            _DOCUMENT,
            _whole("order", "from 1 within the document"),
            _text("speaker", "who spoke, as the register or the text names them"),
            _text("seconder", "who seconded a motion or amendment"),
            _text("role", "the speaker's post or role"),
            _text(
                "kind",
                "what it is",
                "question",
                "supplementary",
                "answer",
                "statement",
                "written-answer",
                "chair",
                "motion",
                "amendment",
                "vote",
                "declaration",
            ),
            *_span("it"),
            _whole("answers", "the order of the question answered"),
        ),
        ("document_id", "order"),
    ),
    Table(
        "undertakings",
        "a promise to come back, provide, find out or consider",
        (
            _DOCUMENT,
            *_span("the sentence"),
            _text("by", "who promised"),
            _text("to", "to whom"),
            _text("kept", "whether the document shows it kept", "yes", "no", ""),
        ),
        ("document_id", "start", "end"),
    ),
    Table(
        "quotations",
        "words in quotation marks that somebody said or a document holds",
        (
            _DOCUMENT,
            *_span("the words, without the marks"),
            _text("speaker", "who said them"),
            _text("role", "the speaker's post"),
            _text("organisation", "the speaker's organisation"),
            _text("quoted_document", "the document the words are taken from; then there is no speaker"),
        ),
        ("document_id", "start", "end"),
    ),
    Table(
        "sites",
        "a passage that states what a place is or is to become",
        (
            _text("site", "the place, as printed"),
            _text(
                "status",
                "what is said of it",
                "main",
                "delivery",
                "stand-alone",
                "open",
                "closed",
                "proposed-to-close",
                "transferred",
            ),
            _text("parent", "the main site or new owner it belongs to, where stated"),
            _DOCUMENT,
            *_span("the words that state it"),
        ),
        ("site", "document_id", "start", "status"),
    ),
    Table(
        "asks",
        "a question, request or recommendation put to the council",
        (
            _DOCUMENT,
            *_span("it"),
            _text("kind", "which of the three", "question", "request", "recommendation"),
            _text("by", "who asks"),
            _text("addressed_to", "whom they ask"),
        ),
        ("document_id", "start", "end"),
    ),
    Table(
        "statements",
        "what kind of statement a passage of a response is",
        (
            _text("passage_id", "the passage"),
            _text("kind", "the kind", "request", "experience", "fact", "opinion", "question"),
            _number("score", "how sure the rule or model is, 0 to 1"),
        ),
        ("passage_id", "kind"),
    ),
    Table(
        "quantities",
        "a figure in a document",
        (
            _DOCUMENT,
            *_span("it"),
            _text(
                "kind",
                "what it measures",
                "money",
                "percent",
                "points",
                "count",
                "ratio",
                "fraction",
                "change",
                "range",
                "duration",
                "date",
                "age",
                "rate",
                "year",
            ),
            _text(
                "low", "lowest value before rounding: a plain number (pounds, percent 0-100, people, days) or ISO date"
            ),
            _text("high", "highest value; equal to low for an exact figure; empty where open-ended"),
            _text("unit", "pounds, percent, points, people, days …"),
            _text(
                "comparator", "the word before it", "exact", "over", "under", "up-to", "at-least", "about", "between"
            ),
        ),
        ("document_id", "start", "end", "kind"),
    ),
    Table(
        "set_aside",
        "a submission that is not counted, and why",
        (
            _text("respondent_id", "the submission"),
            _text("reason", "why: blank, test, duplicate, withdrawn, unreadable, out-of-time, merged"),
            _text("kept_as", "the submission that stands for it, where it was a duplicate or merged"),
        ),
        ("respondent_id",),
    ),
    Table(
        "campaigns",
        "one response in a family of alike letters",
        (
            _text("campaign_id", "the family"),
            _text("response_id", "the response"),
            _text("relation", "template, same text, or variant", "template", "same", "variant"),
            _text("added", "the text the variant adds to the template"),
            _text("dropped", "the text of the template it leaves out"),
        ),
        ("campaign_id", "response_id"),
    ),
    Table(
        "petitions",
        "a petition: counted apart, never added to responses",
        (
            _DOCUMENT,
            _whole("signatories", "signatures stated or listed"),
            _text("date", "its date, ISO as far as known"),
            *_span("its wording"),
        ),
        ("document_id", "start"),
    ),
    Table(
        "personal_data",
        "something in a text that may identify a person",
        (
            _text("origin_id", "the response_id or document_id"),
            *_span("it"),
            _text(
                "kind",
                "what it is",
                "name",
                "address",
                "postcode",
                "phone",
                "email",
                "nhs-number",
                "ni-number",
                "date-of-birth",
                "bank-account",
                "card",
                "vehicle",
                "handle",
                "url",
                "child",
                "id-number",
                "special-category",
            ),
        ),
        ("origin_id", "start", "end", "kind"),
    ),
    Table(
        "tags",
        "a theme on a passage, by a tagger",
        (
            _text("origin_id", "the response_id or document_id"),
            _text("passage_id", "the passage"),
            _text("theme_id", "the theme"),
            _text("tagger", "keyword, semantic, learned, a person's decision (officer) or final"),
            *_span("the words that triggered it"),
            _number("score", "the tagger's score; scores compare within a tagger only"),
        ),
        ("origin_id", "start", "end", "theme_id", "tagger"),
    ),
    Table(
        "scores",
        "the final tagger's score for a theme on a response or document",
        (
            _text("origin_id", "the response_id or document_id"),
            _text("theme_id", "the theme"),
            _number("score", "also below the threshold"),
        ),
        ("origin_id", "theme_id"),
    ),
    Table(
        "stances",
        "where a response stands on the proposal, or on a theme of it",
        (
            _text("response_id", "the response"),
            _text("theme_id", "the theme; empty for the proposal as a whole"),
            _text("stance", "supports, opposes, mixed or unclear", "supports", "opposes", "mixed", "unclear"),
            _text("basis", "closed-answer or text", "closed-answer", "text"),
            _whole("start", "the words it was read from; missing for a closed answer"),
            _whole("end", "where they end, exclusive"),
        ),
        ("response_id", "theme_id"),
    ),
    Table(
        "agreement",
        "a theme as taggers and people code it, measured on coded responses that were not learned from",
        (
            _text("theme_id", "the theme"),
            _whole("support", "coded responses people gave the theme"),
            _whole("tagged", "coded responses the taggers gave the theme"),
            _number("precision", "share of those tagged that people gave the theme, 0 to 1"),
            _number("recall", "share of those people gave the theme that were tagged, 0 to 1"),
            _number("f1", "harmonic mean of precision and recall, 0 to 1"),
            _number("kappa", "Cohen's kappa of tagger and people"),
            _whole("true_positive", "tagged, and given by people"),
            _whole("false_positive", "tagged, and not given by people"),
            _whole("false_negative", "not tagged, and given by people"),
            _whole("true_negative", "neither"),
        ),
        ("theme_id",),
    ),
    Table(
        "measures",
        "one measure of agreement over all themes",
        (
            _text("name", "n_test, sample_f1, micro_f1, macro_f1, prevalence_error (points), people_sample_f1 …"),
            _number("value", "the measure"),
            _number("low", "low end of its bootstrap interval, where there is one"),
            _number("high", "high end of its bootstrap interval, where there is one"),
            _text("method", "how it was measured"),
        ),
        ("name",),
    ),
    Table(
        "claims",
        "a checkable statement in a paper",
        (
            _text("claim_id", "document#start-end"),
            _text("document", "the paper"),
            _whole("page", "the PDF page"),
            _text("paragraph", "the printed number or heading, else the paragraph's position"),
            *_span("it"),
            _text("text", "the words, equal to the paper's text between start and end"),
            _text("kind", "which of the fifteen kinds"),
            _text("stated", "the figure or quoted words, as printed"),
        ),
        ("document", "start", "end", "claim_id"),
    ),
    Table(
        "checks",
        "a verdict of one checker on one figure of a claim",
        (
            _text("claim_id", "the claim"),
            _text("checker", "the checker"),
            _text("figure", "the figure or quoted words judged, as printed"),
            _text(
                "verdict",
                "the verdict",
                "supported",
                "supported-on-basis",
                "contradicted",
                "does-not-add-up",
                "wording-unclear",
                "evidence-conflicts",
                "not-found",
                "source-not-supplied",
                "quotation-differs",
                "quotation-not-found",
                "cannot-be-checked",
                "needs-a-person",
                "not-looked-at",
            ),
            _text("found", "what the evidence or the arithmetic gives"),
            _text("working", "the formula with the numbers in it, and the conventions tried"),
            _flag("material", "whether the message would change"),
            _text("note", "what a reader should know"),
        ),
        ("claim_id", "checker", "figure", "verdict"),
    ),
    Table(
        "evidence",
        "a passage a check rests on",
        (
            _text("claim_id", "the claim"),
            _text("checker", "the checker"),
            _text("document", "the document it is in"),
            _whole("page", "the PDF page"),
            *_span("it"),
            _text("text", "the words, equal to the document's text between start and end"),
        ),
        ("claim_id", "checker", "document", "start", "end"),
    ),
)

TABLES: Mapping[str, Table] = {table.name: table for table in _DECLARED}

# What a claim check writes, of one paper or of every paper of a corpus.
LEDGER_TABLES = ("claims", "checks", "evidence")
CORPUS_TABLES = tuple(TABLES)


def table(name: str) -> Table:
    """The declaration of one table; raises :class:`UnknownTable` for a name that is not declared."""
    try:
        return TABLES[name]
    except KeyError:
        raise UnknownTable(f"There is no table '{name}'; the tables are {', '.join(TABLES)}.") from None


def columns(name: str) -> list[str]:
    """Column names of a table, in order."""
    return [column.name for column in table(name).columns]


def empty(name: str) -> pd.DataFrame:
    """The table with no rows: every declared column with its dtype."""
    return pd.DataFrame({column.name: pd.Series(dtype=column.dtype) for column in table(name).columns})


def frame(name: str, rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """Rows (mappings; absent columns are filled with unknown) as a checked, canonically sorted table."""
    declared = table(name)
    found = list(rows)
    data = {column.name: [row.get(column.name) for row in found] for column in declared.columns}
    return check(name, pd.DataFrame(data, columns=columns(name)))


def check(name: str, given: pd.DataFrame) -> pd.DataFrame:
    """The frame with declared dtypes, column order and canonical row order; extra columns go.

    Raises :class:`TableFault` naming every column that is missing and every value that is not allowed.
    """
    import pandera.errors

    declared = table(name)
    missing = [column.name for column in declared.columns if column.name not in given.columns]
    if missing:
        raise TableFault(f"The table '{name}' lacks the column(s) {', '.join(missing)}.")
    if given.empty:
        return empty(name)
    shaped = pd.DataFrame({column.name: _cast(given[column.name], column) for column in declared.columns})
    try:
        _schema(name).validate(shaped, lazy=True)
    except pandera.errors.SchemaErrors as faults:
        cases = faults.failure_cases[["column", "failure_case"]].drop_duplicates().head(5)
        listed = "; ".join(f"{row.column}: {row.failure_case!r}" for row in cases.itertuples())
        raise TableFault(f"The table '{name}' holds values it does not allow: {listed}.") from None
    return shaped.sort_values(list(declared.order), kind="stable", ignore_index=True)


def _cast(series: pd.Series, column: Column) -> pd.Series:
    if column.dtype == TEXT:
        return series.astype("object").where(series.notna(), "").astype("str").reset_index(drop=True)
    if series.dtype == object or str(series.dtype) == "str":
        series = (
            pd.to_numeric(series.astype("object").where(series.astype("object") != "", None), errors="coerce")
            if column.dtype in (WHOLE, NUMBER)
            else series.astype("object").where(series.notna(), None)
        )
    return series.astype(column.dtype).reset_index(drop=True)


@cache
def _schema(name: str) -> pa.DataFrameSchema:
    import pandera.pandas as pa

    def one(column: Column) -> pa.Column:
        checks = [pa.Check.isin(("", *column.values))] if column.values else []
        return pa.Column(checks=checks, nullable=column.dtype != TEXT, description=column.means)

    return pa.DataFrameSchema({column.name: one(column) for column in table(name).columns}, strict=True)


def data_dictionary() -> str:
    """Every table and column as Markdown; ``docs/tables.md`` is this text."""
    lines = [
        "# Every table and column",
        "",
        "Made from `consult/tables.py` with `make docs`. Offsets count characters of the stored text, end exclusive; "
        "unknown is empty.",
    ]
    for declared in TABLES.values():
        lines += [
            "",
            f"## {declared.name}",
            "",
            f"A row is {declared.row}.",
            "",
            "| column | type | holds |",
            "|---|---|---|",
        ]
        for column in declared.columns:
            kind = {TEXT: "text", WHOLE: "whole number", NUMBER: "number", FLAG: "yes or no"}[column.dtype]
            values = f" One of: {', '.join(value or 'empty' for value in column.values)}." if column.values else ""
            lines.append(f"| {column.name} | {kind} | {column.means}.{values} |")
    return "\n".join(lines) + "\n"
