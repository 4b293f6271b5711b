"""The speeches that open in one sentence of minutes, each by the mention and the verb of speaking that open it."""

from __future__ import annotations

import re
from dataclasses import replace

from consult.structure import mentions, names, verbs
from consult.structure.mentions import Mention
from consult.structure.minutes import voices
from consult.structure.minutes.openings import SUPPLEMENTARY, Opening, answers_here, is_chair
from consult.structure.paragraphs import Span
from consult.structure.speakers import Directory

_NOTED_BELOW = re.compile(
    r"\b(?:the following|it|these|the following \w+)\s+(?:\w+\s+)?(?:was|were)\s+(?:then |also )?(?:noted|made|"
    r"raised|given|provided|discussed|recorded|highlighted)\s*:?-?\s*$"
)
_ASKED_PERSON = re.compile(
    r"(?:asked|asks|invited|urged)\s+(?:that\s+)?(?:the\s+)?(?:members|committee|council|councillors|colleagues|"
    r"everyone|cabinet|panel|board|all|"
    r"those|residents|meeting|executive|assembly|public)\b[^.?]{0,40}?\s(?:to|not to)\s|\basked\s+(?:to be|that "
    r"(?:it|their|his|her))\b",
    re.IGNORECASE,
)
# "agreed and asked the Clerk to arrange this" gives a task; "asked the Clerk to confirm whether" is a question.
_TASKED = re.compile(
    r"\s+(?!whether|if|how|why|what|when)(?:that\s+)?(?:the\s+)?[^.?,]{3,60}?\s(?:to|should|be)\s+(?!(?:explain|clarify|confirm|say|"
    r"tell|comment|state|describe|"
    r"outline|advise|elaborate|expand|indicate|give|provide)\b)[a-z]+\b",
)
# "asked Members for their comments", "asked the Clerk to write to the county": an invitation, a task.
_INVITED = re.compile(
    r"(?:asked|invited)\s+(?:(?:the|all|any)\s+)?(?:members|councillors|committee|panel|board|those present|everyone|residents)\b"
    r"[^.?]{0,30}?\sfor\s+(?:(?:any|their|further)\s+)*(?:comments|questions|views|nominations|suggestions|thoughts|volunteers|approval)\b",
    re.IGNORECASE,
)
_QUESTIONED = re.compile(
    r"\b(?:questioned|challenged)\b(?!\s+(?:whether|if|why|how|what|when|who|where|which|the (?:officers?|director|"
    r"leader)))",
    re.IGNORECASE,
)
_SOUGHT = re.compile(
    r"\b(?:sought|requested|invited)\s+(?:(?:any\s+)?(?:questions|comments)\s+from\b|to\b|leave|permission|the floor|"
    r"a (?:recorded|named) vote)",
    re.IGNORECASE,
)
_AS_SUPPLEMENTARY = re.compile(
    r"\b(?:as|in|by way of|with|for)\s+(?:an?|his|her|their)\s+(?:further\s+)?(?:supplementary|follow[- ]?up)\b", re.IGNORECASE
)


def in_sentence(text: str, span: Span, number: int, directory: Directory) -> list[Opening]:
    """The openings in one sentence, in order; empty where nobody is named as speaking."""
    start, end = span
    written = voices.written(text, start, end, number, directory)
    if written:
        return [written]
    aloud = voices.read_out(text, start, end, number, directory)
    if aloud:
        return [aloud]
    if _NOTED_BELOW.search(text, start, end):
        return [Opening(start, "say", names.MEETING, voice="voice", paragraph=number)]
    read = [_opening(text, start, end, number, directory, met) for met in mentions.speaking(text, start, end, directory.knows)]
    found = _first_speaks(text, start, [one for one in read if one])
    if not found:
        led = [_opening(text, start, end, number, directory, met) for met in mentions.unpointed(text, start, end, directory.knows)]
        found = [one for one in led if one]
    if found and found[0].start > start:
        asked = voices.impersonal(text, start, found[0].start, number, directory)
        found = [asked, *found] if asked and asked.sort == "ask" else _with_lead(text, start, found, directory)
    if not found:
        found = _in_voice(text, start, end, number, directory, [one for one in read if one])
    return found + voices.told(text, start, end, number, found)


def _first_speaks(text: str, start: int, found: list[Opening]) -> list[Opening]:
    """The first speaker, and any later one in the sentence who answers or asks: the rest are spoken of."""
    kept: list[Opening] = []
    for one in found:
        if not kept:
            lead = _MARKER.split(text[start : one.start])[-1]
            if len(lead) > 260 or (lead.strip(_MARKS) and not _leads(lead) and not _is_topic(lead)):
                return []
            kept.append(one)
        elif one.speaker != kept[-1].speaker and (one.sort in ("ask", "answer") or one.answering or _replies(kept[-1], one)):
            kept += [one] * bool(_JOINS.search(text[max(start, one.start - 12) : one.start]))
    return kept


