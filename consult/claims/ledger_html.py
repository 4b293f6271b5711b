"""The ledger as one self-contained page: readable without script, nothing fetched, every verdict with its working."""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from consult.claims.finding import ATTENTION, GRAVEST_FIRST, NOT_LOOKED_AT, UNCHECKABLE
from consult.responses import personal

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

    from consult.claims.ledger import Ledger

_FOLDER = Path(__file__).parent
_CONTEXT = 240  # characters of the paper shown either side of a claim

# verdict: (what the page calls it, what it means in one sentence)
VERDICTS: dict[str, tuple[str, str]] = {
    "contradicted": ("Differs from the evidence supplied",
                     "Same measure, base and question; the evidence gives another figure."),
    "does-not-add-up": ("Does not add up", "Figures in the paper disagree with each other, whatever way they were rounded."),
    "evidence-conflicts": ("Evidence conflicts", "Two supplied documents give different figures or facts."),
    "quotation-differs": ("Quotation differs", "The words are in the source, but not as quoted."),
    "wording-unclear": ("Wording unclear", "The figure can be read in more than one way, or not at all."),
    "needs-a-person": ("Needs a person", "Different readings or counting rules give different answers."),
    "quotation-not-found": ("Quotation not found", "The words are not in the source named, as supplied."),
    "not-found": ("Not found in what was supplied", "Searched for and not there; that does not make it wrong."),
    "source-not-supplied": ("Source not supplied", "A source is named that was not among the files given."),
    "supported-on-basis": ("Stands up on one basis", "Only one named way of counting or rounding gives the figure."),
    "supported": ("Stands up", "Recomputed, or found in the source."),
    "cannot-be-checked": ("Cannot be checked by machine", "A prediction, a duty in law or a cause: left to people."),
    "not-looked-at": ("Not looked at", "No rule applies to the statement as it is worded."),
}


def render(ledger: Ledger) -> str:
    """The page, the same bytes for the same ledger."""
    import jinja2

    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(_FOLDER / "templates"), autoescape=True,
                                     undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    style, script = (_asset(name) for name in ("ledger.css", "ledger.js"))
    return environment.get_template("ledger.html.j2").render(
        summary=ledger.summary, verdicts=VERDICTS, groups=_groups(ledger), listed=_listed(ledger),
        counts=ledger.summary["claims by gravest verdict"], order=GRAVEST_FIRST, attention=ATTENTION,
        precision=precision(), style=_safe(style), script=_safe(script), policy=_policy(style, script))


def _asset(name: str) -> str:
    return (_FOLDER / "templates" / name).read_text(encoding="utf-8")


def _safe(asset: str) -> Any:
    from markupsafe import Markup

    return Markup(asset)


def _policy(style: str, script: str) -> str:
    """The content security policy: nothing from anywhere but this style and this script, by their hashes."""
    return (f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; img-src data:; "
            f"base-uri 'none'; form-action 'none'")


def _hash(asset: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(asset.encode("utf-8")).digest()).decode("ascii")


@cache
def precision() -> dict[str, dict[str, Any]]:
    """Each checker's measured precision on the hand-made gold set, as last recorded beside the checkers."""
    path = _FOLDER / "precision.json"
    return json.loads(path.read_text(encoding="utf-8"))["checkers"] if path.is_file() else {}


def _groups(ledger: Ledger) -> list[dict[str, Any]]:
    """Claims that need attention by gravest verdict, gravest first, then in the order of the paper."""
    gravest = ledger.verdicts()
    groups = []
    for verdict in ATTENTION:
        claims = [row for row in ledger.claims.itertuples() if gravest.get(row.claim_id) == verdict]
        if claims:
            groups.append({"verdict": verdict, "claims": [_card(ledger, row, number) for number, row in enumerate(claims, 1)]})
    return groups


def _card(ledger: Ledger, claim: Any, number: int) -> dict[str, Any]:
    checks = ledger.checks[ledger.checks["claim_id"] == claim.claim_id]
    ordered = sorted(checks.itertuples(), key=lambda row: (GRAVEST_FIRST.index(row.verdict), row.checker, row.figure))
    return {"number": number, "id": claim.claim_id, "kind": claim.kind, "where": _where(claim), **_context(ledger, claim),
            "checks": [{"checker": row.checker, "figure": row.figure, "verdict": row.verdict, "found": row.found,
                        "working": row.working, "material": bool(row.material), "note": row.note,
                        "evidence": _evidence(ledger, claim, row.checker)} for row in ordered],
            "marks": _marks(ledger.marks, claim.claim_id)}


def _where(claim: Any) -> str:
    page = "" if claim.page is None or str(claim.page) == "<NA>" else f"page {claim.page}"
    return ", ".join(part for part in (page, claim.paragraph) if part)


def _context(ledger: Ledger, claim: Any) -> dict[str, str]:
    text, start, end = ledger.texts[claim.document], int(claim.start), int(claim.end)
    before, after = text[max(0, start - _CONTEXT):start], text[end:end + _CONTEXT]
    return {"before": before.partition(" ")[2] if start > _CONTEXT else before, "text": text[start:end],
            "after": after.rpartition(" ")[0] if end + _CONTEXT < len(text) else after}


def _evidence(ledger: Ledger, claim: Any, checker: str) -> list[dict[str, Any]]:
    rows = ledger.evidence[(ledger.evidence["claim_id"] == claim.claim_id) & (ledger.evidence["checker"] == checker)]
    return [{"document": row.document, "page": None if str(row.page) == "<NA>" else row.page, "text": _shown(ledger, row),
             "own": row.document == claim.document} for row in rows.itertuples()]


def _shown(ledger: Ledger, row: Any) -> str:
    """The words of a paper as they are; of somebody's response, with personal details masked."""
    return str(row.text) if row.document in ledger.texts else personal.mask(row.text, personal.find(row.text))


def _marks(marks: pd.DataFrame, claim_id: str) -> list[dict[str, str]]:
    return [dict(row._asdict()) for row in marks[marks["claim_id"] == claim_id].itertuples(index=False)]


def _listed(ledger: Ledger) -> list[dict[str, Any]]:
    """Everything else, by verdict: one line a claim."""
    gravest = ledger.verdicts()
    rest: Iterable[str] = [verdict for verdict in GRAVEST_FIRST if verdict not in ATTENTION]
    return [{"verdict": verdict, "claims": [_line(ledger, row) for row in ledger.claims.itertuples()
                                            if gravest.get(row.claim_id) == verdict]}
            for verdict in rest]


def _line(ledger: Ledger, claim: Any) -> dict[str, Any]:
    checks = ledger.checks[ledger.checks["claim_id"] == claim.claim_id]
    shown = [row.working or row.note for row in checks.itertuples() if row.verdict not in (NOT_LOOKED_AT, UNCHECKABLE)]
    reasons = [row.working for row in checks.itertuples() if row.verdict == UNCHECKABLE]
    return {"id": claim.claim_id, "where": _where(claim), "kind": claim.kind, "text": claim.text,
            "working": " ".join(dict.fromkeys([*shown, *reasons])), "marks": _marks(ledger.marks, claim.claim_id)}
