"""Which submissions are not counted, each for one stated reason.

The reason is the first that fits of: a person's decision, withdrawn, test, unreadable, blank, out-of-time, duplicate,
merged. Nothing is deleted: the row of ``set_aside`` that names the reason is all that has to go for a submission to
come back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pandas as pd

from consult import tables
from consult.consultation import Consultation
from consult.errors import ConsultError
from consult.responses.campaigns_words import word_list
from consult.responses.people import open_answers, repeats

REASONS = ("withdrawn", "test", "unreadable", "blank", "out-of-time", "duplicate", "merged")

_TEST = re.compile(
    r"(?:(?:this\s+(?:is|was)\s+)?(?:just\s+|only\s+)?(?:a\s+)?(?:dummy|test)(?:ing|er)?"
    r"(?:\s+(?:test(?:ing|s)?|only|response|submission|entry|answer|comment|data|please|ignore|delete|from|by|for|the|this|"
    r"council|officer|staff|team|web|digital|it|comms|survey|form|link|page|system|live|online|check(?:ing)?|purposes|"
    r"do|not|count|use|process|analyse|works|working|\d+))*"
    r"|(?:please\s+)?(?:ignore|delete)(?:\s+(?:this|test|please|response|entry))*|asdf\w*|qwerty\w*)")
_WITHDRAWN = re.compile(
    r"(?:response\s+|submission\s+)?withdrawn(?:\s+(?:at|by|on)\b.*)?"
    r"|(?:please\s+|i\s+(?:wish|want|would\s+like)\s+to\s+)(?:withdraw|remove|delete)\s+(?:my|this|our)\s+"
    r"(?:response|submission|comments?|answers?|form).{0,80}")
_UNREADABLE = re.compile(
    r"(?:(?:text|handwriting|writing|answer|response|page|form|scan|is|was|comment)\s+)*"
    r"(?:illegible|unreadable|(?:cannot|could\s+not|cant|couldnt)\s+be\s+read)(?:\s+(?:text|handwriting|scan|form))*")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def set_aside(respondents: pd.DataFrame, responses: pd.DataFrame, *, consultation: Consultation | None = None,
              campaigns: pd.DataFrame | None = None, decisions: pd.DataFrame | None = None) -> pd.DataFrame:
    """The ``set_aside`` table: each submission not counted, one reason each, and what it is kept as.

    ``campaigns`` says which texts are letters many people send: alike letters make nobody the same person.
    ``decisions`` (respondent_id, reason, optional kept_as) is a person's word: it wins, and an empty reason keeps the
    submission in.
    """
    everyone = respondents.sort_values("respondent_id", kind="stable", ignore_index=True)
    answers = _ordered(responses)
    decided = _decided(everyone, decisions)
    found: dict[str, tuple[str, str]] = {who: what for who, what in decided.items() if what[0]}
    judged = [*_by_words(everyone, answers, consultation), *_late(everyone, consultation)]
    found |= {who: (reason, "") for who, reason in reversed(judged) if who not in decided}
    left = everyone[~everyone["respondent_id"].isin(found)]
    again = repeats(left, answers, consultation=consultation, campaigns=campaigns)
    found |= {who: what for who, what in again.items() if who not in decided}
    rows = ({"respondent_id": who, "reason": reason, "kept_as": kept} for who, (reason, kept) in found.items())
    return tables.frame("set_aside", rows)


def _ordered(responses: pd.DataFrame) -> pd.DataFrame:
    return responses.sort_values(["response_id", "value", "text"], kind="stable", ignore_index=True)


def _decided(everyone: pd.DataFrame, decisions: pd.DataFrame | None) -> dict[str, tuple[str, str]]:
    if decisions is None or decisions.empty:
        return {}
    known = set(everyone["respondent_id"])
    strange = sorted(set(decisions["reason"]) - {"", *REASONS})
    if strange:
        raise ConsultError(f"The decisions on submissions give the reason '{strange[0]}'; use one of "
                           f"{', '.join(REASONS)}, or leave it empty to keep the submission in.")
    kept = decisions["kept_as"].fillna("").tolist() if "kept_as" in decisions else [""] * len(decisions)
    unknown = sorted(set(kept) - {"", *known})
    if unknown:
        raise ConsultError(f"The decisions on submissions keep one as '{unknown[0]}', which was not received; name the "
                           "respondent_id of the submission that stands for it.")
    rows = zip(decisions["respondent_id"].tolist(), decisions["reason"].tolist(), kept, strict=True)
    return {who: (reason, stands) for who, reason, stands in rows if who in known}


def _by_words(everyone: pd.DataFrame, answers: pd.DataFrame, consultation: Consultation | None
              ) -> Iterator[tuple[str, str]]:
    """(respondent, reason) for what the answers themselves show: withdrawn, test, unreadable, blank; gravest first."""
    profile = {q.id for q in consultation.questions if q.kind == "demographic"} if consultation else set()
    given = answers[~answers["question_id"].isin(profile)]
    given = given[given["text"].str.strip().ne("") | given["value"].ne("")]
    written = open_answers(given, consultation)
    plain = {text: " ".join(word_list(text)) for text in dict.fromkeys(written["text"])}
    texts: dict[str, list[str]] = {}
    for who, text in zip(written["respondent_id"].tolist(), written["text"].tolist(), strict=True):
        texts.setdefault(who, []).append(plain[text] or text)
    for reason, pattern in (("withdrawn", _WITHDRAWN), ("test", _TEST)):
        yield from ((who, reason) for who, said in texts.items() if all(pattern.fullmatch(text) for text in said))
    chosen = set(given.loc[~given.index.isin(written.index), "respondent_id"])
    yield from ((who, "unreadable") for who, said in texts.items()
                if who not in chosen and all(_cannot_be_read(text) for text in said))
    answered = set(given["respondent_id"])
    yield from ((who, "blank") for who in everyone["respondent_id"] if who not in answered)


def _cannot_be_read(text: str) -> bool:
    return bool(_UNREADABLE.fullmatch(text)) or text.count("\N{REPLACEMENT CHARACTER}") * 3 > len(text)


def _late(everyone: pd.DataFrame, consultation: Consultation | None) -> Iterator[tuple[str, str]]:
    closes = consultation.closes[:10] if consultation else ""
    if _ISO_DAY.fullmatch(closes):
        dated = zip(everyone["respondent_id"].tolist(), everyone["date"].tolist(), strict=True)
        yield from ((who, "out-of-time") for who, date in dated if _ISO_DAY.match(date) and date[:10] > closes)


