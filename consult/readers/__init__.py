"""Readers: a file becomes responses or a document, with a receipt and a reject for everything not read.

From here on no character of any text ever changes. To read another format, write a function from a path to a
:class:`~consult.readers.content.Document` or :class:`~consult.readers.content.Workbook` and add a line to
``READERS`` at the foot of this file; ``docs/adding-a-reader.md`` shows one.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from consult.consultation import Consultation, Source
from consult.errors import CannotRead
from consult.progress import Progress, follow
from consult.readers.assemble import File, assembled, rejected
from consult.readers.content import Document, Workbook
from consult.readers.guard import Child, check_file, check_zip
from consult.readers.pdf import read_pdf
from consult.readers.reading import Part, Reading, gather
from consult.readers.sheets import read_delimited, read_lines, read_workbook
from consult.readers.sniff import check_kind
from consult.readers.text import read_markdown, read_text
from consult.readers.web import read_web
from consult.readers.word import read_word

Reader = Callable[[Path], Document | Workbook]


def read_file(path: Path | str, *, consultation: Consultation | None = None, source: Source | None = None,
              root: Path | str | None = None, guarded: bool = True) -> Reading:
    """One file as tables; what cannot be read is a row of ``rejects`` in the result, never an exception.

    ``source`` is what the consultation folder says of the file; without it the kind is told from the content.
    ``root`` is the folder that paths are shown relative to.
    """
    sources = {str(path): source} if source else None
    return read_files([path], consultation=consultation, sources=sources, root=root, guarded=guarded)


def read_files(paths: Iterable[Path | str], *, consultation: Consultation | None = None,
               sources: Mapping[str, Source] | None = None, root: Path | str | None = None, guarded: bool = True,
               progress: Progress | None = None) -> Reading:
    """Several files as one reading, whatever order they are named in; ``sources`` maps a path to what is said of it.

    A consultation's own declarations are used for files in its folder. The same text under two names is noticed:
    both files keep a row, the later one's ``duplicate_of`` names the earlier. ``guarded=False`` parses in this
    process instead of a child with limits: for files of one's own. ``progress`` is told of each file.
    """
    given = [Path(name) for name in sorted({str(path) for path in paths})]
    declared = {**_declared(consultation), **{_whole(path): value for path, value in (sources or {}).items()}}
    base = root if root is not None else consultation.folder if consultation else None
    names: dict[str, int] = {}
    parts = []
    with Child(parse) as child:
        for path in follow(given, "Reading files", progress):
            file = _file(path, names, base)
            file = replace(file, consultation=consultation, source=declared.get(_whole(path)))
            parts.append(_read(path, file, child.content if guarded else parse))
    return gather(parts)


def parse(path: Path) -> Document | Workbook:
    """What the reader for a file's kind finds in it; raises :class:`CannotRead` with the reason where it cannot."""
    check_file(path)
    suffix, note = check_kind(path)
    if suffix in ZIPPED:
        check_zip(path)
    content = READERS[suffix](path)
    return replace(content, notes=(note, *content.notes)) if note else content


def _declared(consultation: Consultation | None) -> dict[str, Source]:
    if consultation is None:
        return {}
    return {_whole(consultation.folder / source.path): source for source in consultation.sources}


def _whole(path: Path | str) -> str:
    return os.path.abspath(path)  # noqa: PTH100 - links are left as they stand: the declared name counts


def _file(path: Path, names: dict[str, int], base: Path | str | None) -> File:
    name = path.name or str(path)
    names[name] = names.get(name, 0) + 1
    number = f" ({names[name]})" if names[name] > 1 else ""
    return File(name + number, _shown(path, base), path.stem + number, _sha256(path))


def _shown(path: Path, base: Path | str | None) -> str:
    if base is None:
        return str(path)
    shown = os.path.relpath(_whole(path), _whole(base))
    return str(path) if shown.startswith("..") else Path(shown).as_posix()


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as handle:
            return hashlib.file_digest(handle, "sha256").hexdigest()
    except OSError:
        return ""


def _read(path: Path, file: File, content: Reader) -> Part:
    try:
        return assembled(file, content(path))
    except CannotRead as error:
        return rejected(file, str(error))


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

# Kinds that are zip archives of XML, and so are looked at for bombs before they are opened.
ZIPPED = frozenset({".xlsx", ".xlsm", ".xlsb", ".ods", ".docx", ".docm"})
