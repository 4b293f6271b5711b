"""What was supplied: the paper, the evidence papers and the response data, each read once and named.

Evidence that is the paper itself, or a second copy of another paper, is recognised, said so and not used twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from consult import tables
from consult.claims import paper as papers
from consult.claims import sources, words
from consult.claims.bundle import Bundle, Survey
from consult.claims.paper import Paper
from consult.codebook import FILE as CODEBOOK
from consult.codebook import Codebook, open_codebook
from consult.consultation import FILE, Consultation, open_folder
from consult.errors import CannotRead, ConsultError
from consult.progress import Progress, follow

if TYPE_CHECKING:
    from consult.corpus import Corpus
    from consult.readers.reading import Reading

COPY = 0.7  # of the runs of words of two papers in common: one is the other in another format


def gather(paper: Path | str | Paper, against: Sequence[Path], *, corpus: Corpus | None = None,
           progress: Progress | None = None) -> tuple[Bundle, list[dict[str, Any]]]:
    """The bundle of one check and a row (document, use, note) for everything that was supplied."""
    subject = paper if isinstance(paper, Paper) else load(Path(paper))
    others: list[Paper] = []
    surveys: list[Survey] = []
    searched: list[dict[str, Any]] = []
    files = _files(against)
    for path, consultation in follow(files, "Reading what to check against", progress):
        found, survey, rows = _one(path, consultation)
        others.extend(found)
        surveys.extend(survey)
        searched.extend(rows)
    for consultation in {str(c.folder): c for _, c in files if c is not None}.values():
        surveys.extend(_folder_surveys(consultation))
    if corpus is not None:
        surveys.append(of_corpus(corpus))
        others.extend(papers.from_corpus(corpus))
    kept, notes, duplicates = unlike(subject, others)
    for row in searched:
        row["note"] = " ".join(filter(None, [row["note"], duplicates.get(row["document"], "")]))
    return Bundle(subject, kept, tuple(surveys), tuple(notes), duplicates), searched


def load(path: Path) -> Paper:
    """One paper read and structured; raises :class:`CannotRead` with the reader's sentence where it cannot be."""
    from consult import readers

    reading = readers.read_file(path)
    if reading.documents.empty:
        if not reading.responses.empty:
            raise CannotRead(f"{path.name} holds responses, not a paper; give the paper first and this file after --against.")
        reason = reading.rejects["reason"].iloc[0] if len(reading.rejects) else f"{path.name} holds no text."
        raise CannotRead(str(reason))
    return _papers(reading)[0]


