"""The report as a Word document: the same parts as the page, with real headings, captions, table headers and alt text."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from consult.consultation import Consultation
from consult.report import parts, word_page, word_tables

if TYPE_CHECKING:
    from docx.document import Document

_FIXED_DATE = (1980, 1, 1, 0, 0, 0)


def write(told: Consultation, sections: Iterable[parts.Section], out: Path, *, standfirst: str = "") -> Path:
    """Write the sections to ``out`` as DOCX, the same bytes for the same parts, with no author or date, and give its path."""
    from docx import Document

    document = Document()
    word_page.set_up(document, told.title)
    document.add_heading(told.title, 0)
    if told.organisation:
        document.add_paragraph(told.organisation)
    if standfirst:
        document.add_paragraph(standfirst)
    for section in sections:
        document.add_heading(section.title, 1)
        for item in section.items:
            _WRITERS[type(item)](document, item)
    _save(document, out)
    return out


def text_of(words: parts.Words) -> str:
    """The words as plain text: figures as printed, quotations in quotation marks."""
    return "".join(_TEXTS[type(part)](part) for part in words)


_TEXTS: Mapping[type, Callable[[Any], str]] = {
    str: str,
    parts.Figure: lambda figure: figure.text,
    parts.Quoted: lambda quoted: f"“{quoted.quoted}”",
    parts.Link: lambda link: link.label,
    parts.Worked: lambda worked: worked.working,
}


def _subheading(document: Document, item: parts.Subheading) -> None:
    document.add_heading(_clean(item.title), 2)


def _paragraph(document: Document, item: parts.Paragraph) -> None:
    paragraph = document.add_paragraph(_clean(text_of(item.words)))
    if item.mark == "keep":
        paragraph.paragraph_format.keep_with_next = True
        paragraph.runs[0].bold = True


def _bullets(document: Document, item: parts.Bullets) -> None:
    for point in item.points:
        document.add_paragraph(_clean(text_of(point)), style="List Number" if item.numbered else "List Bullet")


def _sheet(document: Document, item: parts.Sheet) -> None:
    document.add_paragraph(_clean(item.caption), style="Caption")
    word_tables.write(document, item, [[_clean(text_of(words)) for words in row.cells] for row in item.rows])
    for note in (*item.notes, f"Computed from {item.basis}." if item.basis else ""):
        if note:
            document.add_paragraph(_clean(note), style="Table note")
    document.add_paragraph(style="Table note")


def _chart(document: Document, item: parts.Chart) -> None:
    from docx.shared import Cm

    document.add_paragraph(_clean(item.title), style="Caption")
    document.add_paragraph(_clean(item.subtitle), style="Table note").paragraph_format.keep_with_next = True
    wide = min(word_tables.WIDTH, item.picture.width / 96 * 2.54)
    picture = document.add_picture(io.BytesIO(item.picture.png()), width=Cm(wide))
    picture._inline.docPr.set("descr", item.alt)
    picture._inline.docPr.set("name", item.id)
    if item.caption:
        document.add_paragraph(_clean(item.caption), style="Table note")


def _quotation(document: Document, item: parts.Quotation) -> None:
    words = "".join(f"[{piece.text} removed]" if piece.masked else piece.text for piece in item.pieces)
    paragraph = document.add_paragraph(style="Quotation")
    paragraph.add_run(_clean(f"“{words}”"))
    paragraph.add_run(_clean(f" {item.who}")).italic = True


def _card(document: Document, item: parts.Card) -> None:
    document.add_heading(_clean(item.title), 3)
    for label, words in item.lines:
        paragraph = document.add_paragraph(style="Card line")
        paragraph.add_run(f"{label}: ").bold = True
        paragraph.add_run(_clean(text_of(words)))


_WRITERS: Mapping[type, Callable[[Any, Any], None]] = {
    parts.Subheading: _subheading,
    parts.Paragraph: _paragraph,
    parts.Bullets: _bullets,
    parts.Sheet: _sheet,
    parts.Chart: _chart,
    parts.Quotation: _quotation,
    parts.Card: _card,
}


def _clean(text: str) -> str:
    """The text without characters that XML cannot hold."""
    return "".join(
        character if character in "\n\t" or character >= " " and character not in "\ufffe\uffff" else "\ufffd"
        for character in text
    )


def _save(document: Document, out: Path) -> None:
    """Save by way of a part file, with fixed dates inside, so that equal reports are equal files."""
    buffer = io.BytesIO()
    document.save(buffer)
    part = out.with_name(out.name + ".part")
    out.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(buffer) as given, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as fixed:
        for name in sorted(given.namelist()):
            fixed.writestr(zipfile.ZipInfo(name, _FIXED_DATE), given.read(name), zipfile.ZIP_DEFLATED)
    part.replace(out)
