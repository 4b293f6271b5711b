"""Noun phrases that name a speaker: "Unison regional organiser Jo Ash", "parents from Elm Nursery", "the 38-year-old".

A phrase is read whole, from its last word: the name that stands there, and before it the post, the body or the calling.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from consult.structure import names
from consult.structure.quotations.posts import post_and_organisation
from consult.structure.quotations.words import CALLINGS, NOT_PEOPLE, ORGANISED, VERBS


@dataclass(frozen=True)
class Phrase:
    """What a noun phrase names: a person's name with post and organisation, or a voice as printed.

    ``sort`` is person, human (one unnamed), people (more than one), body, or again (somebody named before).
    """

    sort: str
    name: str
    role: str = ""
    organisation: str = ""


_TOKEN = (
    r"(?:[A-ZÀ-Þ][a-zà-ÿ]+(?:[’'-][A-ZÀ-Þ][a-zà-ÿ]+)*|(?:Mc|Mac|O[’']|D[’'])[A-Z][a-z]+|[A-Z]\.|(?:de|van|von|"
    r"der|la|le|du|bin|al)(?=\s[A-ZL]))"
)
_RUN = re.compile(rf"(?<![\w’'-]){_TOKEN}(?:\s{_TOKEN})*(?:\s(?:OBE|MBE|CBE|MP|QC|KC|JP))?$")
_HONOUR = re.compile(r"\s(?:OBE|MBE|CBE|MP|QC|KC|JP)$")
_PARTY = re.compile(
    r"(?:Labour|Conservatives?|Tory|Liberal Democrats?|Lib Dems?|Greens?|Reform(?: UK)?|Independent|"
    r"Plaid Cymru|SNP)(?:[’']s)?\Z"
)
# What cannot stand before the name of the one who speaks: "a report by Jo Ash said" is not Jo Ash's saying.
GOVERNS = names.word_set(
    "of at for from in with to by about against between near on under over like than as into and or is was were are "
    "be been said says told "
    "that which when where while if because not has have had"
)
_OF_BODY = re.compile(
    r"\s(?:of|from|at|for)\s(?P<body>(?:the\s)?(?:[a-z’'-]+\s){0,2}?[A-Z\d][\w’'&-]*(?:\s(?:[A-Z\d(][\w’'&)-]*|of|"
    r"and|for|the|&|in|[a-z’'-]+))*)$"
)


def person(phrase: str, known: frozenset[str] = frozenset()) -> Phrase | None:
    """The person a phrase names, with or without post and body; None where it is no person's name.

    ``known`` are full names the document gives elsewhere.
    """
    flat = " ".join(phrase.split()).rstrip(",")
    found = _named_last(flat, known)
    if found:
        return found
    body = _OF_BODY.search(flat)
    named = _named_last(flat[: body.start()], known) if body else None
    if named is None or body is None:
        return None
    return Phrase("person", named.name, named.role, named.organisation or body_of(body["body"]))


def body_of(printed: str) -> str:
    """A body's name; "" for a place somebody is from."""
    words = {word.casefold().rstrip("’'s").rstrip("’'") for word in printed.split()}
    telling = (
        words & (names.BODY_WORDS | _CLUBS)
        or "’s " in printed
        or "'s " in printed
        or any(len(word) > 1 and word.isupper() for word in printed.split())
    )
    return printed if telling or printed.casefold().startswith("the ") or " for " in printed else ""


_CLUBS = names.word_set("club school academy nursery church hospital museum theatre branch friends uk")


def _named_last(flat: str, known: frozenset[str]) -> Phrase | None:
    run = _RUN.search(flat)
    if run is None:
        return None
    name, before = _without_lead(_HONOUR.sub("", run.group()), flat[: run.start()].rstrip())
    if not is_person(name) and name not in known:
        return None
    lead = before.rstrip(",")
    if (
        before.endswith(",")
        and not (_APPOSED.fullmatch(lead) and names.is_post(lead))
        or lead
        and lead.split()[-1].casefold() in GOVERNS
    ):
        return None
    if lead and not may_lead(lead):
        return None
    role, organisation = described(lead)
    return Phrase("person", name, role, organisation)


# "Labour’s shadow minister, Jo Ash", "Labour group leader, Jo Ash": a post, and then the name.
_APPOSED = re.compile(
    r"[A-Z][\w’'-]*(?:\s[\w’'-]+){1,4}|(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Mm]y)\s|[^,;:]{2,60}[’']s?\s)[^,;:]{3,60}")


