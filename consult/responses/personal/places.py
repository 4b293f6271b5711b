"""Where somebody lives, and where they are found online: postcodes, addresses, e-mail, web pages, handles.

The postcode grammar is that of Royal Mail (BS 7666): the inward half never holds C I K M O V.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from consult.responses.personal.span import Span

_POSTCODE = re.compile(
    r"(?<![\w£])(?:GIR ?0AA|(?:[A-PR-UWYZ][0-9]{1,2}|[A-PR-UWYZ][A-HK-Y][0-9]{1,2}|[A-PR-UWYZ][0-9][A-HJKPS-UW]"
    r"|[A-PR-UWYZ][A-HK-Y][0-9][ABEHMNPRV-Y]) {0,2}[0-9][ABD-HJLNP-UW-Z]{2})(?!\w)",
    re.I,
)

_ABBREVIATED = r"St|Rd|Ave|Av|Ln|Cl|Dr|Cres|Ct|Pl|Terr?|Gdns|Gr|Sq|Pk|Bvd|Blvd"
_CLEAR = r"Street|Road|Avenue|Lane|Crescent|Terrace|Gardens|Grove|Mews|Boulevard|Cottages|Villas|Parade"
_UNCLEAR = (
    r"Close|Drive|Way|Court|Place|Hill|Square|Park|Walk|Row|Rise|View|Green|Vale|Croft|Fold|Gate|Wynd|Brae|Quay|Wharf|Meadows?|Fields?|Heights"
    r"|Mount|End|Yard|Path|Bank|Common|Bridge|Mill|Drove|Garth|Dale|Ridge|Causeway|Circus|Esplanade|Promenade|Approach|Broadway|Chase|Copse|Dell|Heath|Lea|Orchard|Side|Spinney|Wood"
)
_WORD = r"(?:(?:St|Mt)\.? )?[A-Z][\w'’-]*"
_UNIT = r"(?:(?:Flat|Apartment|Apt|Unit|Room|Floor)\s?\.?\s?\w{1,4},?\s+(?:[A-Z][\w'’]+ (?:House|Court|Lodge|Point|Tower|Mansions),?\s+)?)?"
_NUMBER = r"(?:No\.? ?)?\d{1,4}\s?[a-eA-E]?(?:\s?[-–/]\s?\d{1,4}[a-eA-E]?)?,?\s+"
_NUMBERED = re.compile(
    rf"(?<![\w£.,:/])(?:{_UNIT}{_NUMBER}(?:{_WORD} ){{1,4}}(?:{_CLEAR}|{_UNCLEAR}|{_ABBREVIATED})\b\.?(?: (?:North|South|East|West))?)"
)
_LOWER = re.compile(
    rf"(?<![\w£.,:/])\d{{1,4}}\s?[a-e]?,?\s+((?:[a-z'’]+ ){{1,3}})(?:{_CLEAR}|Close|Drive|{_ABBREVIATED})\b", re.I
)
_FLAT = re.compile(
    r"(?<!\w)(?:Flat|Apartment|Apt)\.?\s?(?:\d{1,4}[a-z]?|[A-Z])\b(?:,?\s+\d*\s?(?:[A-Z][\w'’-]+[ ,]*){1,4})?"
)
_HOUSE = re.compile(
    rf"\b(?:[A-Z][\w'’]+ ){{1,2}}(?:Cottage|Farm|Lodge|House|Barn|Bungalow|Villa|Rectory|Vicarage),\s+(?:{_WORD} ){{1,3}}(?:{_CLEAR}|{_UNCLEAR}|{_ABBREVIATED})\b"
)
_LIVE = re.compile(
    rf"\b(?:live[sd]?|living|reside[sd]?|resident|home is|house is|moved|flat is|address is|address:)\s+(?:(?:on|at|in|off|down|along|near|to|of)\s+)?"
    rf"((?:the\s+)?(?:{_WORD} ){{1,3}}(?:{_CLEAR}|{_UNCLEAR}|{_ABBREVIATED}))\b"
)
_STATED = re.compile(r"\b(?:my|our|home|postal)?\s*address(?: is|:)\s*([^\n.;]{6,90})", re.I)
_PO_BOX = re.compile(r"\bP\.?O\.? Box \d+", re.I)

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+'’-]{1,64}@(?:[\w-]{1,63}\.){1,6}[A-Za-z]{2,24}(?![\w-])")
_EMAIL_SPELT = re.compile(
    r"(?<![\w.])[\w.+-]{2,40}\s?(?:\(at\)|\[at\]|\{at\}| at )\s?[\w-]{2,40}\s?(?:\(dot\)|\[dot\]| dot |\.)\s?(?:co(?:\.| dot )uk|org(?:\.uk)?|com|net|gov\.uk|ac\.uk)\b",
    re.I,
)
_URL = re.compile(r"(?<![\w@])(?:https?://|www\.)[^\s<>\"'“”]{3,}[^\s<>\"'“”.,;:!?)\]]", re.I)
_SITE = re.compile(
    r"(?<![\w@./])(?:[a-z0-9-]{2,40}\.){1,3}(?:co\.uk|org\.uk|gov\.uk|com|org|net|uk|info|me|blog)(?:/[^\s<>\"']*[^\s<>\"'.,;:!?)])?(?![\w@.-]*@)(?!\w)",
    re.I,
)
_HANDLE = re.compile(r"(?<![\w@.+/-])@[A-Za-z_][\w.]{1,29}\b(?!\.[A-Za-z]{2,}\b)")
_NETWORK = re.compile(
    r"\b(?:insta(?:gram)?|twitter|facebook|fb|tiktok|snap(?:chat)?|threads|bluesky|discord|telegram|youtube|linkedin|whatsapp)"
    r"(?:\s+(?:handle|name|user(?:name)?|account|page|profile|id))?(?:\s+(?:is|as|at|under)|\s*[:=-])\s*@?([A-Za-z][\w.]*[\d_.][\w.]*|[a-z][\w.]{4,29})\b",
    re.I,
)

# Words between a number and *road* that show it is no house number: "10 minutes down the road".
_NO_STREET = frozenset(
    "minutes minute mins min miles mile years year hours hour days weeks months metres meters yards people of the down up along from away a an "
    "my our your their is are was on in at to by off per and or more other busy main cars buses children families single different new side local".split()
)


def find(text: str) -> Iterator[Span]:
    """Postcodes (the full seven characters; a bare district such as NG7 identifies nobody) and addresses."""
    for found in _POSTCODE.finditer(text):
        yield Span(found.start(), found.end(), "postcode")
    yield from _addresses(text)


def _addresses(text: str) -> Iterator[Span]:
    for pattern in (_NUMBERED, _FLAT, _HOUSE, _PO_BOX):
        for found in pattern.finditer(text):
            yield Span(found.start(), found.end(), "address")
    for found in _LOWER.finditer(text):
        if not _NO_STREET & set(found[1].casefold().split()):
            yield Span(found.start(), found.end(), "address")
    for pattern in (_LIVE, _STATED):
        for found in pattern.finditer(text):
            yield Span(found.start(1), found.start(1) + len(found[1].rstrip(" ,")), "address")


def online(text: str) -> Iterator[Span]:
    """E-mail addresses (also spelt out), web pages and handles."""
    if "@" in text or " at " in text or "at)" in text or "at]" in text:
        for pattern in (_EMAIL, _EMAIL_SPELT):
            for found in pattern.finditer(text):
                yield Span(found.start(), found.end(), "email")
        for found in _HANDLE.finditer(text):
            yield Span(found.start(), found.end(), "handle")
    for found in _NETWORK.finditer(text):
        yield Span(found.start(1), found.end(1), "handle")
    if "." in text:
        for pattern in (_URL, _SITE):
            for found in pattern.finditer(text):
                yield Span(found.start(), found.end(), "url")
