"""Sample pages of our own in which furniture lines carry their kind in front: "§cookies§We use cookies …"."""

from __future__ import annotations

import csv
import re
from pathlib import Path

from consult.structure import boilerplate, outline

FOLDER = Path(__file__).parent / "samples_pages"
_MARK = re.compile(r"§([\w-]+)§")

Span = tuple[int, int, str]


def pages() -> list[Path]:
    """Every sample page, in order of name."""
    return sorted(FOLDER.glob("*.txt"))


def read(path: Path) -> tuple[str, list[Span]]:
    """The page's text without the marks, and the spans that are furniture."""
    text, spans = "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        mark = _MARK.match(line)
        bare = line[mark.end() :] if mark else line
        if mark:
            spans.append((len(text), len(text) + len(bare), mark.group(1)))
        text += bare + "\n"
    return text, spans


def characters(text: str, spans: list[tuple[int, int]]) -> set[int]:
    """Offsets of the characters in the spans that are not white space."""
    return {at for start, end in spans for at in range(start, end) if not text[at].isspace()}


def found_in(text: str, name: str = "page.txt") -> list[dict]:
    """The furniture found in a text that has no layout."""
    return boilerplate.find(name, text, outline.lines_as_blocks(text))


def stated_sites(path: Path) -> list[dict[str, str]]:
    """The key of a page's sites: site, status and parent; empty where it has no key."""
    key = path.with_suffix(".sites.csv")
    return list(csv.DictReader(key.open(encoding="utf-8"))) if key.exists() else []
