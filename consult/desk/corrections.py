"""A person's correction of what was read of a document, put down in ``decisions/documents.csv``, where it wins."""

from __future__ import annotations

import datetime

import pandas as pd

from consult.corpus import Corpus
from consult.errors import ConsultError

FIELDS = ("kind", "title", "author", "author_role", "organisation", "party", "place", "date", "position")
_COLUMNS = ("document_id", "field", "value", "by", "at", "note")
_POSITIONS = ("supports", "opposes", "mixed", "none", "")


def correct(corpus: Corpus, document_id: str, field: str, value: str, *, by: str, note: str = "", at: str = "") -> str:
    """Put down that ``field`` of a document is ``value``, by whom and why, and say what was done.

    The next :func:`consult.open` has it; earlier corrections stay in the file. ``at`` is an ISO moment; now if not
    given. Raises :class:`ConsultError` for a document, field or position there is not, and where nobody is named.
    """
    folder = corpus.consultation.folder
    _must_fit(corpus, document_id, field, value, by)
    path = folder / "decisions" / "documents.csv"
    moment = at or datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    row = pd.DataFrame([(document_id, field, value, by.strip(), moment, note)], columns=list(_COLUMNS))
    path.parent.mkdir(parents=True, exist_ok=True)
    held = (
        pd.read_csv(path, dtype="str", keep_default_na=False, encoding="utf-8-sig") if path.is_file() else row.head(0)
    )
    part = path.with_name(f".{path.name}.part")
    pd.concat([held, row]).fillna("").to_csv(part, index=False, lineterminator="\n", encoding="utf-8")
    part.replace(path)
    return f"Put down in {path.name}: the {field} of {document_id} is '{value}'. Open the folder again to see it."


def _must_fit(corpus: Corpus, document_id: str, field: str, value: str, by: str) -> None:
    if not (corpus.consultation.folder / "consultation.toml").is_file():
        raise ConsultError("Loose files have no folder to keep corrections in; make one with: consult new FOLDER")
    if document_id not in set(corpus.documents["document_id"]):
        known = ", ".join(corpus.documents["document_id"])
        raise ConsultError(f"There is no document '{document_id}'; there are {known}.")
    if field not in FIELDS:
        raise ConsultError(f"'{field}' is nothing a document states; use one of {', '.join(FIELDS)}.")
    if field == "position" and value not in _POSITIONS:
        raise ConsultError(f"A position is supports, opposes, mixed or none; '{value}' was given.")
    if not by.strip():
        raise ConsultError("Give your name or initials as by, so that the correction can be asked about.")
