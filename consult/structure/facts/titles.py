"""What a document is called: a labelled title, the name of the minutes, or the line above the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consult.structure.boilerplate.edges import MASTHEAD
from consult.structure.boilerplate.web import kind_of_line
from consult.structure.facts import dates, partisan
from consult.structure.facts.words import COUNCIL, PERSON, POST_WORD, REPORT_OF, Fact, fact_at, lines_of
from consult.structure.outline import Block

_HEAD = 40  # blocks
_GENERIC = re.compile(
    r"^(?:agenda(?: item)?s?(?: \d+)?|minutes:?|unrestricted items?|restricted|public|report|the report|cabinet|"
    r"council|county council|full council|committee|contents|summary:?|introduction|home|news|blog|press release|"
    r"for immediate release|exclusive|opinion|comment|recommendations?(?:\(s\))?:?|present:?|part [ab1-9i]+|"
    r"section [a-z]|page \d+|decision report|executive summary|open report|confidential|draft|appendix [a-z\d]+|"
    r"dear .{2,40}|our ref.{0,60}|your ref.{0,60}|date:?.{0,40}|from:?|to:?|.{0,40}submission(?: form)?|"
    r".{3,60} submission – id number|(?:issue|decision|meeting|committee|document) (?:details|- .{3,30})|agenda item|"
    r"view .{3,40}|"
    r"(?:live|past|open|closed|current|previous)(?: and (?:past|closed|previous))? .{3,30}s|this (?:web)?site is .{3,60})$", re.IGNORECASE)
_LABELLED_TITLE = re.compile(
    r"^\W*(?:report |document |amendment |eqia |project |policy |agenda )?(?:title|subject|name of (?:policy|report|"
    r"proposal)|amendment name|re)\s*(?::|\t|\n)\s*(?P<value>[^\n\t]{6,220})", re.IGNORECASE)
_BARE_TITLE_LABEL = re.compile(r"^\W*(?:report |document |eqia |project |policy )?(?:title|subject)\W*$", re.IGNORECASE)
_MINUTES_OF = re.compile(
    r"^\W*(?P<value>minutes of (?:the |a |an )?(?:[^\n.,]{0,90}?meeting(?: of (?:the )?[^\n,.]{3,90}?)?|"
    r"[^\n,.]{3,90}?))(?= held| which| on | at |,|\.|\n|$)", re.IGNORECASE)


# A line that says one thing of the page or the paper, not what it is called: "Current status: closed", "Submitted on Tuesday …".
_LABELLED = re.compile(
    r"^(?:to|from|date|time|cc|meeting(?=: \d)|target|region|tel\w*|direct line|(?:our|your) ref|fax no|when calling[^:]*|phone|fax|"
    r"e-?mail|venue|contact|(?:current )?status|rejection code|category|tags?|"
    r"topics?|submitted|posted|created|published|rejected|closed|opened|updated|added|signatures?|decision (?:maker|status|type|due)|"
    r"wards? affected|lead \w+|is (?:this|key|subject|it)\b[^:]{0,40}\?|location|address|type|author|by|written by|reported by|"
    r"reference|file)(?: (?:by|on|at|in) (?=\S)| ?:)",
    re.IGNORECASE)
OFFICE = re.compile(r"(?:[A-Z]\w+ ){0,2}(?:[Cc]ouncillor|MP|MSP|AM|MEP) (?:on|for|of) [A-Z][^.:;]{2,60}")
_UNENDED = re.compile(r"(?<![-\w])(?:of|the|by|and|for|to|in|with|from|a|an)$", re.IGNORECASE)


def read(body: Sequence[Block], kind: str) -> Iterator[Fact]:
    """The titles a document may have, the surest first: labelled, of minutes, and the line that stands as one."""
    head = body[:_HEAD]
    for at, block in enumerate(head):
        for line_at, line in lines_of(block):
            match = _LABELLED_TITLE.match(line)
            if match:
                yield Fact("title", " ".join(match.group("value").split()), line_at + match.start("value"),
                           line_at + match.end("value"))
        if _BARE_TITLE_LABEL.match(block.text) and at + 1 < len(head):
            below = head[at + 1]
            yield Fact("title", " ".join(below.text.split()), below.start, below.end)
    if kind == "minutes":
        yield from (fact_at("title", block, match, "value") for block in head[:8] if (match := _MINUTES_OF.match(block.text)))
    yield from _first_heading(head, kind)


def _first_heading(head: Sequence[Block], kind: str) -> Iterator[Fact]:
    """The line that stands as a title: of a report the one above "Report of", else the first before the text begins."""
    lines = list(_before_the_text(head))
    above = next((at for at, (_, block) in enumerate(lines) if REPORT_OF.match(block.text)), 0)
    owned = {at for at, (line, _) in enumerate(lines) if at and _is_tagline(lines[at - 1][0], line)}
    lines = [held for at, held in enumerate(lines) if at not in owned]
    for line, block in [*reversed(lines[:above]), *lines]:
        if _may_title(line, block, head) and not (kind == "letter" and block.kind != "heading" and not line.endswith(("!", "?"))):
            at = block.start + block.text.index(line)
            yield Fact("title", " ".join(line.split()), at, at + len(line))


def _is_tagline(above: str, line: str) -> bool:
    """Whether a line says who the somebody named above it is: "Labour councillor for Mere", below the councillor's name."""
    named = re.fullmatch(rf"(?:Cllr |Councillor )?{PERSON}", above) and len(above.split()) < 5
    return bool(named and len(line) < 120 and re.match(rf"(?:(?:[\w’'&-]+) ){{0,4}}{POST_WORD}\b", line))


