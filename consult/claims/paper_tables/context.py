"""What stands round a table in its paper: title, base and notes, found in the blocks or lines beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pandas as pd

_TITLE = re.compile(r"^\s*(?:table|figure|chart|fig\.?|appendix|annex)\s*[0-9A-Z]", re.IGNORECASE)
_NOTE = re.compile(r"^\s*(?:\(?\*|†|base\b|\(?n\s*=|notes?\b|source\b|nb\b|n\.b\.|respondents (?:could|were able)"
                   r"|multiple (?:answers|responses)"
                   r"|more than one (?:answer|response)|percentages|figures|totals?\b|due to rounding|numbers"
                   r"|weighted|unweighted|(?:people|residents|participants|parents|carers|users) (?:could|were able|may|might)\b"
                   r"|\d[\d,]* (?:people|respondents|residents|parents|organisations|businesses) answered\b(?=[^\n]{0,110}\Z)"
                   r"|answered by\b|several \w+ (?:could|may)\b"
                   r"|\[[a-z0-9]\])",
                   re.IGNORECASE)
_BASE = re.compile(r"\bbase\b[^0-9\n]{0,80}?\(?\b([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)\b|\bn\s*=\s*([0-9][0-9,]*)"
                   r"|\(([0-9][0-9,]*) (?:respondents|responses|people|answers)\)"
                   r"|^([0-9][0-9,]*) (?:people|respondents|residents|parents|organisations|businesses) answered\b"
                   r"|^answered by ([0-9][0-9,]*)\b", re.IGNORECASE)
_MULTIPLE = re.compile(r"multi(?:ple)?[ -]?(?:answers?|responses?|choice|options|select)\b"
                       r"|up to \w+ (?:answers|choices|options|responses)|more than one (?:answer|response|option)"
                       r"|(?:more than one|several)(?: \w+){0,3} (?:could|can|may) be (?:given|chosen|selected|ticked|made|named)"
                       r"|as many as (?:they )?(?:applied|apply|wished|liked|wanted)|all that applied"
                       r"|select all|tick all|all that apply"
                       r"|(?:may|will|do|does) not (?:sum|add)(?: up)? to 100|(?:sum"
                       r"|add)(?:s)?(?: up)? to more than 100"
                       r"|(?:could|can|may|asked to) (?:select|choose|give|tick|pick|name) (?:more|several|up to|as many|multiple)"
                       r"|up to (?:two|three|four|five)\b",
                       re.IGNORECASE)
_ROUNDED = re.compile(r"round(?:ed|ing)", re.IGNORECASE)
_WEIGHTED = re.compile(r"(?<!un)weighted", re.IGNORECASE)
_CONTINUED = re.compile(r"\b(?:continued|cont\.?|cont['’]d|contd)\b", re.IGNORECASE)
_NEAR = 400


@dataclass(frozen=True)
class _Stretch:
    start: int
    end: int
    words: str


@dataclass(frozen=True)
class Context:
    """A table's title with its span, its base and the notes beside it."""

    title: str = ""
    start: int = 0
    end: int = 0
    base: int | None = None
    base_text: str = ""
    notes: tuple[str, ...] = ()
    continued: bool = False

    @property
    def multiple(self) -> bool:
        """Whether respondents could give several answers, so that shares may pass 100 together."""
        return any(_MULTIPLE.search(note) and not _ROUNDED.search(note) for note in (self.title, *self.notes))

    @property
    def rounded(self) -> bool:
        """Whether the paper says its figures are rounded."""
        return any(_ROUNDED.search(note) for note in (self.title, *self.notes))

    @property
    def weighted(self) -> bool:
        """Whether the paper says its percentages are weighted."""
        return any(_WEIGHTED.search(note) for note in (self.title, self.base_text, *self.notes))


