"""Tasks: what a meeting asks, instructs or decides that somebody is to do, and what its minutes say will be done by nobody named.

A body that has an officer come back, find out, provide or consider something has that officer's undertaking; one that only approves,
notes or sets something has none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from consult.structure import mentions, names, verbs
from consult.structure.undertakings import cues
from consult.structure.undertakings.people import People

_LATER = r"(?:also |then |now |therefore |again |further |subsequently )*"
# "The Clerk was asked to contact the county": a task, whoever asked.
_WAS_ASKED = re.compile(
    rf"\s(?:was|were|be|is|are)\s+{_LATER}(?:asked|requested|instructed|tasked|directed)\s+to\s+{_LATER}(?P<what>{verbs.TASK_VERB}|provide|"
    r"clarify|confirm|explain)\b"
)
_ASKS = re.compile(r"\b(?:asked|asks|requested|requests|instructed|instructs|tasked|directed)(?=\s)")
# "agrees that the Monitoring Officer carry out a review", "that, with the office, the working group develop a plan".
_THAT_CLAUSE = re.compile(r"\b[Tt]hat\b(?:,[^,;]{3,80},)?\s+(?=(?:the\s)?[A-Zocw])")
_BARE_VERB = re.compile(rf"\s+{_LATER}(?:{verbs.TASK_VERB}|provide|develop|bring|explain|clarify|continue to)\b(?!\s+(?:that|whether)\b)")
_GROUP = re.compile(r"(?:the\s+)?(?:[\w’'-]+\s+){0,3}?(?:working|task|steering|project|sub)[- ]?(?:and finish )?(?:group|"
    r"party)\b", re.IGNORECASE)
_REQUESTED = re.compile(
    r"\b(?:[Ii]t was (?:also |then |further )?requested|(?:[Mm]embers|[Cc]ouncillors|[Gg]overnors|[Tt]he (?:[Cc]ommittee|[Pp]anel|"
    r"[Bb]oard|[Ff]orum|"
    r"[Gg]roup))\s(?:also |then |further )?(?:asked|requested))\s(?:that|for)\b[^.;]{3,160}?\b(?:to be|be|for)\s+(?:also |"
    r"again )?(?:obtained|sought|"
    r"provided|circulated|brought|sent|supplied|shared|prepared|produced|approached|contacted|investigated|looked into|reported(?: back)?|"
    r"forwarded|chased|checked|presented|submitted|included in)\b"
)
# What the minutes say will be done, by nobody named: "Highways will be approached", "this will be an item for the March meeting".
_WILL_BE = (
    r"\b(?:will|would|shall|(?:is|are|was|were)\s+to|to)\s+(?:also |then |now |therefore |again |in future )*be\s+"
    r"(?:now |then |again |also )*"
)
_AGENDA = (
    r"(?:(?:put|placed|included|added|raised|listed|brought|carried forward)\s+(?:forward\s+)?(?:on|to|onto|as|for|at|in)\s[^.;]{0,40}?"
    r"\b(?:agenda|next meeting)\b|(?:an?\s+|the\s+)?(?:(?:future\s+)?agenda item|item (?:on|for)\s[^.;]{0,30}?\b(?:agenda|meeting)))"
)
_AGENDA_ITEM = re.compile(rf"{_WILL_BE}{_AGENDA}", re.IGNORECASE)
_TAKEN_UP = re.compile(
    rf"{_WILL_BE}(?:discussed|considered|reviewed|revisited|addressed|determined|decided|ratified|looked at|dealt with|debated|"
    r"(?:put|brought) forward)\b[^.;]{0,60}?\b(?:(?:at|to|by|in)\s+(?:(?:the|a|an|its|our|their)\s+)?(?:[\w-]+\s+){0,4}?(?:meeting|"
    r"committee|session)\b)",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(
    rf"(?P<whom>[^.;:]*?){_WILL_BE}(?P<what>approached|contacted|asked|invited|informed|notified|made aware|"
    rf"written to|spoken to|alerted|"
    r"reminded|researched|investigated|looked into|explored|checked|chased|sought|obtained|requested|followed up|passed (?:on )?to|"
    r"forwarded|"
    r"circulated|copied to|reported (?:back|to)|made (?:to|for)|sent|submitted|placed|referred (?:back )?to|brought back|"
    r"raised with|taken up with|fed back|"
    r"(?:drafted|written|drawn up|put together)|made (?:with|to))\b",
    re.IGNORECASE,
)
_CONTACTED = re.compile(r"approached|contacted|asked|invited(?! to (?:provide|present|report|give))|informed|notified|made aware|"
    r"written to|spoken to|alerted|"
    r"reminded", re.IGNORECASE)
_APPROACHED = re.compile(r"approached|contacted|written to|spoken to|chased", re.IGNORECASE)
# "The Council will now carry out an assessment": to find something out.
_FINDS_OUT = re.compile(
    r"\b(?:will|shall)\s+(?:now |also |then |therefore )*(?:carry out|conduct|undertake|commission|arrange for)\s+(?:an?|further|"
    r"the|another)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:assessment|survey|review|inspection|investigation|audit|study|check|site visit|consultation)\b", re.IGNORECASE,
)
_RESEARCH = re.compile(
    rf"\b(?:further|more|additional)\s+(?:[\w’'-]+\s+){{0,2}}(?:research|work|information|investigations?|enquiries|contact|advice|"
    rf"details|quotes?|"
    rf"discussions?)\s+(?:(?:would|will)\s+take\s+place|{_WILL_BE[2:]}(?:undertaken|carried out|done|made|sought|obtained|requested|"
    rf"gathered|held|provided))\b",
    re.IGNORECASE,
)
_BARE_ORDER = re.compile(
    r"\W*for (?:the )?(?:next )?agenda\b|\W*(?:agenda )?item for (?:the )?[^.;]{0,40}\b(?:meeting|agenda)\b|"
    r"[^.;:]{2,50}?\s[–-]\s*(?:for )?(?:the )?next (?:agenda|"
    r"meeting)\W*$|"
    r"\W*(?:(?:to )?(?:discuss|review|consider|revisit|add|put|place|include|carry forward|bring back|return to|follow up|chase))\b"
    r"[^.;]{0,80}\b(?:next|future|forthcoming|following)\s+(?:[\w-]+\s+){0,2}?(?:meeting|agenda)\b", re.IGNORECASE,
)
_CONDITION = re.compile(r"\W*(?:if|should|unless|where|were)\b", re.IGNORECASE)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|needs?|needed|may|might|must|should|could|can|would|allow\w*|able|likely|hoped|due|ought|"
    r"expect\w*|want\w*|"
    r"wish\w*|require\w*|asks?|asked|in order|going|ready|said|stated)\b", re.IGNORECASE
)
_HAPPENED = re.compile(r"\b(?:had|has|have)\s+(?:already\s+|now\s+|since\s+)?been\b")
# "It was agreed to write to the minister", "the Council agreed to seek advice".
_AGREED_TO = re.compile(rf"\b[Ii]t was {_LATER}(?i:agreed|resolved|decided) to\s+(?P<what>[a-z])")
# Whom a task leaves to themselves: the body that meets.
_ITSELF = re.compile(r"(?:all\s+|the\s+)?(?:members|councillors|committee|panel|board|council|cabinet|forum|group|meeting|governors|"
    r"trustees)\b", re.IGNORECASE)


# "Action: JS", "Action - the Clerk" by itself: whose task the words before it are.
OWNER_ONLY = re.compile(
    r"[\W_]*(?:(?P<doer>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,2})\s+to action|"
    r"(?i:actions?(?: points?| by| required)?)\s*[:–—-]?\s*(?P<whom>(?:(?:[Tt]he\s+)?(?:[Cc]lerk|[Cc]hair(?:man)?|"
    r"[Ss]ecretary|[Tt]reasurer|[Oo]fficers)|"
    r"(?:Cllrs?\.?\s|Mrs?\s|Ms\s)?[A-Z][\w.’'-]*)(?:(?:\s*[/,&+]\s*|\s+and\s+|\s+)(?:[A-Z][\w.’'-]*|[Cc]lerk|[Cc]hair)){0,4}))[\W_]*"
)


_TAKES_TASKS = ("person", "post", "people", "name")
# Whom no committee can instruct.
_OUTSIDE = re.compile(r"\b(?:Minister|Secretary of State|Government|Commissioner|Parliament|MPs?|Chancellor|Police)\b")
_OWN_ASKING = re.compile(r"\b(?:I|we|he|she|they)(?:\s(?:have|has|had|will|would))?(?:\salso)?\s$|[’']ve\s$", re.IGNORECASE)


def asked_of(words: str, people: People) -> tuple[str, str]:
    """Whom the words say was asked to do something, and the sort of subject ("pronoun" for "she"); "" for nobody."""
    for match in _WAS_ASKED.finditer(words):
        if words[: match.start()].endswith((" had", " have", " has")):
            continue
        who, sort = people.subject_of(words, match.start())
        if sort in ("person", "pronoun") or who.casefold().endswith("officers"):
            return who, sort
        if (bare := _last_post(words, match.start())) and not _ITSELF.fullmatch(bare):
            return people.named(bare) or bare, "person"
    return "", ""


def _last_post(words: str, at: int) -> str:
    """The post or officers named right before a place: "… the parish clerk"."""
    match = re.search(r"(?:[Tt]he\s+)?(?:[A-Z][\w’'&-]*\s|of\s|and\s|for\s|parish\s|town\s|council\s){0,6}(?:[\w’'-]+)$", words[:at])
    return match.group() if match and names.is_post(match.group()) else ""


def told_by(words: str, turn: Mapping[str, Any] | None, people: People) -> str:
    """Whom the chair, the meeting or a body asks to do something: "The Chairman asked the Clerk to investigate"; "" for nobody."""
    for asks in _ASKS.finditer(words):
        task = verbs.TASKS.match(words, asks.end())
        before = words[: asks.start()]
        if not task or _ITSELF.fullmatch(task["whom"]) or _OUTSIDE.search(task["whom"]) or _OWN_ASKING.search(before):
            continue
        if not _gives_tasks(before, turn):
            continue
        mention = mentions.subject(task["whom"], 0, len(task["whom"]))
        if mention is not None and mention.sort in _TAKES_TASKS:
            return people.resolve(mention)
        return people.named(task["whom"]) or (task["whom"] if re.search(r"[Oo]fficers?$|[Tt]eam$|[Gg]roup$", task["whom"]) else "")
    return ""


def _gives_tasks(before: str, turn: Mapping[str, Any] | None) -> bool:
    """Whether who asks can set a task: whoever is in the chair, the meeting, its members together, or the minute-taker."""
    if turn is None or turn["kind"] in ("chair", "vote"):
        return True
    speaker = str(turn["speaker"])
    chairs = re.search(r"\b[Cc]hair(?:man|woman|person)?\b", before + str(turn.get("role") or ""))
    return bool(chairs) or speaker == names.MEETING or names.collective(speaker)


def decided_for(words: str, people: People) -> str:
    """Whom a decision gives a task in a clause of its own: "… and that the Monitoring Officer report back"; "" for nobody."""
    for clause in _THAT_CLAUSE.finditer(words):
        group = _GROUP.match(words, clause.end())
        mention = None if group else mentions.subject(words, clause.end(), min(len(words), clause.end() + 120))
        if group and _BARE_VERB.match(words, group.end()):
            return group.group()[:1].upper() + group.group()[1:]
        officers = re.compile(r"(?:the\s+)?officers\b", re.IGNORECASE).match(words, clause.end())
        if officers and _BARE_VERB.match(words, officers.end()):
            return "Officers"
        if mention is None or _OUTSIDE.search(mention.printed) or mention.sort not in _TAKES_TASKS:
            continue
        if _BARE_VERB.match(words, mention.end):
            return people.resolve(mention)
    return ""


def agreed_to(words: str) -> bool:
    """Whether a meeting agreed to follow something up: "It was agreed to write to the minister"."""
    agreed = _AGREED_TO.search(words)
    return bool(agreed and cues.OUTWARD.match(words, agreed.start("what")))


def is_requested(words: str) -> bool:
    """Whether the meeting asked for something to be provided or brought to it, of nobody named."""
    return bool(_REQUESTED.search(words))


def will_follow(words: str, *, own: bool) -> bool:
    """Whether the words say that something will be followed up, by nobody named; ``own``: they are the minute-taker's, not a speaker's."""
    if cues.NOT.search(words) or cues.IF_COULD.search(words) or _CONDITION.match(words):
        return False
    sure = (_AGENDA_ITEM.search(words), _TAKEN_UP.search(words), _RESEARCH.search(words))
    if any(match and _is_stated(words, match) for match in sure) or own and _BARE_ORDER.match(words):
        return True
    followed = _FOLLOWED.search(words)
    if followed is None or _HAPPENED.search(followed.group()) or cues.ASKED.search(followed["whom"]):
        return False
    if not _is_stated(words, re.compile(_WILL_BE, re.IGNORECASE).search(words, followed.end("whom")) or followed):
        return False
    whom = followed["whom"].strip(" ,")
    if _APPROACHED.fullmatch(followed["what"]) and whom:
        return not cues.RELATIVE.search(whom)
    if _CONTACTED.fullmatch(followed["what"]):
        return own and bool(whom) and not cues.PLAN_SUBJECT.search(whom) and not cues.RELATIVE.search(whom)
    if re.match(r"reported|referred|copied|made", followed["what"], re.IGNORECASE) and followed["what"] != "made aware":
        return own and bool(whom) and not cues.RELATIVE.search(whom)
    whom = re.split(r"\band\b|,", whom)[-1]
    thing = cues.INFORMATION.search(whom) or re.search(r"\b(?:letter|quotes?|quotations?|complaint|enquiry|application|bid|"
        r"advert(?:isement)?|order|reminder|notice|thanks|prices?|evidence|advice|this|it|"
        r"concern)s?\b", whom, re.IGNORECASE)
    return own and bool(thing) and not cues.RELATIVE.search(whom)


def _is_stated(words: str, match: re.Match[str]) -> bool:
    """Whether "to be put on the agenda" is told of a thing, as in notes, and not of what may, should or needs to be."""
    if not re.match(r"to\b", match.group().lstrip(), re.IGNORECASE):
        return True
    before = re.split(r"\s[–-]\s|[;:]", words[: match.start()])[-1]
    return len(before) < 120 and not _FINITE.search(before)


# "Highways have confirmed that they will look at it": somebody outside the meeting has promised.
_THEY_WILL = re.compile(
    rf"(?P<who>[A-Z][\w.&’'-]*(?:\s(?:[A-Z][\w.&’'-]*|of|and|the)){{0,5}})\s(?:has\s|have\s|had\s)?(?:also\s|now\s)?(?:confirmed|"
    rf"advised|said|agreed|promised|"
    rf"stated|indicated|replied)\s(?:that\s)?(?:they|it)\s(?:will|would)\s{cues.GOES}(?:{cues.FIRM}|look (?:at|into))(?!\w)"
)


# "This was noted for the Policy Manager to follow up", "Members are to contact the clerk"; "For the Trust to attend", under actions.
_FOR_TO = re.compile(
    rf"\b(?:noted|left|referred)\b[^.;]{{0,40}}?\bfor\s+(?P<whom>(?:the\s)?[A-Z][\w’'&-]*(?:\s(?:[A-Z][\w’'&-]*|"
    rf"of|and|for|the)){{0,8}})\s+to\s+"
    rf"(?:{verbs.TASK_VERB})\b"
)
_IS_TO = re.compile(rf"\b(?:is|are|was|were)\s+to\s+(?:also |then |now )*(?:{verbs.TASK_VERB}|provide)\b")
_FOR = re.compile(r"\W*[Ff]or\s+(?P<whom>(?:the\s)?[A-Z][\w’'&-]*(?:\s(?:[A-Z][\w’'&-]*|of|and|for|the)){0,8})\s+to\s+(?!be\b)[a-z]+")


def left_to(words: str, people: People) -> str:
    """Whom the words leave a task to: "noted for the Policy Manager to follow up", "Ms Ash is to write"; "" for nobody."""
    if left := _FOR_TO.search(words):
        return people.named(left["whom"]) or left["whom"]
    for is_to in _IS_TO.finditer(words):
        who, sort = people.subject_of(words, is_to.start())
        if sort in ("person", "body") and not cues.PLAN_SUBJECT.search(who) and not cues.NOT.search(words):
            return who
    return ""


def listed_owner(words: str, people: People) -> str:
    """Whom an item under a head of actions names to do it: "For the Trust to attend"; "" for nobody."""
    named = _FOR.match(words)
    return (people.named(named["whom"]) or named["whom"]) if named else ""


def they_will(words: str) -> str:
    """Who outside the meeting is told to have said that they will look into something or come back; "" for nobody."""
    they = _THEY_WILL.search(words)
    return they["who"] if they and not cues.NOT.search(words[: they.end()]) and not cues.IF_COULD.search(words) else ""


def will_find_out(words: str, people: People) -> str:
    """The person or body that will carry out a survey, review or inspection, as shown; "" for none."""
    finds = _FINDS_OUT.search(words)
    if finds is None or cues.NOT.search(words) or cues.IF_COULD.search(words):
        return ""
    who, sort = people.subject_of(words, finds.start())
    return who if sort in ("person", "body") else ""


def contacted(words: str) -> str:
    """Who will be approached, asked or told, where the words say so in the passive; "" for nobody."""
    followed = _FOLLOWED.search(words)
    if followed is None or not _CONTACTED.fullmatch(followed["what"]):
        return ""
    phrase = re.split(r"\b(?:and|that|but|so)\b|,", followed["whom"])[-1].strip()
    return phrase[:1].upper() + phrase[1:] if 0 < len(phrase.split()) <= 8 else ""
