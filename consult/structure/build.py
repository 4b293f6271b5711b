"""Everything structure finds, composed: documents and responses in, passages and what the papers hold out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from consult import tables
from consult.structure import boilerplate, outline, passages, sites

if TYPE_CHECKING:
    from consult.consultation import Consultation

TABLES = ("documents", "passages", "boilerplate", "facts", "register", "turns", "undertakings", "quotations", "sites",
          "asks", "statements")


def build(documents: pd.DataFrame, blocks: pd.DataFrame, cells: pd.DataFrame, responses: pd.DataFrame, *,
          consultation: Consultation | None = None, decisions: Mapping[str, pd.DataFrame] | None = None,
          ) -> dict[str, pd.DataFrame]:
    """The tables named in ``TABLES``, each checked; ``documents`` comes back with its facts filled in.

    ``decisions`` are people's corrections by file stem (``documents``, ``asks``); they win and stay in ``facts``
    as corrected.
    """
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
    layout, grid = _by_document(blocks), _by_document(cells)
    for document in documents.sort_values("document_id").itertuples():
        held = layout.get(document.document_id, blocks.iloc[:0])
        found = one(document.document_id, document.text, held, grid.get(document.document_id, cells.iloc[:0]))
        for name, more in found.items():
            rows[name].extend(more)
    parts = [passages.of_responses(responses, consultation=consultation), passages.of_documents(rows["passages"])]
    made = {name: tables.frame(name, rows[name]) for name in TABLES if name not in ("passages", "documents")}
    return {"documents": tables.check("documents", documents), "passages": passages.joined(parts), **made}


def one(document_id: str, text: str, blocks: pd.DataFrame, cells: pd.DataFrame) -> dict[str, list[dict[str, Any]]]:
    """Rows of every table for one document."""
    held = outline.blocks_of(text, blocks)
    furniture = boilerplate.find(document_id, text, held)
    spans = [(row["start"], row["end"]) for row in furniture]
    return {
        "boilerplate": furniture,
        "passages": passages.of_document(document_id, text, held, cells, spans),
        "sites": sites.find(document_id, text, held, cells, spans),
    }


def _by_document(frame: pd.DataFrame) -> dict[str, pd.DataFrame]:
    return {str(name): group for name, group in frame.groupby("document_id", sort=False)}
