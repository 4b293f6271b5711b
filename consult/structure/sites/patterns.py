"""The wordings in which prose states what a place is or is to become.

Places keep their capitals, so a pattern ignores letter case only where it holds no place.
"""

from __future__ import annotations

import re

from consult.structure.sites import names
from consult.structure.sites.nouns import MANY

CUE = re.compile(
    r"clos|shut|discontinu|\bsites?\b|\bhubs?\b|\bspokes?\b|transfer|remain|retain|\bopen|stand-?\s?alone|\bmain\b|"
    r"handed|"
    r"taken over|\brun by\b|cease|"
    r"demolish|reprieve|saved|satellite|outreach|community[- ](?:run|managed|led)|volunteer|designat|relocat|"
    r"\bax(?:e[ds]?|ing)\b|mothball|decommission|kept|surviv|spared|\bhand(?:ing|ed)? |linked|t(?:ake|akes|aken|aking|ook) over|"
    r"\bat risk\b|threat|\bcontrol of\b|\bownership\b|\bleas(?:e|ed|ing)\b|"
    r"\bmov(?:e|es|ed|ing)\b|\bmerg|\bsold\b|\bsell|dispos|doomed|bulldoz|disappear|\blost\b|\blos(?:e|ing)\b|renewed|"
    r"amalgamat|\bcombin|knocked down|the chop\b|plug on|withdraw|vacat|lifeline|deregist|\bfight|\bcampaign|surplus|escape|\bsafe\b|"
    r"\bsav(?:e|ing)\b", re.IGNORECASE)

AUX = (
    r"(?<![\w’'-])(?i:(?:has|have|had|is|are|was|were|will|would|should|shall|could|may|might|can|to|be|been|being|now|also|"
    r"both|all|each|then|not|no longer|"
        r"currently|already|therefore|still|recently|since|subsequently|permanently|formally|either|only|instead|"
        r"due|set|going|expected|proposed|planned|"
        r"recommended|intended|earmarked|identified|continue|continues|continued|likely|itself|themselves|never|"
        r"temporarily|finally|first|previously|initially|"
        r"scheduled|agreed|it is proposed|did|does|do|(?!family|only)[a-z]+ly|indeed|soon|once) )*")
BECOME = (
    r"(?:becom(?:e|es|ing)|became|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|continu(?:e|es|ed|ing)|operat(?:e|es|ed|"
    r"ing)|serv(?:e|es|ed|ing)|function(?:s|ed|ing)?|act(?:s|ed|ing)?|"
           r"(?:re-?)?designat(?:e|ed|ing|ion)|retained|kept|used|run|(?:is|are|was|were|be|been|being))")
AS = (
    r"(?i:(?: (?:to be|from an? [\w -]{3,30}? to(?: be)?|to operate|to be run|to run))?(?: as| to| into)?(?: (?:an?|"
    r"the|its|their|two|three|our|one of the|only))?(?: (?:new|only|single|current|small|large|local|linked|area|"
    r"full))*)"
)
ROLE = (
    r"(?P<role>(?i:(?:stand[- ]?alone(?: main)?|main|delivery|satellite|outreach|spoke|linked|lead|core|"
    r"hub)(?: (?:delivery|main))? (?:sites?|cent(?:re|er)s?|hubs?|venues?|points?|librar(?:y|ies)|facilit(?:y|ies)|"
    r"children[’']?s centres?)|hubs?|spokes?|stand[- ]?alone(?: (?:sites?|cent(?:re|er)s?))?|satellites?|"
         r"(?:community|family) hubs?))")
OF = (
    r"(?: (?:site|centre)s?)?(?:,? (?:of|for|to|under|within|attached to|linked to|run from|run by|managed by|"
    rf"served by|supporting) (?P<parent>{names.SITE}))?"
)

