"""Undertakings: who promised to come back, find out, provide or look into something, to whom, and whether it is shown kept.

A plan or policy is not a promise: "the service would provide outreach" opens no row, "he would provide the figures to
Members" does. The document must say so itself before a promise counts as kept, or as not kept.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from consult.structure import minutes_openings, names, speakers
from consult.structure.paragraphs import Paragraph, Span, paragraphs, rows

# Follow-up that is a promise whoever says it of himself.
_FIRM = (
    r"(?:get|come|report|feed|write|go|revert|respond|refer|circle)\s+(?:this |it |that |the \w+ )?back|find out|"
    r"look into|follow(?: this| it| that| the \w+)? up|follow-up|"
    r"(?:take|bring|feed)\s+(?:[\w’'-]+\s+){0,5}(?:back|away)|write to|circulate|email|e-mail|forward|"
    r"pass\s+(?:[\w’'-]+\s+){0,5}on\b|"
    r"keep\s+(?:[\w’'-]+\s+){0,4}(?:informed|updated|up to date|apprised|abreast|posted)|bring\s+(?:a|an|the|this|it|"
    r"another|further)\s+(?:[\w’'-]+\s+){0,4}(?:report|paper|update|item|proposal|matter)?|"
    r"let\s+(?:[\w’'-]+\s+){1,4}(?:know|have)|get in touch|be in touch|respond (?:in writing|outside|directly|to "
    r"(?:him|her|them|the member|councillor|cllr))|reply in writing|investigate|"
    r"chase|take\s+(?:[\w’'-]+\s+){0,4}(?:up with|on board|forward with)|raise\s+(?:[\w’'-]+\s+){0,5}with|speak "
    r"(?:to|with)|liaise with|contact|check|double[- ]check|seek clarification|enquire|make enquiries|"
    r"send|supply|give\s+(?:[\w’'-]+\s+){0,3}(?:details|figures|a written)|have (?:a|this|it|"
    r"the)\s+(?:[\w’'-]+\s+){0,2}(?:looked at|checked|investigated|emailed|sent|circulated)|table a|submit a "
    r"(?:further )?report|present a (?:further )?report|report (?:on this )?to the next"
)
# Weaker words, a promise only with a promise verb, somebody to receive it, or a time.
_LOOSE = (
    r"provide|share|consider|reconsider|review|look (?:at|again)|examine|explore|include|ensure|arrange|organise|"
    r"obtain|ask|request|discuss|confirm|clarify|update|"
    r"prepare|produce|publish|invite|meet|add|report|bring|raise|reply|respond|seek|pursue|monitor|revisit|set up|"
    r"draft|source|"
    r"attend|visit|inspect|support|help|advise|note|inform|notify|assess|address|work with|make (?:available|sure|"
    r"contact|enquiries|arrangements)|give|issue|order|purchase|replace|repair|feed|take|get|place|post|upload|"
    r"register|complete|book|call|ring|telephone|inspect|report"
)
_FIRM_ING = r"(?:provided|circulated|sent|supplied|shared|reported(?: back)?|forwarded|brought(?: back)?|emailed|e-mailed|made available|fed back|followed up|looked into|investigated|passed on|distributed|published|presented|taken back|raised with|checked|issued|submitted|given)"
_GOES = r"(?:also |then |now |therefore |again |further |personally |be happy to |be pleased to |be glad to |be able to |endeavour to |try to |aim to |gladly |certainly |happily |need to |have to |look to |, [^,]{2,80}, )*"
_MODAL = r"(?:would|will|shall|[’']ll|could|can|was going to|were going to|is going to|intends? to|intended to)"

_PROMISED = re.compile(
    rf"\b(?:undertook|undertakes|undertake|promised|pledged|volunteered|committed|offered|agreed|was happy|were "
    rf"happy|was asked and agreed|is happy|am happy|are happy|said he would be happy|would be happy|was willing|were "
    rf"willing|gave (?:an |his |her |their )?(?:undertaking|assurances?|commitment)|made a commitment|commits|"
    rf"commitment|undertaking|"
    rf"action point|took an action|had agreed|had undertaken|had promised)\s+(?:that\s+(?:he|she|they|it|officers|"
    rf"the\s[\w ]{{3,40}}?)\s+(?:would|will)\s+)?(?:to\s+)?{_GOES}(?P<what>{_FIRM}|{_LOOSE})\b",
    re.IGNORECASE,
)
_PLEDGED = re.compile(
    r"\b(?:undertook|undertaking|promised|pledged|volunteered|gave (?:an |his |her |their )?(?:undertaking|"
    r"commitment))\b",
    re.IGNORECASE,
)
_SUBJECT = r"(?P<who>\b(?:he|she|they|I|we|her|it|officers?|who)\b|$)"
_WOULD = re.compile(rf"\b{_MODAL}\s+{_GOES}(?P<what>{_FIRM})(?!\w)", re.IGNORECASE)
_WOULD_LOOSELY = re.compile(rf"\b{_MODAL}\s+{_GOES}(?P<what>{_LOOSE})\b", re.IGNORECASE)
_PASSIVE = re.compile(
    rf"\b(?:would|will|shall|could|to|can)\s+(?:also |then |therefore |subsequently |now )?be\s+(?:also |then |"
    rf"subsequently )?(?P<what>{_FIRM_ING})\b",
    re.IGNORECASE,
)
_INFORMATION = re.compile(
    r"\b(?:information|details?|figures?|data|responses?|repl(?:y|ies)|answers?|notes?|briefing|breakdown|cop(?:y|"
    r"ies)|reports?|list|update|statistics|numbers|slides|presentation|clarification|"
    r"link|analysis|paper|summary|table|map|evidence|explanation|this|these|it|matter|concerns?|comments?|point|"
    r"costings?|timetable|schedule|documents?|plan|feedback|request|suggestion|question)\b",
    re.IGNORECASE,
)
_RECEIVER = re.compile(
    r"\b(?:to|with|for|let|inform|update|advise|keep|provide|give|send|email|e-mail|supply|notify|brief|amongst?|"
    r"among|write to)\s+(?P<whom>(?:all |the |other )*(?:members(?: of the (?:committee|panel|board|council|"
    r"sub-committee|public|cabinet))?|committee|panel|board|council(?!\s+tax)|councillors?\b(?! [A-Z])|"
    r"sub-committee|cabinet|forum|group|residents?|parish council|chair(?:man)?|him|her|them|you|(?:cllr|councillor|"
    r"mr|mrs|ms|miss|dr)\.?\s+[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'-]*){0,2}|questioner|everyone|all present))\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:after|following|outside(?: of)?|subsequent to) (?:the|this|tonight[’']s) meeting\b|\b(?:at|to|for|before|"
    r"by) (?:the|its|a|our) (?:next|future|following|forthcoming|later) (?:meeting|committee|session|date)|\bin due "
    r"course\b|"
    r"\bin writing\b|\bwritten (?:response|reply|answer)|\blater\b|\bwithin \w+ (?:days|weeks|months)\b|\bby the end "
    r"of\b|\bnext (?:week|month|meeting)\b|\boutside of the meeting\b|\bas soon as\b|\bshortly\b|\boffline\b|\bback "
    r"to\b|\bafterwards\b",
    re.IGNORECASE,
)
_WHEN_SURE = re.compile(
    r"\b(?:after|following|outside(?: of)?) (?:the|this) meeting\b|\b(?:at|to|for) (?:the|its|a) (?:next|future|"
    r"forthcoming) (?:meeting|committee)|"
    r"\bin writing\b|\boutside of the meeting\b|\bback to (?:the|this) (?:committee|panel|board|meeting)",
    re.IGNORECASE,
)
_ACTION = re.compile(
    r"(?:^|[\n.;(\[–—-]\s*)\**(?:ACTIONS?|Actions?(?: point| required| "
    r"by)?)\b\s*(?:\d+\s*)?[:–—-]\s*(?P<whom>[^:.;\n]{0,70}?)\s*(?:\bto\b\s+(?=[a-z])|[:–—-]\s+|$)"
)
_TASK = re.compile(
    rf"\bto (?:{_FIRM}|{_LOOSE}|write|chase|remove|install|clear|apply|research|investigate|go|look|make|find|keep|"
    rf"circulate|liaise|deal|action|submit)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:would|will|could|can|did|was|were)\s+(?:not|never)\b|\bunable to\b|\bdeclined\b|\brefused\b|\bcannot\b|"
    r"\bhad (?:already )?(?:been )?(?:provided|circulated|written|sent)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:asked|queried|enquired|questioned|requested|wondered|whether|suggested|urged|wanted|hoped|called for|"
    r"recommended that)\b(?!\s+and agreed)",
    re.IGNORECASE,
)
_IF_COULD = re.compile(
    r"\bif\b[^.]{0,90}?\b(?:could|would)\b|\b(?:could|would)\b[^.]{0,60}\bif (?:the|members|required|requested|"
    r"needed|so)\b",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"\b(?:since the meeting|post[- ]meeting note|(?:following|after|subsequent to) the "
    r"meeting,?\s[^.]{0,80}\b(?:has|have|had|was|were)\b|(?:was|were|has been|have been|had been) (?:subsequently|"
    r"since|later) (?:circulated|sent|provided|supplied|emailed|forwarded)|"
    r"action (?:now )?complete[d]?|\(?completed\)?\.?$|secretary[’']s note|clerk[’']s note|(?:officer|update) note)\b",
    re.IGNORECASE,
)
_UNKEPT = re.compile(
    r"\b(?:(?:had|has|have) (?:still )?not (?:yet )?been (?:received|provided|circulated|supplied|sent|actioned)|"
    r"remain(?:s|ed)? outstanding|still (?:awaited|outstanding)|no (?:response|reply|answer) (?:had|has) been "
    r"(?:received|provided)|never (?:received|provided))\b",
    re.IGNORECASE,
)
_MEETING_SAYS = re.compile(r"\bit was (?:also |then |further |therefore )?agreed (?:that\s+)?", re.IGNORECASE)


@dataclass(frozen=True)
class _Place:
    """A sentence with the paragraph and turn it stands in."""

    start: int
    end: int
    paragraph: int
    turn: Mapping[str, Any] | None


def find(
    text: str,
    blocks: pd.DataFrame | None = None,
    turns: pd.DataFrame | Iterable[Mapping[str, Any]] = (),
    register: pd.DataFrame | Iterable[Mapping[str, Any]] = (),
    furniture: Sequence[Span] = (),
) -> list[dict[str, Any]]:
    """Rows of the undertakings table for one document (without its id), in order; the span is the sentence.

    ``by`` is the speaker of the turn or whoever the sentence names; ``to`` the person or body it names, else the asker of the
    question answered; ``kept`` is yes or no only where the document says so.
    """
    pieces = paragraphs(text, blocks, furniture)
    reader = _Reader(text, pieces, rows(turns), rows(register))
    return [reader.row(place) for place in reader.places() if reader.promises(place)]


class _Reader:
    def __init__(
        self, text: str, pieces: Sequence[Paragraph], turns: list[dict[str, Any]], register: list[dict[str, Any]]
    ) -> None:
        self.text, self.pieces = text, pieces
        self.turns = sorted(turns, key=lambda turn: (int(turn["start"]), int(turn["order"])))
        self._starts = [int(turn["start"]) for turn in self.turns]
        self._by_order = {int(turn["order"]): turn for turn in self.turns}
        self._register = register
        self._people: speakers.Directory | None = None

    @property
    def directory(self) -> speakers.Directory:
        """The people of the document, looked up when first needed."""
        if self._people is None:
            self._people = speakers.Directory(self.text, self._register)
        return self._people

    def places(self) -> Iterable[_Place]:
        """Every sentence outside headings, cut where a turn begins inside it."""
        for number, piece in enumerate(self.pieces):
            if piece.kind in ("heading", "table", "caption"):
                continue
            for start, end in piece.sentences:
                yield _Place(start, end, number, self._turn_of(start, end))

    def _turn_of(self, start: int, end: int) -> Mapping[str, Any] | None:
        """The last turn that begins before the sentence ends and has not ended before it begins."""
        at = bisect_right(self._starts, end - 1) - 1
        while at >= 0 and at > bisect_right(self._starts, start) - 3:
            turn = self.turns[at]
            if int(turn["start"]) < end and int(turn["end"]) > start:
                return turn
            at -= 1
        return None

    def promises(self, place: _Place) -> bool:
        """Whether a sentence is an undertaking."""
        words = self._own_words(place)
        if not re.search(
            r"\b(?:would|will|could|[’']ll|to|agreed|undertook|promised|offered|shall)\b", words, re.IGNORECASE
        ):
            return False
        if _ACTION.search(words) or self._is_task(place, words):
            return True
        if place.turn is None:
            return self._in_letter(words)
        if place.turn["kind"] in ("motion", "amendment", "declaration") or self._only_asks(place, words):
            return False
        return _promised_in(words, place.turn)

    def _own_words(self, place: _Place) -> str:
        """The sentence from where its turn begins: what was asked before it is not promised."""
        turn = place.turn
        begin = place.start
        if turn is not None and place.start < int(turn["start"]) < place.end:
            begin = int(turn["start"])
        return self.text[begin : place.end]

    def _only_asks(self, place: _Place, words: str) -> bool:
        turn = place.turn or {}
        if turn["kind"] in ("question", "supplementary"):
            return True
        asked = _ASKED.search(words)
        modal = re.search(rf"\b{_MODAL}\b|\bto\b", words[asked.end() :] if asked else "")
        before = re.search(
            rf"\b(?:{_MODAL}|agreed|undertook|promised|offered)\b", words[: asked.start()] if asked else ""
        )
        return bool(asked and modal and not before) or minutes_openings.asks_outright(words)

    def _is_task(self, place: _Place, words: str) -> bool:
        """ "Clerk to write to Highways.": a task given in the notes of a small council."""
        if not self.turns and not re.search(r"\bminutes\b", self.text[:3000], re.IGNORECASE):
            return False
        at = place.start
        mention = speakers.subject(self.text, at, min(place.end, at + 90))
        if mention is None:
            initials = re.match(r"(?:[A-Z]{2,3}(?:/[A-Z]{2,3})?)\s+(?=to\s)", words)
            return bool(initials and _TASK.match(words[initials.end() :]))
        if mention.sort not in ("person", "post", "name", "people", "voice"):
            return False
        rest = self.text[mention.end : place.end].lstrip()
        return bool(_TASK.match(rest)) and len(rest) < 260

    def _in_letter(self, words: str) -> bool:
        """Outside minutes only a promise in so many words counts, or "we will write to you"."""
        if _PLEDGED.search(words) and _PROMISED.search(words) and not _NOT.search(words):
            return True
        first = re.match(r"\W*(?:we|I)\s+(?:will|shall)\s", words)
        return bool(
            first
            and re.search(rf"\b(?:will|shall)\s+{_GOES}(?:{_FIRM})", words, re.IGNORECASE)
            and _RECEIVER.search(words)
        )

    # --- who, to whom, kept ---------------------------------------------------------------------------------------

    def row(self, place: _Place) -> dict[str, Any]:
        """The row of one undertaking."""
        words = self._own_words(place)
        by = self._by(place, words)
        return {
            "start": place.start,
            "end": place.end,
            "by": by,
            "to": self._to(place, words, by),
            "kept": self._kept(place),
        }

    def _by(self, place: _Place, words: str) -> str:
        action = _ACTION.search(words)
        if action:
            return self._named(action["whom"]) or action["whom"].strip()
        if self._is_task(place, words):
            mention = speakers.subject(self.text, place.start, min(place.end, place.start + 90))
            if mention:
                return self.directory.resolve(mention)[0]
            return self._initialled(words.split()[0])
        said = self._promiser(words, place)
        turn = place.turn
        speaker = str(turn["speaker"]) if turn is not None else ""
        return said or ("" if speaker == names.MEETING else speaker)

    def _promiser(self, words: str, place: _Place) -> str:
        """Somebody other than the speaker whom the sentence says will do it: "officers would", "the Director would"."""
        matches = [pattern.search(words) for pattern in (_WOULD, _WOULD_LOOSELY, _PROMISED)]
        ends = [match.start() for match in matches if match]
        if not ends:
            return ""
        before = words[: min(ends)].rstrip()
        phrase = re.split(r"\bthat\b|[,;:]|\band\b|\bbut\b", before)[-1].strip()
        if re.fullmatch(r"(?:he|she|they|I|we|her|it|who)(?: had| has)?", phrase, re.IGNORECASE):
            return ""
        return self._named(phrase)

    def _named(self, phrase: str) -> str:
        flat = phrase.strip(" .:–—-*")
        if not flat:
            return ""
        if re.fullmatch(r"(?:the\s+)?(?:officers|members|all)", flat, re.IGNORECASE):
            return flat[-8:].strip().capitalize() if flat.casefold().endswith("officers") else flat.capitalize()
        if re.fullmatch(r"[A-Z]{2,3}", flat):
            return self._initialled(flat)
        mention = speakers.subject(flat, 0, len(flat))
        if mention and mention.end >= len(flat) - 3:
            return self.directory.resolve(mention)[0]
        return ""

    def _initialled(self, letters: str) -> str:
        person = self.directory.by_initials(letters)
        return person.shown() if person else letters

    def _to(self, place: _Place, words: str, by: str) -> str:
        asker = self._asker(place)
        for match in _RECEIVER.finditer(words):
            whom = " ".join(match["whom"].split())
            if whom.casefold() in ("him", "her", "you", "them", "questioner", "the questioner", "chair", "the chair"):
                if whom.casefold() in ("him", "her", "you", "questioner", "the questioner") and asker:
                    return asker
                continue
            named = self._named(whom) or whom
            if named != by:
                return named[:1].upper() + named[1:]
        return asker

    def _asker(self, place: _Place) -> str:
        turn = place.turn
        if turn is None or not _whole(turn.get("answers")):
            return ""
        question = self._by_order.get(_whole(turn.get("answers")))
        return str(question["speaker"]) if question else ""

    def _kept(self, place: _Place) -> str:
        turn = place.turn
        if turn is not None and turn["kind"] == "written-answer":
            return ""
        order = _whole(turn.get("answers")) if turn is not None else 0
        if order and any(
            later["kind"] == "written-answer"
            and _whole(later.get("answers")) == order
            and int(later["start"]) > place.start
            for later in self.turns
        ):
            return "yes"
        own = self.text[place.end : self.pieces[place.paragraph].end]
        if _KEPT.search(own[:300]):
            return "yes"
        if any(self._is_about(place, note) for note in self._notes(place)):
            return "yes"
        return "no" if _UNKEPT.search(own[:300]) else ""

    def _notes(self, place: _Place) -> Iterable[str]:
        """Notes added after the meeting, in the paragraphs below, as far as the next heading."""
        for piece in self.pieces[place.paragraph + 1 : place.paragraph + 15]:
            if piece.kind == "heading" and not _KEPT.search(piece.text[:80]):
                return
            if _KEPT.search(piece.text[:80]):
                yield piece.text

    def _is_about(self, place: _Place, note: str) -> bool:
        """Whether a note shares two or more longer words with the promise or with the question it answers."""
        order = _whole(place.turn.get("answers")) if place.turn is not None else 0
        question = self._by_order.get(order)
        asked = self.text[int(question["start"]) : int(question["end"])] if question else ""
        return len(_long_words(note) & _long_words(asked + " " + self.text[place.start : place.end])) >= 2


def _long_words(words: str) -> set[str]:
    return {word for word in re.findall(r"[a-z]{5,}", words.casefold()) if word not in _COMMON}


_COMMON = frozenset(
    [
        "would",
        "could",
        "which",
        "meeting",
        "after",
        "their",
        "there",
        "about",
        "members",
        "member",
        "councillor",
        "asked",
        "whether",
        "confirmed",
        "that",
        "these",
        "those",
        "being",
        "been",
        "circulated",
        "provided",
        "information",
        "following",
    ]
)


def _promised_in(words: str, turn: Mapping[str, Any]) -> bool:
    """Whether a sentence of a speech promises: by a promise verb, by firm follow-up, or loosely to somebody or by a time."""
    if _NOT.search(words) and not re.search(r"\bbut\b|\band\b", words) or _IF_COULD.search(words):
        return False
    collective = (
        turn["kind"] == "vote"
        or names.collective(str(turn["speaker"]))
        and turn["speaker"] not in ("Officers", names.MEETING)
    )
    promised = _PROMISED.search(words)
    if (
        promised
        and not collective
        and not re.search(r"\bagreed (?:to )?(?:note|support|review)\b", words[promised.start() : promised.end() + 5])
    ):
        return bool(_PLEDGED.search(promised.group())) or _is_follow_up(words, promised)
    if collective and not _MEETING_SAYS.search(words):
        return False
    firm = _WOULD.search(words)
    if firm and not _plans(words, firm):
        return not re.match(r"could|can", firm.group(), re.IGNORECASE) or bool(_WHEN.search(words))
    passive = _PASSIVE.search(words)
    if passive and (_RECEIVER.search(words) or _WHEN.search(words)) and _INFORMATION.search(words[: passive.start()]):
        return not re.match(r"to\b", passive.group()) or bool(_MEETING_SAYS.search(words) or promised)
    loose = _WOULD_LOOSELY.search(words)
    if loose and not _plans(words, loose):
        return (
            _gives(loose["what"])
            and bool(_RECEIVER.search(words[loose.start() :]) or _WHEN.search(words))
            and not re.match(r"can\b", loose.group())
            or bool(_WHEN_SURE.search(words[loose.start() :]) and turn["kind"] == "answer")
            or turn["kind"] == "answer"
            and bool(
                re.match(
                    r"(?:would|will|[’']ll)\s+(?:\w+\s+)?(?:look (?:at|again)|reconsider|revisit|ask|confirm|clarify|"
                    r"consider (?:this|that|it|the (?:suggestion|request|point|matter)))",
                    loose.group() + words[loose.end() : loose.end() + 20],
                    re.IGNORECASE,
                )
            )
        )
    return False


def _is_follow_up(words: str, promised: re.Match[str]) -> bool:
    what = promised["what"]
    if re.fullmatch(_FIRM, what, re.IGNORECASE):
        return True
    return (
        _gives(what)
        or bool(_RECEIVER.search(words) or _WHEN.search(words))
        or bool(
            re.match(
                r"look|consider|reconsider|review|examine|explore|arrange|ask|meet|include|confirm|clarify|raise|"
                r"discuss|investigate",
                what,
                re.IGNORECASE,
            )
        )
    )


def _gives(what: str) -> bool:
    return bool(
        re.match(
            r"provide|share|update|confirm|clarify|report|reply|respond|inform|notify|advise|give|bring|ask|arrange|"
            r"raise|obtain|make|issue|include|add|publish",
            what,
            re.IGNORECASE,
        )
    )


_PLAN_SUBJECT = re.compile(
    r"\b(?:service|services|scheme|project|programme|proposals?|strategy|plan|policy|policies|model|centres?|hubs?|"
    r"schools?|pupils|parents|families|residents|children|staff|bids?|money|funding|"
    r"investment|changes?|system|systems|contract|contractor|government|it|this|that|which|there|devolution|budget|"
    r"applicants?|drivers|people|users|customers|patients|providers?|partners)\s*$",
    re.IGNORECASE,
)


def _plans(words: str, match: re.Match[str]) -> bool:
    """Whether the thing that "would" is a service or a plan, not a person."""
    before = words[: match.start()].rstrip(" ,")
    return bool(_PLAN_SUBJECT.search(before)) and not re.search(r"\bit\s*$", before)


def _whole(value: Any) -> int:
    """A whole number, or 0 where it is missing."""
    return 0 if value is None or pd.isna(value) else int(value)
