"""The blocks a sample paper is written in, before it is laid out as DOCX, PDF or HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Block:
    """One block of a paper: ``kind`` is title, note, facts, h1, h2, p, numbered, li, quote, caption, table or contents.

    ``label`` is a printed number (4.12); ``rows`` the cells of a table, header first; ``widths`` relative column
    widths; ``total`` whether the last row of the table is a total.
    """

    kind: str
    text: str = ""
    label: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    widths: tuple[float, ...] = ()
    total: bool = False


def title(text: str) -> Block:
    """The paper's title."""
    return Block("title", text)


def note(text: str) -> Block:
    """A line in small print, such as the label that the paper is illustrative."""
    return Block("note", text)


def h1(text: str, label: str = "") -> Block:
    """A section heading."""
    return Block("h1", text, label)


def h2(text: str, label: str = "") -> Block:
    """A heading within a section."""
    return Block("h2", text, label)


def para(text: str, label: str = "") -> Block:
    """A paragraph, numbered where ``label`` is given."""
    return Block("numbered" if label else "p", text, label)


def item(text: str) -> Block:
    """A bulleted item."""
    return Block("li", text)


def quote(text: str) -> Block:
    """A displayed quotation."""
    return Block("quote", text)


def table(caption: str, rows: Sequence[Sequence[object]], *, widths: Sequence[float] = (), total: bool = False) -> Block:
    """A captioned table, header row first."""
    cells = tuple(tuple(str(cell) for cell in row) for row in rows)
    return Block("table", caption, rows=cells, widths=tuple(widths), total=total)


def facts(rows: Sequence[Sequence[str]]) -> Block:
    """The two-column box at the head of a report (date, author, wards …)."""
    return Block("facts", rows=tuple(tuple(row) for row in rows))
