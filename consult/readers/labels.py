"""The printed number or bullet that opens a paragraph (4.12, (a), iv., Reason two:), as printed."""

from __future__ import annotations

import re

BULLETS = "•·●○▪■□‣⁃◦–—*-\uf0b7\uf0a7➢➤✓"

_WORD_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}|[A-Z]|[ivxIVX]{1,5})"
_NAMED = (r"(?:Reason|Recommendation|Question|Option|Appendix|Annex|Schedule|Section|Part|Step|Priority|Objective|"
          r"Aim|Theme|Motion|Amendment|Proposal|Resolution|Item|Note|Phase|Stage|Principle|Outcome)")
_LABEL = re.compile(
    rf"""\s*(?P<label>
        {_NAMED}\s{_WORD_NUMBER}\s?[:.)\u2013\u2014-](?=\s|$)
      | Q\d{{1,3}}[a-z]?[:.)]?(?=\s)
      | \d{{1,3}}(?:\.\d{{1,3}}){{1,4}}\.?[a-z]?\)?(?=\s)
      | \d{{1,3}}[.)](?=\s)
      | \(\d{{1,3}}\)(?=\s)
      | \([a-zA-Z]{{1,2}}\)(?=\s) | \([ivx]{{1,5}}\)(?=\s)
      | [a-zA-Z][.)](?=\s)
      | [ivx]{{1,5}}[.)](?=\s)
      | [A-Z]\d{{1,2}}(?:\.\d{{1,2}})*[.:)](?=\s)
      | o(?=\s+[A-Z])
      | [{re.escape(BULLETS)}](?=\s|\b)
    )""",
    re.VERBOSE,
)
_DECIMAL_QUANTITY = re.compile(r"\s*\d+\.\d+\s*(?:%|per\s?cent|million|billion|m\b|bn\b|times\b|hours?\b|years?\b|"
                               r"miles?\b|FTE\b|points?\b)", re.IGNORECASE)


def opening_label(text: str) -> str:
    """The label that opens the text, as printed, or ``""``; a figure such as ``2.5 million`` is not one."""
    found = _LABEL.match(text)
    if not found or _DECIMAL_QUANTITY.match(text):
        return ""
    return found["label"]


def heading_label(text: str) -> str:
    """As :func:`opening_label`, and also a bare number before a heading (``4 What people said``)."""
    bare = re.match(r"\d{1,2}(?=\s+[A-Z])", text)
    return opening_label(text) or (bare[0] if bare else "")


def is_bullet(label: str) -> bool:
    """Whether a label is a mark rather than a number or letter."""
    return label == "o" or (len(label) == 1 and label in BULLETS)


def depth(label: str) -> int | None:
    """How deep a decimal number stands (``4`` is 1, ``4.12`` is 2); nothing for other labels."""
    digits = label.rstrip(".)")
    return digits.count(".") + 1 if re.fullmatch(r"\d+(?:\.\d+)*", digits) else None
