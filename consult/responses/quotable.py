"""Which passages of responses may be quoted, and why not: consent, what was set aside, and what would give somebody away.

Masks take out names and numbers. What is left may still point to one person: the ward, the age and the condition
together, *the only wheelchair user on our street*. Such a passage waits for an officer.
"""

from __future__ import annotations

import re

import pandas as pd

REFUSED, UNCLEAR = "the writer refused publication", "what the writer consented to is unclear"
SET_ASIDE, UNKNOWN = "the submission was set aside", "nobody is recorded as having written it"
MOSTLY_MASKED = "most of it would be masked"
SENSITIVE, CHILD = "tells of health, faith or the like", "tells of a child by name"
COMBINED, ONLY_ONE = "tells several things that together may identify somebody", "says the writer is the only one"
KEPT_BACK = "an officer kept it back"

_CONSENT = {"no": REFUSED, "unclear": UNCLEAR}
_TOGETHER = 3  # that many different details in one passage point to few people
_DETAILS = {
    "age": re.compile(r"\b(?:I[’']?m|I am|he is|she is|aged|who is|turned)\s+(?:a\s+)?\d{1,2}\b"
        r"|\b\d{1,2}[- ](?:year|month|week)s?[- ]olds?\b"
                      r"|\bin (?:my|his|her) (?:twenties|thirties|forties|fifties|sixties|seventies|eighties"
                      r"|nineties)\b", re.IGNORECASE),
    "place": re.compile(r"\b(?:[Ll]iv(?:e|es|ed|ing)|[Mm]oved|[Rr]esident|[Ff]rom|[Ww]ard|[Vv]illage"
        r"|[Ee]state)\s+(?:in|on|to|of|at|near)?\s*"
                        r"(?:the\s+)?[A-Z][\w’'-]+"),
    "family": re.compile(r"\b(?:twins|triplets|quads|(?:single|lone|widowed|teenage|young|adoptive|foster"
        r"|same[- ]sex) (?:mum|mother|dad|father|parents?|carers?)"
                         r"|(?:[4-9]|four|five|six|seven|eight|nine|ten) (?:children|kids|boys|girls|sons"
                         r"|daughters))\b", re.IGNORECASE),
    "work": re.compile(r"\b(?:I am|I[’']m|I was|I work as|my (?:husband|wife|partner|son|daughter) is) (?:a|an"
        r"|the) (?:\w+ ){0,2}"
                       r"(?:teacher|headteacher|nurse|doctor|gp|vicar|imam|priest|rabbi|landlord|governor|chair"
                       r"|treasurer|secretary|owner"
                       r"|manager|officer|soldier|carer|childminder|midwife|lollipop lady|caretaker|farmer"
                       r"|director|trustee)\b", re.IGNORECASE),
    "origin": re.compile(r"\b(?:came|arrived|moved) (?:here )?from [A-Z]\w+|\bI am (?:from [A-Z]\w+"
        r"|[A-Z]\w+(?:ese|ish|ian|ani|an))\b"),
}
_ONLY = re.compile(r"\b(?:I am|I[’']m|we are|we[’']re|as|he is|she is) the only\b|\bthe only (?:one|person"
    r"|family|child|wheelchair user) (?:in|on|with|who|at)\b",
                   re.IGNORECASE)


def quotable(passages: pd.DataFrame, responses: pd.DataFrame, respondents: pd.DataFrame, personal_data: pd.DataFrame, *,
             set_aside: pd.DataFrame | None = None, decisions: pd.DataFrame | None = None) -> pd.DataFrame:
    """One row for each passage of a response: passage_id, may (true or false), why (empty where it may).

    ``decisions`` (passage_id, may: yes or no) are an officer's and win, except over refused or unclear consent and
    over a submission set aside. A consent not recorded allows anonymised quotation.
    """
    told = passages[passages["origin"].eq("response")].drop_duplicates("passage_id")
    writer = responses.drop_duplicates("response_id").set_index("response_id")["respondent_id"]
    who = told["origin_id"].map(writer)
    why = _by_consent(who, respondents, set_aside)
    marks = {str(origin): list(zip(part["start"], part["end"], part["kind"], strict=True))
             for origin, part in personal_data.groupby("origin_id", sort=False)}
    content = [_by_content(text, start, end, marks.get(origin, [])) for text, start, end, origin in
               zip(told["text"], told["start"], told["end"], told["origin_id"], strict=True)]
    officer = dict(zip(decisions["passage_id"], decisions["may"], strict=True)) if decisions is not None else {}
    reasons = [first or _decided(officer.get(passage), second)
               for passage, first, second in zip(told["passage_id"], why, content, strict=True)]
    out = pd.DataFrame({"passage_id": told["passage_id"].astype("str"), "may": [not reason for reason in reasons], "why": reasons})
    return out.astype({"may": "boolean", "why": "str"}).sort_values("passage_id", ignore_index=True)


def _by_consent(who: pd.Series, respondents: pd.DataFrame, set_aside: pd.DataFrame | None) -> list[str]:
    """Why a writer is not quoted at all, or an empty text."""
    consent = respondents.drop_duplicates("respondent_id").set_index("respondent_id")["consent"].to_dict()
    aside = set(set_aside["respondent_id"]) if set_aside is not None else set()
    return [UNKNOWN if writer not in consent else _CONSENT.get(consent[writer], SET_ASIDE if writer in aside else "")
            for writer in who]


def _by_content(text: str, start: int, end: int, marks: list[tuple[int, int, str]]) -> str:
    inside = [mark for mark in marks if mark[0] < end and mark[1] > start]
    kinds = {kind for _, _, kind in inside}
    if "special-category" in kinds:
        return SENSITIVE
    if "child" in kinds:
        return CHILD
    if _ONLY.search(text):
        return ONLY_ONE
    if len(details(text)) + len(kinds & {"address", "postcode", "date-of-birth"}) >= _TOGETHER:
        return COMBINED
    masked = sum(min(right, end) - max(left, start) for left, right, _ in inside)
    return MOSTLY_MASKED if 2 * masked > end - start else ""


def details(text: str) -> tuple[str, ...]:
    """The kinds of detail a text tells of somebody that narrow down who they are: age, place, family, work, origin."""
    return tuple(name for name, pattern in _DETAILS.items() if pattern.search(text))


def _decided(officer: str | None, why: str) -> str:
    if officer == "no":
        return why or KEPT_BACK
    return "" if officer == "yes" else why
