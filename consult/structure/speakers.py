"""Who is meant by "Mr Gough", "the Corporate Director" or "Members": mentions read from the text, matched to people.

A mention is matched to the attendance register, and failing that to the fullest form of the same name in the text.
What fits nobody, or fits two, keeps its printed words: a speaker is never guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from consult.structure import letters as letters_of
from consult.structure import names
from consult.structure.mentions import Mention, belongs, is_name, run_end, without_article


@dataclass
class Person:
    """Someone the document names: every printed form of the name, and the posts it gives them."""

    name: str
    title: str
    registered: str = ""
    printed: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    party: str = ""

    def shown(self) -> str:
        """The name to show: the register's, else the fullest printed form."""
        if self.registered:
            return self.registered
        return max(self.printed, key=lambda form: (len(form), form)) if self.printed else self.name

    @property
    def role(self) -> str:
        """The first post the document gives, or ""."""
        return self.roles[0] if self.roles else ""


class Directory:
    """Everyone a document names, for matching mentions: the register first, then titled names in the text."""

    def __init__(self, text: str, register: Iterable[Mapping[str, Any]] = ()) -> None:
        self._by_surname: dict[str, list[Person]] = {}
        self._by_initials: dict[str, list[Person]] = {}
        self._by_forename: dict[str, list[Person]] | None = None
        self._held: dict[str, Person | None] = {}
        for row in register:
            self._enrol(row)
        for match in names.PERSON.finditer(text):
            self._meet(text, match)
        for match in _FORENAMED.finditer(text):
            self._spell_out(match)
        self._spelt = {**self._index_listed(text), **self._index_spelt(text)}
        self._index_speaking(text)
        self._lettered = self._index_letters(text)
        self._posts = self._index_posts()
        self._chair = _elected_chair(text, self)

    def _enrol(self, row: Mapping[str, Any]) -> None:
        """A register row as a person; its role and party as printed."""
        printed = " ".join(str(row.get("name") or "").split())
        role = str(row.get("role") or "")
        match = names.PERSON.match(printed)
        title = names.bare_title(match["title"]) if match else ""
        name = names.trim_name(match["name"]) if match else names.trim_name(printed)
        if not name or not any(word[0].isupper() for word in name.split()):
            return
        shown = printed
        held = self._fits(name, title, exact=True)
        if held and held[0].registered:
            _add_role(held[0], role)
            return
        person = Person(name, title, shown, [shown], [], str(row.get("party") or ""))
        _add_role(person, role)
        self._add(person)

    def _meet(self, text: str, match: re.Match[str]) -> None:
        """A titled name in the text: another form of someone known, or someone new."""
        name = names.trim_name(match["name"])
        if not name or "ouncillors" in match["title"] or match["title"].casefold().startswith("cllrs"):
            return
        title = names.bare_title(match["title"])
        role = _role_beside(text, match, len(name))
        held = self._fits(name, title)
        printed = " ".join(f"{match['title']} {name}".split())
        if len(held) == 1:
            person = held[0]
            if printed not in person.printed:
                person.printed.append(printed)
            if len(name.split()) > len(person.name.split()) and not person.registered:
                person.name = name
            person.title = person.title or title
        elif held:
            return
        else:
            person = Person(name, title, "", [printed])
            self._add(person)
        _add_role(person, role)

    def _spell_out(self, match: re.Match[str]) -> None:
        """ "Anna Ash" in the text gives "Mrs Ash" her forename; councillors always have their title, so not theirs."""
        name = match.group()
        held = [person for person in self._by_surname.get(_surname(name), []) if len(person.name.split()) == 1]
        if (
            len(held) == 1
            and not held[0].registered
            and held[0].title in _PLAIN
            and names.trim_name(name) == name
            and is_name(name)
        ):
            held[0].name = name
            held[0].printed = [name]

    def _add(self, person: Person) -> None:
        self._by_surname.setdefault(_surname(person.name), []).append(person)
        self._by_initials.setdefault(letters_of.initials(person.name), []).append(person)

    def _fits(self, name: str, title: str, exact: bool = False) -> list[Person]:
        found = [
            person
            for person in self._by_surname.get(_surname(name), [])
            if names.titles_agree(person.title, title) and _forenames_agree(person.name, name)
        ]
        alike = [person for person in found if _forenames(person.name) == _forenames(name)]
        if exact:
            return alike
        same_title = [person for person in found if person.title == title]
        if len(found) > 1 and len(same_title) == 1:
            return same_title
        return alike if len(found) > 1 and len(alike) == 1 else found

    def _index_posts(self) -> list[tuple[frozenset[str], Person]]:
        index: list[tuple[frozenset[str], Person]] = []
        for people in self._by_surname.values():
            for person in people:
                index.extend((_post_words(part), person) for role in person.roles for part in _posts_in(role))
        return index

    def _index_spelt(self, text: str) -> dict[str, Person]:
        """Letters printed in brackets after a name, with whose they are: "Jo MacAsh, Chair (JMacA)"."""
        found: dict[str, Person | None] = {}
        speak = {match[1] for match in letters_of.SPEAK.finditer(text)}
        for match in letters_of.SPELT.finditer(text):
            name = names.trim_name(match["name"])
            person = self.person(name) if match["name"][0] == match["letters"][0] else None
            if person is None and is_name(name) and len(match["letters"]) == 2 and match["letters"] in speak \
                    and "".join(word[0] for word in name.split()) == match["letters"]:
                person = Person(name, "", "", [name])
                self._add(person)
            if person is not None:
                found[match["letters"]] = person if found.get(match["letters"], person) is person else None
        return {letters: person for letters, person in found.items() if person is not None}

    def _index_listed(self, text: str) -> dict[str, Person]:
        """Letters that end a line that a name of those initials begins, as lists of who was there have them: "Jo Ash – Chair   JA"."""
        found: dict[str, Person] = {}
        for match in letters_of.LISTED.finditer(text):
            name = names.trim_name(match["name"])
            capitals = re.sub(r"[^A-Z]", "", match["letters"])
            if is_name(name) and letters_of.initials(name).startswith(capitals[:2]) and match["letters"] not in found:
                person = self.person(name) or Person(name, "", "", [name])
                if person.name == name and person not in self._by_surname.get(_surname(name), []):
                    self._add(person)
                found[match["letters"]] = person
        return found

    def _index_speaking(self, text: str) -> None:
        """Names without a title that open a sentence and speak, under their initials where nobody listed has them."""
        speak = {match[1] for match in letters_of.SPEAK.finditer(text)}
        for match in letters_of.NAME_SPEAKS.finditer(text) if speak else ():
            name = names.trim_name(match["name"])
            letters = letters_of.initials(name)
            if letters in speak and letters not in self._by_initials and is_name(name):
                self._by_initials[letters] = [Person(name, "", "", [name])]

    def _index_letters(self, text: str) -> frozenset[str]:
        """The initials of people it lists, printed in brackets after a name ("Jo Ash (JA)") or before a verb of speaking.

        Where two or more such people speak by their letters, so does whoever else does, though nobody listed has them; and where
        nobody is listed at all, whoever does where three or more speak so again and again.
        """
        counted = Counter(match[1] for match in letters_of.SPEAK.finditer(text))
        spoken = set(counted) - letters_of.NOBODYS
        if not self._by_surname and len(spoken) > 2 and sum(counted.values()) > 2 * len(counted):
            return frozenset(counted)
        printed = {match[1] for match in letters_of.IN_BRACKETS.finditer(text)} | spoken | set(self._spelt)
        known = {letters for letters in printed if self.by_initials(letters)}
        return frozenset(known | spoken if len(known & spoken) > 1 else known)

    def person(self, name: str, title: str = "") -> Person | None:
        """The one person a name can be, or None; a listed person by forename alone, where nobody has it as a surname."""
        if not name.strip():
            return None
        found = self._fits(name, names.bare_title(title))
        if not found and not title and " " not in name:
            return self.by_forename(name)
        return found[0] if len(found) == 1 else None

    def by_initials(self, letters: str) -> Person | None:
        """The one person with these initials, or None."""
        if letters in self._spelt:
            return self._spelt[letters]
        found = self._by_initials.get(letters.replace(".", "").upper(), [])
        return found[0] if len(found) == 1 else None

    def by_forename(self, forename: str) -> Person | None:
        """The one person of the register with a forename, or None."""
        if self._by_forename is None:
            self._by_forename = {}
            for people in self._by_surname.values():
                for person in people:
                    first = _forenames(person.name)[:1]
                    if person.registered and first:
                        self._by_forename.setdefault(first[0], []).append(person)
        found = self._by_forename.get(forename, [])
        return found[0] if len(found) == 1 else None

    def holder(self, post: str) -> Person | None:
        """The one person who holds a post; every word of the post must be in theirs."""
        if post not in self._held:
            self._held[post] = self._holder(post)
        return self._held[post]

    def _holder(self, post: str) -> Person | None:
        wanted = _post_words(post)
        if not wanted:
            return None
        if wanted <= _CHAIR and self._chair:
            return self._chair
        exact = _distinct(person for words, person in self._posts if words == wanted)
        if exact or wanted <= _GENERIC and len(wanted) < 2:
            return exact[0] if len(exact) == 1 else None
        wider = _distinct(person for words, person in self._posts if wanted <= words)
        return wider[0] if len(wider) == 1 else None

    def resolve(self, mention: Mention) -> tuple[str, str]:
        """The speaker's name to show and their role; printed words where nobody, or more than one, fits."""
        if mention.sort == "people":
            shown = [self._one(title, name) for title, name in mention.others]
            return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown), ""
        if mention.sort in ("person", "name"):
            person = self.person(mention.name, mention.title)
            if person:
                return person.shown(), mention.role or person.role
            return mention.printed, mention.role
        if mention.sort == "initials":
            person = self.by_initials(mention.name) if mention.name in self._lettered else None
            return (person.shown(), person.role) if person else (mention.printed, "")
        if mention.sort == "post":
            person = self.holder(mention.role)
            return (person.shown(), mention.role) if person else (mention.printed, mention.role)
        return mention.printed, ""

    def _one(self, title: str, name: str) -> str:
        person = self.person(name, title)
        return person.shown() if person else f"{title} {name}".strip()

    def knows(self, mention: Mention) -> bool:
        """Whether a name without a title is someone the document names elsewhere with a title or in its register."""
        if mention.sort == "initials":
            return mention.name in self._lettered
        return self.person(mention.name, mention.title) is not None


