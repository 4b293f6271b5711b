"""What the rules about places share: the subject of a verb, the clause it stands in, and the row they give."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from consult.structure.sites import names as sites_names
from consult.structure.sites import patterns
from consult.structure.sites.names import Name

Row = dict[str, Any]
REACH = 600  # characters on either side of a statement that can bear on it
_TURN = re.compile(r"; | but | while | whereas |, although | and (?=[A-Z]\w+ (?:is|are|was|will|has|have) )")


def row_of(name: Name, status: str, start: int, end: int, *, parent: str = "", sure: bool = False) -> Row:
    """A row about one place; ``sure`` where the words leave no doubt that it is one."""
    return {"site": name.text, "status": status, "parent": parent, "start": min(start, name.start),
            "end": max(end, name.end), "sure": sure or name.sorted}


def subjects_upto(sentence: str, upto: int) -> list[Name]:
    """The places that are the subject of a verb beginning at an offset."""
    low = max(0, upto - REACH)
    left = sentence[low:upto].rstrip()
    names = _apposed(left) if _APPOSES.match(sentence, upto) else []
    return [replace(name, start=name.start + low, end=name.end + low) for name in names or _subjects_of(left)]


_APPOSES = re.compile(r"\s*(?:one of|among|earmarked|proposed|due|set|scheduled|threatened|facing)\b")


def _apposed(left: str) -> list[Name]:
    """The place before a comma: "Elm Road Library, one of those earmarked to shut"."""
    names = sites_names.before(left[:-1]) if left.endswith(",") else []
    return names[-1:] if names and sites_names.SORT.search(names[-1].text) else []


def _subjects_of(left: str) -> list[Name]:
    names = sites_names.before(left)
    if names:
        return names
    if left.endswith(",") and (names := sites_names.before(left[:-1])) and left[: names[0].start].rstrip().endswith(","):
        return names  # "Two, Elm Road and Oak Lane, would close"
    if (joined := _AND_VERB.search(left)) and (names := _first_subject(left[: joined.start()])):
        return names
    gap = patterns.GAP.search(left)
    return sites_names.before(left[: gap.start()]) if gap else []


_AND_VERB = re.compile(r",? (?:and|but)(?: (?:now|also|so|therefore|then))?$")
_HAS_VERB = re.compile(
    r"(?:,? (?:in|at|near|on) (?:the )?[A-Z][\w’' -]{1,40}?)?(?:,[^,]{2,80},)? (?:is|was|has|had|have|are|were|will|would|serves?|costs?|"
    r"provides?|opened|lost|"
    r"needs?|remains?|closed|offers?|holds?|runs?|houses?|suffers?|failed|dates)\b")


def _first_subject(clause: str) -> list[Name]:
    """The one place that opens a clause and has a verb already: "Elm Surgery serves 600 people and is set to close"."""
    places = [match for match in sites_names.TYPED.finditer(clause) if sites_names.is_place(match.group())]
    if len(places) != 1 or not _HAS_VERB.match(clause, places[0].end()):
        return []
    lead = clause[: places[0].start()].strip(" ,").casefold()
    return sites_names.before(clause[: places[0].end()]) if len(lead.split()) < _LEADS_IN else []


_LEADS_IN = 4  # words such as "but the much-loved" before the subject


def parent_in(match: re.Match[str]) -> str:
    """The main site or new owner a statement names, without its article; "" where it names none."""
    held = match.groupdict().get("parent") or match.groupdict().get("by") or ""
    found = sites_names.one(held.strip())
    return found.text if found else re.sub(r"^(?:the|an?|its|their) ", "", held.strip(" ,"))


def clause_near(sentence: str, match: re.Match[str]) -> str:
    """The clause a statement stands in: to the nearest semicolon or contrasting word on either side."""
    low = max(0, match.start() - REACH)
    start = max((found.end() for found in _TURN.finditer(sentence, low, match.start())), default=low)
    following = _TURN.search(sentence, match.end(), match.end() + REACH)
    return sentence[start : following.start() if following else match.end() + REACH]


def clause_upto(sentence: str, match: re.Match[str]) -> str:
    """The clause a statement stands in, up to the statement."""
    low = max(0, match.start() - REACH)
    start = max((found.end() for found in _TURN.finditer(sentence, low, match.start())), default=low)
    return sentence[start : match.end()]
