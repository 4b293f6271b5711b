"""Where a speech begins in minutes: the sentences that name who speaks, and the lines that end a speech.

An :class:`Opening` is one such place. What is not recognised opens nothing, so the speech before it goes on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from consult.structure import mentions, names, verbs
from consult.structure.mentions import Mention
from consult.structure.paragraphs import Paragraph, Span
from consult.structure.speakers import Directory

# What an opening is before it is known what came before it; "say" and "answer" depend on a question waiting.
BREAK = "break"


@dataclass(frozen=True)
class Opening:
    """The place a speech begins: its class, its speaker as shown and as printed, and how it was found.

    ``sort``: ask, answer, say, chair, motion, amendment, vote, declaration, written-answer, supplementary or break.
    ``labelled``: named by a layout label, so nothing else can interrupt it but another label. ``mild``: "questioned", which
    asks in a list of questions but argues inside a speech. ``answering``: the words say it is a response.
    """

    start: int
    sort: str
    speaker: str = ""
    role: str = ""
    seconder: str = ""
    voice: str = ""
    paragraph: int = 0
    labelled: bool = False
    answering: bool = False
    mild: bool = False
    addressee: str = ""


_IMPERSONAL = re.compile(
    r"(?:^|[,;:]\s|\bMembers\s)(?P<it>it was|it is|it has been|it had been)\s+(?:(?:also|then|further|subsequently|"
    r"therefore|generally|again|however|"
    r"therefore|duly|unanimously|hereby|additionally|next)\s+){0,2}(?P<verb>noted|explained|reported|advised|"
    r"suggested|stated|commented|confirmed|felt|"
    r"highlighted|stressed|emphasised|acknowledged|recognised|considered|pointed out|observed|clarified|mentioned|said|"
    r"requested|recommended|questioned|queried|asked|believed|hoped|accepted|argued|raised|understood|announced|"
    r"remarked|thought|outlined)\b",
    re.IGNORECASE,
)
_RAISED = re.compile(
    r"(?:(?:a number of|a|an|the|some|several|various|further|additional|another|great|serious|grave|following|main|"
    r"key|other)\s+){0,3}(?P<what>questions?|quer(?:y|ies)|concerns?|clarification|reassurance|"
    r"assurances?|disappointment|reference|thanks|comments?|points?|issues?|support|appreciation|discussion|"
    r"views?|observations|following)\s+(?:(?:was|were|had been)\s+)?(?:also\s+)?(?P<verb>put forward|noted|raised|"
    r"expressed|sought|made|asked|given|put|voiced|posed|submitted)\b",
    re.IGNORECASE,
)
_NOTED_BELOW = re.compile(
    r"\b(?:the following|it|these|the following \w+)\s+(?:\w+\s+)?(?:was|were)\s+(?:then |also )?(?:noted|made|"
    r"raised|given|provided|discussed|recorded|highlighted)\s*:?-?\s*$"
)
_BY = re.compile(r"\bby\s+(?=(?:the\s+)?(?-i:[A-Z]))")
_ASKED_PERSON = re.compile(
    r"(?:asked|asks|invited|urged)\s+(?:that\s+)?(?:the\s+)?(?:members|committee|council|councillors|colleagues|"
    r"everyone|cabinet|panel|board|all|"
    r"those|residents|meeting|executive|assembly|public)\b[^.?]{0,40}?\s(?:to|not to)\s|\basked\s+(?:to be|that "
    r"(?:it|their|his|her))\b",
    re.IGNORECASE,
)
# "agreed and asked the Clerk to arrange this" gives a task; "asked the Clerk to confirm whether" is a question.
_TASKED = re.compile(
    r"\s+(?:that\s+)?(?:the\s+)?[^.?,]{3,60}?\s(?:to|should|be)\s+(?!(?:explain|clarify|confirm|say|tell|comment|state|describe|"
    r"outline|advise|elaborate|expand|indicate|give|provide)\b)[a-z]+\b",
)
_QUESTIONED = re.compile(
    r"\b(?:questioned|challenged)\b(?!\s+(?:whether|if|why|how|what|when|who|where|which|the (?:officers?|director|"
    r"leader)))",
    re.IGNORECASE,
)
_SOUGHT = re.compile(
    r"\b(?:sought|requested)\s+(?:to\b|leave|permission|the floor|a (?:recorded|named) vote)", re.IGNORECASE
)
_SUPPLEMENTARY = re.compile(r"\bsupplementary\b|\bfollow[- ]?up question|\bfollowed up\b", re.IGNORECASE)
_AS_SUPPLEMENTARY = re.compile(
    r"\b(?:as|in|by way of|with|for)\s+(?:an?|his|her|their)\s+(?:further\s+)?(?:supplementary|follow[- ]?up)\b", re.IGNORECASE
)
_READ = re.compile(
    r"\bread\s+(?:out\s+)?(?:aloud\s+)?(?:an?|the|out an?|out the)?\s*(?:following\s+)?(?:written\s+|public\s+|"
    r"supplementary\s+){0,2}(?:question|questions|statement|query|email|e-mail|letter)\b"
    r"[^.“\"]{0,60}?\b(?:from|by|on behalf of|of)\s+(?=(?-i:[A-Z])|the\s)",
    re.IGNORECASE,
)
_ON_BEHALF = re.compile(r"\bon behalf of\s+(?=(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\b)")
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

_ENDS = re.compile(
    r"\s*[(\[]?\s*(?:"
    r"(?:the\s+)?(?:meeting|session|committee|council|panel|board|cabinet)\s+(?:was then|was|then|closed|ended|"
    r"adjourned|opened|commenced|started|concluded|"
    r"finished|rose|reconvened|resumed|considered|received|had before|gave consideration|moved into|went into|"
    r"proceeded|broke)\b(?!\s+(?:informed|advised|told|reminded|assured|asked))"
    r"|(?:at this point|at this juncture)\b|(?:n\.?b\.?|note)\s*[:–-]|there (?:was|were|being|are|is) no\b|no "
    r"(?:apologies|declarations|questions|"
    r"further|other|members of the public)\b|none (?:were )?(?:received|declared)?\.?$|supporting documents|a copy "
    r"of\b[^.]{0,80}\b(?:attached|appended|available|circulated)|"
    r"signed\b|dated?\b\s*[.…_:]|chair(?:man|person)?\s*[.…_]{2,}|reasons? for (?:the )?(?:decision|recommendation)|"
    r"action(?:s)?\s*[:–-]|action by\b|"
    r"(?:date|time|venue) of (?:the )?next|consideration was given|(?:members )?considered (?:a|the) report|prior "
    r"to\b|it being\b|"
    r"the (?:motion|amendment|report|recommendations?|minutes|proposals?|following (?:motion|amendment|questions?|"
    r"public questions?|documents))\b[^.]{0,90}?\b(?:was|were|is|are|set out|sought|provided|detailed|outlined|asked|"
    r"recommended|informed|had been)\b"
    r"|(?:declarations?|apologies)\b|(?:appendix|annex)\b|(?:recommendations?|background|decision|resolution|"
    r"minutes?|options?)\s*:?\s*$"
    r")",
    re.IGNORECASE,
)
MOVEMENT = re.compile(
    r"[(\[]?\s*(?:the\s+)?(?:[A-Z]|\()[^.]{0,160}?\b(?:left the (?:meeting|room|chamber|chair)|joined the meeting|"
    r"arrived|entered the|returned to the|"
    r"withdrew from|vacated the|was not present|were not present|took no part|abstained from|was in attendance|were "
    r"in attendance|"
    r"attended for this item|in attendance for this item)\b"
)


def ends_speech(paragraph: Paragraph) -> bool:
    """Whether a paragraph is the minute-taker's own: comings and goings, closings, notes of what was before the meeting."""
    words = paragraph.words[:400]
    return bool(_ENDS.match(words) or MOVEMENT.match(words))


