"""Whether a text reads as minutes at all, and where in a page the minutes proper begin."""

from __future__ import annotations

import re

from consult.structure import names

_SURE = re.compile(
    r"^\W*(?:(?:[\w’'-]+ ){0,6}?minutes? (?:of|for)\b|minutes\s*:?\s*$|minutes\b.{0,60}\b(?:meeting|council|"
    r"committee|cabinet|held)|"
    r"[^\n.]{3,90}\bminutes\s*$|(?:members |councillors )?present\s*:|sederunt\b|in attendance\s*:|apologies(?: for "
    r"absence)?\b|"
    r"(?:action )?notes? of (?:the |a )?(?:[\w-]+ ){0,4}meeting\b|question(?:s)? (?:\d+ )?(?:from|by) |(?:public|members[’']?|"
    r"councillors[’']?) questions?\b|public question time|"
    r"transcript of (?:the )?(?:evidence|proceedings|meeting|hearing|debate)|verbatim (?:record|minutes|report|transcript)\b|"
    r"(?:written |supplementary )question\b|record of (?:the )?(?:meeting|proceedings|questions))",
    re.IGNORECASE | re.MULTILINE,
)
_ASK_AND_ANSWER = re.compile(r"^\s*(?P<letter>[QA])\s?\d{1,3}\b", re.MULTILINE)
_LIKELY = re.compile(
    r"\bRESOLVED\b|\bit was (?:agreed|noted|resolved|explained|reported)\b|\bMembers (?:noted|asked|agreed|commented|"
    r"felt)\b|"
    r"\bseconded\b|\bin response to (?:a|further|members)?\s*questions?\b|\bdeclar\w+ an? \w* ?interest\b",
    re.IGNORECASE,
)
_SPEAKER_ASKS = re.compile(
    rf"(?:{names.COUNCILLOR}|Mr|Mrs|Ms|Miss|Dr)\.?\s[^.,;:]{{2,50}}?\s(?:asked|replied|queried|responded|noted|"
    rf"reported|advised|enquired|sought|moved|seconded|proposed)\b"
    r"|(?:^|[.!?]\s)[A-Z]{2,3}\s(?:asked|replied|queried|responded|noted|reported|advised|said|raised|presented|confirmed)\b",
    re.MULTILINE,
)
_VERBATIM = re.compile(r"^\s*(?:THE\s+)?[A-Z][A-Z.’' -]{3,50}(?:\s\([^()\n]{2,80}\))?:\s+\S", re.MULTILINE)


def is_minutes(text: str) -> bool:
    """Whether a text reads as minutes or a record of questions: a heading or list that says so, or many of their phrases."""
    likely = sum(1 for _ in zip(_LIKELY.finditer(text), range(6), strict=False))
    speaks = sum(1 for _ in zip(_SPEAKER_ASKS.finditer(text), range(6), strict=False))
    sure = bool(_SURE.search(text))
    signs = {match.group().strip().casefold()[:7] for match, _ in zip(_SURE.finditer(text), range(8), strict=False)}
    if len(signs) >= 2 or has_lead(text):
        return True
    letters = {match["letter"] for match in _ASK_AND_ANSWER.finditer(text)}
    if letters == {"Q", "A"} or sure and sum(1 for _ in zip(_VERBATIM.finditer(text), range(3), strict=False)) == 3:
        return True
    return (
        sure
        and likely + speaks >= 1
        or likely >= 2
        and likely + speaks >= 3
        or speaks >= 3
        or (sure and len(re.findall(r"^\s*(?:Q\s?\d*|A\s?\d*|Reply|Answer|Response)\s*[:.]", text, re.MULTILINE)) >= 2)
    )


def has_lead(text: str) -> bool:
    """Whether the minutes proper begin at a line "Minutes:", after an agenda item's own words."""
    return bool(re.search(r"^\W*minutes\W*$", text, re.IGNORECASE | re.MULTILINE)) and bool(
        re.search(r"^\W*agenda item\b", text, re.IGNORECASE | re.MULTILINE)
    )
