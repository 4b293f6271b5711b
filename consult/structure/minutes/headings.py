"""Lines of minutes by their form alone: headings of items, and the items of a list."""

from __future__ import annotations

import re

from consult.structure.paragraphs import Paragraph

_ITEM = re.compile(
    r"\s*(?:\(?\d{1,4}[a-z]?(?:[./]\d{1,4})*[.):]?|[A-Z]{1,4}\.?\d{1,4}[.:]?|(?:agenda )?item\s+\d+[a-z]?\s*[:.–-]?|"
    r"minute\s+\d+)\s+(?=\S)",
    re.IGNORECASE,
)
# The number of an item on a line of its own, or its title with what is attached to it.
_ITEM_LINE = re.compile(r"\d{1,4}\.|(?=[^ ]*\d)[A-Z\d][A-Z\d.-]*/[A-Z\d./-]{1,12}|[A-Z]{1,4}\.?\d{2,4}\.?|"
    r"meeting: \d{1,2}/\d{1,2}/\d{4} - .{3,120}|.{3,200}?\bpdf (?:icon )?(?:pdf )?\d+ ?[KM]B\b.*", re.IGNORECASE)
# "10. Planning Applications:": a numbered title with a colon, and not the lead-in to a list of what was said.
_HEADED = re.compile(
    r"\d{1,3}(?:\.\d{1,2})?[.)]?\s+(?!.*\b(?:was|were|had|has|have|is|are|that|asked|said|noted|resolved|agreed|following|as follows)\b)"
    r"[A-Z][^.:;?]{2,80}:", re.IGNORECASE
)
# "8. Correspondence: …": an item whose title runs on into its first sentence.
RUN_IN = re.compile(r"\d{1,3}[.)]\s+[A-Z][A-Za-z &/,’'-]{2,50}:\s")
LISTED = re.compile(
    r"[\[(]?(?:that\b|to\b|for\b|against\b|abst|i{1,3}[.)]|[a-z][.)]|\(?\d{1,2}[.)]|note\b|agree\b|endorse|recommend|"
    r"this council|this committee|council\b|notes?:|resolves?|calls? (?:on|upon)|believes?|“|\")",
    re.IGNORECASE,
)


def is_item_line(piece: Paragraph) -> bool:
    """Whether a line is surely the head of an item: its number alone, or its title with the files attached."""
    return bool(_ITEM_LINE.fullmatch(" ".join(piece.text.split())))


def may_be_heading(piece: Paragraph, *, in_list: bool, labelled: bool) -> bool:
    """Whether a line reads as a heading, unless it opens a speech: short, without an end, numbered or in capitals.

    ``in_list``: it stands below a motion or a decision, whose numbered parts are no headings; ``labelled``: below a label, whose
    question may be one line.
    """
    words = " ".join(piece.text.split())
    if not in_list and _HEADED.fullmatch(words):
        return True
    if words.endswith((":", ":-", ";", ",")) or len(words) > 160 or list_sort(piece) == "bullet":
        return False
    if words.endswith("?") and labelled or words.endswith(".") and len(words.split()) > 4 and not words.isupper():
        return False
    return piece.kind == "heading" or _is_shouted_or_titled(words, in_list=in_list)


def _is_shouted_or_titled(words: str, *, in_list: bool) -> bool:
    numbered = _ITEM.match(words)
    bare = words[numbered.end() :] if numbered else words
    if bare.isupper() and len(bare) > 3:
        return True
    length = len(re.sub(r"\([^()]*\)", "", bare).split())
    ended = bare.endswith(("?", "!")) or bare.endswith(".") and length > 4
    return bool(numbered) and bare[:1].isupper() and length <= 12 and not ended and not in_list


def list_sort(piece: Paragraph) -> str:
    """What opens a paragraph: number, letter, bullet or nothing ("")."""
    if piece.label:
        inner = piece.label.strip("().")[:1]
        return "number" if inner.isdigit() else "letter" if inner.isalpha() else "bullet"
    return "bullet" if piece.kind == "list-item" else ""
