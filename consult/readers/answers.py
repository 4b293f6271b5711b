"""From the cells of a survey's row to answers: which option was chosen, what was written beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from consult.consultation import Question
from consult.readers.headers import TYPED, Column, comparable

_TICKED = frozenset({"1", "yes", "y", "x", "true", "selected", "checked", "ticked", "✓", "✔", "☑"})
_UNTICKED = frozenset({"0", "no", "n", "false", "not selected", "unchecked", "unticked", "☐", "-"})
_OTHER = re.compile(r"\bother\b", re.IGNORECASE)
_SPECIFY = re.compile(r"specify|please (?:state|describe|say|give|tell|explain)|\btext\b|free text|detail",
                      re.IGNORECASE)


@dataclass(frozen=True)
class Answer:
    """One answer as it goes into the responses table: the words verbatim and the option chosen."""

    text: str
    value: str = ""


def answers(question: Question, columns: Sequence[Column], row: Sequence[str]) -> Iterator[Answer]:
    """The answers a row holds to one question: none where it is blank, one for each option chosen for a multi."""
    cells = [(column, row[column.index]) for column in columns
             if column.index < len(row) and row[column.index].strip()]
    if question.kind == "open":
        if cells:
            yield Answer("\n".join(text for _, text in cells))
    elif question.kind == "multi" and len(columns) > 1:
        yield from _exploded(question, cells, columns)
    elif question.kind == "multi":
        for _, text in cells:
            yield from (Answer(text, value) for value in split_options(text, question.options))
    else:
        yield from _single(question, cells)


def _single(question: Question, cells: Sequence[tuple[Column, str]]) -> Iterator[Answer]:
    """One option, with the words of an 'Other, please specify' column beside it where there is one."""
    written = [text for column, text in cells if is_specify(column)]
    chosen = [text for column, text in cells if not is_specify(column)]
    if chosen:
        words = "\n".join(written) if written else chosen[0]
        yield Answer(words, matched(chosen[0], question.options))
    elif written:
        yield Answer("\n".join(written), other_option(question.options) or "Other")


def _exploded(question: Question, cells: Sequence[tuple[Column, str]], columns: Sequence[Column]) -> Iterator[Answer]:
    """One column for each option: a tick or the option's own words mean chosen; other words are what was written."""
    found: dict[str, str] = {}
    for column, text in cells:
        label = option_of(column, columns)
        mark = text.strip().casefold()
        if is_specify(column):
            value = other_option(question.options) or label or "Other"
            found[value] = text
        elif mark in _TICKED:
            found.setdefault(matched(label, question.options), label)
        elif mark not in _UNTICKED:
            found.setdefault(matched(text, question.options), text)
    yield from (Answer(text, value) for value, text in found.items())


@lru_cache(maxsize=4096)
def is_specify(column: Column) -> bool:
    """Whether a column holds what people wrote beside 'Other'."""
    name = column.option or column.header
    return bool(_OTHER.search(name) and _SPECIFY.search(name))


def option_of(column: Column, columns: Sequence[Column]) -> str:
    """The option a column of an exploded question stands for: its second header row, or what sets its header apart."""
    if column.option:
        return column.option
    others = [other.header for other in columns if other.index != column.index]
    shared = _shared_start([column.header, *others])
    return column.header[len(shared):].strip(" -–—:[]()|/") or column.header


def _shared_start(headers: Sequence[str]) -> str:
    """The question text that all headers open with, up to a separator."""
    shared = headers[0]
    for header in headers[1:]:
        while not header.startswith(shared):
            shared = shared[:-1]
    cut = max(shared.rfind(mark) for mark in ("-", "–", ":", "[", "|", "(", "_", "/"))
    return shared[:cut + 1]


def matched(text: str, options: Sequence[str]) -> str:
    """The option a cell names, as the question lists it; the cell itself where it names none.

    Forms looser than the one before count only where they tell the options apart: without punctuation (*Dont know*),
    without a number in front (*1 - Agree*), by that number alone (*1*, *1.0*).
    """
    listed = _by_name(tuple(options))
    return next((listed[form(text)] for form in _FORMS if form(text) in listed), text.strip())


def _words(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", comparable(text).replace("'", "")))


def _unnumbered(text: str) -> str:
    return _words(_NUMBERED.sub("", text))


def _number(text: str) -> str:
    """The number that stands alone, or before or after the words of an option; empty where none does."""
    found = re.fullmatch(r"\s*(\d+)(?:\.0+)?\s*", text) or _NUMBERED.search(text)
    return f"#{int(next(filter(None, found.groups())))}" if found else ""


_NUMBERED = re.compile(r"^\s*\(?(\d{1,2})\s*[-–.:)=]+\s*(?=[^\W\d])|(?<=[^\W\d])\s*\((\d{1,2})\)\s*$")
_FORMS: tuple[Callable[[str], str], ...] = (comparable, _words, _unnumbered, _number)


@lru_cache(maxsize=256)
def _by_name(options: tuple[str, ...]) -> dict[str, str]:
    """Each form of each option that no other option has; the last of options alike to the eye, as listed."""
    found = {comparable(option): option for option in options}
    distinct = list(found.values())
    for form in _FORMS[1:]:
        times = Counter(map(form, distinct))
        for option in distinct:
            if form(option) and times[form(option)] == 1:
                found.setdefault(form(option), option)
    return found


def other_option(options: Sequence[str]) -> str:
    """The 'Other' option of a question, as listed; empty where there is none."""
    return next((option for option in options if _OTHER.match(option.strip())), "")


def split_options(text: str, options: Sequence[str]) -> list[str]:
    """The options in a delimited cell; an option that holds the delimiter itself is not cut where options are given."""
    if only := _nothing_but(text, tuple(options)):
        return only
    found, rest = [], text
    for option in sorted(options, key=len, reverse=True):
        pattern = re.compile(rf"(?:^|(?<=[;,|\n]))\s*{re.escape(option)}\s*(?=[;,|\n]|$)", re.IGNORECASE)
        rest, count = pattern.subn("", rest, count=1)
        if count:
            found.append(option)
    separator = next((mark for mark in (";", "|", "\n") if mark in rest), "," if not options or found else None)
    parts = rest.split(separator) if separator else [rest]
    ordered = sorted(found, key=lambda option: text.casefold().find(option.casefold()))
    return list(dict.fromkeys([*ordered, *(part.strip() for part in parts if part.strip(" ,;|"))]))


def _nothing_but(text: str, options: tuple[str, ...]) -> list[str]:
    """The options in a cell that holds nothing else than some of them and what stands between them, in its order; else none."""
    pattern = _any_of(options)
    if not pattern:
        return []
    plain = text.translate(TYPED)
    between = pattern.sub("\0", plain).split("\0")
    numbers = [int(number) for part in between for number in re.findall(r"\d+", part)]
    if len(between) < 2 or not all(map(_BETWEEN.fullmatch, between)) or numbers != sorted(numbers):
        return []
    return list(dict.fromkeys(matched(found[0], options) for found in pattern.finditer(plain)))


@lru_cache(maxsize=256)
def _any_of(options: tuple[str, ...]) -> re.Pattern[str] | None:
    """Any one option as a whole, the longest first."""
    written = sorted((option.strip().translate(TYPED) for option in options if option.strip()), key=len, reverse=True)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, written))})(?![^\W_])", re.IGNORECASE) if written else None


_BETWEEN = re.compile(r"(?:[\s,;|/+·•&>\[\]{}()'\".-]|\band\b|\d{1,2}[.)])*")
