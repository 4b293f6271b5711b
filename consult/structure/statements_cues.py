"""The words that show what kind of statement a sentence is, for text in lower case with straight apostrophes.

A cue has a kind, a score (how plainly it shows the kind), the words of which a sentence must hold at least one for
the cue to be worth a look, and a pattern. Cues stand in groups: a group is asked only where none above it answered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Cue:
    """One wording: ``needs`` is a quick test, empty where any sentence may hold the wording."""

    kind: str
    score: float
    needs: frozenset[str]
    pattern: re.Pattern[str]


def _cue(kind: str, score: float, needs: str, *patterns: str) -> Cue:
    return Cue(kind, score, frozenset(needs.split()), re.compile("|".join(f"(?:{pattern})" for pattern in patterns)))


_OPENING = (
    r"^\W*(?:(?:and|but|so|also|or|just|firstly|first|secondly|finally|instead|rather|then|again|perhaps|maybe|never|"
    r"always|at least)\b[\s,–-]*)*"
)
_VERB = (
    r"(?:keep|stop|start|make|give|provide|allow|let(?:'?s)?|bring|put|take|cut|reduce|increase|improve|consider|"
    r"look at|think (?:again|about|of)|open|reopen|re-open|extend|expand|build|install|create|develop|introduce|"
    r"reintroduce|re-introduce|invest|spend|use|find|fund|save|leave|listen|ask|talk|speak|publish|ensure|encourage|"
    r"promote|support|help|offer|get|fix|repair|replace|restore|remove|ban|scrap|sack|sell|move|merge|share|hold|have|"
    r"run|set up|raise|lower|change|add|involve|include|engage|educate|teach|train|work with|complete|finish|"
    r"eliminate|enforce|review|rethink|re-?consider|delay|defer|withdraw|protect|maintain|retain|prioriti[sz]e|focus|"
    r"target|charge|tax|send|tell|show|explain|remember|clean|limit|restrict|require|simplify|abolish|adopt|appoint|"
    r"employ|hire|recruit|pay|plant|turn|combine|convert|designate|lobby|return|subsidi[sz]e|switch|treat|try|upgrade|"
    r"widen|go back|get rid|end|actively|be more|be|prevent|insist|recogni[sz]e|acknowledge|impose|establish|regulate|monitor|"
    r"penali[sz]e|punish|guarantee|legali[sz]e|freeze|block|address|tackle|respect|deliver|streamline|connect|link|clarify|correct|"
    r"cancel|postpone|pause|halt|enable|empower|reward|apply|mix|set|plan|learn|do (?:more|something|away)|"
    r"do(?:n't| not) (?!(?:think|know|believe|see|understand|like|want|agree|support|mind|care|have)\b))"
)
_NEED = (
    r"\b(?:needs?|required?|requires|needed|needing)\b(?! (?:him|her|me|us)\b)"
    r"(?= (?:to|a|an|more|better|some|somewhere|something|for|the|new|urgent\w*|proper\w*|greater|affordable|less|"
    r"fewer|"
    r"in|accessible|good|safe|clear|ideas|\w+ing\b|\w+(?: \w+)? (?:to|for|in|on|at)\b|\w+ \w+\W*$)|\W*$)"
)
_KIN = (
    r"(?:son|sons|daughters?|child|children|kids?|baby|babies|toddlers?|twins|husband|wife|partner|mother|mum|mam|dad|"
    r"father|parents|nan|gran|grandad|grandmother|grandfather|grandchildren|grandchild|grandsons?|granddaughters?|"
    r"brothers?|sisters?|family|neighbours?|friends?|aunt|uncle|nephews?|nieces?|girls?|boys?|little (?:boy|girl|"
    r"ones?)|"
    r"class|pupils|students|clients|eldest|youngest)"
)
_DID = (
    r"(?:have|had|was|were|used?|went|goes|go|took|take|attend(?:ed|s)?|visit(?:ed|s)?|came|come|lived?|lives|"
    r"work(?:s|ed)?|moved|got|found|met|lost|made|saw|waited|needed|rel(?:y|ies|ied)|depend(?:ed|s)?|joined|"
    r"volunteer(?:ed|s)?|travel(?:led|s)?|walk(?:ed|s)?|drive[sn]?|drove|cycle[sd]?|bought|buy|own(?:ed|s)?|"
    r"rent(?:ed|s)?|gave|received|spent|struggle[sd]?|suffer(?:ed|s)?|tried|asked|told|called|wrote|written|phoned|"
    r"stopped|started|learn(?:ed|t)|grew|raised|brought|retired|became|felt|benefit(?:ed|ted)|enjoyed|watch(?:ed)?|"
    r"read|run|ran|care for|cared|helped|look after|teach|taught|study|studied|know|knew|voted?|identify|"
    r"can(?:not|'t)? (?:only |explain|walk|drive|get|afford|travel|see|hear|manage|visit|use)|am|"
    r"do(?: not|n't) (?:drive|have|own|use|live|get|go)|did(?: not|n't)|always|regularly|often|usually|never)"
)
_FEELS = (
    r"(?!(?:have|had|'ve|'d|am|'m|was|were|do(?: not|n't)|did(?: not|n't)|always|never|often)? ?"
    r"(?:(?:not|never|been|very|really|so|also|just|still|strongly|totally|extremely|deeply|fully|always|quite|"
    r"more than|"
    r"no) )*(?:think|thought|feel|believe|agree|disagree|support|oppose|hope|wish|want|like|guess|suppose|doubt|sure|"
    r"unsure|worried|concerned|glad|pleased|happy|sad|shocked|appalled|disgusted|against|in favour|in support|afraid|"
    r"certain|convinced|disappointed|opposed|delighted|angry|objections?|no objection|opinion|doubts?|confus\w+|"
    r"grateful|saying|asking|suggesting|aware|surprised|better|care less|amazed|problem|idea|issue|view|"
    r"understand why)\b)"
)
_WITH_ADVERBS = (
    r"(?: (?:also|both|all|now|still|recently|personally|first|only|just|regularly|often|always|usually|currently|"
    r"already|myself))*"
)
_VERY = (
    r"(?: (?:do|really|also|personally|strongly|totally|honestly|still|just|fully|completely|would|certainly|firmly|"
    r"not|very|so|deeply|extremely|quite|don't|can't|cannot|couldn't))*"
)
_STANCE = (
    r"(?:think|feel|believe|agree|disagree|support|oppose|hope|doubt|guess|suppose|care less|worried|concerned|glad|"
    r"pleased|happy|sad|shocked|appalled|disgusted|against|in favour|disappointed|opposed|love|hate|like|dislike|"
    r"prefer|"
    r"see no|find it|object|sure|unsure|welcome|no objection|have no objection|understand)"
)
_GOOD_OR_BAD = (
    "terrible awful disgrace disgraceful disgusting shame shameful ridiculous unfair fair wrong good great excellent "
    "wonderful fantastic brilliant amazing lovely invaluable vital essential crucial important valuable worthwhile "
    "pointless useless rubbish poor bad worse worst better best short-sighted shortsighted sham stupid dumb silly "
    "sensible reasonable unreasonable unacceptable acceptable disappointing disappointed confusing dangerous unsafe "
    "lifeline joke nonsense insult insulting appalling embarrassing cruel criminal hopeless deserve deserves parasitic "
    "inequitable bias biased enough benefit beneficial fine nice useful critical outdated simple simpler failure "
    "sufficient viable pleasant gem diamond unaffordable thorough cruel heartless sad sadly unfortunately"
)

# Words that praise, blame or take sides, by what they say of people, deeds and things.
_JUDGING = (
    "travesty token tokenistic scandal greed greedy selfish selfishly corrupt corruption dishonest dishonesty honest honesty liar "
    "liars lies "
    "incompetent incompetence competent arrogant arrogance ignorant ignorance lazy irresponsible responsible responsibility "
    "reckless careless "
    "caring compassionate unfeeling cold fairness unfairness injustice unjust just justice abuse abuses abusive exploit exploits "
    "exploitation "
    "exploitative predatory manipulative misleading deceptive hypocritical hypocrisy patronising patronizing condescending "
    "elitist racist sexist "
    "discriminatory discrimination favouritism favoritism greedily excessive inadequate insufficient unnecessary necessary "
    "needless senseless "
    "useless careless thoughtless worthless priceless clueless hopelessly ineffective inefficient effective efficient impractical "
    "practical "
    "unrealistic realistic unworkable workable unsustainable sustainable unaccountable overpriced overrated overdue outrageous "
    "grotesque obscene "
    "appalled atrocious dreadful horrible horrendous horrific hideous ugly beautiful attractive charming delightful superb "
    "outstanding impressive "
    "inspiring exciting boring dull dreary depressing sorry regrettable unfortunate shocking alarming worrying concerning "
    "frightening scary "
    "intimidating welcoming unwelcoming friendly unfriendly popular unpopular weak strong stronger weaker strict stricter "
    "narrow-minded minded "
    "close-minded open-minded biased balanced divisive extreme radical moderate wasteful waste wasted harmful harm harms hurt "
    "hurts damaging "
    "damage damages ruin ruins ruined destroy destroys destroying undermine undermines neglect neglected ignored ignore ignores "
    "failing fails "
    "failed failure mess messy chaos chaotic disaster disastrous catastrophe nightmare eyesore blight gimmick excuse excuses whitewash "
    "character charm beauty heritage benefit benefits beneficial blessing asset treasure advantage advantages disadvantage disadvantages "
    "drawback priority matter matters meaningful meaningless worth value valued undervalued misguided naive foolish ludicrous "
    "absurd crazy insane "
    "mad idiotic laughable farce farcical greedier themselves distract distracts distraction genuinely frankly obviously clearly surely "
    "basically simply hopefully ideally preferably absolutely totally utterly deserved rightly wrongly"
)
# What a line without a verb that acts asks for when it names it: "Stricter limits on all accounts", "Secure parking at the station".
_MEASURE = (
    r"(?:limits?|caps?|bans?|restrictions?|checks?|verification|accountability|program(?:me)?s?|assistance|access|support|training|"
    r"funding|grants?|"
    r"subsid(?:y|ies)|incentives?|parking|lighting|lights|lanes?|paths?|footpaths?|pavements?|sidewalks?|crossings?|benches|bins|"
    r"toilets|signs?|signage|"
    r"helplines?|schemes?|enforcement|regulations?|transparency|monitoring|housing|facilities|activities|services|routes?|buses|"
    r"trains|shelters?|"
    r"codes?|standards|warnings?|labels?|penalties|fines|inspections?|reviews?|workshops|classes|clubs|spaces?|centres?|centers?|"
    r"playgrounds?|"
    r"trees|cameras|speed bumps|refunds?|discounts?|protections?|safeguards?|education|wages?|homes|options)\b(?!.*\?)"
)
_FINITE = (
    r"(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|might|may|shall|i|we|they|he|she|it|you|this|there|who|"
    r"because|think|feel|like|likes|believe|want|wants|need|needs|stance|stand|views?|handling|issues?|party|republicans?|"
    r"democrats?|no|not|none)\b"
)

QUESTIONS = (
    _cue("question", 1.0, "know wonder asking tell explain confirm clarify let",
         r"\b(?:i|we)(?:'d| would)? (?:really )?(?:like to know|wonder(?: (?:if|why|how|whether|what))|want to know|"
         r"am asking (?:if|whether|why|how))",
         r"\b(?:please|can you|could you) (?:tell|explain|confirm|clarify|let) (?:(?:me|us) )?(?:know )?"
         r"(?:what|how|why|when|where|who|if|whether)\b"),
    _cue("request", 0.96, "not can can't", r"^\W*why (?:not|don't (?:you|we|they)|can't (?:you|we|they))\b"),
    _cue("question", 0.95, "", r"\?[\"'”)\s]*$"),
    _cue("question", 0.85, "what where who how why when is are will has have does do",
         r"^\W*(?:(?:and|but|so|also|if so|then)\b,? )?(?:what (?:happens|about|is|are|will|would|does|do|evidence|if)|"
         r"where (?:is|are|will|would|do|does)|who (?:is|are|will|would|decided|pays)|"
         r"how (?:is|are|will|would|do|does|many|much|can|did)|why (?:is|are|was|were|do|does|did|has|have|isn|aren|"
         r"can)|"
         r"when (?:will|does|is)|is there|are there|are you|will (?:the|there|you|it|we)|has (?:anyone|the)|have you|"
         r"do you|does (?:the|this|it))\b"),
)

ASKING_AND_TELLING = (
    _cue("request", 0.9, "please pls kindly", _OPENING + r"(?:please|pls|kindly)\b",
         r"\bplease\b(?! (?:see|note|find)\b)"),
    _cue("request", 0.9, "", _OPENING + _VERB + r"\b(?! (?:is|are|was|were|will|would|of|has|have|had|can|up to)\b)"),
    _cue("request", 0.9, "to", rf"^\W*to (?:actively |also )?{_VERB}\b(?!.{{3,140}}\b(?:is|was|requires|would be) )"),
    _cue("request", 0.9, "should shouldn't ought must mustn't",
         r"\b(?:(?:should|shouldn't|ought to)(?! (?:not |never )?have (?:been|gone|done|happened|listened|thought|consulted|asked|"
         r"told|closed|stopped|started|known|seen|kept|left|built|spent)\b)|mustn't|must(?! (?:be|have) (?:a |an )?(?:hard|"
         r"difficult|joke|terrible|awful|"
         r"easy|"
         r"nice|have been)))\b"),
    _cue("request", 0.9, "need needs needed needing require requires required", _NEED, r"^\W*need\b",
         r"\bwe (?:really |badly |urgently |all |also |still )?need (?!him|her|me|us)\w"),
    _cue("request", 0.9, "to",
         r"\b(?:has|have|had|got) to (?:be|stay|remain|stop|change|come|go|have|give|make|keep|start|look|find|"
         r"take)\b"),
    _cue("request", 0.9, "suggest recommend propose urge ask request demand beg implore plead appeal call expect plea "
         "suggestion like love prefer welcome want rather appreciate",
         r"\b(?:i|we)(?:'d| would)? (?:really |also |just |rather |strongly |respectfully )*(?:suggest|recommend|"
         r"propose|"
         r"urge|ask|request|demand|beg|implore|plead|appeal|call for|call on|expect)\b",
         r"\b(?:i|we)(?:'d| would) (?:really |also |much |very much )*(?:like|love|prefer|welcome|want|rather|"
         r"appreciate)\b"
         r"(?! to (?:vote|know|think|thank|say|point|add|understand)\b)",
         r"^\W*would (?:love|like|prefer)\b(?! to know)",
         r"\b(?:i|we) (?:just |really |only )?want\b(?! to (?:say|know|thank|point))",
         r"\bmy (?:only )?(?:request|plea|suggestion)\b"),
    _cue("request", 0.9, "would could",
         r"\bit would be (?:\w+ )?(?:good|better|best|nice|great|helpful|useful|lovely|fairer|cheaper)\b"
         r"(?:.{0,60}\b(?:if|to|than)\b|\W*$)", r"\bit would help if\b",
         r"\b(?:would|could) (?:make|be) (?:a )?(?:\w+ )?(?:great|good|welcome|useful|nice|real) "
         r"(?:addition|idea|start|improvement)\b"),
    _cue("request", 0.9, "could can would will",
         r"\b(?:could|can|would|will) (?:you|we|the council|they|someone|somebody|there)\b(?: \w+)? (?:please|have|put|"
         r"consider|make|get|provide|look|keep|bring|be|find|add|open|extend)\b"),
    _cue("request", 0.9, "more better fewer less free cheaper longer extra additional improved greater significant "
         "earlier later safer regular proper affordable reliable",
         r"^(?!.*(?:=|\bbecause\b|\bcares?\b))\W*(?:more|better|fewer|less|free|cheaper|longer|extra|additional|improved|greater|"
         r"significant|earlier|"
         r"later|"
         r"safer|regular|proper|affordable|reliable)\b"
         r"(?!.{0,100}\b(?:is|are|was|were|will|would|have|has|means|than)\b)", r"\bmore should be done\b"),
    _cue("request", 0.9, "a an another",
         r"^\W*(?:a|an|another) (?:\w+ ){1,4}(?:at|for|in|on|near|outside|with|to)\b"
         r"(?!.*\b(?:is|are|was|were|will|would|has|have|can|does|do|helps?|makes?|gives?)\b)"),
    _cue("request", 0.9, "instead rather available down", r"\binstead of\b.{3,80}, ?\w+ (?!is|are|was)",
         r"\brather than (?:clos|cut|shut|spend|charg|reduc)\w*", r"\b(?:be made available|come down)\W*$"),
    _cue("request", 0.6, "solution answer alternative way one a improvement option idea how what council government "
         "cabinet you they favour prefer priority",
         r"\b(?:solution|answer|alternative|way forward)\b.{0,30}\b(?:is|would be) to\b",
         r"\b(?:one|a) (?:\w+ )?(?:improvement|option|idea|suggestion) (?:is|would be)\b",
         r"^\W*(?:how|what) about\b", r"\b(?:the )?(?:council|government|cabinet|you|they) (?:could|can)\b",
         r"\b(?:in favour of|prefer) (?:keeping|more|better)\b", r"\b(?:are|is) (?:a|the) priority\b"),
    _cue("experience", 0.85, "i we i've we've i'm we'm i'd we'd we're",
         rf"(?<!\bcan )(?<!could )\b(?:i|we){_WITH_ADVERBS} ?{_FEELS}(?:'(?:ve|m|d)\b|\b{_DID}\b)"
         r"(?! (?:to say|no doubt|find (?:it|this|that) (?:hard to believe|unacceptable)))"),
    _cue("experience", 0.85, "my our",
         rf"\b(?:my|our)(?: \w+){{0,2}}? {_KIN}\b(?! (?:centre|centres|group|services?|hub|club)s?\b)",
         r"\bmy (?:ethnicity|gender|age|disability|job|house|home|street|doctor|first language|stroke|illness|english|"
         r"mental health|own experience|experience)\b|\bis my first language\b"),
    _cue("experience", 0.85, "me us my our",
         r"\b(?:helped|taught|saved|supported|told|gave|offered|showed|made|referred|asked|let) (?:me|us|my|our)\b"),
    _cue("experience", 0.85,
        "as being speaking having went visited used tried attended been was had have live lived moved when "
         "since",
         r"^\W*(?:as an? |being an? |speaking as an? |having been an? ).{2,60}(?:,| i\b)",
         r"^\W*(?:went|visited|used|tried|attended|been|was|had|have been|lived?|moved) (?:\w+ ){0,2}?"
         r"(?:last|there|it|here|to|in|the|for|a|this)\b",
         r"\bwhen (?:i|we|my|our)\b.{0,40}\b(?:was|were|had|went|moved|needed|came|got|first)\b", r"\bsince i was\b"),
    _cue("experience", 0.5, "my me us our",
        r"\b(?:my|me|us|our)\b.{0,60}\b(?:went|was|were|had|used|years?|ago|week|month)\b"),
)

STATING_AND_JUDGING = (
    _cue("fact", 0.7, "",
         r"\b\d[\d,.]*\s?(?:%|per ?cent|miles?|km|minutes?|hours?|days?|weeks?|months?|years?|people|families|children|"
         r"pupils|visits|homes|households|staff|seats|votes|cents)", r"[£$€]\s?\d",
         r"\b(?:in|since|from|by|until) (?:(?:january|february|march|april|may|june|july|august|september|october|"
         r"november|december) )?(?:19|20)\d\d\b"),
    _cue("fact", 0.7, "there according statistics figures data research studies evidence census report survey paper "
         "papers document map page law",
         r"\bthere (?:is|are|was|were|has been|have been) (?:no|only|already|currently|\w+ ?(?:bus|buses|other|"
         r"schools?|"
         r"shops?|miles|people|families|centres?|groups?))\b", r"\baccording to\b", r"\b(?:that|this) is the law\b",
         r"\b(?:statistics|figures|data|research|studies|evidence|census|report|survey|papers?|document|map|page \d+)\b"
         r".{0,40}\b(?:shows?|says?|states?|found|finds|suggests?|reports?|leaves? out|lists?|gives?)\b"),
    _cue("fact", 0.7, "",
         r"\b(?:opened|closed|built|founded|belongs to|owned by|run by|located|costs?|runs|serves|opens? (?:at|on|"
         r"from)|"
         r"closes (?:at|on)|stops running|has (?:been|no|already)|have already|was (?:published|built|cut|closed|"
         r"opened|"
         r"awarded|rated)|were (?:published|closed|built)|is (?:owned|the only|used|located)|"
         r"are (?:used|part time|being built|owned))\b",
         r"\b(?:doubled|halved|trebled|tripled|increased|decreased|rose|risen|fell|fallen|went up|gone up|went down|"
         r"dropped|rises?|outnumber)\b", r"\b(?:already|only|currently|every (?:year|winter|summer|day|week)|"
         r"on (?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b",
         r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|most|half|none|all|many) of the\b",
         r"\b(?:rated|inspected) .{0,40}\b(?:good|outstanding|inadequate|requires improvement)\b"),
    _cue("fact", 0.45, "",
         r"\b(?:is|are|was|were|has|have|had|does|did)\b",
         r"\b(?:results? in|leads? to|means that|causes?|includes?|contains?|consists?|reward|ensures?|encourages?|"
         r"represent|requires?|required|depends? on|have become|has become)\b",
         r"\b(?:most|many|some|few|all) (?:\w+ )?(?:countries|councils|people|families|parents|schools|libraries|"
         r"centres|"
         r"towns|cities)\b"),
    _cue("opinion", 0.65, "i we i'm we're",
         rf"\b(?:i|we)(?:'m|'re)?(?:{_VERY})?(?: am| are)?{_VERY} {_STANCE}\b"),
    Cue("opinion", 0.65, frozenset(_GOOD_OR_BAD.split()), re.compile("")),
    _cue("opinion", 0.65,
        "view opinion imo imho concerned honest seem seems sound sounds appear appears right waste short "
         "economy heart sense lost too hard difficult easy impossible blame democracy agree disagree oppose support "
         "against yes no ok okay none thought poorest targeting control risk",
         r"\b(?:in my (?:view|opinion)|imo|imho|as far as i'?a?m concerned|to be honest|seems?|sounds?|appears? to)\b",
         r"\bright (?:thing|decision|to)\b|\bshort sighted\b|\bfalse economy\b|\bwaste of\b|\bheart of\b|\bno sense\b|"
         r"\blost without\b|\btoo (?:far|many|much|few|little|expensive|vague|hard|difficult|late|short|complicated|"
         r"costly)\b|\b(?:hard|difficult|easy|impossible) to\b|\bto blame\b|\breal democracy\b",
         r"^\W*(?:totally|strongly|fully|completely|absolutely)? ?(?:agree|disagree|oppose|support|against|yes|no|"
         r"fine|ok|"
         r"okay|none)\b\W*\w{0,12}\W*$", r"\bnot thought\b|\btargeting the poor|\bout of control\b|\bat risk\b"),
    _cue("opinion", 0.65, "will won't would wouldn't might may could going",
         r"\b(?:will|won't|would|wouldn't|might|may|could|is going to|are going to) (?:\w+ )?(?:be|have|suffer|cost|"
         r"lead|"
         r"cause|make|isolate|increase|reduce|lose|mean|result|never|only|end|use|help|improve|damage|affect|hit|force|"
         r"put|leave|become|destroy|remain|deliver|happen|struggle|encourage|save)\b"),
    _cue("opinion", 0.65, "", r"!\s*$"),
    _cue("opinion", 0.72, "don't doesn't do not dislike dislikes like likes love loves hate hates trust respect admire care cares "
         "fear fears "
         "want wants enjoy resent",
         r"^\W*(?:just |really |also |and |i |we )*(?:don't|doesn't|do not|does not|never)? ?(?:like|likes|love|loves|hate|hates|"
         r"dislikes?|trust|respect|"
         r"admire|enjoy|resent|want to see)\b", r"\b(?:don't|doesn't|do not|does not|never) (?:\w+ )?(?:care|trust|like|want|"
         r"respect|believe|listen|understand)\b",
         r"\bcares? (?:more |only |nothing |too much |little |deeply )*(?:about|for)\b"),
    _cue("opinion", 0.72, "", r"^\W*too? [a-z]{4,}\b", r"\bto my (?:taste|mind|liking)\b|\bfor my (?:taste|liking)\b|\bby far\b|"
        r"\ball about\b|\bnothing but\b|"
         r"\bout for\b|\b(?:mean|means|meant|achieves?|do|does) nothing\b|\bgets? away with\b|\btakes? advantage\b|\bin (?:your|our|"
         r"my) face\b",
         r"\b(?:should|shouldn't|ought to)(?: not| never)? have (?:been|gone|done|happened|listened|thought|consulted|asked|told|"
         r"closed|stopped|started|known|seen|kept|left|built|spent)\b",
         r"\bmak(?:e|es|ing) (?:it|this|that|them|things|life|us|people|everyone|\w+ \w+) (?:\w+ )?(?:harder|easier|worse|better|"
         r"more|less|safer|difficult|"
         r"impossible|confusing|unsafe)\b", r"\b(?:more|less|fewer) (?:\w+ ){1,2}than\b|\b(?!other|rather|under|over|"
         r"number)[a-z]{3,}er than\b"),
    _cue("opinion", 0.6, "will won't would wouldn't could couldn't might may",
         r"\b(?:will|won't|would|wouldn't|couldn't|could|might|may)(?: not| never| only| just| probably| always| also|"
         r" then)* (?!be (?:open|held|closed on)\b)[a-z]{2,}\b"),
    Cue("opinion", 0.6, frozenset(_JUDGING.split()), re.compile("")),
    _cue("request", 0.66, "", rf"^(?![^\n]*\b{_FINITE})(?=[^\w\n]*[\w'-]+(?:[^\w'\n-]+[\w'-]+){{2,15}}[^\w'\n-]*$)[^\n]*\b{_MEASURE}"),
)
