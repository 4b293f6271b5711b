"""Checkers: each looks at one bundle and says what arithmetic or exact comparison shows.

To add one, write a file with ``check(bundle)`` that yields findings and add a line to ``CHECKERS`` at the foot of
this file; ``docs/adding-a-checker.md`` shows how.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from consult.claims.bundle import Bundle
from consult.claims.checkers import (
    absence,
    across_papers,
    citations,
    dates,
    grim,
    list_shares,
    malformed,
    pair_bases,
    petitions,
    process,
    prose_answers,
    prose_bases,
    prose_cells,
    prose_grids,
    prose_money,
    prose_overlaps,
    prose_pairs,
    prose_tables,
    quotations,
    ranking,
    ranking_tables,
    response_counts,
    same_figures,
    same_quantity,
    sentence_changes,
    sentence_shares,
    sentence_sums,
    site_status,
    table_bases,
    table_columns,
    table_lines,
    table_percentages,
    table_totals,
    tables_across,
    two_sentences,
    unit_cost,
)
from consult.claims.finding import Finding

Checker = Callable[[Bundle], Iterable[Finding]]

CHECKERS: dict[str, Checker] = {
    "malformed": malformed.check,
    "sentence-shares": sentence_shares.check,
    "sentence-sums": sentence_sums.check,
    "two-sentences": two_sentences.check,
    "sentence-changes": sentence_changes.check,
    "dates": dates.check,
    "unit-cost": unit_cost.check,
    "ranking": ranking.check,
    "ranking-tables": ranking_tables.check,
    "prose-tables": prose_tables.check,
    "prose-grids": prose_grids.check,
    "prose-money": prose_money.check,
    "prose-cells": prose_cells.check,
    "prose-answers": prose_answers.check,
    "prose-bases": prose_bases.check,
    "prose-overlaps": prose_overlaps.check,
    "prose-pairs": prose_pairs.check,
    "pair-bases": pair_bases.check,
    "table-bases": table_bases.check,
    "table-columns": table_columns.check,
    "table-lines": table_lines.check,
    "table-percentages": table_percentages.check,
    "table-totals": table_totals.check,
    "list-shares": list_shares.check,
    "grim": grim.check,
    "same-quantity": same_quantity.check,
    "across-papers": across_papers.check,
    "same-figures": same_figures.check,
    "tables-across": tables_across.check,
    "response-counts": response_counts.check,
    "petitions": petitions.check,
    "absence": absence.check,
    "quotations": quotations.check,
    "citations": citations.check,
    "site-status": site_status.check,
    "process": process.check,
}
