"""The numbers Word prints before paragraphs but does not store in their text (4.12, (a), Reason 2:)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from consult.readers.word_xml import W, parts_like

_BULLET = "•"


@dataclass(frozen=True)
class _Level:
    """One level of a list: how its number is written, its pattern (``%1.%2``) and where it starts."""

    style: str
    pattern: str
    start: int


class Numbers:
    """Counts a document's numbered paragraphs; ask once for each paragraph, in order."""

    def __init__(self, document: Any) -> None:
        root = next(parts_like(document, "numbering"), None)
        self.levels = _levels(root) if root is not None else {}
        self.styles = {style.get(f"{W}styleId"): style for style in document.styles.element.iter(f"{W}style")}
        self.counts: dict[str, list[int]] = {}

    def label(self, paragraph: Any) -> str:
        """The number or bullet printed before the paragraph; empty where it has none."""
        found = self._place(paragraph)
        if found is None:
            return ""
        number_id, depth = found
        levels = self.levels[number_id]
        counts = self.counts.setdefault(levels[0], [])
        del counts[depth + 1:]
        while len(counts) <= depth:
            at = len(counts)
            counts.append(levels[1][at].start - (at == depth) if at in levels[1] else 1)
        counts[depth] += 1
        return _written(levels[1], counts, depth)

    def depth(self, paragraph: Any) -> int | None:
        """How deep in its list the paragraph stands, from 1."""
        found = self._place(paragraph)
        return found[1] + 1 if found else None

    def _place(self, paragraph: Any) -> tuple[str, int] | None:
        """(list, level) of a paragraph, its own or its style's."""
        found = paragraph.find(f"{W}pPr/{W}numPr")
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = style.get(f"{W}val") if style is not None else None
        level = _value(found, "ilvl")
        number_id = _value(found, "numId")
        for _ in range(12):
            if number_id or name not in self.styles:
                break
            inherited = self.styles[name].find(f"{W}pPr/{W}numPr")
            number_id, level = _value(inherited, "numId"), level or _value(inherited, "ilvl")
            base = self.styles[name].find(f"{W}basedOn")
            name = base.get(f"{W}val") if base is not None else None
        depth = int(level or 0)
        if not number_id or number_id not in self.levels or depth not in self.levels[number_id][1]:
            return None
        return number_id, depth


def _value(element: Any, name: str) -> str:
    found = element.find(f"{W}{name}") if element is not None else None
    return found.get(f"{W}val", "") if found is not None else ""


def _levels(root: Any) -> dict[str, tuple[str, dict[int, _Level]]]:
    """For each list id: the abstract list it counts with, and its levels."""
    abstract = {item.get(f"{W}abstractNumId"): {int(level.get(f"{W}ilvl")): _level(level)
                                                for level in item.iter(f"{W}lvl")}
                for item in root.iter(f"{W}abstractNum")}
    found = {}
    for item in root.iter(f"{W}num"):
        base = _value(item, "abstractNumId")
        restarted = item.find(f"{W}lvlOverride") is not None
        number_id = item.get(f"{W}numId")
        found[number_id] = (f"{base}:{number_id}" if restarted else base, abstract.get(base, {}))
    return found


def _level(level: Any) -> _Level:
    start = _value(level, "start")
    return _Level(_value(level, "numFmt") or "decimal", _value(level, "lvlText"), int(start) if start.isdigit() else 1)


def _written(levels: dict[int, _Level], counts: list[int], depth: int) -> str:
    level = levels[depth]
    if level.style == "bullet":
        return _BULLET
    if level.style == "none":
        return level.pattern.strip() if "%" not in level.pattern else ""
    text = level.pattern
    for at in range(depth, -1, -1):
        style = levels[at].style if at in levels else "decimal"
        text = text.replace(f"%{at + 1}", _number(counts[at], style))
    return text.strip()


def _number(value: int, style: str) -> str:
    if style in ("lowerLetter", "upperLetter"):
        letters = chr(97 + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letters.upper() if style == "upperLetter" else letters
    if style in ("lowerRoman", "upperRoman"):
        return _roman(value) if style == "lowerRoman" else _roman(value).upper()
    return f"{value:02d}" if style == "decimalZero" else str(value)


def _roman(value: int) -> str:
    text = ""
    for size, letters in ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
                          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        while value >= size:
            text, value = text + letters, value - size
    return text
