"""What the paper says a named place is or becomes, against what other papers, and other passages of it, say.

A proposal and what came of it are not in conflict. Which of two dated papers is right is not for a machine.

Verdicts: ``supported`` (another paper gives the same status), ``evidence-conflicts`` (both say plainly what is), and
``needs-a-person`` (one speaks of what is proposed, or the paper itself says both).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from consult.claims.bundle import Bundle
from consult.claims.finding import A_PERSON, CONFLICT, SUPPORTED, Finding, Locus, Outcome
from consult.claims.kinds import SITE
from consult.claims.paper import Paper

_NOT_YET = re.compile(r"\b(?:would|will|shall|should|could|may|might|propos\w+|option\w*|if|recommend\w*|plan\w*|agree|to close|to become|"
                      r"consider\w*|suggest\w*|ask\w*|please|keep|until|before|since|after|from)\b|\?", re.I)


# Papers that ask for something: what they want of a site is not what it is.
_ASKING = ("petition", "letter", "party-response", "op-ed", "blog")
PROPOSED = "proposed-to-close"


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every statement of a site's status that another statement bears out or excludes."""
    from consult.structure import sites

    paper = bundle.paper
    rows = [dict(row) for each in (paper, *bundle.others) if each is paper or each.kind not in _ASKING for row in each.sites]
    if not any(row["document_id"] == paper.document_id for row in rows):
        return
    frame = pd.DataFrame(rows)
    clashes = list(_both_ways(sites.conflicts(frame)))
    judged: set[tuple[int, int]] = set()
    for clash in clashes:
        if clash["document_id"] == paper.document_id and (clash["start"], clash["end"]) not in judged:
            found = _finding(bundle, clash)
            # What was proposed and what came of it may well differ; only two plain statements are worth a person's time.
            if found.outcome.verdict == CONFLICT or PROPOSED not in (clash["status"], clash["status_other"]):
                judged.add((clash["start"], clash["end"]))
                yield found
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
    where = "elsewhere in this paper" if own else f"in {clash['document_id_other']}"
    working = f"{clash['site']} is {clash['status']} here and {clash['status_other']} {where}; both cannot hold at one time."
    note = "Which is right, or later, is for a person to say."
    locus = Locus(clash["document_id_other"], int(clash["start_other"]), int(clash["end_other"]))
    return Finding(int(clash["start"]), int(clash["end"]), Outcome(_verdict(bundle, clash, own=own), str(clash["status_other"]),
                                                                   working, True, note), (locus,), kind=SITE)


def _verdict(bundle: Bundle, clash: Mapping[str, Any], *, own: bool) -> str:
    """A conflict only where both say plainly what is or was, of one place each; anything else is for a person."""
    papers = {each.document_id: each for each in (bundle.paper, *bundle.others)}
    plain = all(_says_plainly(papers[clash[f"document_id{side}"]], int(clash[f"start{side}"]), int(clash[f"end{side}"]))
                for side in ("", "_other"))
    return CONFLICT if plain and not own else A_PERSON


def _says_plainly(paper: Paper, start: int, end: int) -> bool:
    sentence = paper.sentence_at(start)
    words = sentence.flat if sentence else paper.text[start:end]
    return not paper.in_quotation(start, end) and end - start <= 70 and "," not in paper.text[start:end] \
        and not _NOT_YET.search(words)
