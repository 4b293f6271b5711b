"""Shares in words: fractions ("two thirds"), majorities, and multiples ("doubled", "twice as many")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from consult.claims.lexicon import DENOMINATORS, FRACTION_SLACK, MULTIPLE_SLACK, MULTIPLES, PROPORTIONS
from consult.claims.quantities.numbers import FRACTION_SIGNS, UNITS
from consult.claims.quantities.quantity import Quantity, share

_PARTS = "|".join(word for word in DENOMINATORS if word not in ("half", "halves"))
_SEVERAL = re.compile(rf"\b(one|two|three|four|five|six|seven|eight|nine|[1-9])[ \u00a0\n-]({_PARTS})s?\b(?!-)", re.IGNORECASE)
_SINGLE = re.compile(rf"\b(?:an?|one)[ \u00a0\n-]({_PARTS})\b(?=[ \n]of\b|[ \n]?\(|[,.;:]?[ \n](?:said|agreed|disagreed|supported"
                     r"|opposed|were|was|are|is|have|had|felt|thought|wanted|did|do|said|live|use|used|would)\b|[.,;]"
                     r"|[ ](?:more|fewer|less|higher|lower)\b)", re.IGNORECASE)
_HEDGED = re.compile(r"\b(?:about|around|approximately|roughly|nearly|almost|over|under|than|just|some|by|at least|up to"
                     r"|close to)[ \n]\Z", re.IGNORECASE)
_HEDGED_SINGLE = re.compile(rf"\b(?:an?|one)[ \u00a0\n-]({_PARTS})\b(?![ ](?:part(?:y|ies)|sector|option|time|year|reason|phase))",
                            re.IGNORECASE)
_HALF = re.compile(r"\b(?:one[ -])?half\b(?![ -](?:term|day|days|hour|hours|year|yearly|way|past|price|marathon|an|a[ -](?:million|billion|dozen"
                   r"|day|hour|mile|year|century|thousand|hundred))|-)", re.IGNORECASE)
_NOT_HALF = re.compile(r"\b(?:first|second|other|latter|former|next|last|and an?|this|each|per|better|final|[0-9]|your|my)[ -]\Z|[0-9]\Z",
                       re.IGNORECASE)
_SIGN = re.compile(rf"(?<![0-9])[{''.join(FRACTION_SIGNS)}]")
_MAJORITY = re.compile(r"\b(?:an?|the)[ \n](?:(?:overwhelming|vast|great|large|clear|significant|substantial|strong|small|slim"
                       r"|narrow|tiny)[ \n])?(?:majority|minority)\b(?![ -](?:ethnic|group|party|vote|leader|report|languages?))",
                       re.IGNORECASE)
_MOST = re.compile(r"(?<!the )(?<!at )\b(most)(?=[ \n](?:of[ \n](?:the|those|these|our|its|their|them|all|us)|(?:local |online |young |other |"
                   r"individual |council )?(?:respondents|people|famil(?:ies)|parents|residents|comments|responses|children"
                   r"|participants|councils|authorities|organisations|consultees|users|members|councillors|carers|centres"
                   r"|schools|services|households|attendees|staff))\b)", re.IGNORECASE)
_MULTIPLE = re.compile(r"\b(doubled|doubling|doubles|trebled|tripled|trebling|tripling|quadrupled|quadrupling|halved|halving|halve"
                       r"|double(?= (?:the|that|what|its|those|to\b))|twice(?= (?:as|the|that|what))|treble(?= the)|triple(?= the))\b",
                       re.IGNORECASE)


def find(text: str) -> list[Quantity]:
    """Every fraction, majority word and multiple in words, in order, not overlapping."""
    found = sorted((quantity for reader in READERS for quantity in reader(text)),
                   key=lambda quantity: (quantity.start, -quantity.end))
    kept: list[Quantity] = []
    for quantity in found:
        if not kept or quantity.start >= kept[-1].end:
            kept.append(quantity)
    return kept


def _fraction(found: re.Match[str], numerator: Decimal, denominator: Decimal) -> Quantity:
    value = share(numerator, denominator)
    return Quantity(found.start(), found.end(), "fraction", value, value, "percent", as_printed=found.group(),
                    exact_low=value - FRACTION_SLACK, exact_high=value + FRACTION_SLACK,
                    numerator=numerator, denominator=denominator)


def _fractions(text: str) -> Iterator[Quantity]:
    for found in _SEVERAL.finditer(text):
        numerator = Decimal(UNITS.get(found.group(1).lower(), 0) or found.group(1))
        denominator = Decimal(DENOMINATORS[found.group(2).lower()])
        if 1 < numerator < denominator or (numerator == 1 and "-" in found.group()):
            yield _fraction(found, numerator, denominator)
    for found in _SINGLE.finditer(text):
        yield _fraction(found, Decimal(1), Decimal(DENOMINATORS[found.group(1).lower()]))
    for found in _HEDGED_SINGLE.finditer(text):
        if _HEDGED.search(text, max(0, found.start() - 16), found.start()):
            yield _fraction(found, Decimal(1), Decimal(DENOMINATORS[found.group(1).lower()]))


def _halves(text: str) -> Iterator[Quantity]:
    for found in _HALF.finditer(text):
        if not _NOT_HALF.search(text, max(0, found.start() - 8), found.start()):
            yield _fraction(found, Decimal(1), Decimal(2))


def _signs(text: str) -> Iterator[Quantity]:
    for found in _SIGN.finditer(text):
        value = Decimal(FRACTION_SIGNS[found.group()])
        denominator = Decimal({"½": 2, "¼": 4, "¾": 4, "⅓": 3, "⅔": 3, "⅛": 8}[found.group()])
        yield _fraction(found, (value * denominator).quantize(Decimal(1)), denominator)


def _majorities(text: str) -> Iterator[Quantity]:
    for pattern in (_MAJORITY, _MOST):
        for found in pattern.finditer(text):
            word = " ".join(found.group().lower().split())
            allowed = PROPORTIONS.get(word) or PROPORTIONS["a " + word.split(" ", 1)[1]]
            above = allowed.high == 100
            yield Quantity(found.start(), found.end(), "fraction", allowed.low if above else None,
                           None if above else allowed.high, "percent", comparator="over" if above else "under",
                           exact_low=allowed.low, exact_high=allowed.high, as_printed=found.group())


def _multiples(text: str) -> Iterator[Quantity]:
    for found in _MULTIPLE.finditer(text):
        word = found.group().lower()
        value = MULTIPLES[word]
        slack = value * MULTIPLE_SLACK
        kind = "ratio" if word in ("twice", "double", "treble", "triple") else "change"
        yield Quantity(found.start(), found.end(), kind, value, value, "times", as_printed=found.group(),
                       exact_low=value - slack, exact_high=value + slack)


READERS = (_fractions, _halves, _signs, _majorities, _multiples)
