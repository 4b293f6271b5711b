"""Figures of prose with every word that says what they are of, so that two papers' sentences can be held side by side.

A record's own words are those of its clause; what it is about are the words of its sentence, heading and paper, which a short
clause leans on ("against 58% in the towns"). Two records are of one thing where each one's own words are all accounted for by
the other: nobody is picked out, and nothing measured, that the other does not name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from consult.claims import clauses, positions, rows, words
from consult.claims.clauses import Clause
from consult.claims.figures import after, as_fraction, before, between, known, of_kind, plain
from consult.claims.paper import Paper, Sentence
from consult.claims.positions import Position
from consult.claims.quantities import Quantity
from consult.claims.stats import COUNT, MONEY, PERCENT

FEWEST, SHARED = 2, 3  # words two records must have in common to agree, and to differ
YEAR = re.compile(r"\b(?:19|20)\d\d(?:\s?[/–-]\s?(?:\d{4}|\d\d))?\b")
_DENIED = re.compile(r"\b(?:not|never|nor|neither|no|none|nobody|without|unlikely)\b|n[’']t\b", re.I)
_CHANGED = re.compile(r"\b(?:(?:ris|rose|f[ae]ll|increas|decreas|reduc|cut|gr[eo]w|drop|up|down)\w*(?: \w+){0,3} (?:by|from|to)|"
                      r"(?:rise|fall|increase|decrease|reduction|cut|target) of|up (?:to|from)|down from|at least|between|than|another|"
                      r"further|additional|extra|would (?:support|favour|prefer|choose|accept|back)|"
                      r"of (?:the|all|those|our|these)(?: [a-z]+)?)\s+(?:a |an |the |just |some |about |only |around )?$", re.I)
_IS_CHANGE = re.compile(r"^\s*(?:percentage |net )?(?:points?|increase|decrease|rise|fall|reduction|cut|more|fewer|less|higher|lower)\b",
                        re.I)
_COMPARED = re.compile(r",?\s*\b(?:according to|up from|down from|rising from|falling from|compared (?:with|to)|against|while|whereas)\b.*",
                       re.I | re.S)
_BY = re.compile(r"\bby\s+(?:just |only |over |about |around )?$", re.I)
_IN = re.compile(r"\bin\s+$", re.I)
_SENT_IN = re.compile(r"(?:comments|responses|replies|mentions|submissions|letters|answers)$", re.I)
_ANSWERS = re.compile(r"(?:respon|comment|submission|repl|answer|letter|e-?mail|mention|questionnaire|signature)", re.I)
_BRACKET = re.compile(r"\s*(?:[a-z’'-]+\s+){0,3}[(\[]\s*(?:or )?")
_OF_WHICH = re.compile(r"([^.;:]*?),?\s+of which,?\s+(?:[a-z]+ )?$", re.I)
_NEXT = re.compile(r"[;:]|,\s(?:a|an) (?:rise|fall|increase|decrease|cut|reduction|saving)\b|"
                   r",?\s\band(?: that)?\b|,\s(?:while|but|of which|with)\b|\b(?:while|whereas)\b", re.I)
_GROUP = re.compile(r"\b(?:in|among(?:st)?|of those|those|for|from|across|at|within)\s+"
                    r"(.+?)(?=,|$|\bwhere\b|\bthe figure\b|\bit was\b)", re.I)
_NOT_NOW = re.compile(r"\b(?:target|budgeted|planned|forecast|estimated|projected|national\w*|england|wales|scotland|average|previous\w*|"
                      r"last (?:year|time|survey)|census|elsewhere|other councils|neighbouring)\b", re.I)
_ASKED = re.compile(r"\bin (?:answer|response|reply) to [^,]*,", re.I)
# "The main reason for opposing was cost" takes no side, and "likely" in "less likely to agree" is none.
_NO_SIDE = re.compile(r"\breasons?\b[^.;]*?(?=\b(?:was|were|is|are)\b)|\b(?:more|less|most|least) likely to (?:be )?|"
                      r"\bas (?:a |the )?reasons? for \w+ing\b", re.I)
_POINTS = re.compile(r"\b(?:this|that|these|those|the same|the following|the above) (?:questions?|proposals?|statements?|options?|issues?|"
                     r"topics?|sections?|themes?|suggestions?)\b", re.I)
_ELLIPTIC = re.compile(r"\b(?:compared (?:with|to)|against|than|versus)\b[^.;]*$", re.I)
_FIGURE = re.compile(r"£?\b\d[\d,.]*(?:%|k|m)?(?:\s(?:million|per cent))?")
# Words that say that somebody answered, or compare, and measure nothing.
_EMPTY = frozenset(words.content(
    "respondents people residents participants individuals responses households public views answered responded question survey "
    "questionnaire consultation local overall proposal proposals proposed expressed gave asked took part completed opinion community "
    "everyone members contributors consultees replied replies chose chosen choosing selected mentioned named raised cited given ticked "
    "picked told noted heard learned showed analysis summary results paper council committee explained added confirmed officer councillor "
    "figure figures number strongest highest lowest greatest largest smallest strong weak likely further again main reason common "
    "year reported said find found half quarter third two three four five six seven eight nine ten one in just only nearly mentioned "
    "main most often total altogether came come made make opposition support among amongst aged same following called against living "
    "want wanted wish wished like given agree agreed disagree disagreed oppose opposed supported satisfied dissatisfied"))


@dataclass(frozen=True)
class Record:
    """One figure of a sentence with what it measures: its own words, those it leans on, its place on a scale and its years.

    ``claimed`` are the words that another paper must have before its figure may be this one: its own, or all of the sentence's
    where the clause leaves out what is measured.
    """

    document: str
    sentence: Sentence
    quantity: Quantity
    measure: str
    text: str
    own: frozenset[str]
    claimed: frozenset[str]
    about: frozenset[str]
    place: Position | None
    implied: Position | None
    years: frozenset[str]
    clause: Clause

    @cached_property
    def denied(self) -> bool:
        """Whether its sentence says "not"."""
        return bool(_DENIED.search(self.sentence.flat))

    @cached_property
    def elsewhere(self) -> bool:
        """Whether its sentence speaks of another place or time, a target or a plan."""
        return bool(_NOT_NOW.search(self.sentence.flat))


def of_paper(paper: Paper) -> list[Record]:
    """Every figure of a paper's prose that states a share, a number or an amount, and no change, target or hypothesis."""
    titles: dict[str, str] = defaultdict(str)
    for stat in paper.stats:
        if stat.title not in titles[stat.section]:
            titles[stat.section] += f" {stat.title}"
    found: list[Record] = []
    for previous, sentence in zip((None, *paper.sentences), paper.sentences, strict=False):
        before_it = previous.flat if previous and previous.order == sentence.order else ""
        found += _of_sentence(paper, sentence, f"{before_it} {titles[sentence.section]}")
    return found


