"""Which way the proposal goes: what it would do (close, ban, build …), read from the consultation's own words.

"Keep it open" is against a proposal to close and says nothing of a proposal to plant trees; so what is proposed must
come from the consultation, never from the answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from consult.consultation import Consultation, Question

# Acts a proposal may consist of, by kind, each as the stems of the words for it.
ACTS = {
    "close": r"clos(?:e|es|ed|ing|ures?)|shut(?:s|ting)?|mothball(?:ed|ing)?",
    "cut": r"cut(?:s|ting)?|reduc(?:e|es|ed|ing|tions?)|scal(?:e|ed|ing) back|downsiz(?:e|ing)",
    "end": r"(?:end|ends|ending|stop|stops|stopping|remov(?:e|es|ed|ing|al)|withdraw(?:s|n|ing|al)?|scrap(?:ped|ping)?|"
           r"abolish(?:ed|ing)?|abolition|ax(?:e|ed|ing)|discontinu(?:e|ed|ing)|decommission(?:ed|ing)?)",
    "ban": r"ban(?:s|ned|ning)?|prohibit(?:ed|ing|ion)?|outlaw(?:ed|ing)?|forbid(?:den|ding)?",
    "merge": r"merg(?:e|es|ed|ing|ers?)|amalgamat(?:e|ed|ing|ion)|federat(?:e|ing|ion)",
    "move": r"relocat(?:e|ed|ing|ion)|outsourc(?:e|ed|ing)|privatis(?:e|ed|ing|ation)|contract(?:ed|ing) out|"
            r"sell(?:ing)?|sold|dispos(?:e|al)",
    "build": r"build(?:s|ing)?|built|erect(?:ed|ing|ion)?|construct(?:ed|ing|ion)?|develop(?:ed|ing|ment)?|install(?:ed|ing)?",
    "introduce": r"introduc(?:e|es|ed|ing|tion)|bring(?:ing)? in|creat(?:e|ed|ing|ion)|set(?:ting)? up|establish(?:ed|ing)?",
    "charge": r"charg(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)",
}
# A proposal of one of these takes something away: to keep, save or spare it is to be against.
TAKES_AWAY = frozenset({"close", "cut", "end", "merge", "move"})
# What people call one of them they may call another of them.
_ALSO = {"close": ("close", "cut", "end"), "cut": ("cut", "close"), "end": ("end", "close", "cut"), "merge": ("merge",),
         "move": ("move",)}

_ASKS_YES_OR_NO = re.compile(
    r"(?:^|[.;:,?]\s+)(?:should|do you|would you|are you|is it right|does|will you|can you)\b", re.IGNORECASE)
_ASKS_FOR_A_SIDE = re.compile(r"\b(?:agree|support|favour|oppose|approve|back|accept|proposals?|plans?)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Proposal:
    """What is proposed: the kinds of act (keys of :data:`ACTS`), empty where the consultation's words do not say."""

    acts: tuple[str, ...] = ()

    @property
    def takes_away(self) -> bool:
        """Whether something there is now would close, shrink or go."""
        return bool(TAKES_AWAY & set(self.acts))

    @property
    def words(self) -> str:
        """A pattern for the words people use of what is proposed; one that matches nothing where that is unknown."""
        kinds = dict.fromkeys(kind for act in self.acts for kind in _ALSO.get(act, (act,)))
        return "|".join(ACTS[kind] for kind in kinds) or r"(?!)"


def proposed(told: Consultation) -> Proposal:
    """The acts named where the consultation says what is asked and decided: headline question, decides, else title.

    Without a headline question the questions that ask for a side are read.
    """
    asked = [question.text for question in told.questions if question.id == told.headline or not told.headline and
             _ASKS_FOR_A_SIDE.search(question.text)]
    polar = [question.text for question in told.questions if not told.headline and asks_yes_or_no(question)]
    return _acts([*asked, *polar, told.decides]) or _acts([told.title]) or Proposal()


def asks_yes_or_no(question: Question) -> bool:
    """Whether "yes" at the head of an answer says that the answerer is for what is proposed."""
    opens = _ASKS_YES_OR_NO.search(question.text)
    names = re.compile("|".join(ACTS.values()), re.IGNORECASE)
    return bool(opens and (_ASKS_FOR_A_SIDE.search(question.text) or
                           re.search(r"\bshould\b", opens.group(), re.IGNORECASE) and names.search(question.text)))


def names_it(question: Question) -> bool:
    """Whether a question speaks of the proposal by that name, or asks for a side."""
    return bool(re.search(r"\b(?:proposals?|proposed|plans?|agree|support|oppose|favour)\b", question.text, re.IGNORECASE))


def _acts(texts: Iterable[str]) -> Proposal | None:
    found = [act for act, words in ACTS.items() if any(_names(words, text) for text in texts)]
    return Proposal(tuple(found)) if found else None


def _names(words: str, text: str) -> bool:
    """Whether the text proposes the act, other than in the consultation's own closing date and the like."""
    plain = re.sub(r"\b(?:consultation|survey)\s+(?:closes|ends|closed|ended)\b|\bclosing (?:date|time)\b", " ", text,
                   flags=re.IGNORECASE)
    return re.search(rf"\b(?:{words})\b", plain, re.IGNORECASE) is not None
