"""From data to report: CPU seconds, wall seconds, peak memory and page size of each stage and section, for 10,000 responses.

    python -m benchmarks.report [--sizes 1000 10000] [--keep FOLDER]

Submissions are drawn from the sample's with new ids, their open answers made up from its own sentences with a number in
each so that none repeats, so that every closed, demographic and open question is there. The baseline does what somebody
would by hand with pandas: read the CSV and print a count of each closed question and a cross-tab of it by each
demographic as an HTML page, with no themes, quotations, disclosure control or check.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.scale import SAMPLE, sentences

_OPEN = ("q2_reasons", "q4_outreach_views", "q5_anything_else")


def main() -> None:
    """Print a line for each stage and each section, then one for the baseline, a size at a time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--keep", type=Path, help="make the folder here and keep it, tables and all")
    parser.add_argument("--one", nargs=2, metavar=("WAY", "FOLDER"))
    given = parser.parse_args()
    if given.one:
        print(json.dumps(WAYS[given.one[0]](Path(given.one[1]))))
        return
    for size in given.sizes:
        with tempfile.TemporaryDirectory() as place:
            folder = made((given.keep or Path(place)) / str(size), size)
            for way in WAYS:
                _show(way, size, _in_a_process_of_its_own(way, folder))


def _show(way: str, size: int, found: dict[str, float]) -> None:
    print(f"\n{way}, {size:,} responses")
    for name, value in found.items():
        print(f"  {name:<28}{value:>10,.1f}", flush=True)


def _in_a_process_of_its_own(way: str, folder: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.report", "--one", way, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1])
    return dict(json.loads(done.stdout.splitlines()[-1]))


def made(folder: Path, size: int) -> Path:
    """A consultation folder of this many submissions, the same for the same size; one that is there already is used."""
    if folder.is_dir():
        return folder
    (folder / "sources").mkdir(parents=True)
    for name in ("codebook.toml", "population.csv"):
        (folder / name).write_bytes((SAMPLE / name).read_bytes())
    (folder / "consultation.toml").write_text(_settings(), encoding="utf-8")
    drawn, pool = random.Random(size), sentences()
    with (SAMPLE / "sources" / "responses-online.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    with (folder / "sources" / "responses-online.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(_submission(number, drawn, rows, pool) for number in range(size))
    return folder


def _settings() -> str:
    """The sample's settings with its first file of responses as the only source."""
    parts = re.split(r"(?m)^(?=\[\[source\]\])", (SAMPLE / "consultation.toml").read_text(encoding="utf-8"))
    return parts[0] + next(part for part in parts[1:] if "responses-online.csv" in part)


def _submission(number: int, drawn: random.Random, rows: list[dict[str, str]], pool: list[str]) -> dict[str, str]:
    row = dict(drawn.choice(rows))
    row["response_id"] = f"R-{number:06}"
    for name in _OPEN:
        count = drawn.choice((1, 1, 2, 2, 3, 5))
        row[name] = " ".join(f"{drawn.choice(pool)} ({drawn.randrange(10_000)})" for _ in range(count)) if row[name] else ""
    return row


def everything(folder: Path) -> dict[str, float]:
    """CPU seconds of each stage and each section, then wall seconds, peak megabytes and kilobytes of the page."""
    from consult.report import html, selfcheck
    from consult.report.render import page as whole_page
    from consult.report.sections import SECTIONS
    from consult.stages import STAGES, open_corpus
    from consult.themes.embeddings import embed

    embed(["The model is loaded before the clock starts."], cache=None)
    start = time.perf_counter()
    found: dict[str, float] = {}
    for stage in STAGES:
        corpus = _timed(found, f"stage {stage.name}", lambda name=stage.name: open_corpus(folder, through=name))
    made = {name: _timed(found, f"section {name}", lambda section=section: section(corpus)) for name, section in SECTIONS.items()}
    body = "".join(str(html.section(section)) for section in made.values() if section)
    page = _timed(found, "page", lambda: whole_page(corpus.consultation, body))
    _timed(found, "self-check", lambda: selfcheck.must_check(page, corpus))
    used = sum(value for name, value in found.items())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {**found, "CPU seconds in all": used, "wall seconds": time.perf_counter() - start, "peak MB": peak,
            "page KB": len(page.encode()) / 1024}  # fmt: skip


def _timed(found: dict[str, float], name: str, work: Callable[[], object]) -> object:
    before = time.process_time()
    made = work()
    found[name] = time.process_time() - before
    return made


def baseline(folder: Path) -> dict[str, float]:
    """pandas alone: counts and cross-tabs as a page."""
    start, before = time.perf_counter(), time.process_time()
    import pandas as pd

    told = pd.read_csv(folder / "sources" / "responses-online.csv", dtype=str, keep_default_na=False)
    closed, groups = ("q1_agree", "q3_reach"), ("respondent_type", "age_band", "sex", "disability", "ward")
    page = "".join(told[name].value_counts().to_frame().to_html() for name in closed)
    page += "".join(pd.crosstab(told[group], told[name]).to_html() for name in closed for group in groups)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"CPU seconds in all": time.process_time() - before, "wall seconds": time.perf_counter() - start, "peak MB": peak,
            "page KB": len(page.encode()) / 1024}  # fmt: skip


WAYS: dict[str, Callable[[Path], dict[str, float]]] = {"everything": everything, "baseline": baseline}

if __name__ == "__main__":
    main()
