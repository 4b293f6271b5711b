"""Quotations: every stretch in quotation marks, with who said it, their post and organisation, or the document it is from.

Words whose speaker the text does not give keep an empty speaker; nothing is guessed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from consult.structure.paragraphs import Paragraph, Span, paragraphs, rows
from consult.structure.quotations import clauses, marks
from consult.structure.quotations import speakers as cues
from consult.structure.quotations.marks import Stretch
from consult.structure.quotations.people import People
from consult.structure.quotations.sources import NOBODY, Source
from consult.structure.quotations.words import VERBS

_VERBATIM = ("question", "supplementary", "answer", "written-answer", "statement", "motion", "amendment", "chair")
# "The minister said it was “wasteful”, but the union called it “cruel”": what is joined on has a speaker of its own.
_JOINED_ON = re.compile(r"\s*[,–—]?\s*(?:but|and|while|whereas|although|though)\s")
# "Jo Ash must regret her words “…”"; "residents are “deeply worried”".
_OWN_WORDS = re.compile(r"\s(?:[\w’'-]+ ){0,4}(?:his|her|their)\s+(?:own\s+)?words?[,:]?\s*$")
_IS_FELT = re.compile(r"\s(?:is|are|was|were|am|be|been|felt|feels|feel)\s+(?:said to be\s+)?$")
_FEELING = re.compile(
    r"^(?:\w+(?:ly)? )?(?:concerned|worried|delighted|disappointed|shocked|furious|angry|appalled|dismayed|outraged|upset|devastated|"
    r"disgusted|saddened|"
    r"pleased|thrilled|heartbroken|gutted|frustrated|horrified|baffled|sceptical|alarmed|anxious|proud|relieved|surprised|stunned)\b")
_FEW = 4
_CROSSHEAD = 10  # words at most of a line between paragraphs that repeats what somebody says further on
# “hub” sites: a word used with reserve before its noun, unless somebody is said to call it so.
_BESIDE_A_NOUN = re.compile(
    r"[”’\"']\s+(?!(?:to|in|of|by|and|or|but|for|with|at|on|from|that|if|as|because|when|while|about|over|after|"
    r"before|the|an?|his|her|their|"
    r"its|our|my|this|these|those|he|she|they|we|it|who|which|until|since|than|is|are|was|were|has|had|have|would|will|not|all|\w+ly|"
    r"\w+ed|"
    r"said|told|says)\b)[a-z]{3,}"
)
# "He said staff had seen an “almost doubling”": two words are his, one is a label.
_SAID_SO = re.compile(r"\b(?:said|says|claimed|announced|told|added|admitted|argued|warned|believes?)\b")
_ARTICLE = re.compile(r"\b(?:an?|the)\s+$")
_NAMED_SO = re.compile(
    rf"(?:{VERBS}|\b(?:as|has|have|had|is|was|were|are|be|been|being|would|will|could|should|may|might|can))\s+(?:an?\s+|the\s+|so\s+|"
    rf"it\s+|\w+\s+as\s+(?:an?\s+)?)?$",
    re.IGNORECASE,
)


def find(
    text: str,
    blocks: pd.DataFrame | None = None,
    turns: pd.DataFrame | Iterable[Mapping[str, Any]] = (),
    register: pd.DataFrame | Iterable[Mapping[str, Any]] = (),
    furniture: Sequence[Span] = (),
) -> list[dict[str, Any]]:
    """Rows of the quotations table for one document (without its id), in order; offsets leave out the marks.

    A quotation over several paragraphs is one row for each. ``quoted_document`` is filled, and ``speaker`` empty, for words
    taken from a document; both are empty where the text does not say whose words they are.
    """
    pieces = paragraphs(text, blocks, furniture)
    found = marks.find(text, pieces)
    if not found:
        return []
    reader = _Attribution(text, pieces, found, rows(turns), rows(register))
    return [reader.row(index) for index in range(len(found))]


class _Attribution:
    """Gives each quotation its speaker, in reading order, so that later ones can carry on from earlier ones."""

    def __init__(
        self,
        text: str,
        pieces: Sequence[Paragraph],
        found: Sequence[Stretch],
        turns: list[dict[str, Any]],
        register: list[dict[str, Any]],
    ) -> None:
        self.text, self.pieces, self.found = text, pieces, found
        self.people = People(text, pieces, [(one.start, one.end) for one in found], register)
        self._meet_speakers()
        self.turns = sorted((turn for turn in turns), key=lambda turn: int(turn["start"]))
        self._turn_starts = [int(turn["start"]) for turn in self.turns]
        self.sources: list[Source] = []
        self.documents: list[str] = []
        self._papers: list[tuple[str, str]] = []

    def _meet_speakers(self) -> None:
        """Note everybody shown speaking near quotation marks, before any quotation is given to somebody."""
        near = {number for one in self.found for number in range(one.paragraph - 2, one.paragraph + 3)}
        for number in sorted(near & set(range(len(self.pieces)))):
            for start, end in self.pieces[number].sentences:
                clauses.introduce(self.people, start, end)

    def row(self, index: int) -> dict[str, Any]:
        """The row of one quotation."""
        one = self.found[index]
        source, document = self._whose(index, one)
        if document:
            source = NOBODY
            self._papers.append((_plain(self.text[one.start : one.end]), document))
        self.sources.append(source)
        self.documents.append(document)
        return {
            "start": one.start,
            "end": one.end,
            "speaker": source.name,
            "role": source.role if source.name else "",
            "organisation": source.organisation if source.name else "",
            "quoted_document": document,
        }

    def _whose(self, index: int, one: Stretch) -> tuple[Source, str]:
        if self._is_crosshead(index, one):
            return NOBODY, ""
        if one.carried and index:
            return self.sources[index - 1], self.documents[index - 1]
        spoken = self._from_turn(index, one)
        if spoken:
            return spoken
        after = None if self._is_complete(one) else self._after(index, one)
        if after:
            return after, ""
        piece = self.pieces[one.paragraph]
        told = cues.document_after(self.text, one.end + 1, self._next_start(index, piece.end))
        if told:
            return NOBODY, cues.fuller(self.text, told, one.start)
        sentence = self._sentence_start(one)
        document = cues.fuller(self.text, cues.document_before(self.text, sentence, one.start - 1), sentence)
        named = self._is_label(one) and not self._said_right_before(one)
        before = None if named and not self._colon(one) else self._before(one, sentence)
        if document and not (before and self._is_spoken(one, document, sentence)):
            return NOBODY, document
        if before:
            return before, ""
        repeated = self._repeats(one)
        if repeated:
            return NOBODY, repeated
        for rule in (self._split, self._from_above, self._only_named):
            found = rule(index, one)
            if found is not None:
                return found
        return NOBODY, ""

    def _is_crosshead(self, index: int, one: Stretch) -> bool:
        """Whether the words are a line by themselves that only repeats a few words of another quotation."""
        piece, words = self.pieces[one.paragraph], _plain(self.text[one.start : one.end])
        alone = not re.search(r"\w", self.text[piece.start : one.start] + self.text[one.end : piece.end])
        if one.carried or not alone or len(words.split()) > _CROSSHEAD or self._from_turn(index, one):
            return False
        others = [_plain(self.text[other.start : other.end]) for other in (*self.found[:index], *self.found[index + 1 :])]
        if self.text[one.start - 1] == "'" and '"' in self.text and self.text[one.end - 1].isalnum():
            return len(words.split()) <= _FEW + 2 or words in others  # a line in single marks in a paper that quotes in double ones
        return any(words in other and words != other for other in others)

    def _is_spoken(self, one: Stretch, document: str, sentence: int) -> bool:
        """Whether the person named speaks, though a document is named: "In a statement Jo Ash said"; not "the letter, by Jo Ash, says"."""
        if cues.is_its_subject(self.text, document, sentence, one.start - 1):
            return False
        return self._adjacent(one) or bool(re.search(r"\b(?:statement|press release|interview|speech|message)(?: to [\w ]+)?$", document))

    def _is_complete(self, one: Stretch) -> bool:
        """Whether a colon leads the words and a new sentence follows, so that what follows is the next one's cue."""
        led = self.text[max(0, one.start - 4) : one.start - 1].rstrip().endswith(":")
        return (
            led
            and self.text[one.end - 1] in ".!?…"
            and bool(re.match(r"\s+[A-Z]", self.text[one.end + 1 : one.end + 4]))
        )

    def _after(self, index: int, one: Stretch) -> Source | None:
        piece = self.pieces[one.paragraph]
        stop = self._next_start(index, piece.end)
        source = cues.after_cue(self.people, one.end + 1, stop)
        if source is None and one.open:
            return self._unclosed(one) or self._later_cue(index)
        if source and cues.ACCORD_AFTER.match(self.text, one.end + 1) and self._before(one, self._sentence_start(one)):
            return None  # the words are whose they were said to be; the paper is where they were read
        joined = source and _JOINED_ON.match(self.text, one.end + 1, stop)
        return None if joined and self._before(one, self._sentence_start(one)) else source

    def _unclosed(self, one: Stretch) -> Source | None:
        """The cue at the end of a paragraph that forgot to close its marks: “It is sad, she said."""
        cue = re.compile(rf",\s+(?P<who>(?:[\w’'-]+\s+){{0,2}}[\w’'-]+)\s+{VERBS}\.?$").search(
            self.text, one.start, one.end
        )
        return self.people.resolve(cue.start("who"), cue.end("who")) if cue else None

    def _later_cue(self, index: int) -> Source | None:
        """The cue at the end of a quotation that goes through several paragraphs."""
        last = index
        while last + 1 < len(self.found) and self.found[last + 1].carried:
            last += 1
        if last == index:
            return None
        piece = self.pieces[self.found[last].paragraph]
        return cues.after_cue(self.people, self.found[last].end + 1, self._next_start(last, piece.end))

    def _next_start(self, index: int, end: int) -> int:
        following = self.found[index + 1].start - 1 if index + 1 < len(self.found) else end
        return min(end, max(following, self.found[index].end))

    def _sentence_start(self, one: Stretch) -> int:
        """Where the sentence that leads up to a quotation begins, in its paragraph."""
        piece = self.pieces[one.paragraph]
        for start, end in piece.sentences:
            if start <= one.start - 1 < end:
                return start
        return piece.body

    def _before(self, one: Stretch, sentence: int) -> Source | None:
        if one.start - 1 - sentence > 2:
            own = _OWN_WORDS.search(self.text, sentence, one.start - 1) or (
                _FEELING.search(self.text[one.start : one.end]) and _IS_FELT.search(self.text, sentence, one.start - 1))
            if own and (found := self._subject_of(sentence, own.start())):
                return found
            return cues.before_cue(self.people, sentence, one.start - 1)
        return None

    def _subject_of(self, sentence: int, end: int) -> Source | None:
        """The person or people a clause is about, up to "his words" or "were"."""
        found = cues.clauses.subject_before(self.people, sentence, end) or self.people.discourse.about_at(sentence)
        return found if found.name and found.sort in ("person", "people") else None

    def _adjacent(self, one: Stretch) -> bool:
        """Whether a verb of saying stands right before the marks."""
        return bool(
            re.search(rf"{VERBS}[\s,:]*(?:that\s+)?$", self.text[max(0, one.start - 40) : one.start - 1], re.IGNORECASE)
        )

    def _said_right_before(self, one: Stretch) -> bool:
        """Whether "said" or "added" stands right before the marks, so that even a few words are speech."""
        before = self.text[max(0, one.start - 20) : one.start - 1]
        return bool(re.search(r"\b(?:said|says|added|adds)\s+(?:that\s+)?$", before))

    def _colon(self, one: Stretch) -> bool:
        return self.text[max(0, one.start - 4) : one.start - 1].rstrip().endswith((":", ","))

    def _is_label(self, one: Stretch) -> bool:
        """Whether the words are a name or a word used with reserve: a few words, or each with a capital."""
        words = self.text[one.start : one.end].split()
        if (
            len(words) < 3
            and _BESIDE_A_NOUN.match(self.text, one.end)
            and not _NAMED_SO.search(self.text, max(0, one.start - 40), one.start - 1)
        ):
            return True
        if len(words) == 1 and re.fullmatch(r"[a-z]+ly", words[0]) and re.match(r"[”’\"']\s+[a-z]+", self.text[one.end : one.end + 12]):
            return True
        if (
            len(words) < 3
            and _ARTICLE.search(self.text, max(0, one.start - 6), one.start - 1)
            and not _NAMED_SO.search(self.text, max(0, one.start - 40), one.start - 1)
            and (len(words) == 1 or not _SAID_SO.search(self.text, self._sentence_start(one), one.start - 1))
        ):
            return True
        titled = len(words) > 1 and all(
            word[:1].isupper() or word in ("and", "of", "the", "for", "in", "to", "on", "a") for word in words
        )
        return titled or bool(self.turns) and len(words) < _FEW

    def _repeats(self, one: Stretch) -> str:
        """The document already quoted whose words these repeat."""
        words = _plain(self.text[one.start : one.end])
        if len(words.split()) < _FEW:
            return ""
        return next((document for held, document in reversed(self._papers[-30:]) if words in held), "")

    def _split(self, index: int, one: Stretch) -> tuple[Source, str] | None:
        """The second half of a quotation split by its cue: “…,” she says. “…”"""
        if not index or self.found[index - 1].paragraph != one.paragraph or not self.sources[index - 1].name:
            return None
        between = self.text[self.found[index - 1].end + 1 : one.start - 1]
        if re.search(r"[.!?]\s+(?:He|She)\s+(?:[\w’'-]+\s*){1,6}[.:]\s+$", between):
            return self.sources[index - 1], ""
        cue_only = (
            len(between) < 200
            and not re.search(r"[.!?]\s+\S+", between.rstrip())
            and (re.search(VERBS, between, re.IGNORECASE) or not re.search(r"\w", between))
        )
        return (self.sources[index - 1], "") if cue_only else None

    def _from_above(self, index: int, one: Stretch) -> tuple[Source, str] | None:
        """A paragraph that is all quotation: by the sentence above that leads to it, or carried on from the one above."""
        piece = self.pieces[one.paragraph]
        if one.start - 1 > piece.body + 1 or one.paragraph == 0:
            return None
        rest = self.text[one.end + 1 : self._next_start(index, piece.end)].strip(" .,”\"’'")
        above = self.pieces[one.paragraph - 1]
        lead = above.sentences[-1] if above.sentences else (above.start, above.end)
        if above.text.rstrip().endswith((":", ":-")):
            return self._led(lead)
        if rest or len(self.text[one.start : one.end].split()) < _FEW:
            return None
        open_above = index and self.found[index - 1].open and one.paragraph - self.found[index - 1].paragraph <= _FEW
        if open_above and self.sources[index - 1].name:
            return self.sources[index - 1], ""
        held = index and (self.sources[index - 1].name or self.documents[index - 1])
        if held and self.found[index - 1].paragraph == one.paragraph - 1:
            tail = self.text[self.found[index - 1].end + 1 : above.end]
            if not re.search(r"[.!?]\s+\w", tail):
                return self.sources[index - 1], self.documents[index - 1]
        if index and self.found[index - 1].paragraph == one.paragraph - 1:
            return None
        source = self.people.discourse.about_last(above.end, above.start)
        return (source, "") if source.name else None

    def _only_named(self, _index: int, one: Stretch) -> tuple[Source, str] | None:
        """Words led by a colon: of the one person whom the sentence before it names."""
        sentence = self._sentence_start(one)
        if not self.text[sentence : one.start - 1].rstrip().endswith(":"):
            return None
        named = {source.name: source for source in self.people.between(sentence, one.start)}
        about = self.people.discourse.about_last(one.start, sentence)
        found = next(iter(named.values())) if len(named) == 1 else about
        return (found, "") if found.name else None

    def _led(self, lead: Span) -> tuple[Source, str] | None:
        document = cues.document_before(self.text, lead[0], lead[1])
        source = cues.before_cue(self.people, lead[0], lead[1])
        if source and source.name:
            return source, ""
        if document:
            return NOBODY, document
        named = self.people.named_last(*lead)
        named = named if named.name else self.people.discourse.about_last(lead[1], lead[0])
        return (named, "") if named.name else None

    def _from_turn(self, index: int, one: Stretch) -> tuple[Source, str] | None:
        """In minutes, the speaker of the speech the words stand in, where they are more than a word or two."""
        at = bisect_right(self._turn_starts, one.start) - 1
        goes_on = index + 1 < len(self.found) and self.found[index + 1].carried
        few = len(self.text[one.start : one.end].split()) < _FEW + 2 or self._is_label(one)
        turn = self.turns[at] if at >= 0 else None
        moved = turn is not None and turn["kind"] in ("motion", "amendment") and self._colon(one)
        if turn is None or few and not goes_on and not moved:
            return None
        if one.end > int(turn["end"]) + 2 or turn["kind"] not in _VERBATIM or not turn["speaker"]:
            return None
        return Source(str(turn["speaker"]), str(turn.get("role") or "")), ""


def _plain(words: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", "", words.casefold()).split())
