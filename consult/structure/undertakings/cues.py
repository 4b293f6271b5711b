"""The words of a promise: who will come back, provide or find out, to whom and when."""

from __future__ import annotations

import re

from consult.structure import names

# Follow-up that is a promise whoever says it of himself.
FIRM = (
    r"(?:get|come|report|feed|write|go|revert|respond|refer|circle)\s+(?:this |it |that |the \w+ )?back|find out|"
    r"look into|follow(?: this| it| that| the \w+)? up|follow-up|"
    r"(?:take|bring|feed)\s+(?:[\w’'-]+\s+){0,5}(?:back|away)|write (?:to|an? (?:[\w-]+ )?letter|letters)|circulate|email|e-mail|forward|"
    r"pass\s+(?:[\w’'-]+\s+){0,5}on\b|"
    r"ascertain|establish (?:whether|if|how|what)|determine (?:whether|if)|action(?: this| it)?\b|"
    r"get (?:an? |the |more |further |some )?(?:written )?(?:responses?|answers?|information|details|updates?|repl(?:y|ies)|"
    r"clarification)|"
    r"be (?:raising|writing to|contacting|speaking (?:to|with)|looking (?:into|at)|taking|meeting|reporting|bringing|circulating|sending|"
    r"providing|following|investigating|considering|working with|asking|sharing|arranging|checking|installing|discussing|liaising|"
    r"updating|exploring|pursuing|chasing|preparing|drafting)\b|"
    r"feed\s+(?:[\w’'-]+\s+){1,4}into|put\s+(?:[\w’'-]+\s+){0,4}?together|draw\s+(?:[\w’'-]+\s+){0,4}?up|re-?visit|re-?examine|"
    r"pick\s+(?:[\w’'-]+\s+){0,3}?up|take\s+(?:[\w’'-]+\s+){0,5}?forward|make\s+(?:some |further |an? )?(?:enquir(?:y|ies)|contact)|"
    r"(?:undertake|do|carry out)\s+(?:some |further |more )*research|look\s+(?:at|again at)\s+(?:this|that|it|these|them|"
    r"the (?:issue|matter|point|suggestion|request|"
    r"idea|figures?|data|wording))\b|"
    r"keep\s+(?:[\w’'-]+\s+){0,4}(?:informed|updated|up to date|apprised|abreast|posted)|bring\s+(?:a|an|the|this|it|"
    r"another|further)\s+(?:[\w’'-]+\s+){0,4}(?:report|paper|update|item|proposal|matter)?|"
    r"let\s+(?:[\w’'-]+\s+){1,4}(?:know|have)|get in touch|be in touch|respond (?:in writing|outside|directly|to "
    r"(?:him|her|them|the member|councillor|cllr))|reply in writing|investigate|"
    r"chase|take\s+(?:[\w’'-]+\s+){0,4}(?:up with|on board|forward with)|raise\s+(?:[\w’'-]+\s+){0,5}with|speak "
    r"(?:to|with)|liaise with|contact|check|double[- ]check|seek clarification|enquire|make enquiries|"
    r"put\s+(?:it|this|that|them|these|his|her|the \w+|an? \w+)\s+in writing|send|supply|give\s+(?:[\w’'-]+\s+){0,3}(?:details|"
    r"figures|a written)|have (?:a|this|it|"
    r"the)\s+(?:[\w’'-]+\s+){0,2}(?:looked at|checked|investigated|emailed|sent|circulated)|table a|submit a "
    r"(?:further )?report|present a (?:further )?report|report (?:on this )?to the next"
)
# Weaker words, a promise only with a promise verb, somebody to receive it, or a time.
LOOSE = (
    r"provide|share|consider|reconsider|review|look (?:at|again)|examine|explore|include|ensure|arrange|organise|"
    r"obtain|ask|request|discuss|confirm|clarify|update|"
    r"prepare|produce|publish|invite|meet|add|report|bring|raise|reply|respond|seek|pursue|monitor|revisit|set up|"
    r"draft|source|"
    r"attend|visit|inspect|support|help|advise|note|inform|notify|assess|address|work with|make (?:available|sure|"
    r"contact|enquiries|arrangements)|give|issue|order|purchase|replace|repair|feed|take|get|place|post|upload|"
    r"register|complete|book|call|ring|telephone|inspect|report|progress|lead on|research|establish|distribute|compile|attach|append|"
    r"amend|correct|approach|consult|resend|re-send|submit|present|explain|table|deal with|talk to|take (?:this|it|that) up"
)
FIRM_ING = (
    r"(?:provided|circulated|sent|supplied|shared|reported(?: back)?|forwarded|brought(?: back)?|emailed|"
    r"e-mailed|made available|fed back|followed up|looked into|investigated|passed on|distributed|published|"
    r"passed(?: on)? to|obtained|sought|arranged|organised|prepared|clarified|presented|taken back|raised with|checked|issued|"
    r"submitted|given|"
    r"added|included|appended|attached|re-?visited|brought forward|tabled|picked up|uploaded|posted|put together|drawn up|confirmed|"
    r"updated)"
)
GOES = (
    r"(?:also |then |now |therefore |again |further |personally |be happy to |be pleased to |be glad to |"
    r"be able to |endeavour to |try to |aim to |gladly |certainly |happily |need to |have to |look to |"
    r", [^,]{2,80}, )*"
)
MODAL = r"(?:would|will|shall|[’']ll|could|can|was going to|were going to|is going to|intends? to|intended to)"
PROMISED = re.compile(
    rf"\b(?:undertook|undertakes|undertake|promised|pledged|volunteered|committed|offered|(?<!been )(?<!the )(?<!an )agreed|was happy|were "
    rf"happy|was asked and agreed|is happy|am happy|are happy|said he would be happy|would be happy|was willing|were "
    rf"willing|gave (?:an |his |her |their )?(?:undertaking|assurances?|commitment)|made a commitment|commits|"
    rf"commitment|undertaking|"
    rf"action point|took an action|had agreed|had undertaken|had promised)\s+(?:that\s+(?:he|she|they|it|officers|"
    rf"the\s[\w ]{{3,40}}?)\s+(?:would|will)\s+)?(?:to\s+)?{GOES}(?=(?-i:[a-z]))(?P<what>{FIRM}|{LOOSE})\b",
    re.IGNORECASE,
)
PLEDGED = re.compile(
    r"\b(?:undertook|undertaking|promised|pledged|volunteered|gave (?:an |his |her |their )?(?:undertaking|"
    r"commitment))\b",
    re.IGNORECASE,
)
# A promise whatever is promised: "offered to look after the planters", "agreed that this could be done".
OUTRIGHT = re.compile(
    r"(?<!had )(?<!be )(?<!been )(?<!was )(?<!were )"
    r"\b(?:undertook|undertakes|promised|pledged|volunteered|offered|did (?:however,? |also )?offer|gave (?:an|his|her|"
    r"their) (?:undertaking|"
    r"commitment))\s+"
    r"to\s+(?!be\b|not\b|[\w’'-]+ed\b)(?-i:[a-z]+)|"
    r"\bcommitted to (?:obtain|provid|circulat|report|look|find|send|review|investigat|bring|shar)\w*ing\b|"
    r"(?<!had )\b(?:undertook|promised|pledged|gave (?:an|his|her|their) undertaking) that\b",
    re.IGNORECASE,
)
# "The Director agreed.", right after she was asked for something.
AGREED_ALONE = re.compile(r"^[^.]{2,80}\bagreed(?: to (?:this|do so|do this))?\W*$")
AGREED_DONE = re.compile(
    r"\bagreed\s+(?:that\s+)?(?:this|it|that|these|they)\s+(?:(?:could|would|should|will|can)\s+)?be\s+"
    r"(?!noted|received|approved|deferred|accepted|adopted|true|important|clear|good|helpful|useful|a\b|the\b|in\b|better|"
    r"difficult|necessary)[a-z]+",
    re.IGNORECASE,
)
PLANNED = re.compile(
    rf"\b(?P<who>officers?|he|she|they|I|we|(?:[Tt]he )?(?:team|clerk|chair|director))\s+(?:would|will)\s*{GOES}"
    r"(?:create|develop|draw up|compile|put together|work up|draft|commission|undertake|carry out|"
    r"prepare|produce)\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:programme|plan|report|review|paper|briefing|timetable|schedule|survey|audit|analysis|list|register|guide|note|assessment|"
    r"(?:business )?case|options|proposals|response)\b"
)
DELEGATED = re.compile(
    r"\b(?:I|we|he|she|they)(?:\s+(?:have|will|shall|did)|[’'](?:ve|ll))\s+(?:also\s+|now\s+|therefore\s+)?ask(?:ed)?\s+"
    r"(?:(?:the|my|our)\s+)?(?:[\w’'-]+\s+){1,5}?to\s+[a-z]+",
)
# "AGREED: That a breakdown be circulated to the Panel."
BE_SENT = re.compile(
    r"(?:^\W*(?:(?:RESOLVED|AGREED|RECOMMENDED|Resolved|Agreed|Recommended|It was (?:also |then |further )?agreed)\b[\s:–—-]*)?|[;:]\s*|"
    r"\b[Tt]hat,?\s+|\band\s+)"
    r"(?:\(?[a-z0-9ivx]{1,4}[.)]\s*)*(?:[Tt]hat,?\s+)?(?:an?|the|further|more|additional|information|details|figures|data|copies|"
    r"feedback|clarification|regular)\s"
    r"[^.;]{0,160}?\bbe\s+(?:circulated|sent|provided|supplied|emailed|forwarded|distributed|issued|shared|reported back|sought|"
    r"obtained|brought|submitted|presented|prepared|produced|written)\b"
)
# "The Chair agreed and asked the Scrutiny Officer to arrange this."
AGREED_AND_ASKED = re.compile(
    r"\b(?:agreed|undertook),?\s+and\s+(?:asked|instructed|requested|directed)\s+(?:the\s+)?(?:[\w’'-]+\s+){1,5}?to\s+[a-z]+"
)
# "It was agreed to ask the Head of Housing to reply to Mr Ash."
TASK_GIVEN = re.compile(
    r"\b(?:[Ii]t was (?:also |then |therefore )?|(?:[Mm]embers|[Tt]he (?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Ff]orum|[Gg]roup|[Cc]ouncil))\s)"
    r"(?:agreed|resolved|decided) (?:to (?:request|ask|instruct)|that|(?=the\s))\s*"
    r"(?P<whom>(?:the\s+)?[A-Z][^.,;]{2,90}?|(?:the\s+)?(?:officers|(?:[a-z-]+\s+){1,2}group))\s+"
    r"(?:be (?:asked|requested|instructed) )?(?:to|would|should|will)\s+(?!(?:(?:always|all|now|never|not)\s)?be\b|continue|remain|"
    r"form\b|serve|stand|"
    r"join|have\b|retain|keep\b)[a-z]+"
)
# "She said that she would meet the residents": nobody says so of himself without promising it.
OWN = re.compile(
    rf"\b(?P<who>he|she|I)\s+(?:would|will|shall)\s+{GOES}(?!(?:support|help|note|take|get|place|need|add|advise|have|look|call)\b|"
    rf"(?:ask|request)\s+(?:that|whether|if)\b)(?:{LOOSE})\b",
    re.IGNORECASE,
)
# "… and she would make enquiries as to whether it could": her own promise, whatever is asked in it.
AND_WILL = re.compile(rf"\b(?:and|but)\s+(?:he|she|I|they|we)\s+{MODAL}\s+{GOES}(?:{FIRM})(?!\w)", re.IGNORECASE)
RELATIVE = re.compile(r"\b(?:which|where|whom|whose)\b[^,;.]*$", re.IGNORECASE)
CAN_LET = re.compile(
    r"\b(?:I|we)\s+can\s+(?:let\s+(?:the\s+)?[\w’'-]+(?:\s+\w+)?\s+have|send|supply|provide|forward|email|circulate)\b",
    re.IGNORECASE,
)
WOULD = re.compile(rf"\b{MODAL}\s+{GOES}(?P<what>{FIRM})(?!\w)", re.IGNORECASE)
WOULD_LOOSELY = re.compile(rf"\b{MODAL}\s+{GOES}(?P<what>{LOOSE})\b", re.IGNORECASE)
PASSIVE = re.compile(
    rf"\b(?:would|will|shall|could|to|can)\s+(?:also |then |therefore |subsequently |now |continue to )?be\s+(?:also |then |"
    rf"subsequently |further )?(?P<what>{FIRM_ING})\b",
    re.IGNORECASE,
)
# Passives that follow something up by their own meaning, whoever is to hear of it.
FOLLOWED_UP = re.compile(
    r"\b(?:would|will|shall)\s+(?:also |then |now )?be\s+(?:followed up|looked into|investigated|taken back|taken away|"
    r"taken up with|taken offline|fed back|"
    r"(?:considered|discussed|reviewed|looked at|addressed|dealt with|answered) (?:further )?(?:outside (?:of )?the meeting|offline|"
    r"after the meeting|"
    r"(?:at|by) (?:the|a|its) (?:next|future) (?:[\w-]+ )?(?:meeting|committee))|checked|pursued|raised with|picked up|re-?visited|"
    r"chased|passed(?: on)? to)\b",
    re.IGNORECASE,
)
INFORMATION = re.compile(
    r"\b(?:information|details?|figures?|data|responses?|repl(?:y|ies)|answers?|notes?|briefing|breakdown|cop(?:y|"
    r"ies)|reports?|list|update|statistics|numbers|slides|presentation|clarification|"
    r"results?|outcomes?|findings|progress|proposals|recommendations|query|issue|link|analysis|paper|summary|table|map|evidence|"
    r"explanation|this|these|it|matter|concerns?|comments?|point|"
    r"costings?|timetable|schedule|documents?|plan|feedback|request|suggestion|question|meeting|session|workshop|visit|training|date|"
    r"item|letter|guidance|minutes|leaflet|contact|invitation|training|dates|wording|figure|picture|overview|dashboard|review)s?\b",
    re.IGNORECASE,
)
RECEIVER = re.compile(
    r"\b(?:to|with|for|let|inform|update|advise|keep|provide|give|send|email|e-mail|supply|notify|brief|amongst?|"
    r"among|write to)\s+(?P<whom>(?:all |the |other )*(?:members(?: of the (?:committee|panel|board|council|"
    r"sub-committee|public|cabinet))?|committee|panel|board|council(?!\s+tax)|councillors?\b(?! (?-i:[A-Z]))|"
    r"sub-committee|cabinet|forum|group|residents?|(?:parish|town|community) council|chair(?:man)?|him|her|them|you|(?:cllr|councillor|"
    r"mr|mrs|ms|miss|dr)\.?\s+(?-i:[A-Z])[\w’'.-]*(?:\s+(?-i:[A-Z])[\w’'-]*){0,2}|questioners?|everyone|all present|officers|"
    r"(?:appropriate|relevant|responsible|ward|local)\s+[\w-]+))\b",
    re.IGNORECASE,
)
WHEN = re.compile(
    r"\b(?:after|following|outside(?: of)?|subsequent to) (?:the|this|tonight[’']s) meeting\b|\b(?:at|to|for|before|"
    r"by) (?:the|its|a|our) (?:(?-i:[A-Z])[a-z]+(?: \d{4})?|next|future|following|forthcoming|later) (?:[\w-]+ ){0,2}?"
    r"(?:meeting|committee|session|date)|\bin due course\b|"
    r"\b(?:with|alongside|in|as part of) the (?:draft |next )?minutes\b|"
    r"\bin writing\b|\bwritten (?:response|reply|answer)|\blater\b|\bwithin \w+ (?:days|weeks|months)\b|\bby the end "
    r"of\b|\bnext (?:week|month|meeting)\b|\boutside of the meeting\b|\bas soon as\b|\bsoon\b|\basap\b|\bshortly\b|"
    r"\bby (?:the end of )?(?:(?-i:[A-Z])[a-z]+day|January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\b|\boffline\b|\bback "
    r"to\b|\bafterwards\b",
    re.IGNORECASE,
)
WHEN_SURE = re.compile(
    r"\b(?:in|to|at) the next (?:report|update|agenda|version|bulletin|newsletter)\b|\b(?:after|following|outside(?: of)?) (?:the|"
    r"this) meeting\b|\b(?:at|to|for) (?:the|its|a) (?:next|future|"
    r"forthcoming) (?:meeting|committee)|"
    r"\bin writing\b|\boutside of the meeting\b|\bback to (?:the|this) (?:committee|panel|board|meeting)",
    re.IGNORECASE,
)
_NUMBER = r"(?:(?:no\.? ?)?\d[\d./-]*[a-z]?\s*)?"
ACTION = re.compile(
    rf"(?:^|[\n.;(\[–—-]\s*|\s\s)\**(?:ACTIONS?|Actions?(?i: points?| required| by)?)\b\s*{_NUMBER}"
    r"(?:[:–—-]\s*(?P<whom>[^:.;\n]{0,70}?)\s*(?:\bto\b\s+(?=[a-z])|[:–—-]\s+|[.)\]]*$)|"
    r"(?P<letters>(?<=ACTION )(?:[A-Z][\w&/]*,?\s?){1,4}?)(?:\s*\bto\b\s+|[.)\]]*$))"
)
TASK = re.compile(
    rf"\bto (?:{FIRM}|{LOOSE}|create|develop|manage|undertake|carry out|sort out|talk|fix|build|design|try|write|chase|remove|"
    rf"install|clear|apply|research|investigate|go|look|make|find|keep|"
    rf"circulate|liaise|deal|action|submit)\b",
    re.IGNORECASE,
)
NOT = re.compile(
    r"\b(?:would|will|could|can|did)\s+(?:not|never)\b|\b(?:was|were)\s+(?:not|never)\s+"
    r"(?:able|going|prepared|willing|in a position|minded)\b|"
    r"\bunable to\b|\bdeclined\b|\brefused\b|\bcannot\b|"
    r"\bhad (?:already )?(?:been )?(?:provided|circulated|written|sent)\b",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"\b(?:asked|queried|enquired|questioned|requested|wondered|whether|suggested|urged|wanted|hoped|called for|"
    r"recommended that)\b(?!\s+and agreed)",
    re.IGNORECASE,
)
IF_COULD = re.compile(
    r"(?<!ask )(?<!see )(?<!check )(?<!out )(?<!establish )(?<!ascertain )"
    r"\bif\b[^.]{0,90}?\b(?:could|would)\b|\b(?:could|would)\b[^.]{0,60}(?<!and )\bif (?:the|members|required|requested|"
    r"needed|so)\b|(?<!and )\bif (?:necessary|required|needed|appropriate|possible)\b",
    re.IGNORECASE,
)
KEPT = re.compile(
    r"\b(?:since the meeting|post[- ](?:meeting|minutes?) (?:note|comment)|(?:following|after|subsequent to) the "
    r"meeting,?\s[^.]{0,80}\b(?:has|have|had|was|were)\b|(?:was|were|has been|have been|had been) (?:subsequently|"
    r"since|later) (?:circulated|sent|provided|supplied|emailed|forwarded)|"
    r"action (?:now )?complete[d]?|\(?completed\)?\.?$|secretary[’']s note|clerk[’']s note|(?:officer|update) note)\b",
    re.IGNORECASE,
)
UNKEPT = re.compile(
    r"\b(?:(?:had|has|have) (?:still )?not (?:yet )?been (?:received|provided|circulated|supplied|sent|actioned)|"
    r"remain(?:s|ed)? outstanding|still (?:awaited|outstanding)|no (?:response|reply|answer) (?:had|has) been "
    r"(?:received|provided)|never (?:received|provided))\b",
    re.IGNORECASE,
)
MEETING_SAYS = re.compile(r"\bit was (?:also |then |further |therefore )?agreed (?:that\s+)?", re.IGNORECASE)
COMMON = names.word_set(
    "would could which meeting after their there about members member councillor asked whether confirmed that "
    "these those being been circulated provided information following"
)
PLAN_SUBJECT = re.compile(
    r"\b(?:service|services|scheme|project|programme|proposals?|strategy|plan|policy|policies|model|centres?|hubs?|"
    r"schools?|pupils|parents|families|residents|children|staff|bids?|money|funding|"
    r"investment|changes?|system|systems|contract|contractor|government|it|this|that|which|there|devolution|budget|"
    r"applicants?|drivers|people|users|customers|patients|providers?|partners)\s*$",
    re.IGNORECASE,
)

