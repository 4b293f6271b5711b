"""Shares inside one sentence: "312 of the 505 (62%)", "three quarters (75%)", a part above its whole.

Verdicts: ``supported``, ``supported-on-basis`` (only if cut off instead of rounded), ``does-not-add-up``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from consult.claims import forensics, rounding
from consult.claims.bundle import Bundle
from consult.claims.figures import after, before, between, figure_of, known, of_kind, opens_brackets, plain
from consult.claims.finding import NOT_ADDING, Finding, Outcome
from consult.claims.forensics import Figure
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity

# Points by which a plain fraction in words may miss its figure before it is called wrong: "two thirds (64%)" is usual.
WORD_SLACK = Fraction(3)

_OF = re.compile(r"^\s*(?:out\s+)?of\s+(?:(?:the|all|our|those|these|a total of|all the|the total of)\s+)*$", re.I)
_OF_START = re.compile(r"\b(?:of|from|out of)\s+(?:(?:the|all|these|a total of|all of the|our)\s+)*$", re.I)
_SAME_BRACKET = re.compile(r"\s*,\s*(?:or\s+|that is\s+|i\.e\.\s+)?")
_OF_TOTAL = re.compile(r"\s*of (?:the (?:total|whole)|all (?:responses|respondents))\b", re.I)
_WHICH_IS = re.compile(r"\b(?:which|that|this) (?:is|was|represents?|equates to|amounts to|makes up)\s+$|\b(?:representing|equivalent to|"
                       r"equal to|making up|accounting for|amounting to)\s+$|"
                       r"\b(?:people|respondents|residents|responses|replies) who (?:dis)?(?:agreed|supported|opposed|said (?:yes|no)) "
                       r"(?:are|were|is|make up|made up|represent)\s+$", re.I)
_NESTED = re.compile(r"\b(?:of (?:these|those|them|whom|which|this)|among (?:these|those)|who (?:had|did|said|answered)|"
                     r"whereas|compared)\b", re.I)
# "Of the 505 people who answered this question, 312 …": who the base is of, up to the comma.
_WHOSE_BASE = re.compile(r"^\s*(?:[a-z'’-]+\s+){0,3}?who (?:had )?(?:answered|responded|replied|took part)"
                         r"(?:[^,;:\d]|\b(?:question|proposal|option|part|q)\.?\s*\d+[a-z]?\b){0,60},", re.I)
_OF_WHICH = re.compile(r"^[^.;]{0,40}\bof which\b[^.;]{0,60}$", re.I)
_OTHER_BASE = re.compile(r"^\s*[)\]]?\s*of\b", re.I)
_ADDED = re.compile(r"\b(?:extra|further|additional|another|(?:increase|target|goal|aim|maximum|capacity) (?:of|for))\s+(?:\w+\s+)?$", re.I)
_MORE = re.compile(r"\b(?:extra|additional|more|target|goal|capacity)\b", re.I)
_OF_PEOPLE = re.compile(r"\s*(?:of (?:all |the |those |these |our |\d[\d,]* )*(?:[a-z-]+ )?(?:respondents|residents|people|responses|"
                        r"participants|households|parents|businesses|tenants)\b|"
                        r"(?:strongly |tended to )?(?:dis)?(?:agreed?|supported|opposed|said|felt)\b)", re.I)
_BASE_WORDS = re.compile(r"^\s*(?:,?\s*(?:or)?\s*|of\s+(?:all\s+|the\s+|those\s+)*(?:[\w'’-]+\s*){1,8}?)\s*[(,–-]?\s*"
                         r"(?:or|i\.e\.|that is|at)?\s*\(?$", re.I)


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on every share whose count and base, or whose words, stand in the same sentence."""
    for sentence in bundle.paper.sentences:
        if any(found.kind in ("percent", "ratio", "fraction") for found in sentence.quantities):
            yield from _in_sentence(bundle.paper, sentence)


