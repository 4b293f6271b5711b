"""How many signed a petition: the number it states, in figures or words, else what its list of names shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ONES = {word: value for value, word in enumerate((
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"))}
_TENS = {word: 10 * value for value, word in enumerate(
    ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2)}
_SMALL = {**_ONES, **_TENS, "a": 1}
_WORD = "|".join(("hundred", "thousand", "dozen", *sorted(_SMALL.keys() - {"a"}, key=lambda word: (-len(word), word))))
_IN_WORDS = rf"(?:a\s+(?=hundred|thousand|dozen))?(?:{_WORD})(?:[\s-]+(?:and\s+)?(?:{_WORD}))*\b"
# Thousands may be parted by a comma, a full stop or a space.
_FIGURES = r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+(?![.,]?\d)|\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|\d+"
_COUNT = rf"(?P<n>{_FIGURES}|{_IN_WORDS})(?!\d|[,.]\d|\s*(?:%|per\s*cent))"
_PEOPLE = r"(?:people|residents?|names?|parents?|persons?|supporters?|constituents|local\s+people)"
_AGO = r"(?:(?:a\s+total\s+of|over|more\s+than|some|about|nearly|almost|around)\s+)?"
_LABEL = r"(?:signatures|signatories|signed)(?:\s+(?:received|collected|verified|so\s+far|to\s+date|in\s+total))?"
_STATED = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (
    rf"{_LABEL}(?:\s*\((?P<way>online|paper|on\s+paper|by\s+post)\))?\s*[:=–-]\s*(?:total\s+)?{_COUNT}",
    rf"\b(?:signed|supported|backed)\s+by\s+{_AGO}{_COUNT}",
    rf"(?<![\d,.])\b{_COUNT}\s+(?:\w+\s+){{0,2}}?(?:signatures?|signatories)\b",
    rf"(?<![\d,.])\b{_COUNT}\s+(?:\w+\s+)?{_PEOPLE}\s+(?:have\s+|has\s+)?(?:signed|put\s+their\s+names?)",
    rf"(?<![\d,.])\b{_COUNT}\s+of\s+(?:the\s+)?(?:{_FIGURES})\s+signatures?\s+(?:needed|required)",
    rf"\b(?:closed|ended|ran|finished)\s+with\s+{_AGO}{_COUNT}\s+(?:signatures|names|signatories)",
))
# What is wanted, not what there is: 1,500 signatures needed for a debate.
_WANTED_AFTER = re.compile(r"\s*(?:are\s+|is\s+|were\s+)?(?:needed|required|wanted|to\s+(?:be|trigger|force|reach))\b", re.IGNORECASE)
_WANTED_BEFORE = re.compile(
    r"(?:\b(?:needs?|requires?|required|needed|target(?:\s+of)?|goal(?:\s+of)?|threshold(?:\s+of)?|aim(?:s|ing)?\s+for|out\s+of|of)"
    r"(?:\s+(?:for|to)\b[^.:\n]{0,30})?\s*:?\s*)$", re.IGNORECASE)
# Signed by 12 councillors and 430 residents.
_AND_MORE = re.compile(rf"\s+(?:\w+\s+){{1,3}}?and\s+{_AGO}{_COUNT}\s+(?:\w+\s+)?"
                       rf"(?:{_PEOPLE}|councillors|others|members|pupils|students)\b",
                       re.IGNORECASE)
_WAY = re.compile(rf"\b(online|paper|on\s+paper|by\s+post)\s+{_LABEL}\s*[:=–-]\s*$", re.IGNORECASE)
_NOBODY = re.compile(r"\b(?:nobody|no\s*one|no\s+people)\s+(?:has|have)\s+signed|\bno\s+signatures?\b(?!\s+(?:sheet|page|was\s+checked))",
                     re.IGNORECASE)
_LIST_HEAD = re.compile(r"^[^\n]*\b(?:name|signed|signature)s?\b[^\n]*$", re.IGNORECASE | re.MULTILINE)
_NUMBERED = re.compile(r"^[ \t]*(\d{1,5})[.)\t ]+\S", re.MULTILINE)


def signatories(text: str) -> int | None:
    """How many signed, as the text states or, failing that, as its list of names shows; None where neither does.

    Of several numbers the largest counts; those signed online and on paper are added. What is needed for a debate is
    no number of signatories.
    """
    stated = list(_stated(text))
    by_way = {way: number for way, number in stated if way}
    if len(by_way) > 1:
        stated.append(("", sum(by_way.values())))
    if stated:
        return max(number for _, number in stated)
    listed = _listed(text)
    return 0 if listed is None and _NOBODY.search(text) else listed


def _stated(text: str) -> Iterator[tuple[str, int]]:
    """(online or paper where it says, number) of each place that says how many signed."""
    for pattern in _STATED:
        for match in pattern.finditer(text):
            wanted = _WANTED_AFTER.match(text, match.end()) and " of " not in match[0]
            if wanted or _WANTED_BEFORE.search(text, max(0, match.start("n") - 50), match.start("n")):
                continue
            before = _WAY.search(text, max(0, match.start("n") - 60), match.start("n"))
            way = match.groupdict().get("way") or (before[1] if before else "")
            more = _AND_MORE.match(text, match.end()) if "by" in match[0] else None
            number = number_of(match["n"]) + (number_of(more["n"]) if more else 0)
            yield "online" if "online" in way.casefold() else "paper" if way else "", number


def number_of(written: str) -> int:
    """A whole number from figures or from words: 2,148, 2.148, two thousand one hundred and forty-eight, a dozen."""
    if written[:1].isdigit():
        return int(re.sub(r"\D", "", written))
    total = part = 0
    for word in re.findall(r"[a-z]+", written.casefold()):
        if word == "thousand":
            total, part = total + 1000 * max(part, 1), 0
        elif word in ("hundred", "dozen"):
            part = max(part, 1) * (100 if word == "hundred" else 12)
        elif word in _SMALL:
            part += _SMALL[word]
    return total + part


def _listed(text: str) -> int | None:
    """The length of the list of names: its numbering where that runs from 1, else its lines."""
    numbers = [int(match[1]) for match in _NUMBERED.finditer(text)]
    run = 0
    for number in numbers:
        run = run + 1 if number == run + 1 else run
    if run >= 3:
        return run
    head = _last_heading(text)
    if head is None:
        return None
    lines = [line for line in text[head:].splitlines() if line.strip()]
    return len(lines) or None


def _last_heading(text: str) -> int | None:
    """Where the rows below a heading such as "Name, address" begin, if they read like a list."""
    for match in _LIST_HEAD.finditer(text):
        rows = [line for line in text[match.end():].splitlines() if line.strip()]
        short = [line for line in rows if len(line) < 120 and not line.rstrip().endswith((".", ":", "?"))]
        divided = re.search(r"[,\t|]", match.group())
        if rows and divided and len(short) >= 0.9 * len(rows):
            return match.end()
    return None
