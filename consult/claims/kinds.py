"""The fifteen kinds of claim, and the rules by which a sentence is one of them.

=====================  ==========================================================================
kind                   a statement of
=====================  ==========================================================================
money                  an amount of money
share-of-people        a percentage, fraction or proportion
count                  a number of people, responses, places or things
change                 something that rose, fell or went from one figure to another
comparison             order: more than, twice, most common, the highest
date                   a date, a period or how long something lasts
site-status            what a named place is or becomes: open, closed, main site, transferred
citation               what a named source says
quotation              somebody's words, in quotation marks
legal-duty             what the law requires (the law is never judged, only whether it is named)
prediction             what will be, or is expected to be
consultation-outcome   what respondents said, as a share, count or order
absence                that nobody, or no response, said or did something
process                that something was done: consulted, assessed, published
cause                  that one thing led to another
=====================  ==========================================================================
"""

from __future__ import annotations

import re
from collections.abc import Iterable

MONEY, SHARE, COUNT, CHANGE, COMPARISON = "money", "share-of-people", "count", "change", "comparison"
DATE, SITE, CITATION, QUOTATION, DUTY = "date", "site-status", "citation", "quotation", "legal-duty"
PREDICTION, OUTCOME, ABSENCE, PROCESS, CAUSE = "prediction", "consultation-outcome", "absence", "process", "cause"

KINDS = (MONEY, SHARE, COUNT, CHANGE, COMPARISON, DATE, SITE, CITATION, QUOTATION, DUTY, PREDICTION, OUTCOME, ABSENCE,
         PROCESS, CAUSE)

# Left alone: recognised, said so, never judged.
UNCHECKED = {DUTY: "A duty in law: whether it is stated rightly is for a lawyer.",
             PREDICTION: "A prediction: nothing yet exists to check it against.",
             CAUSE: "A cause: no arithmetic can show that one thing led to another."}

_RESPONDENTS = re.compile(
    r"\b(?:respondents?|responses|consultees|participants|residents|people|parents|users|those|of all|individuals|"
    r"organisations|comments|submissions|households)\b", re.I)
_OPINION_WORDS = re.compile(
    r"\b(?:agree[ds]?|disagree[ds]?|support(?:ed|s)?|oppos(?:e[ds]?|ing)|in favour|satisfied|dissatisfied|felt|said|"
    r"thought|commented|mentioned|respond(?:ed|ents?)|answered|selected|chose|preferred|raised|rated|ranked|suggested|"
    r"responses|theme|consultation|survey|questionnaire)\b", re.I)
_OPINION = re.compile(
    r"\b(?:we|i|they|labour|conservatives?|the group|the party)\s+(?:strongly\s+|firmly\s+|also\s+)?"
    r"(?:believe|think|feel|hope|welcome|deplore|urge|call|regret|oppose|support|want|would like)\b|"
    r"\b(?:in (?:my|our) (?:view|opinion)|should (?:be|have|not)|it is (?:right|wrong|vital|essential|heartless))\b", re.I)
_DUTY = re.compile(
    r"\b(?:statutory (?:duty|duties|requirement|obligation|responsibilit\w+|guidance)|legally (?:required|obliged|bound)|"
    r"(?:must|shall|is required to|are required to|has a duty to|have a duty to)\b.{0,80}\b(?:Act|Regulations?|law|"
    r"section|s\.?\s?\d+)|under (?:section|s\.?)\s?\d+|public sector equality duty|\bAct (?:19|20)\d\d (?:requires|places))",
    re.I)
_COMPARISON = re.compile(
    r"\b(?:more (?:than|likely)|fewer than|less (?:than|likely)|higher than|lower than|twice|double|three times|most "
    r"(?:common|popular|frequent\w*|often)|least (?:common|popular)|the (?:highest|lowest|largest|smallest|biggest|main|"
    r"second|third)|majority|minority|outnumber\w*|most respondents|followed by|top (?:\w+ )?(?:priority|answer|reason))\b",
    re.I)