BECOMES = re.compile(rf"{AUX}{BECOME}{AS} {ROLE}\b{OF}")
_BE = r"(?:(?<= is )|(?<= are )|(?<= was )|(?<= were )|(?<= be )|(?<= been ))"
SHUTS = re.compile(
    rf"(?P<aux>{AUX})(?P<verb>clos(?:e|es|ed|ing)|shut(?:s|ting)?(?: down)?|ceas(?:e|es|ed|ing) (?:to operate|"
    r"operating|operations?|trading|to exist)|demolished|decommissioned|mothballed|axed|de-?designated|"
    r"discontinued|bulldozed|knocked down|razed|disappear(?:s|ed)?|(?:remain|stay|stand)(?:s|ed)? (?:closed|shut)|"
    r"(?:not|never|n[’']t) (?:been |be )?re-?open(?:ed)?|fac(?:e[sd]?|ing) (?:permanent |possible |imminent |the threat of )?(?:closure|"
    r"(?:the )?(?:axe|chop)\b)|"
    r"(?:threatened|faced) with (?:possible |imminent )?(?:closure|the axe)|(?:in line )?for the (?:axe|chop)|"
    r"forced to (?:close|shut)(?: down)?|"
    r"at risk(?: of (?:being (?:closed|axed|shut|lost)|clos(?:ure|ing)(?: down)?|shutting)|"
    r"(?=[.,;)]|$| (?:after|because|unless|if|due|as|when|and)\b))|"
    r"under (?:the )?threat(?: of (?:possible )?(?:closure|closing|the axe))?|(?:(?:proposed|earmarked|identified|"
    r"recommended|listed|due|under threat|"
    r"outlined|pencilled in|singled out|put forward|named|chosen|selected|targeted|picked|tipped|threatened|marked|consulted on|at risk|"
    r"slated|lined up) )+(?:for|with|of|to) (?:[\w-]+ ){0,2}?(?:clos(?:ure|e|ing)|shut)|"
    rf"{_BE}(?:(?!not\b|never\b|no\b|any\b)[\w-]+ ){{0,5}}?(?:for|facing) (?:[\w-]+ ){{0,2}}?closure|doomed|surplus to requirements|"
    rf"{_BE}(?:the |both |all |one of |among )+(?:[\w’'-]+ ){{0,4}}?"
    rf"{MANY} (?:[\w’'-]+ ){{0,6}}?(?:clos(?:e|ed|ing|ure)|shut|under threat|at risk)|"
    r"lost(?= (?:under|as part|in (?:the|a)|if|by|to (?:cuts|make))|[.,;]|$)|sold off|"
    r"stop(?:s|ped)? (?:operating|running)|ceas(?:e[sd]?|ing)(?=[.,;]|$| (?:in|by|from|at the end)\b)|no longer (?:be )?(?:needed|viable|"
    r"required|open|operate|a children[’']s centre)|"
    r"deregistered|vacated|wound (?:up|down)|boarded up|"
    r"(?:one of|among)(?: (?:the|those))? [^.;]{0,90}?\b(?:clos(?:ure|ed?|ing)|shut|axed|under threat|at risk)|"
    r"on (?:the|a|its) (?:[\w’-]+ )?list (?:of|for) [^.;]{0,60}?clos(?:ure|e|ing)|"
    r"(?:turned|converted) into (?:flats|housing|homes|apartments|offices|an? hotel)|"
    r"on (?:the|a|its) [\w’ ]{0,20}?(?:closure|hit)[- ]?list)\b"
    r"(?! (?:at \d|for (?:refurb|repair|the |lunch|training|work|christmas|easter|a |two|one|three)|on (?:(?:mon|tues|"
    r"wednes|thurs|fri|satur|sun)days\b|bank)|(?:on|for) (?:\w+ ){1,2}(?:days?|occasions?|mornings|afternoons|evenings|"
    r"weeks?|"
    r"months?|hours)\b|temporarily|early|(?:the|its|their|his|her|an?|all|any|some|these|those|six|"
    r"\d+|two|three|four|five|half|one of)\b(?! doors)))", re.IGNORECASE)
