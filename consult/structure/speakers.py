"""Who is meant by "Mr Gough", "the Corporate Director" or "Members": mentions read from the text, matched to people.

A mention is matched to the attendance register, and failing that to the fullest form of the same name in the text.
What fits nobody, or fits two, keeps its printed words: a speaker is never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from consult.structure import names, verbs

_TOKEN = re.compile(
    r"[^\S\n]*(?:\n[^\S\n]*)?(?:(?P<paren>\([^()\n]{0,140}(?:\n[^()\n]{0,140})?\))|(?P<comma>,)|(?P<join>&|/|–|-)|"
    r"(?P<word>[^\W\d_](?:[\w.’'&-]*\w)?\.?))"
)
_LONGEST = 40
_PRONOUN = re.compile(r"(?:he|she|they|it)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")


@dataclass(frozen=True)
class Mention:
    """One reference to a speaker: its offsets, printed words, and the name, title, role and party read from them.

    ``sort`` is person, people, post, voice (a collective), body (an organisation) or name (a name without a title).
    """

    start: int
    end: int
    sort: str
    printed: str
    name: str = ""
    title: str = ""
    role: str = ""
    party: str = ""
    others: tuple[tuple[str, str], ...] = ()


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


# --- reading a mention -------------------------------------------------------------------------------------------


def subject(text: str, at: int, limit: int) -> Mention | None:
    """The mention that opens at a place, as far as name, post and brackets go; None where nobody is named."""
    end = _run(text, at, limit)
    if end <= at:
        return None
    return parse(text, at, end)


def _run(text: str, at: int, limit: int) -> int:
    """Where the run of capitalised words, post words, connectors and brackets ends."""
    end, here, first = at, at, True
    for _ in range(_LONGEST):
        token = _TOKEN.match(text, here, limit)
        if not token:
            break
        word = token["word"] or ""
        if word:
            if not _belongs(word, first):
                break
            if not (word.casefold() in names.CONNECTORS and word.islower()):
                end = token.end()
        elif token["paren"]:
            if first:
                break
            end = token.end()
        elif first:
            break
        here, first = token.end(), False
    return end


def _belongs(word: str, first: bool) -> bool:
    bare = word.rstrip(".")
    if bare[0].isupper():
        return first or bare not in ("He", "She", "They", "It")
    return (
        bare.casefold() in names.POST_WORDS
        or bare in names.VOICE_WORDS
        or bare in names.CONNECTORS
        or (first and bare in ("the", "a", "an", "one"))
    )


def parse(text: str, start: int, end: int) -> Mention | None:
    """The mention made by text[start:end], or None where it names no person, post, body or collective."""
    printed = text[start:end].strip().rstrip(",")
    first = printed.split(None, 1)[0].casefold() if printed else ""
    if not printed or first in names.SUBORDINATE or _POSSESSIVE.search(printed):
        return None
    people = [match for match in names.PERSON.finditer(printed) if names.trim_name(match["name"])]
    if people:
        return _of_people(printed, start, people)
    flat = " ".join(printed.split())
    if names.collective(flat):
        return Mention(start, start + len(printed), "voice", _capital(flat))
    return _of_post(flat, start, len(printed)) or _of_name(flat, start, len(printed))


def _of_people(printed: str, start: int, people: list[re.Match[str]]) -> Mention | None:
    first = people[0]
    name = names.trim_name(first["name"])
    to = re.compile(r",?\s+to\s+(?=(?:the\s+)?(?-i:[A-Z]))").search(printed, first.start("name") + len(name))
    if to:
        printed, people = printed[: to.start()], people[:1]
    title = " ".join(first["title"].replace("(", "").replace(")", "").split())
    others = [(" ".join(match["title"].split()), names.trim_name(match["name"])) for match in people[1:]]
    if (
        "ouncillors" in title
        or title.casefold().startswith(("cllrs", "messrs"))
        or title.isupper()
        and title.endswith("S")
    ):
        return _of_several(printed, start, first, title)
    before = printed[: first.start()]
    after = printed[first.start() + len(first["title"]) :].lstrip()[len(name) :]
    if others and re.search(r"\band\s*$", printed[: people[1].start()]):
        shown = tuple([(title, name), *others])
        return Mention(start, start + len(printed), "people", " ".join(printed.split()), others=shown)
    if before.strip(" ,(") and not names.is_post(before) and before.strip().casefold() not in ("the", "then"):
        return None
    role, party = _role_and_party(f"{before},{after}")
    return Mention(start, start + len(printed.rstrip(" ,")), "person", f"{title} {name}", name, title, role, party)


def _of_several(printed: str, start: int, first: re.Match[str], title: str) -> Mention:
    """ "Councillors Smith, Jones and Brown": each with the singular title."""
    single = title[:-1] if title.casefold().endswith("s") else title
    listed = re.split(r"\s*,\s*|\s+and\s+|\s*&\s*", printed[first.start() + len(first["title"]) :].strip(" ."))
    found = tuple((single, names.trim_name(re.sub(r"\(.*?\)", "", name).strip())) for name in listed if name.strip())
    return Mention(
        start,
        start + len(printed),
        "people",
        " ".join(printed.split()),
        others=tuple(pair for pair in found if pair[1]),
    )


def _role_and_party(around: str) -> tuple[str, str]:
    """The post and the party in the words round a name."""
    flat = " ".join(re.sub(r"[()\[\]]", ",", around).split())
    party = names.PARTY.search(flat)
    pieces = [piece.strip(" ,") for piece in re.split(r",\s*,|^,|,$", flat)]
    role = next((piece for piece in pieces if piece and names.is_post(piece)), "")
    role = re.sub(r"^(?:the|our|and|who is|as)\s+", "", role, flags=re.IGNORECASE)
    return role, party.group() if party and not role else ""


def _of_post(flat: str, start: int, length: int) -> Mention | None:
    bare = re.sub(r"^(?:the|an?|our)\s+", "", flat, flags=re.IGNORECASE)
    if not names.is_post(re.sub(r"\(.*?\)", "", bare)) or flat.split()[0] in ("This", "That", "Any", "No"):
        return None
    role = re.sub(r"\s*\([^()]*\)", "", bare).strip(" ,")
    name, post = _name_with_post(bare, role)
    if name:
        return Mention(start, start + length, "name", name, name, "", _without_article(post))
    return Mention(start, start + length, "post", _capital(re.sub(r"\s*\([^()]*\)", "", flat).strip(" ,")), role=role)


def _name_with_post(bare: str, outer: str) -> tuple[str, str]:
    """A name without a title and the post printed with it: in brackets, or before or after a comma; "" for neither."""
    inside = re.search(r"\(([^()]+)\)", bare)
    if inside and _is_name(inside[1].strip()) and names.is_post(outer):
        return inside[1].strip(), outer
    if inside and names.is_post(inside[1]) and _is_name(outer):
        return outer, inside[1]
    first, _, rest = outer.partition(", ")
    if rest and _is_name(first) and names.is_post(rest):
        return first, rest
    post, _, last = outer.rpartition(", ")
    if post and _is_name(last) and names.is_post(post) and not set(last.casefold().split()) & _SUBJECTS:
        return last, post
    return "", ""


# What councils have departments for: "Children, Young People" is not somebody called Young People.
_SUBJECTS = names.word_set(
    "young people families services service transport environment housing health education communities "
    "community finance skills growth schools adult adults social care planning culture leisure safety highways "
    "regeneration economy resources performance strategy policy partnerships assurance governance waste "
    "climate change engagement support learning inclusion property customer digital law legal democratic "
    "development commissioning public"
)


def _of_name(flat: str, start: int, length: int) -> Mention | None:
    bare = re.sub(r"\s*\([^()]*\)", "", flat).strip(" ,")
    inside = re.search(r"\(([^()]+)\)", flat)
    comma = bare.split(",", 1)
    if len(comma) == 2 and _is_name(comma[0]):
        bare = comma[0]
    if _is_body(bare):
        return Mention(start, start + length, "body", _capital(bare))
    if not _is_name(bare):
        return None
    role, party = _role_and_party(f",{inside[1]}," if inside else "")
    return Mention(start, start + length, "name", bare, bare, "", role, party)


def _is_name(flat: str) -> bool:
    words = flat.split()
    fits = (
        2 <= len(words) <= 4
        and not names.is_post(flat)
        and bool(names.UNTITLED.fullmatch(flat))
        and names.trim_name(flat) == flat
    )
    return fits and not _is_body(flat) and not words[-1].isupper() and words[0].casefold() not in names.SUBORDINATE


def _is_body(flat: str) -> bool:
    words = flat.replace("’s", "").split()
    return 1 <= len(words) <= 8 and words[-1].casefold() in names.BODY_WORDS and any(w[0].isupper() for w in words[-3:])


def _without_article(role: str) -> str:
    return re.sub(r"^(?:the|an?|our)\s+", "", role.strip(" ,"), flags=re.IGNORECASE)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


# --- matching to people ------------------------------------------------------------------------------------------


class Directory:
    """Everyone a document names, for matching mentions: the register first, then titled names in the text."""

    def __init__(self, text: str, register: Iterable[Mapping[str, Any]] = ()) -> None:
        self._by_surname: dict[str, list[Person]] = {}
        self._by_initials: dict[str, list[Person]] = {}
        self._held: dict[str, Person | None] = {}
        for row in register:
            self._enrol(row)
        for match in names.PERSON.finditer(text):
            self._meet(text, match)
        for match in _FORENAMED.finditer(text):
            self._spell_out(match)
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
            and _is_name(name)
        ):
            held[0].name = name
            held[0].printed = [name]

    def _add(self, person: Person) -> None:
        self._by_surname.setdefault(_surname(person.name), []).append(person)
        words = person.name.replace(".", " ").split()
        self._by_initials.setdefault("".join(word[0] for word in words).upper(), []).append(person)

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
        index = []
        for people in self._by_surname.values():
            for person in people:
                index.extend((_post_words(role), person) for role in person.roles)
        return index

    def person(self, name: str, title: str = "") -> Person | None:
        """The one person a name can be, or None."""
        found = self._fits(name, names.bare_title(title))
        return found[0] if len(found) == 1 else None

    def by_initials(self, letters: str) -> Person | None:
        """The one person with these initials, or None."""
        found = self._by_initials.get(letters.replace(".", "").upper(), [])
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
        if exact or wanted <= _GENERIC:
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
        if mention.sort == "post":
            person = self.holder(mention.role)
            return (person.shown(), mention.role) if person else (mention.printed, mention.role)
        return mention.printed, ""

    def _one(self, title: str, name: str) -> str:
        person = self.person(name, title)
        return person.shown() if person else f"{title} {name}".strip()

    def knows(self, mention: Mention) -> bool:
        """Whether a name without a title is someone the document names elsewhere with a title or in its register."""
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
_POST_NOISE = names.word_set(
    "the of for and a an to in on at interim acting councillor committee panel board meeting"
)


def _post_words(post: str) -> frozenset[str]:
    flat = re.sub(r"\b(chair|spokes|vice-chair)(?:man|woman|person)\b", r"\1", post.casefold())
    flat = flat.replace("vice-chair", "vice chair").replace("&", " ").replace("’", "'")
    return frozenset(word for word in re.findall(r"[\w']+", flat) if word not in _POST_NOISE)


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
    if len(mine[0]) > 1 and len(yours[0]) > 1 and not (mine[0].isupper() or yours[0].isupper()):
        return mine[0].casefold() == yours[0].casefold() or mine[0].casefold()[:3] == yours[0].casefold()[:3]
    return mine[0][0].casefold() == yours[0][0].casefold()


def _role_beside(text: str, match: re.Match[str], length: int) -> str:
    """The post printed in brackets, between commas or before a name."""
    start = match.start("name") + length
    bracket = re.compile(r"\s*\(([^()]{3,140})\)").match(text, start)
    if bracket and names.is_post(bracket[1]):
        return _without_article(" ".join(bracket[1].split()))
    comma = re.compile(r",\s+(?:(?:OBE|MBE|CBE),\s+)?").match(text, start)
    if comma:
        end = _run(text, comma.end(), min(len(text), comma.end() + 160))
        phrase = text[comma.end() : end]
        head = re.split(r"\b(?:and|&)\s+(?=(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\b)", phrase)[0]
        if (
            names.is_post(head)
            and not names.PERSON.search(head)
            and text[end : end + 1] in (",", ".", ";", ")", " ", "\n")
        ):
            return _without_article(" ".join(head.split()).strip(" ,"))
    before = re.search(
        r"(?:^|[^\w])[Tt]he\s+((?:[A-Z][^.;:!?(),]{1,100}))(?:,\s*|\s*\(\s*|\s+)$",
        text[max(0, match.start() - 130) : match.start()],
    )
    if before and names.is_post(before[1]) and not names.PERSON.search(before[1]) and _all_post(before[1]):
        return " ".join(before[1].split())
    return ""


def _all_post(phrase: str) -> bool:
    return all(_belongs(word.strip(","), False) for word in phrase.split())


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
    r"(?:^|\n|\.\s+|present:\s*)(?:the )?(?:chair(?:man|woman|person)?|in the chair)\s*[:–-]\s*$", re.IGNORECASE
)


def mentions(
    text: str, start: int, end: int, directory: Directory | None = None
) -> list[tuple[Mention, re.Match[str], str]]:
    """Each mention in a sentence that is followed by a verb of speaking: the mention, the verb and its class.

    A mention counts at the start of the sentence or after a comma, semicolon, colon, bracket or "and".
    """
    found = []
    for place in places(text, start, end):
        met = _speaking(text, place, end, directory)
        if met and (not found or met[0].start >= found[-1][1].end()):
            found.append(met)
    return found


_PLACE = re.compile(r"(?:,|;|:|–|—|\)|\band\b|\bbut\b)\s+[\"“‘]?(?=[A-Zatmro])")


def places(text: str, start: int, end: int) -> list[int]:
    """Where a mention may stand in a sentence: at its start, and after a comma, colon, dash, bracket, "and" or "but"."""
    opened = re.compile(r"[\s\"“‘'(\[]*").match(text, start, end)
    places = [opened.end() if opened else start]
    return places + [match.end() for match in _PLACE.finditer(text, start, min(end, start + 1500))]


def _speaking(text: str, at: int, end: int, directory: Directory | None) -> tuple[Mention, re.Match[str], str] | None:
    word = re.compile(r"[^\W\d_]+").match(text, at, end)
    if not word or (_PRONOUN.match(text, at) and word.group().casefold() in ("he", "she", "they", "it")):
        return None
    limit = min(end, at + 330)
    mention = subject(text, at, limit)
    if mention is None:
        return None
    sure = mention.sort == "name" and bool(mention.role or directory and directory.knows(mention))
    for stop in verb_places(text, mention.end, limit):
        met = verb_at(text, stop, end, mention, sure=sure)
        if met:
            return mention, met[0], met[1]
    return None


def verb_places(text: str, at: int, limit: int) -> list[int]:
    """Where the verb may stand: at once, or after one or two asides between commas or brackets."""
    places, here = [at], at
    for _ in range(2):
        aside = _ASIDE.match(text, here, limit)
        if not aside:
            break
        here = aside.end()
        places.append(here)
    phrase = _PHRASE.match(text, here, limit)
    return [*places, phrase.end()] if phrase else places


_PHRASE = re.compile(
    rf"\s+(?:in (?:answer|reply|response) to|on behalf of|speaking (?:as|for|on)|as|from|"
    rf"for)\s[^,.;:]{{2,80}}?(?=\s+(?:{verbs.COMMON})\b)"
)
_ASIDE = re.compile(
    r"\s*(?:\([^()]{1,160}\)|,(?:[^,.;:?!\"“”]|(?<=Rev)\.|(?<=Mrs)\.|(?<=Mr)\.|(?<=Dr)\.|(?<=Cllr)\.|"
    r"(?<=\b[A-Z])\.){2,150}(?=,)),?"
)


def verb_at(text: str, at: int, end: int, mention: Mention, *, sure: bool = False) -> tuple[re.Match[str], str] | None:
    """The verb of speaking right after a mention and its class: ask, answer, move or say; ``sure`` of an untitled name."""
    if mention.sort in ("name", "body") and not sure:
        strict = verbs.SPEAKS.match(text, at, end)
        if not strict and (came := verbs.CAME_AND_ASKED.match(text, at, end)):
            return came, "ask"
        if not strict:
            move = verbs.MOVE.match(text, at, end)
            return (move, "move") if move else None
    for verb_class, pattern in (("ask", verbs.ASK), ("answer", verbs.ANSWER), ("move", verbs.MOVE), ("say", verbs.SAY)):
        match = pattern.match(text, at, end)
        if match:
            return match, verb_class
    return None
