"""What sentences say of places: "Elm Lodge will become a delivery site of Oak Hall", "it is proposed to close A and B"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

import pandas as pd

from consult.structure import sentences
from consult.structure.outline import Block, label_of
from consult.structure.quotations.words import VERB as SAID
from consult.structure.sites import names as sites_names
from consult.structure.sites import patterns
from consult.structure.sites import status as sites_status
from consult.structure.sites.names import Name

Row = dict[str, Any]


def find(text: str, blocks: Sequence[Block], _cells: pd.DataFrame) -> list[Row]:
    """Rows (without document) for every statement of a status in prose; headings and tables are not prose."""
    held = [block for block in blocks if block.kind != "table" and patterns.CUE.search(block.text)]
    decided = _under_a_decision(blocks)
    found = [row for block in held for row in _in_block(block, decided=block.start in decided)]
    known = _known_names(text, found)
    about_places = len({_key(row["site"]) for row in found if row["sure"]}) > 1
    listed = {(row["end"], row["status"]) for row in found if _key(row["site"]) in known}
    return [_public(row) for row in found
            if row["sure"] or _key(row["site"]) in known or (row["end"], row["status"]) in listed or about_places and row["context"]]


def _in_block(block: Block, *, decided: bool) -> Iterator[Row]:
    context = bool(sites_names.SORT.search(block.text))
    named: list[str] = []
    for start, end in sentences.spans(block.text):
        sentence = block.text[start:end].replace("\n", " ")
        rows = list(_in_sentence(sentence)) if patterns.CUE.search(sentence) else []
        rows += _of_those_named(sentence, named)
        named = list(dict.fromkeys(row["site"] for row in rows)) or _typed(sentence)
        if rows:
            for row in rows:
                at = block.start + start
                if decided and row["status"] == "proposed-to-close" and not _PROPOSING.search(sentence):
                    row = {**row, "status": "closed"}
                dated = bool(_DATED.match(sentence, row["end"]))
                yield {**row, "context": context or dated, "start": at + row["start"], "end": at + row["end"]}


_DATED = re.compile(
    r" (?:in|on|since|during|last|at the end of) (?:\w+ ){0,2}?(?:(?:19|20)\d\d|[JFMASOND][a-z]+|year|month|summer|spring)\b")
_PROPOSING = re.compile(r"\b(?:propos|consult|draft|option|recommend)", re.IGNORECASE)
_DECISION = re.compile(r"\b(?:resolved|decided|agreed|approved)\b[^.]{0,60}:\s*$", re.IGNORECASE)


def _under_a_decision(blocks: Sequence[Block]) -> frozenset[int]:
    """Where the blocks start that are items of a decision: "Cabinet resolved:", then "(1) to close Elm Road"."""
    found, open_ = [], False
    for block in blocks:
        item = block.kind == "list-item" or bool(label_of(block.text)[0])
        if open_ and item:
            found.append(block.start)
        else:
            open_ = bool(_DECISION.search(block.text))
    return frozenset(found)


def _typed(sentence: str) -> list[str]:
    """The places a sentence names with their sort."""
    return list(dict.fromkeys(match.group() for match in sites_names.TYPED.finditer(sentence) if sites_names.is_place(match.group())))


_LONGEST = 600  # a longer "sentence" is a list or a table run together, and reading it again for each "it" takes long


def _of_those_named(sentence: str, named: Sequence[str]) -> Iterator[Row]:
    """What "Both sites would close" or "…, it would close" states of the places just named; nothing where it fits other than all."""
    if len(sentence) > _LONGEST:
        return
    for match in islice(patterns.ANAPHORA.finditer(sentence), 6):
        held = list(named) if not match.start("they") else _typed(sentence[: match.start("they")])
        if not held or not patterns.CUE.search(sentence, match.end()) or len(held) not in _how_many(match.group("they").casefold()):
            continue
        joined = held[0] if len(held) == 1 else ", ".join(held[:-1]) + " and " + held[-1]
        for row in _in_sentence(joined + sentence[match.end("they") :]):
            if row["site"] in held:
                yield {**row, "start": match.start("they"), "end": len(sentence.rstrip()), "sure": True}


def _how_many(they: str) -> range:
    """How many places words such as "both sites" or "it" stand for."""
    if they.startswith(("both", "the two")):
        return range(2, 3)
    if they.startswith("all "):
        said = [count for count, word in enumerate(("three", "four", "five", "six"), 3) if word in they]
        return range(said[0], said[0] + 1) if said else range(3, 13)
    return range(2, 13) if they.startswith(("these", "they", "those")) else range(1, 2)


def _in_sentence(sentence: str) -> Iterator[Row]:
    for rule in RULES:
        yield from rule(sentence)


def _known_names(text: str, found: Sequence[Row]) -> frozenset[str]:
    """Keys of names that the document shows to be places: with their sort printed, or in a sure statement."""
    typed = {_key(match.group()) for match in sites_names.TYPED.finditer(text)}
    return frozenset(typed | {_key(row["site"]) for row in found if row["sure"]})


def _key(name: str) -> str:
    from consult.structure.sites import key_of

    return key_of(name)


def _public(row: Row) -> Row:
    return {name: row[name] for name in ("site", "status", "parent", "start", "end")}


def _row(name: Name, status: str, start: int, end: int, *, parent: str = "", sure: bool = False) -> Row:
    return {"site": name.text, "status": status, "parent": parent, "start": min(start, name.start),
            "end": max(end, name.end), "sure": sure or name.sorted}


def _subjects(sentence: str, upto: int) -> list[Name]:
    """The places that are the subject of a verb beginning at an offset."""
    low = max(0, upto - _REACH)
    return [replace(name, start=name.start + low, end=name.end + low) for name in _subjects_of(sentence[low:upto].rstrip())]


def _subjects_of(left: str) -> list[Name]:
    names = sites_names.before(left)
    if names:
        return names
    if left.endswith(",") and (names := sites_names.before(left[:-1])) and left[: names[0].start].rstrip().endswith(","):
        return names  # "Two, Elm Road and Oak Lane, would close"
    gap = patterns.GAP.search(left)
    return sites_names.before(left[: gap.start()]) if gap else []


def _parent(match: re.Match[str]) -> str:
    held = match.groupdict().get("parent") or match.groupdict().get("by") or ""
    found = sites_names.one(held.strip())
    return found.text if found else re.sub(r"^(?:the|an?|its|their) ", "", held.strip(" ,"))


def _role_status(role: str) -> str:
    return sites_status.of_value(role)


def _becomes(sentence: str) -> Iterator[Row]:
    for match in patterns.BECOMES.finditer(sentence):
        names = _subjects(sentence, match.start())
        status, parent = _role_status(match.group("role")), _parent(match)
        owner = patterns.RUN_BY.match(sentence, match.end("role")) if "community" in match.group("role").casefold() else None
        if owner:
            for name in names:
                yield _row(name, "transferred", name.start, owner.end(), parent=_parent(owner), sure=True)
            continue
        for name in names:
            yield _row(name, status, name.start, match.end(), parent=parent if status == "delivery" else "", sure=True)


def _counted_closing(sentence: str) -> Iterator[Row]:
    for match in patterns.COUNTED_CLOSING.finditer(sentence):
        clause = match.group()
        past = bool(re.search(r"\b(?:closed|shut|ceased|lost|axed)\b", clause))
        status = sites_status.of_closing(clause, _near(sentence, match), past=past)
        for name in sites_names.after(sentence, match.end()):
            yield _row(name, status, match.start(), name.end, sure=True)


def _saved_from(sentence: str) -> Iterator[Row]:
    for match in patterns.SAVED_FROM.finditer(sentence):
        for name in sites_names.names_in(match.group("list"), match.start("list")):
            yield _row(name, "proposed-to-close", match.start(), match.end())


def _taken_over(sentence: str) -> Iterator[Row]:
    for match in patterns.TAKEN_OVER.finditer(sentence):
        owner = re.sub(r"^(?:the|an?|its|their) ", "", match.group("by").strip(), flags=re.IGNORECASE)
        for name in sites_names.after(sentence, match.end()):
            yield _row(name, "transferred", match.start(), name.end, parent=owner)


def _linked(sentence: str) -> Iterator[Row]:
    for match in patterns.LINKED_TO.finditer(sentence):
        for name in _subjects(sentence, match.start()):
            yield _row(name, "delivery", name.start, match.end(), parent=_parent(match))


def _roles_again(sentence: str) -> Iterator[Row]:
    first = patterns.BECOMES.search(sentence)
    for match in patterns.ROLE_AGAIN.finditer(sentence, first.end()) if first else ():
        for name in sites_names.names_in(match.group("list"), match.start("list")):
            yield _row(name, _role_status(match.group("role")), name.start, match.end(), sure=True)


def _shuts(sentence: str) -> Iterator[Row]:
    for match in patterns.SHUTS.finditer(sentence):
        names = _subjects(sentence, match.start())
        verb = match.group("verb").casefold()
        past = verb.startswith(("closed", "shut", "ceased", "demol", "decomm", "mothb", "axed", "de-d", "ded"))
        clause = sentence[match.start() : match.end()]
        status = sites_status.of_closing(clause, _near(sentence, match), past=past and not _to_come(verb))
        for name in names:
            yield _row(name, status, name.start, match.end())


def _to_come(verb: str) -> bool:
    return " clos" in verb


_REACH = 600  # characters on either side of a statement that can bear on it
_TURN = re.compile(r"; | but | while | whereas |, although ")


def _near(sentence: str, match: re.Match[str]) -> str:
    """The clause a statement stands in: to the nearest semicolon or contrasting word on either side."""
    low = max(0, match.start() - _REACH)
    start = max((found.end() for found in _TURN.finditer(sentence, low, match.start())), default=low)
    following = _TURN.search(sentence, match.end(), match.end() + _REACH)
    return sentence[start : following.start() if following else match.end() + _REACH]


def _lead(sentence: str, match: re.Match[str]) -> str:
    """The clause a statement stands in, up to the statement."""
    low = max(0, match.start() - _REACH)
    start = max((found.end() for found in _TURN.finditer(sentence, low, match.start())), default=low)
    return sentence[start : match.end()]


def _stays_open(sentence: str) -> Iterator[Row]:
    for match in patterns.STAYS_OPEN.finditer(sentence):
        if patterns.BECOMES.match(sentence, match.start()) or patterns.WISH.search(_lead(sentence, match)):
            continue
        for name in _subjects(sentence, match.start()):
            yield _row(name, "open", name.start, match.end())


def _transfers(sentence: str) -> Iterator[Row]:
    for match in patterns.TRANSFERS.finditer(sentence):
        for name in _subjects(sentence, match.start()):
            yield _row(name, "transferred", name.start, match.end(), parent=_parent(match))


def _handed_objects(sentence: str) -> Iterator[Row]:
    for match in patterns.HANDED_OBJECT.finditer(sentence):
        names = sites_names.after(sentence, match.end())
        owner = patterns.TO_OWNER.match(sentence, names[-1].end) if names else None
        if owner is None:
            continue
        for name in names:
            yield _row(name, "transferred", match.start(), owner.end(), parent=_parent(owner))


def _roles_apposed(sentence: str) -> Iterator[Row]:
    for match in patterns.APPOSED_ROLE.finditer(sentence):
        for name in sites_names.before(sentence[: match.start()])[-1:]:
            yield _row(name, _role_status(match.group("role")), name.start, match.end(), sure=True)


_PAST_VERB = re.compile(r"(?:closed|axed|shut)\b")
_TO_COME = re.compile(r"\b(?:to|will|would|could|can|may|might|should|must|be|not|and)\s+$")


def _closing_then_list(sentence: str) -> Iterator[Row]:
    for match in patterns.CLOSING_THEN_LIST.finditer(sentence):
        names = sites_names.after(sentence, match.end())
        if not names or len(names) < 2 and not names[0].sorted or SAID.match(sentence, names[-1].end):
            continue
        past = bool(_PAST_VERB.match(match.group("verb")) and not _TO_COME.search(sentence[max(0, match.start() - 20) : match.start()]))
        status = sites_status.of_closing(match.group(), _near(sentence, match), past=past)
        for name in names:
            yield _row(name, status, match.start(), name.end, sure=True)


def _listed_then_closing(sentence: str) -> Iterator[Row]:
    for match in patterns.LISTED_THEN_CLOSING.finditer(sentence):
        past = match.group("verb").endswith(("closed", "shut")) and not _CONDITIONAL.search(match.group("verb"))
        status = sites_status.of_closing(match.group("verb"), _near(sentence, match), past=past)
        for name in sites_names.names_in(match.group("list"), match.start("list")):
            yield _row(name, status, match.start(), match.end(), sure=True)


_CONDITIONAL = re.compile(r"\b(?:will|would|could|may|might|be|set|due|to)\b")


def _closed_objects(sentence: str) -> Iterator[Row]:
    for match in patterns.CLOSE_OBJECT.finditer(sentence):
        names = sites_names.after(sentence, match.end())
        lead = sentence[max(0, match.start() - 40) : match.end()]
        past = bool(_PAST_VERB.match(match.group("verb")) and not _TO_COME.search(sentence[max(0, match.start() - 20) : match.start()]))
        status = sites_status.of_closing(lead, _near(sentence, match), past=past)
        listed = len(names) > 1 and bool(sites_names.SORT.search(sentence, max(0, match.start() - _REACH), match.end()))
        for name in names:
            yield _row(name, status, match.start(), name.end, sure=listed)


def _kept_objects(sentence: str) -> Iterator[Row]:
    for match in patterns.KEEP_OBJECT.finditer(sentence):
        names = sites_names.after(sentence, match.end())
        if not names or patterns.WISH.search(_lead(sentence, match)) or _given_a_role(sentence, names[-1].end):
            continue
        for name in names:
            yield _row(name, "open", match.start(), name.end)


def _given_a_role(sentence: str, at: int) -> bool:
    """Whether "as a main site" or the like follows: then the role is the status."""
    return bool(patterns.AS_ROLE.match(sentence, at) or patterns.BECOMES.match(sentence, at + 1))


def _named_as(sentence: str) -> Iterator[Row]:
    for pattern in (patterns.ROLE_OF_OBJECT, patterns.WITH_AS):
        for match in pattern.finditer(sentence):
            status = _role_status(match.group("role"))
            parent = _parent(match) or _subject_before(sentence, match.start()) or _main_before(sentence, match.start())
            for name in sites_names.names_in(match.group("list"), match.start("list")):
                owner = parent if status == "delivery" else ""
                yield _row(name, status, match.start(), match.end(), parent=owner, sure=True)


def _subject_before(sentence: str, at: int) -> str:
    """The place named last before "with A as a delivery site": its main site."""
    names = sites_names.before(sentence[:at].rstrip(" ,"))
    return names[-1].text if names else ""


def _main_before(sentence: str, at: int) -> str:
    """The place the sentence has just called a main site, as the parent of those it names next."""
    mains = [row["site"] for row in _becomes(sentence[:at]) if row["status"] == "main"]
    return mains[-1] if mains else ""


def _roles_named(sentence: str) -> Iterator[Row]:
    for pattern in (patterns.THE_MAIN_IS, patterns.APPOSED):
        for match in pattern.finditer(sentence):
            status = _role_status(match.group("role"))
            for name in sites_names.after(sentence, match.end())[: 1 if pattern is patterns.APPOSED else None]:
                yield _row(name, status, match.start(), name.end, sure=True)


def _roles_listed(sentence: str) -> Iterator[Row]:
    for match in patterns.ROLES_LISTED.finditer(sentence):
        status = _role_status(match.group("role"))
        for name in sites_names.after(sentence, match.end()):
            yield _row(name, status, match.start(), name.end, sure=True)


def _counted_then_named(sentence: str) -> Iterator[Row]:
    for match in patterns.ONLY_CLOSED.finditer(sentence):
        status = sites_status.of_closing(match.group(), sentence, past=True)
        for name in sites_names.after(sentence, match.end()):
            yield _row(name, status, match.start(), name.end, sure=True)


def _bracketed(sentence: str) -> Iterator[Row]:
    for match in patterns.BRACKETED.finditer(sentence):
        status = sites_status.of_value(match.group("value"))
        names = sites_names.before(sentence[: match.start()].rstrip())
        if status and names:
            yield _row(names[-1], status, names[-1].start, match.end("value"))


RULES: tuple[Callable[[str], Iterator[Row]], ...] = (
    _named_as, _becomes, _roles_named, _roles_listed, _counted_then_named, _counted_closing,
    _roles_again, _saved_from, _taken_over, _linked, _shuts, _stays_open, _transfers,
    _handed_objects, _closing_then_list, _listed_then_closing, _closed_objects, _kept_objects, _roles_apposed, _bracketed,
)