_HOURS = (
    r"(?! (?:for |on |from |at |between |until |\w+ (?:full |half )?(?:days?|hours?|mornings?|afternoons?)|to the ))"
)
STAYS_OPEN = re.compile(
    rf"{AUX}(?:(?:remain|stay|continue)(?:s|ed|ing)?(?: to be)? open|survive[sd]?|re-?opened|opened|open again|"
    r"escape[sd]? (?:the (?:cull|axe|cuts)|closure)|(?:given|granted|handed|won|wins?|secured?) an? (?:[\w-]+ )?reprieve|"
    r"safe(?: from closure|(?=[.,;]|$| for | until | after | now))|"
    r"(?:thrown|handed|given|offered) a lifeline|"
    r"(?:be |is |are |was |were )?"
    r"(?:retained|reprieved|kept open|kept(?=[.,;]|$| as (?:now|it is))|spared(?: closure)?|saved(?: from closure)?)|"
    r"continue(?:s|d)? (?:to operate|to run|operating|as (?:now|at present))|"
    r"no longer (?:under threat|at risk|facing closure|threatened|earmarked for closure)|"
    rf"(?:is|are) (?:now |currently )?open{_HOURS}|(?:will|would) (?:only |now |then )?(?:be )?open(?: only)? (?:at|"
    rf"on|for|from|"
    r"between|two|three|four|five|six|seven|\d)|continue(?:s|d)? (?:unchanged|as (?:they are|it is|before)))\b"
    r"(?! (?:as|the|its|as an?) [\w -]*(?:main|delivery|hub|spoke|site))", re.IGNORECASE)
TRANSFERS = re.compile(
    rf"{AUX}(?:transfer(?:s|red|ring)?|move[sd]?|relocate[sd]?|handed over|handed|leased|sold|gifted|let|absorbed|incorporated|"
    r"integrated|amalgamated|subsumed|pass(?:es|ed)?)(?: (?:over|across|back|to be run))? (?:to|into|under) (?P<parent>(?:the |an? |its |"
    r"their |"
    rf"local )*[^,.;:()]{{3,70}}?)(?=,|\.|;|:|\(|$| and (?:will|would|its|the)| from | in (?:19|20|Jan|Feb|Mar|Apr|"
    r"May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)| on \d| by (?:19|20|\d|the end)| when| with effect| since | at | as | who|"
    r" which|"
    r" so | under | where)"
    rf"|{AUX}(?:(?:be |is |are |was |were )?(?:run|managed|operated|taken over|taken on)|become|becomes|"
    rf"became) (?:by (?P<by>(?:the |an? |local )*[^,.;:()]{{3,60}}?)(?=,|\.|;|:|\(|$| and | from | since | in (?:19|"
    r"20)|"
    r" on \d| by | when| with )|(?:an? )?(?:community|volunteer)[- ](?:run|managed|led|supported)(?: librar(?:y|"
    r"ies))?)")

CLOSE_OBJECT = re.compile(
    r"\b(?P<verb>(?:(?i:clos)(?:e|es|ed|ing))|(?i:closure)(?= of| and)|(?i:closures) of|discontinu(?:e|ed|ing|ation)|"
    r"shut(?:s|ting)?(?: down)?|axe[sd]?|axing|los(?:e|ing)|mothball(?:ing)?|demolish(?:ing)?|demolition of|bulldoz(?:e|ing)|"
    r"decommission(?:ing)?|de-?designat(?:e|ion|ing)|dispos(?:e|ing|al) of|pull(?:ing)? the plug on|call(?:ing)? time on|"
    r"withdraw(?:ing|al)? from|vacat(?:e|ing)|get(?:ting)? rid of|stop(?:ping)? (?:running|funding)|axe (?:to )?fall(?:s|"
    r"ing)? on)\b(?: (?:the|of|to|permanently|down|for|our|its|their|his|following|"
    r"sites?|both|all|either|remaining|and|or|transfer|relocation|demolition|sale|respective|proposed|these|two|"
    r"three|four|five|six|seven|eight|nine|ten|\d+|much-loved|popular|historic|council-run|under-used|local|neighbouring|nearby|village|"
    rf"former|existing|current))*(?: (?:[a-z][a-z’'-]* ){{0,3}}?{MANY}(?: at)?| (?:centre|library|site|"
    rf"school)(?: at)?)?(?: of)?:? ?(?:the )?")
