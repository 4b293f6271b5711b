"""The words in which a paper asks: urging, calling for, recommending, questioning; and what is only rhetoric."""

from __future__ import annotations

import re
from typing import Any

RESPONSES = frozenset(("party-response", "letter", "petition", "evidence", "response"))
PUBLISHED = frozenset(("press", "blog", "op-ed", "leaflet", "news"))
WE = (
    r"(?:we|I|our (?:group|members|party|residents|charity|union|organisation|committee|association)|"
    r"(?:the )?(?:undersigned|petitioners|signatories)|[A-Z][\w’'&-]*(?:\s+(?:[A-Z][\w’'&-]*|of|and|the|"
    r"for)){0,6})"
)
NOW = (
    r"(?:\s+(?:therefore|also|would|must|strongly|respectfully|formally|still|now|all|again|do|further|hereby|"
    r"am|are|is|have|has|had|would also|today|urgently|once again|been|be|firmly|earnestly|continue to|"
    r"continues to|really|simply|just|will)){0,4}"
)
REQUESTS = re.compile(
    rf"\b{WE}(?:,? the undersigned,?)?{NOW}\s+(?P<verb>urge[sd]?|urging|"
    rf"ask(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|upon|for)|request(?:s|ed|ing)?|"
    rf"demand(?:s|ed|ing)?|like to (?:know|see|ask|request|have|hear|be)|want(?:s|ed)?(?! to (?!see\b|know\b|hear\b))|"
    rf"need(?:s)? to know|hopes? (?:that |the |they |you |to see |[A-Z]\w+ will)|"
    r"expect(?:s)?(?: the| that)|seek(?:s|ing)? (?:assurance|assurances|clarification|confirmation|answers|a "
    r"commitment|reassurance)|implore[sd]?|beg(?! to (?:move|differ|report|ask))|"
    r"plead(?:s|ed)?|appeal(?:s|ed|ing)? (?:to|for)|insist(?:s)? (?:that|"
    r"on)|welcome (?:clarification|confirmation)|invite[sd]? (?:the|cabinet|members|you)|petition the|grateful if|"
    r"grateful for (?:an?|your (?:reply|response|answer|confirmation)|sight|clarification|confirmation|assurances?|further)\b|"
    r"appreciate it if|appreciate (?:confirmation|clarification|answers))\b"
)
# What was asked before, of somebody else or without an answer, is told and not asked: "I asked him how many".
TOLD = re.compile(
    r"\b(?:we|I)\s+(?:(?:have|had|also|then|repeatedly|recently)\s+)*asked\s+(?:him|her|them|our|my|people|families|parents|residents|"
    r"for (?:it|them|this|that|these)|everyone|each|about)\b",
    re.IGNORECASE,
)
# "Will it also tell us …?": a question with somebody to answer it.
ANSWERABLE = re.compile(
    r"\W*(?:will|would|can|could)\s+(?:it|they|he|she)\s+(?:also |now |then |at least |please |even )*(?:tell|say|explain|publish|"
    r"confirm|"
    r"answer|commit|promise|guarantee|rule out|apologise|release|share|show)\b",
    re.IGNORECASE,
)
_DOES = (
    r"(?:withdraw|publish|find|guarantee|keep|stop|start|give|make|take|bring|put|set|sign|fund|invest|protect|save|open|reopen|extend|"
    r"delay|pause|halt|scrap|drop|rethink|reconsider|review|consult|listen|work|provide|offer|ensure|commit|restore|retain|maintain|"
    r"improve|increase|reduce|cut|end|ban|build|create|develop|introduce|launch|appoint|hold|meet|tell|show|explain|answer|let|allow|"
    r"include|involve|carry|conduct|commission|produce|release|share|write|ask|lobby|support|help|train|recruit|pay|spend|use|do|"
    r"seek|agree|look|leave|remove|replace|repair|transfer|hand|establish|prioritise|adopt|accept|reject|vote|defer|postpone)"
)
IMPERATIVE = re.compile(rf"\W*(?:please\s+|not\s+)?{_DOES}\s", re.IGNORECASE)
PRAYER = re.compile(rf"\W*(?:(?:[Tt]o|[Pp]lease)\s+)?(?i:{_DOES}|step in|call on|urge|stand up|block|refuse|freeze|recognise|respect)\s")
WE_MUST = re.compile(rf"\W*[Ww]e (?:must|need to|have to|want (?:you )?to)\s+(?:not\s+)?(?:{_DOES})\b")
# "We urge all residents to attend", "grateful if you would sign": said to readers, not to a council.
_READ = (
    r"(?:attend|sign|write|e-?mail|join|respond|share|come|complete|fill|visit|contact|take part|get involved|get in touch|tell|let us|"
    r"donate|support us|support our|help us|spread|turn up|lobby|use|read|return|send|make (?:your|their) (?:views|voices?|feelings)|"
    r"have (?:your|their) say|give (?:us )?(?:your|their) views|object|submit|like and|follow|volunteer|make sure you)")
