"""Who wrote a document, in what capacity, for whom: title, author, post, organisation, party and place.

Every reading is a stretch of the text with the words round it that say so; where no words say so there is nothing.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence

from consult.structure.facts import bodies, dates, titles
from consult.structure.facts.words import (
    ANY_PARTY,
    HONOURS,
    OF_BODY,
    PERSON,
    POST_WORD,
    REPORT_OF,
    TITLED,
    WORD,
    Fact,
    fact_at,
    lines_of,
)
from consult.structure.outline import Block

_HEAD_BLOCKS, _TAIL_BLOCKS = 40, 25

def read(blocks: Sequence[Block], furniture: Sequence[tuple[int, int]], kind: str) -> list[Fact]:
    """Facts of the people and bodies behind a document, at most one for a field, each with its passage."""
    body = [block for block in blocks if block.kind not in ("running-head", "page-number", "navigation", "form")
            and (bodies.tells_whose(block.text) or _TAGLINE.search(block.text)
                 or not any(first <= block.start < last for first, last in furniture))]
    held: dict[str, Fact] = {}
    for reader in READERS:
        for fact in reader(body, kind):
            if fact.value and fact.field not in held and not (fact.field == "author" and _NO_NAME.match(fact.value)):
                held[fact.field] = _without_honours(fact) if fact.field == "author" else fact
    for fact in bodies.follow_on(held):
        held.setdefault(fact.field, fact)
    return list(held.values())


# "Councillor for Wend Learn more": a masthead's line, furniture that says who its owner is.
_TAGLINE = re.compile(rf"^\W*(?:[\w’'&-]+ ){{0,4}}{POST_WORD} (?:for|of) [^\n.]{{2,60}} [Ll]earn more\W*$")


# "About Jo Ash" and "Posted Jo Ash" are labels with a name.
_NO_NAME = re.compile(r"(?:About|Related|Links|Posted|Written|Filed|Contact|Read|More|Follow|Meet|Published|Share|From|The|Our|Your|"
                      r"Latest)\b")


def _without_honours(fact: Fact) -> Fact:
    match = re.search(rf"{HONOURS}\.?$", fact.value)
    cut = len(match.group()) if match else 0
    return Fact(fact.field, fact.value[:-cut], fact.start, fact.end - cut) if cut else fact


_BYLINE = re.compile(
    r"^\W*(?:(?:[Gg]uest |[Aa] )?(?:[Bb]log|[Pp]ost|[Aa]rticle|[Cc]olumn|[Oo]pinion)? ?[Bb]y|BY|[Ww]ritten by|"
    r"[Aa]uthor ?:|[Pp]osted by|[Pp]ublished by|[Rr]eport(?:ed)? by|"
    rf"[Rr]eport [Aa]uthors?(?: ?:|\t)|[Ww]ords ?:)\s+(?P<name>{PERSON})(?:{HONOURS})(?:(?:,| [–-]|"
    rf" \|)\s*(?P<role>[^\n\t,;|]{{4,80}}?))?(?: on \d.*| \d.*|\s*\|.*|"
    r"\s+(?:Role|Post|Job [Tt]itle|Contact|Tel|E-?mail)\b.*)?\W*$", re.MULTILINE)
_GUEST = re.compile(rf"^\W*[Gg]uest (?:[Bb]log|[Pp]ost|[Cc]olumn|[Ww]riter)\s*[;:–-]\s*(?:by )?(?P<name>{PERSON})\s*[:–,-]", re.MULTILINE)
# "Jo Ash: We must keep our libraries", as columns are headed
_COLUMN = re.compile(rf"^\W*(?P<name>{WORD} {WORD}): (?=\S+ \S+ \S+)")
_REPORTS = re.compile(rf"(?P<name>{WORD} {WORD}(?: {WORD})?) reports\W*$")
_IS_POST = re.compile(
    rf"^\W*(?:About the author:?\s*)?(?P<name>{PERSON}){HONOURS},? (?:is|was) (?:the |a |an |our |currently |"
    rf"formerly )*(?P<role>(?:[\w’'\-]+ ){{0,5}}?{POST_WORD}(?: (?:and|"
    rf"&) (?:[\w’'-]+ ){{0,3}}{POST_WORD})?)(?:,? (?:of|at|for|with|in|to) (?:the "
    rf")?(?P<org>[^.,;\n]{{2,80}}))?", re.MULTILINE)
_ABOUT = re.compile(r"^\W*About (?:the author:? ?)?(?!cookies|us\b|this\b|our\b)(?P<name>[A-Za-z][\w.\-’' ]{2,40})\W*$")
# "The petition was written by Jo Ash", "Jo Ash started this petition"
_STARTED = re.compile(
    rf"\bpetition\b[^.\n]{{0,120}}?\b(?:written|started|created|organised|launched|set up|submitted) by (?P<name>{WORD} {WORD})|"
    rf"^\W*(?P<named>{WORD} {WORD}) (?:has )?started this petition", re.MULTILINE)
# "Jo Ash, Branch Secretary, Wend branch of …, shares her view"
_SHARES = re.compile(
    rf"^\W*(?P<name>{WORD} {WORD}(?: {WORD})?){HONOURS}, (?:the |a )?(?P<role>(?:[\w’'&-]+ ){{0,5}}?{POST_WORD})\b[^.\n]{{0,120}}?,? "
    r"(?:shares|writes|argues|gives|explains|reflects|sets out)\b", re.MULTILINE)
# "… of the reasons. – Jo Ash, Cabinet Member for Roads, Wend Council": a letter's last words
_DASHED = re.compile(
    rf"[.!?”] [–—-] (?P<name>{WORD} {WORD}(?: {WORD})?)(?:, (?P<role>[^,.\n]{{4,80}}?))?(?:, (?P<org>[A-Z][^,.\n]{{3,60}}))?\s*$")
_PROPOSED = re.compile(rf"(?:[Pp]roposed|[Mm]oved|[Ss]ubmitted) by[:\s]+(?P<name>{PERSON})")
_FROM = re.compile(
    rf"^\W*From:?[\t ]+(?:(?P<name>{WORD}(?: {WORD}){{1,2}}), (?P<role>[^\n\t]{{5,140}}?)(?=\n|\t|$|"
    rf" {WORD} {WORD}, )|(?P<post>[^\n\t]{{5,140}}?), (?P<named>{WORD} {WORD})(?=\n|\t| (?:Interim |Acting |"
    rf"Deputy |Corporate |Assistant )?{POST_WORD}|$| [A-Z]))", re.MULTILINE)
_SIGNED = re.compile(
    r"^\W*(?:Yours (?:sincerely|faithfully|truly)|(?:Kind|Best|Warm) (?:regards|wishes)|Signed|"
    r"Regards)\W*", re.IGNORECASE)


def _authors(body: Sequence[Block], kind: str) -> Iterator[Fact]:
    head, tail = body[:_HEAD_BLOCKS], body[-_TAIL_BLOCKS:]
    yield from _named(head[:15], _BYLINE)
    yield from _below_byline(head[:15])
    yield from _masthead(head, kind)
    yield from _named(head[:6], _GUEST)
    yield from _named(head[:1], _COLUMN) if kind in ("op-ed", "blog") else ()
    yield from _named(head[:15], _REPORTS)
    yield from _bare_byline(head[:8], body) if kind != "letter" else ()
    if kind not in ("minutes",):
        yield from _named(head[:4], _FROM)
        yield from (fact_at("author_role", block, match, "role") for block in head[:12] for match in REPORT_OF.finditer(block.text))
        yield from _named(head[:8], _PROPOSED)
        yield from _named(head[:8], _SHARES)
        yield from _named(body, _STARTED) if kind == "petition" else ()
    if kind not in ("minutes", "press", "cabinet-report", "evidence"):
        yield from _signed(tail)
        yield from _named(tail[-1:], _DASHED) if kind == "letter" else ()
        yield from _closing(tail, sum(len(_SPEAKS.findall(block.text)) for block in body) > 2)
        yield from _signed_for(tail[-8:])
        yield from _letter_writer(head, tail) if kind == "letter" else ()
        yield from _about(body)
        yield from _named([block for block in (*tail, *head[:3]) if len(block.text) < 450], _IS_POST)


_ROLE_LINE = re.compile(rf"^\W*(?P<role>(?:(?:[\w’'&-]+) ){{0,5}}{POST_WORD}(?: (?:for|of|at|in) [^\n.]{{2,60}}?)?)(?: [Ll]earn more)?\W*$")


def _below_byline(head: Sequence[Block]) -> Iterator[Fact]:
    """The post on the line below "By Jo Ash": "Education correspondent"."""
    for block, below in itertools.pairwise(head):
        if re.fullmatch(rf"\W*[Bb]y {PERSON}\W*", block.text) and (match := _ROLE_LINE.match(below.text)):
            yield fact_at("author_role", below, match, "role")


_OF_PARTY = re.compile(rf"^\W*(?P<role>(?:[\w’'&-]+ ){{0,3}}[Cc]ouncillor (?:for|of) [^,\n]{{2,40}}, (?:{ANY_PARTY}))\W*$")


def _masthead(head: Sequence[Block], kind: str) -> Iterator[Fact]:
    """The post that a site prints below its owner's name, or above all else, where the owner wrote the text too."""
    if kind == "op-ed" and len(head) > 2 and re.fullmatch(rf"{WORD} {WORD}", head[0].text.strip()):
        below = next((block for block in head[1:3] if _ROLE_LINE.match(block.text) or _OF_PARTY.match(block.text)), None)
        match = below and (_ROLE_LINE.match(below.text) or _OF_PARTY.match(below.text))
        if below and match:
            name = head[0].text.strip()
            yield Fact("author", name, head[0].start, head[0].start + len(name))
            yield fact_at("author_role", below, match, "role")
    for block in head[:1]:
        if titles.OFFICE.fullmatch(block.text.strip()):
            yield Fact("author_role", block.text.strip(), block.start, block.start + len(block.text.strip()))
    for block, below in itertools.pairwise(head[:6]):
        name, match = block.text.strip(), _ROLE_LINE.match(below.text)
        if match and re.fullmatch(PERSON, name) and any(
                re.match(rf"\W*(?:[Pp]osted |[Ww]ritten )?[Bb]y {re.escape(name)}\b", other.text) for other in head):
            yield fact_at("author_role", below, match, "role")