_FORENAMED = re.compile(
    rf"(?<![\w’'.-])(?<!Mr )(?<!Mrs )(?<!Ms )(?<!Dr )(?<!Miss )[A-Z][a-zà-ÿ]+ {names.NAME_TOKEN}(?![\w])"
)
_PLAIN = frozenset(("mr", "mrs", "ms", "miss", "dr"))
_CHAIR = frozenset(("chair",))
# Posts of which there are several: only the very same words name their holder.
_GENERIC = _CHAIR | names.word_set(
    "vice leader deputy mayor member cabinet portfolio holder executive officer head service lead"
)
_POST_NOISE = names.word_set("the of for and a an to in on at interim acting councillor committee panel board meeting")


def _post_words(post: str) -> frozenset[str]:
    flat = re.sub(r"\b(chair|spokes|vice-chair)(?:man|woman|person)\b", r"\1", post.casefold())
    flat = flat.replace("vice-chair", "vice chair").replace("&", " ").replace("’", "'")
    words = frozenset(word for word in re.findall(r"[\w']+", flat) if word not in _POST_NOISE)
    return words - {"council"} if words - {"deputy"} == {"leader", "council"} else words


def _posts_in(role: str) -> list[str]:
    """A role, and each of the posts it joins: "Deputy Leader and Cabinet Member for Finance", "Leader of the Council, Chair"."""
    parts = [part.strip() for part in _JOINED_POSTS.split(role) if part.strip()]
    return [role, *parts] if len(parts) > 1 else [role]