def _of_sentence(paper: Paper, sentence: Sentence, beside: str) -> Iterator[Record]:
    """The records of a sentence; a short clause also leans on what stands round it: the sentence before, the section's tables."""
    if not sentence.states or "\t" in sentence.text:
        return
    about = content(f"{sentence.flat} {sentence.section} {paper.title} {beside}")
    implied = positions.one(_NO_SIDE.sub(" ", sentence.flat))
    for each, measure, clause, mark in _clauses(sentence):
        if paper.in_quotation(each.start, each.end):
            continue
        label = _COMPARED.sub(" ", clause.label) or clause.label
        groups = content(" ".join(match[1] for match in _GROUP.finditer(_ASKED.sub(" ", clause.whom))))
        own = (content(label) or content(f"{label} {clause.whom}")) | groups | _antecedent(sentence, each) | mark
        # "compared with 24% of people under 45" is of the measure that the sentence opens with
        claimed = content(sentence.flat) | mark if _ELLIPTIC.search(before(sentence, each, 60)) else own
        yield Record(paper.document_id, sentence, each, measure, label, own, claimed, about | mark,
                     positions.one(_NO_SIDE.sub(" ", label)), implied, frozenset(YEAR.findall(f"{label} {clause.whom}")), clause)


def _clauses(sentence: Sentence) -> Iterator[tuple[Quantity, str, Clause, frozenset[str]]]:
    """Each plain figure of a sentence with its measure and clause; the two ends of a change are marked as first and last."""
    amounts = [each for each in of_kind(sentence, "money", "rate") if each.unit == "pounds"]
    counts = [each for each in of_kind(sentence, "count") if not _is_thing(each)]
    people = sorted([*of_kind(sentence, "percent", "ratio", "fraction"), *counts], key=lambda each: each.start)
    for each in (*amounts, *people):
        if each.kind in ("ratio", "fraction") or not (plain(each) and known(each)) or _IS_CHANGE.match(after(sentence, each, 30)):
            continue
        if each.kind != "money" and _CHANGED.search(before(sentence, each, 40)):
            continue
        measure = PERCENT if each.kind == "percent" else COUNT if each.kind == "count" else MONEY
        sent_in = _IN.search(before(sentence, each, 8)) and _SENT_IN.match(each.noun)
        if measure == MONEY or sent_in or _BY.search(before(sentence, each, 12)):
            clause = _of_amount(sentence, each, amounts if measure == MONEY else people)
        else:
            clause = clauses.clause_of(sentence, _paired(sentence, each, people), people)
        yield each, measure, clause, frozenset()
    for change in of_kind(sentence, "change"):
        for part, mark in zip(change.parts, ("first", "last"), strict=False):
            if plain(part) and known(part) and part.kind in ("count", "percent", "money"):
                label = f"{between(sentence, sentence.start, change.start)} {between(sentence, change.end, sentence.end)}"
                yield part, {"count": COUNT, "percent": PERCENT}.get(part.kind, MONEY), Clause(label, "", False), frozenset((f"#{mark}",))


