"""What the paper says a named place is or becomes, against what other papers, and other passages of it, say.

A proposal and what came of it are not in conflict. Which of two dated papers is right is not for a machine.

Verdicts: ``supported`` (another paper gives the same status), ``evidence-conflicts``, ``does-not-add-up`` (the paper
disagrees with itself).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from consult.claims.bundle import Bundle
from consult.claims.finding import CONFLICT, NOT_ADDING, SUPPORTED, Finding, Locus, Outcome
from consult.claims.kinds import SITE


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every statement of a site's status that another statement bears out or excludes."""
    from consult.structure import sites

    paper = bundle.paper
    rows = [dict(row) for each in (paper, *bundle.others) for row in each.sites]
    if not any(row["document_id"] == paper.document_id for row in rows):
        return
    frame = pd.DataFrame(rows)
    clashes = list(_both_ways(sites.conflicts(frame)))
    judged: set[tuple[int, int]] = set()
    for clash in clashes:
        if clash["document_id"] == paper.document_id and (clash["start"], clash["end"]) not in judged:
            judged.add((clash["start"], clash["end"]))
            yield _finding(bundle, clash)
    for row in paper.sites:
        key = (int(row["start"]), int(row["end"]))
        same = [other for other in rows if other["document_id"] != paper.document_id and other["status"] == row["status"]
                and sites.key_of(other["site"]) == sites.key_of(row["site"])]
        if key not in judged and same:
            judged.add(key)
            first = same[0]
            working = f"{first['document_id']} also gives {row['site']} as {row['status']}."
            yield Finding(*key, Outcome(SUPPORTED, str(row["status"]), working),
                          (Locus(first["document_id"], int(first["start"]), int(first["end"])),), kind=SITE)


def _both_ways(conflicts: pd.DataFrame) -> Iterator[Mapping[str, Any]]:
    """Each conflict seen from either statement."""
    for row in conflicts.to_dict("records"):
        yield row
        yield {**row, **{name: row[f"{name}_other"] for name in ("site", "status", "document_id", "start", "end")},
               **{f"{name}_other": row[name] for name in ("site", "status", "document_id", "start", "end")}}


def _finding(bundle: Bundle, clash: Mapping[str, Any]) -> Finding:
    own = clash["document_id_other"] == clash["document_id"]
    where = "elsewhere in this paper" if own else clash["document_id_other"]
    working = f"{clash['site']} is {clash['status']} here and {clash['status_other']} in {where}; both cannot hold."
    note = "Which is right, or later, is for a person to say."
    locus = Locus(clash["document_id_other"], int(clash["start_other"]), int(clash["end_other"]))
    return Finding(int(clash["start"]), int(clash["end"]), Outcome(NOT_ADDING if own else CONFLICT, str(clash["status_other"]), working,
                                                                   True, note), (locus,), kind=SITE)
