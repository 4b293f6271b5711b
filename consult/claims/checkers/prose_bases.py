"""Shares quoted of another base than their table's: "52% of the 2,318 people who took part", where 1,987 answered.

The share must be that of one row only whose label the sentence shares words with, and the number it is said to be of
must be no base of any table that has that row.

The number said to have answered a question is held to the base of the section's table as well.

Verdicts: ``does-not-add-up``, ``supported``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from consult.claims import forensics, placing, positions, rounding, rows, words
from consult.claims.bundle import Bundle
from consult.claims.checkers.sentence_shares import pairs
from consult.claims.figures import as_fraction, between, figure_of, of_kind, plain
from consult.claims.finding import NOT_ADDING, SUPPORTED, Finding, Locus, Outcome
from consult.claims.paper import Sentence
from consult.claims.placing import Placed
from consult.claims.quantities import Quantity
from consult.claims.stats import COUNT, PERCENT, Stat

HELD = 0.6  # of a label's words that the sentence must have
APART = Fraction(1, 20)  # two bases nearer than this are one, but for a few who gave no answer
_OF = re.compile(r"\s*(?:\)\s*)?of\s+(?:all\s+)?(?:(?:the|those|our)\s+)?(?:total\s+)?")
_OF_ALL = re.compile(r"\s*of (?:all |the )+(?:\d[\d,]* )?(?:those who (?:answered|responded|took part)|respondents|responses|participants|"
                     r"residents|people who (?:answered|responded|took part))\b", re.I)
_OF_SOME = re.compile(r"(?:\b[Oo]f (?:the |these |those )*\d[\d,]*\s+|\b[Aa]mong(?:st)? (?:the |those )+)(?:[\w-]+\s+){0,3}?who "
                      r"(?!answered|responded|replied|took part|had a view)")
_ANSWERED = re.compile(r"\s*(?:[a-z-]+\s+){0,2}(?:who\s+)?(?:answered|responded to|replied to)\s+(?:to\s+)?(?:this|the) question\b", re.I)
_ANYONE = frozenset(words.content("base all answering respondents answered asked question responses total valid this n who"))
_PEOPLE = re.compile(r"^\s*(?:[\w-]+\s+){0,2}(?:people|respondents?|residents|responses|participants|households|users|parents|"
                     r"organisations|businesses|customers|tenants|members|addresses|properties|homes|pupils|individuals|replies|staff)\b",
                     re.I)


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on shares whose sentence names a base that their table does not have."""
    tables = placing.tables_in(bundle.paper.stats)
    everyone = max((stat.base for stat in bundle.paper.stats if stat.base and not stat.weighted), default=None) or _greatest(bundle)
    for at, sentence in enumerate(bundle.paper.sentences):
        if sentence.kind == "heading":
            continue
        if not bundle.paper.in_quotation(sentence.start, sentence.end):
            yield from _of_a_part(bundle.paper.sentences, at, everyone)
        stated = _answered(sentence)
        if stated and not bundle.paper.in_quotation(stated.start, stated.end):
            yield from _held_to_base(sentence, stated, tables)
        for share, base in _of_bases(sentence):
            if bundle.paper.in_quotation(share.start, share.end):
                continue
            said = int(as_fraction(base.low) or 0)
            finding = _judged(sentence, share, said, tables) or _of_its_row(sentence, share, said, tables)
            if finding:
                yield finding


def _greatest(bundle: Bundle) -> int | None:
    """The greatest total of numbers that a table gives, or sum of a column of them."""
    found = [int(stat.value) for stat in bundle.paper.stats if stat.measure == COUNT and stat.kind in ("total", "base")]
    for column in rows.by_column(bundle.paper.stats, COUNT).values():
        if not any(stat.multiple or stat.weighted for stat in column):
            found.append(int(sum((stat.value for stat in column if not stat.total_row), Fraction(0))))
    return max(found, default=None)


def _of_a_part(sentences: Sequence[Sentence], at: int, everyone: int | None) -> Iterator[Finding]:
    """A share "of all respondents" that the section gives, with its number, as one of some: "Of the 27 who agreed, 18 (67%) …"."""
    sentence = sentences[at]
    for share in of_kind(sentence, "percent"):
        if not plain(share) or not _OF_ALL.match(between(sentence, share.end, share.end + 60)) or everyone is None:
            continue
        said = set(words.content(between(sentence, share.end, sentence.end)))
        for earlier in sentences[max(0, at - 4): at]:
            if earlier.section != sentence.section or not _OF_SOME.search(earlier.flat):
                continue
            held = [pair for pair in pairs(earlier) if pair[1].low == share.low]
            if len(held) != 1 or not said or not said <= set(words.content(earlier.flat)):
                continue
            exact = rounding.percent(as_fraction(held[0][0].low) or 0, everyone)
            if rounding.exactly(exact).overlaps(figure_of(share).interval):
                continue
            working = (f"{share.as_printed} is printed as a share of all; before it {held[0][0].as_printed} is that share of some of them, "
                       f"and of {everyone:,} it is {rounding.shown(exact, 1)}%.")
            changed = forensics.material_share(figure_of(share).middle, exact)
            yield Finding(share.start, share.end, Outcome(NOT_ADDING, f"{rounding.shown(exact, 1)}%", working, changed,
                                                          "The share is of another base than the sentence says."))


def _answered(sentence: Sentence) -> Quantity | None:
    """How many a sentence says answered "this question"; ``None`` where it says so of nobody or of some."""
    found = [count for count in of_kind(sentence, "count") if plain(count) and count.comparator == "exact"
             and _ANSWERED.match(between(sentence, count.end, count.end + 70))]
    return found[0] if len(found) == 1 else None


