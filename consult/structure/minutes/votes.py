"""Motions, amendments, votes, resolutions and declarations of interest: who moved, who seconded, what was decided."""

from __future__ import annotations

import re

from consult.structure import mentions, names
from consult.structure.minutes.openings import Opening
from consult.structure.paragraphs import Span
from consult.structure.speakers import Directory

_MOVED_BY = re.compile(
    r"\b(?:moved|proposed|motion (?:was )?(?:moved|proposed|put forward|of|by)|put forward)\s*(?:by\s*:?|of|"
    r":)\s*(?=(?-i:[A-Z(])|the\s)|\b(?:proposed|moved)\b(?! (?:that|to|changes|cuts|"
    r"new))[^.;:]{1,70}?\bby\s+(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b|(?-i:[A-Z]\.?\s?[A-Z][a-z]))|^\s*(?:proposed|moved|proposer|"
    r"mover)\s*(?:by)?\s*[:–-]?\s+(?=(?-i:[A-Z(]))"
    r"|\bon the (?:motion|proposal|proposition) of\s+(?=(?-i:[A-Z])|the\s)"
    r"|\bprop\.?\s*(?:by\s*)?:?\s+(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b)",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"\s*(?:proposed|moved|proposer|mover|motion by)\s*(?:by)?\s*[:–-]", re.IGNORECASE)
_SECONDED_LINE = re.compile(r"\s*(?:seconded|seconder)\s*(?:by)?\s*[:–-]?\s+(?=(?-i:[A-Z]))", re.IGNORECASE)
_MOVES = re.compile(
    r"(?:,?\s*(?:and\s+)?(?:had |duly |formally |then |also |subsequently )?)(?:moved|proposed|put forward|tabled|"
    r"suggested)\b",
    re.IGNORECASE,
)
_SECONDED_BY = re.compile(
    r"\b(?:seconded|seconder|2nd(?:ed)?(?=\s*(?:by|:))|sec\.?(?=\s*:?\s+(?:Cllr|Councillor|Mr|Mrs|Ms)\b)|"
    r"second(?:ed)? was)\s*(?:by)?\s*[:–-]?\s*"
    r"(?=(?-i:[A-Z])|the\s)",
    re.IGNORECASE,
)
_SECONDS = re.compile(r"(?:,?\s*(?:and\s+)?(?:had |duly |formally |then )?)seconded\b", re.IGNORECASE)
_AMENDMENT = re.compile(r"\bamendments?\b", re.IGNORECASE)
_MOTION_AS_AMENDED = re.compile(r"\b(?:substantive motion|motion,? as amended|amended motion)\b", re.IGNORECASE)
_OBJECT = re.compile(
    r"\b(?:that\b|the (?:following )?(?:motion|recommendations?|amendment|proposal|resolution|report|minutes|above|"
    r"substantive)|(?:an|the following|a further|this|his|her|a) (?:amendment|motion|alternative|revised|"
    r"recommendation)|"
    r"seconded|as an? (?:amendment|addendum|addition)|"
    r"no objections?|the adoption|approval|acceptance|refusal|deferral|to (?:approve|refuse|defer|accept|adopt|adjourn|"
    r"amend|suspend|move)|[A-Z“\"]|:)"
)

