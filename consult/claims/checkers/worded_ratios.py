"""A proportion in words beside the numbers it is of, "more than half of them (17 of 31)", and "of these, 71 (60%)" after their number.

Numbers inside somebody's quoted words are only ever borne out: a slip there is the speaker's.

Verdicts: ``supported``, ``does-not-add-up``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from consult.claims import forensics, rounding
from consult.claims.bundle import Bundle
from consult.claims.checkers.sentence_shares import WORD_SLACK
from consult.claims.figures import between, figure_of, of_kind, plain
from consult.claims.finding import SUPPORTED, Finding, Outcome
from consult.claims.forensics import Figure
from consult.claims.paper import Sentence
from consult.claims.quantities import Quantity

_BESIDE = re.compile(r"^\s*(?:of (?:all |the |those |these |our )*(?:[a-z’'-]+\s+){1,4})?\(\s*$", re.I)
_OF_THESE = re.compile(r"^\W*(?:\d+(?:\.\d+)+\s+)?(?:Of|Among) (?:these|those|them),?\s*(?:only |just |some )?$")
_SHARE_OF = re.compile(r"^\s*[(\[,]\s*(?:or )?$")


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on worded proportions whose numbers follow in brackets, and on shares "of these"."""
    paper = bundle.paper
    for previous, sentence in zip((None, *paper.sentences), paper.sentences, strict=False):
        if sentence.kind == "heading":
            continue
        for start, end, outcome in (*_worded(sentence), *_of_these(previous, sentence)):
            if outcome.verdict == SUPPORTED or not paper.in_quotation(start, end):
                loci = (paper.locus(previous.start if previous else sentence.start, sentence.end),)
                yield Finding(start, end, outcome, loci)


def _worded(sentence: Sentence) -> Iterator[tuple[int, int, Outcome]]:
    """"Two thirds of them (20 of 30)": the words against the share the numbers give."""
    worded = [each for each in of_kind(sentence, "fraction", "ratio") if not any(letter.isdigit() for letter in each.as_printed)]
    numbers = [each for each in of_kind(sentence, "ratio") if each.of_total and re.match(r"\d[\d,]*\s+(?:out )?of\b", each.as_printed)]
    for words in worded:
        pair = next((each for each in numbers if each.start >= words.end and _BESIDE.match(between(sentence, words.end, each.start))), None)
        if pair is None or pair.of_total is None or not pair.of_total[1]:
            continue
        share = rounding.percent(Fraction(pair.of_total[0]), Fraction(pair.of_total[1]))
        made = Figure(f"{pair.as_printed} ({rounding.shown(share)}%)", rounding.exactly(share))
        yield words.start, words.end, forensics.in_words(_loosely(words), made)


def _loosely(words: Quantity) -> Figure:
    """The words as the shares they may stand for; a plain fraction is often used of a figure near it."""
    stated = figure_of(words)
    if words.hedge or words.low != words.high or words.low is None:
        return stated
    return Figure(stated.printed, rounding.exactly(Fraction(str(words.low))).widened(WORD_SLACK))


def _of_these(previous: Sentence | None, sentence: Sentence) -> Iterator[tuple[int, int, Outcome]]:
    """"We asked 118 families. Of these, 71 (60%) had no car": of the one number of people that the sentence before gives."""
    counts = [each for each in of_kind(sentence, "count") if plain(each) and not each.hedge]
    shares = [each for each in of_kind(sentence, "percent") if plain(each)]
    if previous is None or previous.order != sentence.order or not counts:
        return
    if not _OF_THESE.match(sentence.flat[: counts[0].start - sentence.start]):
        return
    bases = [each for each in of_kind(previous, "count") if plain(each) and not each.hedge and each.noun]
    share = next((each for each in shares if _SHARE_OF.match(between(sentence, counts[0].end, each.start))), None)
    if len(bases) != 1 or share is None or counts[0].low > bases[0].low:  # type: ignore[operator]
        return
    outcome = forensics.share(figure_of(counts[0]), figure_of(bases[0]), figure_of(share))
    if outcome:
        yield share.start, share.end, outcome
