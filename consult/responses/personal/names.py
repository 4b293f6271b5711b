"""People's names, by what stands around them and by given names in UK use; public figures acting in their role are kept.

Cues come first (*my name is*, *my daughter*, *Mrs*, a signature); then a capitalised given name, with a surname where one
follows. Names that are also words, places or months need a cue.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from consult.responses.personal.span import Span

_PART = r"[A-ZÀ-ÖØ-ÞŁŚŻ](?:[’'][A-Z])?[\wà-öø-ÿ’'-]*[\wà-öø-ÿ]|[A-Z]\."
_FULL = rf"(?:{_PART})(?: (?:(?:de|van|von|der|bin|al|el|ap|ab|O)[ -])?(?:{_PART})){{0,3}}"
_TITLE = r"Mr|Mrs|Ms|Miss|Mx|Master|Dr|Doctor|Prof|Professor|Rev|Reverend|Revd|Fr|Sister|Nurse|Sgt|PC|PCSO|Imam|Rabbi|Pastor|Auntie|Aunty|Aunt|Uncle|Nan|Nana|Grandad|Granny|Grandma"
_RELATIVE = (
    r"son|sons|daughter|daughters|child|kids?|baby|toddler|little (?:one|boy|girl)|boy|girl|grandson|granddaughter|grandchild|grandchildren|niece|nephew|wife|husband|partner|mum|mother|mam|dad|father"
    r"|brother|sister|twins?|friend|neighbour|carer|childminder|nanny|nan|gran|grandma|grandad|stepson|stepdaughter|foster (?:child|son|daughter)|girlfriend|boyfriend|fianc[eé]e?|flatmate|colleague|boss|student|pupil|client|patient|lad|lass|children"
)
_WORKER = (
    r"worker|visitor|manager|nurse|midwife|teacher|doctor|GP|volunteer|receptionist|librarian|staff|lady|woman|man|bloke|guy|chap|person|assistant|coordinator|co-ordinator|leader|officer|caretaker|keyworker"
    r"|key worker|therapist|counsellor|practitioner|adviser|advisor|tutor|driver|consultant"
)

_SAYS = re.compile(
    rf"\b(?:[Mm]y (?:full )?name(?:'s|’s| is|:)|[Nn]ame(?: is)?:|[Tt]his is|[Ii] am called|[Ss]igned(?: by)?:?|[Ff]rom:|[Rr]egards to|[Cc]ontact|[Aa]sk for|[Ss]peak to|[Nn]amed|[Cc]alled)\s+({_FULL})"
)
_I_AM = re.compile(
    rf"\b(?:I am|I'm|I’m|Im|i am|i'm|It's|its)\s+((?:{_PART}) (?:{_PART})(?: (?:{_PART}))?)(?=[\s,.;!)]|$)"
)
_TITLED = re.compile(rf"\b(?:{_TITLE})\.? ((?:and (?:{_TITLE})\.? )?{_FULL})")
_RELATED = re.compile(
    rf"\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Tt]he)\s+(?:[a-z-]+\s+){{0,3}}?(?:{_RELATIVE}|(?:\w+ )?(?:{_WORKER}))(?:\s+is called|\s+called|\s+named|,|\s+is|'s name is|\s+\()?\s+({_FULL})(?:\s+(?:and|&)\s+({_PART})(?![\w’']))?"
)
_SIGNED = re.compile(
    rf"(?:\b(?:[Rr]egards|[Ss]incerely|[Ff]aithfully|[Tt]hanks|[Tt]hank you|[Tt]hx|[Cc]heers|[Bb]est wishes|[Yy]ours|[Ss]igned|[Ll]ove)\s*(?:again|so much)?\s*[,.!-–]*\s*\n*\s*|[-–—]\s?)({_FULL})\s*(?=$|\n|[.,(])"
)
_BARE = re.compile(rf"(?<![\w’'-])({_PART})(?: ({_PART}))?(?: ({_PART}))?")

_PUBLIC_BEFORE = re.compile(
    r"(?:\b(?:Cllr|Cllrs|Councillors?|Coun|Ald|Alderman|MP|MSP|MS|MEP|Mayor|Mayoress|Lord|Lady|Baroness|Sir|Dame|Minister|Secretary of State|Secretary|Chancellor|President|King|Queen|Prince|Princess|Leader|PM|St|Saint)\b\.?(?: of the Council)?,?\s*)$"
)
_PUBLIC_AFTER = re.compile(
    r"^,?\s*\(?(?:MP|MSP|MS|MEP|PCC|Secretary of State|leader of the|Leader of the|the council leader|Prime Minister)\b"
)
_PUBLIC = frozenset(
    "thatcher major blair brown cameron may johnson truss sunak starmer corbyn farage osborne gove hunt trump obama biden putin beveridge bevan shakespeare dickens darwin jesus christ god allah".split()
)
# Given names that are also words, months or places: a name only with a cue or a surname.
_ALSO_WORDS = frozenset(
    "adele amber angel ash ashley april august autumn bailey basil bill blessing bob brook brooke carol chance chase chelsea christian clay cliff courtney daisy dale dawn dean destiny dong drew faith fern florence frank gene georgia glen grace guy"
    " harmony harper harrison hazel heath heather holly hope hunter iris ivy jack jade jasmine jean jersey jordan joy jude june kelly kent lance lane lee lily lincoln long madison mark mason max may melody mercy merry miles morgan nancy norman"
    " olive olympia paige pat patience pearl penny percy peg pip pippa poppy precious prince ray reading reed rich robin rod rose rowan ruby rusty sage sally sandy savannah saw scott sky skye spencer star summer sunny terry tom tommy tyler van victor victoria"
    " violet virginia wade warren wayne will willow winston woody young so sola om chi min an hung may bay mina an van thi lan long ling son ping wing shan sunita love aim ali".split()
) - {
    "ali",
    "sunita",
    "jack",
    "nancy",
    "tom",
    "tommy",
    "sally",
    "pat",
    "scott",
    "tyler",
    "terry",
    "harrison",
    "jasmine",
    "morgan",
    "kelly",
    "wayne",
    "ashley",
}
# A capitalised word after a given name that makes it a place, a body or a title rather than a person.
_NOT_A_SURNAME = frozenset(
    "street road avenue lane close drive way court place hill square park walk row rise view green vale gate centre center centres house school primary academy college university hospital library hall ward estate church chapel nursery gardens county council"
    " borough city town station infirmary clinic surgery health trust foundation project club group team hub day week month year january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday"
    " act bill line bridge bay cross island islands war memorial award prize arms inn hotel leisure swimming community family children's childrens sure start the and i in on at is was it but we my our they you he she this that there please thank thanks why what when who if"
    " because so also would could should can will have has had do does did not no yes a an as to for from of with by or be are were been labour conservative tory green liberal lib democrat reform".split()
)
_NOT_A_NAME = _NOT_A_SURNAME | frozenset(
    "mum dad nan gran grandma grandad baby children parents english british scottish welsh irish polish muslim christian nhs gp sen send adhd ofsted covid brexit christmas easter ramadan eid diwali england scotland wales ireland britain uk london concerned worried writing sorry"
    " against opposed happy delighted pleased sure strongly very really all autism tuesday's asian black white european africa asia council's tesco asda facebook twitter google one two three four five single disabled retired pregnant aware angry upset disgusted local resident grateful dear sir madam yours"
    " regards hello hi".split()
)
_AGED = re.compile(
    r"^(?:\s*,)?\s*\(?\s*(?:(?:who\s+is|who's|is|was|just|only|now|nearly|almost)\s+)*(?:aged?\s+)?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\s*(?:(?:years?|yrs?|months?|mths?|weeks?|wks?|y/?o|mo)\b(?:\s*old)?|\)|,|(?=[\s.]|$))",
    re.I,
)
_AGE_BEFORE = re.compile(
    r"(?:\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[\s-]*(?:year|yr|month|mth|week|wk)s?[\s-]*old\s+(?:\w+\s+){0,2}|\b(?:baby|toddler|newborn|little)\s+(?:\w+\s+)?)$",
    re.I,
)


def find(text: str) -> Iterator[Span]:
    """Names as spans of kind *name*, or *child* where an age of a child stands beside; each place once."""
    if not any(character.isupper() for character in text):
        return
    taken: list[tuple[int, int]] = []
    for start, end in sorted({*_cued(text), *_given(text)}, key=lambda span: (span[0], -span[1])):
        if taken and start < taken[-1][1]:
            continue
        if not _is_public(text, start, end):
            taken.append((start, end))
            yield _as_span(text, start, end)


def _cued(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_SAYS, _I_AM, _TITLED, _RELATED, _SIGNED):
        for found in pattern.finditer(text):
            for group in range(1, (found.lastindex or 0) + 1):
                if found[group]:
                    yield from _trimmed(text, found.start(group), found.end(group))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The name without words at either end that are no part of one; nothing where no name is left."""
    words = [(start + found.start(), start + found.end()) for found in re.finditer(r"\S+", text[start:end])]
    kept: list[tuple[int, int]] = []
    for left, right in words:
        if _plain(text[left:right]) in _NOT_A_NAME:
            break
        kept.append((left, right))
    if kept:
        last = text[kept[-1][0] : kept[-1][1]]
        shorter = len(last) - len(re.sub(r"['’]s$", "", last))
        yield kept[0][0], kept[-1][1] - shorter