def _in_sentence(paper: Paper, sentence: Sentence) -> Iterator[Finding]:
    if sentence.kind == "heading":
        return
    judged: set[int] = set()
    for found, percent in (*_count_of_base(sentence), *_of_base_then_pairs(sentence), *_which_is(sentence), *_bracketed_base(sentence),
                           *_of_the_total(sentence), *_of_which(sentence)):
        if percent.start in judged or paper.in_quotation(percent.start, percent.end):
            continue
        judged.add(percent.start)
        yield Finding(percent.start, percent.end, found, (paper.locus(sentence.start, sentence.end),))
    yield from _words_and_percent(paper, sentence)
    yield from _part_above_whole(paper, sentence)
    yield from _above_hundred(paper, sentence)


def _count_of_base(sentence: Sentence) -> Iterator[tuple[Outcome, Quantity]]:
    """"312 of the 505 respondents (62%)" and "62% (312 of 505)"."""
    for percent in _percents(sentence):
        for count, base, first, last in _ratios(sentence):
            near_before = 0 <= percent.start - last <= 45 and opens_brackets(sentence, percent)
            near_before = near_before or bool(_SAME_BRACKET.fullmatch(between(sentence, last, percent.start)))
            near_before = near_before and not re.search(r"[;.]|\d", between(sentence, last, percent.start))
            near_after = 0 <= first - percent.end <= 12 and bool(
                re.match(r"^\s*[(\[,–-]\s*(?:n ?=|or|i\.e\.)?\s*$", between(sentence, percent.end, first)))
            if near_before or near_after:
                outcome = forensics.share(count, base, figure_of(percent))
                if outcome:
                    yield outcome, percent


def _percents(sentence: Sentence) -> list[Quantity]:
    return [found for found in of_kind(sentence, "percent") if plain(found) and found.comparator == "exact"]


def _ratios(sentence: Sentence) -> Iterator[tuple[Figure, Figure, int, int]]:
    """Count, base and the span of every "c of the b" in figures printed to the last unit."""
    for found in of_kind(sentence, "ratio", "fraction"):
        whole = found.of_total
        if whole and whole[1] >= 5 and found.comparator == "exact" and re.search(r"\bof\b", found.as_printed):
            yield _exact(whole[0]), _exact(whole[1]), found.start, found.end
    counts = of_kind(sentence, "count")
    for one, other in zip(counts, counts[1:], strict=False):
        if plain(one) and plain(other) and _OF.match(_after_noun(sentence, one, other)):
            yield figure_of(one), figure_of(other), one.start, other.end


def _which_is(sentence: Sentence) -> Iterator[tuple[Outcome, Quantity]]:
    """"420 people disagreed, which is 64% of the 680 responses"."""
    counts = [found for found in of_kind(sentence, "count") if plain(found) and not found.hedge]
    for percent in _percents(sentence):
        base = next((found for found in counts if found.start >= percent.end
                     and _OF.match(between(sentence, percent.end, found.start))), None)
        earlier = [found for found in counts if found.end <= percent.start]
        if base is None or len(earlier) != 1 or earlier[0].low > base.low:  # type: ignore[operator]
            continue
        if _WHICH_IS.search(between(sentence, earlier[0].end, percent.start)):
            outcome = forensics.share(figure_of(earlier[0]), figure_of(base), figure_of(percent))
            if outcome:
                yield outcome, percent


def _of_the_total(sentence: Sentence) -> Iterator[tuple[Outcome, Quantity]]:
    """"Of the 1,146 responses 1,031 were made online, 90% of the total"."""
    counts = [found for found in of_kind(sentence, "count") if plain(found) and found.comparator == "exact" and not found.hedge]
    percents = _percents(sentence)
    if len(counts) != 2 or len(percents) != 1 or not _OF_START.search(before(sentence, counts[0], 30)) or percents[0].start < counts[1].end:
        return
    if _OF_TOTAL.match(after(sentence, percents[0])) and not _NESTED.search(_WHOSE_BASE.sub(" ", between(
            sentence, counts[0].end, percents[0].start))) and counts[1].low <= counts[0].low:  # type: ignore[operator]
        outcome = forensics.share(figure_of(counts[1]), figure_of(counts[0]), figure_of(percents[0]))
        if outcome:
            yield outcome, percents[0]


