"""Figures that are names, addresses or labels: recognised first, so that they never become counts.

Each recogniser is told where a run of digits starts and ends and answers where the thing it belongs to ends, or
``None``. All of them match forward from the digits or walk a short way back, so the work is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from consult.claims.quantities.around import letters_before, line_start, token_around, word_before, word_set

Recogniser = Callable[[str, int, int], int | None]

LABELS = word_set(
    "post pre",
    "section sub-section subsection paragraph para para. clause appendix annex annexe table figure fig fig. chart"
    " graph map",
    "slide question q item minute recommendation resolution schedule part chapter article regulation reg reg. rule"
    " order",
    "option phase stage tier level grade key ks band zone room flat unit suite block plot floor form version volume"
    " vol vol.",
    "issue page pg pg. p p. footnote note ref ref. reference case lot objective priority principle theme outcome"
    " goal strand",
    "step action proposal reason point criterion box column row line year class s s. art. sch. no no. ward division"
    " route bus",
    "junction jct platform channel radio covid motion amendment petition appeal application policy standard number"
    " iso quarter",
    "day week session cohort group site type category class scenario model team round wave sheet exhibit",
    "pp pp. ss ss. nos nos. paras paras. appendices annexes tables figures charts sections paragraphs clauses"
    " questions items",
    "recommendations schedules parts chapters articles regulations options phases stages tiers levels grades bands"
    " zones rooms",
    "routes buses pages footnotes notes refs objectives priorities principles themes outcomes proposals reasons"
    " points columns",
    "rows lines years amendments motions wards"
)
# "Option two" and "year one" are labels too; these words are not, as they stand before true counts.
_NOT_IN_WORDS = word_set("number no no. day week order line note team point case bus class policy box form"
                         " standard group")
# These also stand before true counts ("the total number 505", "per week 12 people"), so a little more is asked of them.
_WEAK = word_set("number day week session group site type category year team order note line point case model")
_NAMES_TOO = word_set("row point ward division junction unit plot block")
# Words that stand before a serial number of four digits or more.
_SERIAL = word_set("foi eir request complaint incident invoice id urn code ext ext. account charity company")
_PLURAL = word_set("pp pp. ss ss. nos nos. paras paras. appendices buses")
_LABEL = r"[0-9]+(?:\.[0-9]+)*[A-Za-z]?(?:\([0-9a-z]{1,4}\))*"
_NOT_LABEL = r"(?![0-9%]|[.,][0-9]|[ ]?(?:per cent|million|billion|thousand|pounds)|[kmp]\b|bn\b)"
_ONE_LABEL = re.compile(_LABEL + _NOT_LABEL)
_MORE_LABELS = re.compile(rf"(?:, ?(?:and |or )?| and | or | to | & | ?[-–] ?){_LABEL}{_NOT_LABEL}")
_LABEL_SPAN = re.compile(rf"(?: to | ?[-–] ?){_LABEL}{_NOT_LABEL}(?![ ][a-z])")
_OF_PAGES = re.compile(r"(?: of |/)[0-9]{1,4}\b")
_PHONE = re.compile(r"(?:\+44[ -]?(?:\(0\)[ -]?)?[1-9]|0[1-9])(?:[ ()-]{0,2}[0-9]){8,10}(?![0-9])"
                    r"(?: ?[-–/] ?[0-9]{3,4} ?[0-9]{3,4}\b)?")
# A local number, without its area: "call 924 1055".
_LOCAL = re.compile(r"[0-9]{3,4}[ -][0-9]{3,4}\b(?!,)")
_CALLS = word_set("at on call ring phone tel tel. telephone phoning calling telephoning")
_POSTCODE = re.compile(r"[A-Z]{1,2}[0-9][0-9A-Z]?[ \u00a0]?[0-9][A-Z]{2}\b")
_TIME = re.compile(
    r"[0-2]?[0-9](?:[:.][0-5][0-9])? ?(?:(?:-|–|to|until|and) ?[0-2]?[0-9](?:[:.][0-5][0-9])? ?)?(?:[ap]\.?m\b\.?"
    r"|hrs\b(?! ))"
    r"|[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9])|24/7\b|50/50\b|1[- ]to[- ]1\b"
    r"|[0-9]{1,2} (?:o['’]clock|noon|midnight)\b"
    r"|[0-2]?[0-9]\.[0-5][05] ?(?:-|–|to) ?[0-2]?[0-9]\.[0-5][05](?= ?(?:$|[\s,;).]))", re.IGNORECASE)
_CLOCK = re.compile(r"[01]?[0-9]\.[0-5][05](?![0-9%.])|2[0-3]\.[0-5][05](?![0-9%.])")
_REFERENCE = re.compile(r"[0-9]{2,6}/[0-9]{2,6}/[A-Za-z0-9/]+|[0-9]{2}/[0-9]{4,6}\b")
_ROADS = (r"(?:Road|Street|Lane|Avenue|Close|Drive|Way|Place|Court|Crescent|Gardens|Grove|Terrace|Square|Hill|Row"
          r"|Mews|Walk"
          r"|Green|Parade|Rise|View|St|Rd|Ave)\b")
_HOUSE = re.compile(rf"[0-9]{{1,4}}[A-Za-z]?(?:[-–][0-9]{{1,4}})?,? (?:[A-Z][A-Za-z'’]+ ){{1,3}}{_ROADS}")
_LIST_LABEL = re.compile(r"[0-9]{1,3}[a-z]?\)|[0-9]{1,2} ?[-–] (?=[A-Z])|[0-9]{1,3}\.(?=[ \t\u00a0]|$|[A-Z][a-z])"
                         r"|[0-9]{1,2}(?:\.[0-9]{1,3}){1,3}\.?(?=[ \t]+(?:[A-Z“‘\"(]|£?[0-9][0-9,.]*(?:%| [a-z]{2,})))")
_HEADING = re.compile(r"[0-9]{1,2}[ \t]+[A-Z][A-Za-z'’,&-]*(?:[ \t][A-Za-z'’,&-]+){0,7}[ \t]*(?=\n|$)")
_ALONE = re.compile(r"[ \t]*(?:[-–|][ \t]*)?(?=\n|$)|[ \t]*(?:of|/)[ \t]*[0-9]{1,4}[ \t]*(?=\n|$)"
                    r"|[ \t]*\|[ \t]*Page", re.IGNORECASE)
_MEASURED = re.compile(r"[ \t]+(?:FTEs?|WTE|GBP)\b")
_GOES_ON = re.compile(r"[ \t]*\n[a-z]")
_ORDINAL = re.compile(r"[0-9]+(?:st|nd|rd|th)\b", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:s|p|k|m|bn|mn|tn|x|mil|pp|ppts?|hrs?|mins?|ftes?|wte|km|kg|mph|ft|sqm|m2|kwh|mwh|mw|kw|mb"
                     r"|gb|ha|yrs?"
                     r"|pts?)\b", re.IGNORECASE)
_DOTTED = re.compile(r"[0-9]+(?:\.[0-9]+){2,}(?![0-9%])(?! ?per cent)")
_ALNUM_TAIL = re.compile(r"[A-Za-z0-9]*(?:[/.-][A-Za-z0-9]+)*")
_SCALED_BEFORE = re.compile(r"[0-9]+(?:m|k|bn|p)-")
_AGE_JOINS = ("under-", "over-")
_LAW = word_set("act acts regulations order rules measure bill directive code regulation")
_BUS_TAIL = re.compile(r"[0-9]{1,3}[A-Z]?(?=[ ](?:bus|buses|bus service|bus route)\b)")
_BRACKETED = re.compile(r"[0-9]{1,2}\)(?=[ \n])")
_BRACKET_BEFORE = re.compile(r"\([0-9a-z]{1,3}\)\Z")
_NOTE_MARK = re.compile(r"[0-9]{1,3}(?:[,–-] ?[0-9]{1,3}){0,4}\]")


def end_of(text: str, start: int, end: int, *, recognisers: Mapping[str, Recogniser]) -> int | None:
    """Where the label, address or other name that the digits belong to ends; ``None`` where they may be a figure."""
    for recogniser in recognisers.values():
        found = recogniser(text, start, end)
        if found is not None:
            return max(found, end)
    return None


def _web(text: str, start: int, end: int) -> int | None:
    first, last = token_around(text, start, end)
    token = text[first:last]
    if "@" in token or "://" in token or "www." in token.lower() or ".uk" in token or ".com" in token:
        return last
    return None


def _phone(text: str, start: int, _end: int) -> int | None:
    if text[start - 1:start] in ("£", ".", ",") and start:
        return None
    if word_before(text, start)[0] in _CALLS and (local := _LOCAL.match(text, start)):
        return local.end()
    opened = start - 1 if start and text[start - 1] == "+" else start
    if opened == start and text[start] != "0":
        return None
    found = _PHONE.match(text, opened)
    return found.end() if found else None


def _attached(text: str, start: int, end: int) -> int | None:
    """Digits joined to letters on their left ("A40", "CAB/2024/017", "COVID-19", "HP20 1UA")."""
    before = text[start - 1] if start else ""
    if not (before.isalpha() or before in "-/_#") or not before:
        return None
    first = letters_before(text, start)
    if postcode := _POSTCODE.match(text, first):
        return postcode.end()
    joined = text[first:start]
    if joined.lower() in _AGE_JOINS or _SCALED_BEFORE.fullmatch(joined):
        return None
    if before == "#" or any(letter.isalpha() for letter in joined) and not _is_multiplier(joined):
        return _tail(text, end)
    return None


def _is_multiplier(joined: str) -> bool:
    return joined in ("x", "×", "n", "c")


def _tail(text: str, end: int) -> int:
    found = _ALNUM_TAIL.match(text, end)
    return found.end() if found else end


def _trailing(text: str, start: int, end: int) -> int | None:
    """Digits joined to letters on their right: ordinals and codes, but not units or scales."""
    if not text[end:end + 1].isalpha():
        return None
    digits = end
    while digits > start and text[digits - 1].isdigit():
        digits -= 1
    if ordinal := _ORDINAL.match(text, digits):
        return ordinal.end()
    return None if _SUFFIX.match(text, end) else _tail(text, end)


def _reference(text: str, start: int, end: int) -> int | None:
    found = _REFERENCE.match(text, start) if text[end:end + 1] == "/" else None
    return found.end() if found else None


def _dotted(text: str, start: int, end: int) -> int | None:
    found = _DOTTED.match(text, start) if text.find(".", start, end) >= 0 else None
    return found.end() if found and text[start - 1:start] != "£" else None


def _time(text: str, start: int, end: int) -> int | None:
    if (start and text[start - 1] == "£") or text[start + 1:start + 2] in ",%" or end - start > 5:
        return None
    if found := _TIME.match(text, start):
        return None if ":" in found.group() and word_before(text, start)[0] in ("ratio", "of") else found.end()
    if (found := _CLOCK.match(text, start)) and word_before(text, start)[0] == "at":
        return found.end()
    return None


def _law(text: str, start: int, end: int) -> int | None:
    return end if end - start == 4 and word_before(text, start)[0] in _LAW else None


def _label(text: str, start: int, end: int) -> int | None:
    word, first = word_before(text, start)
    word = word.strip("'’")
    if word in _SERIAL and end - start >= 4 and "," not in text[start:end]:
        return end
    if word not in LABELS or text[start - 1] == "\n":
        return None
    if word in _WEAK and not _weak_label(text, start, end, first, word) or word in _NAMES_TOO and _ends_name(text, first):
        return None
    found = _ONE_LABEL.match(text, start)
    if not found:
        return None
    place = found.end()
    if of_pages := _OF_PAGES.match(text, place) if word.startswith(("page", "slide", "sheet")) else None:
        return of_pages.end()
    if word in _PLURAL or (word.endswith("s") and len(word) > 3):
        while more := _MORE_LABELS.match(text, place):
            place = more.end()
    elif spread := _LABEL_SPAN.match(text, place):
        place = spread.end()
    return place


def _ends_name(text: str, first: int) -> bool:
    """Whether the word at ``first`` ends a name, so that no label follows: "in Foundry Row 48 were against"."""
    word, opened = word_before(text, first)
    return text[first].isupper() and text[opened:opened + 1].isupper() and word not in LABELS and not line_start(text, opened)


def labelled_in_words(text: str, start: int) -> bool:
    """Whether the number word at ``start`` is a label's ("option two", "year one")."""
    word = word_before(text, start)[0]
    return word in LABELS and word not in _NOT_IN_WORDS and not (word.endswith("s") and word != "class")


