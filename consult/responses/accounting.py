"""Response accounting: received less set aside, by reason, is analysed. It always balances.

Every frame has ``n`` and ``base``; ``base_words`` says what the base is a count of.
"""

from __future__ import annotations

import pandas as pd

from consult.consultation import Consultation
from consult.errors import ConsultError
from consult.responses.people import analysed, people
from consult.responses.setting_aside import REASONS
from consult.responses.substance import kinds

ALL = "all submissions received"
COUNTED = "submissions analysed"


def balance(respondents: pd.DataFrame, aside: pd.DataFrame, *, documents: pd.DataFrame | None = None) -> pd.DataFrame:
    """measure, reason, n, base, base_words: received, each reason, analysed; then letters and petitions apart.

    Letters and petitions are documents: they are in no base of submissions. Raises :class:`ConsultError` where a
    submission is set aside that was not received, or twice.
    """
    _must_balance(respondents, aside)
    received = len(respondents)
    counts = aside["reason"].value_counts()
    rows = [("received", "", received, received, ALL)]
    rows += [("set-aside", reason, int(counts[reason]), received, ALL) for reason in REASONS if reason in counts]
    rows.append(("analysed", "", received - len(aside), received, ALL))
    for kind in ("letter", "petition") if documents is not None else ():
        number = int(documents["kind"].eq(kind).sum())  # type: ignore[index]
        rows.append((f"{kind}s-apart", "", number, number, f"{kind}s, in no count of submissions"))
    return pd.DataFrame(rows, columns=["measure", "reason", "n", "base", "base_words"])


def _must_balance(respondents: pd.DataFrame, aside: pd.DataFrame) -> None:
    strange = sorted(set(aside["respondent_id"]) - set(respondents["respondent_id"]))
    if strange:
        raise ConsultError(f"'{strange[0]}' is set aside but was not received; correct the decision that names it.")
    twice = aside.loc[aside["respondent_id"].duplicated(), "respondent_id"].tolist()
    if twice:
        raise ConsultError(f"'{twice[0]}' is set aside twice; a submission is set aside for one reason.")


def by(respondents: pd.DataFrame, aside: pd.DataFrame, *, column: str) -> pd.DataFrame:
    """For each value of a ``respondents`` column (type, channel, source_id …) the same balance, one row each.

    Columns: the column's name, received, one for each reason in use, analysed, then n (analysed), base and base_words.
    """
    _must_balance(respondents, aside)
    joined = respondents[["respondent_id", column]].merge(aside[["respondent_id", "reason"]], how="left")
    joined["reason"] = joined["reason"].fillna("analysed")
    table = pd.crosstab(joined[column], joined["reason"]).reindex(
        columns=[*(reason for reason in REASONS if reason in set(joined["reason"])), "analysed"], fill_value=0)
    table.insert(0, "received", table.sum(axis=1))
    table = table.reset_index().rename_axis(columns=None)
    order = table.sort_values(["received", column], ascending=[False, True], kind="stable", ignore_index=True)
    return order.assign(n=order["analysed"], base=len(respondents) - len(aside), base_words=COUNTED)


def non_response(respondents: pd.DataFrame, responses: pd.DataFrame, aside: pd.DataFrame, *,
                 consultation: Consultation) -> pd.DataFrame:
    """Item non-response: for each question how many answered, of how many analysed, and what the answers were.

    Columns: question_id, kind, n (answered), base, base_words, not_answered, substantive, nothing ("no comment"),
    as_above. An answer of "no comment" is an answer; it is not a substantive one.
    """
    counted, kept = analysed(respondents, responses, aside)
    found = kinds(kept)
    rows = []
    for question in consultation.questions:
        of = found[found["question_id"].eq(question.id) & found["substance"].ne("blank")]
        each = {kind: int(of.loc[of["substance"].isin(which), "respondent_id"].nunique())
                for kind, which in _KINDS.items()}
        n = int(of["respondent_id"].nunique())
        rows.append({"question_id": question.id, "kind": question.kind, "n": n, "base": len(counted),
                     "base_words": COUNTED, "not_answered": len(counted) - n, **each})
    columns = ["question_id", "kind", "n", "base", "base_words", "not_answered", *_KINDS]
    return pd.DataFrame(rows, columns=columns)


_KINDS = {"substantive": ("substantive", "chosen"), "nothing": ("nothing",), "as_above": ("as-above",)}


def merges(respondents: pd.DataFrame, responses: pd.DataFrame, aside: pd.DataFrame, *,
           consultation: Consultation | None = None) -> pd.DataFrame:
    """The log of submissions kept as another: respondent_id, kept_as, reason and by (what shows it is one person).

    ``by`` is id, email, name-and-postcode, exact-repeat or, for a person's own decision, decision.
    """
    known = people(respondents, responses, consultation=consultation).set_index("respondent_id")["by"]
    found = aside[aside["kept_as"].ne("")].reset_index(drop=True)
    shown = found["respondent_id"].map(known).fillna("")
    fallback = found["reason"].map({"duplicate": "exact-repeat"}).fillna("decision")
    return found[["respondent_id", "kept_as", "reason"]].assign(by=shown.where(shown.ne(""), fallback))
