"""Dates, months, calendar, financial and academic years, with UK day-first order."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from consult.claims.quantities.quantity import Quantity

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december")
_MONTH = (r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
          r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?")
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)[0-9]{2}"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)?"

_LONG = re.compile(rf"\b{_WEEKDAY}({_DAY})[ \u00a0\n](?:of )?({_MONTH})(?:,?[ \u00a0\n]({_YEAR})\b)?")
_AMERICAN = re.compile(rf"\b({_MONTH})[ \u00a0]({_DAY})\b(?:,? ({_YEAR})\b)(?!-)")
_DAY_SPREAD = re.compile(rf"\b({_DAY}) ?(?:-|–|to|and|or|/) ?(?={_DAY}[ \u00a0](?:of )?{_MONTH})")
_MONTH_YEAR = re.compile(rf"\b({_MONTH}),?[ \u00a0\n]({_YEAR})\b")
_NUMERIC = re.compile(rf"(?<![0-9/.])({_DAY})([/.-])(0?[1-9]|1[0-2])\2((?:19|20)?[0-9]{{2}})(?![0-9/]|\.[0-9])")
_ISO = re.compile(rf"(?<![0-9-])({_YEAR})-(0[1-9]|1[0-2])-([0-2][0-9]|3[01])(?![0-9-])")
_SPREAD_YEAR = re.compile(rf"(?<![0-9£./,-])(?:FY ?)?({_YEAR}) ?([/–‑−-]|to) ?({_YEAR}|[0-9]{{2}})(?![0-9%/,]|\.[0-9]|-[0-9])",
                          re.IGNORECASE)
_FY = re.compile(r"\bFY ?'?([0-9]{2})(?:[/-]([0-9]{2}))?\b")
_DECADE = re.compile(rf"(?<![0-9£])((?:19|20)[0-9])0['’]?s\b")
_BARE = re.compile(rf"(?<![0-9£$€.,/(-])(?<![-–][ ])\(?({_YEAR})(?![0-9%]|[,.][0-9]|/[0-9]|[kKmM]\b|bn\b| ?(?:million|pounds|per cent))")
_COUNTED = re.compile(r"[ \u00a0](?:[a-z]+ )?(?:respondents|responses|people|famil(?:ies|y)|children|households|residents|pupils"
                      r"|visits|visitors|signatures|users|staff|members|parents|places|homes|jobs|properties|hours|miles"
                      r"|students|carers|adults|patients|employees|comments|submissions|letters|emails|copies|leaflets"
                      r"|words|characters|young|young people|businesses|trees|vehicles|calls|attendances|houses)\b")
_IN = re.compile(r"\b(?:in|since|by|from|until|till|before|after|during|of|year|to|for|late|early|mid)[ -]\Z", re.IGNORECASE)


def find(text: str) -> list[Quantity]:
    """Every date and year of the text as quantities of kind ``date`` or ``year``, not overlapping."""
    taken: list[Quantity] = []
    for reader in READERS:
        for quantity in reader(text):
            if not any(quantity.start < other.end and other.start < quantity.end for other in taken):
                taken.append(quantity)
    return sorted(taken, key=lambda quantity: quantity.start)


def month_number(printed: str) -> int:
    """1 to 12 for a month's name or its usual shortening."""
    stem = printed.lower().rstrip(".")[:3]
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(stem))


def _day(start: int, end: int, text: str, *, year: str, month: int, day: int) -> Quantity | None:
    """A date as a quantity; ``None`` where no calendar has it."""
    if not 1 <= day <= monthrange(int(year) if year else 2024, month)[1]:
        return None
    iso = f"{year or '-'}-{month:02d}-{day:02d}"
    return Quantity(start, end, "date", iso, iso, unit="date", exact_low=iso, exact_high=iso,
                    as_printed=text[start:end])


def _number(printed: str) -> int:
    return int(printed.rstrip("sthndr"))


def _long(text: str) -> Iterator[Quantity]:
    for found in _LONG.finditer(text):
        given = _day(found.start(), found.end(2) if not found.group(3) else found.end(), text, year=found.group(3) or "",
                     month=month_number(found.group(2)), day=_number(found.group(1)))
        if given:
            yield _spread_before(text, given)


