"""Dates a document gives itself, as ISO: 9 January 2025 is 2025-01-09, July 2012 is 2012-07."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_FORMS = (
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: day)?(?: of)? {_MONTH},? (?P<year>(?:19|20)\d\d)\b",
        re.IGNORECASE),
    re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE),
    re.compile(r"\b(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>(?:19|20)?\d\d)\b"),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH} [’']?(?P<year>\d\d)(?= \d\d?[:.]\d\d|\W*$)", re.IGNORECASE),
    re.compile(rf"\b{_MONTH},? (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE),
)


@dataclass(frozen=True)
class Dated:
    """A date as ISO (to the day or the month) and where it is printed."""

    iso: str
    start: int
    end: int


def first(text: str, offset: int = 0) -> Dated | None:
    """The first date printed in a text, to the day where there is one; offsets are shifted by ``offset``."""
    for form in _FORMS:
        for match in form.finditer(text):
            iso = _iso(match)
            if iso:
                return Dated(iso, offset + match.start(), offset + match.end())
    return None


_ONLY_DATE = re.compile(
    r"^\W*(?:date\W+)?(?:\d{1,2}[:.]\d\d ?(?:[ap]m)?,? )?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)? ?,? )?(?:the )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Za-z]+,? (?:\d{4}|\d\d(?= \d\d[:.]\d\d))|[A-Z][a-z]+ \d{1,2}(?:st|nd|rd|th)?,? \d{4}|"
    r"\d{1,2}/\d{1,2}/\d{2,4}|[A-Z][a-z]+ \d{4})\W*(?:at \S+(?: ?[ap]m)?|\d{1,2}[:.]\d\d.*)?(?:by .*)?$", re.IGNORECASE)


def is_date_line(line: str) -> bool:
    """Whether a line is a date and nothing else."""
    return len(line) < 80 and bool(_ONLY_DATE.match(line)) and first(line) is not None


def _iso(match: re.Match[str]) -> str:
    held = match.groupdict()
    month = _month(held["month"])
    year = int(held["year"]) + (2000 if len(held["year"]) == 2 else 0)
    if not held.get("day"):
        return f"{year:04d}-{month:02d}" if month else ""
    try:
        return date(year, month, int(held["day"])).isoformat()
    except ValueError:
        return ""


def _month(printed: str) -> int:
    if printed.isdigit():
        return int(printed)
    return next((at for at, name in enumerate(_MONTHS, 1) if name.startswith(printed.casefold()[:3])), 0)
