"""Where sentences begin and end, by rule: the one splitter of the project.

A sentence ends at a full stop, question mark or exclamation mark before something that can open a sentence; not
after an abbreviation (Cllr., e.g., No. 4), an initial (J. Smith) or inside a number (£1.2m, 4.12). A blank line
always ends one; a single line break does where the lines look typed apart rather than wrapped.
"""

from __future__ import annotations

import re


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# After these a capital letter is a name or the rest of the phrase.
_TITLES = _words(
    "mr mrs ms miss dr prof rev revd fr sr jr st cllr clr cllrs cncllr coun gov hon rt sgt insp supt capt col gen "
    "maj lt "
    "messrs mme sen rep pres"
)
# After these a lower-case word or a figure goes on; a capital letter begins a new sentence only after some of them.
_SHORT = _words(
    "e.g i.e eg ie cf viz vs v al approx c ca circa incl excl inc ltd plc co dept est fig figs no nos para paras pp "
    "p pg "
    "ref refs sect sec ch vol vols app apps art arts min max tel ext ed eds esq bn ave rd "
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun"
)
_BEFORE_FIGURE = _words(
    "no nos para paras pp p pg fig figs ref refs sect sec ch vol vols app apps art c ca tel ext "
                           "approx est v jan feb mar apr jun jul aug sept sep oct nov dec"
)
_NEVER_LAST = _words(
    "e.g i.e eg ie cf viz vs v approx c ca incl excl fig figs"
)
_INSIDE = _TITLES | _SHORT | frozenset(("etc", "misc", "esp", "govt", "temp", "min", "hrs", "mins"))
_JOINING = _words(
    "a an the of to in on at by for from with and or but nor as is are was were be been that which who this these "
    "those their our your my his her its not no if than into over under between about s"
)

_END = re.compile(
    r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[^\W_]|\s+[£$€•·▪–—\-*\[(\"“‘])"  # a stop, then something that opens
    r"|[ \t\r\f\v\xa0]*\n(?:[ \t\r\f\v\xa0]*\n)+"  # a blank line
    r"|\n"
)
_OPENS = re.compile(r"\s*[\"'“‘«(\[]*")
_LAST_WORD = re.compile(r"[^\s\"'“‘«(\[/]+\Z")
_LETTERED = re.compile(
    r"(?i:option|plan|appendix|annex|part|section|phase|zone|band|group|site|class|vitamin)[ \xa0]\Z")
_BULLET = re.compile(r"[ \t\xa0]*(?:[•·▪●○◦‣⁃*\-–—o]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)")


def spans(text: str) -> list[tuple[int, int]]:
    """Offsets (start, end exclusive) of each sentence in order, without the white space round it.

    Every character that is not white space lies in exactly one span.
    """
    found: list[tuple[int, int]] = []
    begin = 0
    for match in _END.finditer(text):
        if not _ends_here(text, match, begin):
            continue
        _add(found, text, begin, match.end())
        begin = match.end()
    _add(found, text, begin, len(text))
    return found


def _add(found: list[tuple[int, int]], text: str, begin: int, end: int) -> None:
    piece = text[begin:end]
    stripped = piece.strip()
    if stripped:
        start = begin + len(piece) - len(piece.lstrip())
        found.append((start, start + len(stripped)))


def _ends_here(text: str, match: re.Match[str], begin: int) -> bool:
    first = text[match.start()]
    if first == "\n" or first.isspace():
        return match.group().count("\n") > 1 or _typed_apart(text, match.start(), match.end(), begin)
    follows = _next_character(text, match.end())
    if first in "!?":
        return not follows.islower() or text[match.end() - 1] in "!?"
    return _stop_ends(text, match, follows)


def _next_character(text: str, at: int) -> str:
    opened = _OPENS.match(text, at)
    end = opened.end() if opened else at
    return text[end : end + 1]


def _stop_ends(text: str, match: re.Match[str], follows: str) -> bool:
    """Whether a full stop or ellipsis ends a sentence, from the word before it and the character after it."""
    if match.group()[:2] in ("..", "….") or match.group()[0] == "…":
        return not follows.islower()
    word = _LAST_WORD.search(text, max(0, match.start() - 14), match.start())
    before = word.group() if word else ""
    if len(before) == 1 and before.isupper() and before != "I":
        return not follows.isupper() or bool(_LETTERED.search(text, max(0, match.start() - 14), match.start() - 1))
    bare = before.casefold()
    if follows.islower():  # people who type no capitals still end their sentences
        return match.group() == "." and len(bare) > 2 and bare.isalpha() and bare not in _INSIDE
    if bare in _TITLES:
        return False
    if bare in _SHORT or "." in bare and len(bare) <= 5 and bare.replace(".", "").isalpha():
        return not (follows.isdigit() and bare in _BEFORE_FIGURE or bare in _NEVER_LAST)
    return not (before.isdigit() and len(before) <= 3 and _opens_line(text, match.start() - len(before)))


def _opens_line(text: str, at: int) -> bool:
    """Whether only white space stands before this place on its line: ``1.`` there is a list number, not an end."""
    line = text.rfind("\n", 0, at) + 1
    return not text[line:at].strip(" \t\xa0(")


def _typed_apart(text: str, start: int, end: int, begin: int) -> bool:
    """Whether a single line break ends a sentence: before a bullet, after a stop, or after a short line."""
    if _BULLET.match(text, end):
        return True
    line = text[max(text.rfind("\n", 0, start) + 1, begin) : start].rstrip()
    if not line or line[-1] in ".!?:;":
        return True
    follows = _next_character(text, end)
    if follows.islower() or line[-1] == ",":
        return False
    return len(line) < 45 and line.rsplit(None, 1)[-1].casefold() not in _JOINING
