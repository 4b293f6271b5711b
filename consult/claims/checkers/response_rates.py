"""Response rates against the numbers they come from: "346 responses were received from 2,478 addresses, a response rate of 14%".

A rate is judged where the sentence, or the few before it in its section, give one number sent out and one that came back.

Verdicts: ``supported``, ``supported-on-basis``, ``does-not-add-up``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consult.claims import forensics
from consult.claims.bundle import Bundle
from consult.claims.figures import between, figure_of, of_kind, plain
from consult.claims.finding import SUPPORTED, Finding, Locus, Outcome
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity

BACK, FEWEST = 4, 20  # sentences looked back over; a smaller number is no mailing
_RATE = re.compile(r"\b(?:response|return|completion|take-?up|turn-?out)(?: rate)?\b", re.I)
_LED = re.compile(r"\b(?:an?|the|overall|total|this)\s+(?:\w+\s+){0,2}?" + _RATE.pattern + r"\s*(?:of|was|is|at|to|:)?\s*(?:about\s+)?\(?$",
                  re.I)
_NOT_THIS = re.compile(r"\b(?:previous\w*|last (?:year|time)|highest|lowest|higher|lower|rang\w+|varied|each|average|typical\w*|usual\w*|"
                       r"national\w*|target|compared|expected|hoped|minimum|required|exceed\w*|above|below)\b", re.I)
_SENT = re.compile(r"\b(?:sent|deliver\w*|distribut\w*|posted|mailed|mail-?out|issued|invit\w+|circulated|handed out|given out|dispatched|"
                   r"consulted|out of|questionnaires to|letters to|wrote to|written to|e-?mailed|eligible)\b", re.I)
_CAME = re.compile(r"^[^.;,\d]{0,40}?\b(?:return\w*|receiv\w+|respon\w+|repl(?:y|ies|ied)|complet\w+|came back|took part|filled)\b", re.I)
_THINGS = re.compile(r"^\s*(?:[\w-]+\s+){0,2}?(?:address\w*|households?|propert\w+|homes|questionnaires?|letters|postcards|surveys|forms|"
                     r"invitations|leaflets|residents|tenants|people|members|businesses|premises|dwellings)\b", re.I)


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on every response rate whose two numbers stand near it."""
    paper = bundle.paper
    for at, sentence in enumerate(paper.sentences):
        if sentence.kind == "heading" or not _RATE.search(sentence.flat) or _NOT_THIS.search(sentence.flat):
            continue
        rates = [found for found in of_kind(sentence, "percent") if plain(found) and found.comparator == "exact"
                 and _a_rate(sentence, found)]
        if len(rates) != 1 or paper.in_quotation(sentence.start, sentence.end):
            continue
        near = [each for each in paper.sentences[max(0, at - BACK): at + 1] if each.kind != "heading" and each.section == sentence.section]
        outcome = _judged(near, rates[0])
        if outcome:
            yield Finding(rates[0].start, rates[0].end, outcome, _places(paper, near))


def _a_rate(sentence: Sentence, percent: Quantity) -> bool:
    lead, tail = between(sentence, percent.start - 60, percent.start), between(sentence, percent.end, percent.end + 40)
    return bool(_LED.search(lead) or re.match(r"\s*(?:overall\s+|total\s+)?" + _RATE.pattern, tail, re.I))


def _judged(near: Sequence[Sentence], rate: Quantity) -> Outcome | None:
    if not any(_SENT.search(each.flat) for each in near):
        return None
    sent = [found for each in near for found in _numbers(each) if _was_sent(each, found)]
    back = [found for each in near for found in _numbers(each) if found not in sent and _came_back(each, found)]
    tried = [forensics.share(figure_of(one), figure_of(whole), figure_of(rate)) for whole in sent for one in back
             if one.low < whole.low]  # type: ignore[operator]
    judged = [outcome for outcome in tried if outcome]
    stands = next((outcome for outcome in judged if outcome.verdict == SUPPORTED), None)
    others = [found for each in near for found in _numbers(each) if found not in (*sent, *back) and _SENT.search(each.flat)]
    return stands or (judged[0] if len(judged) == 1 and not others else None)


def _numbers(sentence: Sentence) -> list[Quantity]:
    return [found for found in of_kind(sentence, "count") if plain(found) and not found.hedge and found.comparator == "exact"
            and found.low >= FEWEST]  # type: ignore[operator]


def _was_sent(sentence: Sentence, count: Quantity) -> bool:
    """Whether a number is of things that are sent out, or are sent to, and not of those that came back."""
    after = between(sentence, count.end, count.end + 60)
    return bool(_THINGS.match(after)) and not _CAME.match(after)


def _came_back(sentence: Sentence, count: Quantity) -> bool:
    return bool(_CAME.match(between(sentence, count.end, count.end + 60)))


def _places(paper: Paper, near: Sequence[Sentence]) -> tuple[Locus, ...]:
    return tuple(paper.locus(each.start, each.end) for each in near if of_kind(each, "count"))