def _replies(before: Opening, one: Opening) -> bool:
    """Whether somebody named who "stated" after a question in the same sentence answers it."""
    return before.sort == "ask" and one.sort == "say" and one.voice in ("person", "post", "name")


def _in_voice(text: str, start: int, end: int, number: int, directory: Directory, read: list[Opening]) -> list[Opening]:
    """ "A query was raised …, to which the Director replied": the voice of the meeting, then whoever answers."""
    voice = voices.passive(text, start, end, number, directory) or voices.impersonal(text, start, end, number, directory)
    if voice is None:
        return []
    later = [one for one in read if one.sort == "answer" and _JOINS.search(text[max(start, one.start - 12) : one.start])]
    return [voice, *later[:1]] if voice.sort == "ask" else [voice]


def _with_lead(text: str, start: int, found: list[Opening], directory: Directory) -> list[Opening]:
    """The same openings, the first from where its sentence begins, with what the words before its speaker tell of a question."""
    if not found or not text[start : found[0].start].strip(_MARKS):
        return found
    start = found[0].start - len(_MARKER.split(text[start : found[0].start])[-1])
    asked = voices.asker(text, start, found[0].start)
    prompted = voices.is_prompted(text, start, found[0].start)
    first = replace(
        found[0],
        start=start,
        led=True,
        prompted=prompted or found[0].prompted,
        asker=directory.resolve(asked)[0] if asked else found[0].asker,
        answering=found[0].answering or prompted and found[0].sort in ("say", "answer"),
    )
    return [first, *found[1:]]


_MARKS = ' "“‘(*_–—-'
_MARKER = re.compile(r"\s\(?[a-z]\)\s")  # "… were as follows: a) Paths: Mr Ash reported …", run together
_JOINS = re.compile(r"\b(?:and|but|while|whilst|to which|;)\s*(?:the\s+)?$|(?:[,;:]|\s[–—-])\s*$")
_LEADS = re.compile(
    r"\s*(?:in|on|at|by|with|following|after|before|responding|replying|answering|having|finally|turning|regarding|"
    r"concerning|"
    r"referring|speaking|further|additionally|however|lastly|firstly|secondly|thirdly|moving|as|continuing|summing|"
    r"during|"
    r"prior|under|for|when|whilst|while|although|despite|given|to|from|thanking|welcoming|introducing|presenting|"
    r"opening|closing|"
    r"concluding|noting|acknowledging|supporting|opposing|then|next|also|again|nevertheless|therefore|and|asked|upon|"
    r"once|also arising|"
    r"subsequently|similarly|arising|further to|again|there|it|this|since|through|q\d*|a\d*|(?:an? |some |"
    r"the )?(?:\w+ )?(?:discussions?|debate))\b",
    re.IGNORECASE,
)
# "Growth fund: Ms Ash reported …", "Paragraph 4 – Mr Birch said …", "Last year’s Chair, Councillor Elm, thanked …".
_TOPIC = re.compile(
    r"(?!.*\b(?:was|were|had|has|have|is|are|be|said|stated|asked|that|which|who)\b)[^.!?]{2,110}?(?:\s*[:;–—]|\s-|(?P<post>[\w-]+),)\s*",
    re.IGNORECASE | re.DOTALL,
)
_DATE = re.compile(r"\W*\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]+(?: \d{4})?\W*")


def _leads(lead: str) -> bool:
    """Whether the words before a speaker are a clause that leads up to one."""
    lead = re.sub(r"^\W*[A-Z][\w –-]{2,60}:\s+|\s+however,?\s*$", "", lead)
    if re.search(r"\b(?:said|stated|that|which|who|because)\b(?![^,]*,\s*$)", lead):
        return False
    ends = (",", "–", "—", ")", ":", ";", "and", "but", "response", "reply", "answer", "responding", "replying", "answering",
            "question", "query")
    return bool(_LEADS.match(lead)) and lead.rstrip().endswith(ends)


def _is_topic(lead: str) -> bool:
    """Whether the words before a speaker are what the speech is about, its date, or the speaker's post."""
    topic = _TOPIC.fullmatch(lead)
    if topic and topic["post"]:
        return topic["post"].casefold() in names.HEADS
    return bool(topic or _DATE.fullmatch(lead))


