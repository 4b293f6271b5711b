"""Process claims: an assessment said to have been made, and whether it is among the documents supplied.

Absence from what was supplied is not absence: the verdict is ``not-found``, never that it did not happen.

Verdicts: ``supported``, ``not-found``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consult.claims import words
from consult.claims.bundle import Bundle
from consult.claims.finding import NOT_FOUND, SUPPORTED, Finding, Locus, Outcome
from consult.claims.kinds import PROCESS
from consult.claims.paper import Paper

# What a paper may say was done, and how the document that shows it names itself.
_DOCUMENTS = (
    ("an equality impact assessment", re.compile(r"\b(?:[Ee]qualit(?:y|ies)(?: and \w+)? [Ii]mpact [Aa]ssessment|[Ee]quality [Aa]nalysis|"
                                                 r"EqIA|EQIA|EIA)\b")),
    ("a cost-benefit analysis", re.compile(r"\bcost[- ]benefit analysis\b", re.I)),
    ("a needs assessment", re.compile(r"\bneeds assessment\b", re.I)),
    ("an options appraisal", re.compile(r"\boptions? appraisal\b", re.I)),
    ("a business case", re.compile(r"\bbusiness case\b", re.I)),
    ("a privacy impact assessment", re.compile(r"\b(?:data protection|privacy) impact assessment\b|\bDPIA\b", re.I)),
    ("a risk assessment", re.compile(r"\brisk assessment\b", re.I)),
)
_DONE = re.compile(r"\b(?:(?:has|have|had) been|was|were)\s+(?:\w+ly\s+)?(?:carried out|undertaken|completed|conducted|prepared|produced|"
                   r"published|commissioned|made|attached|updated)\b|\b(?:is|are) (?:attached|available|published|included)\b|"
                   r"\bsee (?:the )?attached\b", re.I)
_NOT = re.compile(r"\b(?:no|not|never|without|lack\w*|will|would|should|yet to|to be)\b", re.I)


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every assessment the paper says was made, where documents were supplied to look in."""
    if not bundle.others:
        return
    for sentence in bundle.paper.sentences:
        if sentence.kind == "heading" or not _DONE.search(sentence.flat) or _NOT.search(sentence.flat):
            continue
        for name, pattern in _DOCUMENTS:
            match = pattern.search(sentence.flat)
            if match:
                outcome, loci = outcome_of(name, pattern, bundle.others, about=_subject(bundle.paper))
                first = sentence.start + match.start()
                yield Finding(first, first + len(match[0]), outcome, loci, kind=PROCESS)
                break


def outcome_of(name: str, pattern: re.Pattern[str], others: Sequence[Paper], *, about: frozenset[str]) -> tuple[Outcome, tuple[Locus, ...]]:
    """Whether one of the documents is what its opening says it is, and on the same subject."""
    for other in others:
        opening = other.text[:600]
        match = pattern.search(opening)
        shared = about & _subject(other)
        if match and len(shared) >= 2 and not _DONE.search(opening[match.end(): match.end() + 80]):
            working = f"{other.document_id} opens as {name} and speaks of {', '.join(sorted(shared)[:5])}."
            return Outcome(SUPPORTED, other.document_id, working), (Locus(other.document_id, match.start(), match.end()),)
    return Outcome(NOT_FOUND, "", f"None of the {len(others)} documents supplied opens as {name} on this subject."), ()


def _subject(paper: Paper) -> frozenset[str]:
    """Content words of a paper's title and first lines, without those any council paper has."""
    first = " ".join(sentence.flat for sentence in paper.sentences[:12] if sentence.kind == "heading")
    return frozenset(words.content(f"{paper.title} {first}")) - _ANY_PAPER


_ANY_PAPER = frozenset(words.content(
    "council county district borough city cabinet committee report paper minutes meeting appendix equality impact assessment analysis "
    "decision proposed draft final director member service services introduction summary background recommendation corporate integrated "
    "key consultation document january february march april june july august september october november december form section details"))