_RESOLVED = re.compile(
    r"\s*(?:\(?[a-z0-9]{1,3}[.)]\s+)?(?:(?:upon|on) (?:the |a )?(?:vote|being put|show of "
    r"hands)[^.:]{0,60}?[,:]?\s+)?(?:(?:(?i:it was)|was)\s+)?(?:therefore |then |unanimously |UNANIMOUSLY |duly |hereby |"
    r"accordingly |subsequently |also )?"
    r"(?:RESOLVED|AGREED|Resolved\b|RECOMMENDED|Recommended\s*[:–-]|CARRIED|DECISION\s*:|Agreed unanimously|Agreed\s*[:–.]|Decision\s*:|"
    r"ORDERED\b|Carried\b)"
    r"|\s*\(?(?:[Aa]ll (?:were )?in favour|[Uu]nanimous(?:ly)?(?: agreed| approved)?\s*[.)]|[Cc]arried "
    r"(?:unanimously|nem))"
    r"|\s*(?:(?:In|Following|After|On|At|With|Having)\b(?:[^.;:]{2,120},|[^.;:,]{2,40}?)\s+)?"
    r"(?i:it was) (?:therefore |then |unanimously |duly |hereby |accordingly |also |subsequently )*(?:resolved|agreed|"
    r"carried)\b"
    r"|\s*(?:the\s+)?(?:(?:committee|council|cabinet|panel|board|members|sub-committee|executive)\s+)?(?:RESOLVED|"
    r"AGREED|unanimously (?:agreed|resolved|approved))\b"
)
_PUT = re.compile(
    r"\bput (?:to|(?:the|an?|this|that)\b[^.]{0,120}?\bto) (?:the|a) (?:vote|meeting)\b|\bwas (?:then )?put (?:and|"
    r"to)\b|\b(?:being )?put to the vote\b|\ba (?:recorded |named )?vote (?:was|having been|being|by)\b|"
    r"\b(?:voting|votes?) (?:was|were|on the|cast|recorded|took place)\b|"
    r"\b(?:up)?on (?:a|the) (?:recorded |named |roll[- ]call )?(?:show of hands|vote|division)\b",
    re.IGNORECASE,
)
_RESULT = re.compile(
    r"\s*(?:the\s+)?(?:substantive |original |amended |first |second )?(?:motion|amendment|proposal|proposition|"
    r"recommendations?|vote)\b[^.]{0,80}?\b(?:was |were |is |being )?(?:then |duly |declared |to be |to have been |"
    r"therefore )*(?:carried|"
    r"lost|agreed|defeated|fell|rejected|approved|CARRIED|LOST|not carried|passed|withdrawn)\b"
    r"|\s*\(?(?:votes?\s*[:–-]?\s*)?(?:for|in favour)\s*[:(–-]?\s*\(?\d{1,3}\)?\s*[;,.]?\s*(?:votes?\s*)?(?:against)?",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"\b(?:for|in favour)(?: of)?(?: the (?:motion|"
    r"amendment))?\s*[:(–=-]?\s*\(?\d{1,3}\b[^.\n]{0,40}\bagainst\s*[:(–=-]?\s*\(?\d{1,3}|"
    r"\b\d{1,3}\s+(?:votes?\s+)?(?:for|in favour)\b[^.\n]{0,60}\b(?:\d{1,3}|no|none)\s+(?:votes?\s+)?against",
    re.IGNORECASE,
)
_NAMED_VOTES = re.compile(
    r"\s*(?:votes?\s+)?(?:for|in favour|against|abstain(?:ed|ing)?|abstentions?|not voting)(?: the (?:motion|"
    r"amendment))?\s*(?:[:–-]|\(\d{1,3}\)|\(?\d{1,3}\)?\s*$|\n|$)",
    re.IGNORECASE,
)
_DECLARED = re.compile(
    r"\b(?:declar(?:ed|es|ing|ation)|disclosed|registered)\b[^.]{0,120}?\binterests?\b|\b(?:personal|prejudicial|"
    r"pecuniary|disclosable|non-pecuniary|registrable|beneficial|other "
    r"significant)\b[^.]{0,50}\binterests?\b[^.]{0,50}\b(?:declared|as|in)\b",
    re.IGNORECASE,
)
_HEADED_DECLARATION = re.compile(r"declarations?\b.{0,40}\binterests?|interests?\b.{0,20}\bdeclar", re.IGNORECASE)


def is_declarations(heading: str) -> bool:
    """Whether a heading opens the declarations of interest."""
    return bool(_HEADED_DECLARATION.search(heading))


