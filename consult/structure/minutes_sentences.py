"""The speeches that open in one sentence of minutes, each by the mention and the verb of speaking that open it."""

from __future__ import annotations

import re

from consult.structure import mentions, minutes_voices, names, verbs
from consult.structure.mentions import Mention
from consult.structure.minutes_openings import SUPPLEMENTARY, Opening, answers_here, is_chair
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
_AS_SUPPLEMENTARY = re.compile(
    r"\b(?:as|in|by way of|with|for)\s+(?:an?|his|her|their)\s+(?:further\s+)?(?:supplementary|follow[- ]?up)\b", re.IGNORECASE
)


def in_sentence(text: str, span: Span, number: int, directory: Directory) -> list[Opening]:
    """The openings in one sentence, in order; empty where nobody is named as speaking."""
    start, end = span
    written = minutes_voices.written(text, start, end, number, directory)
    if written:
        return [written]
    aloud = minutes_voices.read_out(text, start, end, number, directory)
    if aloud:
        return [aloud]
    if _NOTED_BELOW.search(text, start, end):
        return [Opening(start, "say", names.MEETING, voice="voice", paragraph=number)]
    read = [_opening(text, start, end, number, directory, met) for met in mentions.speaking(text, start, end, directory.knows)]
    found = _first_speaks(text, start, [one for one in read if one])
    for rule in (minutes_voices.passive, minutes_voices.impersonal):
        if not found:
            found = [one for one in [rule(text, start, end, number, directory)] if one]
    asked = minutes_voices.asked_before(text, start, end, number, directory, found)
    return asked + found + minutes_voices.told(text, start, end, number, asked + found)


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
    if sort in ("say", "answer") and is_chair(mention, role) and not answers_here(text, start, mention.start):
        sort = "chair" if sort == "say" else sort
    return Opening(
        mention.start,
        sort,
        speaker,
        role,
        voice=mention.sort,
        paragraph=number,
        mild=verb["verb"].casefold().startswith(("questioned", "challenged")),
        answering=answers_here(text, max(start, mention.start - 150), verb.end()),
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
    if sort == "ask" and SUPPLEMENTARY.search(text, at, min(end, at + 90)):
        return "supplementary"
    if sort == "move":
        return "say"
    return sort
