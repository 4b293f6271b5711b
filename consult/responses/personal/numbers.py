"""Numbers that belong to one person and carry a check: NHS, National Insurance, bank account, payment card.

Check digits: NHS number modulus 11 (NHS Data Dictionary), payment cards Luhn (ISO/IEC 7812), IBAN modulus 97. A pattern
that ordinary text also matches needs a word of context nearby.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from consult.responses.personal.span import NEAR, Span, mentions, nearby

_TEN = re.compile(r"(?<![\w£.,+-])(?:\d{3}[ .–-]?\d{3}[ .–-]?\d{4}|\d(?:[ .–-]?\d){9})(?!\w|[,.-]\d)")
_NHS_CUE = re.compile(r"\bnhs\b|\bpatient\b|\bhospital (?:no|number)\b|\bhealth (?:no|number)\b", re.I)
_NHS_NAMED = re.compile(r"\b(?:nhs|patient|hospital|health)\s*(?:no|num|number|id|ref)\b\.?[^\d.!?]{0,15}$", re.I)
_NHS_AFTER = re.compile(r"[\s,(]*(?:\w+ ){0,2}(?:nhs|patient|hospital)\b", re.I)
_CALLED = re.compile(r"\b(?:tel|telephone|phone|mobile|cell|ring|call|text|fax)\b[^\d\n]{0,25}$", re.I)
_NI = re.compile(
    r"(?<!\w)(?!(?:BG|GB|KN|NK|NT|TN"
    r"|ZZ))[A-CEGHJ-PQR-TW-Z][A-CEGHJ-NPQR-TW-Z][ .–-]?(?:\d{2}[ .–-]?\d{2}[ .–-]?\d{2}|\d{3}[ .–-]?\d{3})[ .–-]?[A-D](?!\w)", re.I)
_NI_LOOSE = re.compile(r"(?<!\w)[A-Z][ .]?[A-Z](?:[ ./–-]{0,2}\d){6}(?:[ ./–-]{0,2}[A-Z])?(?!\w)", re.I)
_NI_CUE = re.compile(r"\bnat(?:ional|\.)? ?ins(?:urance)?\b|\bn\.?i\.?(?:n|no\b|\s*(?:no|num|number|is)\b|\s*[:#=–-])|\bnino\b"
                     r"|\binsurance (?:no|num|number)\b", re.I)

_SORT_CODE = re.compile(r"(?<![\d/.-])\d{2}(\s?[–-]\s?|[ \u00a0])\d{2}\1\d{2}(?![\d/-]|\.\d)")
_SORT_LOOSE = re.compile(r"(?<![\d/.-])\d{2}[ ./–-]{0,2}\d{2}[ ./–-]{0,2}\d{2}(?![\d/-]|\.\d)")
_SORT_CUE = re.compile(r"sort[\s-]?code|\bs/c\b|\bbank (?:details|account)\b", re.I)
_ACCOUNT = re.compile(r"(?<![\d£-])(?:\d{4}[ –-]?\d{4}|\d{2,3}[ ]\d{3}[ ]\d{2,3}|\d{2} \d{2} \d{2} \d{2}|\d{7,8})(?![\d-]|\.\d)")
_BANK_CUE = re.compile(
    r"sort[\s-]?code|\bs/c\b|\baccount\b|\bacct\b|\bacc(?:t|ount)?\.?\s*(?:no|num|#)|\ba/c\b|\bacc\b|\bbank\b"
    r"|direct debit|\bbacs\b", re.I)
_ACCOUNT_AFTER = re.compile(r"[\s,;/&]{1,3}(?:and )?(?:acc(?:t|ount)?|a/c)\b", re.I)
_SENTENCE = re.compile(r"(?<=[a-z]{2})(?<!\bno)(?<!\bnum)(?<!acc)(?<!acct)[.!?]\s+(?=[A-Z]|$)")
_BANKING = ("sort", "s/c", "acc", "a/c", "bank", "debit", "bacs")
_NOT_BANK = re.compile(r"council tax|tenancy|rent account|library|customer|electric|gas\b|water", re.I)
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]{4}){3,7}(?:[ .-]?[A-Z0-9]{1,3})?(?!\w)", re.I)
_CARD = re.compile(r"(?<![\w.,£-])[2-6]\d{3}(?:[ .–-]?\d){9,15}(?!\w)")
_CARD_NAMED = re.compile(r"\b(?:card|visa|mastercard|debit|credit)\b[^\d.!?]{0,25}$", re.I)


def nhs_numbers(text: str) -> Iterator[Span]:
    """Ten digits with a valid check digit and a word of context, or printed 3-3-4; after *NHS number* one that fails too.

    One that fails is an id number: somebody's slip of the pen, and as telling.
    """
    for found in _TEN.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        spaced = re.fullmatch(r"\d{3}[ .–-]\d{3}[ .–-]\d{4}", found[0]) and not nearby(_CALLED, text, found.start())
        cued = nearby(_NHS_CUE, text, found.start()) or _NHS_AFTER.match(text, found.end())
        if is_nhs_number(digits) and (spaced or cued):
            yield Span(found.start(), found.end(), "nhs-number")
        elif nearby(_NHS_NAMED, text, found.start()) and not digits.startswith("0"):
            yield Span(found.start(), found.end(), "id-number")


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits pass modulus 11: weights 10 to 2, the tenth digit is the check; all zeros do not count."""
    if len(digits) != 10 or not int(digits):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    return (11 - total % 11) % 11 == int(digits[9])


