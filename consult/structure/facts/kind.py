"""What sort of paper a document is, from the words that only that sort of paper has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from consult.structure.facts import partisan
from consult.structure.facts.words import MARKED
from consult.structure.quotations.words import VERBS

_HEAD, _TAIL, _ALL = "head", "tail", "all"
_HEAD_LENGTH, _TAIL_LENGTH = 2500, 1800


@dataclass(frozen=True)
class Sign:
    """One wording, where it must stand (head, tail, all), and how much it says for a kind."""

    kind: str
    pattern: re.Pattern[str]
    where: str
    weight: int


_AGENDA = "agenda"  # no kind of the table's, and neither minutes nor a letter for all its "Dear Sir"


def _sign(kind: str, pattern: str, where: str, weight: int) -> Sign:
    one_line = pattern.replace(r"^\W*", r"^[^\w\n]*")  # never over a page of blank lines
    return Sign(kind, re.compile(one_line, re.IGNORECASE | re.MULTILINE), where, weight)


_PARTY = (
    r"(?:labour|liberal democrats?|lib ?dems?|conservatives?|green party|greens|reform uk|ukip|plaid cymru|"
    r"independents?|residents[’'] association|co-operative party)"
)
_NAMED_PARTY = (
    r"(?:Labour|Liberal Democrats?|Lib Dems?|Conservatives?|Green Party|Greens|Reform UK|UKIP|Plaid Cymru|"
    r"Independents?)"
)


SIGNS: tuple[Sign, ...] = (
    _sign("minutes",
        r"^\W*minutes of (?:the |a |an )?[^\n]{0,120}?\b(?:meeting|committee|council|cabinet|board|panel|forum|"
        r"executive)", _HEAD, 5),
    _sign("minutes",
        r"^[^\n]{0,80}\bmeeting minutes\b|^[^\n]{0,50}\bminutes (?:-|–|of) [^\n]{0,60}\b(?:meeting|council|committee|board)\b", _HEAD, 4),
    _sign("minutes",
        r"\b(?:sub-?committee|committee|panel|board|cabinet|forum|members) (?:agreed|noted|received|considered|resolved|recommended) "
        r"(?:that|the|a|an|to)\b|\bsubmitted a report\b", _ALL, 2),
    _sign("minutes", r"^\W*(?:draft |unconfirmed |printed )?minutes\W*$", _HEAD, 3),
    _sign("minutes",
        r"^\W*(?:members |councillors |also )?(?:present|in attendance|apologies(?: for absence)?)\b "
        r"?[:\n\t]", _HEAD, 2),
    _sign("minutes",
        r"\b(?:resolved\b|it was (?:resolved|agreed|noted) that|the (?:chair|chairman|chairwoman|mayor) (?:welcomed|"
        r"thanked|read|asked|invited)|the meeting (?:closed|ended|commenced|was then opened|began))", _ALL, 2),
    _sign("minutes",
        r"^(?:councillor|cllr)s? [A-Z][^\n]{2,60}? (?:asked|noted|said|replied|proposed|seconded|queried|enquired|"
        r"wanted to know)\b", _ALL, 3),
    _sign("minutes", r"^\W*(?:consideration was given to|(?:the )?(?:cabinet|council|committee|executive|board|panel)(?: has)? "
          r"(?:considered|received|resolved)) (?:a|the|an)\b", _ALL, 4),
    _sign("minutes",
        r"^\W*(?:councillor|cllr)\.? [A-Z][^\n]{2,50} to move\W*$|\bmoved(?: by [^\n]{3,60}?)?,? and (?:duly )?seconded\b|"
        r"^\W*seconded by ?:", _ALL, 2),
    _sign("op-ed", r"\A\W*(?-i:[A-Z][a-z]+ [A-Z][\w’'-]+): (?=\S+ \S+ \S+)", _HEAD, 4),
    _sign("op-ed",
        r"\A\W*(?-i:(?:Cllr |Councillor |Dr |Sir |Professor )?[A-Z][a-z]+ (?:[A-Z]\.? )?[A-Z][\w’'-]+)(?: (?:MP|OBE|CBE|MBE))?,? is "
        r"(?:the |a |an )?(?:[\w’'&-]+ ){0,5}?(?:chief executive|leader|director|chair|head|mp|councillor|secretary|professor|founder|"
        r"president|campaigner|minister|candidate|ceo)\b", _HEAD, 4),
    _sign("cabinet-report", r"^\W*(?:joint )?report (?:of|by|from|to) (?:the )?[A-Z][^\n]{3,120}", _HEAD, 3),
    _sign("cabinet-report", r"^\W*(?:report )?to\b ?[:\t][^\n]{0,40}\b(?:cabinet|council|committee|executive|board)\b", _HEAD, 3),
    _sign("cabinet-report",
        r"^\W*(?:\d[\d.]* ?)?(?:recommendations?|officer recommendations?|decisions? (?:required|"
        r"sought))(?:\(s\))?\W*$", _ALL, 2),
    _sign("cabinet-report",
        r"\b(?:cabinet|council|the committee|the executive|members|the board)(?: is| are| be)? (?:recommended|asked|"
        r"requested|invited) to\b", _HEAD, 3),
    _sign("cabinet-report",
        r"\b(?:wards? affected|key decision|forward plan|electoral divisions?|past pathway|call-in|report author|"
        r"lead (?:officer|member|director)|cabinet member|portfolio holder)\b ?[:?\n\t]", _HEAD, 2),
    _sign("cabinet-report",
        r"^\W*(?:\d[\d.]* ?)?(?:financial|legal|equalities|equality|resource|staffing) (?:and \w+ "
        r")?implications\W*$", _ALL, 2),
    _sign("cabinet-report", r"^\W*(?:\d[\d.]*\s*)?purpose of (?:the |this )?report\W*$", _HEAD, 3),
    _sign("party-response",
        rf"(?-i:\b(?:[Ww]e|[Uu]s|[Yy]our(?: local)?|[Oo]ur(?: local)?|[Oo]nly the|[Ll]ocal) {_NAMED_PARTY})\b(?! "
        rf"(?:council\b|government|led|run))", _ALL, 4),
    _sign("letter", r"^\W*From (?-i:(?:[A-Z]\.? )+[A-Z][\w’'-]+|[A-Z]\w+ [A-Z][\w’'-]+),", _HEAD, 4),
    _sign("letter",
        r"(?-i:\bI) (?:note|read|refer|write|was (?:\w+ )?(?:interested|dismayed|appalled|surprised|amused|"
        r"shocked))\b[^.\n]{0,120}\b"
        r"(?:letter|column|article|edition|issue|correspondent|front page)\b|^\W*letter\b ?:", _HEAD, 4),
    _sign("party-response",
        rf"^[^\n]{{0,60}}\b{_PARTY}(?: party| group| branch| councillors)?(?:[’']s)? (?:response|submission|reply|amendment|"
        rf"alternative budget|statement|views?)\b[^\n]{{0,60}}$|\b{_PARTY} (?:party |group )?[–—-] (?:alternative|response|"
        r"amendment|submission)", _HEAD, 5),
    _sign("party-response",
        rf"(?-i:\b[A-Z]\w+ {_NAMED_PARTY}(?: [Pp]arty| [Gg]roup)? )(?:believes?|does not|do not|opposes?|supports?|"
        r"calls?|welcomes?|considers?|rejects?|objects?|urges?|thinks?)\b", _ALL, 4),
    _sign("party-response",
        rf"\b(?:proposed|seconded) by (?:councillor|cllr|mr|mrs|ms|miss|dr)\b[\s\S]{{0,600}}\b{_PARTY}\b|"
        rf"\b{_PARTY}\b[\s\S]{{0,600}}\b(?:proposed|moved) by\b", _HEAD, 3),
    _sign("party-response", r"^\W*(?:our |a )?response to (?:the |our )?[^\n]{0,80}\bconsultation\b|\bour response to\b", _HEAD, 3),
    _sign("party-response", r"^\W*promoted by [^\n]{3,120}\bon behalf of\b[^\n]{0,60}", _ALL, 4),
    _sign("petition", r"\bwe,? the undersigned\b", _ALL, 5),
    _sign("petition", r"^\W*reasons (?:for |why (?:people|i) (?:are )?)sign(?:ing|ed)?\W*$", _ALL, 4),
    _sign("petition", r"^\W*why (?:is this|this is) important\W*$", _ALL, 3),
    _sign("petition",
        r"\bpetition (?:was|is|has been|is now) (?:rejected|closed|published|accepted)\b|\brejected petition\b|"
        r"\b(?:accept|reject|signing) (?:your|this) petition\b|^\W*[\d,]+ (?:of [\d,]+ )?(?:signatures|supporters)\W*$|"
        r"^\W*signatures ?: ?[\d,]+", _ALL, 4),
    _sign("petition",
        r"\b(?:sign(?:ing)?|start(?:ed)?|launched) (?:the|this|a|our) petition\b|\bsignatures\b[\s\S]{0,200}\bpetition\b|"
        r"\bpetition (?:to|against|from)\b", _HEAD, 3),
    _sign("letter", r"^\W*(?:dear )?(?:sirs?|madam|sir or madam|editor)\b\W{0,3}[–—-](?=\s)", _HEAD, 5),
    _sign("letter", r"\A(?:[^\n]{0,90}\n+)?\W*From:? (?-i:[A-Z](?:\.|[\w’'-]+)?(?: [A-Z][\w’'-]*\.?)* [A-Z][\w’'-]+)[ \t]*\n", _HEAD, 4),
    _sign("letter", r"^(?-i:(?:[A-Z][\w.’'-]* ){1,3}[A-Z][\w’'-]+, ?(?:(?:[A-Z][\w’'-]+|\d+),? ?){0,6})\.?\s*\Z", _TAIL, 4),
    _sign("letter",
        r"\b(?:published|printed|sent|received|carried) (?:this|the following|my|our) letter\b|"
        r"\bletter\b[^.\n]{0,60}\b(?:sent )?to (?:\w+ ){0,3}(?:press|editor|newspapers?|paper)\b|^\W*to the editor\b", _HEAD, 4),
    _sign("letter", r"^\W*dear (?:sir|madam|mr|mrs|ms|miss|dr|councillor|cllr|leader|chair|all|members|[A-Z]\w+)", _HEAD, 3),
    _sign("letter", r"^\W*(?:yours (?:sincerely|faithfully|truly)|(?:kind|best|warm) (?:regards|wishes))", _TAIL, 3),
    _sign("blog", r"^(?:leave a (?:reply|comment)|\d+ (?:thoughts|comments|responses) (?:on|to)\b|post a comment|"
          r"no comments:)", _ALL, 2),
    _sign("blog", r"^(?:\d+|one|two) thoughts? on [“\"‘]|^no comments:\s*\n+\s*post a comment", _ALL, 4),
    _sign("blog", r"^\W*\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4} \| ", _HEAD, 4),
    _sign("blog", r"\A\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:[a-z]+ \d{1,2},? \d{4}|\d{1,2} [a-z]+,? \d{4})\s*\n", _HEAD, 4),
    _sign("letter", r"\A\s*(?-i:SIRS?|MADAM|Sir|Madam)[,:] ", _HEAD, 5),
    _sign("op-ed", r"\A\W*(?:opinion|comment|viewpoint|columns?)\W*\n", _HEAD, 4),
    _sign("op-ed",
        r"\A\W*(?-i:[A-Z][a-z]+ [A-Z][\w’'-]+)\s*\n+(?:[^\n]{2,40}:\s*\n+)?[^\n]{0,60}\b(?:councillor|MP|leader|director|secretary|"
        r"candidate)\b[^\n.]{0,60}\n", _HEAD, 4),
    _sign("op-ed",
        r"^\W*(?-i:[A-Z][a-z]+ [A-Z][\w’'-]+), [^.\n]{5,140},? (?:shares (?:his|her|their|this)|writes|argues|gives (?:his|her|their) view|"
        r"explains why|reflects|sets out (?:his|her|their|why))\b", _HEAD, 4),
    _sign("letter", r"[.!?”] [–—-] (?-i:[A-Z][a-z]+ [A-Z][\w’'-]+),? [^.\n]{0,120}\s*\Z", _TAIL, 4),
    _sign(_AGENDA, r"\bagenda for (?:the|this|a) meeting\b", _HEAD, 4),
    _sign(_AGENDA, r"^\W*agenda\W*$|\bhereby summoned\b|\byou are (?:hereby )?(?:summoned|invited) to attend\b", _HEAD, 4),
    _sign("blog", r"^(?:posted (?:by|on|in) |filed under|this entry was posted|about (?!cookies|this)[a-z0-9_]{4,30}$)|"
          r"\bbookmark the permalink", _ALL, 4),
    _sign("blog", r"^\W*posted (?:on )?(?:\w{3,6}day,? )?\d{1,2}(?:st|nd|rd|th)? [a-z]+,? \d{4}", _HEAD, 4),
    _sign("blog", r"^\W*(?:the |my )?(?:we)?blog of\b|^[^\n]{2,40}[’']s (?:we)?blog\W*$", _HEAD, 4),
    _sign("blog", r"\bguest (?:blog|post)\b|\bin this blog\b", _ALL, 4),
    _sign("op-ed",
        r"^[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}(?: (?:[A-Z]{2,4}))? is (?:the |a |"
        r"an )?(?:[\w’'-]+ ){0,4}?(?:chief executive|leader|director|chair|head|mp|councillor|secretary|professor|"
        r"founder|president|member|campaigner|minister|candidate|officer|ceo|general secretary)\b", _TAIL, 4),
    _sign("op-ed",
        r"\A\s*(?:[^\n]{0,60}\n+)?[^\w\n]*(?:in my (?:view|opinion)|my view|viewpoint|point of view|opinion|comment)\b ?[:|–-]",
        _HEAD, 4),
    _sign("blog", r"\b(?:my|our) constituents?\b", _ALL, 4),
    _sign("press", r"^[^\n]{0,160}\b(?:photo(?:graph)?|picture|image|pic)s? ?(?:: ?|by )(?-i:[A-Z])", _HEAD, 3),
    _sign("press", r"\b(?:report|plans?|proposals?) (?:going|to go|will go|due to go|set to go) (?:before|to)\b|"
          r"\b(?:council|cabinet|committee|authority) has (?:announced|revealed|unveiled|confirmed|agreed)\b", _ALL, 2),
    _sign("op-ed", r"\b(?:opinion|comment is free|the views expressed|guest (?:post|blog|column))\b", _ALL, 2),
    _sign("press",
        r"\bthis article (?:is|was|first) (?:published|appeared)|\b[A-Z][a-z]+ [A-Z][\w’'-]+ reports\b\.?|"
        r"^by [^\n]{3,60}\b(?:reporter|correspondent|editor|journalist)|"
        r"^by (?-i:[A-Z])[^\n]{3,40}\n+[^\n]{0,60}\b(?:reporter|correspondent|editor)\W*$", _ALL, 4),
    _sign("press",
        r"[”\"’'],? (?:he|she|they|[A-Z][\w’'-]+|[A-Z][\w’'-]+ [A-Z][\w’'-]+|a (?:council )?spokes\w+) (?:said|says|"
        r"told|added|adds|argues|explained|explains)\b|\b(?:said|says|told|added)[:,] [\"“‘]", _ALL, 2),
    _sign("press", r"\b(?:notes? to editors|press release|for immediate release|media contact)\b", _ALL, 4),
    _sign("consultation-document",
        r"\bhave your say\b|\bhow to (?:respond|have your say|take part|get involved)\b|\bwe (?:are consulting|"
        r"want to hear|would like (?:to hear )?your views|are seeking (?:your )?views)|\b(?:this|"
        r"the) consultation (?:runs|closes|opens|will run|ends|is open|seeks)\b", _ALL, 3),
    _sign("consultation-document",
        r"^\W*(?:what (?:is|we are|we|will be) (?:changing|propos\w+|change)|why we are (?:proposing|consulting)|"
        r"tell us what you think)|\b(?:fill in|complete) (?:our|the) (?:online )?(?:survey|questionnaire)", _ALL, 2),
    _sign("press",
        r"\b(?:has told|have told|told (?:a|the) (?:conference|meeting|paper|gazette|\w+ (?:post|times|news|gazette|"
        r"echo))|it has emerged|spokes(?:man|woman|person)|published yesterday|yesterday)\b", _ALL, 2),
    _sign("consultation-document",
        r"^\W*(?:outline of (?:the )?proposal|general impact|impact on service users|(?:\w+ - )?proposal to \w+)", _HEAD, 2),
    _sign("consultation-document", r"\bwe (?:(?:propose|plan|are planning) to|are proposing)\b", _ALL, 2),
    _sign("consultation-document",
        r"\b(?:your views|complet\w+ the (?:survey|questionnaire)|the consultation (?:closed|ended|ran))\b", _ALL, 2),
    _sign("consultation-document", r"\bconsultation questions\b|\bour proposals?\b", _ALL, 2),
    _sign("consultation-document",
        r"\b(?:purpose|aim)s? of (?:the|this|our) (?:public )?consultation\b|\bthe consultation (?:aims|is about|asks)\b|"
        r"\bas part of (?:our|this|the) consultation,? we\b", _ALL, 4),
    _sign("consultation-document", r"^\W*(?:public )?consultation (?:document|paper|on|booklet|summary|leaflet)\b", _HEAD, 3),
    _sign("evidence",
        r"^[^\n.]{0,45}\b(?:equality|equalities|health|children[’']s rights|rural|socio-economic) impact assessment\b|"
        r"^[^\n.]{0,45}\beqia\b|"
        r"\beia submission\b", _HEAD, 5),
    _sign("evidence",
        r"\b(?:needs (?:assessment|analysis)|research report|literature review|evaluation of|census|data (?:pack|"
        r"profile)|performance report|monitoring report|methodology|executive summary)\b", _HEAD, 2),
)
# Wordings that say something only several times over: kind, pattern, how often at least, and how much that says.
SEVERAL: tuple[tuple[str, re.Pattern[str], int, int], ...] = (
    ("consultation-document", re.compile(
        r"^[ \t]*(?:Q(?:uestion)? ?)?\d{1,2}[a-z]?[.:)]?[ \t]+(?:do you (?:agree|support|think|have)|to what extent|how (?:far|strongly)|"
        r"what (?:are your|do you|is your)|would you|are there any|is there any)\b", re.IGNORECASE | re.MULTILINE), 3, 6),
    (_AGENDA, re.compile(
        r"^[ \t]*(?:\d+[.)]?[ \t]+)?to (?:receive|confirm|note|consider|approve|agree|discuss)\b", re.IGNORECASE | re.MULTILINE), 3, 4),
)
_SEARCHED = 60_000  # characters
_LEAST = 4  # weight below which a document is not said to be of any kind


@dataclass(frozen=True)
class Kind:
    """A kind with the heaviest wording it was read from."""

    name: str
    start: int
    end: int


def read(text: str, furniture: Sequence[tuple[int, int]] = ()) -> Kind | None:
    """The kind of paper a text is; None where its words do not say. The page's furniture has no voice in it."""
    weights: dict[str, int] = {}
    best: dict[str, tuple[int, int, int]] = {}
    for name, weight, start, end in (*_signs(text), *_voices(_without(text, furniture))):
        weights[name] = weights.get(name, 0) + weight
        if name not in best or weight > best[name][0]:
            best[name] = (weight, start, end)
    if len(_I.findall(MARKED.sub(" ", text[:_ARTICLE]))) > _MOST_I:
        weights.pop("consultation-document", None)
    if not weights:
        return None
    name = max(weights, key=lambda kind: (weights[kind], -_ORDER.index(kind)))
    return Kind(name, best[name][1], best[name][2]) if weights[name] >= _LEAST and name != _AGENDA else None