_READERS = (
    r"(?:(?:all|any|every|local|as many|other|our|more|fellow|you|your|everyone|everybody|anyone|anybody|people|residents|parents|members|"
    r"supporters|readers|families|users|volunteers|neighbours|those|them|they|staff|businesses|organisations|groups|opponents|as|who|of|"
    r"the|public|local)\s+)+")
TO_READERS = re.compile(
    rf"\W*(?:that |if |for )?{_READERS}(?!of (?:this|the) (?:council|cabinet|committee|board)\b)"
    r"(?:(?:who|with|affected by|against|opposed to|of|in)\b[^.,]{2,60}? )?"
    rf"(?:(?:to|would|could|will|can|should)\s+)(?:please |also |now |all )?{_READ}\b|"
    r"\W*(?:for |your |people[’']s )+(?:views|comments|opinions)\b", re.IGNORECASE)
COUNTED = re.compile(
    r"\b(?:ask|asks|urge|call|want|like|demand|propose|suggest|recommend|request)\b[^.?!]{0,80}\b(?:two|three|four|five|six|\d)\s+"
    r"(?:[a-z]+\s+)?(?:things|requests|steps|changes|measures|actions|recommendations|demands|asks)\b"
)
ORDINAL = re.compile(
    rf"\W*(?:First|Second|Third|Fourth|Fifth|Next|Finally|Lastly|And finally)(?:ly)?,?\s+(?:please\s+)?(?={_DOES}\b)"
)
RECOMMENDS = re.compile(
    rf"\b{WE}{NOW}\s+(?P<verb>recommend(?:s|ed|ing)?|suggest(?:s|ed|ing)? (?:that|the|a|an|to)|propose[sd]? "
    rf"(?:that|a|an|the (?:following|council)|to)|advocate[sd]?|advise[sd]? (?:that|the))\b"
    r"|(?:^|[–—,-]\s*)(?P<bare>recommending|we recommend|our recommendation(?:s)? (?:is|are))\b"
)
TARGET = (
    r"(?:the\s+|our\s+|your\s+|this\s+|their\s+)?(?:local\s+|county\s+|city\s+|borough\s+|"
    r"district\s+)?(?:[A-Z][\w’'-]*\s+(?:(?:and|of|upon|on|&)\s+(?:the\s+)?(?=[A-Z]))?){0,5}(?:councils?|councillors?|Councils|cabinet|committee|county|borough|authority|"
    r"authorities|leader|government|ministers?|minister|executive|officers|administration|department|"
    r"Council|Cabinet|Committee|Authority|Government|Executive|Administration|Labour|Conservatives|Parliament|MPs?|"
    r"trust|board)\b"
)
MUST = re.compile(
    rf"(?:^|[,;:]\s+|\b(?:and|that|but|so|then|why|because)\s+)(?P<target>{TARGET}|[A-Z]{{2,5}}|you)\s+(?:now |urgently |therefore |"
    rf"also |really |simply |instead )?(?P<verb>must|should|ought to|needs? to|has to|have to)\s+"
    r"(?!have (?:been|done|had|\w+ed|known|made|taken|given)\b|be "
    rf"(?:ashamed|aware))(?!not be surprised)"
)
REPORTED = re.compile(
    rf"\b(?P<verb>(?:has |have |had |is |are |was |were |also |again )*(?:called (?:on|upon|for)|calling (?:on|upon|"
    rf"for)|calls (?:on|upon|for)|urged|urging|urges|demanded|demanding|demands|appealed to|appealing to|pressing|"
    rf"lobbying|"
    rf"warn(?:ed|s|ing)(?= (?:the )?(?:[A-Z]\w* ){{0,3}}(?:council|cabinet|government|authority|ministers?|councillors)\b[^.]{{0,20}} to )|"
    rf"begged|implored|petitioned|"
    rf"asked|asking|recommended|recommends|recommending|wants?|wanted))\s+(?:that\s+)?(?P<target>{TARGET}|"
    rf"[A-Z]{{2,5}}\b|an? |the )"
)
PLEASE = re.compile(
    r"(?:^|[.!;,]\s+)(?:so\s+|and\s+)?please\s+(?!find|note|contact|visit|read|click|see|tick|return|complete|sign|"
    r"join|share|come|gather|attend|help|support|donate|write|send|get|let us|fill|respond|forward|spread|remember|be aware|bring|go to|"
    r"refer|call|email|telephone|use)(?P<verb>\w+)",
    re.IGNORECASE,
)
# In a letter or page that is not an answer to the council only these are put to it.
PLEASE_COUNCIL = re.compile(
    r"(?:^|[.!;,]\s+)(?:so\s+|and\s+)?[Pp]lease,?\s+(?:(?P<verb>don[’']t|do not|stop|reconsider|listen|think again|re-?think|keep|save|"
    rf"leave|withdraw|restore|protect)\b|(?:{TARGET}|[Cc]ouncillors),?\s+[a-z])")
