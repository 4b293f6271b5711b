"""A number printed with its percentage in prose, "367 respondents (35%)", against the row it is of and the pairs beside it.

Two figures printed together are right or wrong together. Where one of them is the one in the row that the words name, the
other must be too; where several pairs of a paragraph are shares of one number the paragraph gives, so must the last be.

Verdict: ``does-not-add-up``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from consult.claims import clauses, forensics, placing, rounding, rows, words
from consult.claims.bundle import Bundle
from consult.claims.clauses import Clause
from consult.claims.figures import SUBGROUP, as_fraction, between, figure_of, of_kind, plain
from consult.claims.finding import NOT_ADDING, Finding, Outcome
from consult.claims.paper import Sentence
from consult.claims.paper_tables import headings
from consult.claims.quantities import Quantity
from consult.claims.stats import COUNT, PERCENT, Stat

TELLING = 40  # a smaller number may stand in a row by chance
FEWEST = 3  # pairs a paragraph needs before one of them can be said not to fit
_BESIDE = re.compile(r"\s*(?:[\w'’-]+\s*){0,3}[(\[,]\s*(?:or\s+|n\s?=\s?)?")
_PARTS = re.compile(r"\b(?:of (?:these|those|them|whom|which)|among|whom|aged|remaining|other group)\b", re.I)


@dataclass(frozen=True)
class Pair:
    """A number and a percentage printed together."""

    sentence: Sentence
    count: Quantity
    share: Quantity
    clause: Clause


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on pairs of which one figure does not fit the other."""
    pairs = [pair for sentence in bundle.paper.sentences if sentence.kind != "heading"
             for pair in _pairs(sentence) if not bundle.paper.in_quotation(pair.count.start, pair.share.end)]
    tables = placing.tables_in(bundle.paper.stats)
    for pair in pairs:
        finding = _against_rows(pair, tables) or _by_number(pair, tables)
        if finding:
            yield finding
    seen: set[int] = set()
    for name, fewest in (("order", FEWEST), ("section", FEWEST + 1)):
        for place in sorted({getattr(pair.sentence, name) for pair in pairs}):
            mine = [pair for pair in pairs if getattr(pair.sentence, name) == place]
            near = [each for each in bundle.paper.sentences if getattr(each, name) == place and each.kind != "heading"]
            others = _bases_of(tables) if name == "section" else ()
            for finding in _odd_one(mine, near, others) if len(mine) >= fewest else ():
                if finding.start not in seen:
                    seen.add(finding.start)
                    yield finding


def _pairs(sentence: Sentence) -> Iterator[Pair]:
    counts = [found for found in of_kind(sentence, "count") if plain(found) and not between(
        sentence, found.end, found.end + 1).isalpha()]  # "20mph" counts nobody
    shares = [found for found in of_kind(sentence, "percent") if plain(found)]
    units = sorted([*counts, *shares, *of_kind(sentence, "fraction", "ratio")], key=lambda found: found.start)
    for one, other in zip(units, units[1:], strict=False):
        if {one.kind, other.kind} != {"count", "percent"}:
            continue
        if _BESIDE.fullmatch(between(sentence, one.end, other.start)) and between(sentence, other.end, other.end + 1) in (")", "]"):
            count, share = (one, other) if one.kind == "count" else (other, one)
            clause = clauses.clause_of(sentence, one, units)
            yield Pair(sentence, count, share, clause if clause.label else clauses.clause_of(sentence, other, units))