def summary(bundle: Bundle, searched: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """What the ledger says of the evidence: documents searched, response data used, and what was noticed."""
    return {"documents searched": [dict(row) for row in searched],
            "documents used": sorted(other.document_id for other in bundle.others),
            "response data used": [{"name": survey.name, "submissions": len(survey.respondents),
                                    "questions": len(survey.questions)} for survey in bundle.surveys],
            "sources cited and not supplied": sources.not_supplied(bundle.paper, bundle.others), "notes": list(bundle.notes)}


def _papers(reading: Reading, consultation: Consultation | None = None) -> tuple[Paper, ...]:
    return papers.from_frames(reading.documents, reading.blocks, reading.cells, consultation=consultation)


def _files(against: Iterable[Path]) -> list[tuple[Path, Consultation | None]]:
    """Every evidence file, sorted by path; a consultation folder gives its declared sources."""
    from consult.readers import READERS

    found: dict[str, tuple[Path, Consultation | None]] = {}
    for path in against:
        if path.is_dir() and (path / FILE).is_file():
            consultation = open_folder(path)
            for source in consultation.sources:
                file = path / source.path
                found[str(file)] = (file, consultation)
        elif path.is_dir():
            for file in path.rglob("*"):
                if file.is_file() and file.suffix.lower() in READERS and not file.name.startswith((".", "~$")):
                    found[str(file)] = (file, None)
        else:
            found[str(path)] = (path, None)
    return [found[key] for key in sorted(found)]


def _one(path: Path, consultation: Consultation | None) -> tuple[tuple[Paper, ...], tuple[Survey, ...], list[dict[str, Any]]]:
    from consult import readers

    try:
        reading = readers.read_file(path, consultation=consultation)
    except ConsultError as error:
        return (), (), [_row(path.name, "not read", str(error))]
    if reading.documents.empty and reading.responses.empty:
        reason = reading.rejects["reason"].iloc[0] if len(reading.rejects) else "It holds no text."
        return (), (), [_row(path.name, "not read", str(reason))]
    rows = [_row(name, "paper", "") for name in reading.documents["document_id"]]
    surveys: tuple[Survey, ...] = ()
    if not reading.responses.empty:
        rows.append(_row(path.name, "responses", f"{len(reading.respondents)} submissions."))
        surveys = () if consultation else (_survey(path.name, reading, None),)
    return _papers(reading, consultation), surveys, rows


def _row(document: str, use: str, note: str) -> dict[str, Any]:
    return {"document": document, "use": use, "note": note}


def _folder_surveys(consultation: Consultation) -> tuple[Survey, ...]:
    """All responses of a consultation folder together, with duplicates and campaigns worked out."""
    from consult import readers

    paths = [consultation.folder / source.path for source in consultation.sources if source.kind == "responses"]
    if not paths:
        return ()
    return (_survey(consultation.title, readers.read_files(paths, consultation=consultation), consultation),)


def _survey(name: str, reading: Reading, consultation: Consultation | None) -> Survey:
    set_aside, campaigns = tables.empty("set_aside"), tables.empty("campaigns")
    if consultation is not None:
        set_aside, campaigns = _accounted(reading, consultation)
    questions = consultation.questions if consultation else reading.questions
    codebook, codes = _coding(consultation)
    return Survey(name, tuple(questions), reading.respondents, reading.responses, set_aside, campaigns, consultation, codebook, codes)


def _coding(consultation: Consultation | None) -> tuple[Codebook | None, pd.DataFrame | None]:
    """The folder's coding frame and people's codes, where it has them."""
    if consultation is None or not (consultation.folder / CODEBOOK).is_file():
        return None, None
    from consult.corpus import read_codes

    return open_codebook(consultation.folder), read_codes(consultation.folder)[0]


def _accounted(reading: Reading, consultation: Consultation) -> tuple[pd.DataFrame, pd.DataFrame]:
    from consult import responses

    found = responses.analyse(reading.respondents, reading.responses, reading.documents, consultation=consultation)
    return found["set_aside"], found["campaigns"]


def of_corpus(corpus: Corpus) -> Survey:
    """The responses of a corpus as a survey, with what was set aside and found in campaigns."""
    return Survey(corpus.consultation.title, corpus.consultation.questions, corpus.respondents, corpus.responses,
                  corpus.set_aside, corpus.campaigns, corpus.consultation, corpus.codebook, corpus.codes)


def _overlap(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    """The runs in common as a part of the longer paper's: a pack that holds the paper among others is no copy."""
    return len(one & other) / max(len(one), len(other)) if one and other else 0.0


def unlike(subject: Paper, others: Iterable[Paper]) -> tuple[tuple[Paper, ...], list[str], dict[str, str]]:
    """The other papers without copies, a note for each copy left out, and the same by document."""
    seen = {words.bare(subject.text): subject.document_id}
    mine = subject.runs
    kept: dict[str, Paper] = {}
    notes: list[str] = []
    left: dict[str, str] = {}
    for other in sorted(others, key=lambda each: each.document_id):
        text = words.bare(other.text)
        if text in seen:
            same = seen[text]
            what = "is the paper under check" if same == subject.document_id else f"is the same text as {same}"
            left[other.document_id] = f"It {what}, so it was not used as evidence."
            notes.append(f"{other.document_id} {what}; it was not used as evidence.")
            continue
        if _overlap(mine, other.runs) >= COPY:
            left[other.document_id] = "It is another copy of the paper under check, so it was not used as evidence."
            notes.append(f"{other.document_id} is another copy of the paper under check; it was not used as evidence.")
            continue
        seen[text] = other.document_id
        kept[other.document_id] = other
    return tuple(kept[name] for name in sorted(kept)), notes, left
