"""The documented lexicon of proportion words: which shares and multiples a word may honestly stand for.

Shares are percent, 0 to 100. The same tables read claims ("just under two thirds") and choose the words of our
own report, so that a word we print is a word that would check. ``docs/quantities.md`` prints them with reasons.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Interval:
    """Values a word allows, both ends included unless ``open_low``/``open_high`` says otherwise."""

    low: Decimal | None
    high: Decimal | None
    open_low: bool = False
    open_high: bool = False

    def holds(self, value: Decimal) -> bool:
        """Whether the value may be described so."""
        above = self.low is None or value > self.low or (value == self.low and not self.open_low)
        below = self.high is None or value < self.high or (value == self.high and not self.open_high)
        return above and below


def _share(low: float, high: float, *, open_low: bool = False) -> Interval:
    return Interval(Decimal(str(low)), Decimal(str(high)), open_low)


# Words for a share of a whole. "Most" and "a majority" mean more than half, nothing finer.
PROPORTIONS: dict[str, Interval] = {
    "the overwhelming majority": _share(80, 100),
    "an overwhelming majority": _share(80, 100),
    "the vast majority": _share(75, 100),
    "a vast majority": _share(75, 100),
    "the great majority": _share(75, 100),
    "the large majority": _share(60, 100),
    "a large majority": _share(60, 100),
    "a clear majority": _share(55, 100),
    "a significant majority": _share(55, 100),
    "a substantial majority": _share(60, 100),
    "a strong majority": _share(60, 100),
    "a small majority": _share(50, 60, open_low=True),
    "a slim majority": _share(50, 55, open_low=True),
    "a narrow majority": _share(50, 55, open_low=True),
    "a majority": _share(50, 100, open_low=True),
    "the majority": _share(50, 100, open_low=True),
    "most": _share(50, 100, open_low=True),
    "a minority": Interval(Decimal(0), Decimal(50), open_high=True),
    "the minority": Interval(Decimal(0), Decimal(50), open_high=True),
    "a small minority": Interval(Decimal(0), Decimal(20)),
    "a significant minority": _share(20, 50),
    "a substantial minority": _share(20, 50),
    "a large minority": _share(25, 50),
    "a tiny minority": Interval(Decimal(0), Decimal(10)),
}

# Words too loose to check a figure by; recognised so that they are left alone, never turned into a quantity.
QUANTIFIERS: dict[str, Interval] = {
    "a couple": Interval(Decimal(2), Decimal(3)),
    "a handful": Interval(Decimal(2), Decimal(10)),
    "a few": Interval(Decimal(2), Decimal(10)),
    "several": Interval(Decimal(3), None),
    "dozens": Interval(Decimal(24), None),
    "hundreds": Interval(Decimal(200), None),
    "thousands": Interval(Decimal(2000), None),
    "many": Interval(None, None),
    "some": Interval(Decimal(1), None),
}

# Multiples: "doubled" is 2 times, within five in a hundred, because the word is used so.
MULTIPLES: dict[str, Decimal] = {
    "doubled": Decimal(2), "doubling": Decimal(2), "double": Decimal(2), "doubles": Decimal(2), "twice": Decimal(2),
    "trebled": Decimal(3), "tripled": Decimal(3), "trebling": Decimal(3), "tripling": Decimal(3),
    "treble": Decimal(3), "triple": Decimal(3),
    "quadrupled": Decimal(4), "quadrupling": Decimal(4),
    "halved": Decimal("0.5"), "halving": Decimal("0.5"), "halves": Decimal("0.5"), "halve": Decimal("0.5"),
}
MULTIPLE_SLACK = Decimal("0.05")

# Denominators of fraction words, and how loosely a fraction is used: points either side.
DENOMINATORS: dict[str, int] = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twentieth": 20, "hundredth": 100,
}
FRACTION_SLACK = Decimal(2)
HEDGED_SLACK = Decimal(5)

# How far "about", "nearly" or "just over" may stand from a plain figure, as a share of it.
ABOUT_LEAST, ABOUT_MOST = Decimal("0.05"), Decimal("0.10")
