"""Figures that belong together: ratios ("nine of the 14"), ranges ("20–25%"), changes ("from £3.2m to £2.9m")
and rates ("£12.50 per hour")."""

from __future__ import annotations

import re
from decimal import Decimal

from consult.claims.quantities.around import word_set
from consult.claims.quantities.quantity import BANDED_KINDS, Quantity, Value, changed, share, tidy

_OF = re.compile(r"(?:[ \n](?:[a-z]+ )?)?[ \n]?(?:out[ \n])?of(?:[ \n](?:every|the|all|our|its|these|those|a total of"
                 r"|an? possible))?(?:[ \n]"
                 r"(?:total|remaining|current|existing|full|possible))?[ \n]\Z")
_IN = re.compile(r"[ \n]in[ \n](?:every[ \n])?\Z")
_DASH = re.compile(r"[ \u00a0]?[-–—−‑][ \u00a0]?\Z")
_TO = re.compile(r"[ \n]?(?:up |down |through )?to[ \n](?:just |only |about |around |over |nearly |almost )?\Z")
_AND = re.compile(r"[ \n]and[ \n]\Z")
_OR = re.compile(r"[ \n]or[ \n]\Z")
_LONG_TO = re.compile(r"[ \n](?:\(|in|at|during|for|by|on|per|a|last|this|before|respondents|responses|people"
                      r"|families|children)"
                      r"[^.;:!?%£0-9]{0,40}(?:[0-9]{4}(?:[/-][0-9]{2,4})?\)?)?,?[^.;:!?%£0-9]{0,12}[ \n]to[ \n]"
                      r"(?:just |only |about |around |over )?\Z")
# "Traffic fell from 525 vehicles to 102": after a verb of change any noun may stand between.
_NOUN_TO = re.compile(r"[ \n][a-z-]{3,}(?:[ \n](?!to[ \n])[a-z-]+){0,3}[ \n]to[ \n](?:just |only |about |around |over )?\Z")
_BETWEEN = re.compile(r"\bbetween[ \n](?:about |around |roughly |(?:the )?ages?(?: of)? )?\Z", re.IGNORECASE)
_FROM = re.compile(r"\bfrom[ \n](?:about |around |over |just |nearly |an? |just over |just under )?\Z", re.IGNORECASE)
_RANGING = re.compile(r"\b(?:rang(?:e[ds]?|ing)|var(?:y|ies|ied|ying)|anything|anywhere|anyone|open|costs?"
                      r"|prices?)\b[^.;]{0,24}\Z",
                      re.IGNORECASE)
_CHANGING = re.compile(r"\b(?:r[oi]se[ns]?|rising|fell|fall(?:en|s|ing)?|drop(?:ped|s|ping)?|increas\w+|decreas\w+"
                       r"|reduc\w+|grew|grow\w*"
                       r"|cut\w*|declin\w+|halved|doubled|down|up|went|gone|mov\w+|chang\w+)\b[^.;]{0,40}\Z",
                       re.IGNORECASE)
_PER = re.compile(r"[ \n](?:per|a|an|each|every)[ \n]((?:head of population|full[- ]time equivalent|square metre"
                  r"|working day|person|"
                  r"head|child|family|household|hour|day|week|month|year|annum|place|pupil|session|visit|visitor"
                  r"|night|unit|"
                  r"property|resident|respondent|mile|tonne|student|adult|user|centre|school|quarter|1,000|100,000|"
                  r"bin|ticket|meal|trip|journey|client|case|bed|term|book|member))\b(?! (?:ago|on year|group))"
                  r"|[ \n](annually|weekly|monthly|pa\b|p\.a\.|pcm|pw\b|hourly|a head)|/(hour|hr|week|wk|month|year"
                  r"|yr|day|head)\b",
                  re.IGNORECASE)
_ADVERBS = {"annually": "year", "pa": "year", "p.a.": "year", "weekly": "week", "pw": "week", "monthly": "month",
            "pcm": "month", "hourly": "hour", "a head": "head", "hr": "hour", "wk": "week", "yr": "year",
            "annum": "year"}
_IN_TOTALS = frozenset(Decimal(total) for total in (*range(2, 17), 20, 25, 50, 100, 1000, 10000, 100000))
_RATED = ("money", "percent", "count", "duration", "range", "change")
_SPREADS = ("money", "percent", "points", "count")