KEEP_OBJECT = re.compile(r"\b(?i:keep(?:s|ing)?|retain(?:s|ing)?|reprieve) (?:the |open |both )*")
ROLE_OF_OBJECT = re.compile(
    r"\b(?:designat\w+|use|using|retain\w*|make|making|keep\w*|establish\w*|confirm\w*|have|"
    rf"having) (?=[A-Z])(?P<list>[^.;:]{{2,200}}?) (?:as|into) (?:an? |the |its |their |two |three )?{ROLE}\b{OF}")
WITH_AS = re.compile(
    rf"\b[Ww]ith (?P<list>[^.;:]{{2,200}}?) (?:as|becoming|acting as|serving as|being|remaining) (?:an? |the |its |"
    rf"their |two |three )?{ROLE}\b{OF}")
THE_MAIN_IS = re.compile(
    r"\b(?P<role>(?i:(?:main|lead|delivery|satellite|stand[- ]?alone|principal) (?:[\w’']+ ){0,2}?(?:sites?|"
    r"cent(?:re|er)s?|hubs?|librar(?:y|ies))))(?: (?:for|in|serving|of|at) [^.;:]{2,50}?)? (?:is|are|was|were|"
    r"will be|would be)(?: now| currently| to be| proposed to be| to remain)? (?=[A-Z])")
APPOSED = re.compile(
    r"\b(?P<role>main|delivery|satellite|stand[- ]?alone) (?:site|centre|hub|library)s?(?:,| at| called|"
    r" –)? (?=[A-Z])")
BRACKETED = re.compile(
    r"(?:\(| [–—-] )(?P<value>(?:(?:now|proposed|to be|a|main|the) )*(?:main|delivery|satellite|stand[- ]?alone|hub|"
    r"spoke|closed|closing|proposed (?:for|to) clos\w+|to (?:close|remain open|be closed|be retained)|retained|"
    r"transferred|closure)(?: (?:site|centre|hub|library|main site))?(?: (?:of|for|in|since) [^()]{2,40})?)(?:\)|$|"
    r"[.;,])", re.IGNORECASE)
GAP = re.compile(
    r"(?:,? (?:all|both|each|two|three|four|some|most) of (?:which|whom|them|these)|,? (?:plus|along with|together with|"
    r"as well as) (?:the |an? |its |their )?[a-z][a-z ’'-]{3,40}|,? (?:which|who|that|currently|"
    r"also|both|all|formerly|now)|,(?:[^,]|(?<=\d),(?=\d)){2,90},|\s[–—-]|"
    r"\s*\([^()]{1,80}\)| buildings?|"
    r" sites?| in [a-z ]{3,30})\s*$")
# "three hubs: Castlegate, Holmby and Staunton", "delivery sites at Elm Road and Oak Lane"
ROLES_LISTED = re.compile(
    r"\b(?P<role>(?i:(?:main|delivery|satellite|outreach|linked|spoke|core|lead|stand[- ]?alone) (?:[\w’']+ )?"
    r"(?:sites|centres|hubs|libraries|venues)|hubs|spokes))(?::| at|,? namely| would be| will be| are|"
    r" –) (?:the )?(?=[A-Z])")
# Words near a statement that make it a wish or a question, not a statement.
WISH = re.compile(
    r"\b(?:campaign\w*|petition\w*|call(?:s|ed|ing)? (?:for|to|on)|urg\w+|ask(?:s|ed|ing)?|fight\w*|demand\w*|"
    r"want\w*|pleas?|plead\w*|"
    r"unless|voted (?:[\w-]+ ){0,5}against|against (?:a|the|any) (?:proposal|motion|plan|move)s?|reject\w+|refus\w+|"
    r"should|must|whether|could have|would like|assurances?|would have|need(?:ed|s)?\b|afford|"
    r"(?:case|bid|chance|efforts?|attempts?|battl\w+|vow\w*) to|hope[sd]?|request\w*|how)\b", re.IGNORECASE)
