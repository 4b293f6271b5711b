"""Checking a paper: read it and what it is to be checked against, run every checker, and gather the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from consult import tables
from consult.claims import extract, kinds, ledger, supplied
from consult.claims.bundle import Bundle
from consult.claims.extract import Claim
from consult.claims.finding import NOT_LOOKED_AT, ON_BASIS, SUPPORTED, WRONG_FIGURE, Finding, Locus, Outcome
from consult.claims.ledger import Ledger
from consult.claims.paper import Paper
from consult.progress import Progress, follow

if TYPE_CHECKING:
    import pandas as pd

    from consult.corpus import Corpus

STANDING = (SUPPORTED, ON_BASIS)


def check(paper: Path | str | Paper, against: Iterable[Path | str] = (), *, corpus: Corpus | None = None,
          marks: pd.DataFrame | None = None, progress: Progress | None = None) -> Ledger:
    """The claim ledger of one paper, judged by its own figures and by everything in ``against``.

    ``against`` takes files and folders: papers, survey files, or a consultation folder, whose responses are then
    counted under every rule. ``progress`` is called with a stage, how far it is and how far it goes.
    Raises :class:`consult.errors.CannotRead` where the paper itself cannot be read.
    """
    bundle, searched = supplied.gather(paper, tuple(Path(path) for path in against), corpus=corpus, progress=progress)
    return check_bundle(bundle, searched=searched, marks=marks, progress=progress)


def check_bundle(bundle: Bundle, *, searched: Sequence[dict[str, Any]] = (), marks: pd.DataFrame | None = None,
                 progress: Progress | None = None) -> Ledger:
    """The ledger of a bundle that is already in hand."""
    from consult.claims.checkers import CHECKERS

    found: list[tuple[str, Finding]] = []
    for name, checker in follow(list(CHECKERS.items()), "Checking figures and quotations", progress):
        found.extend((name, finding) for finding in checker(bundle))
    return _gathered(bundle, found, searched, marks)


def _gathered(bundle: Bundle, found: Sequence[tuple[str, Finding]], searched: Sequence[dict[str, Any]],
              marks: pd.DataFrame | None) -> Ledger:
    paper = bundle.paper
    claims = {(claim.start, claim.end): claim for claim in extract.claims_of(paper)}
    checks: dict[tuple[str, str, str, str], dict[str, Any]] = {}
    evidence: dict[tuple[str, str, Locus], dict[str, Any]] = {}
    papers = {paper.document_id: paper, **{other.document_id: other for other in bundle.others}}
    answers = _answers(bundle, found)
    wrong = {(finding.start, finding.end) for _, finding in found if finding.outcome.verdict in WRONG_FIGURE}
    for name, finding in found:
        if finding.outcome.verdict in STANDING and any(start == finding.start or end == finding.end for start, end in wrong):
            continue  # a figure said to be wrong is not said to stand as well
        claim = _claim_for(paper, finding, claims)
        claims[(claim.start, claim.end)] = claim
        claim_id = f"{paper.document_id}#{claim.start}-{claim.end}"
        figure = paper.text[finding.start:finding.end]
        row = _check_row(claim_id, name, figure, finding.outcome)
        checks.setdefault((claim_id, name, figure, finding.outcome.verdict), row)
        for locus in finding.evidence:
            evidence.setdefault((claim_id, name, locus), _evidence_row(claim_id, name, locus, papers, answers))
    ordered = [claims[key] for key in sorted(claims)]
    rows = [*checks.values(), *_unjudged(paper, ordered, {row["claim_id"] for row in checks.values()})]
    frames = (tables.frame("claims", [_claim_row(paper, claim) for claim in ordered]), tables.frame("checks", rows),
              tables.frame("evidence", evidence.values()))
    summary = {"paper": paper.document_id, **ledger.coverage(frames[0], frames[1]),
               "sentences recognised and left": dict(sorted(extract.left_alone(paper).items())),
               **supplied.summary(bundle, searched)}
    made = Ledger(*frames, summary, {name: document.text for name, document in sorted(papers.items())})
    return made if marks is None else made.with_marks(marks)


def _claim_for(paper: Paper, finding: Finding, claims: dict[tuple[int, int], Claim]) -> Claim:
    sentence = None if finding.whole else paper.sentence_at(finding.start)
    if sentence is None:
        key = (finding.start, finding.end)
        text = paper.text[finding.start:finding.end]
        return claims.get(key) or Claim(*key, text, finding.kind or kinds.COUNT, text, paper.page_at(finding.start),
                                        paper.place_of(finding.start))
    known = claims.get((sentence.start, sentence.end))
    if known:
        return known
    figures = "; ".join(found.as_printed for found in sentence.quantities)
    return extract.claim_of(sentence, finding.kind or kinds.kind_of(sentence.flat, [q.kind for q in sentence.quantities])
                            or kinds.COUNT, figures)


def _unjudged(paper: Paper, claims: Iterable[Claim], judged: set[str]) -> Iterable[dict[str, Any]]:
    for claim in claims:
        claim_id = f"{paper.document_id}#{claim.start}-{claim.end}"
        if claim_id in judged:
            continue
        outcome = extract.unchecked(claim) or Outcome(NOT_LOOKED_AT, "", "No rule applies to this statement as it is worded.")
        yield _check_row(claim_id, "kinds" if outcome.verdict != NOT_LOOKED_AT else "", claim.stated, outcome)


def _claim_row(paper: Paper, claim: Claim) -> dict[str, Any]:
    return {"claim_id": f"{paper.document_id}#{claim.start}-{claim.end}", "document": paper.document_id,
            "page": claim.page, "paragraph": claim.paragraph, "start": claim.start, "end": claim.end,
            "text": claim.text, "kind": claim.kind, "stated": claim.stated}


def _check_row(claim_id: str, checker: str, figure: str, outcome: Outcome) -> dict[str, Any]:
    return {"claim_id": claim_id, "checker": checker, "figure": figure, "verdict": outcome.verdict,
            "found": outcome.found, "working": outcome.working, "material": outcome.material, "note": outcome.note}


def _answers(bundle: Bundle, found: Sequence[tuple[str, Finding]]) -> dict[str, str]:
    """The text of every response that is shown as evidence, by response_id."""
    wanted = {locus.document for _, finding in found for locus in finding.evidence}
    held: dict[str, str] = {}
    for survey in bundle.surveys:
        mine = survey.responses[survey.responses["response_id"].isin(wanted)]
        held.update(zip(mine["response_id"], mine["text"], strict=True))
    return held


def _evidence_row(claim_id: str, checker: str, locus: Locus, papers: dict[str, Paper], answers: dict[str, str]) -> dict[str, Any]:
    document = papers.get(locus.document)
    text = document.text if document else answers.get(locus.document, "")
    page = document.page_at(locus.start) if document else None
    return {"claim_id": claim_id, "checker": checker, "document": locus.document, "page": page, "start": locus.start,
            "end": locus.end, "text": text[locus.start:locus.end]}
