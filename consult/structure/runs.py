"""What several lines say together that each alone does not: lists, questions with their answers, particulars, lone numbers.

A reader of plain text takes lines one by one, so that the short items of a list may look like headings and its long ones like
paragraphs. Here items that count on from each other are given one kind, and a number on a line of its own goes to the next line.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from consult.structure.facts import dates
from consult.structure.outline import Block, depth, label_of

_PARTICULAR = re.compile(r"[A-Z][\w’'/&(). -]{1,44}\??\s?:\s*\S")
_CAPTION = re.compile(r"(?:Table|Figure|Chart|Map|Appendix|Annex|Question|Section) [A-Z]?\d", re.IGNORECASE)
_UNFINISHED = re.compile(r"(?:\b(?:and|or|of|the|to|with|for)|[,;–-])\s*$")
_LONE = re.compile(r"(?:item\s+)?\(?(?P<number>\d{1,3}(?:\.\d{1,2})*|[a-z]|\d{1,3}[a-z]|\d{1,3}/\d{2,4}(?:/\d{2})?)[.):]?", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?P<before>\(|Q(?:uestion)?\s?)?(?:(?P<number>\d{1,3})|(?P<letter>[a-z]))(?P<after>\\?[.):]?)", re.IGNORECASE)
_BYLINE = re.compile(r"\W*(?:by|written by|posted by|reported by) [A-Z][\w’'.-]+ [A-Z][\w’'.-]+\W*$", re.IGNORECASE)
_FEW = 1  # words that may stand beside a date
_LONGEST_HEADING = 200


def mended(blocks: Sequence[Block]) -> list[Block]:
    """The blocks in order, kinds and labels put right where their neighbours show them to be wrong."""
    found = [_single(block) for block in blocks]
    _particulars(found)
    for run in _runs(found):
        _one_kind(found, run)
    _lone_numbers(found)
    return found


def _single(block: Block) -> Block:
    """A heading that is a bullet, a date or a byline, or that does not end, is none."""
    if block.kind != "heading":
        return block
    label, sort = label_of(block.text)
    if sort == "bullet":
        return replace(block, kind="list-item", level=1)
    if _is_dateline(block.text):
        return replace(block, kind="paragraph", level=0)
    if _UNFINISHED.search(block.text):
        return replace(block, kind="list-item" if label else "paragraph", level=1 if label else 0)
    return block


def _is_dateline(text: str) -> bool:
    """Whether a line says who wrote or when, and hardly more."""
    dated = dates.first(text)
    rest = text[: dated.start] + text[dated.end :] if dated else text
    few = len(re.findall(r"[^\W\d_]{3,}", re.sub(r"\b\w+day\b", "", rest))) <= _FEW
    return bool(dated and few) or bool(_BYLINE.match(text))


def _particulars(found: list[Block]) -> None:
    """Lines such as "Decision maker: Cabinet" one below another are particulars, not headings."""
    told = [bool(_PARTICULAR.match(block.text)) and len(block.text) <= _LONGEST_HEADING and label_of(block.text)[1] != "lead"
            and not _CAPTION.match(block.text) for block in found]
    for at, block in enumerate(found):
        near = (at > 0 and told[at - 1]) or (at + 1 < len(found) and told[at + 1])
        if block.kind == "heading" and told[at] and near:
            found[at] = replace(block, kind="paragraph", level=0)


def _runs(found: Sequence[Block]) -> Iterator[list[int]]:
    """Places of the items that count on from each other: 1. 2. 3., Q1 Q2, (a) (b)."""
    begun: dict[str, list[int]] = {}
    last: dict[str, int] = {}
    for at, block in enumerate(found):
        style, value = _counted(block)
        if not style:
            continue
        if style in begun and value == last[style] + 1:
            begun[style].append(at)
        else:
            if len(begun.get(style, ())) > 1:
                yield begun[style]
            begun[style] = [at]
        last[style] = value
    yield from (run for run in begun.values() if len(run) > 1)


def _counted(block: Block) -> tuple[str, int]:
    """The style of a block's number or letter and its value; ("", 0) where it has none that counts."""
    label = (label_of(block.text)[0] or block.label).strip()
    match = _COUNTED.fullmatch(label)
    if not match or block.kind in ("table", "running-head", "page-number"):
        return "", 0
    value = int(match["number"]) if match["number"] else ord(match["letter"].casefold()) - 96
    return f"{match['before'] or ''}{'1' if match['number'] else 'a'}{match['after']}", value


def _one_kind(found: list[Block], run: Sequence[int]) -> None:
    """Items with text of their own below them are headings, where they can be; items of a list are all items."""
    answered = sum(_has_text(found[at + 1 : after]) for at, after in itertools.pairwise(run))
    headed = 2 * answered >= len(run) - 1
    for at in run:
        block = found[at]
        may_head = len(block.text) <= _LONGEST_HEADING and not block.text.rstrip().endswith((".", ";", ","))
        if headed and may_head and any(found[other].kind == "heading" for other in run):
            found[at] = replace(block, kind="heading", level=block.level if block.kind == "heading" else 2)
        elif not headed and block.kind == "heading":
            found[at] = replace(block, kind="list-item", level=1)


def _has_text(between: Sequence[Block]) -> bool:
    """Whether text of its own stands between two items: no more of the first item, and no list below it."""
    return any(_is_own(block) for block in between if block.kind in ("paragraph", "heading", "table"))


def _is_own(block: Block) -> bool:
    label, sort = label_of(block.text)
    return not block.text.lstrip()[:1].islower() and (sort in ("", "lead") or "." in label.strip("."))


def _lone_numbers(found: list[Block]) -> None:
    """"39." on a line of its own numbers the short line below it, which is then a heading."""
    for at, block in enumerate(found[:-1]):
        below, match = found[at + 1], _LONE.fullmatch(block.text.strip())
        if match and block.kind in ("paragraph", "list-item", "heading") and below.kind in ("paragraph", "heading") and _may_head(below):
            found[at] = replace(block, kind="paragraph", level=0, label="")
            found[at + 1] = replace(below, kind="heading", level=depth(match["number"]) or 1, label=match["number"])


def _may_head(block: Block) -> bool:
    text = block.text.strip()
    return len(text) <= _LONGEST_HEADING and "\n" not in text and not text.endswith((".", ";", ",")) and text[:1].isupper()