_ELECTED = re.compile(r"\b(?:[Cc]ouncillor|MP|MSP|AM|MS|[Cc]andidate|[Mm]ayor)\b")


def _named(blocks: Sequence[Block], pattern: re.Pattern[str]) -> Iterator[Fact]:
    for block in blocks:
        for match in pattern.finditer(block.text):
            held = match.groupdict()
            for field, group in (("author", "name"), ("author", "named"), ("author_role", "role"), ("author_role", "post"),
                                 ("organisation", "org")):
                if held.get(group):
                    seat = field == "organisation" and _ELECTED.search(held.get("role") or "")
                    yield fact_at("place" if seat else field, block, match, group)


def _bare_byline(head: Sequence[Block], body: Sequence[Block]) -> Iterator[Fact]:
    """A name alone on a line below the title: with the date beside it, or of somebody the text never names."""
    for at, block in enumerate(head):
        near = [head[by].text for by in (at - 1, at + 1) if 0 <= by < len(head)]
        bare = block.text.strip()
        dated = re.fullmatch(rf"(?P<name>{PERSON})\s+(?P<date>\d.*)", bare)
        if dated and dates.is_date_line(dated["date"]) and len(dated["name"].split()) < 4:
            yield Fact("author", dated["name"], block.start, block.start + len(dated["name"]))
        if not at or not re.fullmatch(PERSON, bare) or len(bare.split()) > 3:
            continue
        alone = at < 3 and len(bare.split()) == 2 and not _is_title_word(bare) and sum(
            bool(re.search(rf"\b{re.escape(bare.split()[-1])}\b", other.text)) for other in body) < 2
        if any(map(dates.is_date_line, near)) or alone and not _is_named_in(bare, body):
            yield Fact("author", bare, block.start, block.start + len(bare))


