"""What a report is made of: plain records that a section describes and that HTML and Word render.

A number is never a bare string: it is a :class:`Figure` that knows its value and the table row it comes from, so
that every figure can be followed to its basis and checked before the report is written.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True)
class Figure:
    """A number as printed: its exact value, its words, the table row and column it comes from, and where to look."""

    value: float
    text: str
    source: str = ""
    link: str = ""


@dataclass(frozen=True)
class Quoted:
    """Somebody's words inside a sentence, verbatim: ``text`` is the stored text of ``origin_id`` from start to end."""

    quoted: str
    origin_id: str
    start: int
    end: int


@dataclass(frozen=True)
class Link:
    """Words that lead to another part of the report."""

    label: str
    target: str


@dataclass(frozen=True)
class Worked:
    """A calculation written out, whose numbers are those of the papers or tables it names, not ours."""

    working: str


Words: TypeAlias = tuple["str | Figure | Quoted | Link | Worked", ...]


@dataclass(frozen=True)
class Paragraph:
    """A sentence or more: words around figures and quotations; ``mark`` is a style (lead, note, warning)."""

    words: Words
    mark: str = ""


@dataclass(frozen=True)
class Bullets:
    """A list of short points, numbered where their order matters."""

    points: tuple[Words, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Column:
    """A column heading, and whether the column holds numbers."""

    name: str
    numeric: bool = False


@dataclass(frozen=True)
class Row:
    """A table row with an id of its own, so that a figure can point at it."""

    id: str
    cells: tuple[Words, ...]
    mark: str = ""


@dataclass(frozen=True)
class Sheet:
    """A table: what it shows, its columns and rows, notes on counting and the tables it was computed from.

    ``mark`` is a style: a ``grid`` has counts and shares of several groups side by side.
    """

    id: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    basis: str = ""
    mark: str = ""


@dataclass(frozen=True)
class Picture:
    """A drawn chart: SVG for pages with its size in CSS pixels, and how to draw it as PNG for Word."""

    svg: bytes
    width: int
    height: int
    png: Callable[[], bytes] = field(repr=False, compare=False)


@dataclass(frozen=True)
class Chart:
    """A picture of a table: a title that says the message, a subtitle that says the measure, and words for it."""

    id: str
    title: str
    subtitle: str
    alt: str
    picture: Picture
    caption: str = ""


@dataclass(frozen=True)
class Piece:
    """A stretch of a quotation: verbatim, or masked with what kind of thing was there."""

    text: str
    masked: bool = False


@dataclass(frozen=True)
class Quotation:
    """A verbatim passage with personal data masked, and who it may be attributed to."""

    origin_id: str
    start: int
    end: int
    pieces: tuple[Piece, ...]
    who: str


@dataclass(frozen=True)
class Card:
    """One matter for a person to review: a heading and named lines."""

    id: str
    title: str
    lines: tuple[tuple[str, Words], ...]


@dataclass(frozen=True)
class Subheading:
    """A heading inside a section."""

    id: str
    title: str


Item: TypeAlias = "Paragraph | Bullets | Sheet | Chart | Quotation | Card | Subheading"


@dataclass(frozen=True)
class Section:
    """A part of the report under one heading."""

    id: str
    title: str
    items: tuple[Item, ...]
    mark: str = ""
