"""One coder's file of codes: every decision is on disk at once, safe against a crash and a second tab.

The file is read again under a lock before each write and replaced whole, so that two tabs never lose each other's
codes and no reader ever sees half a file.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from consult.corpus import CODE_COLUMNS, no_codes
from consult.errors import ConsultError

_WAIT = 10  # seconds to wait for another tab's write


class CodesFile:
    """``codes/<coder>.csv`` of a consultation folder."""

    def __init__(self, folder: Path | str, coder: str) -> None:
        """Raises :class:`ConsultError` for a coder's name that cannot name a file."""
        name = re.sub(r"[^\w.-]+", "-", coder.strip()).strip("-.")
        if not name:
            raise ConsultError("Give your name or initials as coder, so that your codes can be told from others'.")
        self.coder = coder.strip()
        self.path = Path(folder) / "codes" / f"{name}.csv"

    def read(self) -> pd.DataFrame:
        """The codes on disk now, columns ``response_id, theme_id, coder, at, note``; none where there is no file."""
        if not self.path.is_file():
            return no_codes()
        try:
            given = pd.read_csv(self.path, dtype="str", keep_default_na=False, encoding="utf-8-sig")
        except ValueError as error:
            raise ConsultError(f"{self.path} cannot be read as CSV ({error}); mend it before coding on.") from None
        return given.reindex(columns=list(CODE_COLUMNS), fill_value="")

    def coded(self) -> set[str]:
        """The responses this coder has read."""
        return set(self.read()["response_id"])

    def themes_of(self, response_id: str) -> tuple[tuple[str, ...], str]:
        """The themes this coder gave a response, and the note."""
        own = self.read()
        own = own[own["response_id"].eq(response_id) & own["coder"].eq(self.coder)]
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
        codes.to_csv(part, index=False, lineterminator="\n", encoding="utf-8")
        part.replace(self.path)
