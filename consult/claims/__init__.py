"""The claim ledger: which figures in a paper stand up, by arithmetic and exact comparison only.

``check(paper, against=(...))`` gives a :class:`Ledger`; ``check_own(page, tables)`` holds our own report to the same.
"""

from __future__ import annotations

from consult.claims.checking import check
from consult.claims.ledger import Ledger
from consult.claims.own import Amiss, check_own

__all__ = ["Amiss", "Ledger", "check", "check_own"]