def find(text: str, first: int, last: int, *, blocks: pd.DataFrame | None = None) -> Context:
    """What stands before ``first`` and after ``last``, the span of a table in ``text``."""
    before, after = _beside(text, first, last, blocks)
    title = _title(before)
    notes = [" ".join(one.words.split()) for one in (*_own(before[-3:], title), *_to_next(after[:4])) if _NOTE.match(one.words)]
    shown = " ".join(title.words.split()) if title else ""
    base, base_text = _base([shown, *notes])
    start, end = (title.start, title.end) if title else (0, 0)
    return Context(shown, start, end, base, base_text, tuple(notes), bool(_CONTINUED.search(shown)))


def _own(before: list[_Stretch], title: _Stretch | None) -> list[_Stretch]:
    """The stretches above a table without those above its title, which are notes to the table before."""
    titled = title is not None and _TITLE.match(title.words)
    return [one for one in before if not titled or one.start >= title.start]  # type: ignore[union-attr]


def _to_next(after: list[_Stretch]) -> list[_Stretch]:
    """The stretches below a table up to the title of the next."""
    stop = next((at for at, one in enumerate(after) if _TITLE.match(one.words)), len(after))
    return after[:stop]


def _beside(text: str, start: int, end: int, blocks: pd.DataFrame | None) -> tuple[list[_Stretch], list[_Stretch]]:
    """Stretches before and after the table, nearest last and nearest first, none past another table."""
    stretches = [_Stretch(first, last, text[first:last]) for first, last in (
        _lines(text, start, end) if blocks is None or blocks.empty else _blocks(blocks, start, end))]
    before = [one for one in stretches if one.end <= start and start - one.end < _NEAR]
    after = [one for one in stretches if one.start >= end and one.start - end < _NEAR]
    return before, after


def _blocks(blocks: pd.DataFrame, start: int, end: int) -> list[tuple[int, int]]:
    rows = blocks.sort_values("start", kind="stable")
    found: list[tuple[int, int]] = []
    for kind, first, last in zip(rows["kind"], rows["start"], rows["end"], strict=True):
        if kind == "table":
            found = found if int(last) > start else []
            if int(first) >= end:
                break
        elif kind not in ("running-head", "page-number", "navigation"):
            found += _outside((int(first), int(last)), start, end)
    return found


def _outside(block: tuple[int, int], start: int, end: int) -> list[tuple[int, int]]:
    """What of a block stands before and after the table: in a text without layout one may hold them all."""
    first, last = block
    if last <= start or first >= end:
        return [block]
    return [part for part in ((first, start), (end, last)) if part[0] < part[1]]


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for opened, closed in ((max(0, start - _NEAR), start), (end, min(len(text), end + _NEAR))):
        place = opened
        for line in text[opened:closed].splitlines(keepends=True):
            if line.strip() and "\t" not in line:
                found.append((place, place + len(line.rstrip())))
            place += len(line)
    return found


def _title(before: list[_Stretch]) -> _Stretch | None:
    """The nearest stretch that calls itself a table, else the nearest short one that is not a note."""
    for stretch in reversed(before[-4:]):
        if _TITLE.match(stretch.words):
            return stretch
    for stretch in reversed(before[-2:]):
        if not _NOTE.match(stretch.words) and len(stretch.words) < 200:
            return stretch
    return None


def _base(texts: list[str]) -> tuple[int | None, str]:
    for words in texts:
        if found := _BASE.search(words):
            printed = next(group for group in found.groups() if group)
            return int(printed.replace(",", "")), words
    return None, ""


def is_note(text: str) -> bool:
    """Whether a line reads as a note to a table: a base, a source, a remark on rounding."""
    return bool(_NOTE.match(text))


def of_title(text: str, start: int, end: int) -> Context:
    """The context a title alone gives."""
    shown = " ".join(text.split())
    base, base_text = _base([shown])
    return Context(shown, start, end, base, base_text, continued=bool(_CONTINUED.search(shown)))


def of_notes(notes: tuple[str, ...]) -> Context:
    """The context notes alone give."""
    base, base_text = _base(list(notes))
    return Context(base=base, base_text=base_text, notes=notes)
