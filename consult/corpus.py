"""The corpus: all the tables of one consultation, frozen and checked, saved as Parquet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

import pandas as pd

from consult import tables
from consult.codebook import Codebook
from consult.consultation import Consultation
from consult.errors import ConsultError

CODE_COLUMNS = ("response_id", "theme_id", "coder", "at", "note")


def no_codes() -> pd.DataFrame:
    """A table of codes with no rows."""
    return pd.DataFrame({column: pd.Series(dtype="str") for column in CODE_COLUMNS})


class NoSuchTable(ConsultError, AttributeError):
    """A name that is no table of a corpus; an AttributeError too, for Python asks whether there is one."""


@dataclass(frozen=True, eq=False)
class Corpus:
    """Everything known of one consultation.

    Each table of :data:`consult.tables.CORPUS_TABLES` is an attribute (``corpus.responses``). A corpus is never
    changed: :meth:`with_tables` gives a new one.
    """

    consultation: Consultation
    codebook: Codebook = field(default_factory=Codebook)
    codes: pd.DataFrame = field(default_factory=no_codes, repr=False)
    tables: Mapping[str, pd.DataFrame] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        found = {name: self.tables.get(name) for name in tables.CORPUS_TABLES}
        whole = {name: tables.empty(name) if frame is None else frame for name, frame in found.items()}
        object.__setattr__(self, "tables", MappingProxyType(whole))

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name in tables.CORPUS_TABLES:
            return self.__dict__["tables"][name]
        raise NoSuchTable(f"A corpus has no '{name}'; its tables are {', '.join(tables.CORPUS_TABLES)}.")

    def with_tables(self, frames: Mapping[str, pd.DataFrame]) -> Corpus:
        """A corpus in which these tables, each checked against its declaration, stand in place of the old."""
        checked = {name: tables.check(name, frame) for name, frame in frames.items()}
        return replace(self, tables={**self.tables, **checked})

    def texts(self) -> dict[str, str]:
        """The stored text of every response and document, by its id."""
        found = dict(zip(self.documents["document_id"], self.documents["text"], strict=True))
        return {**dict(zip(self.responses["response_id"], self.responses["text"], strict=True)), **found}


def save_table(frame: pd.DataFrame, path: Path) -> None:
    """Write one table as Parquet, by way of a temporary file so that it is never half written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    frame.to_parquet(part, index=False)
    part.replace(path)


def load_table(name: str, path: Path) -> pd.DataFrame:
    """The saved table of this name; raises :class:`ConsultError` where the file is missing or cannot be read."""
    try:
        return tables.check(name, pd.read_parquet(path))
    except (OSError, ValueError) as error:
        raise ConsultError(f"{path} cannot be read ({error}); remove the folder {path.parent} and run again.") from None


def read_codes(folder: Path) -> tuple[pd.DataFrame, list[dict[str, str]]]:
    """The codes people made (``codes/*.csv`` of a folder, or one CSV file) and a reject for each file not usable.

    The codes have the columns ``response_id, theme_id, coder, at, note``, all text, sorted; a response read and
    given no theme has one row with an empty ``theme_id``.
    """
    frames, rejects = [], []
    for path in [folder] if folder.is_file() else sorted((folder / "codes").glob("*.csv")):
        try:
            given = pd.read_csv(path, dtype="str", keep_default_na=False, encoding="utf-8-sig")
        except (OSError, ValueError) as error:
            rejects.append(
                _code_reject(path, "", f"{path.name} cannot be read as CSV ({error}); save it as UTF-8 CSV.")
            )
            continue
        missing = [name for name in CODE_COLUMNS[:3] if name not in given.columns]
        if missing:
            rejects.append(_code_reject(path, "", f"{path.name} lacks the column(s) {', '.join(missing)}; add them."))
            continue
        frames.append(given.reindex(columns=list(CODE_COLUMNS), fill_value=""))
    if not frames:
        return no_codes(), rejects
    codes = pd.concat(frames).drop_duplicates(list(CODE_COLUMNS[:3]), keep="last")
    return codes.sort_values(list(CODE_COLUMNS[:3]), ignore_index=True), rejects


def _code_reject(path: Path, where: str, reason: str) -> dict[str, str]:
    return {"source_id": path.name, "path": f"codes/{path.name}", "where": where, "reason": reason}
