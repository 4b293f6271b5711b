"""Names by what stands before them: *my name is*, *Mrs*, *my daughter*, *contact*, *Regards*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from consult.responses.personal.lists import words
from consult.responses.personal.span import mentions
from consult.responses.personal.tokens import (
    Word,
    adjoins,
    is_clear_given,
    is_clear_surname,
    is_given,
    is_place_word,
    is_surname,
    may_be_name,
    no_name,
    run,
)

Stretch = tuple[int, int]

# What comes after is a name, capitals or not.
_STRONG = re.compile(
    r"\b(?:my (?:full |real |maiden |married |first )?name(?:'s|’s|s| is| was|:)|names? ?:|name is"
    r"|(?:maiden|married|full) name (?:is|was)|(?:i am|i'm|i’m"
    r"|im) called|signed(?: by)?:?"
    r"|(?:kind |best |warm |many )?regards|(?:yours|yrs) (?:sincerely|faithfully|truly)|sincerely|respectfully|best wishes"
    r"|many thanks|le meas|is mise|le gach dea-ghu[ií]|sl[aá]n|yn gywir|cofion(?: (?:gorau|cynnes))?"
    r"|diolch(?: yn fawr)?|pozdrawiam|submitted by:?"
    r"|(?:account|a/c|acc|card ?holder(?:'s)?) name(?: is|:)?"
    r"|(?:signature|contact name|interviewer|respondent|interviewee|next of kin|carer|tenant"
    r"|patient|witness|speaker \d+|parent/carer|applicant|claimant|proposer|seconder)(?:'s name)?\s*[:=])"
    r"[\s,.:!–-]*(?=[^\W\d_])"
    r"|\b(?:thanks|thank you|cheers|love)[,.!]?[ \t]*[\n\r]+(?=[^\W\d_])"
    r"|(?:^|[\n\r;|]\s*)(?:(?:full|contact|first|last|sur|fore|your|my) ?)?na(?:m|rn)[ec]s?\s*"
    r"(?:\([^)\n]{0,30}\))?\s*[:=–-]*\s+(?=[^\W\d_])",
    re.IGNORECASE)
# One of these stands in whatever the pattern above finds.
_STRONG_STEMS = ("name", "called", "sign", "regards", "sincerely", "faithfully", "truly", "respectfully", "wishes", "thank", "submitted",
                 "interview", "respondent", "next of kin", "carer", "tenant", "patient", "witness", "speaker", "applicant", "claimant",
                 "proposer", "seconder", "cheers", "love", "meas", "mise", "dea-ghu", "slán", "slan", "gywir", "cofion", "diolch",
                 "pozdrawiam", "narne", "namc")
_BORN_STEMS = ("born", "aged", "d.o.b", "dob", "do.b", "d.ob", "date of birth")
# What comes after is a name where it is capitalised and no other word.
_MEDIUM = re.compile(
    r"\b(?:named|called|[Kk]nown (?:locally )?as"
    r"|[Cc]alls? (?:me|him|her)|goes by|nicknamed|aka"
    r"|[Aa]sk(?:ed)? for|[Ss]p(?:eak|oke|oken|eaking) (?:to|with)|[Cc]ontact"
    r"|[Dd]ear|[Tt]hank you|[Tt]hanks(?: to)?"
    r"|[Ff]rom:|(?:[Ww]ritten|[Ss]ent|[Cc]ompleted|[Ff]illed (?:in|out)) by|[Ll]ove from|[Cc]heers|[Ll]ots of love"
    r"|[Cc]c:?|[Aa]ttn:?|c/o|[Cc]are of|by|with"
    r"|(?:[Mm]um|[Dd]ad|[Mm]ummy|[Dd]addy|[Mm]other|[Ff]ather|[Pp]arent|[Gg]ran|[Nn]ana?|[Gg]randad|[Cc]arer|[Gg]uardian) (?:of|to)"
    r"|met|told me|to|and|(?:year|month|week)s?[ -]olds?)[\s,:]+(?=[A-ZÀ-Þ])|\bI,\s+(?=[A-ZÀ-Þ])")
_CAPITAL_FOLLOWS = re.compile(r"[\w:][\s,:]+[A-ZÀ-Þ]")
_WEAK = ("by", "with", "met", "told me", "to", "and", "thank you", "thanks", "thanks to", "called", "cc", "contact")
_SELF = re.compile(r"\b(?:I am|I'm|I’m|Im|i am|i'm|im|This is|this is|It's|Its)\s+(?=[^\W\d_])")
_BORN = re.compile(r",? \(?(?:born|aged|d\.?o\.?b|who was born|date of birth)\b")
_LINKS = frozenset(("called", "named", "is", "was", "name's"))
# Mr Mayor, Madam Chair: an office addressed, nobody's name.
_ADDRESSED = frozenset(("and", "or", "the", "mayor", "chair", "chairman", "chairwoman", "speaker", "president", "leader", "i", "who"))
_SEVERAL = frozenset(("twins", "triplets", "sons", "daughters", "boys", "girls", "children", "kids", "grandsons",
                      "granddaughters", "grandchildren"))
_DIGIT_OR_NUMBER = re.compile(r"\b(?:is|was|turned|turns) |, \d| aged? \d| in (?:year \d|reception|p\d|primary \d|nursery)| started p\d")
_NAMED = re.compile(r"name|called|sign|:", re.IGNORECASE)
_AGED = re.compile(r" \((?:aged? )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)"
                   r"(?: ?(?:yrs?|years?(?: old)?|y/?o|months?|mths?|m|weeks?|wks?))?\)")
# Our Leyton is 5: who has an age is a person, whatever the name.
_IS_AGED = re.compile(r" (?:is|was|turned|turns) (?:(?:only|just|now|nearly|almost) )?"
                      r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?= (?:and|but|years?|yrs?|months?|now)\b|\s*[,.;)]|\s*$)"
                      r"| aged? \d{1,2}\b(?! to)| (?:is |now )?in (?:Year \d{1,2}|Reception|P[1-7]|Primary \d|nursery)\b| started P[1-7]\b"
                      r"|, \d{1,2} ?(?:years?|yrs?|months?|mths?|weeks?|wks?)\b(?! (?:ago|later|after|before|on|in|of|to))")
_AM_FOLLOWED = re.compile(r",? (?:and I\b|from\b|aged\b|\d|(?:(?:a|an|the|proud|single|working|local) ){0,2}"
                          r"(?:mum|mother|dad|father|parent|nan|carer"
                          r"|grand\w+|resident|childminder|volunteer|pensioner)\b)")
_AGE_WORDS = re.compile(r"[a-z]", re.IGNORECASE)


def find(text: str, found: list[Word]) -> Iterator[Stretch]:
    """Names after a cue, as stretches of the text; some may overlap."""
    at = {word.start: place for place, word in enumerate(found)}
    lower = text.lower()
    for cue in _STRONG.finditer(text) if mentions(lower, _STRONG_STEMS) else ():
        yield from _after_strong(found, at.get(cue.end()), named=bool(_NAMED.search(cue[0])))
    for cue in _MEDIUM.finditer(text) if _CAPITAL_FOLLOWS.search(text) else ():
        said = cue[0].lower()
        yield from _after_medium(found, at.get(cue.end()), weak=said.rstrip(" ,\n") in _WEAK, thanks=said.startswith("thank"))
    for cue in _SELF.finditer(text):
        yield from _after_self(found, at.get(cue.end()), text)
    for fact in _BORN.finditer(text) if mentions(lower, _BORN_STEMS) else ():
        yield from _before_birth(found, fact.start())
    aged = list(_AGED.finditer(text)) if "(" in text else []
    for age in aged:
        yield from _before_age(found, age.start(), sure=len(aged) > 1 or bool(_AGE_WORDS.search(age[0])))
    for age in _IS_AGED.finditer(text) if _DIGIT_OR_NUMBER.search(lower) else ():
        yield from _before_age(found, age.start(), sure=not text[: age.start()].rpartition(" ")[0].lower().endswith(("the", "a")))
    cues = _cue_words()
    for place, word in enumerate(found[:-1]):
        if word.plain not in cues:
            continue
        if word.plain in words("titles"):
            yield from _titled(found, place)
        if word.plain in words("relatives") or word.plain in words("workers"):
            yield from _related(found, place)
        if word.plain == "our" and not found[place + 1].capital or word.plain == "little" and found[place + 1].capital:
            yield from _ours(found, place + 1)


@cache
def _cue_words() -> frozenset[str]:
    return words("titles") | words("relatives") | words("workers") | {"our", "little"}


def _stretch(found: list[Word], start: int, end: int) -> Stretch:
    return found[start].start, found[end - 1].end


def _after_strong(found: list[Word], place: int | None, *, named: bool) -> Iterator[Stretch]:
    if place is None:
        return
    end = run(found, place)
    if end == place:
        end = _lower_run(found, place, named=named)
    if end > place and not (end - place == 1 and found[place].plain in words("also words") and not found[place].capital):
        yield _stretch(found, place, end)


def _lower_run(found: list[Word], place: int, *, named: bool) -> int:
    """The end of a name written without capitals: words that are no everyday ones, two or three at most."""
    end = place
    while end < len(found) and end - place < 3 and (end == place or adjoins(found[end - 1], found[end])):
        word = found[end]
        if word.plain in no_name() and not (end > place and is_surname(word)) or len(word.text) == 1 and end > place:
            break
        end += 1
    return end if end > place and (is_given(found[place]) or named and end - place > 1) else place


def _before_birth(found: list[Word], end: int) -> Iterator[Stretch]:
    """Before *born* or *aged*: the capitalised words that stand there."""
    last = next((place for place, word in enumerate(found) if word.end == end), None)
    first = last
    while first is not None and last is not None and first >= 0 and last - first < 3 and may_be_name(found[first]) \
            and (first == last or adjoins(found[first], found[first + 1])):
        first -= 1
    if first is not None and last is not None and first < last:
        yield _stretch(found, first + 1, last + 1)


def _before_age(found: list[Word], end: int, *, sure: bool) -> Iterator[Stretch]:
    """Before an age in brackets: Kavya (3), our maisie (3yrs)."""
    last = next((place for place, word in enumerate(found) if word.end == end), None)
    if last is None:
        return
    word = found[last]
    if is_clear_given(word) or sure and may_be_name(word) and not is_place_word(word):
        first = last - 1 if last and may_be_name(found[last - 1]) and adjoins(found[last - 1], word) and is_given(found[last - 1]) else last
        yield _stretch(found, first, last + 1)


def _after_medium(found: list[Word], place: int | None, *, weak: bool, thanks: bool) -> Iterator[Stretch]:
    """After *spoke to* any name; after weaker words a first and a last name of which one is known."""
    if place is None or (end := run(found, place)) == place or _is_place(found, place, end):
        return
    known = is_clear_given(found[place]) or (thanks or end - place > 1) and is_given(found[place]) or (
        end - place > 1 and is_clear_surname(found[end - 1]))
    if known or not weak:
        yield _stretch(found, place, end)


def _after_self(found: list[Word], place: int | None, text: str) -> Iterator[Stretch]:
    """After *I am*: two names, one that is clearly a name, or one that goes on as people introduce themselves."""
    if place is None:
        return
    end = run(found, place)
    if end - place > 1 and not _is_place(found, place, end) or end > place and (
            is_clear_given(found[place]) or _AM_FOLLOWED.match(text, found[end - 1].end)):
        yield _stretch(found, place, end)
    elif end == place and is_clear_given(found[place]) and len(found[place].text) > 3:
        double = place + 1 < len(found) and is_surname(found[place + 1]) and adjoins(found[place], found[place + 1])
        yield _stretch(found, place, place + 1 + double)


def _is_place(found: list[Word], place: int, end: int) -> bool:
    """Whether the words go on, or end, as the name of a place or body does."""
    last = found[end - 1]
    if is_place_word(last) and not (is_surname(last) and is_clear_given(found[place])):
        return True
    return end < len(found) and found[end].capital and adjoins(last, found[end]) and is_place_word(found[end])


def _titled(found: list[Word], place: int) -> Iterator[Stretch]:
    """After *Mrs*: a surname or more, also in *Mr and Mrs*; without capitals only a surname that is known."""
    title, after = found[place], found[place + 1]
    if after.gap not in (" ", ". ", ".", "\u00a0") or title.plain in ("pc", "sister", "nurse", "master") and not title.capital:
        return
    end = run(found, place + 1)
    if end == place + 1 and len(after.text) == 1 and after.capital and place + 2 < len(found) and adjoins(after, found[place + 2]):
        end = max(end, run(found, place + 2)) if found[place + 2].capital else end
    if end == place + 1 and title.capital and after.capital and after.gap != "\u00a0" and after.plain not in _ADDRESSED:
        end = place + 2
    if end > place + 1:
        if title.capital or title.plain != "miss" or is_surname(after) or is_given(after):
            yield _stretch(found, place + 1, end)
    elif title.plain in ("mr", "mrs", "ms", "dr", "miss") and not after.capital and (
            is_clear_surname(after) or is_clear_given(after)):
        last = place + 3 if place + 2 < len(found) and is_clear_surname(found[place + 2]) \
            and adjoins(after, found[place + 2]) else place + 2
        yield _stretch(found, place + 1, last)


def _related(found: list[Word], place: int) -> Iterator[Stretch]:
    """After *my daughter*, *our health visitor*: a name, also after *called* or a comma, and those joined by *and*."""
    here, linked = place + 1, False
    while here < len(found) and found[here].plain in _LINKS and found[here].gap == " " and here - place < 3:
        here, linked = here + 1, True
    told = found[here - 1].plain in ("called", "named") if linked else False
    if here >= len(found) or found[here].gap not in (" ", ", ", " (", " - ", " – ", "\u00a0", ","):
        return
    first = found[here]
    end = run(found, here)
    if end == here and first.capital and is_given(first) and first.gap == " " and len(first.text) > 2:
        end = here + 1  # my mum June
    loose = found[here].gap != " " or linked and not told or found[place].plain in words("workers") or found[place].plain == "one"
    if end == here:
        if not first.capital and is_clear_given(first) and len(first.text) > 3 and found[place].plain != "one":
            yield _stretch(found, here, here + 1)
            yield from _joined(found, here + 1, known=True)
        return
    sure = is_given(first) or end - here > 1 and is_surname(found[end - 1]) or _set_off(found, here, end)
    if _is_place(found, here, end) or loose and not sure:
        return
    yield _stretch(found, here, end)
    yield from _joined(found, end, known=loose and found[place].plain not in _SEVERAL)


def _ours(found: list[Word], place: int) -> Iterator[Stretch]:
    """Our kev: a given name in small letters, as families say it; little Teddy."""
    word = found[place]
    named = is_clear_given(word) or word.capital and is_given(word)
    if named and word.gap == " " and word.plain not in no_name():
        after = found[place + 1 : place + 2]
        if not (after and is_place_word(after[0]) and adjoins(word, after[0])):
            yield _stretch(found, place, place + 1)


def _set_off(found: list[Word], place: int, end: int) -> bool:
    """Whether the words stand between commas, or before *and* and a given name: our midwife, Ionut, came."""
    if end >= len(found):
        return False
    follows = found[end].plain == "and" and end + 1 < len(found) and found[end + 1].capital and is_given(found[end + 1])
    return found[place].gap == ", " and (found[end].gap == ", " or follows)


def _joined(found: list[Word], place: int, *, known: bool) -> Iterator[Stretch]:
    """More names after *and* or a comma."""
    while place < len(found):
        gap, step = found[place].gap, place
        follows = place + 1 < len(found) and gap == " " and found[place + 1].capital
        if found[place].plain == "and" and place + 1 < len(found) or found[place].plain == "n" and follows:
            step = place + 1
        elif gap not in (", ", " & ", "/", " / "):
            return
        if not may_be_name(found[step]) or not is_given(found[step]) and (known or gap != " "):
            return
        end = run(found, step)
        yield _stretch(found, step, end)
        place = end
