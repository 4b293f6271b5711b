"""A figure of one clause against the other papers' prose and tables, though no sentence is the same: "53% in the towns".

Every word of a clause must be accounted for by the other's sentence, or by the row, title and headings of the other's table. Where
any other paper bears the figure out it stands; where all that speak of it give one other figure, it is contradicted.

Verdicts: ``supported``, ``contradicted``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consult.claims import forensics, record_tables, records, words
from consult.claims.bundle import Bundle
from consult.claims.figures import figure_of
from consult.claims.finding import CONTRADICTED, SUPPORTED, Finding, Locus, Outcome
from consult.claims.records import Record
from consult.claims.rounding import Interval
from consult.claims.stats import PERCENT

TELLING, AGREEING = 2, 3  # figures in common, or statements that agree, that make two papers of one matter


COMMON = 100  # clauses that share a word which then tells none of them from the others


@dataclass(frozen=True)
class Told:
    """What one other place gives for a figure: as printed, the values it allows, and whether it may be called the figure meant.

    One source, a sentence or a table, may be read in several ways: "opposed" is a row, or all who opposed joined.
    """

    printed: str
    interval: Interval
    locus: Locus
    sure: bool = True
    source: tuple[str, int] = ("", 0)


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every figure that other papers state, in prose or in a table, once or always alike."""
    if not bundle.others:
        return
    prose = _indexed(bundle)
    copied = {words.bare(sentence.text) for sentence in bundle.paper.sentences}
    tables = record_tables.of_papers(bundle.others)
    mine = records.of_paper(bundle.paper)
    cells = record_tables.readings(mine, tables)
    said = [[*_in_prose(record, prose, copied), *(Told(each.printed, each.interval, each.locus, each.sure, each.table) for each in read)]
            for record, read in zip(mine, cells, strict=True)]
    kin = _kin(bundle, mine, said)
    for record, all_told in zip(mine, said, strict=True):
        told = [each for each in all_told if each.locus.document in kin]
        outcome = judged(record, told)
        if outcome:
            loci = tuple(dict.fromkeys(each.locus for each in told))[:3]
            yield Finding(record.quantity.start, record.quantity.end, outcome, loci)


def _kin(bundle: Bundle, mine: Sequence[Record], said: Sequence[Sequence[Told]]) -> frozenset[str]:
    """The papers about the same matter: two councils may ask one question in the same words and get other answers.

    They have telling figures in common, or most of what they state alike agrees.
    """
    agree: dict[str, int] = defaultdict(int)
    apart: dict[str, int] = defaultdict(int)
    for record, told in zip(mine, said, strict=True):
        stated = figure_of(record.quantity).interval
        for document in {each.locus.document for each in told if record.own}:
            fits = any(each.interval.shares_with(stated) for each in told if each.locus.document == document)
            (agree if fits else apart)[document] += 1
    own = records.telling(bundle.paper)
    return frozenset(other.document_id for other in bundle.others if len(own & records.telling(other)) >= TELLING or
                     agree[other.document_id] >= AGREEING and agree[other.document_id] > 2 * apart[other.document_id])


def _indexed(bundle: Bundle) -> dict[str, list[Record]]:
    held: dict[str, list[Record]] = defaultdict(list)
    for other in bundle.others:
        for record in records.of_paper(other):
            for word in sorted(record.own):
                held[word].append(record)
    return held


def _in_prose(mine: Record, theirs: dict[str, list[Record]], copied: set[str]) -> list[Told]:
    """The clauses of other papers that state the same: of each paper those whose own words are most like."""
    near = {(each.document, each.quantity.start): each for word in sorted(mine.own) for each in theirs.get(word, ())
            if len(theirs[word]) <= COMMON}
    alike = [each for _, each in sorted(near.items()) if records.of_one_thing(mine, each) and words.bare(each.sentence.text) not in copied]
    likeness: dict[str, int] = {}
    for each in alike:
        likeness[each.document] = max(_likeness(mine, each), likeness.get(each.document, -99))
    return [Told(each.quantity.as_printed, figure_of(each.quantity).interval, Locus(each.document, each.sentence.start, each.sentence.end),
                 records.weight(mine, each) >= records.SHARED, (each.document, each.sentence.start))
            for each in alike if _likeness(mine, each) == likeness[each.document]]


def _likeness(mine: Record, theirs: Record) -> int:
    return len(mine.own & theirs.own) - len(theirs.own - mine.own)


def _at_one(sure: Told, told: Sequence[Told]) -> bool:
    """Whether every other source can be read as giving the same figure as the first that is sure."""
    ways: dict[tuple[str, int], list[Told]] = defaultdict(list)
    for each in told:
        ways[each.source].append(each)
    first = ways[sure.source]
    return all(any(one.interval.overlaps(other.interval) for one in first for other in source) for source in ways.values())


def judged(mine: Record, told: Sequence[Told]) -> Outcome | None:
    """What other papers say of a figure; ``None`` where they cannot agree among themselves or none is sure to speak of it."""
    stated = figure_of(mine.quantity)
    agree = [each for each in told if each.interval.overlaps(stated.interval)]
    listed = "; ".join(dict.fromkeys(f"{each.printed} in {each.locus.document}" for each in (agree or told)))
    working = f"Printed {stated.printed}; {listed}. Every word of the clause ({', '.join(sorted(mine.own))}) is accounted for there."
    if agree:
        return Outcome(SUPPORTED, agree[0].printed, working)
    sure = [each for each in told if each.sure]
    if not sure or not _at_one(sure[0], told):
        return None
    found = forensics.Figure(sure[0].printed, sure[0].interval)
    changed = (forensics.material_share if mine.measure == PERCENT else forensics.material_amount)(stated.middle, found.middle)
    either = " or ".join(dict.fromkeys(each.printed for each in told if each.source == sure[0].source))
    return Outcome(CONTRADICTED, either, working, changed)
