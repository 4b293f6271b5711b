"""Questions and answers set out by labels: "Question from Mr Ash to the Leader", "Reply:", "Q1:", "THE LEADER: …"."""

from __future__ import annotations

import re

from consult.structure import mentions, names, verbs
from consult.structure.mentions import Mention
from consult.structure.minutes import openings
from consult.structure.minutes.openings import Opening
from consult.structure.paragraphs import Paragraph
from consult.structure.speakers import Directory

_NUMBER = r"(?:\s*(?:no\.?\s*|number\s*)?\(?\d{1,3}[a-z]?\)?)?"
_SETS = (
    (
        "supplementary-answer",
        r"(?:supplementary (?:answer|reply|response)|(?:answer|reply|response) to (?:the )?supplementary(?: "
        r"question)?)",
    ),
    ("supplementary", r"(?:a )?supplementary(?: question| questions)?|follow[- ]?up question"),
    ("ask", r"(?:(?:public|written|oral|councillor|member|member[’']s|members[’']|urgent|verbal)\s+)?question"),
    ("answer", r"(?:(?:written|oral|draft|verbal|officer|council)\s+)?(?:answer|reply|response)(?: given| provided)?"),
)
_LABELS = tuple(
    (
        sort,
        re.compile(
            rf"[\s*_]*(?:{words}){_NUMBER}(?P<after>\s*[:.–—-]|\s+(?=(?:asked |submitted |received |put |given |"
            rf"provided )?(?:from|by|of)\b)|\s*$|\s*\n|\s*[(])",
            re.IGNORECASE,
        ),
    )
    for sort, words in _SETS
)
_SHORT_LABEL = re.compile(r"\s*(?P<letter>[QA])\s?\d{0,3}[a-z]?\s*(?:[:.)–—]|\s-\s|\t|(?<=\d)\s|\s*\()\s*")
_FROM = re.compile(
    r"\s*(?:[:.–—-]\s*)?\(?\s*(?:asked |submitted |received |put |given |provided |tabled )?(?:from|by|of)?\s*:?\s*"
)
_TO = re.compile(
    r"[\s,]*(?:\([^()]*\)[\s,]*)?[,\s]*(?:(?:and )?(?:addressed |directed |put )?to|asked|asks|to ask|"
    r"for)\b\s*:?\s*(?=(?:the\s)?(?-i:[A-Z]))",
    re.IGNORECASE,
)
_TO_ASK = re.compile(r"\s+(?:to ask|will ask|asks|asked)\s+(?=(?:the\s)?(?-i:[A-Z]))")
_FROM_TO = re.compile(r"\s*(?:from|question from)\s*:?\s+(?=(?-i:[A-Z]))", re.IGNORECASE)
_POSSESSIVE = re.compile(
    r"[’']s?\s+(?P<what>question|reply|answer|response|supplementary(?: question)?|written (?:reply|answer|"
    r"response))\s*[:.–-]?\s*",
    re.IGNORECASE,
)
# "Co-opted member: Mr S Ash" lists somebody; it is no speech.
_ONE = names.PERSON.pattern.replace("?P<title>", "?:").replace("?P<name>", "?:")
_NAMES_ONLY = re.compile(rf"\s*(?:{_ONE}(?:\s*\([^()\n]{{1,60}}\))?\s*(?:[,;.]|and|$)\s*){{1,12}}")
# "Supplementary: In response to a further question, Mr Ash said …" holds only the answer.
_ANSWERED = re.compile(r"\s*(?:in (?:response|reply|answer) to|responding to|replying to|answering)\b", re.IGNORECASE)
_KNOWN = ("person", "post", "people", "name")


def opening(text: str, paragraph: Paragraph, number: int, directory: Directory) -> Opening | None:
    """The opening a paragraph's label makes, or None where its layout names nobody and nothing."""
    if paragraph.kind == "table":
        return None
    for rule in (_short, _worded, _heading_to_ask, _possessive, _transcript):
        found = rule(text, paragraph, number, directory)
        if found:
            return found
    return None


