"""Shares quoted of more people than their table is of, and shares of one question with several answers added up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from consult.claims import forensics, positions, rounding, words
from consult.claims.figures import between
from consult.claims.finding import NOT_ADDING, Outcome
from consult.claims.forensics import Figure
from consult.claims.rows import Match
from consult.claims.stated import Looked
from consult.claims.stats import COUNT, PERCENT, Stat

_EVERYONE = re.compile(r"^\s*(?:\([^)]*\)\s*)?of all (?:the )?(?:respondents|responses|people who responded|residents|"
                       r"participants|"
                       r"those who "
                       r"(?:responded|took part))\b", re.I)
_OPENS_WITH = re.compile(r"^\W*(?:[\d.]+\s+)?(?:Out )?[Oo]f (?:the |all |our )*(\d[\d,]*\d)\s+(?:[\w-]+\s+){0,3}who (?:answered|responded|"
                         r"replied|took part)\b")
_PEOPLE = ("people", "respondents", "residents", "participants", "households", "individuals", "parents", "businesses")
_ANYONE = frozenset(words.content("base all answering respondents answered asked question responses total valid this n"))


def of_another_base(looked: Looked, found: Sequence[tuple[Match, list[Stat]]], everyone: int | None, table: Sequence[Stat], *,
                     strong: bool) -> Outcome | None:
    """A share that is the table's, said to be of other people than the table is of; ``None`` where the bases are one.

    Other people are more than the table's base, or those left of it without the row of those who gave no answer.
    """
    said = _said_base(looked, everyone)
    fits = [match for match, _ in found if rounding.total(stat.interval for stat in match.rows).overlaps(looked.figure.interval)]
    if said is None or looked.measure != PERCENT or not strong or len(fits) != 1:
        return None
    match = fits[0]
    base = match.rows[0].base or _counted(table)
    if base is None or not (_of_more(looked, found, base, said) or said == base - _unanswered(table)):
        return None
    row = rounding.total(stat.interval for stat in match.rows)
    share = row * rounding.exactly(Fraction(base, said))
    if said == base or share.overlaps(looked.figure.interval):
        return None
    printed = " + ".join(stat.printed for stat in match.rows)
    working = (f"{looked.quantity.as_printed} is printed as a share of {said:,}. The table gives {printed} of {base:,} "
               f"({match.rows[0].label}); of {said:,} that is {rounding.shown_interval(share)}%.")
    middle = Figure("", share).middle
    return Outcome(NOT_ADDING, f"{rounding.shown_interval(share)}%", working, forensics.material_share(looked.figure.middle, middle),
                   "The share is of another base than the sentence says.")


def _of_more(looked: Looked, found: Sequence[tuple[Match, list[Stat]]], base: int, said: int) -> bool:
    """Whether the words say the share is of more people than the table, and the table says whom it is of."""
    text = found[0][0].rows[0].base_text
    return len(found) == 1 and base < said * Fraction(95, 100) and \
        (looked.clause.base is not None or bool(set(words.content(text)) - _ANYONE))


def _counted(table: Sequence[Stat]) -> int | None:
    """How many a table with one column of numbers is of: its total, else their sum."""
    numbers = [stat for stat in table if stat.measure == COUNT]
    if len({stat.place for stat in numbers}) != 1 or any(stat.multiple or stat.weighted for stat in numbers):
        return None
    totals = [stat.value for stat in numbers if stat.total_row]
    return int(totals[0]) if totals else int(sum((stat.value for stat in numbers), Fraction(0)))


def _unanswered(table: Sequence[Stat]) -> int:
    """How many of a table's people gave no answer."""
    return int(sum((stat.value for stat in table if stat.measure == COUNT and positions.is_unanswered(stat.label)), Fraction(0)))


def _said_base(looked: Looked, everyone: int | None) -> int | None:
    if looked.clause.base is not None and looked.clause.base.low is not None:
        return int(looked.clause.base.low)
    opening = _OPENS_WITH.match(looked.sentence.flat)
    if opening:
        return int(opening[1].replace(",", ""))
    after = between(looked.sentence, looked.quantity.end, looked.quantity.end + 60)
    return everyone if _EVERYONE.match(after) else None


def of_fewer(looked: Looked, rows: Sequence[Stat]) -> bool:
    """Whether the sentence opens with another base than the rows', of which the share is another: "Of the 844 who answered"."""
    said = _OPENS_WITH.match(looked.sentence.flat)
    base = rows[0].base
    if said is None or base is None or looked.measure != PERCENT:
        return False
    share = rounding.total(stat.interval for stat in rows) * rounding.exactly(Fraction(base, int(said[1].replace(",", "")) or 1))
    return not share.overlaps(looked.figure.interval)


def counted_twice(looked: Looked, found: Sequence[tuple[Match, list[Stat]]], strong: bool) -> Outcome | None:
    """Shares of a question with several answers each, added up as if nobody had given two of them."""
    match, column = found[0]
    people = looked.measure == PERCENT or looked.quantity.noun in _PEOPLE
    if len(match.rows) < 2 or match.joined or len(found) != 1 or not people or not strong:
        return None
    summed = rounding.total(stat.interval for stat in match.rows)
    if not several(match, column) or not summed.overlaps(looked.figure.interval):
        return None
    parts = " + ".join(f"{stat.printed} ({stat.label})" for stat in match.rows)
    greatest = max(stat.value for stat in match.rows)
    whole = sum((stat.value for stat in match.rows), Fraction(0))
    unit, upper = ("%", min(Fraction(100), whole)) if looked.measure == PERCENT else ("", whole)
    working = (f"{parts} = {looked.quantity.as_printed}, but each respondent could give several answers, so anyone who gave "
               f"more than one of these is counted more than once; the figure lies between {rounding.shown(greatest)}{unit} and "
               f"{rounding.shown(upper)}{unit}.")
    return Outcome(NOT_ADDING, f"{rounding.shown(greatest)} to {rounding.shown(upper)}{unit}", working, True,
                   "Overlapping shares were added.")


def several(match: Match, column: Sequence[Stat]) -> bool:
    """Whether respondents could give several answers: the paper says so, or the shares cannot be of one answer each."""
    if any(positions.one(stat.label, label=True) for stat in match.rows):
        return False
    values = [stat for stat in column if not stat.total_row]
    whole = sum((stat.value for stat in values), Fraction(0))
    if match.rows[0].measure != PERCENT:
        return match.rows[0].multiple
    one_each = abs(whole - 100) <= Fraction(len(values), 2) + 1
    return not one_each and (match.rows[0].multiple or whole > 100 + len(values))
