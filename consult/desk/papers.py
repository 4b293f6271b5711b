"""The papers as an officer asks of them: questions with their answers, open promises, asks, sites, turns, quotations.

Each function gives a frame of plain words, one row a thing found, with the document it stands in.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from consult.corpus import Corpus
from consult.desk.marks import KEPT, said, who

_ASKING = ("question", "supplementary")
_FACTS = ("kind", "position", "date", "title", "written_by", "organisation", "party", "place")


def documents(corpus: Corpus) -> pd.DataFrame:
    """One row a document: what it is, who wrote it and where it stands; a fact no document states has no column."""
    pairs = zip(corpus.documents["author"], corpus.documents["author_role"], strict=True)
    found = corpus.documents.assign(written_by=[_joined(*pair) for pair in pairs])
    found = found[["document_id", *_FACTS]].rename(columns={"document_id": "document"})
    stated = [name for name in found.columns if found[name].ne("").any()]
    return found[stated].reset_index(drop=True)


def rejects(corpus: Corpus) -> pd.DataFrame:
    """One row a thing not read or not used, with why; what concerns a whole file, as a column not found, comes first."""
    found = corpus.rejects.sort_values("where", key=lambda where: where.ne(""), kind="stable", ignore_index=True)
    return found[["path", "where", "reason"]]


def questions(corpus: Corpus) -> pd.DataFrame:
    """One row a question asked in minutes, with who asked it, every answer to it and who gave it; unanswered ones first."""
    turns = with_words(corpus, "turns")
    asked = turns[turns["kind"].isin(_ASKING)]
    given = turns[~turns["kind"].isin(_ASKING) & turns["answers"].notna()]
    rows = [{**_asked(one), **_answered(one, given)} for one in asked.to_dict("records")]
    columns = ["number", "asked_by", "question", "answered_by", "answer", "document"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.sort_values("answer", key=lambda answers: answers.ne(_NONE), kind="stable", ignore_index=True)


_NONE = "No answer in the minutes."


def _asked(turn: dict[str, Any]) -> dict[str, Any]:
    told = {"number": turn["order"], "asked_by": who(turn), "question": turn["words"]}
    return {**told, "document": turn["document_id"]}


def _answered(turn: dict[str, Any], given: pd.DataFrame) -> dict[str, str]:
    mine = given["document_id"].eq(turn["document_id"]) & given["answers"].eq(turn["order"])
    found = given[mine].to_dict("records")
    by = "; ".join(dict.fromkeys(who(answer) for answer in found))
    return {"answered_by": by, "answer": "\n".join(answer["words"] for answer in found) or _NONE}


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def turns(corpus: Corpus) -> pd.DataFrame:
    """One row a turn in minutes, in order: who spoke, in what capacity, what sort of turn, and the words."""
    found = with_words(corpus, "turns")
    found = found.assign(kind=found["kind"].map(said)).rename(columns={"order": "number", "document_id": "document"})
    return found[["number", "kind", "speaker", "role", "words", "document"]].reset_index(drop=True)


def promises(corpus: Corpus) -> pd.DataFrame:
    """One row a promise: by whom, to whom, the words, and whether the papers show it kept; those not shown kept first."""
    found = with_words(corpus, "undertakings")
    found = found.assign(shown=found["kept"].map(KEPT)).rename(columns={"document_id": "document", "shown": "kept?"})
    found = found[["kept?", "by", "to", "words", "document"]]
    return found.sort_values("kept?", key=lambda kept: kept.eq("kept"), kind="stable", ignore_index=True)


def asks(corpus: Corpus) -> pd.DataFrame:
    """One row a question, request or recommendation put to the council, by whoever puts it."""
    found = with_words(corpus, "asks").rename(columns={"document_id": "document"})
    found = found[["by", "kind", "words", "addressed_to", "document"]]
    unsaid = found["by"].eq("")
    order = found.assign(unsaid=unsaid).sort_values(["unsaid", "by", "document"], kind="stable", ignore_index=True)
    return order.drop(columns="unsaid")


def sites(corpus: Corpus) -> pd.DataFrame:
    """One row a site: every status the papers give it with the papers that do, and whether any two cannot both hold."""
    from consult.structure.sites import conflicts, key_of

    found = corpus.sites.assign(key=[key_of(name) for name in corpus.sites["site"]])
    clashing = {key_of(name) for name in conflicts(corpus.sites)["site"]}
    rows = [
        {
            "site": min(sorted(group["site"]), key=len),
            "papers_conflict": "yes" if key in clashing else "no",
            "status_and_where": _statuses(group),
            "linked_to": "; ".join(sorted(set(group["parent"]) - {""})),
        }
        for key, group in found.groupby("key", sort=True)
    ]
    columns = ["site", "papers_conflict", "status_and_where", "linked_to"]
    frame = pd.DataFrame(rows, columns=columns, dtype="str")
    return frame.sort_values(["papers_conflict", "site"], ascending=[False, True], kind="stable", ignore_index=True)


def _statuses(group: pd.DataFrame) -> str:
    each = group.groupby("status", sort=True)["document_id"].agg(lambda ids: ", ".join(sorted(set(ids))))
    return "\n".join(f"{said(str(status))}: {where}" for status, where in each.items())


def site_passages(corpus: Corpus) -> pd.DataFrame:
    """One row a passage that states the status of a site."""
    found = with_words(corpus, "sites").rename(columns={"document_id": "document"})
    found = found.assign(status=found["status"].map(said))
    return found[["site", "status", "words", "document"]].sort_values(
        ["site", "document"], kind="stable", ignore_index=True
    )


def quotations(corpus: Corpus) -> pd.DataFrame:
    """One row a quotation: the words, and the person or document they are given to."""
    found = with_words(corpus, "quotations").rename(columns={"document_id": "document"})
    return found[["words", "speaker", "role", "organisation", "quoted_document", "document"]]


def with_words(corpus: Corpus, name: str) -> pd.DataFrame:
    """A table of spans (undertakings, asks, sites, quotations …) with the words themselves in a column ``words``."""
    frame = corpus.tables[name]
    texts = dict(zip(corpus.documents["document_id"], corpus.documents["text"], strict=True))
    words = [texts[row.document_id][row.start : row.end] for row in frame.itertuples()]
    return frame.assign(words=words).drop(columns=["start", "end"])
