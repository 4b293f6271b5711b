"""The verbs of the command line as functions, for notebooks and scripts: each takes paths and gives frames.

``corpus = consult.open(folder)`` brings a consultation folder up to date and gives its :class:`~consult.corpus.Corpus`;
the others stop earlier, go further or work without a folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from consult import spreadsheets
from consult.consultation import Consultation
from consult.corpus import Corpus, read_codes
from consult.errors import ConsultError
from consult.progress import Progress
from consult.stages import open_corpus

if TYPE_CHECKING:
    from consult.themes import Evaluation, Proposals

FORMATS = ("csv", "xlsx", "parquet")


def open(folder: Path | str, *, progress: Progress | None = None) -> Corpus:  # noqa: A001 (read as consult.open)
    """The corpus of a consultation folder with everything read, structured, counted and tagged.

    Raises :class:`consult.errors.ConsultError` with every fault of the folder's files at once.
    """
    return open_corpus(folder, progress=progress)


def read(*files: Path | str, to: Path | str | None = None, progress: Progress | None = None) -> Corpus:
    """The corpus of loose files, no folder needed: documents structured, survey files as responses.

    Every table is there, empty where there is nothing; with ``to`` each is also written there as CSV. A file that
    cannot be read is a row of ``rejects``.
    """
    from consult.claims import quantities
    from consult.readers import read_files
    from consult.responses import analyse, personal
    from consult.structure import build

    reading = read_files([Path(name) for name in files], progress=progress)
    loose = Consultation(folder=Path(), title="", questions=reading.questions, sources=())
    corpus = Corpus(loose).with_tables(reading.frames())
    built = build(corpus.documents, corpus.blocks, corpus.cells, corpus.responses, consultation=loose)
    corpus = corpus.with_tables(built)
    analysed = analyse(corpus.respondents, corpus.responses, corpus.documents, consultation=loose, progress=progress)
    found = {
        "personal_data": personal.find_all(corpus.responses, corpus.documents, progress=progress),
        "quantities": quantities.frame(corpus.documents, corpus.boilerplate),
    }
    corpus = corpus.with_tables({**analysed, **found})
    if to is not None:
        write_tables(corpus.tables, Path(to), "csv")
    return corpus


def tag(folder: Path | str, *, progress: Progress | None = None) -> pd.DataFrame:
    """The tags of a consultation folder, brought up to date (columns of the table ``tags``)."""
    return open_corpus(folder, through="themes", progress=progress).tags


def export(folder: Path | str, to: Path | str, *, form: str = "csv", progress: Progress | None = None) -> list[Path]:
    """Bring a folder up to date, write every table to ``to`` as csv, xlsx or parquet, and give the paths written."""
    corpus = open_corpus(folder, progress=progress)
    return write_tables({**corpus.tables, "codes": corpus.codes}, Path(to), form)


def write_tables(frames: Mapping[str, pd.DataFrame], directory: Path, form: str) -> list[Path]:
    """Write each frame to ``directory`` as ``<name>.<form>``; CSV and XLSX with formula injection defused."""
    if form not in FORMATS:
        raise ConsultError(f"There is no format '{form}'; the formats are {', '.join(FORMATS)}.")
    directory.mkdir(parents=True, exist_ok=True)
    written = []
    for name, frame in frames.items():
        path = directory / f"{name}.{form}"
        if form == "csv":
            spreadsheets.write_csv(frame, path)
        elif form == "xlsx":
            spreadsheets.write_xlsx({name: frame}, path)
        else:
            frame.to_parquet(path, index=False)
        written.append(path)
    return written


def evaluate(
    folder: Path | str,
    *,
    train: int | None = None,
    test_codes: Path | str | None = None,
    seed: int = 0,
    progress: Progress | None = None,
) -> Evaluation:
    """How well the taggers agree with people, and people with each other, on the codes of a folder.

    Learns from ``codes/`` (``train`` responses of it, drawn with ``seed``, where given) and scores on the codes in
    ``test_codes``, or by cross-validation without it. See ``docs/evaluation.md``.
    """
    from consult import themes

    corpus = open_corpus(folder, through="codes", progress=progress)
    codes, _ = read_codes(corpus.consultation.folder)  # all of them: what cannot be used is said in the notes
    held_out = None if test_codes is None else read_codes_file(Path(test_codes))
    return themes.evaluate(
        corpus.passages,
        corpus.responses,
        codes,
        codebook=corpus.codebook,
        train=train,
        test_codes=held_out,
        seed=seed,
        cache=corpus.consultation.folder / ".cache",
        progress=progress,
    )


def read_codes_file(path: Path) -> pd.DataFrame:
    """The codes in one CSV file; raises :class:`ConsultError` where it cannot be used."""
    codes, rejects = read_codes(path)
    if rejects:
        raise ConsultError(rejects[0]["reason"])
    return codes


def discover(folder: Path | str, *, seed: int = 0, progress: Progress | None = None) -> Proposals:
    """Candidate themes that the codebook does not hold, for a person to accept or turn down. See ``docs/discovery.md``."""
    from consult import themes
    from consult.responses import substance

    corpus = open_corpus(folder, through="themes", progress=progress)
    return themes.discover(corpus, substance=substance.kinds(corpus.responses), seed=seed, progress=progress)


def report(folder: Path | str, out: Path | str, *, progress: Progress | None = None, **options: Any) -> Path:
    """Write the cabinet report of a folder, everything brought up to date first, and give its path."""
    from consult.report import render

    corpus = open_corpus(folder, progress=progress)
    return render(Path(folder), Path(out), corpus=corpus, progress=progress, **options)


def run(folder: Path | str, out: Path | str | None = None, *, progress: Progress | None = None, **options: Any) -> Path:
    """Everything in order, from files to report; what has not changed is skipped. Gives the report's path."""
    target = Path(out) if out is not None else Path(folder) / "report.html"
    return report(folder, target, progress=progress, **options)