def _short(text: str, paragraph: Paragraph, number: int, directory: Directory) -> Opening | None:
    """ "Q1:", "A1 (Head of Housing):"."""
    match = _SHORT_LABEL.match(text, paragraph.start, paragraph.end) or _SHORT_LABEL.match(
        text, paragraph.body, paragraph.end
    )
    if not match:
        return None
    lead = re.compile(r"(?:from|by|asked by)\s+").match(text, match.end(), paragraph.end)
    begin = lead.end() if lead else match.end()
    mention = mentions.subject(text, begin, min(paragraph.end, begin + 140))
    spoken = mentions.speaking(text, match.end(), min(paragraph.end, match.end() + 200))
    if spoken and (match["letter"] == "Q" or spoken[0][0].start > match.end() or "\t" not in match.group() and ":" not in match.group()):
        return None
    if spoken:
        speaker, role = directory.resolve(spoken[0][0])
        return Opening(paragraph.start, "answer", speaker, role, paragraph=number, labelled=True, answering=True)
    if mention and not re.compile(r"\s*[):–—-]").match(text, mention.end, paragraph.end):
        mention = None
    speaker, role = directory.resolve(mention) if mention else ("", "")
    sort = "ask" if match["letter"] == "Q" else "answer"
    return Opening(paragraph.start, sort, speaker, role, paragraph=number, labelled=True, answering=sort == "answer")


def _worded(text: str, paragraph: Paragraph, number: int, directory: Directory) -> Opening | None:
    """ "Question 2 from Councillor Ash to the Leader", "Reply by Councillor Birch:", "Supplementary question:"."""
    for sort, pattern in _LABELS:
        match = pattern.match(text, paragraph.body, paragraph.end)
        if not match:
            continue
        line_end = text.find("\n", match.end(), paragraph.end)
        stop = min(paragraph.end, match.end() + 260, paragraph.end if line_end < 0 else line_end + 120)
        if sort == "supplementary" and _ANSWERED.match(text, match.end(), paragraph.end):
            return None
        named, addressee = _named(text, match.start("after"), stop, directory)
        if not named and not re.fullmatch(r"\s*[:–—-]?\s*|\s*\n", match["after"]):
            return None
        speaker, role = directory.resolve(named) if named else ("", "")
        shown = "answer" if sort == "supplementary-answer" else sort
        if shown == "answer" and match.group().strip(" *_").casefold().startswith("written"):
            shown = "written-answer"
        return Opening(
            paragraph.start,
            shown,
            speaker,
            role,
            voice=named.sort if named else "",
            paragraph=number,
            labelled=True,
            answering=shown in ("answer", "written-answer"),
            addressee=addressee,
        )
    return None


def _named(text: str, at: int, stop: int, directory: Directory) -> tuple[Mention | None, str]:
    """Who a label says asks or answers, and whom it says is asked."""
    lead = _FROM.match(text, at, stop)
    begin = lead.end() if lead else at
    says_from = bool(lead and re.search(r"\b(?:from|by|of)\b", lead.group(), re.IGNORECASE))
    mention = mentions.subject(text, begin, stop)
    if mention is None or mention.sort not in _KNOWN and not says_from:
        return None, ""
    if not says_from and not re.compile(r"\s*(?:[,:)–—-]|\n|$|to\b|\()").match(text, mention.end, stop):
        return None, ""
    return mention, _asked(text, mention.end, stop, directory)


def named_line(text: str, paragraph: Paragraph, directory: Directory) -> tuple[str, str, str]:
    """Speaker, role and addressee of a short line under a bare label: "Councillor Ash to Councillor Birch (Leader)"; "" for none."""
    if len(paragraph.text) > 160 or paragraph.text.rstrip().endswith((".", "?", "!")):
        return "", "", ""
    named, addressee = _named(text, paragraph.body, paragraph.end, directory)
    speaker, role = directory.resolve(named) if named else ("", "")
    return speaker, role, addressee


