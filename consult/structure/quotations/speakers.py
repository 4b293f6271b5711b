"""Whose words are in the marks: the cues of the press ("said Jane Ash, director of …") and of quoted documents."""

from __future__ import annotations

import re

from consult.structure.quotations import clauses
from consult.structure.quotations.people import People
from consult.structure.quotations.sources import NOBODY, Source
from consult.structure.quotations.words import DOCUMENT_NOUN, VERBS

_VERB_FIRST = re.compile(rf"[\s,.–—-]*{VERBS}\s+(?=\S)", re.IGNORECASE)
_DOCUMENT = re.compile(
    rf"(?P<name>(?:the|its|their|his|her|this|our|an?|[A-Z][\w’'&-]*[’']s?)\s+(?:(?!(?:is|was|that|which|of|in|by|"
    rf"and|says|said)\b)[\w’'&/-]+\s+){{0,6}}?{DOCUMENT_NOUN})\b(?!\s+(?:{DOCUMENT_NOUN}|responses?|exercise|period)\b)"
    r"(?P<of>\s+to\s+(?:the\s+)?[\w’'-]+(?=\s+(?:says|said|states|stated|recommends|notes|warns|concludes))|"
    r"\s+(?:of|from|in)\s+(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d\b|\s+(?:of|"
    r"on|for|by|from|into|entitled|called)\s+(?:the\s+)?(?-i:[A-Z])[\w’'&-]*(?:\s+(?:[A-Z][\w’'&-]*|of|and|for|the|&|"
    r"on|in))*)?",
    re.IGNORECASE,
)
_DOCUMENT_SAYS = re.compile(
    r"(?:,?\s*(?:published|dated|issued|released|commissioned|which|seen|obtained|compiled|prepared|drawn up|written|leaked|signed|"
    r"presented|submitted)\b[^.“\"]{0,160}?|,\s+(?-i:[A-Z])[^,.“\"]{1,60},)?,?\s*(?:itself |also |then |"
    r"clearly |only |simply )?(?:says|said|states|stated|reads|read|sets out|set out|concludes|concluded|"
    r"adds|added|continues|continued|goes on|went on|notes|noted|describes|described|refers|referred|recommends|recommended|found|finds|"
    r"claims|claimed|promises|"
    r"promised|warns|warned|explains|argues|"
    r"calls|called|talks|speaks|suggests|is headed|was headed|is entitled|defines|commits|declares|requires|proposes|"
    r"acknowledges|admits|puts it)\b",
    re.IGNORECASE,
)
_IN_DOCUMENT = re.compile(
    r"\b(?:set out in|stated in|contained in|according to|quoted (?:in|from)|in|from|as (?:stated|set out|described) "
    r"in|under|described in|taken from|quoting|published in|quoting from|cites?|wording of|words of)\s+"
    r"(?:(?:paragraph|section|page|para|clause|appendix|annex|item|chapter)\s+[\w.]+\s+(?:of|in)\s+)?(?=(?:the|its|"
    r"their|a|an|our|his|her|[A-Z]))",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"\b(?:according to|in the words of)\s+(?=\S)", re.IGNORECASE)


# "Backing the plan, Jo Ash said", "who moved the motion, said": what is done to a paper is not said by it.
_HANDLED = re.compile(
    r"(?:\b\w+(?:ing|ed)|\b(?:wrote|of|on|for|about|with|to|against|over|behind|by|put|made|drew|saw|read))\s+$", re.IGNORECASE)
# "In short, said the report, …"
_SAID_BEFORE = re.compile(r"\b(?:said|says|added|adds|warned|warns|concluded|concludes)\s+$")
# "The mayor said the plan “…”" are the mayor's words of it; "in a letter last week and said: “…”" is no longer the letter.
_SAID_OF = re.compile(r"\b(?:said|says|added|adds|insisted|claimed|argued|felt|believed|admitted|told \w+)(?:\s+that)?\s+$")
_AND_SAID = re.compile(rf"\b(?:and|but|then)\s+(?:\w+\s+)?{VERBS}\b", re.IGNORECASE)
# "A plan says" names no document; "a report says" does.
_ANY_PLAN = re.compile(
    r"an?\s(?!.*\b(?:papers?|reports?|survey|study|review|evaluation|assessment|letter|leaflet|document|briefing|newsletter|guidance)$)",
    re.IGNORECASE,
)
# "‘Lives at risk’, warn doctors": a headline's cue, to the end of its line.
_HEADLINE = re.compile(r",?\s+(?:say|warn|claim|fear|insist|vow)s?\s+(?P<who>[\w’'-]+(?:\s+[\w’'-]+){0,3})\s*")


