"""Figures that are names, addresses or labels: found first, so that they never become counts."""

from __future__ import annotations

import re

_LABEL_WORDS = (
    r"sections?|sub-?sections?|paragraphs?|paras?|clauses?|sub-?clauses?|appendix|appendices|annex(?:e|es)?|tables?"
    r"|figures?|charts?|graphs?|maps?|slides?|questions?|q|qu|items?|agenda items?|minutes? (?:no\.?|number|item|ref)"
    r"|recommendations?|resolutions?|schedules?|parts?|chapters?|articles?|regulations?|regs?|rules?|standing orders?"
    r"|options?|phases?|stages?|tiers?|levels?|grades?|key stages?|ks|bands?|zones?|rooms?|flats?|units?|suites?|blocks?"
    r"|plots?|floors?|forms?|versions?|volumes?|vol\.?|issues?|pages?|pp?\.|pg\.?|footnotes?|notes?|refs?\.?"
    r"|references?|reference (?:no\.?|number)|case|cases? no\.?|lots?|objectives?|priority|priorities|principles?|themes?"
    r"|outcomes?|goals?|strands?|steps?|actions?|proposals?|reasons?|points?|criteri(?:on|a)|box(?:es)?|column|columns"
    r"|rows?|lines?|years? group|year|class|s\.|ss\.|art\.|reg\.|sch\.|no\.|nos\.|number|ward|division|lot|route|routes"
    r"|bus|buses|bus routes?|bus services?|services? no\.?|junction|jct\.?|terminal|platform|channel|radio|bbc|windows"
    r"|act|covid|motion|amendment|petition no\.?|question no\.?|appeal|application|policy|standard|iso|en|bs"
    r"|po box|q[1-4] of|quarter"
)
_ROADS = (
    r"road|street|lane|avenue|close|drive|way|place|court|crescent|gardens|grove|terrace|square|hill|row|mews|walk|green"
    r"|park|parade|rise|view|house|st\b|rd\b|ave\b"
)
_LABELS = r"[0-9]+(?:[.][0-9]+)*[A-Za-z]?(?:\([0-9a-z]{1,4}\))*"

# Each pattern is small, anchored on something rare, and linear: no repeat inside a repeat over the same characters.
PATTERNS: dict[str, re.Pattern[str]] = {
    "url": re.compile(r"(?:https?://|www\.)[^\s<>]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:gov|org|co|ac|nhs)\.uk(?:/[^\s<>]*)?"
                      , re.IGNORECASE),
    "email": re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,255}"),
    "phone": re.compile(r"(?<![0-9.,£])(?:\+44[ -]?(?:\(0\))?|\(?0)[0-9](?:[ ()-]{0,2}[0-9]){8,10}(?![0-9])"),
    "postcode": re.compile(r"\b[A-Z]{1,2}[0-9][0-9A-Z]?[ \u00a0]?[0-9][A-Z]{2}\b"),
    "reference": re.compile(r"\b[A-Za-z]{1,10}[/-][A-Za-z0-9/-]{0,30}[0-9][A-Za-z0-9/.-]*|"
                            r"\b[0-9]{2,6}/[0-9]{2,6}/[A-Za-z0-9/]+|#[0-9]+"),
    "time": re.compile(r"\b[0-2]?[0-9][:.][0-5][0-9] ?(?:[ap]\.?m\b\.?|hrs\b|hours\b)|\b[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?\b"
                       r"|\b[0-2]?[0-9] ?[ap]\.?m\b\.?|\b[0-2]?[0-9](?:[:.][0-5][0-9])? ?(?:-|–|to) ?(?=[0-2]?[0-9]"
                       r"(?:[:.][0-5][0-9])? ?[ap]\.?m\b)|\b24/7\b|\b[0-9]{1,2} (?:o['’]clock|noon|midnight)", re.IGNORECASE),
    "label": re.compile(rf"(?<![A-Za-z-])(?:{_LABEL_WORDS})[ \u00a0]{{0,2}}(?:no\.? ?|number ?)?{_LABELS}(?![%0-9]|,[0-9]{{3}})"
                        rf"(?:(?:, ?| and | or | to | & |[-–]){_LABELS}(?![%0-9]|,[0-9]{{3}}|[ ][a-z]))*", re.IGNORECASE),
    "act": re.compile(r"\b(?:Act|Acts|Regulations|Order|Rules|Measure|Bill|Directive|Regulation)s? (?:of )?(?:19|20)[0-9]{2}\b"),
    "house": re.compile(rf"\b[0-9]{{1,4}}[A-Za-z]?(?:-[0-9]{{1,4}})?,? (?:[A-Z][A-Za-z'’]+ ){{1,3}}(?:(?i:{_ROADS}))(?![a-z])"),
    "list-label": re.compile(r"(?m)^[ \t]*(?:\(?[0-9]{1,3}[a-z]?\)|[0-9]{1,3}\.(?=[ \t])|[0-9]{1,2}(?:\.[0-9]{1,3})+\.?"
                             r"(?=[ \t]+[A-Z“\"(]))"),
    "heading": re.compile(r"(?m)^[ \t]*[0-9]{1,2}(?=[ \t]+[A-Z][A-Za-z'’,&-]*(?:[ \t][A-Za-z'’,&-]+){0,7}[ \t]*$)"),
    "page": re.compile(r"(?im)^[ \t]*(?:-|–|page)?[ \t]*[0-9]{1,4}[ \t]*(?:-|–|\||of[ \t]+[0-9]{1,4})[ \t]*$"
                       r"|\bpage[ \t]+[0-9]+(?: of [0-9]+)?"),
    "footnote": re.compile(r"(?<=[a-z][.,;:”’\"')])[0-9]{1,2}(?=[\s]|$)|\[[0-9]{1,3}(?:[,–-] ?[0-9]{1,3}){0,4}\]"),
    "attached": re.compile(r"[0-9]+(?:st|nd|rd|th)\b|(?<![A-Za-z0-9])[A-Za-z]+-?[0-9]+[A-Za-z0-9]*(?:/[0-9]+)?"
                           r"|\b[0-9]+(?!(?:p|k|m|bn|mn|tn|x|s|st|mil|am|pm|pp|ppt|pts|hrs?|mins?|FTEs?|wte|km|kg|mph|ft|sqm|m2)\b)"
                           r"[A-Za-z]+[0-9]*\b"),
    "dotted": re.compile(r"(?<![£0-9])\b[0-9]+(?:\.[0-9]+){2,}(?![0-9%])"),
}


def spans(text: str) -> list[tuple[int, int]]:
    """The stretches no figure may be read from, sorted, not overlapping."""
    found = sorted((match.start(), match.end()) for pattern in PATTERNS.values() for match in pattern.finditer(text))
    merged: list[tuple[int, int]] = []
    for start, end in found:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
