"""Whose name is a child's: an age under eighteen beside it, or a word such as *baby* before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consult.responses.personal.span import Span

_NUMBER = (
    r"\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen"
)
_UNIT = r"(?:years?|yrs?|months?|mths?|mnths?|weeks?|wks?|days?|y/?o|mo|m|y)\b"
_AGED = re.compile(
    r"\s*[,(–-]?\s*(?:(?:who|who's|who’s|who’ll|is|was|are|were|r|be|both|all|turned|turns|turning|just|only|now|nearly"
    r"|almost|about|has|recently|she's|he's|at|from) )*"
    rf"(?P<aged>aged?\s+(?:of\s+)?)?(?P<age>{_NUMBER})(?:(?P<half>½| and a half))?"
    rf"(?:\s*-?\s*(?P<unit>{_UNIT})|(?P<stop>\s*[),.;]|\s+(?:and|on|in|this|next|last|now|at)\b|\s*$))", re.IGNORECASE)
# Further on in the sentence: Alfie started in September, he is 4. Or a school year: Maja (Year 3).
_LATER = re.compile(
    rf"[^.!?\n]{{0,80}}?[\s,;(](?:he|she)(?:['’]s| is| was| turns| turned)(?: (?:only|just|now|nearly|almost|about|still))*"
    rf" (?P<age>{_NUMBER})(?:\s*-?\s*(?P<unit>{_UNIT})|\s*[),.;!]|\s+(?:and|now|so|but)\b|\s*$)", re.IGNORECASE)
_SCHOOL = re.compile(r"\s*[,(–-]?\s*(?:(?:who|is|was|now|currently|in|just|started) ){0,4}(?:(?:year|yr|y) ?(?:r|[1-9]|1[0-3])"
    r"|reception|nursery(?! (?:nurse|teacher|worker|school|staff))|p[1-7]|primary [1-7])\b", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?:\b(?P<age>{_NUMBER})[\s-]*(?P<unit>(?:year|yr|month|mth|week|wk|day)s?)[\s-]*olds?,?\s+(?:[\w’'-]+\s+){{0,3}}"
    rf"|\b(?P<short>{_NUMBER})\s?(?:y/?o|yrs?)\s+(?:[\w’'-]+\s+){{0,2}}"
    r"|\b(?:baby|toddler|newborn|(?-i:little)(?: (?:one|boy|girl|lad|man))?|bub)(?: (?:is )?(?:called|named|son|daughter"
    r"|boy|girl))?,?\s+)$",
    re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:,|and|n|&|,\s*and)\s*$")


def mark_children(text: str, stretches: list[tuple[int, int]]) -> Iterator[Span]:
    """The names as spans; a name joined to a child's by *and* or a comma is a child's too."""
    kinds = ["child" if _is_child(text, start, end) else "name" for start, end in stretches]
    for place in range(len(stretches) - 2, -1, -1):
        between = text[stretches[place][1] : stretches[place + 1][0]]
        if kinds[place + 1] == "child" and _JOINED.fullmatch(between):
            kinds[place] = "child"
    same = {text[start:end] for (start, end), kind in zip(stretches, kinds, strict=True) if kind == "child"}
    for (start, end), kind in zip(stretches, kinds, strict=True):
        yield Span(start, end, "child" if text[start:end] in same else kind)


def _is_child(text: str, start: int, end: int) -> bool:
    after = _AGED.match(text, end, end + 60)
    if after and after["age"] and (after["aged"] or after["unit"] or text[end : end + 2] in (" (", ", ") or
                                   after[0].lstrip(" ,(").lower().startswith(("is ", "who", "was ", "turn", "has"))):
        return _young(after["age"], after["unit"] or "")
    if _SCHOOL.match(text, end, end + 50):
        return True
    later = _LATER.match(text, end, end + 110)
    if later and _young(later["age"], later["unit"] or ""):
        return True
    before = _BEFORE.search(text, max(0, start - 50), start)
    if not before:
        return False
    age = before["age"] or before["short"]
    return age is None or _young(age, before["unit"] or "")


def _young(age: str, unit: str) -> bool:
    """Whether an age is under eighteen; in words all are."""
    return unit.casefold().startswith(("month", "mth", "mnth", "mo", "m", "w", "d")) or not age.isdigit() or int(age) < 18