def vote(text: str, span: Span, number: int) -> Opening | None:
    """A decision or a vote; its speaker is the meeting."""
    start, end = span
    piece = text[start : min(end, start + 600)]
    opens = _RESOLVED.match(piece) or _RESULT.match(piece) or _NAMED_VOTES.match(piece)
    if (
        not opens
        and not _COUNTS.search(piece)
        and not (_PUT.search(piece) and not _MOVED.search(piece))
    ):
        return None
    if re.match(r"\s*(?:it was )?(?:moved|proposed)\b", piece, re.IGNORECASE):
        return None
    decides = "decision" if _DECIDES.match(piece) or _PUT_MOTION.search(piece) else ""
    return Opening(start, "vote", names.MEETING, _body(piece), voice=decides, paragraph=number)


# Each motion that is put is a vote of its own; the counts below it are part of it.
_PUT_MOTION = re.compile(r"\b(?:motion|amendment|proposal)\b[^.]{0,80}\bput to (?:the|a) vote\b", re.IGNORECASE)
_MOVED = re.compile(r"\b(?:moved|proposed)\b(?! (?:change|amendment|motion|recommendation|scheme|budget|order))")
_DECIDES = re.compile(r"\s*(?:(?:it was )?(?:therefore |unanimously |UNANIMOUSLY )?(?:RESOLVED|Resolved|resolved))\b")


def _body(piece: str) -> str:
    """The body that decides, where the sentence names it."""
    match = re.search(
        r"\b(?:the\s+)?((?:[A-Z][\w-]*\s+){0,4}(?:Council|Cabinet|Committee|Sub-Committee|Panel|Board|Executive|"
        r"Commission|Forum))\b",
        piece,
    )
    return " ".join(match[1].split()) if match else ""


def motion(text: str, span: Span, number: int, directory: Directory) -> Opening | None:
    """A motion or amendment, by its mover, with its seconder; None for a sentence that only mentions one."""
    start, end = span
    if _DECIDES.match(text, start, end) and not _LABELLED.match(text, start, end):
        return None
    head = min(end, start + 420)
    mover, after = _active_mover(text, start, head)
    if mover is None:
        mover, after = _passive_mover(text, start, head)
    if mover is None:
        return None
    seconder = _seconder(text, mover.start, min(end, mover.end + 400))
    if seconder is None and not _is_motion(text, after, head) and not _LABELLED.match(text, start, end):
        return None
    speaker, role = directory.resolve(mover)
    second = directory.resolve(seconder)[0] if seconder else ""
    amends = _AMENDMENT.search(text, start, head) and not _MOTION_AS_AMENDED.search(text, start, head)
    amends = amends or bool(re.search(r"\bfollowing\s+amendment\b", text[start:head]))
    return Opening(start, "amendment" if amends else "motion", speaker, role, second, mover.sort, number)


def _passive_mover(text: str, start: int, end: int) -> tuple[mentions.Mention | None, int]:
    match = _MOVED_BY.search(text[start:end])
    if not match or "second" in match.group().casefold():
        return None, start
    at = start + match.end()
    mention = mentions.subject(text, at, min(end, at + 160))
    return (mention, mention.end) if mention else (None, start)


def _active_mover(text: str, start: int, end: int) -> tuple[mentions.Mention | None, int]:
    for at in mentions.places(text, start, end):
        mention = mentions.subject(text, at, min(end, at + 200))
        if mention is None:
            continue
        for stop in mentions.verb_places(text, mention.end, end):
            verb = _MOVES.match(text, stop, end)
            if verb:
                loose = re.search(r"suggested|put forward|tabled", verb.group())
                near = re.compile(r"[^.]{0,90}?(?=\b(?:(?:the )?following|an|the)\s+(?:amendment|motion)\b)").match(
                    text, verb.end(), end
                )
                if loose:
                    return (mention, near.end()) if near else (None, start)
                return mention, verb.end()
    for person in names.PERSON.finditer(text, start, end):
        mention = mentions.parse(text, person.start(), person.start("name") + len(names.trim_name(person["name"])))
        if mention is not None and (verb := _MOVES.match(text, mention.end, end)) and not re.search(r"suggested|forward|"
            r"tabled", verb.group()):
            return mention, verb.end()
    return None, start