def _weak_label(text: str, start: int, end: int, first: int, word: str) -> bool:
    if end - start > 2 or "." in text[start:end]:
        return word == "number" and end - start == 3 and word_before(text, first)[0] != "total"
    earlier = word_before(text, first)[0]
    if word == "number" and earlier in ("the", "in", "of"):
        return True
    return earlier not in ("total", "per", "a", "each", "every") and text[first:first + 1].isupper()


def _house(text: str, start: int, end: int) -> int | None:
    found = _HOUSE.match(text, start) if end - start <= 4 and text[end:end + 1] != "%" else None
    return found.end() if found else None


def _bus(text: str, start: int, end: int) -> int | None:
    found = _BUS_TAIL.match(text, start) if text[end:end + 2] == " b" else None
    return found.end() if found and word_before(text, start)[0] in ("the", "number", "no", "no.", "and", "or") else None


def _list_label(text: str, start: int, end: int) -> int | None:
    opened = start - 1 if start and text[start - 1] == "(" else start
    if opened < start and _BRACKETED.match(text, start) and (line_start(text, opened) or _in_series(text, opened)):
        return end + 1
    if not line_start(text, opened):
        closes = opened == start and text[end:end + 2] in (") ", ")\n")
        return end + 1 if closes and _unopened(text, start) else None
    if _MEASURED.match(text, end):
        return None
    for pattern in (_LIST_LABEL, _HEADING):
        if found := pattern.match(text, start):
            return found.end() if pattern is _LIST_LABEL else end
    return _page_number(text, start, end)


