"""Speeches no subject and verb open: "It was explained that", questions read out, asked before an answer, or answered in writing."""

from __future__ import annotations

import re

from consult.structure import mentions, names, verbs
from consult.structure.mentions import Mention
from consult.structure.minutes.openings import SUPPLEMENTARY, Opening
from consult.structure.speakers import Directory

_IMPERSONAL = re.compile(
    r"(?:^|[,;:]\s|\bMembers\s)(?P<it>it was|it is|it has been|it had been|"
    r"(?:members|(?:the )?(?:sub-)?(?:committee|panel|board|forum|council|cabinet|executive|meeting|authority))(?: members)? (?:was|were)"
    r"(?= (?:\w+ )?(?:advised|informed|told|reminded|assured|reassured|updated)\b))\s+(?:(?:also|then|further|subsequently|"
    r"therefore|generally|again|however|"
    r"therefore|duly|unanimously|hereby|additionally|next)\s+){0,2}(?P<verb>noted|explained|reported|advised|"
    r"suggested|stated|commented|confirmed|felt|"
    r"highlighted|stressed|emphasised|acknowledged|recognised|considered|pointed out|observed|clarified|mentioned|said|"
    r"requested|recommended|questioned|queried|asked|enquired|inquired|believed|hoped|accepted|argued|raised|understood|announced|"
    r"remarked|thought|outlined|informed|told|reminded|assured|reassured|updated)\b",
    re.IGNORECASE,
)
_RAISED = re.compile(
    r"(?:(?:a number of|a|an|the|some|several|various|further|additional|another|great|serious|grave|following|main|"
    r"key|other)\s+){0,3}(?P<what>questions?|quer(?:y|ies)|enquir(?:y|ies)|concerns?|clarification|information|details|advice|"
    r"reassurance|"
    r"assurances?|disappointment|reference|thanks|comments?|points?|issues?|support|appreciation|discussion|"
    r"views?|observations|following)\s+(?:(?:was|were|had been)\s+)?(?:also\s+)?(?P<verb>put forward|noted|raised|"
    r"expressed|sought|made|asked|given|put|voiced|posed|submitted|requested)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:during|in|at|on|following|throughout|again|also|further)\b[^,.;:]{0,90},\s+|[^.,:;–—?!]{3,80}(?::|\s[–—-])\s+", re.IGNORECASE
)
_BY = re.compile(r"\bby\s+(?=(?:the\s+)?(?-i:[A-Z]))")
_READ = re.compile(
    r"\bread\s+(?:out\s+)?(?:aloud\s+)?(?:an?|the|out an?|out the)?\s*(?:following\s+)?(?:written\s+|public\s+|"
    r"supplementary\s+){0,2}(?:question|questions|statement|query|email|e-mail|letter)\b"
    r"[^.“\"]{0,60}?\b(?:from|by|on behalf of|of)\s+(?=(?-i:[A-Z])|the\s)",
    re.IGNORECASE,
)
_ON_BEHALF = re.compile(r"\b(?:ask(?:ed|s)|questions?)\b[^.;()]{0,80}?\bon behalf of\s+(?=(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\b)")
_QUESTION_FROM = re.compile(
    r"\b(?P<what>question|questions|query|queries|enquiry|request|point|points|comment|comments|concern|concerns|"
    r"supplementary question|issue)s?\b"
    r"[^.,;]{0,60}?\b(?:from|by|of)\s+(?=(?-i:[A-Z])|an?\s|the\s)",
    re.IGNORECASE,
)
_WRITTEN = re.compile(
    r"(?:since|after|following|subsequent to) the meeting\b|\bpost[- ]meeting note\b|\bwritten (?:response|reply|"
    r"answer) (?:was |has been |had been )?"
    r"(?:subsequently |later )?(?:provided|sent|supplied|received|circulated|as follows|from|is (?:attached|appended|"
    r"set out))",
    re.IGNORECASE,
)
_FUTURE = re.compile(r"\b(?:would|will|to be|could|should|shall|undertook|agreed)\b", re.IGNORECASE)