def in_sentence(text: str, span: Span, number: int, directory: Directory) -> list[Opening]:
    """The openings in one sentence, in order; empty where nobody is named as speaking."""
    start, end = span
    written = _written(text, start, end, number, directory)
    if written:
        return [written]
    aloud = _read_out(text, start, end, number, directory)
    if aloud:
        return [aloud]
    if _NOTED_BELOW.search(text, start, end):
        return [Opening(start, "say", names.MEETING, voice="voice", paragraph=number)]
    read = [_opening(text, start, end, number, directory, met) for met in mentions.speaking(text, start, end, directory.knows)]
    found = _first_speaks(text, start, [one for one in read if one])
    for rule in (_passive, _impersonal):
        if not found:
            found = [one for one in [rule(text, start, end, number, directory)] if one]
    asked = _asked_before(text, start, end, number, directory, found)
    return asked + found + _told(text, start, end, number, asked + found)


def _first_speaks(text: str, start: int, found: list[Opening]) -> list[Opening]:
    """The first speaker, and any later one in the sentence who answers or asks: the rest are spoken of."""
    kept: list[Opening] = []
    for one in found:
        if not kept:
            lead = text[start : one.start]
            if len(lead) > 260 or (lead.strip(' "“‘(') and not _leads(lead)):
                return []
            kept.append(one)
        elif one.speaker != kept[-1].speaker and (one.sort in ("ask", "answer") or one.answering):
            kept += [one] * bool(_JOINS.search(text[max(start, one.start - 12) : one.start]))
    return kept