def _against_rows(pair: Pair, tables: Sequence[placing.Placed]) -> Finding | None:
    """The pair against the rows its words name: one figure the row's and the other not, and no row with both."""
    n, p = as_fraction(pair.count.low), as_fraction(pair.share.low)
    half: list[tuple[Stat, Stat]] = []
    for count, share in _named_rows(pair, tables):
        same = (count.value == n, share.interval.overlaps(figure_of(pair.share).interval))
        if all(same):
            return None
        if any(same):
            half.append((count, share))
    if len(half) != 1 or n is None or p is None:
        return None
    count, share = half[0]
    wrong, right, row = (pair.share, pair.count, share) if count.value == n else (pair.count, pair.share, count)
    if _whole_gives(pair, n, row):
        return None
    working = (f"{right.as_printed} is in the row {row.label} ({count.printed}, {share.printed}); printed with it is {wrong.as_printed}, "
               f"where the row has {row.printed}.")
    middle = figure_of(wrong).middle
    changed = forensics.material_share(middle, row.value) if row.measure == PERCENT else forensics.material_amount(middle, row.value)
    cells = (row.locus,)
    return Finding(wrong.start, wrong.end, Outcome(NOT_ADDING, row.printed, working, changed), cells)


def _by_number(pair: Pair, tables: Sequence[placing.Placed]) -> Finding | None:
    """The percentage printed with a number that one row only has, in a table the sentence shares words with."""
    n, p = as_fraction(pair.count.low), figure_of(pair.share)
    if n is None or n < TELLING:
        return None
    held = [stat for table in tables for stat in table.stats if stat.measure == COUNT and stat.value == n]
    if len(held) != 1 or held[0].weighted:
        return None
    table = next(each for each in tables if each.key == (held[0].document, held[0].table))
    if not any(stat.measure == PERCENT for stat in table.stats):
        return _of_totals(pair, n, held[0], table, tables)
    if held[0].total_row:
        return None
    rows_of = [stat for table in tables for stat in table.stats if stat.measure == PERCENT
               and (stat.document, stat.table, stat.row) == (held[0].document, held[0].table, held[0].row)]
    said = set(words.content(pair.sentence.flat))
    if len(rows_of) != 1 or not said & set(words.content(held[0].label)):
        return None
    row = rows_of[0]
    digits = pair.share.as_printed.replace("%", "").strip()
    if row.interval.overlaps(p.interval) or _whole_gives(pair, n, row):
        return None
    if any(base >= n and _fits(n, base, digits) for base in _bases_of(tables)):
        return None
    working = (f"{pair.count.as_printed} is in the row {row.label} ({held[0].printed}, {row.printed}) and in no other; printed with it is "
               f"{pair.share.as_printed}, which no base of the paper gives.")
    changed = forensics.material_share(p.middle, row.value)
    return Finding(pair.share.start, pair.share.end, Outcome(NOT_ADDING, row.printed, working, changed),
                   (row.locus,))


def _of_totals(pair: Pair, n: Fraction, cell: Stat, table: placing.Placed, tables: Sequence[placing.Placed]) -> Finding | None:
    """The percentage printed with a number that one cell of a table of numbers only has: a share of its row, its column or a base."""
    said = set(words.content(pair.sentence.flat))
    digits = pair.share.as_printed.replace("%", "").strip()
    wholes = [whole for whole in _wholes(cell, table.stats) if whole > n]
    known = [int(found.low) for found in of_kind(pair.sentence, "count") if plain(found) and found is not pair.count]  # type: ignore[arg-type]
    if not wholes or not said & set(words.content(f"{cell.label} {cell.column}")) or any(stat.multiple for stat in table.stats):
        return None
    if any(base >= n and _fits(n, base, digits) for base in (*wholes, *known, *_bases_of(tables))) or _PARTS.search(pair.sentence.flat):
        return None
    share = rounding.percent(n, wholes[0])
    working = (f"{pair.count.as_printed} is in the row {cell.label} ({cell.column}) and in no other; of {wholes[0]:,} that is "
               f"{rounding.shown(share, 1)}%; printed {pair.share.as_printed}, which no total of the paper gives.")
    outcome = Outcome(NOT_ADDING, f"{rounding.shown(share, 1)}%", working, forensics.material_share(figure_of(pair.share).middle, share))
    return Finding(pair.share.start, pair.share.end, outcome, (cell.locus,))


