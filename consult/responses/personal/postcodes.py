"""Postcodes in full: a bare district such as NG7 identifies nobody.

The grammar is that of Royal Mail (BS 7666): the inward half never holds C I K M O V. Capitals may also stand with a full
stop or a hyphen between the halves, or a space within the first; after or before the word *postcode* slips of the
pen count too (O for 0, I for 1, a letter Royal Mail would not use).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from consult.responses.personal.span import Span, nearby

POSTCODE = re.compile(
    r"(?<![\w£])(?:GIR ?0AA|(?:[A-PR-UWYZ][0-9]{1,2}|[A-PR-UWYZ][A-HK-Y][0-9]{1,2}|[A-PR-UWYZ][0-9][A-HJKPS-UW]"
    r"|[A-PR-UWYZ][A-HK-Y][0-9][ABEHMNPRV-Y])[ \u00a0]{0,2}[0-9][ABD-HJLNP-UW-Z]{2})(?!\w)", re.I)
_SPACED = re.compile(
    r"(?<![\w£.-])[A-PR-UWYZ][A-HK-Y]?(?: ?[0-9]{1,2}| ?[0-9][A-HJKMNPR-Y])(?: ?[.–-] ?|[ \u00a0]{1,3})[0-9] ?[ABD-HJLNP-UW-Z]{2}(?![\w-])")
_MISTYPED = re.compile(r"(?<![\w£])[A-Z]{1,2} ?[0-9OIl](?: ?[A-Z0-9])? ?[ .,–-]{0,2}[0-9OIl] ?[A-Z]{2}(?!\w)", re.I)
_CUE = re.compile(r"\b(?:post(?:al)? ?-?code|zip)(?:['’]?s| is| was)?\s*[:=(–-]*\s*$", re.I)
_CUE_AFTER = re.compile(r"[\s,.(–-]*(?:is |was )?(?:(?:my|our|the|his|her|their|home) ){0,2}post ?code\b", re.I)


def find(text: str) -> Iterator[Span]:
    """Postcodes as spans; some may overlap."""
    for found in POSTCODE.finditer(text):
        yield Span(found.start(), found.end(), "postcode")
    for found in _SPACED.finditer(text):
        yield Span(found.start(), found.end(), "postcode")
    for found in _MISTYPED.finditer(text):
        if nearby(_CUE, text, found.start(), near=24) or _CUE_AFTER.match(text, found.end()):
            yield Span(found.start(), found.end(), "postcode")
