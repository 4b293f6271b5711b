"""Figures in tables, each with everything that says what it measures: row, column, table, section, base."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from consult.claims.rounding import Interval

if TYPE_CHECKING:
    import pandas as pd

    from consult.claims.paper import Sentence

PERCENT, COUNT, MONEY, NUMBER = "percent", "count", "money", "number"


@dataclass(frozen=True)
class Stat:
    """One figure printed in a cell; the span is the cell's, ``label`` its row's words, ``column`` its header's."""

    document: str
    table: int
    row: int
    place: int
    start: int
    end: int
    printed: str
    measure: str
    value: Fraction
    interval: Interval
    label: str
    column: str = ""
    group: str = ""
    title: str = ""
    section: str = ""
    page: int | None = None
    base: int | None = None
    base_text: str = ""
    multiple: bool = False
    weighted: bool = False
    total_row: bool = False
    malformed: bool = False


def tables_of(document_id: str, text: str, blocks: pd.DataFrame, cells: pd.DataFrame) -> tuple[Any, ...]:
    """The document's tables as data."""
    del document_id, text, blocks, cells
    return ()


def stats_of(found: Sequence[Any], sentences: Sequence[Sentence]) -> tuple[Stat, ...]:
    """Every figure of the tables."""
    del found, sentences
    return ()
