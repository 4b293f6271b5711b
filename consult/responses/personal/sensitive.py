"""Special-category details (UK GDPR article 9, and criminal matters, article 10) that somebody tells of a person they know.

These are flagged for an officer before a quotation is published, not masked. A word alone is a topic (*a group for
children with autism*); with a person beside it (*my son is autistic*) it is somebody's detail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from consult.responses.personal.span import Span

# The writer, or somebody the writer knows.
_RELATIVE = (
    r"husband|wife|partner|ex|son|sons|daughter|daughters|child|children|kids?|baby|mum|mother|mam|dad|father"
    r"|nan|gran|grandma"
    r"|grandad|brother|sister|grandson|granddaughter|grandchild|niece|nephew|uncle|aunt|cousin|neighbour|friend"
    r"|family|boy|girl"
)
_WRITER = re.compile(r"\b(?:I|i|I[’'](?:m|ve|d|ll)|i[’'](?:m|ve|d)|im|ive|me|my|mine|myself|we|we[’'](?:re|ve)"
    r"|our|us)\b")
_KNOWN = re.compile(
    rf"\b(?:(?:my|our|his|her|their|the)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{_RELATIVE})|(?:he|she)(?:[’']s)?\b|(?:his"
    rf"|her|him)\b)",
    re.IGNORECASE)
# Between a writer and a word these make it a topic, not their own detail: I support, I think.
_OPINION = re.compile(r"\b(?:support|think|believe|groups?|services?|sessions?|charit(?:y|ies)|people|those"
    r"|others|anyone|everyone"
                      r"|parents|families|residents|users|consultation|awareness|training|helpline"
                      r"|class(?:es)?)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:I|i|im|I[’']m)\s+(?:am|was|have|had|suffer|live|being|got|'ve|became|a)\b[^,;]*$")
_WORDS = re.compile(r"[a-z]+")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*")


def find(text: str) -> Iterator[Span]:
    """Each detail in a sentence that also speaks of the writer or of somebody they know."""
    details = _details()
    if not _may_hold(text) or not details.search(text):
        return
    for sentence in _SENTENCE.finditer(text):
        said = sentence[0]
        found = list(details.finditer(said))
        told = _KNOWN.search(said) or _WRITER.search(said) and not _OPINION.search(said)
        for detail in found:
            if told or _OWN.search(said, max(0, detail.start() - 30), detail.start()):
                yield Span(sentence.start() + detail.start(), sentence.start() + detail.end(), "special-category")


def _may_hold(text: str) -> bool:
    """Whether a word begins as one of the listed does: a quick no for most texts."""
    stems = _stems()
    return any(word[:4] in stems or word[:3] in stems for word in _WORDS.findall(text.lower()))


@cache
def _stems() -> frozenset[str]:
    """Of what each listed pattern begins with, the longest word, cut after four letters."""
    heads = [head for part in _listed() for head in _heads(part.replace("(?-i:", "").lower())]
    return frozenset(max(re.findall("[a-z]+", head), key=len)[:4] for head in heads)


def _heads(pattern: str) -> list[str]:
    """The letters and spaces a pattern begins with, for each choice where it begins with a choice."""
    choice = re.match(r"\(\?:([^()]*)\)", pattern)
    parts = choice[1].split("|") if choice else [pattern]
    return [head[0] for part in parts if (head := re.match(r"[a-z' -]+(?![?*])", part))]


@cache
def _details() -> re.Pattern[str]:
    """One pattern of everything listed in sensitive.txt, by first letter so that few are tried at any place."""
    by_letter: dict[str, list[str]] = {}
    for part in sorted(_listed(), key=lambda part: (-len(part), part)):
        by_letter.setdefault(part[0].lower() if part[0].isalpha() else "", []).append(part)
    choices = [f"(?={letter})(?:{'|'.join(parts)})" if letter else "|".join(parts) for letter, parts in sorted(by_letter.items())]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(choices)})(?![\w-])", re.IGNORECASE)


@cache
def _listed() -> tuple[str, ...]:
    lines = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    listed = (part.strip() for line in lines if line[:1] not in ("#", "[", "") for part in line.split(","))
    return tuple(part for part in listed if part)
