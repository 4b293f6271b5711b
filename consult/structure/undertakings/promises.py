"""Whether a sentence of a speech promises: outright, by firm follow-up, by what is to be sent, or loosely to somebody or by a time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from consult.structure import mentions, names
from consult.structure.undertakings import cues
from consult.structure.undertakings.people import People

_SPOKEN = ("answer", "statement", "chair")
_GIVES = re.compile(
    r"provide|share|update|confirm|clarify|report|reply|respond|inform|notify|advise|give|bring|ask|arrange|"
    r"raise|obtain|make|issue|include|add|publish",
    re.IGNORECASE,
)
_TAKES_UP = re.compile(
    r"look|consider|reconsider|review|examine|explore|arrange|ask|meet|include|confirm|clarify|raise|discuss|investigate|pursue|"
    r"seek|monitor|revisit",
    re.IGNORECASE,
)
_RECONSIDERS = re.compile(
    r"(?:would|will|[’']ll)\s+(?:\w+\s+)?(?:look (?:at|again)|reconsider|revisit|ask|confirm|clarify|"
    r"consider (?:this|that|it|whether|how|if|the (?:suggestion|request|point|matter|idea|question|issue)))",
    re.IGNORECASE,
)
_NO_TASK = re.compile(
    r"support|help|note|advise|assess|place|register|call|get|take|feed|address|complete|book|add|give|explain|present|attend",
    re.IGNORECASE,
)
_SENT = re.compile(r"provide|sen|circ|share|e-?mail|forward|report|brought|clarif", re.IGNORECASE)
_OF_FACTS = re.compile(r"\b(?:information|details|figures|data|breakdown|cop(?:y|ies)|slides|list|clarification|explanation|"
    r"feedback)\b[^.;]*$")
_OF_LETTERS = re.compile(r"\bletters?\b[^.;]*\b(?:sent|written)$")
_SURE_DEEDS = ("sought", "obtained", "circulated", "distributed", "reported back")
_MERELY_AGREED = re.compile(r"agreed (?:to )?(?:note|support|review)\b")


def promised_in(words: str, turn: Mapping[str, Any]) -> bool:
    """Whether a sentence of a speech (a row of the turns table) promises something."""
    if cues.NOT.search(words) and not re.search(r"\bbut\b|\band\b", words) or cues.IF_COULD.search(words):
        return False
    kind, alone = str(turn["kind"]), not _is_collective(turn)
    if cues.RECEIVER_GIVEN.search(words) and not cues.ASKED.search(words):
        return True
    if kind == "vote" and (sent := cues.BE_SENT.search(words)):
        sought = sent.group().endswith(_SURE_DEEDS) or bool(_OF_LETTERS.search(sent.group())) or bool(_OF_FACTS.search(sent.group()))
        return bool(cues.INFORMATION.search(words) and (sought or cues.RECEIVER.search(words) or cues.WHEN.search(words)))
    if alone and _outright(words) or kind in _SPOKEN and cues.PLANNED.search(words):
        return True
    if cues.CAN_LET.search(words) and cues.RECEIVER.search(words):
        return True
    promised = cues.PROMISED.search(words)
    if promised and alone and not _MERELY_AGREED.match(words, promised.start()):
        return bool(cues.PLEDGED.search(promised.group())) or _is_follow_up(words, promised)
    if not alone and not cues.MEETING_SAYS.search(words):
        return False
    return (
        _firmly(words)
        or bool(cues.SO_COULD.search(words))
        or is_bare_task(words)
        or _passively(words, pledged=bool(promised))
        or alone and kind in _SPOKEN and bool(cues.OWN.search(words))
        or _followed_up(words)
        or alone and kind in _SPOKEN and bool(cues.TO_COME.search(words))
        or _loosely(words, kind)
    )


def _is_collective(turn: Mapping[str, Any]) -> bool:
    """Whether a speech is a decision or a committee's: what such a body agrees to do is no promise of a speaker's."""
    speaker = str(turn["speaker"])
    return turn["kind"] == "vote" or names.collective(speaker) and speaker not in ("Officers", names.MEETING)


def _outright(words: str) -> bool:
    return any(pattern.search(words) for pattern in (cues.OUTRIGHT, cues.AGREED_DONE, cues.DELEGATED))


def _firmly(words: str) -> bool:
    """ "Would find out", "will write to": firm follow-up; "could" only with a time."""
    firm = cues.WOULD.search(words)
    if not firm or is_plan(words, firm) or cues.RELATIVE.search(words[: firm.start()]):
        return False
    return not re.match(r"could|can", firm.group(), re.IGNORECASE) or bool(cues.WHEN.search(words))


def _passively(words: str, *, pledged: bool) -> bool:
    """ "The figures would be sent to Members"; "to be sent" only where it was agreed."""
    if cues.PAPER_WHICH.search(words) and (cues.RECEIVER.search(words) or cues.WHEN.search(words)):
        return True
    passive = cues.PASSIVE.search(words)
    if passive is None or not cues.INFORMATION.search(words[: passive.start()]) or cues.RELATIVE.search(words[: passive.start()]):
        return False
    if not (cues.RECEIVER.search(words) or cues.WHEN.search(words) or cues.WHEN_SURE.search(words)):
        return False
    if re.match(r"could|can", passive.group(), re.IGNORECASE):
        return bool(re.search(r"\bagreed\b", words[: passive.start()]) or cues.WHEN_SURE.search(words[passive.end() :]))
    return not re.match(r"to\b", passive.group()) or bool(cues.MEETING_SAYS.search(words)) or pledged


def _loosely(words: str, kind: str) -> bool:
    """ "Would provide it to Members": a weaker verb, with somebody to receive it or a time; "would reconsider" in an answer."""
    loose = cues.WOULD_LOOSELY.search(words)
    if not loose or is_plan(words, loose) or cues.RELATIVE.search(words[: loose.start()]):
        return False
    after = words[loose.start() :]
    if _GIVES.match(loose["what"]) and not re.match(r"can\b", loose.group()) and (cues.RECEIVER.search(after) or cues.WHEN.search(words)):
        return True
    return kind == "answer" and bool(cues.WHEN_SURE.search(after) or _RECONSIDERS.match(after))


def is_to_be_sent(words: str) -> bool:
    """Whether something is to be sent, brought or followed up, by nobody named: "Details would be sent to all Members."."""
    if cues.NOT.search(words) or cues.ASKED.search(words) or cues.IF_COULD.search(words):
        return False
    given = cues.RECEIVER_GIVEN.search(words)
    if given and (given["later"] or " will be" not in given.group()):  # "will" is how an agenda tells what it holds
        return True
    passive = cues.PASSIVE.search(words)
    if passive is None or not re.match(r"would|will|shall", passive.group(), re.IGNORECASE):
        return False
    return _passively(words, pledged=False) or _followed_up(words)


def _followed_up(words: str) -> bool:
    """ "The matter would be looked into": a passive that follows something up by its own meaning, and not in a relative clause."""
    if cues.COMES_BACK.search(words):
        return True
    match = cues.FOLLOWED_UP.search(words)
    if match is not None and re.match(r"\s+by\s", words[match.end() :]):
        return False
    return match is not None and not cues.RELATIVE.search(words[: match.start()])


def in_letter(words: str) -> bool:
    """Outside minutes only a promise in so many words counts, or "we will write to you"."""
    if cues.PLEDGED.search(words) and cues.PROMISED.search(words) and not cues.NOT.search(words):
        return True
    first = re.match(r"\W*(?:we|I)\s+(?:will|shall)\s", words)
    return bool(
        first
        and re.search(rf"\b(?:will|shall)\s+{cues.GOES}(?:{cues.FIRM})", words, re.IGNORECASE)
        and cues.RECEIVER.search(words)
    )


def is_bare_task(words: str) -> bool:
    """ "Further details to be sought.": a task in notes, by nobody named or "by the Clerk"."""
    bare = cues.BARE.match(words)
    if bare is None or len(words) > 300 or cues.NOT.search(words):
        return False
    return bool(cues.INFORMATION.search(bare["thing"]) or not _SENT.match(bare["what"]) or cues.WHEN.search(words))


def done_by(words: str, people: People) -> str:
    """Whoever a passive says will do it: "a letter to be provided by the Clerk"; "" for nobody."""
    passive = cues.PASSIVE.search(words)
    by = re.compile(r"[^.;]{0,60}?\bby\s+(?=(?:the\s+)?[A-Zoc])").match(words, passive.end()) if passive else None
    mention = mentions.subject(words, by.end(), min(len(words), by.end() + 90)) if by else None
    if mention is not None and mention.sort in ("person", "post", "people", "name"):
        return people.resolve(mention)
    return people.initialled(mention.printed) if mention is not None and mention.sort == "initials" else ""


def is_firm(rest: str) -> bool:
    """Whether words begin with firm follow-up: "look into", "take this up with"."""
    return bool(re.match(rf"(?:{cues.FIRM})(?!\w)", rest, re.IGNORECASE))


def reconsiders_later(rest: str) -> bool:
    """ "consider this at its next meeting"."""
    return bool(re.match(r"(?:consider|reconsider|review|discuss|return to|examine|re-?visit)\b", rest) and cues.LATER.search(rest))


def is_personal(verb: str) -> bool:
    """Whether a verb, of somebody named by name, is a task of theirs: "would ensure", not "would support"."""
    return not _NO_TASK.match(verb)


def gives(verb: str) -> bool:
    """Whether a verb gives, tells or asks somebody something."""
    return bool(_GIVES.match(verb))


def _is_follow_up(words: str, promised: re.Match[str]) -> bool:
    """Whether what was agreed or offered is to come back, to give something or to look into it, not merely to act."""
    what = promised["what"]
    if re.fullmatch(cues.FIRM, what, re.IGNORECASE) or _GIVES.match(what) or _TAKES_UP.match(what):
        return True
    return bool(cues.RECEIVER.search(words) or cues.WHEN.search(words))


def is_plan(words: str, match: re.Match[str]) -> bool:
    """Whether the thing that "would" is a service or a plan, not a person."""
    before = words[: match.start()].rstrip(" ,")
    named = re.search(r"\bit\s*$|\b[A-Z][\w’'-]+ Services\s*$", before)
    return bool(cues.PLAN_SUBJECT.search(before)) and not named