# "the council will hand Elm Road Library over to the parish"
HANDED_OBJECT = re.compile(
    r"\b(?:hand(?:ing|ed|s)?|(?:asset )?transfer(?:ring|red|s)?(?: of)?|pass(?:ing|ed)?|giv(?:e|ing)|lease|leasing|"
    r"sell(?:ing)?)(?: over)? (?:the )?(?=[A-Z])")
TO_OWNER = re.compile(
    r"(?: over| back)? to (?P<parent>(?:the |an? |its |their |local )*[^,.;:()]{3,60}?)(?=[,.;:(]|$| and | from |"
    r" in | on | by | when )")
# "Elm Road, currently a main site, would"
APPOSED_ROLE = re.compile(rf",(?: which is)?(?: currently| now| at present| already)? (?:an?|the|its) {ROLE}(?=[,.;)])")
SAVED_FROM = re.compile(r"\bsav(?:e|ing) (?:the )?(?=[A-Z])(?P<list>[^.;:]{2,120}?) from (?:being )?clos")
TAKEN_OVER = re.compile(
    r"(?P<by>(?:[\w’']+ ){0,4}?[\w’']+) (?:has |have |had |would |will |could |is to |are to |is set to |is |are )?(?:took|taken|takes?|"
    r"taking) (?:over|on)(?: (?:the )?(?:running|management|ownership|operation|control) of)? "
    r"(?:the )?(?=[A-Z])")
LINKED_TO = re.compile(rf"{AUX}(?:linked|attached|affiliated) to (?P<parent>{names.SITE})")
# "Tadley would be the main site for the north and Upham the main site for the south"
ROLE_AGAIN = re.compile(rf"(?:, and| and|,|;) (?=[A-Z])(?P<list>[^.;:,]{{2,60}}?) (?:an?|the) {ROLE}\b")
AS_ROLE = re.compile(rf" (?:as|into) (?:an? |the |its |their |two |three )?{ROLE}\b")
# "community hubs, run by the Elm Trust": no longer the council's
RUN_BY = re.compile(
    r",? (?:to be )?(?:run|managed|operated|led) by (?!the council\b)"
    r"(?P<parent>(?:the |an? |local )*[^,.;:()]{3,60}?)(?=[,.;:(]|$| and | from | on )")
# "Both sites would close.", "If no partner is found for Elm Road Library, it would close."
ANAPHORA = re.compile(
    r"(?:^|, (?:(?:but|and|so|yet|although|though|while|where) )?)(?P<they>[Bb]oth(?: of (?:these|them))?(?: (?:sites|libraries|centres|"
    r"schools|buildings|hubs|branches|"
    r"tips|pools|homes))?|"
    r"(?:[Tt]he two|[Aa]ll (?:of (?:these|them)|three|four|five|six)|[Tt]hese|[Tt]hose) (?:sites|libraries|centres|"
    r"schools|buildings|hubs|"
    r"branches|tips|pools|homes)|[Tt]hey|[Ii]t|(?:The|This|the|this) (?:site|library|centre|school|branch|tip|pool))"
    r"(?= (?:will|would|is|are|was|were|has|have|could|may|might|should|closed|remains?|stays?|continues?)\b)")
# "Also scheduled to close are Elm Road and Oak Lane community centres", "Remaining open will be Ash Hill"
TURNED = re.compile(
    r"(?:^|(?<=[.;:] )|(?<=, ))(?:Also |Among (?:those|them|the \w+) |Those |Still |and )?"
    r"(?:scheduled|due|set|likely|earmarked|proposed|planned|recommended|facing|under|at risk|in line|next|closing|shutting|staying|"
    r"remaining|"
    r"saved|spared|lost|axed|to (?:close|shut|go|stay|remain)|threatened)\b[^.;:]{0,60}? (?:are|is|were|was|include|includes|would be|"
    r"will be|"
    r"are in|are at)(?: also)?:? (?:the )?(?=[A-Z])", re.IGNORECASE)
