"""What a document is, each thing with the passage it was read from; declared and corrected values win.

A person's correction beats what the folder declares, which beats what the text says. What a file's properties say
(the author field of a PDF is often a typist's log-in) counts only where the text says it too, or where the file is
a web page, whose properties are part of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import pandas as pd

from consult.structure import positions
from consult.structure.facts import dates, people
from consult.structure.facts import kind as facts_kind
from consult.structure.facts.words import PERSON, Fact
from consult.structure.outline import Block

if TYPE_CHECKING:
    from consult.consultation import Consultation, Source

Row = dict[str, Any]

FIELDS = ("kind", "title", "author", "author_role", "organisation", "party", "place", "date", "position")
_UNKNOWN_KINDS = ("", "document")
_PAGES = (".html", ".htm", ".xhtml", ".mhtml")


def find(document: Mapping[str, str], blocks: Sequence[Block], furniture: Sequence[tuple[int, int]], *,
         declared: Mapping[str, str] | None = None, corrected: Mapping[str, str] | None = None) -> list[Row]:
    """Rows of the facts table for one document: one for each field known, and who says so (``by``).

    ``document`` holds document_id, text and what its reader put in the fields; ``declared`` and ``corrected`` are
    values by field.
    """
    said = {name: value for name, value in (declared or {}).items() if value}
    mended = dict(corrected or {})
    kind = mended.get("kind") or said.get("kind") or _known_kind(document)
    rows = [_row(document, Fact(name, value, -1, -1), "corrected") for name, value in mended.items() if name in FIELDS]
    taken = set(mended)
    rows += [_row(document, Fact(name, value, -1, -1), "declared") for name, value in said.items()
             if name in FIELDS and name not in taken]
    taken |= set(said)
    for fact in _read(document, blocks, furniture, kind):
        if fact.field not in taken:
            taken.add(fact.field)
            rows.append(_row(document, fact, "read"))
    return rows


def filled(documents: pd.DataFrame, facts: pd.DataFrame) -> pd.DataFrame:
    """The documents with every fact in its field; a field that nothing states is empty."""
    known = {(row.document_id, row.field): row.value for row in facts.itertuples()}
    columns: dict[str, Any] = {
        name: [known.get((document, name), held if name == "kind" else "")
               for document, held in zip(documents["document_id"], documents[name], strict=True)]
        for name in FIELDS
    }
    return documents.assign(**columns)


def declarations(consultation: Consultation | None) -> dict[str, Source]:
    """What the folder declares, by file name and by path."""
    sources = consultation.sources if consultation else ()
    return {key: source for source in sources
            for key in (source.path, PurePosixPath(source.path.replace("\\", "/")).name)}


def declared_of(source: Source | None) -> dict[str, str]:
    """The facts a source declares, by field; the publisher is the organisation where none is declared."""
    if source is None:
        return {}
    held = {name: str(getattr(source, name, "") or "") for name in FIELDS}
    held["organisation"] = held["organisation"] or source.publisher
    return {name: value for name, value in held.items() if value}


def _known_kind(document: Mapping[str, str]) -> str:
    kind = document.get("kind", "")
    return "" if kind in _UNKNOWN_KINDS else kind


def _row(document: Mapping[str, str], fact: Fact, by: str) -> Row:
    placed = fact.start >= 0
    return {"document_id": document["document_id"], "field": fact.field, "value": fact.value, "by": by,
            "start": fact.start if placed else None, "end": fact.end if placed else None}


def _read(document: Mapping[str, str], blocks: Sequence[Block], furniture: Sequence[tuple[int, int]],
          kind: str) -> Iterator[Fact]:
    text = document["text"]
    if not kind:
        read = facts_kind.read(text, furniture)
        if read:
            kind = read.name
            yield Fact("kind", read.name, read.start, read.end)
    yield from people.read(blocks, furniture, kind)
    yield from _dates(blocks, kind)
    position = positions.find(text, blocks, furniture, kind)
    if position.value:
        yield Fact("position", position.value, position.start, position.end)
    yield from _properties(document)


def _properties(document: Mapping[str, str]) -> Iterator[Fact]:
    """What the file's properties say, where the text bears it out or the file is a web page."""
    is_page = document.get("source_id", "").casefold().endswith(_PAGES)
    for name in ("title", "author", "organisation", "date"):
        value = document.get(name, "")
        at = document["text"].find(value) if value else -1
        if at >= 0:
            yield Fact(name, value, at, at + len(value))
        elif value and is_page:
            yield Fact(name, value, -1, -1)


_DATE_LINE = re.compile(
    r"^\W*(?:(?:cabinet|council|committee|key|delegated) decision(?= ?:)|(?:meeting |report |document |publication )?dated?"
    r"(?: of (?:meeting|report|decision))?|published(?: on)?|posted(?: on)?|first published|created|issued?)\b"
    r"\s*[:\t–-]?\s*(?P<rest>[^\n]{4,80})", re.IGNORECASE | re.MULTILINE)
