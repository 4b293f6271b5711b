"""A sentence said more plainly, so that rules which read neighbouring words also fit fuller ones.

"Elm Surgery in Ashford, which serves 7,000 people, has announced it will close" is "Elm Surgery will close"; "parents at
Oak School after it was decided to close it" is "… to close Oak School". A row read from the plainer words covers the
sentence as printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from consult.structure.sites import names, patterns

_TWICE = 2
_STATED_WITHIN = 4  # sentences that "its closure" may stand from the closure it means
_LONGEST = 600  # a longer "sentence" is a list or a table run together, and reading it again for each "it" takes long
_AHEAD = (r"(?=,? (?:has|have|had|is|are|was|were|will|would|could|may|might|can|"
          r"faces?|closed|shut|remains?|plans?|looks?|narrowly|which|who|whose)\b)")
_QUARTER = r"(?:(?:north|south|east|west|central|mid|inner|outer|rural|nearby)(?:ern|[- ](?:east|west))? )?"
_PART = r"(?:(?:north|south|east|west|centre|heart|middle|edge|outskirts|village|town|city|area|hamlet|district|suburb) (?:\w+ )?of )?"
_TAIL = re.compile(
    rf"(?:,? (?:in|at|near|on) (?:the )?{_PART}{_QUARTER}(?:the )?[A-Z][\w’'-]+(?:(?: (?:on|upon|le|the|and|of))? [A-Z][\w’'-]+)*"
    rf"(?:, {_QUARTER}[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*){{0,2}},?{_AHEAD}"
    rf"|,? (?:which|who|whose|where)\b[^;.]{{2,160}}?"
    rf"(?:,{_AHEAD}|(?= (?:has|have|will|would) (?:announced|said|been|now|also|close|shut)\b))"
    rf"|, (?:an?|the|its|our|one of|formerly|known as|currently|already|based|built|home to|owned by|run by)\b[^;.]{{2,140}}?,{_AHEAD}"
    rf"| \([^()]{{1,80}}\)|\s[–—-] [^–—;.]{{2,140}} [–—-]{_AHEAD}| (?:site|building|premises)(?= )|,(?= (?:has|have|will)\b))+")
_ANNOUNCES = re.compile(
    r",? (?:has |have |had )?(?:also |now |already |today |yesterday |this week )?"
    r"(?:announced?s?|announcing|confirmed|confirms|revealed|reveals|said|says|warned|learned|admitted|(?:been|were|was) told)"
    r"(?: (?:today|yesterday|this week|last week|on \w+day))?,? (?:that )?(?:it|they) ")
_MEANS = re.compile(r",? (?:plans|intends|proposes|hopes|wants) to (?=close|shut|cease)")
_HANDLES = (
    r"(?P<verb>clos(?:e|es|ed|ing)|shut(?:s|ting)?|axe|axing|sav(?:e|es|ed|ing)|keep(?:s|ing)?|retain(?:s|ing)?|mov(?:e|ing)|"
    r"relocat(?:e|ing)|reopen(?:ing)?|sell(?:ing)?|hand(?:ing)?|transfer(?:ring)?|mothball(?:ing)?|tak(?:e|ing) over|closure of)")
_OBJECT = re.compile(rf"\b{_HANDLES} (?P<they>it|them|both)\b(?! (?:to the |for )?(?:public|attention|doors))")
_OWN = re.compile(r"\b(?P<they>its|their) (?P<rest>(?:possible |proposed |permanent |planned )?(?:closure|retention))\b")
_HEAD = (r"(?P<head>librar(?:y|ies)|cent(?:re|er)s?|pools?|schools?|homes?|stations?|tips?|surger(?:y|ies)|practices?|branch(?:es)?|"
         r"museums?|halls?|baths|toilets|nurser(?:y|ies)|hubs?|sites?|facilit(?:y|ies)|buildings?|clubs?|depots?|offices?|"
         r"hospitals?|courts?|units?|wards?|hostels?|academ(?:y|ies)|colleges?|theatres?|galler(?:y|ies)|lidos?|gyms?|clinics?|lodges?)")
_DEFINITE = re.compile(
    rf"\b(?P<they>[Tt]he (?:two |three |four )?(?:much-loved |popular |historic |existing |threatened )?|"
    rf"[Tt]h(?:is|ese) |[Bb]oth (?:of the )?)"
    rf"(?:(?:day|care|leisure|swimming|sports?|community|children[’']s|family|youth|fire|recycling|branch|residential) )*{_HEAD}\b"
    rf"(?! (?:(?:at|in|on|called|known) (?:the )?[A-Z]|of |services?|users?|cards?|staff|strategy|review|provision|system|board|network|"
    r"governors?|manager|building|buildings|and |or |[A-Z]))")
_GENERAL = frozenset({"site", "facility", "building"})


@dataclass
class Memory:
    """The places a document names with their sort: by the last word of the sort, and those named most recently."""

    by_head: Mapping[str, Sequence[str]]
    recent: list[str] = field(default_factory=list)
    age: int = 0  # sentences since they were named
    stated: list[str] = field(default_factory=list)  # the places whose status was stated last
    since: int = 0  # sentences since then
    coming: str = ""  # the status the sentence before gives places that it does not name
    said: str = ""  # the last such status of the paper

    def note(self, named: Sequence[str], *, stated: Sequence[str] = (), coming: str = "") -> None:
        """Keep what a sentence has just named and stated; one that names nothing leaves what was, a sentence older."""
        self.coming, self.said = coming, coming or self.said
        self.stated, self.since = (list(stated), 0) if stated else (self.stated, self.since + 1)
        if named:
            self.recent, self.age = list(named), 0
        else:
            self.age += 1

    def last(self, within: int) -> list[str]:
        """The places named last, unless more sentences than ``within`` have gone by since."""
        return self.recent if self.age <= within else []


def memory_of(typed_names: Sequence[str], text: str) -> Memory:
    """What "the library" can stand for, of all names a text prints with their sort: its one place of that sort."""
    heads: dict[str, dict[str, str]] = {}
    counts = {name.casefold().removeprefix("the "): text.count(_bare(name)) for name in typed_names}
    for name in typed_names:
        if counts[name.casefold().removeprefix("the ")] < _TWICE and len(counts) > 1:
            continue  # named once among others: not what "the school" means all through
        if names.is_place(name) and not name.endswith("s"):
            heads.setdefault(_singular(name.split()[-1]), {}).setdefault(name.casefold().removeprefix("the "), name)
    return Memory({head: list(found.values()) for head, found in heads.items()})


def _bare(name: str) -> str:
    """A name without its sort, as papers print it the second time."""
    return names.SORT.sub("", name.removeprefix("The ")).strip() or name


def versions(sentence: str, memory: Memory) -> Iterator[tuple[str, frozenset[str] | None]]:
    """Plainer wordings of a sentence, each with the names a row may be about; None where any may."""
    if len(sentence) > _LONGEST:
        return
    shorter = _without_asides(sentence)
    if shorter != sentence:
        yield shorter, None
    for pattern in (_OBJECT, _OWN, _DEFINITE):
        for match in islice(pattern.finditer(shorter), 4):
            held = _meant(match, shorter, memory)
            if held:
                yield _without_asides(_said_with(match, shorter, joined(held))), frozenset(held)


def joined(held: Sequence[str]) -> str:
    """Names as a list: "A, B and C"."""
    return held[0] if len(held) == 1 else ", ".join(held[:-1]) + " and " + held[-1]


# "the nursery class at Elm School": what is said of the class is not said of the school.
_PART_AT = re.compile(
    r"\b(?:class|unit|ward|bed|service|department|clinic|group|club|desk|counter|meeting|session)s? (?:at|in) (?:the )?$")


def typed(sentence: str) -> list[str]:
    """The places a sentence names with their sort; of "the Oak and Elm libraries", both."""
    found: list[str] = []
    for match in names.TYPED.finditer(sentence):
        if _PART_AT.search(sentence, max(0, match.start() - 30), match.start()):
            continue
        if match.group().endswith("s") and (listed := names.before(sentence[: match.end()])):
            found += [name.text for name in listed]
        elif names.is_place(match.group()):
            found.append(match.group())
    return list(dict.fromkeys(found))


def _without_asides(sentence: str) -> str:
    """The sentence without what is said by the way after the name of a place."""
    kept, at = [], 0
    for match in names.TYPED.finditer(sentence):
        if match.start() < at or not names.is_place(match.group()):
            continue
        tail = _TAIL.match(sentence, match.end())
        end = tail.end() if tail else match.end()
        said = _ANNOUNCES.match(sentence, end)
        if said:
            end = said.end() - 1
        means = _MEANS.match(sentence, end)
        kept.append(sentence[at : match.end()] + (" will " if means else ""))
        at = means.end() if means else end
    return "".join(kept) + sentence[at:]


def _meant(match: re.Match[str], sentence: str, memory: Memory) -> list[str]:
    """The places a pronoun or "the library" stands for: those named last, if their number and sort agree."""
    earlier = typed(sentence[: match.start()])
    if match.re is _OWN and not earlier and memory.stated and memory.since < _STATED_WITHIN:
        return _of_number(memory.stated, match.group("they").casefold() != "its")
    if "head" not in match.groupdict():
        return _of_number(earlier or memory.last(1), match.group("they").casefold() not in ("it", "its"))
    if earlier and not _PARTED.search(sentence[sentence.rfind(earlier[-1], 0, match.start()) + len(earlier[-1]) : match.start()]):
        return []  # "Elm School would take on the building": another's
    held = earlier or memory.last(4)
    head, many = match.group("head").casefold(), match.group("head").casefold() != _singular(match.group("head").casefold())
    fitting = [name for name in held if _singular(name.split()[-1].casefold()) == _singular(head) or _singular(head) in _GENERAL]
    if many:
        return _of_number(fitting, True) if re.search(r"two|three|four|both|these", match.group("they").casefold()) else []
    only = list(memory.by_head.get(_singular(head), ()))
    same = [name for name in fitting if _singular(name.split()[-1]) == _singular(head)]
    return next((held for held in (same, only, fitting) if len(held) == 1), [])


_PARTED = re.compile(r"[,;:–—(]|\b(?:that|which|who|where|when|after|before|and|but|if|as|because|while|so|said|to)\b")


def _of_number(held: Sequence[str], many: bool) -> list[str]:
    return list(held) if (len(held) > 1) == many and len(held) < 13 else []


def _said_with(match: re.Match[str], sentence: str, held: str) -> str:
    """The sentence with the names in the place of what stands for them."""
    if match.re is _OBJECT:
        said = f"{match.group('verb')} {held}"
    elif match.re is _OWN:
        said = f"the {match.group('rest')} of {held}"
    else:
        said = held
    return sentence[: match.start()] + said + sentence[match.end() :]


def _singular(word: str) -> str:
    bare = word.casefold()
    if bare.endswith(("ss", "baths", "toilets")):
        return bare
    return bare[:-3] + "y" if bare.endswith("ies") else "branch" if bare == "branches" else bare.removesuffix("s")


def subjects_replaced(sentence: str, memory: Memory) -> Iterator[tuple[str, frozenset[str]]]:
    """The sentence with the names just given in the place of "both sites", "they" or "it" as its subject."""
    if len(sentence) > _LONGEST:
        return
    for match in islice(patterns.ANAPHORA.finditer(sentence), 6):
        held = memory.last(0) if not match.start("they") else typed(sentence[: match.start("they")])
        if held and patterns.CUE.search(sentence, match.end()) and len(held) in _how_many(match.group("they").casefold()):
            yield joined(held) + sentence[match.end("they") :], frozenset(held)


def _how_many(they: str) -> range:
    """How many places words such as "both sites" or "it" stand for."""
    if they.startswith(("both", "the two")):
        return range(2, 3)
    if they.startswith("all "):
        said = [count for count, word in enumerate(("three", "four", "five", "six"), 3) if word in they]
        return range(said[0], said[0] + 1) if said else range(3, 13)
    return range(2, 13) if they.startswith(("these", "they", "those")) else range(1, 2)
