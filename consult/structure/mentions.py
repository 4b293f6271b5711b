"""Mentions: "Mr Gough", "the Corporate Director", "Members" read from a text, with the verb of speaking after them.

Who is meant is for :mod:`consult.structure.speakers`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from consult.structure import names, verbs

_TOKEN = re.compile(
    r"[^\S\n]*(?:\n[^\S\n]*)?(?:(?P<paren>\([^()\n]{0,140}(?:\n[^()\n]{0,140})?\))|(?P<comma>,)|(?P<join>&|/|–|-)|"
    r"(?P<word>[^\W\d_](?:[\w.’'&-]*\w)?(?:(?<=s)[’'](?=\s[a-z]))?\.?|(?<=[Ss]ection )\d{1,4}(?=\s+[Oo]fficer)))"
)
_LONGEST = 40
_PRONOUN = re.compile(r"(?:he|she|they|it)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")


@dataclass(frozen=True)
class Mention:
    """One reference to a speaker: its offsets, printed words, and the name, title, role and party read from them.

    ``sort`` is person, people, post, voice (a collective), body (an organisation), name (a name without a title) or initials.
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


def subject(text: str, at: int, limit: int) -> Mention | None:
    """The mention that opens at a place, as far as name, post and brackets go; None where nobody is named."""
    end = run_end(text, at, limit)
    if end <= at:
        return None
    return parse(text, at, end)


def run_end(text: str, at: int, limit: int) -> int:
    """Where the run of capitalised words, post words, connectors and brackets ends."""
    end, here, first = at, at, True
    for _ in range(_LONGEST):
        token = _TOKEN.match(text, here, limit)
        if not token:
            break
        word = token["word"] or ""
        if word:
            if not belongs(word, first):
                break
            if not (word.casefold() in names.CONNECTORS and word.islower()):
                end = token.end()
        elif token["join"] and verbs.SPEAKS.match(text, token.end(), limit):
            break
        elif token["paren"]:
            if first:
                break
            end = token.end()
        elif first:
            break
        here, first = token.end(), False
    return end


def belongs(word: str, first: bool) -> bool:
    """Whether a word can be part of the phrase that names a speaker."""
    bare = word.rstrip(".")
    if bare.isdigit():
        return not first
    if bare in names.SHOUTED:
        return False
    if bare[0].isupper():
        return first or bare not in ("He", "She", "They", "It")
    return (
        re.sub(r"['’]s?$", "", bare.casefold()) in names.POST_WORDS
        or bare.endswith(("’s", "'s")) and bare[:-2] in names.VOICE_WORDS
        or bare in names.VOICE_WORDS
        or bare in names.CONNECTORS
        or (first and bare in ("the", "a", "an", "one", "another", "some", "several", "many", "most", "two", "three"))
    )


def parse(text: str, start: int, end: int) -> Mention | None:
    """The mention made by text[start:end], or None where it names no person, post, body or collective."""
    printed = text[start:end].strip().rstrip(",")
    first = printed.split(None, 1)[0].casefold() if printed else ""
    if not printed or first in names.SUBORDINATE or first in _INTERROGATIVE or _POSSESSIVE.search(printed):
        return None
    people = [match for match in names.PERSON.finditer(printed) if names.trim_name(match["name"])]
    if people:
        return _of_people(printed, start, people)
    flat = " ".join(printed.split())
    if names.INITIALS.fullmatch(flat):
        return Mention(start, start + len(printed), "initials", flat, flat)
    if (of := re.match(r"(.+?)\s+(?:of|from)\s", flat)) and is_name(of[1]):
        return _of_name(flat, start, len(printed))
    if names.collective(flat):
        return Mention(start, start + len(printed), "voice", _capital(flat))
    if _ABBREVIATED.fullmatch(flat):
        return Mention(start, start + len(printed), "body", _capital(flat))
    return _of_post(flat, start, len(printed)) or _of_name(flat, start, len(printed))


