"""Delimited files and workbooks as grids of text: every cell as a person would see it, nothing guessed away."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from consult.errors import CannotRead
from consult.readers.content import Flaw, Sheet, Workbook
from consult.readers.encoding import decode

DELIMITERS = (",", ";", "\t", "|")
_CELL_LIMIT = 64_000_000


def read_delimited(path: Path) -> Workbook:
    """A CSV, TSV or the like: encoding and delimiter as found; newlines inside quotes kept."""
    decoded = decode(path.read_bytes())
    if not decoded.text.strip():
        raise CannotRead(f"{path.name} holds no rows; export it again from the survey tool.")
    text, declared = _declared_delimiter(decoded.text)
    delimiter = declared or _delimiter(text)
    rows = _parse(text, delimiter)
    names = {"\t": "tabs", ";": "semicolons", "|": "vertical bars"}
    notes = [*decoded.notes, *([f"Cells are separated by {names[delimiter]}."] if delimiter in names else [])]
    return Workbook("csv", (Sheet("", tuple(map(tuple, rows))),), tuple(notes))


def _declared_delimiter(text: str) -> tuple[str, str]:
    """The text without Excel's ``sep=;`` line, and the delimiter that line names."""
    first, _, rest = text.partition("\n")
    mark = first.strip().lower()
    return (rest, mark[4]) if mark.startswith("sep=") and len(mark) == 5 else (text, "")


def _delimiter(text: str) -> str:
    """The delimiter that cuts the first rows into the most, and most even, columns."""
    sample = text[:100_000]
    return max(DELIMITERS, key=lambda delimiter: _evenness(_parse(sample, delimiter)[:60]))


def _evenness(rows: Sequence[Sequence[str]]) -> float:
    widths = Counter(len(row) for row in rows if any(cell.strip() for cell in row))
    if not widths:
        return 0.0
    width, count = max(widths.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]))
    return count / widths.total() * min(width, 4) if width > 1 else 0.0


def _parse(text: str, delimiter: str) -> list[list[str]]:
    csv.field_size_limit(_CELL_LIMIT)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def read_workbook(path: Path) -> Workbook:
    """An XLSX, XLS or ODS workbook through python-calamine; hidden sheets are marked as such."""
    from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum, WorksheetNotFound

    try:
        book = CalamineWorkbook.from_path(str(path))
    except CalamineError as error:
        raise CannotRead(f"{path.name} could not be opened as a spreadsheet ({error}); open it in Excel or "
                         "LibreOffice and save it again.") from error
    sheets, flaws = [], []
    for entry in book.sheets_metadata:
        try:
            values = book.get_sheet_by_name(entry.name).to_python(skip_empty_area=False)
        except (CalamineError, WorksheetNotFound):
            flaws.append(Flaw(f"sheet {entry.name}", f"Sheet '{entry.name}' could not be read; save the file again."))
            continue
        rows = tuple(tuple(_shown(value) for value in row) for row in values)
        if rows:
            sheets.append(Sheet(entry.name, rows, entry.visible != SheetVisibleEnum.Visible))
    if all(sheet.hidden for sheet in sheets):
        raise CannotRead(f"{path.name} has no visible sheet with anything in it; check that the right file was saved.")
    return Workbook("spreadsheet", tuple(sheets), tuple(_unseen(path)), tuple(flaws))


def _unseen(path: Path) -> Iterator[str]:
    """What a person looking at an XLSX file would not see, or would see and the reader cannot."""
    if not zipfile.is_zipfile(path):
        return
    hidden_rows = hidden_columns = unsaved = macros = 0
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            macros += name.endswith("vbaProject.bin")
            if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                xml = archive.read(name)
                hidden_rows += len(re.findall(rb"<row [^>]*hidden=\"1\"", xml))
                hidden_columns += len(re.findall(rb"<col [^>]*hidden=\"1\"", xml))
                unsaved += len(re.findall(rb"</f>\s*(?:<v\s*/>|<v></v>)?\s*</c>", xml))
    if hidden_rows or hidden_columns:
        yield f"{hidden_rows} hidden rows and {hidden_columns} ranges of hidden columns were read like the others."
    if unsaved:
        yield f"{unsaved} formulas have no stored value and are blank; open the file in Excel and save it."
    if macros:
        yield "Macros were not read."


def _shown(value: Any) -> str:
    """A cell's value as text: 3.0 as 3, dates as ISO, true and false as Excel writes them."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(sep=" ")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return str(value).replace("_x000D_", "\r") if isinstance(value, str) else str(value)


def read_lines(path: Path) -> Workbook:
    """JSON lines, one object a line, as a sheet; ``question.json`` beside it gives the question's text."""
    decoded = decode(path.read_bytes())
    objects, flaws = [], []
    for number, line in enumerate(decoded.text.splitlines(), 1):
        try:
            value = json.loads(line) if line.strip() else {}
        except (json.JSONDecodeError, RecursionError):
            value = None
        if isinstance(value, dict) and value:
            objects.append(_flat(value))
        elif line.strip():
            flaws.append(Flaw(f"line {number}", f"Line {number} is not a JSON object; it was left out."))
    if not objects:
        raise CannotRead(f"{path.name} holds no JSON objects, one a line; check how it was exported.")
    header = list(dict.fromkeys(key for item in objects for key in item))
    rows = (tuple(header), *(tuple(item.get(key, "") for key in header) for item in objects))
    return Workbook("jsonl", (Sheet("", rows),), decoded.notes, tuple(flaws), _question_beside(path))


def _flat(value: dict[str, Any]) -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, item in value.items():
        if isinstance(item, dict):
            flat.update(_flat(item))
        elif isinstance(item, list):
            flat[key] = "; ".join(map(str, item))
        else:
            flat[key] = "" if item is None else _shown(item)
    return flat


def _question_beside(path: Path) -> tuple[tuple[str, str, str], ...]:
    """(column, question id, text) from ThemeFinder's ``question.json``, where it lies beside the responses."""
    try:
        found = json.loads((path.parent / "question.json").read_text(encoding="utf-8-sig"))
        text, number = str(found["question_text"]), found.get("question_number", "")
    except (OSError, ValueError, LookupError, AttributeError, TypeError):
        return ()
    return (("response", f"q{number}" if number else "response", text),)
