"""The subject of a verb of saying, read from the verb backwards: who said, warned, is accused of having told.

Three shapes: the phrase right before the verb ("Unison’s Jo Ash said"), a phrase with an aside between commas or brackets
("Jo Ash, who has lived there for years, said") and the one a "who" goes back to ("Among them was Jo Ash, who said").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consult.structure.quotations import phrases
from consult.structure.quotations.people import People
from consult.structure.quotations.sources import Source
from consult.structure.quotations.words import DOCUMENT_NOUN, VERBS

_VERB = re.compile(rf"(?<![\w’'-]){VERBS}", re.IGNORECASE)
_STARTS = re.compile(
    r"(?:[,;:–—(]|\s-)\s+|(?<=\s)(?:and|but|as|that|while|when|after|before|because|whether|if|how|although|though|where|"
    r"which|what|"
    r"so|yet|with|according to)\s+(?=\S)"
)
_JOINED = re.compile(r"(?:As|While|When|Although|Though|With|After|Before|Because|If|Whether|How|That)\s+(?=\S)")
# "Asked about jobs, …", "In a statement, …": the subject comes after the comma.
_NO_SUBJECT = re.compile(
    r"(?:(?:Asked|Speaking|Writing|Posting|Responding|Commenting|Reacting|Talking|Questioned|Told|According)\b|"
    r"(?:In|On|At|During|After|Before|Under|By|For|From|With|Of|Within|Since|Despite)\s)"
)
_OPENS = re.compile(
    r"[\s\"“”‘’'(\[]*(?:(?:But|And|However|Yet|Meanwhile|Now|So|Even|Also|Today|Yesterday|Later|Then|Afterwards|Otherwise|Instead|Again|"
    r"Separately|Last \w+|(?:In|On|By|Since|At) (?:(?:early|late|the end of) )?(?:(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)(?: \d{1,2})?(?: (?:19|20)\d\d)?|(?:19|20)\d\d|(?:Mon|Tues|Wednes|Thurs|"
    r"Fri|Satur|Sun)day)|(?:In|On|By|Via) (?:an? |the |his |her |its |their )?(?:[a-z-]+ ){0,2}?(?:statement|press release|letter|"
    r"e-?mail|"
    r"blog(?: post)?|tweet|message|speech|interview|post|video)(?: (?:to|on|with|for|after|before) [^,“\"]{2,60}(?=,))?),?\s+)?"
)
_ADVERBS = re.compile(
    r"(?:,?\s+(?:also|then|later|earlier|today|yesterday|recently|this week|last (?:week|night|month|year)|however|"
    r"meanwhile|too|now|still|"
    r"on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|this (?:morning|afternoon|evening)|tearfully|angrily),?)+$"
)
_ASIDE = re.compile(r"(?:\s*\([^()]{1,120}\))?(?:,\s+(?P<aside>[^“”\";]{2,240}?))?,?\s*$")
# "The strategy, Better Together, …": what stands between the commas is the paper's title.
_TITLE_OF = re.compile(
    rf"\W*(?:the|its|their|our|an?|this|[\w’'-]+[’']s?)\s+(?:[\w’'-]+\s+){{0,4}}?{DOCUMENT_NOUN},\s+$", re.IGNORECASE
)
_PASSIVE = re.compile(r"\s+by\s+(?=\S)")
_LONGEST = 320


def subject_before(people: People, start: int, verb: int) -> Source | None:
    """The speaker whom the words from ``start`` up to a verb of saying name; None where they name nobody."""
    text = people.text
    start = max(start, verb - _LONGEST)
    end = start + len(text[start:verb].rstrip())
    adverb = _ADVERBS.search(text, start, end)
    end = adverb.start() if adverb else end
    dashed = re.compile(r"\s[–—-]\s[^–—“”\"]{2,200}\s[–—-]$").search(text, start, end)
    end = dashed.start() if dashed else end
    relative = re.compile(r",?\s+who(?:\s+(?:is|are|was|were|has|have|had|also))*$").search(text, start, end)
    if relative:
        return _exact(people, start, relative.start()) or _last_named(people, start, relative.start())
    bare = end - 1 if text[end - 1 : end] == "," else end
    for only in (("person",), ()):
        if text[end - 1 : end] in (",", ")"):
            whole = people.resolve(opening(text, start, end), bare) if only else None
            found = (
                whole
                if whole and whole.sort in only
                else _with_aside(people, start, end, only) or (_exact(people, start, bare, only) if only or text[end - 1] == ")" else None)
            )
        else:
            found = _exact(people, start, end, only) or _with_aside(people, start, end, only)
        if found:
            return found
    return _nearest(people, start, end)


def _nearest(people: People, start: int, end: int) -> Source | None:
    """The unnamed voice right before the verb where no comma parts it from what leads in: "After the vote the council tweeted"."""
    for match in reversed(
        list(re.compile(r"(?<=\s)(?:the|an?|one)\s", re.IGNORECASE).finditer(people.text, max(start, end - 90), end))
    ):
        before = people.text[start : match.start()].split()
        if before and before[-1].casefold().strip(",") in phrases.GOVERNS:
            return None
        if found := people.resolve(match.start(), end):
            return found
    return None


def own_subject(people: People, start: int, verb: int) -> Source | None:
    """The person named right before a verb in -ing, or anybody after "with": "with Jo Ash saying", "with chiefs warning"."""
    begin, end = max(start, verb - _LONGEST), start + len(people.text[start:verb].rstrip())
    if found := _exact(people, begin, end, ("person",)):
        return found
    together = re.compile(r"\bwith\s+(?=[^,;.]{3,60}$)").search(people.text, begin, end)
    return people.resolve(together.end(), end) if together else None


def _places(text: str, start: int, end: int) -> list[int]:
    """Where a phrase may begin: at the start, and after commas, dashes and joining words."""
    first = opening(text, start, end)
    joined = _JOINED.match(text, first, end)
    found = dict.fromkeys(
        (
            start,
            first,
            *([joined.end()] if joined else ()),
            *(match.end() for match in _STARTS.finditer(text, start, end)),
        )
    )
    return [
        at
        for at in found
        if not _NO_SUBJECT.match(text, at, end) and (at == start or not _TITLE_OF.match(text, start, at))
    ]


def _exact(people: People, start: int, end: int, only: Sequence[str] = ()) -> Source | None:
    """The longest phrase that ends right here."""
    text = people.text
    places = [at for at in _places(text, start, end) if at < end and not people.is_hidden(at)]
    for at in places:
        found = people.resolve(at, end)
        if found and (not only or found.sort in only):
            return found
    return None


def _last_named(people: People, start: int, end: int) -> Source | None:
    """The person or people named right before "who": "Among them was Jo Ash, who said", "met by parents who were calling for"."""
    for word in re.compile(r"(?<![\w’'-])\w").finditer(people.text, max(start, end - 90), end):
        if (found := people.resolve(word.start(), end)) and found.sort in ("person", "people"):
            return found
    return None


def _with_aside(people: People, start: int, end: int, only: Sequence[str] = ()) -> Source | None:
    """A phrase followed by an aside that runs up to the end, the earliest first."""
    text = people.text
    for at in _places(text, start, end):
        for stop in _stops(text, at, end):
            rest = _ASIDE.match(text, stop, end)
            if rest is None or rest.end() < end or not _may_be_aside(rest["aside"] or ""):
                continue
            found = people.resolve(at, stop, aside=rest["aside"] or "")
            if found and (not only or found.sort in only) and (rest["aside"] or found.sort == "person"):
                return found
    return None


def _stops(text: str, at: int, end: int) -> Iterator[int]:
    for match in re.compile(r",|\s\(").finditer(text, at, min(end, at + 140)):
        yield match.start()


def _may_be_aside(aside: str) -> bool:
    """Whether words between commas can stand beside a name: no clause with a subject of its own."""
    if not aside:
        return True
    if re.match(r"(?:who|whose|which|with|now|also|currently|formerly|from|of|at|aged|\d|an?\b|the\b|[A-Z])", aside):
        return not re.match(r"(?:the|an?)\s+[\w’'-]+\s+(?:has|had|is|was|were|are|have|will|would)\b", aside)
    return not re.match(
        r"(?:it|he|she|they|there|this|and|but|that|if|when|while|said|adding|saying)\b", aside
    ) and not re.search(r"\b(?:he|she|they|it) \w+", aside)


# "Residents were told": those who are told something say nothing.
_SUFFERED = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?$")


# "denied the opposition claims and", "reports of cuts": nouns that look like verbs of saying.
_NOUN = re.compile(
    r"(?:claims|calls|demands|reports|fears|hopes|comments|appeals|protests|answers|questions|complaints|objections|pledges|"
    r"promises|remarks)\s+(?:and|or|of|about|from|by|over|were|are|have|had|was)\b")


def verbs(people: People, start: int, end: int) -> list[re.Match[str]]:
    """The verbs of saying of a stretch, outside quotation marks."""
    text = people.text
    return [
        match
        for match in _VERB.finditer(text, start, end)
        if not people.is_hidden(match.start())
        and not _NOUN.match(text, match.start())
        and not _SUFFERED.search(text, max(start, match.start() - 12), match.start())
    ]


def agent_after(people: People, at: int, end: int) -> Source | None:
    """The one a passive names: "described as “a crisis” by a former mayor"."""
    by = _PASSIVE.match(people.text, at, end)
    if by is None:
        return None
    for stop in stops_after(people.text, by.end(), end):
        if found := people.resolve(by.end(), stop):
            return found
    return None


def subject_after(people: People, at: int, end: int) -> Source | None:
    """The speaker whom the words right after a verb of saying name: "said Jo Ash, who runs the club"."""
    text = people.text
    for stop in stops_after(text, at, end):
        aside = re.compile(r",\s+([^.;“”\"]{2,200})").match(text, stop, end)
        if found := people.resolve(at, stop, aside=aside[1] if aside else ""):
            return found
    return None


def opening(text: str, start: int, end: int) -> int:
    """Where a sentence's subject may begin: after its marks and words such as "But" and "However"."""
    opened = _OPENS.match(text, start, end)
    return opened.end() if opened else start


