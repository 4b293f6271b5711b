"""Readers: a file becomes responses or a document, with a receipt and a reject for everything not read.

From here on no character of any text ever changes. To read another format, write a function from a path to a
:class:`~consult.readers.content.Document` or :class:`~consult.readers.content.Workbook` and add a line to
``READERS`` at the foot of this file; ``docs/adding-a-reader.md`` shows one.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from consult.consultation import Consultation, Source
from consult.errors import CannotRead
from consult.readers.assemble import File, assembled, rejected
from consult.readers.content import Document, Workbook
from consult.readers.pdf import read_pdf
from consult.readers.reading import Reading, merge
from consult.readers.sheets import read_delimited, read_lines, read_workbook
from consult.readers.text import read_markdown, read_text
from consult.readers.web import read_web
from consult.readers.word import read_word

Reader = Callable[[Path], Document | Workbook]


def read_file(path: Path | str, *, consultation: Consultation | None = None, source: Source | None = None,
              root: Path | str | None = None) -> Reading:
    """One file as tables; what cannot be read is a row of ``rejects`` in the result, never an exception.

    ``source`` is what the consultation folder says of the file; without it the kind is told from the content.
    ``root`` is the folder that paths are shown relative to.
    """
    return read_files([path], consultation=consultation, sources={str(path): source} if source else None, root=root)


def read_files(paths: Iterable[Path | str], *, consultation: Consultation | None = None,
               sources: dict[str, Source] | None = None, root: Path | str | None = None) -> Reading:
    """Several files as one reading, whatever order they are named in; ``sources`` maps a path to what is said of it.

    A consultation's own declarations are used for files in its folder. The same text under two names is noticed:
    both files keep a row, the later one's ``duplicate_of`` names the earlier.
    """
    given = sorted({str(path): Path(path) for path in paths}.items())
    declared = {**_declared(consultation), **{os.path.abspath(path): value for path, value in (sources or {}).items()}}
    names: dict[str, int] = {}
    readings = []
    for _, path in given:
        file = _file(path, names, consultation, declared.get(os.path.abspath(path)), root)
        readings.append(_read(path, file))
    return merge(readings)


def _declared(consultation: Consultation | None) -> dict[str, Source]:
    if consultation is None:
        return {}
    return {os.path.abspath(consultation.folder / source.path): source for source in consultation.sources}


def _file(path: Path, names: dict[str, int], consultation: Consultation | None, source: Source | None,
          root: Path | str | None) -> File:
    names[path.name] = names.get(path.name, 0) + 1
    number = names[path.name]
    suffix = f" ({number})" if number > 1 else ""
    base = root or (consultation.folder if consultation else None)
    return File(path.name + suffix, _shown(path, base), path.stem + suffix, _sha256(path), source, consultation)


def _shown(path: Path, root: Path | str | None) -> str:
    if root is None:
        return str(path)
    shown = os.path.relpath(os.path.abspath(path), os.path.abspath(root))
    return str(path) if shown.startswith("..") else shown


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as handle:
            return hashlib.file_digest(handle, "sha256").hexdigest()
    except OSError:
        return ""


def _read(path: Path, file: File) -> Reading:
    try:
        return assembled(file, _content(path))
    except CannotRead as error:
        return rejected(file, str(error))


def _content(path: Path) -> Document | Workbook:
    if not path.is_file():
        raise CannotRead(f"{path.name} is not a file that is there; check the path.")
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise CannotRead(f"{path.name} is of a kind that cannot be read; save it as PDF, DOCX, HTML, text or CSV.")
    return reader(path)


READERS: dict[str, Reader] = {
    ".csv": read_delimited,
    ".tsv": read_delimited,
    ".tab": read_delimited,
    ".jsonl": read_lines,
    ".xlsx": read_workbook,
    ".xlsm": read_workbook,
    ".xls": read_workbook,
    ".xlsb": read_workbook,
    ".ods": read_workbook,
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_web,
    ".htm": read_web,
    ".xhtml": read_web,
    ".docx": read_word,
    ".docm": read_word,
    ".pdf": read_pdf,
}