def written(text: str, start: int, end: int, number: int, directory: Directory) -> Opening | None:
    """An answer added after the meeting, by whoever the sentence says sent it."""
    match = _WRITTEN.search(text, start, min(end, start + 200))
    if not match or match.start() - start > 90 or _FUTURE.search(text, start, min(end, match.end() + 60)):
        return None
    speaker, role = "", ""
    for person in names.PERSON.finditer(text, start, min(end, start + 300)):
        if not re.search(r"\b(?:from|to|by|of)\s+$", text[start : person.start()]) or re.search(
            r"\b(?:response|reply|answer|information|note|update)\b[^.]{0,30}\b(?:from|by)\s+$",
            text[start : person.start()],
        ):
            mention = mentions.parse(text, person.start(), person.end())
            if mention:
                speaker, role = directory.resolve(mention)
                break
    if not speaker:
        met = mentions.speaking(text, start, min(end, start + 300))
        sender = met[0][0] if met else _sender(text, match.end(), min(end, start + 300))
        speaker, role = directory.resolve(sender) if sender else ("", "")
    return Opening(start, "written-answer", speaker, role, paragraph=number, answering=True)


def _sender(text: str, at: int, end: int) -> Mention | None:
    """ "Since the meeting, the Director has written to members": whoever did."""
    begin = re.compile(r"[\s,:–-]*").match(text, at, end)
    mention = mentions.subject(text, begin.end() if begin else at, end)
    if mention is None or mention.sort not in ("person", "post", "name"):
        return None
    return mention if _HAS_SENT.match(text, mention.end, end) else None


_HAS_SENT = re.compile(
    r",?\s+(?:has|have|had)\s+(?:now\s+|since\s+|subsequently\s+)?(?:written|provided|sent|circulated|supplied|confirmed|advised|"
    r"replied|responded|explained|emailed|informed|issued|shared)\b"
)


def read_out(text: str, start: int, end: int, number: int, directory: Directory) -> Opening | None:
    """A question or statement that somebody read out for its author: the author speaks."""
    match = _READ.search(text, start, min(end, start + 300)) or _ON_BEHALF.search(text, start, min(end, start + 200))
    if not match:
        return None
    mention = mentions.subject(text, match.end(), min(end, match.end() + 160))
    if mention is None or mention.sort == "voice":
        return None
    speaker, role = directory.resolve(mention)
    asks = re.search(r"question|query|ask", text[start : match.end()], re.IGNORECASE)
    sort = "supplementary" if SUPPLEMENTARY.search(text, start, match.end()) else "ask" if asks else "say"
    return Opening(start, sort, speaker, role, voice=mention.sort, paragraph=number)


def passive(text: str, start: int, end: int, number: int, directory: Directory) -> Opening | None:
    """ "Concern was expressed by Councillor Ash": by the one named, else the voice of the meeting."""
    lead = _LEAD.match(text, start, min(end, start + 120))
    match = _RAISED.match(text, lead.end() if lead else start, min(end, start + 250))
    if not match:
        return None
    asks = match["what"].casefold().startswith(("question", "quer", "enquir", "clarif", "information", "details", "advice"))
    by = _BY.search(text, match.end(), min(end, match.end() + 160))
    mention = mentions.subject(text, by.end(), min(end, by.end() + 160)) if by else None
    if mention is None and by:
        body = re.compile(r"(?:the\s+)?(?:Cabinet|Members|Council|Committee|Panel|Board)\b", re.IGNORECASE).match(
            text, by.end(), end
        )
        mention = Mention(by.end(), body.end(), "voice", body.group()) if body else None
    speaker, role = directory.resolve(mention) if mention else (names.MEETING, "")
    return Opening(
        start,
        "ask" if asks else "say",
        speaker,
        role,
        voice=mention.sort if mention else "voice",
        paragraph=number,
        mild=mention is None,
    )


