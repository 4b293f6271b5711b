"""Whether two sentences state the same measure: the same content words but for the figures, and nothing that differs.

Two statements are the same only where what they are true of is the same. So a different place, year, question,
group or period, or one name more in either, makes them two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from consult.claims import clauses, placing, positions, words
from consult.claims.figures import SUBGROUP, after, before, of_kind
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity

LIKE, SHARED, RARE_IN = 0.8, 5, 4

_DENIED = re.compile(r"\b(?:not|never|nor|neither|no|none|nobody|without|unlikely)\b|n[’']t\b", re.I)
_REST = re.compile(r"\b(?:remaining|remainder|the rest)\b", re.I)
_KINDS = ("percent", "money", "count", "duration", "ratio")
_POINTS_AT = re.compile(r"\b(?:this|these|that|those|it|they|here|above|below|former|latter|following|previous|same|such)\b", re.I)
_NAME = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-Z][a-z]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?\b|\b(?:January|February|March|April|May|June|July|August|September|"
                   r"October|November|December)\b|\bQ[1-4]\b|\bQuarter \d\b")
_OPPOSITE = (frozenset(("agre", "disagre")), frozenset(("support", "oppos")), frozenset(("incom", "expenditur")),
             frozenset(("capital", "revenu")), frozenset(("gross", "net")), frozenset(("men", "women")),
             frozenset(("increas", "decreas")), frozenset(("saving", "cost")), frozenset(("und", "ov")))
_HEDGED_TARGET = re.compile(r"\b(?:target|budget(?:ed)?|planned|forecast|estimated|expected|proposed|up to|maximum|minimum|if|could|"
                            r"would|will|each|per|further|another|additional|extra|remaining|of which|including)\b", re.I)

_CHANGES = re.compile(r"\b(?:by|from|rise of|fall of|increase of|decrease of|target of|up to|rose to|fell to)\s*$", re.I)
_IS_CHANGE = re.compile(r"^\s*(?:percentage |net )?(?:points?|increase|decrease|rise|fall|more|fewer|higher|lower|of the)\b", re.I)
_PICKED = re.compile(r"\b(?:among(?:st)?|aged|national\w*|england|average|previous\w*|census|population|excluding|likely|compared|"
                     r"businesses|staff|organisations|young|men|women|parents|tenants)\b", re.I)
# "said that they used": the words point at nobody but the people the share is of.
_REPORTED = re.compile(r"\b(?:said|say|reported|stated|told us|indicated|felt|thought|believed)\s+(?:that\s+)?they\b", re.I)
_FIGURES = re.compile(r"\b(?:half|thirds?|quarters?|fifths?|tenths?|two|three|four|five|six|seven|eight|nine|ten|majority|one in|"
                      r"some|just|well|further|another|also|in the consultation)\b|\d[\d,.]*%?", re.I)
_WHO = frozenset(words.content("respondents people residents participants all overall user"))


@dataclass(frozen=True)
class Statement:
    """A sentence with its one figure of a kind, and the words that say what the figure measures."""

    document: str
    sentence: Sentence
    quantity: Quantity
    content: frozenset[str]
    names: frozenset[str]
    times: frozenset[str]
    places: frozenset[str]
    hedges: frozenset[str]

    @property
    def denied(self) -> bool:
        """Whether the sentence says "not", which no content word holds."""
        return bool(_DENIED.search(self.sentence.flat))


def statements(paper: Paper) -> list[Statement]:
    """Every sentence of a paper that holds exactly one figure of a kind outside brackets and quotations."""
    found = []
    for sentence in paper.sentences:
        if sentence.kind == "heading" or sentence.asks:
            continue
        for kind in _KINDS:
            mine = [each for each in of_kind(sentence, kind) if not paper.in_quotation(each.start, each.end)]
            if len(mine) == 1 and not mine[0].hedge and mine[0].low == mine[0].high and not _numbers_item(sentence, mine[0]):
                found.append(_statement(paper, sentence, mine[0]))
    return found


def _numbers_item(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a figure opens its line as the number of an item, a capital after it: "58 Multi-media packs"."""
    return quantity.kind == "count" and quantity.start == sentence.start and \
        re.match(r"\d{1,3}\s+[A-Z]", sentence.flat) is not None


