"""Whether a text reads as minutes at all, and where in a page the minutes proper begin."""

from __future__ import annotations

import re

from consult.structure import names, verbs

_SURE = re.compile(
    r"^\W*(?:\d{1,3}[.)]?\s+)?(?:(?:[\w’'-]+ ){0,6}?minutes? (?:of|for)\b|minutes\s*:?\s*$|minutes\b.{0,60}\b(?:meeting|council|"
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
_LABELLED = re.compile(
    r"^[^\S\n]*(?:(?P<question>Q|Question)|A|Reply|Answer|Response)(?:\s?\d+)?"
    r"(?:[^\S\n]*[:.]\s+(?=[A-Z“\"])|(?<!^Q)(?<!^A)[^\S\n]*$)",
    re.MULTILINE,
)
_SPEAKER_LINE = re.compile(
    rf"^[^\S\n]*(?:Q\s?\d{{1,3}}[^\S\n]+)?(?:{names.TITLE}[^\S\n](?:[A-Z][\w.’'-]*[^\S\n]?){{1,4}}|"
    r"(?:The )?Chair(?:man|woman|person)?):[^\S\n]+[A-Z“\"]",
    re.MULTILINE,
)
_PAGE = re.compile(
    r"^[^\w\n]{0,20}(?:agenda item|meeting documents|issue - meetings|agenda(?:, decisions)? and (?:draft )?minutes|agenda and decisions|"
    r"no\.? \|? ?item\b.*|meeting: \d{1,2}/\d{1,2}/\d{4}\b.*|supporting documents:?|"
    r"additional documents:?|(?:open|public) (?:forum|participation|question time)|"
    r"(?:\d[\d./]{0,10}\s+)?(?:declarations? of interests?|matters arising|any other business))[^\w\n]{0,20}$",
    re.IGNORECASE | re.MULTILINE,
)
# Words that only minutes have, wherever they stand on a line.
_WITHIN = re.compile(
    r"\bMinutes:(?:[^\S\n]*$|[^\S\n]+[A-Z])|\bminutes of (?:the )?[^.\n]{0,120}\b(?:agreed|approved|confirmed|signed)\b[^.\n]{0,40}"
    r"\b(?:correct|accurate|true)\b",
    re.MULTILINE | re.IGNORECASE,
)
# Somebody at the head of a sentence who speaks without being quoted: "The Chairman explained", "A Member asked", "Jo Ash reported".
_REPORTS = re.compile(
    rf"(?:^(?:\d[\d.]*\s+)?|[.!?:]\s|,\s)[“\"‘'(\s]{{0,4}}(?:{names.TITLE}\s(?:[A-Z][\w.’'-]*\s){{1,3}}|"
    rf"(?:[Tt]he\s[A-Z][\w’'-]*,\s)?{names.TITLE}\s(?:[A-Z][\w.’'-]*\s){{1,3}}|[Tt]he\s(?:[A-Z][\w’'&/,-]*\s|of\s|and\s|for\s|"
    rf"the\s){{1,10}}|"
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Ss]everal)\s(?:\w+\s){0,2}[Mm]embers?\s|Members\s|Officers\s|[A-Z][a-z]+\s[A-Z][\w’'-]+\s)"
    rf"(?:also\s|then\s|further\s|had\s)?(?!said\b)(?:{verbs.COMMON}|informed|questioned|clarified|reminded|suggested|welcomed|"
    rf"considered|"
    r"undertook|referred|agreed|submitted (?:a|the) (?:[\w-]+ ){0,3}report)\b(?![^.\n]{0,160}[“\"])",
    re.MULTILINE,
)

# "Jo advised that …", counted only under a heading that says minutes.
_FORENAME_REPORTS = re.compile(
    r"(?:^|[.!?:–—-]\s)[A-Z][a-z]{2,}\s(?:confirmed|advised|reported|noted|asked|explained|agreed|updated|queried|"
    r"suggested)\b", re.MULTILINE
)


def is_minutes(text: str) -> bool:
    """Whether a text reads as minutes or a record of questions: a heading or list that says so, or many of their phrases."""
    if len(_sure_signs(text)) >= 2 or has_lead(text):
        return True
    sure = bool(_SURE.search(text) or _PAGE.search(text) or _WITHIN.search(text))
    letters = {match["letter"] for match in _ASK_AND_ANSWER.finditer(text)}
    labels = {match["question"] is None for match in _LABELLED.finditer(text)}
    if letters == {"Q", "A"} or len(labels) == 2 or sure and (
        _count(_VERBATIM, text, 3) == 3 or _count(_SPEAKER_LINE, text, 3) == 3
    ):
        return True
    likely, speaks = _count(_LIKELY, text, 6), _count(_SPEAKER_ASKS, text, 6)
    reports = _count(_REPORTS, text, 500)
    dense = likely + reports >= 3 and reports * 8 >= text.count(". ")
    return (
        sure and likely + speaks + reports + _count(_FORENAME_REPORTS, text, 1) >= 1
        or likely >= 2 and likely + speaks >= 3
        or speaks >= 3
        or dense
    )


def _sure_signs(text: str) -> set[str]:
    """The openings of the first lines that say the text is minutes."""
    return {match.group().strip().casefold()[:7] for match, _ in zip(_SURE.finditer(text), range(8), strict=False)}


def _count(pattern: re.Pattern[str], text: str, most: int) -> int:
    """How often a pattern is found, counting no further than ``most``."""
    return sum(1 for _ in zip(pattern.finditer(text), range(most), strict=False))


def has_lead(text: str) -> bool:
    """Whether the minutes proper begin at a line "Minutes:", after an agenda item's own words."""
    return bool(_LEAD.search(text)) and bool(_PAGE.search(text))


_LEAD = re.compile(r"^[^\w\n]{0,20}minutes[^\w\n]{0,20}$", re.IGNORECASE | re.MULTILINE)


# Lines that part a page of an agenda with its minutes: the minutes themselves, and what is the agenda's own.
_PARTS = re.compile(
    r"^[^\w\n]{0,20}(?P<part>minutes|decisions?|supporting documents|additional documents|agenda item|\d{1,4}[a-z]?\.|"
    r".{3,160}\bpdf (?:icon )?(?:pdf )?"
    r"\d+ ?[KM]B.*)[^\w\n]{0,20}$", re.IGNORECASE | re.MULTILINE,
)


def boundaries(text: str) -> list[tuple[int, bool]]:
    """The end of each line that parts agenda from minutes, in order, and whether the minutes themselves follow it."""
    return [(match.end(), match["part"].casefold() == "minutes") for match in _PARTS.finditer(text)]