_UPDATED_LINE = re.compile(
    r"^\W*(?:(?:this page was )?last (?:updated|modified|reviewed)(?: (?:on|at))?|updated)\b\s*[:\t–-]?\s*(?P<rest>[^\n]{4,80})",
    re.IGNORECASE | re.MULTILINE)
# "by Jo Ash on 31 October, 2008", "News | 3 May 2019", "Wend Branch Committee – 16 October 2009"
_BESIDE = re.compile(
    rf"^\W*(?:(?:posted |written |published )?[Bb]y {PERSON},? (?:on |[|–-] ?)|(?:[A-Z][\w’'&]*,? ?){{1,6}} ?[/|·•–—-] )"
    r"(?P<rest>(?:\w{3,9},? )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4}\b)[^\n]{0,30}$", re.MULTILINE)
# "Cabinet - Tuesday, 2nd October, 2018 2.00 pm", as committee systems head a meeting
_MEETING_LINE = re.compile(
    r"^[^\n]{3,90}(?: [-–]|,) (?P<rest>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d{1,2}(?:st|nd|rd|th)?,? [A-Z][a-z]+,? \d{4})\b"
    r"[^\n]{0,20}$",
    re.MULTILINE)
_DATE_FIRST = re.compile(r"^\W*(?P<rest>\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4}) ?[|·•]", re.MULTILINE)
_DEBATED = re.compile(r"^[^\n]{0,40}\b(?:debated|delivered) on (?P<rest>[^\n]{6,40})", re.MULTILINE)
_DATED_ITEM = re.compile(r"^\W*(?P<rest>\d{1,2}/\d{1,2}/\d{4}) [-–] (?=\w)", re.MULTILINE)
_HELD = re.compile(
    r"\b(?:held|meeting|met|commencing|taking place|sitting)\b[^\n]{0,140}?\b(?P<rest>(?:\d{1,2}(?:st|nd|rd|th)?|"
    r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[^\n]{4,40})", re.IGNORECASE)
_EDITION = re.compile(
    r"\b(?:published|appear(?:s|ed)|originally)\b[^\n]{0,60}?(?P<rest>\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ "
    r"\d{4})", re.IGNORECASE)
_TO_ROW = re.compile(r"^\W*To:?[\t ]+[^\n]*?(?P<rest>\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4})", re.MULTILINE)
_NOW_IN = re.compile(r"\b(?:right now|now|today|this year),? in (?P<year>20\d\d|19\d\d)\b")
_TRAILING_DATE = re.compile(r"\t+\s*(?P<rest>\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4})\s*$", re.MULTILINE)


def _dates(blocks: Sequence[Block], kind: str) -> Iterator[Fact]:
    """The date a document gives itself: a meeting's in its opening lines, a labelled or bare date line, an edition."""
    head, tail = blocks[:18], blocks[-25:]
    forms: list[tuple[re.Pattern[str], Sequence[Block]]] = [
        (_MEETING_LINE, head[:4]), (_DATE_LINE, [*head, *tail]), (_DATED_ITEM, head[:6]), (_TO_ROW, head), (_BESIDE, head),
        (_DATE_FIRST, head[:6]), (_DEBATED, head[:6]),
        (_EDITION, [*tail, *head]), (_TRAILING_DATE, head[:4]), (_BESIDE, tail[-4:]),
    ]
    if kind == "minutes":
        forms.insert(0, (_HELD, head[:6]))
    for pattern, where in forms:
        yield from _dates_in(pattern, where)
    yield from _bare_dates(head)
    yield from _bare_dates(tail[-8:])
    yield from _dates_in(_UPDATED_LINE, [*head, *tail])
    for block in blocks:
        for match in _NOW_IN.finditer(block.text):
            yield Fact("date", match.group("year"), block.start + match.start("year"), block.start + match.end("year"))


def _dates_in(pattern: re.Pattern[str], where: Sequence[Block]) -> Iterator[Fact]:
    for block in where:
        for match in pattern.finditer(block.text):
            dated = dates.first(match.group("rest"), block.start + match.start("rest"))
            if dated and not _of_other_meeting(block.text[: dated.start - block.start]):
                yield Fact("date", dated.iso, dated.start, dated.end)


# "Jo Ash 4 May 2011": a byline with the date beside it.
_BYLINE_FIRST = re.compile(rf"^\s*(?:[Bb]y )?{PERSON}\s+(?=\d)")


def _bare_dates(head: Sequence[Block]) -> Iterator[Fact]:
    for block in head:
        at = block.start
        for line in block.text.split("\n"):
            dated = dates.first(line, at) if dates.is_date_line(_BYLINE_FIRST.sub("", line)) else None
            at += len(line) + 1
            if dated:
                yield Fact("date", dated.iso, dated.start, dated.end)


def _of_other_meeting(words: str) -> bool:
    """Whether a date belongs to the minutes of another meeting, or to when a paper was asked for."""
    return bool(re.search(
        r"\b(?:extract|minutes (?:of|from) the [^\n]{0,60}(?:meeting|held)|previous|last(?! (?:updated|modified|"
        r"reviewed))) [^\n]{0,60}$",
        words, re.IGNORECASE)
                and not re.match(r"\W*minutes\b", words, re.IGNORECASE))