def _seconder(text: str, start: int, end: int) -> mentions.Mention | None:
    passive = _SECONDED_BY.search(text, start, end)
    if passive:
        mention = mentions.subject(text, passive.end(), min(end, passive.end() + 160))
        if mention:
            return mention
    for at in mentions.places(text, start, end):
        mention = mentions.subject(text, at, min(end, at + 200))
        if mention and any(_SECONDS.match(text, stop, end) for stop in mentions.verb_places(text, mention.end, end)):
            return mention
    return None


def _is_motion(text: str, start: int, end: int) -> bool:
    """Whether what was moved or proposed is a motion: "proposed that", "moved the recommendation", not "proposed changes"."""
    return bool(_OBJECT.match(text[start:end].lstrip(" ,")))


_TOLD_TO_DECLARE = re.compile(r"\b(?:are|were|is|be)\s+(?:\w+\s+)?(?:invited|asked|reminded|required|"
    r"requested)\b[^.]{0,60}?\bdeclar", re.IGNORECASE)


def declarations(text: str, span: Span, number: int, directory: Directory, *, headed: bool) -> list[Opening]:
    """Declarations of interest and who made each; under the heading a line that opens with a name is one too."""
    start, end = span
    piece = text[start:end]
    declared = _DECLARED.search(piece[:600])
    if re.match(r"\s*(?:there were |no |none|nil)", piece, re.IGNORECASE) or not declared and not headed or _TOLD_TO_DECLARE.search(piece):
        return []
    found: list[Opening] = []
    places = mentions.places(text, start, min(end, start + 1200))
    first = places[0]
    for at in places:
        mention = mentions.subject(text, at, min(end, at + 200))
        if mention is None or mention.sort not in ("person", "people", "voice", "name", "post"):
            continue
        says = any(_DECLARES.match(text, stop, end) for stop in mentions.verb_places(text, mention.end, end))
        listed = at == first and mention.sort in ("person", "people") and not _ACTS.match(text, mention.end, end)
        if says or not found and (declared or listed):
            speaker, role = directory.resolve(mention)
            found.append(
                Opening(
                    mention.start if found else start,
                    "declaration",
                    speaker,
                    role,
                    voice=mention.sort,
                    paragraph=number,
                )
            )
    return found


# "Councillor Ash remained in the meeting" stands under the heading and declares nothing.
_ACTS = re.compile(r"\s+(?:remained|stayed|left|withdrew|took|returned|joined|did|was|were|will|would|confirmed|advised)\b")
_DECLARES = re.compile(r"\s*,?\s*(?:also |both |each |then )*(?:declared|disclosed|declares|registered)\b")


def names_voters(piece: str) -> bool:
    """Whether a paragraph of a recorded vote lists names, or heads such a list ("Against (45)")."""
    if _PUT_MOTION.search(piece):
        return False
    if _NAMED_VOTES.match(piece) or _RESULT.match(piece):
        return True
    listed = sum(len(match.group()) for match in names.PERSON.finditer(piece))
    return (
        listed > 0.6 * len(piece) or bool(re.fullmatch(r"[^.:]{3,40}(?:,[^.:,]{3,40}){3,}\.?", piece)) and listed == 0
    )


def seconds_only(text: str, span: Span) -> mentions.Mention | None:
    """The seconder in a sentence of its own: "Councillor Ash seconded the motion."."""
    start, end = span
    line = _SECONDED_LINE.match(text, start, end)
    if line:
        return mentions.subject(text, line.end(), min(end, line.end() + 120))
    mention = mentions.subject(text, start, min(end, start + 200))
    if mention and any(_SECONDS.match(text, stop, end) for stop in mentions.verb_places(text, mention.end, end)):
        return mention
    return None
