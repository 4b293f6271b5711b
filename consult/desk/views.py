"""Tables that sort and search, and the report's charts, in a notebook."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import pandas as pd

from consult.corpus import Corpus
from consult.errors import ConsultError

if TYPE_CHECKING:
    from IPython.display import HTML

    from consult.report.parts import Chart

_LONGEST = 300


def show(frame: pd.DataFrame, caption: str = "") -> HTML:
    """The frame as a table that sorts by its headings and can be searched, with every value escaped.

    Works with no network: the table's program is part of the output. Long texts are cut on show, never in the frame.
    """
    from IPython.display import HTML
    from itables import to_html_datatable

    shown = frame.map(
        lambda cell: escape(cell[:_LONGEST] + ("…" if len(cell) > _LONGEST else "")) if isinstance(cell, str) else cell
    )
    title = f"{escape(caption)} ({len(frame):,} rows)" if caption else f"{len(frame):,} rows"
    return HTML(
        to_html_datatable(
            shown,
            caption=title,
            connected=False,
            showIndex=False,
            maxBytes=0,
            allow_html=True,
            classes="display compact",
        )
    )


def show_chart(chart: Chart) -> HTML:
    """A chart of the report with its title, its words for those who cannot see it, and its picture."""
    from IPython.display import HTML

    from consult.report.html import data_uri

    return HTML(
        f"<figure><p><strong>{escape(chart.title)}</strong><br>{escape(chart.subtitle)}</p>"
        f'<img src="{data_uri(chart.picture.svg)}" alt="{escape(chart.alt)}" style="max-width:100%;background:#fff"></figure>'
    )


def with_words(corpus: Corpus, name: str) -> pd.DataFrame:
    """A table of spans (undertakings, asks, sites, quotations …) with the words themselves in a column ``words``."""
    frame = corpus.tables[name]
    texts = dict(zip(corpus.documents["document_id"], corpus.documents["text"], strict=True))
    words = [texts[row.document_id][row.start : row.end] for row in frame.itertuples()]
    return frame.assign(words=words).drop(columns=["start", "end"])


def first_of(corpus: Corpus, kind: str) -> str:
    """The id of the first document of a kind; raises :class:`ConsultError` naming the kinds there are."""
    found = corpus.documents.loc[corpus.documents["kind"].eq(kind), "document_id"]
    if found.empty:
        kinds = ", ".join(sorted(set(corpus.documents["kind"])))
        raise ConsultError(f"There is no document of kind '{kind}'; there are {kinds or 'no documents'}.")
    return str(found.iloc[0])