_OF = re.compile(r",|\s+(?:of|from)\s+")
# "The CFO", "the PCC": a post or a body, by its letters.
_ABBREVIATED = re.compile(r"[Tt]he [A-Z]{2,5}")
_INTERROGATIVE = names.word_set("could would will can does did do is are was were has have should may might shall what why how")


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
        or title.endswith(("COUNCILLORS", "CLLRS", "MESSRS"))
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
    listed = re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*", printed[first.start() + len(first["title"]) :].strip(" ."))
    bare = (re.sub(rf"^{names.TITLE}\s+|\(.*?\)", "", name).strip() for name in listed)
    found = tuple((single, names.trim_name(name)) for name in bare if name)
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
        return Mention(start, start + length, "name", name, name, "", without_article(post))
    return Mention(start, start + length, "post", _capital(re.sub(r"\s*\([^()]*\)", "", flat).strip(" ,")), role=role)


def _name_with_post(bare: str, outer: str) -> tuple[str, str]:
    """A name without a title and the post printed with it: in brackets, or before or after a comma; "" for neither."""
    inside = re.search(r"\(([^()]+)\)", bare)
    if inside and is_name(inside[1].strip()) and names.is_post(outer):
        return inside[1].strip(), outer
    if inside and names.is_post(inside[1]) and is_name(outer):
        return outer, inside[1]
    first, _, rest = outer.partition(", ")
    if rest and is_name(first) and names.is_post(rest) and not set(first.casefold().split()) & SUBJECTS:
        return first, rest
    words = outer.split()
    for at in (len(words) - 2, len(words) - 3):
        if at > 0 and words[at - 1].casefold() in names.HEADS and is_name(" ".join(words[at:])):
            return " ".join(words[at:]), " ".join(words[:at])
    post, _, last = outer.rpartition(", ")
    if post and is_name(last) and names.is_post(post) and not set(last.casefold().split()) & SUBJECTS:
        return last, post
    return "", ""


# What councils have departments for: "Children, Young People" is not somebody called Young People.
SUBJECTS = names.word_set(
    "young people families services service transport environment housing health education communities "
    "community finance skills growth schools adult adults social care planning culture leisure safety highways "
    "regeneration economy resources performance strategy policy partnerships assurance governance waste "
    "climate change engagement support learning inclusion property customer digital law legal democratic "
    "development commissioning public"
)


def _of_name(flat: str, start: int, length: int) -> Mention | None:
    bare = re.sub(r"\s*\([^()]*\)", "", flat).strip(" ,")
    inside = re.search(r"\(([^()]+)\)", flat)
    named = _OF.split(bare, maxsplit=1)
    if len(named) == 2 and is_name(named[0]):
        bare = named[0]
    if _is_body(bare):
        return Mention(start, start + length, "body", _capital(bare))
    if not is_name(bare):
        return None
    role, party = _role_and_party(f",{inside[1]}," if inside else "")
    return Mention(start, start + length, "name", bare, bare, "", role, party)


def is_name(flat: str) -> bool:
    """Whether words printed without a title are somebody's name: two to four capitalised words that are nothing else."""
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


def without_article(role: str) -> str:
    """A post without "the" or "a" before it."""
    return re.sub(r"^(?:the|an?|our)\s+", "", role.strip(" ,"), flags=re.IGNORECASE)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def speaking(
    text: str, start: int, end: int, knows: Callable[[Mention], bool] | None = None
) -> list[tuple[Mention, re.Match[str], str]]:
    """Each mention in a sentence that is followed by a verb of speaking: the mention, the verb and its class.

    A mention counts at the start of the sentence or after a comma, semicolon, colon, bracket or "and".
    """
    found: list[tuple[Mention, re.Match[str], str]] = []
    for place in places(text, start, end):
        met = _speaking(text, place, end, knows)
        if met and _is_second_half(text, start, met[0]):
            continue
        if met and (not found or met[0].start >= found[-1][1].end()):
            found.append(met)
    return found


