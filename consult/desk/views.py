"""Tables that sort and search, and the report's charts, in a notebook."""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from consult.corpus import Corpus
from consult.errors import ConsultError

if TYPE_CHECKING:
    from IPython.display import HTML

    from consult.report.parts import Chart

_STATIC = Path(__file__).parent / "static"
# A text longer than this many characters is folded away behind its beginning.
_LONGEST = 300


def show(frame: pd.DataFrame, caption: str = "", *, most: int = 500) -> HTML:
    """The frame as a table that sorts by its headings and can be searched, with every value escaped.

    Needs no network, and without scripts is still a table. Of a longer frame the first ``most`` rows are shown and
    the caption says so; a long text is folded, and opens where it stands.
    """
    from IPython.display import HTML

    of_all = f"first {most:,} of {len(frame):,} rows" if len(frame) > most else _rows(len(frame))
    title = f"{caption} ({of_all})" if caption else of_all.capitalize()
    numeric = [pd.api.types.is_numeric_dtype(kind) for kind in frame.dtypes]
    head = "".join(f'<th scope="col">{escape(str(name))}</th>' for name in frame.columns)
    rows = frame.head(most).itertuples(index=False, name=None)
    body = "".join(f"<tr>{''.join(map(_cell, row, numeric))}</tr>" for row in rows)
    return HTML(
        f'<div class="consult-table"><style>{_static("table.css")}</style>'
        f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(title)}"><table>'
        f"<caption>{escape(title)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
        f"<script>{_static('table.js')}</script></div>"
    )


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count:,} rows"


def _cell(value: Any, numeric: bool) -> str:
    """One value as a cell; unknown is empty."""
    if not isinstance(value, str) and pd.api.types.is_scalar(value) and pd.isna(value):
        return "<td></td>"
    if numeric:
        shown = f"{value:,.3f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
        return f'<td class="number" data-value="{value}">{shown}</td>'
    text = str(value)
    if len(text) <= _LONGEST:
        return f"<td><bdi>{escape(text)}</bdi></td>"
    return f"<td><details><summary><bdi>{escape(text[:_LONGEST])}…</bdi></summary><bdi>{escape(text)}</bdi></details></td>"


@cache
def _static(name: str) -> str:
    return (_STATIC / name).read_text(encoding="utf-8")


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