def _before_the_text(head: Sequence[Block]) -> Iterator[tuple[str, Block]]:
    """The first lines of the first blocks, up to the first block of running text."""
    for at, block in enumerate(head[:10]):
        line = _DAY_FIRST.sub("", block.text.strip().split("\n")[0].strip())
        if block.kind != "heading" and (len(line) > _LONGEST_TITLE or len(line.split()) > 12 and line.endswith((".", "!", "”", '"', "’"))):
            return
        if not _is_wrapped(block, head[at + 1] if at + 1 < len(head) else None):
            yield line, block


def _is_wrapped(block: Block, below: Block | None) -> bool:
    """Whether a line is the first of a paragraph broken at the width of a page: the next goes on in small letters."""
    goes_on = below and below.start - block.end == 1 and below.text[:1].islower() and not re.match(r"by [A-Z]", below.text)
    return bool(goes_on) and len(block.text) > 50 and block.text[-1].isalpha()


_LONGEST_TITLE = 140
_CREDIT = re.compile(r"\b(?:Photograph|Picture|Photo|Credit|Pic|Image)s?\s?(?::|/|by\b)|^(?:From|Dear) [A-Z]")
# A credit and a department's name at the head of a page are no title.
_NO_TITLE = re.compile(
    r"^(?:credit|photo(?:graph)?s?|pictures?|images?|pics?|caption|source)\b ?[:by]|^(?:local|latest|council|political) news$|"
    r"^(?:cabinet|council|committee|key) (?:decision|meeting)\W{1,4}\d|"
    r"^(?-i:[A-Z’&,\s]+ (?:SERVICES?|DIRECTORATE|DEPARTMENT|EXECUTIVE|COMMITTEE|CABINET|COUNCIL))$", re.IGNORECASE)
# Some stored pages begin with the day they were published.
_DAY_FIRST = re.compile(r"date \d{4}-\d\d-\d\d\s+(?=\S)")


def _may_title(line: str, block: Block, head: Sequence[Block]) -> bool:
    spelled = line.title() if line.isupper() else line
    if not 6 <= len(line) <= 200 or len(line.split()) < 2 or "\t" in line or re.fullmatch(COUNCIL, spelled):
        return False
    if partisan.NAME.fullmatch(line) or OFFICE.fullmatch(line) or line.endswith(("said:", "says:")):
        return False
    if any(pattern.match(line) for pattern in (_GENERIC, _LABELLED, MASTHEAD, _NO_TITLE)) or _UNENDED.search(line):
        return False
    if kind_of_line(line) or _CREDIT.search(line) or line[0].islower() and "," in line:
        return False
    if _is_somebody(line, head) or dates.is_date_line(line):
        return False
    ends = line.endswith((",", ";", ":")) or line.endswith(".") and len(line.split()) > 7
    return block.kind == "heading" or not ends and (line[0].isalnum() or line[0] in "‘“'\"")


def _is_somebody(line: str, head: Sequence[Block]) -> bool:
    """Whether a line of two words or a titled one is a name: neither word is printed small anywhere near."""
    if re.fullmatch(rf"{PERSON}\s+\d.*", line) and dates.first(line):
        return True
    if re.fullmatch(rf"(?:Cllr|Councillor|Coun|Mr|Mrs|Ms|Dr)\.? {PERSON}", line):
        return True
    if not re.fullmatch(rf"(?:[Bb]y )?{PERSON}", line) or len(line.split()) > 2:
        return False
    text = " ".join(block.text for block in head)
    return not any(re.search(rf"\b{re.escape(word.casefold())}\b", text) for word in line.split())


