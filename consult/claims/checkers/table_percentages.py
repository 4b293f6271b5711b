"""Percentages printed in a table against the numbers printed beside them and their base.

What the percentages are of is settled first, by the base that most rows fit, or by the base each row has of its own (a column of
bases or totals, or the sum of the row's numbers); only then can one row be said not to fit it. Half up, half to even and
cutting off are tried, and percentages adjusted to make 100. A table of weighted percentages, or one whose rows fit no base, is left alone.

Verdicts: ``supported``, ``supported-on-basis``, ``does-not-add-up``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from consult.claims import forensics, rounding
from consult.claims.bundle import Bundle
from consult.claims.finding import NOT_ADDING, ON_BASIS, SUPPORTED, Finding, Locus, Outcome
from consult.claims.kinds import SHARE
from consult.claims.stats import COUNT, PERCENT, Stat

# A base is settled where at least this part of the rows fits it; with fewer rows all but one must.
MOST = Fraction(7, 10)
FEWEST, ROWWISE = 3, Fraction(3, 2)  # rows with bases of their own; percentages that must fit them for each row


@dataclass(frozen=True)
class Pair:
    """A number and the percentage printed for it in one row."""

    count: Stat
    percent: Stat


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every percentage of a table that stands beside its number."""
    for key in sorted({(stat.document, stat.table) for stat in bundle.paper.stats}):
        stats = [stat for stat in bundle.paper.stats if (stat.document, stat.table) == key and not stat.malformed]
        if any(stat.weighted for stat in stats):
            continue
        pooled = list(_paired(stats))
        together = [pairs for pairs in pooled if pairs[0].count.place == pairs[0].percent.place] or pooled
        way = _by_row([pair for pairs in together for pair in pairs], stats)
        if way:
            for pair in (pair for pairs in together for pair in pairs if pair.percent.row in way):
                yield _finding(pair, way[pair.percent.row])
            pooled = [pairs for pairs in pooled if pairs not in together]
        breaks = [row.index for row in bundle.paper.tables[key[1] - 1].rows if row.kind == "section"]
        for pairs in pooled:
            for part in _parted(pairs, breaks):
                yield from _judged(part, stats)


def _paired(stats: Sequence[Stat]) -> Iterator[list[Pair]]:
    """The rows of each percentage column with the count that stands nearest in the same row or cell."""
    counts = [stat for stat in stats if stat.measure == COUNT]
    columns = sorted({stat.place for stat in stats if stat.measure == PERCENT})
    places = sorted({stat.place for stat in counts})
    for place in columns:
        partner = _partner(place, places, columns)
        if partner is None:
            continue
        numbers = {stat.row: stat for stat in counts if stat.place == partner}
        pairs = [Pair(numbers[stat.row], stat) for stat in stats
                 if stat.measure == PERCENT and stat.place == place and stat.row in numbers and stat.kind in ("value", "total")]
        if pairs:
            yield pairs


def _parted(pairs: Sequence[Pair], breaks: Sequence[int]) -> Iterator[list[Pair]]:
    """The rows between the table's own section headings, which may each have a base of their own."""
    for number in range(len(breaks) + 1):
        part = [pair for pair in pairs if sum(1 for row in breaks if row < pair.percent.row) == number]
        if part:
            yield part


def _partner(place: int, counts: Sequence[int], percents: Sequence[int]) -> int | None:
    """The column of counts that belongs to a column of percentages: its own cell, the left, else the right neighbour."""
    if place in counts:
        return place
    if place - 1 in counts and not (place + 1 in counts and place - 2 in percents):
        return place - 1
    if place + 1 in counts:
        return place + 1
    return counts[0] if len(counts) == 1 and len(percents) == 1 else None


def _judged(pairs: Sequence[Pair], stats: Sequence[Stat]) -> Iterator[Finding]:
    rows = [pair for pair in pairs if not pair.percent.total_row]
    base = settled([(pair.count.value, pair.percent) for pair in rows], _bases(rows, pairs, stats))
    if base is None:
        return
    adjusted = _adjusted(rows, base)
    for pair in rows:
        yield _finding(pair, base, adjusted=adjusted)


def _finding(pair: Pair, base: int, *, adjusted: bool = False) -> Finding:
    outcome = row_outcome(pair.count, pair.percent, base, adjusted=adjusted)
    loci = (Locus(pair.percent.document, pair.percent.row_start, pair.percent.row_end),)
    return Finding(pair.percent.start, pair.percent.end, outcome, loci, whole=True, kind=SHARE)


