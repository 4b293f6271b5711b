"""How many there are of something, against the papers' own lists: "runs 14 centres", "five main sites and six delivery sites".

A number of things is held to the tables and lists that set them out one by one, to how many rows a table gives each status,
and to the number the paper itself says there are. A list may leave some out, so a number that differs from one is left;
only a number greater than all the paper says there are, or one of several numbers that a column's statuses do not give, is wrong.

Verdicts: ``supported``, ``does-not-add-up``.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consult.claims import forensics, things, words
from consult.claims.bundle import Bundle
from consult.claims.figures import before, between, figure_of, of_kind, plain
from consult.claims.finding import NOT_ADDING, SUPPORTED, Finding, Locus, Outcome
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity
from consult.claims.things import Listing

# Words that say how many there are in all, and of which place or body.
_HAS = re.compile(r"\b(?:has|have|runs?|operates?|manages?|owns?|maintains?|funds?|there (?:are|is)|network of|total of|all|"
                  r"[a-z]+[’']s|s[’'])\s+(?:currently |now |a total of )?(?:all )?(?:of )?(?:the |its |our |these )?$", re.I)
_DEFINITE = re.compile(r"(?<!\bof )(?:\b(?P<whole>all(?: of)?(?: the| our| its)?|each of (?:the|our|its)|every one of (?:the|our|its))|"
                       r"\b(?:the|our|its))\s+$", re.I)
# People and what they send in are counted by other rules, and each time anew.
_COUNTED_ANEW = re.compile(r"^(?:respon\w+|submissions?|comments?|letters?|e-?mails?|replies|questionnaires?|surveys?|questions?|answers?|"
                           r"themes?|reasons?|options?|points?|objections?|signatures?|votes?|%|cent)$", re.I)
# The noun ends its phrase: nothing after it picks some out.
_NO_MORE = re.compile(r"^\s*(?:$|[.,;:)]|"
                      r"(?:will|would|are|were|have|had|remain\w*|must|may|can|could|should|currently|now|and their)\b)", re.I)
_OTHERS = re.compile(r"\b(?:more|fewer|less|another|other|further|additional|extra|new|remaining|first|last|next|least|up to|than|between|"
                     r"former|some|about|around)\b", re.I)
_BOUND = re.compile(r"[,;:.]|\b(?:and|with|but|while)\b", re.I)
_ANY = frozenset(words.content("county council borough district city town area service currently now open sites places"))


@dataclass(frozen=True)
class Told:
    """A number of things in a sentence: what they are called, the words of its phrase, and those up to the next figure."""

    sentence: Sentence
    quantity: Quantity
    phrase: str
    clause: str

    @property
    def number(self) -> int:
        """How many."""
        return int(self.quantity.low)  # type: ignore[arg-type]


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on numbers of things that a list, a column of statuses or the paper's own total can judge."""
    held = [listing for paper in (bundle.paper, *bundle.others) for listing in things.listings(paper)]
    told = [each for sentence in bundle.paper.sentences for each in _told(bundle.paper, sentence)]
    totals = _totals(told)
    for sentence in dict.fromkeys(each.sentence for each in told):
        mine = [each for each in told if each.sentence is sentence]
        yield from _by_status(mine, held)
    for each in told:
        yield from _by_list(each, held)
        yield from _by_total(bundle.paper, each, totals)


def _told(paper: Paper, sentence: Sentence) -> Iterator[Told]:
    """Every plain whole number of things in a sentence that states something of its own."""
    if not sentence.states:
        return
    counts = [each for each in of_kind(sentence, "count") if plain(each) and not each.hedge and each.comparator == "exact"
              and each.low == int(each.low)]  # type: ignore[arg-type]
    for at, each in enumerate(counts):
        if paper.in_quotation(each.start, each.end) or each.low < 2 or each.unit == "people" or _COUNTED_ANEW.match(each.noun):  # type: ignore[operator]
            continue
        stop = counts[at + 1].start if at + 1 < len(counts) else sentence.end
        clause = between(sentence, each.end, stop)
        yield Told(sentence, each, _phrase(clause, each.noun), _BOUND.split(clause)[0])


def _phrase(clause: str, noun: str) -> str:
    """The words from a number to the noun it counts: "children's centres"."""
    at = re.search(rf"\b{re.escape(noun)}\b", clause, re.I) if noun else None
    return clause[:at.end()] if at else ""


def _by_list(told: Told, held: Sequence[Listing]) -> Iterator[Finding]:
    """A number of things that a table or list sets out one by one, no more and no fewer."""
    lead = before(told.sentence, told.quantity, 40)
    if not told.phrase or not (_HAS.search(lead) or _DEFINITE.search(lead)) or _OTHERS.search(told.phrase):
        return
    for listing in things.matching(held, told.quantity.noun, told.phrase):
        if len(listing.names) == told.number:
            name = f"“{listing.title[:80]}”" if listing.title else "a list"
            working = f"{told.quantity.as_printed}; {name} in {listing.document} sets out {told.number}, one by one."
            yield _finding(told, Outcome(SUPPORTED, f"{told.number}", working), listing)
            return


