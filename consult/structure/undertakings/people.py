"""By whom and to whom: the people a promise names, matched to the document's."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from consult.structure import mentions, names, speakers
from consult.structure.mentions import Mention
from consult.structure.undertakings import cues

_PEOPLE = ("person", "people", "post", "name")
_PRONOUN = re.compile(r"(?:he|she|they|I|we|her|him|it|who|you|them)(?:\s+(?:had|has|have))?", re.IGNORECASE)
_BEFORE = re.compile(r"(?:[,;:)–—]|(?<=\s)-|\b(?:and|with|that|but|so|as|while|whilst|where|when|until|if)\b)\s+")
# "Arising from minute 4 Jo Ash would …", "As it was closed the forum agreed …": a subject no comma sets off.
_UNPOINTED = re.compile(rf"(?<=[\w)])\s(?=[Tt]he\s|{names.TITLE}\s[A-Z]|[A-Z][a-z]+\s[A-Z])")
_ELIDED = re.compile(r"\b(?:and|but)\s+(?:also\s+|then\s+)?$")
_CLAUSE = re.compile(r"(?:[,;:–—]|(?<=\s)-)\s+(?=[A-Z]|the [A-Z])")
_AT_MEETING = re.compile(
    r"^(?:at|in|on|during|following|after)\s+(?:that|the|this|its|their|an?)\s+(?:[\w-]+\s+){0,3}?(?:meeting|session|debate),?\s+",
    re.IGNORECASE,
)
_SUBJECT_BODY = re.compile(
    r"(?:[Tt]he\s+|[Tt]his\s+)?(?:[\w’'&-]+\s+){0,5}?(?:[Cc]ouncil|[Cc]ommittee|[Ss]ub-[Cc]ommittee|[Ff]orum|[Pp]anel|[Bb]oard|[Gg]roup|"
    r"[Cc]abinet|[Ee]xecutive|[Cc]ommission|[Tt]rust|[Gg]overnors|[Mm]embers|[Oo]fficers|[Cc]ouncillors|[Cc]ompany|[Aa]gency|[Aa]uthority)"
)


# "the Safer Streets Team", "Highways", "County Transport": who is written to, told or sent things, though it is nobody's name.
_OFFICE = re.compile(
    r"(?:the\s+)?(?:(?:[A-Z][\w’'&-]*\s+){1,5}(?:[Tt]eam|[Dd]epartment|[Oo]ffice|[Ss]ervice|[Uu]nit|Authority|Agency|Association)\b|"
    r"Highways\b(?:\s+[A-Z]\w+)?)"
)


class People:
    """The people of one document, looked up when first needed, and the phrases that stand for them."""

    def __init__(self, text: str, register: Sequence[Mapping[str, Any]], turns: Sequence[Mapping[str, Any]]) -> None:
        self._text, self._register = text, register
        self._speakers = sorted({str(turn["speaker"]) for turn in turns if turn["speaker"]})
        self._directory: speakers.Directory | None = None

    @property
    def directory(self) -> speakers.Directory:
        """The directory of the document, made when first asked for."""
        if self._directory is None:
            self._directory = speakers.Directory(self._text, self._register)
        return self._directory

    def resolve(self, mention: Mention) -> str:
        """The name to show for a mention."""
        return self.directory.resolve(mention)[0]

    def named(self, phrase: str) -> str:
        """Whoever a whole phrase names, or ""."""
        flat = _AT_MEETING.sub("", phrase.strip(" .:–—-*"))
        if not flat:
            return ""
        if re.fullmatch(r"(?:the\s+)?(?:officers|members|all)", flat, re.IGNORECASE):
            return flat.split()[-1].capitalize()
        if re.fullmatch(r"[A-Z]{2,4}[a-z]?[A-Z]?", flat):
            return self.initialled(flat)
        mention = mentions.subject(flat, 0, len(flat))
        if mention and mention.end >= len(flat) - 3:
            return self.resolve(mention)
        return self.by_forename(flat)

    def subject_of(self, words: str, at: int) -> tuple[str, str]:
        """The subject that ends right before a verb, and its sort: person, body, pronoun, word (one
        capitalised word that opens the sentence), "" where it is none of these."""
        begins = sorted({0, *[match.end() for pattern in (_BEFORE, _UNPOINTED) for match in pattern.finditer(words, 0, at)]})
        opened = len(words) - len(words.lstrip(" “‘•-–"))
        for begin in reversed(begins[-9:]):
            phrase = words[begin:at].strip(" ,.")
            if not phrase and _ELIDED.search(words[:at]):
                return self._shared_subject(words, at)
            if not phrase:
                continue
            if _PRONOUN.fullmatch(phrase):
                return phrase, "pronoun"
            mention = self.subject(words, begin, at)
            if mention is not None:
                named = self._with_name(words, begins, begin, at) if mention.sort == "post" else None
                return self.resolve(named or mention), "person"
            if (shown := self.by_forename(phrase)) or re.fullmatch(r"[A-Z]{2,3}", phrase):
                return shown or self.initialled(phrase), "person"
            if re.fullmatch(r"[A-Z][a-z]{2,}", phrase) and phrase not in names.NOT_NAMES and begin in (0, opened):
                return phrase, "word"
            if cues.TEAM.fullmatch(phrase) or _SUBJECT_BODY.fullmatch(phrase):
                return phrase[:1].upper() + phrase[1:], "body"
        return "", ""

    def _with_name(self, words: str, begins: Sequence[int], begin: int, at: int) -> Mention | None:
        """The mention whose post begins after a comma, from where its name begins: "Cllr Ash, | Portfolio Holder for Finance"."""
        before = [place for place in begins if place < begin]
        if not before or not words[:begin].rstrip().endswith(","):
            return None
        longer = self.subject(words, before[-1], at)
        return longer if longer is not None and longer.sort in ("person", "people") else None

    def _shared_subject(self, words: str, at: int) -> tuple[str, str]:
        """The subject of the clause before "and would": "Ms Ash explained … and would report back"."""
        for begin in [0, *[match.end() for match in _CLAUSE.finditer(words, 0, at)]]:
            mention = mentions.subject(words, begin, min(at, begin + 120))
            if mention is not None and mention.sort in _PEOPLE:
                return self.resolve(mention), "person"
            if body := re.compile(rf"{_SUBJECT_BODY.pattern}(?=\s[a-z])").match(words, begin):
                return body.group(), "body"
            word = re.compile(r"[A-Z][a-z’'-]{2,}(?=\s[a-z])").match(words, begin)
            if word and (shown := self.by_forename(word.group())):
                return shown, "person"
        return "", ""

    def subject(self, words: str, at: int, verb: int) -> Mention | None:
        """The person, people or post named between a place and a verb, with nothing else between."""
        told = re.compile(r"It was (?:\w+ )?that\s+").match(words, at)
        mention = mentions.subject(words, told.end() if told else at, verb)
        if mention is None or mention.sort not in _PEOPLE or words[mention.end : verb].strip(" ,"):
            return None
        return mention

    def by_forename(self, forename: str) -> str:
        """The one speaker or listed person with a forename, or ""."""
        if not re.fullmatch(r"[A-Z][a-z’'-]{2,}", forename):
            return ""
        full = {name for name in self._speakers if name.startswith(f"{forename} ")}
        if not full and (person := self.directory.by_forename(forename)):
            return person.shown()
        return full.pop() if len(full) == 1 else ""

    def known(self, mention: Mention) -> bool:
        """Whether a name is in the document's list or speaks in it."""
        return self.directory.knows(mention) or mention.name in self._speakers

    def initialled(self, letters: str) -> str:
        """The one person with these initials; the letters where nobody, or more than one, has them."""
        person = self.directory.by_initials(letters)
        return person.shown() if person else letters

    def receiver(self, words: str, by: str, asker: str) -> str:
        """Whom the words say it is for: the person or body named after "to", "with", "inform"; else the asker."""
        if given := cues.RECEIVER_GIVEN.search(words):
            whom = given["whom"] or given["later"]
            return whom[:1].upper() + whom[1:]
        for match in cues.TO_WHOM.finditer(words):
            if match["pronoun"]:
                if asker and match["pronoun"].casefold() in ("him", "her", "you"):
                    return asker
                continue
            shown = self._receiver_at(words, match.end(), contacted=bool(match["contact"]))
            if shown and shown.casefold() not in (by.casefold(), "the questioner", "questioner", "chair", "the chair"):
                return shown[:1].upper() + shown[1:]
            if shown.casefold().endswith("questioner") and asker:
                return asker
        return asker

    def _receiver_at(self, words: str, at: int, *, contacted: bool) -> str:
        """The person or body whose name begins at a place, as shown; "" for a thing, and for a third party only to be contacted."""
        if (body := cues.RECEIVING_BODY.match(words, at)) and not re.match(r"\s+[Mm]eeting", words[body.end() :]):
            return " ".join(body.group().split())
        mention = mentions.subject(words, at, min(len(words), at + 120))
        if mention is not None and mention.sort == "post" and words[mention.start : mention.end].islower():
            return ""
        sorts = ("person", "people", "name") if contacted else (*_PEOPLE, "body")
        if mention is not None and mention.sort in sorts:
            return self.resolve(mention)
        if mention is not None and mention.sort == "voice" and not contacted:
            return mention.printed
        word = re.compile(r"[A-Z]\w+").match(words, at)
        if word and (shown := self.by_forename(word.group())):
            return shown
        team = None if contacted else _OFFICE.match(words, at)
        return team.group() if team else ""
