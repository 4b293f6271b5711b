"""For whom a document speaks: its organisation, party and place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from consult.structure.boilerplate.edges import MASTHEAD
from consult.structure.facts import partisan
from consult.structure.facts.words import (
    ANY_PARTY,
    COUNCIL,
    PARTIES,
    WORD,
    Fact,
    fact_at,
    lines_of,
)
from consult.structure.outline import Block

_HEAD_BLOCKS, _TAIL_BLOCKS = 40, 25

_LOCAL_PARTY = re.compile(
    rf"\b(?P<org>(?!(?:The|Our|Your|Local|This|That|When|But|And|As|If|Both)\b)"
    rf"(?P<place>{WORD}(?: (?:and |upon |& )?{WORD})?)(?<![’']s) (?P<party>Labour|Liberal Democrats?|Lib Dems?|"
    r"Conservatives?|Green Party|Greens|Reform UK|UKIP|Plaid Cymru)(?: Party| Group|"
    r" and Co-operative Party)?)[’']?s? (?:believes?|does not|do not|opposes?|supports?|calls?|welcomes?|"
    r"considers?|rejects?|objects?|urges?|thinks?|responds?|response|submission|councillors|group|[–-] )")
_GROUP = re.compile(
    rf"\b(?P<org>(?:{COUNCIL} )?(?P<party>{ANY_PARTY}) (?:Group|group|Party))\b(?:[’']?s)?\s*(?:[–—:-]|response|"
    r"submission|alternative|amendment|statement|calls|opposes|believes|welcomes|deplores|$)")
_PROMOTED = re.compile(r"\W*(?:printed|published|promoted)\b[^\n]{0,160}\bon behalf of\b", re.IGNORECASE)
_IMPRINT = re.compile(rf"\bon behalf of (?P<org>(?:the )?(?:{WORD} )*(?P<party>{ANY_PARTY})(?: Party| Group)?)")
_WE = re.compile(
    rf"\b(?:[Ww]e|[Uu]s|[Yy]our(?: local)?|[Oo]ur(?: local)?|[Oo]nly the) (?P<party>{ANY_PARTY})\b(?! "
    rf"(?:[Cc]ouncil\b|[Gg]overnment|led|run))")
_ASSOCIATION = re.compile(
    rf"\b(?P<org>(?P<place>{WORD}(?: {WORD}){{0,3}}?) (?P<party>{ANY_PARTY})s? (?:Association|Branch|Constituency "
    rf"Party))\b")
_EDITION = re.compile(r"\b(?:edition|issue) of (?P<org>[A-Z][\w’'&]*(?: [A-Z][\w’'&]*){0,4})")
_CREDIT = re.compile(r"\b(?:Image|Photo(?:graph)?|Picture|Pic)s?\s?[:(©]", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:©|[Cc]opyright)[ ©(c)]*(?:\d{4}[ –-]*)*(?P<org>[A-Z][\w’'&.]*(?: (?:of |and |the |"
    r"for )?[A-Z][\w’'&.]*){0,6})")


_OF_COUNCIL = re.compile(
    r"(?:^|\b(?:of|at|by|for|from|in|the|that|to) )(?:the )?(?P<org>"
    r"(?!(?:Labour|Conservative|Tory|Liberal|Democrat|Green|Independent|Reform)\b|County Council|City Council|Town Council|"
    rf"Borough Council|District Council|Parish Council|Full Council){COUNCIL})\b")


def tells_whose(line: str) -> bool:
    """Whether a line is an imprint or the like: furniture, and yet it says whose page it is on."""
    return bool(_PROMOTED.match(line) or MASTHEAD.match(line.strip()) or partisan.PAGE_OF.match(line))


def read(body: Sequence[Block], kind: str) -> Iterator[Fact]:
    """The organisation, party and place a document names as its own, the surest first."""
    head, tail = body[:_HEAD_BLOCKS], body[-_TAIL_BLOCKS:]
    if kind not in ("minutes", "press", "cabinet-report", "evidence"):
        yield from (fact for block in body[:1] if partisan.NAME.fullmatch(block.text.strip()) for fact in _parties([block], partisan.NAME))
        yield from _parties([*head[:6], *tail], _GROUP)
        yield from _parties(tail, _IMPRINT)
        yield from _parties(tail, partisan.PAGE_OF)
        yield from _parties(tail, _ASSOCIATION)
        yield from (Fact("party", party_named(match["party"]), block.start + match.start("party"), block.start + match.end("party"))
                    for block in body for match in _WE.finditer(block.text))
        yield from _parties(body, _LOCAL_PARTY) if kind else ()
        yield from _own_news(body)
    yield from (fact_at("organisation", block, match, "org") for block in tail for match in _EDITION.finditer(block.text))
    for block in head[:8] if kind != "petition" else ():
        for line_at, line in lines_of(block):
            bare = line.strip(" \t|–-")
            spelled = bare.title() if bare.isupper() else bare
            if re.fullmatch(COUNCIL, spelled):
                start = line_at + line.index(bare)
                yield Fact("organisation", bare, start, start + len(bare))
    if kind in ("press", "op-ed", "letter"):
        names = [(block, block.text.strip(" :\n")) for block in body[:3] if MASTHEAD.match(block.text.strip())]
        yield from (Fact("organisation", name, block.start, block.start + len(name)) for block, name in names
                    if not name.endswith("Parish"))
    if kind in ("press", "op-ed"):
        yield from (fact_at("organisation", block, match, "org") for block in tail
                    if not _CREDIT.search(block.text) for match in _COPYRIGHT.finditer(block.text))
    if kind not in ("", "minutes", "press", "party-response", "blog", "op-ed", "letter", "petition"):
        yield from (fact_at("organisation", block, match, "org") for block in head[:8] for match in _OF_COUNCIL.finditer(block.text))


def _parties(blocks: Sequence[Block], pattern: re.Pattern[str]) -> Iterator[Fact]:
    for block in blocks:
        for match in pattern.finditer(block.text):
            yield fact_at("organisation", block, match, "org")
            yield Fact("party", party_named(match.group("party")), block.start + match.start("party"),
                       block.start + match.end("party"))
            if match.groupdict().get("place") and not _NO_PLACE.search(match.group("place")):
                yield fact_at("place", block, match, "place")


def _own_news(body: Sequence[Block]) -> Iterator[Fact]:
    """The party whose own news the text is."""
    news = partisan.read("\n".join(block.text for block in body))
    if news:
        held = next(block for block in body if news.party in block.text)
        start = held.start + held.text.index(news.party)
        yield Fact("party", party_named(news.party), start, start + len(news.party))


def party_named(printed: str) -> str:
    """A party by the one name it goes by here."""
    return next((name for name, pattern in PARTIES if re.fullmatch(pattern, printed)), printed)


def follow_on(held: Mapping[str, Fact]) -> Iterator[Fact]:
    """Party and place that the author's post or the organisation's name state."""
    local = re.match(rf"(?:the )?(?P<place>{WORD}(?: (?:and |& )?{WORD})?) (?:{ANY_PARTY})(?: Party| Group)?$",
                     held["organisation"].value) if "organisation" in held else None
    if local and not _NO_PLACE.search(local["place"]):
        yield Fact("place", local["place"], held["organisation"].start, held["organisation"].start + local.end("place"))
    for field in ("author_role", "organisation"):
        fact = held.get(field)
        if not fact:
            continue
        match = re.search(rf"\b(?P<party>{ANY_PARTY})\b", fact.value)
        if match and (party_named(match.group("party")) != "Independent" or "ouncillor" in fact.value):
            yield Fact("party", party_named(match.group("party")), fact.start, fact.end)
        yield from _place_of(fact)


def _place_of(fact: Fact) -> Iterator[Fact]:
    bare = re.sub(rf" (?:{ANY_PARTY}) [Gg]roup$", "", fact.value)
    bare = bare.title() if bare.isupper() else bare
    match = re.search(rf"\bin (?P<place>{WORD}(?: (?:and |upon |on )?{WORD}){{0,2}})$", bare) or re.fullmatch(
        rf"(?:the )?(?P<place>{WORD}(?:(?: and| &| upon| on|-)? {WORD}){{0,3}}?) (?:County|City|Borough|District|"
        r"Metropolitan|Town|Parish|Unitary)(?: Borough| County| City)? Council\b.*",
            bare) or re.fullmatch(
        rf"(?:London Borough|Royal Borough|City|Borough) of (?P<place>{WORD}(?: (?:and |upon |on )?{WORD}){{0,3}})",
            bare)
    if match and not _NO_PLACE.search(match.group("place")):
        yield Fact("place", match.group("place"), fact.start, fact.end)


_NO_PLACE = re.compile(
    r"\b(?:County|Council|City|Borough|Town|Parish|Budget|Service|Services|Office|Offices|Committee|Group|The|the)\b")
