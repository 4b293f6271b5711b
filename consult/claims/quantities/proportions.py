"""Shares in words, read where one of their words stands: "two thirds", "a majority", "doubled", "twice as many"."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from consult.claims.lexicon import DENOMINATORS, FRACTION_SLACK, MULTIPLE_SLACK, MULTIPLES, PROPORTIONS
from consult.claims.quantities.around import word_before, word_set
from consult.claims.quantities.numbers import FRACTION_SIGNS, UNITS
from consult.claims.quantities.quantity import Quantity, share

Reader = Callable[[str, int], Quantity | None]

_PARTS = "|".join(word for word in DENOMINATORS if word not in ("half", "halves"))
_OF_A_MILLION = r"[ ](?:of an?[ ])?(?:m|b|tr)illion"
_SEVERAL = re.compile(rf"(two|three|four|five|six|seven|eight|nine)[ \u00a0\n-]({_PARTS})s\b(?!-|{_OF_A_MILLION})",
                      re.IGNORECASE)
_ONE_PART = re.compile(rf"one[ \u00a0\n-]({_PARTS})\b(?![- ](?:part(?:y|ies)|sector|option|time|year|reason|phase)\b)",
                       re.IGNORECASE)
_PART = re.compile(rf"({_PARTS})\b(?!-|{_OF_A_MILLION})", re.IGNORECASE)
_PART_TAIL = re.compile(r"[ \n]of\b(?! (?:the )?(?:year|20[0-9]{2})\b)|[ \n]?\(|[,.;:]?[ \n](?:said|agree[ds]?"
                        r"|disagree[ds]?|supported"
                        r"|opposed|were|was|are|is|have|had|felt|thought|wanted|did|do|say|live|use[ds]?|would|as"
                        r"|more|fewer|less"
                        r"|higher|lower|in|by|to|and|or)\b|[.,;]|\Z", re.IGNORECASE)
_NOT_PART = re.compile(r" (?:part|sector|option|time|reason|of an?)\b")
_HEDGES = word_set("about around approximately roughly nearly almost over under than just some by least to circa only")
_HALF = re.compile(r"half\b(?![ -](?:million|billion|dozen|term|days?|hours?|years?|yearly|way|past|price|marathon|an"
                   r"|hearted|time"
                   r"|an?[ -](?:million|billion"
                   r"|dozen|day|hour|mile|year|century|thousand|hundred|decade))|-|\s?m\b)", re.IGNORECASE)
_NOT_HALF = word_set("first second other latter former next last this each per better final your my and")
_MAJORITY = re.compile(r"(?:majority|minority)\b(?![ -](?:ethnic|group|party|vote|leader|report|language|communit"
                       r"|government))",
                       re.IGNORECASE)
_SIZES = word_set("overwhelming vast great large clear significant substantial strong small slim narrow tiny")
_NOUNS = (r"respondents|people|families|parents|residents|comments|responses|children|participants|councils|authorities"
          r"|organisations|consultees|users|members|councillors|carers|centres|schools|services|households|attendees"
          r"|staff"
          r"|submissions|businesses|pupils|young people|adults|visitors|areas|sites|local authorities|women|men"
          r"|districts")
_MOST = re.compile(rf"most(?=[ \n](?:of[ \n](?:the|those|these|our|its|their|them|all|us)\b|(?:local |online |young "
                   rf"|other |individual "
                   rf"|council |survey |questionnaire )?(?:{_NOUNS})\b))", re.IGNORECASE)
_MULTIPLE = re.compile(r"(?:doubled|doubling|doubles|trebled|tripled|trebling|tripling|quadrupled|quadrupling|halved"
                       r"|halving|halve"
                       r"|double(?= (?:the|that|what|its|those|to\b))|twice(?= (?:as|the|that|what))|treble(?= the)"
                       r"|triple(?= the))\b",
                       re.IGNORECASE)
_SLASHED = re.compile(r"([1-9])/([2-9]|10)(?=rds?\b|ths?\b|[ \n](?:of\b|full)|\))(?![0-9/])(?:rds?|ths?)?")
_SCORE = re.compile(r"([0-9]{1,3}(?:\.[0-9])?)([:/])([0-9]{1,3})(?![0-9/:.]|[ ]?[ap]m\b)")
_SCORED = word_set("rated scored score scores scoring averaged average of was is rating")
_RATIO_WORDS = word_set("twice double treble triple")


def fraction(text: str, start: int, end: int, numerator: int, denominator: int) -> Quantity:
    """A fraction as a share in percent; its interval allows for the looseness fractions are used with."""
    value = share(Decimal(numerator), Decimal(denominator))
    return Quantity(start, end, "fraction", value, value, "percent", as_printed=text[start:end],
                    exact_low=value - FRACTION_SLACK, exact_high=value + FRACTION_SLACK,
                    numerator=Decimal(numerator), denominator=Decimal(denominator))


def read(text: str, start: int) -> Quantity | None:
    """The share or multiple in words whose leading word stands at ``start``; ``None`` where there is none."""
    for reader in READERS:
        if found := reader(text, start):
            return found
    return None


def in_figures(text: str, start: int) -> Quantity | None:
    """ "2/3 of" as a fraction, "4/5" and "ratio of 1:8" as ratios, met at their first digit."""
    if (found := _SCORE.match(text, start)) and (score := _score(text, found)):
        return score
    found = _SLASHED.match(text, start)
    if not found or int(found.group(1)) >= int(found.group(2)):
        return None
    return fraction(text, start, found.end(), int(found.group(1)), int(found.group(2)))


def _score(text: str, found: re.Match[str]) -> Quantity | None:
    top, total = Decimal(found.group(1)), Decimal(found.group(3))
    before = word_before(text, found.start())[0]
    colon = found.group(2) == ":"
    told = before in ("ratio", "of") if colon else before in _SCORED and total in (5, 10, 100)
    if not told or total == 0 or (top > total and not colon):
        return None
    value = share(top, total)
    return Quantity(found.start(), found.end(), "ratio", value, value, "percent", as_printed=found.group(),
                    exact_low=value, exact_high=value, numerator=top, denominator=total)


def sign(text: str, start: int) -> Quantity:
    """A lone "½" as a fraction."""
    return fraction(text, start, start + 1, *FRACTION_SIGNS[text[start]])


def _several(text: str, start: int) -> Quantity | None:
    found = _SEVERAL.match(text, start)
    if not found or word_before(text, start)[0] in ("first", "last", "next", "other"):
        return None
    numerator, denominator = UNITS[found.group(1).lower()], DENOMINATORS[found.group(2).lower()]
    return fraction(text, start, found.end(), numerator, denominator) if numerator < denominator else None


def _one_part(text: str, start: int) -> Quantity | None:
    found = _ONE_PART.match(text, start)
    return fraction(text, start, found.end(), 1, DENOMINATORS[found.group(1).lower()]) if found else None


def _part(text: str, start: int) -> Quantity | None:
    """ "a third of", "nearly a quarter": only with the article, and never "a third party" or "the third quarter"."""
    found = _PART.match(text, start)
    word, first = word_before(text, start)
    if not found or word not in ("a", "an") or text[start - 1] == "-":
        return None
    hedged = word_before(text, first)[0] in _HEDGES and not _NOT_PART.match(text, found.end())
    if not hedged and not _PART_TAIL.match(text, found.end()):
        return None
    return fraction(text, first, found.end(), 1, DENOMINATORS[found.group(1).lower()])


def _half(text: str, start: int) -> Quantity | None:
    found = _HALF.match(text, start)
    word, first = word_before(text, start)
    if not found or word in _NOT_HALF or (start and text[start - 1] in "0123456789"):
        return None
    opens = first if word == "one" and text[first:first + 1] else start
    return fraction(text, opens, found.end(), 1, 2)


def _majority(text: str, start: int) -> Quantity | None:
    found = _MAJORITY.match(text, start)
    if not found:
        return None
    word, first = word_before(text, start)
    size = word if word in _SIZES else ""
    article, first = word_before(text, first) if size else (word, first)
    if article not in ("a", "an", "the"):
        return None
    name = " ".join(part for part in (article, size, found.group().lower()) if part)
    return _loose(text, first, found.end(), name)


def _most(text: str, start: int) -> Quantity | None:
    found = _MOST.match(text, start)
    if not found or word_before(text, start)[0] in ("the", "at", "their", "our", "its"):
        return None
    return _loose(text, start, found.end(), "most")


def _loose(text: str, start: int, end: int, name: str) -> Quantity:
    """A majority or minority as an open-ended share with the interval of the lexicon."""
    other = {"a": "the", "an": "the", "the": "a"}.get(name.split(" ")[0], "")
    allowed = PROPORTIONS.get(name) or PROPORTIONS.get(f"{other} {name.split(' ', 1)[-1]}") or PROPORTIONS[
        "a majority" if "majority" in name else "a minority"]
    above = "minority" not in name
    return Quantity(start, end, "fraction", allowed.low if above else None, None if above else allowed.high, "percent",
                    comparator="over" if above else "under", exact_low=allowed.low, exact_high=allowed.high,
                    as_printed=text[start:end])


def _multiple(text: str, start: int) -> Quantity | None:
    found = _MULTIPLE.match(text, start)
    if not found:
        return None
    word = found.group().lower()
    value = MULTIPLES[word]
    slack = value * MULTIPLE_SLACK
    return Quantity(start, found.end(), "ratio" if word in _RATIO_WORDS else "change", value, value, "times",
                    as_printed=found.group(), exact_low=value - slack, exact_high=value + slack)


READERS: tuple[Reader, ...] = (_several, _one_part, _part, _half, _majority, _most, _multiple)
