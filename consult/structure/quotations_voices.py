"""Speakers an article does not name: spokespeople, bodies, "a parent", "one of our members"."""

from __future__ import annotations

import re

from consult.structure.quotations_words import VERBS

BODY = re.compile(
    r"(?:the|a|an|one|another|our)\s+(?:[a-z’'&-]+\s+|[A-Z][\w’'&-]*\s+){0,5}?(?P<head>government|council|department|"
    r"authority|charity|union|"
    r"spokesman|spokeswoman|spokesperson|campaigner|campaigners|resident|residents|parent|parents|mother|father|"
    r"trust|group|"
    r"ministry|minister|federation|association|commission|source|insider|official|manager|worker|committee|company|"
    r"organisation|police|party|administration|opposition|board|foundation|watchdog|inspectorate|panel|society|"
    r"alliance|petition organiser)\b"
    r"(?:\s+(?:for|of|from|at)\s+(?P<org>(?:the\s+)?[A-Z][\w’'&-]*(?:\s+(?:[A-Z][\w’'&-]*|of|and|for|the|&))*))?"
)
# Somebody the article does not name: a pronoun after it is not the person named before.
UNNAMED = re.compile(
    r"\b(?:(?:did|does|do) not (?:want|wish) to be (?:named|identified)|ask(?:ed|s|ing) not to be (?:named|"
    r"identified)|"
    r"(?:wished|wishes|wanted|preferred) to remain anonymous|anonymously|on condition of anonymity|"
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[\w’'-]+ ){0,2}(?:member of staff|staff member|employee|insider|source|"
    r"whistleblower|worker|"
    r"mother|father|mum|dad|grandmother|grandfather|parent|resident|pensioner|teenager|neighbour|volunteer|protester|"
    r"\w+-year-old)\b(?! of [A-Z]|,? [A-Z][a-z]+ [A-Z]))"
)
SPOKESPERSON = re.compile(
    r"(?:the|an?|one)\s+(?P<post>(?:[\w’'-]+\s+){0,4}?spokes(?:man|woman|person))(?:\s+(?:for|from|at|of)\s+"
    r"(?P<org>(?:the|its|their)\s+(?:(?-i:[a-z])[a-z’'-]*\s+){0,3}(?-i:council|trust|charity|union|company|"
    r"department|authority|firm|group|"
    r"church|school|campaign|association|party|force|contractor|operator)\b(?!\s+(?-i:[A-Z]))|"
    r"(?:the\s+)?(?-i:[A-Z])[\w’'&-]*(?:\s+(?:(?-i:[A-Z])[\w’'&-]*|of|and|for|the|&|(?:council|charity|trust|"
    r"union)\b))*))?",
    re.IGNORECASE,
)
VOICE = re.compile(
    r"(?:(?:an?|one|another|my)\s+(?:[a-z’'-]+\s+){0,3}?(?:grandmother|steward|rep|boss|colleague|friend|grandfather|"
    r"mum|mother|father|dad|pensioner|teacher|volunteer|"
    r"carer|teenager|woman|man|nurse|librarian|student|neighbour|member of staff|staff member|visitor|customer|"
    r"driver|director of \w+|"
    r"headteacher|childminder|midwife|\w+-year-old)|one of (?:(?:our|the|its|their|my) [a-z]+|them|us|those))\b"
    r"(?:\s+(?:in|from|at|of)\s+(?:the\s+)?(?-i:[A-Z])[\w’'-]*(?:\s+(?-i:[A-Z])[\w’'-]*){0,3})?",
    re.IGNORECASE,
)
UNNAMED_SUBJECT = re.compile(
    rf"(?:One|Another)(?=\s+{VERBS})|"
    r"(?:(?:[Aa]n?|[Oo]ne|[Aa]nother)\s+(?:[a-z’'-]+\s+){0,3}?(?:parent|resident|employee|insider|source|"
    r"whistleblower|worker|"
    r"protester|campaigner|official|manager|user|tenant|councillor)|One(?=,\s+who\b))\b(?:\s+(?:in|from|at|"
    r"of)\s+(?:the\s+)?"
    r"[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3})?(?:(?<=One),\s+who\s+(?:did|does|asked|wished|wanted|"
    r"preferred)\b[^,.“\"]{3,60}(?=,))?"
)


def unnamed_voice(text: str, at: int, end: int) -> str:
    """Somebody unnamed at a place, in the words printed; "" where there is nobody or where a name follows."""
    found = UNNAMED_SUBJECT.match(text, at, end) or SPOKESPERSON.match(text, at, end) or VOICE.match(text, at, end)
    if not found or re.compile(r",?\s+[A-Z][a-z]+\s+[A-Z]").match(text, found.end(), end):
        return ""
    return capital(" ".join(found.group().split()))


def capital(words: str) -> str:
    """Words with a capital first letter."""
    return words[:1].upper() + words[1:]
