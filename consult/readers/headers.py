"""Finding the header of a survey export: preamble above it, one row or two, a blank row below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Row = tuple[str, ...]

_CODE = re.compile(r"(?:[A-Za-z]{1,12}[ _.-]?)?\d+(?:[ _.-]\d+)*[A-Za-z]?(?:[ _]TEXT)?", re.IGNORECASE)
_SECOND_ROW = re.compile(r"(?:open[- ]ended )?response|\{\"?ImportId.*", re.IGNORECASE | re.DOTALL)
_TRAILING = re.compile(r"\s*[-–—:]\s*(?:text|open[- ]ended response|response)\s*$", re.IGNORECASE)
TYPED = str.maketrans("’‘ʼ´`“”‐‑–—−", "'''''\"\"-----")  # as a keyboard has them
_SEARCHED = 25
_LONGEST = 2000  # letters of a header that are compared; a cell of answers may be megabytes


@dataclass(frozen=True)
class Column:
    """A column of a survey: its place, the header (question) and, where there is one, the option row below it."""

    index: int
    header: str
    option: str = ""
    alias: str = ""

    @property
    def name(self) -> str:
        """The header as a person would quote it."""
        return " - ".join(part for part in (self.header, self.option) if part) or letter(self.index)

    def names(self) -> frozenset[str]:
        """Everything the column may be called, in comparable form."""
        return frozenset(comparable(name) for name in (self.header, self.option, self.name, self.alias) if name.strip())


@dataclass(frozen=True)
class Header:
    """A sheet's columns and the number of rows above the first row of answers."""

    columns: tuple[Column, ...]
    first: int


def comparable(name: str) -> str:
    """A header without the differences people do not see: case, white space, curly quotes and dashes, a trailing '- Text'."""
    return " ".join(_TRAILING.sub("", name[:_LONGEST].translate(TYPED)).split()).casefold()


def letter(index: int) -> str:
    """The Excel letter of a column counted from 0: 0 is A, 26 is AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def find_header(rows: Sequence[Row], *, wanted: Iterable[str] = ()) -> Header:
    """The header of a sheet; ``wanted`` are column names known beforehand, which settle which row it is."""
    top = _named_row(rows, wanted)
    top = _header_row(rows) if top is None else top
    if top and _heads_above(rows, top):
        return _two_rows(rows, top - 1, top)
    below = _next_row(rows, top)
    if below is not None and _is_second_row(rows, top, below):
        return _two_rows(rows, top, below)
    return Header(tuple(Column(at, text) for at, text in enumerate(rows[top])), top + 1)


def _filled(row: Row) -> int:
    return sum(bool(text.strip()) for text in row)


def _named_row(rows: Sequence[Row], wanted: Iterable[str]) -> int | None:
    names = {comparable(name) for name in wanted if name}
    hits = [len(names & {comparable(text) for text in row}) for row in rows[:_SEARCHED]]
    best = max(hits, default=0)
    return hits.index(best) if best else None


def _header_row(rows: Sequence[Row]) -> int:
    """The first row about as full as the sheet's rows usually are; preamble rows are emptier."""
    counts = sorted(_filled(row) for row in rows[:200] if _filled(row))
    usual = max(1, counts[len(counts) // 2]) if counts else 1
    for at, row in enumerate(rows[:_SEARCHED]):
        if _filled(row) >= max(1, round(0.6 * usual)) and (_filled(row) > 1 or usual == 1):
            return at
    return 0


def _next_row(rows: Sequence[Row], top: int) -> int | None:
    return next((at for at in range(top + 1, min(top + 3, len(rows))) if _filled(rows[at])), None)


def _heads_above(rows: Sequence[Row], top: int) -> bool:
    """Whether the row above the one found is the first of two header rows."""
    codes = _codes(rows[top - 1]) and _filled(rows[top - 1]) >= _filled(rows[top]) - 1
    return codes or _is_second_row(rows, top - 1, top)


def _codes(row: Row) -> bool:
    """Whether a header row holds codes (Q1, Ident 2, Q3_1) rather than questions."""
    filled = [text.strip() for text in row if text.strip()]
    return bool(filled) and sum(bool(_CODE.fullmatch(text)) for text in filled) * 2 > len(filled)


def _is_second_row(rows: Sequence[Row], top: int, below: int) -> bool:
    """Whether the row below the header still belongs to it: options under a question, or questions under codes."""
    upper, lower = rows[top], rows[below]
    if any(_SECOND_ROW.fullmatch(text.strip()) for text in lower if text.strip()):
        return True
    if _codes(upper):
        return _reads_as_questions(lower)
    spans = [at for at, text in enumerate(lower) if text.strip() and _at(upper, at) in ("", _at(upper, at - 1))]
    alone = [at for at, text in enumerate(upper) if text.strip() and not _at(lower, at)]
    return bool(spans and alone)


def _at(row: Row, index: int) -> str:
    return row[index].strip() if 0 <= index < len(row) else ""


def _reads_as_questions(row: Row) -> bool:
    filled = [text.strip() for text in row if text.strip()]
    if len(filled) < 0.6 * len(row):
        return False
    lengths = sorted(map(len, filled))
    return lengths[len(lengths) // 2] > 25 or sum(text.endswith("?") for text in filled) * 2 > len(filled)


def _two_rows(rows: Sequence[Row], top: int, below: int) -> Header:
    upper, lower = rows[top], rows[below]
    width = max(len(upper), len(lower))
    first = below + 1
    if first < len(rows) and any("ImportId" in text for text in rows[first]):
        first += 1
    if _codes(upper):
        columns = [Column(at, _at(lower, at) or _at(upper, at), alias=_at(upper, at)) for at in range(width)]
        return Header(tuple(columns), first)
    carried, columns = "", []
    for at in range(width):
        carried = _at(upper, at) or (carried if _at(lower, at) else "")
        option = "" if _SECOND_ROW.fullmatch(_at(lower, at)) else _at(lower, at)
        columns.append(Column(at, carried, option))
    return Header(tuple(columns), first)
