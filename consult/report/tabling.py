"""Small makers of table rows, so that every count in every section carries its source and its base alike."""

from __future__ import annotations

from typing import Any

from consult.report.parts import Column, Row, Words
from consult.report.words import count, percent

# What most tables of the report hold: a name, how many, and of how many.
N_AND_SHARE = (Column("n", True), Column("Share", True))


def counted(row_id: str, label: str, n: int, base: int, *, source: str = "", mark: str = "") -> Row:
    """A row of a name, its count and its share of the base."""
    given = source or row_id
    return Row(row_id, ((label,), (count(n, f"{given}.n"),), (percent(n, base, f"{given}.share"),)), mark)


def share_of(n: int, base: int, *, source: str, link: str = "") -> Words:
    """``62% (310 of 500)`` as figures, each with its source."""
    return (percent(n, base, f"{source}.share", link), " (", count(n, f"{source}.n", link), " of ",
            count(base, f"{source}.base", link), ")")  # fmt: skip


def writer(document: Any) -> str:
    """Who wrote a document, as its row of ``documents`` tells: each thing once, for a post often names the organisation."""
    told: list[str] = []
    for name in (document.author, document.author_role, document.organisation, document.party):
        if name and not any(name in said for said in told):
            told.append(name)
    return ", ".join(told)


def slug(name: str) -> str:
    """A name as an id: lower-case letters, digits and hyphens."""
    return "-".join("".join(character if character.isalnum() else " " for character in name.casefold()).split())