def introduce(people: People, start: int, end: int) -> None:
    """Remember the people a sentence shows speaking, so that a surname alone is known wherever it stands."""
    people.introducing = True
    for verb in verbs(people, start, end):
        subject_before(people, start, verb.start())
        subject_after(people, verb.end() + 1, end)
    people.introducing = False


def joints(text: str, start: int, end: int) -> Iterator[int]:
    """Where the first phrase of a sentence may end: before each of its early verbs and joining words, the shortest first."""
    for match in _AFTER_SUBJECT.finditer(text, start, end):
        yield match.start()


_AFTER_SUBJECT = re.compile(
    r",|\s(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|must|did|does|do|who|which|whose|"
    r"[a-z]+(?:ed|s))\b"
)


def stops_after(text: str, at: int, end: int) -> Iterator[int]:
    """Where a phrase after "said" or "by" may end: the first stop or comma, then earlier joints, the longest first."""
    stop = re.compile(r"[,;:“”\"(–—]|[.!?](?:\s|$)|\s-\s|$").search(text, at, min(end, at + 160))
    limit = stop.start() if stop else min(end, at + 160)
    yield limit
    joints = [
        match.start()
        for match in re.compile(
            r"\s(?:in|on|at|of|from|after|before|during|outside|as|when|who|whose|which|while|and|to|last|yesterday|"
            r"today|this|speaking|told|said)\s"
        ).finditer(text, at, limit)
    ]
    yield from reversed(joints)