def impersonal(text: str, start: int, end: int, number: int, directory: Directory) -> Opening | None:
    """ "It was explained that …": the voice of the meeting, or whoever the sentence says explained it."""
    match = _IMPERSONAL.search(text[start : min(end, start + 260)])
    if not match or re.search(r"\b(?:said|stated|because)\b", text[start : start + match.start("it")]):
        return None
    by = _BY.match(text, start + match.end() + 1, end)
    mention = mentions.subject(text, by.end(), min(end, by.end() + 160)) if by else None
    speaker, role = directory.resolve(mention) if mention else (names.MEETING, "")
    return Opening(
        start,
        "ask" if match["verb"].casefold() in ("asked", "queried", "questioned", "enquired", "inquired") else "say",
        speaker,
        role,
        voice=mention.sort if mention else "voice",
        paragraph=number,
        answering=bool(verbs.RESPONDING.match(text, start)),
    )


def asker(text: str, start: int, stop: int) -> Mention | None:
    """Who put the question that the words before a speaker tell of: "In response to a question from Councillor Ash, …"."""
    if not _PROMPTED.match(text, start, stop):
        return None
    match = _QUESTION_FROM.search(text, start, stop)
    at = match.end() if match else _asked_by(text, start, stop)
    mention = mentions.subject(text, at, stop) if at else None
    return mention or _possessive_asker(text, start, stop)


def is_prompted(text: str, start: int, stop: int) -> bool:
    """Whether the words before a speaker tell of a question: "Following a query about parking, …"."""
    lead = _PROMPTED.match(text, start, stop)
    if not lead:
        return False
    about = re.search(r"relation|respect|regard|on$", lead.group(), re.IGNORECASE)
    told = (_NUMBERED if about else _QUESTION).search(text, start, stop)
    return bool(told or asker(text, start, stop))


_PROMPTED = re.compile(
    r"\W*(?:[A-Z][\w ]{2,40}:\s+)?(?:further\s+|also\s+)?"
    r"(?:in (?:response|reply|answer|relation|respect)|responding|replying|answering|following|after|"
    r"on|asked|further|with (?:regard|respect)|regarding|when (?:asked|questioned|pressed))\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\bquestion (?:no\.? ?)?\d", re.IGNORECASE)
_QUESTION = re.compile(
    r"\b(?:questions?|quer(?:y|ies)|enquir(?:y|ies)|asked|comments?|points? raised|requests?|suggestions?)\b", re.IGNORECASE
)


def _asked_by(text: str, start: int, stop: int) -> int:
    match = re.compile(
        r"(?:when\s+)?(?:asked|questioned|pressed|challenged) by\s+|(?:in (?:response|reply|answer) to|responding to|"
        r"replying to|answering)\s+(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b)",
        re.IGNORECASE,
    ).match(text, start, stop)
    return match.end() if match else 0


def _possessive_asker(text: str, start: int, stop: int) -> Mention | None:
    """ "In response to Councillor Ash’s question": the one whose question it is."""
    for person in names.PERSON.finditer(text, start, stop):
        end = person.start("name") + len(names.trim_name(person["name"]))
        if re.compile(r"[’']s?\s+(?:\w+\s+){0,2}(?:question|query|enquiry|point|request|concern|comment)").match(
            text, end, stop
        ):
            return mentions.parse(text, person.start(), end)
    return None


def told(text: str, start: int, end: int, number: int, found: list[Opening]) -> list[Opening]:
    """ "… asked whether it would reopen and was told that …": an answer by somebody unnamed."""
    asked = bool(found) and found[-1].sort in ("ask", "supplementary")
    if not asked and not re.match(r"(?:she|he|they)\s+(?:was|were)\s", text[start:end], re.IGNORECASE):
        return []
    match = verbs.TOLD.search(text, found[-1].start if found else start, end)
    return [Opening(match.start() + _skipped(match.group()), "told", paragraph=number, answering=True)] if match else []


def _skipped(words: str) -> int:
    return len(words) - len(re.sub(r"^[,\s]*(?:and|who|but)?\s+", "", words))
