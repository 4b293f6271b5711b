"""Furniture of web pages saved as text: told by the words of a line, its place and its neighbours.

The main text is found first (long prose with no furniture wording). Inside it only lines that can be nothing else
are marked; before and after it weaker wording counts, and headings such as "Related articles" own what follows.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from consult.structure.boilerplate import words as of_the_web
from consult.structure.boilerplate.cues import SURE, kind_of
from consult.structure.boilerplate.edges import ATTACHED, EDGE, FACT, FIRST, MASTHEAD, MOTTO, OPENERS, REPORTED
from consult.structure.boilerplate.menu import MENU, is_menu_line
from consult.structure.outline import Block

Span = tuple[int, int, str]

_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*(?:\s|$)")
_ENDED = re.compile(r"(?<!\.\.)[.!][\"”’)]*$")  # a sentence's end; a teaser cut short ends in three dots
_LONGEST_CUE = 260  # a line longer than this is prose whatever its words
_MOST_OF_LABEL = 6  # words
_LONGEST_EDGE = 100  # a weaker wording counts in a line no longer than this
_MOST_AFTER_OPENER = 14  # lines a heading inside the text may own


_MOST_BETWEEN = 9  # lines between two of furniture that are furniture for it
_TO_THE_READER = re.compile(r"\b(?:we|our|us|we[’']re)\b.*\b(?:you|your)\b|\b(?:you|your)\b.*\b(?:we|our|us)\b", re.IGNORECASE | re.DOTALL)
_FOOT = 3  # a paragraph with more lines of furniture than this ahead of it no longer belongs to the main text
_PERMALINK = re.compile(
    r"\bmay contact you using\b|\bsign this petition\b|"
    r"\bbookmark the permalink\b|^this entry was posted (?:in|on)\b|^(?:\w+ )responses? to [“\"‘']", re.IGNORECASE)
_INLINE_LINK = re.compile(r"^(?:read|see|watch|listen)\b", re.IGNORECASE)  # a link among paragraphs, not a heading over links
_BULLET = re.compile(r"^[•·▪●○◦‣⁃►*–-]\s+(?=\w)")
_COUNT = re.compile(r"\(?(?:\d+|one|two|three|four|five|six)\)? (?:comments?|thoughts?|responses?|replies)\b", re.IGNORECASE)
_NEAR = 6  # lines below the count of the remarks in which they are read as remarks
_NUMBERED = re.compile(r"\d{1,2}[.)]\s")
# A file hung on a heading by a committee system: the heading is the text's, the file's mark is not.
_ICON = re.compile(r"(?<=\S)\s+(?:pdf|word|excel|document|file) icon (?:pdf|docx?|xlsx?)\b.*$", re.IGNORECASE)
_RELATED = re.compile(r"(?:related|more on this|further)\b", re.IGNORECASE)
_OWNERS = ("related", "comment-form", "navigation")  # headings that inside the text own the titles below them


@dataclass(frozen=True)
class _Line:
    start: int
    end: int
    text: str

    @property
    def is_prose(self) -> bool:
        return len(self.text) >= 110 and bool(_SENTENCE_END.search(self.text)) and len(self.text.split()) >= 15


def kind_of_line(line: str) -> str:
    """Which furniture a line is by its words alone, wherever it stands; "" where its words do not say."""
    bare = _BULLET.sub("", line.strip())
    if of_the_web.of_cookies(bare) and not REPORTED.search(bare):
        return "cookies"
    if not bare or len(bare) > _LONGEST_CUE:
        return ""
    kind = kind_of(bare, SURE) or ("navigation" if is_menu_line(bare) else of_the_web.kind_of(bare))
    return "" if kind and len(bare) > 60 and REPORTED.search(bare) and not _PERMALINK.search(bare) else kind


def find(_text: str, blocks: Sequence[Block]) -> list[Span]:
    """Furniture of a document that has no pages; a paged one has none of this sort."""
    if any(block.page for block in blocks):
        return []
    lines = _lines_of(blocks)
    alone = [kind_of_line(line.text) for line in lines]
    kinds = _with_heads(lines, alone)
    first, last = _main_text(lines, kinds)
    _mark_attached(lines, kinds)
    _mark_edges(lines, kinds, first, last)
    _mark_menus(lines, kinds)
    _mark_owned(lines, kinds, first, last)
    _mark_between(lines, kinds, last)
    _mark_masthead(lines, kinds, first)
    _spare_lists(lines, kinds, alone)
    return [(_start(lines, kinds, at), line.end, kinds[at]) for at, line in enumerate(lines) if kinds[at]]


def _with_heads(lines: Sequence[_Line], alone: Sequence[str]) -> list[str]:
    """The kinds with what only heads a page: its first line, and the next where that is furniture too."""
    kinds = list(alone)
    for at, line in enumerate(lines[:3]):
        if not kinds[at] and all(kinds[:at]) and FIRST.match(line.text):
            kinds[at] = "navigation"
    return kinds


def _start(lines: Sequence[_Line], kinds: Sequence[str], at: int) -> int:
    """Where the furniture of a line begins: at its file's mark where the line is a heading among the text."""
    beside = any(kinds[near] for near in (at - 1, at + 1) if 0 <= near < len(lines))
    icon = None if beside else _ICON.search(lines[at].text)
    return lines[at].start + (icon.start() if icon else 0)


