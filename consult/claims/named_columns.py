"""A column of a table by the words of a sentence, with the name of each row: what order words and averages are held to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from consult.claims import placing, rows, words
from consult.claims.paper import Paper
from consult.claims.stats import COUNT, MONEY, PERCENT, Stat

FEWEST = 3  # rows that make an order worth stating


@dataclass(frozen=True)
class Named:
    """One column of figures, a name for each row and no row of totals; ``complete`` where every row has a figure."""

    document: str
    table: int
    section: str
    title: str
    heading: str
    measure: str
    names: tuple[str, ...]
    stats: tuple[Stat, ...]

    @property
    def about(self) -> frozenset[str]:
        """The content words of its heading and its table's title."""
        return frozenset(words.content(f"{self.heading} {self.title}"))

    def at(self, name: str) -> Fraction:
        """The value of the row called so."""
        return self.stats[self.names.index(name)].value


def columns(papers: Sequence[Paper]) -> Iterator[Named]:
    """Every column of figures of the papers' tables whose rows have names of their own."""
    texts = {paper.document_id: paper.text for paper in papers}
    for table in placing.tables_in(stat for paper in papers for stat in paper.stats):
        for measure in (MONEY, COUNT, PERCENT):
            for column in rows.by_column(table.stats, measure).values():
                values = [stat for stat in column if stat.kind == "value"]
                names = tuple(_name(texts[stat.document], stat) for stat in values)
                if len(values) >= FEWEST and len(set(names)) == len(names) and all(names):
                    first = values[0]
                    yield Named(first.document, first.table, table.section, table.title, first.column, measure, names, tuple(values))


def _name(text: str, stat: Stat) -> str:
    """The first cell of a row that is words; the row's label where rows are not stored cell by cell."""
    first = " ".join(text[stat.row_start:stat.row_end].split("\t")[0].split())
    name = first if first and stat.label.startswith(first) else stat.label
    return name if re.search(r"[A-Za-z]{2}", name) else ""


def named_in(text: str, column: Named) -> str:
    """The one row whose name a text has whole, in its own spelling; empty where it has none or several."""
    held = [name for name in column.names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.I)]
    fullest = [name for name in held if not any(name != other and name.lower() in other.lower() for other in held)]
    return fullest[0] if len(fullest) == 1 else ""