def _is_thing(count: Quantity) -> bool:
    """Whether a count is of things that belong to what is measured: "the nine centres cost", "closing two days a week"."""
    return bool(count.noun) and count.unit != "people" and not _ANSWERS.match(count.noun) and as_fraction(count.low) is not None and \
        as_fraction(count.low) < 20  # type: ignore[operator]


def _paired(sentence: Sentence, each: Quantity, people: Sequence[Quantity]) -> Quantity:
    """The share printed in brackets after a number, whose clause is the number's too."""
    return next((other for other in people if other.kind == "percent" and each.kind == "count" and other.start > each.end
                 and _BRACKET.fullmatch(between(sentence, each.end, other.start))), each)


def _antecedent(sentence: Sentence, each: Quantity) -> frozenset[str]:
    """The words of what "of which" goes back to."""
    match = _OF_WHICH.search(between(sentence, sentence.start, each.start))
    return content(match[1]) if match else frozenset()


def _of_amount(sentence: Sentence, each: Quantity, units: Sequence[Quantity]) -> Clause:
    """The clause of an amount, or of "by 284 people": what it measures stands before it, its year or purpose after."""
    left = max([other.end for other in units if other.end <= each.start], default=sentence.start)
    right = min([other.start for other in units if other.start >= each.end], default=sentence.end)
    lead = _NEXT.split(between(sentence, left, each.start))[-1]
    follows = _NEXT.split(between(sentence, each.end, right))[0]
    return Clause(f"{lead} {follows}", "", False)


def telling(paper: Paper) -> frozenset[tuple[str, Fraction]]:
    """The numbers and amounts of a paper, in prose and tables, that no two matters are likely to share by chance."""
    prose = [(COUNT if each.kind == "count" else MONEY, as_fraction(each.low)) for sentence in paper.sentences
             for each in of_kind(sentence, "count", "money", "rate") if plain(each)]
    cells = [(stat.measure, stat.value) for stat in paper.stats if stat.measure in (COUNT, MONEY) and not stat.malformed]
    return frozenset((measure, value) for measure, value in (*prose, *cells)
                     if value is not None and value >= 100 and value.denominator == 1 and len(str(int(value)).rstrip("0")) >= 3)


def content(text: str) -> frozenset[str]:
    """The words of a text that say what is measured and of whom; ages and bounds keep their numbers, figures do not."""
    ages = set(re.findall(r"\b(?:aged|over|under|age|to|and)\s(\d\d)\b|\b(\d\d)(?:\s(?:to|and over|or over|plus)|\+)", text))
    kept = {number for pair in ages for number in pair if number}
    return (frozenset(word for word in words.content(_FIGURE.sub(" ", text)) if not word[0].isdigit()) | kept) - _EMPTY


def of_one_thing(mine: Record, theirs: Record) -> bool:
    """Whether two records state the same measure of the same people, place and time."""
    if mine.measure != theirs.measure or mine.years != theirs.years or mine.denied != theirs.denied:
        return False
    if not _placed_alike(mine, theirs) or rows.bounds(mine.text) != rows.bounds(theirs.text):
        return False
    if not theirs.own or not theirs.own <= mine.own | mine.about or not mine.claimed <= theirs.own | theirs.about:
        return False
    if mine.sentence.section != theirs.sentence.section and any(_POINTS.search(each.sentence.flat) for each in (mine, theirs)):
        return False
    if mine.elsewhere != theirs.elsewhere:
        return False
    return weight(mine, theirs) >= FEWEST and bool(mine.own & theirs.own)


def _placed_alike(mine: Record, theirs: Record) -> bool:
    """Whether two records stand at one place on a scale: a clause that names none stands where its sentence does."""
    if mine.place is None and theirs.place is None:
        return True
    return _side(mine.place or mine.implied) == _side(theirs.place or theirs.implied)


def _side(place: Position | None) -> tuple[str, str, tuple[str, ...]] | None:
    """A place on a scale; to agree with a proposal, support it and be in favour of it are one."""
    return None if place is None else ("agree" if place.family == "support" else place.family, place.side, place.strengths)


def weight(mine: Record, theirs: Record) -> int:
    """How many words, and a place on a scale, two records have in common; :data:`SHARED` is enough to call one of them wrong.

    Clauses of two words or more that have no others are as good as one word more.
    """
    same = mine.claimed == theirs.own and len(mine.own) >= FEWEST
    return len(mine.own & (theirs.own | theirs.about)) + (mine.place is not None or same)
