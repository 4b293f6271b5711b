"""Action tables: who is to do what set out in columns, and minutes with a column of actions beside what was said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consult.structure.paragraphs import Span

_HEADS = {
    "owner": re.compile(
        r"(?:action(?:ed)? by|actions? by whom|by whom|who|owner|action owner|lead|lead officer|responsib\w+|responsible (?:officer|"
        r"person)|"
        r"person responsible|officer(?: responsible)?|officer/councillor(?: identified)?|assigned to|allocated to|named? (?:person|"
        r"officer)|initials)",
        re.IGNORECASE,
    ),
    "action": re.compile(
        r"(?:agreed |required |outstanding |key |further )?(?:actions?|action points?|tasks?|undertakings?)(?: points?| required|"
        r" agreed| to be taken|"
        r" needed| arising|/outcome|s? and decisions?| requested)?|what",
        re.IGNORECASE,
    ),
    "status": re.compile(
        r"(?:current |action )?(?:status|progress|update|response|outcome|position|complete[d]?\??|rag(?: status)?|comments?|"
        r"progress/update)",
        re.IGNORECASE,
    ),
}
_NOTHING = re.compile(r"[\W_]*(?:none|noted?|n/?a|nil|no action|for (?:information|noting)|to note|information|"
    r"decision)?[\W_]*", re.IGNORECASE)
_WHO = re.compile(
    r"\W*(?:all|(?:the )?(?:clerk|chair|secretary|treasurer|officers)|[A-Z]{1,4}[a-z]?[A-Z]?(?:\s*(?:[/,&+]|"
    r"and)\s*[A-Z]{1,4}[a-z]?[A-Z]?)*|"
    r"(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s+)?[A-Z][a-z’'-]+(?:\s+[A-Z][\w’'-]+){0,2}(?:\s*(?:[/,&+]|"
    r"and)\s*[A-Z][a-z’'-]+(?:\s+[A-Z][\w’'-]+)?)*)\W*"
)
DONE = re.compile(r"\W*(?:(?:now |action |all )?(?:complete[d]?|done|closed|actioned|achieved|delivered|discharged|implemented)\b|"
    r"green\W*$|yes\W*$)", re.IGNORECASE)
UNDONE = re.compile(r"\W*(?:outstanding|overdue|not (?:yet )?(?:done|started|complete|received|actioned)|no\W*$|awaited|"
    r"carried forward)", re.IGNORECASE)


@dataclass(frozen=True)
class Task:
    """A row of an action table: the cell that says what, who is named for it ("" for nobody), its state, and what stands beside."""

    action: Span
    owner: str
    kept: str
    beside: tuple[Span, ...]
    named_only: bool


def read(text: str) -> list[Task]:
    """The tasks of every table in a text that has a column of actions or of owners, in order."""
    return list(_tasks(text)) if "\t" in text else []


def _tasks(text: str) -> Iterator[Task]:
    columns: dict[str, int] = {}
    for line in re.finditer(r"[^\n]+", text):
        if "\t" not in line.group():
            columns = {}
            continue
        cells = _cells(line)
        printed = [text[start:end].strip() for start, end in cells]
        heads = _columns(printed)
        if heads:
            columns = heads
        elif columns and max(columns.values()) < len(cells):
            task = _task(cells, printed, columns)
            if task is not None:
                yield task


def _cells(line: re.Match[str]) -> list[Span]:
    spans, at = [], line.start()
    for piece in line.group().split("\t"):
        first = at + len(piece) - len(piece.lstrip())
        spans.append((first, max(first, at + len(piece.rstrip()))))
        at += len(piece) + 1
    return spans


def _columns(heads: Sequence[str]) -> dict[str, int]:
    """Which columns hold action, owner and state; empty where the row is no such head."""
    held: dict[str, int] = {}
    for at, head in enumerate(heads):
        name = next((name for name, pattern in _HEADS.items() if pattern.fullmatch(head.strip(" :.*"))), "")
        if name and name not in held:
            held[name] = at
    return held if "action" in held or "owner" in held and len(heads) > 1 and all(len(head) < 40 for head in heads) else {}


def _task(cells: Sequence[Span], printed: Sequence[str], columns: Mapping[str, int]) -> Task | None:
    owner = printed[columns["owner"]] if "owner" in columns else ""
    what = printed[columns["action"]] if "action" in columns else ""
    only = not what or bool(_WHO.fullmatch(what)) and len(what) < 60
    if "action" in columns and "owner" in columns and not only:
        owner = owner if _WHO.fullmatch(owner) or len(owner) < 60 else ""
    elif only:
        owner = what or owner
    if _NOTHING.fullmatch(what or owner) or only and not _WHO.fullmatch(owner):
        return None
    state = printed[columns["status"]] if "status" in columns else ""
    used = set(columns.values())
    beside = tuple(span for at, span in enumerate(cells) if at not in used and span[1] - span[0] > 30)
    action = cells[columns["action"]] if not only else (0, 0)
    return Task(action, " ".join(owner.split()), "yes" if DONE.match(state) else "no" if UNDONE.match(state) else "", beside, only)
