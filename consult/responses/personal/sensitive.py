"""Special-category details (UK GDPR article 9, and criminal matters, article 10) that somebody tells of a person they know.

These are flagged for an officer before a quotation is published, not masked. A word alone is a topic (*a group for children with
autism*); with a person beside it (*my son is autistic*) it is somebody's detail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from consult.responses.personal.span import Span

_HEALTH = (
    r"autis(?:m|tic)|asperger'?s|adhd|dyslexi[ac]|dyspraxi[ac]|epilep(?:sy|tic)|asthma(?:tic)?|diabet(?:es|ic)|cancer|chemo(?:therapy)?|leukaemia|stroke|dementia|alzheimer'?s|parkinson'?s|arthritis|fibromyalgia|multiple sclerosis|(?-i:MS|M\.E|COPD)|crohn'?s|colitis"
    r"|depress(?:ion|ed)|anxiety|bipolar|schizophreni[ac]|psychosis|psychotic|ptsd|post[- ]?natal depression|pnd|eating disorder|anorexi[ac]|bulimi[ac]|self[- ]harm(?:ed|ing|s)?|suicid(?:e|al)|breakdown|mental (?:health|illness)|panic attacks?|ocd|miscarriages?|stillb(?:orn|irth)|ivf|abortion|pregnan(?:t|cy)"
    r"|disab(?:led|ility)|wheelchair|blind|deaf|hard of hearing|partially sighted|learning (?:disability|difficulties)|down'?s syndrome|cerebral palsy|special (?:educational )?needs|ehcp|hiv|hepatitis|addict(?:ed|ion)?|alcoholi[cs]m?|rehab|overdose|methadone|medication|diagnos(?:is|ed)|surgery|operation|terminal(?:ly)? ill|heart (?:attack|condition|failure)|copd|brain injury|speech delay|premature"
)
_BELIEF = r"muslims?|islam(?:ic)?|christians?|catholic|jew(?:ish)?|hindu|sikh|buddhist|jehovah'?s witness|atheist|mosque|hijab|church ?goers?"
_ORIGIN = r"gyps(?:y|ies)|traveller|roma\b|refugees?|asylum(?: seekers?)?|black\b|asian|mixed race|white british|bangladeshi|pakistani|somali|immigrants?|racis[mt]|racially abused"
_LIFE = r"gay|lesbian|bisexual|trans(?:gender)?\b|queer|non[- ]binary|same[- ]sex|sexuality"
_HARM = r"domestic (?:abuse|violence)|abus(?:ed|ive)|violent (?:ex|partner|husband|relationship)|rape[d]?|sexual(?:ly)? (?:assault(?:ed)?|abused?)|molested|beat(?:en|s)? (?:me|her|up)|coercive control|\brefuge\b|trafficked|\bfgm\b|social services|child protection|taken into care|in care|foster(?:ed)?"
_CRIME = r"prison|arrested|convict(?:ed|ion)|probation|criminal record|drug dealer|on tag|injunction|restraining order"
_UNION = r"trade union|union (?:rep|member)|(?:labour|conservative|tory|lib ?dem|green|reform|ukip) (?:party )?(?:member|voter)|vote[ds]? (?:labour|conservative|tory|lib ?dem|green|reform|ukip)"

_DETAIL = re.compile(
    rf"(?<![\w-])(?:{'|'.join((_HEALTH, _BELIEF, _ORIGIN, _LIFE, _HARM, _CRIME, _UNION))})(?![\w-])", re.I
)
_KNOWN = re.compile(
    r"\b(?:I|I'm|I’m|I've|I’ve|i|im|ive|me|my|mine|myself|we are|we're|our (?:son|daughter|child|baby|family)|(?:he|she) (?:is|has|was|had|'s)|she's|he's|his|her|husband|wife|partner|son|daughter|mum|dad|mother|father|nan|brother|sister|grandson|granddaughter|neighbour|friend)\b"
)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*")


def find(text: str) -> Iterator[Span]:
    """Each detail in a sentence that also speaks of the writer or of somebody they know."""
    if not _DETAIL.search(text):
        return
    for sentence in _SENTENCE.finditer(text):
        if _KNOWN.search(sentence[0]):
            for found in _DETAIL.finditer(sentence[0]):
                yield Span(sentence.start() + found.start(), sentence.start() + found.end(), "special-category")
