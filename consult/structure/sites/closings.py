"""Sentences that close a place, propose to, or keep it open."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from consult.structure.sites import names as sites_names
from consult.structure.sites import patterns
from consult.structure.sites import status as sites_status
from consult.structure.sites.nouns import MANY
from consult.structure.sites.subjects import REACH, Row, clause_near, clause_upto, row_of, subjects_upto

_PAST_VERB = re.compile(r"(?:closed|axed|shut)\b")
_TO_COME = re.compile(r"\b(?:to|will|would|could|can|may|might|should|must|be|not|and)\s+$")
_ENDED = (
    "closed", "shut", "remain", "stay", "stand", "disappeared", "discontinued", "bulldozed", "knocked", "razed", "never", "ceased", "demol",
    "decomm", "mothb", "axed", "de-d", "ded")
_HOURS = re.compile(r"\b(?:hours|when|whenever|times|days) (?:that )?(?:the )?$", re.IGNORECASE)
_FORMER = re.compile(r"\b(?:former|old|ex)[- ](?:[\w’-]+ ){0,3}(?:in |at )?(?:the )?$", re.IGNORECASE)
_NO_THREAT = re.compile(r"\bno (?:[a-z]+ )?(?:threat|plans?|proposals?)\b", re.IGNORECASE)
# What is only threatened stays so, though the threat be confirmed.
_THREAT = re.compile(r"at risk|under (?:the )?threat|threatened|doomed|fac(?:e[sd]?|ing)\b|.*\bfor (?:[\w-]+ ){0,2}?closure$|"
    r".*\bclosure list|(?:the |both |all |one of |among )+.*\b(?:earmarked|set|due|proposed|planned|likely)\b")
_NEVER = re.compile(r"(?:not|never|n[’']t) (?:been |be )?re-?open")
_AMONG_MANY = re.compile(rf"(?:the |both |all |one of |among )+.*\b{MANY}\b")
_NOT_WANTED = re.compile(r"(?:n[’']t|\bnot|\bnever) (?:want|wish|like)(?: to see)? (?:the )?$")
_FOR_IT_TO = re.compile(r"\b[Ff]or (?:the )?$")
_SUPPOSED = re.compile(r"\b(?:(?:could|would|will|may|might|to) (?:see|mean|have)|[Ii]f|[Uu]nless|[Ww]ere) (?:the )?$")
_IN_VAIN = re.compile(r"(?:(?:n[’']t|\bnot|\bnever) want(?:ed)?|\bwanted|\b(?:was|were) going|\balmost|\bnearly|\bcame close|"
    r"\bhad (?:planned|proposed|intended|hoped)) to $")
_SHOULD_THE_WORST = re.compile(r"\b(?:should the worst|in the event|if the worst)\b", re.IGNORECASE)
_WAS = re.compile(r"\b(?:was|were|been)\b", re.IGNORECASE)
_HAPPENED = re.compile(r"\b(?:closed|shut|axed)$")
_PLANNED = re.compile(r"\b(?:will|would|could|may|might|propos\w+|plan\w*|set|due|earmarked|recommended|to be|being)\b")
_CONDITIONAL = re.compile(r"\b(?:will|would|could|may|might|be|set|due|to)\b")


def _saved_from(sentence: str) -> Iterator[Row]:
    for match in patterns.SAVED_FROM.finditer(sentence):
        for name in sites_names.names_in(match.group("list"), match.start("list")):
            yield row_of(name, "proposed-to-close", match.start(), match.end())


def _shuts(sentence: str) -> Iterator[Row]:
    for match in patterns.SHUTS.finditer(sentence):
        names = subjects_upto(sentence, match.start())
        verb = match.group("verb").casefold()
        if not names or for_a_while(clause_near(sentence, match)):
            continue
        if _NOT_WANTED.search(sentence, max(0, names[0].start - 40), names[0].start):
            continue
        if _FORMER.search(sentence, max(0, names[0].start - 40), names[0].start):
            continue
        if names and _HOURS.search(sentence, max(0, names[0].start - 60), names[0].start):
            continue
        supposed = bool(names) and bool(_SUPPOSED.search(sentence, max(0, names[0].start - 40), names[0].start))
        past = verb.startswith(_ENDED) and not supposed or verb.startswith("forced") and bool(_WAS.search(match.group("aux")))
        clause = sentence[match.start() : match.end()]
        status = sites_status.of_closing(clause, clause_near(sentence, match), past=past and not _to_come(verb) or _among_closed(verb))
        status = "closed" if _NEVER.match(verb) else "proposed-to-close" if status == "closed" and _THREAT.match(verb) else status
        for name in () if status == "open" and _is_wished(sentence, match) else names:
            yield row_of(name, status, name.start, match.end(), sure=bool(_AMONG_MANY.match(verb)) or _are_listed(sentence, names))


def for_a_while(clause: str) -> bool:
    """Whether a clause tells of a fault or works; with a year it is over for good."""
    return bool(patterns.FOR_A_WHILE.search(clause)) and not re.search(r"\b(?:19|20)\d\d\b|\b(?:not|never) (?:be )?re-?open", clause)


def _are_listed(sentence: str, names: list[sites_names.Name]) -> bool:
    """Whether a sentence that has just said "the five tips" goes on to name two of them or more."""
    return len(names) > 1 and bool(_MANY.search(sentence, 0, names[0].start))


_MANY = re.compile(rf"\b{MANY}\b")


def _to_come(verb: str) -> bool:
    return " clos" in verb


def _among_closed(verb: str) -> bool:
    """Whether "one of four centres forced to shut" tells of what has happened."""
    return verb.startswith(("one of", "among")) and bool(_HAPPENED.search(verb) and not _PLANNED.search(verb))


def _is_wished(sentence: str, match: re.Match[str]) -> bool:
    """Whether somebody asks for what the words say, or was once told so."""
    return bool(patterns.WISH.search(clause_upto(sentence, match)))


def _stays_open(sentence: str) -> Iterator[Row]:
    for match in patterns.STAYS_OPEN.finditer(sentence):
        first = match.group().endswith("first opened")
        if first or patterns.BECOMES.match(sentence, match.start()) or patterns.WISH.search(clause_upto(sentence, match)):
            continue
        for name in subjects_upto(sentence, match.start()):
            if not _HOURS.search(sentence, max(0, name.start - 60), name.start) and not _FOR_IT_TO.search(sentence, 0, name.start):
                yield row_of(name, "open", name.start, match.end())


def _closed_objects(sentence: str) -> Iterator[Row]:
    read = 0
    for match in patterns.CLOSE_OBJECT.finditer(sentence):
        if match.start() < read:
            continue  # inside a list read already
        names = sites_names.after(sentence, match.end()) or _described_names(sentence, match.end())
        read = names[-1].end if names else read
        lead = sentence[max(0, match.start() - 40) : match.end()]
        past = bool(_PAST_VERB.match(match.group("verb")) and not _TO_COME.search(sentence[max(0, match.start() - 20) : match.start()]))
        status = sites_status.of_closing(lead, clause_near(sentence, match), past=past)
        if for_a_while(lead + re.split(r",", sentence[match.end() : match.end() + REACH])[0]):
            continue
        vain = _IN_VAIN.search(sentence, max(0, match.start() - 40), match.start())
        if vain or _SHOULD_THE_WORST.search(sentence, match.end(), match.end() + REACH):
            continue
        if status == "open" and _is_wished(sentence, match):
            continue
        listed = len(names) > 1 and bool(sites_names.SORT.search(sentence, max(0, match.start() - REACH), match.end()))
        for name in names:
            yield row_of(name, status, match.start(), name.end, sure=listed)


def _described_names(sentence: str, at: int) -> list[sites_names.Name]:
    """The place an object names after a few words about it: "the 14-bed, much-loved Elm Road Hospital"."""
    told = _TOLD_OF.match(sentence, at)
    names = sites_names.after(sentence, told.end()) if told else []
    return names if names and sites_names.SORT.search(names[0].text) else []


_TOLD_OF = re.compile(
    r"(?:(?!(?:in|at|of|on|by|for|from|to|and|or|with|that|which|as|its|their|his|her|a|an|after|before|when|because|who|if|but|while|"
    r"yet|so|than|until|since|over|under|into)\b)"
    r"[a-z\d][\w’'-]*,? ){1,4}(?=[A-Z])")


def _kept_objects(sentence: str) -> Iterator[Row]:
    for match in patterns.KEEP_OBJECT.finditer(sentence):
        names = sites_names.after(sentence, match.end())
        if not names or patterns.WISH.search(clause_upto(sentence, match)) or _given_a_role(sentence, names[-1].end):
            continue
        for name in names:
            yield row_of(name, "open", match.start(), name.end)


def _given_a_role(sentence: str, at: int) -> bool:
    """Whether "as a main site" or the like follows: then the role is the status."""
    return bool(patterns.AS_ROLE.match(sentence, at) or patterns.BECOMES.match(sentence, at + 1))


def _bracketed(sentence: str) -> Iterator[Row]:
    for match in patterns.BRACKETED.finditer(sentence):
        status = sites_status.of_value(match.group("value"))
        names = sites_names.before(sentence[: match.start()].rstrip())
        if status and names:
            yield row_of(names[-1], status, names[-1].start, match.end("value"))


def _closure_of(sentence: str) -> Iterator[Row]:
    for match in patterns.CLOSURE_OF.finditer(sentence):
        names = [name for name in sites_names.before(sentence[: match.start()]) if name.sorted]
        status = sites_status.of_closing(sentence[match.start() :], clause_near(sentence, match), past=False)
        for name in names:
            yield row_of(name, status, name.start, match.end())


def _earmarked(sentence: str) -> Iterator[Row]:
    for match in patterns.EARMARKS.finditer(sentence):
        names = sites_names.after(sentence, match.end())
        to = patterns.FOR_CLOSURE.match(sentence, names[-1].end) if names else None
        if to is None:
            continue
        for name in names:
            yield row_of(name, "proposed-to-close", match.start(), to.end())


def _parted_lists(sentence: str) -> Iterator[Row]:
    """Places between semicolons after a colon, each as printed with the parish before it."""
    for match in patterns.PARTED_LIST.finditer(sentence):
        if not sites_names.SORT.search(sentence, match.start(), match.start("list")):
            continue
        status = sites_status.of_value(match.group("verb")) or sites_status.of_closing(match.group("verb"), sentence, past=False)
        at = match.start("list")
        for piece in match.group("list").split(";"):
            bare = re.sub(r"^\s*(?:and|or)\s+", "", piece).strip()
            if bare[:1].isupper() and len(bare.split()) <= 10:
                start = sentence.index(bare, at)
                name = sites_names.Name(start, start + len(bare), bare, True)
                yield row_of(name, status, match.start(), match.end("list"), sure=True)
            at += len(piece) + 1


def _turned(sentence: str) -> Iterator[Row]:
    """"Also scheduled to close are Elm Road and Oak Lane": what becomes of them first, and then the places."""
    for match in patterns.TURNED.finditer(sentence):
        status = sites_status.of_lead(match.group()) if sentence[match.end()].isupper() else ""
        names = sites_names.after(sentence, match.end()) if status else []
        for name in names if len(names) > 1 or names and names[0].sorted else ():
            yield row_of(name, status, match.start(), name.end, sure=True)


def _lease_ended(sentence: str) -> Iterator[Row]:
    for match in patterns.LEASE_OF.finditer(sentence):
        names = sites_names.after(sentence, match.end())
        ends = patterns.LEASE_ENDS.match(sentence, names[-1].end) if names else None
        for name in names if ends else ():
            yield row_of(name, "proposed-to-close", match.start(), ends.end() if ends else name.end)


def _described(sentence: str) -> Iterator[Row]:
    """"The under-threat Elm Road Library", "the fight to save Oak Hall": places by what is said of them in passing."""
    for match in patterns.UNDER_THREAT.finditer(sentence):
        status = "proposed-to-close" if match["threat"] else "closed"
        for name in sites_names.after(sentence, match.end())[:1]:
            yield from (row_of(name, status, match.start(), name.end),) if SORT_LAST.search(name.text) else ()
    for match in patterns.FIGHT_TO_SAVE.finditer(sentence) if not _NO_THREAT.search(sentence) else ():
        for name in sites_names.after(sentence, match.end()):
            yield from (row_of(name, "proposed-to-close", match.start(), name.end),) if SORT_LAST.search(name.text) else ()


SORT_LAST = re.compile(sites_names.SORT.pattern + r"$")

RULES: tuple[Callable[[str], Iterator[Row]], ...] = (
    _saved_from, _shuts, _stays_open, _closed_objects, _kept_objects, _bracketed, _closure_of, _earmarked, _parted_lists,
    _turned, _lease_ended, _described,
)
