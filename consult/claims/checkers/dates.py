"""Dates and how long things last: "for 12 weeks from 3 January to 27 March 2024", "Monday 3 January 2024".

Days are counted with and without the last one; part-weeks of up to three days are let pass.

Verdicts: ``supported``, ``does-not-add-up``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from consult.claims import forensics
from consult.claims.bundle import Bundle
from consult.claims.figures import before, between, day_of, figure_of, known, of_kind
from consult.claims.finding import NOT_ADDING, SUPPORTED, Finding, Outcome
from consult.claims.paper import Sentence
from consult.claims.quantities import Quantity
from consult.claims.rounding import Interval

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMED = re.compile(rf"\b({'|'.join(_DAYS)}),?\s+(?:the\s+)?$", re.I)
_RAN = re.compile(r"\b(?:ran|run|running|open|opened|live|lasted|period|consult\w+|from|between|took place|week|day|survey)\b", re.I)
_WORKING = re.compile(r"\b(?:working|school|term|business)\b", re.I)
_UNITS = {"weeks": 7, "week": 7, "days": 1, "day": 1}


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on every weekday printed with a full date and every length printed with two dates."""
    for sentence in bundle.paper.sentences:
        dates = of_kind(sentence, "date")
        for found in dates:
            outcome = weekday(before(sentence, found, 16), found)
            if outcome:
                yield Finding(found.start, found.end, outcome, (bundle.paper.locus(sentence.start, sentence.end),))
        for length, outcome in _lengths(sentence, dates):
            yield Finding(length.start, length.end, outcome, (bundle.paper.locus(sentence.start, sentence.end),))


def weekday(lead: str, date: Quantity) -> Outcome | None:
    """Whether the weekday printed before a full date is the one that day had; ``None`` where none is printed."""
    first = date.parts[0].low if date.parts else date.low
    day, match = day_of(first), _NAMED.search(lead)
    printed = match.group(1) if match else next((name for name in _DAYS if date.as_printed.lower().startswith(name)), "")
    if day is None or not printed:
        return None
    actual = _DAYS[day.weekday()].capitalize()
    working = f"{day.isoformat()} was a {actual}; printed {printed.capitalize()}."
    if actual.lower() == printed.lower():
        return Outcome(SUPPORTED, actual, working)
    return Outcome(NOT_ADDING, actual, working, False, "Either the weekday or the date is not as meant.")


def _lengths(sentence: Sentence, dates: list[Quantity]) -> Iterator[tuple[Quantity, Outcome]]:
    lengths = [found for found in of_kind(sentence, "duration") if found.unit in _UNITS and known(found)]
    ends = _two_ends(sentence, dates)
    if len(lengths) != 1 or ends is None or not _RAN.search(sentence.flat):
        return
    length, (start, end) = lengths[0], ends
    if _WORKING.search(between(sentence, length.start - 12, length.end + 20)) or length.hedge or length.comparator != "exact":
        return
    each = _UNITS[length.unit]
    whole = figure_of(length).middle / each
    yield length, forensics.lasted(start, end, Interval(whole, whole), length.as_printed, days_each=each)


def _two_ends(sentence: Sentence, dates: list[Quantity]) -> tuple[dt.date, dt.date] | None:
    """First and last day where a sentence names one period and no other date."""
    if len(dates) == 1 and dates[0].comparator == "between":
        ends = day_of(dates[0].low), day_of(dates[0].high)
    elif len(dates) == 2 and re.search(r"\b(?:to|until|till|and|end\w*|clos\w*|–|-)\b|[–-]",
                                       between(sentence, dates[0].end, dates[1].start), re.I):
        if not re.search(r"\b(?:from|between|open\w*|start\w*|began|launch\w*|ran)\b", between(sentence, sentence.start,
                                                                                            dates[0].start), re.I):
            return None
        ends = day_of(dates[0].low), day_of(dates[1].low)
    else:
        return None
    first, last = ends
    return (first, last) if first and last else None
