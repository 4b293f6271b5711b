"""The codebook (coding frame): the themes officers agreed to look for, with the words that define them.

Examples must be tagged and counter-examples must not be: every codebook tests itself.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from consult.consultation import read_toml
from consult.errors import ConsultError, Fault, FolderFaults

FILE = "codebook.toml"
STATUSES = ("agreed", "candidate", "retired")


@dataclass(frozen=True)
class Theme:
    """One theme: what it is called, what it means, when to use it and when not."""

    id: str
    label: str
    definition: str
    use_when: tuple[str, ...] = ()
    not_when: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()
    status: str = "agreed"
    parent: str = ""


@dataclass(frozen=True)
class Codebook:
    """The themes of a consultation, in the order its officers wrote them."""

    themes: tuple[Theme, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The theme ids, in order."""
        return tuple(theme.id for theme in self.themes)

    def theme(self, theme_id: str) -> Theme:
        """The theme with this id; raises :class:`ConsultError` naming the ids there are."""
        for theme in self.themes:
            if theme.id == theme_id:
                return theme
        raise ConsultError(f"The codebook has no theme '{theme_id}'; its themes are {', '.join(self.ids)}.")

    def active(self) -> Codebook:
        """The codebook without retired themes: what taggers look for."""
        return Codebook(tuple(theme for theme in self.themes if theme.status != "retired"))


def open_codebook(folder: Path | str) -> Codebook:
    """The codebook in ``folder``; an absent file is an empty codebook.

    Raises :class:`FolderFaults` with every fault of the file at once.
    """
    folder = Path(folder)
    if folder.is_dir() and not (folder / FILE).is_file():
        return Codebook()
    return _from_table(read_toml(folder, FILE))


def parse(text: str) -> Codebook:
    """The codebook written in ``text`` (TOML); raises as :func:`open_codebook`."""
    try:
        return _from_table(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise ConsultError(f"{FILE} is not valid TOML: {error}. Mend that line and run again.") from None


def to_toml(codebook: Codebook) -> str:
    """The codebook as TOML; ``parse(to_toml(codebook)) == codebook``."""
    return "\n".join(_theme_toml(theme) for theme in codebook.themes)


def _theme_toml(theme: Theme) -> str:
    lines = ["[[theme]]"]
    for field in fields(Theme):
        value = getattr(theme, field.name)
        if field.name in ("id", "label", "definition") or value not in ((), "", field.default):
            lines.append(f"{field.name} = {_toml_value(value)}")
    return "\n".join(lines) + "\n"


def _toml_value(value: str | tuple[str, ...]) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml_value(item) for item in value) + "]"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    printable = "".join(
        character if character >= " " and character != "\x7f" else f"\\u{ord(character):04x}" for character in escaped
    )
    return f'"{printable}"'


_LISTS = ("use_when", "not_when", "keywords", "examples", "counter_examples")
_KEYS = tuple(field.name for field in fields(Theme))


def _from_table(table: Mapping[str, Any]) -> Codebook:
    faults = tuple(_faults(table))
    if faults:
        raise FolderFaults(faults)
    return Codebook(
        tuple(
            _theme(entry) for entry in table.get("theme", [])
        )
    )


def _theme(entry: Mapping[str, Any]) -> Theme:
    given: dict[str, Any] = {key: _as_list(value) if key in _LISTS else value for key, value in entry.items()}
    return Theme(**given)


def _as_list(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _faults(table: Mapping[str, Any]) -> Iterator[Fault]:
    for key in table:
        if key != "theme":
            yield Fault(FILE, key, "is not a key this file knows.", "Write each theme as a [[theme]] table.")
    entries = table.get("theme", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        yield Fault(FILE, "theme", "is not a list of [[theme]] tables.", "Write [[theme]] with two brackets.")
        return
    ids = [entry.get("id") for entry in entries]
    for number, entry in enumerate(entries, start=1):
        yield from _theme_faults(f"[[theme]] {number}", entry, ids, number)


def _theme_faults(where: str, entry: Mapping[str, Any], ids: list[Any], number: int) -> Iterator[Fault]:
    for key, value in entry.items():
        if key not in _KEYS:
            yield Fault(FILE, f"{where} {key}", "is not a key of a theme.", f"Use one of: {', '.join(_KEYS)}.")
        elif not _fits(key, value):
            kind = "a text or a list of texts" if key in _LISTS else "a text"
            yield Fault(FILE, f"{where} {key}", f"should be {kind}, but is {value!r}.", "Put it in quotation marks.")
    for key in ("id", "label", "definition"):
        if not str(entry.get(key, "")).strip():
            yield Fault(FILE, f"{where} {key}", "is missing.", f'Add {key} = "…".')
    if entry.get("id") in ids[: number - 1]:
        yield Fault(FILE, f"{where} id", f"'{entry.get('id')}' is used twice.", "Give each theme an id of its own.")
    if entry.get("status", "agreed") not in STATUSES:
        yield Fault(FILE, f"{where} status", f"is '{entry['status']}'.", f"Use one of: {', '.join(STATUSES)}.")
    parent = entry.get("parent", "")
    if parent and (parent not in ids or parent == entry.get("id")):
        yield Fault(
            FILE, f"{where} parent", f"'{parent}' is not the id of another theme.", "Name one, or leave parent out."
        )


def _fits(key: str, value: Any) -> bool:
    is_texts = isinstance(value, list) and all(isinstance(item, str) for item in value)
    return isinstance(value, str) or key in _LISTS and is_texts