def _asked(text: str, at: int, stop: int, directory: Directory) -> str:
    to = _TO.match(text, at, stop) or re.compile(r"[^.?!\n]{0,80}?\bto\s+(?=(?:the\s)?(?-i:[A-Z]))").match(
        text, at, stop
    )
    whom = mentions.subject(text, to.end(), stop) if to else None
    return directory.resolve(whom)[0] if whom else ""


def _heading_to_ask(text: str, paragraph: Paragraph, number: int, directory: Directory) -> Opening | None:
    """ "Councillor Ash to ask the Leader of the Council:" and "From Mr Birch to the Chairman"."""
    lead = _FROM_TO.match(text, paragraph.body, paragraph.end)
    begin = lead.end() if lead else paragraph.body
    mention = mentions.subject(text, begin, min(paragraph.end, begin + 200))
    if mention is None or mention.sort not in _KNOWN:
        return None
    to = _TO_ASK.match(text, mention.end, paragraph.end)
    if not to and not (
        lead and re.compile(r"\s*,?\s*to\s+(?=(?:the\s)?(?-i:[A-Z]))").match(text, mention.end, paragraph.end)
    ):
        return None
    if to and "to ask" not in to.group() and "will ask" not in to.group():
        return None
    speaker, role = directory.resolve(mention)
    return Opening(
        paragraph.start,
        "ask",
        speaker,
        role,
        voice=mention.sort,
        paragraph=number,
        labelled=True,
        addressee=_asked(text, mention.end, min(paragraph.end, mention.end + 200), directory),
    )


def _possessive(text: str, paragraph: Paragraph, number: int, directory: Directory) -> Opening | None:
    """ "Councillor Birch’s reply:"."""
    person = names.PERSON.match(text, paragraph.body, min(paragraph.end, paragraph.body + 120))
    end = person.start("name") + len(names.trim_name(person["name"])) if person else 0
    match = _POSSESSIVE.match(text, end, paragraph.end) if person else None
    if (
        not person
        or not match
        or not re.search(r"[:.–-]\s*$|\s*$", match.group())
        or (match.end() < paragraph.end and ":" not in match.group())
    ):
        return None
    mention = mentions.parse(text, person.start(), end)
    speaker, role = directory.resolve(mention) if mention else ("", "")
    what = match["what"].casefold()
    sort = "supplementary" if what.startswith("suppl") else "ask" if what == "question" else "answer"
    return Opening(paragraph.start, sort, speaker, role, paragraph=number, labelled=True, answering=sort == "answer")


def _transcript(text: str, paragraph: Paragraph, number: int, directory: Directory) -> Opening | None:
    """ "THE LEADER: Thank you." and "Councillor Ash – …" as the minutes of a verbatim record print them."""
    mention = mentions.subject(text, paragraph.body, min(paragraph.end, paragraph.body + 140))
    shouted = mention is not None and mention.sort == "voice" and mention.printed.isupper()
    if mention is None or mention.sort not in ("person", "post", "name", "initials") and not shouted:
        return None
    if mention.sort == "initials" and not directory.knows(mention):
        return None
    colon = re.compile(
        r"\s*:\s+\S" if mention.sort == "initials" else r"\s*(?:\([^()]{1,80}\)\s*)?:\s+(?=[\"“‘'A-Z(]|(?:asked|said|felt|queried)\b)"
        r"|\s*:\s*$"
    ).match(text, mention.end, paragraph.end)
    if colon and _NAMES_ONLY.fullmatch(text, colon.end() - 1, paragraph.end):
        return None
    described = bool(mention.role) and paragraph.end - mention.end > 120
    if not colon or mention.sort == "name" and not directory.knows(mention) and not described:
        return None
    speaker, role = directory.resolve(mention)
    asks = bool(verbs.ASK.match(text, colon.end() - 1, paragraph.end))
    sort = "ask" if asks else "chair" if openings.is_chair(mention, role) else "say"
    return Opening(paragraph.start, sort, speaker, role, voice=mention.sort, paragraph=number, labelled=True)
