"""What sentences say of places: "Elm Lodge will become a delivery site of Oak Hall", "it is proposed to close A and B"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pandas as pd

from consult.structure import sentences
from consult.structure.outline import Block, label_of
from consult.structure.sites import closings, patterns, plain, roles, sets, transfers
from consult.structure.sites import names as sites_names
from consult.structure.sites.nouns import MANY

Row = dict[str, Any]


def find(text: str, blocks: Sequence[Block], _cells: pd.DataFrame) -> list[Row]:
    """Rows (without document) for every statement of a status in prose; tables are not prose."""
    typed = list(dict.fromkeys(match.group() for match in sites_names.TYPED.finditer(text) if not _is_any(match, text)))
    memory = plain.memory_of([name for name in typed if not _is_in_town(name, typed, text)], text)
    decided = _under_a_decision(blocks)
    found = [row for block in blocks if block.kind != "table"
             for row in _in_block(block, memory, decided=block.start in decided)]
    known = frozenset(_key(name) for name in (*typed, *(row["site"] for row in found if row["sure"])))
    about_places = len({_key(row["site"]) for row in found if row["sure"]}) > 1
    together = Counter((row["end"], row["status"]) for row in found)
    listed = {(row["end"], row["status"]) for row in found if _key(row["site"]) in known}
    return [_public(row) for row in found
            if row["sure"] or _key(row["site"]) in known or (row["end"], row["status"]) in listed or about_places and row["context"]
            or together[row["end"], row["status"]] > 1 and _MANY.search(text, max(0, row["start"] - _EARLIER), row["start"])]


_MANY = re.compile(rf"\b{MANY}\b")
_EARLIER = 400  # characters before a list of bare names in which the noun for them must stand


def _is_any(match: re.Match[str], text: str) -> bool:
    """Whether an article and a small-letter sort make it any such place: "a small Barset day centre"."""
    sort = sites_names.SORT.search(match.group())
    return bool(sort and sort.group()[0].islower() and _ARTICLE.search(text, max(0, match.start() - 40), match.start()))


def _is_in_town(name: str, typed: Sequence[str], text: str) -> bool:
    """Whether a name is only the town and sort of a place named in full: "Elmby hospital" of "St Ann's Hospital in Elmby"."""
    sort = sites_names.SORT.search(name)
    town = name[: sort.start()].strip() if sort and sort.group()[0].islower() else ""
    return bool(town) and any(re.search(rf"{re.escape(other)},? (?:in|at) {re.escape(town)}\b", text) for other in typed if other != name)


_ARTICLE = re.compile(r"\b[Aa]n?\s+(?:[a-z-]+\s+){0,2}$")


def _in_block(block: Block, memory: plain.Memory, *, decided: bool) -> Iterator[Row]:
    context = bool(sites_names.SORT.search(block.text))
    if not memory.coming and not patterns.CUE.search(block.text):
        memory.note(plain.typed(block.text) if context and len(block.text) < _LONGEST else ())
        return
    for start, end in sentences.spans(block.text):
        sentence = block.text[start:end].replace("\n", " ")
        rows = list(_stated(sentence, memory)) if patterns.CUE.search(sentence) else []
        named = {row["site"] for row in rows}
        rows += [row for row in sets.named_next(sentence, memory.coming, earlier=memory.said) if row["site"] not in named]
        about = list(dict.fromkeys(row["site"] for row in rows))
        memory.note(about or plain.typed(sentence), stated=about, coming="" if rows else sets.coming(sentence))
        for row in rows:
            at = block.start + start
            if decided and row["status"] == "proposed-to-close" and not _PROPOSING.search(sentence):
                row = {**row, "status": "closed"}
            dated = bool(_DATED.match(sentence, row["end"]))
            yield {**row, "context": context or dated, "start": at + row["start"], "end": at + row["end"]}


def _stated(sentence: str, memory: plain.Memory) -> Iterator[Row]:
    """What a sentence states of the places it names, and of those that "it" or "both sites" stands for."""
    rows = list(_in_sentence(sentence))
    yield from rows
    have = {(_key(row["site"]), row["status"]) for row in rows}
    for words, about in (*plain.versions(sentence, memory), *plain.subjects_replaced(sentence, memory)):
        for row in _in_sentence(words):
            key = (_key(row["site"]), row["status"])
            if row["status"] == "closed" and closings.for_a_while(sentence):
                continue
            if key not in have and (row["site"] in about if about else row["sure"]):
                have.add(key)
                yield {**row, "start": max(sentence.find(row["site"]), 0), "end": len(sentence.rstrip()), "sure": True}


_LONGEST = 600  # a longer block without a statement is not read for the places it names
_DATED = re.compile(
    r" (?:in|on|since|during|last|at the end of) (?:\w+ ){0,2}?(?:(?:19|20)\d\d|[JFMASOND][a-z]+|year|month|summer|spring)\b")
_PROPOSING = re.compile(r"\b(?:propos|(?:to|for|on|go|going|subject to) (?:\w+ )?consult|draft|option|recommend)", re.IGNORECASE)
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


def _in_sentence(sentence: str) -> Iterator[Row]:
    for rule in RULES:
        yield from rule(sentence)


def _key(name: str) -> str:
    from consult.structure.sites import key_of

    return key_of(name)


def _public(row: Row) -> Row:
    return {name: row[name] for name in ("site", "status", "parent", "start", "end")}


RULES: tuple[Callable[[str], Iterator[Row]], ...] = (*roles.RULES, *sets.RULES, *closings.RULES, *transfers.RULES)
