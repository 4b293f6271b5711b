"""Plain text and Markdown, and web pages saved as text: the stored text is the file's text, character for character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from consult.errors import CannotRead
from consult.readers.content import Block, Cell, Document
from consult.readers.encoding import decode
from consult.readers.labels import opening_label

_LINE = re.compile(r"[^\r\n\x0b\x0c\u2028\u2029]+")
_MARKDOWN_HEADING = re.compile(r"(#{1,6})\s+\S")
_MARKDOWN_RULE = re.compile(r"\|?[\s:|-]+\|[\s:|-]*")
_UNDERLINE = re.compile(r"(=+|-{3,})\s*")
_LETTERS = re.compile(r"[^\W\d_]")
_END_OF_SENTENCE = re.compile(r"[.!;,…][\"'”’)\]]*$")
_ROW = re.compile(r"\t|\S {3,}\S|(?:\s[£(]?\d[\d,.]*%?\)?){2,}$")
_FEWEST_WORDS = 5
_HEADING_CHARACTERS, _HEADING_WORDS = 100, 16


@dataclass(frozen=True)
class Line:
    """A line of text that is not blank, without its surrounding white space; ``gap`` says a blank line came before."""

    start: int
    end: int
    text: str
    gap: bool
    indent: int = 0


def read_text(path: Path) -> Document:
    """A text file, its paragraphs taken from its lines (or from blank lines, where the lines are hard-wrapped)."""
    decoded = decode(path.read_bytes())
    if not decoded.text.strip():
        raise CannotRead(f"{path.name} holds no text; check that the right file was saved.")
    return Document("text", decoded.text, tuple(_blocks(decoded.text)), notes=decoded.notes)


def read_markdown(path: Path) -> Document:
    """A Markdown file, its marks kept in the stored text."""
    decoded = decode(path.read_bytes())
    if not decoded.text.strip():
        raise CannotRead(f"{path.name} holds no text; check that the right file was saved.")
    blocks, cells = _markdown(decoded.text)
    return Document("markdown", decoded.text, blocks, cells, notes=decoded.notes)


def lines(text: str) -> list[Line]:
    """The lines of a text that are not blank."""
    found, last = [], 0
    for match in _LINE.finditer(text):
        stripped = match.group().strip()
        if stripped:
            start = match.start() + match.group().index(stripped)
            gap = text.count("\n", last, start) > 1 or text.count("\r", last, start) > 1 or last == 0
            found.append(Line(start, start + len(stripped), stripped, gap, start - match.start()))
            last = start + len(stripped)
    return found


def _blocks(text: str) -> Iterator[Block]:
    found = lines(text)
    width = _width(found)
    groups = _paragraphs(found, width) if width else [[line] for line in found]
    for number, group in enumerate(groups):
        first, last = group[0], group[-1]
        following = groups[number + 1][0].text if number + 1 < len(groups) else ""
        label = opening_label(first.text)
        if len(group) == 1 and is_heading(first.text, following, opening=number == 0):
            yield Block("heading", first.start, last.end, 1 if number == 0 else 2, label=label)
        elif label:
            yield Block("list-item", first.start, last.end, 1 + first.indent // 4, label=label)
        else:
            yield Block("paragraph", first.start, last.end)


def is_heading(line: str, following: str, *, opening: bool = False) -> bool:
    """Whether a line of plain text reads as a heading: short, no full stop, letters, and text after it."""
    bare = line[len(opening_label(line)):].strip()
    if not following or not _LETTERS.search(bare) or _END_OF_SENTENCE.search(bare):
        return False
    if len(line) > _HEADING_CHARACTERS or len(bare.split()) > _HEADING_WORDS:
        return False
    if bare[0] in "“\"‘'(" or bare[0].islower() or "http" in bare or "@" in bare:
        return False
    return opening or (len(following) > len(line) and (len(bare.split()) <= 12 or bare.isupper()))


def _width(found: list[Line]) -> int:
    """At how many characters lines were broken, as mail and text taken out of a PDF are; 0 where a line is a paragraph."""
    prose = [line for line in found if len(line.text.split()) >= _FEWEST_WORDS]
    width = sorted(len(line.text) for line in prose)[int(len(prose) * 0.95)] if len(prose) > 3 else 0
    if not 30 <= width <= 160:
        return 0
    pairs = [(before, after) for before, after in pairwise(found) if not after.gap and len(before.text) > 0.6 * width]
    carried = sum(_carries_on(before, after) for before, after in pairs)
    return width if carried >= max(2, 0.2 * len(pairs)) else 0


def _carries_on(before: Line, after: Line) -> bool:
    """Whether the line after goes on in the middle of a sentence."""
    return not re.search(r"[.!?:;][\"'”’)\]]*$", before.text) and after.text[0].islower() and not opening_label(after.text)


def _paragraphs(found: list[Line], width: int) -> list[list[Line]]:
    """Lines broken at a width put together: a full line goes on in the next, and so does a sentence that has not ended."""
    groups: list[list[Line]] = []
    for line in found:
        last = groups[-1][-1] if groups else None
        if last and not line.gap and not opening_label(line.text) and not _is_row(last) and not _is_row(line) \
                and (_is_full(last, line, width) or _carries_on(last, line)):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _is_row(line: Line) -> bool:
    """Whether a line is a row of a table, by its wide gaps or the figures it ends in."""
    return bool(_ROW.search(line.text[len(opening_label(line.text)):].lstrip()))


def _is_full(line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the next line would hardly have fitted, letters being of unlike width."""
    return len(line.text) + 1 + len(following.text.split()[0]) > 0.85 * width


