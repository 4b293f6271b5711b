"""Where a document stands on the proposal: supports, opposes, mixed or none, from what it says in its own voice.

Words inside quotation marks, sentences that report what somebody else said, and furniture are not the document's
own voice. Minutes, reports, evidence and press take no position of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from consult.structure import sentences
from consult.structure.outline import Block

NEUTRAL = ("minutes", "cabinet-report", "press", "evidence", "consultation-document", "agenda")

_SELF = (
    r"(?:we|i|our (?:group|party|branch|members|union|charity|organisation|association|trust|school|council|"
    r"committee|board)|"
         r"the (?:labour|liberal democrat|lib dem|conservative|green|independent|opposition) group|the (?:union|"
         r"branch|parish council|town council|governors|governing body|trust|charity|association|society|campaign|"
         r"board)|"
         r"(?:[A-Z][\w’'-]+ ){0,3}(?:labour|liberal democrats?|lib dems?|conservatives|green party|greens|"
         r"plaid cymru|reform uk|unison|nasuwt|neu|unite|gmb)(?: party| group)?|as a (?:group|party|parent|resident|"
         r"charity|union),? we)")
_HOW = (
    r"(?:(?:also|therefore|strongly|fully|wholly|wholeheartedly|warmly|very|much|totally|completely|utterly|firmly|"
    r"absolutely|deeply|broadly|generally|still|would|will|must|can|do|have|are|am|is|were|was|remain|continue to|"
    r"wish to|want to|would like to|cautiously|really|clearly|both|all|now|and|of course|indeed|unanimously|unreservedly|to|"
    r"resolutely|hereby) )*"
)
_PLAN = (
    r"(?:proposal|plan|closure|model|change|option|decision|approach|reorganisation|reorganization|recommendation|"
    r"move|scheme|creation|idea|hub|budget|strategy|reform|merger|"
         r"intention|aim|principle|u[- ]?turn|introduction|new|policy|initiative|amendment|vision|restructur|review|"
         r"this|these|it\b|transfer|integration)")


@dataclass(frozen=True)
class Position:
    """A position with the words it was read from; start and end are -1 where there are none."""

    value: str
    start: int = -1
    end: int = -1


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_FOR_STRONG = _any(
    rf"\b{_SELF} {_HOW}(?:supports?|supported|welcomes?|welcomed|endorses?|backs?|applauds?|commends?|agrees? with|"
    r"in favour of|supportive of|behind|approve of)\b(?! the opportunity| your (?:invitation|letter)| the chance|"
    r" being consulted| (?:(?:our|the|all|more|these) )?(?:fellow|staff|people|famil|children|residents|those|vulnerable|"
    rf"young|them\b|you\b|parents|each|local people|communit|service users))(?: \S+){{0,8}}? {_PLAN}",
    rf"\b{_SELF} {_HOW}(?:delighted|pleased|glad|thrilled|overjoyed|happy|encouraged)\b(?: \S+){{0,6}}? (?:council|"
    r"cabinet|decision|proposal|plan|u[- ]?turn|government|approach|model|hub|see)",
    rf"\b{_SELF} (?:\w+ )?(?:urge|ask|call on|encourage|recommend)\b.{{0,60}}\b(?:to|should) (?:adopt|approve|agree|"
    r"support(?! (?:the|this|our|their|your|us|all)\b[\w -]{0,40}(?:campaign|petition|residents|families|fight|motion|staff|group))|"
    r"press ahead|proceed|go ahead|implement)\b",
    r"\b(?:i|we) (?:\w+ )?(?:believe|think|feel)(?: that)? (?:it|this|these|the (?:proposals?|plans?|changes?|"
    r"model))(?: \w+){0,3} (?:good stuff|right|a (?:good|great|positive|sensible|welcome)|an excellent|"
    r"will be better|the best|very positive)",
    rf"\bwe hope .{{2,40}} (?:will |to )?(?:support|adopt|back|approve|agree)\b.{{0,40}}{_PLAN}",
)
_FOR_WEAK = _any(
    r"\b(?:what comes out|this|it|the (?:new )?(?:model|approach|service|centres?)) will be (?:better|stronger|"
    r"improved)\b",

        r"\b(?:right|sensible|welcome|positive|excellent|bold) (?:decision|step|move|approach|direction)\b",
    r"\bwill (?:not only )?(?:come out of these changes|be) stronger\b",

        r"\bwe want to see\b.{0,60}\b(?:extend|hubs?|committ|adopt)",

        r"\b(?:will help|would help|will transform|truly transform|the chance to)\b",

        r"\b(?:act as a beacon|a real opportunity|a great opportunity)\b",
    r"\bour (?:new )?(?:approach|vision|proposal|recommendation)s?\b", r"\bwe are going further\b",
)
_AGAINST_STRONG = _any(
    r"\b(?:members|councillors|governors|parents|(?:the )?(?:parish|town) council|the (?:committee|branch|"
    r"board))\b.{0,40}"
    r"\b(?:unanimous(?:ly)?|agreed|resolved|voted)\b.{0,30}\b(?:oppos\w+|against|object\w*|reject\w*)",
    rf"\b{_SELF} {_HOW}(?:oppose[sd]?|object(?:s|ed)?|rejects?|rejected|condemns?|disagrees?|deplores?|opposed|"
    r"opposing|refutes?|dismayed|appalled|horrified|outraged|shocked|saddened|disappointed|alarmed|against)\b",
    rf"\b{_SELF} {_HOW}(?:do not|does not|don[’']t|doesn[’']t|cannot|can[’']t|could not|are not able to|"
    r"is unable to|are unable to|unable to|not prepared to) (?:\w+ )?(?:support|share (?:this|the|that|your|their|"
    r"its) (?:view|vision|opinion|belief|assessment|analysis|conclusion)s?|accept|agree|endorse|back|welcome|"
    r"believe (?:that )?(?:the|these|this) (?:proposal|plan|closure|cut|change)\w*)\b",
    rf"\b{_SELF} (?:\w+ )?(?:urge|ask|call(?:ed|ing)? (?:up)?on|implore|demand|request|beg|want|call for|are calling|"
    rf"is calling)\b.{{0,80}}\b(?:to (?:re-?open|restore|listen|protect|reject|withdraw|reconsider|re-?think|think "
    rf"again|scrap|abandon|halt|stop|"
    r"drop|reverse|pause|keep|save|oppose|look again|retain)|not to (?:close|cut|proceed|approve|go ahead|agree))",
    r"\b(?:must|should|ought) (?:not|never) (?:be )?(?:clos|cut|go ahead|proceed|approve|approved|agreed|"
    r"allowed)\w*\b",

        r"^\W*(?:save (?:our|the)|hands off|stop the|no to (?:the )?(?:clos|cut)|keep our)\b",
    rf"\b{_SELF} {_HOW}(?:believes?|considers?|thinks?|feels?|find)(?: that)? (?:it|this|these|that|"
    rf"the (?:proposals?|plans?|closures?|cuts?|timescale|consultation))(?: \w+){{0,4}} (?:heartless|cruel|wrong|"
    r"flawed|unacceptable|unfair|short-sighted|a mistake|aspirational|unrealistic|damaging|misguided|"
    r"a false economy|unsound|illegal|not sound)",
    r"\b(?:council|cabinet|councillors?|councils|they|authority|leaders?) (?:must|should|needs? to|ought to) "
    r"(?:now |urgently )?(?:think again|re-?think|reconsider|listen|look again|reverse|scrap|drop|withdraw|abandon|halt|be ashamed)\b",
    r"\b(?:let|please)\b.{0,50}\b(?:keep|save) (?:them|it|our|the|these|all)\b.{0,30}\b(?:open|clos)|\bkeep (?:them|it) open[.!]?$",
    r"\b(?:are|is) (?:\w+ly )?opposing (?:the |any |all )?(?:clos|plan|proposal|cut)",
    r"\b(?:have|had) (?:therefore |also )?(?:submitted|set out|lodged|registered|made clear) "
    r"(?:my|our) (?:\w+ )?(?:opposition|objections?)\b",
    r"\b(?:i|we) (?:have|also|have also) (?:written|submitted|objected|signed)\b.{0,90}\b(?:oppos|object)\w*",
    r"\bi (?:am writing to )?(?:beg|implore|urge|plead with) you\b",
    r"\b(?:proposed|these|this|the) .{0,30}(?:cuts?|closures?|plans?|proposals?) (?:are|is) wrong\b",
    r"\bshame on (?:them|you|the|this)\b|\bhang (?:your|their) heads?\b",
    r"\bmust fight (?:this|these|the)\b",
    r"\b(?:we|i) say no\b|\b(?:had|have had|we[’']ve had) enough (?:of )?(?:\w+ )?(?:cuts|closures)\b|\benough is enough\b|"
    r"\bleave us alone\b|\bplease (?:do not|don[’']t|never|stop) (?:\w+ ){0,2}(?:clos|cut|chang|tak|shut|remov|scrap|sell|let)",
    rf"\b(?:consultation|{_PLAN})\w* (?:is|are) (?:\w+ )?unacceptable\b",
    r"\b(?:commit(?:ted|s)?|campaign(?:ing|s)?|fight(?:ing|s)?|bid|battl(?:e|ing)|vow(?:s|ed)?|pledge[sd]?|determined|trying|working) to "
    r"(?:save|stop|defend|protect|keep) ",
    rf"\b{_SELF} {_HOW}(?:want|wish|need|intend)s? to (?:[^.]{{0,60}}\b)?(?:oppos|fight|resist)(?:e|ing)?\b",
    r"\bagree(?:s|d)? with\b[^.]{0,60}\b(?:not|never|isn[’']t|wrong|flawed|unfair|unjust)\b",
    r"\b(?:should|must) (?:stay|remain|be kept) open\b|\bleave (?:this|our|these|the|my) .{3,60} alone\b",
    r"\bcalls? (?:on|for)\b.{0,60}\bto (?:halt|stop|drop|scrap|reconsider|re-?think|think again|abandon|reverse|withdraw|save|keep)\b|"
    r"\bno more (?:\w+ ){0,2}cuts\b|\bneither\b.{0,50} should be (?:shut|closed|cut)\b|"
    r"\b(?:don[’']t|do not) support (?:any|either|these|this|the)\b|"
    r"\b(?:argu|campaign|fight|vot|speak|spoke|petition)\w* against (?:the|this|these) (?:\w+ )?(?:cut|clos|plan|prop)\w*|"
    r"\bchalleng\w+ (?:the|this|that) decision\b.{0,90}\b(?:clos|cut)\w*|"
    r"\basks? that .{0,60}\b(?:reconsider|re-?think|halt|stop|withdraw)|"
    r"\b(?:proposals?|campaign|fight|bid|petition|calls?|plea|battle) to (?:keep .{2,50} open|save)\b",
    r"\b(?:heartless and cruel|false economy|deeply flawed|fundamentally flawed|totally unacceptable)\b",
)
_AGAINST_WEAK = _any(
    r"\b(?:proposals?|plans?|closures?|cuts?|timescale|timetable) (?:is|are|was|were|"
    r"would be) (?:\w+ )?(?:unrealistic|wrong|flawed|not sound|aspirational|unclear|short-sighted|unfair|damaging|"
    r"devastating|disastrous|misguided|not justified|unjustified|ill[- ]thought)",
    r"\b(?:disrespectful|unprofessional|possibly illegal|devastating|short-sighted|penny wise|a betrayal|"
    r"unjustified|reckless|ill-conceived|discriminatory)\b",
    r"\b(?:outrage(?:ous)?|disgrace(?:ful)?|disgusting|shame(?:ful)?|scandal(?:ous)?|appalling|hypocrisy|(?:utter "
    r")?contempt|a sham|betray\w*|savage|"
    r"heartless|cruel|callous|absurd|ludicrous|nonsense|unforgivable|insult(?:ing)?|railroaded|rubber[- ]stamp\w*|"
    r"unpopular|devastated|shambl\w+|decimat\w+|disastrous|slashing|incredibl[ye]|unbelievabl[ye]|arrogan\w+|farcical|"
    r"dismay\w*|cynical|bureaucratic nonsense|madness|bizarre|out of touch|disaster|worrying|not (?:at all )?convincing|so-called "
    r"consultation|damaging cuts|tragedy|insanity|"
    r"hit[- ]list|fight|fought|no intention of (?:going away|giving up))\b",
    r"\b(?:put|puts|putting|will put) .{2,60} at risk\b",
    r"\b(?:short-?sighted|farce|debacle|mismanagement|catastroph\w+|beneath contempt|irresponsible|false economy|devastating|"
    r"(?:serious|terrible|grave|big|huge) mistake|direct attack on|in decline|damning|"
    r"hollowed out|slashed|axed|swingeing|immense distress|ashamed|shocking|"
    r"terrible blow|huge disappointment|furious|of great concern|sadly|truly sad)\b",
        r"\b(?:no support|no evidence|little evidence|no justification) for\b",

        r"\b(?:we are|i am) (?:very |deeply |extremely |gravely )?(?:concerned|worried|sceptical|unconvinced)\b",
    r"\b(?:will|would) exclude\b", r"\bthe wrong (?:vision|decision|choice|approach|priorities)\b", r"\bnever learns\b",
)
_FLIP = re.compile(
    r"\bagree(?:s|d)? with\b[^.]{0,60}\b(?:not|never|isn[’']t|wrong|flawed|unfair|unjust)\b|"
    r"\b(?:not to clos|against (?:the )?(?:clos|cut)|retention of|keeping (?:the|our|all)|campaign (?:to save|"
    r"against)|opposition to|(?:staff|residents|parents|families) (?:fighting|opposing)|petition "
    r"against)", re.IGNORECASE)
_NOT_AGAINST = re.compile(r"\b(?:not|no longer|never) (?:\w+ )?(?:oppos|object|against)|\bno objections?\b", re.IGNORECASE)
_BUT = re.compile(
    r"\b(?:support|welcome|agree|recognise|accept|understand|in favour)\b.{5,200}?(?:,|;|\.|–)? ?\b(?:but|however|"
    r"although|nevertheless|yet|subject to|provided that|with reservations|on condition)\b", re.IGNORECASE)
_IN_PART = re.compile(
    r"\b(?:in principle|in part|partially|partly|some (?:aspects|elements|parts)|with (?:some )?reservations|"
    r"subject to|on (?:the )?condition)\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]{3,2000}(?:”|$)|\"[^\"]{3,1500}\"|(?<!\w)‘[^’]{12,600}’(?!\w)")
_REPORTED = re.compile(
    r"\b(?:said|says|told|argue[sd]?|claim(?:s|ed)|add(?:s|ed)|according to|states?|stated|reported|explained|"
    r"believes? that the council)\b", re.IGNORECASE)
_OWN = re.compile(rf"^\W*(?:{_SELF})\b|\b(?:we|i)\b", re.IGNORECASE)


def find(text: str, blocks: Sequence[Block], furniture: Sequence[tuple[int, int]], kind: str) -> Position:
    """The position a document states, with the strongest words for it; "none" where it states none."""
    if not text.strip() or not blocks:
        return Position("")
    if kind in NEUTRAL:
        return Position("none")
    return _weighed(list(_findings(blocks, furniture)))


@dataclass(frozen=True)
class _Finding:
    side: str
    weight: int
    start: int
    end: int


def _findings(blocks: Sequence[Block], furniture: Sequence[tuple[int, int]]) -> list[_Finding]:
    found: list[_Finding] = []
    for block in blocks:
        if block.kind in ("table", "quote", "running-head", "page-number", "navigation", "form") or any(
                first <= block.start < last for first, last in furniture):
            continue
        own = _QUOTED.sub(lambda match: " " * len(match.group()), block.text)
        if block.text[:1] in "“\"‘" and not own.strip():
            continue
        for start, end in sentences.spans(own):
            found.extend(_of_sentence(own[start:end], block.start + start))
    return found


def _of_sentence(sentence: str, offset: int) -> list[_Finding]:
    if _REPORTED.search(sentence) and not _OWN.search(sentence):
        return []
    found = []
    for side, weight, pattern in SIGNS:
        if not pattern.search(sentence):
            continue
        turned = _turned(side, sentence)
        if turned:
            found.append(_Finding(turned, weight, offset, offset + len(sentence.rstrip())))
    backed = any(held.side == "supports" and held.weight > 1 for held in found)
    if backed and (_BUT.search(sentence) or _IN_PART.search(sentence)):
        found.append(_Finding("mixed", 3, offset, offset + len(sentence.rstrip())))
    return found


def _turned(side: str, sentence: str) -> str:
    """The side a finding counts for: support for keeping what is to close counts against the proposal."""
    if side == "opposes" and _NOT_AGAINST.search(sentence):
        return ""
    if side == "supports" and _FLIP.search(sentence) and not re.search(r"\bu[- ]?turn|\bdecid|\bdecision not",
        sentence, re.IGNORECASE):
        return "opposes"
    return side


def _weighed(found: Sequence[_Finding]) -> Position:
    weight = {side: sum(held.weight for held in found if held.side == side) for side in ("supports", "opposes", "mixed")}
    strong = {side: [held for held in found if held.side == side and held.weight > 1] for side in weight}
    pro, con = weight["supports"], weight["opposes"]
    if pro + con < 3 or not (strong["supports"] or strong["opposes"]) and max(pro, con) < 4:
        return Position("none")
    if strong["supports"] and strong["opposes"] and 2 * min(pro, con) >= max(pro, con) or strong["mixed"] and con:
        return _at("mixed", (strong["mixed"] or strong["supports"])[0])
    side = "supports" if pro > con else "opposes"
    if not strong[side] and (strong["supports"] or strong["opposes"]):
        side = "opposes" if strong["opposes"] else "supports"
    return _at(side, (strong[side] or [held for held in found if held.side == side])[0])


def _at(value: str, held: _Finding) -> Position:
    return Position(value, held.start, held.end)


SIGNS: tuple[tuple[str, int, re.Pattern[str]], ...] = (
    ("supports", 3, _FOR_STRONG), ("opposes", 3, _AGAINST_STRONG),
    ("supports", 1, _FOR_WEAK), ("opposes", 1, _AGAINST_WEAK),
)
