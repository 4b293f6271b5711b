"""How often the claim check is right, and how fast it is.

    python benchmarks/claims.py                      measure the hand-made gold set and print it
    python benchmarks/claims.py --write [--lower --reason "…"]   record it: precision.json and the tests' floors.json
    python benchmarks/claims.py --speed              a 60-page report with 35 tables, and a bundle of 12 papers

Floors are never lowered without ``--lower`` and a reason, which is kept in the file.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "claims"))

FLOORS = ROOT / "tests" / "claims" / "floors.json"
PRECISION = ROOT / "consult" / "claims" / "precision.json"


def measured() -> tuple[dict[str, dict[str, int]], dict[str, float]]:
    """By checker what it said and what was right, and the two overall scores, on the gold set."""
    from gold_cases import cases, score

    from consult.claims.finding import WRONG_FIGURE

    rows: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(
        ("wrong_said", "wrong_right", "stands_said", "stands_right", "wrong_found", "wrong_there"), 0))
    found = missed = false = 0
    for case in cases():
        got = score(case)
        for verdict, _, checker in sorted(set(got.right)):
            key = "wrong" if verdict in WRONG_FIGURE else "stands" if verdict.startswith("supported") else ""
            if key:
                rows[checker][f"{key}_said"] += 1
                rows[checker][f"{key}_right"] += 1
            if key == "wrong":
                rows[checker]["wrong_found"] += 1
                rows[checker]["wrong_there"] += 1
        for verdict, _, checker, _ in got.wrong:
            rows[checker]["wrong_said" if verdict in WRONG_FIGURE else "stands_said"] += 1
            false += verdict in WRONG_FIGURE
        found += len({(verdict, figure) for verdict, figure, _ in got.right if verdict in WRONG_FIGURE})
        missed += sum(1 for verdict, _ in got.missed if verdict in WRONG_FIGURE)
    overall = {"precision_wrong_figure": found / (found + false), "recall_wrong_figure": found / (found + missed)}
    return {name: rows[name] for name in sorted(rows)}, overall


def write(overall: dict[str, float], rows: dict[str, dict[str, int]], *, lower: bool, reason: str) -> None:
    """Record the scores; refuses to lower a floor quietly."""
    from gold_cases import digest

    known = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    fallen = [name for name, value in overall.items() if value < known.get(name, 0)]
    if fallen and not (lower and reason):
        sys.exit(f"{', '.join(fallen)} fell; mend it, or give --lower and --reason to record why it may.")
    changed = known.get("gold_sha256") != digest()
    kept = reason or ("The gold set grew." if changed else known.get("reason", ""))
    FLOORS.write_text(json.dumps({"gold_sha256": digest(), **overall, "reason": kept}, indent=2) + "\n", encoding="utf-8")
    PRECISION.write_text(json.dumps({"gold_sha256": digest(), "checkers": rows}, indent=2) + "\n", encoding="utf-8")


def report(pages: int, tables: int, seed: int) -> str:
    """A long invented consultation report as HTML: prose and tables in the manner of the genre."""
    import random

    chance = random.Random(seed)
    scale = ("Strongly agree", "Tend to agree", "Neither agree nor disagree", "Tend to disagree", "Strongly disagree", "Don't know")
    parts = [f"<h1>Consultation report {seed}</h1>"]
    for number in range(1, tables + 1):
        counts = [chance.randint(5, 300) for _ in scale]
        base = sum(counts)
        shares = [round(100 * count / base) for count in counts]
        parts.append(f"<h2>Question {number}: proposal {number} on service {chance.randint(100, 999)}</h2>")
        parts.append(f"<p>Of the {base} people who answered, {counts[0] + counts[1]} agreed. {shares[4]}% strongly disagreed.</p>")
        rows = "".join(f"<tr><td>{name}</td><td>{count}</td><td>{share}%</td></tr>"
                       for name, count, share in zip(scale, counts, shares, strict=True))
        parts.append(f"<p>Table {number}: Proposal {number}. Base: all answering ({base})</p><table><tr><th>Answer</th><th>Number</th>"
                     f"<th>%</th></tr>{rows}<tr><td>Total</td><td>{base}</td><td>100%</td></tr></table>")
        for _ in range(max(1, pages * 450 // tables // 60)):
            topic, whom = chance.choice(("cost", "travel", "hours", "staff")), chance.choice(("families", "carers", "older people"))
            parts.append(f"<p>Respondents in area {chance.randint(1, 40)} spoke of {topic} and of the effect on {whom}. About "
                         f"{chance.randint(2, 90)} comments said that the budget of £{chance.randint(1, 900)},000 should be spent on "
                         f"{chance.choice(('libraries', 'parks', 'roads'))}, and that the council "
                         "should come back with a plan that says who will run the service and when it will open again.</p>")
    return "<html><body><main>" + "".join(parts) + "</main></body></html>"


def speed() -> None:
    """Seconds and peak memory for one long report, and for one paper against eleven others."""
    from consult.claims import check

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(12):
            text = report(60, 35, 0) if number == 0 else report(13, 6, number)
            (folder / f"paper-{number:02}.html").write_text(text, encoding="utf-8")
        paths = sorted(folder.iterdir())
        for label, against in (("one report of 60 pages and 35 tables", []), ("the same against 11 other papers", paths[1:])):
            begun, worked = time.perf_counter(), time.process_time()
            ledger = check(paths[0], against)
            took, worked = time.perf_counter() - begun, time.process_time() - worked
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
            words = sum(len(text.split()) for text in ledger.texts.values())
            print(f"{label}: {words:,} words, {len(ledger.claims):,} claims, {worked:.1f} CPU seconds ({took:.1f} by the clock), "
                  f"peak {peak:.2f} GB")


def main() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--lower", action="store_true")
    parser.add_argument("--reason", default="")
    parser.add_argument("--speed", action="store_true")
    asked = parser.parse_args()
    if asked.speed:
        speed()
        return
    rows, overall = measured()
    print(f"{'checker':<22}{'wrong: right/said':>20}{'stands: right/said':>22}")
    for name, row in rows.items():
        print(f"{name:<22}{row['wrong_right']:>12} of {row['wrong_said']:<4}{row['stands_right']:>14} of {row['stands_said']:<4}")
    print("  ".join(f"{name} {value:.3f}" for name, value in overall.items()))
    if asked.write:
        write(overall, rows, lower=asked.lower, reason=asked.reason)


if __name__ == "__main__":
    main()