_PLACE_WORDS = re.compile(
    r"\b(?:Hall|House|Centre|School|Park|Road|Street|Lane|Avenue|Drive|Terrace|Close|Way|Gardens|Hub|Pool|Day|County|City|Town|Village|Social|Care|Public|Local|National|Politics|News|"
    r"Sport|Opinion|Business)\b")


def _is_title_word(bare: str) -> bool:
    return bool(_PLACE_WORDS.search(bare))


def _is_named_in(bare: str, body: Sequence[Block]) -> bool:
    """Whether the text has the words of a line in small letters: then it is a heading, not a name."""
    text = " ".join(block.text for block in body)
    return any(re.search(rf"\b{re.escape(word.casefold())}\b", text) for word in bare.split())


def _about(body: Sequence[Block]) -> Iterator[Fact]:
    """A blog's "About" heading with the lines that say who the author is."""
    for at, block in enumerate(body):
        match = _ABOUT.match(block.text)
        if not match or at < len(body) // 2:
            continue
        yield fact_at("author", block, match, "name")
        if at + 1 < len(body):
            yield from _post_of(body[at + 1])


_OPENING_POST = re.compile(
    r"^\W*(?:(?:I am|I[’']m|[Hh]e is|[Ss]he is|is) )?(?:the |a |"
    rf"an )?(?P<role>(?:[\w’'\-]+ ){{0,5}}?{POST_WORD}\b(?: (?:of|for|at|in) (?:the )?[^.;\n]{{2,80}})?)")


