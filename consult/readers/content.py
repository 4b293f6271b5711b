"""What a reader hands back before it becomes tables: a laid-out document, or the sheets of a workbook.

These are plain values, so that they cross from the child process that parses a file to the one that asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Block:
    """A stretch of a document's layout; ``start`` and ``end`` count characters of the stored text."""

    kind: str
    start: int
    end: int
    level: int | None = None
    page: int | None = None
    label: str = ""


@dataclass(frozen=True)
class Cell:
    """A cell of a table; its text is the stored text between ``start`` and ``end``."""

    table: int
    row: int
    column: int
    start: int
    end: int
    header: bool = False
    page: int | None = None


@dataclass(frozen=True)
class Flaw:
    """Part of a file that could not be read: where (page, sheet, row or line) and one sentence."""

    where: str
    reason: str


@dataclass(frozen=True)
class Document:
    """A document as read: stored text, its layout, what it says of itself and what was not read."""

    reader: str
    text: str
    blocks: tuple[Block, ...] = ()
    cells: tuple[Cell, ...] = ()
    pages: int | None = None
    notes: tuple[str, ...] = ()
    flaws: tuple[Flaw, ...] = ()
    title: str = ""
    author: str = ""
    date: str = ""


@dataclass(frozen=True)
class Sheet:
    """One sheet: every cell as the text a person would see, rows in the file's own order."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    hidden: bool = False


@dataclass(frozen=True)
class Workbook:
    """A spreadsheet or delimited file as read; ``questions`` are (column, question id, text) that come with it."""

    reader: str
    sheets: tuple[Sheet, ...]
    notes: tuple[str, ...] = ()
    flaws: tuple[Flaw, ...] = ()
    questions: tuple[tuple[str, str, str], ...] = ()


@dataclass
class Layout:
    """Builds a stored text block by block; blocks are joined by newlines and every block is a slice."""

    parts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    length: int = 0
    tables: int = 0

    def add(self, kind: str, text: str, *, level: int | None = None, page: int | None = None,
            label: str = "") -> None:
        """Append one block; a text that is only white space leaves no block."""
        if text.strip():
            start = self._append(text)
            self.blocks.append(Block(kind, start, self.length, level, page, label))

    def table(self, rows: Sequence[Sequence[str]], *, page: int | None = None, pages: Sequence[int | None] = (),
              headers: frozenset[tuple[int, int]] = frozenset()) -> None:
        """Append a table, a line for each row with cells separated by tabs.

        ``pages`` gives the page of each row where a table runs over several; ``headers`` holds (row, column) pairs.
        """
        if not any(text.strip() for row in rows for text in row):
            return
        self.tables += 1
        at = start = self._append("\n".join("\t".join(row) for row in rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                self.cells.append(Cell(self.tables, number, column, at, at + len(text), (number, column) in headers,
                                       pages[number] if pages else page))
                at += len(text) + 1
        self.blocks.append(Block("table", start, self.length, None, pages[0] if pages else page))

    def text(self) -> str:
        """The stored text so far."""
        return "\n".join(self.parts)

    def _append(self, text: str) -> int:
        start = self.length + 1 if self.parts else 0
        self.parts.append(text)
        self.length = start + len(text)
        return start
