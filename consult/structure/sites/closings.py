"""Sentences that close a place, propose to, or keep it open."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from consult.structure.quotations.words import VERB as SAID
from consult.structure.sites import names as sites_names
from consult.structure.sites import patterns
from consult.structure.sites import status as sites_status
from consult.structure.sites.subjects import REACH, Row, clause_near, clause_upto, row_of, subjects_upto

_PAST_VERB = re.compile(r"(?:closed|axed|shut)\b")
_TO_COME = re.compile(r"\b(?:to|will|would|could|can|may|might|should|must|be|not|and)\s+$")
_ENDED = ("closed", "shut", "ceased", "demol", "decomm", "mothb", "axed", "de-d", "ded")
_HOURS = re.compile(r"\b(?:hours|when|whenever|times|days) (?:that )?(?:the )?$", re.IGNORECASE)
_SUPPOSED = re.compile(r"\b(?:(?:could|would|will|may|might|to) (?:see|mean|have)|[Ii]f|[Uu]nless|[Ww]ere) (?:the )?$")
_IN_VAIN = re.compile(r"\b(?:wanted|(?:was|were) going|almost|nearly|came close|had (?:planned|proposed|intended|hoped)) to $")
_SHOULD_THE_WORST = re.compile(r"\b(?:should the worst|in the event|if the worst)\b", re.IGNORECASE)
_WAS = re.compile(r"\b(?:was|were|been)\b", re.IGNORECASE)
_HAPPENED = re.compile(r"\b(?:closed|shut|axed)$")
_PLANNED = re.compile(r"\b(?:will|would|could|may|might|propos\w+|plan\w*|set|due|earmarked|recommended|to be|being)\b")
_CONDITIONAL = re.compile(r"\b(?:will|would|could|may|might|be|set|due|to)\b")


def _counted_closing(sentence: str) -> Iterator[Row]:
    for match in patterns.COUNTED_CLOSING.finditer(sentence):
        clause = match.group()
        past = bool(re.search(r"\b(?:closed|shut|ceased|lost|axed)\b", clause))
        status = sites_status.of_closing(clause, clause_near(sentence, match), past=past)
        for name in sites_names.after(sentence, match.end()):
            yield row_of(name, status, match.start(), name.end, sure=True)


def _saved_from(sentence: str) -> Iterator[Row]:
    for match in patterns.SAVED_FROM.finditer(sentence):
        for name in sites_names.names_in(match.group("list"), match.start("list")):
            yield row_of(name, "proposed-to-close", match.start(), match.end())


def _shuts(sentence: str) -> Iterator[Row]:
    for match in patterns.SHUTS.finditer(sentence):
        names = subjects_upto(sentence, match.start())
        verb = match.group("verb").casefold()
        if not names or patterns.FOR_A_WHILE.search(clause_near(sentence, match)):
            continue
        if names and _HOURS.search(sentence, max(0, names[0].start - 60), names[0].start):
            continue
        supposed = bool(names) and bool(_SUPPOSED.search(sentence, max(0, names[0].start - 40), names[0].start))
        past = verb.startswith(_ENDED) and not supposed or verb.startswith("forced") and bool(_WAS.search(match.group("aux")))
        clause = sentence[match.start() : match.end()]
        status = sites_status.of_closing(clause, clause_near(sentence, match), past=past and not _to_come(verb) or _among_closed(verb))
        for name in () if status == "open" and _is_wished(sentence, match) else names:
            yield row_of(name, status, name.start, match.end())


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
        if patterns.BECOMES.match(sentence, match.start()) or patterns.WISH.search(clause_upto(sentence, match)):
            continue
        for name in subjects_upto(sentence, match.start()):
            if not _HOURS.search(sentence, max(0, name.start - 60), name.start):
                yield row_of(name, "open", name.start, match.end())


def _closing_then_list(sentence: str) -> Iterator[Row]:
    for match in patterns.CLOSING_THEN_LIST.finditer(sentence):
        names = sites_names.after(sentence, match.end())
        if not names or len(names) < 2 and not names[0].sorted or SAID.match(sentence, names[-1].end):
            continue
        past = bool(_PAST_VERB.match(match.group("verb")) and not _TO_COME.search(sentence[max(0, match.start() - 20) : match.start()]))
        status = sites_status.of_closing(match.group(), clause_near(sentence, match), past=past)
        for name in names:
            yield row_of(name, status, match.start(), name.end, sure=True)


def _listed_then_closing(sentence: str) -> Iterator[Row]:
    for match in patterns.LISTED_THEN_CLOSING.finditer(sentence):
        past = match.group("verb").endswith(("closed", "shut")) and not _CONDITIONAL.search(match.group("verb"))
        status = sites_status.of_closing(match.group("verb"), clause_near(sentence, match), past=past)
        for name in sites_names.names_in(match.group("list"), match.start("list")):
            yield row_of(name, status, match.start(), match.end(), sure=True)


def _closed_objects(sentence: str) -> Iterator[Row]:
    for match in patterns.CLOSE_OBJECT.finditer(sentence):
        names = sites_names.after(sentence, match.end())
        lead = sentence[max(0, match.start() - 40) : match.end()]
        past = bool(_PAST_VERB.match(match.group("verb")) and not _TO_COME.search(sentence[max(0, match.start() - 20) : match.start()]))
        status = sites_status.of_closing(lead, clause_near(sentence, match), past=past)
        vain = _IN_VAIN.search(sentence, max(0, match.start() - 40), match.start())
        if vain or _SHOULD_THE_WORST.search(sentence, match.end(), match.end() + REACH):
            continue
        if status == "open" and _is_wished(sentence, match):
            continue
        listed = len(names) > 1 and bool(sites_names.SORT.search(sentence, max(0, match.start() - REACH), match.end()))
        for name in names:
            yield row_of(name, status, match.start(), name.end, sure=listed)


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


def _counted_then_named(sentence: str) -> Iterator[Row]:
    for match in patterns.ONLY_CLOSED.finditer(sentence):
        status = sites_status.of_closing(match.group(), sentence, past=True)
        for name in sites_names.after(sentence, match.end()):
            yield row_of(name, status, match.start(), name.end, sure=True)


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


def _threatened(sentence: str) -> Iterator[Row]:
    for match in patterns.THREATENED_ARE.finditer(sentence):
        for name in sites_names.after(sentence, match.end()) if sentence[match.end() : match.end() + 1].isupper() else ():
            yield row_of(name, "proposed-to-close", match.start(), name.end, sure=True)


def _earmarked(sentence: str) -> Iterator[Row]:
    for match in patterns.EARMARKS.finditer(sentence):
        names = sites_names.after(sentence, match.end())
        to = patterns.FOR_CLOSURE.match(sentence, names[-1].end) if names else None
        if to is None:
            continue
        for name in names:
            yield row_of(name, "proposed-to-close", match.start(), to.end())


def _closing_in_brackets(sentence: str) -> Iterator[Row]:
    """"Three libraries to close (Ash Hill, Beck, Cole End)"."""
    for match in patterns.CLOSING_IN_BRACKETS.finditer(sentence):
        past = match.group("verb") in ("closed", "shut", "axed")
        status = sites_status.of_closing(match.group(), clause_near(sentence, match), past=past)
        for name in sites_names.names_in(match.group("list"), match.start("list")):
            yield row_of(name, status, match.start(), match.end(), sure=True)


def of_counted(sentence: str) -> str:
    """The status a sentence gives places it counts and does not name: "five centres are at risk"; "" for none."""
    match = patterns.COUNTED_STATUS.search(sentence)
    if match is None or patterns.FOR_A_WHILE.search(sentence):
        return ""
    past = bool(re.search(r"\b(?:have|were|has) (?:been )?(?:closed|shut|axed)$", match.group()))
    return sites_status.of_closing(match.group(), sentence, past=past)


def named_next(sentence: str, status: str) -> Iterator[Row]:
    """The places named right after they were counted: "They are based in Ash Hill and Beck", "Those affected are …"."""
    match = patterns.NAMED_NEXT.match(sentence) if status else None
    names = sites_names.after(sentence, match.end()) if match else []
    for name in names if len(names) > 1 else ():
        yield row_of(name, status, 0, name.end, sure=True)


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


RULES: tuple[Callable[[str], Iterator[Row]], ...] = (
    _counted_then_named, _counted_closing, _saved_from, _shuts, _stays_open, _closing_then_list, _listed_then_closing,
    _closed_objects, _kept_objects, _bracketed, _closure_of, _threatened, _earmarked, _closing_in_brackets, _parted_lists,
)
