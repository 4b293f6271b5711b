"""The hand-made gold set: short papers in plain text, each with the verdicts it deserves.

A case begins with ``== id title``; ``# `` is a heading, lines in ``|`` are a table, ``@@ name`` begins another paper.
``>> verdict | figure`` is expected; ``>> silent`` expects nothing. No other wrong-figure verdict may come from a case.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from consult import tables
from consult.claims.bundle import Bundle
from consult.claims.checking import check_bundle
from consult.claims.finding import WRONG_FIGURE
from consult.claims.ledger import Ledger
from consult.claims.paper import Paper, from_text

FOLDER = Path(__file__).parent / "gold"


@dataclass(frozen=True)
class Case:
    id: str
    title: str
    papers: tuple[tuple[str, tuple[str, ...]], ...]
    expected: tuple[tuple[str, str], ...]


FILES = ("sentences", "tables", "across", "more", "things")


def cases(*names: str) -> list[Case]:
    return [_case(chunk) for path in (FOLDER / f"{name}.txt" for name in names or FILES)
            for chunk in path.read_text(encoding="utf-8").split("\n== ") if chunk.strip()]


def _case(chunk: str) -> Case:
    lines = chunk.removeprefix("== ").strip().split("\n")
    case_id, _, title = lines[0].partition(" ")
    papers: list[tuple[str, list[str]]] = [("paper.txt", [])]
    expected = []
    for line in lines[1:]:
        if line.startswith(">> "):
            verdict, _, figure = line.removeprefix(">> ").partition(" | ")
            if verdict != "silent":
                expected.append((verdict, figure))
        elif line.startswith("@@ "):
            papers.append((line.removeprefix("@@ "), []))
        elif line.strip():
            papers[-1][1].append(line)
    return Case(case_id, title, tuple((name, tuple(body)) for name, body in papers), tuple(expected))


def digest() -> str:
    whole = b"".join((FOLDER / f"{name}.txt").read_bytes() for name in FILES)
    return hashlib.sha256(whole).hexdigest()


def paper(name: str, lines: tuple[str, ...]) -> Paper:
    """A paper laid out as a reader would give it, tables and all."""
    text, blocks, cells, number = "", [], [], 0
    at = 0
    while at < len(lines):
        table = []
        while at < len(lines) and lines[at].startswith("|"):
            table.append([cell.strip() for cell in lines[at].strip().strip("|").split("|")])
            at += 1
        if table:
            number += 1
            start = len(text)
            for row, values in enumerate(table):
                for column, value in enumerate(values):
                    cells.append({"document_id": name, "table": number, "row": row, "column": column, "header": row == 0,
                                  "start": len(text), "end": len(text) + len(value), "text": value})
                    text += value + ("\t" if column + 1 < len(values) else "\n")
            blocks.append({"document_id": name, "order": len(blocks) + 1, "kind": "table", "start": start, "end": len(text) - 1})
            continue
        heading = lines[at].startswith("# ")
        words = lines[at].removeprefix("# ")
        blocks.append({"document_id": name, "order": len(blocks) + 1, "kind": "heading" if heading else "paragraph",
                       "level": 1 if heading else None, "start": len(text), "end": len(text) + len(words)})
        text += words + "\n"
        at += 1
    return from_text(text, name, blocks=tables.frame("blocks", blocks), cells=tables.frame("cells", cells))


def ledger_of(case: Case) -> Ledger:
    first, *others = (paper(name, body) for name, body in case.papers)
    return check_bundle(Bundle(first, tuple(others)))


@dataclass(frozen=True)
class Score:
    """What a case expected and got: pairs of verdict and figure, with the checker that gave each."""

    right: tuple[tuple[str, str, str], ...]
    missed: tuple[tuple[str, str], ...]
    wrong: tuple[tuple[str, str, str, str], ...]


def score(case: Case) -> Score:
    checks = ledger_of(case).checks
    got = [(row.verdict, " ".join(row.figure.split()), row.checker, row.working, row.claim_id) for row in checks.itertuples()]
    right, missed = [], []
    used = set()
    for verdict, figure in case.expected:
        matched = [at for at, (said, printed, *_) in enumerate(got)
                   if said == verdict and printed and (figure in printed or printed in figure)]
        used |= set(matched)
        if matched:
            right.extend((verdict, figure, got[at][2]) for at in matched)
        else:
            missed.append((verdict, figure))
    faulted = {(got[at][4], got[at][1]) for at in used if got[at][0] in WRONG_FIGURE}
    wrong = [item[:4] for at, item in enumerate(got) if at not in used and (
        item[0] in (*WRONG_FIGURE, "wording-unclear") or item[0] == "supported" and (item[4], item[1]) in faulted)]
    return Score(tuple(right), tuple(missed), tuple(wrong))
