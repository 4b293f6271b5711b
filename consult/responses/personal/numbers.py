"""Numbers that belong to one person: telephone, NHS, National Insurance, bank, card, passport, plates, birth dates.

Check digits: NHS number modulus 11 (NHS Data Dictionary), payment cards Luhn (ISO/IEC 7812). A pattern that ordinary
text also matches needs a word of context nearby.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from consult.responses.personal.span import Span

_NEAR = 48  # characters before a number in which a word of context counts

_DIGITS = re.compile(r"\d")
_PHONE = re.compile(
    r"(?<![\w./£$€-])(?:\+\s?44\s?(?:\(0\)\s?)?|\(?0044\)?\s?|\(?0)(?=[12378]|[1-9]\d?\d?\d?\))\d(?:[\s().–-]{0,2}\d){8,9}(?:\s?(?:ext|x)\.?\s?\d{1,5})?(?!\w)",
    re.IGNORECASE,
)
_ABROAD = re.compile(r"(?<![\w.])\+\s?[1-9](?:[\s().-]{0,2}\d){7,13}(?!\d)")
_LOCAL = re.compile(r"(?<![\w./£-])\d(?:[ -]?\d){4,8}(?![\w%])")
_LOCAL_CUE = re.compile(
    r"\b(?:tel|telephone|phone|mobile|mob|ring|call|text|whatsapp|landline|number is|contact me on)\b[^\d\n]{0,30}$",
    re.I,
)

_TEN = re.compile(r"(?<![\d£.,-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d,]|\.\d)")
_NHS_CUE = re.compile(r"\bnhs\b|\bpatient\b|\bhospital (?:no|number)\b|\bhealth (?:no|number)\b", re.I)
_NI = re.compile(
    r"(?<!\w)(?!(?:BG|GB|KN|NK|NT|TN|ZZ))[A-CEGHJ-PQR-TW-Z][A-CEGHJ-NPQR-TW-Z][ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D](?!\w)",
    re.I,
)
_NI_LOOSE = re.compile(r"(?<!\w)[A-Z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}(?:[ -]?[A-Z])?(?!\w)", re.I)
_NI_CUE = re.compile(r"national insurance|\bn\.?i\.?(?:n|no\b|\s*(?:no|num|number)\b)|\bnino\b", re.I)

_SORT_CODE = re.compile(r"(?<![\d/.-])\d{2}([ -–])\d{2}\1\d{2}(?![\d/-]|\.\d)")
_SIX = re.compile(r"(?<!\d)\d{6}(?!\d)")
_ACCOUNT = re.compile(r"(?<![\d£-])\d{4} ?\d{4}(?![\d-]|\.\d)|(?<![\d£-])\d{8}(?!\d)")
_BANK_CUE = re.compile(
    r"sort\s?code|\bs/c\b|account|\bacc(?:t|ount)?\.?\s*(?:no|num|#)|\ba/c\b|\bbank\b|direct debit|\bbacs\b", re.I
)
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?!\w)")
_CARD = re.compile(r"(?<![\d.,£-])\d(?:[ -]?\d){12,18}(?![\d])")

_PLATE = re.compile(r"(?<!\w)[A-HJ-PR-Y][A-HJ-PR-Y](?:0[2-9]|[1-9]\d|51)\s?[A-HJ-PR-Z]{3}(?!\w)")
_OLD_PLATE = re.compile(
    r"(?<!\w)(?:[A-Z]{1,2}\d{2}\s?[A-Z]{3}|[A-Z]\d{1,3}\s?[A-Z]{3}|[A-Z]{3}\s?\d{1,3}[A-Z]|[A-Z]{1,3}\s?\d{1,4})(?!\w)",
    re.I,
)
_PLATE_CUE = re.compile(
    r"\breg(?:istration)?\b|number ?plate|\bplates?\b|\blicen[cs]e plate|\bvrm\b|\b(?:car|van|vehicle|motorbike|blue badge)\b[^.\n]{0,25}\b(?:is|reg\w*)\b",
    re.I,
)

_PASSPORT = re.compile(r"(?<!\w)(?:[A-Z]{2}\d{7}|\d{9})(?!\w)", re.I)
_LICENCE = re.compile(r"(?<!\w)[A-Z9]{5}[ ]?\d[0156]\d[0-3]\d\d[ ]?[A-Z9]{2}[ ]?\d[A-Z]{2}(?:[ ]?\d{2})?(?!\w)", re.I)
_REFERENCE = re.compile(r"(?<![\w£])(?=[A-Z0-9/-]*\d)[A-Z0-9][A-Z0-9/-]{4,17}(?![\w%])", re.I)
_REFERENCE_CUE = re.compile(
    r"\b(?:(?:my|our|his|her|their)\s+(?:\w+\s+){0,3}?(?:ref(?:erence)?|case|claim|account|customer|tenancy|crime|membership|blue badge|complaint|pupil|student|library card)"
    r"|council tax (?:account|ref\w*)|tenancy (?:ref\w*|no|number)|(?:housing )?benefit (?:claim|ref\w*)|crime (?:ref\w*|number)|blue badge|upn|uln|unique pupil|driving licen[cs]e|passport)"
    r"(?:\s*(?:no|num(?:ber)?|ref(?:erence)?|id))?[^\w\n]{0,3}(?:\s*(?:is|was|number|no)\b)?[^\w\n]{0,4}$",
    re.I,
)

_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_DATE = re.compile(
    rf"(?<![\w/])(?:\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?(?:\d{{4}}|\d{{2}})|\d{{4}}-\d{{2}}-\d{{2}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+(?:\d{{4}}|'?\d{{2}})|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})(?![\w/])",
    re.I,
)
_BORN = re.compile(r"\bd\.?\s?o\.?\s?b\b|date of birth|birth ?date|birthday|\bborn\b|\bbirth\b", re.I)


def find(text: str) -> Iterator[Span]:
    """Every number of the kinds above, as spans."""
    if not _DIGITS.search(text):
        return
    for recognise in RECOGNISERS:
        yield from recognise(text)


def phones(text: str) -> Iterator[Span]:
    """UK numbers in any spacing, numbers abroad with a plus, and short local ones after a word such as *ring*."""
    for found in _PHONE.finditer(text):
        if 10 <= sum(character.isdigit() for character in found[0]) <= 18:
            yield Span(found.start(), found.end(), "phone")
    yield from _each(_ABROAD, text, "phone")
    for found in _LOCAL.finditer(text):
        if 5 <= len(re.sub(r"\D", "", found[0])) <= 8 and _LOCAL_CUE.search(
            text[max(0, found.start() - _NEAR) : found.start()]
        ):
            yield Span(found.start(), found.end(), "phone")


def nhs_numbers(text: str) -> Iterator[Span]:
    """Ten digits with a valid check digit and a word of context, or in the printed 3-3-4 form; else an id number by context."""
    for found in _TEN.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        cued = _cue(_NHS_CUE, text, found.start())
        if is_nhs_number(digits) and (cued or re.fullmatch(r"\d{3}[ -]\d{3}[ -]\d{4}", found[0])):
            yield Span(found.start(), found.end(), "nhs-number")
        elif cued and not digits.startswith("0"):
            yield Span(found.start(), found.end(), "id-number")


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits pass modulus 11: weights 10 to 2, the tenth digit is the check; all zeros do not count."""
    if len(digits) != 10 or not int(digits):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    return (11 - total % 11) % 11 == int(digits[9])


