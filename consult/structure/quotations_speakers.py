"""Whose words are in the marks: the cues of the press ("said Jane Ash, director of …") and of quoted documents."""

from __future__ import annotations

import re

from consult.structure import mentions, names
from consult.structure.quotations_people import NOBODY, People, Source
from consult.structure.quotations_voices import unnamed_voice
from consult.structure.quotations_words import DOCUMENT_NOUN, VERB, VERBS

_VERB_FIRST = re.compile(rf"[\s,.–—-]*{VERBS}\s+(?=[A-Zatoh])", re.IGNORECASE)
_PRONOUN = re.compile(r"\s*[,.–—-]?\s*(?P<who>he|she|they|we|i|it)\b", re.IGNORECASE)
_DOCUMENT = re.compile(
    rf"(?P<name>(?:the|its|their|his|her|this|our|an?|[A-Z][\w’'&-]*[’']s?)\s+(?:(?!(?:is|was|that|which|of|in|by|"
    rf"and|says|said)\b)[\w’'&/-]+\s+){{0,6}}?{DOCUMENT_NOUN})\b(?!\s+(?:{DOCUMENT_NOUN}|responses?|exercise|period)\b)"
    r"(?P<of>\s+to\s+(?:the\s+)?[\w’'-]+(?=\s+(?:says|said|states|stated|recommends|notes|warns|concludes))|"
    r"\s+(?:of|from|in)\s+(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d\b|\s+(?:of|"
    r"on|for|by|from|into|entitled|called)\s+(?:the\s+)?(?-i:[A-Z])[\w’'&-]*(?:\s+(?:[A-Z][\w’'&-]*|of|and|for|the|&|"
    r"on|in))*)?",
    re.IGNORECASE,
)
_DOCUMENT_SAYS = re.compile(
    r"(?:,?\s*(?:published|dated|issued|released|commissioned|which|seen|obtained|compiled|prepared|drawn up|written|leaked|"
    r"presented|submitted|(?-i:[A-Z])[\w’'-]*)\b[^.“\"]{0,120}?)?,?\s*(?:itself |also |then |"
    r"clearly |only |simply )?(?:says|said|states|stated|reads|read|sets out|set out|concludes|concluded|"
    r"notes|noted|describes|described|refers|referred|recommends|recommended|found|finds|claims|claimed|promises|"
    r"promised|warns|warned|explains|argues|"
    r"calls|called|talks|speaks|suggests|is headed|was headed|is entitled|defines|commits|declares|requires|proposes|"
    r"acknowledges|admits|puts it)\b",
    re.IGNORECASE,
)
_IN_DOCUMENT = re.compile(
    r"\b(?:set out in|stated in|contained in|according to|quoted (?:in|from)|in|from|as (?:stated|set out|described) "
    r"in|under|described in|taken from|quoting|published in|quoting from|cites?|wording of|words of)\s+"
    r"(?:(?:paragraph|section|page|para|clause|appendix|annex|item|chapter)\s+[\w.]+\s+(?:of|in)\s+)?(?=(?:the|its|"
    r"their|a|an|our|his|her|[A-Z]))",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"\b(?:according to|in the words of|as|for)\s+(?=(?-i:[A-Z])|the\s)", re.IGNORECASE)


# "A plan says" names no document; "a report says" does.
_ANY_PLAN = re.compile(
    r"an?\s(?!.*\b(?:papers?|reports?|survey|study|review|evaluation|assessment|letter|leaflet|document|briefing|newsletter|guidance)$)",
    re.IGNORECASE,
)
_HEARD = re.compile(r"\b(?:hear|heard|overheard)\s+(?=(?:an?|one|another)\s)")
_TELLING = re.compile(r"\s+(?:say|describe|call|ask|argue|claim|admit|explain|shout|tell)(?:ing)?\b")


# "‘Lives at risk’, warn doctors": a headline's cue, to the end of its line.
_HEADLINE = re.compile(r",?\s+(?:say|warn|claim|fear|insist|vow)s?\s+(?P<who>[\w’'-]+(?:\s+[\w’'-]+){0,3})\s*")


def after_cue(people: People, at: int, end: int) -> Source | None:
    """Who speaks by the words after a quotation: "said Jane Ash", "she added", "the council said"."""
    text = people.text
    headline = _HEADLINE.match(text, at, end)
    if headline and headline.end() == end and "." not in headline.group():
        return Source(headline["who"][:1].upper() + headline["who"][1:])
    first = _VERB_FIRST.match(text, at, min(end, at + 80))
    if first:
        pronoun = re.compile(r"(he|she|they)\b").match(text, first.end(), end)
        if pronoun:
            return people.latest(at, pronoun[1])
        found = people.subject(first.end(), end)
        return found[0] if found else None
    pronoun = _PRONOUN.match(text, at, end)
    if pronoun and VERB.match(text, pronoun.end(), end):
        who = pronoun["who"].casefold()
        if who in ("i", "we") and text[at - 2 : at - 1] == ".":
            return None
        return people.latest(at, who) if who in ("he", "she", "they") else NOBODY
    begin = re.compile(r"[\s,.–—-]*(?:(?:and|but|according to|as)\s+)?").match(text, at, end)
    start = begin.end() if begin else at
    if text[at:start].lstrip(" ").startswith(".") and not text[start : start + 1].isupper():
        return None
    found = people.subject(start, end)
    if found is None:
        return None
    if (
        "according to" in text[at:start]
        or VERB.match(text, found[1], min(end, found[1] + 60))
        and not text[at:start].strip().startswith(".")
    ):
        return found[0]
    return None