def _totals(told: Sequence[Told]) -> dict[str, dict[int, Told]]:
    """By noun, every number a paper says there are of it in all, with where it says so first."""
    found: dict[str, dict[int, Told]] = defaultdict(dict)
    for each in told:
        if each.phrase and _HAS.search(before(each.sentence, each.quantity, 40)) and not _OTHERS.search(each.phrase):
            found[words.stem(each.quantity.noun)].setdefault(each.number, each)
    return found


def _by_total(paper: Paper, told: Told, totals: dict[str, dict[int, Told]]) -> Iterator[Finding]:
    """"The 15 centres will remain" where the paper says that there are 14: more than all there are."""
    stated = totals.get(words.stem(told.quantity.noun), {}) if told.phrase else {}
    definite = _DEFINITE.search(before(told.sentence, told.quantity, 30))
    rest = between(told.sentence, told.quantity.end + len(told.phrase), told.sentence.end)
    numbers = {number: each for number, each in stated.items() if each is not told}
    if definite is None or len(numbers) != 1 or not _NO_MORE.match(rest):
        return
    number, there = next(iter(numbers.items()))
    own = set(words.content(told.phrase)) - _ANY
    if told.number == number or not own <= set(words.content(there.phrase)) or there.sentence.order == told.sentence.order:
        return
    if told.number < number and not definite["whole"] or told.number > 2 * number:
        return
    working = f"{told.quantity.as_printed} here; the paper says elsewhere that there are {there.quantity.as_printed}."
    changed = forensics.material_amount(figure_of(told.quantity).middle, figure_of(there.quantity).middle)
    yield Finding(told.quantity.start, told.quantity.end, Outcome(NOT_ADDING, f"{number}", working, changed),
                  (paper.locus(there.sentence.start, there.sentence.end),))


def _by_status(told: Sequence[Told], held: Sequence[Listing]) -> Iterator[Finding]:
    """Numbers of things of a status against how many rows of a table have it: the columns that fit all, else one that fits all but one."""
    best: tuple[Listing, str, list[tuple[Told, int]]] | None = None
    for listing in held:
        for heading, counted in listing.categories():
            pairs = [(each, counted[status]) for each in told if (status := _status(each, counted)) is not None]
            wrong = [each for each, number in pairs if each.number != number]
            if not pairs or len(pairs) == 1 and (wrong or not _nothing_more(pairs[0][0], counted, listing)):
                continue
            if not wrong:
                for each, number in pairs:
                    yield _finding(each, Outcome(SUPPORTED, f"{number}", _working(each, number, listing, heading)), listing)
                return
            whole = len(pairs) == len(counted) >= 3 and len(wrong) == 1 and sum(counted.values()) == len(listing.names)
            if whole and all(_nothing_more(each, counted, listing) for each, _ in pairs):
                best = best or (listing, heading, pairs)
    for each, number in best[2] if best else ():
        if each.number != number:
            changed = forensics.material_amount(figure_of(each.quantity).middle, forensics.figure(str(number)).middle)
            outcome = Outcome(NOT_ADDING, f"{number}", _working(each, number, best[0], best[1]), changed)  # type: ignore[index]
            yield _finding(each, outcome, best[0])  # type: ignore[index]


def _status(told: Told, counted: Counter[frozenset[str]]) -> frozenset[str] | None:
    """The one status whose words a clause has; ``None`` where it has none or several."""
    said = set(words.content(told.clause))
    named = [status for status in counted if status <= said]
    fullest = [status for status in named if not any(status < other for other in named)]
    return fullest[0] if len(fullest) == 1 else None


def _nothing_more(told: Told, counted: Counter[frozenset[str]], listing: Listing) -> bool:
    """Whether a clause says the status and the things and no more, so that it cannot mean some of them."""
    known = frozenset().union(*counted) | listing.about | things.sense("would will become") | _ANY
    return things.sense(told.clause) <= known and not _OTHERS.search(told.clause)


def _working(told: Told, number: int, listing: Listing, heading: str) -> str:
    name = f"“{listing.title[:80]}”" if listing.title else "a table"
    return (f"{told.quantity.as_printed} ({told.clause.strip()}); the column “{heading}” of {name} in {listing.document} "
            f"has {number} of {len(listing.names)} so.")


def _finding(told: Told, outcome: Outcome, listing: Listing) -> Finding:
    return Finding(told.quantity.start, told.quantity.end, outcome, (Locus(listing.document, listing.start, listing.end),))