def _mark_masthead(lines: Sequence[_Line], kinds: list[str], first: int) -> None:
    """The name of a paper or a village site above the title, with the motto below it."""
    for at in range(min(3, first - 1)):
        if not kinds[at] and MASTHEAD.match(lines[at].text) and at + 1 < len(lines):
            kinds[at] = "navigation"
            if at + 2 < len(lines) and not kinds[at + 1] and MOTTO.match(lines[at + 1].text):
                kinds[at + 1] = "navigation"
            return


def _spare_lists(lines: Sequence[_Line], kinds: list[str], alone: Sequence[str]) -> None:
    """A numbered list is the text's unless most of its items are furniture by their own words."""
    at = 0
    while at < len(lines):
        run = at
        while run < len(lines) and _NUMBERED.match(lines[run].text):
            run += 1
        if run > at and sum(map(bool, alone[at:run])) * 2 <= run - at:
            kinds[at:run] = [""] * (run - at)
        at = max(run, at + 1)


def _lines_of(blocks: Sequence[Block]) -> list[_Line]:
    lines = []
    for block in blocks:
        if block.kind in ("navigation", "form", "table"):
            continue
        at = block.start
        for line in block.text.split("\n"):
            bare = line.strip()
            if bare:
                start = at + len(line) - len(line.lstrip())
                lines.append(_Line(start, start + len(bare), bare))
            at += len(line) + 1
    return lines


def _main_text(lines: Sequence[_Line], kinds: Sequence[str]) -> tuple[int, int]:
    """The first and last line of the main text; (count, -1) where there is none."""
    prose = [at for at, line in enumerate(lines) if line.is_prose and not kinds[at] and not FACT.match(line.text)
             and not _edge_kind(line) and not _appeals(lines, kinds, at)]
    while len(prose) > 1 and sum(map(bool, kinds[prose[-2] + 1 : prose[-1]])) > _FOOT:
        prose.pop()
    return (prose[0], _on_to(lines, kinds, prose[-1])) if prose else (len(lines), -1)


def _appeals(lines: Sequence[_Line], kinds: Sequence[str], at: int) -> bool:
    """Whether prose right below furniture and right above more of it speaks to the reader: a page's appeal, not its text."""
    near = at > 0 and kinds[at - 1] and any(kinds[at + 1 : at + _MOST_BETWEEN + 1])
    return bool(near) and bool(_TO_THE_READER.search(lines[at].text)) and not REPORTED.search(lines[at].text)


def _on_to(lines: Sequence[_Line], kinds: Sequence[str], last: int) -> int:
    """The end of the main text: shorter sentences that follow the last prose before any furniture belong to it."""
    for at in range(last + 1, len(lines)):
        text = lines[at].text
        if kinds[at] or len(text) <= 80 and kind_of(text, OPENERS):
            break
        if len(text.split()) >= 8 and _SENTENCE_END.search(text) and not _edge_kind(lines[at]):
            last = at
    return last


def _edge_kind(line: _Line) -> str:
    if len(line.text) > _LONGEST_EDGE or REPORTED.search(line.text) and len(line.text) > 40:
        return ""
    return kind_of(line.text, EDGE) or of_the_web.kind_of(line.text, beside=True)


def _mark_edges(lines: Sequence[_Line], kinds: list[str], first: int, last: int) -> None:
    """Before and after the main text, and beside sure furniture, the weaker wordings count."""
    for at, line in enumerate(lines):
        if kinds[at] or first <= at <= last and not _beside(kinds, at):
            continue
        if line.is_prose and first <= at <= last:
            continue
        if at < first and len(line.text.split()) > _MOST_OF_LABEL and not _SENTENCE_END.search(line.text):
            continue  # what is so long above the text and no sentence may be its title
        kinds[at] = (_edge_kind(line) or _lone_entry(line)) if _plausible(kinds, at, last) else ""


def _mark_attached(lines: Sequence[_Line], kinds: list[str]) -> None:
    """"Supporting documents:" right above a line that is a file."""
    for at, line in enumerate(lines[:-1]):
        if not kinds[at] and kinds[at + 1] and ATTACHED.match(line.text):
            kinds[at] = "navigation"


def _lone_entry(line: _Line) -> str:
    """An entry of a menu that stands beside furniture outside the main text, or beside it inside."""
    return "navigation" if _is_entry(line) and not FACT.match(line.text) else ""


def _plausible(kinds: Sequence[str], at: int, last: int) -> bool:
    """A weak wording needs a neighbour that is furniture, or to stand after the main text."""
    return _beside(kinds, at) or at > last >= 0


