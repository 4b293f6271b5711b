"""What each column of a table holds, read from its headings, its cells and the table's title."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from consult.claims.paper_tables.grid import Grid
from consult.claims.paper_tables.values import is_year

_PERCENT = re.compile(r"%|\bper ?cent(?:age)?s?\b|\bproportion\b|\bshare of\b", re.IGNORECASE)
_POINTS = re.compile(r"percentage[ -]points?|%[ -]?points?|\bpp\b|\bppt\b", re.IGNORECASE)
_MILLIONS = re.compile(r"£ ?m\b|£ ?mn\b|£ ?millions?\b|\bmillions? of pounds\b|\(£ ?m\)", re.IGNORECASE)
_THOUSANDS = re.compile(r"£ ?['’‘]?,?000['’]?s?\b|£ ?k\b|£ ?thousands?\b|£s? ?\(?['’]?000s?", re.IGNORECASE)
_POUNDS = re.compile(r"£|\bcost\b.*\bpounds\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?:^|[\s(])(?:n|no\.?|nos\.?|number|count|frequency|freq\.?|#|total number|headcount"
                     r"|base)(?:$|[\s).:])"
                     r"|\bnumber of\b|\brespon(?:ses|dents)\b|\bfte\b|\bcomments\b|\bmentions\b", re.IGNORECASE)
_BASE = re.compile(r"^(?:un)?weighted base\b|^base\b|^sample(?: size)?\b|^n$|^total (?:respondents|responses"
                   r"|answering|n)\b", re.IGNORECASE)
_BARE_N = re.compile(r"^(?:n|total (?:respondents|responses|answering|n))$", re.IGNORECASE)
_TOTAL = re.compile(r"^(?:grand |sub-?|overall |net |gross )?totals?\b|^sum\b|^all (?:respondents|responses|areas"
                    r"|centres|wards)\b|^overall$|^all$"
                    r"|(?<!of )(?<!of the )\btotal$", re.IGNORECASE)
_N_EQUALS = re.compile(r"\bn\s*=\s*([0-9][0-9,]*)|\bbase\s*[:=]?\s*\(?([0-9][0-9,]*)", re.IGNORECASE)


@dataclass(frozen=True)
class Column:
    """One column: its heading on one line and what it holds (``n``, ``percent``, ``points``, ``money`` or ``text``).

    ``factor`` turns a printed figure into pounds ("£m" is a million). ``base`` is the number its percentages
    are of, where the heading or a base row says so; ``total`` and ``is_base`` mark columns of totals and bases.
    """

    index: int
    heading: str
    holds: str
    factor: Decimal = Decimal(1)
    base: int | None = None
    total: bool = False
    is_base: bool = False
    year: str = ""


def columns(grid: Grid, *, title: str = "") -> tuple[Column, ...]:
    """The columns of the grid in order; a unit in the title serves the columns that state none."""
    corner = " ".join(grid.text(row, 0) for row in range(grid.headers))
    outside = f"{corner} {title}"
    asked = any(re.fullmatch(r"\W*yes\W*", grid.text(row, index), re.IGNORECASE)
                for row in range(grid.headers) for index in range(grid.columns))
    found = tuple(_column(grid, index, outside, asked=asked) for index in range(grid.columns))
    shares = sum(1 for column in found if column.holds == "percent")
    return tuple(replace(column, is_base=column.is_base and (shares > 1 or not _BARE_N.match(column.heading)))
                 for column in found)


def _column(grid: Grid, index: int, outside: str, *, asked: bool) -> Column:
    """One column; where others are headed "Yes", "No" is an answer and not a number."""
    heading = heading_of(grid, index)
    base = base_in(heading)
    bare = _N_EQUALS.sub("", heading).strip(" ()")
    bare = "" if asked and bare.lower() == "no" else bare
    if index < grid.labels:
        return Column(index, heading, "text")
    holds, factor = _holds(grid, index, bare, outside)
    year = next((part for part in heading.split() if is_year(part)), "")
    based = bool(_BASE.search(bare)) and holds == "n"
    return Column(index, heading, holds, factor, base, bool(_TOTAL.search(bare)), based, year)


def heading_of(grid: Grid, index: int) -> str:
    """The column's headings, top to bottom; a heading over several columns serves those to its right."""
    parts: list[str] = []
    for row in range(grid.headers):
        part = grid.text(row, index) or _spanning(grid, row, index)
        if part and part not in parts:
            parts.append(part)
    return " ".join(parts)


