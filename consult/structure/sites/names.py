"""Names of places in prose: capitalised names with or without the sort of place after them, singly and in lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from consult.structure.sites.nouns import MANY

_CENTRES = (
    "children(?:['’]?s|s['’])?|famil(?:y|ies)|family and children['’]?s|child and family|youth|community|day|day care|"
    "leisure|sports?|swimming|recycling|household (?:waste )?(?:and )?recycling|household waste|"
    "waste(?: and)? recycling|"
    "waste|waste transfer|civic|civic amenity|amenity|resource|learning|health|wellbeing|arts?|visitor|respite|early years|"
    "transfer|outreach|activity|information|outdoor|outdoor education|business|child ?care|play|adult education|"
    "training|contact|one stop|heritage|enterprise|lunch|luncheon|drop-in|older people['’]s|dementia|social|support|advice|"
    "neighbourhood|youth and community|customer service|urgent care|walk-in|medical|walk in|minor injur(?:y|ies)|maternity|"
    "magistrates['’]?|county|crown|law|athletics|snowsports?|recreation|wellness|fitness|water ?sports|arts and leisure"
)
_SCHOOLS = (
    "infants?['’]?|junior|primary|secondary|middle|high|grammar|special|nursery|first|c of e|cofe|rc|catholic|community|sixth form|"
    "church (?:in wales|of england)|roman catholic|ciw|ce|voluntary (?:aided|controlled)|va|vc|comprehensive|upper|lower|village|welsh")
_SORT = (
    rf"(?i:(?:(?:sure start|local authority|council|public|community) )?(?:(?:{_CENTRES}) )*"
    r"(?:cent(?:re|er)s?|hubs?|sites?|stations?|clubs?|cr[eè]ches?|pools?|halls?|shops?|units?|courts?|stadium|track)|"
    rf"(?:(?:{_SCHOOLS}) )*(?:schools?|colleges?|academ(?:y|ies))|"
    r"(?:fire|police|ambulance|bus|railway) stations?|(?:care|residential|nursing|children['’]?s) homes?|car parks?|"
    r"park and ride|(?:public )?(?:toilets|conveniences)|(?:community |branch |public |town |village )?librar(?:y|"
    r"ies)|museums?|depots?|tips?|"
    r"hwrcs?|hrcs?|crcs?|nurser(?:y|ies)|baths|lido|theatres?|country parks?|surger(?:y|ies)|clinics?|hospitals?|facilit(?:y|ies)|"
    r"buildings?|premises|rhws|hostels?|"
    r"(?:(?:gp|medical|general|doctors['’]?|dental|group|family|branch) )*(?:practices?|surger(?:y|ies))|branch(?:es)?|medical group|"
    r"post offices?|(?:town|village|church|parish) halls?|(?:art |picture )?galler(?:y|ies)|pre-?schools?|playgroups?|golf courses?|"
    r"pupil referral units?|"
    r"(?:youth|community|police) (?:bases?|desks?|points?)|ysgol|canolfan|llyfrgell|"
    r"offices?|archives?|cemeter(?:y|ies)|crematorium|house|lodge|gym|arena|courthouse|playgrounds?|pavilion|day services?)"
)
_CAP = r"(?:(?:St|Mt)\.? )?[A-ZÀ-Ý][\w]*(?:['’.\-&]\w+)*(?:(?<=s)['’](?= [A-Z]))?"
_LINK = (
    r"(?: (?:of|on|upon|le|under|cum|the|of the|on the|&|next|super|sub|with|y|yr)"
    r"(?= (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z]))")
_OF_BOTH = r"(?:Museum|Gallery|Centre|School|College|Academy|Institute) of [A-Z]\w+ and [A-Z]\w+"  # "Museum of Rural and Farming Life"
_STREET_NAME = r"[A-Z][\w’'-]+ (?:lane|road|street|park|avenue|square|drive|quay)"  # as some papers print them
_NO_START = (
    r"(?!(?:In|At|On|For|From|By|To|And|But|With|Under|Across|Meanwhile|However|Also|Now|Then|When|While|If|After|Before|Since|As|Until|"
    r"During|Over|Don[’']t|Even|Do|Save|Stop|Hands|Let[’']?s?|Is|Are|Was|Why|What|How)\b)")
_NAME = rf"{_NO_START}(?:{_OF_BOTH}|{_STREET_NAME}|{_CAP})(?:{_LINK}? (?:{_OF_BOTH}|{_STREET_NAME}|{_CAP})){{0,5}}"
_AND_SORT = rf"(?: and {_SORT}(?<!s)(?!\w))?"  # "Elm Hall and Country Park", "Oak Museum and Art Gallery"
_AREA = (
    r"(?: ?\([^()]{2,60}\))?(?:,? (?:in|at|near) (?:the )?(?:nearby |neighbouring |central |rural |inner |outer |(?:north|south|east|"
    r"west)(?:ern)? )?[A-Z][\w’'-]+(?:(?: (?:on|upon|le|in|the))* [A-Z][\w’'-]+)*"
    r"(?:, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?=,(?! [A-Z])))?)?")
_NOW = r"(?:(?:existing|current|former|present|new) )?"
_AT = rf"(?:[Tt]he )?{_NOW}(?:[a-z]{{5,}} )?{_SORT} (?:at|in|on|called|known as) (?:the )?"

SORT = re.compile(rf"\b{_SORT}(?!\w)")
_OF_A_CHURCH = rf"{_NO_START}{_CAP}(?:{_LINK}? {_CAP}){{0,3}}? (?i:church (?:in wales|of england)(?: (?:{_SCHOOLS}))* (?:school|academy))"
_FULL = rf"(?:{_OF_A_CHURCH}|{_NAME}(?: {_SORT}(?!\w))?(?:(?<=\w){_AND_SORT}))"
SITE = rf"(?:[Tt]he |[Bb]oth |[Oo]ur )?{_NOW}{_FULL}"
TYPED = re.compile(rf"(?<!\w){_NAME} {_SORT}(?!\w){_AND_SORT}")
_ASIDE = (
    r"(?:,? \([^()]{1,60}\)|,? (?:near|off|outside|opposite|beside) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*|"
    r", (?:which|who|whose|where) [^,;.:]{2,90}(?=,)| (?:immediately|permanently|straight away|first|initially|later|in (?:19|20)\d\d))?")
_BETWEEN = re.compile(
    _ASIDE + r"(?:,? (?:and|or|but|as well as|together with|along with|plus|&)(?: also)?"
    r"(?: (?:at|in|the|that at|those (?:at|in)|the one (?:at|in)))* |, |; (?:and )?|/)")
_ONE = re.compile(
    rf"(?<![\w’'-])(?P<lead>{_AT}|[Tt]he (?:(?:town|village|city|borough|county|area|district|council)[’']s )?|[Bb]oth |[Oo]ur )?"
    rf"{_NOW}(?P<name>{_FULL})(?P<area>{_AREA})"
)

_COMMON = (
    "a an gp gps uk england wales scotland stop fight protect "
    "across after agenda all also although and annex another answer any appendix applications april as at august "
    "because before between borough both budget but cabinet centre centres chair chairman chairwoman children "
    "children's childrens city cllr close closed closure committee conservative conservatives consultation core "
    "council councillor councillors councils county covid covid-19 dame december delivery dem democrat democrats "
    "department director district dr during each eight every existing families february figure finally five "
    "following for four friday from further government green he her here his how however hub hubs i if in it item "
    "its january july june labour lady lead leader lib liberal libraries library linked lord main many march may "
    "mayor meeting meetings member members minister minutes miss monday most mp mps mr mrs ms my name nhs nine no "
    "none not note notes november now october officer officers ofsted on once one only open option options or "
    "other others our outreach over page paragraph parents parish part party people phase plan plans proposal "
    "proposals proposed question reason recommendation reform remaining report residents resolved respondents "
    "satellite saturday school schools secretary section september service services seven several she since sir "
    "site sites six so some spoke spokes staff stand-alone standalone state status sunday table ten that the "
    "their then there therefore these they this those three through thursday today tomorrow tories tory total "
    "town tuesday two ukip under until users we wednesday what when where which while who why with within without "
    "yes yesterday you of and or to outcome update review results background introduction summary strategy policy budget "
    "next steps financial legal implications timetable contact contacts further information frequently asked questions "
    "equality equalities impact risks risk considered alternative comments key dates happens happen say respond share news "
    "related links cost costs savings appendices timeline scope conclusion conclusions consultees engagement governance "
    "unison gmb unite fbu rmt nhs bbc itv rcn bma "
    "easter christmas summer winter autumn spring whitsun "
    "fears fear hope hopes call calls row anger fury concern concerns village villagers rural popular historic threatened "
    "struggling bosses campaigners plea pleas council-run closing closures closure future "
    "analysis findings overview progress monitoring performance purpose corporate "
)
NOT_PLACES: frozenset[str] = frozenset(_COMMON.split())
_PLURAL = re.compile(rf" (?:[a-z’']+ ){{0,3}}(?!(?i:baths|toilets|conveniences|premises)$)(?i:{MANY})$")
_PHASE_PLURAL = re.compile(r"(?<=Infant|nfants|Junior|uniors|rimary|ursery|ondary) (?:[Ss]chools|[Aa]cademies)$")
_OPENING = re.compile(
    r"(?:(?:Only|That|Whether|Should|Would|Both|Under|If|When|While|Since|After|Although|However|Also|Then|Now|And|But|So|Close|Closing|"
    r"Closure of|"
    r"Keep|Retain|Save|Stop|Fight|Protect|Proposed|Existing|Current|Former|New|Our|Your|Their|Its|Option [A-Z\d]+|Phase \d+|At|In|On|"
    r"For|From|With) )+(?=[A-Z])")
_TITLED = re.compile(r"^(?:Councillors?|Cllrs?\.?|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Professor|Rev)\b")
# A headline in capitals is no name: "County Council Backs Plan To Shut Recycling Centre".
_HEADLINE = re.compile(r"\b(?:Councils?|Councillors?|Cabinet|Residents|Campaigners|Plans?|Bosses|Parents) [A-Z]\w+ (?:[A-Z]\w+ )")
_NOBLE = re.compile(r"(?:Sir|Dame|Lord|Lady|Dr) [A-Z]")  # houses and schools are named after them
_BODY = re.compile(
    r"\b(?:Council|Cabinet|Committee|Party|Government|Department|Trust|Board|(?<!Medical )Group|Partnership|Association|Union|"
    r"Ltd|Authority|Act|Policy|Strategy|Fund|Scheme|Service|Services|Programme|Project|Ofsted|"
    r"University|Foundation|(?:Consultation|Review|Report|Survey|Petition|Campaign|Update|Award|Appeal)s?(?: (?:19|20)\d\d)?)$",
    re.I)


@dataclass(frozen=True)
class Name:
    """A place named in a text: offsets in the text given, the name as printed, and whether its sort is printed."""

    start: int
    end: int
    text: str
    sorted: bool


@dataclass(frozen=True)
class _Mention:
    start: int
    end: int
    name: Name | None
    area: bool = False  # led by a plural sort: "stations in Barset"


# "the centre in Huntley Road was to shut": the road is not what shuts.
_STREET = re.compile(r"\b(?:Road|Street|Lane|Avenue|Drive|Close|Way|Crescent|Terrace|Row|Place|Rd|St|Ave)$")
_SORT_AND_MARK = re.compile(rf"\b{_SORT}(?: [-–—]|:|,) ?(?:the )?$")


_WINDOW = 500  # characters a list of places before a verb may take


def before(text: str) -> list[Name]:
    """The place or list of places a text ends with."""
    cut = text.find(" ", len(text) - _WINDOW) + 1 if len(text) > _WINDOW else 0
    found = list(_mentions(text, cut))
    end = len(text.rstrip())
    kept: list[_Mention] = []
    for mention in reversed(found):
        between = text[mention.end : end]
        if kept and not _BETWEEN.fullmatch(between) or not kept and between.strip():
            break
        kept.append(mention)
        end = mention.start
    shared = len(kept) > 1 and kept[0].name is not None and bool(SORT.search(kept[0].name.text))
    if kept and not shared and _is_where(text, kept[-1]):
        return []
    if len(kept) > 1 and kept[-1].name and not kept[-1].name.sorted and _OPENING_PLACE.search(text[: kept[-1].start]):
        kept.pop()  # "In the West Wend, Elm Road Library would close"
    names = _without_address(_named(list(reversed(kept))), text)
    lead = text[max(0, kept[-1].start - 80) : kept[-1].start] if kept else ""
    listed = bool(_SORT_AND_MARK.search(lead))
    return [Name(name.start, name.end, name.text, name.sorted or listed) for name in names
            if not (len(names) == 1 and re.search(r"(?i:homes|libraries|centres|sites|schools|branches|hubs|pools|"
                                                  r"tips|nurseries) in (?:the )?$",
                                                 text[max(0, name.start - 24) : name.start]))
            and not (_STREET.search(name.text) and re.search(r"\b(?:in|on)\s+(?:the\s+)?$", text[max(0, name.start - 12) : name.start]))]


_OPENING_PLACE = re.compile(r"(?:^|[.!?]\s)\W*(?:In|Across|Near|At|Around|Over in)(?: the| nearby)? $")
# "nine surgeries across Barset", "a library in Elm": where something is, not what it is.
_WHERE = re.compile(r"\b(?:in|across|of|around|throughout|over|near|outside|within|from|for)\s+(?:the\s+)?"
                    r"(?:(?:north|south|east|west|central|mid|inner|outer|rural|greater)(?:ern|[- ](?:east|west))?\s+)?$")
# "part of Elm Museums", "run by Oak Leisure", "the meeting at Elm Hall": what stands there is no subject.
_OWNER = re.compile(r"\b(?:part of|(?:run|owned|managed|operated) by|member of|(?:meeting|event|debate|vigil|protest|rally) (?:at|in|"
    r"outside))"
                    r"\s+(?:the\s+)?$")
_ANY = re.compile(r"\b(?:[Aa]n?|[Aa]nother|[Aa]ny|[Ee]very|[Oo]ne|[Aa] further)\s+(?:[\w-]+\s+){0,3}$")


def _is_where(text: str, mention: _Mention) -> bool:
    """Whether a name without its sort only says where: after a preposition, or of any one place there."""
    if mention.name and _OWNER.search(text, max(0, mention.start - 30), mention.start):
        return True
    if mention.name is None or SORT.search(mention.name.text):
        return False
    begin = text[max(0, mention.start - 60) : mention.start]
    return bool(_ANY.search(begin) if mention.name.sorted else _WHERE.search(begin))


def after(text: str, at: int = 0) -> list[Name]:
    """The place or list of places that begins at an offset of a text."""
    begin = at + len(text[at : at + _WINDOW]) - len(text[at : at + _WINDOW].lstrip())
    if not _ONE.match(text, begin):
        return []
    kept: list[_Mention] = []
    ended = False
    for mention in _mentions(text, begin):
        between = text[kept[-1].end if kept else at : mention.start]
        if kept and not (mention.name and _BETWEEN.fullmatch(between)) or not kept and between.strip():
            break
        if ended and between.strip() == "," and mention.name and not SORT.search(mention.name.text):
            break  # "at Elm, Oak and Ash, Jo Teale has said"
        ended = ended or bool(re.search(r"\b(?:and|or)\b", between))
        kept.append(mention)
    return _without_address(_named(kept), text)


def _without_address(names: list[Name], text: str) -> list[Name]:
    """Names without the street and town of the first: "Elm Road Library, Mill Lane, Oakham" is one place."""
    commas = all(text[one.end : other.start].strip(" ") in (",", ", the") for one, other in zip(names, names[1:], strict=False))
    lone = len(names) > 1 and commas and names[0].sorted and not any(SORT.search(name.text) for name in names[1:])
    if len(names) == 2 and commas and not SORT.search(names[0].text) and SORT.search(names[1].text):
        return names[1:]  # "a practice in Elm, the Oak Medical Group"
    return names[:1] if lone else names


def names_in(text: str, offset: int = 0) -> list[Name]:
    """The places of a list such as "Elm Road, Oak Lane and Ash Libraries", each as printed."""
    return [Name(name.start + offset, name.end + offset, name.text, name.sorted) for name in after(text)]


def one(text: str) -> Name | None:
    """The place a phrase names; None for a person, a body or a common word."""
    found = after(text.strip())
    return found[0] if len(found) == 1 else None


def _mentions(text: str, at: int = 0) -> Iterator[_Mention]:
    for match in _ONE.finditer(text, at):
        yield _Mention(match.start(), match.end(), _name(match), bool(_PLURAL_LEAD.search(match.group("lead") or "")))


_PLURAL_LEAD = re.compile(r"(?:ies|[^s’']s) (?:at|in|on) (?:the )?$")


def _name(match: re.Match[str]) -> Name | None:
    name, at = match.group("name"), match.start("name")
    if not name.startswith("New ") or _begins(match.string, at):
        name, at = _without_opening(name, at)
    sort_before = bool(SORT.search(match.group("lead") or ""))
    bracketed = re.match(r" ?\(([A-Z][^()]{2,40})\)", match.group("area"))
    if bracketed and sort_before:
        name, at = bracketed.group(1), match.start("area") + bracketed.start(1)
    name = _without_building(name)
    return Name(at, at + len(name), name, sort_before or bool(SORT.search(name))) if is_place(name) else None


def _without_building(name: str) -> str:
    """A name without a small "building" or "site" after its sort: "Elm Road Surgery building" is Elm Road Surgery."""
    building = _BUILDING.search(name)
    return name[: building.start()] if building and SORT.search(name, 0, building.start()) else name


_BUILDING = re.compile(r" (?:building|site|premises|facility|branch)s?$")


def _begins(text: str, at: int) -> bool:
    """Whether a sentence begins at an offset, so that a capital there says nothing."""
    return bool(re.search(r"(?:^|[.!?:•]\s{1,3}|\n)[\W]*$", text[max(0, at - 6) : at]))


def _without_opening(name: str, at: int) -> tuple[str, int]:
    """A name without the capital of a sentence's first word: "Only Elm Road" is Elm Road."""
    match = _OPENING.match(name)
    return (name[match.end() :], at + match.end()) if match else (name, at)