def ni_numbers(text: str) -> Iterator[Span]:
    """National Insurance numbers, also QQ as in official examples; a malformed one after the words."""
    for found in _NI.finditer(text):
        yield Span(found.start(), found.end(), "ni-number")
    for found in _NI_LOOSE.finditer(text):
        if nearby(_NI_CUE, text, found.start()):
            yield Span(found.start(), found.end(), "ni-number")


def bank_details(text: str) -> Iterator[Span]:
    """Sort codes and account numbers near a word of banking, and IBANs."""
    banking = mentions(text.lower(), _BANKING)
    for pattern, cue in () if not banking else ((_SORT_CODE, _BANK_CUE), (_SORT_LOOSE, _SORT_CUE), (_ACCOUNT, _BANK_CUE)):
        for found in pattern.finditer(text):
            cued = cue.search(_SENTENCE.split(text[max(0, found.start() - NEAR) : found.start()])[-1])
            if (cued or pattern is _SORT_CODE and _ACCOUNT_AFTER.match(text, found.end())) and not nearby(_NOT_BANK, text, found.start()):
                yield Span(found.start(), found.end(), "bank-account")
    for found in _IBAN.finditer(text):
        if is_iban(re.sub(r"[\s.-]", "", found[0])):
            yield Span(found.start(), found.end(), "bank-account")


def is_iban(iban: str) -> bool:
    """Whether an IBAN without spaces passes modulus 97 (ISO 13616)."""
    turned = "".join(str(int(character, 36)) for character in iban[4:] + iban[:4])
    return 15 <= len(iban) <= 34 and int(turned) % 97 == 1


def cards(text: str) -> Iterator[Span]:
    """Thirteen to nineteen digits that pass the Luhn check; after *card* one that fails is an id number."""
    for found in _CARD.finditer(text):
        if passes_luhn(re.sub(r"\D", "", found[0])):
            yield Span(found.start(), found.end(), "card")
        elif nearby(_CARD_NAMED, text, found.start()):
            yield Span(found.start(), found.end(), "id-number")


def passes_luhn(digits: str) -> bool:
    """Whether digits pass the Luhn check; all zeros do not count."""
    doubled = [sum(divmod(int(digit) * (1 + place % 2), 10)) for place, digit in enumerate(reversed(digits))]
    return bool(int(digits)) and sum(doubled) % 10 == 0
