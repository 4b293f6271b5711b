"""Places said to be closing, or staying, that the other papers know by name: "Elm Grove is to close".

The names come from the other papers, where a status is given to each; the sentence need not say what sort of place it is.
A place that papers give another future, and none of them says is to close, is contradicted.

Verdicts: ``supported``, ``contradicted``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from consult.claims.bundle import Bundle
from consult.claims.finding import CONTRADICTED, SUPPORTED, Finding, Locus, Outcome
from consult.claims.kinds import SITE
from consult.claims.paper import Paper, Sentence

CLOSING = frozenset(("proposed-to-close", "closed"))
STAYING = frozenset(("main", "delivery", "open", "stand-alone"))
_SORT = r"(?: [Cc]hildren[’']s [Cc]entre| [Ff]amily [Hh]ub| [Cc]entre| [Ll]ibrary| [Hh]ub| [Ss]chool| [Hh]all| [Ss]ite)?"
_CLOSES = (r"(?:is|are|was|were) (?:now |also |both |all )?(?:due |set |going |about |expected |proposed )?to (?:be )?(?:close[d]?|shut)|"
           r"(?:is|are) (?:closing|shutting)|(?:will|would) (?:also |all |both )?(?:close|shut|be closed|be shut)|faces? closure|"
           r"(?:is|are) (?:earmarked|proposed|recommended|marked|lined up) for closure")
# A closing that is no end: for a time, a part, on a day.
_NO_END = re.compile(r"^\s*(?:at|on|for|early|early,|its|the|between|temporarily|briefly|during|over|while|earlier|later|to|until|at noon|"
                     r"half|part)\b", re.I)
_UNSURE = re.compile(r"\b(?:if|whether|unless|not|never|no longer|fear\w*|rumou?r\w*|might|could|may|should|instead of|rather than|"
                     r"once|would have|previously|earlier|former)\b|n[’']t\b", re.I)
_LONGER = re.compile(r"\b(?!(?:The|But|And|So|Yet|While|That) )[A-Z][\w’'-]+ $")  # "New Elm Grove" is another place
_ASKING = ("petition", "letter", "party-response", "op-ed", "blog")


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every place the paper says is closing that another paper gives a future to."""
    known = _known(bundle.others)
    if not known:
        return
    names = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    one = rf"(?:the )?(?:{names}){_SORT}"
    closing = re.compile(rf"(?<![\w’'-])(?P<list>(?:{one}(?:, | and |, and ))*{one}) (?P<says>{_CLOSES})\b")
    for sentence in bundle.paper.sentences:
        match = closing.search(sentence.flat) if sentence.kind != "heading" and not sentence.asks else None
        if match is not None and _is_plain(sentence.flat[: match.start()], match[0], sentence.flat[match.end():]):
            yield from _judged(bundle.paper, sentence, match, known)


def _is_plain(left: str, said: str, right: str) -> bool:
    """Whether a closing is said outright, for good, and of the place itself and not one with a longer name."""
    return not (_LONGER.search(left) or _UNSURE.search(left + said) or _NO_END.match(right))


Known = Mapping[str, Sequence[Mapping[str, Any]]]


def _known(others: Sequence[Paper]) -> Known:
    """By name, what the papers that decide or report say of each place; names of two words or more with a capital each."""
    found: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for paper in others:
        for row in paper.sites if paper.kind not in _ASKING else ():
            name = " ".join(str(row["site"]).split())
            if re.fullmatch(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+", name):
                found[name].append(row)
    return dict(found)


def _judged(paper: Paper, sentence: Sentence, match: re.Match[str], known: Known) -> Iterator[Finding]:
    for name in sorted(known):
        at = re.search(rf"(?<![\w’'-]){re.escape(name)}(?![\w’'-])", match["list"])
        rows = known[name]
        if at is None or paper.in_quotation(sentence.start + match.start(), sentence.start + match.end()):
            continue
        alone = match["list"] == name
        start = sentence.start + match.start("list") + at.start()
        end = sentence.start + match.end() if alone else start + len(name)
        statuses = {str(row["status"]) for row in rows}
        closing = [row for row in rows if row["status"] in CLOSING]
        shown = closing or [row for row in rows if row["status"] in STAYING]
        papers = ", ".join(sorted({str(row["document_id"]) for row in shown}))
        loci = tuple(Locus(str(row["document_id"]), int(row["start"]), int(row["end"])) for row in shown[:3])
        if closing:
            yield Finding(start, end, Outcome(SUPPORTED, str(closing[0]["status"]), f"{papers} also: {name} is to close."), loci, kind=SITE)
        elif statuses & STAYING and statuses <= STAYING:
            said = " or ".join(sorted(statuses))
            working = f"{name} is said to close; {papers}: {said}. No paper supplied gives its closing."
            yield Finding(start, end, Outcome(CONTRADICTED, said, working, True), loci, kind=SITE)
