"""The outline of a document: its blocks, the numbers and headings they stand under, and locators for them.

Readers give blocks; a text that came without any is cut by its lines here, so that everything after this point
can rely on blocks being there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd


@dataclass(frozen=True)
class Block:
    """A stretch of layout: ``level`` and ``page`` are 0 where unknown; ``text`` equals the document's slice."""

    kind: str
    start: int
    end: int
    text: str
    level: int = 0
    page: int = 0
    label: str = ""


_LABEL = re.compile(
    r"\s*(?:"
    r"(?P<lead>(?:Reason|Recommendation|Option|Question|Objective|Principle|Priority|Appendix|Annex|Part|Section|"
    r"Chapter|Schedule|Proposal|Aim|Outcome|Theme|Item|Agenda item|Minute)\s+"
    r"(?:\d+(?:\.\d+)*|[A-Z]|[IVX]+|one|two|three|four|five|six|seven|eight|nine|ten))\b\s*(?:[:.–—-]|(?=\s|$))"
    r"|(?P<number>\d{1,3}(?:\.\d{1,3})+\.?(?:\s?\([a-z]{1,2}\)|\s?\([ivx]{1,5}\))*|\d{1,3}[a-z]?\\?[.)]|[A-H]\d{1,2}[.)]|Q(?:uestion\s?)?\d{1,3}[a-z]?[.:)]?)(?=\s)"
    r"|(?P<letter>(?:\((?:[a-z]|[ivx]{1,5}|\d{1,3})\)\s?)+(?<!\s)|(?:[a-z]|[ivx]{1,5})\\?[.)])(?=\s)"
    r"|(?P<bullet>[•·▪●○◦‣⁃*–—]|-(?=\s)|o(?=\s{2,}))\s"
    r")",
    re.IGNORECASE,
)
_TERMINAL = re.compile(r"[.!?;,:…][\"'”’)\]]*$")
_QUOTE_OPENS = "\"“‘"


def label_of(text: str) -> tuple[str, str]:
    """The printed number, letter or bullet that opens a line and its sort: lead, number, letter, bullet or ""."""
    match = _LABEL.match(text)
    if not match or match.lastgroup is None:
        return "", ""
    return match.group().strip(), match.lastgroup


def depth(label: str) -> int:
    """How many numbers a label has: 4 is 1, 4.12 is 2; 0 where it has none."""
    return len(re.findall(r"\d+", label)) if re.match(r"\d", label) else 0


def blocks_of(text: str, blocks: pd.DataFrame) -> list[Block]:
    """The document's blocks in order: its reader's where it gave any, else its lines."""
    if blocks.empty:
        return lines_as_blocks(text)
    ordered: list[Any] = list(blocks.sort_values(["start", "end"], kind="stable").itertuples())
    return [
        Block(row.kind, int(row.start), int(row.end), text[int(row.start) : int(row.end)],
              0 if pd.isna(row.level) else int(row.level), 0 if pd.isna(row.page) else int(row.page), row.label)
        for row in ordered
    ]


def lines_as_blocks(text: str) -> list[Block]:
    """A text without layout as blocks: one a line, or one a paragraph where the lines are wrapped."""
    pieces = _paragraphs(text) if _is_wrapped(text) else _lines(text)
    return [_line_block(text, start, end, pieces, at) for at, (start, end) in enumerate(pieces)]


def frame_of(document_id: str, found: Sequence[Block]) -> pd.DataFrame:
    """Blocks as rows of the blocks table (unchecked)."""
    rows: list[Mapping[str, Any]] = [
        {"document_id": document_id, "order": order, "kind": block.kind, "level": block.level or None,
         "page": block.page or None, "label": block.label, "start": block.start, "end": block.end}
        for order, block in enumerate(found, 1)
    ]
    columns = ["document_id", "order", "kind", "level", "page", "label", "start", "end"]
    return pd.DataFrame(rows, columns=columns).astype({"level": "Int64", "page": "Int64"})


def sections(blocks: Sequence[Block]) -> list[str]:
    """For each block, the headings above it and its own number, joined by " > "."""
    stack: list[tuple[int, str]] = []
    found: list[str] = []
    for block in blocks:
        if block.kind == "heading":
            level = _heading_level(block)
            stack = [held for held in stack if held[0] < level]
            found.append(_joined(stack, ""))
            stack.append((level, _one_line(_with_label(block))))
        else:
            found.append(_joined(stack, _own_number(block)))
    return found


def locator(section: str, page: int, ordinal: int) -> str:
    """Where a passage is, in words a person can follow in any copy: "page 4, 3 Savings > 3.2, paragraph 2"."""
    parts = [f"page {page}" if page else "", section, f"paragraph {ordinal}"]
    return ", ".join(part for part in parts if part)


def _heading_level(block: Block) -> int:
    printed = block.label or label_of(block.text)[0]
    return depth(printed) or block.level or 1


def _own_number(block: Block) -> str:
    printed, sort = (block.label, "number") if block.label else label_of(block.text)
    return "" if sort == "bullet" or not re.search(r"\w", printed) else printed.replace("\\", "").strip(" .:")


def _with_label(block: Block) -> str:
    """A heading with its number, where the number stands on a line of its own."""
    return block.text if not block.label or block.text.lstrip().startswith(block.label) else f"{block.label} {block.text}"


def _joined(stack: Sequence[tuple[int, str]], own: str) -> str:
    names = [name for _, name in stack] + ([own] if own else [])
    return " > ".join(names)


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()[:120]


def _lines(text: str) -> list[tuple[int, int]]:
    return [_trimmed(text, match.start(), match.end()) for match in re.finditer(r"[^\n]*\S[^\n]*", text)]


def _paragraphs(text: str) -> list[tuple[int, int]]:
    pieces = re.finditer(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", text)
    return [_trimmed(text, match.start(), match.end()) for match in pieces]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _is_wrapped(text: str) -> bool:
    """Whether the lines are of one paragraph: most are long, of much the same width, and go on in lower case."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 6 or max(map(len, lines)) > 130:
        return False
    goes_on = sum(1 for line in lines[1:] if line.lstrip()[:1].islower())
    return goes_on >= 0.3 * len(lines)


def _line_block(text: str, start: int, end: int, pieces: Sequence[tuple[int, int]], at: int) -> Block:
    piece = text[start:end]
    label, sort = label_of(piece)
    following = text[slice(*pieces[at + 1])] if at + 1 < len(pieces) else ""
    if _looks_heading(piece, sort, following):
        return Block("heading", start, end, piece, depth(label) or (2 if sort == "lead" else 1), 0, label)
    if sort in ("bullet", "letter") or sort == "number" and len(piece) < 200:
        return Block("list-item", start, end, piece, 1, 0, label)
    return Block("paragraph", start, end, piece, 0, 0, label)


def _looks_heading(piece: str, sort: str, following: str) -> bool:
    bare = piece.strip()
    if not 2 < len(bare) <= 90 or sort in ("bullet", "letter") or bare[0] in _QUOTE_OPENS or "\t" in bare:
        return False
    if not (bare[0].isupper() or bare[0].isdigit()) or not re.search(r"[A-Za-z]{3}", bare):
        return False
    if _TERMINAL.search(bare) and not (bare.endswith(("?", ":")) or sort == "number"):
        return False
    return len(following) > len(bare) and (len(bare.split()) <= 12)
