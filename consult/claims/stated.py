"""The shares and numbers of people that a sentence states in its own words, each with the clause that says what it measures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from consult.claims import clauses, rounding
from consult.claims.clauses import Clause
from consult.claims.figures import before, between, figure_of, known, of_kind
from consult.claims.forensics import Figure
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity
from consult.claims.stats import COUNT, PERCENT

WORD_SLACK = Fraction(3)
SHARES = ("percent", "fraction", "ratio")
_PEOPLE = re.compile(r"^\s*(?:\([\d.]+%\)\s*)?(?:people|respondents?|responses|residents|of (?:them|those|respondents)|individuals|"
                     r"participants|were|was|are|used|live|said|agreed|disagreed|strongly|tended|chose|selected|felt|"
                     r"supported|opposed|\()", re.I)
_NOUNS = ("people", "respondents", "responses", "residents", "organisations", "parents", "carers", "individuals")
_BY = re.compile(r"\bby\s+(?:just |only |over |fewer than |more than |about |around )?$", re.I)
_CHANGE_BEFORE = re.compile(r"\b(?:(?:ris\w+|rose|f[ae]ll\w*|gr[eo]w\w*|drop\w*|increas\w+|decreas\w+|reduc\w+|cut|up|down|declin\w+|"
                            r"chang\w+|rais\w+|lower\w*|improv\w+|exceed\w*|out\w+|differ\w*|mov\w+|shift\w*|var\w+)(?:\s+[\w’']+){0,6}\s+by|"
                            r"increase of|decrease of|reduction of|rise of|fall of|cut of|drop of|discount of|up to|minimum|"
                            r"maximum|from|would (?:support|favour|prefer|choose|accept|back)|(?:preferred|accepted))\s*(?:a |an )?$", re.I)
# "Bus services were raised by 117 respondents": a matter was, not an amount.
_RAISED = re.compile(r"\braised by\s+(?:just |only |over |about |around |nearly |some )?$", re.I)
_BY_PEOPLE = re.compile(r"^\s*(?:of )?(?:all |the |those )*(?:[a-z-]+ )?(?:people|respondents?|residents|participants|parents|"
                        r"organisations|individuals|responses)\b|^\s*[.;,]?\s*$", re.I)
_CHANGE_AFTER = re.compile(r"^\s*(?:percentage )?(?:increase|decrease|reduction|rise|fall|cut|drop|discount|points?|more|fewer|less|"
                           r"higher|lower|off|of (?:the|their|its) (?:bill|cost|council tax|budget|income|liability))\b", re.I)
_JOINED, _ABOUT = re.compile(r"(?:\band|,|;|\bbut)\s*$"), re.compile(
    r"^\s*(?:about|by|with|at|on|in|said|chose|wanted|did|had|would|more|for|against|opposed|supported|(?:dis)?agreed|were|was)\b", re.I)
_OF = re.compile(r"\b(?:of|from)\s+(?:(?:the|all|our|these|those|remaining)\s+)*$", re.I)


@dataclass(frozen=True)
class Looked:
    """A figure of a sentence with the clause that says what it measures."""

    sentence: Sentence
    quantity: Quantity
    figure: Figure
    clause: Clause
    measure: str


def figures(paper: Paper, sentence: Sentence) -> Iterator[Looked]:
    """Every share and number of people a sentence states in its own words, with what it measures."""
    shares = of_kind(sentence, *SHARES)
    counts = of_kind(sentence, "count")
    units = sorted([*shares, *counts], key=lambda found: found.start)
    for quantity in units:
        if paper.in_quotation(quantity.start, quantity.end) or quantity.exact_low is None and quantity.exact_high is None:
            continue
        measure = PERCENT if quantity.kind in SHARES else COUNT
        if measure == COUNT and _OF.search(before(sentence, quantity, 20)):
            continue
        if quantity.kind == "ratio" and quantity.of_total and re.match(r"\d[\d,]*\s+of\b", quantity.as_printed):
            part = quantity.parts[0] if quantity.parts else None
            if part is not None and part.kind == "count" and known(part):
                yield Looked(sentence, part, figure_of(part), clauses.clause_of(sentence, quantity, units), COUNT)
        people = _counts_people(sentence, quantity) or _goes_on(sentence, quantity, counts)
        if measure == COUNT and not people or _is_change(sentence, quantity):
            continue
        if quantity.kind != "percent" and measure == PERCENT and _has_percent_beside(sentence, quantity, shares):
            continue
        yield Looked(sentence, quantity, _figure(quantity), clauses.clause_of(sentence, quantity, units), measure)


def _figure(quantity: Quantity) -> Figure:
    figure = figure_of(quantity)
    if quantity.kind in ("fraction", "ratio") and not quantity.hedge and quantity.low == quantity.high:
        return Figure(figure.printed, rounding.exactly(figure.middle).widened(WORD_SLACK))
    return figure


def _counts_people(sentence: Sentence, quantity: Quantity) -> bool:
    follows = between(sentence, quantity.end, quantity.end + 30)
    return quantity.noun in _NOUNS or bool(_PEOPLE.match(follows)) or bool(_BY.search(before(sentence, quantity, 30)))


def _goes_on(sentence: Sentence, quantity: Quantity, counts: Sequence[Quantity]) -> bool:
    """Whether a bare number follows a number of people: "498 respondents were concerned about cost and 455 about parking"."""
    earlier = [count for count in counts if count.end <= quantity.start and _counts_people(sentence, count)]
    return bool(earlier) and not quantity.noun and bool(_JOINED.search(before(sentence, quantity, 12))) and \
        bool(_ABOUT.match(between(sentence, quantity.end, quantity.end + 14)))


def _is_change(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the words make the figure a change, a limit or a part of a bill, not a share of people."""
    raised = _RAISED.search(before(sentence, quantity, 40)) and _BY_PEOPLE.match(between(sentence, quantity.end, quantity.end + 30))
    return not raised and bool(_CHANGE_BEFORE.search(before(sentence, quantity, 80))) or \
        bool(_CHANGE_AFTER.match(between(sentence, quantity.end, quantity.end + 40)))


def _has_percent_beside(sentence: Sentence, worded: Quantity, shares: Sequence[Quantity]) -> bool:
    """Whether the figure is printed beside its words, which another rule then compares."""
    return any(share.kind == "percent" and 0 <= share.start - worded.end <= 80 and
               re.search(r"[(,]\s*(?:\w+\s*){0,2}$", before(sentence, share, 12)) for share in shares)