# "amalgamate Elm Infant and Oak Junior Schools", "a merger between Elm Road and Oak Lane surgeries"
MERGED_OBJECTS = re.compile(
    r"\b(?:(?i:merg|amalgamat|combin|federat)(?:e|es|ed|ing)|(?i:merger|amalgamation) (?:of|between))(?: (?:both|"
    r"together))?(?: the)? (?=[A-Z])")
TO_MERGE = re.compile(rf"(?: {MANY})?{AUX}(?:merge[ds]?|amalgamate[ds]?|be combined)\b")
MERGES = re.compile(rf"{AUX}merge[ds]? (?:in)?to (?P<parent>{names.SITE})|{AUX}merge[ds]? with (?P<by>{names.SITE})")
# "Elm Road Library closure plan dropped"
CLOSURE_OF = re.compile(
    r"(?<=\w) closure(?: (?:plans?|proposals?|threat|decision|fears?|bid|row|list|consultation|vote)\b|"
    r""
    r"(?=(?: (?:is|was|has been|to be))? (?:confirmed|approved|agreed|proposed|planned|backed|"
    r"rejected|delayed|opposed|goes ahead)\b))", re.IGNORECASE)
# "plans to move Elm Road Library into the town hall"
MOVE_OBJECT = re.compile(r"\b(?:mov(?:e|es|ed|ing)|relocat(?:e|es|ed|ing|ion of)|rehous(?:e|ed|ing)) (?:the )?(?=[A-Z])")
TO_PLACE = re.compile(
    r"(?:,[^,]{2,60}(?:,[^,]{2,40})?,)? (?:in)?to (?P<parent>(?:the |an? |its |their |new )*[^,.;:()]{3,60}?)"
    r"(?=[,.;:(]|$| (?:is|are|was|were|has|have|will|would) | and | from | on | by | when )")
# "the day service based at Elm Road is to be relocated to Oak Hall", "transfer services from Elm Road to Oak Hall"
MOVED_FROM = re.compile(
    r"\b(?:[Ss]ervices?|[Aa]ctivit(?:y|ies)|[Ss]taff|[Pp]rovision|[Tt]eams?|[Pp]upils|[Cc]hildren|[Rr]esidents)\b[^.;]{0,60}? "
    r"(?:based|provided|located|housed|delivered|offered|run|held)(?: currently)? (?:at|in|from) (?:the )?(?=[A-Z])")
BE_MOVED = re.compile(
    r"[^.;]{0,90}? (?:will|would|to|be|being|is|are|been) (?:be )?(?:relocated|moved|transferred|rehoused) (?:in)?to "
    r"(?P<parent>(?:the |an? |its |their |new )*[^,.;:()]{3,60}?)(?=[,.;:(]|$| which | and | from | in | on | by | when )")
TRANSFER_FROM = re.compile(
    r"\b(?:transfer|mov|relocat)(?:e|es|ed|ing|red|ring)? (?:(?!some\b|several\b|groups\b|people\b|patients\b|pupils\b|"
    r"staff\b)[\w’]+ ){0,4}?(?:out )?from (?:the )?(?=[A-Z])")
# "closure of the following toilets: Ash – Mill Lane; Beck – Quay; and Cole – Green": places with their parish, semicolons between
PARTED_LIST = re.compile(
    r"\b(?P<verb>clos(?:e|es|ed|ing|ures?)|shut(?:ting)?|decommission\w*|transfer\w*|retain\w*|retention)\b[^.;:]{0,160}: *"
    r"(?P<list>[A-Z][^:]*?;[^:]*?)(?=\.|:|$)")
