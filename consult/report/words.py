"""Words that match numbers: the published scale from which every quantifier in the report is taken.

The scale is printed in the report's method section, so that a reader can hold our own words to it. Shares are per
cent of the base named beside them.
"""

from __future__ import annotations

from consult.report.parts import Figure

# Lowest share (per cent, inclusive) for each word, from the top.
SCALE: tuple[tuple[float, str], ...] = (
    (100.0, "all"),
    (90.0, "nearly all"),
    (75.0, "a large majority"),
    (55.0, "a majority"),
    (50.000001, "just over half"),
    (50.0, "half"),
    (45.0, "just under half"),
    (37.5, "around two in five"),
    (30.0, "around a third"),
    (22.5, "around a quarter"),
    (18.5, "around one in five"),
    (14.0, "around one in six"),
    (11.0, "around one in eight"),
    (8.0, "around one in ten"),
    (3.0, "a small share"),
    (0.000001, "a few"),
    (0.0, "none"),
)


def quantifier(share: float) -> str:
    """The word of the scale for a share in per cent: ``quantifier(62.0)`` is ``'a majority'``."""
    return next(word for lowest, word in SCALE if share >= lowest)


def count(n: int, source: str = "", link: str = "") -> Figure:
    """A count as a figure, with a comma for thousands."""
    return Figure(float(n), f"{n:,}", source, link)


def percent(n: int, base: int, source: str = "", link: str = "") -> Figure:
    """A share as a figure, to a whole per cent; ``–`` where the base is nobody. Half per cents round up."""
    if not base:
        return Figure(0.0, "–", source, link)
    exact = 100 * n / base
    if 0 < exact < 0.5:
        return Figure(exact, "less than 1%", source, link)
    return Figure(exact, f"{int(exact + 0.5)}%", source, link)


def plural(n: int, one: str, many: str = "") -> str:
    """The noun in the number that fits: ``plural(1, 'response')``."""
    return one if n == 1 else many or one + "s"


def listed(names: list[str], last: str = "and") -> str:
    """Names as a British list: ``'a, b and c'``."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}" if names else ""


def quoted(name: str) -> str:
    """A name in quotation marks, so that it stands out in a sentence; a full stop at its end is left out."""
    return f"“{name.rstrip().removesuffix('.')}”"


def capital(sentence: str) -> str:
    """The sentence with its first letter a capital."""
    return sentence[:1].upper() + sentence[1:]


def date(iso: str) -> str:
    """An ISO date as British words (``'9 June 2026'``), a year and month as ``'June 2026'``; else as given."""
    import datetime

    parts = iso.split("-")
    try:
        moment = datetime.date(*(int(part) for part in [*parts, "1", "1"][:3]))
    except ValueError:
        return iso
    form = {3: f"{moment.day} {moment:%B %Y}", 2: f"{moment:%B %Y}"}
    return form.get(len(parts), iso)
