"""Tables for people: CSV and XLSX files in which no cell can start a formula.

A cell that begins with ``= + - @``, a tab, a carriage return or a NUL would be run by a spreadsheet, so it gets a
leading apostrophe (OWASP ASVS 1.2.10). Only text is touched: a negative number stays a number. Parquet files keep
the exact text.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_NOT_IN_XLSX = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")
_XLSX_CELL = 32_767
_CUT = " … [cut here: a spreadsheet cell holds 32,767 characters; the CSV has the whole text]"
_FIXED_DATE = (1980, 1, 1, 0, 0, 0)


def defuse(text: str) -> str:
    """The text as a spreadsheet may safely hold it: with a leading apostrophe where it would start a formula."""
    return "'" + text if text.startswith(_STARTS_A_FORMULA) else text


def defused(frame: pd.DataFrame) -> pd.DataFrame:
    """A copy of the frame in which every text cell is safe in a spreadsheet; numbers and missing values stay."""
    return frame.apply(
        lambda column: (
            column
            if pd.api.types.is_numeric_dtype(column) or column.dtype == "boolean"
            else column.map(lambda cell: defuse(cell) if isinstance(cell, str) else cell)
        )
    )


def write_csv(frame: pd.DataFrame, path: Path) -> None:
    """Write the frame as UTF-8 CSV that a spreadsheet may open; commas, LF line ends, an empty cell for unknown."""
    text = defused(frame).to_csv(index=False, lineterminator="\n")
    part = path.with_name(path.name + ".part")
    part.write_bytes(text.encode("utf-8", errors="surrogatepass"))
    part.replace(path)


def write_xlsx(frames: Mapping[str, pd.DataFrame], path: Path) -> None:
    """Write the frames as the sheets of one workbook, the same bytes for the same frames, with no author or date."""
    part = path.with_name(path.stem + ".part.xlsx")
    with pd.ExcelWriter(part, engine="openpyxl") as writer:
        for name, frame in frames.items():
            defused(frame).map(_fit).to_excel(writer, sheet_name=name[:31], index=False, freeze_panes=(1, 0))
    _fix_dates(part, path)
    part.unlink()


def _fit(cell: object) -> object:
    if not isinstance(cell, str):
        return None if cell is pd.NA else cell
    clean = _NOT_IN_XLSX.sub("\ufffd", cell)
    return clean if len(clean) <= _XLSX_CELL else clean[: _XLSX_CELL - len(_CUT)] + _CUT


def _fix_dates(source: Path, target: Path) -> None:
    """Copy a workbook without the moment it was made, which is all that differs between two runs."""
    with zipfile.ZipFile(source) as given, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as fixed:
        for name in given.namelist():
            data = given.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:\w+[^>]*>)[^<]*", rb"\g<1>1980-01-01T00:00:00Z", data)
            fixed.writestr(zipfile.ZipInfo(name, _FIXED_DATE), data, zipfile.ZIP_DEFLATED)