# "In response to a Member the Director said …", "At the Chair’s invitation The Clerk reported …": no comma before the speaker.
_UNPOINTED = re.compile(
    r"\s*(?:Also\s+|And\s+)?(?:[Ii]n (?:further )?(?:response|reply|answer) to|[Rr]esponding to|[Rr]eplying to|[Ff]ollowing|"
    r"(?:[Ww]hen|[Ww]hile|[Ww]hilst|[Ii]n|[Oo]n|[Aa]fter|[Bb]efore|[Bb]y|[Uu]pon)\s[a-z]{2,}ing\b|[Oo]n the\b|[Rr]egarding\b|"
    r"[Cc]oncerning\b|"
    r"[Ww]ith (?:regard|respect) to\b|[Ii]n (?:relation to|respect of)\b|"
    r"[Aa]t the (?:[\w’'-]+ ){1,3}"
    r"(?:invitation|request)\b|[Aa]t the (?:invitation|request) of)\b"
)
_SPEAKER_COMES = re.compile(
    rf"(?<!\bof)(?<!\bto)(?<!\bfrom)(?<!\bby)(?<!\bwith)(?<!\band)(?<!\bfor)(?<!\bin)(?<!\bon)(?<!\bthat)\s(?=[Tt]he\s[A-Z]|"
    rf"{names.TITLE}\s[A-Z]|[A-Z][a-z]+\s[A-Z][\w’'-]+\s[a-z])"
)


def unpointed(
    text: str, start: int, end: int, knows: Callable[[Mention], bool] | None = None
) -> list[tuple[Mention, re.Match[str], str]]:
    """The speaker after a leading clause that no comma closes, with the verb and its class; empty for none."""
    lead = _UNPOINTED.match(text, start, end)
    if not lead:
        return []
    stop = re.compile(r"[,;:.]").search(text, lead.end(), end)
    last = min(stop.start() if stop else end, lead.end() + 160)
    for place in _SPEAKER_COMES.finditer(text, lead.end(), last):
        if met := _speaking(text, place.end(), end, knows):
            return [met]
    return []


def _is_second_half(text: str, start: int, mention: Mention) -> bool:
    """Whether a mention is only the end of a longer name: "the Planning and | Building Group"."""
    joined = re.search(r"\b[A-Z][\w’'-]* (?:and|&)\s+$", text[start : mention.start])
    return bool(joined) and mention.sort in ("body", "post", "voice") and not mention.printed.startswith(("The ", "the ", "A ", "An "))


_PLACE = re.compile(r"(?:,|;|:|–|—|(?<=\s)-|\)|\band\b|\bbut\b|(?<=\bquestion)|(?<=\bquery)|"
    r"\bto which)\s+(?:however,?\s+)?[\"“‘]?(?=[A-Zatsmro])")


_IN_RESPONSE = re.compile(
    r"(?:(?:In )?(?:response|reply|answer|responding|replying|answering)|By way of (?:response|reply))\s+"
    r"(?=(?:the\s+)?(?-i:[A-Z]))",
    re.IGNORECASE,
)


_OPENED = re.compile(r"(?:[\s\"“‘'(\[*_]|[–—-]\s)*")  # marks of emphasis and a dash may stand before the first word


def places(text: str, start: int, end: int) -> list[int]:
    """Where a mention may stand in a sentence: at its start, and after a comma, colon, dash, bracket, "and" or "but"."""
    opened = _OPENED.match(text, start, end)
    places = [opened.end() if opened else start]
    if (lead := _IN_RESPONSE.match(text, places[0], end)):
        places.append(lead.end())
    return places + [match.end() for match in _PLACE.finditer(text, start, min(end, start + 1500))]