def _given(text: str) -> Iterator[tuple[int, int]]:
    """Capitalised given names in UK use, with the surname that follows."""
    known = given_names()
    for found in _BARE.finditer(text):
        words = [(found.start(group), found.end(group)) for group in (1, 2, 3) if found[group]]
        for place, (left, right) in enumerate(words):
            first = _plain(text[left:right])
            if first not in known:
                continue
            rest = words[place + 1 :]
            surname = [span for span in rest[:2] if _plain(text[slice(*span)]) not in _NOT_A_SURNAME]
            if rest and not surname or first in _ALSO_WORDS and not surname:
                continue
            # A middle word that is no surname ends the name: "Jane Smith Monday" is Jane Smith.
            last = (left, right) if not surname else surname[-1] if len(surname) == len(rest[:2]) else surname[0]
            yield from _trimmed(text, left, last[1])
            break


def _plain(word: str) -> str:
    return re.sub(r"['’]s$|[.,’']+$", "", word).casefold()


def _is_public(text: str, start: int, end: int) -> bool:
    """Whether a name is a public figure's in their role: a councillor, a member of parliament, a minister."""
    if _PUBLIC_BEFORE.search(text[max(0, start - 60) : start]) or _PUBLIC_AFTER.match(text[end : end + 40]):
        return True
    words = text[start:end].split()
    return (
        len(words) > 1 and _plain(words[-1]) in _PUBLIC and f"{_plain(words[0])} {_plain(words[-1])}" in _PUBLIC_NAMES
    )