def _wholes(cell: Stat, stats: Sequence[Stat]) -> list[int]:
    """What a number of a table may be a part of: its row's total, else sum; its column's total, else sum."""
    found = []
    for mine in ([stat for stat in stats if stat.row == cell.row], [stat for stat in stats if stat.place == cell.place]):
        totals = [stat.value for stat in mine if stat is not cell and (headings.is_total(stat.column) if stat.row == cell.row
                                                                       else stat.total_row)]
        found += totals or [sum((stat.value for stat in mine if not stat.total_row or stat is cell), Fraction(0))]
    return [int(whole) for whole in found]


def _named_rows(pair: Pair, tables: Sequence[placing.Placed]) -> Iterator[tuple[Stat, Stat]]:
    """The (count, share) of every row the pair's words name, in tables with one column of each."""
    for table in tables:
        counts, shares = rows.by_column(table.stats, COUNT), rows.by_column(table.stats, PERCENT)
        if len(counts) != 1 or len(shares) != 1:
            continue
        column, other = next(iter(counts.values())), {stat.row: stat for stat in next(iter(shares.values()))}
        for match in rows.matches(pair.clause.label, column):
            if len(match.rows) == 1 and match.strength == 1 and match.rows[0].row in other and not match.rows[0].total_row:
                yield match.rows[0], other[match.rows[0].row]


def _whole_gives(pair: Pair, n: Fraction, row: Stat) -> bool:
    """Whether the number is the printed share of another base the sentence gives: then the row is not what is meant."""
    digits = pair.share.as_printed.replace("%", "").strip()
    bases = [int(found.low) for found in of_kind(pair.sentence, "count") if plain(found) and found is not pair.count]  # type: ignore[arg-type]
    return any(base >= n > 0 and _fits(n, base, digits) for base in bases if base != row.base)


def _bases_of(tables: Sequence[placing.Placed]) -> tuple[int, ...]:
    """Every base and total the tables give."""
    stats = [stat for table in tables for stat in table.stats]
    return tuple(sorted({stat.base for stat in stats if stat.base} | {
        int(stat.value) for stat in stats if stat.measure == COUNT and stat.kind in ("total", "base")}))


def _odd_one(pairs: Sequence[Pair], sentences: Sequence[Sentence], elsewhere: Sequence[int]) -> Iterator[Finding]:
    """The one pair of a paragraph or section that is not of the number all the others are of, nor of a base found elsewhere."""
    inside = {pair.count.start for pair in pairs}
    bases = sorted({int(found.low) for each in sentences for found in of_kind(each, "count")
                    if plain(found) and found.start not in inside and found.low and int(found.low) >= 20})
    for base in bases:
        off = [pair for pair in pairs if not _is_share(pair, base)]
        if len(off) != 1 or any(_is_share(off[0], other) for other in (*bases, *elsewhere)):
            continue
        pair = off[0]
        if elsewhere and (_PARTS.search(pair.sentence.flat) or SUBGROUP.search(pair.sentence.flat)):
            continue
        if _PARTS.search(pair.sentence.flat[max(0, pair.count.start - pair.sentence.start - 60):]) or SUBGROUP.search(pair.clause.label):
            continue
        share = rounding.percent(as_fraction(pair.count.low) or 0, base)
        fitting = len(pairs) - 1
        working = (f"{pair.count.as_printed} ÷ {base:,} = {rounding.shown(share, 2)}%; printed {pair.share.as_printed}. The other "
                   f"{fitting} pairs beside it are shares of {base:,}.")
        changed = forensics.material_share(figure_of(pair.share).middle, share)
        last = max(pair.count, pair.share, key=lambda found: found.start)
        yield Finding(last.start, last.end, Outcome(NOT_ADDING, f"{rounding.shown(share, 1)}%", working, changed))
        return


def _is_share(pair: Pair, base: int) -> bool:
    count = as_fraction(pair.count.low) or Fraction(0)
    return 0 <= count <= base and _fits(count, base, pair.share.as_printed.replace("%", "").strip())


def _fits(count: Fraction, base: int, digits: str) -> bool:
    try:
        return bool(rounding.conventions_fitting(count, base, digits))
    except ValueError:
        return True