def after_cue(people: People, at: int, end: int) -> Source | None:
    """Who speaks by the words after a quotation: "said Jane Ash", "she added", "the council said", "according to Jo Ash"."""
    text = people.text
    headline = _HEADLINE.match(text, at, end)
    if headline and headline.end() == end and "." not in headline.group():
        return Source(headline["who"][:1].upper() + headline["who"][1:])
    if text[at : at + 1] == ".":
        return None
    end = _clause_end(text, at, end)
    first = _VERB_FIRST.match(text, at, min(end, at + 80))
    if first and not text[at : first.end()].lstrip().startswith("."):
        return clauses.subject_after(people, first.end(), end)
    accord = ACCORD_AFTER.match(text, at, end)
    if accord:
        return clauses.subject_after(people, accord.end(), end)
    if by := clauses.agent_after(people, at, end):
        return by if _CALLED.search(text, max(0, at - 240), at) else None
    if last := _SENTENCE_LAST.search(text, at, end):
        found = clauses.subject_before(people, last.start() + 2, last.end("who"))
        if found:
            return found
    begin = (_LINK if text[at - 2 : at - 1] in _ENDS else _COMMA).match(text, at, end)
    if begin is None or people.is_hidden(begin.end()):
        return None
    for verb in clauses.verbs(people, begin.end(), end)[:2]:
        found = clauses.subject_before(people, begin.end(), verb.start())
        if found and not (text[at - 2] in ".?!…" and end - verb.end() > _SHORT):
            return found
    return NOBODY if _SELF.match(text, begin.end(), end) else None


# "…, campaigners warned yesterday.": the speaker at the end of the sentence.
_SENTENCE_LAST = re.compile(
    rf",\s+(?P<who>(?:[\w’'-]+\s+){{0,7}}?[\w’'-]+)\s+{VERBS}(?:\s+(?:yesterday|today|last "
    rf"\w+|on \w+day|this \w+))?$"
)
# After a whole sentence in marks the speaker and the verb are all that may follow.
_ENDS, _SHORT = ",?!…—–", 40
_COMMA = re.compile(r"\s*[,–—]\s*(?:(?:and|but|as)\s+)?(?=\S)")
_LINK = re.compile(r"\s*[,–—-]?\s*(?:as\s+)?(?=\S)")
_CALLED = re.compile(
    r"\b(?:describ|call|brand|dubb|label|condemn|criticis|attack|hail|prais|slamm|dismiss|denounc|"
    r"welcom|seen|put|refer)\w*\b"
)
ACCORD_AFTER = re.compile(r"[\s,.–—-]*(?:according to|in the words of)\s+")
_SELF = re.compile(rf"(?:I|we)\s+{VERBS}")


def _clause_end(text: str, at: int, end: int) -> int:
    """Where the words after a quotation come to a stop."""
    stop = re.compile(r"[.!?](?:\s|$)|\n").search(text, at + 1, end)
    return stop.start() if stop else end


_STATEMENT_READ = re.compile(
    r"\b(?:an?|the|its|his|her|their)\s+(?:[\w-]+\s+){0,3}?statement\s+(?:\w+\s+)?(?:from|by|on behalf of)\s+(?P<who>[^.:;“\"]{3,80}?)\s+"
    r"(?:reads?|went on|goes on|began|ended)[:,\s]*$", re.IGNORECASE)


