"""Words of a text with their places, and what one text adds to and drops from another.

The comparison is by words, whatever their case, punctuation and spacing, and it follows stretches that were moved:
a letter whose paragraphs stand in another order adds nothing. What it gives back are slices of the texts themselves.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_RUN = 3  # words in a row that count as the letter's own
_CHANCE = 6  # a shorter run amid a stretch of new words is a turn of phrase, not the letter

Runs = Mapping[tuple[str, ...], list[int]]


class _Marks(dict[int, str]):
    """What each character becomes when a text is cut into words: itself, nothing (apostrophes) or a space."""

    def __missing__(self, code: int) -> str:
        self[code] = chr(code) if chr(code).isalnum() else " "
        return self[code]


_MARKS = _Marks({ord("'"): "", ord("’"): ""})


def word_list(text: str) -> list[str]:
    """The words of a text, in order, lower case, without apostrophes."""
    return text.casefold().translate(_MARKS).split()


def word_spans(text: str) -> list[tuple[int, int]]:
    """Offsets (start, end exclusive) of each word of the text."""
    return [match.span() for match in _WORD.finditer(text)]


def difference(text: str, template: str) -> tuple[str, str]:
    """What ``text`` adds to ``template`` and what it drops: slices of each, one a line, in reading order."""
    spans, words = _parsed(text)
    base_spans, base, runs = _prepared(template)
    kept, base_kept = matched(words, base, runs)
    return slices(text, spans, kept), slices(template, base_spans, base_kept)


def _parsed(text: str) -> tuple[list[tuple[int, int]], list[str]]:
    spans = word_spans(text)
    words = word_list(text)
    if len(words) != len(spans):
        words = ["".join(word_list(text[start:end])) for start, end in spans]
    return spans, words


@lru_cache(maxsize=64)
def _prepared(template: str) -> tuple[list[tuple[int, int]], list[str], Runs]:
    spans, words = _parsed(template)
    return spans, words, runs_of(words)


def runs_of(words: Sequence[str]) -> Runs:
    """Where each run of three words stands."""
    where: dict[tuple[str, ...], list[int]] = {}
    for index, run in enumerate(zip(words, words[1:], words[2:], strict=False)):
        where.setdefault(run, []).append(index)
    return where


def matched(words: list[str], base: list[str], runs: Runs) -> tuple[list[bool], list[bool]]:
    """Which words of each list have their fellow in the other, as two lists of flags; ``runs`` are those of ``base``.

    First runs of three or more words wherever they stand, then, between two such runs that keep their order, the
    words that single changes left alone.
    """
    head, tail = _shared_ends(words, base)
    if head + tail == len(words) == len(base):
        return [True] * len(words), [True] * len(base)
    places = _placed(words, base, runs, head, tail)
    _fill_gaps(words, base, places)
    _forget_chance(places)
    _forget_twice(places)
    return [place >= 0 for place in places], _reached(words, base, runs, places)


def _shared_ends(words: list[str], base: list[str]) -> tuple[int, int]:
    most = min(len(words), len(base))
    head = 0
    while head < most and words[head] == base[head]:
        head += 1
    tail = 0
    while tail < most - head and words[-1 - tail] == base[-1 - tail]:
        tail += 1
    return head, tail


def _placed(words: list[str], base: list[str], runs: Runs, head: int, tail: int) -> list[int]:
    """For each word the index of its fellow in ``base``, or -1."""
    places = [-1] * len(words)
    places[:head] = range(head)
    if tail:
        places[len(words) - tail :] = range(len(base) - tail, len(base))
    expected = head
    taken: set[int] = set()
    first = max(0, head - _RUN + 1)
    window = zip(words[first:], words[first + 1 :], words[first + 2 : len(words) - tail + _RUN - 1], strict=False)
    for index, run in enumerate(window, start=first):
        found = runs.get(run)
        if found:
            start = expected if expected in found else next((at for at in found if at not in taken), found[0])
            taken.add(start)
            for step in range(_RUN):
                if places[index + step] < 0:
                    places[index + step] = start + step
            expected = start
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


def _forget_twice(places: list[int]) -> None:
    """Unmatch a word or two at the edge of new words that begin or end as the letter goes on ("I", "It is")."""
    uses = Counter(places)
    for start, end in _stretches(places, matched_ones=False):
        for edge in (range(start - 1, max(-1, start - _RUN), -1), range(end, min(len(places), end + _RUN - 1))):
            for at in edge:
                if uses[places[at]] < 2:
                    break
                uses[places[at]] -= 1
                places[at] = -1


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


def _reached(words: list[str], base: list[str], runs: Runs, places: list[int]) -> list[bool]:
    """Which words of ``base`` the text still holds; a passage the letter says twice is held twice."""
    reached = [False] * len(base)
    for place in places:
        if place >= 0:
            reached[place] = True
    if all(reached):
        return reached
    for index in range(len(words) - _RUN + 1):
        if places[index] >= 0 and places[index + 1] >= 0 and places[index + 2] >= 0:
            again = runs.get((words[index], words[index + 1], words[index + 2]), ())
            for start in again if len(again) > 1 else ():
                reached[start : start + _RUN] = [True] * _RUN
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
