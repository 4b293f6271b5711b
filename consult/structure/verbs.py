"""The verbs of minutes and of the press: asking, answering, saying, moving; and what stands between subject and verb."""

from __future__ import annotations

import re

_ADVERB = (
    r"also|then|again|further|subsequently|briefly|duly|formally|therefore|firstly|secondly|thirdly|finally|"
    r"additionally|"
    r"in response|in reply|in turn|in conclusion|in addition|in answer|next|both|all|each|particularly|strongly|"
    r"specifically|similarly|"
    r"likewise|later|first|once|once again|however|too|initially|jointly|verbally|clearly|rightly|repeatedly|"
    r"personally|now|had now|"
    r"kindly|helpfully|accordingly|has|have|had|wished to|wanted to|rose to|did|went on to|goes on to|would like to|"
    r"sought to"
)
LEAD = rf",?\s*(?:(?:{_ADVERB})\b,?\s*){{0,3}}"

_ASK = (
    r"ask(?:ed|s)|queried|questioned|enquire[ds]|inquire[ds]|want(?:ed|s) to know|wish(?:ed|es) to know|"
    r"want(?:ed|s) clarification|sought|requested|wonder(?:ed|s)|pose[ds]|challenged|ask|enquire|"
    r"raise[ds] (?:a |an |the |another |some |further |several |following )*(?:question|quer|enquir)\w*|"
    r"put (?:a |the |his |her |their |another |following )*(?:supplementary )?questions?|"
    r"put forward (?:a |the |following )*questions?|"
    r"(?:had |has )?(?:given|gave|submitted) (?:(?:prior |written |due )*notice of )?"
    r"(?:an? |the |two |three |following |written |public |supplementary )*questions?"
)
_ANSWER = (
    r"repl(?:ied|ies)|respond(?:ed|s)|answered|advise[ds]|confirm(?:ed|s)(?! as\b)|explain(?:ed|s)|clarif(?:ied|ies)|"
    r"(?:re)?assure[ds]|inform(?:ed|s)|reply|respond|explain|advise|confirm|"
    r"(?:gave|provided|made) (?:the following |an? |his |her |this )*(?:written |verbal |oral |full )*(?:response|reply|answer)"
)
_SAY = (
    r"said|says|stated|noted|commented|reported|outlined|introduce[ds]|presented|"
    r"highlighted|stress(?:ed|es)|emphasi[sz]e[ds]|express(?:ed|es)|spoke|speaks|thanked|welcome[ds]|felt|feels|"
    r"consider(?:ed|s) (?:that|it|the proposals?)|believe[ds]|suggest(?:ed|s)|urge[ds]|observe[ds]|remark(?:ed|s)|"
    r"mention(?:ed|s)|refer(?:red|s)|drew|draws|point(?:ed|s) (?:out|to)|remind(?:ed|s)|invite[ds]|announce[ds]|"
    r"acknowledge[ds]|"
    r"agree[ds]|add(?:ed|s)|continue[ds]|conclude[ds]|summari[sz]e[ds]|summed|open(?:ed|s) the (?:meeting|debate|"
    r"discussion|item)|"
    r"gave(?! (?:[\w’'-]+ ){0,3}cop(?:y|ies)\b| (?:his|her|their) apologies\b)|gives|provide[ds]|"
    r"updated|describe[ds]|detailed|raise[ds]|reiterate[ds]|indicate[ds]|congratulate[ds]|"
    r"paid|pays|apologi[sz]e[ds]|accept(?:ed|s)|recogni[sz]e[ds]|argue[ds]|claimed|maintain(?:ed|s)|supported|"
    r"oppose[ds]|objected|offered|undertook|undertakes|promised|hoped|circulated|addressed|"
    r"commend(?:ed|s)|criticise[ds]|disagree[ds]|echoed|endorse[ds]|cautione?d?s?|warn(?:ed|s)|recommend(?:ed|s)|"
    r"expand(?:ed|s) on|elaborate[ds]|declare[ds] the meeting|closed? the meeting|closed the|"
    r"took(?! (?:the chair|place|part|no|a vote|their|his|her))|read|reads|made|"
    r"makes|"
    r"thought|thinks|complained|protested|alleged|demanded|objected|pressed|insist(?:ed|s)|declare[ds]|admit(?:ted|"
    r"s)|told|tells|call(?:ed|s) (?:for|on|upon)|pledge[ds]|"
    r"(?:was|were|is|are) (?:concerned|pleased|aware|disappointed|of the (?:view|opinion)|in favour|supportive|"
    r"surprised|"
    r"grateful|keen|unhappy|happy|worried|not convinced|delighted|minded|opposed|heartened|encouraged|content)|"
    r"drew attention|identified|illustrate[ds]|demonstrate[ds]|talk(?:ed|s)|discussed|touched|related|recalled|"
    r"regretted|lamented|defended|countered|concurred|corrected|listed|moved on|ran through|led|pleaded|appealed|"
    r"did,? (?:however,? )?(?:state|say|note|comment|suggest|express|request|raise|point out)|"
    r"shared|ruled|directed|adjourned|encouraged|proceeded to|began by|started by|fielded|"
    r"estimated|expects|expected|anticipated|responded|proposed that|advocated|preferred|queried|welcomed|tabled|"
    r"voiced|extended|submitted|delivered|placed on record|praised|applauded|sympathi[sz]e[ds]|predicted|deplored|"
    r"condemned|contended|disputed|went through|walked (?:members|the)|took members|"
    r"(?:wish(?:ed|es)|want(?:ed|s)|rose|stood) to (?:place on|pass on|offer|extend|convey|thank|express|stress|record|make|point|"
    r"add|say|highlight|"
    r"emphasi[sz]e|congratulate|raise|note|support|oppose|speak|remind|praise)|"
    r"(?:was|were) (?:then |also )?(?:invited|permitted|allowed|given (?:leave|permission)) to (?:speak|address|present|comment)|"
    r"reassured|committed|acknowledged|asserted|opined|quoted|cited|stood|explained|doubted|feared|wrote(?! (?:an? |to\b))|writes|argues"
)
_MOVE = r"move[ds]|propose[ds]|second(?:ed|s)"