def _post_of(block: Block) -> Iterator[Fact]:
    match = _OPENING_POST.match(block.text)
    if match:
        yield fact_at("author_role", block, match, "role")


def _signed(tail: Sequence[Block]) -> Iterator[Fact]:
    """The name and post under "Yours sincerely"."""
    lines = [line for block in tail for line in lines_of(block) if line[1].strip()]
    for at, (_, line) in enumerate(lines):
        if not _SIGNED.match(line):
            continue
        below = lines[at + 1 : at + 4]
        for line_at, under in below:
            if re.match(rf"\W*{POST_WORD}\b", under):
                yield Fact("author_role", under.strip(" ,"), line_at, line_at + len(under.rstrip()))
            elif OF_BODY.search(under) and len(under) < 90:
                yield _body_in(under, line_at)
            elif re.fullmatch(rf"\W*{PERSON}{HONOURS}(?: \((?:Mrs?|Miss|Ms|Dr|Cllr)\))?\W*", under):
                yield Fact("author", under.strip(" ,"), line_at, line_at + len(under.rstrip()))
            elif re.search(POST_WORD, under) and len(under) < 120:
                yield Fact("author_role", under.strip(" ,"), line_at, line_at + len(under.rstrip()))


def _body_in(line: str, at: int) -> Fact:
    """The organisation a line of a signature names, without the person and the post before it."""
    before = list(re.finditer(rf"^\W*{PERSON}{HONOURS},\s*|[^,]*\b{POST_WORD}\b[^,]*,\s*", line))
    start = max((match.end() for match in before if OF_BODY.search(line, match.end())), default=0)
    named = line[start:].strip(" ,.")
    start = line.index(named, start)
    return Fact("organisation", named, at + start, at + start + len(named))


_SIGNATURE = re.compile(
    rf"^\W*(?P<title>(?:Cllr|Councillor|Coun|Mr|Mrs|Ms|Miss|Dr|Rev)\.? "
    rf")?(?P<name>{PERSON}){HONOURS}(?:,\s*(?P<role>[^()\n]{{3,70}}?))?(?:\s*\([^()\n]{{2,40}}\))?\W*$")