def _statement(paper: Paper, sentence: Sentence, quantity: Quantity) -> Statement:
    others = [each for each in sentence.quantities if each is not quantity]
    flat = list(sentence.flat)
    for each in (quantity, *others):
        flat[each.start - sentence.start: each.end - sentence.start] = " " * (each.end - each.start)
    text = "".join(flat)
    return Statement(paper.document_id, sentence, quantity, frozenset(words.content(text)),
                     frozenset(name.lower() for name in _NAME.findall(text)), frozenset(_YEAR.findall(sentence.flat)),
                     placing.names_in(f"{sentence.flat} {sentence.section}"),
                     frozenset(match.lower() for match in _HEDGED_TARGET.findall(text)))


def shares(paper: Paper) -> list[Statement]:
    """Every exact share a sentence states in a clause of its own: "32% said they used a library at least once a week".

    The content is the clause's alone. Sentences that pick out a group, change, compare or point elsewhere are left.
    """
    found = []
    for sentence in paper.sentences:
        if not sentence.states or "\t" in sentence.text:
            continue
        units = of_kind(sentence, "percent", "fraction", "ratio", "count")
        for each in of_kind(sentence, "percent"):
            if each.hedge or each.low != each.high or paper.in_quotation(each.start, each.end) or \
                    _CHANGES.search(before(sentence, each, 30)) or _IS_CHANGE.match(after(sentence, each, 30)):
                continue
            clause = clauses.clause_of(sentence, each, units)
            text = f"{clause.label} {clause.whom}"
            made = _statement(paper, sentence, each)
            found.append(replace(made, content=frozenset(words.content(_FIGURES.sub(" ", text))) - _WHO,
                                 hedges=frozenset(match.lower() for match in _HEDGED_TARGET.findall(text))))
    return found


def same_share(one: Statement, other: Statement, rare: Counter[str]) -> bool:
    """Whether two clauses say the same of the same people: all the words of either but for the people's name."""
    if one.content != other.content or len(one.content) < 3 or one.hedges != other.hedges or one.times != other.times:
        return False
    if one.names != other.names or one.places != other.places or one.denied != other.denied:
        return False
    if any(positions.read(" ".join(sorted(each.content))) or _PICKED.search(each.sentence.flat) or SUBGROUP.search(each.sentence.flat)
           or _POINTS_AT.search(_REPORTED.sub(" ", each.sentence.flat)) for each in (one, other)):
        return False
    return one.quantity.denominator is None and other.quantity.denominator is None and \
        sum(1 for word in one.content if rare[word] <= 2 * RARE_IN) >= 2


def same(one: Statement, other: Statement, rare: Counter[str]) -> bool:
    """Whether two statements are of the same measure, people, place and time."""
    if one.quantity.kind != other.quantity.kind or one.quantity.unit != other.quantity.unit:
        return False
    # "10 of 186" and "42 of 527" are shares of two groups, whatever the words between them.
    if one.quantity.denominator != other.quantity.denominator and None not in (one.quantity.denominator, other.quantity.denominator):
        return False
    shared, apart = one.content & other.content, one.content ^ other.content
    fewest = SHARED if apart else SHARED - 2 if _dates(one) and _dates(one) == _dates(other) else SHARED - 1
    if len(shared) < fewest or len(shared) < LIKE * len(one.content | other.content):
        return False
    if one.names != other.names or one.times != other.times or one.places != other.places or one.hedges != other.hedges:
        return False
    if one.denied != other.denied or any(_REST.search(each.sentence.flat) for each in (one, other)):
        return False
    if any(pair & one.content != pair & other.content for pair in _OPPOSITE) or any(word.isdigit() for word in apart):
        return False
    if one.sentence.section != other.sentence.section and (_points(one) or _points(other)):
        return False
    return sum(1 for word in shared if rare[word] <= RARE_IN) >= 2


def _dates(statement: Statement) -> tuple[str, ...]:
    """The days a sentence names."""
    return tuple(str(found.low) for found in of_kind(statement.sentence, "date") if found.low)


def _points(statement: Statement) -> bool:
    return bool(_POINTS_AT.search(statement.sentence.flat))


def rarity(papers: Iterable[Paper]) -> Counter[str]:
    """In how many sentences of the papers each content word stands."""
    counts: Counter[str] = Counter()
    for paper in papers:
        for sentence in paper.sentences:
            counts.update(set(_content(sentence.flat)))
    return counts


@lru_cache(maxsize=100_000)
def _content(text: str) -> tuple[str, ...]:
    return words.content(text)


__all__ = ["Statement", "rarity", "same", "statements"]