def _without_lead(name: str, before: str) -> tuple[str, str]:
    """A run of capitals as the name and what leads it: "Transport Minister Jo Ash" is Jo Ash."""
    words = name.split()
    cut = 0
    for at, word in enumerate(words[:-1]):
        bare = word.rstrip(".").casefold()
        led = (
            word in names.NOT_NAMES
            and not re.fullmatch(names.TITLE, word)
            or names.is_post(word)
            or bare in names.POST_WORDS
            or bare in NOT_PEOPLE
            or bare in CALLINGS
            or _PARTY.match(word)
        )
        if led and len(words) - at > 2 or led and len(words) == 2 and names.is_post(word):
            cut = at + 1
    lead = " ".join([before, *words[:cut]]).strip()
    return " ".join(words[cut:]), lead


_SURNAMES_TOO = names.word_set("Young Parent Carer Leader")
_FORENAMES_TOO = names.word_set("Bill Art Grant Hope Grace Rose Will Mark Frank Christian Guy Rich")


def is_person(name: str) -> bool:
    """Whether two to four capitalised words can be somebody's full name."""
    words = name.split()
    fits = 2 <= len(words) <= 4 and names.trim_name(name) == name and not names.is_post(name)
    words = words[1:] if words and words[0] in _FORENAMES_TOO else words
    words = words[:-1] if len(words) == 2 and words[-1] in _SURNAMES_TOO else words
    return (
        fits
        and not re.fullmatch(names.TITLE, words[0])
        and not any(word.casefold().strip(".") in NOT_PEOPLE or word.isupper() and len(word) > 2 for word in words)
        and (not re.search(r"[’']s\b", name))
    )


VERBLIKE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|said|says|told|that|which|who|when|it|he|she|they|we|I)\b"
)


def may_lead(lead: str) -> bool:
    """Whether words before a name can belong to it: a post, a calling, a body, a party; no clause."""
    if len(lead.split()) > 12 or VERBLIKE.search(lead) or re.search(r"[;:“”\"()]", lead) or "," in lead:
        return _APPOSED.fullmatch(lead) is not None and names.is_post(lead)
    last = lead.split()[-1]
    return (
        last[0].isupper()
        or last.casefold() not in GOVERNS
        and not last.endswith(("ing", "ly"))
        and not (last.endswith("ed") and not names.is_post(last))
    )


def described(lead: str) -> tuple[str, str]:
    """Post and organisation in the words before a name: "the union’s branch secretary", "RMT general secretary"."""
    flat = re.sub(
        r"^(?:(?:But|And|So|Yet|As|While|Meanwhile|However)\s+)?(?:(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts|"
        r"[Tt]heir|[Hh]is|[Hh]er|[Oo]ne)\s+)?",
        "",
        lead.strip(" ,"),
    )
    if not flat:
        return "", ""
    owner = re.match(r"(?P<body>.+?)(?:[’']s|(?<=s)[’'])(?:\s\([^)]*\))?\s+(?P<rest>\S.*)$", flat)
    if owner and names.is_post(owner["rest"]) and (owner["rest"][0].islower() or owner["rest"].istitle()):
        return owner["rest"], "" if _PARTY.match(owner["body"]) else owner["body"]
    owned = re.fullmatch(r"(?P<body>\S.*?)[’']s?", flat)
    if owned:
        return "", body_of(owned["body"]) if not _PARTY.match(owned["body"]) else ""
    if flat[0].isupper() and not flat.split()[-1][0].isupper():
        return _with_body_in_front(flat)
    if not names.is_post(flat):
        return calling(flat), ""
    role, organisation = post_and_organisation(flat)
    return role or flat, organisation


def calling(words: str) -> str:
    """What somebody does, as words that end in a calling have it: "branch activist"; "" for kin and for none."""
    flat = re.sub(r"^(?:[Tt]he|[Aa]n?|[Oo]ne)\s+", "", words)
    last = flat.split()[-1].casefold() if flat else ""
    if "-" in last and last.rsplit("-", 1)[-1] in names.HEADS:
        return flat
    return flat if last in CALLINGS and last not in _KIN else ""


_KIN = names.word_set(
    "mother father mum dad grandmother grandfather parent resident pensioner peer neighbour "
    "villager shopper visitor reader"
)