def _held_to_base(sentence: Sentence, stated: Quantity, tables: Sequence[Placed]) -> Iterator[Finding]:
    """The number who answered, against the one base that the tables of the same section are of."""
    mine = [table for table in tables if table.section and table.section == sentence.section or table.section.endswith(
        f" > {sentence.section.rpartition(' > ')[2]}") or sentence.section.startswith(f"{table.section} > ")]
    bases = {stat.base for table in mine for stat in table.stats if stat.base}
    bases |= {int(stat.value) for table in mine for stat in table.stats if stat.measure == COUNT and stat.kind == "total"}
    texts = [re.sub(r"[\d,]+", " ", table.stats[0].base_text) for table in mine]
    if len(bases) != 1 or any(set(words.content(text)) - _ANYONE for text in texts):
        return
    said, base = int(as_fraction(stated.low) or 0), next(iter(bases))
    working = f"Printed {stated.as_printed}; the table of the section is of {base:,}."
    verdict = SUPPORTED if said == base else NOT_ADDING
    loci = (Locus(mine[0].stats[0].document, mine[0].start, mine[0].end),)
    changed = said != base and forensics.material_amount(Fraction(said), Fraction(base))
    yield Finding(stated.start, stated.end, Outcome(verdict, f"{base:,}", working, changed), loci)


def _of_bases(sentence: Sentence) -> Iterator[tuple[Quantity, Quantity]]:
    """Every share with the number of people it is said to be of: "52% of the 2,318 people"."""
    counts = [found for found in of_kind(sentence, "count") if plain(found) and found.comparator == "exact"]
    for share in of_kind(sentence, "percent"):
        base = next((count for count in counts if count.start >= share.end and
                     _OF.fullmatch(between(sentence, share.end, count.start))), None)
        if base and plain(share) and _PEOPLE.match(between(sentence, base.end, base.end + 40)):
            yield share, base


def _judged(sentence: Sentence, share: Quantity, said: int, tables: Sequence[Placed]) -> Finding | None:
    given = set(words.content(sentence.flat))
    named = [stat for table in tables for stat in table.stats if stat.measure == PERCENT and not stat.total_row and stat.base and
             not stat.weighted and _named(stat, given, sentence)]
    found = [stat for stat in named if stat.interval.overlaps(figure_of(share).interval)]
    if len(found) != 1 or any(abs(Fraction(stat.base or 0) - said) <= APART * said for stat in named):
        return None
    stat = found[0]
    value = stat.interval * rounding.exactly(Fraction(stat.base or 0, said))
    if (stat.base or 0) > said or value.overlaps(figure_of(share).interval):
        return None
    working = (f"{share.as_printed} is printed as a share of {said:,}. The table gives {stat.printed} of {stat.base:,} ({stat.label}); of "
               f"{said:,} that is {rounding.shown_interval(value)}%.")
    changed = forensics.material_share(figure_of(share).middle, forensics.Figure("", value).middle)
    outcome = Outcome(NOT_ADDING, f"{rounding.shown_interval(value)}%", working, changed,
                      "The share is of another base than the sentence says.")
    return Finding(share.start, share.end, outcome, (stat.locus,))


def _of_its_row(sentence: Sentence, share: Quantity, said: int, tables: Sequence[Placed]) -> Finding | None:
    """A share that only one row has, said to be of another number of that row than it is: of the addresses, where it is of the replies."""
    given = set(words.content(sentence.flat))
    held = [stat for table in tables for stat in table.stats if stat.measure == PERCENT and not stat.weighted
            and stat.interval.overlaps(figure_of(share).interval)]
    if len({(stat.document, stat.table, stat.row) for stat in held}) != 1:
        return None
    stat = held[0]
    row = [other for table in tables for other in table.stats if (other.document, other.table, other.row) == (
        stat.document, stat.table, stat.row) and other.measure == COUNT]
    numbers = {int(other.value) for other in row}
    about = set(words.content(f"{stat.label} {stat.column} {stat.title} {stat.corner} {' '.join(other.column for other in row)}"))
    pairs = [(part, whole) for part in numbers for whole in numbers if 0 < part < whole and _gives(part, whole, share)]
    if said not in numbers or len({whole for _, whole in pairs}) != 1 or len(given & about) < 2:
        return None
    part, whole = pairs[0]
    if whole == said or any(_gives(other, said, share) for other in numbers):
        return None
    exact = rounding.percent(part, said)
    working = (f"{share.as_printed} is printed as a share of {said:,}. The row {stat.label} gives {part:,} of {whole:,}; of {said:,} that "
               f"is {rounding.shown(exact, 1)}%.")
    outcome = Outcome(NOT_ADDING, f"{rounding.shown(exact, 1)}%", working, forensics.material_share(figure_of(share).middle, exact),
                      "The share is of another base than the sentence says.")
    return Finding(share.start, share.end, outcome, (stat.locus,))


def _gives(part: int, whole: int, share: Quantity) -> bool:
    return 0 < part <= whole and rounding.exactly(rounding.percent(part, whole)).overlaps(figure_of(share).interval)


def _named(stat: Stat, given: set[str], sentence: Sentence) -> bool:
    """Whether a sentence has the words of a row's label, or the same answer on a scale and words of the table's title."""
    place = positions.one(stat.label, label=True)
    if place is not None:
        return positions.one(sentence.flat) == place and len(given & set(words.content(stat.title))) >= 2
    label = words.content(stat.label)
    return rows.called(stat.label, sentence.flat) or len(set(label)) >= 2 and words.coverage(label, given) >= HELD
