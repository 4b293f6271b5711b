"""What kind of statement a passage of a response is: request, experience, fact, opinion or question.

By rule, from the words alone. A passage has one main kind; it has a second where the words for that are as plain
("My son goes there, please keep it open" tells of an experience and asks for something). A *request* says what
ought to be done or provided; an *experience* tells what the writer or their family does, is or has met with; a
*fact* asserts something that could be looked up; an *opinion* judges, feels or foretells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import pandas as pd

from consult import tables

KINDS = ("request", "experience", "fact", "opinion", "question")
_PLAIN = 0.8  # a second kind is given from this score
_FALL_BACK = 0.4  # the score where no word shows the kind: a plain assertion is a fact, a word or two an opinion


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_VERBS = (
    r"(?:keep|do(?:n[’']?t| not) (?!(?:think|know|believe|see|understand|like|want|agree|support|mind|care|have)\b)|stop|start|make|give|provide|allow|let(?:[’']?s)?|bring|put|take|cut|reduce|increase|improve|consider|look at|think (?:again|about|of)|open|reopen|re-open|extend|expand|"
    r"build|install|create|develop|introduce|reintroduce|re-introduce|invest|spend|use|find|fund|save|leave|listen|ask|talk|speak|publish|ensure|encourage|promote|support|help|offer|get|fix|repair|replace|restore|remove|ban|scrap|sack|sell|move|merge|share|hold|have|run|set up|"
    r"raise|lower|change|add|involve|include|engage|educate|teach|train|work with|complete|finish|eliminate|enforce|review|rethink|re-?consider|delay|defer|withdraw|protect|maintain|retain|prioriti[sz]e|focus|target|charge|tax|send|tell|show|explain|remember|clean|limit|restrict|require|simplify|"
    r"abolish|adopt|appoint|employ|hire|recruit|pay|plant|turn|combine|convert|designate|lobby|return|subsidi[sz]e|switch|treat|try|upgrade|widen|go back|get rid|end|actively|be more|be)"
)
_ASKS = _any(
    r"^\W*(?:(?:and|but|so|also|or|just|firstly|first|secondly|finally|instead|rather|then|again|perhaps|maybe)\b[\s,–-]*)*(?:please|pls|kindly)\b", r"\bplease\b(?! (?:see|note|find)\b)",
    rf"^\W*(?:(?:and|but|so|also|just|firstly|first|secondly|finally|instead|then|perhaps|maybe|never|always|at least)\b[\s,–-]*)*{_VERBS}\b(?! (?:is|are|was|were|will|would|of|has|have|had|can|up to)\b)",
    rf"^\W*to (?:actively |also )?{_VERBS}\b(?!.{{3,140}}\b(?:is|was|requires|would be) )",
    r"\b(?:should|shouldn[’']?t|ought|must(?! (?:be|have) (?:a |an )?(?:hard|difficult|joke|terrible|awful|easy|nice|have been))|mustn[’']?t)\b", r"\b(?:needs?|require[sd]?|needed|needing)\b(?! (?:him|her|me|us)\b)(?= (?:to|a|an|more|better|some|somewhere|something|for|the|new|urgent\w*|proper\w*|greater|grocery|affordable|less|fewer|in|accessible|streamlin\w+|good|safe|clear|ideas|\w+ing\b|\w+(?: \w+)? (?:to|for|in|on|at)\b)|\W*$)",
    r"\b(?:has|have|had|got) to (?:be|stay|remain|stop|change|come|go|have|give|make|keep|start|look|find|take)\b", r"\b(?:i|we)(?:[’']d| would)? (?:really |also |just |rather |strongly |respectfully )*(?:suggest|recommend|propose|urge|ask|request|demand|beg|implore|plead|appeal|call for|call on|expect)\b",
    r"\b(?:i|we)(?:[’']d| would) (?:really |also |much |very much )*(?:like|love|prefer|welcome|want|rather|appreciate)\b(?! to (?:vote|know|think|thank|say|point|add|understand)\b)", r"^\W*would (?:love|like|prefer)\b(?! to know)", r"\b(?:i|we) (?:just |really |only )?want\b(?! to (?:say|know|thank|point))",
    r"\bit would be (?:\w+ )?(?:good|better|best|nice|great|helpful|useful|lovely|fairer|cheaper)\b(?:.{0,60}\b(?:if|to|than)\b|\W*$)", r"\bit would help if\b", r"\b(?:would|could) (?:make|be) (?:a )?(?:\w+ )?(?:great|good|welcome|useful|nice|real) (?:addition|idea|start|improvement)\b",
    r"\b(?:could|can|would|will) (?:you|we|the council|they|someone|somebody|there)\b(?: \w+)? (?:please|have|put|consider|make|get|provide|look|keep|bring|be|find|add|open|extend)\b(?!.*\?.*\?)", r"^\W*why (?:not|don[’']?t (?:you|we|they)|can[’']?t (?:you|we|they))\b",
    r"^\W*(?:more|better|fewer|less|free|cheaper|longer|extra|additional|improved|greater|significant|earlier|later|safer|regular|proper|affordable|reliable)\b(?!.{0,100}\b(?:is|are|was|were|will|would|have|has|means|than)\b)", r"^\W*(?:a|an|another) (?:\w+ ){1,4}(?:at|for|in|on|near|outside|with|to)\b(?!.*\b(?:is|are|was|were|will|would|has|have|can|does|do|helps?|makes?|gives?)\b)",
    r"\bmy (?:only )?(?:request|plea|suggestion)\b", r"\binstead of\b.{3,80}, ?\w+ (?!is|are|was)", r"\brather than (?:clos|cut|shut|spend|charg|reduc)\w*", r"\bmore should be done\b", r"\bshould be\b", r"\b(?:be made available|come down)\b$", r"^\W*need\b",
)
_ASKS_WEAK = _any(r"\b(?:solution|answer|alternative|way forward)\b.{0,30}\b(?:is|would be) to\b", r"\b(?:one|a) (?:\w+ )?(?:improvement|option|idea|suggestion) (?:is|would be)\b", r"\bhow about\b|\bwhat about\b", r"\b(?:the )?(?:council|government|cabinet|you|they) (?:could|can)\b", r"\b(?:in favour of|prefer) (?:keeping|more|better)\b", r"\b(?:are|is) (?:a|the) priority\b")

_KIN = (r"(?:son|sons|daughters?|child|children|kids?|baby|babies|bab(?:y|ies)|toddlers?|twins|husband|wife|partner|mother|mum|mam|dad|father|parents|nan|gran|grandad|grandmother|grandfather|grandchildren|grandchild|grandsons?|granddaughters?|"
        r"brothers?|sisters?|family|neighbours?|friends?|aunt|uncle|nephews?|nieces?|girls?|boys?|little (?:boy|girl|one|ones)|class|pupils|students|clients|eldest|youngest)")
_DID = (r"(?:have|had|[’']ve|[’']d|was|were|used|use|went|go|goes|took|take|attend(?:ed|s)?|visit(?:ed|s)?|came|come|live[sd]?|work(?:s|ed)?|moved|got|found|met|lost|made|saw|waited|needed|rel(?:y|ies|ied)|depend(?:ed|s)?|joined|volunteer(?:ed|s)?|travel(?:led|s)?|walk(?:ed|s)?|"
        r"drive[sn]?|drove|cycle[sd]?|bought|buy|own(?:ed|s)?|rent(?:ed|s)?|gave|received|spent|struggle[sd]?|suffer(?:ed|s)?|tried|asked|told|called|wrote|written|phoned|stopped|started|learn(?:ed|t)|grew|raised|brought|retired|became|felt|benefit(?:ed|ted)|enjoyed|watch(?:ed)?|"
        r"read|run|ran|care for|cared|help(?:ed)|look after|teach|taught|study|studied|know|knew|vote[sd]?|identify|can(?:not|[’']t)? (?:only |explain|walk|drive|get|afford|travel|see|hear|manage|visit|use)|am|[’']m|do(?: not|n[’']t) (?:drive|have|own|use|live|get|go)|did(?: not|n[’']t)|always|regularly|often|usually|never)")
_NOT_DID = r"(?!(?:have|had|[’']ve|[’']d|am|[’']m|was|were|do(?: not|n[’']t)|did(?: not|n[’']t)|always|never|often)? ?(?:(?:not|never|been|very|really|so|also|just|still|strongly|totally|extremely|deeply|fully|always|quite|more than|no) )*(?:think|thought|feel|believe|agree|disagree|support|oppose|hope|wish|want|like|guess|suppose|doubt|sure|unsure|worried|concerned|glad|pleased|happy|sad|shocked|appalled|disgusted|against|in favour|in support|afraid|certain|convinced|disappointed|opposed|delighted|angry|objections?|no objection|opinion|doubts?|confus\w+|not sure|grateful|saying|asking|suggesting|aware|surprised|better|care less|amazed|problem|idea|issue|view|understand why)\b)"
_TELLS = _any(
    rf"(?<!\bcan )(?<!could )\b(?:i|we)(?: (?:also|both|all|now|still|recently|personally|first|only|just|regularly|often|always|usually|currently|already|myself))* ?{_NOT_DID}(?:[’'](?:ve|m|d)|\b{_DID})\b(?! (?:to say|no doubt|told (?:that )?the|find (?:it|this|that) (?:hard to believe|unacceptable)))", rf"\b(?:my|our)(?: \w+){{0,2}}? {_KIN}\b(?! (?:centre|centres|group|services?|hub|club)s?\b)",
    r"\b(?:helped|taught|saved|supported|told|gave|offered|showed|made|referred|asked|let) (?:me|us|my|our)\b", r"^\W*(?:as an? |being an? |speaking as an? |having been an? ).{2,60}(?:,| i\b)", r"\bmy (?:ethnicity|gender|age|disability|job|house|home|street|doctor|first language|stroke|illness|english|mental health|own experience|experience)\b|\bis my first language\b",
    r"^\W*(?:went|visited|used|tried|attended|been|was|had|have been|live[sd]?|moved) (?:\w+ ){0,2}?(?:last|there|it|here|to|in|the|for|a|this)\b", r"\bwhen (?:i|we|my|our)\b.{0,40}\b(?:was|were|had|went|moved|needed|came|got|first)\b", r"\bsince i was\b",
)
_TELLS_WEAK = _any(r"\b(?:my|me|us|our)\b.{0,60}\b(?:went|was|were|had|used|years?|ago|week|month)\b")

_STATES = _any(
    r"\b\d[\d,.]*\s?(?:%|per ?cent|miles?|km|minutes?|hours?|days?|weeks?|months?|years?|people|families|children|pupils|visits|homes|households|staff|seats|votes|cents)\b", r"[£$€]\s?\d", r"\b(?:in|since|from|by|until) (?:(?:january|february|march|april|may|june|july|august|september|october|november|december) )?(?:19|20)\d\d\b",
    r"\b(?:there (?:is|are|was|were|has been|have been)) (?:no|only|already|currently|\w+ ?(?:bus|buses|other|schools?|shops?|miles|people|families|centres?|groups?))\b", r"\b(?:according to|statistics|figures|data|research|studies|evidence|census|report|survey|papers?|document|map|page \d+)\b.{0,40}\b(?:shows?|says?|states?|found|finds|suggests?|reports?|leaves? out|lists?|gives?)\b|\baccording to\b",
    r"\b(?:opened|closed|built|founded|belongs to|owned by|run by|located|costs?|runs|serves|open[s]? (?:at|on|from)|closes (?:at|on)|stops running|has (?:been|no|already)|have already|was (?:published|built|cut|closed|opened|awarded|rated)|were (?:published|closed|built)|is (?:owned|the only|used|located)|are (?:used|part time|being built|owned))\b",
    r"\b(?:doubled|halved|trebled|tripled|increased|decreased|rose|risen|fell|fallen|went up|gone up|went down|dropped|rises?|outnumber)\b", r"\b(?:already|only|currently|every (?:year|winter|summer|day|week)|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b.{0,40}", r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|most|half|none|all|many) of the\b", r"\b(?:rated|inspected) .{0,40}\b(?:good|outstanding|inadequate|requires improvement)\b", r"\b(?:that|this) is the law\b",
)
_STATES_WEAK = _any(r"\b(?:is|are|was|were|has|have|had|does|did) (?:a|an|the|not|no|been|often|usually|more|less)?\b", r"\b(?:results? in|leads? to|means that|causes?|includes?|contains?|consists?|reward|ensures?|encourages?|represent|require[sd]?|depends? on|have become|has become)\b", r"\b(?:most|many|some|few|all) (?:\w+ )?(?:countries|councils|people|families|parents|schools|libraries|centres|towns|cities)\b")

_JUDGES = _any(
    r"\b(?:i|we)(?: (?:do|really|also|personally|strongly|totally|honestly|still|just|fully|completely|would|certainly|firmly))*(?:[’']m| am| are)?(?: (?:not|very|so|really|also|deeply|extremely|fully|strongly|totally|quite|don[’']t|do not|can[’']t|cannot|couldn[’']t|still|completely))* (?:think|feel|believe|agree|disagree|support|oppose|hope|doubt|guess|suppose|care less|worried|concerned|glad|pleased|happy|sad|shocked|appalled|disgusted|against|in favour|disappointed|opposed|love|hate|like|dislike|prefer|see no|find it|object|sure|unsure|welcome|no objection|have no objection|understand)\b",
    r"\b(?:in my (?:view|opinion)|imo|imho|as far as i[’' ]?a?m concerned|to be honest|seems?|sounds?|appears? to)\b", r"\b(?:terrible|awful|disgrace\w*|disgusting|shame\w*|ridiculous|unfair|fair|wrong|right(?= (?:thing|decision|to))|good|great|excellent|wonderful|fantastic|brilliant|amazing|lovely|invaluable|vital|essential|crucial|important|important|valuable|worthwhile|pointless|useless|rubbish|poor|bad|worse|worst|better|best|short[- ]?sighted|sham|stupid|dumb|silly|sensible|reasonable|unreasonable|unacceptable|acceptable|disappoint\w+|confusing|dangerous|unsafe|false economy|waste of|lifeline|heart of|joke|nonsense|no sense|insult\w*|appalling|embarrassing|cruel|criminal|hopeless|lost without|deserves?|parasitic|inequitable|biased?|too (?:far|many|much|few|little|expensive|vague|hard|difficult|late|short|complicated|costly)|hard to|difficult to|easy to|impossible to|enough|benefit|beneficial|fine|nice|useful|useless|critical|outdated|simple|simpler|failure|sufficient|to blame|real democracy|viable|pleasant|gem|diamond|unaffordable|thoroughly|clear and)\b",
    r"\b(?:will|won[’']t|would|wouldn[’']t|might|may|could|is going to|are going to) (?:\w+ )?(?:be|have|suffer|cost|lead|cause|make|isolate|increase|reduce|lose|mean|result|never|only|end|use|help|improve|damage|affect|hit|force|put|leave|become|destroy|remain|deliver|happen|struggle|encourage|save)\b", r"^\W*(?:totally|strongly|fully|completely|absolutely)? ?(?:agree|disagree|oppose|support|against|yes|no|fine|ok|okay|none)\b\W*\w{0,12}\W*$", r"\bnot thought\b|\bmakes no sense\b|\b(?:again|targeting) the poor", r"\b(?:out of control|at risk|ridiculous|no brainer|common sense)\b", r"!\s*$",
)
_ASKING = re.compile(r"\?[\"'”’)\s]*$")
_ASKING_BARE = re.compile(r"^\W*(?:(?:and|but|so|also|if so|then)\b,? )?(?:what (?:happens|about|is|are|will|would|does|do|evidence|if)|where (?:is|are|will|would|do|does)|who (?:is|are|will|would|decided|pays)|how (?:is|are|will|would|do|does|many|much|can|did)|why (?:is|are|was|were|do|does|did|has|have|isn|aren|can|not)|when (?:will|does|is)|is there|are there|are you|will (?:the|there|you|it|we)|has (?:anyone|the)|have you|do you|does (?:the|this|it))\b", re.IGNORECASE)
_WONDERS = re.compile(r"\b(?:i|we)(?:[’']d| would)? (?:really )?(?:like to know|wonder(?: (?:if|why|how|whether|what))|want to know|am asking (?:if|whether|why|how))|\b(?:please|can you|could you) (?:tell|explain|confirm|clarify|let) (?:(?:me|us) )?(?:know )?(?:what|how|why|when|where|who|if|whether)\b", re.IGNORECASE)


def of_passages(passages: pd.DataFrame) -> pd.DataFrame:
    """The statements table for the passages of responses: a row for each kind a passage is."""
    sentences = passages.loc[passages["origin"] == "response", ["passage_id", "text"]]
    ids: list[str] = []
    kinds: list[str] = []
    scores: list[float] = []
    for passage_id, text in zip(sentences["passage_id"].tolist(), sentences["text"].tolist(), strict=True):
        for kind, score in kinds_of(text):
            ids.append(passage_id)
            kinds.append(kind)
            scores.append(score)
    return tables.check("statements", pd.DataFrame({"passage_id": ids, "kind": kinds, "score": scores}))


def kinds_of(text: str) -> list[tuple[str, float]]:
    """The kinds of one passage with scores from 0 to 1, the main one first; nothing where it has no words."""
    if not re.search(r"\w", text):
        return []
    scores = _scores(text)
    ranked = sorted(scores.items(), key=lambda held: (-held[1], _FIRST.index(held[0])))
    main = ranked[0] if ranked else ("fact" if len(text.split()) > 3 else "opinion", _FALL_BACK)
    also = [held for held in ranked[1:2] if held[1] >= _PLAIN and main[0] != "question" and held[0] in ("request", "experience")]
    return [main, *also]


def _scores(text: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for kind, score, pattern in CUES:
        if found.get(kind, 0.0) < score and pattern.search(text):
            found[kind] = score
    return found


_FIRST: Sequence[str] = ("question", "request", "experience", "opinion", "fact")

CUES: tuple[tuple[str, float, re.Pattern[str]], ...] = (
    ("question", 1.0, _WONDERS), ("question", 0.95, _ASKING), ("question", 0.85, _ASKING_BARE),
    ("request", 0.9, _ASKS), ("request", 0.6, _ASKS_WEAK),
    ("experience", 0.85, _TELLS), ("experience", 0.5, _TELLS_WEAK),
    ("fact", 0.7, _STATES), ("fact", 0.45, _STATES_WEAK),
    ("opinion", 0.65, _JUDGES),
)
