"""Signatures a paper gives a petition against the petition itself, where it was supplied.

Verdicts: ``supported``, ``contradicted``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from consult.claims import forensics
from consult.claims.bundle import Bundle
from consult.claims.figures import figure_of, of_kind, plain
from consult.claims.finding import CONTRADICTED, SUPPORTED, Finding, Locus, Outcome
from consult.claims.kinds import COUNT
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity

_SIGNED = re.compile(r"^\s*(?:\w+\s+){0,2}?(?:signatures?|signatories|names|people (?:had |have )?signed)\b", re.I)
_SIGNATURES = re.compile(r"signatures?:?\s*$", re.I)
_PETITION = re.compile(r"\bpetition\b", re.I)
_ONLINE_ONLY = re.compile(r"\b(?:online|paper|valid|verified|of which|target|needed|required|threshold|more than|at least)\b", re.I)


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for the signatures of the only petition supplied, wherever the paper gives them."""
    petitions = [other for other in bundle.others if _is_petition(other)]
    stated = [(petition, found) for petition in petitions for found in _signatures(petition)]
    values = {found.low for _, found in stated}
    if len(petitions) != 1 or len(values) != 1:
        return
    petition, theirs = stated[0]
    for at, sentence in enumerate(bundle.paper.sentences):
        near = " ".join(each.flat for each in bundle.paper.sentences[max(0, at - 1): at + 1])
        if not _PETITION.search(near) or _ONLINE_ONLY.search(sentence.flat) or len(_PETITION.findall(near)) > 3:
            continue
        for mine in _in_sentence(sentence):
            locus = Locus(petition.document_id, theirs.start, theirs.end)
            yield Finding(mine.start, mine.end, outcome(mine, theirs, petition.document_id), (locus,), kind=COUNT)


def _is_petition(paper: Paper) -> bool:
    return paper.kind == "petition" or bool(_PETITION.search(f"{paper.title} {paper.document_id.replace('-', ' ')}"))


def _signatures(petition: Paper) -> list[Quantity]:
    return [found for sentence in petition.sentences for found in _in_sentence(sentence)]


def _in_sentence(sentence: Sentence) -> list[Quantity]:
    return [found for found in of_kind(sentence, "count") if plain(found) and not found.hedge and
            (_SIGNED.match(sentence.flat[found.end - sentence.start:])
             or _SIGNATURES.search(sentence.flat[: found.start - sentence.start]))]


def outcome(mine: Quantity, theirs: Quantity, name: str) -> Outcome:
    """Whether two numbers of signatures are the same."""
    stated, found = figure_of(mine), figure_of(theirs)
    working = f"{stated.printed} here; {name} gives {found.printed}."
    if stated.interval.overlaps(found.interval):
        return Outcome(SUPPORTED, found.printed, working)
    return Outcome(CONTRADICTED, found.printed, working, forensics.material_amount(stated.middle, found.middle))