_JOINS = re.compile(r"\b(?:and|but|while|whilst|to which|;)\s*(?:the\s+)?$|[,;:]\s*$")
_LEADS = re.compile(
    r"\s*(?:in|on|at|by|with|following|after|before|responding|replying|answering|having|finally|turning|regarding|"
    r"concerning|"
    r"referring|speaking|further|additionally|however|lastly|firstly|secondly|thirdly|moving|as|continuing|summing|"
    r"during|"
    r"prior|under|for|when|whilst|while|although|despite|given|to|from|thanking|welcoming|introducing|presenting|"
    r"opening|closing|"
    r"concluding|noting|acknowledging|supporting|opposing|then|next|also|again|nevertheless|therefore|and|asked|upon|"
    r"once|"
    r"subsequently|similarly|again|there|it|this|since|through|q\d*|a\d*)\b",
    re.IGNORECASE,
)


def _leads(lead: str) -> bool:
    """Whether the words before a speaker are a clause that leads up to one."""
    if re.search(r"\b(?:said|stated|that|which|who|because)\b(?![^,]*,\s*$)", lead):
        return False
    ends = (",", "–", "—", ")", ":", ";", "and", "but", "response", "reply", "answer")
    return bool(_LEADS.match(lead)) and lead.rstrip().endswith(ends)


def _opening(
    text: str, start: int, end: int, number: int, directory: Directory, met: tuple[Mention, re.Match[str], str]
) -> Opening | None:
    mention, verb, sort = met
    stranger = mention.sort == "name" and not mention.role and not directory.knows(mention)
    if stranger and sort == "say" and not verbs.SPEAKS.match(text, verb.start(), end):
        return None
    speaker, role = directory.resolve(mention)
    sort = _settled(text, verb, end, sort)
    if sort == "ask" and _AS_SUPPLEMENTARY.search(text, start, verb.end()):
        sort = "supplementary"
    if sort in ("say", "answer") and is_chair(mention, role) and not _answers_here(text, start, mention.start):
        sort = "chair" if sort == "say" else sort
    return Opening(
        mention.start,
        sort,
        speaker,
        role,
        voice=mention.sort,
        paragraph=number,
        mild=verb["verb"].casefold().startswith(("questioned", "challenged")),
        answering=_answers_here(text, max(start, mention.start - 150), verb.end()),
    )


def _settled(text: str, verb: re.Match[str], end: int, sort: str) -> str:
    """The class of a verb once its object is seen: "asked Members to note" is not a question."""
    after = text[verb.start("verb") : min(end, verb.end() + 120)]
    if sort == "ask" and (_ASKED_PERSON.match(after) or _QUESTIONED.match(after) or _SOUGHT.match(after)):
        return "say"
    asked = verbs.AND_ASKED.search(text, verb.end(), end) if sort == "say" else None
    own = not asked or not (
        names.PERSON.search(text, verb.end(), asked.start()) or _TASKED.match(text, asked.end(), end))
    if asked and own:
        sort = "ask"
    at = asked.start() if asked and own else verb.start("verb")
    if sort == "ask" and _SUPPLEMENTARY.search(text, at, min(end, at + 90)):
        return "supplementary"
    if sort == "move":
        return "say"
    return sort


def _answers_here(text: str, start: int, before: int) -> bool:
    """Whether the words up to the verb say that this is a response."""
    return bool(
        re.search(
            r"\b(?:in (?:response|reply|answer)|responding|replying|repl(?:ied|ies)|responded|responds|answered)\b",
            text[start:before],
            re.IGNORECASE,
        )
    )


def is_chair(mention: Mention, role: str) -> bool:
    """Whether a mention is of whoever is in the chair."""
    post = mention.role or (role if mention.sort == "post" else "")
    return bool(
        re.match(
            r"(?:vice[- ]|deputy )?(?:chair|convener|convenor|(?:lord )?mayor\b|provost|president\b|in the chair)",
            post,
            re.IGNORECASE,
        )
    ) and not re.search(r"\bof (?!the (?:committee|meeting|panel|board|council|sub))", post, re.IGNORECASE)


def _written(text: str, start: int, end: int, number: int, directory: Directory) -> Opening | None:
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


