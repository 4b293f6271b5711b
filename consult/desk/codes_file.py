"""One coder's file of codes: every decision is on disk at once, safe against a crash and a second tab.

The file is read again under a lock before each write and replaced whole, so that two tabs never lose each other's
codes and no reader ever sees half a file. Columns a person added are kept.
"""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from consult.corpus import CODE_COLUMNS, no_codes, read_codes
from consult.errors import ConsultError

_WAIT = 10  # seconds to wait for another tab's write


class CodesFile:
    """The file in ``codes/`` of a consultation folder that holds one coder's codes."""

    def __init__(self, folder: Path | str, coder: str) -> None:
        """Raises :class:`ConsultError` for a name that cannot name a file, or that differs from another's by case only."""
        name = re.sub(r"[^\w.-]+", "-", coder.strip()).strip("-.")
        if not name:
            raise ConsultError("Give your name or initials as coder, so that your codes can be told from others'.")
        self.coder = coder.strip()
        self.path = _file_of(Path(folder), self.coder) or Path(folder) / "codes" / f"{name}.csv"

    def read(self) -> pd.DataFrame:
        """The codes on disk now, columns ``response_id, theme_id, coder, at, note`` and any others the file has."""
        if not self.path.is_file():
            return no_codes()
        try:
            given = pd.read_csv(self.path, dtype="str", keep_default_na=False, encoding="utf-8-sig")
        except (ValueError, OSError) as error:
            raise ConsultError(f"{self.path} cannot be read as CSV ({error}); mend it before coding on.") from None
        others = [column for column in given.columns if column not in CODE_COLUMNS]
        return given.reindex(columns=[*CODE_COLUMNS, *others], fill_value="")

    def own(self) -> pd.DataFrame:
        """The rows of the file that are this coder's."""
        found = self.read()
        return found[found["coder"].eq(self.coder)]

    def coded(self) -> set[str]:
        """The responses this coder has read."""
        return set(self.own()["response_id"])

    def themes_of(self, response_id: str) -> tuple[tuple[str, ...], str]:
        """The themes this coder gave a response, and the note."""
        own = self.own()
        own = own[own["response_id"].eq(response_id)]
        return tuple(theme for theme in own["theme_id"] if theme), next((note for note in own["note"] if note), "")

    def save(self, response_id: str, theme_ids: Iterable[str], *, note: str = "", at: str = "") -> None:
        """Put down what the coder decided of one response, in place of anything decided before.

        No theme is a decision too: one row with an empty ``theme_id``. ``at`` is an ISO moment; now if not given.
        """
        from filelock import FileLock, Timeout

        moment = at or datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        chosen = list(dict.fromkeys(theme_ids)) or [""]
        new = pd.DataFrame(
            [(response_id, theme, self.coder, moment, note) for theme in chosen], columns=list(CODE_COLUMNS)
        )
        self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(self.path.with_name(f".{self.path.name}.lock"), timeout=_WAIT):
                old = self.read()
                kept = old[~(old["response_id"].eq(response_id) & old["coder"].eq(self.coder))]
                self._replace(pd.concat([kept, new]))
        except Timeout:
            raise ConsultError(f"{self.path.name} is being written by another tab; close it and save again.") from None

    def _replace(self, codes: pd.DataFrame) -> None:
        part = self.path.with_name(f".{self.path.name}.part")
        # A bare carriage return is not quoted in CSV and would end the row when it is read again.
        whole = codes.replace("\r\n?", "\n", regex=True)
        with part.open("w", encoding="utf-8", newline="") as file:
            whole.to_csv(file, index=False, lineterminator="\n")
            file.flush()
            os.fsync(file.fileno())
        part.replace(self.path)


def _file_of(folder: Path, coder: str) -> Path | None:
    """The file that holds this coder's codes already; none for a coder who has none yet."""
    for path in sorted((folder / "codes").glob("*.csv")):
        known = set(read_codes(path)[0]["coder"])
        if coder in known:
            return path
        alike = [name for name in sorted(known) if name.casefold() == coder.casefold()]
        if alike:
            raise ConsultError(f"{path.name} holds the codes of '{alike[0]}'; if that is you, write your name so.")
    return None
