"""Sentences that give a place its part in a service: main site, delivery site, stand-alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from consult.structure.sites import names as sites_names
from consult.structure.sites import patterns
from consult.structure.sites import status as sites_status
from consult.structure.sites.subjects import Row, parent_in, row_of, subjects_upto


def _role_status(role: str) -> str:
    return sites_status.of_value(role)


def _becomes(sentence: str) -> Iterator[Row]:
    for match in patterns.BECOMES.finditer(sentence):
        names = subjects_upto(sentence, match.start())
        status, parent = _role_status(match.group("role")), parent_in(match)
        owner = patterns.RUN_BY.match(sentence, match.end("role")) if "community" in match.group("role").casefold() else None
        if owner:
            for name in names:
                yield row_of(name, "transferred", name.start, owner.end(), parent=parent_in(owner), sure=True)
            continue
        for name in names:
            yield row_of(name, status, name.start, match.end(), parent=parent if status == "delivery" else "", sure=True)


def _linked(sentence: str) -> Iterator[Row]:
    for match in patterns.LINKED_TO.finditer(sentence):
        for name in subjects_upto(sentence, match.start()):
            yield row_of(name, "delivery", name.start, match.end(), parent=parent_in(match))


def _roles_again(sentence: str) -> Iterator[Row]:
    first = patterns.BECOMES.search(sentence)
    for match in patterns.ROLE_AGAIN.finditer(sentence, first.end()) if first else ():
        for name in sites_names.names_in(match.group("list"), match.start("list")):
            yield row_of(name, _role_status(match.group("role")), name.start, match.end(), sure=True)


def _roles_apposed(sentence: str) -> Iterator[Row]:
    for match in patterns.APPOSED_ROLE.finditer(sentence):
        for name in sites_names.before(sentence[: match.start()])[-1:]:
            yield row_of(name, _role_status(match.group("role")), name.start, match.end(), sure=True)


def _named_as(sentence: str) -> Iterator[Row]:
    for pattern in (patterns.ROLE_OF_OBJECT, patterns.WITH_AS):
        for match in pattern.finditer(sentence):
            status = _role_status(match.group("role"))
            parent = parent_in(match) or _subject_before(sentence, match.start()) or _main_before(sentence, match.start())
            for name in sites_names.names_in(match.group("list"), match.start("list")):
                owner = parent if status == "delivery" else ""
                yield row_of(name, status, match.start(), match.end(), parent=owner, sure=True)


def _subject_before(sentence: str, at: int) -> str:
    """The place named last before "with A as a delivery site": its main site."""
    names = sites_names.before(sentence[:at].rstrip(" ,"))
    return names[-1].text if names else ""


def _main_before(sentence: str, at: int) -> str:
    """The place the sentence has just called a main site, as the parent of those it names next."""
    mains = [row["site"] for row in _becomes(sentence[:at]) if row["status"] == "main"]
    return mains[-1] if mains else ""


def _roles_named(sentence: str) -> Iterator[Row]:
    for pattern in (patterns.THE_MAIN_IS, patterns.APPOSED):
        for match in pattern.finditer(sentence):
            status = _role_status(match.group("role"))
            for name in sites_names.after(sentence, match.end())[: 1 if pattern is patterns.APPOSED else None]:
                yield row_of(name, status, match.start(), name.end, sure=True)


def _roles_listed(sentence: str) -> Iterator[Row]:
    for match in patterns.ROLES_LISTED.finditer(sentence):
        status = _role_status(match.group("role"))
        for name in sites_names.after(sentence, match.end()):
            yield row_of(name, status, match.start(), name.end, sure=True)


RULES: tuple[Callable[[str], Iterator[Row]], ...] = (
    _named_as, _becomes, _roles_named, _roles_listed, _roles_again, _linked, _roles_apposed,
)
