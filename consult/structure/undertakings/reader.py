"""The walk through the sentences of one document: which promise something, by whom, to whom, and whether kept."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from consult.structure import mentions, names
from consult.structure.minutes import openings, signs
from consult.structure.paragraphs import Paragraph, Spans
from consult.structure.undertakings import cues, kept, places, promises, tables, tasks
from consult.structure.undertakings.people import People
from consult.structure.undertakings.places import Place

_MAY_PROMISE = re.compile(
    r"\b(?:would|will|could|can|shall|to|agree|undertook|promised|offered|undertaking|volunteer)|[’']ll\b|\bA(?:CTION|"
    r"ction)|\bnext\b|\bagenda\b", re.IGNORECASE
)
_RECORD = re.compile(r"\b(?:minutes?|notes of|actions? (?:list|log|notes|points))\b", re.IGNORECASE)


class Reader:
    """The sentences of one document, which of them promise something, and the row of each that does."""

    def __init__(
        self, text: str, pieces: Sequence[Paragraph], turns: list[dict[str, Any]], register: list[dict[str, Any]]
    ) -> None:
        self.text, self.pieces = text, pieces
        self.turns = sorted(turns, key=lambda turn: (int(turn["start"]), int(turn["order"])))
        self._by_order = {int(turn["order"]): turn for turn in self.turns}
        self.people = People(text, register, self.turns)
        self._led = signs.has_lead(text)
        self._boundaries = signs.boundaries(text) if self._led else []
        self._record = bool(self.turns) or bool(_RECORD.search(text[:3000]))

    def rows(self) -> list[dict[str, Any]]:
        """The rows of the undertakings table, in order."""
        set_out = tables.read(self.text) if self._record else []
        told = list(places.places(self.text, self.pieces, self.turns))
        found = [row for task in set_out for row in self._of_task(task, told)]
        taken = {row["start"] for row in found}
        for number, place in enumerate(told):
            task, owner = self._owned(told, number)
            if task is not None:
                found.append({**self.row(task), "end": place.end, "by": owner})
                taken.update(one.start for one in told[:number + 1] if one.start >= task.start)
        actions = Spans(task.action for task in set_out)
        found += [
            self.row(place) for place in told
            if place.start not in taken and not actions.covers(place.start, place.end) and self.promises(place)
        ]
        return sorted(found, key=lambda row: (row["start"], row["end"]))

    def _owned(self, places: Sequence[Place], number: int) -> tuple[Place | None, str]:
        """The sentence that a sentence of only "Action: JS" gives an owner, and who that is; a bare "Agreed." is passed over."""
        place = places[number]
        only = tasks.OWNER_ONLY.fullmatch(self.text[place.start : place.end]) if self._record else None
        before = [one for one in places[max(number - 2, 0) : number] if place.paragraph - one.paragraph <= 1 and " " in one.words.strip()]
        if only is None or not before or tasks.OWNER_ONLY.fullmatch(before[-1].words):
            return None, ""
        whom = only["doer"] or only["whom"]
        return before[-1], self.people.named(whom) or whom

    def _of_task(self, task: tables.Task, places: Sequence[Place]) -> Iterable[dict[str, Any]]:
        """What a row of an action table sets somebody to do: its action, or what is promised in the cell beside a bare name."""
        owner = self.people.named(task.owner) or task.owner
        if not task.named_only:
            words = self.text[slice(*task.action)]
            by = owner or self._tasked(Place(*task.action, 0, None, words))
            yield {"start": task.action[0], "end": task.action[1], "by": by, "to": self.people.receiver(words, by, ""), "kept": task.kept}
            return
        beside = [place for place in places if any(start <= place.start < end for start, end in task.beside)]
        promised = [place for place in beside if self.promises(place)]
        for place in promised or beside[-1:]:
            yield {**self.row(place), "by": owner} | ({"kept": task.kept} if task.kept else {})

    def promises(self, place: Place) -> bool:
        """Whether a sentence is an undertaking."""
        words = place.words
        listed = places.LISTED.match(self.text, self.pieces[place.paragraph].start)
        if place.kind != "vote" and not listed and not _MAY_PROMISE.search(words):
            return False
        if cues.ACTION.search(words) or self._is_task(place) or cues.TASK_GIVEN.search(words):
            return True
        if self._record and (cues.WILL_ALONE.match(words) or self._commits(place) or self._assigned(place)):
            return True
        if self._record and (self._given(place)[0] or self._will_follow(place) or tasks.they_will(words) or self._left_to(place)):
            return True
        if self._record and places.opens_action(self.text, self.pieces, place):
            return True
        if place.turn is None:
            return promises.in_letter(words) or self._record and self._minuted(words)
        if cues.AGREED_AND_ASKED.search(words):
            return True
        if place.kind in ("motion", "amendment", "declaration") or self._only_asks(place):
            return False
        own = place.turn["speaker"] == names.MEETING
        return promises.promised_in(words, place.turn) or bool(self._doer(words, own=own)) or self._agrees_to_request(place)

    def _minuted(self, words: str) -> bool:
        """Whether the minute-taker's own words promise: somebody named will, something is to be sent."""
        return bool(self._doer(words, own=True)) or promises.is_to_be_sent(words) or promises.is_bare_task(words)

    def _given(self, place: Place) -> tuple[str, str]:
        """Whom the chair, the meeting or nobody named gives a task, and the sort of subject; "" for nobody."""
        words = place.words
        if place.kind in ("question", "supplementary", "motion", "amendment", "declaration") or words.rstrip().endswith("?"):
            return "", ""
        if not self._is_minuted(place):
            return "", ""
        asked = tasks.asked_of(words, self.people)
        who = asked[0] or tasks.told_by(words, place.turn, self.people)
        if not who and (place.kind == "vote" or places.LISTED.match(self.text, self.pieces[place.paragraph].start)):
            who = tasks.decided_for(words, self.people)
        return (asked if asked[0] else (who, "person" if who else ""))

    def _will_follow(self, place: Place) -> bool:
        """Whether something will be followed up by nobody named, as the minutes or the meeting say."""
        if place.kind in ("motion", "amendment", "declaration") or not self._is_minuted(place) or place.words.rstrip().endswith("?"):
            return False
        meeting = place.turn is None or place.turn["speaker"] == names.MEETING
        own = meeting or bool(re.search(r"\b(?:will|to) be\b", place.words)) and place.kind in ("statement", "chair", "answer")
        told = tasks.will_follow(self.text[place.start : place.end], own=own) or bool(tasks.will_find_out(place.words, self.people))
        return told or tasks.agreed_to(place.words) or tasks.is_requested(place.words)

    def _left_to(self, place: Place) -> str:
        """Whom the minutes leave a task to; "" for nobody, and inside a question or a motion."""
        if place.kind in ("question", "supplementary", "motion", "amendment", "declaration") or not self._is_minuted(place):
            return ""
        return tasks.left_to(place.words, self.people)

    def _is_minuted(self, place: Place) -> bool:
        """Whether a sentence stands in the minutes proper, where a page prints an agenda's own words above them."""
        if not self._led:
            return True
        at = bisect_right(self._boundaries, (place.start, True)) - 1
        return at >= 0 and self._boundaries[at][1]

    def _commits(self, place: Place) -> str:
        """Who agreed, undertook or offered to follow something up, as the sentence says; "" for nobody."""
        words = place.words
        for commits in cues.COMMITS.finditer(words):
            who, sort = self.people.subject_of(words, commits.start())
            if sort == "pronoun" and who.casefold() not in ("he", "she", "they", "i", "we", "it"):
                continue
            if sort in ("", "word") or cues.NOT.search(words[: commits.end()]) or cues.RELATIVE.search(words[: commits.start()]):
                continue
            if self._follows_up(words[commits.start("what") :], commits, sort, who):
                return self._antecedent(place) if sort == "pronoun" else who
        return ""

    def _follows_up(self, rest: str, commits: re.Match[str], sort: str, who: str) -> bool:
        """Whether what somebody agreed to comes back, gives or finds out something, and does not only decide."""
        told = commits["verb"].startswith("agree")
        if sort == "body" or names.collective(who):
            return bool(cues.OUTWARD.match(rest) or promises.reconsiders_later(rest))
        if commits["what"] in cues.DECIDES and not promises.is_firm(rest):
            return False
        return not told or commits.group().startswith("had") and promises.is_firm(rest) or not commits.group().startswith("had")

    def _assigned(self, place: Place) -> str:
        """ "(c) the Scrutiny Officer email all Members": whom a decision gives a task; "" for nobody."""
        if place.kind != "vote" and not places.LISTED.match(self.text, self.pieces[place.paragraph].start):
            return ""
        begin = cues.THAT.match(place.words)
        at = begin.end() if begin else 0
        mention = mentions.subject(place.words, at, min(len(place.words), at + 120))
        rest = place.words[mention.end :] if mention is not None else ""
        officers = re.compile(r"(?:the\s+)?officers\b", re.IGNORECASE).match(place.words, at)
        if officers:
            rest = place.words[officers.end() :]
        elif mention is None or mention.sort not in ("person", "post", "people", "name"):
            return ""
        if not cues.TASKED.match(rest):
            return ""
        return "Officers" if officers or mention is None else self.people.resolve(mention)

    def _agrees_to_request(self, place: Place) -> bool:
        """ "The Director agreed.": a promise where the turn before asked somebody to do something."""
        before = self._by_order.get(_whole((place.turn or {}).get("order")) - 1)
        if not before or not cues.AGREED_ALONE.match(place.words) or names.collective(str((place.turn or {}).get("speaker", ""))):
            return False
        asked = self.text[int(before["start"]) : int(before["end"])]
        return bool(re.search(r"\b(?:requested|asked (?:that|for|if|whether|the)|suggested)\b", asked))

    def _doer(self, words: str, *, own: bool = False) -> str:
        """ "Ms Ash will email members": somebody named who will do it, whoever speaks; "" for none. ``own``: the minute-taker's words."""
        will = firm = _first_will(cues.WOULD, words)
        will = will or _first_will(cues.WOULD_LOOSELY, words)
        if not will or cues.NOT.search(words) or cues.IF_COULD.search(words) or promises.is_plan(words, will):
            return ""
        if re.match(r"could|can\b", will.group(), re.IGNORECASE) and not cues.WHEN_SURE.search(words):
            return ""
        who, sort = self.people.subject_of(words, will.start())
        mention = mentions.subject(words, 0, will.start()) if sort == "person" else None
        timed = bool(cues.WHEN.search(words) or re.match(r"will|shall|[’']ll", will.group(), re.IGNORECASE))
        if sort == "person":
            alone = own or mention is None or mention.sort != "post"
            return who if firm or timed or alone and promises.is_personal(will["what"]) else ""
        if sort == "word":
            return who if firm and timed and will.start() < 40 else ""
        if sort == "body" and own and not cues.PLAN_SUBJECT.search(who) and not cues.RELATIVE.search(words[: will.start()]):
            deliberates = re.match(r"discuss|consider|review|issue|draft|prepare", will["what"])
            return who if firm or promises.gives(will["what"]) or deliberates else ""
        if sort == "body" and cues.TEAM.fullmatch(who):
            return who if firm or promises.gives(will["what"]) and cues.RECEIVER.search(words[will.start() :]) else ""
        return ""

    def _only_asks(self, place: Place) -> bool:
        turn, words = place.turn or {}, place.words
        if cues.SO_COULD.search(words):
            return False
        if turn["kind"] in ("question", "supplementary"):
            promised = cues.PROMISED.search(words) or cues.OUTRIGHT.search(words) or promises.is_to_be_sent(words)
            return not promised or bool(cues.ASKED.search(words))
        if cues.DELEGATED.search(words) or cues.AND_WILL.search(words):
            return False
        asked = cues.ASKED.search(words)
        modal = re.search(rf"\b{cues.MODAL}\b|\bto\b", words[asked.end() :] if asked else "")
        before = re.search(
            rf"\b(?:{cues.MODAL}|agreed|undertook|promised|offered)\b", words[: asked.start()] if asked else ""
        )
        return bool(asked and modal and not before) or openings.asks_outright(words)

    def _is_task(self, place: Place) -> bool:
        """ "Clerk to write to Highways.": a task given in the notes of a small council."""
        if not self._record or place.turn is None and self._led and not self._led_task(place):
            return False
        if place.kind == "question" and re.search(r"\bto ask\b", place.words[:120]):
            return False
        return bool(self._tasked(place))

    def _led_task(self, place: Place) -> bool:
        """Whether a task on an agenda item's page stands in the minutes proper, in a list of actions."""
        return bool(places.LISTED.match(self.text, self.pieces[place.paragraph].start))

    def _tasked(self, place: Place) -> str:
        """Whom a task names at the head of the sentence, or after "and", a colon or a dash in it; "" for nobody."""
        words = self.text[place.start : place.end]
        if not cues.TASK.search(words):
            return ""
        for at in (0, *[match.end() for match in _CLAUSE.finditer(words)]):
            mention = mentions.subject(words, at, min(len(words), at + 90))
            if mention is None or mention.sort == "initials":
                short = _SHORT_NAME.match(words, at)
                known = short and (short["who"].split("/")[0].isupper() or self.people.by_forename(short["who"]))
                if short and known and cues.TASK.match(words, short.end()):
                    return self.people.named(short["who"])
            elif mention.sort in ("person", "post", "name", "people", "voice", "body"):
                rest = words[mention.end :].lstrip()
                if mention.sort == "body" and " " not in mention.printed:
                    continue
                sure = at == 0 or mention.sort in ("person", "post") or self.people.known(mention)
                if sure and cues.TASK.match(rest) and len(rest) < 260:
                    return self.people.resolve(mention)
        return ""

    # --- the row --------------------------------------------------------------------------------------------------

    def row(self, place: Place) -> dict[str, Any]:
        """The row of one undertaking."""
        by = self._by(place)
        asker = self._asker(place)
        at = min([match.start() for match in self._predicates(place.words) if match], default=0)
        return {
            "start": place.start,
            "end": place.end,
            "by": by,
            "to": self.people.receiver(place.words[at:], by, "" if asker in (by, names.MEETING) else asker) or tasks.contacted(place.words),
            "kept": self._kept(place),
        }

    def _predicates(self, words: str) -> list[re.Match[str] | None]:
        patterns = (cues.COMMITS, cues.WOULD, cues.WOULD_LOOSELY, cues.PASSIVE, cues.PROMISED, cues.TASK, cues.CAN_LET, cues.BE_SENT)
        return [pattern.search(words) for pattern in patterns]

    def _by(self, place: Place) -> str:
        words = place.words
        speaker = str(place.turn["speaker"]) if place.turn is not None else ""
        if action := cues.ACTION.search(words):
            whom = (action["whom"] or action["letters"] or "").strip()
            return self.people.named(whom) or ("" if re.match(r"(?:To|That)\b", whom) else whom)
        if cues.WILL_ALONE.match(words):
            return self._antecedent(place)
        if who := self._tasked_in(place, speaker):
            return who
        if self._record and (speaker in ("", names.MEETING) or " would " not in words) and self._will_follow(place):
            return self._follower(words)
        if place.kind == "vote" and (cues.BE_SENT.search(words) or cues.RECEIVER_GIVEN.search(words)):
            return names.MEETING
        if place.kind in ("question", "supplementary") and not cues.PROMISED.search(words):
            return ""
        said = self._doer(words, own=speaker in ("", names.MEETING)) or self._promiser(words) or promises.done_by(words, self.people)
        said = said or self._before_pronoun(place)
        return said or ("" if speaker == names.MEETING else speaker)

    def _follower(self, words: str) -> str:
        """Who will follow something up, where words that only say that it will be followed up name somebody; "" for nobody."""
        named = tasks.will_find_out(words, self.people) or promises.done_by(words, self.people)
        return named or self._doer(words, own=True) or self._promiser(words)

    def _tasked_in(self, place: Place, speaker: str) -> str:
        """Whom the sentence gives a task, by whichever form it does; "" for nobody."""
        words = place.words
        if set_task := cues.TASK_GIVEN.search(words):
            return self.people.named(set_task["whom"]) or set_task["whom"].strip()
        if self._is_task(place):
            return self._tasked(place)
        if self._record and (who := self._commits(place) or self._assigned(place)):
            return who
        if asked := cues.AGREED_AND_ASKED.search(words):
            return self.people.named(words[: asked.start()]) or speaker
        if not self._record:
            return ""
        if they := tasks.they_will(words):
            return self.people.named(they) or they
        if left := self._left_to(place) or places.opens_action(self.text, self.pieces, place) and tasks.listed_owner(words, self.people):
            return left
        given, sort = self._given(place)
        return self._antecedent(place, by_sentence=True) if sort == "pronoun" else given

    def _before_pronoun(self, place: Place) -> str:
        """Whom "he" or "she" stands for in a sentence that names somebody before: "Ms Ash has looked; she will write again"."""
        will = cues.WOULD.search(place.words) or cues.WOULD_LOOSELY.search(place.words)
        who, sort = self.people.subject_of(place.words, will.start()) if will else ("", "")
        if will is None or sort != "pronoun" or who.casefold() not in ("he", "she"):
            return ""
        found = [mentions.subject(place.words, at, will.start()) for at in mentions.places(place.words, 0, will.start())]
        named = [mention for mention in found if mention is not None and mention.sort in ("person", "post", "name")]
        return self.people.resolve(named[-1]) if named else ""

    def _promiser(self, words: str) -> str:
        """Somebody other than the speaker whom the sentence says will do it: "officers would", "the Director would"."""
        if planned := cues.PLANNED.search(words):
            return self.people.named(planned["who"])
        firm = cues.WOULD.search(words)
        matches = [firm] if firm else [cues.WOULD_LOOSELY.search(words), cues.PROMISED.search(words)]
        ends = [match.start() for match in matches if match]
        if not ends:
            return ""
        who, sort = self.people.subject_of(words, min(ends))
        return who if sort == "person" or cues.TEAM.fullmatch(who) or who.casefold().endswith("officers") else ""

    def _antecedent(self, place: Place, *, by_sentence: bool = False) -> str:
        """Whom "he" or "they" stands for: whoever opens the sentence, the speaker, else whoever opens one of the two before."""
        if by_sentence and (mention := mentions.subject(self.text, place.start, min(place.end, place.start + 160))) is not None \
                and mention.sort in ("person", "post", "name"):
            return self.people.resolve(mention)
        if place.turn is not None and place.turn["speaker"] not in ("", names.MEETING):
            return str(place.turn["speaker"])
        before = [
            span for piece in self.pieces[max(place.paragraph - 1, 0) : place.paragraph + 1] for span in piece.sentences
            if span[1] <= place.start
        ]
        for start, end in reversed(before[-2:]):
            by = re.compile(r"[^.;]*?\bby\s+(?=(?:the\s+)?[A-Z])").match(self.text, start, end)
            for at in (start, by.end() if by else start):
                mention = mentions.subject(self.text, at, min(end, at + 160))
                if mention is not None and mention.sort in ("person", "post", "name"):
                    return self.people.resolve(mention)
        return ""

    def _asker(self, place: Place) -> str:
        turn = place.turn
        if turn is None or not _whole(turn.get("answers")):
            return ""
        question = self._by_order.get(_whole(turn.get("answers")))
        return str(question["speaker"]) if question else ""

    def _kept(self, place: Place) -> str:
        turn = place.turn
        if turn is not None and turn["kind"] == "written-answer":
            return ""
        order = _whole(turn.get("answers")) if turn is not None else 0
        if order and kept.answered_in_writing(self.turns, order, (place.start, place.end)):
            return "yes"
        words = self.text[place.start : place.end]
        shown = kept.kept_after(words, self.text[place.end : self.pieces[place.paragraph].end])
        question = self._by_order.get(order)
        asked = self.text[int(question["start"]) : int(question["end"])] if question else ""
        noted = any(kept.is_about(note, f"{asked} {words}") for note in kept.notes_after(self.pieces, place.paragraph))
        return "yes" if noted and shown != "yes" else shown


def _first_will(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    """The first "would" or "will" of a pattern in the words, before any "could"."""
    found = list(pattern.finditer(words))
    return next((match for match in found if not re.match(r"could|can\b", match.group(), re.IGNORECASE)), found[0] if found else None)


_CLAUSE = re.compile(rf"(?:(?:\b[a-z]+ and|[;:]|\s[–—-])\s+(?=[A-Z]|(?:the\s)?(?:clerk|chair|secretary|treasurer)\b)|"
    rf",\s+(?={names.TITLE}\s[A-Z]))")
_SHORT_NAME = re.compile(r"(?P<who>[A-Z]{2,4}(?:/[A-Z]{2,4})?|[A-Z][a-z]{2,})\s+(?=to\s)")


def _whole(value: Any) -> int:
    """A whole number, or 0 where it is missing."""
    return 0 if value is None or pd.isna(value) else int(value)