ASK = re.compile(rf"{LEAD}(?P<verb>{_ASK})\b", re.IGNORECASE)
ANSWER = re.compile(rf"{LEAD}(?P<verb>{_ANSWER})\b", re.IGNORECASE)
SAY = re.compile(rf"{LEAD}(?P<verb>{_SAY})(?!\w)(?!\s+by\s+(?!\w+ing\b))", re.IGNORECASE)
MOVE = re.compile(rf"{LEAD}(?P<verb>{_MOVE})\b", re.IGNORECASE)
AUXILIARY = re.compile(
    rf"{LEAD}(?P<verb>(?:did|was|were|would|could|will|can|had|has|is|are|does|undertook)(?: not)?|took|saw|knew)\b"
    r"(?!\s+(?:also\s+|then\s+)?(?:asked|requested|instructed|tasked|directed|authorised|thanked|delegated)\b)",
    re.IGNORECASE,
)
TOLD = re.compile(
    r"(?:,?\s*(?:and|who|but)\s+)?(?:(?:he|she|they|it)\s+)?(?:was|were)\s+(?:then\s+|also\s+|subsequently\s+)?"
    r"(?:told|advised|informed|assured|reassured|reminded)\b",
    re.IGNORECASE,
)
RESPONDING = re.compile(
    r"(?:by way of|in|with)\s+(?:further\s+)?(?:response|reply|answer)\b|responding\b|replying\b|answering\b|when "
    r"asked\b",
    re.IGNORECASE,
)

COMMON = (
    "said|stated|noted|asked|replied|responded|answered|advised|confirmed|explained|reported|commented|queried|"
    "enquired|"
    "thanked|outlined|presented|introduced|moved|proposed|seconded|spoke|raised|requested|expressed|highlighted|added"
)
CAME_AND_ASKED = re.compile(
    r"\s*(?:attended|was (?:present|in attendance)|spoke|came)\b[^.]{0,70}?\band\s+(?P<verb>asked|queried|enquired)\b"
)
CAME_AND_SAID = re.compile(
    r"(?:,[^,.;]{2,60}?)?\s*(?:attended|was (?:present|in attendance)|came|took the [Cc]hair|opened the meeting)\b[^.]{0,70}?\band\s+"
    r"(?P<verb>reported|advised|updated|explained|spoke(?! (?:to|with)\b)|outlined|informed|presented|gave|welcomed|thanked)\b"
)
AND_ASKED = re.compile(
    r"\band\s+(?:also\s+|then\s+|further\s+)?(?:asked|queried|enquired|wanted to know|sought (?:an? |any |some |further |more )*"
    r"(?:clarification|(?:re)?assurances?|confirmation|details?|information|update|explanation))\b"
    r"(?!\s+(?:that\b|members|the committee|council\b|colleagues|to (?:speak|be)\b|for (?:any )?(?:questions|comments)\b))",
    re.IGNORECASE,
)

# "(asked) the Clerk to write to the county": whom a task is given, and what that person is to do.
TASK_VERB = (
    r"investigate|write|contact|chase|circulate|send|look|find|report|arrange|prepare|draft|e-?mail|liaise|speak|talk|obtain|get|check|"
    r"bring|take|follow|raise|invite|put|place|add|include|organise|action|apply|order|purchase|buy|publish|post|notify|inform|monitor|"
    r"pass|forward|supply|produce|compile|review|consider|seek|request|ask|feed|make|set up|draw up|pursue|research|explore|meet|attend|"
    r"remind|thank|advertise|update|amend|submit|copy|share|distribute|issue|convene|ensure|carry out|undertake"
)
TASKS = re.compile(
    rf"\s+(?:that\s+)?(?P<whom>(?:the\s+)?(?:[A-Z][\w.’'&-]*|[Oo]fficers?|[Cc]lerk|[Dd]irector|[Ss]ecretary|[Tt]reasurer|working|"
    rf"group|of|and|for|"
    rf"the|both)(?:\s+(?:[A-Z][\w.’'&-]*|officers?|clerk|group|team|of|and|for|the|services?)){{0,9}})\s+"
    rf"to\s+(?:also\s+|please\s+)?(?P<what>{TASK_VERB})\b"
)

# Strict enough for organisations and unknown names: nothing else reads as their speaking.
SPEAKS = re.compile(
    rf"{LEAD}(?P<verb>said|says|stated|replied|responded|answered|advised|confirmed|explained|asked|reported|commented|"
    r"queried|enquired|noted that|noted|informed|argued|added|suggested|requested|told|clarified|raised|outlined|"
    r"introduced|"
    r"presented|thanked|proposed|expressed|highlighted|spoke|wanted to know|agreed|felt|observed|referred|welcomed|reminded|"
    r"pointed out|stressed|emphasi[sz]ed|mentioned|questioned|undertook|apologi[sz]ed|reiterated|announced|remarked|"
    r"acknowledged|concluded|assured|updated|talked|led|drew (?:attention|members)|read (?:out|aloud)|gave (?:an?|the)|"
    r"(?:was|were) (?:then |also )?(?:invited|permitted|allowed|given (?:leave|permission)) to speak)\b",
    re.IGNORECASE,
)
