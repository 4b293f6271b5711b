"""What can be marked in a document's text: who spoke, what was quoted, promised, asked, said of a site, and themes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from consult.corpus import Corpus
from consult.errors import ConsultError


@dataclass(frozen=True, order=True)
class Mark:
    """A stretch to mark, the word that goes beside it, and the ``kind`` the key lists it under."""

    start: int
    end: int
    label: str
    kind: str


def of(corpus: Corpus, origin_id: str, *names: str) -> list[Mark]:
    """The marks of these names on a document or response, in the order of the text.

    Of marks of several names the key lists the names. Raises :class:`ConsultError` naming the marks there are.
    """
    unknown = [name for name in names if name not in MARKS]
    if unknown:
        raise ConsultError(f"There are no marks called '{unknown[0]}'; use one of {', '.join(MARKS)}.")
    found = [(name, mark) for name in names for mark in MARKS[name](corpus, origin_id)]
    if len(names) == 1:
        return sorted(mark for _, mark in found)
    return sorted(Mark(mark.start, mark.end, mark.label, name) for name, mark in found)


def tags(corpus: Corpus, origin_id: str) -> list[Mark]:
    """The passages that final tags rest on, with the labels of their themes."""
    labels = {theme.id: theme.label for theme in corpus.codebook.themes}
    mine = corpus.tags["origin_id"].eq(origin_id) & corpus.tags["tagger"].eq("final") & corpus.tags["start"].notna()
    found = [
        (int(row.start), int(row.end), labels.get(row.theme_id, row.theme_id)) for row in corpus.tags[mine].itertuples()
    ]
    return [Mark(start, end, label, label) for start, end, label in found]


def _turns(corpus: Corpus, document_id: str) -> list[Mark]:
    rows = _of(corpus.turns, document_id)
    return [_mark(row, _joined(said(row["kind"]), who(row)), row["kind"]) for row in rows]


def _quotations(corpus: Corpus, document_id: str) -> list[Mark]:
    found = []
    for row in _of(corpus.quotations, document_id):
        told = _joined(who(row), row["organisation"]) or row["quoted_document"]
        kind = (
            "words of a document" if row["quoted_document"] else "words of a person" if row["speaker"] else "not named"
        )
        found.append(_mark(row, told or "not named", kind))
    return found


def _undertakings(corpus: Corpus, document_id: str) -> list[Mark]:
    return [
        _mark(row, f"{row['by'] or 'somebody'} to {row['to'] or 'the meeting'}, {KEPT[row['kept']]}", KEPT[row["kept"]])
        for row in _of(corpus.undertakings, document_id)
    ]


def _asks(corpus: Corpus, document_id: str) -> list[Mark]:
    return [_mark(row, _joined(row["kind"], row["by"]), row["kind"]) for row in _of(corpus.asks, document_id)]


def _sites(corpus: Corpus, document_id: str) -> list[Mark]:
    return [
        _mark(row, _joined(row["site"], said(row["status"])), row["status"]) for row in _of(corpus.sites, document_id)
    ]


def _boilerplate(corpus: Corpus, document_id: str) -> list[Mark]:
    return [_mark(row, said(row["kind"]), row["kind"]) for row in _of(corpus.boilerplate, document_id)]


def _of(frame: pd.DataFrame, document_id: str) -> list[dict[str, str]]:
    return frame[frame["document_id"].eq(document_id)].to_dict("records")


def _mark(row: dict[str, str], label: str, kind: str) -> Mark:
    return Mark(int(row["start"]), int(row["end"]), label, said(kind))


def who(row: dict[str, str]) -> str:
    """The speaker of a row with the role, where the name does not say it already."""
    known = row["role"].casefold() in row["speaker"].casefold()
    return _joined(row["speaker"], "" if known else row["role"])


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def said(value: str) -> str:
    """A value of a table as words: ``proposed-to-close`` is *proposed to close*."""
    return value.replace("-", " ")


# What an empty, yes or no in the column ``kept`` of undertakings says.
KEPT = {"": "not shown kept", "yes": "kept", "no": "not kept"}

MARKS: dict[str, Callable[[Corpus, str], list[Mark]]] = {
    "speakers": _turns,
    "quotations": _quotations,
    "promises": _undertakings,
    "asks": _asks,
    "sites": _sites,
    "tags": tags,
    "boilerplate": _boilerplate,
}