def _signs(text: str) -> Iterator[tuple[str, int, int, int]]:
    for sign in SIGNS:
        if match := _search(sign, text):
            yield sign.kind, sign.weight, *match
    for kind, pattern, least, weight in SEVERAL:
        found = list(islice(pattern.finditer(text, 0, _SEARCHED), least))
        if len(found) >= least:
            yield kind, weight, found[0].start(), found[0].end()


_OPENED = re.compile(rf"\b{VERBS}[^.\n“\"‘]{{0,80}}(?:[:,]\s+| )[“\"‘](?=\w)", re.IGNORECASE)
_FOLLOWS_MARKS = re.compile(rf"\s*,?\s*(?:[\w’'-]+\s+){{0,6}}?{VERBS}", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|I[’']m|[Ww]e|[Oo]ur|[Mm]y)\b")
_COMMENTS = re.compile(r"^[^\w\n]*(?:leave a (?:reply|comment)|post a comment|no comments:|\d+ comments?\b)", re.IGNORECASE | re.MULTILINE)
_NUMBERED = re.compile(r"^\s*\d{1,2}\.\d{1,2}\b", re.MULTILINE)
_POINTS = re.compile(r"^\s*\d{1,2}[.)]? +[A-Z][^\n]{150,}$", re.MULTILINE)  # numbered paragraphs
_ARTICLE = 15_000  # characters: a longer text that quotes people is a paper of another sort


def _without(text: str, furniture: Sequence[tuple[int, int]]) -> str:
    """The text with what is furniture blank, but for what makes a page a blog's or a paper's."""
    for start, end in furniture:
        piece = text[start:end]
        if not (_COMMENTS.search(piece) or _OF_A_PAPER.search(piece) or partisan.PAGE_OF.search(piece)):
            text = text[:start] + re.sub(r"[^\n]", " ", piece) + text[end:]
    return text


def _voices(text: str) -> Iterator[tuple[str, int, int, int]]:
    """What the voices of a text say for its kind: others quoted and no "we" is press; "I" beside comments is a blog."""
    own = MARKED.sub(" ", text[:_ARTICLE])
    personal = len(_FIRST_PERSON.findall(own)) * _WORDS_FOR_ONE > len(own.split())
    told = _told(text)
    reported = list(_REPORTED.finditer(own))
    if not personal and len(text) < _ARTICLE and len(_NUMBERED.findall(text)) < 3 and len(_POINTS.findall(own)) < 3:
        if told:
            several = reported or len(_LONG_MARKED.findall(text)) > 1
            weight = 5 if len(told) > 1 else 3 if _FIRST_PERSON.search(own) or not several else 4
            yield "press", weight, told[0].start(), told[0].end()
        elif len(reported) + len(_PLANS.findall(own)) >= _ENOUGH_REPORTED and not (
                _FIRST_PERSON.search(own) or _OF_MEETINGS.search(own)):
            first = min((*reported, *_PLANS.finditer(own)), key=lambda match: match.start()).group()
            at = text.find(first)
            yield "press", 4, at, at + len(first)
    party = partisan.read(text)
    if party:
        yield "party-response", 20, party.start, party.end
    petitions = list(islice(_PETITION.finditer(text), 3))
    if len(petitions) > 2 and not told:
        yield "petition", 2, petitions[0].start(), petitions[0].end()
    signed = _SIGNED_AT.search(text, max(0, len(text) - _TAIL_LENGTH))
    if signed and _I.search(own):
        yield "letter", 4, signed.start(), signed.end()
    byline = _BYLINE.search(text, 0, _HEAD_LENGTH)
    if byline and len(_I.findall(own)) > 1 and not told:
        yield "op-ed", 4, byline.start(), byline.end()
    comment, printed = _COMMENTS.search(text), _OF_A_PAPER.search(text)
    if comment and personal:
        yield "blog", 3, comment.start(), comment.end()
    if printed and len(_I.findall(own)) > 2:
        yield "op-ed", 4, printed.start(), printed.end()


def _told(text: str) -> list[re.Match[str]]:
    """The quotations that somebody is said to have spoken, or the words that open them where their marks are lost."""
    told = [match for match in islice(MARKED.finditer(text), 200) if _is_told(text, match)]
    opened = list(islice(_OPENED.finditer(text), 50))
    return told if len(told) > 1 or len(opened) < 2 else opened


# "Jo Ash" and her village below it, as a paper prints the writers of its letters.
_SIGNED_AT = re.compile(
    r"^(?:(?:Coun|Cllr|Councillor|Mr|Mrs|Ms|Dr|Rev)\.? )?[A-Z][a-z]+ (?:[A-Z]\.? )?[A-Z][\w’'-]+,?[ \t]*\n+"
    r"[ \t]*[A-Z][\w’'-]+(?:[ -][\w’'-]+){0,3}\s*\Z", re.MULTILINE)
_BYLINE = re.compile(r"^[ \t]*[Bb]y [A-Z][a-z]+ (?:[A-Z]\.? )?[A-Z][\w’'-]+[ \t]*$", re.MULTILINE)
_MOST_I = 2  # a consultation document speaks as "we"
_LONG_MARKED = re.compile(r"[“\"][^”\"\n]{50,}")
_I = re.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|my|My)\b")
# What only a newspaper's page prints among an article.
_OF_A_PAPER = re.compile(
    r"^[^\w\n]*(?:READ MORE ?:|Hide Ad$|Most Read$|Click to follow$|(?:The )?(?:[A-Z]\w+ )?(?:Evening|Morning|Daily|Sunday) [A-Z]\w+$|"
    r"(?:Story|Article) continues)", re.MULTILINE)
_PETITION = re.compile(r"\bpetitions?\b", re.IGNORECASE)
# "The council says services will be offered elsewhere", "Campaigners claim": told by others, without marks.
_REPORTED = re.compile(
    r"\b(?:(?-i:[A-Z])[\w’'-]+|spokes(?:man|woman|person)|council|government|campaigners|residents|parents|union|charity|report|"
    r"councillors|he|she|they|officials|bosses|it is) (?:(?:has|have|had|also|previously|now|then) ){0,2}"
    r"(?:said|says|say|told|claim(?:s|ed)?|warn(?:s|ed)?|"
    r"argued?s?|added|insist(?:s|ed)?|denied|denies|admitted|described|revealed?s?|vowed|fear(?:s|ed)?)\b", re.IGNORECASE)
_ENOUGH_REPORTED = 3
# "The council is considering", told by somebody else.
_PLANS = re.compile(
    r"\b(?:councils?|authority|authorities)\b[^.\n]{0,60}? (?:is|are) (?:also )?(?:proposing|considering|planning|set|expected|running)\b|"
    r"\bconsultation\b[^.\n]{0,60}? will (?:open|run|close|end)\b", re.IGNORECASE)
_OF_MEETINGS = re.compile(
    r"^[^\w\n]*(?:minutes|present|apologies|in attendance|agenda|resolved)\b|\bRESOLVED\b|\bwere (?:agreed|noted|approved)\b",
    re.MULTILINE | re.IGNORECASE)

_WORDS_FOR_ONE = 120  # words of its own for each "I" or "we" that a paper may hold and still not speak for itself


def _is_told(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 90) : match.start()].rstrip()
    lead = re.search(rf"\b{VERBS}[^.\n“\"‘]{{0,60}}$", before, re.IGNORECASE)
    ended = match.group()[-2:-1] in ",?!." or text[match.end() : match.end() + 1] == ","
    tail = ended and _FOLLOWS_MARKS.match(text, match.end(), match.end() + 90)
    return bool(lead or tail)


def _search(sign: Sign, text: str) -> tuple[int, int] | None:
    begin = max(0, len(text) - _TAIL_LENGTH) if sign.where == _TAIL else 0
    end = _HEAD_LENGTH if sign.where == _HEAD else _SEARCHED
    match = sign.pattern.search(text, begin, max(begin, min(len(text), begin + end)))
    if not match:
        return None
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    return start, max(start, match.start() + len(match.group().rstrip()))


_ORDER = tuple(dict.fromkeys(sign.kind for sign in SIGNS))