def _named(kept: list[_Mention]) -> list[Name]:
    names = [mention.name for mention in kept if mention.name]
    if len(names) == 1 and kept[0].area:
        return []  # "twelve stations in Barset" are in Barset; they are not it
    if len(names) == 1 and _PLURAL.search(names[0].text):
        return []  # "the Wend libraries" are no one place
    shared = bool(names) and (names[-1].sorted or names[0].sorted and not SORT.search(names[0].text))
    return [_bare(Name(name.start, name.end, name.text, name.sorted or shared)) for name in names]


def _bare(name: Name) -> Name:
    """A name without the plural sort its list shares: "Oak and Elm libraries" names Oak and Elm."""
    if _PHASE_PLURAL.search(name.text):
        text = _PHASE_PLURAL.sub("", name.text)  # "Elm Infant and Oak Junior Schools"
        return Name(name.start, name.start + len(text), text, name.sorted)
    text = _PLURAL.sub("", name.text)
    sorts = [match for match in SORT.finditer(name.text) if match.end() == len(name.text)]
    if text != name.text and sorts and sorts[0].start():
        text = name.text[: sorts[0].start()].rstrip()
    return Name(name.start, name.start + len(text), text, name.sorted)


def is_place(name: str) -> bool:
    """Whether a capitalised name may be a place: not a person with a title, a body or a common word."""
    bare = SORT.sub("", name)
    words = [word.casefold().strip(".,") for word in (bare.split() if SORT.search(name) else name.split())]
    if not bare.strip(" ,-'’s") or len(name) < 2 or name.startswith("Part of "):
        return False
    if _TITLED.match(name) and not (len(name.split()) > 2 and _NOBLE.match(name) and SORT.search(name)):
        return False
    if _HEADLINE.search(name) or _BODY.search(name) or re.search(r"(?:[’']s|s[’'])$", name):
        return False
    return not all(word in NOT_PLACES for word in words)