def ni_numbers(text: str) -> Iterator[Span]:
    """National Insurance numbers, also QQ as in official examples; a malformed one after the words."""
    yield from _each(_NI, text, "ni-number")
    yield from _each(_NI_LOOSE, text, "ni-number", cue=_NI_CUE)


def bank_details(text: str) -> Iterator[Span]:
    """Sort codes and account numbers near a word of banking, and IBANs."""
    for pattern in (_SORT_CODE, _SIX, _ACCOUNT):
        yield from _each(pattern, text, "bank-account", cue=_BANK_CUE)
    for found in _IBAN.finditer(text):
        if is_iban(re.sub(r"\s", "", found[0])):
            yield Span(found.start(), found.end(), "bank-account")


def is_iban(iban: str) -> bool:
    """Whether an IBAN without spaces passes modulus 97 (ISO 13616)."""
    turned = "".join(str(int(character, 36)) for character in iban[4:] + iban[:4])
    return 15 <= len(iban) <= 34 and int(turned) % 97 == 1


def cards(text: str) -> Iterator[Span]:
    """Thirteen to nineteen digits that pass the Luhn check."""
    for found in _CARD.finditer(text):
        if passes_luhn(re.sub(r"\D", "", found[0])):
            yield Span(found.start(), found.end(), "card")


def passes_luhn(digits: str) -> bool:
    """Whether digits pass the Luhn check; all zeros do not count."""
    doubled = [sum(divmod(int(digit) * (1 + place % 2), 10)) for place, digit in enumerate(reversed(digits))]
    return bool(int(digits)) and sum(doubled) % 10 == 0


def plates(text: str) -> Iterator[Span]:
    """Vehicle plates: today's form in capitals anywhere, older or lower-case ones near a word such as *registration*."""
    yield from _each(_PLATE, text, "vehicle")
    for found in _OLD_PLATE.finditer(text):
        after_cue = _cue(_PLATE_CUE, text, found.start(), near=36)
        if after_cue and any(character.isdigit() for character in found[0]):
            yield Span(found.start(), found.end(), "vehicle")


def references(text: str) -> Iterator[Span]:
    """Passports, driving licences and other numbers a person is filed under."""
    yield from _each(_LICENCE, text, "id-number")
    yield from _each(_PASSPORT, text, "id-number", cue=re.compile(r"passport", re.I))
    for found in _REFERENCE.finditer(text):
        if _REFERENCE_CUE.search(text[max(0, found.start() - 80) : found.start()]):
            yield Span(found.start(), found.end(), "id-number")


def birth_dates(text: str) -> Iterator[Span]:
    """Dates that follow, or are followed by, a word of birth."""
    for found in _DATE.finditer(text):
        after = text[found.end() : found.end() + 24]
        if _cue(_BORN, text, found.start()) or re.match(r"\s*\(?(?:d\.?o\.?b|date of birth|birth)", after, re.I):
            yield Span(found.start(), found.end(), "date-of-birth")


def _each(pattern: re.Pattern[str], text: str, kind: str, *, cue: re.Pattern[str] | None = None) -> Iterator[Span]:
    for found in pattern.finditer(text):
        if cue is None or _cue(cue, text, found.start()):
            yield Span(found.start(), found.end(), kind)


def _cue(cue: re.Pattern[str], text: str, start: int, *, near: int = _NEAR) -> bool:
    """Whether a word of context stands within ``near`` characters before a number."""
    return bool(cue.search(text[max(0, start - near) : start]))


RECOGNISERS: tuple[Callable[[str], Iterator[Span]], ...] = (
    cards, bank_details, nhs_numbers, ni_numbers, birth_dates, plates, references, phones,
)  # fmt: skip
