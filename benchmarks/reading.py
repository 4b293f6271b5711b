"""How fast reading is, beside a plain baseline in the same run: ``python benchmarks/reading.py [PDF ...]``.

Prints pages a second and rows a second with the peak memory of each step (each runs in a process of its own).
Without PDFs named, it reads the cabinet report it writes itself: 300 pages of numbered paragraphs.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

# things read, seconds on the clock, seconds of processor (own and children's), peak megabytes
Result = tuple[int, float, float, float]
ROWS = (1_000, 10_000, 100_000)


def pages_by_consult(paths: list[Path]) -> int:
    """Pages read by the toolkit's own reader, tables and all."""
    from consult.readers.pdf import read_pdf

    return sum(read_pdf(path).pages or 0 for path in paths)


def pages_by_pdfplumber(paths: list[Path]) -> int:
    """The baseline: pdfplumber's plain text of each page, no layout, no tables."""
    import pdfplumber

    count = 0
    for path in paths:
        with pdfplumber.open(path) as document:
            for page in document.pages:
                page.extract_text()
                page.close()
                count += 1
    return count


def rows_by_consult(paths: list[Path]) -> int:
    """Rows of a survey read as respondents and responses, in the guarded child process."""
    from consult.readers import read_files

    return len(read_files(paths).respondents)


def rows_by_pandas(paths: list[Path]) -> int:
    """The baseline: pandas reads the same file as text, and knows nothing of questions."""
    import pandas as pd

    return sum(len(pd.read_csv(path, dtype="str", keep_default_na=False)) for path in paths)


def write_paper(path: Path, pages: int) -> Path:
    """A paper of numbered paragraphs, with a running head and page numbers."""
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from tests.readers.pdfs import Sheet, write_pdf

    words = "the council has considered what people said about its centres and finds that many of them rely on"
    sheets = []
    for number in range(1, pages + 1):
        sheet = Sheet().text(72, 40, "Report to cabinet", size=9).text(290, 815, str(number), size=9)
        for paragraph in range(7):
            top = 80 + paragraph * 100
            sheet.text(72, top, f"{number}.{paragraph + 1}", size=11)
            sheet.paragraph(108, top, [words[:85]] * 5, size=11)
        sheets.append(sheet)
    return write_pdf(path, sheets)


def write_survey(path: Path, rows: int) -> Path:
    """A survey of one closed and one open question."""
    with path.open("w", encoding="utf-8") as file:
        file.write("id,Do you agree with the plan?,Please tell us why\n")
        for number in range(rows):
            answer = ("Strongly agree", "Disagree", "Agree")[number % 3]
            file.write(f'{number},{answer},"They should think again, as {number} of us rely on the centre each week"\n')
    return path


def measured(work: Callable[[list[Path]], int], paths: list[Path]) -> Result:
    """What one piece of work costs, in a fresh process."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(_run, work, paths).result()


def _run(work: Callable[[list[Path]], int], paths: list[Path]) -> Result:
    began, busy = time.perf_counter(), sum(os.times()[:4])
    count = work(paths)
    seconds, busy = time.perf_counter() - began, sum(os.times()[:4]) - busy
    used = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return count, seconds, busy, used / 1024


def report(name: str, unit: str, result: Result) -> None:
    """One line: how many, how fast, at what memory."""
    count, seconds, busy, memory = result
    print(f"{name:<34}{count:>9,} {unit:<6}{seconds:>8.2f} s{count / seconds:>10,.0f} {unit}/s"
          f"{count / busy:>10,.0f} {unit}/s of processor{memory:>8.0f} MB peak")


def main() -> None:
    """Run every measurement and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pdfs", nargs="*", type=Path, help="PDFs to read instead of the paper written here")
    parser.add_argument("--pages", type=int, default=300, help="pages of the paper written here")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pdfs = given.pdfs or [write_paper(Path(folder) / "paper.pdf", given.pages)]
        report("PDF: consult", "pages", measured(pages_by_consult, pdfs))
        report("PDF: pdfplumber text (baseline)", "pages", measured(pages_by_pdfplumber, pdfs))
        for rows in ROWS:
            survey = [write_survey(Path(folder) / f"survey-{rows}.csv", rows)]
            report("CSV: consult", "rows", measured(rows_by_consult, survey))
            report("CSV: pandas (baseline)", "rows", measured(rows_by_pandas, survey))


if __name__ == "__main__":
    main()
