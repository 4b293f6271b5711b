"""The claim ledger: which figures in a paper stand up, by arithmetic and exact comparison only."""

from __future__ import annotations

from consult.claims.checking import check
from consult.claims.ledger import Ledger

__all__ = ["Ledger", "check"]
