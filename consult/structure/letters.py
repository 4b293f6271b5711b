"""People by the letters of their names: where letters stand for somebody, and which letters a name has."""

from __future__ import annotations

import re

from consult.structure import names, verbs

IN_BRACKETS = re.compile(r"\(([A-Z]{2,4})[),;]")
SPELT = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?:[^\S\n]+[A-Z][\w’'.-]*){1,3})(?:,[^\S\n]*[A-Z][\w-]{2,20})?[^\S\n]*"
    r"\((?P<letters>[A-Z]{2,4}|[A-Z]{1,2}(?:Mac|Mc|[a-z]{1,2})[A-Z]{1,2})[),;]"
)
SPEAK = re.compile(rf"\b({names.INITIALS.pattern})\s(?:{verbs.COMMON}|said|offered|agreed|believed|felt|thought|welcomed|"
    rf"considered|"
    rf"updated|suggested)\b")
LISTED = re.compile(
    rf"^[^\S\n]*(?P<name>[A-Z][\w’'-]+(?:[^\S\n][A-Z][\w’'-]*){{1,2}})(?![\w’'])[^\n.!?]{{0,60}}?[\s–—:\t-]\s*(?P<letters>{names.INITIALS.pattern})[^\S\n]*$",
    re.MULTILINE,
)
NAME_SPEAKS = re.compile(
    rf"(?:^|[.!?]\s+)(?P<name>[A-Z][a-zà-ÿ]+ {names.NAME_TOKEN})(?:\s\([^()\n]{{1,40}}\))?\s(?:{verbs.COMMON}|welcomed|agreed|"
    rf"suggested)\b", re.MULTILINE
)
NOBODYS = names.word_set("MP MPS PC HR IT CE CEO UK EU NHS GP PM AM MSP BBC PCC CCG CFO")


def initials(name: str) -> str:
    """The first letters of a name's words, in capitals; letters printed for forenames whole: RJF for "RJ Farr"."""
    words = re.findall(r"[^\W\d_][^\s.-]*", name)
    return "".join(word if word.isupper() and len(word) < 4 else word[0] for word in words).upper()
