"""Everything structure finds, composed: documents and responses in, passages and what the papers hold out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from consult import tables
from consult.structure import (
    asks,
    boilerplate,
    corrections,
    facts,
    minutes,
    outline,
    passages,
    quotations,
    register,
    sites,
    statements,
    undertakings,
)

if TYPE_CHECKING:
    from consult.consultation import Consultation

TABLES = ("documents", "passages", "boilerplate", "facts", "register", "turns", "undertakings", "quotations", "sites",
          "asks", "statements")
_BY_DOCUMENT = tuple(name for name in TABLES if name not in ("documents", "passages", "statements"))


def build(documents: pd.DataFrame, blocks: pd.DataFrame, cells: pd.DataFrame, responses: pd.DataFrame, *,
          consultation: Consultation | None = None, decisions: Mapping[str, pd.DataFrame] | None = None,
          ) -> dict[str, pd.DataFrame]:
    """The tables named in ``TABLES``, each checked; ``documents`` comes back with its facts filled in.

    ``decisions`` are people's corrections by file stem (``documents``, ``asks``); they win and stay in ``facts``
    as corrected.
    """
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
    layout, grid = _by_document(blocks), _by_document(cells)
    declared, corrected = facts.declarations(consultation), corrections.of_documents(decisions)
    for record in documents.sort_values("document_id").to_dict("records"):
        document = {str(field): value for field, value in record.items()}
        name = document["document_id"]
        source = declared.get(document["source_id"]) or declared.get(name)
        found = one(document, layout.get(name, blocks.iloc[:0]), grid.get(name, cells.iloc[:0]),
                    declared=facts.declared_of(source), corrected=corrected.get(name, {}), decisions=decisions)
        for table, more in found.items():
            rows[table].extend(more)
    parts = [passages.of_responses(responses, consultation=consultation), passages.of_documents(rows["passages"])]
    made = {name: tables.frame(name, rows[name]) for name in _BY_DOCUMENT}
    known = tables.check("documents", facts.filled(documents, made["facts"]))
    told = statements.of_passages(parts[0])
    return {"documents": known, **made, "passages": passages.joined(parts), "statements": told}


def one(document: Mapping[str, Any], blocks: pd.DataFrame, cells: pd.DataFrame, *,
        declared: Mapping[str, str], corrected: Mapping[str, str],
        decisions: corrections.Decisions | None = None) -> dict[str, list[dict[str, Any]]]:
    """Rows of every table for one document (a row of the documents table, as a mapping)."""
    name, text = document["document_id"], document["text"]
    held = outline.blocks_of(text, blocks)
    furniture = boilerplate.find(name, text, held)
    spans = [(row["start"], row["end"]) for row in furniture]
    said = facts.find(document, held, spans, declared=declared, corrected=corrected)
    known = {**document, **{fact["field"]: fact["value"] for fact in said}}
    layout = outline.frame_of(name, held)
    people = register.find(text, layout)
    turns = minutes.find_turns(text, layout, people, spans)
    asked = asks.find(text, layout, turns, known, spans)
    return {
        "boilerplate": furniture,
        "passages": passages.of_document(name, text, held, cells, spans),
        "facts": said,
        "sites": sites.find(name, text, held, cells, spans),
        "register": _named(name, people),
        "turns": _named(name, turns),
        "undertakings": _named(name, undertakings.find(text, layout, turns, people, spans)),
        "quotations": _named(name, quotations.find(text, layout, turns, people, spans)),
        "asks": _named(name, corrections.of_asks(name, text, asked, decisions)),
    }


def _named(document_id: str, rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [{**row, "document_id": document_id} for row in rows]


def _by_document(frame: pd.DataFrame) -> dict[str, pd.DataFrame]:
    return {str(name): group for name, group in frame.groupby("document_id", sort=False)}
