"""The walk through the paragraphs of minutes: where each speech begins, how far it goes, and what ends it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import Any

from consult.structure import mentions, names, speakers, verbs
from consult.structure.minutes import headings, layouts, openings, voices, votes
from consult.structure.minutes import sentences as minutes_sentences
from consult.structure.minutes.openings import Opening
from consult.structure.minutes.record import Record
from consult.structure.minutes.signs import has_lead
from consult.structure.minutes.turns import Turn
from consult.structure.paragraphs import Paragraph, Span

_STARTS = re.compile(r"\W*minutes\W*", re.IGNORECASE)
_STOPS = re.compile(
    r"\W*(?:agenda item|decision|supporting documents|meeting documents|additional documents|contact information|"
    r"meeting attendance)\W*",
    re.IGNORECASE,
)
_ATTENDANCE = re.compile(r"\W*(?:(?:also|officers?|members|others?)\s+)?(?:in attendance|present)\s*:", re.IGNORECASE)
_QUOTED = re.compile(r"“[^“”]{80,6000}”|(?<=[:\s])\"(?=\S)[^\"]{80,3000}\"")
_RESUMES = re.compile(
    r"(?:in (?:response|reply|answer)|responding|replying|answering|following|asked|when asked)\b[^.]{3,160}?,\s+"
    r"(?P<pronoun>he|she|they)\s+[a-z]",
    re.IGNORECASE,
)
_UNNAMED = re.compile(r"(?:an?|one|another)\s+(?P<who>member|councillor|resident|parishioner|officer|parent|tenant)\b.*", re.IGNORECASE)


class Reader:
    """Walks the paragraphs of one document and records where each speech begins and ends."""

    def __init__(self, text: str, directory: speakers.Directory, register: list[dict[str, Any]]) -> None:
        self.text, self.directory = text, directory
        self.record = Record(text, directory)
        self.declaring = self.label_only = False
        self.led = has_lead(text)
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
        self.record.number += 1
        if piece.kind == "cell":
            self._close()
        if _STARTS.fullmatch(piece.text) or _STOPS.fullmatch(piece.text):
            self._boundary(piece)
        elif self._is_listed(piece) or _ATTENDANCE.match(piece.text):
            self._close()
        elif self._labelled(piece) or self._under_bare_label(piece):
            pass
        elif self._is_heading(piece):
            self._head(piece)
        elif self._goes_on_under_label(piece) or self._is_voters(piece):
            self.record.extend(piece.end)
        else:
            self._sentences(piece)
        self.previous = piece.text[-1:]

    def _boundary(self, piece: Paragraph) -> None:
        """A line between the agenda's words and the minutes: what stood above "Minutes:" in its item was no speech."""
        if _STARTS.fullmatch(piece.text) and (":" in piece.text or self.led):
            del self.record.turns[self.record.kept :]
        self._close(new_item=True)

    def _is_listed(self, piece: Paragraph) -> bool:
        """Whether a paragraph is part of the attendance list."""
        at = bisect_right(self._lists, (piece.start, 10**12)) - 1
        inside = [span for span in self._lists[max(at, 0) : at + 40] if span[0] < piece.end and span[1] > piece.start]
        covered = sum(min(end, piece.end) - max(start, piece.start) for start, end in inside)
        return bool(inside) and covered * 2 > len(piece.text) and not verbs.SPEAKS.search(piece.text)

    def _labelled(self, piece: Paragraph) -> bool:
        found = layouts.opening(self.text, piece, self.record.number, self.directory)
        if found is None or (found.start and self._quoted(found.start)) or self._is_item_letter(found, piece):
            return False
        if found.sort in ("answer", "written-answer") and not found.speaker:
            found = replace(found, speaker=self.record.addressee(), role="")
        if found.voice == "initials":
            self._initialled(found, piece)
            return True
        if found.sort == "ask":
            self.record.chapter += 1
        if found.sort == "supplementary" and len(piece.sentences) > 1:
            self._initialled(replace(found, voice="supplementary"), piece)
            return True
        self.record.open(found, piece.end)
        self.label_only = (
            len(piece.text) < 40 and "\n" not in piece.text and not piece.text.rstrip().endswith((".", "?", "!"))
        )
        return True

    def _is_item_letter(self, found: Opening, piece: Paragraph) -> bool:
        """Whether an "A." that no "Q." waits for is the letter of an item, not of an answer."""
        lettered = bool(re.match(r"\s*A\s*[.)]", piece.text))
        asked = [turn for turn in self.record.turns[self.record.kept :] if turn.opening.sort in ("ask", "supplementary")]
        waiting = bool(asked) and self.text[: asked[-1].opening.start + 1].endswith("Q")
        return found.sort == "answer" and lettered and not waiting

    def _initialled(self, found: Opening, piece: Paragraph) -> None:
        """ "JA: is there a plan? BC said there was.": the label opens one speech; the sentences after it open their own."""
        end = piece.sentences[0][1] if piece.sentences else piece.end
        asks = self.text[found.start : end].rstrip().endswith("?")
        kept = found.voice == "supplementary"
        self.record.open(replace(found, labelled=kept, sort="ask" if asks and not kept else found.sort), end)
        for span in piece.sentences[1:]:
            self._sentence(span, piece, False)

    def _under_bare_label(self, piece: Paragraph) -> bool:
        """A paragraph right under a bare label ("Supplementary question") that names its own speaker: one speech of both."""
        turn, self.label_only = (self.record.current if self.label_only else None), False
        if turn is None:
            return False
        speaker, role, addressee = layouts.named_line(self.text, piece, self.directory)
        if speaker and not turn.speaker:
            turn.opening = replace(turn.opening, speaker=speaker, role=role, addressee=addressee)
            self.record.extend(piece.end)
            return True
        if not self._opens_speech(piece):
            return False
        label, count = turn.opening, len(self.record.turns)
        self.record.take_back()
        self._sentences(piece)
        if len(self.record.turns) < count:
            self.record.turns.append(turn)
            return False
        first = self.record.turns[count - 1]
        sort = label.sort if first.opening.sort in ("ask", "answer", "say", label.sort) else first.opening.sort
        first.opening = replace(
            first.opening, start=label.start, sort=sort, answering=label.answering, addressee=label.addressee
        )
        return True

    def _is_heading(self, piece: Paragraph) -> bool:
        if headings.is_item_line(piece):
            return True
        labelled = self.record.current is not None and self.record.current.opening.labelled
        return headings.may_be_heading(piece, in_list=self._in_list(), labelled=labelled) and not self._opens_something(piece)

    def _in_list(self) -> bool:
        return self.record.current is not None and self.record.current.opening.sort in ("motion", "amendment", "vote")

    def _opens_something(self, piece: Paragraph) -> bool:
        span = (piece.body, piece.end)
        return bool(
            votes.vote(self.text, span, self.record.number)
            or votes.seconds_only(self.text, span)
            or votes.motion(self.text, span, self.record.number, self.directory)
            or (piece.kind != "heading" and minutes_sentences.in_sentence(self.text, span, self.record.number, self.directory))
        )

    def _head(self, piece: Paragraph) -> None:
        self.declaring = votes.is_declarations(piece.text)
        self._close(new_item=True)

    def _goes_on_under_label(self, piece: Paragraph) -> bool:
        """Whether a paragraph is more of a labelled question, answer or verbatim speech."""
        turn = self.record.current
        if turn is None or not (turn.opening.labelled or turn.opening.sort == "written-answer"):
            return False
        if turn.opening.sort == "written-answer" and not turn.opening.labelled:
            return self._note_goes_on(turn, piece)
        if self._quoted(piece.start):
            return True
        first = piece.sentences[0] if piece.sentences else (piece.start, piece.end)
        if votes.vote(self.text, first, self.record.number) or openings.ends_speech(piece):
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
        voting = self.record.current is not None and self.record.current.opening.sort == "vote"
        return voting and votes.names_voters(piece.words)

    def _opens_speech(self, piece: Paragraph) -> bool:
        first = piece.sentences[0] if piece.sentences else (piece.start, piece.end)
        found = minutes_sentences.in_sentence(self.text, first, self.record.number, self.directory)
        strict = [one for one in found if one.start == first[0] and one.voice != "body" and (one.prompted or not one.led)]
        return bool(strict or votes.motion(self.text, first, self.record.number, self.directory))

    def _sentences(self, piece: Paragraph) -> None:
        if self._stops_list(piece):
            self._close()
        if headings.list_sort(piece) in ("", self.base_sort):
            self.base = None
        first = True
        for span in piece.sentences:
            if self._quoted(span[0]):
                self.record.extend(span[1])
            else:
                self._sentence(span, piece, first)
            first = False
        if (
            piece.text.endswith(":")
            and self.record.current is not None
            and self.record.current.opening.sort in ("say", "answer", "chair")
        ):
            self.base, self.base_sort = self.record.current.opening, headings.list_sort(piece)

    def _sentence(self, span: Span, piece: Paragraph, first: bool) -> None:
        text, number = self.text, self.record.number
        moved = votes.motion(text, span, number, self.directory)
        declared = (
            []
            if moved
            else votes.declarations(text, span, number, self.directory, headed=self.declaring and first)
        )
        decided = None if moved or declared else votes.vote(text, span, number)
        special = [one for one in (moved, *declared, decided) if one]
        if special:
            self.record.open_all(special, span[1])
            return
        if self.record.turns and (seconder := votes.seconds_only(text, span)) and self.record.attach(seconder):
            self.record.extend(span[1])
            return
        found = self._same_member(minutes_sentences.in_sentence(text, span, number, self.directory))
        if not first and self.record.current is not None and found and found[0].earlier:
            found = []
        if not found and (resumed := self._resumes(span)):
            self.record.open(resumed, span[1])
            return
        if not found and first and openings.ends_speech(piece):
            self._close()
            return
        if (
            found
            and not first
            and self.record.current is not None
            and all(one.mild and one.speaker == names.MEETING for one in found)
        ):
            found = []
        self.record.open_all(found, span[1])
        if (
            not found
            and first
            and self.base
            and headings.list_sort(piece)
            and (self.record.current is None or self.record.current.speaker != self.base.speaker)
        ):
            self.record.open(replace(self.base, start=span[0], paragraph=number), span[1])
        elif not found:
            self._carry_on(span, first=first)

    def _carry_on(self, span: Span, *, first: bool) -> None:
        """More of the current speech, unless the sentence ends it or somebody else acts in answer."""
        turn = self.record.current
        if turn is None:
            return
        if not first and openings.MOVEMENT.match(self.text[span[0] : span[0] + 200]):
            self._close()
            return
        other = (
            self._acts_in_answer(span)
            if turn.asks or turn.outright or turn.opening.sort in ("ask", "supplementary")
            else None
        )
        if other:
            self.record.open(other, span[1])
            return
        self.record.extend(span[1])
        turn.last_paragraph = self.record.number
        turn.asks = turn.asks or openings.pronoun_asks(self.text, span, turn.speaker)
        turn.outright = turn.outright or self.text[span[0] : span[1]].rstrip("”’\"' )").endswith("?")

    def _same_member(self, found: list[Opening]) -> list[Opening]:
        """ "The Member felt …" after "A Member asked …": the same one."""
        speaker = self.record.current.speaker if self.record.current is not None else ""
        one = _UNNAMED.fullmatch(speaker)
        if found and one and found[0].speaker.casefold() == f"the {one['who'].casefold()}":
            return [replace(found[0], speaker=speaker), *found[1:]]
        return found

    def _resumes(self, span: Span) -> Opening | None:
        """ "In answer to a further question, she said …": the current speaker answers another question."""
        turn, match = self.record.current, _RESUMES.match(self.text, *span)
        if turn is None or not turn.speaker or not match or not voices.is_prompted(self.text, span[0], match.end()):
            return None
        asked = voices.asker(self.text, span[0], match.start("pronoun"))
        asker = self.directory.resolve(asked)[0] if asked else ""
        if asker == turn.speaker:
            return None
        return Opening(
            span[0], "answer", turn.speaker, turn.opening.role, voice=turn.opening.voice, paragraph=self.record.number, answering=True,
            led=True, prompted=True, asker=asker,
        )

    def _acts_in_answer(self, span: Span) -> Opening | None:
        """ "Mr Ash did not have the figures and indicated that …" right after a question: an answer all the same."""
        turn = self.record.current
        mention = mentions.subject(self.text, span[0], min(span[1], span[0] + 200))
        if turn is None or mention is None or mention.sort not in ("person", "post", "voice", "name"):
            return None
        if mention.sort == "name" and not self.directory.knows(mention):
            return None
        stops = mentions.verb_places(self.text, mention.end, span[1])
        acts = next((match for stop in stops if (match := verbs.AUXILIARY.match(self.text, stop, span[1]))), None)
        if acts is None or acts["verb"] in ("will", "can") and turn.opening.sort not in ("ask", "supplementary"):
            return None
        speaker, role = self.directory.resolve(mention)
        if not speaker or speaker == turn.speaker:
            return None
        if mention.sort == "person" and not role and not self.record.has_spoken(speaker):
            return None
        return Opening(span[0], "say", speaker, role, voice=mention.sort, paragraph=self.record.number)

    def _stops_list(self, piece: Paragraph) -> bool:
        """Whether a paragraph no longer belongs to the motion or vote before it."""
        turn = self.record.current
        if turn is None or turn.opening.sort not in ("motion", "amendment", "vote", "declaration"):
            return False
        if turn.opening.sort == "declaration":
            return True
        if turn.opening.sort == "vote" and votes.names_voters(piece.words):
            return False
        if headings.RUN_IN.match(piece.text):
            return True
        listed = (
            bool(piece.label and piece.label[0] in "(•·-–—*oabcdefghi▪")
            or bool(headings.LISTED.match(piece.words))
            or piece.kind == "list-item"
        )
        return not (listed or self.previous in ":;," or self._quoted(piece.start) or piece.words[:1].islower())

    def _quoted(self, at: int) -> bool:
        """Whether a place lies inside a long stretch of quoted words."""
        index = bisect_right(self._quote_starts, at - 1) - 1
        return index >= 0 and self._quotes[index][0] < at < self._quotes[index][1]

    def _close(self, *, new_item: bool = False) -> None:
        self.base = None
        self.record.close(new_item=new_item)