def join(text: str, atoms: list[Quantity]) -> list[Quantity]:
    """The atoms with neighbours joined into ratios, ranges, changes and rates; the rest as they were."""
    joined: list[Quantity] = []
    index = 0
    while index < len(atoms):
        one, used = _rated(text, atoms[index]), 1
        for ahead in (1, 2):
            if index + ahead < len(atoms) and (found := _pair(text, one, atoms[index + ahead], ahead)):
                one, used = _rated(text, found), ahead + 1
                break
        printed = text[one.start:one.end]
        joined.append(one if one.as_printed == printed else changed(one, as_printed=printed))
        index += used
    return joined


def _pair(text: str, one: Quantity, other: Quantity, ahead: int) -> Quantity | None:
    if other.start - one.end > 100 or one.malformed or other.malformed:
        return None
    return _spread(text, one, other, ahead) or (_ratio(text, one, other) if ahead == 1 else None)


def _gap(text: str, one: Quantity, other: Quantity) -> str:
    return text[one.end:other.start]


def _ratio(text: str, one: Quantity, other: Quantity) -> Quantity | None:
    if one.kind != "count" or other.kind != "count":
        return None
    top, total = one.low, other.low
    if not isinstance(top, Decimal) or not isinstance(total, Decimal) or top > total or total < 2 or top < 0:
        return None
    gap = _gap(text, one, other)
    if not (_OF.fullmatch(gap) or (_IN.fullmatch(gap) and total in _IN_TOTALS)):
        return None
    value = share(top, total)
    return Quantity(one.start, other.end, "ratio", value, value, "percent", numerator=top, denominator=total,
                    noun=other.noun or one.noun, parts=(one, other))


def _spread(text: str, one: Quantity, other: Quantity, ahead: int) -> Quantity | None:
    """The two as one range or change; ``None`` where they do not belong together."""
    gap = _gap(text, one, other)
    before = text[max(0, one.start - 60):one.start]
    link = _link(gap, before, ahead)
    if not link:
        return None
    one, other = _lend(one, other)
    if link == "or" and (one.kind not in ("count", "duration") or one.noun or not _next(one, other)):
        return None
    if one.unit != other.unit and not (one.kind == other.kind and one.kind in ("count", "duration", "age")):
        return None
    if one.kind != other.kind or one.low is None or other.low is None or one.low != one.high:
        return None
    if link == "dash" and one.kind == "count" and not _rising(one, other):
        return None
    change = _is_change(link, before, one, other)
    return _joined(one, other, change=change, dash=link == "dash")


def _rising(one: Quantity, other: Quantity) -> bool:
    return isinstance(one.low, Decimal) and isinstance(other.low, Decimal) and one.low <= other.low


def _next(one: Quantity, other: Quantity) -> bool:
    """Whether "two or three" is meant loosely: small neighbours, not alternatives such as "10 or 50"."""
    if not isinstance(one.low, Decimal) or not isinstance(other.low, Decimal):
        return False
    return 0 < other.low / other.factor - one.low / one.factor <= 5


def _link(gap: str, before: str, ahead: int) -> str:
    if ahead == 1 and _DASH.fullmatch(gap):
        return "dash"
    if ahead == 1 and _TO.fullmatch(gap):
        return "from" if _FROM.search(before) else "to"
    if ahead == 1 and _OR.fullmatch(gap):
        return "or"
    if ahead == 1 and _AND.fullmatch(gap) and _BETWEEN.search(before):
        return "between"
    if _FROM.search(before) and (_LONG_TO.fullmatch(gap) or _NOUN_TO.fullmatch(gap) and _CHANGING.search(before)):
        return "from"
    return ""


def _is_change(link: str, before: str, one: Quantity, other: Quantity) -> bool:
    if (one.kind in BANDED_KINDS and one.kind != "duration") or _age_band(one, other, dash=False):
        return False
    if link == "from":
        return not _RANGING.search(before) or bool(_CHANGING.search(before))
    return link == "to" and isinstance(one.low, Decimal) and isinstance(other.low, Decimal) and one.low > other.low


def _lend(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity]:
    """The left figure with the unit and scale of the right one where it has none ("20–25%", "£10–£12m")."""
    if one.kind == "count" and not one.noun and other.kind in (*_SPREADS, "duration", "age") and other.kind != "count":
        one = _scaled(changed(one, kind=other.kind, unit=other.unit), other)
    elif one.kind == "age" and other.kind == "duration" and other.unit == "years":
        other = changed(other, kind="age", low=_years(other.low), high=_years(other.high), exact_low=None, exact_high=None,
                        factor=Decimal(1), step=Decimal(1))
    elif other.kind == "count" and one.kind in ("money", "age") and (not other.noun or one.kind == "age"):
        other = changed(other, kind=one.kind, unit=one.unit)
    if one.kind == other.kind and one.kind in ("money", "count") and not one.noun:
        one = _scaled(one, other)
    elif one.kind == other.kind == "date":
        one = _dated(one, other)
    return one, other


