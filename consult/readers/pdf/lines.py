"""Words to lines, lines to reading order: columns are read one after the other, what spans them stands between."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from consult.readers.labels import opening_label
from consult.readers.pdf.words import Word

GAP = 1.7  # a gap of this many font heights parts a line into segments


@dataclass(frozen=True)
class Line:
    """Words on one baseline without a wide gap between them (or, for a label, with one after it)."""

    words: tuple[Word, ...]

    @cached_property
    def x0(self) -> float:
        """Its left-hand end; of several lines in a cell that of the longest."""
        return min(word.x0 for word in self.words)

    @cached_property
    def x1(self) -> float:
        """Its right-hand end; of several lines in a cell that of the longest."""
        return max(word.x1 for word in self.words)

    @cached_property
    def y(self) -> float:
        """Its baseline, from the top of the page."""
        return self.words[0].y

    @cached_property
    def height(self) -> float:
        """The height of its letters."""
        return statistics.median_low(word.height for word in self.words)

    @cached_property
    def bold(self) -> bool:
        """Whether every word with a letter or figure is bold."""
        told = [word.bold for word in self.words if any(character.isalnum() for character in word.text)]
        return bool(told) and all(told)

    @cached_property
    def text(self) -> str:
        """Its words, a space between."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def label(self) -> str:
        """The number or bullet that opens it."""
        return opening_label(self.text + " ")

    @cached_property
    def text_x(self) -> float:
        """Where the text after the label starts."""
        count = len(self.label.split())
        return self.words[count].x0 if 0 < count < len(self.words) else self.x0


def rows(words: Iterable[Word]) -> list[list[Word]]:
    """Words by baseline, top to bottom and left to right."""
    found: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.y, word.x0)):
        if found and word.y - found[-1][0].y <= 0.4 * max(found[-1][0].height, word.height):
            found[-1].append(word)
        else:
            found.append([word])
    return [sorted(row, key=lambda word: word.x0) for row in found]


def segments(row: Sequence[Word]) -> list[Line]:
    """A row cut at its wide gaps; a label stays with the text after it."""
    groups: list[list[Word]] = []
    for word in row:
        if groups and (word.x0 - groups[-1][-1].x1 < GAP * min(word.height, groups[-1][-1].height)
                       or len(groups) == 1 and _is_label(groups[-1], word)):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [Line(tuple(group)) for group in groups]


def _is_label(group: Sequence[Word], following: Word) -> bool:
    text = " ".join(word.text for word in group)
    return len(group) <= 2 and opening_label(text + " ") == text and following.x0 - group[-1].x1 < 6 * following.height


def joined(line: Sequence[Line]) -> Line:
    """Segments of one row as one line again."""
    return Line(tuple(word for segment in line for word in segment.words))


def reading_order(page: Sequence[Sequence[Line]]) -> list[list[list[Line]]]:
    """The page's rows as regions to be read one after another: bands that span the page, and columns between them."""
    gutter = _gutter(page)
    if gutter is None:
        return [list(map(list, page))] if page else []
    regions: list[list[list[Line]]] = []
    band: list[Sequence[Line]] = []
    for row in page:
        if any(segment.x0 < gutter[0] - 1 and segment.x1 > gutter[1] + 1 for segment in row):
            regions.extend(_sides(band, gutter))
            regions.append([list(row)])
            band = []
        else:
            band.append(row)
    regions.extend(_sides(band, gutter))
    return _bands_joined(regions)


def _sides(band: Sequence[Sequence[Line]], gutter: tuple[float, float]) -> list[list[list[Line]]]:
    middle = sum(gutter) / 2
    left = [[segment for segment in row if segment.x0 < middle] for row in band]
    right = [[segment for segment in row if segment.x0 >= middle] for row in band]
    sides = [[row for row in side if row] for side in (left, right)]
    return [region for side in sides if side for region in reading_order(side)]


def _bands_joined(regions: list[list[list[Line]]]) -> list[list[list[Line]]]:
    """Rows that span the page one after another are one region."""
    result: list[list[list[Line]]] = []
    for region in regions:
        if result and len(region) == 1 and len(result[-1]) >= 1 and _aligned(result[-1][-1], region[0]):
            result[-1].extend(region)
        else:
            result.append(region)
    return result


def _aligned(before: Sequence[Line], after: Sequence[Line]) -> bool:
    return abs(before[0].x0 - after[0].x0) < 3 * after[0].height and after[0].y > before[0].y and \
        before[-1].x1 - before[0].x0 > 0.6 * (after[-1].x1 - after[0].x0)


def _gutter(page: Sequence[Sequence[Line]]) -> tuple[float, float] | None:
    """The strip down the page that almost no line crosses, where the text on both sides runs in lines of prose."""
    lines = [segment for row in page for segment in row]
    if len(lines) < 12:
        return None
    height = statistics.median(line.height for line in lines)
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    found = []
    ends = [(line.x0, line.x1) for line in lines]
    for middle in range(int(left + 0.25 * (right - left)), int(left + 0.75 * (right - left)), 4):
        crossing = sum(start < middle < end for start, end in ends)
        strip = _strip(lines, middle) if crossing <= 0.2 * len(lines) else None
        if strip and strip[1] - strip[0] >= 0.8 * height and _prose_on_both(lines, strip):
            found.append((crossing, strip[0] - strip[1], strip))
    return min(found)[2] if found else None


def _strip(lines: Sequence[Line], middle: float) -> tuple[float, float] | None:
    before = [line.x1 for line in lines if line.x1 <= middle]
    after = [line.x0 for line in lines if line.x0 >= middle]
    return (max(before), min(after)) if before and after else None


def _prose_on_both(lines: Sequence[Line], strip: tuple[float, float]) -> bool:
    """Whether each side has many lines that fill most of it: text set in columns, not a table."""
    for side in ([line for line in lines if line.x1 <= strip[0]], [line for line in lines if line.x0 >= strip[1]]):
        if len(side) < 6:
            return False
        across = max(line.x1 for line in side) - min(line.x0 for line in side)
        full = [line for line in side if line.x1 - line.x0 > 0.7 * across and len(line.words) >= 4]
        if len(full) < 0.45 * len(side) or across < 90:
            return False
    return True