def _spanning(grid: Grid, row: int, index: int) -> str:
    """The heading to the left that a blank heading cell belongs to, where a lower row tells the columns apart."""
    if row == grid.headers - 1 or index < max(grid.labels, 1) or not grid.text(grid.headers - 1, index):
        return ""
    for column in range(index - 1, max(grid.labels, 1) - 1, -1):
        if text := grid.text(row, column):
            return text
    return ""


def _holds(grid: Grid, index: int, heading: str, outside: str) -> tuple[str, Decimal]:
    printed = [value for row in range(grid.headers, grid.rows) if (value := grid.at(row, index)) and value.quantities]
    if not printed:
        return "text", Decimal(1)
    kinds = [value.quantities[0].kind for value in printed]
    for kind in ("percent", "money", "points"):
        if kinds.count(kind) * 2 > len(kinds):
            return kind, _factor(heading, outside) if kind == "money" else Decimal(1)
    stated = _stated(heading)
    if stated == "percent" and _fractions(grid, index):
        return stated, Decimal(100)
    if stated:
        return stated, _factor(heading, "" if _POUNDS.search(heading) else outside) if stated == "money" else Decimal(1)
    if _POINTS.search(outside):
        return "points", Decimal(1)
    if _POUNDS.search(outside) and not _PERCENT.search(outside):
        return "money", _factor(heading, outside)
    if _PERCENT.search(outside) and not _NUMBER.search(outside) and _shares(grid, index):
        return "percent", Decimal(1)
    return "n", Decimal(1)


def _stated(heading: str) -> str:
    """What the heading itself says; ``""`` where it says nothing or several things."""
    if _POINTS.search(heading):
        return "points"
    percent, money, number = _PERCENT.search(heading), _POUNDS.search(heading), _NUMBER.search(heading)
    if percent and not money:
        return "percent" if not number or percent.start() > number.start() or heading.strip().startswith("%") else "n"
    if money and not percent:
        return "money"
    return "n" if number and not percent else ""


def _shares(grid: Grid, index: int) -> bool:
    """Whether every plain figure of the column could be a percentage."""
    figures = [value.quantities[0].low for row in range(grid.headers, grid.rows)
               if (value := grid.at(row, index)) and value.quantities]
    return all(isinstance(figure, Decimal) and -100 <= figure <= 100 for figure in figures)


def _fractions(grid: Grid, index: int) -> bool:
    """Whether a sheet's percentages were read as the fractions it stores: three figures or more, none above 1."""
    figures = [value.quantities[0] for row in range(grid.headers, grid.rows) if (value := grid.at(row, index)) and value.quantities]
    lows = [figure.low for figure in figures if figure.kind == "count" and isinstance(figure.low, Decimal)]
    return len(lows) == len(figures) >= 3 and all(0 <= low <= 1 for low in lows) and sum(1 for low in lows if 0 < low < 1) >= 2 \
        and max(lows) >= Decimal("0.2")


def _factor(heading: str, outside: str) -> Decimal:
    for words in (heading, outside):
        if _THOUSANDS.search(words):
            return Decimal(1000)
        if _MILLIONS.search(words):
            return Decimal(1_000_000)
    return Decimal(1)


def is_total(label: str) -> bool:
    """Whether a row's label or column's heading names a total."""
    return bool(_TOTAL.search(label.strip(" :")))


def is_base(label: str) -> bool:
    """Whether a row's label or column's heading names a base."""
    return bool(_BASE.search(label.strip(" :")))


def base_in(text: str) -> int | None:
    """The base printed in a heading, title or note ("n=505", "Base: all answering (505)"); ``None`` where none is."""
    found = _N_EQUALS.search(text)
    if not found:
        return None
    return int((found.group(1) or found.group(2)).replace(",", "") or 0) or None


def with_bases(found: tuple[Column, ...], bases: dict[int, int]) -> tuple[Column, ...]:
    """The columns with the bases of a base row."""
    return tuple(replace(column, base=bases.get(column.index, column.base)) for column in found)