# "agreed to", "undertook to", "with Ms Ash offering to": what follows says whether it is a promise.
COMMITS = re.compile(
    r"(?:\b(?:has|have|had|also|then|therefore|kindly|further|both|all|subsequently)\s+){0,3}"
    r"\b(?P<verb>agreed|agrees|undertook|undertakes|offered|offers|volunteered|promised|pledged|committed|agreeing|undertaking|offering|"
    r"volunteering|promising)\s+(?:also\s+)?to\s+(?:also |then |personally |please |again |try to |urgently |"
    r"continue to )?(?P<what>[a-z]+(?:-[a-z]+)?)"
)
# What somebody who agrees to it decides, accepts or goes on with, and so promises nobody.
DECIDES = names.word_set(
    "note support approve accept receive adopt second take stand serve act become represent defer delegate proceed continue remain "
    "disagree differ be vote withdraw abstain sign waive award grant fund pay increase reduce set appoint elect nominate recommend "
    "endorse extend renew close adjourn retain the have chair join wait work allow let move go change delete remove resign "
    "participate contribute keep use buy sell lease transfer transact exclude suspend hold co-opt"
)
# What a committee does that agrees to follow something up and not merely to decide it.
OUTWARD = re.compile(
    r"(?:write|contact|circulate|investigate|re-?visit|chase|liaise|look into|find out|make (?:further )?enquiries|"
    r"follow (?:\w+ )?up|raise (?:[\w’'-]+ ){1,6}with|meet with|arrange (?:an?|the) (?:[\w’'-]+ ){0,3}(?:meeting|visit|session|briefing)|"
    r"send (?:[\w’'-]+ ){1,6}to|(?:seek|obtain|get) (?:[\w’'-]+ ){0,4}(?:advice|quotes|quotations|prices|views|estimates|costs)|"
    r"seek (?:further|more|additional|clarification|information|an? (?:update|response|reply|meeting)|"
    r"(?:re)?assurances?)|"
    r"invite (?:[\w’',-]+ ){1,14}to (?:attend|(?:the|a|its|their) (?:next|future|later|forthcoming)))\b"
)
LATER = re.compile(r"\b(?:at|to) (?:a|the|its|their) (?:next|future|later|subsequent|forthcoming|following) (?:meeting|"
    r"session)", re.IGNORECASE)
