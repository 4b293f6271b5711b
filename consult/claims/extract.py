"""Claims: the checkable statements of a paper, one for each sentence that makes one, and one for each quotation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from consult.claims import kinds
from consult.claims.finding import UNCHECKABLE, Outcome
from consult.claims.paper import Paper, Sentence

# Kinds of figure that never make a claim by themselves.
_PASSING = ("year", "age")


@dataclass(frozen=True)
class Claim:
    """A checkable statement: a sentence, the words of a quotation, or a table cell that a checker judged."""

    start: int
    end: int
    text: str
    kind: str
    stated: str = ""
    page: int | None = None
    paragraph: str = ""
    section: str = ""


def claims_of(paper: Paper) -> tuple[Claim, ...]:
    """Every claim of the paper's prose, in order; opinions, questions and page furniture are none."""
    found = [*_of_sentences(paper), *_of_quotations(paper), *_of_sites(paper)]
    unique = {(claim.start, claim.end): claim for claim in reversed(found)}
    return tuple(unique[key] for key in sorted(unique))


def left_alone(paper: Paper) -> Counter[str]:
    """How many sentences were recognised and left: questions and opinions, which claim nothing checkable."""
    counts: Counter[str] = Counter()
    for sentence in paper.sentences:
        if sentence.kind == "heading":
            continue
        if kinds.is_question(sentence.text):
            counts["questions"] += 1
        elif kinds.is_opinion(sentence.text) and not _figures(paper, sentence):
            counts["opinions"] += 1
    return counts


def unchecked(claim: Claim) -> Outcome | None:
    """Why a claim of this kind is left to people; ``None`` where machines may check it."""
    reason = kinds.UNCHECKED.get(claim.kind)
    return Outcome(UNCHECKABLE, "", reason) if reason else None


def _of_sentences(paper: Paper) -> Iterator[Claim]:
    for sentence in paper.sentences:
        if sentence.kind == "heading" or len(sentence.text.split()) < 3:
            continue
        if paper.in_quotation(sentence.start, sentence.end):
            continue
        figures = _figures(paper, sentence)
        kind = kinds.kind_of(sentence.flat, [kind for kind, _ in figures])
        if kind:
            stated = "; ".join(printed for _, printed in figures)
            yield claim_of(sentence, kind, stated)


def claim_of(sentence: Sentence, kind: str, stated: str) -> Claim:
    """A whole sentence as a claim."""
    return Claim(sentence.start, sentence.end, sentence.text, kind, stated, sentence.page, sentence.paragraph, sentence.section)


def _figures(paper: Paper, sentence: Sentence) -> list[tuple[str, str]]:
    return [(found.kind, found.as_printed) for found in sentence.quantities
            if found.kind not in _PASSING and not paper.in_quotation(found.start, found.end)]


def _of_quotations(paper: Paper) -> Iterator[Claim]:
    for row in paper.quotations:
        start, end = int(row["start"]), int(row["end"])
        words = paper.text[start:end]
        if len(words.split()) < 4:
            continue
        sentence = paper.sentence_at(start)
        if sentence is not None:
            yield Claim(start, end, words, kinds.QUOTATION, words, sentence.page, sentence.paragraph, sentence.section)


def _of_sites(paper: Paper) -> Iterator[Claim]:
    for row in paper.sites:
        sentence = paper.sentence_at(int(row["start"]))
        if sentence is not None and not kinds.is_question(sentence.text):
            figures = "; ".join(printed for _, printed in _figures(paper, sentence))
            if not figures:
                yield claim_of(sentence, kinds.SITE, f"{row['site']}: {row['status']}")