def _with_body_in_front(post: str) -> tuple[str, str]:
    """ "FOBL treasurer": the post, and the body printed in front of it in capitals."""
    words = post.split()
    front = 0
    while front < len(words) and (
        words[front][0].isupper() or words[front] in ("of", "for", "and", "the", "on") and front
    ):
        front += 1
    lower, lead = words[front:], words[:front]
    role = " ".join(lower)
    if not names.is_post(role):
        return calling(role), ""
    if (
        _PARTY.match(" ".join(lead))
        or _PARTY.match(lead[0])
        or all(word.casefold() in names.POST_WORDS | names.BODY_WORDS for word in lead)
    ):
        return post, ""
    head = lower[-1].casefold()
    return (role, " ".join(lead)) if head in _OF_BODIES or head in ORGANISED and body_of(" ".join(lead)) else (post, "")


# Posts that are always of some body, so that a name in front of them is the body's.
_OF_BODIES = names.word_set(
    "secretary organiser treasurer steward executive founder trustee spokesman spokeswoman "
    "spokesperson chair chairman chairwoman"
)

_ONE = (
    r"mother|mum|mam|father|dad|grandmother|grandfather|grandparent|parent|resident|tenant|pensioner|carer|volunteer|"
    r"teacher|head ?teacher|nurse|"
    r"student|pupil|teenager|youngster|neighbour|villager|customer|shopper|visitor|user|service user|centre user|"
    r"passenger|swimmer|reader|driver|"
    r"worker|employee|member of (?:staff|the public)|staff member|insider|source|whistleblower|protester|protestor|"
    r"campaigner|activist|"
    r"official|officer|manager|steward|rep|boss|colleague|friend|councillor|backbencher|member|governor|expert|"
    r"academic|doctor|gp|librarian|"
    r"childminder|midwife|woman|man|son|daughter|brother|sister|husband|wife|couple|trader|shopkeeper|businessman|"
    r"businesswoman|"
    r"farmer|vicar|priest|athlete|olympian|player|coach|author|writer|actor|academic|historian|lawyer|solicitor|"
    r"\d+-year-old|"
    r"[\w-]+-of-(?:one|two|three|four|five)|critic|opponent|supporter|petitioner|objector|trustee|speaker|delegate|"
    r"inspector|consultant|"
    r"director|leader|mayor|minister|mp|chief executive|chair|chairman|chairwoman|secretary|spokes(?:man|woman|"
    r"person)"
)
_MANY = (
    r"(?:mothers|mums|fathers|dads|grandparents|parents|families|residents|tenants|pensioners|carers|volunteers|"
    r"teachers|head ?teachers|nurses|"
    r"students|pupils|teenagers|youngsters|neighbours|villagers|locals|customers|visitors|users|passengers|swimmers|"
    r"readers|drivers|workers|"
    r"employees|staff|members|protesters|protestors|campaigners|activists|officials|officers|managers|bosses|chiefs|"
    r"leaders|councillors|"
    r"backbenchers|governors|experts|academics|doctors|gps|librarians|critics|opponents|supporters|petitioners|"
    r"objectors|trustees|delegates|"
    r"inspectors|consultants|ministers|mps|unions|charities|councils|traders|people|women|men|children|friends|"
    r"colleagues|organisers|directors|"
    r"signatories|respondents|speakers|opposition)"
)
_BODIES = (
    r"government|council|department|authority|charity|union|trust|group|ministry|federation|association|commission|"
    r"committee|company|"
    r"organisation|police|party|administration|opposition|board|foundation|watchdog|inspectorate|panel|society|"
    r"alliance|campaign|branch|"
    r"forum|network|club|school|college|church|body|agency|firm|operator|developer|team|town hall|county hall|"
    r"statement|spokesperson"
)
_DETERMINER = (
    r"(?:(?:(?:dozens|hundreds|scores|thousands|crowds|lots|plenty|a (?:number|group|crowd|handful)) of)|the|an?|one|another|some|many|"
    r"several|both|"
    r"most|all|our|its|their|his|her|my|two|three|four|five|six|\d+)"
)
_MODIFIERS = (
    r"(?:(?!(?:of|in|at|by|from|with|for|to|and|is|was|are|were|has|had|have|would|will|that|which|who|"
    r"said|says|as|if|when|while|after|before|where|since|because|but|so)\s)[\w’'&/-]+\s+){0,5}?"
)
_AFTER = (
    r"(?:\s+(?:of|for|from|at|in|on|with|behind|representing|opposed to|against|outside)\s+(?:(?!\b(?:is|was|are|"
    r"were|has|had|said|says|told)\s)[^,;:“”\"]){2,110})?"
)
_CLAUSE = r"(?:,?\s+(?:who|which)\b[^;:“”\"]{2,160})?"
_UNNAMED = re.compile(
    rf"(?P<whole>(?:(?P<det>{_DETERMINER})\s+)?(?P<mods>{_MODIFIERS})(?:(?P<one>{_ONE})|(?P<many>{_MANY})|"
    rf"(?P<body>{_BODIES}))\b{_AFTER}){_CLAUSE}",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    rf"(?P<whole>(?:[Oo]ne|[Aa]nother|[Ss]ome|[Mm]any|[Mm]ost|[Bb]oth)(?: of (?:(?:the|our|its|"
    rf"their|my|those)\s[\w’' -]{{2,60}}|them|us|those))?){_CLAUSE}"
)
_PROPER = re.compile(
    r"(?:[Tt]he\s+)?[A-Z][\w’'&-]*(?:\s+(?:[A-Z][\w’'&-]*|of|for|and|the|&|to|in))*(?:\s+\([A-Z][A-Za-z]+\))?"
)


