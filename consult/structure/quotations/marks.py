"""Which marks are quotation marks, and what they enclose: curly and straight, double and single, nested, left open.

Apostrophes and plural possessives are never marks. A quotation that no mark closes is followed over paragraphs only where
the next ones carry it on; otherwise it is not a quotation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from consult.structure.paragraphs import Paragraph

_MARK = re.compile("[“”„«»\"‘’‚']")
_CLOSERS = {"”": "”", "“": "”", "„": "”“", "«": "»", '"': '"', "‘": "’", "‚": "’‘", "'": "'"}
_SINGLE = frozenset("‘‚'")
# How far a quotation is followed: paragraphs, characters and marks; beyond that the marks are not a pair.
_AHEAD, _LONGEST, _MOST, _DEEPEST = 40, 6000, 120, 3
_OTHERS = re.compile('[“”„«»"‘]')
# Said, and the mark that should close the words forgotten.
_SAID = re.compile(r"\b(?:said|says|told|added|adds|claimed|insisted|warned|felt)\b[^.“”\"]*$")
_CLIPPED = re.compile(r"[’'‘](?:\d0s\b|\d\d\b|tis\b|twas\b|em\b|til\b|cause\b|n[’']|bout\b|round\b)", re.IGNORECASE)


@dataclass(frozen=True)
class Stretch:
    """The words between marks in one paragraph; ``carried`` where the quotation began in an earlier paragraph."""

    start: int
    end: int
    paragraph: int
    carried: bool = False
    open: bool = False


def find(text: str, pieces: Sequence[Paragraph]) -> list[Stretch]:
    """Every outermost quoted stretch in order, one for each paragraph it goes through, without its marks."""
    whole, text = text, _doubled(text)
    found: list[Stretch] = []
    index = 0
    begin = pieces[0].start if pieces else 0
    while index < len(pieces):
        piece = pieces[index]
        opener = _next_opener(text, max(begin, piece.start), piece.end)
        if opener is None:
            index += 1
            begin = pieces[index].start if index < len(pieces) else 0
            continue
        mark = text[opener]
        close = _closer(text, opener, piece.end) or _mixed_closer(text, opener, piece.end)
        if close is not None:
            _add(found, text, opener + 1, close, index)
            begin = close + 1
            continue
        runs, index, begin = _carried_on(text, pieces, index, opener, mark)
        for start, end, number, carried, left_open in runs:
            _add(found, text, start, end, number, carried, left_open)
    if text == whole:
        return found
    return [replace(one, start=one.start + 1) if text[one.start] == "(" != whole[one.start] else one for one in found]


def _doubled(text: str) -> str:
    """The text with two apostrophes typed for one mark made a mark and a bracket (opening) or a space (closing): no offset changes."""
    if "''" not in text:
        return text
    return re.sub(r"(?<=\S)''(?!\w)", '" ', re.sub(r"(?<![\w'])''(?=\w)", '"(', text))


def _add(
    found: list[Stretch], text: str, start: int, end: int, number: int, carried: bool = False, left: bool = False
) -> None:
    piece = text[start:end]
    inner = piece.strip()
    if re.search(r"\w", inner):
        first = start + piece.index(inner[0])
        found.append(Stretch(first, first + len(inner), number, carried, left))


def _next_opener(text: str, start: int, end: int) -> int | None:
    for match in _MARK.finditer(text, start, end):
        if _opens(text, match.start(), end):
            return match.start()
    return None


def _opens(text: str, at: int, end: int) -> bool:
    mark = text[at]
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < end else " "
    if mark == "”":
        return text[max(0, at - 2) : at] in (": ", ", ") and after.isupper()  # a closing mark printed for an opening one
    if mark in "’»" or after.isspace() and mark in "\"'‘":
        return False
    if mark in "“„«":
        return not before.isalnum() or after.isupper()
    if mark in '"':
        return not before.isalnum() and before not in ".,!?%)"
    if before.isalnum() or before in "’'”\"" and mark in "'‘" and before != "“" or _CLIPPED.match(text, at):
        return False
    return after.isalnum() or after in '“"£[(….'


def _closer(text: str, opener: int, end: int) -> int | None:
    """Where the quotation opened at a mark closes in its paragraph; None where it does not."""
    mark = text[opener]
    end = min(end, opener + _LONGEST)
    if mark in _SINGLE:
        return _single_closer(text, opener, end)
    depth = 0
    for match in _MARK.finditer(text, opener + 1, end):
        at, met = match.start(), match.group()
        if met == mark and mark != '"' and met not in _CLOSERS[mark]:
            depth += 1
            if depth > _DEEPEST:
                return None
        elif met in _CLOSERS[mark]:
            if mark == '"' and _opens(text, at, end) and not _ends_word(text, at):
                return at - 1 if text[at - 2] in ".!?" else None
            if depth == 0:
                return at
            depth -= 1
    return None


def _mixed_closer(text: str, opener: int, end: int) -> int | None:
    """A straight mark at the very end of a paragraph that closes a curly one."""
    last = text[opener + 1 : end].rstrip()
    closes = text[opener] == "“" and last.endswith('"') and last.count('"') == 1 and "“" not in last
    return opener + len(last) if closes else None


def _ends_word(text: str, at: int) -> bool:
    return not text[at - 1].isspace()


def _single_closer(text: str, opener: int, end: int) -> int | None:
    closers = _CLOSERS[text[opener]]
    weak: int | None = None
    nested = 0
    for match in islice(_MARK.finditer(text, opener + 1, end), _MOST):
        at, met = match.start(), match.group()
        if met in "“„":
            nested += 1
        elif met == "”":
            nested = max(0, nested - 1)
        elif met in "‘'" and _opens(text, at, end) and not nested:
            if weak is not None:
                return weak
        elif met in closers and not nested:
            strength = _closes(text, at, end)
            if strength == 2:
                return at if weak is None or at - opener < 600 else weak
            if strength == 1 and weak is None:
                weak = at
    return weak


def _closes(text: str, at: int, end: int) -> int:
    """How surely a single mark closes: 2 surely, 1 it may be a plural possessive, 0 it is an apostrophe."""
    before = text[at - 1]
    after = text[at + 1] if at + 1 < end else " "
    if before.isspace() or after.isalnum():
        return 0
    if before in '.,!?…)%”"' or after in '.,;:!?)”"' or at + 1 >= end or before not in "sS":
        return 2
    return 1


_Run = tuple[int, int, int, bool, bool]


def _carried_on(
    text: str, pieces: Sequence[Paragraph], index: int, opener: int, mark: str
) -> tuple[list[_Run], int, int]:
    """A quotation its paragraph does not close: its rows, and where to go on reading."""
    piece = pieces[index]
    again = index + 1 < len(pieces) and _reopens(text, pieces[index + 1], mark)
    if again:
        return _reopened(text, pieces, index, opener, mark)
    starts = opener <= piece.body + 1
    if mark not in _SINGLE or starts or text[max(piece.start, opener - 3) : opener].rstrip()[-1:] in (":", "—", "–"):
        closed = _closed_later(text, pieces, index, mark)
        if closed:
            number, close = closed
            runs: list[_Run] = [(opener + 1, piece.end, index, False, True)]
            runs += [(pieces[mid].body, pieces[mid].end, mid, True, True) for mid in range(index + 1, number)]
            runs.append((pieces[number].body, close, number, True, False))
            return runs, number, close + 1
    led = text[max(piece.start, opener - 3) : opener].rstrip().endswith(":")
    led = led or bool(_SAID.search(text, max(piece.start, opener - 60), opener))
    single = mark == "‘" and text[max(piece.start, opener - 3) : opener].rstrip().endswith(":")
    if (mark in '“"' and (starts or led) or single) and len(piece.text) > 40 and not _OTHERS.search(text, opener + 1, piece.end):
        return (
            [(opener + 1, piece.end, index, False, True)],
            index + 1,
            pieces[index + 1].start if index + 1 < len(pieces) else 0,
        )
    return [], index, opener + 1


def _reopens(text: str, piece: Paragraph, mark: str) -> bool:
    return text[piece.body] == mark and _opens(text, piece.body, piece.end)


def _reopened(
    text: str, pieces: Sequence[Paragraph], index: int, opener: int, mark: str
) -> tuple[list[_Run], int, int]:
    """Paragraphs that each open again, until one closes: the way the press prints a long quotation."""
    runs: list[_Run] = [(opener + 1, pieces[index].end, index, False, True)]
    number = index + 1
    while number < len(pieces) and _reopens(text, pieces[number], mark):
        piece = pieces[number]
        close = _closer(text, piece.body, piece.end)
        runs.append((piece.body + 1, close if close is not None else piece.end, number, True, close is None))
        if close is not None:
            return runs, number, close + 1
        number += 1
    return runs, number, pieces[number].start if number < len(pieces) else 0


def _closed_later(text: str, pieces: Sequence[Paragraph], index: int, mark: str) -> tuple[int, int] | None:
    """The later paragraph and place where a quotation left open is closed, before any other of its sort opens."""
    for number in range(index + 1, min(len(pieces), index + 1 + _AHEAD)):
        piece = pieces[number]
        if piece.kind == "heading" and not piece.label and mark in _SINGLE and piece.text.isupper():
            return None
        close = _stray_closer(text, piece, mark)
        if close is not None:
            return (number, close) if close >= 0 else None
    return None


def _stray_closer(text: str, piece: Paragraph, mark: str) -> int | None:
    """A closing mark with no opening one in its paragraph; -1 where another quotation opens first; None for neither."""
    at, end = piece.start, piece.end
    for match in _MARK.finditer(text, max(piece.start, end - _LONGEST), end):
        met = match.group()
        if match.start() < at:
            continue
        if mark in _SINGLE:
            if met in "‘'" and _opens(text, match.start(), piece.end):
                close = _single_closer(text, match.start(), piece.end)
                at = close + 1 if close is not None else at
            elif met in _CLOSERS[mark] and match.start() + 1 >= piece.end and text[match.start() - 1] in ".!?…":
                return match.start()
        elif met in _CLOSERS[mark] and (mark != '"' or not _opens(text, match.start(), piece.end)):
            return match.start()
        elif met == mark:
            return -1
    return None
