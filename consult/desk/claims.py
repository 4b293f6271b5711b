"""A claim ledger as an officer reads it: how much could be checked, and what to look at, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from consult.claims.ledger import Ledger


def coverage(ledger: Ledger) -> pd.DataFrame:
    """How many claims were found, how many a machine can check, and how the gravest check of each came out."""
    from consult.claims.ledger_html import VERDICTS

    told = ledger.summary
    rows = [
        ("Claims found in the paper", told["claims found"], "Every figure, quotation, date or stated fact."),
        ("Claims a machine can check", told["claims checkable"], "The rest are predictions, duties in law, causes."),
        ("Claims checked", told["claims checked"], "At least one check was made."),
    ]
    rows += [
        (VERDICTS[verdict][0], n, VERDICTS[verdict][1]) for verdict, n in told["claims by gravest verdict"].items() if n
    ]
    return pd.DataFrame(rows, columns=["claims", "n", "what_it_means"])


def attention(ledger: Ledger) -> pd.DataFrame:
    """One row a check that a person should look at, gravest first: the words, the figure, what was found, the working."""
    return _read(ledger, ledger.attention())


def checks(ledger: Ledger) -> pd.DataFrame:
    """One row a check, in the order of the paper, whatever came of it."""
    placed = ledger.checks.merge(ledger.claims[["claim_id", "start"]], on="claim_id")
    return _read(ledger, placed.sort_values(["start", "checker"], kind="stable"))


def _read(ledger: Ledger, found: pd.DataFrame) -> pd.DataFrame:
    from consult.claims.ledger_html import VERDICTS

    claims = ledger.claims[["claim_id", "text", "page"]]
    both = found.merge(claims, on="claim_id", how="left", validate="many_to_one")
    labelled = both.assign(
        outcome=both["verdict"].map(lambda verdict: VERDICTS[verdict][0]),
        message=both["material"].map({True: "yes", False: ""}),
    ).rename(columns={"text": "in_the_paper", "message": "message_would_change"})
    columns = ["outcome", "figure", "found", "in_the_paper", "page", "working", "message_would_change", "note"]
    return labelled[[name for name in columns if name != "page" or labelled["page"].notna().any()]]
