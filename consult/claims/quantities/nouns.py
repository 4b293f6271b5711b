"""The noun a count counts: "12 disabled respondents said" counts respondents."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consult.claims.quantities.around import word_set

_WORDS = re.compile(r"(?:[ \u00a0]|\n(?=[a-z])|-(?=[a-z]))([A-Za-z][A-Za-z'’-]*)")
_STOP = word_set(
    "a about above across after against all also although among an and any are as at be because been before being"
    " below",
    "between both but by can could did do does during each either else every for from had has have he her here him"
    " his how",
    "i if in into is it its just like may me might most must my near no nor not now of off on once one only"
    " onto or our",
    "out over own per said say says shall she should since so some still such than that the their them then there"
    " these they",
    "this those though through to too under until up upon us very via was we were what when where whether which"
    " while who",
    "whom whose why will with within without would yet you your agreed disagreed supported opposed felt thought told"
    " asked",
    "raised wanted expressed mentioned attended responded commented"
)
PEOPLE = word_set(
    "people person persons respondents respondent residents resident parents parent carers carer adults adult members",
    "member pupils pupil students student visitors visitor users user staff employees employee workers worker"
    " councillors",
    "councillor signatories signatory women men woman man mothers fathers children child babies volunteers individuals",
    "professionals patients participants attendees practitioners teachers youngsters grandparents customers"
)
# Nouns that "one" counts; elsewhere "one" is a pronoun.
SINGULAR = word_set(
    "respondent response person member resident family household parent child centre site school library councillor",
    "organisation petition letter email comment objection signature business pupil meeting event post job place",
    "authority council community building car vehicle complaint visit signatory question vote abstention carer user",
    "group hub nursery borough district county ward officer nurse worker teacher bid reply submission leaflet"
)
_SKIPPED = word_set("more fewer other further additional extra new different")
_PLURALS = word_set("people children women men staff fte ftes wte feet mice")


@dataclass(frozen=True)
class Noun:
    """The head noun after a count as printed, lower case, and the unit it gives; both empty where there is none."""

    text: str = ""
    unit: str = ""


def noun_after(text: str, end: int) -> Noun:
    """The noun counted by a number that ends at ``end``."""
    seen: list[str] = []
    while len(seen) < 5 and (found := _WORDS.match(text, end)):
        word = found.group(1).lower()
        if word in _STOP:
            break
        if word not in _SKIPPED and not word.endswith(("'s", "’s", "s’", "s'")):
            seen.append(word)
            if _is_plural(word):
                return _noun(word)
        end = found.end()
    known = next((word for word in seen if word in SINGULAR), None)
    named = [word for word in seen if not word.endswith(("ed", "ly", "ing"))]
    return _noun(known or (named[-1] if len(named) <= 2 else named[0])) if named else Noun()


def _is_plural(word: str) -> bool:
    return word in _PLURALS or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "ous", "us", "is")))


def _noun(word: str) -> Noun:
    return Noun(word, "people" if word in PEOPLE else word)
