"""Checking the papers of a consultation against each other and against its responses."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from consult import tables
from consult.claims import paper as papers
from consult.claims import supplied
from consult.claims.bundle import Bundle
from consult.claims.checking import check_bundle
from consult.claims.ledger import Ledger
from consult.corpus import Corpus
from consult.errors import ConsultError
from consult.progress import Progress, follow

# Papers that put figures before the public; responses, letters and evidence files are what they are held against.
CHECKED = ("cabinet-report", "consultation-document", "minutes", "party-response", "press", "blog", "op-ed")


def check_in(corpus: Corpus, document_id: str, *, progress: Progress | None = None) -> Ledger:
    """The ledger of one document of a corpus, held against its other documents and its responses.

    Raises :class:`ConsultError` naming the documents there are.
    """
    for bundle in _bundles(corpus, (document_id,)):
        return check_bundle(bundle, progress=progress)
    known = ", ".join(corpus.documents["document_id"])
    raise ConsultError(f"There is no document '{document_id}'; there are {known or 'none'}.")


def check_all(corpus: Corpus, *, progress: Progress | None = None) -> dict[str, pd.DataFrame]:
    """The tables claims, checks and evidence of every paper of a corpus that puts figures before the public."""
    wanted = tuple(corpus.documents.loc[corpus.documents["kind"].isin(CHECKED), "document_id"])
    bundles = list(_bundles(corpus, wanted))
    ledgers = [check_bundle(bundle) for bundle in follow(bundles, "Checking claims", progress)]
    return {name: _together(name, [getattr(ledger, name) for ledger in ledgers]) for name in tables.LEDGER_TABLES}


def _together(name: str, frames: list[pd.DataFrame]) -> pd.DataFrame:
    filled = [frame for frame in frames if len(frame)]
    return tables.check(name, pd.concat(filled)) if filled else tables.empty(name)


def _bundles(corpus: Corpus, wanted: tuple[str, ...]) -> Iterator[Bundle]:
    """One bundle for each document wanted; of two copies of one paper, that with pages is checked, and once."""
    read = papers.from_corpus(corpus)
    survey = supplied.of_corpus(corpus)
    checked: set[str] = set()
    for subject in sorted(read, key=lambda paper: (paper.page_at(0) is None, paper.document_id)):
        if subject.document_id not in wanted:
            continue
        others, notes, left = supplied.unlike(subject, [other for other in read if other is not subject])
        copies = {name for name, why in left.items() if "under check" in why}
        if not copies & checked:
            checked.add(subject.document_id)
            yield Bundle(subject, others, (survey,), tuple(notes), left)
