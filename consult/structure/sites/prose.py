"""What sentences say of places: "Elm Lodge will become a delivery site of Oak Hall", "it is proposed to close A and B"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

import pandas as pd

from consult.structure import sentences
from consult.structure.outline import Block, label_of
from consult.structure.sites import closings, patterns, roles, transfers
from consult.structure.sites import names as sites_names

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


RULES: tuple[Callable[[str], Iterator[Row]], ...] = (*roles.RULES, *closings.RULES, *transfers.RULES)
