"""Things a paper sets out one by one: a table with a row for each centre, a list with an item for each, and what is said of each.

A listing is told by its heading: the column over its names, or the words that lead into a list, call the things by a noun.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consult.claims import words
from consult.claims.paper import Paper, Sentence
from consult.claims.paper_tables import PaperTable, Row

FEWEST = 3  # things that make a listing
_LEADS_IN = re.compile(r"\b(?:the|our|these|following|are|list of)\b.*:\s*$", re.I)
_TO_COME = frozenset(words.content("proposed recommended planned would will become becomes new"))


@dataclass(frozen=True)
class Listing:
    """Things of one kind, each with a name: where they stand, what they are called, and what other columns say of each.

    ``about`` are the content words of the title and of the heading over the names, ``kind`` those of that heading alone;
    ``said`` is by column heading one text for each thing.
    """

    document: str
    start: int
    end: int
    title: str
    kind: frozenset[str]
    about: frozenset[str]
    names: tuple[str, ...]
    said: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def categories(self) -> Iterator[tuple[str, Counter[frozenset[str]]]]:
        """By heading, how many things each column of few and repeated words gives each word to."""
        for heading, texts in self.said:
            held = Counter(sense(text) for text in texts)
            held.pop(frozenset(), None)
            if 2 <= len(held) <= len(self.names) // 2 and sum(held.values()) == len(self.names):
                yield heading, held


def sense(text: str) -> frozenset[str]:
    """The words of a cell that say what a thing is, whether proposed or so already."""
    return frozenset(words.content(text)) - _TO_COME


def listings(paper: Paper) -> tuple[Listing, ...]:
    """Every table of a paper with a row for each thing, and every list with an item for each."""
    tables = [listing for table in paper.tables if (listing := _of_table(paper, table))]
    return (*tables, *_of_lists(paper))


def _of_table(paper: Paper, table: PaperTable) -> Listing | None:
    rows = [row for row in table.rows if row.kind == "value" and row.label.strip()]
    if len(rows) < FEWEST or any(row.kind == "section" for row in table.rows) or not table.columns:
        return None
    cells = [_cells(paper, row) for row in rows]
    names = tuple(row[0] for row in cells)
    heading = _headings(paper, table)
    kind = frozenset(words.content(heading[0]))
    if len(set(names)) < len(names) or not all(re.search(r"[A-Za-z]{2}", name) for name in names) or not kind:
        return None
    width = min(len(row) for row in cells)
    said = tuple((heading[at] if at < len(heading) else "", tuple(row[at] for row in cells)) for at in range(1, width)
                 if all(not re.search(r"\d", row[at]) for row in cells))
    about = kind | frozenset(words.content(f"{table.title} {_subject(paper)}"))
    return Listing(paper.document_id, table.start, table.end, table.title, kind, about, names, said)


def _subject(paper: Paper) -> str:
    """What a whole paper is about: its title and its first heading."""
    first = next((sentence.flat for sentence in paper.sentences), "")
    return f"{paper.title} {first}"


def _cells(paper: Paper, row: Row) -> list[str]:
    """The texts of a row, each on one line; a table is stored row by row, its cells apart by tabs."""
    return [" ".join(cell.split()) for cell in paper.text[row.start:row.end].split("\t")]


def _headings(paper: Paper, table: PaperTable) -> list[str]:
    """The headings of the columns as printed in the table's first line; else those read for each column."""
    first = paper.text[table.start:].split("\n", 1)[0]
    printed = [" ".join(cell.split()) for cell in first.split("\t")]
    return printed if len(printed) >= 2 and table.rows[0].start > table.start else [column.heading for column in table.columns]


def _of_lists(paper: Paper) -> Iterator[Listing]:
    """Lists of names: three items or more, short and without a verb's stop, led into by a line that ends with a colon."""
    run: list[Sentence] = []
    lead: Sentence | None = None
    for sentence in (*paper.sentences, None):
        if sentence is not None and sentence.kind == "list-item" and len(sentence.text.split()) <= 8:
            run.append(sentence)
            continue
        if lead is not None and len(run) >= FEWEST and _LEADS_IN.search(lead.flat):
            kind = frozenset(words.content(lead.flat))
            about = kind | frozenset(words.content(_subject(paper)))
            yield Listing(paper.document_id, lead.start, run[-1].end, lead.flat.strip(), kind, about,
                          tuple(item.flat.strip(" .;,") for item in run))
        run, lead = [], sentence


def matching(document: Sequence[Listing], noun: str, phrase: str) -> list[Listing]:
    """The listings of things called by a noun, all of whose other words in the phrase the listing has too."""
    head = set(words.content(noun))
    wanted = set(words.content(phrase)) | head
    return [listing for listing in document if head and head <= listing.kind and wanted <= listing.about]
