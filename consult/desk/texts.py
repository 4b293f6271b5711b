"""A document or response with its speakers, tags and quotations marked in the text, in the manner of displaCy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

import pandas as pd

from consult.corpus import Corpus
from consult.errors import ConsultError

if TYPE_CHECKING:
    from IPython.display import HTML

_COLOURS = ("#d6e6f5", "#d3efe9", "#f3dbe7", "#fde3d3", "#e6e6e6", "#e9e0f5")


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
    """The text with its marks, every character escaped; marks that overlap an earlier one are left out."""
    from IPython.display import HTML

    found = sorted(marks)
    colours = {
        label: _COLOURS[place % len(_COLOURS)] for place, label in enumerate(sorted({mark.label for mark in found}))
    }
    pieces, place = [], 0
    for mark in found:
        if mark.start < place or mark.end <= mark.start:
            continue
        pieces.append(escape(text[place : mark.start]))
        pieces.append(
            f'<mark style="background:{colours[mark.label]};color:#0b0c0c;border-radius:.2em;padding:.1em .2em">'
            f'{escape(text[mark.start : mark.end])} <small style="font-weight:bold">{escape(mark.label)}</small></mark>'
        )
        place = mark.end
    pieces.append(escape(text[place:]))
    body = "".join(pieces)
    return HTML(
        f'<section aria-label="{escape(title)}"><h3>{escape(title)}</h3><div style="white-space:pre-wrap;unicode-bidi:isolate;'
        f'max-height:32rem;overflow:auto" '
        f'tabindex="0" role="region" aria-label="Text of {escape(title)}">{body}</div></section>'
    )


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
