"""From openings to turns: speeches made whole, questions joined with their answers, kinds settled."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from consult.structure import names
from consult.structure.minutes.openings import Opening

_ASKING = ("ask", "supplementary")
_FIXED = {
    "motion": "motion",
    "amendment": "amendment",
    "vote": "vote",
    "declaration": "declaration",
    "written-answer": "written-answer",
    "ask": "question",
    "supplementary": "supplementary",
}


@dataclass
class Turn:
    """One speech being read: its opening, how far it goes, whether it asks anything, and the item it stands in."""

    opening: Opening
    end: int
    item: int
    asks: bool = False
    outright: bool = False
    last_paragraph: int = 0
    kind: str = ""
    answers: int = 0
    first_words: str = ""
    chapter: int = 0

    @property
    def speaker(self) -> str:
        """Who speaks, as shown."""
        return self.opening.speaker


def one_speech(turns: list[Turn]) -> list[Turn]:
    """Turns that follow each other by one speaker, made one: a speech with all its paragraphs."""
    whole: list[Turn] = []
    for turn in turns:
        before = whole[-1] if whole else None
        if before and _same_speech(before, turn):
            before.end, before.last_paragraph = turn.end, turn.last_paragraph
            before.asks = before.asks or turn.asks or (turn.opening.sort == "ask" and not turn.opening.mild)
            before.outright = before.outright or turn.outright
            before.opening = replace(
                before.opening,
                sort=_stronger(before.opening.sort, turn.opening.sort),
                addressee=before.opening.addressee or turn.opening.addressee,
            )
        else:
            whole.append(turn)
    return whole


def _same_speech(before: Turn, turn: Turn) -> bool:
    if before.item != turn.item or before.speaker != turn.speaker or turn.opening.labelled or turn.opening.prompted:
        return False
    sorts = {before.opening.sort, turn.opening.sort}
    if turn.speaker == names.MEETING and sorts == {"ask", "say"}:
        return False
    if sorts == {"vote"}:
        return turn.opening.voice != "decision"
    if not turn.speaker or sorts & {
        "motion",
        "amendment",
        "vote",
        "declaration",
        "written-answer",
        "supplementary",
        "told",
    }:
        return False
    return not (
        turn.opening.voice == "voice"
        and before.last_paragraph != turn.opening.paragraph
        and turn.opening.sort != before.opening.sort
    )


def _stronger(first: str, second: str) -> str:
    """The class of a speech made of two: a statement that goes on to ask may be a question; the first word rules."""
    if {first, second} == {"ask", "say"}:
        return "ask" if first == "ask" else "say"
    return first


def linked(turns: list[Turn]) -> list[Turn]:
    """The turns with kinds and answers: each answer has the order of its question, a supplementary that of its first."""
    state = _Exchange()
    for order, turn in enumerate(turns, 1):
        following = turns[order] if order < len(turns) else None
        state.settle(turn, order, following)
    return turns


class _Exchange:
    """The question that is waiting for an answer, and what has been said since."""

    def __init__(self) -> None:
        self.question: Turn | None = None
        self.order = 0
        self.main: dict[str, int] = {}
        self.last_main = 0
        self.answered, self.answerer = False, ""
        self.chapter = -1
        self.asked: list[tuple[int, Turn]] = []
        self.answers: dict[int, tuple[str, str]] = {}
        self.last: Turn | None = None

    def settle(self, turn: Turn, order: int, following: Turn | None) -> None:
        """Give one turn its kind and link, in reading order."""
        if turn.chapter != self.chapter:
            self._new_chapter(turn)
        kind = _FIXED.get(turn.opening.sort) or self._spoken(turn, following)
        kind = "supplementary" if kind == "question" and self._follows_up(turn) else kind
        turn.kind = kind
        if kind in ("question", "supplementary"):
            self._ask(turn, order, kind)
        elif kind == "answer":
            same = self.question is not None and turn.opening.asker in ("", self.question.speaker)
            turn.answers = self.order if same else 0
            self.answered, self.answerer = True, turn.speaker
            self.answers[turn.answers] = (turn.speaker, turn.first_words)
        elif kind == "written-answer":
            turn.answers = self._written(turn)
        elif kind != "chair":
            self._stale(turn)
        self.last = turn

    def _new_chapter(self, turn: Turn) -> None:
        self.chapter = turn.chapter
        if not (turn.opening.labelled and turn.opening.sort == "answer"):
            self.question, self.main, self.last_main, self.answered = None, {}, 0, False
            self.asked, self.answerer = [], ""

    def _follows_up(self, turn: Turn) -> bool:
        """Whether somebody asks again in the paragraph in which he was just answered."""
        asked, last = self.question, self.last
        return (
            asked is not None and last is not None and last.kind == "answer" and self.answered
            and turn.speaker == asked.speaker != "" and not names.collective(turn.speaker)
            and turn.opening.paragraph == last.opening.paragraph == asked.opening.paragraph
        )

    def _ask(self, turn: Turn, order: int, kind: str) -> None:
        if kind == "supplementary":
            turn.answers = self.main.get(turn.speaker, 0) or self.last_main
            if not turn.speaker and self.question:
                turn.opening = replace(turn.opening, speaker=self._main_speaker(), role="")
        else:
            self.main[turn.speaker] = self.last_main = order
        self.asked.append((order, turn))
        self.question, self.order, self.answered = turn, order, False

    def _main_speaker(self) -> str:
        return next((turn.speaker for order, turn in reversed(self.asked) if order == self.last_main), "")

    def _written(self, turn: Turn) -> int:
        """The question a written answer belongs to: by its asker, its answerer and the words it shares, else the last one."""
        words = _long_words(turn.first_words)
        shared = [
            (
                bool(question.speaker) and question.speaker.split()[-1] in turn.first_words,
                len(_long_words(question.first_words + self.answers.get(order, ("", ""))[1]) & words),
                self.answers.get(order, ("", ""))[0] == turn.speaker != "",
                -order,
            )
            for order, question in self.asked
        ]
        named, most, _, order = max(shared, default=(False, 0, False, 0))
        if named or most >= 2:
            return -order
        near = self.last is not None and turn.opening.paragraph - self.last.last_paragraph <= 1
        alone = len(self.asked) == 1 and near
        return self.asked[-1][0] if self.asked and (alone or turn.opening.labelled) else 0

    def _stale(self, turn: Turn) -> None:
        if (
            self.question
            and turn.opening.paragraph != self.question.last_paragraph
            and turn.speaker != self.question.speaker
        ):
            self.question = None

    def _spoken(self, turn: Turn, following: Turn | None) -> str:
        """The kind of a say, answer, told or chair opening, from what is waiting."""
        sort = turn.opening.sort
        if self._answers(turn):
            return "answer"
        asker = self.question is not None and turn.speaker == self.question.speaker != ""
        if sort == "told" or turn.opening.answering and (sort == "answer" or turn.opening.prompted) and not asker:
            return "answer"
        if (turn.asks or turn.outright) and (sort != "chair" or _put_by_the_chair(turn)) and self._is_answered_by(turn, following):
            return "question"
        if turn.opening.mild and sort == "say" and turn.speaker != names.MEETING and self._is_answered_by(turn, following):
            return "question"
        return "chair" if sort == "chair" or turn.opening.chairing else "statement"

    def _answers(self, turn: Turn) -> bool:
        question = self.question
        if question is None:
            return False
        sort, near = turn.opening.sort, turn.opening.paragraph - question.last_paragraph
        if turn.speaker and turn.speaker == question.speaker and (turn.speaker != names.MEETING or near):
            return False
        if turn.opening.labelled and sort == "answer" or sort == "told":
            return True
        same = turn.opening.paragraph == question.last_paragraph
        if same and not self.answered:
            return not (turn.asks and not turn.opening.answering and sort == "say" and _is_councillor(turn))
        if self.answered:
            return sort == "answer" and near <= 2 or same and sort == "say" and not _is_councillor(turn)
        if turn.opening.answering or question.opening.addressee == turn.speaker != "":
            return near <= 4 or question.opening.labelled
        if sort == "answer":
            return question.opening.labelled or near <= 3 and (_explains(turn) or _speaks_to(turn, question))
        if question.kind == "supplementary" and turn.speaker == self.answerer != "":
            return near <= 2
        return (
            sort == "say"
            and near <= 2
            and (turn.opening.voice == "post" or near == 1 and question.opening.sort == "ask" and turn.opening.voice in _UNTITLED)
            or (sort == "say" and question.opening.labelled)
        )

    def _is_answered_by(self, turn: Turn, following: Turn | None) -> bool:
        if following is None or following.chapter != turn.chapter:
            return turn.outright
        if following.opening.sort in ("told", "written-answer") or following.opening.answering:
            return following.speaker != turn.speaker
        if following.opening.sort == "answer" and following.opening.paragraph != turn.last_paragraph:
            return following.speaker != turn.speaker and (_explains(following) or turn.outright)
        together = following.opening.paragraph == turn.last_paragraph
        return (
            together
            and following.opening.sort in ("say", "chair", "answer")
            and following.speaker != turn.speaker
            or turn.outright
        )


_UNTITLED = ("name", "initials")


def _speaks_to(turn: Turn, question: Turn) -> bool:
    """Whether a speech says at its head whom it is told: the asker of a question ("informed Councillor Ash that …")."""
    return bool(question.speaker) and question.speaker.split()[-1] in turn.first_words[:110]


def _put_by_the_chair(turn: Turn) -> bool:
    """Whether the chair, in a verbatim record, ends on a question."""
    return turn.opening.labelled and turn.outright


def _long_words(words: str) -> set[str]:
    return {word for word in re.findall(r"[a-z]{5,}", words.casefold()) if word not in _COMMON}


_COMMON = names.word_set(
    "would could which meeting after their there about members member councillor asked whether that these "
    "those being response question following since"
)


def _explains(turn: Turn) -> bool:
    """Whether somebody who "explained" or "advised" in a paragraph of their own can be taken to answer: a post, an officer."""
    role = turn.opening.role.casefold()
    return (
        turn.opening.voice in ("post", "voice", "body")
        or bool(role)
        and not role.endswith("group")
        or not _is_councillor(turn)
        and turn.opening.voice == "name"
    )


def _is_councillor(turn: Turn) -> bool:
    return turn.speaker.casefold().startswith(("councillor", "cllr"))


def aliases(openings: Iterable[Opening]) -> dict[str, str]:
    """Posts the minutes use for one named speaker: in two paragraphs or more, name and post take turns as the sole
    speakers of one speech, once in each order, and neither asks or answers the other."""
    by_paragraph: dict[int, list[Opening]] = {}
    for one in openings:
        by_paragraph.setdefault(one.paragraph, []).append(one)
    orders: dict[tuple[str, str], set[str]] = {}
    counts: dict[tuple[str, str], int] = {}
    against: set[tuple[str, str]] = set()
    for found in by_paragraph.values():
        posts = sorted({one.speaker for one in found if one.voice == "post"})
        named = sorted({one.speaker for one in found if one.voice == "person"})
        pairs = [(post, name) for post in posts for name in named]
        if len(pairs) == 1 and len(found) >= 2 and all(one.sort == "say" for one in found):
            orders.setdefault(pairs[0], set()).add(found[0].voice)
            counts[pairs[0]] = counts.get(pairs[0], 0) + 1
        else:
            against.update(pairs)
    good = [pair for pair, seen in orders.items() if len(seen) == 2 and counts[pair] >= 2 and pair not in against]
    posts_of = [post for post, _ in good]
    return {post: name for post, name in good if posts_of.count(post) == 1}
