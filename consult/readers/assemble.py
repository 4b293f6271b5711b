"""From what a reader handed back to rows of the tables: one file's :class:`Part`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from consult.consultation import Consultation, Question, Source
from consult.readers.content import Document, Flaw, Layout, Sheet, Workbook
from consult.readers.grids import header_cells
from consult.readers.infer import infer_questions, infer_source, survey_sheet
from consult.readers.reading import Part
from consult.readers.survey import Survey, read_survey

DECLARED = ("title", "author", "author_role", "organisation", "party", "place", "date", "position")


@dataclass(frozen=True)
class File:
    """One file to be read: its id among the files read with it, its path as shown, hash, and what the folder says."""

    source_id: str
    path: str
    stem: str
    sha256: str = ""
    source: Source | None = None
    consultation: Consultation | None = None

    @property
    def kind(self) -> str:
        """The kind the folder declares, or nothing."""
        return self.source.kind if self.source else ""


def rejected(file: File, reason: str) -> Part:
    """The rows of a file that could not be read: a source row without a reader, and one reject."""
    return Part(file.stem, {"sources": [_source_row(file, file.kind, notes=("Not read.",))],
                            "rejects": _rejects(file, [Flaw("", reason)])})


def assembled(file: File, content: Document | Workbook) -> Part:
    """The rows of a file that was read, wholly or in part."""
    if isinstance(content, Document):
        return _document(file, content)
    named = _named_sheet(file, content)
    book = _without_hidden(content, named)
    sheet = survey_sheet(book) if not file.kind else _declared_sheet(file, book, named)
    return _survey(file, book, sheet) if sheet else _document(file, as_document(book))


def as_document(book: Workbook) -> Document:
    """A workbook that is not a survey, as a document: each sheet's name as a heading, then the sheet as a table."""
    layout = Layout()
    for sheet in book.sheets:
        rows = trimmed(sheet.rows)
        if rows and sheet.name:
            layout.add("heading", sheet.name, level=1)
        layout.table(rows, headers=header_cells(rows))
    return Document(book.reader, layout.text(), tuple(layout.blocks), tuple(layout.cells), notes=book.notes,
                    flaws=book.flaws)


def trimmed(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """The rows without empty rows and without columns empty in all of them; every row as long as the others."""
    filled = [row for row in rows if any(text.strip() for text in row)]
    width = max((len(row) for row in filled), default=0)
    kept = [at for at in range(width) if any(at < len(row) and row[at].strip() for row in filled)]
    return [[row[at] if at < len(row) else "" for at in kept] for row in filled]


def _named_sheet(file: File, book: Workbook) -> Sheet | None:
    """The sheet the folder names, also a hidden one."""
    wanted = file.source.sheet if file.source else ""
    return next((sheet for sheet in book.sheets if wanted and sheet.name == wanted), None)


def _without_hidden(book: Workbook, named: Sheet | None) -> Workbook:
    """The workbook without hidden sheets (unless one is named), each with a flaw in its place."""
    left_out = [sheet for sheet in book.sheets if sheet.hidden and sheet is not named]
    flaws = [Flaw(f"sheet {sheet.name}", f"Hidden sheet '{sheet.name}' ({len(sheet.rows)} rows) was not read; show it "
                  "in the file, or name it with sheet, if it is wanted.") for sheet in left_out]
    return replace(book, sheets=tuple(sheet for sheet in book.sheets if sheet not in left_out),
                   flaws=(*book.flaws, *flaws))


def _declared_sheet(file: File, book: Workbook, named: Sheet | None) -> Sheet | None:
    """The sheet of answers in a file declared as responses: the one named, else the first that looks like answers."""
    if file.kind != "responses":
        return None
    return named or survey_sheet(book) or book.sheets[0]


def _survey(file: File, book: Workbook, sheet: Sheet) -> Part:
    questions, source = _asked(file, book, sheet)
    survey = read_survey(sheet, questions, source, stem=file.stem)
    flaws = [*book.flaws, *survey.flaws, *_other_sheets(book, sheet)]
    notes = (*book.notes, *survey.notes)
    characters = sum(len(row["text"]) for row in survey.responses)
    row = _source_row(file, "responses", reader=book.reader, notes=notes, characters=characters)
    rows = {"sources": [row], "rejects": _rejects(file, flaws), "responses": survey.responses,
            "respondents": _respondents(file, survey, source)}
    return Part(file.stem, rows, tuple(questions), frozenset(survey.absent))


def _asked(file: File, book: Workbook, sheet: Sheet) -> tuple[Sequence[Question], Source]:
    """The folder's questions and source, or those inferred for a loose file."""
    if file.consultation and file.consultation.questions:
        return file.consultation.questions, file.source or infer_source(sheet, file.path)
    return infer_questions(sheet, book), file.source or infer_source(sheet, file.path)


def _other_sheets(book: Workbook, chosen: Sheet) -> Iterable[Flaw]:
    for sheet in book.sheets:
        if sheet is not chosen and trimmed(sheet.rows):
            yield Flaw(f"sheet {sheet.name}", f"Sheet '{sheet.name}' was not read as answers; name it with sheet if it "
                       "holds them.")


def _respondents(file: File, survey: Survey, source: Source) -> list[dict[str, Any]]:
    unasked = {} if source.consent_column else {"consent": "not-recorded"}
    return [{"source_id": file.source_id, "consent": "not-recorded", **row, **unasked} for row in survey.respondents]


def _document(file: File, document: Document) -> Part:
    facts = {name: getattr(document, name, "") for name in ("title", "author", "date")}
    if file.source:
        facts.update({name: getattr(file.source, name) for name in DECLARED if getattr(file.source, name)})
    row = {"document_id": file.source_id, "source_id": file.source_id, "kind": file.kind or "document",
           "text": document.text, **facts}
    blocks = [{"document_id": file.source_id, "order": order, **vars(block)}
              for order, block in enumerate(document.blocks, 1)]
    cells = [{"document_id": file.source_id, **vars(cell), "text": document.text[cell.start:cell.end]}
             for cell in document.cells]
    source = _source_row(file, file.kind or "document", reader=document.reader, notes=document.notes,
                         pages=document.pages, characters=len(document.text))
    return Part(file.stem, {"sources": [source], "rejects": _rejects(file, document.flaws), "documents": [row],
                            "blocks": blocks, "cells": cells})


def _source_row(file: File, kind: str, *, reader: str = "", notes: Sequence[str] = (), pages: int | None = None,
                characters: int | None = None) -> dict[str, Any]:
    return {"source_id": file.source_id, "path": file.path, "kind": kind, "reader": reader, "sha256": file.sha256,
            "pages": pages, "characters": characters, "notes": " ".join(notes),
            "publisher": file.source.publisher if file.source else "",
            "date": file.source.date if file.source else "", "duplicate_of": ""}


def _rejects(file: File, flaws: Iterable[Flaw]) -> list[dict[str, Any]]:
    return [{"source_id": file.source_id, "path": file.path, "where": flaw.where, "reason": flaw.reason}
            for flaw in flaws]
