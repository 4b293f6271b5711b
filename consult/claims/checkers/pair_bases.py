"""Numbers printed with a percentage against the number of people the words before say they are of.

"597 people answered. Of those, 391 (65%) were in favour" gives the base a sentence before its shares; "702 of the 1,388 who
answered (51%) opposed it and 430 (31%) supported it" gives it with the first share only. Where the two shares of a sentence
make 100 and one of them is of a number the paragraph gives, so must the other be.

Verdicts: ``supported``, ``supported-on-basis``, ``does-not-add-up``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from consult.claims import forensics, rounding
from consult.claims.bundle import Bundle
from consult.claims.checkers.sentence_shares import pairs
from consult.claims.figures import SUBGROUP, between, figure_of, of_kind, plain
from consult.claims.finding import SUPPORTED, WRONG_FIGURE, Finding, Outcome
from consult.claims.paper import Sentence
from consult.claims.quantities import Quantity

Pair = tuple[Quantity, Quantity]
FEWEST_PEOPLE = 20  # a smaller base is met by chance
_OF_THOSE = re.compile(r"^\W*(?:[\d.]+\s+)?(?:out )?of (?:those|these|them|the(?:se|m)? (?:responses|respondents|people|replies))\b", re.I)
_PEOPLE = re.compile(r"^\s*(?:[\w-]+\s+){0,2}?(?:people|respondents?|residents|responses|participants|households|replies|surveys|forms|"
                     r"questionnaires|organisations|individuals|parents|businesses|comments|users|tenants|members|"
                     r"submissions|said)\b", re.I)
_WHOM = re.compile(r",?\s+of (?:whom|which)\s+(?:\w+\s+){0,2}$", re.I)
_REST = re.compile(r"\b(?:other|others|remaining|remainder|rest)\b[^.;]{0,20}$", re.I)
_ANOTHER = re.compile(r"\b(?:of (?:these|those|them|whom|which|the \d)|among|out of|amongst|compared|whereas|aged|previous\w*|last year|"
                      r"in \d{4}|response rate|eligible|invited)\b", re.I)


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on every percentage printed with a number whose base the words before it give."""
    paper = bundle.paper
    for at, sentence in enumerate(paper.sentences):
        found = [] if sentence.kind == "heading" or paper.in_quotation(sentence.start, sentence.end) else pairs(sentence)
        if not found:
            continue
        earlier = _before(paper.sentences, at)
        near = _near(paper.sentences, at)
        judged = list(_of_those(sentence, found, earlier)) or list(_same_base(sentence, found)) or \
            list(_complement(sentence, found, near)) or list(_of_whom(sentence, found)) or \
            list(_closed(sentence, found, near)) or list(_standing(sentence, found, earlier))
        for percent, outcome in judged:
            start, end = _span(percent, found) if outcome.verdict in WRONG_FIGURE else (percent.start, percent.end)
            yield Finding(start, end, outcome, tuple(paper.locus(each.start, each.end) for each in (*earlier[-1:], sentence)))


def _span(percent: Quantity, found: Sequence[Pair]) -> tuple[int, int]:
    """Where the number and the percentage stand together: which of them is wrong, the sum does not say."""
    count = next(count for count, each in found if each is percent)
    return min(count.start, percent.start), max(count.end, percent.end)


def _before(sentences: Sequence[Sentence], at: int) -> list[Sentence]:
    """The one or two sentences before one that belong with it: of its paragraph, or the lead of its list."""
    found = [each for each in sentences[max(0, at - 2): at] if each.kind != "heading" and each.section == sentences[at].section]
    mine = [each for each in found if each.order == sentences[at].order]
    return mine or (found[-1:] if sentences[at].kind == "list-item" else [])


def _near(sentences: Sequence[Sentence], at: int) -> list[Sentence]:
    """The few sentences of the same section before one, the nearest first."""
    return [each for each in sentences[max(0, at - 5): at][::-1] if each.kind != "heading" and each.section == sentences[at].section]


def _bases(sentence: Sentence) -> list[Quantity]:
    """The numbers of people a sentence gives without a percentage beside them."""
    return [found for found in _unpaired(sentence) if found.noun or _PEOPLE.match(between(sentence, found.end, found.end + 50))]


def _unpaired(sentence: Sentence) -> list[Quantity]:
    """The numbers a sentence gives without a percentage beside them."""
    paired = {count.start for count, _ in pairs(sentence)}
    return [found for found in of_kind(sentence, "count") if plain(found) and found.comparator == "exact" and not found.hedge and
            found.start not in paired and found.low >= FEWEST_PEOPLE]  # type: ignore[operator]


def _of_those(sentence: Sentence, found: Sequence[Pair], earlier: Sequence[Sentence]) -> Iterator[tuple[Quantity, Outcome]]:
    """Shares of "those" that the sentence before counts, where it counts one number of people only."""
    if not _OF_THOSE.match(sentence.flat) or not earlier:
        return
    bases = _bases(earlier[-1])
    paired = pairs(earlier[-1])
    if len(bases) + len(paired) != 1:
        return
    base = bases[0] if bases else paired[0][0]
    for count, percent in found:
        said = between(sentence, sentence.start, percent.start)[12:]
        if count.low <= base.low and not _ANOTHER.search(said):  # type: ignore[operator]
            yield from _judged(count, percent, base)


