"""An amount said to be more or less than another by so much, or more or less than a limit, against the tables that hold both.

"Option D saves £91,000 a year less than the proposal" is held to the two rows it names; "the saving is more than the £1.4 million
asked for" to the total that the section's table gives the saving.

Verdicts: ``supported``, ``does-not-add-up``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from consult.claims import forensics, named_columns, placing, rounding, words
from consult.claims.bundle import Bundle
from consult.claims.figures import between, figure_of, known, of_kind, plain
from consult.claims.finding import NOT_ADDING, SUPPORTED, Finding, Locus, Outcome
from consult.claims.kinds import COMPARISON
from consult.claims.named_columns import Named
from consult.claims.paper import Sentence
from consult.claims.quantities import Quantity
from consult.claims.rounding import exactly
from consult.claims.stats import COUNT, MONEY, Stat

_MORE = r"more|higher|greater|larger|dearer|bigger"
_LESS = r"less|fewer|lower|smaller|cheaper"
# "£91,000 a year less than the proposal"
_THAN = re.compile(rf"^\s*(?:(?:a|per|each|every) year |annually |in all )?(?:{_MORE}|{_LESS})(?: expensive)?"
                   r"(?: (?:a|per|each) year)? than (?P<other>[^.;,()]{3,70})", re.I)
# "the saving is more than the £1.4 million that …", "exceeds the £1.4 million …"
_LIMIT = re.compile(r"\b(?:the|this|our|its|total|annual)\s+(?P<what>[a-z][a-z’' -]{2,50}?)\s+(?:is|was|are|were|would be|will be|comes to|"
                    r"stands)\s+(?:well |just |slightly |far |much |a little |considerably )?"
                    rf"(?:(?P<more>{_MORE}|above|over)|(?P<less>{_LESS}|below|under))"
                    r"(?: than)?\s+(?:the |its |our |that |a )?(?:target of |limit of |sum of )?$|"
                    r"\b(?:the|this|our|its|total|annual)\s+(?P<what2>[a-z][a-z’' -]{2,50}?)\s+"
                    r"(?:(?P<more2>exceed(?:s|ed)|passes|is in excess of)|(?P<less2>falls short of|fell short of))\s+"
                    r"(?:the |its |our |that |a )?$", re.I)
_AFTER_LIMIT = re.compile(r"^\s*(?:a year |per year |per annum )?(?:that|which|target|limit|asked|set|needed|required|agreed|we |Cabinet|"
                          r"the |in the)", re.I)
_ALTERED = re.compile(r"\b(?:not|n['’]t|no longer|never|if|unless|could|might|may|last year|previous\w*|other|by 20\d\d)\b", re.I)
_CODED = re.compile(r"^\s*(?:(?P<kind>[A-Z][a-z]+)\s+)?(?P<code>[A-Z]|\d{1,2}[a-z]?)\s*[:.)–—-]")
NEAR = 2  # a total and a limit further apart than twice are of different things


def check(bundle: Bundle) -> Iterator[Finding]:
    """Findings on differences between two named rows of one column, and on limits that a total passes or does not."""
    columns = [column for column in named_columns.columns([bundle.paper, *bundle.others]) if column.measure in (MONEY, COUNT)]
    tables = placing.tables_in(bundle.paper.stats)
    for sentence in bundle.paper.sentences:
        if not sentence.states:
            continue
        for start, end, outcome, loci in (*_by_so_much(sentence, columns), *_past_limit(sentence, tables)):
            if not bundle.paper.in_quotation(start, end):
                yield Finding(start, end, outcome, loci, kind=COMPARISON)


Judged = tuple[int, int, Outcome, tuple[Locus, ...]]


def _by_so_much(sentence: Sentence, columns: Sequence[Named]) -> Iterator[Judged]:
    for each in sentence.quantities:
        if each.kind not in ("money", "rate", "count") or each.unit == "percent" or not (plain(each) and known(each)):
            continue
        than = _THAN.match(between(sentence, each.end, each.end + 120))
        if than is None:
            continue
        measure = COUNT if each.kind == "count" else MONEY
        subject = between(sentence, sentence.start, each.start)
        beside = [found for found in of_kind(sentence, each.kind, "money", "rate") if found.end <= each.start and plain(found)]
        pairs = [(column, *pair) for column in columns if column.measure == measure
                 and (pair := _rows(subject, than["other"], column, beside))]
        outcome = _difference(each, subject, pairs)
        if outcome:
            column = next(column for column, _, _ in pairs)
            yield each.start, each.end, outcome, tuple(stat.locus
                                                       for _, *both in pairs[:1] for stat in both) or (_at(column.stats[0]),)


def _rows(subject: str, other: str, column: Named, beside: Sequence[Quantity]) -> tuple[Stat, Stat] | None:
    """The two rows of a column that the words before and after "than" name; ``None`` where either names none or several.

    The first may also be the row that has an amount printed before: "£1,287,000 a year, which was £91,000 less than the proposal".
    """
    one = _called(subject, column, ())
    if len(one) != 1:
        one = [at for at, stat in enumerate(column.stats) if any(stat.value == figure_of(each).middle for each in beside)]
    if len(one) != 1:
        return None
    two = _called(other, column, one)
    return (column.stats[one[0]], column.stats[two[0]]) if len(two) == 1 else None


def _called(text: str, column: Named, taken: Sequence[int]) -> list[int]:
    """The rows a text calls by their code ("Option D"), by their whole name, or by the one word of theirs that it has."""
    left = [at for at in range(len(column.names)) if at not in taken]
    coded = [at for at in left if (code := _CODED.match(column.names[at])) and
             re.search(rf"\b{code['kind'] or '[A-Z][a-z]+'} {code['code']}\b", text)]
    if coded:
        return coded
    said = set(words.content(text))
    names = {at: set(words.content(_CODED.sub("", column.names[at]))) for at in left}
    whole = [at for at in left if names[at] and names[at] <= said]
    return whole or [at for at in left if said and said <= names[at]]


def _difference(stated: Quantity, subject: str, pairs: Sequence[tuple[Named, Stat, Stat]]) -> Outcome | None:
    """The difference printed, against that of every column which has both rows; wrong only where one column can be meant."""
    figure = figure_of(stated)
    for column, one, two in pairs:
        gap = one.interval - two.interval
        size = gap if one.value >= two.value else two.interval - one.interval
        if size.overlaps(figure.interval):
            return Outcome(SUPPORTED, rounding.shown(abs(one.value - two.value)), _gap(column, one, two, figure.printed))
    said = set(words.content(subject))
    meant = [pair for pair in pairs if said & set(words.content(pair[0].heading))]
    if len(meant) != 1:
        return None
    column, one, two = meant[0]
    gap_size = abs(one.value - two.value)
    if not gap_size or not Fraction(1, NEAR) <= figure.middle / gap_size <= NEAR:
        return None
    changed = forensics.material_amount(figure.middle, gap_size)
    return Outcome(NOT_ADDING, rounding.shown(gap_size), _gap(column, one, two, figure.printed), changed)


def _gap(column: Named, one: Stat, two: Stat, printed: str) -> str:
    first, second = (one, two) if one.value >= two.value else (two, one)
    return (f"{column.heading}: {first.printed} ({first.label[:60]}) − {second.printed} ({second.label[:60]}) = "
            f"{rounding.shown(first.value - second.value)}; printed {printed}.")


def _past_limit(sentence: Sentence, tables: Sequence[placing.Placed]) -> Iterator[Judged]:
    """A total said to be above or below an amount, where the section's tables give the total one value."""
    amounts = [each for each in of_kind(sentence, "money", "count") if each.low is not None or each.high is not None]
    if len(amounts) != 1 or _ALTERED.search(sentence.flat):
        return
    limit = amounts[0]
    value = (limit.low if limit.low is not None else limit.high)
    digits = re.search(r"[£\d]", limit.as_printed)
    first = limit.start + (digits.start() if digits else 0)
    match = _LIMIT.search(between(sentence, sentence.start, first))
    if match is None or isinstance(value, str) or value is None or not _AFTER_LIMIT.match(between(sentence, limit.end, limit.end + 40)):
        return
    totals = _totals(match["what"] or match["what2"], sentence, tables, MONEY if limit.kind == "money" else COUNT)
    bound = Fraction(value)
    if len({stat.value for stat in totals}) != 1 or not bound or not Fraction(1, NEAR) <= totals[0].value / bound <= NEAR:
        return
    total, more = totals[0], bool(match["more"] or match["more2"])
    order = re.search(rf"\b(?:{_MORE}|{_LESS}|above|over|below|under|exceed\w*|passes|excess|short)\b(?: than| of)?",
                      between(sentence, sentence.start + match.start(), first), re.I)
    start = sentence.start + match.start() + order.start() if order else limit.start
    end = sentence.start + match.start() + order.end() if order else limit.end
    right = total.value > bound if more else total.value < bound
    said = f"printed as {'more' if more else 'less'} than {limit.as_printed}"
    working = f"{total.title or 'The table'}: {total.label or 'total'} {total.printed}; {said}."
    if total.interval.overlaps(exactly(bound)):
        return
    yield start, end, Outcome(SUPPORTED if right else NOT_ADDING, total.printed, working, not right), (_at(total),)


def _totals(what: str, sentence: Sentence, tables: Sequence[placing.Placed], measure: str) -> list[Stat]:
    """The totals, in tables of the sentence's own section, of columns headed or tables titled with all the words of what they are of."""
    wanted = set(words.content(what))
    here = [table for table in tables if placing.same_section(table.section, sentence.section)]
    return [stat for table in here for stat in table.stats if stat.kind == "total" and stat.measure == measure and wanted
            and wanted <= set(words.content(f"{stat.column} {stat.title}"))]


def _at(stat: Stat) -> Locus:
    return stat.locus
