"""Sentences that hand a place to somebody else, or move what it does elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from consult.structure.sites import names as sites_names
from consult.structure.sites import patterns
from consult.structure.sites.subjects import Row, clause_upto, parent_in, row_of, subjects_upto


def _taken_over(sentence: str) -> Iterator[Row]:
    for match in patterns.TAKEN_OVER.finditer(sentence):
        if _ASKED.search(clause_upto(sentence, match)):
            continue
        owner = re.sub(r"^(?:the|an?|its|their) ", "", match.group("by").strip(), flags=re.IGNORECASE)
        for name in sites_names.after(sentence, match.end()):
            yield row_of(name, "transferred", match.start(), name.end, parent=owner)


# "Elm Lodge, which is run by a trust" tells of no transfer; "is now run by", "is run by volunteers" do.
_IS_RUN = re.compile(
    r"\s*(?:(?:is|are|was|were|currently) )+(?:run|managed|operated) by (?!.*(?:volunteer|communit|friends|parish))", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:whether|asked (?:if|for)|queried|wondered|if|unless|halt\w*|scrapp\w*|abandon\w*|reject\w*|stop\w*|cancel\w*|"
    r"shelv\w*|dropp\w*|against|oppos\w*)\b", re.IGNORECASE)


def _transfers(sentence: str) -> Iterator[Row]:
    for match in patterns.TRANSFERS.finditer(sentence):
        if _ASKED.search(clause_upto(sentence, match)) or _IS_RUN.match(match.group()):
            continue
        for name in subjects_upto(sentence, match.start()):
            yield row_of(name, "transferred", name.start, match.end(), parent=parent_in(match))


def _merges(sentence: str) -> Iterator[Row]:
    for match in patterns.MERGES.finditer(sentence):
        if _ASKED.search(clause_upto(sentence, match)):
            continue
        for name in subjects_upto(sentence, match.start()):
            yield row_of(name, "transferred", name.start, match.end(), parent=parent_in(match))


def _merged_objects(sentence: str) -> Iterator[Row]:
    """"Amalgamate Elm Infant and Oak Junior Schools", "Elm Road and Oak Lane practices are to merge": two or more become one."""
    for match in patterns.MERGED_OBJECTS.finditer(sentence):
        yield from _of_two(sites_names.after(sentence, match.end()), sentence, match)
    for match in patterns.TO_MERGE.finditer(sentence):
        yield from _of_two(subjects_upto(sentence, match.start()), sentence, match)


def _of_two(names: list[sites_names.Name], sentence: str, match: re.Match[str]) -> Iterator[Row]:
    if len(names) > 1 and not _ASKED.search(clause_upto(sentence, match)):
        for name in names:
            yield row_of(name, "transferred", match.start(), max(match.end(), name.end))


def _handed_objects(sentence: str) -> Iterator[Row]:
    for match in patterns.HANDED_OBJECT.finditer(sentence):
        names = sites_names.after(sentence, match.end())
        owner = patterns.TO_OWNER.match(sentence, names[-1].end) if names else None
        if owner is None:
            continue
        for name in names:
            yield row_of(name, "transferred", match.start(), owner.end(), parent=parent_in(owner))


def _moved_objects(sentence: str) -> Iterator[Row]:
    for match in patterns.MOVE_OBJECT.finditer(sentence):
        if _ASKED.search(clause_upto(sentence, match)):
            continue
        names = [name for name in sites_names.after(sentence, match.end()) if name.sorted]
        to = patterns.TO_PLACE.match(sentence, names[-1].end) if names else None
        for name in names:
            yield row_of(name, "transferred", match.start(), to.end() if to else name.end, parent=parent_in(to) if to else "")


def _moved_from(sentence: str) -> Iterator[Row]:
    for pattern, onward in ((patterns.MOVED_FROM, patterns.BE_MOVED), (patterns.TRANSFER_FROM, patterns.TO_PLACE)):
        for match in pattern.finditer(sentence):
            names = sites_names.after(sentence, match.end())
            names = names if pattern is patterns.MOVED_FROM else [name for name in names if name.sorted]
            to = onward.match(sentence, names[-1].end) if names else None
            if to is None:
                continue
            for name in names:
                yield row_of(name, "transferred", match.start(), to.end(), parent=parent_in(to), sure=True)


def _services_moved(sentence: str) -> Iterator[Row]:
    """"Relocating the services provided at Elm Road to Oak Hall"."""
    for match in patterns.MOVING_SERVICES.finditer(sentence):
        names = sites_names.after(sentence, match.end())
        to = patterns.TO_PLACE.match(sentence, names[-1].end) if names else None
        for name in names if to and not _ASKED.search(clause_upto(sentence, match)) else ():
            yield row_of(name, "transferred", match.start(), to.end() if to else name.end, parent=parent_in(to) if to else "", sure=True)


def _control_passed(sentence: str) -> Iterator[Row]:
    for match in patterns.CONTROL_OF.finditer(sentence):
        names = sites_names.after(sentence, match.end())
        to = patterns.PASSES_TO.match(sentence, names[-1].end) if names else None
        if to is None:
            continue
        for name in names:
            yield row_of(name, "transferred", match.start(), to.end(), parent=parent_in(to))


RULES: tuple[Callable[[str], Iterator[Row]], ...] = (
    _taken_over, _transfers, _merges, _merged_objects, _handed_objects, _moved_objects, _moved_from, _services_moved, _control_passed)