def _speaking(
    text: str, at: int, end: int, knows: Callable[[Mention], bool] | None
) -> tuple[Mention, re.Match[str], str] | None:
    word = re.compile(r"[^\W\d_]+").match(text, at, end)
    if not word or (_PRONOUN.match(text, at) and word.group().casefold() in ("he", "she", "they", "it")):
        return None
    limit = min(end, at + 330)
    mention = subject(text, at, limit) or _forename(text, word, knows)
    if mention is None:
        return None
    if mention.sort == "initials" and not (knows and knows(mention)):
        return None
    sure = mention.sort == "name" and bool(mention.role or knows and knows(mention))
    for stop in verb_places(text, mention.end, limit):
        met = verb_at(text, stop, end, mention, sure=sure)
        if met:
            return mention, met[0], met[1]
    return None


def _forename(text: str, word: re.Match[str], knows: Callable[[Mention], bool] | None) -> Mention | None:
    """ "Jo said …": a listed person by forename alone."""
    name = word.group()
    if knows is None or not re.fullmatch(r"[A-Z][a-z]{1,}", name) or name in names.NOT_NAMES:
        return None
    mention = Mention(word.start(), word.end(), "name", name, name)
    return mention if verbs.SPEAKS.match(text, word.end()) and knows(mention) else None


def verb_places(text: str, at: int, limit: int) -> list[int]:
    """Where the verb may stand: at once, or after one or two asides between commas or brackets."""
    places, here = [at], at
    for _ in range(2):
        aside = _ASIDE.match(text, here, limit)
        if not aside:
            break
        here = aside.end()
        places.append(here)
    more = [match.end() for match in (_PHRASE.match(text, here, limit), _DASH.match(text, here, limit)) if match]
    return [*places, *more]


_PHRASE = re.compile(
    rf"(?:\s+(?:in (?:answer|reply|response) to|(?:in|on|when|while|by) [a-z]{{2,}}ing|on behalf of|speaking (?:as|for|on)|"
    rf"representing|as|from|of|for)\s|,\s+(?=an?\s))"
    r"(?:(?!\b(?:would|will|was|were|is|are|be|been|had|has|have|that|which|who)\b)[^,.;:]){2,110}?"
    rf"(?=\s+(?:{verbs.COMMON}|referred|indicated|informed|reminded|suggested|clarified|emphasised|stressed)\b)"
)
_DASH = re.compile(r"\s+[–—-](?=\s+[A-Z])")  # "Jo Ash, a tenant – Asked why …"
_ASIDE = re.compile(
    r"\s*(?:\([^()]{1,160}\)|,(?:[^,.;:?!\"“”]|(?<=Rev)\.|(?<=Mrs)\.|(?<=Mr)\.|(?<=Dr)\.|(?<=Cllr)\.|"
    r"(?<=\b[A-Z])\.){2,150}(?=,|\s[–-]\s))(?:,|\s[–-](?=\s))?"
)


def verb_at(text: str, at: int, end: int, mention: Mention, *, sure: bool = False) -> tuple[re.Match[str], str] | None:
    """The verb of speaking right after a mention and its class: ask, answer, move or say; ``sure`` of an untitled name."""
    if mention.sort in ("name", "body") and not sure:
        strict = verbs.SPEAKS.match(text, at, end)
        if not strict and (came := verbs.CAME_AND_ASKED.match(text, at, end)):
            return came, "ask"
        if not strict and (said := verbs.CAME_AND_SAID.match(text, at, end)):
            return said, "say"
        if not strict:
            move = verbs.MOVE.match(text, at, end)
            return (move, "move") if move else None
    for verb_class, pattern in (("ask", verbs.ASK), ("answer", verbs.ANSWER), ("move", verbs.MOVE), ("say", verbs.SAY)):
        match = pattern.match(text, at, end)
        if match:
            return match, verb_class
    came = verbs.CAME_AND_SAID.match(text, at, end)
    return (came, "say") if came else None