# "Further details to be sought", "a letter of support to be provided by the Clerk": a task in the notes of a meeting.
BARE = re.compile(
    r"^\W*(?:it was (?:also |then )?agreed (?:that )?)?(?P<thing>(?!.*\b(?:is|are|was|were|has|have|had|needs?|due|expected|likely|"
    r"hoped|able|"
    r"intended|planned|continue[ds]?|asked|requested|would|will|could|should|if|before|in order)\b)[^.;:?]{3,90}?)\s+to be\s+"
    r"(?P<what>provided|circulated|sent|shared|emailed|e-mailed|forwarded|brought(?: back)?|reported|fed back|followed up|"
    r"looked into|investigated|"
    r"passed(?: on)? to|obtained|sought|arranged|organised|checked|clarified|contacted|invited|asked|chased|written|raised with|"
    r"taken up with|"
    r"picked up|put together|drawn up|re-?visited|produced|prepared|drafted)\b",
    re.IGNORECASE,
)
# "a detailed report would be provided": one thing still to come, not a service.
TO_COME = re.compile(
    r"\b(?:an?|another|further|more|additional)\s+(?:[\w’'-]+\s+){0,3}?(?:reports?|updates?|responses?|repl(?:y|ies)|notes?|"
    r"briefings?|paper|breakdown|"
    r"lists?|summary|explanation|information|details|clarification)\s+(?:[\w’'-]+\s+){0,4}?(?:would|will|shall)\s+(?:also |then )?be\s+"
    r"(?:provided|circulated|sent|brought|submitted|presented|produced|prepared|shared|issued|forthcoming|given|supplied|"
    r"made available)\b",
    re.IGNORECASE,
)
# "a presentation, which would be circulated to Members": the papers of the meeting themselves.
PAPER_WHICH = re.compile(
    r"\b(?:presentation|slides?|paper|report|document|list|map|table|note|copy|copies|figures|data|information|minutes|response|reply|"
    r"letter|leaflet|questions?|points?|issues?)\b,?\s+(?:which|that)\s+(?:would|will|"
    r"could not be answered[^.]{0,40}?would)\s+(?:also |then |now )?be\s+"
    r"(?:circulated|sent|emailed|e-mailed|shared|forwarded|distributed|made available|attached|appended|provided|presented|submitted|"
    r"brought|tabled)\b",
    re.IGNORECASE,
)
SO_COULD = re.compile(rf"\bso (?:that )?(?:he|she|they|I|we|officers)\s+(?:could|can|might)\s+{GOES}(?:{FIRM})(?!\w)", re.IGNORECASE)
TEAM = re.compile(
    r"\b(?:[Tt]he\s+)?(?:[A-Z][\w’'&()/-]*\s+|of\s+|and\s+|for\s+){0,7}(?:[Tt]eams?|[Ss]ervices?|[Ss]ections?|[Dd]epartments?|"
    r"[Uu]nit|[Oo]ffice|"
    r"[Dd]ivision|[Dd]irectorate)$"
)

