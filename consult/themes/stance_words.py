"""Words by which people say that they are for or against what is proposed.

Only what somebody says of the proposal counts: "I support my daughter", "thank you for asking", "lovely", "disgusting"
and a sigh say nothing of where they stand. Every pattern therefore needs a verb of taking sides, a judgement with the
proposal as its subject, or a demand to do or not to do what is proposed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from consult.themes.stance_proposal import Proposal

FOR, AGAINST, PARTLY = "supports", "opposes", "mixed"

_HOW = (r"(?:(?:also|strongly|fully|wholly|wholeheartedly|warmly|very|much|totally|completely|utterly|firmly|absolutely|"
        r"deeply|broadly|generally|mostly|largely|still|really|just|quite|certainly|definitely|entirely|100%|all|so|"
        r"would|will|do|can|therefore|on balance|cautiously|reluctantly|vehemently|simply) ){0,3}")
_WE = r"(?:i|we|my (?:family|wife|husband|partner)(?: and i)?|our (?:group|members|organisation|family|committee|school|trust|charity))"
_AM = r"(?:\s*(?:am|are|is|'m|'re|remain))"
_NOT = r"(?:do not|don't|dont|does not|doesn't|cannot|can not|can't|cant|could not|couldn't|would not|wouldn't|will not|won't|" \
       r"(?:am|are|is) (?:not|un)\s?able to|'m (?:not|un)\s?able to|(?:am|'m|are|'re) not (?:prepared|willing) to|never)"
_ENDS = r"(?=\s*(?:$|[.,;:!?)–—-]|\b(?:but|because|as|and|if|in|at|provided|so|since|although|though|however|for|" \
        r"completely|fully|totally|entirely|wholeheartedly|strongly|100|being|going|happening|will|would|is)\b))"
_IS = r"(?:is|are|was|were|would be|will be|has been|seems?(?: like)?|feels?(?: like)?|looks?(?: like)?|sounds?(?: like)?)"
_GOOD = (r"(?:(?:a |an |the )?(?:\w+ )?(?:good|great|excellent|sensible|brilliant|positive|welcome|fair|right|reasonable|bold|"
         r"fantastic|wonderful|smart) (?:idea|thing|move|step|decision|way forward|approach|plan|proposal|change|compromise|"
         r"direction)|(?:a step )?in the right direction|the way forward|the right thing(?: to do)?|common sense|long overdue|"
         r"about time)")
_POOR = r"bad|terrible|awful|stupid|dreadful|appalling|ridiculous|wrong|poor|silly|daft"
_KINDS = (r"(?:proposals?|plans?|ideas?|changes?|model|scheme|approach|options?|vision|principles?|aims?|suggestions?|"
          r"reorgani[sz]ations?|restructur\w+|polic(?:y|ies)|strateg(?:y|ies)|decision|recommendations?|reforms?)")
_DET = r"(?:the|this|these|that|those|your|their|its|any|all|both|such|most of|much of|many of|some of|parts? of|what)"


@dataclass(frozen=True)
class Cue:
    """A pattern and the side it speaks for."""

    side: str
    pattern: re.Pattern[str]


@cache
def cues(proposal: Proposal, about: bool) -> tuple[Cue, ...]:
    """Everything that speaks for a side of this proposal, the more particular first.

    ``about`` is whether the question asks about the proposal itself, so that "it" and "I agree" mean the proposal.
    """
    act = rf"(?:{proposal.words})"
    this = rf"(?:this|it|that|these){_ENDS}" if about else r"(?!)"
    plan = (rf"(?:{_DET}(?: of)?(?: (?:the|these|your|our|\w+'s?))?(?: [\w'-]+){{0,3}}? (?:{_KINDS}|{act})\b|"
            rf"(?:(?:a|an|more|further|all|any|total|complete|outright) )*{act}\b|"
            rf"{this}|what (?:is|you are|you're|the council is) (?:being )?(?:propos\w+|suggest\w+|plann\w+))")
    sides = ((PARTLY, _partly(plan)), (AGAINST, (*_against(plan, act), *(_spares() if proposal.takes_away else ()))),
             (FOR, _for(plan, act)))
    bare = ((AGAINST, _against_it()), (FOR, _for_it())) if about else ()
    return tuple(Cue(side, re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE))
                 for side, patterns in (*sides, *bare))


def _partly(plan: str) -> tuple[str, ...]:
    takes_side = rf"(?:support|agree with|agree to|agree|back|accept|be happy with|be in favour of|vote for)(?: {plan})?"
    unless = r"(?:if|provided|providing|as long as|so long as|on condition|only if|subject to|unless|with conditions)"
    return (
        rf"\b{_WE} (?:would|could|might|may|can|will)(?: only| happily| gladly)? {takes_side}[^.!?]{{0,60}}?\b{unless}\b",
        rf"\b{_WE} {_HOW}{takes_side} {unless}\b",
        rf"\b(?:{_WE} )?{_HOW}(?:agree|support|accept)(?: (?:with )?{plan})? (?:in principle|in part|partly|"
        rf"to (?:an|some) extent|up to a point)",
        r"\b(?:i|we) (?:(?:don't|do not|wouldn't|would not) mind|(?:have|see) no (?:problem with|"
        r"objection to)) [^.!?]{1,60}?\b(?:if|as long as|so long as|provided)\b|"
        r"\b(?:partly|partially|half|some of me) (?:agree|support)\w*", rf"\b{_WE}{_AM} (?:torn|in two minds|of two minds)\b",
        rf"\b{_WE} (?:agree|support)[^.!?]{{0,60}}\bbut (?:not|{_NOT}|i {_NOT}|we {_NOT}|disagree|i disagree|oppose|i oppose)\b",
    )


def _against(plan: str, act: str) -> tuple[str, ...]:
    bad = (r"(?:wrong|(?:a |an )?(?:\w+ )?(?:mistake|disgrace|scandal|outrage|betrayal|false economy|(?:bad|terrible|awful|stupid|"
           r"dreadful|appalling|poor|silly|ridiculous|crazy|daft) (?:idea|plan|decision|move|thing|step)|backward step|step back\w*|"
           r"step in the wrong direction)|disgraceful|disgusting|short-?\s?sighted|unfair|unacceptable|unjust|cruel|damaging|"
           r"devastating|disastrous|catastrophic|excessive|unnecessary|ridiculous|foolish|misguided|ill[- ]thought\w*|flawed|"
           r"outrageous|shameful|criminal|heartless|wicked|unworkable|madness|mad|a waste of)")
    named = rf"(?:{_DET}(?: [\w'-]+){{0,3}}? (?:{_KINDS}|{act})|{act}(?: [\w'-]+){{0,5}}?)"
    demand = (r"(?:please |kindly |i beg you |i (?:urge|ask|want|implore) you (?:to )?|you (?:must|should|need to) |"
             r"we ask (?:that )?(?:you|the council) )?")
    return (
        rf"\b(?:writing|write|wish|want|would like|like) to (?:\w+ )?(?:object to|oppose|protest (?:at|against)|register (?:my|our) "
        rf"(?:strong )?(?:objections?|opposition) to|express (?:my|our) (?:\w+ )?(?:objections?|opposition) to) {plan}",
        rf"\b(?:wrong|madness|foolish|short-sighted|a mistake|cruel|unfair) (?:of you |for the council )?to {act}\b",
        rf"^\W*no (?:more )?{act}\W*$",
        rf"\b{_WE}(?: also)? {_HOW}(?:oppose|object to|disagree with|reject|condemn) {plan}",
        rf"\b{_WE}{_AM} {_HOW}(?:against|opposed to|not in favour of|not for|not happy with|not happy about|unhappy with|"
        rf"unhappy about|totally against|dead against) {plan}",
        rf"\b{_WE} {_HOW}{_NOT} {_HOW}(?:support|agree with|agree to|accept|back|endorse|welcome|approve of|want|like) {plan}",
        rf"^\W*{_HOW}(?:disagree|opposed?|object|against|not in favour|don't agree|do not agree|don't support|do not support)\b"
        rf"(?: (?:to|with|of))? {plan}",
        rf"\b{named} {_IS} {_HOW}{bad}",
        rf"\b(?:{_NOT} think|don't believe|do not believe) (?:that )?(?:{named}|this|it) (?:is|are|should|would be|"
        rf"will be)(?: \w+)? (?:right|fair|good|a good|sensible|go ahead|happen|work|acceptable)",
        rf"^\W*{demand}(?:do not|don't|dont|never|stop) (?:you )?(?:{act}|do this|do it\b|go ahead|let this happen)",
        rf"\bplease (?:do not|don't|dont|never) (?:{act}|do this|do it\b|go ahead|let this happen|let them {act})",
        rf"\b(?:should|must|ought|shall|can) ?(?:not|never|n't)(?: to)?(?: be)?(?: allowed to)? (?:{act}|go ahead|"
        rf"happen)\b|\b(?:shouldn't|mustn't)(?: be)? (?:{act}|go ahead|happen)\b",
        rf"^\W*{demand}(?:re-?consider|think again|re-?think|scrap|withdraw|abandon|drop|reverse|bin) (?:{plan}|{_KINDS})",
        rf"\b{demand}(?:re-?consider|think again|re-?think)\b(?=\W*$)|\bplease (?:re-?consider|think again|re-?think)\b",
        rf"\b(?:no|say no) to (?:the |these |any |all )?{act}|\bstop (?:the|these|all|your|any) {act}",
        r"\b(?:leave|keep) (?:things|everything|it all|them|it|our [\w ]{1,30}|the [\w ]{1,30}) (?:alone|as (?:they|"
        r"it) (?:are|is|was|were)|the way (?:they|it) (?:are|is))\b",
    )


def _against_it() -> tuple[str, ...]:
    """Opposition to what the question asks about, unnamed."""
    return (
        rf"\b{_WE} {_HOW}(?:disagree|object|oppose){_ENDS}", rf"\b{_WE} {_HOW}{_NOT} {_HOW}agree{_ENDS}",
        rf"^\W*{_HOW}(?:disagree|opposed?|object|against|not in favour|don't agree|do not agree)\b{_ENDS}",
        rf"\b(?:it|this|that|these)(?:'s| {_IS}) {_HOW}(?:a |an )?(?:{_POOR}) (?:idea|plan|decision|move|proposal)",
        rf"^\W*(?:a )?(?:very )?(?:{_POOR}) (?:idea|plan|decision|proposal)s?\W*$",
    )


def _spares() -> tuple[str, ...]:
    """Demands to keep what the proposal would take away."""
    must = r"(?:should|must|has to|have to|needs? to|ought to|deserves? to|let (?:it|them|\w+))"
    thing = r"(?:(?:our|the|this|that|my|these|those|all|all of|every|\w+'s|(?-i:[A-Z])[\w'-]+)(?: [\w'-]+){0,5}?|it|them)"
    return (
        rf"\b(?:please |just |so |must |should |to |they |you |and )?keep {thing} (?:open|going|running|alive|local|"
        rf"where (?:it is|they are))\b",
        rf"\b{must} (?:all |both )?(?:stay|remain|be kept|be left) (?:open|as (?:it|they) (?:is|are)|where (?:it|they))\b",
        rf"\b{must} (?:all |both )?(?:be saved|be protected|be retained|be kept|stay)(?=\W*$)",
        rf"^\W*(?:please )?save {thing}(?=\W*$)(?<!money)(?<!time)", r"^\W*(?:please )?(?:save|keep) (?:it|them|our \w+)(?=\W*$)",
        r"^\W*hands off\b", r"\bstay open\W*$",
    )


def _for(plan: str, act: str) -> tuple[str, ...]:
    named = rf"(?:{_DET}(?: [\w'-]+){{0,3}}? (?:{_KINDS}|{act})|{act}(?: [\w'-]+){{0,5}}?)"
    return (
        rf"\b(?:writing|write|wish|want|would like|like) to (?:\w+ )?(?:support|back|express (?:my|our) (?:\w+ )?support for) {plan}|"
        rf"\bwriting in support of {plan}",
        rf"\b(?:right|sensible|fair|reasonable|fair enough|time|overdue) to {act}\b", rf"\b{act} (?:it|them) is (?:\w+ )?overdue\b",
        rf"\b{_WE} {_HOW}(?:do not|don't|wouldn't|would not) mind (?:you )?{act}\b",
        rf"\b{_WE}(?: also)? {_HOW}(?:support|agree with|agree to|welcome|back|endorse|approve of|applaud) {plan}",
        rf"\b{_WE}{_AM} {_HOW}(?:in favour of|for|happy with|happy about|pleased with|supportive of|in support of|behind|"
        rf"in agreement with) {plan}",
        rf"^\W*{_HOW}(?:agree|agreed|support|supportive|in favour)\b(?: (?:with|of))? {plan}",
        rf"\b{named} {_IS} {_HOW}{_GOOD}", rf"\b{named} (?:makes|make) (?:good |perfect |complete |total )?sense\b",
        rf"\b{_WE} (?:have|see) no (?:objections?|problems?|issues?|concerns?) (?:to|with|about) {plan}",
        rf"\b(?:should|must|needs? to|has to|have to) (?:all |just |now |definitely |simply )?be (?:{act})\b",
        rf"^\W*(?:please |just |yes,? |absolutely,? )*(?:{act}) (?:them|it|this|these|those)(?: all)?(?=\W*$|"
        rf" completely| immediately| now)",
        rf"^\W*(?:please |just |yes,? |absolutely,? )*(?:{act}) (?:all|every|"
        rf"the) (?:[\w'-]+ ){{0,4}}?[\w'-]+(?: immediately| completely| now| altogether)?(?=\W*$)",
        rf"\bplease (?:{act}) (?:them|it|all|this|these|those)\b",
        rf"\b(?:we|you|they|the (?:council|government)) (?:really |definitely )?(?:need|should|must)(?: to| a|"
        rf" an)? (?:\w+ )?(?:{act})\b(?! (?:not|back))",
    )


def _for_it() -> tuple[str, ...]:
    """Support for what the question asks about, unnamed."""
    return (
        rf"\b{_WE}{_AM} {_HOW}(?:in favour|supportive|in agreement){_ENDS}", rf"\b{_WE} {_HOW}agree{_ENDS}",
        rf"^\W*{_HOW}(?:agree|agreed|support|supportive|in favour)\b{_ENDS}",
        rf"\b(?:it|this|that)(?:'s| {_IS}) {_HOW}{_GOOD}",
        r"\b(?:it all|this|it) (?:makes|make) (?:good |perfect |complete |total )?sense\b",
        rf"^\W*(?:a )?(?:very )?{_HOW}(?:good|great|excellent|sensible|brilliant) (?:idea|plan|proposal|suggestion)s?\W*$",
        r"\b(?:should|must|needs? to) (?:go ahead|happen soon|be approved|be illegal|be adopted)\b",
        r"^\W*(?:please |just |yes,? |absolutely,? )*(?:go ahead|get on with it|do it|go for it|get it done)\b",
    )


YES = re.compile(r"^\W*(?:yes|yep|yeah|aye|absolutely|definitely)\b(?=\W*$|\s*[,.!;:–—-]|\s+(?:absolutely|"
                 r"definitely|please|i|we|it|they|this|ban|because)\b)",
                 re.IGNORECASE)
NO = re.compile(r"^\W*(?:no|nope|absolutely not|definitely not|certainly not|no way)\b(?=\W*$|\s*[,.!;:–—-]|"
                r"\s+(?:absolutely|definitely|i|we|it|they|this|never|because)\b)",
                re.IGNORECASE)
# What somebody else says, what was so once, and what would be so in another world is not where the writer stands.
REPORTED = re.compile(
    r"\b(?:they|he|she|the council|councillors?|officers?|people|some|others|everyone|the paper|the document|the report|"
    r"the government|neighbours?|friends?|parents)(?: \w+){0,2} (?:say|says|said|claims?|claimed|tells?|told|thinks?|thought|argues?|"
    r"reckons?|promised?|believes?|might say|may say|will say)\b|\baccording to\b", re.IGNORECASE)
SUPPOSED = re.compile(r"\b(?:if|unless|whether|suppose|supposing|imagine|in case|even if|when you say|as if)\b[^,;]*$", re.IGNORECASE)
SUPPOSING = re.compile(r"^\W*(?:if|unless|suppose|supposing|imagine)\b", re.IGNORECASE)
ONCE = re.compile(r"\b(?:used to|at first|to begin with|once|originally|until i|before i|initially)\b", re.IGNORECASE)
TURNED = re.compile(r"\b(?:not|n't|never|nobody|no one|hardly|no longer|nor)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
NOT_AGAINST = re.compile(r"\b(?:not|n't|never)(?: \w+)? (?:against|opposed|oppose|object|disagree|saying)\b", re.IGNORECASE)
MOCKED = re.compile(
    r"\b(?:another|yet again|as usual|as per usual|typical|well done|bravo|congratulations|what a|yeah right|"
    r"slow clap|genius|surprise)\b|[?]\s*$",
    re.IGNORECASE)
# Other people's words, and the survey's own opening and closing.
NOT_SAID = re.compile(r"\b(?:survey|consultation|deadline|questionnaire)\b[^.!?]{0,30}\b(?:open|clos\w+)\b|(?:car park|toilets?|gates?|"
                      r"doors?|windows?) (?:should|must|needs? to) \w+ open|(?:“[^”]{3,2000}(?:”|$)|"
                      r"\"[^\"]{3,1500}\"|(?<!\w)‘[^’]{12,600}’(?!\w)|(?<!\w)'[^']{3,600}'(?!\w))", re.IGNORECASE)
