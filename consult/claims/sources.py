"""Which supplied document a name in a text means: by its title or file name, exactly enough to be sure."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consult.claims import quantities, words
from consult.claims.paper import Paper, Sentence

_GENERIC = frozenset(words.content("report paper document review survey census evaluation study research consultation council county "
                                   "county's committee cabinet minutes appendix annual official final draft pdf accompanying the"))
_NOUN = (r"(?:Report|Survey|Census|Evaluation|Study|Review|Strategy|Plan|Assessment|Analysis|Framework|Statement|Bulletin|Audit|"
         r"report|survey|census|evaluation|study|review|strategy|assessment|analysis|audit)")
_CAPITAL = r"(?:[A-Z0-9][\w’'&/-]*|of|and|the|for|in|on|to)"
_NAMED = (
    re.compile(rf"\b[Aa]ccording to (?:the |a |an |its |their )?(?P<name>[A-Z0-9][\w’'&/-]*(?:\s+{_CAPITAL}){{0,8}}(?:\s+{_NOUN})?)"),
    re.compile(rf"\b(?:[Tt]he|[Aa]|[Oo]ur|[Tt]heir|[Ii]ts)\s+(?P<name>[A-Z0-9][\w’'&/-]*(?:\s+{_CAPITAL}){{0,8}}\s+{_NOUN})\b[^.]{{0,40}}?"
               rf"\b(?:found|finds|says|said|states|stated|shows|showed|concluded|reported|reports|estimated|recommends)\b"),
    re.compile(rf"\b(?:published (?:by|in)|cited in|set out in|figures from|data from|[Ss]ource:)\s+(?:the |a |an |its )?"
               rf"(?P<name>[A-Z0-9][\w’'&/-]*(?:\s+{_CAPITAL}){{0,8}})"),
    re.compile(r"\b(?:[Rr]eport|[Ss]urvey|[Ss]tudy|[Rr]esearch|[Ee]valuation|[Rr]eview)\s+"
               r"(?:published |carried out |conducted |produced |commissioned )?by\s+"
               rf"(?:the )?(?P<name>[A-Z][\w’'&/-]*(?:\s+{_CAPITAL}){{0,6}})"),
    re.compile(rf"\b[Tt]he (?P<name>[A-Z][\w&/-]*(?:\s+{_CAPITAL}){{0,6}}[’']s? {_NOUN}(?: of| from| in)? (?:of )?(?:19|20)\d\d)\b"),
)
# "A report to the Cabinet in September said", "according to the council's own consultation document": a paper called by its sort.
_SORTS = {"consultation document": "consultation-document", "consultation paper": "consultation-document",
          "consultation booklet": "consultation-document", "cabinet report": "cabinet-report", "report to cabinet": "cabinet-report",
          "report to the cabinet": "cabinet-report", "minutes": "minutes", "petition": "petition"}
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SAYS = r"(?:found|finds|says|said|states|stated|shows|showed|concluded|reported|reports|estimated|recommends|gives|gave|put|puts)"
_BY_SORT = (
    re.compile(rf"\b[Aa]ccording to (?:(?:the|its|their|this|a) )?(?:[\w]+[’']s? )?(?:own )?(?P<name>(?P<sort>{'|'.join(_SORTS)})"
               rf"(?: (?:in|of) (?P<month>{_MONTH}))?)\b", re.I),
    re.compile(rf"\b(?:[Tt]he|[Aa]|[Tt]heir|[Ii]ts)\s+(?:[\w]+[’']s? )?(?:own )?(?P<name>(?P<sort>{'|'.join(_SORTS)})"
               rf"(?: (?:in|of) (?P<month>{_MONTH}))?) (?:itself |also )?{_SAYS}\b", re.I),
)


# Dates, numbers and parts of the paper itself are no sources.
_NO_SOURCE = re.compile(r"\d|(?:Section|Table|Appendix|Annex|Figure|Chart|Act|Paragraph|Part|Cabinet|Council|January|February|March|April|"
                        r"May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter)\b(?!\s+[A-Z][a-z]+\s+\w)")


@dataclass(frozen=True)
class Citation:
    """A source a sentence names, as printed."""

    start: int
    end: int
    name: str


def citations(sentence: Sentence) -> Iterator[Citation]:
    """The sources a sentence leans on, each once."""
    seen: set[str] = set()
    for pattern in _NAMED:
        for match in pattern.finditer(sentence.flat):
            name = re.sub(r"\s+(?:of|and|the|for|in|on|to)$", "", match["name"].strip())
            if name and name not in seen and words.content(name) and not _NO_SOURCE.match(name):
                seen.add(name)
                yield Citation(sentence.start + match.start("name"), sentence.start + match.start("name") + len(name), name)


def by_sort(sentence: Sentence, papers: Sequence[Paper]) -> Iterator[tuple[Citation, Paper | None]]:
    """The papers a sentence calls by their sort, each with the one supplied that it means.

    One that none of the supplied papers can be, having another month, has none; where several could be meant it is left out.
    """
    for pattern in _BY_SORT:
        for match in pattern.finditer(sentence.flat):
            held = [paper for paper in papers if paper.kind == _SORTS[match["sort"].lower()] or match["sort"].lower() in _head(paper)]
            dated = [paper for paper in held if not match["month"] or match["month"] == _month_of(paper)]
            named = Citation(sentence.start + match.start("name"), sentence.start + match.end("name"), match["name"])
            if len(dated) == 1 or match["month"] and not dated:
                yield named, dated[0] if dated else None


def _head(paper: Paper) -> str:
    return " ".join(paper.text[:400].lower().split())


def _month_of(paper: Paper) -> str:
    """The month of a paper's date, else of the first day it prints; empty where there is none."""
    day = paper.date or next((str(found.low) for found in quantities.find(paper.text[:1500]) if found.kind == "date" and found.low), "")
    return calendar.month_name[int(day[5:7])] if re.match(r"\d{4}-\d\d", day) else ""


def resolve(name: str, papers: Sequence[Paper]) -> Paper | None:
    """The one supplied paper a name means; ``None`` where none or several would do."""
    wanted = set(words.content(name)) - _GENERIC
    if not wanted:
        return None
    held = []
    for paper in papers:
        title = set(words.content(f"{paper.title} {re.sub(r'[-_.]', ' ', paper.document_id)} {_opening(paper)}"))
        if wanted <= title:
            held.append(paper)
    return held[0] if len(held) == 1 else None


def not_supplied(paper: Paper, others: Sequence[Paper]) -> list[str]:
    """The names of sources the sentences of a paper lean on that none of the others is, each once and sorted."""
    return sorted({citation.name for sentence in paper.sentences if sentence.kind != "heading"
                   for citation in citations(sentence) if resolve(citation.name, others) is None})


def _opening(paper: Paper) -> str:
    return next((sentence.flat for sentence in paper.sentences if sentence.kind == "heading"), "")