def _beside(kinds: Sequence[str], at: int) -> bool:
    return any(kinds[near] for near in (at - 1, at + 1, at - 2, at + 2) if 0 <= near < len(kinds))


def _mark_menus(lines: Sequence[_Line], kinds: list[str]) -> None:
    """Runs of three or more short lines, most of them entries of menus."""
    at = 0
    while at < len(lines):
        run = at
        while run < len(lines) and _short(lines[run]) and not FACT.match(lines[run].text):
            run += 1
        _mark_run(lines, kinds, at, run)
        at = max(run, at + 1)


def _mark_run(lines: Sequence[_Line], kinds: list[str], begin: int, end: int) -> None:
    in_menu = [at for at in range(begin, end) if _is_entry(lines[at]) or kinds[at]]
    entries = [at for at in in_menu if _is_entry(lines[at])]
    if len(in_menu) < 3 or len(entries) < 2:
        return
    stretch = range(in_menu[0], in_menu[-1] + 1)
    if len(in_menu) < 0.4 * len(stretch):
        stretch = range(0)
        for at in entries:
            kinds[at] = kinds[at] or "navigation"
    for at in stretch:
        if _is_entry(lines[at]) or len(lines[at].text.split()) < 3:  # longer ones may be the title
            kinds[at] = kinds[at] or "navigation"


def _is_entry(line: _Line) -> bool:
    return line.text.strip(" |·•>»-+*").casefold() in MENU


def _short(line: _Line) -> bool:
    return len(line.text) <= 45 and not _SENTENCE_END.search(line.text)


def _mark_owned(lines: Sequence[_Line], kinds: list[str], first: int, last: int) -> None:
    """What follows a heading such as "Related articles": to the next prose or fact inside the text, else on."""
    for at, line in enumerate(lines):
        opened = kind_of(line.text, OPENERS) if len(line.text) <= 80 else ""
        if not opened or at < first and not _owns_above(lines, kinds, at):
            continue
        if not (kinds[at] or at != first and not first <= at <= last or _owns_titles(lines, kinds, at)):
            continue
        if at < last and opened not in _OWNERS:
            continue
        kinds[at] = kinds[at] or opened
        for below in range(at + 1, _end_of_owned(lines, at, last)):
            kinds[below] = kinds[below] or ("" if FACT.match(lines[below].text) else opened)


def _mark_between(lines: Sequence[_Line], kinds: list[str], last: int) -> None:
    """After the main text, short lines with furniture above and below are furniture too: a few together, or one."""
    at = max(last + 1, 1)
    while at < len(lines):
        run = at
        while run < len(lines) and not kinds[run] and _may_fill(lines[run]):
            run += 1
        closed = kinds[run] if run < len(lines) else sum(map(bool, kinds[last + 1 :])) >= 2 * (run - at)
        remarks = kinds[at - 1] == "comment-form" and any(_NUMBERED.match(line.text) for line in lines[at:run]) or any(
            _COUNT.match(line.text) for line in lines[max(0, at - _NEAR) : at])
        if run > at and kinds[at - 1] and closed and run - at <= _MOST_BETWEEN and not remarks:
            kinds[at:run] = [kinds[at - 1]] * (run - at)
        at = max(run, at + 1)


def _may_fill(line: _Line) -> bool:
    address = line.is_prose and _TO_THE_READER.search(line.text) and not REPORTED.search(line.text)
    return (len(line.text) <= 90 or bool(address)) and not FACT.match(line.text)


def _owns_above(lines: Sequence[_Line], kinds: Sequence[str], at: int) -> bool:
    """Whether "Related links" below the title and above the text heads two links or more."""
    titled = any(not kinds[above] and len(lines[above].text.split()) > 2 for above in range(at))
    links = list(itertools.takewhile(lambda line: not line.is_prose and len(line.text) <= _LONGEST_EDGE, lines[at + 1 :]))
    return titled and len(links) > 1 and bool(_RELATED.match(lines[at].text))


def _owns_titles(lines: Sequence[_Line], kinds: Sequence[str], at: int) -> bool:
    return at + 1 < len(lines) and not lines[at + 1].is_prose and _beside(kinds, at)


def _end_of_owned(lines: Sequence[_Line], at: int, last: int) -> int:
    limit = len(lines) if at > last else min(len(lines), at + 1 + _MOST_AFTER_OPENER)
    for below in range(at + 1, limit):
        text = lines[below].text
        is_fact = bool(FACT.match(text))
        if at <= last and (text[0] in "“\"‘" or len(text.split()) > 7 and _ENDED.search(text)):
            return below
        if _INLINE_LINK.match(lines[at].text) and len(text.split()) > 7 and _ENDED.search(text):
            return below
        if at <= last and len(text) > _LONGEST_EDGE or is_fact and at <= last or lines[below].is_prose and not is_fact:
            return below
    return limit
