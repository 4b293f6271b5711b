"""PDF with a text layer through pypdfium2, page by page."""

from __future__ import annotations

from pathlib import Path

from consult.errors import CannotRead
from consult.readers.content import Document, Layout
from consult.readers.labels import opening_label


def read_pdf(path: Path) -> Document:
    """A PDF with a text layer."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise CannotRead(f"{path.name} could not be opened as a PDF ({error}).") from error
    layout = Layout()
    for number in range(len(document)):
        text = document[number].get_textpage().get_text_range()
        for line in text.splitlines():
            layout.add("paragraph", line.strip(), page=number + 1, label=opening_label(line))
    if not layout.blocks:
        raise CannotRead(f"{path.name} has no text layer: it is a scan. Run it through text recognition (OCR) first.")
    return Document("pdf", layout.text(), tuple(layout.blocks), tuple(layout.cells), pages=len(document))
