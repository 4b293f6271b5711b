"""The people an article introduces: full names with their posts and organisations, and where each is named again."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from consult.structure import mentions, names, speakers
from consult.structure.paragraphs import Paragraph
from consult.structure.quotations_posts import apposed_post, apposition, post_and_organisation, prefix_post
from consult.structure.quotations_voices import BODY, SPOKESPERSON, UNNAMED, UNNAMED_SUBJECT, VOICE, capital, unnamed_voice
from consult.structure.quotations_words import CALLINGS, DOCUMENT_NOUN, HUMAN_VERB, NO_FORENAME, NOT_PEOPLE, VERB, VERBS
_FULL_NAME = re.compile(
    rf"(?<![\w’'.-])(?!(?:{NO_FORENAME})\s)[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?(?:\s+[A-Z]\.?)?\s+{names.NAME_TOKEN}(?:\s+(?:OBE|MBE|CBE))?"
)


@dataclass(frozen=True)
class Source:
    """Somebody whose words can be quoted: the name to show, post, organisation and, where a title tells, he or she."""

    name: str
    role: str = ""
    organisation: str = ""
    pronoun: str = ""

    def better(self, other: Source) -> Source:
        """This one with what the other adds."""
        return Source(
            self.name, self.role or other.role, self.organisation or other.organisation, self.pronoun or other.pronoun
        )


NOBODY = Source("")


class People:
    """The people a document introduces, by full name and surname, and where outside quotation marks each is named."""

    def __init__(
        self,
        text: str,
        pieces: Sequence[Paragraph],
        hidden: Sequence[tuple[int, int]],
        register: Iterable[Mapping[str, Any]],
    ) -> None:
        self.text = text
        self.directory = speakers.Directory(text, register)
        self._by_surname: dict[str, list[Source]] = {}
        self._forenames: dict[str, set[str]] = {}
        self._hidden = sorted(hidden)
        self._hidden_starts = [start for start, _ in self._hidden]
        for piece in pieces:
            self._introduce(piece)
        self.named = sorted(self._mentions(pieces), key=lambda met: met[0])
        self._voices = list(self._unnamed(pieces))
        self._genders: dict[str, str] = {}
        self._places = [at for at, _ in self.named]

    def is_hidden(self, at: int) -> bool:
        """Whether a place lies inside quotation marks."""
        index = bisect_left(self._hidden_starts, at + 1) - 1
        return index >= 0 and self._hidden[index][0] <= at < self._hidden[index][1]

    def _introduce(self, piece: Paragraph) -> None:
        """Full names with a post after or before them, or beside a verb of saying."""
        for match in _FULL_NAME.finditer(self.text, piece.start, piece.end):
            name = names.trim_name(match.group())
            if self.is_hidden(match.start()) or not _looks_like_person(name):
                continue
            end = match.start() + len(name)
            source = self._described(name, match.start(), end, piece)
            if source:
                self._remember(source)

    def _described(self, name: str, start: int, end: int, piece: Paragraph) -> Source | None:
        aside, _ = apposition(self.text, end, piece.end)
        role, organisation = post_and_organisation(aside)
        before = self.text[max(piece.start, start - 90) : start]
        prefix = prefix_post(before) or (apposed_post(before) if self.text[end : end + 1] == "," else "")
        said = VERB.match(self.text, end, piece.end) or re.search(rf"{VERBS}\s+$", before, re.IGNORECASE)
        aside_who = aside.startswith(("who ", "whose "))
        if role or prefix:
            return Source(name, role or prefix, organisation)
        if re.match(r",\s+(?:aged\s+|who is\s+)?\d{1,3}\b(?!\s*(?:per|%|years ago))", self.text[end : end + 24]):
            return Source(name)
        placed = re.search(r"\b(?:of|at|for|from|in|with|to)\s+(?:the\s+)?$", before)
        if HUMAN_VERB.match(self.text, end, piece.end) and re.search(r"(?:^|[.!?][”\"’']?\s+)$", before):
            return Source(name)
        opens = not before.strip() or bool(re.search(r"[.!?][”\"’']?\s+$", before))
        if opens and re.match(r",\s+who\b", self.text[end : end + 8]):
            return Source(name)
        if (
            said
            and not placed
            or (aside_who and VERB.match(self.text, apposition(self.text, end, piece.end)[1], piece.end))
        ):
            return Source(name)
        if re.match(r"\s+(?:is|was)\s+(?:the\s+|an?\s+|our\s+)?", self.text[end : end + 12]):
            role, organisation = post_and_organisation(
                re.split(r"[.;]", self.text[end : min(piece.end, end + 160)])[0].split(" is ", 1)[-1]
            )
            return Source(name, role, organisation) if role else None
        return None

    def _remember(self, source: Source) -> None:
        self._forenames.setdefault(source.name.split()[0].casefold(), set()).add(source.name)
        surname = source.name.split()[-1].casefold()
        held = self._by_surname.setdefault(surname, [])
        for index, known in enumerate(held):
            if known.name == source.name:
                held[index] = known.better(source)
                return
        held.append(source)

    def _mentions(self, pieces: Sequence[Paragraph]) -> Iterable[tuple[int, Source]]:
        """Every place outside marks where a known person is named, by surname or with a title."""
        surname = re.compile(rf"(?<![\w’'-]){names.NAME_TOKEN}(?![\w])")
        for piece in pieces:
            for match in surname.finditer(self.text, piece.start, piece.end):
                found = self.by_surname(match.group())
                if found and not self.is_hidden(match.start()):
                    yield match.start(), found
            for match in names.PERSON.finditer(self.text, piece.start, piece.end):
                if not self.is_hidden(match.start()):
                    yield match.start(), self.titled(match)

    def by_surname(self, word: str) -> Source | None:
        """The one introduced person with a surname, or None."""
        held = self._by_surname.get(word.casefold(), [])
        return held[0] if len(held) == 1 else None

    def _by_forename(self, word: str) -> Source | None:
        """The one introduced person with a forename, as the popular press calls people."""
        full = self._forenames.get(word.casefold(), set())
        return self._known(next(iter(full))) if len(full) == 1 else None

    def titled(self, match: re.Match[str]) -> Source:
        """A titled name as a source, in its fullest form."""
        name = names.trim_name(match["name"])
        title = names.bare_title(match["title"])
        full = self.by_surname(name.split()[-1]) if name else None
        if full and len(name.split()) == 1:
            return Source(full.name, full.role, full.organisation, names.gender(title))
        person = self.directory.person(name, match["title"]) if name else None
        shown = person.shown() if person else f"{match['title']} {name}".strip()
        role, organisation = post_and_organisation(person.role if person else "")
        after = self.text[match.start("name") + len(name) : match.start("name") + len(name) + 200]
        aside = re.match(r",\s+([^,.“\"]{3,120})", after)
        if not role and aside:
            role, organisation = post_and_organisation(aside[1])
        before = re.search(
            r"(?:^|[\s(“‘])((?:[\w’'-]+\s+){1,5}?[\w’'-]+),\s+$", self.text[max(0, match.start() - 70) : match.start()]
        )
        if not role and before and not re.search(rf"{VERBS}", before[1], re.IGNORECASE):
            role, organisation = post_and_organisation(before[1])
        return Source(shown, role, organisation, names.gender(title))

    def _unnamed(self, pieces: Sequence[Paragraph]) -> Iterable[tuple[int, Source]]:
        """Where a sentence opens with somebody it does not name: "One of our members", "A parent, who …"."""
        for piece in pieces:
            for start, end in piece.sentences:
                voice = unnamed_voice(self.text, start, end)
                if voice and not self.is_hidden(start):
                    yield start, Source(voice)

    def _voice(self, after: int, before: int) -> Source | None:
        """The last unnamed person who is the subject of a sentence between two places."""
        return next((source for at, source in reversed(self._voices) if after <= at < before), None)

    def heard(self, at: int, source: Source) -> None:
        """Note that somebody unnamed has spoken at a place, for the pronouns that follow."""
        if re.match(r"(?:An?|One|Another)\s", source.name):
            self._voices.append((at, source))

    def latest(self, before: int, pronoun: str = "", within: int = 1500) -> Source:
        """The person last spoken of before a place, whom a pronoun there may mean; NOBODY where nobody fits.

        Somebody unnamed is meant only as the subject of a sentence, and comes back in the words printed.
        """
        index = bisect_left(self._places, before) - 1
        after = max(self._places[index] if index >= 0 else 0, before - _NEAR)
        if pronoun in ("he", "she") and (voice := self._voice(after, before)):
            return voice
        while index >= 0 and before - self._places[index] <= within:
            source = self.named[index][1]
            if UNNAMED.search(self.text, self._places[index], before):
                return NOBODY
            known = source.pronoun or self._genders.get(source.name, "")
            if not (pronoun in ("he", "she") and known and known != pronoun):
                if pronoun in ("he", "she") and before - self._places[index] < _NEAR // 2:
                    self._genders.setdefault(source.name, pronoun)
                return source
            index -= 1
        return NOBODY

    def subject(self, at: int, end: int) -> tuple[Source, int] | None:
        """The source a phrase names and where the phrase ends, asides included; None where it names nobody."""
        found = self._subject(at, end)
        if found is None:
            return None
        source, stop = self._without_post(found[0]), found[1]
        body = _OF_BODY.match(self.text, stop, end)
        if body and VERB.match(self.text, body.end(), end):
            organisation = source.organisation or body["org"] if set(body["org"].casefold().split()) & names.BODY_WORDS else ""
            return Source(source.name, source.role, organisation or source.organisation, source.pronoun), body.end()
        aside, after = apposition(self.text, stop, end)
        role, organisation = post_and_organisation(aside)
        if role and not source.role:
            source = Source(source.name, role, organisation, source.pronoun)
            self._remember(source) if len(source.name.split()) > 1 else None
        return source, after

    def _without_post(self, source: Source) -> Source:
        """Somebody printed with the post before the name, by the name alone: "Labour group leader Jo Ash"."""
        known = self.by_surname(source.name.split()[-1]) if len(source.name.split()) > 2 else None
        if known is None or not source.name.endswith(" " + known.name):
            return source
        lead = source.name[: -len(known.name)].strip()
        return known.better(Source(known.name, lead, source.organisation)) if names.is_post(lead) else source

    def _subject(self, at: int, end: int) -> tuple[Source, int] | None:
        text = self.text
        person = names.PERSON.match(text, at, end)
        if person and (name := names.trim_name(person["name"])):
            return self.titled(person), person.start("name") + len(name)
        full = _FULL_NAME.match(text, at, end)
        if full and _looks_like_person(names.trim_name(full.group())):
            name = names.trim_name(full.group())
            return self._known(name), full.start() + len(name)
        token = re.compile(names.NAME_TOKEN).match(text, at, end)
        if token and (known := self.by_surname(token.group()) or self._by_forename(token.group())):
            return known, token.end()
        voice = SPOKESPERSON.match(text, at, end)
        if voice:
            return Source(
                capital(" ".join(voice.group().split())), voice["post"].split()[-1], voice["org"] or ""
            ), voice.end()
        mention = mentions.subject(text, at, min(end, at + 220))
        if (
            mention
            and mention.sort in ("name", "person", "post", "people", "body")
            and not _is_document(mention.printed)
        ):
            shown, role = self.directory.resolve(mention)
            role, organisation = (
                post_and_organisation(role) if mention.sort != "post" or shown != mention.printed else ("", "")
            )
            if mention.sort == "name":
                known = self._known(mention.name)
                return Source(known.name, known.role or role, known.organisation or organisation), mention.end
            return Source(shown, role, organisation or (shown if mention.sort == "body" else "")), mention.end
        behind = self._post_before_name(at, end)
        if behind:
            return behind
        body = BODY.match(text, at, end)
        if body and not _is_document(body.group()):
            printed = " ".join(body.group().split())
            bare = re.sub(r"^(?:a|an|one|another|our)\s+", "", printed)
            return Source(
                printed[:1].upper() + printed[1:], bare if body["head"].startswith("spokes") else "", body["org"] or ""
            ), body.end()
        if mention and mention.sort == "voice":
            return Source(mention.printed), mention.end
        voice = VOICE.match(text, at, end) or UNNAMED_SUBJECT.match(text, at, end)
        return (Source(capital(" ".join(voice.group().split()))), voice.end()) if voice else None

    def _post_before_name(self, at: int, end: int) -> tuple[Source, int] | None:
        """ "Unison’s regional organiser Jo Ash": a post in lower case straight before a full name."""
        full = _FULL_NAME.search(self.text, at, min(end, at + 110))
        lead = self.text[at : full.start()] if full else ""
        name = names.trim_name(full.group()) if full else ""
        if (
            not full
            or not lead.strip()
            or re.search(r"[,.;:“\"”‘]", lead)
            or not (names.is_post(lead) or lead.split()[-1].casefold() in CALLINGS)
            or not _looks_like_person(name)
        ):
            return None
        role, organisation = post_and_organisation(lead) if names.is_post(lead) else (" ".join(lead.split()), "")
        return Source(name, role, organisation), full.start() + len(name)

    def _known(self, name: str) -> Source:
        held = self._by_surname.get(name.split()[-1].casefold(), [])
        return next((source for source in held if source.name == name), Source(name))


# Characters within which a pronoun stands for somebody unnamed; within half of it, it shows whether a name is his or hers.
_NEAR = 400
# "Jo Ash of the Ash Trust has said".
_OF_BODY = re.compile(
    r"\s+(?:of|from|at)\s+(?P<org>(?:the\s+)?[A-Z][\w’'&-]*(?:\s+(?:[A-Z][\w’'&-]*|(?:of|and|for|&)(?:\s+the)?(?=\s+[A-Z])))*)"
)


def _looks_like_person(name: str) -> bool:
    words = name.split()
    if (
        not 2 <= len(words) <= 4
        or names.is_post(name)
        or any(word.casefold().strip(".") in NOT_PEOPLE for word in words)
    ):
        return False
    return not words[-1].isupper() and not any(word.isupper() and len(word) > 2 for word in words)


def _is_document(printed: str) -> bool:
    return bool(re.search(rf"\b{DOCUMENT_NOUN}$", printed, re.IGNORECASE))
