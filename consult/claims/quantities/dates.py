"""Dates, months, calendar, financial and academic years, with UK day-first order."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable

from consult.claims.quantities.around import word_before, word_set
from consult.claims.quantities.quantity import Quantity

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december")
MONTH_NUMBERS = {
    **{name: number for number, name in enumerate(MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(MONTHS, 1)},
    **{f"{name[:3]}.": number for number, name in enumerate(MONTHS, 1)}, "sept": 9, "sept.": 9,
}
_MONTH = (r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
          r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\b"
          r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?")
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)[0-9]{2}"
_GAP = r"[ \u00a0\n]{1,2}"
_LONG = re.compile(rf"({_DAY}){_GAP}(?:of )?(?:day of )?({_MONTH})(?:,?{_GAP}({_YEAR})(?![0-9/-]))?")
_SPREAD = re.compile(rf"({_DAY})(?: ?[-–/] ?| to | and | or "
                     rf"|, )({_DAY}){_GAP}(?:of )?({_MONTH})(?:,?{_GAP}({_YEAR})\b)?")
_AMERICAN = re.compile(rf"({_DAY}),?{_GAP}({_YEAR})\b")
_NUMERIC = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2((?:19|20)?[0-9]{2})(?![0-9/]|[.-][0-9])")
_ISO = re.compile(rf"({_YEAR})-(0[1-9]|1[0-2])-([0-2][0-9]|3[01])(?![0-9-])")
_YEARS = re.compile(rf"({_YEAR})(?: ?([/–‑−-]) ?|( to |-to-))({_YEAR}|[0-9]{{2}})(?![0-9%/a-zA-Z]|[.,][0-9]|-[0-9])")
_SHORT = re.compile(r"([1-4][0-9])[/–-]([1-4][0-9])(?=[ ](?:budget|outturn|financial|savings|programme|forecast|MTFP|council tax))")
_OLD = re.compile(r"1[5-8][0-9]{2}(?![0-9%,A-Za-z]|\.[0-9]|[ ][a-z]+s\b)")
_OLD_BEFORE = ("in", "since", "until", "before", "after", "during")
_FOUR = re.compile(r"[0-9]{4}")
_FY = re.compile(r"([0-9]{2})(?:[/-]([0-9]{2}))?(?![0-9])")
_DECADE = re.compile(r"((?:19|20)[0-9])0['’]?s\b")
_BARE = re.compile(rf"{_YEAR}(?![0-9%A-Za-z]|[.,][0-9]|/[0-9]|[ \u00a0](?:million|billion|pounds|per cent)\b)")
_COUNTED = re.compile(r"[ \u00a0](?:[a-z]+ )?(?:respondents|responses|people|families|children|households|residents"
                      r"|pupils"
                      r"|visits|visitors|signatures|users|staff|members|parents|places|homes|jobs|properties|hours"
                      r"|miles"
                      r"|students|carers|adults|patients|employees|comments|submissions|letters|emails|copies|leaflets"
                      r"|words|characters|businesses|trees|vehicles|calls|attendances|houses|individuals)\b")
_TIMES = word_set("in since by from until till before after during of year to late early mid and between for the")
_WEEKDAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
)
Reader = Callable[[str, int], Quantity | None]


def read(text: str, start: int) -> Quantity | None:
    """The date or year whose first digits stand at ``start``; ``None`` where they are something else."""
    if start and _joined(text, start):
        return None
    for reader in LONG_FIRST if _FOUR.match(text, start) else SHORT_FIRST:
        if found := reader(text, start):
            return found
    return None


def _joined(text: str, start: int) -> bool:
    """Whether the digits belong to a sum, a code or a longer number on their left."""
    before, earlier = text[start - 1], text[max(0, start - 2):start - 1]
    if before.isalpha():
        return text[start - 2:start] != "FY"
    return before in "£$€.,/_" or (before in "-–" and (earlier.isdigit() or earlier.isupper()))


def _date(text: str, start: int, end: int, low: str, high: str = "") -> Quantity:
    high = high or low
    return Quantity(start, end, "date", low, high, unit="date", comparator="exact" if low == high else "between",
                    exact_low=low, exact_high=high, as_printed=text[start:end])


def _iso(year: str, month: int, day: int) -> str:
    """ISO as far as known, ``--06-04`` without a year; ``""`` where no calendar has the day."""
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(int(year) if year else 2024, month)[1]:
        return ""
    return f"{year or '-'}-{month:02d}-{day:02d}"


def _number(printed: str) -> int:
    return int(printed.rstrip("sthndr"))


def _month(printed: str) -> int:
    return MONTH_NUMBERS[printed.lower()[:3]]


def _with_weekday(text: str, start: int) -> int:
    """Where the date starts, taking in "Monday" or "Monday the"."""
    word, first = word_before(text, start)
    if word == "the":
        word, first = word_before(text, first)
    if word.rstrip(".,") in _WEEKDAYS:
        return first
    return _comma(text, start) if text[start - 2:start - 1] == "," else start


def _comma(text: str, start: int) -> int:
    word, first = word_before(text, start - 2)
    return first if word in _WEEKDAYS else start


def _long(text: str, start: int) -> Quantity | None:
    found = _LONG.match(text, start)
    if not found:
        return None
    end = found.end() if found.group(3) else found.end(2)
    iso = _iso(found.group(3) or "", _month(found.group(2)), _number(found.group(1)))
    return _date(text, _with_weekday(text, start), end, iso) if iso else None


def _spread(text: str, start: int) -> Quantity | None:
    """ "4–6 June 2013" and "4 and 5 June" as one date with two ends."""
    found = _SPREAD.match(text, start)
    if not found:
        return None
    year, month = found.group(4) or "", _month(found.group(3))
    low, high = _iso(year, month, _number(found.group(1))), _iso(year, month, _number(found.group(2)))
    if not low or not high or low >= high:
        return None
    return _date(text, start, found.end() if year else found.end(3), low, high)


def _numeric(text: str, start: int) -> Quantity | None:
    if found := _ISO.match(text, start):
        iso = _iso(found.group(1), int(found.group(2)), int(found.group(3)))
        return _date(text, start, found.end(), iso) if iso else None
    found = _NUMERIC.match(text, start)
    if not found or (found.group(2) == "." and len(found.group(1) + found.group(3)) < 4 and len(found.group(4)) < 4):
        return None
    year = found.group(4)
    full = year if len(year) == 4 else f"{19 if int(year) > 60 else 20}{year}"
    iso = _iso(full, int(found.group(3)), int(found.group(1)))
    return _date(text, start, found.end(), iso) if iso else None


def _after_month(text: str, start: int) -> Quantity | None:
    """ "June 2013" and "June 4, 2013", met at their first digits."""
    word, first = word_before(text, start)
    month = MONTH_NUMBERS.get(word.rstrip(","))
    if not month or not text[first].isupper():
        return None
    if found := _AMERICAN.match(text, start):
        iso = _iso(found.group(2), month, _number(found.group(1)))
        return _date(text, first, found.end(), iso) if iso else None
    if not _BARE.match(text, start):
        return None
    if financial := _years(text, start):
        return financial
    year = text[start:start + 4]
    last = monthrange(int(year), month)[1]
    return Quantity(first, start + 4, "date", f"{year}-{month:02d}", f"{year}-{month:02d}", unit="month",
                    exact_low=f"{year}-{month:02d}-01", exact_high=f"{year}-{month:02d}-{last:02d}",
                    as_printed=text[first:start + 4])


def _years(text: str, start: int) -> Quantity | None:
    found = _YEARS.match(text, start)
    if not found:
        return None
    first, second = found.group(1), found.group(4)
    last = second if len(second) == 4 else first[:2] + second
    if int(last) <= int(first) or (found.group(3) and len(second) == 2):
        return None
    opens = start - 3 if text[start - 3:start] == "FY " else start - 2 if text[start - 2:start] == "FY" else start
    return _year(text, opens, found.end(), first, last, financial=int(last) == int(first) + 1 and not found.group(3))


def _short_years(text: str, start: int) -> Quantity | None:
    """ "the 25-26 budget" as a financial year."""
    found = _SHORT.match(text, start)
    if not found or int(found.group(2)) != int(found.group(1)) + 1:
        return None
    return _year(text, start, found.end(), f"20{found.group(1)}", f"20{found.group(2)}", financial=True)


def _old(text: str, start: int) -> Quantity | None:
    """A year before 1900, where the word before it says it is one."""
    if not _OLD.match(text, start) or word_before(text, start)[0] not in _OLD_BEFORE:
        return None
    return _year(text, start, start + 4, text[start:start + 4], text[start:start + 4], financial=False)


def _fy(text: str, start: int) -> Quantity | None:
    opens = start - 3 if text[start - 3:start] == "FY " else start - 2 if text[start - 2:start] == "FY" else start
    found = _FY.match(text, start)
    if opens == start or not found:
        return None
    first = found.group(1) if found.group(2) else f"{int(found.group(1)) - 1:02d}"
    return _year(text, opens, found.end(), f"20{first}", f"20{found.group(2) or found.group(1)}", financial=True)


def _year(text: str, start: int, end: int, first: str, last: str, *, financial: bool) -> Quantity:
    opens, closes = (f"{first}-04-01", f"{last}-03-31") if financial else (f"{first}-01-01", f"{last}-12-31")
    return Quantity(start, end, "year", first, last, unit="financial-year" if financial else "year",
                    comparator="exact" if financial or first == last else "between", exact_low=opens, exact_high=closes,
                    as_printed=text[start:end])


def _decade(text: str, start: int) -> Quantity | None:
    found = _DECADE.match(text, start)
    if not found:
        return None
    return _year(text, start, found.end(), f"{found.group(1)}0", f"{found.group(1)}9", financial=False)


def _bare(text: str, start: int) -> Quantity | None:
    if not _BARE.match(text, start):
        return None
    end = start + 4
    if _COUNTED.match(text, end) and word_before(text, start)[0] not in _TIMES:
        return None
    return _year(text, start, end, text[start:end], text[start:end], financial=False)


# By how many digits stand first: four for a year, one or two for a day.
LONG_FIRST: tuple[Reader, ...] = (_numeric, _after_month, _years, _decade, _bare, _old)
SHORT_FIRST: tuple[Reader, ...] = (_spread, _long, _numeric, _after_month, _fy, _short_years)
