"""The claim check on our own report, before it is written: a figure that does not check stops the build.

A report marks every figure it computes: ``<data class="figure" value="61.8" data-source="q1.agree">62%</data>``. Here
the text is held to the value under its printed precision, the value to the table row it names, and the sentences and
tables of the page to each other by the same checkers that read other people's papers.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from consult.claims import rounding
from consult.claims.finding import WRONG_FIGURE

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_SHARE = re.compile(r"\d+(?:\.\d+)?\s?(?:%|per cent\b)")
# Figures in these are quoted words, or are not the report's own statement of a count.
_APART = ("blockquote", "q", "style", "script", "title", "svg", "code", "details", "footer", "head")
_SLACK = Fraction(1, 10**6)  # a value written to the page as a decimal


@dataclass(frozen=True)
class Amiss:
    """A figure of our own page that does not check: its text, where it comes from and what is wrong."""

    text: str
    source: str
    problem: str

    def __str__(self) -> str:
        return f"{self.text}{f' ({self.source})' if self.source else ''}: {self.problem}"


def check_own(page: str, tables: Mapping[str, Mapping[str, Any]] | None = None, *, sentences: bool = True) -> tuple[Amiss, ...]:
    """Every figure of an HTML page that does not check, in the order of the page; empty where all do.

    ``tables`` maps a ``data-source`` to the row it names (``n`` and, for a share, ``base``); without it only the page
    is held to itself. ``sentences`` also runs the checkers over the page's own prose and tables.
    """
    import lxml.html

    tree = lxml.html.fromstring(page)
    found = [*_figures(tree, tables), *_unmarked(tree)]
    if sentences:
        found.extend(_by_checkers(page))
    return tuple(dict.fromkeys(found))


def _figures(tree: HtmlElement, tables: Mapping[str, Mapping[str, Any]] | None) -> Iterator[Amiss]:
    for element in tree.iter("data"):
        if "figure" not in (element.get("class") or "").split():
            continue
        text, source = " ".join(element.text_content().split()), element.get("data-source") or ""
        problem = amiss(text, element.get("value") or "") or _against(text, element.get("value") or "", source, tables)
        if problem:
            yield Amiss(text, source, problem)


def amiss(text: str, value: str) -> str:
    """What is wrong with a printed figure beside its exact value; empty where it prints the value."""
    try:
        exact = Fraction(value)
    except (ValueError, ZeroDivisionError):
        return f"its value “{value}” is not a number"
    printed = _NUMBER.search(text)
    if printed is None:
        return "" if text in ("–", "—", "none", "None") and exact == 0 or not text.strip("–—") else "it prints no number"
    stated = rounding.interval(printed.group())
    if re.search(r"\b(?:less|fewer|under)\b|<", text, re.I):
        return "" if exact < rounding.value_of(printed.group()) else f"its value is {value}"
    assert stated.low is not None and stated.high is not None, "a printed number has two ends"
    return "" if stated.low - _SLACK <= exact <= stated.high + _SLACK else f"its value is {value}"


def _against(text: str, value: str, source: str, tables: Mapping[str, Mapping[str, Any]] | None) -> str:
    """What is wrong between a figure and the row it says it comes from."""
    if tables is None or not source:
        return ""
    if source not in tables:
        return "there is no such row"
    row, exact = tables[source], Fraction(value)
    count, base = row.get("n"), row.get("base")
    if "%" in text:
        if count is None or not base:
            return "" if exact == 0 else "the row has no base"
        share = Fraction(count) * 100 / Fraction(base)
        return "" if abs(share - exact) <= _SLACK else f"the row gives {count} of {base}, {rounding.shown(share, 2)}%"
    known = [Fraction(each) for each in (count, base) if each is not None]
    return "" if exact in known else f"the row gives {count} of {base}"


def _unmarked(tree: HtmlElement) -> Iterator[Amiss]:
    """Shares printed in the report's own sentences without saying where they come from."""
    for element in tree.iter("p", "li", "td", "figcaption"):
        if any(above.tag in _APART for above in element.iterancestors()) or "chart" in (element.get("class") or ""):
            continue
        bare = _bare(element)
        for match in _SHARE.finditer(bare):
            yield Amiss(match.group(), "", f"it names no source, in “{' '.join(bare.split())[:100]}”")


def _bare(element: HtmlElement) -> str:
    """An element's own words without its figures and quotations."""
    pieces = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in ("data", *_APART):
            pieces.append(_bare(child))
        pieces.append(" " + (child.tail or ""))
    return "".join(pieces)


def _by_checkers(page: str) -> Iterator[Amiss]:
    """What the checkers say of the page read as a paper, by itself."""
    from consult.claims.checking import check

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "own-report.html"
        path.write_text(page, encoding="utf-8")
        checks = check(path).checks
    for row in checks[checks["verdict"].isin(WRONG_FIGURE)].itertuples():
        yield Amiss(row.figure, row.checker, row.working)