_ABSENCE = re.compile(
    r"\b(?:no[- ]?one|nobody|none of (?:the|those)|no (?:respondents?|responses?|residents?|people|comments?|objections?|"
    r"concerns?|organisations?|individuals?|parents?|consultees|submissions?|evidence)\b|not a single|nowhere|no-where|"
    r"not one (?:of|respondent|response))", re.I)
_PROCESS = re.compile(
    r"\b(?:was|were|has been|have been|had been)\s+(?:\w+\s+){0,2}(?:consulted|assessed|engaged|carried out|undertaken|"
    r"published|completed|conducted|commissioned|circulated|notified|held|prepared|produced|screened)\b|"
    r"\b(?:equality impact assessment|EqIA|EIA|cost[- ]benefit analysis|needs assessment|options appraisal|"
    r"impact assessment|business case)\b", re.I)
_CAUSE = re.compile(r"\b(?:because of|led to|leads to|as a result of|resulted in|results in|caused by|due to|thanks to|"
                    r"attributable to|driven by|contribut\w+ to)\b", re.I)
_CITATION = re.compile(
    r"\b(?:according to|as (?:set out|stated|reported|noted|described) in|the (?:report|survey|census|evaluation|study|"
    r"research|paper|document|review)\b.{0,60}\b(?:found|finds|says|said|states|stated|shows?|showed|concluded|reported)|"
    r"published (?:by|in)|cited? (?:in|by)|figures from|data from|source:)", re.I)
_TO_COME = re.compile(r"\b(?:will|is expected to|are expected to|is projected to|are projected to|is forecast to|by 20[2-9]\d)\b", re.I)
_DONE = re.compile(r"\b(?:has|have|had|was|were|is now|currently|received|said|agreed|shows?)\b", re.I)
_QUESTION = re.compile(r"\?\s*[\"'”’)]*\s*$")

_BY_QUANTITY = {"money": MONEY, "rate": MONEY, "percent": SHARE, "points": CHANGE, "ratio": SHARE, "fraction": SHARE,
                "count": COUNT, "change": CHANGE, "date": DATE, "duration": DATE}
_ORDER = ("change", "percent", "points", "fraction", "ratio", "money", "rate", "count", "duration", "date")


def is_question(text: str) -> bool:
    """Whether a sentence asks instead of stating."""
    return bool(_QUESTION.search(text))


def is_opinion(text: str) -> bool:
    """Whether a sentence says what its writer thinks, feels or wants."""
    return bool(_OPINION.search(text))


def kind_of(text: str, quantities: Iterable[str]) -> str:
    """The kind of a statement with figures of these kinds; empty where it states nothing checkable."""
    if is_question(text):
        return ""
    found = set(quantities)
    for name in _ORDER:
        if name in found:
            return _with_figure(text, _BY_QUANTITY[name])
    if found - {"year", "age"}:
        return COUNT
    return _without_figure(text)


def _with_figure(text: str, kind: str) -> str:
    outcome = bool(_RESPONDENTS.search(text) and _OPINION_WORDS.search(text))
    if kind in (SHARE, COUNT) and outcome:
        return OUTCOME
    if kind == DATE:
        return _without_figure(text, dated=True) or DATE
    if kind in (MONEY, COUNT, SHARE) and _TO_COME.search(text) and not _DONE.search(text):
        return PREDICTION
    return kind


def _without_figure(text: str, *, dated: bool = False) -> str:
    if _ABSENCE.search(text) and not is_opinion(text):
        return ABSENCE
    if _DUTY.search(text):
        return DUTY
    if is_opinion(text):
        return ""
    if _COMPARISON.search(text) and _RESPONDENTS.search(text) and _OPINION_WORDS.search(text):
        return OUTCOME if re.search(r"\b(?:majority|most respondents|minority)\b", text, re.I) else COMPARISON
    if _CITATION.search(text):
        return CITATION
    if _PROCESS.search(text):
        return PROCESS
    if dated:
        return ""
    if re.search(r"\bwill (?:be|save|reduce|increase|cost|deliver|lead|result)\b|\bforecast\b", text):
        return PREDICTION
    return CAUSE if _CAUSE.search(text) else ""