# Where whoever is to receive it may be named: after these words.
TO_WHOM = re.compile(
    r"\b(?:(?P<contact>write to|writing to|contact|contacting|speak (?:to|with)|speaking (?:to|with)|talk to|liaise with|"
    r"liaising with|raise [^.;]{0,40}?with|"
    r"meet with|approach|take [^.;]{0,30}?up with|discuss [^.;]{0,40}?with)|shar(?:e|ed|ing) [^.;]{0,60}?with|to|for|inform|update|"
    r"advise|notify|brief|provide|give|send|email|"
    r"e-mail|supply|let|tell|keep|amongst?)\s+(?:both\s+)?(?:(?P<pronoun>him|her|them|you)\b|)",
    re.IGNORECASE,
)
RECEIVING_BODY = re.compile(
    r"(?:all |the |other |each |both )*(?:members(?: of the (?:committee|panel|board|council|sub-committee|public|cabinet|forum))?|"
    r"committee members|"
    r"committee|panel|board|council(?!\s+tax)|councillors?\b(?! (?-i:[A-Z]))|sub-committee|cabinet|forum|group|residents?|parish council|"
    r"town council|"
    r"community council|governors|trustees|questioners?|everyone|all present|officers|tenants|"
    r"(?:appropriate|relevant|responsible|ward|local)\s+[\w-]+)\b(?![-’'])",
    re.IGNORECASE,
)
THAT = re.compile(r"^\W*(?:(?:RESOLVED|AGREED|RECOMMENDED|Resolved|Agreed|Recommended|It was (?:also |then |"
    r"further )?agreed)\b[\s:–—-]*)?(?:\(?[a-z0-9ivx]{1,4}[.)]\s*)*(?:[Tt]hat\s+)?(?:\(?[a-z0-9ivx]{1,4}[.)]\s*)*")
