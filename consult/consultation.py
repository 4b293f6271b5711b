"""The consultation folder: what was asked, which files hold the answers, how they are to be counted.

:func:`open_folder` reads ``consultation.toml`` and reports every fault at once, each with file, key and remedy.
"""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from consult.errors import ConsultError, Fault, FolderFaults

FILE = "consultation.toml"

QUESTION_KINDS = ("open", "closed", "multi", "demographic")
SOURCE_KINDS = (
    "responses",
    "cabinet-report",
    "minutes",
    "party-response",
    "press",
    "blog",
    "op-ed",
    "letter",
    "petition",
    "consultation-document",
    "evidence",
)
COUNTING_RULES = (
    "all-submissions",
    "campaigns-once",
    "campaigns-apart",
    "one-per-person",
    "residents-only",
    "substantive-only",
    "individuals-only",
)
POSITIONS = ("supports", "opposes", "mixed", "none")


@dataclass(frozen=True)
class Question:
    """One question of the consultation and the column (or columns) that hold its answers.

    ``options`` are the answers offered; ``scale`` the same in order, most positive first; ``pair`` names the
    closed question that an open question asks people to explain.
    """

    id: str
    text: str
    kind: str
    columns: tuple[str, ...]
    options: tuple[str, ...] = ()
    scale: tuple[str, ...] = ()
    pair: str = ""


@dataclass(frozen=True)
class Source:
    """One file of the consultation, with what the folder declares of it; a declared fact wins over a read one."""

    path: str
    kind: str
    publisher: str = ""
    date: str = ""
    sheet: str = ""
    id_column: str = ""
    type_column: str = ""
    organisation_column: str = ""
    channel_column: str = ""
    date_column: str = ""
    consent_column: str = ""
    title: str = ""
    author: str = ""
    author_role: str = ""
    organisation: str = ""
    party: str = ""
    place: str = ""
    position: str = ""


@dataclass(frozen=True)
class Consultation:
    """A consultation as its folder describes it; dates are ISO strings, unknown is empty."""

    folder: Path
    title: str
    questions: tuple[Question, ...]
    sources: tuple[Source, ...]
    organisation: str = ""
    opens: str = ""
    closes: str = ""
    decides: str = ""
    contact: str = ""
    headline: str = ""
    counting_rule: str = "one-per-person"
    disclosure_threshold: int = 5
    population: str = ""
    residents: tuple[str, ...] = ()

    def question(self, question_id: str) -> Question:
        """The question with this id; raises :class:`ConsultError` naming the ids there are."""
        for question in self.questions:
            if question.id == question_id:
                return question
        known = ", ".join(question.id for question in self.questions)
        raise ConsultError(f"There is no question '{question_id}'; the questions are {known}.")

    def open_questions(self) -> tuple[Question, ...]:
        """The questions people answered in their own words."""
        return tuple(question for question in self.questions if question.kind == "open")


def open_folder(folder: Path | str) -> Consultation:
    """The consultation in ``folder``.

    Raises :class:`FolderFaults` with everything wrong in ``consultation.toml``, or :class:`ConsultError` where
    there is no such folder or file.
    """
    folder = Path(folder)
    table = read_toml(folder, FILE)
    faults = tuple(_faults(folder, table))
    if faults:
        raise FolderFaults(faults)
    settings = {key: _value(value) for key, value in table.items() if key not in ("question", "source")}
    return Consultation(
        folder=folder,
        questions=tuple(_question(entry) for entry in table.get("question", [])),
        sources=tuple(
            Source(**{key: _value(value) for key, value in entry.items()}) for entry in table.get("source", [])
        ),
        **settings,
    )


