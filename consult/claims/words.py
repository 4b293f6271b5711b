"""Words compared as words: the content words of a label or clause, reduced to a plain stem."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?", re.I)

_NO_LETTER = re.compile(r"\W+")

_LITTLE = """
a an the of to in on at by for from with without and or but nor as is are was were be been being am it its this
that these those there their they them he she his her we our us you your i my me who whom whose which what when
where how if then than so also just only very more most less much many some any each every all both either own
such do does did done has have had having will would shall should can could may might must said say says saying
stated state reported report indicated indicate responded respond response responses respondent respondents
answered answer people person participants participant those overall per cent percent percentage proportion
share number total about around approximately nearly almost over under up said felt feel think thought while
whilst compared however following followed question table figure chart graph shows show shown see below above
per
"""
_EMPTY = frozenset(_LITTLE.split())

# Short words whose endings the rule below would leave or spoil.
_IRREGULAR = {"using": "use", "used": "use", "uses": "use",
              "user": "use", "users": "use", "buses": "bus", "going": "go", "goes": "go", "went": "go",
              "women": "woman", "men": "man", "children": "child", "childrens": "child", "people": "person", "paid": "pay",
              "parents": "parent", "female": "female", "females": "female", "males": "male", "aged": "age", "ages": "age",
              "family": "famil", "supply": "suppl", "reply": "repl", "assembly": "assembl", "bodies": "bod",
              "city": "city", "cities": "city"}
_ENDINGS = ("ations", "ation", "ments", "ment", "ingly", "edly", "ings", "ing", "ies", "ied", "ers", "ed", "es", "ly",
            "er", "s", "y", "e")


_DOUBLING = ("ing", "ings", "ed", "er", "ers")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A plain stem: enough to make "agreed", "agree" and "agreeing" one word; never shorter than three letters."""
    low = word.lower().replace("’", "'")
    low = low.removesuffix("'s").removesuffix("s'").replace("'", "")
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low.isdigit() or len(low) <= 3:
        return low
    for ending in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            low = low[: -len(ending)]
            if len(low) > 3 and low[-1] == low[-2] and low[-1] in "bdgmnprt" and ending in _DOUBLING:
                low = low[:-1]  # "gritting" is "grit"
            break
    return low.rstrip("e") if len(low) > 3 else low


@lru_cache(maxsize=50_000)
def content(text: str) -> tuple[str, ...]:
    """Stems of the content words of a text, in order; words that only hold a sentence together are left out."""
    return tuple(stem(word) for word in _WORD.findall(text) if word.lower().replace("’", "'") not in _EMPTY)


def bare(text: str) -> str:
    """A text without case, punctuation and spacing, to tell a copy by."""
    return _NO_LETTER.sub(" ", text).strip().casefold()


def every(text: str) -> list[str]:
    """Stems of all words of a text, in order, the empty ones too."""
    return [stem(word) for word in _WORD.findall(text)]


def coverage(label: Iterable[str], clause: Iterable[str]) -> float:
    """Which part of the label's stems the clause has, 0 to 1; a label without content words is covered by nothing."""
    wanted, given = set(label), set(clause)
    return len(wanted & given) / len(wanted) if wanted else 0.0


def likeness(one: Iterable[str], other: Iterable[str]) -> float:
    """Stems in common as a part of all stems (Jaccard), 0 to 1; used to rank, never to judge."""
    first, second = set(one), set(other)
    return len(first & second) / len(first | second) if first | second else 0.0
