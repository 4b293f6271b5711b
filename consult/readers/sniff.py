"""What a file is by its content, whatever its name says."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from consult.errors import CannotRead

_MAGIC = (
    (b"\xff\xd8\xff", "picture"), (b"\x89PNG", "picture"), (b"GIF8", "picture"), (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"), (b"{\\rtf", "rtf"), (b"\x1f\x8b", "archive"), (b"7z\xbc\xaf", "archive"),
    (b"Rar!", "archive"), (b"SQLite format 3", "database"), (b"PAR1", "parquet"),
)
_ZIPPED = (("word/document.xml", "docx"), ("xl/workbook.xml", "workbook"), ("xl/workbook.bin", "workbook"),
           ("ppt/presentation.xml", "presentation"))
_OLE = ((b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k", "encrypted"), (b"W\0o\0r\0d\0D\0o\0c\0u\0m", "doc"),
        (b"W\0o\0r\0k\0b\0o\0o\0k", "workbook"), (b"B\0o\0o\0k\0", "workbook"), (b"P\0o\0w\0e\0r\0P", "presentation"))
FAMILIES = {
    ".csv": "text", ".tsv": "text", ".tab": "text", ".jsonl": "text", ".txt": "text", ".text": "text", ".md": "text",
    ".markdown": "text", ".html": "text", ".htm": "text", ".xhtml": "text", ".xlsx": "workbook", ".xlsm": "workbook",
    ".xls": "workbook", ".xlsb": "workbook", ".ods": "workbook", ".docx": "docx", ".docm": "docx", ".pdf": "pdf",
}
_NAMES = {
    "text": ("a text file", ".txt, .csv or .html, whichever it is"), "html": ("a web page", ".html"),
    "workbook": ("a spreadsheet", ".xlsx, .xls or .ods, whichever it is"), "docx": ("a Word document", ".docx"),
    "pdf": ("a PDF", ".pdf"),
}
_ADVICE = {
    "doc": "is a legacy Word document (.doc); open it in Word or LibreOffice and save it as .docx or PDF",
    "encrypted": "is encrypted with a password; save a copy without one and read that",
    "presentation": "is a presentation; save it as PDF and read that",
    "picture": "is a picture, not text; run it through text recognition (OCR) and read the result",
    "rtf": "is a rich text file (RTF); open it in Word or LibreOffice and save it as .docx",
    "archive": "is an archive; unpack it and read the files in it",
    "odt": "is an OpenDocument text; save it as .docx or PDF and read that",
    "database": "is a database; export its tables as CSV",
    "parquet": "is a Parquet table; export it as CSV",
    "email": "is a saved e-mail or web archive; save the message or page as text, HTML or PDF",
    "binary": "is of no kind that can be read; save it as PDF, DOCX, HTML, text or CSV",
}
_HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
                   re.IGNORECASE | re.DOTALL)


def kind_of(path: Path) -> str:
    """text, html, workbook, docx, pdf, or the name of something that cannot be read."""
    with path.open("rb") as handle:
        head = handle.read(8192)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(path)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return _compound(path)
    known = next((kind for magic, kind in _MAGIC if head.startswith(magic)), "")
    return known or _written(head)


def _zipped(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            named = next((kind for name, kind in _ZIPPED if name in names), "")
            if named or "mimetype" not in names:
                return named or "archive"
            with archive.open("mimetype") as entry:
                declared = entry.read(100).decode("ascii", "replace")
            return "workbook" if "spreadsheet" in declared else "odt" if "text" in declared else "archive"
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return "damaged"


def _compound(path: Path) -> str:
    """What an OLE file holds, by the names in its directory."""
    data = path.read_bytes()
    return next((kind for name, kind in _OLE if name in data), "binary")


def _written(head: bytes) -> str:
    body = head.removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(body):
        return "html"
    if re.match(rb"(?:MIME-Version|Received|Return-Path|Delivered-To|X-[\w-]+): ", body, re.IGNORECASE):
        return "email"
    marked = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    controls = sum(byte < 9 or 13 < byte < 27 for byte in head)
    nulls = head.count(0)
    wide = nulls and (head[0::2].count(0) > 0.9 * nulls or head[1::2].count(0) > 0.9 * nulls)
    return "text" if marked or wide or controls <= 0.02 * len(head) or nulls == controls < 0.1 * len(head) else "binary"


def check_kind(path: Path) -> tuple[str, str]:
    """(suffix whose reader is to read the file, a note); raises :class:`CannotRead` where its content forbids it."""
    suffix, kind = path.suffix.lower(), kind_of(path)
    if kind == "damaged":
        raise CannotRead(f"{path.name} is cut short or damaged; fetch or save it again.")
    if kind in _ADVICE:
        raise CannotRead(f"{path.name} {_ADVICE[kind]}.")
    family = FAMILIES.get(suffix)
    if family is None:
        found = {"text": ".txt", "html": ".html", "workbook": ".xlsx", "docx": ".docx", "pdf": ".pdf"}[kind]
        return found, f"Its name does not say what it is; by its content it was read as {_NAMES[kind][0]}."
    if kind == "html" and suffix in (".txt", ".text", ".md", ".markdown"):
        return ".html", "Its name says text but it is a web page; it was read as one."
    if kind == family or (kind == "html" and suffix in (".html", ".htm", ".xhtml")):
        return suffix, ""
    what, rename = _NAMES[kind]
    raise CannotRead(f"{path.name} is {what} by its content, not what its name says; rename it to {rename} and read "
                     "it again.")