def before_cue(people: People, start: int, at: int) -> Source | None:
    """Who speaks by the sentence before a quotation: a subject and a verb of saying, or "according to"."""
    text = people.text
    accord = max(_ACCORDING.finditer(text, start, at), key=lambda match: match.start(), default=None)
    if accord and "according" in accord.group().casefold() or accord and "words of" in accord.group():
        found = _whose_post(people, accord.end(), at) or people.subject(accord.end(), at)
        if found:
            return found[0]
    best: Source | None = None
    reach = start
    for place in _places(text, start, at):
        if people.is_hidden(place) or place < reach:
            continue
        pronoun = re.compile(r"(he|she|they)\b", re.IGNORECASE).match(text, place, at)
        if pronoun and VERB.match(text, pronoun.end(), at):
            best = people.latest(place, pronoun[1].casefold())
            continue
        found = people.subject(place, at)
        if found and _LEAD_IN.match(found[0].name):
            continue
        if found and (VERB.match(text, found[1], at) or VERB.match(text, max(place, found[1] - 1), at)):
            best, reach = found[0], found[1]
    return best or _heard(people, start, at)


_WHOSE_POST = re.compile(
    r"(?P<whose>(?:[Tt]he\s+)?(?:[\w’'&-]+\s+){0,4}?[\w-]+)(?:[’']s|(?<=s)[’'])\s+(?P<post>(?:[\w-]+\s+){0,4}[\w-]+),\s+(?=[A-Z])"
)


def _whose_post(people: People, at: int, end: int) -> tuple[Source, int] | None:
    """ "the union's branch secretary, Jo Ash": the person, not the union."""
    lead = _WHOSE_POST.match(people.text, at, end)
    found = people.subject(lead.end(), end) if lead and names.is_post(lead["post"]) else None
    if lead is None or found is None or not found[0].name:
        return None
    return Source(found[0].name, lead["post"], found[0].organisation or lead["whose"], found[0].pronoun), found[1]


def _heard(people: People, start: int, at: int) -> Source | None:
    """ "I have heard a head teacher call it …": somebody unnamed whose words the writer passes on."""
    for lead in _HEARD.finditer(people.text, start, at):
        voice = unnamed_voice(people.text, lead.end(), at)
        if voice and _TELLING.match(people.text, lead.end() + len(voice), at):
            return Source(voice)
    return None


_IN_A = re.compile(r"(?:In|On|At|Writing|Speaking|Posting|Responding|Commenting|Reacting|Asked)\b")
_LEAD_IN = re.compile(r"(?:Writing|Speaking|Posting|Responding|Commenting|Reacting|Asked|Talking)\b.*\s")
_AFTER_LEAD = re.compile(
    r"\s*(?:But|And|However|Yet|Meanwhile|Now|So|Even|Also|Today|Yesterday|Later|Last \w+|Separately)\b,?\s+(?=\w)"
)
_AS_SAID = re.compile(r"\b[Aa]s\s+(?:(?:the|my|our)\s+(?:late|former|great)\s+)?(?=(?:the\s+|my\s+|our\s+)?\w)")
_AS_POST = re.compile(r"\b[Aa]s\s+(?:the|our|its|their|my)\s+[^,.;:“\"]{3,80},\s+(?=[A-Z])")


def _places(text: str, start: int, at: int) -> list[int]:
    """Where the subject of a sentence may stand: as in minutes, and after "But" or "As the late"."""
    found = {*mentions.places(text, start, at), *(match.end() for pattern in (_AS_SAID, _AS_POST)
             for match in pattern.finditer(text, start, at))}
    if _IN_A.match(text, start, at):
        found |= {match.end() for match in re.compile(r",\s+(?=\w)").finditer(text, start, at)}
    lead = _AFTER_LEAD.match(text, start, at)
    return sorted(found | {lead.end()} if lead else found)


def document_before(text: str, start: int, at: int) -> str:
    """The document a sentence says the coming words are taken from, as printed; "" for none."""
    for match in _DOCUMENT.finditer(text, start, at):
        if _DOCUMENT_SAYS.match(text, match.end(), at) and not _ANY_PLAN.match(match["name"]):
            return _tidy(match.group())
    for lead in _IN_DOCUMENT.finditer(text, start, at):
        named = _DOCUMENT.match(text, lead.end(), at)
        if named:
            return _tidy(named.group())
    return ""


def fuller(text: str, document: str, before: int) -> str:
    """What a bare "the report" was called when last named in full before a place; the words themselves where it was not."""
    bare = re.fullmatch(r"(?:the|this)\s+(\S+)", document, re.IGNORECASE)
    if not bare:
        return document
    named = [_tidy(match.group()) for match in _DOCUMENT.finditer(text, max(0, before - 20_000), before)]
    longer = [name for name in named if name.split()[-1] == bare[1] and len(name.split()) > 2]
    return longer[-1] if longer else document


def _tidy(name: str) -> str:
    flat = " ".join(name.split())
    return re.sub(r"^(?:an?|accompanying|this)\s+", "", flat, flags=re.IGNORECASE)