# a fault, the weather or works shut a place for a while only
FOR_A_WHILE = re.compile(
    r"\b(?:bank holiday|christmas|easter|new year|half[- ]day|training day|polling (?:day|station)|"
    r"industrial action|staff(?:ing)? shortages?)\b|"
    r"\btemporar\w+|\b(?:re-?open\w*|open again) (?:on|next|later|in time|tomorrow|after the|today)\b|"
    r"\b(?:because of|due to|after|following|for|by) (?:an? |the )?(?:[\w-]+ ){0,3}(?:fault|failure|leak|flood(?:ing)?|fire|snow|"
    r"ice|weather|vandalism|repairs?|refurbishment|maintenance|redecoration|"
    r"power cut|boiler|outbreak|lockdown|pandemic|asbestos|raac)\b", re.IGNORECASE)
# "the council earmarked Elm Road Library for closure"
EARMARKS = re.compile(
    r"\b(?:earmark|mark|identif|propos|list|put|recommend|target|select|nam|consider|threaten)(?:s|ed|ing|y|ied|ying|"
    r"es|e)? (?:up )?(?:the )?(?=[A-Z])")
FOR_CLOSURE = re.compile(r" (?:for|with|as (?:a )?candidates? for) (?:[\w-]+ ){0,2}?(?:closure|the (?:axe|chop))\b")
# "control of Elm Road Leisure Centre is to pass to the town council"
CONTROL_OF = re.compile(r"\b(?:[Cc]ontrol|CONTROL|[Mm]anagement|[Oo]wnership|[Rr]unning|[Oo]peration) of (?:the )?(?=[A-Z])")
PASSES_TO = re.compile(
    rf" {AUX}(?:be )?(?:return(?:ed|s)?|pass(?:ed|es)?|transfer(?:red|s)?|handed(?: over| back)?|move[sd]?|"
    rf"given)(?: from [^,.;]{{3,40}}?)? to "
    r"(?P<parent>(?:the |an? |its |their |local )*[^,.;:()]{3,60}?)(?=[,.;:(]|$| \d| and | from | in | on | by | when | after )")

# "the under-threat Elm Road Library", "the now-closed Oak Hall"
UNDER_THREAT = re.compile(
    r"\b(?:(?P<threat>(?i:under-threat|at-risk|threatened|doomed|closure-threatened|axe-threatened))|"
    r"(?P<gone>(?i:(?:the |now[- ]|recently[- ])(?:closed|shut|axed)|defunct|disused|shuttered))) (?=[A-Z])")
# "the fight to save Elm Road Library", "campaigning to keep Oak Hall open": it is threatened
FIGHT_TO_SAVE = re.compile(
    r"\b(?:fight\w*|fought|campaign\w*|battl\w+|bid|petition\w*|efforts?|effort|hop(?:e|es|ed|ing)|try(?:ing)?|tried|work(?:ing)?|time|"
    r"left|"
    r"group|appeal\w*|march\w*|chance|attempts?|rall(?:y|ied|ying)|call\w*|demand\w*|vow\w*|pledg\w+|plea\w*|drive|how|"
    r"battle) (?:[a-z]+ ){0,2}?to "
    r"(?:save|rescue|keep) (?:the )?(?=[A-Z])")

# "the lease of the Elm Road Day Centre be not renewed"
LEASE_OF = re.compile(r"\b(?:[Ll]eases?|[Tt]enancy) (?:of|on|for|at) (?:the )?(?=[A-Z])")
LEASE_ENDS = re.compile(
    r"[^.;]{0,40}? (?:(?:not|n[’']t) (?:be )?(?:renewed|extended)|be not renewed|(?:be )?(?:surrendered|terminated|given up|ended)|"
    r"allowed to (?:lapse|expire))\b")
# "relocating the services provided at Elm Road to Oak Hall"
MOVING_SERVICES = re.compile(
    r"\b(?:[Rr]elocat|[Mm]ov|[Tt]ransferr)(?:e|es|ed|ing) (?:all |the |its |their )*(?:day |day ?care )?(?:services?|provision|"
    r"activities|sessions) "
    r"(?:(?:currently |now )?(?:provided|based|offered|held|run|delivered) )?(?:at|from|in) (?:the )?(?=[A-Z])")