_PUBLIC_NAMES = frozenset((
    "margaret thatcher", "john major", "tony blair", "gordon brown", "david cameron", "theresa may", "boris johnson", "liz truss", "rishi sunak", "keir starmer",
    "jeremy corbyn", "nigel farage", "george osborne", "michael gove", "jeremy hunt", "donald trump", "william beveridge", "nye bevan", "charles dickens",
))  # fmt: skip


def _as_span(text: str, start: int, end: int) -> Span:
    aged = _AGED.match(text[end : end + 40])
    if aged and _child_age(aged[0]):
        stop = end + len(aged[0].rstrip(" ,"))
        return Span(start, stop, "child")
    before = _AGE_BEFORE.search(text[max(0, start - 40) : start])
    return Span(start, end, "child") if before else Span(start, end, "name")


def _child_age(words: str) -> bool:
    """Whether an age is that of somebody under eighteen."""
    digits = re.search(r"\d+", words)
    months = re.search(r"month|mth|week|wk|\bmo\b", words, re.I)
    return bool(months) or digits is None or int(digits[0]) < 18


@cache
def given_names() -> frozenset[str]:
    """Given names in UK use, lower case."""
    lines = (Path(__file__).parent / "first_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())


def trained_model() -> Callable[[str], list[Span]] | None:
    """A finder of more names by an installed spaCy English model, or None where none is installed."""
    import spacy.util

    for name in ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm"):
        if spacy.util.is_package(name):
            import spacy

            return by_model(spacy.load(name, disable=["parser", "tagger", "lemmatizer", "attribute_ruler"]))
    return None


def by_model(model: Any) -> Callable[[str], list[Span]]:
    """A finder of the names that a spaCy pipeline marks PERSON, public figures in their role kept."""

    def names(text: str) -> list[Span]:
        return [
            _as_span(text, entity.start_char, entity.end_char)
            for entity in model(text).ents
            if entity.label_ == "PERSON" and not _is_public(text, entity.start_char, entity.end_char)
        ]

    return names