def _years(value: Value) -> Value:
    return tidy(value / 365) if isinstance(value, Decimal) else value


def _dated(one: Quantity, other: Quantity) -> Quantity:
    """ "1 May" with the year of "31 July 2025" it is joined to."""
    if isinstance(one.low, str) and isinstance(other.low, str) and one.low.startswith("--") and other.low[0] != "-":
        iso = other.low[:4] + one.low[1:]
        return changed(one, low=iso, high=iso, exact_low=iso, exact_high=iso)
    return one


def _scaled(one: Quantity, other: Quantity) -> Quantity:
    factor = other.factor
    if factor == 1 or not isinstance(one.low, Decimal) or not isinstance(other.low, Decimal) or one.factor != 1:
        return one
    if one.kind in ("money", "count") and one.low * factor > other.low:
        return one
    value = tidy(one.low * factor)
    return changed(one, low=value, high=value, step=one.step * factor if one.step else None, factor=factor)


# Age bands services are planned by, and the only nouns they then stand before.
_BANDS = frozenset([
    (0, 2), (0, 3), (0, 4), (0, 5), (0, 8), (0, 11), (0, 12), (0, 13), (0, 16), (0, 17), (0, 18), (0, 19),
    (0, 25), (3, 4), (4, 11), (5, 11), (5, 16), (5, 18), (5, 19), (8, 18), (10, 19), (11, 16), (11, 18),
    (11, 19), (13, 19), (14, 19), (14, 25), (16, 17), (16, 18), (16, 19), (16, 24), (16, 25), (18, 24),
    (18, 25), (18, 34), (18, 64), (18, 65), (25, 34), (25, 44), (35, 44), (35, 54), (45, 54), (45, 64),
    (55, 64), (65, 74), (75, 84),
])
_BAND_NOUNS = word_set("section team teams service services provision cohort population group groups offer pathway strategy")


def _age_band(one: Quantity, other: Quantity, *, dash: bool) -> bool:
    """Whether a bare "0-19" before "services", "team" or nothing countable is an age band."""
    if one.kind != "count" or other.kind != "count" or (one.low, other.low) not in _BANDS:
        return False
    return other.noun in _BAND_NOUNS or (not other.noun and (dash or one.low == 0))


def _joined(one: Quantity, other: Quantity, *, change: bool, dash: bool) -> Quantity:
    ordered = sorted((one, other), key=lambda quantity: (quantity.low is None, quantity.low))
    kind = "change" if change else one.kind if one.kind in BANDED_KINDS else "range"
    if kind == "range" and _age_band(one, other, dash=dash):
        kind, other = "age", changed(other, unit="years", noun="")
    return Quantity(one.start, other.end, kind, ordered[0].low, ordered[1].high, other.unit or one.unit,
                    comparator="exact" if change else "between", noun=other.noun or one.noun, parts=(one, other),
                    factor=other.factor if one.factor == other.factor else Decimal(1))


def _rated(text: str, quantity: Quantity) -> Quantity:
    """The figure with what it is per: "£12.50 per hour" and "15 hours a week" are rates, "12 visits a week" a count."""
    if quantity.kind not in _RATED or quantity.malformed:
        return quantity
    place = quantity.end
    if quantity.kind == "count" and quantity.noun:
        after = text[place:place + 60].lower().find(quantity.noun)
        place += after + len(quantity.noun)
    found = _PER.match(text, place)
    if not found:
        return quantity
    per = next(group for group in found.groups() if group).lower()
    per = _ADVERBS.get(per, per)
    timed = quantity.kind == "duration" or (quantity.parts and quantity.parts[0].kind == "duration")
    quantity = _in_own_unit(quantity) if timed else quantity
    if quantity.kind in ("range", "count", "change"):
        return changed(quantity, per=per)
    return changed(quantity, kind="rate", end=found.end(), per=per)


def _in_own_unit(quantity: Quantity) -> Quantity:
    """A duration in the unit printed, not days: 15 for "15 hours per week"."""
    def scaled(value: Value) -> Value:
        return tidy((value / quantity.factor).quantize(Decimal("0.01"))) if isinstance(value, Decimal) else value
    return changed(quantity, low=scaled(quantity.low), high=scaled(quantity.high), exact_low=scaled(quantity.exact_low),
                   exact_high=scaled(quantity.exact_high), factor=Decimal(1), step=None,
                   parts=tuple(_in_own_unit(part) for part in quantity.parts))
