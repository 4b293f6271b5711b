"""Places stated as a set and then named: "five museums would close, including A and B", "the homes at risk are A and B".

The noun for many of them ("libraries", "homes") stands in the words that lead to the list, with the words that state what
becomes of them; or in the sentence before, and the list in one that begins "They are", "It includes", "Those affected are".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from consult.structure.quotations.words import VERB as SAID
from consult.structure.sites import names as sites_names
from consult.structure.sites import status as sites_status
from consult.structure.sites.nouns import MANY, OTHERS
from consult.structure.sites.patterns import FOR_A_WHILE, WISH
from consult.structure.sites.subjects import REACH, Row, row_of

_AT = (
    rf"(?: (?:one|two|three|four|five|\d+) (?:[\w’'-]+ ){{0,3}}?{MANY}(?: and|,))?(?: not only)?"
    r"(?: (?:both|those|the ones?|branches|the branches|all|sited|based|located|situated))?(?: (?:at|in|of|on|from))?(?: [Tt]he)?")
_IS = r"(?:(?:would be|will be|are|is|were|was)(?: now| currently)?|include[sd]?|comprise[sd]?|cover(?:s|ed)?)"
_AMONG = (
    r"(?:,? (?:including|includes?|such as|namely|like|among them|for example|for instance|especially|notably|particularly|in particular|"
    r"along with|as well as|together with|plus))")
# What joins the set to its list.
_LINK = re.compile(
    rf"(?:(?: {_IS}|{_AMONG}|:| ?[–—]| -|,| \(|\()(?::)?{_AT}[: ]*|(?P<in>(?: not only)? (?:at|in|of)(?: the)?) )$", re.IGNORECASE)
_SET = re.compile(rf"\b(?P<many>{MANY}|closures|(?:two|three|four|five|six|\d+|several|many|along with) others|"
    rf"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d\d?) (?:[a-z-]+ ){{0,3}}?(?:centre|library|school|pool|home|station|"
    rf"surgery))\b(?![’'])", re.IGNORECASE)
_OTHER_LIST = re.compile(rf"\b{OTHERS}\b[^,;:]{{0,40}}$", re.IGNORECASE)
_CLAUSE = re.compile(r"; |\. |, (?:but|while|whereas|although|though|and) (?=(?:the|it|its|they|a|[A-Z]))| but (?=the |[A-Z])")
_OPENS_NEXT = re.compile(
    rf"\W*(?:(?:[A-Z]?[\w’'-]+ )?(?:list|plan|proposals?|closures?) |(?:It|They|These|Those|This|Them|Among (?:them|those|these))\b"
    rf"(?: (?:affected|concerned|involved|at risk|under threat|facing closure|earmarked))? |"
    rf"(?:In [A-Z]\w+, )?[Tt]he (?:[\w’'-]+ ){{0,4}}?(?:{MANY}|(?<=other )\w+|(?<=second )\w+|(?<=third )\w+) (?:(?:affected|concerned|"
    rf"involved|in question|named|listed) )?)"
    rf"{_IS}:?{_AT}(?: branches of (?:the )?[A-Z][\w ]{{3,40}} [–-])?:? (?=[A-Z])")
_AFFECTED = re.compile(rf"\b{MANY} (?:affected|concerned|involved|in question)\b|\b(?:Those|They) affected\b", re.IGNORECASE)
_LEAST = 2  # names after "in" or "at": one alone only says where


def _listed(sentence: str) -> Iterator[Row]:
    """Lists that the noun for many places leads to, with what becomes of them said before the list or right after it."""
    at = 0
    for head in _SET.finditer(sentence):
        for begin in _list_starts(sentence, max(at, head.end())):
            lead = _lead(sentence, head, begin)
            names = _names_at(sentence, begin, lead, head) if lead else []
            status = _status(sentence, lead, names[-1].end) if names else ""
            if status == "transferred" and _REFUSED.search(lead):
                status = ""
            status = "" if status == "transferred" and _MOVED_INTO.search(sentence, 0, head.end()) else status
            if status:
                at = names[-1].end
                for name in names:
                    yield row_of(name, status, max(0, begin - len(lead)), name.end, sure=True)
                break


def _status(sentence: str, lead: str, end: int) -> str:
    """The status the lead of a list gives it, or the words right after it: "homes – A, B and C – will close"."""
    status = sites_status.of_lead(lead)
    if not status and (following := _FOLLOWING.match(sentence, end)):
        status = sites_status.of_lead(sentence[following.start("said") : following.end("said")])
    return "" if FOR_A_WHILE.search(lead) or status == "open" and WISH.search(lead) else status


_REFUSED = re.compile(r"\b(?:declin|reject|refus|oppos|halt|scrapp|abandon)\w*|\bturned down\b|\bnot? ", re.IGNORECASE)
# "staff would move to the five remaining centres – Ash Hill and Beck": they stay where they are.
_MOVED_INTO = re.compile(rf"\b(?:mov|transfer|relocat)\w*\b[^.;:]{{0,60}}? (?:in)?to (?:the |its |their |"
    rf"other )?(?:[\w-]+ ){{0,3}}?{MANY}$")
_FOLLOWING = re.compile(r"(?:\)|,| [–—-])? (?P<said>(?:will|would|could|may|might|are|were|is|was|have|has|had|face|set|due|"
    r"to)\b[^.;,–—:()]{2,80})")


def _list_starts(sentence: str, at: int) -> Iterator[int]:
    """Where lists can start after an offset: at capitals that a connecting word leads to, nearest first."""
    for capital in re.finditer(r"(?<![\w’'-])[A-Z]", sentence[at : at + REACH]):
        begin = at + capital.start()
        if _LINK.search(sentence, max(at, begin - 60), begin):
            yield begin


def _lead(sentence: str, head: re.Match[str], begin: int) -> str:
    """The words of the clause up to a list that begins at an offset, where the noun stands in that clause; else nothing."""
    low = max(0, head.start() - REACH)
    start = max((found.end() for found in _CLAUSE.finditer(sentence, low, begin)), default=low)
    return sentence[start:begin] if start <= head.start() else ""


def _names_at(sentence: str, begin: int, lead: str, head: re.Match[str]) -> list[sites_names.Name]:
    """The names of a list that its lead leads to; none where another noun or name stands between the two."""
    link = _LINK.search(lead)
    handed = bool(link and link["in"] and _HANDED_TO.search(lead[: link.start()]))
    head_end = head.end() - begin + len(lead)
    other = bool(link and not handed and _OTHER_LIST.search(lead, head_end, link.start()))
    if link is None or other or re.search(r"of (?:which|whom|these|them)", lead[-60:]):
        return []
    names = sites_names.after(sentence, begin)
    if not names or sentence[names[-1].end :].lstrip(" ,")[:1].islower() and SAID.match(sentence, names[-1].end):
        return []
    told = sites_status.cue_end(lead[: link.start()])
    between = lead[max(head_end, told) : link.start()]
    joint = lead[link.start() :].strip(" ")
    housed = bool(_PARTS.fullmatch(head.group()))  # wards and desks are at a place with a sort of its own
    hosts = len(names) > 1 and not housed and sites_names.SORT.search(names[0].text)
    if link["in"] and (hosts or not (handed or _SHORT.fullmatch(between))):
        return []
    far = bool(re.search(r"[A-Z]", between)) or len(between) > 60
    if joint[:1] in ("–", "—", "-", ",", "(", ":") and not re.match(r", [a-z]", joint) and far:
        return []
    if joint[:1] == "," and re.search(r"(?<![\w’'-])[A-Z][\w’'-]*$", lead[: link.start()]):
        return []  # the middle of a list that did not fit
    one = bool(re.match(r"one |1 ", head.group()))
    if one and link["in"]:
        return []  # "moved to one centre in Elm"
    few = len(names) < _LEAST and not names[0].sorted and not one
    return [] if few and (link["in"] or joint[:1] in (",", "(")) else names


_PARTS = re.compile(r"(?:unit|ward|counter|desk|clinic|department|court)s", re.IGNORECASE)
# "transfer the centres to community groups in Ash Hill and Beck": the centres are there too.
_HANDED_TO = re.compile(r"\b(?:transfer|hand|pass|leas)\w*\b[^.;:]{0,80} to (?:[a-z-]+ ){0,3}(?:groups|organisations|communities|"
    r"councils|trusts|volunteers)$")
_SHORT = re.compile(r"(?: (?:now|down|permanently|for good|down|doors|\w+ly))*")


def coming(sentence: str) -> str:
    """The status a sentence gives places it does not name, for the next to name them: "five centres are at risk"; "" for none."""
    head = _SET.search(sentence)
    return sites_status.of_lead(sentence) if head and not FOR_A_WHILE.search(sentence) else ""


def named_next(sentence: str, status: str, *, earlier: str = "") -> Iterator[Row]:
    """The places named right after they were stated: "They are based in Ash Hill and Beck", "Those affected are …".

    ``status`` is what the sentence before says of them; ``earlier``, what the paper said before that, holds for "those affected".
    """
    match = _OPENS_NEXT.match(sentence)
    held = status or (earlier if _AFFECTED.search(match.group()) else "") if match else ""
    names = sites_names.after(sentence, match.end()) if match and held else []
    other = bool(match and re.match(r"\W*The (?:other|second|third|remaining|last) ", match.group()))
    for name in names if len(names) > 1 or names and (names[0].sorted or other) else ():
        yield row_of(name, held, 0, name.end, sure=True)


RULES: tuple[Callable[[str], Iterator[Row]], ...] = (_listed,)
