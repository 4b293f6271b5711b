"""Every documented way of counting responses, so that a figure is called wrong only when none of them gives it.

A convention is a rule (whose responses count) and a base (what a share is of). The plain one is the folder's own
rule over those who answered; a figure that only another convention gives is supported on that basis, and named.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

import pandas as pd

from consult.claims import positions
from consult.claims.bundle import Survey
from consult.consultation import Question

ANSWERED, EVERYONE, SURE = "those who answered", "all counted", "those who answered, without “don’t know”"

# What each rule is called in a ledger.
RULES: Mapping[str, str] = {
    "one-per-person": "one response for each person", "all-submissions": "all submissions, duplicates too",
    "individuals-only": "without organisations", "campaigns-once": "each campaign letter once",
    "campaigns-apart": "without campaign letters", "residents-only": "residents only",
    "substantive-only": "responses of substance only", "online-only": "online responses only",
}


@dataclass(frozen=True)
class Count:
    """How many chose something under one convention."""

    rule: str
    base_name: str
    n: int
    base: int
    plain: bool

    @property
    def share(self) -> Fraction:
        """The share in percent; 0 of nobody is 0."""
        return Fraction(self.n * 100, self.base) if self.base else Fraction(0)

    @property
    def name(self) -> str:
        """The convention in words."""
        return f"{RULES.get(self.rule, self.rule)}, of {self.base_name}"


@dataclass(frozen=True)
class Voices:
    """Who counts under one rule, and what they chose: (question_id, option) to respondents."""

    rule: str
    people: frozenset[str]
    chosen: Mapping[tuple[str, str], frozenset[str]]
    answered: Mapping[str, frozenset[str]]


@lru_cache(maxsize=8)
def voices(survey: Survey) -> tuple[Voices, ...]:
    """The survey under each rule that can be applied to it, the plain rule first; each set of people once."""
    found: list[Voices] = []
    for rule, people, responses in _rules(survey):
        if not people or any(other.people == people for other in found):
            continue
        found.append(_voices(survey, rule, people, responses))
    return tuple(found)


def _rules(survey: Survey) -> Iterator[tuple[str, frozenset[str], pd.DataFrame]]:
    everyone = frozenset(survey.respondents["respondent_id"])
    aside = frozenset(survey.set_aside["respondent_id"])
    kept = _kept(survey)
    units = _units(survey)
    plain = survey.consultation.counting_rule if survey.consultation else "one-per-person"
    people = units.get(plain, everyone - aside)
    yield plain, people, kept
    yield "all-submissions", everyone, survey.responses
    yield "one-per-person", everyone - aside, kept
    for rule in sorted(set(units) - {plain, "all-submissions"}):
        yield rule, units[rule], kept
    channel = survey.respondents.set_index("respondent_id")["channel"].str.casefold()
    online = frozenset(channel[channel.str.contains("online|web|internet", regex=True)].index)
    yield "online-only", online & people, kept


def _kept(survey: Survey) -> pd.DataFrame:
    """The answers of those who count, a merged person's together."""
    if survey.set_aside.empty:
        return survey.responses
    from consult.responses import people

    return people.analysed(survey.respondents, survey.responses, survey.set_aside)[1]


def _units(survey: Survey) -> dict[str, frozenset[str]]:
    """By rule, one respondent for each unit it counts; without a consultation folder only the plainest rules apply."""
    if survey.consultation is None:
        return {}
    from consult.responses import counting_rules

    found = counting_rules.submissions(survey.respondents, survey.responses, survey.set_aside, survey.campaigns,
                                       consultation=survey.consultation)
    rules = [rule for rule in counting_rules.RULES if counting_rules.can_be_applied(rule, found)]
    held = {}
    for rule in rules:
        first: dict[str, str] = {}
        for who, unit in sorted(counting_rules.units(rule, found).items()):
            first.setdefault(unit, who)
        held[rule] = frozenset(first.values())
    return held


def _voices(survey: Survey, rule: str, people: frozenset[str], responses: pd.DataFrame) -> Voices:
    mine = responses[responses["respondent_id"].isin(people)]
    chosen: dict[tuple[str, str], set[str]] = {}
    answered: dict[str, set[str]] = {}
    for who, question, value, text in zip(mine["respondent_id"], mine["question_id"], mine["value"], mine["text"], strict=True):
        if value or text:
            answered.setdefault(question, set()).add(who)
        if value:
            chosen.setdefault((question, value), set()).add(who)
    for name in ("channel", "type"):
        for who, value in zip(survey.respondents["respondent_id"], survey.respondents[name], strict=True):
            if who in people and value:
                chosen.setdefault((name, value), set()).add(who)
                answered.setdefault(name, set()).add(who)
    return Voices(rule, people, {key: frozenset(held) for key, held in sorted(chosen.items())},
                  {key: frozenset(held) for key, held in sorted(answered.items())})


def questions(survey: Survey) -> tuple[Question, ...]:
    """The questions with answers to choose from, and how and as whom people responded, each as if a question."""
    told = [question for question in survey.questions if question.kind != "open"]
    for name, text in (("channel", "How responses were made"), ("type", "Responding as")):
        values = tuple(sorted(set(survey.respondents[name]) - {""}))
        if values:
            told.append(Question(name, text, "closed", (), values))
    return tuple(told)


def options_of(survey: Survey, question: Question) -> tuple[str, ...]:
    """The answers a question offers, and any other that was chosen, in order."""
    listed = question.scale or question.options
    chosen = {option for each in voices(survey) for asked, option in each.chosen if asked == question.id}
    return (*listed, *sorted(chosen - set(listed)))


def counts(survey: Survey, question: Question, options: Collection[str]) -> tuple[Count, ...]:
    """How many chose any of the options, under every rule and base; the plain convention first."""
    found = []
    unknown = [option for option in options_of(survey, question) if positions.is_unknown(option)]
    for place, each in enumerate(voices(survey)):
        held: set[str] = set()
        for option in options:
            held |= each.chosen.get((question.id, option), frozenset())
        answered = each.answered.get(question.id, frozenset())
        unsure = set().union(*(each.chosen.get((question.id, option), frozenset()) for option in unknown)) if unknown else set()
        found.append(Count(each.rule, ANSWERED, len(held), len(answered), place == 0))
        found.append(Count(each.rule, EVERYONE, len(held), len(each.people), False))
        if unsure and not unsure & held:
            found.append(Count(each.rule, SURE, len(held), len(answered - unsure), False))
    return tuple(dict.fromkeys(found))


def totals(survey: Survey) -> tuple[Count, ...]:
    """How many responses there are under every rule; the plain rule first."""
    return tuple(Count(each.rule, EVERYONE, len(each.people), len(each.people), place == 0)
                 for place, each in enumerate(voices(survey)))
