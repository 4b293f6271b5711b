"""Questions and replies set out as a table: who asks in one column, the question in another, the reply in a third."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from consult.structure import mentions
from consult.structure.speakers import Directory

Cell = tuple[int, int]

_HEADS = {
    "asker": re.compile(r"(?:question (?:from|by)|questioner|asked by|from|submitted by|name(?: of questioner)?|member|"
        r"councillor)$", re.IGNORECASE),
    "asked": re.compile(r"(?:question (?:to|for)|asked of|addressed to|to|respondent|answered by|reply (?:from|by)|"
        r"cabinet member|portfolio holder)$", re.IGNORECASE),
    "question": re.compile(r"(?:question|question asked|text of question|query|issue raised)$", re.IGNORECASE),
    "answer": re.compile(r"(?:reply|answer|response|written (?:reply|answer|response))(?: given)?$", re.IGNORECASE),
}


def is_set_out(text: str) -> bool:
    """Whether a text has the heads of such a table."""
    lines = (line.group() for line in re.finditer(r"[^\n]+", text))
    return any(_columns([cell.strip() for cell in line.split("\t")]) for line in lines if line.count("\t") > 1)


def find(text: str, directory: Directory) -> list[dict[str, Any]]:
    """Rows of the turns table, ordered among themselves, for every such table in a text; empty where there is none."""
    found: list[dict[str, Any]] = []
    columns: dict[str, int] = {}
    for line in re.finditer(r"[^\n]+", text):
        cells = _cells(line)
        heads = _columns([text[start:end].strip() for start, end in cells])
        if heads or len(cells) < 3:
            columns = heads
        elif columns and max(columns.values()) < len(cells):
            found.extend(_exchange(text, {name: cells[at] for name, at in columns.items()}, directory, len(found)))
    return found


def _cells(line: re.Match[str]) -> list[Cell]:
    spans: list[Cell] = []
    at = line.start()
    for piece in line.group().split("\t"):
        spans.append((at, at + len(piece)))
        at += len(piece) + 1
    return spans


def _columns(heads: Sequence[str]) -> dict[str, int]:
    """Which columns hold what; empty where question, asker and answer are not all there."""
    held = {name: at for name, pattern in _HEADS.items() for at, head in reversed(list(enumerate(heads))) if pattern.match(head)}
    return held if {"asker", "question", "answer"} <= set(held) else {}


def _exchange(text: str, cells: Mapping[str, Cell], directory: Directory, before: int) -> Iterator[dict[str, Any]]:
    asker, role = _who(text, cells["asker"], directory)
    if not asker or not text[slice(*cells["question"])].strip():
        return
    yield _turn(text, cells["question"], before + 1, asker, role, "question", None)
    if text[slice(*cells["answer"])].strip():
        answerer, post = _who(text, cells["asked"], directory) if "asked" in cells else ("", "")
        yield _turn(text, cells["answer"], before + 2, answerer, post, "answer", before + 1)


def _who(text: str, cell: Cell, directory: Directory) -> tuple[str, str]:
    printed = text[slice(*cell)]
    begin = cell[0] + len(printed) - len(printed.lstrip())
    mention = mentions.subject(text, begin, cell[1])
    return directory.resolve(mention) if mention else (" ".join(printed.split()), "")


def _turn(text: str, cell: Cell, order: int, speaker: str, role: str, kind: str, answers: int | None) -> dict[str, Any]:
    words = text[slice(*cell)]
    start = cell[0] + len(words) - len(words.lstrip())
    return {"order": order, "speaker": speaker, "seconder": "", "role": role, "kind": kind, "start": start,
            "end": cell[0] + len(words.rstrip()), "answers": answers}


def merged(rows: Sequence[Mapping[str, Any]], tabled: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Turns of the running text and of tables in one order; a turn read from within a table gives way to the table's."""
    if not tabled:
        return [dict(row) for row in rows]
    first, last = min(row["start"] for row in tabled), max(row["end"] for row in tabled)
    outside = [row for row in rows if row["end"] <= first or row["start"] >= last]
    both = sorted([(row["start"], 0, row) for row in outside] + [(row["start"], 1, row) for row in tabled], key=lambda item: item[:2])
    number = {(sort, row["order"]): order for order, (_, sort, row) in enumerate(both, 1)}
    return [{**row, "order": number[sort, row["order"]], "answers": number.get((sort, row["answers"]))} for _, sort, row in both]