def _of_which(sentence: Sentence) -> Iterator[tuple[Outcome, Quantity]]:
    """"£1,378,000 a year, of which the four closures account for £715,000 (52%)"."""
    amounts = [found for found in of_kind(sentence, "money", "rate") if plain(found) and found.unit == "pounds" and not found.hedge
               and found.comparator == "exact"]
    for whole, part in zip(amounts, amounts[1:], strict=False):
        percent = next((found for found in _percents(sentence) if found.start >= part.end), None)
        if percent is None or not re.fullmatch(r"\s*\(", between(sentence, part.end, percent.start)):
            continue
        if _OF_WHICH.search(between(sentence, whole.end, part.start)) and part.low <= whole.low:  # type: ignore[operator]
            outcome = forensics.share(figure_of(part), figure_of(whole), figure_of(percent))
            if outcome:
                yield outcome, percent


def _bracketed_base(sentence: Sentence) -> Iterator[tuple[Outcome, Quantity]]:
    """"29 respondents (7% of all 431) did not answer"."""
    counts = [found for found in of_kind(sentence, "count") if plain(found) and not found.hedge]
    for percent in _percents(sentence):
        base = next((found for found in counts if found.start >= percent.end
                     and _OF.match(between(sentence, percent.end, found.start))), None)
        count = _paired(sentence, percent, [found for found in counts if found.end <= percent.start])
        if base and count and re.match(r"(?:\s+[\w'’-]+){0,3}\s*[)\]]", after(sentence, base)):
            outcome = forensics.share(figure_of(count), figure_of(base), figure_of(percent))
            if outcome:
                yield outcome, percent


def _after_noun(sentence: Sentence, one: Quantity, other: Quantity) -> str:
    """The words between two numbers, past the noun of the first, or past "residents responded" where "out of" follows."""
    gap = between(sentence, one.end, other.start)
    return re.sub(r"^(?:\s+[a-z'’-]+){1,4}\s+(?=out of\b)|^\s*(?:people|respondents|responses|residents|families)\b", "", gap, flags=re.I)


def _exact(value: object) -> Figure:
    number = Fraction(str(value))
    return Figure(f"{rounding.shown(number)}", rounding.exactly(number))


def _of_base_then_pairs(sentence: Sentence) -> Iterator[tuple[Outcome, Quantity]]:
    """"Of the 505 responses, 312 (62%) agreed and 101 (20%) disagreed": each pair against the base that opens it."""
    counts = [found for found in of_kind(sentence, "count") if plain(found) and found.comparator == "exact"]
    bases = [found for found in counts if _OF_START.search(before(sentence, found, 30))]
    if not bases or bases[0].start - sentence.start > 40:
        return
    base = bases[0]
    for percent in _percents(sentence):
        count = _paired(sentence, percent, [found for found in counts if found is not base])
        if count is None or count.start < base.end or _OTHER_BASE.match(after(sentence, percent)):
            continue
        if _NESTED.search(_WHOSE_BASE.sub(" ", between(sentence, base.end, percent.start))):
            continue
        if count.low > base.low or _is_added(sentence, count, percent):  # type: ignore[operator]
            continue
        outcome = forensics.share(figure_of(count), figure_of(base), figure_of(percent))
        if outcome:
            yield outcome, percent


def _is_added(sentence: Sentence, count: Quantity, percent: Quantity) -> bool:
    """Whether a number comes on top of the base, "a further 45 places (9%)", or is what is aimed at."""
    before, inside = between(sentence, count.start - 25, count.start), between(sentence, count.end, percent.start)
    return bool(_ADDED.search(before) or _MORE.search(inside))


