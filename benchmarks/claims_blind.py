"""How the claim check does on invented consultation papers with planted errors, written before its rules were read.

Each test half was opened for mending rules once it had been measured, so none is blind any more. At first sight: test half,
precision of wrong-figure verdicts 0.846, recall 0.529; second-dev 1.000 and 0.351; second-test 0.966 and 0.487; third-dev 0.929 and 0.544;
third-test 0.891 and 0.531.

    python benchmarks/claims_blind.py              every half: the figures alone
    python benchmarks/claims_blind.py second-dev -v   one half, each miss and false flag shown
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "claims"))


def half(papers: Any, pack: Any, analysed: Any) -> list[tuple[str, Any]]:
    """Each paper's name and score; the papers of the pack are checked against the analysis report and each other."""
    from blind.scoring import score

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        out = [(paper.name, score(paper, folder)) for paper in (make() for make in papers)]
        made = [paper.write(folder) for paper in pack()]
        source = analysed().write(folder)
        return out + [(paper.name, score(paper, folder, against=[source, *(p for p in made if p.name != paper.name)])) for paper in pack()]


def totals(scores: list[tuple[str, Any]]) -> dict[str, float]:
    """Errors planted and found, flags and supports right and wrong, over all papers of a half."""
    found = sum(len(s.found) for _, s in scores)
    planted = found + sum(len(s.noticed) + len(s.missed) for _, s in scores)
    right, false = sum(s.right_flags for _, s in scores), sum(len(s.false_flags) for _, s in scores)
    supported, unfair = sum(s.supported for _, s in scores), sum(len(s.false_supports) for _, s in scores)
    return {"planted": planted, "found": found, "noticed": sum(len(s.noticed) for _, s in scores), "recall": found / max(planted, 1),
            "right flags": right, "false flags": false, "precision of wrong-figure verdicts": right / max(right + false, 1),
            "supported": supported, "supported wrongly": unfair, "precision of supported": 1 - unfair / max(supported, 1),
            "claims": sum(s.claims for _, s in scores), "judged": sum(s.judged for _, s in scores)}


def told(title: str, scores: list[tuple[str, Any]], *, verbose: bool) -> None:
    """Print a half's totals, the share found of each kind and, when verbose, each miss and false flag."""
    print(f"== {title}")
    for name, value in totals(scores).items():
        print(f"  {name}: {value:.3f}" if isinstance(value, float) else f"  {name}: {value}")
    kinds = Counter(p.kind for _, s in scores for p in [*s.found, *s.noticed, *s.missed])
    for kind in sorted(kinds):
        found = sum(p.kind == kind for _, s in scores for p in s.found)
        print(f"    {kind}: {found} of {kinds[kind]}")
    for name, s in scores if verbose else ():
        print(f"-- {name}: {s.claims} claims, {s.judged} judged, {s.supported} supported")
        for planted in s.missed:
            print(f"   MISSED {planted.kind} {planted.figure} | {planted.around[:160]}")
        for planted in s.noticed:
            print(f"   noticed {planted.kind} {planted.figure} | {planted.around[:160]}")
        for row in s.false_flags:
            print(f"   FALSE {row['verdict']} by {row['checker']}: {row['figure']} | {row['text'][:200]} | {row['working'][:300]}")
        for row in s.false_supports:
            print(f"   WRONGLY SUPPORTED by {row['checker']}: {row['figure']} | {row['text'][:200]} | {row['working'][:300]}")


def sets() -> dict[str, tuple[Any, Any, Any]]:
    """By name the papers of a half, its pack, and the analysis report the pack is about."""
    from blind import papers_dev, papers_test, second_dev, second_test, third_dev, third_test

    return {"dev": (papers_dev.PAPERS, papers_dev.pack, papers_dev.libraries),
            "test": (papers_test.PAPERS, papers_test.pack, papers_test.council_tax),
            "second-dev": (second_dev.PAPERS, second_dev.pack, second_dev.day_services),
            "second-test": (second_test.PAPERS, second_test.pack, second_test.school_streets),
            "third-dev": (third_dev.PAPERS, third_dev.pack, third_dev.hospital),
            "third-test": (third_test.PAPERS, third_test.pack, third_test.care_charges)}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("halves", nargs="*", help="dev, test, second-dev and so on; all where none is named")
    parser.add_argument("-v", "--verbose", action="store_true", help="single misses and false flags")
    options = parser.parse_args()
    for name, papers in sets().items():
        if not options.halves or name in options.halves:
            told(f"{name} half", half(*papers), verbose=options.verbose)


if __name__ == "__main__":
    main()