def _markdown(text: str) -> tuple[tuple[Block, ...], tuple[Cell, ...]]:
    found, blocks = lines(text), []
    cells: list[Cell] = []
    at, table = 0, 0
    while at < len(found):
        if at + 1 < len(found) and "|" in found[at].text and _MARKDOWN_RULE.fullmatch(found[at + 1].text):
            end = _table_end(found, at)
            table += 1
            cells.extend(_markdown_cells(found[at:end], table))
            blocks.append(Block("table", found[at].start, found[end - 1].end))
        else:
            end = _group_end(found, at)
            blocks.append(_markdown_block(found[at:end]))
        at = end
    return tuple(blocks), tuple(cells)


def _group_end(found: list[Line], at: int) -> int:
    """Where the paragraph that starts at ``at`` ends: at a blank line or at a mark that opens another block."""
    if _MARKDOWN_HEADING.match(found[at].text):
        return at + 1
    end = at + 1
    while end < len(found) and not found[end].gap and not _opens(found[end]):
        end += 1
        if _UNDERLINE.fullmatch(found[end - 1].text):
            break
    return end


def _opens(line: Line) -> bool:
    return bool(_MARKDOWN_HEADING.match(line.text) or opening_label(line.text) or line.text.startswith(">"))


def _markdown_block(group: list[Line]) -> Block:
    first, last = group[0], group[-1]
    hashes = _MARKDOWN_HEADING.match(first.text)
    if hashes:
        return Block("heading", first.start, last.end, len(hashes[1]), label=opening_label(first.text[len(hashes[1]):]))
    if len(group) > 1 and (under := _UNDERLINE.fullmatch(last.text)):
        return Block("heading", first.start, last.end, 1 if under[1][0] == "=" else 2)
    if first.text.startswith(">"):
        return Block("quote", first.start, last.end)
    label = opening_label(first.text)
    if label:
        return Block("list-item", first.start, last.end, 1 + first.indent // 2, label=label)
    return Block("paragraph", first.start, last.end)


def _table_end(found: list[Line], at: int) -> int:
    end = at + 2
    while end < len(found) and "|" in found[end].text and not found[end].gap:
        end += 1
    return end


def _markdown_cells(group: list[Line], table: int) -> Iterator[Cell]:
    rows = [group[0], *group[2:]]
    for number, line in enumerate(rows):
        body = line.text.strip("|")
        at = line.start + line.text.index(body) if body else line.start
        for column, part in enumerate(body.split("|")):
            text = part.strip()
            start = at + (part.index(text) if text else 0)
            yield Cell(table, number, column, start, start + len(text), number == 0)
            at += len(part) + 1