def _spread_before(text: str, date_: Quantity) -> Quantity:
    """ "4–6 June 2013" as one date with two ends."""
    for found in _DAY_SPREAD.finditer(text, max(0, date_.start - 12), date_.end):
        if found.end() == date_.start and isinstance(date_.low, str):
            low = f"{date_.low[:-2]}{_number(found.group(1)):02d}"
            return Quantity(found.start(), date_.end, "date", low, date_.high, unit="date", comparator="between",
                            exact_low=low, exact_high=date_.high, as_printed=text[found.start():date_.end])
    return date_


def _american(text: str) -> Iterator[Quantity]:
    for found in _AMERICAN.finditer(text):
        given = _day(found.start(), found.end(), text, year=found.group(3), month=month_number(found.group(1)),
                     day=_number(found.group(2)))
        if given:
            yield given


def _numeric(text: str) -> Iterator[Quantity]:
    for found in _NUMERIC.finditer(text):
        year = found.group(4)
        full = year if len(year) == 4 else f"{19 if int(year) > 60 else 20}{year}"
        given = _day(found.start(), found.end(), text, year=full, month=int(found.group(3)), day=_number(found.group(1)))
        if given:
            yield given
    for found in _ISO.finditer(text):
        given = _day(found.start(), found.end(), text, year=found.group(1), month=int(found.group(2)),
                     day=int(found.group(3)))
        if given:
            yield given


def _month_year(text: str) -> Iterator[Quantity]:
    for found in _MONTH_YEAR.finditer(text):
        year, month = int(found.group(2)), month_number(found.group(1))
        iso = f"{year}-{month:02d}"
        last = monthrange(year, month)[1]
        yield Quantity(found.start(), found.end(), "date", iso, iso, unit="month", exact_low=f"{iso}-01",
                       exact_high=f"{iso}-{last:02d}", as_printed=found.group())


def _spread_year(text: str) -> Iterator[Quantity]:
    for found in _SPREAD_YEAR.finditer(text):
        first, second = found.group(1), found.group(3)
        last = second if len(second) == 4 else first[:2] + second
        if int(last) <= int(first):
            continue
        one = int(last) == int(first) + 1 and found.group(2).lower() != "to"
        yield _years(text, found.start(), found.end(), first, last, financial=one)
    for found in _FY.finditer(text):
        first = found.group(1) if found.group(2) else f"{int(found.group(1)) - 1:02d}"
        last = found.group(2) or found.group(1)
        yield _years(text, found.start(), found.end(), f"20{first}", f"20{last}", financial=True)


def _years(text: str, start: int, end: int, first: str, last: str, *, financial: bool) -> Quantity:
    unit = "financial-year" if financial else "year"
    opens, closes = (f"{first}-04-01", f"{last}-03-31") if financial else (f"{first}-01-01", f"{last}-12-31")
    return Quantity(start, end, "year", first, last, unit=unit, comparator="exact" if financial else "between",
                    exact_low=opens, exact_high=closes, as_printed=text[start:end])


def _decade(text: str) -> Iterator[Quantity]:
    for found in _DECADE.finditer(text):
        yield _years(text, found.start(), found.end(), f"{found.group(1)}0", f"{found.group(1)}9", financial=False)


def _bare(text: str) -> Iterator[Quantity]:
    for found in _BARE.finditer(text):
        start, end, year = found.start(1), found.end(1), found.group(1)
        if text[end:end + 1].isalpha() or text[start - 1:start].isalnum():
            continue
        if _COUNTED.match(text, end) and not _IN.search(text, max(0, start - 8), start):
            continue
        if int(year) > 2100 or not date.min.year < int(year):
            continue
        yield Quantity(start, end, "year", year, year, unit="year", exact_low=f"{year}-01-01",
                       exact_high=f"{year}-12-31", as_printed=year)


READERS = (_long, _american, _numeric, _month_year, _spread_year, _decade, _bare)
