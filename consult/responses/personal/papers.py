"""What a person's papers say: dates of birth, vehicle plates, passports, licences, references they are filed under."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consult.responses.personal.span import Span, nearby

_PLATE = re.compile(r"(?<!\w)[A-HJ-PR-Y][A-HJ-PR-Y]\d{2}[\s-]?[A-HJ-Z]{3}(?!\w)")
_MOTOR = (r"(?:car|van|vehicle|motor(?:bike|cycle|home)?|moped|scooter|taxi|lorry|minibus|campervan|truck|pick-?up|people carrier"
          r"|tractor|trailer"
          r"|landy|land ?rover|ford|fiesta|focus|astra|corsa|golf|polo|mini|bmw|audi|volvo|toyota|nissan|vauxhall|transit|motor)")
_OLD_PLATE = re.compile(
    r"(?<!\w)(?:[A-Z]{2}\d{2}[\s-]?[A-Z]{3}|[A-Z]\d{1,3}\s?[A-Z]{3}|[A-Z]{3}\s?\d{1,3}[A-Z]"
    r"|[A-Z]{1,3}\s?\d{1,4})(?!\w)", re.I)
_PLATE_CUE = re.compile(
    r"\breg(?:istration)?\b|number ?plate|\bplates?\b|\bvrm\b|\bmot\b"
    rf"|\b{_MOTOR}\b[^.\n]{{0,25}}\b(?:is|reg\w*)\b"
    rf"|\b(?:my|his|her|our|their|a|the)\s(?:\w+\s){{0,2}}{_MOTOR},?\s?[(:]?$", re.I)
_WHOLE_PLATE = re.compile(r"[A-Z]{2}\d{2}\s?[A-Z]{3}|[A-Z]\d{1,3}\s?[A-Z]{3}|[A-Z]{3}\s?\d{1,3}[A-Z]")
_MOTOR_BEFORE = re.compile(rf"\b{_MOTOR},?\s?[(:]?\s?$", re.I)
_NOT_A_PLATE = re.compile(r"\b(?:form|class|bay|type|grade|room|vat|company|charity|policy|drawing|zone)"
                          r"(?: reg\w*| no\.?| number)?\s$", re.I)
_NO_PLATE = re.compile(r"(?:[AMB]\s?\d+(?![\d\s]*[A-Z]{3}$)|(?:(?:is|in|on|at|of|to|by|no|my|the|for|and|was|age|aged)\s?\d))", re.I)
_GOES_ON = re.compile(r" \d")
_PERSONAL_PLATE = re.compile(r"(?<!\w)[A-Z]{1,3}\d{1,4}\s?[A-Z]{1,3}(?!\w)")
_PERSONAL_CUE = re.compile(r"\b(?:private|personal(?:ised)?|cherished|number) (?:number )?plates?\b[^.\n]{0,15}$", re.I)

_PASSPORT = re.compile(r"(?<!\w)(?:[A-Z]{1,2}\d{7}|\d{3} ?\d{3} ?\d{3})(?!\w)", re.I)
_PASSPORT_CUE = re.compile("passport", re.I)
_PASSPORT_AFTER = re.compile(r"[\s,(]*(?:\w+ ){0,2}passport", re.I)
_LICENCE = re.compile(r"(?<!\w)[A-Z9]{5}[ -]?\d[0156]\d[0-3]\d\d[ -]?[A-Z9]{2}[ ]?\d[A-Z]{2}(?:[ ]?\d{2})?(?!\w)", re.I)
_PUPIL = re.compile(r"(?<!\w)[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z](?!\w)")
_REFERENCE = re.compile(r"(?<![\w£])(?=[A-Z0-9/.-]*\d)[A-Z0-9]+(?:[/.-][A-Z0-9]+)*(?:[ ]\d{3,}(?!\d))*(?![\w%])", re.I)
# In groups, as on a card or a bill: letters, then numbers.
_GROUPED = re.compile(r"(?<![\w£])(?:[A-Z]{1,5} \d{3,}(?: [A-Z0-9]{2,4})*|\d{3,}(?: \d{3,})+)(?![\w%])")
# A reference by itself is taken for a person's where it is lettered and numbered, and of no plan or paper.
_SLASHED = re.compile(r"(?<![\w£])(?=[A-Z0-9/-]*\d{4})[A-Z]{2,5}[/-][A-Z0-9]+(?:[/-][A-Z0-9]+)*(?![\w%])")
_REF = re.compile(r"\bref(?:erence)?\b(?: no\.?| number)?[\s:.]*$", re.I)
_NOT_THEIRS = re.compile(r"\b(?:planning|application|letter|report|document|paper|minutes?|policy|agenda|grid"
                         r"|invoice|order|tender|contract)\b", re.I)
_FILED = (
    r"council[ -]tax|tenancy|tenant|rent|housing(?: benefit)?|benefits?|universal credit|uc|hb|ctr|journal|pip|esa|dla|crime"
    r"|incident|police|blue badge|bus pass"
    r"|library card|library|membership|member|complaint|case|claim|customer|account|patient|hospital|pupil"
    r"|student|employee|staff|payroll|policy"
    r"|social care|social services|care plan|ehcp|ehc plan|safeguarding|driving licen[cs]e|driver number"
    r"|licen[cs]e|passport|visa|brp"
    r"|home office|national id|id card|identity card|appeal|tribunal|court|prescription|nursery|childcare"
    r"|tax free childcare|client|application|roll|mortgage|savings|cis|pnc|mash|lac"
)
_NUMBERED = r"(?:account|acct?|a/c|ref(?:erence)?s?|no|num(?:ber)?|id|code|card|pass|badge|ref no|plan)"
_REFERENCE_CUE = re.compile(
    rf"\b(?:(?:{_FILED})\s+(?:\w+\s+)?(?:{_NUMBERED}\b\.?\s*){{1,3}}|(?:(?:blue )?badge|(?:bus|freedom|travel|rail) ?pass|rail ?card"
    rf"|tv licen[cs]e|library (?:card|ticket)|upn|uln|urn"
    rf"|unique pupil number|driving licen[cs]e|passport|brp)\b"
    rf"|(?:my|our|his|her|their|your|quote|quoting)\s+(?:\w+\s+){{0,2}}?(?:ref(?:erence)?|case|claim"
    rf"|tenancy|application)\b\.?(?:\s*{_NUMBERED}\b\.?)?(?:\s+(?:with|at|for|from) (?:\w+ ){{1,4}}?)?)"
    r"[^\w\n]{0,3}(?:\s*\b(?:is|was|number|no|of)\b)?[^\w\n£]{0,4}$", re.I)

_MONTH = (r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?"
          r"|nov(?:ember)?|dec(?:ember)?"
          r"|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)\.?")
_NTH = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
_DAY = (rf"(?:\d{{1,2}}\s?(?:st|nd|rd|th)?|(?:twenty|thirty)[\s-]?{_NTH}|{_NTH}|tenth|eleventh|twelfth"
        r"|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)")
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen)"
_YEAR = rf"(?:\d{{4}}|['’]?\d{{2}}|nineteen[\s-](?:{_TENS}(?:[\s-]{_ONES})?|{_ONES})|two thousand(?: and)?(?: {_ONES})?)"
_DATE = re.compile(
    r"(?<![\w/])(?:\d{1,2}\s?[/.–-]\s?\d{1,2}\s?[/.–-]\s?(?:\d{4}|'?\d{2})|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
    r"|\d{1,2} \d{1,2} (?:\d{4}|\d{2})(?!\d)|\d{8}(?!\d)"
    rf"|{_DAY}[\s-]{{0,3}}(?:of\s+)?{_MONTH},?[\s-]{{0,3}}{_YEAR}|{_MONTH}\s+{_DAY},?\s+(?:\d{{4}}"
    rf"|['’]\d{{2}}))(?![\w/])", re.I)
_YEARLESS = re.compile(rf"(?<![\w/])(?:{_DAY}\s+(?:of\s+)?{_MONTH}"
    rf"|{_MONTH}\s+(?:the\s+)?{_DAY})(?![\w/])(?!,?\s*(?:\d{{4}}|['’]\d{{2}}))", re.I)
_MONTHLY = re.compile(rf"(?<![\w/]){_MONTH},?\s+(?:of\s+)?(?:19|20)\d{{2}}(?!\w)", re.I)
_DIGIT = re.compile(r"\d")
_AND_ON = re.compile(r",?\s*(?:and|&|,)\s[^.!?\n\d]{0,30}")  # born on one date, and her brother on another
_BIRTH = re.compile(r"born|birth|bday|d\.?\s?o\.?\s?b|b\.", re.I)  # in whatever is a word of birth below
_BORN = re.compile(r"(?:\bd\.?\s?o\.?\s?b\b|date of birth|birth ?date|birthday|\bborn\b(?! and)|\bbirth\b"
    r"|\bbday\b|\bb\.)[^!?\n]{0,30}$", re.I)
_NO_CHILD = re.compile(r"\b(?:scheme|idea|plan|club|group|centre|project|service|campaign|festival"
                       r"|charity|company|society|movement)"
                       r" (?:was|were|is) born\b", re.I)
_BORN_CLOSE = re.compile(r"(?:\b(?:was|were|is|am|be|child|baby|son|daughter)\s+born|\bbirthday(?:'s| is| was)?"
    r"|\bborn)\s*(?:on|in)?(?: the)?\s*$", re.I)
_BORN_AFTER = re.compile(r"\s*[(–-]?\s*(?:d\.?o\.?b|date of birth|is (?:my|his|her|our \w+'s) (?:birthday"
    r"|date of birth|dob))", re.I)


def birth_dates(text: str) -> Iterator[Span]:
    """Dates that follow, or are followed by, a word of birth; right after *born* also without a day or a year."""
    if not _BIRTH.search(text) or _NO_CHILD.search(text):
        return
    last = -1
    for found in _DATE.finditer(text):
        joined = last >= 0 and _AND_ON.fullmatch(text, last, found.start())
        if joined or _follows(_BORN, text, found.start()) or _BORN_AFTER.match(text, found.end()):
            yield Span(found.start(), found.end(), "date-of-birth")
            last = found.end()
    for pattern in (_YEARLESS, _MONTHLY):
        for found in pattern.finditer(text):
            if _BORN_CLOSE.search(text, max(0, found.start() - 36), found.start()):
                yield Span(found.start(), found.end(), "date-of-birth")


def birth_dates_in_words(text: str) -> Iterator[Span]:
    """Dates of birth in a text without a digit: the fifth of June nineteen seventy."""
    if not _DIGIT.search(text):
        yield from birth_dates(text)


def _follows(cue: re.Pattern[str], text: str, start: int) -> bool:
    """Whether a word of context stands before, with no sentence ended between."""
    found = cue.search(text, max(0, start - 40), start)
    return found is not None and not re.search(r"[a-z]{2}[.!?]\s+[A-Z]", found[0])


def plates(text: str) -> Iterator[Span]:
    """Vehicle plates: today's form in capitals anywhere, older or lower-case ones near a word such as *registration*."""
    for found in _PLATE.finditer(text):
        if not nearby(_NOT_A_PLATE, text, found.start()):
            yield Span(found.start(), found.end(), "vehicle")
    for found in _OLD_PLATE.finditer(text):
        if nearby(_NOT_A_PLATE, text, found.start()) or _GOES_ON.match(text, found.end()):
            continue
        shown = _WHOLE_PLATE.fullmatch(found[0]) and nearby(_MOTOR_BEFORE, text, found.start())
        if shown or not _NO_PLATE.match(found[0]) and nearby(_PLATE_CUE, text, found.start(), near=36):
            yield Span(found.start(), found.end(), "vehicle")
    for found in _PERSONAL_PLATE.finditer(text):
        if nearby(_PERSONAL_CUE, text, found.start()):
            yield Span(found.start(), found.end(), "vehicle")


def references(text: str) -> Iterator[Span]:
    """Passports, driving licences, pupil numbers and other references a person is filed under."""
    for pattern in (_LICENCE, _PUPIL):
        for found in pattern.finditer(text):
            yield Span(found.start(), found.end(), "id-number")
    for found in _PASSPORT.finditer(text):
        if nearby(_PASSPORT_CUE, text, found.start()) or _PASSPORT_AFTER.match(text, found.end()):
            yield Span(found.start(), found.end(), "id-number")
    for found in _SLASHED.finditer(text):
        if nearby(_REF, text, found.start(), near=12) and not nearby(_NOT_THEIRS, text, found.start()):
            yield Span(found.start(), found.end(), "id-number")
    for found in (*_REFERENCE.finditer(text), *_GROUPED.finditer(text)):
        if 5 <= len(found[0]) <= 22 and sum(map(str.isdigit, found[0])) > 2 and _REFERENCE_CUE.search(
                text, max(0, found.start() - 80), found.start()):
            yield Span(found.start(), found.end(), "id-number")
