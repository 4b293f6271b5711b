"""What the claim check says of a blind paper against the errors planted in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .paper_maker import Paper, Planted

WRONG = ("contradicted", "does-not-add-up", "evidence-conflicts", "quotation-differs")
SUPPORTED = ("supported", "supported-on-basis")
NOTICED = (*WRONG, "needs-a-person", "wording-unclear", "quotation-not-found")
EXACT_FIGURE = ("share-prose-table", "share-n-base", "count-prose-table", "count-n-base", "pack-altered")


@dataclass
class Score:
    """Planted errors found, noticed and missed; flags and supports that were wrong."""

    found: list[Planted] = field(default_factory=list)
    noticed: list[Planted] = field(default_factory=list)
    missed: list[Planted] = field(default_factory=list)
    false_flags: list[dict[str, str]] = field(default_factory=list)
    right_flags: int = 0
    supported: int = 0
    false_supports: list[dict[str, str]] = field(default_factory=list)
    claims: int = 0
    judged: int = 0


def score(paper: Paper, folder: Path, *, against: Sequence[Path] = ()) -> Score:
    """The paper made in the folder, checked, and held against its key."""
    from consult.claims import check

    ledger = check(paper.write(folder), against)
    rows = ledger.checks.merge(ledger.claims, on="claim_id", suffixes=("", "_claim")).to_dict("records")
    texts = dict(ledger.texts) if hasattr(ledger, "texts") else {}
    return scored(paper.key(), rows, texts.get(paper.name, ""))


def scored(key: Sequence[Planted], rows: Iterable[dict[str, Any]], text: str) -> Score:
    out = Score()
    seen: dict[Planted, set[str]] = {planted: set() for planted in key}
    rows = list(rows)
    for row in rows:
        hits = [planted for planted in key if matches(planted, row, text)]
        for planted in hits:
            seen[planted].add(row["verdict"])
        told = {name: str(row[name]) for name in ("text", "figure", "checker", "verdict", "working")}
        if row["verdict"] in WRONG:
            out.right_flags += bool(hits)
            if not hits and not neutral(row, key, text):
                out.false_flags.append(told)
        if row["verdict"] in SUPPORTED:
            out.supported += 1
            if any(planted.kind != "~" and squeezed(row["figure"]) == squeezed(planted.figure) for planted in hits):
                out.false_supports.append(told)
    for planted, verdicts in seen.items():
        if planted.kind != "~":
            (out.found if verdicts & set(WRONG) else out.noticed if verdicts & set(NOTICED) else out.missed).append(planted)
    out.claims = len({row["claim_id"] for row in rows})
    out.judged = len({row["claim_id"] for row in rows if row["verdict"] not in ("not-looked-at", "cannot-be-checked")})
    return out


def matches(planted: Planted, row: dict[str, Any], text: str) -> bool:
    """Whether a check is about the planted figure: same sentence or table row, and where kinds allow it, same figure."""
    if planted.in_table:
        spans = spans_of(planted.around, text)
        if spans:
            return any(first <= row["start"] and row["end"] <= last for first, last in spans) and same_row(planted, row, text)
        label = squeezed(planted.around.split("\t")[0])[:25]
        near = squeezed(text[max(0, row["start"] - len(planted.around)):row["end"] + len(planted.around)])
        return label in near and squeezed(planted.figure) in near and same_row(planted, row, text)
    said = squeezed(row["text"])
    around = squeezed(planted.around)
    if len(said) < 20 or not (said in around or around in said) or squeezed(planted.figure) not in said:
        return False
    figure = squeezed(row["figure"])
    return planted.kind not in EXACT_FIGURE or squeezed(planted.figure) in figure or figure in squeezed(planted.figure)


def spans_of(around: str, text: str) -> list[tuple[int, int]]:
    """Where a row stands in a text whatever its spacing, as offsets."""
    kept = [(character.casefold(), at) for at, character in enumerate(text) if not character.isspace()]
    flat, wanted = "".join(letter for letter, _ in kept), squeezed(around)
    if not wanted or len(flat) != len(kept):
        return []
    return [(kept[found.start()][1], kept[found.start() + len(wanted) - 1][1] + 1) for found in re.finditer(re.escape(wanted), flat)]


def same_row(planted: Planted, row: dict[str, Any], text: str) -> bool:
    cell = squeezed(text[row["start"]:row["end"]])
    return any(cell and (cell in squeezed(part) or squeezed(part) in cell) for part in planted.around.split("\t") if part.strip())


def neutral(row: dict[str, Any], key: Sequence[Planted], text: str) -> bool:
    """Whether a flag may fairly stand because of a planted one: a total of the planted cell's table."""
    window = squeezed(text[max(0, row["start"] - 900):row["end"] + 900]) if text else ""
    total = re.search(r"(?i)\b(total|all|net)\b", text[max(0, row["start"] - 60):row["end"] + 5]) is not None
    return total and any(planted.in_table and squeezed(planted.around) in window for planted in key)


def squeezed(text: Any) -> str:
    return re.sub(r"\s+", "", str(text)).casefold()
