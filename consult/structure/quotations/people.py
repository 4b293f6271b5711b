"""The people an article introduces: full names with their posts and organisations, and where each is named again."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from consult.structure import mentions, names, speakers
from consult.structure.paragraphs import Paragraph
from consult.structure.quotations import phrases
from consult.structure.quotations.asides import calling_before, post_of
from consult.structure.quotations.phrases import Phrase, capital
from consult.structure.quotations.posts import apposed_post, apposition, post_and_organisation, prefix_post
from consult.structure.quotations.sources import NOBODY, Source
from consult.structure.quotations.words import (
    CALLINGS,
    DOCUMENT_NOUN,
    HUMAN_VERB,
    NO_FORENAME,
    NOT_PEOPLE,
    SPOKESPERSON,
    VERB,
    VERBS,
)

if TYPE_CHECKING:
    from consult.structure.quotations.discourse import Discourse

_FULL_NAME = re.compile(
    rf"(?<![\w’'.-])(?!(?:{NO_FORENAME})\s)[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?(?:\s+[A-Z]\.?)?\s+{names.NAME_TOKEN}(?:[^\S\n]+(?!(?:OBE|"
    rf"MBE|CBE)\b){names.NAME_TOKEN})?(?:\s+(?:OBE|MBE|CBE))?"
)


_LONGEST_PHRASE = 200


_ACRONYM = re.compile(r"(?<=[a-z])\s\((?:the )?[A-Z][A-Za-z&]{1,9}\)(?=\s|$)")
# "A statement from the group": the group's words.
_STATEMENT = re.compile(
    r"(?:(?:[Ii]n|[Bb]y)\s+)?(?:an?|the|one|his|her|their|its)\s+(?:[\w-]+\s+){0,2}?(?:statement|letter|e-?mail|"
    r"post|tweet|message|column)\s+"
    r"(?:issued |released |sent |written |signed )?(?:from|by|on behalf of)\s+",
    re.IGNORECASE,
)


# "chief executive Dr Jo Ash": the title is no part of the post.
_TITLE_LAST = re.compile(r"(?<=\s)(?:Dr|Prof|Professor|Sir|Dame|Lord|Lady|Mr|Mrs|Ms|Miss|Rev)\.?\s+$")
_TITLE_FIRST = re.compile(r"(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Rev)\.?\s+")

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
        self._called: dict[str, Source] = {}
        self._full_names: set[str] = set()
        self._pieces = pieces
        self.introducing = False
        self._hidden = sorted(hidden)
        self._hidden_starts = [start for start, _ in self._hidden]
        for piece in pieces:
            self._introduce(piece)

    @cached_property
    def named(self) -> list[tuple[int, Source]]:
        """Every place outside marks where a known person is named, in order."""
        return sorted(self._mentions(self._pieces), key=lambda met: met[0])

    @cached_property
    def _places(self) -> list[int]:
        return [at for at, _ in self.named]

    @cached_property
    def discourse(self) -> Discourse:
        """The sentences outside marks with whom each is about; asked for only where the document quotes somebody."""
        from consult.structure.quotations.discourse import Discourse

        return Discourse(self, self._pieces)

    def placed(self, start: int, end: int) -> list[tuple[int, Source]]:
        """The known people named between two places, with where."""
        return self.named[bisect_left(self._places, start) : bisect_left(self._places, end)]

    def between(self, start: int, end: int) -> list[Source]:
        """The known people named between two places, in order."""
        return [source for _, source in self.placed(start, end)]

    def visible(self, start: int, end: int) -> tuple[int, int] | None:
        """A sentence without the quotation it opens with; None where nothing else is in it."""
        index = bisect_left(self._hidden_starts, start + 2) - 1
        opened = index >= 0 and self._hidden[index][0] <= start + 1 < self._hidden[index][1]
        begin = self._hidden[index][1] + 1 if opened else start
        return (begin, end) if begin < end - 2 else None

    def visible_end(self, start: int, end: int) -> int:
        """Where a stretch first comes to quotation marks, else its end."""
        index = bisect_right(self._hidden_starts, start)
        return min(end, self._hidden_starts[index] - 1) if index < len(self._hidden_starts) else end

    def is_hidden(self, at: int) -> bool:
        """Whether a place lies inside quotation marks."""
        index = bisect_left(self._hidden_starts, at + 1) - 1
        return index >= 0 and self._hidden[index][0] <= at < self._hidden[index][1]

    def _introduce(self, piece: Paragraph) -> None:
        """Full names with a post after or before them, or beside a verb of saying."""
        for match in self._full_name_matches(piece):
            led = _TITLE_FIRST.match(match.group())
            begin = match.start() + (led.end() if led and match.group().count(" ") > 1 else 0)
            name = names.trim_name(self.text[begin : match.end()])
            name = name if phrases.is_person(name) else " ".join(name.split()[:2])
            if self.is_hidden(match.start()) or not phrases.is_person(name):
                continue
            end = begin + len(name)
            source = self._described(name, begin, end, piece)
            if source:
                self._remember(source)

    def _full_name_matches(self, piece: Paragraph) -> Iterator[re.Match[str]]:
        """Runs that may be full names, begun anew after a word that is none: "Labour Minister Jo Ash" is Jo Ash."""
        at = piece.start
        while match := _FULL_NAME.search(self.text, at, piece.end):
            first = match.group().split()[0]
            if first in names.NOT_NAMES or names.is_post(first) or first.casefold() in NOT_PEOPLE:
                at = match.start() + len(first)
                continue
            at = match.end()
            yield match

    def _described(self, name: str, start: int, end: int, piece: Paragraph) -> Source | None:
        aside, _ = apposition(self.text, end, piece.end)
        role, organisation = post_of(aside)
        if not organisation and "," in aside:
            role, organisation = max(
                (role, organisation), post_of(aside.split(",")[0]), key=lambda found: bool(found[1])
            )
        before = _TITLE_LAST.sub("", self.text[max(piece.start, start - 90) : start])
        if before.endswith((" the ", "The ")):
            return None  # a paper or a body
        prefix = prefix_post(before) or calling_before(before) or (apposed_post(before) if self.text[end : end + 1] == "," else "")
        said = VERB.match(self.text, end, piece.end) or re.search(rf"{VERBS}\s+$", before, re.IGNORECASE)
        aside_who = aside.startswith(("who ", "whose "))
        if role or prefix:
            return Source(name, role or prefix, organisation)
        if re.match(r",\s+(?:aged\s+|who is\s+)?\d{1,3}\b(?!\s*(?:per|%|years ago))", self.text[end : end + 24]):
            return Source(name)
        if re.search(r"\b(?:[Oo]ne of|[Aa]mong|[Aa]nother of)\b[^.!?]{3,80}\s(?:was|is)\s+$", before):
            return Source(name)
        if (last := before.split()[-1:]) and last[0].casefold() in CALLINGS:
            return Source(name, phrases.calling(last[0]))
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
        source = replace(source, sort="person")
        self._full_names.add(source.name)
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
                if found and not self.is_hidden(match.start()) and not self._is_another(match.start(), found):
                    yield match.start(), found
            for match in names.PERSON.finditer(self.text, piece.start, piece.end):
                if not self.is_hidden(match.start()):
                    yield match.start(), self.titled(match)

    def _is_another(self, at: int, source: Source) -> bool:
        """Whether the surname at a place has somebody else's forename before it: "Sian Hughes" is not Rhiannon Hughes."""
        before = re.search(r"(?<![\w’'-])([A-Z][a-zà-ÿ]+)\s$", self.text[max(0, at - 24) : at])
        forename = before[1] if before else ""
        surname = source.name.split()[-1]
        return bool(forename) and forename not in source.name.split() and phrases.is_person(f"{forename} {surname}")

    def by_surname(self, word: str) -> Source | None:
        """The one introduced person with a surname, or None."""
        held = self._by_surname.get(word.casefold(), [])
        return held[0] if len(held) == 1 else None

    def _by_forename(self, word: str) -> Source | None:
        """The one introduced person with a forename, as the popular press calls people."""
        full = self._forenames.get(word.casefold(), set())
        return self.known(next(iter(full))) if len(full) == 1 else None

    def titled(self, match: re.Match[str]) -> Source:
        """A titled name as a source, in its fullest form."""
        name = names.trim_name(match["name"])
        title = names.bare_title(match["title"])
        full = self.by_surname(name.split()[-1]) if name else None
        if full and len(name.split()) == 1:
            return Source(full.name, full.role, full.organisation, names.gender(title), "person")
        person = self.directory.person(name, match["title"]) if name else None
        shown = person.shown() if person else f"{match['title']} {name}".strip()
        role, organisation = post_and_organisation(person.role if person else "")
        after = self.text[match.start("name") + len(name) : match.start("name") + len(name) + 200]
        aside = re.match(r"(?:\s*\([^()]{2,60}\))?,\s+([^,.“\"]{3,120})", after)
        if not role and aside:
            role, organisation = post_and_organisation(aside[1])
        before = re.search(
            r"(?:^|[\s(“‘])((?:[\w’'-]+\s+){1,5}?[\w’'-]+),\s+$", self.text[max(0, match.start() - 70) : match.start()]
        )
        if not role and before and not re.search(rf"{VERBS}", before[1], re.IGNORECASE):
            role, organisation = post_and_organisation(before[1])
        return Source(shown, role, organisation, names.gender(title), "person")

    def latest(self, before: int, pronoun: str = "one") -> Source:
        """Whom a pronoun at a place means, or, for "one", the person last spoken of; NOBODY where nobody fits."""
        return NOBODY if self.introducing else self.discourse.latest(before, pronoun)

    def named_last(self, start: int, before: int) -> Source:
        """The person named last between two places; NOBODY where nobody is."""
        found = self.between(start, before)
        return found[-1] if found else NOBODY

    def resolve(self, at: int, end: int, *, aside: str = "") -> Source | None:
        """The speaker a whole phrase names, with post and organisation from it and from the aside after it; None for nobody."""
        phrase = _ACRONYM.sub("", " ".join(self.text[at:end].split()).rstrip(","))
        if not phrase or len(phrase) > _LONGEST_PHRASE or re.search(r"[“”\"]|\s(?:and|or|but|to|of|by)$", phrase):
            return None
        if _is_document(phrase):
            return (
                Source(capital(phrase), sort="body")
                if re.fullmatch(r"(?:[Aa]n?|[Tt]he)\s+[a-z]+\s+statement", phrase)
                else None
            )
        if named := self._named_in_aside(phrase, aside):
            return named
        told = _STATEMENT.match(self.text, at, end)
        if told and (told.end() < end):
            return self.resolve(told.end(), end)
        found = (
            self._one_name(phrase, aside)
            or self._by_pronoun(phrase, at)
            or self._titled_last(at, end)
            or self._untitled(phrase)
            or self._in_the_directory(at, end)
        )
        if found is None and (voice := SPOKESPERSON.fullmatch(phrase)):
            return Source(capital(phrase), voice["post"].split()[-1], voice["org"] or "", sort="human")
        if found is None and (read := phrases.unnamed(phrase)):
            found = self.of_phrase(read, at)
        if found is None and (body := phrases.proper(phrase)):
            found = self.of_phrase(body, at)
        return self._with_aside(found, aside) if found and found.name else None

    def _named_in_aside(self, phrase: str, aside: str) -> Source | None:
        """Somebody named after the post: "Labour group leader, Jo Ash, said", "One campaigner, Jo Ash, said"."""
        named = phrases.person(aside) if 1 < len(aside.split()) < 5 else None
        role, organisation = phrases.described(phrase) if named and not named.role else ("", "")
        if named is None or not role or phrases.person(phrase, frozenset(self._full_names)) or names.PERSON.search(phrase):
            return None
        found = Source(named.name, role, organisation, sort="person")
        self.meet(found)
        return found

    def of_phrase(self, phrase: Phrase, at: int) -> Source | None:
        """A phrase as a source; one that goes back to somebody ("the swimmer") is that person where there is one."""
        if phrase.sort != "again":
            return Source(phrase.name, phrase.role, phrase.organisation, sort=phrase.sort)
        found = self.latest(at)
        return found if found.name else Source(phrase.name, sort="human")

    def meet(self, source: Source) -> None:
        """Remember somebody found speaking, so that a surname alone is known later."""
        if source.sort == "person" and len(source.name.split()) > 1 and not names.PERSON.match(source.name):
            self._remember(source)

    def _by_pronoun(self, phrase: str, at: int) -> Source | None:
        word = phrase.casefold()
        return self.latest(at, word) if word in ("he", "she", "they", "it") else None

    def _one_name(self, phrase: str, aside: str) -> Source | None:
        """Somebody given one name and an aside: "Kim, a mother of two", "Kim, whose father goes there"."""
        single = re.fullmatch(r"[A-Z][a-zà-ÿ]{2,}", phrase)
        if (
            not single
            or phrase in names.NOT_NAMES
            or phrase.casefold() in phrases.NO_NAME
            or self.by_surname(phrase)
        ):
            return None
        return self.called(phrase) if re.match(r"(?:an?|who|whose|aged|from)\b|\d{1,3}\b", aside) else None

    def _titled_last(self, at: int, end: int) -> Source | None:
        """A titled name that ends the phrase, with or without a post before it."""
        for match in names.PERSON.finditer(self.text, at, end):
            name = names.trim_name(match["name"])
            lead = self.text[at : match.start()].strip()
            if not name or match.start("name") + len(name) < end or lead and not phrases.may_lead(lead):
                continue
            role, organisation = phrases.described(lead)
            found = self._as_introduced(self.titled(match))
            return replace(found, role=found.role or role, organisation=found.organisation or organisation)
        return None

    def _as_introduced(self, found: Source) -> Source:
        """A titled person with the post printed with the name anywhere in the document."""
        if found.role or self.introducing:
            return found
        return next(
            (found.better(source) for _, source in self.named if source.name == found.name and source.role), found
        )

    def _untitled(self, phrase: str) -> Source | None:
        read = phrases.person(phrase, frozenset(self._full_names))
        if read:
            return Source(read.name, read.role, read.organisation, sort="person").better(self.known(read.name))
        bare = phrase.removesuffix("’s").removesuffix("'s")
        return (
            self.by_surname(bare) or self._by_forename(bare) or self._called.get(phrase) or self._titled_elsewhere(bare)
        )

    def _titled_elsewhere(self, surname: str) -> Source | None:
        """The one person the document gives a title and this surname: "Powley said", after "Councillor Jo Powley"."""
        if (
            not re.fullmatch(r"[A-Z][\w’'-]{2,}", surname)
            or surname in names.NOT_NAMES
            or surname.casefold() in phrases.NO_NAME
        ):
            return None
        person = self.directory.person(surname)
        return self._as_introduced(Source(person.shown(), sort="person")) if person else None

    def _in_the_directory(self, at: int, end: int) -> Source | None:
        """A post or body that the register or the paper gives to somebody: "the Corporate Director"."""
        mention = mentions.parse(self.text, at, end)
        if phrases.VERBLIKE.search(self.text, at, end):
            return None
        if (
            mention is None
            or mention.sort not in ("post", "people", "body")
            or mention.start + len(mention.printed) < end - 1
        ):
            return None
        shown, role = self.directory.resolve(mention)
        if mention.sort == "post" and shown == mention.printed and phrases.unnamed(mention.printed):
            return None
        sort = {"post": "human", "people": "people", "body": "body"}[mention.sort]
        role, organisation = post_and_organisation(role) if role and shown != mention.printed else ("", "")
        return Source(shown, role, organisation or (shown if sort == "body" else ""), sort="person" if role else sort)

    def _with_aside(self, found: Source, aside: str) -> Source:
        role, organisation = post_of(aside)
        if found.sort == "person" and (not (found.role and found.organisation) or found.role.casefold() in _MEMBERS):
            same = not found.role or not role or role in found.role or found.role.casefold() in _MEMBERS
            post = role if role and found.role.casefold() in _MEMBERS else found.role or role
            found = replace(
                found, role=post, organisation=found.organisation or (organisation if same else "")
            )
        self.meet(found)
        return found

    def called(self, name: str) -> Source:
        """Somebody the text gives only one name, remembered under it."""
        return self._called.setdefault(name, Source(name, sort="person"))

    def known(self, name: str) -> Source:
        """A full name with all that is known of its holder."""
        held = self._by_surname.get(name.split()[-1].casefold(), [])
        return next((source for source in held if source.name == name), Source(name, sort="person"))


# "councillor Jo Ash, cabinet member for leisure": the post that follows says more.
_MEMBERS = frozenset({"cllr", "councillor", *(f"{sort} councillor" for sort in ("county", "city", "town", "borough", "district"))})


def _is_document(printed: str) -> bool:
    return bool(re.search(rf"\b{DOCUMENT_NOUN}$", printed, re.IGNORECASE))