LEADS_LIST = re.compile(
    r"\b(?:recommendations?(?:\(s\))?|recommended(?: that)?|we (?:ask|urge|call on|request|recommend|want|propose|"
    r"demand)[^.:]{0,120}|(?:is|are|be) (?:asked|recommended|requested|invited|urged) to[^.:]{0,80}|calls? (?:on|"
    r"upon|for)[^.:]{0,100}|"
    r"(?:report|charity|coalition|union|group|paper|alliance|campaign|society|trust|association|federation|[A-Z]\w+) "
    r"(?:is |are )?(?:asks?|asking|urges?|urging|calling (?:on|for)|recommends?|recommending|wants?|demands?) [^.:]{0,100}|"
    r"petition the [^.:]{2,60} to|our (?:asks|demands|questions|requests|recommendations)(?: are)?|questions? (?:for|to) "
    r"the [^.:]{0,60}|resolves? to[^.:]{0,60})\s*:?\s*[-–]?\s*$",
    re.IGNORECASE,
)
# "The report asks the government to:" has an asker of its own.
THIRD = re.compile(
    r"(?:The |This |Our )?(?:[A-Z][\w’'&-]*|[a-z]+)(?: [\w’'&-]+){0,6}? (?:is |are )?(?:asks?|asking|urges?|urging|calls?|calling|"
    r"recommends?|recommending|wants?|demands?)\b")
ASKED_TO = re.compile(
    r"\b(?P<target>(?:(?:the|that)\s+)?(?:[A-Z][\w-]*\s+){0,3}(?:Cabinet|Council|Committee|Panel|Board|Executive|"
    r"Members|Sub-Committee|Authority|Leader|Governing Body))\s+(?:is|are|be)\s+(?:hereby |therefore |also "
    r")?(?:asked|recommended|requested|invited|urged)\s+to\b"
)
# "To ask the Secretary of State how many …"
ASKED_BY = re.compile(r"\b(?:asked|asks|asking|questioned|queried|demanded)\b[^.?!“\"]{0,40}[“\"‘]?\s*$")
TO_ASK = re.compile(r"\W*To ask the (?P<target>(?:[A-Z][\w’'-]*(?: (?:of|for|and|the) )? ?){1,6})")
OUR_ASK = re.compile(
    r"\b(?P<who>[Oo]ur|[Mm]y) (?:motion|aim|request|plea|ask|demand|petition|amendment) (?:is to (?P<verb>request|ask|urge|call|demand)|"
    r"(?:asks|calls|requests|urges|demands))\b")
RECOMMENDED = re.compile(
    r"^\W*(?:it (?:is|was) (?:therefore |further )?recommended|RECOMMENDED|"
    r"recommended)\s+(?:to\s+(?P<target>[A-Z][\w ]{2,50}?)\s+)?that\b"
)
RHETORICAL = re.compile(
    r"\W*(?:(?:but|and|so|or|well|yet),?\s+)*(?:what if|who would have|how many more times?|why,? oh why|is(?:n[’']t|"
    r" it any)|aren[’']t|doesn[’']t|don[’']t|do you (?:like|have|know|agree|want)|what do you think|who (?:could|can|"
    r"knows|cares|needs|says)|how (?:long|much longer|many times|else|on earth|dare|could)|"
    r"is your|who can blame|why (?:is|does) (?:this|it) (?:important|matter)|"
    r"surely|really|sound familiar|remember|guess|fancy|where (?:have|did) (?:i|we)|the (?:answer|result|reason|"
    r"problem|catch)|so what\b|shocked|surprised|can you (?:help|spare|imagine)|want to|have you (?:got|signed|had)|"
    r"not an? |need (?:help|advice)|why not (?:join|sign|come)|could you|are you|would you like)",
    re.IGNORECASE,
)
DIRECT = re.compile(
    r"\b(?:council|cabinet|leader|councillors?|cllr|officers|county hall|town hall|authority|government|minister|you|"
    r"your|BCC|[A-Z]{1,3}CC)\b"
)
# In a paper of unknown sort "you" may be anybody.
TO_A_COUNCIL = re.compile(
    r"\b(?:council|cabinet|leader|councillors?|cllr|county hall|town hall|authority|government|minister|[A-Z]{1,3}CC)\b")
