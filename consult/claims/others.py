"""Whether a sentence speaks of other people, places or times than a table does: "At the exhibition 75 walkers supported the lane".

A figure of somebody else is no figure of the table's, so nothing is said to be wrong of one. Words count as the table's where its
title, headings, labels, base or section have them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from consult.claims import clauses, words
from consult.claims.clauses import ANYBODY
from consult.claims.figures import between
from consult.claims.paper import Sentence
from consult.claims.quantities import Quantity
from consult.claims.stats import Stat

# Groups of people, and of homes, that a table is of only where it names them.
_GROUPS = re.compile(
    r"\b(?:wom[ae]n|m[ae]n|girls?|boys?|mothers?|fathers?|famil(?:y|ies)|child(?:ren)?|toddlers?|teenagers?|young (?:people|adults)|"
    r"older people|pupils?|students?|staff|work(?:ers|force)|employees?|volunteers?|carers?|parents?|grandparents?|drivers?|motorists?|"
    r"cyclists?|walkers?|pedestrians?|commuters?|passengers?|pensioners?|visitors?|tourists?|traders?|shopkeepers?|business(?:es)?|"
    r"organisations?|charit(?:y|ies)|schools?|governors?|councillors?|landlords?|tenants?|homeowners?|leaseholders?|members?|patients?|"
    r"farmers?|teachers?|doctors?|nurses?|officers?|managers?|employers?|speakers?|flats?|non-users?|newcomers?)\b|"
    r"\b(?:people|those|residents|respondents|adults|anyone|everyone) (?:aged |over |under |between )\d\d\b|\b(?:over|under)-\d\ds?\b",
    re.I)
_IF = re.compile(r"^\W*(?:[\d.]+\s+)?(?:if|unless|suppose)\b[^,]*", re.I)
_LEFT_OUT = re.compile(r"\b(?:left out|leav\w+|exclud\w+|without|ignor\w+|set aside|not counted|only|were to|had)\b", re.I)
_WHO = re.compile(r"(?:\b(?:who|whose)|(?:people|those|respondents|residents|households|areas|places) (?:that|which))\s+"
                  r"(?P<what>[^,;.()]{3,60})", re.I)
_LEAD = re.compile(r"^\W*(?:\d+(?:\.\d+)+\.?\s+)?(?:At|In|On|Within|Around|Near|Outside|From|During|By|Before|After|Since)\s+"
                   r"(?P<what>(?:the )?[A-Z]\w+ \d+[a-z]?(?=,)|[^,;.]{2,60}?)(?:,|\s+(?=[£\d]))")
_OF_GROUP = re.compile(r"^\s*(?:\)\s*)?(?:\(\d[\d,]*\)\s*)?(?:of|among(?:st)?)\s+(?:(?:all|the|those|these|our|\d[\d,]*)\s+)*"
                       r"(?P<what>[a-z][a-z'’ -]{2,50})", re.I)
_NUMBERED = re.compile(r"(?:the )?[A-Z]\w+ \d+[a-z]?\Z")
_PART_OF = re.compile(r"\bof (?:these|those|them|whom|which)\s*\(?$", re.I)
_COUNTED_OF = re.compile(r"^\s*of (?:those|these|them|whom)\b", re.I)
# "Supervision at lunch costs …": a part of what a row is of.
_WITHIN = re.compile(r"\b(?:at|in|on|for|from|by|near|during|before|after|within|outside)\s+(?:(?:the|a|an|its|our|their|each|every)\s+)?"
                     r"(?P<what>[a-z][\w'’-]+)", re.I)
_OF_THEM = re.compile(r"^\s*(?:\)\s*)?of (?:them|these|whom|which|it|this)\b", re.I)
_MORE = re.compile(r"^\s*(?:a (?:year|week|month)\s+)?(?:more|less|fewer|extra|higher|lower|above|below|off)\b", re.I)
# A reply made in one way, at one time or from one place: not of all who replied.
_WAY = re.compile(r"\b(?:answer|respond|repl|took part|taking part)\w*\s+(?:on paper|online|by (?:post|e-?mail|phone|telephone|letter)|"
                  r"in person|late|early|from|at|via|through)\b", re.I)
_TIMES = frozenset(words.content(
    "January February March April May June July August September October November December spring summer autumn winter contrast addition "
    "fact particular general total all comparison turn balance average end answer return practice principle short sum question part "
    "section table figure year years first second third place other hand whole"))
_SAYING = frozenset(words.content(
    "agreed agree disagreed disagree support supported oppose opposed said say think thought felt feel want wanted chose chosen gave give "
    "had have expressed view opinion tended strongly satisfied dissatisfied fairly very answered question proposal proposals should would "
    "could mentioned raised named selected ticked did know sure not neither nor either completed returned sent need use used visit"))


def picked_out(sentence: Sentence, quantity: Quantity, stats: Iterable[Stat]) -> bool:
    """Whether the words pick out somebody, somewhere or some time that the table of these figures does not have."""
    said = sentence.flat
    before, after = between(sentence, sentence.start, quantity.start), between(sentence, quantity.end, quantity.end + 80)
    if _supposed(sentence, quantity) or _OF_THEM.match(after) or _MORE.match(after) or _PART_OF.search(before):
        return True
    if quantity.kind == "count" and _COUNTED_OF.match(after):
        return True
    texts = _texts_of(stats)
    known = frozenset(word for text in texts for word in words.content(text))
    if _WAY.search(said) and not set(words.content(_WAY.search(said)[0])) - _SAYING <= known:  # type: ignore[index]
        return True
    lead = _LEAD.match(said) if not clauses.LEADS.match(said) else None
    if lead and (_unknown(lead["what"], known, 8) or _NUMBERED.match(lead["what"]) and not any(lead["what"] in text for text in texts)):
        return True
    group = _OF_GROUP.match(after)
    if group and _unknown(group["what"], known, 1):
        return True
    if any(set(words.content(match[0])) - ANYBODY - known for match in _GROUPS.finditer(said)):
        return True
    return any(_unknown(match["what"], known, 3) for match in _WHO.finditer(said))


def _unknown(text: str, known: frozenset[str], most: int) -> bool:
    """Whether one of the first content words of a text is neither the table's nor one for answering."""
    found = [word for word in words.content(text) if not word.isdigit()][:most]
    return any(word not in known and word not in ANYBODY and word not in _TIMES and word not in _SAYING for word in found)


def _supposed(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a figure is only supposed, or what others would be if some were left out; what people would do if asked is an answer."""
    condition = _IF.match(sentence.flat)
    if condition is None:
        return bool(re.search(r"\bif \d", sentence.flat, re.I))
    return quantity.start < sentence.start + condition.end() or bool(_LEFT_OUT.search(condition[0]))


def within(text: str, stats: Iterable[Stat]) -> bool:
    """Whether a text speaks of a part of what a table's rows are of: "supervision at lunch", where the row is of supervision."""
    known = frozenset(word for told in _texts_of(stats) for word in words.content(told))
    return any(_unknown(match["what"], known, 1) for match in _WITHIN.finditer(text))


def _texts_of(stats: Iterable[Stat]) -> list[str]:
    """Everything a table says of its figures, each text once."""
    return sorted({text for stat in stats for text in (stat.title, stat.corner, stat.section, stat.label, stat.column, stat.base_text)})
