"""A figure against the other papers: the same measure, people, place and time, stated there with the same figure or another.

Verdicts: ``supported``, ``contradicted`` (one other paper, or all that state it, give another figure),
``evidence-conflicts`` (the other papers disagree among themselves).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from consult.claims import forensics, sameness, words
from consult.claims.bundle import Bundle
from consult.claims.figures import figure_of
from consult.claims.finding import CONFLICT, CONTRADICTED, SUPPORTED, Finding, Locus, Outcome
from consult.claims.paper import Paper
from consult.claims.sameness import Statement


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding on every figure of the paper that another paper states for the same quantity."""
    if not bundle.others:
        return
    rare = sameness.rarity([bundle.paper, *bundle.others])
    said: set[int] = set()
    for of, same in ((sameness.statements, sameness.same), (sameness.shares, sameness.same_share)):
        for finding in _compared(bundle, of, same, rare):
            if finding.start not in said:
                said.add(finding.start)
                yield finding


def _compared(bundle: Bundle, of: Callable[[Paper], list[Statement]], same: Callable[[Statement, Statement, Counter[str]], bool],
              rare: Counter[str]) -> Iterator[Finding]:
    """Findings on what ``of`` reads as statements, where ``same`` says another paper's is the same."""
    theirs = _indexed([statement for other in bundle.others for statement in of(other)])
    for mine in of(bundle.paper):
        matched = [other for other in _near(mine, theirs) if same(mine, other, rare)]
        independent = _once(mine, matched)
        if independent:
            outcome = judged(mine, independent)
            loci = tuple(Locus(other.document, other.sentence.start, other.sentence.end) for other in independent)
            yield Finding(mine.quantity.start, mine.quantity.end, outcome, loci)


Index = dict[tuple[str, str], list[Statement]]


def _indexed(found: Sequence[Statement]) -> Index:
    held: Index = defaultdict(list)
    for statement in found:
        for word in sorted(statement.content):
            held[(statement.quantity.kind, word)].append(statement)
    return held


def _near(mine: Statement, theirs: Index) -> list[Statement]:
    """Statements of the same kind that share one of the two rarest words of mine."""
    places = sorted((len(theirs.get((mine.quantity.kind, word), ())), word) for word in mine.content)
    rarest = [word for count, word in places if count][:3]
    found = {(each.document, each.quantity.start): each for word in rarest for each in theirs[(mine.quantity.kind, word)]}
    return [found[key] for key in sorted(found)]


def _once(mine: Statement, matched: Sequence[Statement]) -> list[Statement]:
    """Without the paper's own sentence copied into a pack, and each other sentence once however often it is copied."""
    seen = {words.bare(mine.sentence.text)}
    kept = []
    for other in matched:
        text = words.bare(other.sentence.text)
        if text not in seen:
            seen.add(text)
            kept.append(other)
    return kept


def judged(mine: Statement, others: Sequence[Statement]) -> Outcome:
    """What other papers' figures say of mine."""
    stated = figure_of(mine.quantity)
    agree = [other for other in others if figure_of(other.quantity).interval.overlaps(stated.interval)]
    listed = "; ".join(f"{other.quantity.as_printed} in {other.document}" for other in others)
    working = f"Printed {stated.printed}; {listed}. Same measure, people, place and time by their words."
    if len(agree) == len(others):
        return Outcome(SUPPORTED, agree[0].quantity.as_printed, working)
    if agree or not _alike(others):
        return Outcome(CONFLICT, listed, working, True)
    theirs = figure_of(others[0].quantity)
    shares = mine.quantity.kind in ("percent", "ratio")
    changed = (forensics.material_share if shares else forensics.material_amount)(stated.middle, theirs.middle)
    return Outcome(CONTRADICTED, theirs.printed, working, changed)


def _alike(others: Sequence[Statement]) -> bool:
    first = figure_of(others[0].quantity).interval
    return all(figure_of(other.quantity).interval.overlaps(first) for other in others)
