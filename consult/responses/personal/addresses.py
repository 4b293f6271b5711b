"""Where somebody lives: addresses, as printed on an envelope or run into a sentence; what stands before a postcode."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consult.responses.personal import houses
from consult.responses.personal.lists import words
from consult.responses.personal.postcodes import POSTCODE
from consult.responses.personal.span import Span, mentions, nearby

_SHORT = r"St|Rd|Ave|Avn|Av|Ln|Cls?|Drv?|Cresc?|Crt?|Ct|Pl|Terr?|Gdns?|Gr|Sq|Pk|Bvd|Blvd|Wlk|Wy|Cotts?|Vw"
_CLEAR = r"Street|Road|Avenue|Lane|Crescent|Terrace|Gardens|Grove|Mews|Boulevard|Cottages|Villas|Parade|Close|Drive"
_UNCLEAR = (
    r"Alley|Underpass|Arcade|Loop|Track|Trail|Locks?|Villas?|Maltings|Paddock|Glebe|Ginnel|Snicket|Passage|Steps|Precinct|"
    r"Way|Court|Place|Hill|Square|Park|Walk|Row|Rise|View|Green|Vale|Croft|Fold|Gate|Wynd|Brae|Quay|Wharf"
    r"|Meadows?|Fields?"
    r"|Heights|Mount|End|Yard|Path|Bank|Common|Bridge|Mill|Drove|Garth|Dale|Ridge|Causeway|Circus|Esplanade"
    r"|Promenade|Approach"
    r"|Broadway|Chase|Copse|Dell|Heath|Lea|Leas|Orchard|Side|Spinney|Woods?|Bottom|Crossing|Hollow|Loan|Nook"
    r"|Buildings|Estate"
)
_WORD = r"(?:(?:St|Mt)\.? )?[A-Z][\w'’-]*"
# Streets that begin with the word for one, as in Welsh.
_BEGINS = r"(?:Ffordd|Heol|Stryd|Lôn|Lon|Rhodfa|Clos|Cilgant|Teras|Rhes|Stad)"
_STREET = (
    rf"(?:(?:{_WORD} (?:(?:of|the|on|and) )*){{1,4}}(?:{_CLEAR}|{_UNCLEAR}|{_SHORT})\b\.?(?: (?:North|South"
    rf"|East|West)\b)?|{_BEGINS}(?: (?:y|yr|[A-Z][\w’'-]*)){{1,3}}"
    rf"|[A-Z][a-z]{{2,}}(?:gate|gait|row|way)\b)"
)
_BUILDING = r"(?:House|Hse|Almshouses|Court|Lodge|Point|Tower|Towers|Mansions|Heights|Building|Place|Hall)"
_FLAT = (r"(?:(?:Flat|Apartment|Apt|Unit|Room|Floor|Block|Studio|Suite|Plot|Pitch|Bedsit|Caravan|Maisonette)\.?\s?(?:no\.? ?)?\w{1,4}"
         r"|(?:Ground|First|Second|Third|Top|Upper|Lower|Basement|Garden)(?: Floor)? (?:Flat|Maisonette)(?: \w)?|\d{1,2}/\d{1,2})")
_UNIT = rf"(?:(?:{_FLAT},?\s+){{1,3}}(?:(?:[A-Z][\w'’]+ ){{1,2}}{_BUILDING},?\s+)?)?"
_NUMBER = r"(?:No\.? ?)?\d{1,4}\s?[a-eA-E]?(?:\s?[-–/]\s?\d{1,4}[a-eA-E]?)?,?\s+"
# A town or district after the street: capitalised words after a comma, up to the end of the sentence or address.
_NO_TOWN = (
    r"(?!(?:I|We|My|Our|The|It|This|That|They|He|She|You|But|And|So|Please|Where|Which|Who|When|Tel|Phone"
    r"|Email|Dear|To|Date)\b)"
)
_TOWN = r"[A-Z][a-z’'-]+(?:[ -](?:[A-Z][a-z’'-]+|on|in|upon|under|le|by|the|of))*"
_TOWN_ENDS = r"(?=[,.;:)\n]|\s*$| and\b| [A-Z]{1,2}\d|\s+(?:is|has|with|where|for|near|next|since)\b)"
_TOWNS = rf"(?:(?:,[ \t]*\n?|\n)[ \t]*{_NO_TOWN}{_TOWN}{_TOWN_ENDS}){{0,3}}"
_NUMBERED = re.compile(rf"(?<![\w£.,:/])(?:{_UNIT}{_NUMBER}{_STREET}{_TOWNS})")
_SMALL = re.compile(
    rf"(?<![\w£.,:/])(?:flat \w{{1,4}},? )?\d{{1,4}}\s?[a-e]?,?\s+((?:[a-z'’]+ ){{1,3}}?)(?:{_CLEAR}"
    rf"|{_SHORT})\b(?!['’])", re.I)
_SMALL_CUED = re.compile(rf"(?<![\w£.,:/])(?:flat \w{{1,4}},? )?\d{{1,4}}\s?[a-e]?,?\s+((?:[a-z'’]+ ){{1,3}}?)(?:{_UNCLEAR})\b", re.I)
_LIVE_CUE = re.compile(
    r"\b(?:(?:we|I|he|she|they)(?: are|['’]re| am|['’]m| is|['’]s) at|live[sd]?|living|reside[sd]?|address|home"
    r"|house|moved|flat)\b(?: \w+){0,3}[:,]? $", re.I)
_FLATS = re.compile(
    rf"(?<!\w)(?:Flat|Apartment|Apt|Studio|Maisonette|Bedsit)\.?\s?(?:\d{{1,4}}[a-zA-Z]?|[A-Z])\b"
    rf"(?:,?\s+\d{{0,4}}\s?(?:[A-Z][\w'’-]+ ){{0,2}}[A-Z][\w'’-]+"
    rf"|,? (?:above|over|behind|below|next to) (?:the |a )?(?:[\w'’]+ ){{1,2}}(?:on|in|at) {_STREET})?{_TOWNS}")
_HOUSE = re.compile(
    rf"\b(?:[A-Z][\w'’]+ ){{1,2}}(?:Cottage|Farm|Lodge|House|Barn|Bungalow|Villa|Rectory|Vicarage|Farmhouse|Mill),\s+"
    rf"(?:{_STREET}|(?:[A-Z][\w'’-]+ ){{0,2}}[A-Z][\w'’-]+(?=[,.\n]|\s*$)){_TOWNS}")
_LIVE = re.compile(
    r"\b(?:live[sd]?|living|stay(?:s|ed)?|reside[sd]?|resident|home is|house is|moved|flat is|address is|address:)\s+"
    rf"(?:(?:on|at|in|into|off|down|along|near|to|of|opposite)\s+)?((?:the\s+)?{_STREET})")
# "lives in Bowling Green": a town, where a street would be lived on.
_IN_A_TOWN = re.compile(rf"\b(?:in|of|to|near)\s+(?!.*\b(?:{_CLEAR})$)")
_STATED = re.compile(
    r"\b(?:my|our|home|postal|full|current)\s+address(?: is|:)\s*"
    r"((?:(?!,? (?:and|but|so|where|which|who|because|since) (?!\w+ (?:Street|Road|Lane)))[^\n.;!?]){6,90})|(?:^"
    r"|\n)\s*addr[ec]ss:\s*([^\n;]{6,90})", re.I)
_NUMBERED_THE = re.compile(rf"\b(?:no\.? ?|number )\d{{1,4}}[a-e]?,? the (?:[a-z'’]{{3,}} )?(?:{_CLEAR}|{_UNCLEAR})\b", re.I)
_PO_BOX = re.compile(r"\bP\.?\s?O\.? ?Box(?: no\.?)? \d+|\bBFPO ?\d{1,4}\b", re.I)
_PLOT = re.compile(rf"\b(?:Plot|Pitch|Berth|Mooring|Caravan) \d{{1,4}},? (?:{_WORD} ){{1,3}}"
                   rf"(?:Park|Site|Marina|Farm|Wharf|Estate|Court|Close)\b{_TOWNS}")
# In small letters only where somebody says that they live there.
_LIVES = r"\b(?:live[sd]?|living|reside[sd]?|based|we are|we['’]re|i am|i['’]?m|moved)\s+(?:in|on|at|off|down|to)\s+(?:no\.? ?|number )?"
_LIVES_SMALL = re.compile(rf"{_LIVES}((?:\d{{1,4}}[a-e]?,? )?(?:[a-z'’]{{3,}} ){{1,2}}"
                          rf"(?:{_CLEAR}|Court|Cottage|Farm|Lodge|House))\b(?!['’])", re.I)
_LIVES_THE = re.compile(rf"{_LIVES}(\d{{1,4}}[a-e]?,? (?:the )?(?:[a-z'’]{{3,}} ?){{1,2}})(?=[,.;\n]|\s*$)", re.I)
_FLAT_NAMED = re.compile(
    rf"(?<!\w)(?:(?:{_FLAT}|(?:House|Cottage|Chalet|Bungalow|Villa) (?:no\.? ?)?\d{{1,4}}),?\s+){{1,3}}"
    rf"(?:[A-Z][\w'’]+ ){{1,3}}?(?:{_BUILDING}|(?:Care|Nursing|Residential) Home)"
    rf"\b(?:,\s+{_STREET})?{_TOWNS}")
# Where a house has a name or a street no word for street: live at The Old Forge, Little Harding.
_CAPITALS = r"[A-Z][a-z][\w'’-]*(?: (?:[A-Z][a-z][\w'’-]*|of|the|on|y|yr|in)){0,3}"
_LIVES_AT = re.compile(
    rf"\b(?:live[sd]?|living|reside[sd]?|home is|house is|address is)\s+(?:at\s+((?:[Tt]he )?{_CAPITALS}(?:, {_CAPITALS}){{0,3}})"
    rf"|on\s+({_CAPITALS}(?:, {_CAPITALS}){{1,3}}))")
_FLAT_SMALL = re.compile(
    rf"\b(?:flat|apartment|apt|room|unit)\.?\s?(?:no\.? ?)?\d{{1,4}}[a-z]?,?\s+(?:[a-z'’]{{3,}} ){{1,2}}?(?i:{_BUILDING}|{_CLEAR})\b", re.I)
# Capitalised words from a house number down to the postcode, whatever the street is called.
_PART = (r"(?:[A-Z][\w'’.&-]*|of|on|the|le|in|upon|under|by|and|next|y|yr|de|la|near|c/o"
         rf"|(?i:{_CLEAR}|{_UNCLEAR}|{_SHORT})\b)")
_BLOCK = re.compile(rf"(?<![\w£.:/])(?:{_FLAT},?\s+)?\d{{1,4}}\s?[a-zA-Z]?(?:\s?[-–/]\s?\d{{1,4}})?,?\s+"
                    rf"{_PART}(?:,?\s+{_PART}){{0,9}}[\s,.]*$")
_PUBLIC_PLACE = re.compile(
    r"\b(?:centre|library|school|hall|office|offices|surgery|church|shop|cafe|nursery|clinic|hub|building"
    r"|premises|site|venue|park"
    r"|pharmacy|station|hotel|museum|pool|academy|college|hospital|pub|mosque|temple|market"
    r"|council)s?(?:,\s+|,?\s+(?:(?:is|was|based|located|situated|held)\s+)*"
    r"(?:at|on|in|near|,)\s+)$", re.I)
_DIGIT = re.compile(r"\d")
_FLAT_STEMS = ("flat", "ap", "studio", "maisonette", "bedsit", "room", "unit", "block",
               "house ", "cottage ", "chalet ", "bungalow ", "villa ")
_LIVE_STEMS = ("live", "living", "resid", "based", "we are", "we're", "we’re", "i am", "i'm", "i’m", "im ", "moved", "home is", "house is",
               "flat is", "addr", "stay")
_GAP = re.compile(r"(?:[ \t]*[,.;]?[ \t]*\n?[ \t]*|,[ \t]*(?:The )?[A-Z][\w'’]+(?: [A-Z][\w'’]+)?,[ \t]*)")


def find(text: str) -> Iterator[Span]:
    """Addresses as spans; parts that stand together, as on an envelope, are one."""
    whole: Span | None = None
    for part in sorted({*_numbered(text), *_worded(text), *_above_postcodes(text), *houses.find(text)}):
        if whole and (part.start <= whole.end or _GAP.fullmatch(text, whole.end, part.start)):
            whole = Span(whole.start, max(whole.end, part.end), "address")
            continue
        if whole:
            yield whole
        whole = part
    if whole:
        yield whole


def _numbered(text: str) -> Iterator[Span]:
    """Addresses with a number in them."""
    if not _DIGIT.search(text):
        return
    for pattern in (_NUMBERED, _PO_BOX, _PLOT):
        yield from _private(pattern, text)
    for found in _NUMBERED_THE.finditer(text):
        yield _address(text, found.start(), found.end())
    for pattern in (_SMALL, _SMALL_CUED):
        for found in pattern.finditer(text):
            cued = pattern is _SMALL or _LIVE_CUE.search(text, max(0, found.start() - 40), found.start())
            if cued and not words("no street") & set(found[1].casefold().split()) and not nearby(_PUBLIC_PLACE, text, found.start()):
                yield _address(text, found.start(), found.end())


def _worded(text: str) -> Iterator[Span]:
    """Addresses that words give away: a flat, a house by its name, *I live on*, *my address is*."""
    lower = text.lower()
    if mentions(lower, _FLAT_STEMS):
        yield from _private(_FLATS, text)
        yield from _private(_FLAT_SMALL, text)
        yield from _private(_FLAT_NAMED, text)
    if ", " in text or ",\n" in text:
        yield from _private(_HOUSE, text)
    if not mentions(lower, _LIVE_STEMS):
        return
    for pattern in (_LIVES_SMALL, _LIVES_THE):
        for found in pattern.finditer(text):
            if not words("no street") & set(found[1].casefold().replace("the ", "").split()):
                yield _address(text, found.start(1), found.end(1))
    for pattern in (_LIVE, _STATED, _LIVES_AT):
        for found in pattern.finditer(text):
            group = 1 if found[1] else 2
            if pattern is _LIVE and _IN_A_TOWN.search(found[0]):
                continue
            yield _address(text, found.start(group), found.end(group))


def _private(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    """Where a pattern stands and no public building goes before it."""
    for found in pattern.finditer(text):
        if not nearby(_PUBLIC_PLACE, text, found.start()):
            yield _address(text, found.start(), found.end())


def _above_postcodes(text: str) -> Iterator[Span]:
    """From a house number to the postcode, where all between is written as names are."""
    for code in POSTCODE.finditer(text) if _DIGIT.search(text) else ():
        above = _BLOCK.search(text, max(0, code.start() - 140), code.start())
        if above and not nearby(_PUBLIC_PLACE, text, above.start()):
            yield _address(text, above.start(), above.end())


def _address(text: str, start: int, end: int) -> Span:
    """The address without a postcode at its end, which is a kind of its own."""
    code = POSTCODE.search(text, start, end)
    stop = code.start() if code and code.start() > start + 5 else end
    return Span(start, start + len(text[start:stop].rstrip(" ,.\n\t")), "address")
