"""People's decisions on responses as they are read from ``decisions/*.csv``: a row that cannot be used is told, never passed over.

A file of decisions names responses, submissions or passages by id. An id that is not there (a slip of the pen, or a
file of responses that was exported anew) would change nothing and nobody would know; so each becomes a reject with file and row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from consult import tables
from consult.consultation import Consultation
from consult.errors import ConsultError
from consult.responses.analyse import letters
from consult.responses.people import open_answers


@dataclass(frozen=True)
class Expected:
    """What a file of decisions holds: its columns, the one that names what is decided, and words for a value not known."""

    columns: tuple[str, ...]
    key: str
    what: str


EXPECTED: Mapping[str, Expected] = {
    "campaigns": Expected(("response_id", "campaign_id"), "response_id", "open answer or letter"),
    "set_aside": Expected(("respondent_id", "reason"), "respondent_id", "submission"),
    "quotations": Expected(("passage_id", "may"), "passage_id", "passage"),
}


def read(path: Path) -> pd.DataFrame:
    """One file of decisions, all columns text, ids without stray spaces; raises :class:`ConsultError` saying what to do."""
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            given = pd.read_csv(path, dtype="str", keep_default_na=False, encoding=encoding, skip_blank_lines=False)
        except UnicodeDecodeError:
            continue
        except (OSError, ValueError) as error:
            raise ConsultError(f"{_place(path)} cannot be read as a CSV ({error}); save it again as CSV, with its header row.") from None
        return given.rename(columns=str.strip).apply(lambda column: column.fillna("").str.strip())
    raise ConsultError(f"{_place(path)} is not text that can be read; save it again as UTF-8 CSV.")


def read_folder(folder: Path) -> dict[str, pd.DataFrame]:
    """Every file of decisions of a consultation folder, by its name without ending.

    Raises :class:`ConsultError` where one lacks a column it needs.
    """
    found = {path.stem: read(path) for path in sorted((folder / "decisions").glob("*.csv"))}
    for name, expected in EXPECTED.items():
        missing = [column for column in expected.columns if name in found and column not in found[name]]
        if missing:
            raise ConsultError(f"decisions/{name}.csv lacks the column {' and '.join(missing)}; it needs "
                               f"{', '.join(expected.columns)}, and has {', '.join(found[name].columns) or 'none'}.")
    return found


def not_used(decided: Mapping[str, pd.DataFrame], respondents: pd.DataFrame, responses: pd.DataFrame, documents: pd.DataFrame,
             passages: pd.DataFrame, *, consultation: Consultation | None = None) -> pd.DataFrame:
    """The table ``rejects`` of rows of decisions that change nothing, or that a later row of their file takes back."""
    known = {
        "response_id": {*open_answers(responses, consultation)["response_id"], *letters(documents)["response_id"]},
        "respondent_id": set(respondents["respondent_id"]),
        "passage_id": set(passages["passage_id"]),
    }
    rows = [{"source_id": f"decisions/{name}.csv", "path": f"decisions/{name}.csv", "where": where, "reason": reason}
            for name, expected in EXPECTED.items() if name in decided
            for where, reason in _faults(decided[name], expected, known[expected.key])]
    return tables.frame("rejects", rows)


def _faults(given: pd.DataFrame, expected: Expected, known: Set[str]) -> Iterator[tuple[str, str]]:
    last = dict(zip(given[expected.key], range(1, len(given) + 1), strict=True))
    told = given[list(expected.columns)].to_dict("records")
    for number, row in enumerate(told, start=1):
        name, where = row[expected.key], f"row {number}"
        if not any(row.values()):
            continue
        if not name:
            yield where, f"Names no {expected.key}; fill it in, or remove the row."
        elif name not in known:
            yield where, (f"There is no {expected.what} '{name}', so this decision changes nothing; correct the "
                          f"{expected.key}, or remove the row.")
        elif last[name] != number and row != told[last[name] - 1]:
            yield where, f"Row {last[name]} decides otherwise on '{name}', and stands; remove one of the two rows."
        elif row.get("may", "yes") not in ("yes", "no"):
            yield where, f"'{row['may']}' under may is neither yes nor no, so nothing was decided on '{name}'; write yes or no."


def _place(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"
