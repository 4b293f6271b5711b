"""What sentences say of places: "Elm Lodge will become a delivery site of Oak Hall", "it is proposed to close A and B"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pandas as pd

from consult.structure import sentences, sites_names, sites_status
from consult.structure.outline import Block
from consult.structure.sites_names import Name

Row = dict[str, Any]

_CUE = re.compile(
    r"clos|shut|\bsites?\b|\bhubs?\b|\bspokes?\b|transfer|remain|retain|\bopen|stand-?\s?alone|\bmain\b|handed|"
    r"taken over|\brun by\b|cease|"
    r"demolish|reprieve|saved|satellite|outreach|community[- ](?:run|managed|led)|volunteer|designat|relocat|"
    r"axe[ds]?\b|mothball|decommission|kept",
        re.IGNORECASE)

_AUX = (
    r"(?i:(?:has|have|had|is|are|was|were|will|would|should|shall|could|may|might|can|to|be|been|being|now|also|"
    r"both|all|each|then|not|no longer|"
        r"currently|already|therefore|still|recently|since|subsequently|permanently|formally|either|only|instead|"
        r"due|set|going|expected|proposed|planned|"
        r"recommended|intended|earmarked|identified|continue|continues|continued|likely|itself|themselves|never|"
        r"temporarily|finally|first|previously|initially|"
        r"scheduled|agreed|it is proposed|did|does|do) )*")
_BECOME = (
    r"(?:becom(?:e|es|ing)|became|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|continu(?:e|es|ed|ing)|operat(?:e|es|ed|"
    r"ing)|serv(?:e|es|ed|ing)|function(?:s|ed|ing)?|act(?:s|ed|ing)?|"
           r"(?:re-?)?designat(?:e|ed|ing|ion)|retained|kept|used|run|(?:is|are|was|were|be|been|being))")
_AS = r"(?i:(?: (?:to be|from an? [\w -]{3,30}? to(?: be)?|to operate|to be run|to run))?(?: as| to| into)?(?: (?:an?|the|its|their|two|three|our|one of the|only))?(?: (?:new|only|single|current|small|large|local|linked|area|full))*)"
_ROLE = (
    r"(?P<role>(?i:(?:stand[- ]?alone(?: main)?|main|delivery|satellite|outreach|spoke|linked|lead|core|"
    r"hub)(?: (?:delivery|main))? (?:sites?|cent(?:re|er)s?|hubs?|venues?|points?|librar(?:y|ies)|facilit(?:y|ies)|"
    r"children[’']?s centres?)|hubs?|spokes?|stand[- ]?alone(?: (?:sites?|cent(?:re|er)s?))?|satellites?|"
         r"(?:community|family) hubs?))")
_OF = rf"(?: (?:site|centre)s?)?(?:,? (?:of|for|to|under|within|attached to|linked to|run from|run by|managed by|served by|supporting) (?P<parent>{sites_names.SITE}))?"

_BECOMES = re.compile(rf"{_AUX}{_BECOME}{_AS} {_ROLE}\b{_OF}")
_SHUTS = re.compile(
    rf"(?P<aux>{_AUX})(?P<verb>clos(?:e|es|ed|ing)|shut(?:s|ting)?(?: down)?|ceas(?:e|es|ed) (?:to operate|"
    r"operating|trading|to exist)|demolished|decommissioned|mothballed|axed|de-?designated|"
    r"face[sd]? (?:permanent )?closure|(?:(?:proposed|earmarked|identified|recommended|listed|due|under threat|"
    r"threatened|marked|consulted on|at risk|slated|lined up) )+(?:for|with|of|to) (?:possible |potential |"
    r"permanent )?clos(?:ure|e|ing))\b"
    r"(?! (?:at \d|for (?:refurb|repair|the |lunch|training|work|christmas|easter|a |two|one|three)|on (?:mon|tues|"
    r"wednes|thurs|fri|satur|sun|bank)|temporarily|early|(?:the|its|their|his|her|an?|all|any|some|these|those|six|"
    r"\d+|two|three|four|five|half|one of)\b(?! doors)))",
        re.IGNORECASE)
_STAYS_OPEN = re.compile(
    rf"{_AUX}(?:(?:remain|stay|continue)(?:s|ed|ing)?(?: to be)? open|(?:be |is |are |was |were )?(?:retained|"
    r"reprieved|kept open|saved(?: from closure)?|spared(?: closure)?)|continue(?:s|d)? (?:to operate|to run|"
    r"operating|as (?:now|at present))|re-?opened|opened|(?:is|are) (?:now |currently )?open)\b(?! (?:as|the|its|"
    r"as an?) [\w -]*(?:main|delivery|hub|spoke|site))",
    re.IGNORECASE)
_TRANSFERS = re.compile(
    rf"{_AUX}(?:transfer(?:s|red|ring)?|move[sd]?|relocate[sd]?|handed over|handed|leased|sold|pass(?:es|"
    r"ed)?)(?: (?:over|across|back|to be run))? (?:to|into|under) (?P<parent>(?:the |an? |its |their |"
    rf"local )*[^,.;:()]{{3,70}}?)(?=,|\.|;|:|\(|$| and (?:will|would|its|the)| from | in (?:19|20|Jan|Feb|Mar|Apr|"
    r"May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)| on \d| by (?:19|20|\d|the end)| when| with effect| at | as | who| which|"
    r" so | under | where)"
    rf"|{_AUX}(?:(?:be |is |are |was |were )?(?:run|managed|operated|taken over|taken on)|become|becomes|"
    rf"became) (?:by (?P<by>(?:the |an? |local )*[^,.;:()]{{3,60}}?)(?=,|\.|;|:|\(|$| and | from | in (?:19|20)|"
    r" on \d| by | when| with )|(?:an? )?(?:community|volunteer)[- ](?:run|managed|led|supported)(?: librar(?:y|"
    r"ies))?)")

_CLOSE_OBJECT = re.compile(
    r"\b(?P<verb>clos(?:e|es|ed|ing)|closures?|shut(?:s|ting)?(?: down)?|axe[sd]?|axing|lose|losing|mothball|"
    r"decommission(?:ing)?|de-?designat(?:e|ion))\b(?: (?:the|of|to|permanently|down|for|at|our|its|following|"
    r"sites?|both|all|either|remaining|and|or|transfer|relocation|demolition|sale|respective|proposed|these|two|"
    r"three|four|five|six|seven|eight|nine|ten|\d+))*"
    r"(?: (?:of )?(?:the )?(?:[a-z][a-z’'-]* ){0,3}?(?:centres|libraries|sites|schools|branches|homes|hubs|pools|"
    r"tips|facilities|depots|buildings|nurseries|centre|library|site|school)(?:,? (?:at|namely|called|including|are|"
    r"is|were|include|includes|would be|[–—-]))*)?(?: (?:are|is|were|include|includes|including|would be|of|"
    r"at))?:? ?(?:the )?")
_KEEP_OBJECT = re.compile(r"\b(?:keep(?:ing)?|retain(?:ing)?|save|saving|reprieve) (?:the |open |both )*")
_ROLE_OF_OBJECT = re.compile(
    r"\b(?:designat\w+|use|using|retain\w*|make|making|keep\w*|establish\w*|confirm\w*|have|"
    rf"having) (?=[A-Z])(?P<list>[^.;:]{{2,200}}?) (?:as|into) (?:an? |the |its |their |two |three )?{_ROLE}\b{_OF}")
_WITH_AS = re.compile(
    rf"\b[Ww]ith (?P<list>[^.;:]{{2,200}}?) (?:as|becoming|acting as|serving as|being|remaining) (?:an? |the |its |"
    rf"their |two |three )?{_ROLE}\b{_OF}")
_THE_MAIN_IS = re.compile(
    r"\b(?P<role>(?i:(?:main|lead|delivery|satellite|stand[- ]?alone|principal) (?:[\w’']+ ){0,2}?(?:sites?|"
    r"cent(?:re|er)s?|hubs?|librar(?:y|ies))))(?: (?:for|in|serving|of|at) [^.;:]{2,50}?)? (?:is|are|was|were|"
    r"will be|would be)(?: now| currently| to be| proposed to be| to remain)? (?=[A-Z])")
_APPOSED = re.compile(
    r"\b(?P<role>main|delivery|satellite|stand[- ]?alone) (?:site|centre|hub|library)s?(?:,| at| called|"
    r" –)? (?=[A-Z])")
_ONLY_CLOSED = re.compile(
    r"\b(?:only )?(?:one|1|two|2|three|3|four|4) (?:[\w’']+ ){0,2}?(?:cent(?:re|er)s?|librar(?:y|ies)|sites?|"
    r"schools?|branch(?:es)?) (?:was|were|has|have|will|would|had)(?: been| be)? (?P<verb>clos\w+|"
    r"shut)\b[^.;:]{0,60}?[,:–-] (?=[A-Z])")
_BRACKETED = re.compile(
    r"(?:\(| [–—-] )(?P<value>(?:(?:now|proposed|to be|a|main|the) )*(?:main|delivery|satellite|stand[- ]?alone|hub|"
    r"spoke|closed|closing|proposed (?:for|to) clos\w+|to (?:close|remain open|be closed|be retained)|retained|"
    r"transferred|closure)(?: (?:site|centre|hub|library|main site))?(?: (?:of|for|in|since) [^()]{2,40})?)(?:\)|$|"
    r"[.;,])",
    re.IGNORECASE)
_GAP = re.compile(
    r"(?:,? (?:which|who|that|currently|also|both|all|formerly|now)|,[^,]{2,80},|\s*\([^()]{1,80}\)| buildings?|"
    r" sites?| in [a-z ]{3,30})\s*$")


def find(text: str, blocks: Sequence[Block], cells: pd.DataFrame) -> list[Row]:
    """Rows (without document) for every statement of a status in prose; headings and tables are not prose."""
    held = [block for block in blocks if block.kind != "table" and _CUE.search(block.text)]
    found = [row for block in held for row in _in_block(block)]
    known = _known_names(text, found)
    about_places = len({_key(row["site"]) for row in found if row["sure"]}) > 1
    return [_public(row) for row in found
            if row["sure"] or _key(row["site"]) in known or about_places and row["context"]]


def _in_block(block: Block) -> Iterator[Row]:
    context = bool(sites_names.SORT.search(block.text))
    for start, end in sentences.spans(block.text):
        sentence = " ".join(block.text[start:end].split("\n")) if "\n" in block.text[start:end] else block.text[start:end]
        if _CUE.search(sentence):
            for row in _in_sentence(sentence):
                yield {**row, "context": context, "start": block.start + start + row["start"],
                    "end": block.start + start + row[
                    "end"]}


def _in_sentence(sentence: str) -> Iterator[Row]:
    for rule in RULES:
        yield from rule(sentence)


def _known_names(text: str, found: Sequence[Row]) -> frozenset[str]:
    """Keys of names that the document shows to be places: with their sort printed, or in a sure statement."""
    typed = {_key(match.group()) for match in sites_names.TYPED.finditer(text)}
    return frozenset(typed | {_key(row["site"]) for row in found if row["sure"]})


def _key(name: str) -> str:
    from consult.structure.sites import key_of

    return key_of(name)


def _public(row: Row) -> Row:
    return {name: row[name] for name in ("site", "status", "parent", "start", "end")}


def _row(name: Name, status: str, start: int, end: int, *, parent: str = "", sure: bool = False) -> Row:
    return {"site": name.text, "status": status, "parent": parent,
        "start": min(start,
        name.start),
        "end": max(end,
        name.end),
            "sure": sure or name.sorted}


def _subjects(sentence: str, upto: int) -> list[Name]:
    """The places that are the subject of a verb beginning at an offset."""
    left = sentence[:upto].rstrip()
    names = sites_names.before(left)
    if names:
        return names
    gap = _GAP.search(left)
    return sites_names.before(left[: gap.start()]) if gap else []


def _parent(match: re.Match[str]) -> str:
    held = match.groupdict().get("parent") or match.groupdict().get("by") or ""
    found = sites_names.one(held.strip())
    return found.text if found else held.strip(" ,").removeprefix("the ")


def _role_status(role: str) -> str:
    return sites_status.of_value(role)


def _becomes(sentence: str) -> Iterator[Row]:
    for match in _BECOMES.finditer(sentence):
        names = _subjects(sentence, match.start())
        status, parent = _role_status(match.group("role")), _parent(match)
        for name in names:
            yield _row(name, status, name.start, match.end(), parent=parent if status == "delivery" else "", sure=True)


def _shuts(sentence: str) -> Iterator[Row]:
    for match in _SHUTS.finditer(sentence):
        names = _subjects(sentence, match.start())
        verb = match.group("verb").casefold()
        past = verb.startswith(("closed", "shut", "ceased", "demol", "decomm", "mothb", "axed", "de-d", "ded"))
        clause = sentence[match.start() : match.end()]
        status = sites_status.of_closing(clause, _near(sentence, match), past=past and not _to_come(verb))
        for name in names:
            yield _row(name, status, name.start, match.end())


def _to_come(verb: str) -> bool:
    return " clos" in verb


def _near(sentence: str, match: re.Match[str]) -> str:
    """The clause a statement stands in: to the nearest semicolon or contrasting word on either side."""
    start = max((found.end() for found in re.finditer(r"; | but | while | whereas |, although ",
        sentence[: match.start()])),
        default=0)
    following = re.search(r"; | but | while | whereas |, although ", sentence[match.end() :])
    return sentence[start : match.end() + following.start() if following else len(sentence)]


def _stays_open(sentence: str) -> Iterator[Row]:
    for match in _STAYS_OPEN.finditer(sentence):
        if _BECOMES.match(sentence, match.start()):
            continue
        for name in _subjects(sentence, match.start()):
            yield _row(name, "open", name.start, match.end())


def _transfers(sentence: str) -> Iterator[Row]:
    for match in _TRANSFERS.finditer(sentence):
        for name in _subjects(sentence, match.start()):
            yield _row(name, "transferred", name.start, match.end(), parent=_parent(match))


def _closed_objects(sentence: str) -> Iterator[Row]:
    for match in _CLOSE_OBJECT.finditer(sentence):
        names = sites_names.after(sentence, match.end())
        lead = sentence[max(0, match.start() - 40) : match.end()]
        past = match.group("verb").casefold() in ("closed", "axed") and not re.search(r"\b(?:be|to be)\s+$",
            sentence[: match.start()])
        status = sites_status.of_closing(lead, _near(sentence, match), past=past)
        listed = bool(sites_names.SORT.search(sentence[: match.end()])) and len(names) > 1
        for name in names:
            yield _row(name, status, match.start(), name.end, sure=listed)


def _kept_objects(sentence: str) -> Iterator[Row]:
    for match in _KEEP_OBJECT.finditer(sentence):
        names = sites_names.after(sentence, match.end())
        if names and not _BECOMES.match(sentence, names[-1].end + 1) and not re.match(r" (?:as|into)\b",
            sentence[names[-1].end :]):
            if "save" in match.group() or "saving" in match.group():
                continue
            for name in names:
                yield _row(name, "open", match.start(), name.end)


def _named_as(sentence: str) -> Iterator[Row]:
    for pattern in (_ROLE_OF_OBJECT, _WITH_AS):
        for match in pattern.finditer(sentence):
            status = _role_status(match.group("role"))
            parent = _parent(match) or _subject_before(sentence, match.start()) or _main_before(sentence, match.start())
            for name in sites_names.names_in(match.group("list"), match.start("list")):
                yield _row(name, status, match.start(), match.end(),
                    parent=parent if status == "delivery" else "",
                    sure=True)


def _subject_before(sentence: str, at: int) -> str:
    """The place named last before "with A as a delivery site": its main site."""
    names = sites_names.before(sentence[:at].rstrip(" ,"))
    return names[-1].text if names else ""


def _main_before(sentence: str, at: int) -> str:
    """The place the sentence has just called a main site, as the parent of those it names next."""
    mains = [row["site"] for row in _becomes(sentence[:at]) if row["status"] == "main"]
    return mains[-1] if mains else ""


def _roles_named(sentence: str) -> Iterator[Row]:
    for pattern in (_THE_MAIN_IS, _APPOSED):
        for match in pattern.finditer(sentence):
            status = _role_status(match.group("role"))
            for name in sites_names.after(sentence, match.end())[: 1 if pattern is _APPOSED else None]:
                yield _row(name, status, match.start(), name.end, sure=True)


def _counted_then_named(sentence: str) -> Iterator[Row]:
    for match in _ONLY_CLOSED.finditer(sentence):
        status = sites_status.of_closing(match.group(), sentence, past=True)
        for name in sites_names.after(sentence, match.end()):
            yield _row(name, status, match.start(), name.end, sure=True)


def _bracketed(sentence: str) -> Iterator[Row]:
    for match in _BRACKETED.finditer(sentence):
        status = sites_status.of_value(match.group("value"))
        names = sites_names.before(sentence[: match.start()].rstrip())
        if status and names:
            yield _row(names[-1], status, names[-1].start, match.end("value"))


RULES: tuple[Callable[[str], Iterator[Row]], ...] = (
    _named_as, _becomes, _roles_named, _counted_then_named, _shuts,
        _stays_open,
        _transfers,
        _closed_objects,
        _kept_objects,
        _bracketed,
)