def _read_out(text: str, start: int, end: int, number: int, directory: Directory) -> Opening | None:
    """A question or statement that somebody read out for its author: the author speaks."""
    match = _READ.search(text, start, min(end, start + 300)) or (
        _ON_BEHALF.search(text, start, min(end, start + 200))
        if re.search(r"\bask(?:ed|s)\b|\bquestion\b", text[start : start + 200])
        else None
    )
    if not match:
        return None
    mention = mentions.subject(text, match.end(), min(end, match.end() + 160))
    if mention is None or mention.sort == "voice":
        return None
    speaker, role = directory.resolve(mention)
    asks = re.search(r"question|query|ask", text[start : match.end()], re.IGNORECASE)
    sort = "supplementary" if _SUPPLEMENTARY.search(text, start, match.end()) else "ask" if asks else "say"
    return Opening(start, sort, speaker, role, voice=mention.sort, paragraph=number)


def _passive(text: str, start: int, end: int, number: int, directory: Directory) -> Opening | None:
    """ "Concern was expressed by Councillor Ash": by the one named, else the voice of the meeting."""
    match = _RAISED.match(text, start, min(end, start + 200))
    if not match:
        return None
    asks = match["what"].casefold().startswith(("question", "quer", "clarif"))
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


def _impersonal(text: str, start: int, end: int, number: int, _directory: Directory) -> Opening | None:
    """ "It was explained that …": the voice of the meeting."""
    match = _IMPERSONAL.search(text[start : min(end, start + 260)])
    if not match or re.search(r"\b(?:said|stated|because)\b", text[start : start + match.start("it")]):
        return None
    asks = match["verb"].casefold() in ("asked", "queried", "questioned")
    return Opening(
        start,
        "ask" if asks else "say",
        names.MEETING,
        "",
        voice="voice",
        paragraph=number,
        answering=bool(verbs.RESPONDING.match(text, start)),
    )


def _asked_before(
    text: str, start: int, end: int, number: int, directory: Directory, found: list[Opening]
) -> list[Opening]:
    """The question that "In response to a question from Councillor Ash, …" records; only where somebody is named."""
    stop = found[0].start if found else end
    if (
        not found
        or found[0].start - start < 15
        or not re.match(
            r"(?:further\s+|also\s+)?(?:in (?:response|reply|answer|relation)|responding|replying|answering|"
            r"following|on|asked|further|with regard|regarding)\b",
            text[start:stop],
            re.IGNORECASE,
        )
    ):
        return []
    match = _QUESTION_FROM.search(text, start, stop)
    at = match.end() if match else _asked_by(text, start, stop)
    mention = mentions.subject(text, at, stop) if at else None
    if mention is None:
        mention = _possessive_asker(text, start, stop)
    if mention is None or (
        mention.sort == "voice" and not re.match(r"(?:an?|one|another)\b", mention.printed, re.IGNORECASE)
    ):
        return []
    speaker, role = directory.resolve(mention)
    return [Opening(start, "ask", speaker, role, voice=mention.sort, paragraph=number)]


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


def _told(text: str, start: int, end: int, number: int, found: list[Opening]) -> list[Opening]:
    """ "… asked whether it would reopen and was told that …": an answer by somebody unnamed."""
    asked = bool(found) and found[-1].sort in ("ask", "supplementary")
    if not asked and not re.match(r"(?:she|he|they)\s+(?:was|were)\s", text[start:end], re.IGNORECASE):
        return []
    match = verbs.TOLD.search(text, found[-1].start if found else start, end)
    return [Opening(match.start() + _skipped(match.group()), "told", paragraph=number, answering=True)] if match else []


def _skipped(words: str) -> int:
    return len(words) - len(re.sub(r"^[,\s]*(?:and|who|but)?\s+", "", words))


def pronoun_asks(text: str, span: Span) -> bool:
    """Whether a sentence goes on asking: "He asked whether …", or a question in the words themselves."""
    piece = text[span[0] : span[1]]
    return bool(_PRONOUN_ASKS.match(piece) or asks_outright(piece))


_PRONOUN_ASKS = re.compile(
    rf"(?:in addition,? |further(?:more)?,? |finally,? )?(?:he|she|they){verbs.LEAD.replace(',?', '', 1)}"
    r"(?:[^.?“\"]{0,160}?\band\s+(?:also\s+|then\s+)?)?"
    r"(?:asked|queried|enquired|inquired|wanted to know|sought clarification|sought assurances?)\b(?!\s+(?:members|"
    r"the committee|council|that\b))",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    r"(?:and |but |also,? |so |if so,? )?(?:can|could|did|do|does|is|are|was|were|will|would|has|have|had|should|"
    r"may)\s+"
    r"(?:you|he|she|they|we|it|i|there|the|this|that|these|those|any|mr|mrs|ms|councillor|officers|members)\b",
    re.IGNORECASE,
)


def asks_outright(piece: str) -> bool:
    """Whether a sentence is a question by its mark or, printed without one, by its order of words."""
    bare = piece.rstrip(" \"'”’)")
    return bare.endswith("?") or bool(_INVERTED.match(piece.lstrip(" “\"‘'")))
