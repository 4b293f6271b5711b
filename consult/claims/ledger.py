"""The ledger of one check: claims, checks and evidence as tables, a summary, and the files they are written to."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from consult.claims.finding import ATTENTION, GRAVEST_FIRST, NOT_LOOKED_AT, UNCHECKABLE, gravity
from consult.spreadsheets import write_csv

FRAMES = ("claims", "checks", "evidence")
MARKS = ("confirmed", "not an error", "note")
MARK_COLUMNS = ("claim_id", "checker", "mark", "note", "by", "at")


@dataclass(frozen=True)
class Ledger:
    """What a check found; each frame is a declared table. ``marks`` are people's, and always shown."""

    claims: pd.DataFrame
    checks: pd.DataFrame
    evidence: pd.DataFrame
    summary: dict[str, Any]
    texts: dict[str, str] = field(default_factory=dict, repr=False)
    marks: pd.DataFrame = field(default_factory=lambda: no_marks(), repr=False)

    def attention(self) -> pd.DataFrame:
        """Checks a person should look at, gravest first, then in the order of the paper."""
        rows = self.checks[self.checks["verdict"].isin(ATTENTION)]
        return self._ordered(rows)

    def _ordered(self, rows: pd.DataFrame) -> pd.DataFrame:
        starts = dict(zip(self.claims["claim_id"], self.claims["start"], strict=True))
        keyed = rows.assign(_rank=rows["verdict"].map(gravity), _at=rows["claim_id"].map(starts))
        keyed = keyed.sort_values(["_rank", "_at", "checker", "figure"], kind="stable", ignore_index=True)
        return keyed.drop(columns=["_rank", "_at"])

    def verdicts(self) -> dict[str, str]:
        """The gravest verdict of each claim, by claim_id."""
        found: dict[str, str] = {}
        for claim_id, verdict in zip(self.checks["claim_id"], self.checks["verdict"], strict=True):
            if claim_id not in found or gravity(verdict) < gravity(found[claim_id]):
                found[claim_id] = verdict
        return found

    def write(self, directory: Path | str) -> Path:
        """Write claims.csv, checks.csv, evidence.csv, summary.json and ledger.html; gives the path of the page.

        Marks in ``directory/marks.csv`` are read first, shown, and never overwritten.
        """
        from consult.claims import ledger_html

        folder = Path(directory)
        folder.mkdir(parents=True, exist_ok=True)
        marked = self.with_marks(read_marks(folder / "marks.csv"))
        for name in FRAMES:
            write_csv(getattr(self, name), folder / f"{name}.csv")
        if not (folder / "marks.csv").exists():
            write_csv(no_marks(), folder / "marks.csv")
        summary = json.dumps(marked.summary, indent=2, ensure_ascii=False, sort_keys=True)
        (folder / "summary.json").write_text(summary + "\n", encoding="utf-8")
        page = folder / "ledger.html"
        page.write_text(ledger_html.render(marked), encoding="utf-8", newline="\n")
        return page

    def with_marks(self, marks: pd.DataFrame) -> Ledger:
        """The same ledger with these marks beside those it has; a later mark on the same check wins."""
        both = pd.concat([self.marks, marks], ignore_index=True) if len(marks) else self.marks
        both = both.drop_duplicates(["claim_id", "checker"], keep="last", ignore_index=True)
        summary = {**self.summary, "marked by a person": _mark_counts(both, self.checks)}
        return Ledger(self.claims, self.checks, self.evidence, summary, self.texts, both)


def no_marks() -> pd.DataFrame:
    """A table of marks without rows."""
    return pd.DataFrame({column: pd.Series(dtype="str") for column in MARK_COLUMNS})


def read_marks(path: Path) -> pd.DataFrame:
    """The marks people made in a CSV (claim_id, checker, mark, note, by, at); without rows where there is no file."""
    if not path.is_file():
        return no_marks()
    given = pd.read_csv(path, dtype="str", keep_default_na=False, encoding="utf-8-sig")
    return given.reindex(columns=list(MARK_COLUMNS), fill_value="")


def _mark_counts(marks: pd.DataFrame, checks: pd.DataFrame) -> dict[str, int]:
    known = set(checks["claim_id"])
    kept = marks[marks["claim_id"].isin(known)]
    return {mark: int((kept["mark"] == mark).sum()) for mark in MARKS}


def coverage(claims: pd.DataFrame, checks: pd.DataFrame) -> dict[str, Any]:
    """Claims found, those a machine may check, those checked, and claims and checks by verdict."""
    gravest: dict[str, str] = {}
    for claim_id, verdict in zip(checks["claim_id"], checks["verdict"], strict=True):
        if claim_id not in gravest or gravity(verdict) < gravity(gravest[claim_id]):
            gravest[claim_id] = verdict
    by_claim = {name: sum(1 for verdict in gravest.values() if verdict == name) for name in GRAVEST_FIRST}
    by_check = {name: int((checks["verdict"] == name).sum()) for name in GRAVEST_FIRST}
    return {"claims found": len(claims), "claims checkable": len(claims) - by_claim[UNCHECKABLE],
            "claims checked": len(claims) - by_claim[UNCHECKABLE] - by_claim[NOT_LOOKED_AT],
            "claims by gravest verdict": by_claim, "checks by verdict": by_check,
            "claims by kind": {kind: int(count) for kind, count in sorted(claims["kind"].value_counts().items())}}
