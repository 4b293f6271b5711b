"""Lines to paragraphs: what carries on, what begins anew; how lines are joined into stored text.

Lines of a paragraph are joined by a space. Where a line ends in a printed hyphen the next follows at once, as in
``2024-25``; where the document elsewhere has the word whole, the break is kept as hyphen and newline.
"""

from __future__ import annotations

import math
import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field

from consult.readers.labels import is_bullet
from consult.readers.pdf.cut_words import CUT, FULL
from consult.readers.pdf.lines import Line

_ENDS = re.compile(r"[.!?:;][\"'”’)\]]*\d{0,2}$")
_UNFINISHED = re.compile(r",$|\b(?:and|or|of|the|a|an|to|in|for|with|by|on|at|from|that)$")
_PART = re.compile(r"[A-Za-z]+-$")


@dataclass
class Paragraph:
    """Lines that belong together, the page they start on, and the right-hand edge of the text around them."""

    lines: list[Line]
    page: int
    right: float
    ids: list[int] = field(default_factory=list)

    @property
    def height(self) -> float:
        """The height of its letters."""
        return statistics.median_low(line.height for line in self.lines)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.bold for line in self.lines)


@dataclass(frozen=True)
class Measure:
    """What is usual in a document: the height of its text and the step from line to line, as a share of height."""

    height: float
    step: float


def measure(lines: Sequence[Line], steps: Sequence[float]) -> Measure:
    """The usual height (weighted by characters) and step."""
    heights = sorted((round(line.height, 1), len(line.text)) for line in lines)
    total, seen = sum(weight for _, weight in heights), 0
    usual = 11.0
    for height, weight in heights:
        seen += weight
        if seen * 2 >= total:
            usual = height
            break
    close = [step for step in steps if 0.7 < step < 1.9]
    return Measure(usual, statistics.median(close) if close else 1.15)


def carries_on(paragraph: Paragraph, line: Line, usual: Measure, *, apart: bool = False) -> bool:
    """Whether a line belongs to the paragraph; ``apart`` says that a page or column break lies between."""
    last = paragraph.lines[-1]
    if line.label and _begins(line, last, paragraph.right):
        return False
    if abs(line.height - last.height) > 0.12 * max(line.height, last.height):
        return False
    if line.bold != last.bold and (line.bold or paragraph.bold):
        return False
    if apart:
        return _runs_over(paragraph, line)
    if line.y - last.y > (usual.step * 1.3 + 0.02) * max(line.height, last.height):
        return False
    if _centred(paragraph, line) or _centred_pair(last, line):
        return True
    return _left_edge_fits(paragraph, line) and not _could_have_fitted(last, line, paragraph.right)


def _begins(line: Line, last: Line, right: float) -> bool:
    """Whether a label at the start of a line opens a paragraph, rather than being a figure that fell there."""
    if line.label.startswith("(") or (is_bullet(line.label) and line.label not in "-–—*o"):
        return True
    gap = line.text_x - line.words[len(line.label.split()) - 1].x1
    return gap > 0.45 * line.height or line.x0 < last.x0 - 0.5 * line.height or bool(_ENDS.search(last.text)) \
        or _could_have_fitted(last, line, right)


def _runs_over(paragraph: Paragraph, line: Line) -> bool:
    last = paragraph.lines[-1]
    if _ENDS.search(last.text) and not line.text[:1].islower():
        return False
    return not (paragraph.bold and len(paragraph.lines) == 1) and not _could_have_fitted(last, line, paragraph.right)


def _left_edge_fits(paragraph: Paragraph, line: Line) -> bool:
    first, last = paragraph.lines[0], paragraph.lines[-1]
    near = 0.7 * line.height
    if len(paragraph.lines) > 1:
        return abs(line.x0 - last.x0) < near or abs(line.x0 - first.text_x) < near
    if first.label:
        return abs(line.x0 - first.text_x) < 1.6 * line.height or abs(line.x0 - first.x0) < near
    return line.x0 < first.x0 + near


def _centred(paragraph: Paragraph, line: Line) -> bool:
    return all(_centred_pair(before, line) for before in paragraph.lines)


def _centred_pair(before: Line, line: Line) -> bool:
    middle = abs((before.x0 + before.x1) - (line.x0 + line.x1)) / 2
    return middle < 0.6 * line.height and abs(before.x0 - line.x0) > 1.5 * line.height and before.bold == line.bold


def _could_have_fitted(last: Line, line: Line, right: float) -> bool:
    """Whether the line's first word had room at the end of the line before: then the break was meant."""
    first = line.words[0]
    half = last.x1 - last.x0 > 0.5 * (right - last.x0)
    if last.text[-1] in "-–/" or (half and _UNFINISHED.search(last.text)):
        return False
    return last.x1 + 0.35 * line.height + (first.x1 - first.x0) < right - 0.6 * line.height


def text_of(lines: Sequence[Line], whole: frozenset[str] = frozenset()) -> str:
    """The stored text of a paragraph; ``whole`` are words the document has unbroken, in small letters."""
    text = ""
    for line in lines:
        if not text:
            text = line.text
        elif _PART.search(text[-40:]) and line.text[:1].islower():
            text += ("\n" if _broken(text[-40:], line.text, whole) else "") + line.text
        elif re.search(r"\w[-/]$", text[-2:]):
            text += line.text
        else:
            text += " " + line.text
    return text


def _broken(before: str, after: str, whole: frozenset[str]) -> bool:
    head, tail = re.search(r"([A-Za-z]+)-$", before), re.match(r"[A-Za-z]+", after)
    return bool(head and tail) and (head[1] + tail[0]).lower() in whole  # type: ignore[index]


def in_cell(lines: Sequence[Line], right: float = math.inf) -> str:
    """The text of a table cell: lines joined as in a paragraph, with a newline where a new one plainly begins.

    Where a word may have been cut for want of room there stands a mark for :func:`mended`; ``right`` is where the cell ends.
    """
    if not lines:
        return ""
    groups: list[list[Line]] = [[lines[0]]]
    for line in lines[1:]:
        last = groups[-1][-1]
        parted = line.y - last.y > 1.7 * line.height or is_bullet(line.label)
        groups.append([line]) if parted else groups[-1].append(line)
    return "\n".join(_narrow(group, right) for group in groups)


def _narrow(lines: Sequence[Line], right: float) -> str:
    """The text of a paragraph in a cell, a mark where a line of one word may be cut for want of room."""
    text = [lines[0]]
    found = ""
    for line in lines[1:]:
        last = text[-1]
        if len(last.words) == 1 and last.text[-1].isalnum() and re.match(r"[a-z0-9,]", line.text):
            letter = (last.x1 - last.x0) / len(last.text)
            found += text_of(text) + (FULL if last.x1 + 0.8 * letter > right else CUT)
            text = [line]
        else:
            text.append(line)
    return found + text_of(text)
