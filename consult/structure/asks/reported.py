"""Asks an article reports: "Councillor Ash called on the council to reopen it", "parents urged the council to halt"."""

from __future__ import annotations

import re
from typing import Any

from consult.structure.asks import cues
from consult.structure.quotations.people import People

# Who asks together, straight before the verb: "campaigners and local traders".
_MANY = (
    r"(?:parents|residents|campaigners|protesters|demonstrators|users|traders|businesses|shopkeepers|retailers|staff|teachers|unions?|"
    r"governors|villagers|townspeople|councillors|families|carers|pupils|students|MPs|charities|groups?|members|headteachers|workers|"
    r"opponents|supporters|leaders|bosses|petitioners|neighbours|communities|patients|doctors|pensioners)")
_TOGETHER = re.compile(
    rf"(?:^|[\s,])(?P<who>(?:(?:[A-Z][\w’'-]*|[a-z]+)[ -]){{0,3}}?{_MANY}(?: (?:and|at|in|from|of) (?:[\w’'-]+ ?){{1,3}}?)?)"
    r"\s*(?:have |had |has |are |were |also )*$")
_ONE = re.compile(
    r"(?:^|\s)(?P<who>(?:[Aa]n?|[Tt]he) (?:[\w-]+ ){0,3}?(?:committee|panel|union|charity|campaign group|parish council|town council|trust|"
    r"federation|coalition))\b[^.]{0,90}?\s*(?:have |had |has |is |also )*$")
# "Unite, Britain's biggest union, is urging …": a body by its name at the head of the sentence.
_ORGANISATION = re.compile(
    r"\W*(?P<who>[A-Z][\w’&-]*(?: (?:of |for |and |the )?[A-Z][\w’&-]*){0,5})(?:,[^.]{2,90},)?\s*(?:[^.,]{0,90}?\b)??"
    r"(?:have |had |has |is |are |also |been )*\s*$")
_LEADS_IN = re.compile(r"^(?:as|and|but|while|when|after|because|that|where|which|if|so|with|by|some|the|,)\s+", re.IGNORECASE)
# "… said the council must listen"
_SAID = (
    r"\b(?:said|says|told [^.“\"]{2,40}?|argue[sd]?|insist(?:s|ed)|warned|believes?|believed|added|stressed|maintained|thinks?)\b"
    r"(?: that)?")
_OUGHT = re.compile(
    rf"{_SAID} (?P<what>[^.“\"]{{2,90}}?)\b(?P<verb>must|should|needs? to|ought to|has to|have to)\b(?! (?:have|be) (?:ashamed|aware))")
# "The government must pay, the union argued."
_OUGHT_SAID = re.compile(
    r"^\W*(?:The |Our )?(?:[\w-]+ ){0,3}(?:[Cc]ouncil|[Gg]overnment|[Cc]abinet|[Aa]uthority|[Mm]inisters?)\b.{0,30}?"
    r"\b(?P<verb>must|should|needs? to)\b"
    r"[^“”\"]{5,200}, (?P<who>(?:the|a) [\w -]{3,40}?) (?:said|says|argue[sd]|warned|added|claimed|insisted)\W*$")
_ABOUT = re.compile(
    r"\b(?:council|councillors|cabinet|authority|government|ministers?|process|consultation|proposals?|plans?|decision|closures?|cuts|"
    r"leader|committee|county|borough|trust|board|officers)\b", re.IGNORECASE)


def together(words: str, before: int) -> str:
    """The people that ask as one, named straight before the verb; "" where none are."""
    match = _TOGETHER.search(words[:before]) or _ONE.search(words[:before])
    if not match:
        return ""
    who = match["who"].strip(" ,")
    while (led := _LEADS_IN.match(who)) and len(who) > led.end():
        who = who[led.end() :]
    return who[:1].upper() + who[1:]


def organisation(text: str, words: str, before: int) -> str:
    """The body whose name heads the sentence, where the text names it more than once and it is no council or person."""
    match = _ORGANISATION.fullmatch(words[:before].rstrip("“\"‘' ") + " ")
    who = match["who"] if match else ""
    common = re.match(r"(?:The|This|That|It|In|On|At|But|And|As|He|She|They|We|I|Council|Councillors?|Cllrs?|Mr|Mrs|Ms|Dr)\b", who)
    return who if who and not common and not re.search(r"\bCouncil\b", who) and len(re.findall(rf"\b{re.escape(who)}\b", text)) > 1 else ""


def ought(people: People, words: str, span: tuple[int, int]) -> dict[str, Any] | None:
    """What somebody the article names said a council, or its plans, must do."""
    if tail := _OUGHT_SAID.search(words):
        by = body(people.text, span[0], tail["who"][:1].upper() + tail["who"][1:] + " ") or tail["who"]
        target = re.search(cues.TARGET, words)
        return cues.row(span, "recommendation" if tail["verb"] == "should" else "request", by, target.group() if target else "")
    match = _OUGHT.search(words)
    if not match or not _ABOUT.search(match["what"]):
        return None
    pronoun = re.match(r"(he|she|they)\b", words, re.IGNORECASE)
    named = people.latest(span[0], pronoun[1].casefold()) if pronoun else people.resolve(span[0], span[0] + match.start())
    by = named.name if named else together(words, match.start())
    kind = "recommendation" if match["verb"] in ("should", "ought to") else "request"
    target = re.search(cues.TARGET, match["what"])
    return cues.row(span, kind, by, target.group() if target else "") if by else None


_BODY_WORDS = (
    r"(?:charity|union|group|campaign|organisation|society|trust|party|association|federation|alliance|coalition|committee|branch|"
    r"company|firm|think tank|watchdog|network|foundation|council|commission)")
_ITSELF = re.compile(rf"(?:It|The (?:\w+ )?{_BODY_WORDS})\b(?! (?:was|has been|is) (?:said|claimed|thought|believed|understood))")
_NAMED_BODY = re.compile(
    r"(?:^|[.!?”\"\n]\s*)(?:The )?(?P<body>[A-Z][\w’'&-]*(?: (?:of |for |the |and )?[A-Z][\w’'&-]*){0,5}?)(?:[’']s\b)?,? "
    r"(?:has |have |also |now )*(?:warn|said|says|believe|call|claim|estimate|find|found|argue|welcome|want|publish|launch|urge|add|"
    r"describe)\w*")


def body(text: str, at: int, words: str) -> str:
    """The body a sentence that begins "It" or "The charity" is about: the one last said to speak; "" where none is."""
    itself = _ITSELF.match(words)
    if not itself:
        return ""
    found = list(_NAMED_BODY.finditer(text, max(0, at - 500), at))
    names = [match["body"] for match in found if match["body"] not in ("It", "He", "She", "They", "The", "But", "This", "We", "I")]
    return names[-1] if names else "" if itself.group() == "It" else itself.group()


def subject(words: str) -> str:
    """Who "The report asks the government to:" says asks: the words before the verb, where they name a body."""
    match = re.match(r"(?:The |This )?(?P<who>[\w’'& -]{2,60}?) (?:is |are )?(?:ask|urg|call|recommend|want|demand)", words)
    who = match["who"].strip() if match else ""
    return who if who[:1].isupper() and who.casefold() not in ("it", "they", "he", "she", "report") else ""