_JOINED_POSTS = re.compile(
    r"\s*(?:,|;|/|\band\b|&)\s*(?=(?:the\s+)?(?:(?:deputy |executive )?(?:leader|cabinet member|portfolio holder|lead member)|"
    r"executive member|executive councillor|(?:vice[- ])?chair|in the chair)\b)",
    re.IGNORECASE,
)


def _distinct(people: Iterable[Person]) -> list[Person]:
    found: list[Person] = []
    for person in people:
        if not any(person is held for held in found):
            found.append(person)
    return found


def _add_role(person: Person, role: str) -> None:
    flat = " ".join(role.split())
    if flat and flat not in person.roles:
        person.roles.append(flat)


def _surname(name: str) -> str:
    return name.split()[-1].casefold().replace("’", "'")


def _forenames(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W\d_][\w’'-]*", " ".join(name.split()[:-1]).replace(".", " ")))


def _forenames_agree(first: str, second: str) -> bool:
    """Whether two sets of forenames or initials can be one person's."""
    mine, yours = _forenames(first), _forenames(second)
    if not mine or not yours:
        return True
    full = {name.casefold() for name in mine if len(name) > 1}, {name.casefold() for name in yours if len(name) > 1}
    if len(mine) != len(yours) and all(full) and not full[0] & full[1]:
        return False
    if len(mine[0]) > 1 and len(yours[0]) > 1 and not (mine[0].isupper() or yours[0].isupper()):
        return mine[0].casefold() == yours[0].casefold() or mine[0].casefold()[:3] == yours[0].casefold()[:3]
    return mine[0][0].casefold() == yours[0][0].casefold()


def _role_beside(text: str, match: re.Match[str], length: int) -> str:
    """The post printed in brackets, between commas or before a name."""
    start = match.start("name") + length
    bracket = re.compile(r"\s*\(([^()]{3,140})\)").match(text, start)
    if bracket and names.is_post(bracket[1]):
        return without_article(" ".join(bracket[1].split()))
    comma = re.compile(r",\s+(?:(?:OBE|MBE|CBE),\s+)?").match(text, start)
    if comma:
        end = run_end(text, comma.end(), min(len(text), comma.end() + 160))
        phrase = text[comma.end() : end]
        head = re.split(r"\b(?:and|&)\s+(?=(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\b)", phrase)[0]
        if (
            names.is_post(head)
            and not names.PERSON.search(head)
            and _CLOSES.match(text, end)
        ):
            return without_article(" ".join(head.split()).strip(" ,"))
    before = re.search(
        r"(?:^|[^\w])[Tt]he\s+((?:[A-Z][^.;:!?(),]{1,100}))(?:,\s*|\s*\(\s*|\s+)$",
        text[max(0, match.start() - 130) : match.start()],
    )
    led = _LEADS_UP.search(text[max(0, match.start() - 160) : match.start()]) if before else None
    if led and not re.match(r"\s*,", text[start : start + 3]):
        return ""
    if before and names.is_post(before[1]) and not names.PERSON.search(before[1]) and _all_post(before[1]):
        return " ".join(before[1].split())
    return ""


# "At the invitation of the Leader, Councillor Ash …": the post is somebody else's.
_LEADS_UP = re.compile(
    r"(?:^|[.;:]\s+|\n\s*(?:[\d.]+\s+)?)(?:At|In|On|By|With|Following|After|Responding|Replying|Answering|Supported|Prompted|Asked|"
    r"Invited|Pressed|Further)\b[^.;:\n,]{0,90}?\bthe\s+[A-Z][^.;:!?(),]{1,80},\s+$"
)
# What ends a post after a name; without it the post is the subject of the next clause ("… Councillor Ash, the Director said").
_CLOSES = re.compile(r"[,.;)]|\s*\n(?=\s*(?:[A-Z(•]|\n|$))|\s*$|\s+(?:were|was)\s+(?:also\s+)?(?:in attendance|present|welcomed)\b")


def _all_post(phrase: str) -> bool:
    return all(belongs(word.strip(","), False) for word in phrase.split())


def _elected_chair(text: str, directory: Directory) -> Person | None:
    """Who took the chair, where the minutes say so in as many words."""
    found: list[Person] = []
    for match in names.PERSON.finditer(text):
        name = names.trim_name(match["name"])
        end = match.start("name") + len(name)
        around = text[max(0, match.start() - 40) : match.start()], text[end : end + 70]
        if _IN_CHAIR_AFTER.match(around[1]) or _IN_CHAIR_BEFORE.search(around[0]):
            person = directory.person(name, match["title"])
            if person and not any(person is held for held in found):
                found.append(person)
    return found[0] if len(found) == 1 else None


_IN_CHAIR_AFTER = re.compile(
    r"\s*(?:[,(]\s*(?:the\s+)?(?:in the chair|chair(?:man|woman|person)?)(?:\s+(?:of the|for "
    r"the)\s[^,()]{1,40})?\s*[,).\n]|\s*[–-]\s*(?:in the )?chair(?:man|woman|person)?\b"
    r"|in the chair|(?:\s*(?:took|in|assumed) the chair)|\s*be (?:duly )?(?:elected|appointed)\s+(?:as\s+|"
    r"to\s+)?(?:the\s+)?chair(?:man|woman|person)?\b(?!\s+of))",
    re.IGNORECASE,
)
_IN_CHAIR_BEFORE = re.compile(
    r"(?:^|\n|\.\s+|present:\s*)(?:the )?(?:chair(?:man|woman|person)?|in the chair)\s*(?:[:–-]\s*|\()$", re.IGNORECASE
)