def _paired(sentence: Sentence, percent: Quantity, counts: list[Quantity]) -> Quantity | None:
    """The count printed with a percentage: "312 (62%)", "312 respondents (62%)", "62% (312)"."""
    for count in counts:
        gap = between(sentence, count.end, percent.start) if count.end <= percent.start else None
        if gap and gap[0].isalpha():  # "20mph" counts nobody
            continue
        if gap is not None and re.fullmatch(r"\s*(?:[\w'’-]+\s*){0,3}[(\[,]\s*(?:or\s*)?", gap):
            return count
        gap = between(sentence, percent.end, count.start) if percent.end <= count.start else None
        if gap is not None and re.fullmatch(r"\s*[(\[,]\s*(?:n ?= ?|or\s*)?", gap):
            return count
    return None


def pairs(sentence: Sentence) -> list[tuple[Quantity, Quantity]]:
    """Every count printed together with a percentage in a sentence, as (count, percentage)."""
    counts = [found for found in of_kind(sentence, "count") if plain(found) and found.comparator == "exact"]
    found = [(_paired(sentence, percent, counts), percent) for percent in _percents(sentence)]
    return [(count, percent) for count, percent in found if count is not None]


def _words_and_percent(paper: Paper, sentence: Sentence) -> Iterator[Finding]:
    """"Three quarters of respondents (75%)": words and figure say the same thing."""
    worded = [found for found in of_kind(sentence, "fraction", "ratio") if not any(c.isdigit() for c in found.as_printed)]
    for words in worded:
        percent = next((found for found in _percents(sentence) if found.start >= words.end), None)
        if percent is None or percent.start - words.end > 80:
            continue
        gap = re.sub(r"\([\d, ]+ (?:out )?of (?:the )?[\d,]+,? (?:or|i\.e\.|that is) $", "(", between(sentence, words.end, percent.start))
        if not gap.rstrip().endswith("(") and not opens_brackets(sentence, percent):
            continue
        if not _BASE_WORDS.match(gap) or _NESTED.search(gap) or paper.in_quotation(words.start, words.end):
            continue
        yield Finding(words.start, percent.end, words_outcome(words, percent), (paper.locus(words.start, percent.end),))


def words_outcome(words: Quantity, percent: Quantity) -> Outcome:
    """Whether a proportion in words fits a printed percentage; a near miss of a plain fraction is allowed."""
    stated = figure_of(words)
    if not words.hedge and words.low == words.high and words.low is not None:
        middle = Fraction(str(words.low))
        stated = Figure(stated.printed, rounding.exactly(middle).widened(WORD_SLACK))
    return forensics.in_words(stated, figure_of(percent))


def _part_above_whole(paper: Paper, sentence: Sentence) -> Iterator[Finding]:
    for found in of_kind(sentence, "ratio"):
        whole = found.of_total
        if whole and whole[0] > whole[1] and re.search(r"\bof\b", found.as_printed) and whole[1] >= 5:
            working = f"{whole[0]} cannot be a part of {whole[1]}."
            yield Finding(found.start, found.end, Outcome(NOT_ADDING, "", working, True),
                          (paper.locus(sentence.start, sentence.end),))


def _above_hundred(paper: Paper, sentence: Sentence) -> Iterator[Finding]:
    for percent in _percents(sentence):
        people = _OF_PEOPLE.match(after(sentence, percent))
        if people and known(percent) and percent.low > 100 and not paper.in_quotation(percent.start, percent.end):  # type: ignore[operator]
            working = f"{percent.as_printed} of people is more than all of them."
            yield Finding(percent.start, percent.end, Outcome(NOT_ADDING, "at most 100%", working, True),
                          (paper.locus(sentence.start, sentence.end),))


__all__ = ["check", "pairs", "words_outcome"]