def _same_base(sentence: Sentence, found: Sequence[Pair]) -> Iterator[tuple[Quantity, Outcome]]:
    """A second share of the number the first is printed as a part of, where nothing between names another."""
    ratios = [each for each in of_kind(sentence, "ratio") if each.of_total and re.search(r"\bof\b", each.as_printed)]
    counts = of_kind(sentence, "count")
    wholes = [(Fraction(str(each.of_total[1])), each.end) for each in ratios if each.of_total]
    wholes += [(Fraction(other.low), other.end) for one, other in zip(counts, counts[1:], strict=False)  # type: ignore[arg-type]
               if plain(other) and re.fullmatch(r"\s*(?:people\s+|respondents\s+|responses\s+)?(?:out )?of (?:the |all |our )*",
                                                between(sentence, one.end, other.start))]
    if len(wholes) != 1 or wholes[0][0] < FEWEST_PEOPLE:
        return
    base, end = wholes[0]
    later = [(count, percent) for count, percent in found if min(count.start, percent.start) >= end]
    first = next((each for each in of_kind(sentence, "percent") if each.start >= end), None)
    for count, percent in later:
        gap = between(sentence, first.end, percent.start) if first else ""
        if percent is not first and not _ANOTHER.search(gap) and not SUBGROUP.search(gap) and count.low <= base:  # type: ignore[operator]
            yield from _of_number(count, percent, int(base))


def _complement(sentence: Sentence, found: Sequence[Pair], earlier: Sequence[Sentence]) -> Iterator[tuple[Quantity, Outcome]]:
    """Two shares that make 100, one of them of a number the sentences before give, and the other of none of those."""
    if len(found) != 2 or _ANOTHER.search(sentence.flat):
        return
    whole = rounding.total(figure_of(percent).interval for _, percent in found)
    if not whole.overlaps(rounding.exactly(100)):
        return
    known = list(dict.fromkeys(int(each.low) for near in (*earlier, sentence) for each in _unpaired(near)))  # type: ignore[arg-type]
    for base in known:
        off = [(count, percent) for count, percent in found if not _fits(count, percent, base)]
        if len(off) == 1 and not any(_fits(*off[0], other) for other in known):
            yield from _of_number(*off[0], base)
            return


def _of_whom(sentence: Sentence, found: Sequence[Pair]) -> Iterator[tuple[Quantity, Outcome]]:
    """"1,100 gave their age, of whom 563 (51%) were women and 507 (46%) men": of the number before "of whom", where one pair is."""
    first = found[0][0] if found[0][0].start < found[0][1].start else found[0][1]
    before = [each for each in _numbers(sentence) if each.end <= first.start]
    if not before or not _WHOM.search(between(sentence, before[-1].end, first.start)):
        return
    base = int(before[-1].low)  # type: ignore[arg-type]
    after = between(sentence, first.start, sentence.end)
    if any(count.low > base for count, _ in found) or _ANOTHER.search(after):  # type: ignore[operator]
        return
    if sum(_fits(*pair, base) for pair in found) >= max(1, len(found) - 1):
        for count, percent in found:
            yield from _of_number(count, percent, base)


def _closed(sentence: Sentence, found: Sequence[Pair], earlier: Sequence[Sentence]) -> Iterator[tuple[Quantity, Outcome]]:
    """Pairs whose numbers make a number the sentences before give; and "the other 607 (8%)", which with the number before it do."""
    given = {int(each.low) for near in (*earlier, sentence) for each in _numbers(near)}  # type: ignore[arg-type]
    whole = int(sum(count.low for count, _ in found))  # type: ignore[misc]
    if len(found) >= 2 and whole in given and not _ANOTHER.search(sentence.flat):
        off = [pair for pair in found if not _fits(*pair, whole)]
        if len(off) == 1:
            yield from _of_number(*off[0], whole)
    others = [(count, percent) for count, percent in found if _REST.search(between(sentence, sentence.start, count.start))]
    before = [int(each.low) for near in (sentence, *earlier[:1]) for each in _numbers(near)]  # type: ignore[arg-type]
    for count, percent in others if len(others) == len(found) == 1 else ():
        wholes = {base for base in before if base in given and base - int(count.low) in before}  # type: ignore[arg-type]
        if len(wholes) == 1:
            yield from _of_number(count, percent, wholes.pop())


def _numbers(sentence: Sentence) -> list[Quantity]:
    return [found for found in of_kind(sentence, "count") if plain(found) and found.comparator == "exact" and not found.hedge]


def _standing(sentence: Sentence, found: Sequence[Pair], earlier: Sequence[Sentence]) -> Iterator[tuple[Quantity, Outcome]]:
    """Shares that are of the last number of people given before them: only that they stand is said."""
    bases = [base for each in (*earlier, sentence) for base in _bases(each) if base.end <= found[0][0].start]
    if not bases or _ANOTHER.search(sentence.flat) or SUBGROUP.search(sentence.flat):
        return
    base = bases[-1]
    for count, percent in found:
        if _fits(count, percent, int(base.low)):  # type: ignore[arg-type]
            for each, outcome in _judged(count, percent, base):
                if outcome.verdict == SUPPORTED:
                    yield each, outcome


def _fits(count: Quantity, percent: Quantity, base: int) -> bool:
    exact = figure_of(count).middle
    return 0 <= exact <= base and rounding.exactly(rounding.percent(exact, base)).overlaps(figure_of(percent).interval)


def _judged(count: Quantity, percent: Quantity, base: Quantity) -> Iterator[tuple[Quantity, Outcome]]:
    outcome = forensics.share(figure_of(count), figure_of(base), figure_of(percent))
    if outcome:
        yield percent, outcome


def _of_number(count: Quantity, percent: Quantity, base: int) -> Iterator[tuple[Quantity, Outcome]]:
    outcome = forensics.share(figure_of(count), forensics.Figure(f"{base:,}", rounding.exactly(base)), figure_of(percent))
    if outcome:
        yield percent, outcome
