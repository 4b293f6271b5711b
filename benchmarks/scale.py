"""How reading, counting and tagging grow from 1,000 to 100,000 responses: rate, CPU seconds and peak memory.

    python -m benchmarks.scale [--sizes 1000 10000 100000] [--everything]

Each size runs in a process of its own on answers made up from the sample's own sentences. The line *keywords* reads a
CSV, splits it into passages, finds campaigns and duplicates, tags by the codebook's keywords and saves the tables. With
--everything the line *everything* brings the whole folder up to date, embeddings included. The baseline reads the same
CSV with pandas and looks for the same keywords as plain strings, with no spans, lemmas, accounting or tables.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SAMPLE = Path(__file__).parents[1] / "corpora" / "childrens-centres"


def main() -> None:
    """Print a table, one line a size and way of working."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--everything", action="store_true")
    parser.add_argument("--one", nargs=2, metavar=("WAY", "FOLDER"))
    given = parser.parse_args()
    if given.one:
        print(json.dumps(measured(WAYS[given.one[0]], Path(given.one[1]))))
        return
    print(f"{'way':<12}{'responses':>10}{'wall s':>9}{'CPU s':>9}{'per s':>9}{'peak MB':>9}")
    for size in given.sizes:
        with tempfile.TemporaryDirectory() as place:
            folder = made(Path(place), size)
            for way in ("baseline", "keywords", *(["everything"] if given.everything else [])):
                found = in_a_process_of_its_own(way, folder)
                rate = size / found["wall"]
                print(f"{way:<12}{size:>10,}{found['wall']:>9.1f}{found['cpu']:>9.1f}{rate:>9,.0f}{found['peak']:>9,.0f}", flush=True)


def in_a_process_of_its_own(way: str, folder: Path) -> dict[str, float]:
    """Wall and CPU seconds and peak memory of one way on one folder."""
    command = [sys.executable, "-m", "benchmarks.scale", "--one", way, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1])
    return dict(json.loads(done.stdout.splitlines()[-1]))


def measured(way, folder: Path) -> dict[str, float]:
    """The figures of one call in this process and its children."""
    start, before = time.perf_counter(), time.process_time()
    way(folder)
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = time.process_time() - before + children.ru_utime + children.ru_stime
    return {"wall": time.perf_counter() - start, "cpu": cpu, "peak": peak / 1024}


def made(place: Path, size: int) -> Path:
    """A consultation folder of this many answers, the same for the same size."""
    (place / "sources").mkdir()
    (place / "codebook.toml").write_text((SAMPLE / "codebook.toml").read_text(encoding="utf-8"), encoding="utf-8")
    (place / "consultation.toml").write_text(
        'title = "Scale"\n[[question]]\nid = "q1"\ntext = "Why?"\nkind = "open"\ncolumn = "answer"\n'
        '[[source]]\npath = "sources/responses.csv"\nkind = "responses"\n', encoding="utf-8")
    drawn = random.Random(size)
    pool = sentences()
    with (place / "sources" / "responses.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "answer"])
        for number in range(size):
            count = drawn.choice((1, 1, 2, 2, 3, 5))
            writer.writerow([number, " ".join(f"{drawn.choice(pool)} ({drawn.randrange(10_000)})" for _ in range(count))])
    return place


def sentences() -> list[str]:
    """The sentences of the sample's answers."""
    from consult.structure import sentences

    with (SAMPLE / "sources" / "responses-online.csv").open(encoding="utf-8-sig", newline="") as file:
        texts = [text for row in csv.DictReader(file) for name, text in row.items() if name.startswith(("q2", "q4", "q5")) and text]
    return sorted({text[start:end] for text in texts for start, end in sentences.spans(text)})


def keywords(folder: Path) -> None:
    """Read, structure, account for, tag by keywords and save."""
    from consult.corpus import save_table
    from consult.stages import open_corpus
    from consult.themes import keyword

    corpus = open_corpus(folder, through="responses")
    hits = keyword.find(list(corpus.passages["text"]), corpus.codebook)
    import pandas as pd

    save_table(pd.DataFrame(hits), folder / "tables" / "keywords.parquet")


def everything(folder: Path) -> None:
    """Bring the whole folder up to date."""
    from consult.stages import open_corpus

    open_corpus(folder)


def baseline(folder: Path) -> None:
    """pandas and plain strings."""
    import pandas as pd

    from consult.codebook import open_codebook

    answers = pd.read_csv(folder / "sources" / "responses.csv")["answer"].str.lower()
    for theme in open_codebook(folder).themes:
        for word in theme.keywords:
            answers.str.contains(word.lower(), regex=False).sum()


WAYS = {"baseline": baseline, "keywords": keywords, "everything": everything}

if __name__ == "__main__":
    main()