# "what we wanted to consult on", "if we ask": told or supposed, not asked.
SUPPOSED = re.compile(r"\b(?:what|which|who|whom|if|when|where|how|than|unless|whether)\s+(?:and\s+)?$", re.IGNORECASE)
RECOMMENDS_LIST = re.compile(
    r"\W*(?:(?:it (?:is|was) (?:therefore |also )?)?recommended(?: to (?P<whom>[A-Z][\w ]{2,40}?))?|"
    r"recommendations? to (?P<to>[A-Z][\w ]{2,40}?)|"
    r"(?:the )?(?P<by>[A-Z][\w’' -]{2,60}?) recommend(?:s|ed)?(?: to (?P<them>[A-Z][\w ]{2,40}?))?)"
    r"(?:,? that)?(?: (?:the )?(?P<body>[A-Z][\w ]{2,40}?))?\s*[:;–-]+\s*$", re.IGNORECASE)
ACTS = re.compile(
    r"\W*(?:also,? |so |and |if so,? |please )?(?:can|could|will|would)\s+(?:you|we|officers|the\s[\w ]{2,40}?|he|"
    r"she|they|mr[s]?\s\w+|members|the council|cabinet)\s+(?:please |also |perhaps |consider |not )?(?:look at|"
    r"consider|provide|arrange|ensure|let|give|supply|send|publish|bring|organise|review|look into|make sure|"
    r"circulate|reconsider|write|ask|commit|agree to)\b",
    re.IGNORECASE,
)
STATES_REQUEST = re.compile(
    r"\b(?P<verb>requested(?! (?:at|in|by|from|on)\b)(?: that)?|asked that|asked for|"
    r"asked if (?:he|she|they|members|we) could (?:have|be|receive)|urged|called (?:for|on|upon)|"
    r"suggested that(?! (?:this|it|that|there|the (?:\w+ ){1,3}?)\s?(?:was|were|is|had|would)\b)|"
    r"proposed that the council|"
    r"appealed (?:to|for)|sought "
    r"(?:assurance|reassurance)|wanted (?:the|a|an)|recommended that|pleaded|implored)\b",
    re.IGNORECASE,
)
# "Councillor Ash … She also asked the Director to …", "… and queried if …": asked inside a statement.
ASKS_TOO = re.compile(
    r"\b(?P<verb>asked(?! (?:to (?:speak|be)|at)\b)|"
    r"queried|enquired|wondered|wanted to know|sought (?:an? |further |more )*"
    r"(?:clarification|details?|information|confirmation|(?:re)?assurances?)|questioned (?:whether|why|how|what|if))\b",
    re.IGNORECASE,
)
ASKED_DONE = re.compile(
    r"asked\s+(?:(?:(?!\b(?:if|whether)\b)[^.?,]){0,40}?\b(?:for|that)\b|"
    r"(?:(?!\b(?:if|whether|how|what|why|when)\b)[^.?]){2,80}?\s(?:to|be)\s+(?!(?:explain|clarify|confirm|say|advise|comment)\b)[a-z]+)"
)
MOTION_ASKS = re.compile(
    r"\b(?P<verb>recommends?|requests?|asks?|calls? (?:on|upon)|urges?|instructs?)\s+(?:to\s+)?(?P<target>(?:the\s+)?(?:[A-Z][\w’'-]*\s+"
    r"(?:of\s+|for\s+|and\s+|the\s+)*){1,8}?)(?:that|to)\b"
)
ASKED_WHOM = re.compile(
    r"\b(?:asked|asks|questioned|ask|urged|pressed|put to|requested|requests|challenged)\s+(?=(?:the\s+)?(?-i:[A-Z])|"
    r"officers\b)|\b(?:can|could|will|would|did|does|is|has)\s+(?=(?:the\s+)?(?-i:[A-Z])|officers\b)|\b(?:question|"
    r"questions)[^.,:]{0,60}?\bto\s+(?=(?:the\s+)?(?-i:[A-Z]))",
    re.IGNORECASE,
)


def row(span: tuple[int, int], kind: str, by: str, to: str) -> dict[str, Any]:
    """A row of the asks table for a stretch of text (without its document)."""
    return {"start": span[0], "end": span[1], "kind": kind, "by": by, "addressed_to": to}
