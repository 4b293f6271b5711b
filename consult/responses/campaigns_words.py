"""Words of a text with their places, and what one text adds to and drops from another.

The comparison is by words, whatever their case, punctuation and spacing, and it follows stretches that were moved:
a letter whose paragraphs stand in another order adds nothing. What it gives back are slices of the texts themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_RUN = 3  # words in a row that count as the letter's own
_CHANCE = 6  # a shorter run amid a stretch of new words is a turn of phrase, not the letter


def word_list(text: str) -> list[str]:
    """The words of a text, in order, lower case, with straight apostrophes."""
    return _WORD.findall(text.casefold().replace("’", "'"))


def word_spans(text: str) -> list[tuple[int, int]]:
    """Offsets (start, end exclusive) of each word of the text."""
    return [match.span() for match in _WORD.finditer(text)]


def difference(text: str, template: str) -> tuple[str, str]:
    """What ``text`` adds to ``template`` and what it drops: slices of each, one a line, in reading order."""
    spans, base_spans = word_spans(text), word_spans(template)
    words, base = _at(text, spans), _at(template, base_spans)
    kept, base_kept = matched(words, base)
    return slices(text, spans, kept), slices(template, base_spans, base_kept)


def _at(text: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    return [text[start:end].casefold().replace("’", "'") for start, end in spans]


def matched(words: list[str], base: list[str]) -> tuple[list[bool], list[bool]]:
    """Which words of each list have their fellow in the other, as two lists of flags.

    First runs of three or more words wherever they stand, then, between two such runs that keep their order, the
    words that single changes left alone.
    """
    head, tail = _shared_ends(words, base)
    middle, base_middle = words[head : len(words) - tail], base[head : len(base) - tail]
    kept = [True] * len(words)
    base_kept = [True] * len(base)
    if middle or base_middle:
        places = _placed(words, base, head, tail)
        _fill_gaps(words, base, places)
        _forget_chance(places)
        kept = [place >= 0 for place in places]
        base_kept = _reached(words, base, places)
    return kept, base_kept


def _shared_ends(words: list[str], base: list[str]) -> tuple[int, int]:
    most = min(len(words), len(base))
    head = 0
    while head < most and words[head] == base[head]:
        head += 1
    tail = 0
    while tail < most - head and words[-1 - tail] == base[-1 - tail]:
        tail += 1
    return head, tail


def _placed(words: list[str], base: list[str], head: int, tail: int) -> list[int]:
    """For each word the index of its fellow in ``base``, or -1."""
    places = [-1] * len(words)
    places[:head] = range(head)
    if tail:
        places[len(words) - tail :] = range(len(base) - tail, len(base))
    where: dict[tuple[str, ...], list[int]] = {}
    for index in range(len(base) - _RUN + 1):
        where.setdefault(tuple(base[index : index + _RUN]), []).append(index)
    expected = head
    for index in range(max(0, head - _RUN + 1), min(len(words) - _RUN, len(words) - tail) + 1):
        found = where.get(tuple(words[index : index + _RUN]))
        if found:
            start = expected if expected in found else found[0]
            for step in range(_RUN):
                if places[index + step] < 0:
                    places[index + step] = start + step
            expected = start + 1
        else:
            expected += 1
    return places


def _fill_gaps(words: list[str], base: list[str], places: list[int]) -> None:
    """Match what lies between two runs that keep their order: the letter's words round a changed one."""
    for start, end in _stretches(places, matched_ones=False):
        left = places[start - 1] + 1 if start else 0
        right = places[end] if end < len(places) else len(base)
        if not 0 < right - left <= 2 * (end - start) + 6:
            continue
        blocks = SequenceMatcher(None, words[start:end], base[left:right], autojunk=False).get_matching_blocks()
        for block in blocks:
            for step in range(block.size):
                places[start + block.a + step] = left + block.b + step


def _forget_chance(places: list[int]) -> None:
    """Unmatch a short run that stands between longer stretches of new words."""
    runs = _stretches(places, matched_ones=True)
    for number, (start, end) in enumerate(runs):
        before = start - (runs[number - 1][1] if number else 0)
        after = (runs[number + 1][0] if number + 1 < len(runs) else len(places)) - end
        size = end - start
        at_edge = not before or not after
        if size < _CHANCE and not at_edge and min(before, after) >= size:
            places[start:end] = [-1] * size


def _stretches(places: list[int], *, matched_ones: bool) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = -1
    for index, place in enumerate([*places, None]):
        inside = place is not None and (place >= 0) == matched_ones
        if inside and start < 0:
            start = index
        elif not inside and start >= 0:
            found.append((start, index))
            start = -1
    return found


def _reached(words: list[str], base: list[str], places: list[int]) -> list[bool]:
    """Which words of ``base`` the text still holds; a passage the letter says twice is held twice."""
    reached = [False] * len(base)
    for place in places:
        if place >= 0:
            reached[place] = True
    kept_runs = {tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1) if min(places[i : i + _RUN]) >= 0}
    for index in range(len(base) - _RUN + 1):
        if tuple(base[index : index + _RUN]) in kept_runs:
            reached[index : index + _RUN] = [True] * _RUN
    return reached


def slices(text: str, spans: Sequence[tuple[int, int]], kept: Sequence[bool]) -> str:
    """The stretches of ``text`` whose words are not kept, with the punctuation that clings to them, one a line."""
    found: list[str] = []
    start = -1
    for index, keep in enumerate([*kept, True]):
        if not keep and start < 0:
            start = index
        elif keep and start >= 0:
            found.append(_slice(text, spans[start][0], spans[index - 1][1]))
            start = -1
    return "\n".join(found)


def _slice(text: str, start: int, end: int) -> str:
    while end < len(text) and not text[end].isspace() and not text[end].isalnum():
        end += 1
    while start and text[start - 1] in "\"'“‘(£$€#@":
        start -= 1
    return text[start:end]
