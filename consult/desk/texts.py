"""A document or response with its speakers, tags and quotations marked in the text, in the manner of displaCy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from consult.corpus import Corpus
from consult.desk import marks as marking
from consult.desk.marks import Mark
from consult.desk.views import static
from consult.errors import ConsultError

if TYPE_CHECKING:
    import ipywidgets
    from IPython.display import HTML

Span = tuple[int, int]
_TINTS, _LINES = 6, 3  # how many colours, and lines under them, text.css has for marks
_FOLDED = 4  # page furniture of this many lines or more is folded away


def show_document(corpus: Corpus, document_id: str, *, marks: str | Iterable[str] = "tags") -> HTML:
    """The whole text of a document with a key; ``marks`` is one or more of speakers, quotations, promises, asks, sites,
    tags and boilerplate.

    Page furniture is greyed, a long run of it folded. Raises :class:`ConsultError` naming what there is, for a
    document or kind of mark there is not.
    """
    row = corpus.documents[corpus.documents["document_id"].eq(document_id)]
    if row.empty:
        raise ConsultError(
            f"There is no document '{document_id}'; there are {', '.join(corpus.documents['document_id']) or 'none'}."
        )
    names = (marks,) if isinstance(marks, str) else tuple(marks)
    found = marking.of(corpus, document_id, *names)
    furniture = (
        []
        if "boilerplate" in names
        else [(mark.start, mark.end) for mark in marking.of(corpus, document_id, "boilerplate")]
    )
    return as_html(row["text"].iloc[0], found, title=row["title"].iloc[0] or document_id, furniture=furniture)


def show_response(corpus: Corpus, response_id: str) -> HTML:
    """A response with the passages its final tags rest on; raises :class:`ConsultError` where there is none such."""
    row = corpus.responses[corpus.responses["response_id"].eq(response_id)]
    if row.empty:
        raise ConsultError(f"There is no response '{response_id}'; response ids are like {_like(corpus)}.")
    return as_html(row["text"].iloc[0], marking.tags(corpus, response_id), title=response_id)


def _like(corpus: Corpus) -> str:
    return f"'{corpus.responses['response_id'].iloc[0]}'" if len(corpus.responses) else "those in the table responses"


def read_papers(corpus: Corpus) -> ipywidgets.Widget:
    """A list of the documents and of the kinds of mark; the document chosen is shown below with the marks chosen."""
    import ipywidgets
    from IPython.display import display

    if corpus.documents.empty:
        raise ConsultError("There are no documents here to read; name some as [[source]] in consultation.toml.")
    # Minutes first: they hold the most to mark.
    listed = corpus.documents.assign(late=~corpus.documents["kind"].eq("minutes")).sort_values(["late", "document_id"])
    named = [(f"{row.title or row.document_id} ({row.document_id})", row.document_id) for row in listed.itertuples()]
    wide = ipywidgets.Layout(width="auto", max_width="46rem")
    document = ipywidgets.Dropdown(options=named, description="Document", layout=wide)
    kind = ipywidgets.Dropdown(options=list(marking.MARKS), description="Mark")

    def draw(document_id: str, name: str) -> None:
        display(show_document(corpus, document_id, marks=name))

    shown = ipywidgets.interactive_output(draw, {"document_id": document, "name": kind})
    return ipywidgets.VBox([document, kind, shown])


def as_html(text: str, marks: Iterable[Mark], *, title: str, furniture: Iterable[Span] = ()) -> HTML:
    """The text with its marks and a key, every character escaped; each mark begins with its label, read with the words.

    Where marks overlap, each stretch of text belongs to all the marks over it. ``furniture`` is greyed.
    """
    from IPython.display import HTML

    found = sorted({mark for mark in marks if mark.start < mark.end})
    kinds = {kind: place for place, kind in enumerate(sorted({mark.kind for mark in found}))}
    grey = sorted({span for span in furniture if span[0] < span[1]})
    pieces = _stretches(len(text), found, grey)
    body = "".join(_run(text, list(run), kinds, grey=dull) for dull, run in groupby(pieces, key=lambda piece: piece[3]))
    name = escape(title)
    return HTML(
        f'<div class="consult-text"><style>{static("text.css")}</style><h3>{name}</h3>{_key(found, kinds, grey)}'
        f'<div class="words" tabindex="0" role="region" aria-label="Text of {name}">{body}</div>'
        f"<script>{static('text.js')}</script></div>"
    )


Piece = tuple[int, int, list[Mark], bool]


def _stretches(length: int, marks: list[Mark], grey: list[Span]) -> Iterator[Piece]:
    """The text cut wherever a mark or furniture begins or ends, with the marks over each piece and whether it is grey."""
    ends = {place for mark in marks for place in (mark.start, mark.end)} | {place for span in grey for place in span}
    waiting, dull, over = 0, 0, list[Mark]()
    for start, end in pairwise(sorted({0, length, *ends})):
        over = [mark for mark in over if mark.end > start]
        while waiting < len(marks) and marks[waiting].start == start:
            over.append(marks[waiting])
            waiting += 1
        while dull < len(grey) and grey[dull][1] <= start:
            dull += 1
        yield start, end, over, dull < len(grey) and grey[dull][0] <= start


def _run(text: str, pieces: list[Piece], kinds: dict[str, int], *, grey: bool) -> str:
    """Pieces that follow one another, all of them page furniture or none."""
    inside = "".join(_stretch(text, piece, kinds) for piece in pieces)
    if not grey:
        return inside
    lines = len(text[pieces[0][0] : pieces[-1][1]].strip().splitlines())
    if lines < _FOLDED:
        return f'<span class="furniture">{inside}</span>'
    return f'<details class="furniture"><summary>Page furniture, {lines} lines</summary>{inside}</details>'


def _stretch(text: str, piece: Piece, kinds: dict[str, int]) -> str:
    """A piece of text: plain, or marked, with the labels of the marks that begin with it."""
    start, end, over, _ = piece
    words = escape(text[start:end])
    if not over:
        return words
    begin = [mark for mark in over if mark.start == start]
    labels = dict.fromkeys(mark.label for mark in begin)
    said = f"<b>{escape('; '.join(labels))}:</b> " if labels else ""
    first = f' data-kind="{" ".join(str(kinds[mark.kind]) for mark in begin)}"' if begin else ""
    return f'<mark class="{_look(kinds[over[-1].kind])}"{first}>{said}{words}</mark>'


def _look(place: int) -> str:
    return f"tint-{place % _TINTS} line-{place // _TINTS % _LINES}"


def _key(marks: list[Mark], kinds: dict[str, int], grey: list[Span]) -> str:
    """What each colour stands for, how often it stands in the text, and what grey is."""
    counts = Counter(mark.kind for mark in marks)
    rows = [
        f'<li><mark class="{_look(place)}" data-key="{place}">{escape(kind)}</mark> {counts[kind]:,}</li>'
        for kind, place in kinds.items()
    ]
    if grey:
        rows.append(
            f'<li><span class="furniture">page furniture</span> {len(grey):,} (never tagged, quoted or checked)</li>'
        )
    return f'<ul class="key">{"".join(rows)}</ul>' if rows else "<p>Nothing of this kind is marked in this text.</p>"