def _by_row(pairs: Sequence[Pair], stats: Sequence[Stat]) -> dict[int, int] | None:
    """The base each row has of its own, where hardly a pair of the table fails to fit it and no one base fits as well."""
    ways = [_own_bases(pairs), _sums(pairs), *_base_columns(pairs, stats)]
    fitting = [sum(1 for pair in pairs if pair.percent.row in way and _fits(pair.count.value, way[pair.percent.row], pair.percent))
               for way in ways]
    best = max(range(len(ways)), key=lambda at: (fitting[at], -at))
    misses = sum(1 for pair in pairs if pair.percent.row in ways[best]) - fitting[best]
    bases = {base for base in ways[best].values()}
    if len(bases) < FEWEST or fitting[best] < ROWWISE * len(bases) or fitting[best] < 4 or misses > max(1, len(pairs) // 10):
        return None
    column = sum(1 for pair in pairs if _fits(pair.count.value, _column_base(pair, pairs), pair.percent))
    return ways[best] if fitting[best] > column else None


def _own_bases(pairs: Sequence[Pair]) -> dict[int, int]:
    """The base the table states for each row, where rows have bases of their own."""
    return {pair.percent.row: pair.percent.base for pair in pairs if pair.percent.base}


def _sums(pairs: Sequence[Pair]) -> dict[int, int]:
    """The sum of each row's numbers that have a percentage."""
    found: dict[int, Fraction] = {}
    for pair in pairs:
        found[pair.percent.row] = found.get(pair.percent.row, Fraction(0)) + pair.count.value
    return {row: int(whole) for row, whole in found.items() if whole > 0}


def _base_columns(pairs: Sequence[Pair], stats: Sequence[Stat]) -> Iterator[dict[int, int]]:
    """The numbers of every column that has none of the pairs'."""
    used = {pair.count.place for pair in pairs}
    for place in sorted({stat.place for stat in stats if stat.measure == COUNT} - used):
        yield {stat.row: int(stat.value) for stat in stats if stat.place == place and stat.measure == COUNT and stat.value > 0}


def _column_base(pair: Pair, pairs: Sequence[Pair]) -> int:
    """What a percentage is of where it is of its column: the sum of the column's numbers, or its total's."""
    column = [each for each in pairs if each.percent.place == pair.percent.place]
    totals = [int(each.count.value) for each in column if each.percent.total_row]
    return totals[0] if totals else int(sum((each.count.value for each in column), Fraction(0)))


def _bases(rows: Sequence[Pair], pairs: Sequence[Pair], stats: Sequence[Stat]) -> list[int]:
    """Every base the table offers: stated, in its total and base rows, and the sum of its numbers."""
    found = [pair.percent.base for pair in rows if pair.percent.base]
    found += [int(pair.count.value) for pair in pairs if pair.percent.total_row]
    place = rows[0].count.place if rows else 0
    found += [int(stat.value) for stat in stats if stat.place == place and stat.kind in ("total", "base") and stat.measure == COUNT]
    found.append(int(sum((pair.count.value for pair in rows), Fraction(0))))
    return [base for base in dict.fromkeys(found) if base > 0]


def settled(rows: Sequence[tuple[Fraction, Stat]], bases: Sequence[int]) -> int | None:
    """The base the percentages are of; ``None`` where too few rows fit any one."""
    if len(rows) < 2:
        return None
    fits = {base: sum(1 for count, percent in rows if _fits(count, base, percent)) for base in bases}
    best = max(bases, key=lambda base: (fits[base], -bases.index(base)), default=None)
    if best is None:
        return None
    misses = len(rows) - fits[best]
    whole = sum((count for count, _ in rows), Fraction(0)) == best
    enough = fits[best] >= 2 and (misses <= 1 or fits[best] >= MOST * len(rows) and (whole or misses * 10 <= len(rows)))
    certain = misses == 1 and fits[best] == 1 and bases.count(best) and len(rows) == 2 and _agreed(rows, best)
    return best if enough or certain else None


def _agreed(rows: Sequence[tuple[Fraction, Stat]], base: int) -> bool:
    """Whether the numbers make the base exactly and the table states it too."""
    return sum((count for count, _ in rows), Fraction(0)) == base and any(percent.base == base for _, percent in rows)


def _fits(count: Fraction, base: int, percent: Stat) -> bool:
    return count <= base and bool(rounding.conventions_fitting(count, base, _digits(percent)))


def _digits(percent: Stat) -> str:
    """The percentage as printed, without its sign; one a sheet stores as a fraction in percent, to two places at most."""
    printed = percent.printed.replace("%", "").replace(",", "").strip(" ()")
    try:
        stored = rounding.value_of(printed) != percent.value
    except ValueError:
        return printed
    if not stored or percent.interval.low is None or percent.interval.high is None:
        return printed
    width = percent.interval.high - percent.interval.low
    return f"{float(percent.value):.{0 if width >= 1 else 1 if width >= Fraction(1, 10) else 2}f}"


def _adjusted(rows: Sequence[Pair], base: int) -> bool:
    """Whether the percentages make exactly 100 where rounding each would not: somebody evened them out."""
    decimals = {rounding.places(_digits(pair.percent)) for pair in rows}
    if len(decimals) != 1 or sum((pair.count.value for pair in rows), Fraction(0)) != base:
        return False
    printed = sum((pair.percent.value for pair in rows), Fraction(0))
    plain = sum((rounding.rounded(rounding.percent(pair.count.value, base), next(iter(decimals)), rounding.HALF_UP)
                 for pair in rows), Fraction(0))
    return printed == 100 and plain != 100


def row_outcome(count: Stat, percent: Stat, base: int, *, adjusted: bool = False) -> Outcome:
    """Whether a number out of a base prints as its percentage."""
    digits = _digits(percent)
    exact = rounding.percent(count.value, base)
    found = f"{rounding.shown(exact, 2)}%"
    tried = ", ".join(rounding.CONVENTIONS)
    working = f"{count.printed} ÷ {base:,} = {found}; printed {percent.printed} ({percent.label}); tried: {tried}."
    fitting = rounding.conventions_fitting(count.value, base, digits)
    if fitting and fitting != (rounding.TRUNCATED,):
        return Outcome(SUPPORTED, found, working)
    if fitting:
        return Outcome(ON_BASIS, found, working, note="Only if the percentage was cut off instead of rounded.")
    if adjusted and abs(exact - percent.value) <= rounding.unit(digits):
        return Outcome(ON_BASIS, found, working, note="Only if the percentages were evened out to make 100.")
    changed = forensics.material_share(percent.value, exact)
    return Outcome(NOT_ADDING, found, working, changed, "Either the number or the percentage is not as meant.")
