"""Which table a sentence speaks of: the one it names, the one beside it, the one whose title says the same.

Placing only ever narrows: a sentence that fits two tables equally is placed at neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from consult.claims import words
from consult.claims.paper import Paper, Sentence
from consult.claims.stats import Stat

NAMED, SAME_SECTION, BESIDE, TITLE, TITLE_ELSEWHERE, ENOUGH, MARGIN = 8.0, 2.0, 2.0, 4.0, 6.0, 4.0, 1.0
_NEAR = 2500  # characters between a sentence and a table that stand beside each other

_TABLE_NAME = re.compile(r"\b(table|figure|fig\.?|chart|graph)\s*(\d+(?:\.\d+)*[a-z]?)\b", re.I)
_QUESTION_NAME = re.compile(r"\b(?:question|q)\.?\s*(\d+[a-z]?)\b", re.I)
_NUMBERED = re.compile(r"\b(?:proposal|option|priority|principle|objective|site|phase|zone|area)\s+(\d+[a-z]?|[A-H])\b", re.I)


@dataclass(frozen=True)
class Placed:
    """A table with the figures it holds and how strongly a sentence points to it."""

    key: tuple[str, int]
    stats: tuple[Stat, ...] = field(repr=False)

    @property
    def start(self) -> int:
        """Where its first figure stands."""
        return min(stat.start for stat in self.stats)

    @property
    def end(self) -> int:
        """Where its last figure ends."""
        return max(stat.end for stat in self.stats)

    @cached_property
    def title(self) -> str:
        """Its title, question and base as printed."""
        return " ".join(dict.fromkeys(part for stat in self.stats for part in (stat.title, stat.base_text) if part))

    @cached_property
    def section(self) -> str:
        """The headings it stands under."""
        return self.stats[0].section

    @cached_property
    def title_words(self) -> frozenset[str]:
        """Content words of its title and last heading, without those of scales."""
        last = self.section.rpartition(" > ")[2]
        return frozenset(word for word in words.content(f"{self.title} {last}") if word not in _SCALE_WORDS)

    @cached_property
    def corner_words(self) -> frozenset[str]:
        """Content words of the heading over its labels, without those of scales."""
        return frozenset(word for word in words.content(self.stats[0].corner) if word not in _SCALE_WORDS)

    @cached_property
    def names(self) -> frozenset[str]:
        """"table 4", "question 7", "proposal 2": what a sentence can call it by."""
        return names_in(f"{self.title} {self.section}")


_SCALE_WORDS = frozenset(words.content("strongly tend agree disagree extent what how proposal proposals support oppose "
                                       "council base answering all please tell us do you think"))


def names_in(text: str) -> frozenset[str]:
    """Every name of a table, question or numbered proposal in a text, in one spelling."""
    found = {f"{match[1].lower()[:3]} {match[2].lower()}" for match in _TABLE_NAME.finditer(text)}
    found |= {f"q {match[1].lower()}" for match in _QUESTION_NAME.finditer(text)}
    return frozenset(found | {match[0].lower() for match in _NUMBERED.finditer(text)})


def tables_in(stats: Iterable[Stat]) -> tuple[Placed, ...]:
    """Tables from their figures, in the order of their documents."""
    held: dict[tuple[str, int], list[Stat]] = {}
    for stat in stats:
        held.setdefault((stat.document, stat.table), []).append(stat)
    return tuple(Placed(key, tuple(held[key])) for key in sorted(held))


def scores(sentence: Sentence, paper: Paper, tables: Sequence[Placed]) -> dict[tuple[str, int], float]:
    """How strongly a sentence of ``paper`` points to each table; :data:`ENOUGH` is strong."""
    names = names_in(sentence.flat)
    wider = names_in(sentence.section)
    said = frozenset(words.content(f"{sentence.flat} {sentence.section.rpartition(' > ')[2]}"))
    beside = _beside(sentence, [table for table in tables if table.key[0] == paper.document_id])
    found = {}
    for table in tables:
        own = table.key[0] == paper.document_id
        score = NAMED * bool(own and names & table.names) - NAMED * _named_otherwise(names, table.names)
        score -= MARGIN * 2 * _named_otherwise(wider, table.names) if not names else 0
        if own:
            score += SAME_SECTION * same_section(sentence.section, table.section) + BESIDE * (table.key in beside)
        score += (TITLE if own else TITLE_ELSEWHERE) * max(_title(said, table.title_words), _title(said, table.corner_words))
        found[table.key] = score
    return found


def _named_otherwise(names: frozenset[str], others: frozenset[str]) -> bool:
    """Whether both are named in the same manner and not alike: "Q7" is not the table of "Q8"."""
    for name in names:
        manner = name.split()[0]
        alike = [other for other in others if other.split()[0] == manner]
        if alike and name not in others and not any(each in others for each in names):
            return True
    return False


def same_section(one: str, other: str) -> bool:
    """Whether two places stand under the same headings, or one directly under the other's."""
    return bool(one) and (one == other or one.rpartition(" > ")[0] == other or other.rpartition(" > ")[0] == one)


def _title(said: frozenset[str], title: frozenset[str]) -> float:
    """Part of the title's content words a sentence and its heading have; one word in common is too few."""
    common = said & title
    return len(common) / len(title) if len(common) >= 2 else 0.25 if len(common) == 1 and len(title) <= 2 else 0.0


def _beside(sentence: Sentence, tables: Sequence[Placed]) -> set[tuple[str, int]]:
    """The next table before and the next after a sentence, where near."""
    after = [table for table in tables if table.start >= sentence.end and table.start - sentence.end <= _NEAR]
    before = [table for table in tables if table.end <= sentence.start and sentence.start - table.end <= _NEAR]
    near = [min(after, key=lambda table: table.start)] if after else []
    near += [max(before, key=lambda table: table.end)] if before else []
    return {table.key for table in near}


def strongest(found: dict[tuple[str, int], float], among: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], bool] | None:
    """The table pointed to most among some, and whether strongly and alone; ``None`` where there is none."""
    ordered = sorted(among, key=lambda key: (-found[key], key))
    if not ordered:
        return None
    best = ordered[0]
    margin = found[best] - found[ordered[1]] if len(ordered) > 1 else ENOUGH
    return best, found[best] >= ENOUGH and margin >= MARGIN
