"""Homes without a number: a house by its name, a townland, what stands above a postcode."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consult.responses.personal.lists import given_names, plain, words
from consult.responses.personal.postcodes import POSTCODE
from consult.responses.personal.span import Span, mentions

_CAPITAL = r"[A-ZÀ-ÞŴŶ][\w’'-]*"
_NAME = rf"(?:[Tt]he )?{_CAPITAL}(?: (?:{_CAPITAL}|y|yr|na|nan|of|the|on|in|[a-z]{{1,3}}['’])){{0,4}}"
# What people call a home; *The Old …* makes one of much else.
_HOME = (
    r"(?:Cottages?|Farm|Farmhouse|Bungalow|Barn|Lodge|House|Croft|Steading|Villas?|Vicarage|Rectory|Manse|Parsonage|Bothy|Byre"
    r"|Almshouses?|Gatehouse|Coach House|Granary|Stables|Oast House|Homestead|Mews|Court|Chalet|Maltings|Hermitage|Smithy|Forge)")
_HOUSES = (
    r"(?:Bothy|Bungalow|Cottage|Laurels|Hollies|Beeches|Birches|Firs|Gables|Willows|Manse|Rectory|Vicarage|Parsonage|Coach House"
    r"|Gatehouse|Granary|Stables|Oast House|Steading|Byre|Homestead|Barn|Cedars|Elms|Limes|Poplars|Larches|Hermitage|Farmhouse|Croft)")
_OLD = (r"(?:Post Office|School ?[Hh]ouse|Schoolhouse|School|Forge|Smithy|Mill|Chapel|Bakery|Bakehouse|Dairy|Police House|Station House"
        r"|Signal Box|Coach House|Barn|Stables|Granary|Boathouse|Brewery|Malthouse|Toll House|Telephone Exchange|Bank House"
        rf"|Vicarage House|Inn|Workhouse|Laundry|Kennels|{_HOUSES})")
_A_HOME = re.compile(rf"\b(?:Old|New|Former|{_HOME}|{_HOUSES})\b")
_ENDS = r"(?=[ \t]*(?:[,.;)\n]|$| [A-Z]{1,2}\d))"
_PLACES = rf"(?:,[ \t]*\n?[ \t]*{_NAME}{_ENDS}){{1,3}}"
_THE_OLD = re.compile(rf"\b[Tt]he (?:(?:Old|New|Former) {_OLD}|{_HOUSES}){_PLACES}")
_CALLED = re.compile(
    r"\b(?:house|home|cottage|farm|bungalow|croft|boat|narrowboat|place|property)(?:,| is|['’]s)? (?:called|named|known as) "
    rf"({_NAME})", re.I)
_IS_OURS = re.compile(rf"((?:[Tt]he |{_CAPITAL} ){{1,3}}{_HOME}) (?:is|was|has been) (?:where (?:I|we|my|our)|my|our|home)\b")
_TOWNLAND = re.compile(rf"\b[Tt]ownland (?:of|is|:)\s*({_NAME})")
_KEPT = re.compile(
    r"\b(?i:liv(?:e|es|ed|ing)|stay(?:s|ed|ing)?|resid(?:e|es|ed|ing)|own(?:s|ed)?|rent(?:s|ed|ing)?(?: out)?|let(?:ting)? out|bought"
    r"|mov(?:e|ed|ing)|grew up|tenants?|householders?)\s+(?:(?:in|at|into|to|from|of)\s+)?"
    rf"((?:[Tt]he |{_CAPITAL} ){{1,3}}{_HOME})\b(?!['’]| (?:Road|Street|Lane|Estate|School|Nursery|Centre|Hospital|Council|Library))")
_ROADS = ("Street", "Road", "Avenue", "Lane", "Crescent", "Terrace", "Drive", "Close", "Brae", "Wynd", " Rd", " Ln", " Ave")
_KEPT_STEMS = ("liv", "stay", "resid", "own", "rent", "let", "bought", "mov", "grew", "tenant", "householder")
# Capitalised words, part by part, down to a postcode.
_PART = rf"(?:(?:by|near|nr\.?) )?{_NAME}"
_ABOVE = re.compile(rf"(?:^|(?<=[\n,;:>] )|(?<=[a-z]{2}\. )|(?<=[\n,;:>])|(?<=\bat )|(?<=\bof )|(?<=\bto ))"
                    rf"({_PART}(?:(?:,[ \t]*\n?|\n)[ \t]*{_PART}){{0,4}})[\s,.]*$")
_CUT = re.compile(r",[ \t]*\n?[ \t]*|\n[ \t]*")
_COUNTY = re.compile(
    r"(?:.*shire|(?:East |West |North |South )?(?:Sussex|Yorkshire|Midlands|Glamorgan)|Kent|Essex|Surrey|Norfolk|Suffolk|Devon|Cornwall"
    r"|Dorset|Somerset|Cumbria|(?:County |Co\.? )\w+|Northumberland|Rutland|Merseyside|Greater Manchester|Tyne and Wear|London"
    r"|England|Scotland|Wales|Cymru|Northern Ireland|UK|United Kingdom|Gwynedd|Powys|Dyfed|Clwyd|Gwent|Fife|Highland|Angus|Moray)")
_GREETS = re.compile(r"(?:Dear|Yours|Kind|Best|Regards|Sincerely|From|To|Re|Name|Address|Freepost|FREEPOST)\b")
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Revd|Sgt|Cllr|Councillor|Sir|Lady|[A-Z])\.?(?: |$)")
_ONE_HOUSE = re.compile(rf"(?:The )?(?:.+ )?{_HOME}")
_DIGIT = re.compile(r"\d")
# Rathmore, Shore Road: a house by its name and the road it stands in, as a letter ends with.
_ON_ROAD = re.compile(
    rf"(?:^|(?<=\n)|(?<=, ))({_CAPITAL}(?: {_CAPITAL}){{0,2}},[ \t]*\n?[ \t]*(?:{_CAPITAL} ){{1,3}}"
    r"(?:Street|Road|Avenue|Lane|Crescent|Terrace|Drive|Close|Brae|Wynd|Rd|Ln|Ave))(?=[ \t]*(?:[,.;\n]|$))")


def find(text: str) -> Iterator[Span]:
    """Addresses that have no number, as spans; some may overlap."""
    lower = text.lower()
    if "the " in lower and "," in text and _A_HOME.search(text):
        yield from (_span(text, found.start(), found.end()) for found in _THE_OLD.finditer(text))
    kept = _KEPT_STEMS if _A_HOME.search(text) else ()
    for pattern, stems in ((_CALLED, ("called", "named", "known as")), (_TOWNLAND, ("ownland",)), (_KEPT, kept),
                           (_IS_OURS, kept and (" where ", " my ", " our ", " home"))):
        for found in pattern.finditer(text) if stems and mentions(lower, stems) else ():
            yield _span(text, *found.span(1))
    if "," in text and mentions(text, _ROADS):
        yield from _on_roads(text)
    for code in POSTCODE.finditer(text) if _DIGIT.search(text) else ():
        yield from _above(text, code.start())


def _on_roads(text: str) -> Iterator[Span]:
    for found in _ON_ROAD.finditer(text):
        house = found[1].partition(",")[0]
        last = plain(house.split()[-1])
        if last not in words("places") | words("bodies") | words("everyday") and not _is_person(house) and not _COUNTY.fullmatch(house):
            yield _span(text, *found.span(1))


def _above(text: str, code: int) -> Iterator[Span]:
    """What stands above a postcode: two places or more, or one that is plainly a house; a person's name is left out."""
    found = _ABOVE.search(text, max(0, code - 140), code)
    if not found:
        return
    start, parts = found.start(1), list(_pieces(text, *found.span(1)))
    while parts and _GREETS.match(text, parts[0][0]):
        parts.pop(0)
    if parts and _is_person(text[slice(*parts[0])]):
        parts.pop(0)
    told = [text[slice(*part)] for part in parts]
    if not told or _is_public(told[0]):
        return
    places = [part for part in told if not _COUNTY.fullmatch(part)]
    if len(places) > 1 or _ONE_HOUSE.fullmatch(places[0] if places else ""):
        start = parts[0][0]
        yield _span(text, start, parts[-1][1])


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each part between commas and line ends stands."""
    for cut in _CUT.finditer(text, start, end):
        yield start, cut.start()
        start = cut.end()
    yield start, end


def _is_person(part: str) -> bool:
    """Whether a part of an address is rather the name of who lives there."""
    first, *rest = part.split()
    named = plain(first) in given_names() and plain(first) not in words("also words")
    house = bool(rest) and plain(rest[-1]) in words("places")
    return bool(_TITLE.match(part)) or named and not house


def _is_public(part: str) -> bool:
    """Whether a part names a building or body rather than a home."""
    public = words("bodies") | {"centre", "library", "school", "hall", "office", "offices", "surgery", "church", "council", "department",
                                "team", "hospital", "station", "university", "college", "services", "hub", "clinic", "freepost"}
    return any(plain(word) in public for word in part.split()) and not part.startswith("The Old ")


def _span(text: str, start: int, end: int) -> Span:
    return Span(start, start + len(text[start:end].rstrip(" ,.\n\t")), "address")
