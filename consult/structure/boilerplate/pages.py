"""Furniture of paged documents: running heads and feet, page numbers, contents pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from consult.structure.outline import Block

Span = tuple[int, int, str]

_PAGE_NUMBER = re.compile(
    r"^(?:page\s*)?[-–—(\[|]*\s*(?:page\s*)?(?:\d{1,4}|[ivxl]{1,6})\s*(?:of\s*\d{1,4}|/\s*\d{1,4})?\s*[-–—)\]|]*$",
        re.IGNORECASE
)
_CONTENTS_HEAD = re.compile(r"^(?:table of )?contents(?: page)?:?$|^index of (?:papers|reports|contents)$",
    re.IGNORECASE)
_LEADER = re.compile(r"(?:\.{3,}|(?:\. ){3,}|…{2,}|_{3,}|\t+|\s{2,})\s*(?:page\s*)?(?:\d{1,4}|[ivxl]{1,5})\s*$",
    re.IGNORECASE)
_ENTRY = re.compile(r"\S.*?[\s.…\t]+(?:pages?\s*)?\d{1,4}(?:\s*[-–]\s*\d{1,4})?\s*$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


def find(_text: str, blocks: Sequence[Block]) -> list[Span]:
    """Running heads, page numbers and contents entries that the layout did not already name."""
    body = [block for block in blocks if block.kind not in ("running-head", "page-number", "navigation", "form")]
    pages = _by_page(body)
    heads = [] if any(block.kind == "running-head" for block in blocks) else _repeated(pages)
    return [*heads, *_chapter_heads(blocks), *_page_numbers(pages), *_contents(body), *_repeated_contents(_lines(body))]


def _by_page(blocks: Sequence[Block]) -> dict[int, list[Block]]:
    pages: dict[int, list[Block]] = defaultdict(list)
    for block in blocks:
        if block.page:
            pages[block.page].append(block)
    return dict(pages)


def _repeated(pages: dict[int, list[Block]]) -> list[Span]:
    """A line that opens or closes half the pages or more, but for its figures the same, and stands nowhere else."""
    sides = [[held[0] for held in pages.values()], [held[-1] for held in pages.values() if len(held) > 1]]
    inner = {_key(block) for held in pages.values() for block in held[1:-1]}
    found: list[Span] = []
    for side in sides:
        seen = Counter(_key(block) for block in side if _may_repeat(block))
        needed = max(3, round(0.5 * len(pages)))
        found += [(block.start, block.end, "running-head") for block in side
                  if _may_repeat(block) and seen[_key(block)] >= needed and _key(block) not in inner]
    return found


def _chapter_heads(blocks: Sequence[Block]) -> list[Span]:
    """Chapter names printed over the pages of their chapter, each the text of a heading elsewhere.

    Only where most pages carry a running head of one sort or the other: a report of an agenda pack that begins with a
    heading other reports have too is no page of a book.
    """
    pages = _by_page([block for block in blocks if block.kind != "page-number"])
    inner = {_unnumbered(block) for held in pages.values() for block in held[1:] if block.kind == "heading" or block.label}
    tops = [held[0] for held in pages.values()]
    named = sum(block.kind == "running-head" for block in tops)
    chapters = [block for block in tops if block.kind != "running-head" and not block.label and _may_repeat(block)
                and _unnumbered(block) in inner]
    enough = len(chapters) > 1 and len(chapters) + named >= _MOST_PAGES * len(pages)
    return [(block.start, block.end, "running-head") for block in chapters] if enough else []


_MOST_PAGES = 0.6
_NUMBER = re.compile(r"^\W*(?:(?:chapter|section|part)\s+)?(?:\d+(?:\.\d+)*|[ivx]+)[.:)]?\s+", re.IGNORECASE)


def _unnumbered(block: Block) -> str:
    return " ".join(_NUMBER.sub("", block.text.strip()).split()).casefold()


def _key(block: Block) -> str:
    return _DIGITS.sub("#", " ".join(block.text.split())).casefold()


def _may_repeat(block: Block) -> bool:
    bare = block.text.strip()
    return (block.kind != "table" and len(bare) <= 120 and "\n" not in bare and not bare.endswith((".", ":", ";", "?"))
            and any(letter.isalpha() for letter in bare))


def _page_numbers(pages: dict[int, list[Block]]) -> list[Span]:
    """Bare numbers at the edge of a page, where at least two pages carry them and they run upwards."""
    bare = [(page, block) for page, held in sorted(pages.items()) for block in (*held[:1], *held[-2:])
            if _PAGE_NUMBER.match(block.text.strip())]
    spelled = [block for _, block in bare if "page" in block.text.casefold()]
    numbers = [int(found.group()) for _, block in bare if (found := _DIGITS.search(block.text))]
    rising = len(numbers) > 1 and sum(1 for a, b in zip(numbers,
        numbers[1:],
        strict=False) if b > a) >= 0.6 * (len(numbers) - 1)
    chosen = [block for _, block in bare] if rising else spelled
    return sorted({(block.start, block.end, "page-number") for block in chosen})


def _contents(blocks: Sequence[Block]) -> list[Span]:
    """A contents heading with the entries below it, and runs of lines that lead with dots to a page number."""
    lines = _lines(blocks)
    found: list[Span] = []
    at = 0
    while at < len(lines):
        run = _run_of_entries(lines, at)
        if run > at:
            found.extend((start, end, "contents") for start, end, _ in lines[at:run])
        at = max(run, at + 1)
    return found


def _lines(blocks: Sequence[Block]) -> list[tuple[int, int, str]]:
    lines = []
    for block in blocks:
        at = block.start
        for line in block.text.split("\n"):
            if line.strip():
                lines.append((at, at + len(line), line.strip()))
            at += len(line) + 1
    return lines


def _repeated_contents(lines: Sequence[tuple[int, int, str]]) -> list[Span]:
    """A contents heading of a page without page numbers, with the lines below it that stand again as headings."""
    found: list[Span] = []
    where: dict[str, list[int]] = defaultdict(list)
    for at, (_, _, text) in enumerate(lines):
        where[_bare(text)].append(at)
    for at, (start, end, text) in enumerate(lines):
        if not (_CONTENTS_HEAD.match(text) or _ON_THIS_PAGE.match(text)):
            continue
        run = at + 1
        while run < len(lines) and where[_bare(lines[run][2])][-1] > run and len(lines[run][2]) <= _LONGEST_ENTRY:
            run += 1
        if run - at > 2:
            found += [(start, end, "contents"), *((first, last, "contents") for first, last, _ in lines[at + 1 : run])]
    return found


_ON_THIS_PAGE = re.compile(r"^(?:on|in) this (?:page|section|document|report):?$|^page contents:?$", re.IGNORECASE)
_LONGEST_ENTRY = 120


def _bare(text: str) -> str:
    return " ".join(re.sub(r"^[\W\d_]+", "", text).split()).casefold()


def _run_of_entries(lines: Sequence[tuple[int, int, str]], at: int) -> int:
    """Where the contents list that begins at this line ends; ``at`` itself where none begins."""
    headed = bool(_CONTENTS_HEAD.match(lines[at][2]))
    end, entries, missed = at + headed, 0, 0
    last = end
    shape = _ENTRY if headed else _LEADER
    while end < len(lines) and missed <= (2 if headed else 1):
        if shape.match(lines[end][2]) if shape is _ENTRY else shape.search(lines[end][2]):
            entries, missed, last = entries + 1, 0, end + 1
        elif len(lines[end][2]) > 140 or not (headed or entries):
            break
        else:
            missed += 1
        end += 1
    enough = entries >= (2 if headed else 4)
    dotted = headed or sum(1 for line in lines[at:last] if re.search(r"\.{4,}|(?:\. ){4,}|…", line[2])) >= 0.5 * entries
    return last if enough and dotted else at