def unnamed(phrase: str) -> Phrase | None:
    """The voice a phrase gives without a name: one person, people, a body, or somebody named before ("the swimmer")."""
    flat = " ".join(phrase.split()).rstrip(",")
    match = _UNNAMED.fullmatch(flat)
    if match and match["mods"] and re.search(r"[’']s\s*$", match["mods"]) is None and VERBLIKE.search(match["mods"]):
        return None
    if match and (re.search(rf"\b(?:the|an?)\s|{VERBS}", match["mods"], re.IGNORECASE)):
        return None  # "Jo Ash denied the opposition …" is no voice
    if match:
        return _voice(flat, match)
    one = _ONE_OF.fullmatch(flat)
    if one:
        return Phrase(
            "people" if one["whole"].split()[0].casefold() in ("some", "many", "most", "both") else "human",
            capital(one["whole"]),
        )
    return None


def _voice(flat: str, match: re.Match[str]) -> Phrase | None:
    determiner = (match["det"] or "").casefold()
    if match["mods"].split()[:1] and match["mods"].split()[0].casefold() in _SMALL_WORDS and not determiner:
        return None
    printed = capital(match["whole"])
    if match["many"]:
        return Phrase("people", printed)
    if match["body"]:
        bare = not determiner and not (flat[0].isupper() and len(match["whole"].split()) > 1)
        return None if bare or match["body"].casefold() == "statement" else Phrase("body", printed, "", _owner(flat))
    if not determiner and not re.match(r"[A-Z][\w’'-]*[’']s?\s", flat):
        return None
    head = match["one"].casefold()
    if head.startswith("spokes"):
        return Phrase("human", printed, head, "")
    again = determiner == "the" and not names.is_post(head)
    return Phrase("again" if again else "human", printed, head if names.is_post(head) else "")


def _owner(flat: str) -> str:
    return flat if any(word[0].isupper() for word in flat.split()[1:]) else ""


_A_PARTY = re.compile(
    r"(?:[Tt]he\s+)?(?:(?:[Ll]ocal\s+)?(?:Labour|Conservatives|Tories|Lib(?:eral)? Dem(?:ocrat)?s|Greens|Reform UK|Plaid Cymru|SNP|UKIP|"
    r"Independents))")


def proper(phrase: str) -> Phrase | None:
    """A name in capitals that is nobody's: an organisation that speaks ("Elm Leisure", "RMT")."""
    flat = " ".join(phrase.split()).rstrip(",")
    if _A_PARTY.fullmatch(flat):
        return Phrase("body", capital(flat), "", capital(flat))
    if not _PROPER.fullmatch(flat) or flat.split()[0] in names.NOT_NAMES - {"The"} or flat in ("The", "It"):
        return None
    flat = re.sub(r"(?<=\w\w)\s(?:in|near)\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*$", "", flat)
    words = flat.removeprefix("The ").removeprefix("the ").split()
    return Phrase("body", flat, "", flat) if len(words) > 1 or words[0].isupper() and len(words[0]) > 1 else None


# What opens a sentence with a capital and is nobody's name.
_SMALL_WORDS = names.word_set(
    "a an the this that these those there here but and so yet if when while although after before since because both "
    "each every some many "
    "most all no not only even also however meanwhile then now today yesterday it its we i you what who how why "
    "where which our my your "
    "last next one two three four five six earlier later under over up with without like unlike for to from by on in "
    "at as about during "
    "despite following according asked speaking responding other others another such more less critics please nobody "
    "everyone everybody "
    "somebody someone anyone nothing everything something"
)
NO_NAME = NOT_PEOPLE | _SMALL_WORDS


def capital(words: str) -> str:
    """Words with a capital first letter."""
    return words[:1].upper() + words[1:]