def _unopened(text: str, place: int) -> bool:
    """Whether a closing bracket after ``place`` closes nothing, as in "1) first 2) second"."""
    before = text[max(0, place - 150):place]
    return before.rfind("(") <= before.rfind(")") and before[-1:].isspace()


def _in_series(text: str, place: int) -> bool:
    """Whether "(2)" follows a dash, comma, colon or "and", as the labels of a list inside a sentence do."""
    before = text[max(0, place - 8):place].rstrip()
    return before.endswith((":", ";", ",", "–", "-", " and", " or")) or bool(_BRACKET_BEFORE.search(before))


def _page_number(text: str, start: int, end: int) -> int | None:
    """A number alone on its line with a blank line, a page break or an end of text beside it."""
    if "\n" not in text or end - start > 4 or not _ALONE.match(text, end) or _GOES_ON.match(text, end):
        return None
    above = text[:start].rstrip(" \t-–") if start < 40 else text[max(0, start - 40):start].rstrip(" \t-–")
    below = text[end:end + 40].lstrip(" \t-–|")
    bare = not above or above.endswith(("\n\n", "\f", "\n \n")) or not below or below.startswith(("\n\n", "\f", "of"))
    return end if bare else None


def _note(text: str, start: int, end: int) -> int | None:
    """A footnote mark: digits right after a word's full stop or closing quote, or alone in square brackets."""
    before = text[start - 1] if start else ""
    if before == "[":
        found = _NOTE_MARK.match(text, start)
        return found.end() if found else None
    if before not in ".,;:”’)\"'" or not before or end - start > 2:
        return None
    after = text[end:end + 1]
    earlier = text[max(0, start - 2):start - 1]
    return end if (earlier.isalpha() or (earlier and earlier in "”’)\"")) and (not after or after.isspace()) else None


# Those that hold dates too are asked before a date is read; the rest only where there is no date.
BEFORE_DATES: dict[str, Recogniser] = {"web": _web, "law": _law}
AFTER_DATES: dict[str, Recogniser] = {
    "phone": _phone, "attached": _attached, "trailing": _trailing, "reference": _reference, "dotted": _dotted,
    "time": _time, "label": _label, "house": _house, "bus": _bus, "list-label": _list_label, "note": _note,
}
