"""Bytes to text, the encodings of council exports tried in a fixed order."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Bytes that cp1252 leaves undefined or that stand for letters hardly ever met in English or Welsh text.
_C1 = frozenset("\x81\x8d\x8f\x90\x9d")


@dataclass(frozen=True)
class Decoded:
    """Text with the name of the encoding it was read in and one sentence for each thing worth knowing."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of a file: byte-order mark, then UTF-8, then UTF-16 by its NULs, then Windows-1252, then a guess."""
    encoding = _marked(data) or ("utf-8" if _decodes(data, "utf-8") else "") or _wide(data) or _single_byte(data)
    text = data.decode(encoding, errors="replace")
    return _without_nulls(text, encoding)


def _marked(data: bytes) -> str:
    return next((name for mark, name in _MARKS if data.startswith(mark)), "")


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return text.count("\0") * 5 < len(text) or not text


def _wide(data: bytes) -> str:
    """UTF-16 without a mark, told by NULs in every second byte."""
    sample = data[:4000]
    if len(sample) < 4 or sample.count(0) * 5 < len(sample):
        return ""
    return "utf-16-le" if sample[1::2].count(0) >= sample[0::2].count(0) else "utf-16-be"


def _single_byte(data: bytes) -> str:
    text = data.decode("cp1252", errors="replace")
    if "\ufffd" not in text and not _C1 & set(text):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    return best.encoding if best else "cp1252"


def _without_nulls(text: str, encoding: str) -> Decoded:
    notes = [] if encoding in ("utf-8", "utf-8-sig") else [f"Decoded as {encoding}."]
    replaced = text.count("\ufffd")
    if replaced:
        notes.append(f"{replaced} characters could not be decoded and stand as \ufffd.")
    nulls = text.count("\0")
    if nulls:
        notes.append(f"{nulls} NUL characters were left out.")
        text = text.replace("\0", "")
    return Decoded(text.removeprefix("\ufeff"), encoding, tuple(notes))