# The bare verb of a task: "that officers contact …", "the Clerk (to) provide …".
TASKED = re.compile(
    rf"\s+(?:to\s+)?(?:also |then |further )?(?:{FIRM}|provide|arrange|prepare|produce|obtain|consider|review|explore|examine|meet|discuss|"
    rf"ask|inform|"
    r"update|advise|notify|include|share|draft|raise|seek|monitor|ensure|organise|request|report|respond|reply|present|submit|publish|"
    r"distribute|compile|research|speak|confirm|clarify|issue|bring)\b"
)

# "that Members be provided with the figures", "the Panel would be kept informed": the receiver is the subject.
RECEIVER_GIVEN = re.compile(
    r"\b(?P<whom>(?:all )?(?:[Mm]embers|[Cc]ouncillors)|[Tt]he (?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Ff]orum|[Cc]abinet|"
    r"[Ss]ub-[Cc]ommittee|[Cc]ouncil|[Gg]roup))\s+"
    r"(?:would |will |shall |to )?(?:also |then )?be (?:provided with|supplied with|sent|given (?:an?|the|further|more|details|"
    r"information)|furnished with|kept|"
    r"updated|informed of the|notified (?:of|when)|emailed|advised (?:of|when|in due course))\b|"
    r"\b(?P<later>(?:all )?(?:[Mm]embers|[Cc]ouncillors|[Gg]overnors)|[Tt]he (?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Ff]orum))\s+"
    r"(?:would|will|shall) (?:also |then )?receive (?:an?|the|further|regular|more)\s+(?:[\w-]+\s+){0,3}?(?:updates?|reports?|briefings?|"
    r"information|details|responses?|presentation|note|copy|copies|figures)\b"
)

# "a report would come forward to a future meeting".
COMES_BACK = re.compile(
    r"\b(?:reports?|updates?|papers?|items?|proposals?|this|it|matter|options)\s+(?:[\w’'-]+\s+){0,4}?(?:would|will|"
    r"shall)\s+(?:also |then )?"
    r"(?:come (?:forward|back)|return|be coming (?:forward|back)|go back)\s+(?:to|before)\s+(?:a |the |its |this )",
    re.IGNORECASE,
)
# "Will chase the contractor.": the notes leave out who, as in the line above.
WILL_ALONE = re.compile(rf"\W*(?:(?:\d+[.)]?)+\s+)?Will\s+{GOES}(?:{FIRM}|{LOOSE})\b")
