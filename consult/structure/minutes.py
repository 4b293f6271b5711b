"""Minutes: every speech with who made it, what kind it is, and which question an answer answers.

Reads narrative minutes, numbered ModernGov paragraphs, bulleted discussion, questions and answers under labels, verbatim
records, motions, votes and declarations. A document that does not read as minutes has no turns.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from consult.structure import (
    mentions,
    minutes_layouts,
    minutes_openings,
    minutes_tables,
    minutes_votes,
    names,
    speakers,
    verbs,
)
from consult.structure.minutes_openings import Opening
from consult.structure.minutes_turns import Turn, aliases, linked, one_speech
from consult.structure.paragraphs import Paragraph, Span, paragraphs, rows

_SURE = re.compile(
    r"^\W*(?:(?:[\w’'-]+ ){0,6}?minutes? (?:of|for)\b|minutes\s*:?\s*$|minutes\b.{0,60}\b(?:meeting|council|"
    r"committee|cabinet|held)|"
    r"[^\n.]{3,90}\bminutes\s*$|(?:members |councillors )?present\s*:|sederunt\b|in attendance\s*:|apologies(?: for "
    r"absence)?\b|"
    r"(?:action )?notes? of (?:the |a )?(?:[\w-]+ ){0,4}meeting\b|question(?:s)? (?:\d+ )?(?:from|by) |(?:public|members[’']?|"
    r"councillors[’']?) questions?\b|public question time|"
    r"transcript of (?:the )?(?:evidence|proceedings|meeting|hearing|debate)|verbatim (?:record|minutes|report|transcript)\b|"
    r"(?:written |supplementary )question\b|record of (?:the )?(?:meeting|proceedings|questions))",
    re.IGNORECASE | re.MULTILINE,
)
_ASK_AND_ANSWER = re.compile(r"^\s*(?P<letter>[QA])\s?\d{1,3}\b", re.MULTILINE)
_LIKELY = re.compile(
    r"\bRESOLVED\b|\bit was (?:agreed|noted|resolved|explained|reported)\b|\bMembers (?:noted|asked|agreed|commented|"
    r"felt)\b|"
    r"\bseconded\b|\bin response to (?:a|further|members)?\s*questions?\b|\bdeclar\w+ an? \w* ?interest\b",
    re.IGNORECASE,
)
_SPEAKER_ASKS = re.compile(
    rf"(?:{names.COUNCILLOR}|Mr|Mrs|Ms|Miss|Dr)\.?\s[^.,;:]{{2,50}}?\s(?:asked|replied|queried|responded|noted|"
    rf"reported|advised|enquired|sought|moved|seconded|proposed)\b"
    r"|(?:^|[.!?]\s)[A-Z]{2,3}\s(?:asked|replied|queried|responded|noted|reported|advised|said|raised|presented|confirmed)\b",
    re.MULTILINE,
)
_VERBATIM = re.compile(r"^\s*(?:THE\s+)?[A-Z][A-Z.’' -]{3,50}(?:\s\([^()\n]{2,80}\))?:\s+\S", re.MULTILINE)
_STARTS = re.compile(r"\W*minutes\W*", re.IGNORECASE)
_STOPS = re.compile(
    r"\W*(?:agenda item|decision|supporting documents|meeting documents|additional documents|contact information|"
    r"meeting attendance)\W*",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^“”]{80,6000}”|(?<=[:\s])\"(?=\S)[^\"]{80,3000}\"")
_ITEM = re.compile(
    r"\s*(?:\(?\d{1,4}[a-z]?(?:[./]\d{1,4})*[.):]?|[A-Z]{1,4}\.?\d{1,4}[.:]?|(?:agenda )?item\s+\d+[a-z]?\s*[:.–-]?|"
    r"minute\s+\d+)\s+(?=\S)",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"[\[(]?(?:that\b|to\b|for\b|against\b|abst|i{1,3}[.)]|[a-z][.)]|\(?\d{1,2}[.)]|note\b|agree\b|endorse|recommend|"
    r"this council|this committee|council\b|notes?:|resolves?|calls? (?:on|upon)|believes?|“|\")",
    re.IGNORECASE,
)


def find_turns(
    text: str,
    blocks: pd.DataFrame | None = None,
    register: pd.DataFrame | Iterable[Mapping[str, Any]] = (),
    furniture: Sequence[Span] = (),
) -> list[dict[str, Any]]:
    """Rows of the turns table for one document (without its id), in order; empty where the text is not minutes.

    Offsets are characters of the stored text. ``speaker`` is the register's name, else the fullest printed one, else the
    printed words ("The Leader", "Members"); "The meeting" for "It was noted that" and for votes; "" where somebody
    answers who is not named.
    """
    listed = rows(register)
    minuted, set_out = is_minutes(text), minutes_tables.is_set_out(text)
    if not minuted and not set_out:
        return []
    directory = speakers.Directory(text, listed)
    tabled = minutes_tables.find(text, directory) if set_out else []
    if not minuted:
        return tabled
    reader = _Reader(text, directory, listed)
    for piece in paragraphs(text, blocks, furniture):
        reader.read(piece)
    for turn in reader.turns:
        turn.first_words = text[turn.opening.start : min(turn.end, turn.opening.start + 400)]
    turns = linked(one_speech(_renamed(_without_lead_ins(text, reader.turns))))
    return minutes_tables.merged([_row(order, turn) for order, turn in enumerate(turns, 1)], tabled)


def is_minutes(text: str) -> bool:
    """Whether a text reads as minutes or a record of questions: a heading or list that says so, or many of their phrases."""
    likely = sum(1 for _ in zip(_LIKELY.finditer(text), range(6), strict=False))
    speaks = sum(1 for _ in zip(_SPEAKER_ASKS.finditer(text), range(6), strict=False))
    sure = bool(_SURE.search(text))
    signs = {match.group().strip().casefold()[:7] for match, _ in zip(_SURE.finditer(text), range(8), strict=False)}
    if len(signs) >= 2 or _has_lead(text):
        return True
    letters = {match["letter"] for match in _ASK_AND_ANSWER.finditer(text)}
    if letters == {"Q", "A"} or sure and sum(1 for _ in zip(_VERBATIM.finditer(text), range(3), strict=False)) == 3:
        return True
    return (
        sure
        and likely + speaks >= 1
        or likely >= 2
        and likely + speaks >= 3
        or speaks >= 3
        or (sure and len(re.findall(r"^\s*(?:Q\s?\d*|A\s?\d*|Reply|Answer|Response)\s*[:.]", text, re.MULTILINE)) >= 2)
    )


def _row(order: int, turn: Turn) -> dict[str, Any]:
    opening = turn.opening
    return {
        "order": order,
        "speaker": opening.speaker,
        "seconder": opening.seconder,
        "role": opening.role,
        "kind": turn.kind,
        "start": opening.start,
        "end": turn.end,
        "answers": turn.answers or None,
    }


def _without_lead_ins(text: str, turns: Sequence[Turn]) -> list[Turn]:
    """Turns without "Members raised the following:", which says nothing itself where the next paragraph names its speaker."""
    following: list[Turn | None] = [*turns[1:], None]
    return [turn for turn, after in zip(turns, following, strict=False)
            if not (after and turn.opening.voice == "voice" and text[turn.opening.start : turn.end].endswith(":")
                    and after.opening.voice != "voice" and after.opening.paragraph == turn.last_paragraph + 1)]


def _renamed(turns: list[Turn]) -> list[Turn]:
    """Turns with posts given the name the minutes use in their place."""
    known = aliases(turn.opening for turn in turns)
    for turn in turns:
        if turn.opening.speaker in known:
            turn.opening = replace(turn.opening, speaker=known[turn.opening.speaker])
    return turns


class _Reader:
    """Walks the paragraphs of one document and records where each speech begins and ends."""

    def __init__(self, text: str, directory: speakers.Directory, register: list[dict[str, Any]]) -> None:
        self.text, self.directory = text, directory
        self.turns: list[Turn] = []
        self.current: Turn | None = None
        self.number = self.item = self.chapter = 0
        self.declaring = self.label_only = False
        self.reading = not _has_lead(text)
        self.previous = ""
        self.base: Opening | None = None
        self.base_sort = ""
        self._lists = [
            (int(row["start"]), int(row["end"]))
            for row in register
            if row.get("attendance") in ("present", "apologies", "in-attendance")
        ]
        self._lists.sort()
        spans = [match.span() for match in _QUOTED.finditer(text)]
        self._quote_starts, self._quotes = [start for start, _ in spans], spans

    def read(self, piece: Paragraph) -> None:
        """Take in one paragraph."""
        self.number += 1
        if _STARTS.fullmatch(piece.text) or not self.reading or _STOPS.fullmatch(piece.text):
            self._boundary(piece)
        elif self._is_listed(piece):
            self._close()
        elif self._labelled(piece) or self._under_bare_label(piece):
            pass
        elif self._is_heading(piece):
            self._head(piece)
        elif self._goes_on_under_label(piece) or self._is_voters(piece):
            self._extend(piece.end)
        else:
            self._sentences(piece)
        self.previous = piece.text[-1:]

    def _boundary(self, piece: Paragraph) -> None:
        if _STARTS.fullmatch(piece.text):
            self.reading = True
        elif _STOPS.fullmatch(piece.text) and _has_lead(self.text):
            self.reading = False
        self._close(new_item=True)

    def _is_listed(self, piece: Paragraph) -> bool:
        """Whether a paragraph is part of the attendance list."""
        at = bisect_right(self._lists, (piece.start, 10**12)) - 1
        inside = [span for span in self._lists[max(at, 0) : at + 40] if span[0] < piece.end and span[1] > piece.start]
        covered = sum(min(end, piece.end) - max(start, piece.start) for start, end in inside)
        return bool(inside) and covered * 2 > len(piece.text) and not verbs.SPEAKS.search(piece.text)

    def _labelled(self, piece: Paragraph) -> bool:
        found = minutes_layouts.opening(self.text, piece, self.number, self.directory)
        if found is None or (found.start and self._quoted(found.start)):
            return False
        if found.sort in ("answer", "written-answer") and not found.speaker:
            found = replace(found, speaker=self._addressee(), role="")
        if found.voice == "initials":
            self._initialled(found, piece)
            return True
        if found.sort == "ask":
            self.chapter += 1
        self._open(found, piece.end)
        self.label_only = (
            len(piece.text) < 40 and "\n" not in piece.text and not piece.text.rstrip().endswith((".", "?", "!"))
        )
        return True

    def _initialled(self, found: Opening, piece: Paragraph) -> None:
        """ "JA: is there a plan? BC said there was.": the label opens one speech; the sentences after it open their own."""
        end = piece.sentences[0][1] if piece.sentences else piece.end
        asks = self.text[found.start : end].rstrip().endswith("?")
        self._open(replace(found, labelled=False, sort="ask" if asks else found.sort), end)
        for span in piece.sentences[1:]:
            self._sentence(span, piece, False)

    def _under_bare_label(self, piece: Paragraph) -> bool:
        """A paragraph right under a bare label ("Supplementary question") that names its own speaker: one speech of both."""
        turn, self.label_only = (self.current if self.label_only else None), False
        if turn is None or not self._opens_speech(piece):
            return False
        label, count = turn.opening, len(self.turns)
        self.turns.pop()
        self.current = None
        self._sentences(piece)
        if len(self.turns) < count:
            self.turns.append(turn)
            return False
        first = self.turns[count - 1]
        sort = label.sort if first.opening.sort in ("ask", "answer", "say", label.sort) else first.opening.sort
        first.opening = replace(
            first.opening, start=label.start, sort=sort, answering=label.answering, addressee=label.addressee
        )
        return True

    def _addressee(self) -> str:
        """Whom the last question was put to, where its label says so."""
        for turn in reversed(self.turns[-6:]):
            if turn.opening.sort in ("ask", "supplementary"):
                return turn.opening.addressee or (
                    self._addressee_before(turn) if turn.opening.sort == "supplementary" else ""
                )
        return ""

    def _addressee_before(self, supplementary: Turn) -> str:
        """Whom the question before a supplementary one was put to."""
        before = self.turns[: self.turns.index(supplementary)]
        return next((turn.opening.addressee for turn in reversed(before[-6:]) if turn.opening.sort == "ask"), "")

    def _is_heading(self, piece: Paragraph) -> bool:
        words = " ".join(piece.text.split())
        if words.endswith((":", ":-", ";", ",")) or len(words) > 160 or _list_sort(piece) == "bullet":
            return False
        if words.endswith("?") and self.current is not None and self.current.opening.labelled:
            return False
        if words.endswith(".") and len(words.split()) > 4 and not words.isupper():
            return False
        if piece.kind == "heading":
            return not self._opens_something(piece)
        numbered = _ITEM.match(words)
        bare = words[numbered.end() :] if numbered else words
        shouted = bare.isupper() and len(bare) > 3
        titled = (
            bool(numbered) and bare[:1].isupper() and len(bare.split()) <= 12 and not bare.endswith((".", "?", "!"))
        )
        if not (shouted or titled and not self._in_list()):
            return False
        return not self._opens_something(piece)

    def _in_list(self) -> bool:
        return self.current is not None and self.current.opening.sort in ("motion", "amendment", "vote")

    def _opens_something(self, piece: Paragraph) -> bool:
        span = (piece.body, piece.end)
        return bool(
            minutes_votes.vote(self.text, span, self.number)
            or minutes_votes.seconds_only(self.text, span)
            or minutes_votes.motion(self.text, span, self.number, self.directory)
            or (piece.kind != "heading" and minutes_openings.in_sentence(self.text, span, self.number, self.directory))
        )

    def _head(self, piece: Paragraph) -> None:
        self.declaring = minutes_votes.is_declarations(piece.text)
        self._close(new_item=True)

    def _goes_on_under_label(self, piece: Paragraph) -> bool:
        """Whether a paragraph is more of a labelled question, answer or verbatim speech."""
        turn = self.current
        if turn is None or not (turn.opening.labelled or turn.opening.sort == "written-answer"):
            return False
        if turn.opening.sort == "written-answer" and not turn.opening.labelled:
            return self._note_goes_on(turn, piece)
        if self._quoted(piece.start):
            return True
        first = piece.sentences[0] if piece.sentences else (piece.start, piece.end)
        if minutes_votes.vote(self.text, first, self.number) or minutes_openings.ends_speech(piece):
            return False
        return not self._opens_speech(piece)

    def _note_goes_on(self, turn: Turn, piece: Paragraph) -> bool:
        """Whether a note added after the meeting goes on: it was introduced by a colon and its marks are not yet closed."""
        whole = self.text[turn.opening.start : turn.end]
        introduced = ":" in whole[:400] and (whole.split("\n", 1)[0].rstrip().endswith(":"))
        closed = bool(re.search(r"[.!?…][’”\"']$", whole.rstrip()))
        quoted = bool(re.search(r"\n\s*[‘“]", whole)) or piece.text[0] in "‘“"
        return introduced and not closed and (quoted or not self._opens_speech(piece))

    def _is_voters(self, piece: Paragraph) -> bool:
        voting = self.current is not None and self.current.opening.sort == "vote"
        return voting and minutes_votes.names_voters(piece.words)

    def _opens_speech(self, piece: Paragraph) -> bool:
        first = piece.sentences[0] if piece.sentences else (piece.start, piece.end)
        found = minutes_openings.in_sentence(self.text, first, self.number, self.directory)
        strict = [one for one in found if one.start == first[0] and one.voice != "body"]
        return bool(strict or minutes_votes.motion(self.text, first, self.number, self.directory))

    def _sentences(self, piece: Paragraph) -> None:
        if self._stops_list(piece):
            self._close()
        if _list_sort(piece) in ("", self.base_sort):
            self.base = None
        first = True
        for span in piece.sentences:
            if self._quoted(span[0]):
                self._extend(span[1])
            else:
                self._sentence(span, piece, first)
            first = False
        if (
            piece.text.endswith(":")
            and self.current is not None
            and self.current.opening.sort in ("say", "answer", "chair")
        ):
            self.base, self.base_sort = self.current.opening, _list_sort(piece)

    def _sentence(self, span: Span, piece: Paragraph, first: bool) -> None:
        text, number = self.text, self.number
        moved = minutes_votes.motion(text, span, number, self.directory)
        declared = (
            []
            if moved
            else minutes_votes.declarations(text, span, number, self.directory, headed=self.declaring and first)
        )
        decided = None if moved or declared else minutes_votes.vote(text, span, number)
        special = [one for one in (moved, *declared, decided) if one]
        if special:
            self._open_all(special, span[1])
            return
        if self.turns and (seconder := minutes_votes.seconds_only(text, span)) and self._attach(seconder):
            self._extend(span[1])
            return
        found = minutes_openings.in_sentence(text, span, number, self.directory)
        if not found and first and minutes_openings.ends_speech(piece):
            self._close()
            return
        if (
            found
            and not first
            and self.current is not None
            and all(one.mild and one.speaker == names.MEETING for one in found)
        ):
            found = []
        self._open_all(found, span[1])
        if (
            not found
            and first
            and self.base
            and _list_sort(piece)
            and (self.current is None or self.current.speaker != self.base.speaker)
        ):
            self._open(replace(self.base, start=span[0], paragraph=number), span[1])
        elif not found:
            self._carry_on(span, first=first)

    def _carry_on(self, span: Span, *, first: bool) -> None:
        """More of the current speech, unless the sentence ends it or somebody else acts in answer."""
        turn = self.current
        if turn is None:
            return
        if not first and minutes_openings.MOVEMENT.match(self.text[span[0] : span[0] + 200]):
            self._close()
            return
        other = (
            self._acts_in_answer(span)
            if turn.asks or turn.outright or turn.opening.sort in ("ask", "supplementary")
            else None
        )
        if other:
            self._open(other, span[1])
            return
        self._extend(span[1])
        turn.last_paragraph = self.number
        turn.asks = turn.asks or minutes_openings.pronoun_asks(self.text, span)
        turn.outright = turn.outright or self.text[span[0] : span[1]].rstrip("”’\"' )").endswith("?")

    def _acts_in_answer(self, span: Span) -> Opening | None:
        """ "Mr Ash did not have the figures and indicated that …" right after a question: an answer all the same."""
        mention = mentions.subject(self.text, span[0], min(span[1], span[0] + 200))
        if mention is None or mention.sort not in ("person", "post", "voice", "name"):
            return None
        if mention.sort == "name" and not self.directory.knows(mention):
            return None
        stops = mentions.verb_places(self.text, mention.end, span[1])
        if not any(verbs.AUXILIARY.match(self.text, stop, span[1]) for stop in stops):
            return None
        speaker, role = self.directory.resolve(mention)
        if not speaker or self.current is None or speaker == self.current.speaker:
            return None
        if mention.sort == "person" and not role and not self._has_spoken(speaker):
            return None
        return Opening(span[0], "say", speaker, role, voice=mention.sort, paragraph=self.number)

    def _has_spoken(self, speaker: str) -> bool:
        return any(turn.speaker == speaker for turn in self.turns)

    def _stops_list(self, piece: Paragraph) -> bool:
        """Whether a paragraph no longer belongs to the motion or vote before it."""
        turn = self.current
        if turn is None or turn.opening.sort not in ("motion", "amendment", "vote", "declaration"):
            return False
        if turn.opening.sort == "declaration":
            return True
        if turn.opening.sort == "vote" and minutes_votes.names_voters(piece.words):
            return False
        listed = (
            bool(piece.label and piece.label[0] in "(•·-–—*oabcdefghi▪")
            or bool(_LISTED.match(piece.words))
            or piece.kind == "list-item"
        )
        return not (listed or self.previous in ":;," or self._quoted(piece.start) or piece.words[:1].islower())

    def _attach(self, seconder: mentions.Mention) -> bool:
        """Give a seconder to the last motion, where it has none."""
        for turn in reversed(self.turns[-3:]):
            if turn.opening.sort in ("motion", "amendment"):
                if not turn.opening.seconder:
                    turn.opening = replace(turn.opening, seconder=self.directory.resolve(seconder)[0])
                    return turn is self.current
                return False
        return False

    def _quoted(self, at: int) -> bool:
        """Whether a place lies inside a long stretch of quoted words."""
        index = bisect_right(self._quote_starts, at - 1) - 1
        return index >= 0 and self._quotes[index][0] < at < self._quotes[index][1]

    def _open(self, opening: Opening, end: int) -> None:
        first = self.text[opening.start : end]
        self.current = Turn(
            opening,
            end,
            self.item,
            last_paragraph=self.number,
            chapter=self.chapter,
            outright=first.rstrip("”’\"' )").endswith("?"),
        )
        self.turns.append(self.current)

    def _open_all(self, found: list[Opening], end: int) -> None:
        """Open speeches that begin in one sentence, each up to the next."""
        ends = [*[later.start for later in found[1:]], end]
        for one, after in zip(found, ends, strict=False):
            self._open(one, _trimmed(self.text, one.start, after))

    def _extend(self, end: int) -> None:
        if self.current is not None:
            self.current.end = max(self.current.end, end)
            self.current.last_paragraph = self.number

    def _close(self, *, new_item: bool = False) -> None:
        self.current, self.base = None, None
        if new_item:
            self.item += 1
            self.chapter += 1
        else:
            self.item += 1


def _has_lead(text: str) -> bool:
    """Whether the minutes proper begin at a line "Minutes:", after an agenda item's own words."""
    return bool(re.search(r"^\W*minutes\W*$", text, re.IGNORECASE | re.MULTILINE)) and bool(
        re.search(r"^\W*agenda item\b", text, re.IGNORECASE | re.MULTILINE)
    )


def _list_sort(piece: Paragraph) -> str:
    """What opens a paragraph: number, letter, bullet or nothing ("")."""
    if piece.label:
        inner = piece.label.strip("().")[:1]
        return "number" if inner.isdigit() else "letter" if inner.isalpha() else "bullet"
    return "bullet" if piece.kind == "list-item" else ""


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of a speech that another follows in the same sentence, without the words that join them."""
    return start + len(re.sub(r"[\s,;]+(?:and|but|to which|while|whilst)?[\s,;]*$", "", text[start:end]))