def before_cue(people: People, start: int, at: int) -> Source | None:
    """Who speaks by the sentence before a quotation: the subject of its last verb of saying, or "according to"."""
    text = people.text
    if (told := _STATEMENT_READ.search(text, start, at)) and (found := people.resolve(told.start("who"), told.end("who"))):
        return found
    accord = max(_ACCORDING.finditer(text, start, at), key=lambda match: match.start(), default=None)
    if accord and (found := _accorded(people, accord.end(), at)):
        return found
    best: Source | None = None
    for verb in clauses.verbs(people, start, at):
        if verb.group().endswith("ing") or text[max(start, verb.start() - 3) : verb.start()] == "to ":
            best = clauses.own_subject(people, start, verb.start()) or best or people.discourse.about_at(start)
        else:
            best = clauses.subject_before(people, start, verb.start()) or best
    if best and best.name:
        return best
    turned = (
        verb for verb in clauses.verbs(people, start, at) if re.search(r"(?:^|,)\s*$", text[start : verb.start()])
    )
    return next((found for verb in turned if (found := clauses.subject_after(people, verb.end() + 1, at))), None)


def _accorded(people: People, start: int, end: int) -> Source | None:
    """Whom "according to" names, with the post before the name or after it."""
    whose = re.compile(r"[^,;:“”\"]{2,80}[’']s?\s[^,;:“”\"]{3,60},\s+").match(people.text, start, end)
    if whose:
        for stop in clauses.stops_after(people.text, whose.end(), end):
            if found := people.resolve(start, stop):
                return found
    return clauses.subject_after(people, start, end)


def document_before(text: str, start: int, at: int) -> str:
    """The document a sentence says the coming words are taken from, as printed; "" for none."""
    for match in _DOCUMENT.finditer(text, start, at):
        if _DOCUMENT_SAYS.match(text, match.end(), at) and not _ANY_PLAN.match(match["name"]) and not _HANDLED.search(
                text, start, match.start()):
            return _tidy(match.group())
        if (
            match.end() >= at - 1
            and not _SAID_OF.search(text, start, match.start())
            or _SAID_BEFORE.search(text, start, match.start())
            and text[match.end() : match.end() + 1] == ","
        ):
            return _tidy(match.group())
    for lead in _IN_DOCUMENT.finditer(text, start, at):
        named = _DOCUMENT.match(text, lead.end(), at)
        if named and not _AND_SAID.search(text, named.end(), at):
            return _tidy(named.group())
    return ""


_LEADS_ON = re.compile(
    rf"[\s,–—-]*(?:(?:{VERBS}|states|stated|reads|adds|added|concludes|concluded|according to)\s+)?(?=\S)", re.IGNORECASE)


def document_after(text: str, at: int, end: int) -> str:
    """The document that the words after a quotation name: "…," a council report said; "…", says the letter; "" for none."""
    if text[at - 2 : at - 1] in ".!" and re.compile(r"\s+[A-Z]").match(text, at, end):
        return ""  # a new sentence
    end = _clause_end(text, at, end)
    led = _LEADS_ON.match(text, at, end)
    named = _DOCUMENT.match(text, led.end(), end) if led else None
    if led is None or named is None or _ANY_PLAN.match(named["name"]):
        return ""
    verb_first = bool(led.group().strip(" ,–—-\n"))
    told = _DOCUMENT_SAYS.match(text, named.end(), end)
    return _tidy(named.group()) if verb_first and named.end() >= end - 1 or told and not verb_first else ""


def is_its_subject(text: str, document: str, start: int, at: int) -> bool:
    """Whether a document opens the sentence and is what speaks, whoever signed it: "The letter, signed by Jo Ash, says: “…”"."""
    opened = re.compile(r"\W*").match(text, start, at)
    named = _DOCUMENT.match(text, opened.end() if opened else start, at)
    said = _DOCUMENT_SAYS.match(text, named.end(), at) if named and document else None
    return bool(said and not re.search(r"\w", text[said.end() : at]))


def fuller(text: str, document: str, before: int) -> str:
    """What a bare "the report" was called when last named in full before a place; the words themselves where it was not."""
    bare = re.fullmatch(r"(?:the|this)\s+(\S+)", document, re.IGNORECASE)
    if not bare:
        return document
    named = [_tidy(match.group()) for match in _DOCUMENT.finditer(text, max(0, before - 20_000), before)]
    longer = [name for name in named if name.split()[-1] == bare[1] and len(name.split()) > 2]
    return longer[-1] if longer else document


def _tidy(name: str) -> str:
    flat = " ".join(name.split())
    return re.sub(r"^(?:an?|accompanying|this)\s+", "", flat, flags=re.IGNORECASE)