def read_toml(folder: Path, name: str) -> dict[str, Any]:
    """The parsed TOML file ``name`` of a consultation folder; raises :class:`ConsultError` saying what to do."""
    path = folder / name
    if not folder.is_dir():
        raise ConsultError(f"There is no folder '{folder}'; make one with: consult new {folder}")
    if not path.is_file():
        raise ConsultError(
            f"'{folder}' holds no {name}, so it is not a consultation folder; make one with: consult new FOLDER"
        )
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise ConsultError(f"{path} is not UTF-8 text; save it again as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise ConsultError(f"{path} is not valid TOML: {error}. Mend that line and run again.") from None


def _question(entry: Mapping[str, Any]) -> Question:
    given = entry.get("columns", entry.get("column"))
    columns = (given,) if isinstance(given, str) else tuple(given)
    scale = tuple(entry.get("scale", ()))
    return Question(
        id=entry["id"],
        text=entry["text"],
        kind=entry["kind"],
        columns=columns,
        options=tuple(entry.get("options", scale)),
        scale=scale,
        pair=entry.get("pair", ""),
    )


def _value(value: Any) -> Any:
    if isinstance(value, datetime.datetime | datetime.date):
        return value.isoformat()
    return tuple(value) if isinstance(value, list) else value


# Which keys each table of the file may have, and which type of value each takes.
_TEXT, _DATE, _WHOLE, _LIST, _COLUMN = (
    "text",
    "a date",
    "a whole number of at least 1",
    "a list of texts",
    "a text or a list of texts",
)
_SETTINGS = {
    "title": _TEXT,
    "organisation": _TEXT,
    "opens": _DATE,
    "closes": _DATE,
    "decides": _TEXT,
    "contact": _TEXT,
    "headline": _TEXT,
    "counting_rule": _TEXT,
    "disclosure_threshold": _WHOLE,
    "population": _TEXT,
    "residents": _LIST,
}
_QUESTION = {
    "id": _TEXT,
    "text": _TEXT,
    "kind": _TEXT,
    "column": _COLUMN,
    "columns": _LIST,
    "options": _LIST,
    "scale": _LIST,
    "pair": _TEXT,
}
_SOURCE = {field.name: _DATE if field.name == "date" else _TEXT for field in fields(Source)}
_WORDS = {
    ("question", "kind"): QUESTION_KINDS,
    ("source", "kind"): SOURCE_KINDS,
    ("source", "position"): POSITIONS,
    ("", "counting_rule"): COUNTING_RULES,
}


def _faults(folder: Path, table: Mapping[str, Any]) -> Iterator[Fault]:
    settings = {key: value for key, value in table.items() if key not in ("question", "source")}
    yield from _key_faults("", settings, _SETTINGS, required=("title",))
    for name, allowed, required in (
        ("question", _QUESTION, ("id", "text", "kind")),
        ("source", _SOURCE, ("path", "kind")),
    ):
        entries = table.get(name, [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            yield Fault(FILE, name, f"is not a list of [[{name}]] tables.", f"Write [[{name}]] with two brackets.")
            continue
        for number, entry in enumerate(entries, start=1):
            yield from _key_faults(f"[[{name}]] {number}", entry, allowed, required)
    yield from _date_faults(settings)
    yield from _question_faults(_entries(table, "question"), settings)
    yield from _file_faults(folder, _entries(table, "source"), settings)


def _entries(table: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    entries = table.get(name, [])
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []


def _key_faults(
    where: str, entry: Mapping[str, Any], allowed: Mapping[str, str], required: tuple[str, ...]
) -> Iterator[Fault]:
    for key, value in entry.items():
        spot = f"{where} {key}".strip()
        if key not in allowed:
            yield Fault(FILE, spot, "is not a key this file knows.", f"Use one of: {', '.join(allowed)}.")
        elif not _fits(value, allowed[key]):
            yield Fault(FILE, spot, f"should be {allowed[key]}, but is {value!r}.", "Change the value.")
        else:
            words = _WORDS.get((where.partition("]]")[0].strip("["), key), ())
            if words and value not in words:
                yield Fault(FILE, spot, f"is '{value}'.", f"Use one of: {', '.join(words)}.")
    for key in required:
        if not str(entry.get(key, "")).strip():
            yield Fault(FILE, f"{where} {key}".strip(), "is missing.", f'Add {key} = "…".')


def _fits(value: Any, kind: str) -> bool:
    is_texts = isinstance(value, list) and all(isinstance(item, str) for item in value)
    if kind == _DATE:
        return isinstance(value, datetime.date) or isinstance(value, str) and _is_iso_date(value)
    if kind == _WHOLE:
        return isinstance(value, int) and not isinstance(value, bool) and value >= 1
    if kind == _LIST:
        return is_texts
    return isinstance(value, str) or kind == _COLUMN and is_texts


def _is_iso_date(value: str) -> bool:
    parts = value.split("-")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3:
        return False
    try:
        datetime.date(int(parts[0]), *(int(part) for part in (parts[1:] + ["1", "1"])[:2]))
    except ValueError:
        return False
    return len(parts[0]) == 4


def _date_faults(settings: Mapping[str, Any]) -> Iterator[Fault]:
    """A fault where the consultation closes before it opens: every submission would be out of time."""
    opens, closes = (str(_value(settings.get(key, ""))) for key in ("opens", "closes"))
    length = min(len(opens), len(closes), 10)
    if closes[:length] < opens[:length]:
        yield Fault(
            FILE, "closes", f"is {closes}, which is before opens ({opens}).", "Correct whichever of the two is wrong."
        )


def _question_faults(entries: list[dict[str, Any]], settings: Mapping[str, Any]) -> Iterator[Fault]:
    ids = [entry.get("id") for entry in entries]
    kinds = {entry.get("id"): entry.get("kind") for entry in entries}
    for number, entry in enumerate(entries, start=1):
        where = f"[[question]] {number}"
        if "column" not in entry and "columns" not in entry:
            yield Fault(
                FILE, f"{where} column", "is missing.", "Name the column of the responses file that holds the answers."
            )
        if entry.get("id") in ids[: number - 1]:
            yield Fault(
                FILE, f"{where} id", f"'{entry.get('id')}' is used twice.", "Give each question an id of its own."
            )
        if "/" in str(entry.get("id", "")):
            yield Fault(FILE, f"{where} id", f"'{entry['id']}' holds a slash.", "Use letters, digits and hyphens.")
        if entry.get("pair") and kinds.get(entry["pair"]) != "closed":
            yield Fault(
                FILE,
                f"{where} pair",
                f"'{entry['pair']}' is not the id of a closed question.",
                "Name one, or leave pair out.",
            )
    headline = settings.get("headline")
    if headline and kinds.get(headline) != "closed":
        yield Fault(
            FILE, "headline", f"'{headline}' is not the id of a closed question.", "Name one, or leave headline out."
        )


def _file_faults(folder: Path, sources: list[dict[str, Any]], settings: Mapping[str, Any]) -> Iterator[Fault]:
    seen: set[tuple[str, str]] = set()
    for number, entry in enumerate(sources, start=1):
        path = entry.get("path")
        if not isinstance(path, str) or not path:
            continue
        where = f"[[source]] {number} path"
        if not (folder / path).is_file():
            yield Fault(
                FILE, where, f"there is no file '{path}' in {folder}.", "Correct the path, or remove the source."
            )
        key = (path, str(entry.get("sheet", "")))
        if key in seen:
            yield Fault(FILE, where, f"'{path}' is listed twice.", "Keep one of the two.")
        seen.add(key)
    population = settings.get("population")
    if isinstance(population, str) and population and not (folder / population).is_file():
        yield Fault(
            FILE, "population", f"there is no file '{population}' in {folder}.", "Correct the path, or remove it."
        )