def _closing(tail: Sequence[Block], personal: bool) -> Iterator[Fact]:
    """A name alone at the very end: of a councillor, or of anybody where the text speaks as "I" or "we"."""
    lines = [(at, line) for block in tail[-3:] for at, line in lines_of(block) if line.strip()][-2:]
    lines = lines if len(lines) < 2 or len(lines[1][1]) < 90 else lines[1:]
    for number, (at, line) in enumerate(lines):
        match = _SIGNATURE.match(line)
        if not match or _is_title_word(match["name"]) or len(line) > 90 or number and _ROLE_LINE.match(line):
            continue
        if not (personal or match["title"]):
            continue
        yield Fact("author", match["name"], at + match.start("name"), at + match.end("name"))
        party = re.search(rf"\b(?P<party>{ANY_PARTY})\b", match["role"] or "")
        if party:
            start = at + match.start("role") + party.start()
            yield Fact("party", bodies.party_named(party["party"]), start, start + len(party.group()))
        elif match["role"] and re.search(POST_WORD, match["role"]):
            yield Fact("author_role", match["role"].strip(), at + match.start("role"), at + match.end("role"))
        for below, under in lines[number + 1 :]:
            if OF_BODY.search(under) and len(under) < 70:
                yield _body_in(under, below)
            elif _ROLE_LINE.match(under) and len(under) < 70:
                yield Fact("author_role", under.strip(" ,."), below, below + len(under.rstrip()))


def _signed_for(tail: Sequence[Block]) -> Iterator[Fact]:
    """A name with its body on the line below, though a note follows them: "Jo Ash" and "Wend Green Party"."""
    for block, below in itertools.pairwise(tail):
        name, under = block.text.strip(), below.text.strip()
        is_name = re.fullmatch(PERSON, name) and len(name.split()) < 4 and not re.search(rf"{POST_WORD}|{OF_BODY.pattern}", name)
        if is_name and len(under) < 70 and OF_BODY.search(under) and re.fullmatch(rf"{WORD}(?: (?:of |for |the |& )?{WORD}){{0,6}}", under):
            yield Fact("author", name, block.start, block.start + len(name))
            yield Fact("organisation", under, below.start, below.start + len(under))


_WRITER = re.compile(
    rf"^\W*(?P<name>(?:{TITLED}(?:[A-Z]\.? ){{1,3}}{WORD}|{PERSON}))(?:,\s*(?P<role>[^\n]{{3,120}}?))?[\s,.]*$")
_CAPITALS = re.compile(rf"^\W*(?P<name>[A-Z][A-Z’'-]+ [A-Z][A-Z’'-]+) (?={WORD}|\d)[^\n]{{3,80}}$")
_WRITER_FIRST = re.compile(rf"^\W*From:?[ \t]+(?P<name>(?:{TITLED}(?:[A-Z]\.? ){{1,3}}{WORD}|{PERSON}))[ \t]*(?:\n|$)")


def _letter_writer(head: Sequence[Block], tail: Sequence[Block]) -> Iterator[Fact]:
    """Who signs a letter to a paper: "From: A Ash" above it, or a name alone, or with a place or post, as its last line."""
    for block in head[:4]:
        if match := _WRITER_FIRST.match(block.text):
            yield fact_at("author", block, match, "name")
    last = [(at, line) for block in tail[-2:] for at, line in lines_of(block) if line.strip()][-1:]
    for at, line in last:
        match = _CAPITALS.match(line) or _WRITER.match(line) if len(line) < 140 else None
        if not match or OF_BODY.search(match["name"]) or _is_title_word(match["name"]):
            continue
        name = match["name"].title() if match["name"].isupper() and " " in match["name"] else match["name"]
        yield Fact("author", name, at + match.start("name"), at + match.end("name"))
        role = match.groupdict().get("role") or ""
        if re.search(POST_WORD, role):
            yield Fact("author_role", role.strip(" ,."), at + match.start("role"), at + match.end("role"))


_SPEAKS = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")


READERS: tuple[Callable[[Sequence[Block], str], Iterator[Fact]], ...] = (titles.read, _authors, bodies.read)
