"""Sentences that hand a place to somebody else, or move what it does elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from consult.structure.sites import names as sites_names
from consult.structure.sites import patterns
from consult.structure.sites.subjects import Row, parent_in, row_of, subjects_upto


def _taken_over(sentence: str) -> Iterator[Row]:
    for match in patterns.TAKEN_OVER.finditer(sentence):
        owner = re.sub(r"^(?:the|an?|its|their) ", "", match.group("by").strip(), flags=re.IGNORECASE)
        for name in sites_names.after(sentence, match.end()):
            yield row_of(name, "transferred", match.start(), name.end, parent=owner)


def _transfers(sentence: str) -> Iterator[Row]:
    for match in patterns.TRANSFERS.finditer(sentence):
        for name in subjects_upto(sentence, match.start()):
            yield row_of(name, "transferred", name.start, match.end(), parent=parent_in(match))


def _handed_objects(sentence: str) -> Iterator[Row]:
    for match in patterns.HANDED_OBJECT.finditer(sentence):
        names = sites_names.after(sentence, match.end())
        owner = patterns.TO_OWNER.match(sentence, names[-1].end) if names else None
        if owner is None:
            continue
        for name in names:
            yield row_of(name, "transferred", match.start(), owner.end(), parent=parent_in(owner))


RULES: tuple[Callable[[str], Iterator[Row]], ...] = (_taken_over, _transfers, _handed_objects)
