"""A document or response with its speakers, tags and quotations marked in the text, in the manner of displaCy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from consult.corpus import Corpus
from consult.errors import ConsultError

if TYPE_CHECKING:
    from IPython.display import HTML

_STATIC = Path(__file__).parent / "static"
_TINTS = 6  # how many background colours text.css has for marks


@dataclass(frozen=True, order=True)
class Mark:
    """A stretch to mark and the word that goes beside it."""

    start: int
    end: int
    label: str


def show_document(corpus: Corpus, document_id: str, *, marks: str = "tags") -> HTML:
    """The whole text of a document; ``marks`` is tags, turns, quotations, undertakings, asks, sites or boilerplate.

    Raises :class:`ConsultError` naming what there is, for a document or kind of mark there is not.
    """
    row = corpus.documents[corpus.documents["document_id"].eq(document_id)]
    if row.empty:
        raise ConsultError(
            f"There is no document '{document_id}'; there are {', '.join(corpus.documents['document_id'])}."
        )
    if marks not in MARKS:
        raise ConsultError(f"There are no marks called '{marks}'; use one of {', '.join(MARKS)}.")
    return as_html(row["text"].iloc[0], MARKS[marks](corpus, document_id), title=row["title"].iloc[0] or document_id)


def show_response(corpus: Corpus, response_id: str) -> HTML:
    """A response with the passages its final tags rest on; raises :class:`ConsultError` where there is none such."""
    row = corpus.responses[corpus.responses["response_id"].eq(response_id)]
    if row.empty:
        raise ConsultError(f"There is no response '{response_id}'.")
    return as_html(row["text"].iloc[0], _tags(corpus, response_id), title=response_id)


def as_html(text: str, marks: Iterable[Mark], *, title: str) -> HTML:
    """The text with its marks, every character escaped; each mark begins with its label, read aloud with the words.

    Where marks overlap, each stretch of text belongs to all the marks over it.
    """
    from IPython.display import HTML

    found = sorted({mark for mark in marks if mark.start < mark.end})
    tints = {label: place % _TINTS for place, label in enumerate(sorted({mark.label for mark in found}))}
    body = "".join(_stretch(text, start, end, over, tints) for start, end, over in _stretches(len(text), found))
    count = "1 mark" if len(found) == 1 else f"{len(found):,} marks"
    return HTML(
        f'<div class="consult-text"><style>{(_STATIC / "text.css").read_text(encoding="utf-8")}</style>'
        f"<h3>{escape(title)}</h3><p>{count}</p>"
        f'<div class="words" tabindex="0" role="region" aria-label="Text of {escape(title)}">{body}</div></div>'
    )


def _stretches(length: int, marks: list[Mark]) -> Iterator[tuple[int, int, list[Mark]]]:
    """The text cut wherever a mark begins or ends, with the marks over each piece; marks are sorted by start."""
    cuts = sorted({0, length, *(place for mark in marks for place in (mark.start, mark.end))})
    waiting, over = 0, list[Mark]()
    for start, end in pairwise(cuts):
        over = [mark for mark in over if mark.end > start]
        while waiting < len(marks) and marks[waiting].start == start:
            over.append(marks[waiting])
            waiting += 1
        yield start, end, over


def _stretch(text: str, start: int, end: int, over: list[Mark], tints: dict[str, int]) -> str:
    """A piece of text: plain, or marked, with the labels of the marks that begin with it."""
    words = escape(text[start:end])
    if not over:
        return words
    labels = dict.fromkeys(mark.label for mark in over if mark.start == start)
    said = f"<b>{escape('; '.join(labels))}:</b> " if labels else ""
    return f'<mark class="tint-{tints[over[-1].label]}">{said}{words}</mark>'


def _tags(corpus: Corpus, origin_id: str) -> list[Mark]:
    labels = {theme.id: theme.label for theme in corpus.codebook.themes}
    found = corpus.tags[
        corpus.tags["origin_id"].eq(origin_id) & corpus.tags["tagger"].eq("final") & corpus.tags["start"].notna()
    ]
    together = found.groupby(["start", "end"])["theme_id"].agg(
        lambda ids: ", ".join(labels.get(one, one) for one in sorted(ids))
    )
    return [Mark(int(start), int(end), label) for (start, end), label in together.items()]


def _rows(frame: pd.DataFrame, document_id: str, *columns: str) -> list[Mark]:
    found = frame[frame["document_id"].eq(document_id)]
    return [
        Mark(
            int(row["start"]), int(row["end"]), ": ".join(str(row[name]) for name in columns if row[name]) or columns[0]
        )
        for _, row in found.iterrows()
    ]


MARKS = {
    "tags": _tags,
    "turns": lambda corpus, document_id: _rows(corpus.turns, document_id, "kind", "speaker"),
    "quotations": lambda corpus, document_id: _rows(corpus.quotations, document_id, "speaker", "quoted_document"),
    "undertakings": lambda corpus, document_id: _rows(corpus.undertakings, document_id, "by", "kept"),
    "asks": lambda corpus, document_id: _rows(corpus.asks, document_id, "kind", "by"),
    "sites": lambda corpus, document_id: _rows(corpus.sites, document_id, "site", "status"),
    "boilerplate": lambda corpus, document_id: _rows(corpus.boilerplate, document_id, "kind"),
}
