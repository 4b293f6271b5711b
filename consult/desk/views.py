"""Tables that sort and search, sections of the report, charts and files, in a notebook."""

from __future__ import annotations

import os
from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pandas as pd

from consult.corpus import Corpus
from consult.errors import ConsultError

if TYPE_CHECKING:
    from IPython.display import HTML

    from consult.report.parts import Chart

_STATIC = Path(__file__).parent / "static"
# A text longer than this many characters is folded away behind its beginning.
_LONGEST = 300
# A text longer than this gets a wide column; one no longer than the second is kept on one line.
_LONG, _SHORT = 60, 18


def show(frame: pd.DataFrame, caption: str = "", *, most: int = 500) -> HTML:
    """The frame as a table that sorts by its headings and can be searched, with every value escaped.

    Needs no network, and without scripts is still a table. Of a longer frame the first ``most`` rows are shown and
    the caption says so; a long text is folded, and opens where it stands. Raises :class:`ConsultError` where what is
    given is not a frame.
    """
    from IPython.display import HTML

    if not isinstance(frame, pd.DataFrame):
        raise ConsultError(f"show takes a table, such as corpus.sources; it was given {type(frame).__name__}.")
    of_all = (
        f"first {most:,} of {len(frame):,} rows, and only these are searched"
        if len(frame) > most
        else _rows(len(frame))
    )
    title = f"{caption} ({of_all})" if caption else of_all.capitalize()
    numeric = [_is_number(kind) for kind in frame.dtypes]
    head = "".join(map(_heading, frame.columns, numeric))
    rows = frame.head(most).itertuples(index=False, name=None)
    body = "".join(f"<tr>{''.join(map(_cell, row, numeric))}</tr>" for row in rows)
    body = body or f'<tr><td colspan="{max(len(frame.columns), 1)}">None.</td></tr>'
    return HTML(
        f'<div class="consult-table"><style>{static("table.css")}</style>'
        f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(title)}"><table>'
        f"<caption>{escape(title)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
        f"<script>{static('table.js')}</script></div>"
    )


def _is_number(kind: Any) -> bool:
    return pd.api.types.is_numeric_dtype(kind) and not pd.api.types.is_bool_dtype(kind)


def _rows(count: int) -> str:
    return {0: "no rows", 1: "1 row"}.get(count, f"{count:,} rows")


def _heading(name: Any, numeric: bool) -> str:
    """A column's name as a person writes it: ``addressed_to`` is *Addressed to*."""
    words = str(name).replace("_", " ")
    shown = words[:1].upper() + words[1:] if len(words) > 1 else words
    return f'<th scope="col"{" class=number" if numeric else ""}>{escape(shown)}</th>'


def _cell(value: Any, numeric: bool) -> str:
    """One value as a cell; unknown is empty."""
    if not isinstance(value, str) and pd.api.types.is_scalar(value) and pd.isna(value):
        return "<td></td>"
    if numeric:
        return f'<td class="number" data-value="{value}">{_number(value)}</td>'
    text = {"True": "yes", "False": "no"}.get(str(value), str(value)) if not isinstance(value, str) else value
    if len(text) <= _LONGEST:
        kind = "long" if len(text) > _LONG else "short" if len(text) <= _SHORT else ""
        return f"<td{f' class={kind}' if kind else ''}><bdi>{escape(text)}</bdi></td>"
    folded = f"<summary><bdi>{escape(text[:_LONGEST])}…</bdi></summary><bdi>{escape(text)}</bdi>"
    return f'<td class="long"><details>{folded}</details></td>'


def _number(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:,.3f}".rstrip("0").rstrip(".")
    return f"{value:,}"


@cache
def static(name: str) -> str:
    """A style sheet or script of the displays."""
    return (_STATIC / name).read_text(encoding="utf-8")


def show_section(corpus: Corpus, name: str) -> HTML:
    """A section of the report as the report prints it; raises :class:`ConsultError` naming the sections there are."""
    from IPython.display import HTML

    from consult.report import cell
    from consult.report.sections import SECTIONS

    if name not in SECTIONS:
        raise ConsultError(f"The report has no section '{name}'; its sections are {', '.join(SECTIONS)}.")
    made = cell(corpus, name).data or f"<p>The report has nothing to say under '{escape(name)}' for these files.</p>"
    return HTML(
        f'<div class="consult-section"><style>{static("section.css")}</style><div class="shown">{made}</div></div>'
    )


def show_chart(chart: Chart) -> HTML:
    """A chart of the report with its title, its words for those who cannot see it, and its picture."""
    from IPython.display import HTML

    from consult.report.html import data_uri

    return HTML(
        f"<figure><p><strong>{escape(chart.title)}</strong><br>{escape(chart.subtitle)}</p>"
        f'<img src="{data_uri(chart.picture.svg)}" alt="{escape(chart.alt)}" style="max-width:100%;background:#fff"></figure>'
    )


def written(path: Path | str) -> HTML:
    """A link to a file that was written, to open it from the notebook, with its size."""
    from IPython.display import HTML

    file = Path(path)
    if not file.is_file():
        raise ConsultError(f"There is no file '{file}'; run the cell that writes it first.")
    link = escape(quote(Path(os.path.relpath(file)).as_posix()))
    size = f"{max(file.stat().st_size // 1000, 1):,} KB"
    where = escape(str(file.parent.resolve()))
    return HTML(f'<p>Written: <a href="{link}" target="_blank">{escape(file.name)}</a> ({size}), in {where}</p>')


def first_of(corpus: Corpus, kind: str) -> str:
    """The id of the first document of a kind; raises :class:`ConsultError` naming the kinds there are."""
    found = corpus.documents.loc[corpus.documents["kind"].eq(kind), "document_id"]
    if found.empty:
        kinds = ", ".join(sorted(set(corpus.documents["kind"])))
        raise ConsultError(f"There is no document of kind '{kind}'; there are {kinds or 'no documents'}.")
    return str(found.iloc[0])
