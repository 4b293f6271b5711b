"""Tables of a document that has no layout: runs of lines that each end with as many figures as the others.

Text taken out of a page keeps a table as lines: "Strongly agree 121 24%". A run of three lines or more becomes the cells of a
table, every cell an exact slice of the text; a list of contents does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from consult import tables

FEWEST, LONGEST = 3, 110  # lines of a run; characters of a row's label
_FIGURE = re.compile(r"(?<![^\s(])[-–−]?£?\d[\d,]*(?:\.\d+)?[mk]?%?(?:\s?\(\d[\d.]*%\))?(?![^\s])|(?<=\s)[-–—*](?!\S)")
_LABEL = re.compile(r"[A-Za-z]{2}|^\d\d?\s?[-–]\s?\d\d$|^\d\d\s?\+$")
_AGES = re.compile(r"\s*(?:aged )?\d\d?\s?(?:(?:-|–|to)\s?\d\d|\+|and over|or over)(?= )")
_NO_ROW = re.compile(r"^\s*[-•*–·]|=\s*$|[.!?]\s+[A-Z]")
_CAPTION = re.compile(r"\b(?:table|figure|chart)\s+\d|\?\s*$", re.I)
_HEAD = re.compile(r"(?:number of \w+|percentage of \w+|percent of all|per ?cent(?:age)?|number|count|total|responses|respondents|n|%|"
                   r"yes|no\.?|agree|disagree|(?:19|20)\d\d(?:[/-]\d\d)?)\s*$", re.I)
_COUNTED = re.compile(r"\b(?:number|n|no\.?|%|percent(?:age)?|responses|respondents|count|total)\W*$", re.I)


@dataclass(frozen=True)
class Line:
    """One line of a run: where it stands, its label's end and the spans of the figures after it."""

    start: int
    end: int
    label_end: int
    figures: tuple[tuple[int, int], ...]


def cells(document_id: str, text: str) -> pd.DataFrame:
    """The cells of every table that the lines of a text make, numbered from 1."""
    rows = [row for number, run in enumerate(runs(text), start=1) for row in _cells(document_id, text, number, run)]
    return tables.frame("cells", rows)


def spans(text: str) -> list[tuple[int, int]]:
    """Where each run stands in the text, its line of headings with it."""
    return [((_heading(text, run[0].start, len(run[0].figures)) or [(run[0].start, 0)])[0][0], run[-1].end) for run in runs(text)]


def runs(text: str) -> Iterator[list[Line]]:
    """Runs of lines with one number of figures each, one below the other."""
    run: list[Line] = []
    for line in (*_lines(text), None):
        if run and (line is None or len(line.figures) != len(run[0].figures) or text[run[-1].end: line.start].strip(" \t\r") != "\n"):
            if _is_table(text, run):
                yield run
            run = []
        if line is not None and line.figures:
            run.append(line)


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for raw in text.split("\n"):
        yield _line(raw, start)
        start += len(raw) + 1


def _line(raw: str, start: int) -> Line:
    """A line with the figures that end it; none where it is prose or has no label."""
    end = len(raw.rstrip())
    figures: list[tuple[int, int]] = []
    ages = _AGES.match(raw)
    for match in _FIGURE.finditer(raw, ages.end() if ages else 0):
        if figures and raw[figures[-1][1]: match.start()].strip():
            figures = []
        figures.append(match.span())
    if not figures or raw[figures[-1][1]:].strip() or figures[0][0] > LONGEST:
        return Line(start, start + end, start, ())
    label = raw[: figures[0][0]].rstrip(" \t:|")
    if not _LABEL.search(label.strip()) or _NO_ROW.search(label):
        return Line(start, start + end, start, ())
    return Line(start, start + end, start + len(label), tuple((start + a, start + b) for a, b in figures))


def _is_table(text: str, run: Sequence[Line]) -> bool:
    """Whether a run is a table: shares, a total or headings tell it from a list of contents, and one column needs more."""
    if len(run) < FEWEST:
        return False
    printed = [text[a:b] for line in run for a, b in line.figures]
    titled = _heading(text, run[0].start, len(run[0].figures)) or \
        any(_CAPTION.search(line) for line in text[: run[0].start].rstrip("\n").split("\n")[-2:])
    if len(run[0].figures) == 1 and not titled:
        return False
    total = any(re.match(r"\s*(?:grand )?total\b", text[line.start: line.label_end], re.I) for line in run)
    above = text[: run[0].start].rstrip("\n").rpartition("\n")[2]
    return sum("%" in each or "£" in each for each in printed) * 2 >= len(run) or total or bool(_COUNTED.search(above))


def _heading(text: str, start: int, figures: int) -> list[tuple[int, int]]:
    """The spans of the headings on the line above, one for the labels and one a column; none where there is no such line."""
    if start < 2:
        return []
    first = text.rfind("\n", 0, start - 1) + 1
    line = text[first: start - 1]
    if not line.strip() or len(line) > LONGEST or re.search(r"[.?:]\s*$", line):
        return []
    parts = [(first + match.start(), first + match.end()) for match in re.finditer(r"\S+(?: \S+)*", line)]
    if len(parts) in (figures, figures + 1):
        return parts if len(parts) > figures else [(first, first), *parts]
    found: list[tuple[int, int]] = []
    rest = line
    while len(found) < figures and (match := _HEAD.search(rest)):
        found.insert(0, (first + match.start(), first + match.start() + len(match[0].rstrip())))
        rest = rest[: match.start()]
    return [(first, first + len(rest.rstrip())), *found] if len(found) == figures else []


def _cells(document_id: str, text: str, number: int, run: Sequence[Line]) -> Iterator[dict[str, object]]:
    heads = _heading(text, run[0].start, len(run[0].figures))
    rows = [heads] if heads else []
    rows += [[(line.start, line.label_end), *line.figures] for line in run]
    for row, places in enumerate(rows):
        for column, (start, end) in enumerate(places):
            yield {"document_id": document_id, "table": number, "row": row, "column": column, "header": bool(heads) and row == 0,
                   "start": start, "end": end, "text": text[start:end]}