def _opening(
    text: str, start: int, end: int, number: int, directory: Directory, met: tuple[Mention, re.Match[str], str]
) -> Opening | None:
    mention, verb, sort = met
    stranger = mention.sort == "name" and not mention.role and not directory.knows(mention)
    speaks = verbs.SPEAKS.match(text, verb.start(), end) or verbs.CAME_AND_SAID.match(text, verb.start(), end)
    if stranger and sort == "say" and not speaks:
        return None
    if _BEFOREHAND.match(text, verb.start(), end) or _DEEDS.match(text, verb.start("verb"), end):
        return None
    if mention.sort in ("voice", "body") and _TALKED.match(text, verb.start("verb"), end):
        return None
    speaker, role = directory.resolve(mention)
    sort = _settled(text, verb, end, sort)
    if sort == "ask" and _AS_SUPPLEMENTARY.search(text, start, verb.end()):
        sort = "supplementary"
    if sort == "ask" and is_chair(mention, role) and text.startswith(" that ", verb.end()):
        sort = "say"
    if sort in ("say", "answer") and is_chair(mention, role) and not answers_here(text, start, mention.start):
        sort = "chair" if sort == "say" else sort
    asks = sort in ("ask", "supplementary")
    aside = mention.end + len(text[mention.end : verb.start("verb")]) - len(text[mention.end : verb.start("verb")].lstrip(" ,"))
    asked = voices.asker(text, aside, verb.start("verb"))
    return Opening(
        mention.start,
        sort,
        speaker,
        role,
        voice=mention.sort,
        paragraph=number,
        mild=verb["verb"].casefold().startswith(("questioned", "challenged")),
        answering=answers_here(text, max(start, mention.start - 150), verb.end()),
        prompted=voices.is_prompted(text, aside, verb.start("verb")),
        asker=directory.resolve(asked)[0] if asked else "",
        chairing=is_chair(mention, role),
        earlier=bool(_HAD.match(verb.group())),
        addressee=_asked_of(text, verb, end, directory) if asks else "",
    )


_HAD = re.compile(r",?\s*(?:also\s+)?had\s+(?!now\b|given\b)", re.IGNORECASE)
# "Ms Ash had reported it to the county", "had noted at a previous meeting": background, not said at this meeting.
_BEFOREHAND = re.compile(
    r",?\s*had\s+(?:(?:already|previously)\b|(?:reported|written|spoken|complained)\s+to\b|[a-z]+\s+(?:in|at)\s+(?:a|the|"
    r"an)\s+(?:previous|last|"
    r"earlier)\s+meeting\b)"
)
# "The Clerk has requested quotations" tells what was done, and asks nobody anything.
_DEEDS = re.compile(r"(?:requested|sought)\s+(?:(?:an?|three|two|further|more|several)\s+)?(?:quot|tender|price|estimate|planning|"
    r"funding|permission)", re.IGNORECASE)
# "The Board discussed the plan" says that they talked, and nothing that was said.
_TALKED = re.compile(r"(?:discussed|debated|(?:started|began) by discussing)\b(?! (?:that|whether|and (?:felt|noted|agreed) that))")
_OF_WHOM = re.compile(
    r"\s+(?:(?:an?|the|his|her|their|this|two|three)\s+)?(?:following\s+|supplementary\s+|further\s+|two\s+|"
    r"written\s+)*(?:questions?\s+)?"
    r"(?:(?:of|to)\s+)?(?=(?:the\s+)?(?-i:[A-Z]))",
    re.IGNORECASE,
)


def _asked_of(text: str, verb: re.Match[str], end: int, directory: Directory) -> str:
    """Whom a question is put to, where the words right after its verb say so: "asked the Leader if", "a question to Mr Ash"."""
    lead = _OF_WHOM.match(text, verb.end(), end)
    whom = mentions.subject(text, lead.end(), min(end, lead.end() + 160)) if lead else None
    return directory.resolve(whom)[0] if whom and whom.sort in ("person", "post") else ""


def _settled(text: str, verb: re.Match[str], end: int, sort: str) -> str:
    """The class of a verb once its object is seen: "asked Members to note" is not a question."""
    after = text[verb.start("verb") : min(end, verb.end() + 120)]
    if sort == "ask" and any(pattern.match(after) for pattern in (_ASKED_PERSON, _QUESTIONED, _SOUGHT, _INVITED)):
        sort = "say"
    if sort == "ask" and verbs.TASKS.match(text, verb.end(), end):
        sort = "say"
    asked = verbs.AND_ASKED.search(text, verb.end(), end) if sort == "say" else None
    own = not asked or not (
        names.PERSON.search(text, verb.end(), asked.start()) or _TASKED.match(text, asked.end(), end))
    if asked and own:
        sort = "ask"
    at = asked.start() if asked and own else verb.start("verb")
    if sort == "ask" and SUPPLEMENTARY.search(text, at, min(end, at + 90)):
        return "supplementary"
    if sort == "move":
        return "say"
    return sort
