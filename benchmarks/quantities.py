"""How well figures are read: F1 on two gold sets drawn from the genre, against a plain pattern, and speed.

Run ``python -m benchmarks.quantities`` from the root of the repository. A figure counts as found when span,
kind, low, high and comparator are all right; ``spans`` counts the span alone.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from consult.claims import quantities
from consult.claims.quantities.quantity import plain

GOLD = Path(__file__).parents[1] / "tests" / "claims" / "gold"
_MARK = re.compile(r"\[\[(?P<printed>[^|\]]*)\|(?P<rest>[^\]]*)\]\]")
_NAIVE = re.compile(r"(£)?([0-9][0-9,]*(?:\.[0-9]+)?)( ?(?:million|m|bn|k)\b)?( ?%| per cent)?")
_SCALES = {"million": 10**6, "m": 10**6, "bn": 10**9, "k": 10**3, "": 1}

Reading = tuple[int, int, str, str, str, str]


@dataclass(frozen=True)
class Sentence:
    """One gold sentence: its text, the readings wanted and the spans not scored."""

    text: str
    wanted: frozenset[Reading]
    unscored: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Score:
    """Counts of figures right, found and wanted."""

    right: int
    found: int
    wanted: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0 to 1."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 1.0


def load(name: str) -> list[Sentence]:
    """The sentences of one gold file; ``name`` is ``dev`` or ``test``."""
    lines = (GOLD / f"quantities-{name}.txt").read_text(encoding="utf-8").splitlines()
    return [_sentence(line) for line in lines if line.strip() and not line.startswith("#")]


def _sentence(line: str) -> Sentence:
    line = line.replace("\\n", "\n").replace("~", "\u00a0")
    text, wanted, unscored, place = "", set(), [], 0
    for mark in _MARK.finditer(line):
        text += line[place:mark.start()]
        start, place = len(text), mark.end()
        text += mark["printed"]
        if mark["rest"] == "skip":
            unscored.append((start, len(text)))
        else:
            wanted.add(_reading(start, len(text), mark["rest"].split("|")))
    return Sentence(text + line[place:], frozenset(wanted), tuple(unscored))


def _reading(start: int, end: int, parts: list[str]) -> Reading:
    kind, low = parts[0], parts[1] if len(parts) > 1 else "-"
    high = parts[2] if len(parts) > 2 else low
    comparator = parts[3] if len(parts) > 3 else "exact"
    return start, end, kind, "" if low == "-" else low, "" if high == "-" else high, comparator


def ours(text: str) -> set[Reading]:
    """What the grammar reads."""
    return {(found.start, found.end, found.kind + "!" * found.malformed, plain(found.low), plain(found.high),
             found.comparator) for found in quantities.find(text)}


def naive(text: str) -> set[Reading]:
    """What one pattern reads: digits with £, scale and %, and nothing else."""
    found: set[Reading] = set()
    for match in _NAIVE.finditer(text):
        pound, figure, scale, percent = match.groups()
        value = plain(Decimal(figure.replace(",", "")) * _SCALES[(scale or "").strip()])
        kind = "money" if pound else "percent" if percent else "count"
        found.add((match.start(), match.end(), kind, value, value, "exact"))
    return found


def score(sentences: Iterable[Sentence], reader: Callable[[str], set[Reading]], *, parts: int = 6) -> Score:
    """Counts over the sentences; ``parts`` is how many parts of a reading must be right (2 for the span alone)."""
    right = found = wanted = 0
    for sentence in sentences:
        read = {one[:parts] for one in reader(sentence.text) if not _touches(one, sentence.unscored)}
        want = {one[:parts] for one in sentence.wanted}
        right, found, wanted = right + len(read & want), found + len(read), wanted + len(want)
    return Score(right, found, wanted)


def _touches(one: Reading, spans: tuple[tuple[int, int], ...]) -> bool:
    return any(one[0] < end and start < one[1] for start, end in spans)


def faults(sentences: Iterable[Sentence]) -> list[str]:
    """Every sentence read otherwise than the gold, with both readings."""
    listed = []
    for sentence in sentences:
        read = {one for one in ours(sentence.text) if not _touches(one, sentence.unscored)}
        if read != sentence.wanted:
            missing, wrong = sorted(sentence.wanted - read), sorted(read - sentence.wanted)
            listed.append(f"{sentence.text!r}\n   missing {missing}\n   wrong   {wrong}")
    return listed


def speed(text: str) -> float:
    """Megacharacters read per second of processor time, best of three."""
    best = float("inf")
    for _ in range(3):
        begun = time.process_time()
        quantities.find(text)
        best = min(best, time.process_time() - begun)
    return len(text) / best / 1e6


def main(arguments: list[str]) -> None:
    """Print the scores; with ``--faults`` also the sentences of the dev half that are read wrongly."""
    for name in ("dev", "test"):
        sentences = load(name)
        for label, reader in (("grammar", ours), ("naive", naive)):
            whole, spans = score(sentences, reader), score(sentences, reader, parts=2)
            print(f"{name:5} {label:8} F1 {whole.f1:.3f}  spans {spans.f1:.3f}  "
                  f"({whole.wanted} figures, {len(sentences)} sentences)")
    prose = "\n".join(sentence.text for name in ("dev", "test") for sentence in load(name))
    sparse = (prose + "\n" + "The committee heard why the building matters to those who live nearby.\n" * 1400) * 4
    print(f"speed: {speed(prose * 20):.1f} MB/s where every sentence has figures, "
          f"{speed(sparse):.1f} MB/s in ordinary prose")
    if "--faults" in arguments:
        print("\n".join(faults(load("dev"))))


if __name__ == "__main__":
    main(sys.argv[1:])
