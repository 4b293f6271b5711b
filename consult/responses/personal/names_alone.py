"""Names that need no cue: a given name in UK use, with the surname that follows; an initial and a surname; a signature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from consult.responses.personal.lists import given_names, surnames, words
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

# What people put before a name to tell two apart: Big Kev, Old Tom.
_NICKNAMES = frozenset(("big", "little", "old", "young", "wee", "tall", "fat", "mad", "lucky", "ginger", "tiny"))
# Where the Okonkwos live, seen from the next house.
_NEIGHBOURLY = frozenset(("door", "at", "opposite", "across", "over", "down", "from", "up", "in", "on", "behind"))
# Words before a given name that make it a place or an institution: Queen *Elizabeth*, Port *Harold*.
_SPOILERS = frozenset((
    "st", "saint", "queen", "king", "prince", "princess", "lake", "port", "fort", "mount", "mt", "new", "great", "north", "south",
    "east", "west", "low", "high", "nether", "over", "upper", "lower", "market", "much", "chipping",
    "hurricane", "storm", "operation", "san", "santa", "loch", "ben", "cape", "hong", "el", "los", "las",
))  # fmt: skip
# Given names that in small letters are ordinary words more often than names.
_ONLY_CAPITAL = frozenset((
    "jack", "frank", "harry", "josh", "rich", "carry", "stan", "bert", "dale", "wade", "clint", "marsh", "rusty", "amble", "alba",
    "anton", "asher", "cleo", "concord", "grover", "jimmy", "lacy", "mustafa", "nova", "romeo", "sade", "sami", "tally", "tammy",
))  # fmt: skip
# What makes a place of a name even in small letters: Gordon ave.
_SMALL_PLACES = frozenset(("ave", "avenue", "road", "rd", "street", "lane", "estate", "blvd", "primary", "academy", "ward",
                           "nursery", "centre", "school", "pub", "park", "building", "station", "library", "hospital", "surgery",
                           "roundabout"))
_PARTICLES = (" van ", " von ", " ap ", " ab ", " ferch ", " ibn ", " bin ", " bint ", " binti ", " de la ", " el ", " van de")
_WHERE = frozenset(("the", "on", "in", "at", "near", "off", "along", "down", "up", "opposite", "behind"))
_SHOUTED = 0.7
_SIGNATURE = re.compile(r"(?:^|[\n\r]|[.!?)]\s+|[-–—]\s?)((?:[A-ZÀ-Þ][\w’'.-]*[ ]?){1,4})[.,]?\s*$")
# A line of its own: a name as a letter ends with, or as a form holds above an address.
_LINE = re.compile(r"(?:^|[\n\r])[ \t]*(?=[A-ZÀ-Þ])([^\n\r\d@:]{3,50}?)(?:,? x+)?[ \t]*[.,]?[ \t]*(?=[\n\r]|$)")
_PARTICLED = re.compile(r"\b([A-ZÀ-Þ][\w’'-]+ (?:van(?: de[rn]?)?|von(?: der)?|ap|ab|ferch|ibn|bin|binti?|de la|el) [A-ZÀ-Þ][\w’'-]+)")
_FROM = frozenset(("from", "by", "to", "with", "and", "met", "ask", "signed", "dear"))
# What only a person does: it makes a name of a word that is also something else (Grace runs the group, Mark said).
_DOES = frozenset(("moved", "seconded", "proposed",
                   "said", "says", "told", "asked", "explained", "taught", "runs", "ran", "volunteers", "listened", "phoned", "rang",
                   "emailed", "texted", "cooks", "welcomed", "greeted", "replied", "babysits", "drove"))
_NOT_BEFORE = frozenset(("option", "plan", "part", "section", "question", "hepatitis", "vitamin", "grade", "phase", "appendix",
                         "item", "table", "block", "class", "category", "band", "group", "type"))


def find(text: str, found: list[Word]) -> Iterator[Stretch]:
    """Names as stretches of the text; some may overlap."""
    shouted = _is_shouted(found)
    given = given_names()
    for place, word in enumerate(found):
        if word.capital:
            yield from _capital(found, place, shouted=shouted)
        elif (word.plain in given or "-" in word.plain) and place + 1 < len(found) and is_clear_given(word):
            yield from _small(found, place)
        if word.plain in _HOUSEHOLDS and place > 1:
            yield from _HOUSEHOLDS[word.plain](found, place)
    if not shouted:
        yield from _signature(text, found)
    if mentions(text, _PARTICLES):
        yield from (match.span(1) for match in _PARTICLED.finditer(text))
    if "\n" in text or "\r" in text:
        yield from _lines(text, found)


def _capital(found: list[Word], place: int, *, shouted: bool) -> Iterator[Stretch]:
    """Names that a capitalised word is part of."""
    word = found[place]
    if is_given(word):
        yield from _given(found, place, shouted=shouted)
    elif len(word.text) == 1:
        yield from _initialled(found, place)
    if place and word.plain in ("ap", "ab", "ferch"):
        return
    if not shouted and (not place or not adjoins(found[place - 1], word) or not found[place - 1].capital):
        yield from _acting(found, place)
    if not word.text.isascii():
        yield from _foreign(found, place)
    if place and word.plain.endswith("s") and found[place - 1].plain == "the":
        yield from _neighbours(found, place)
    if is_clear_surname(word):
        if place and not shouted:
            yield from _before_surname(found, place)
        if place + 1 < len(found):
            yield from _surname_first(found, place)


def _is_shouted(found: list[Word]) -> bool:
    """Whether capitals tell nothing: most of the text is in them."""
    long = [word for word in found if len(word.text) > 1]
    return len(long) > 3 and sum(word.text.isupper() for word in long) > _SHOUTED * len(long)


def _stretch(found: list[Word], start: int, end: int) -> Stretch:
    return found[start].start, found[end - 1].end


def _given(found: list[Word], place: int, *, shouted: bool) -> Iterator[Stretch]:
    if _spoilt(found, place):
        return
    end = _shouted_run(found, place) if shouted else run(found, place)
    if end == place:
        return
    word, last, clear = found[place], found[end - 1], is_clear_given(found[place])
    if _goes_on_as_place(found, end):
        return
    if end - place == 1:
        start = _nicknamed(found, place)
        if clear or start < place or _speaks(found, end) or _pair_does(found, place):
            yield _stretch(found, start, end)
        return
    if is_place_word(last) and (not (clear and is_surname(last)) or _is_somewhere(found, place, last)):
        return
    second = found[place + 1]
    if clear or is_surname(second) and second.plain not in words("surnames also words") and not is_place_word(second) \
            or word.plain in words("also words") and is_clear_surname(last):
        yield _stretch(found, place, end)


def _is_somewhere(found: list[Word], place: int, last: Word) -> bool:
    """Whether what could be a surname is a street's or a building's last word: on Albert Lane, the Morgan Hall."""
    return last.plain in _SMALL_PLACES or place > 0 and found[place - 1].plain in _WHERE


def _speaks(found: list[Word], after: int) -> bool:
    """Whether the word after does what only a person does."""
    return after < len(found) and found[after].plain in _DOES and found[after].gap == " "


def _nicknamed(found: list[Word], place: int) -> int:
    """Where a name begins that stands with what people call somebody by: Big Kev."""
    before = found[place - 1] if place else found[place]
    told = before.plain in _NICKNAMES and before.capital and adjoins(before, found[place])
    return place - 1 if told and not any(mark in before.gap for mark in ".!?\n") and place > 1 \
        and found[place].plain not in ("ben", "trafford") else place


def _pair_does(found: list[Word], place: int) -> bool:
    """Whether two given names joined by *and* do what people do: Mark and Grace from the church run it."""
    for first in (place, place - 2):
        if first >= 0 and first + 3 < len(found) and found[first + 1].plain == "and" and is_given(found[first]) \
                and found[first + 2].capital and is_given(found[first + 2]) and found[first].capital:
            return found[first + 3].plain in _DOES | {"from", "who", "run", "help", "came", "come"}
    return False


def _shouted_run(found: list[Word], place: int) -> int:
    end = place + 1
    while end < len(found) and end - place < 3 and adjoins(found[end - 1], found[end]) and is_clear_surname(found[end]):
        end += 1
    rest = found[end:]
    last = len(rest) < 3 and all(adjoins(found[end + at - 1], word) and word.plain not in no_name() for at, word in enumerate(rest))
    return end + len(rest) if last and place and "." in found[place].gap else end


def _spoilt(found: list[Word], place: int) -> bool:
    """Whether the word before makes it no person: a saint's church, a queen's hospital, a lake; or a name goes before."""
    if not place or not adjoins(found[place - 1], found[place]):
        return False
    return found[place - 1].capital and found[place - 1].plain in _SPOILERS


def _goes_on_as_place(found: list[Word], end: int) -> bool:
    if end >= len(found) or not adjoins(found[end - 1], found[end]):
        return False
    after = found[end]
    if after.plain in _SMALL_PLACES:
        return True
    return after.capital and is_place_word(after) and after.plain not in ("family",)


def _initialled(found: list[Word], place: int) -> Iterator[Stretch]:
    """J. Smith, J.R. O'Neill, A Patel."""
    if place and (found[place - 1].plain in _NOT_BEFORE or adjoins(found[place - 1], found[place]) and
                  (found[place - 1].capital and may_be_name(found[place - 1]))):
        return
    here = place
    while here + 1 < len(found) and len(found[here + 1].text) == 1 and found[here + 1].capital and adjoins(found[here], found[here + 1]):
        here += 1
    after = here + 1
    if after >= len(found) or not adjoins(found[here], found[after]) or not found[after].capital or len(found[after].text) < 2:
        return
    dotted = "." in found[after].gap
    known = is_clear_surname(found[after]) or dotted and not is_place_word(found[after]) and (
        is_surname(found[after]) or place > 0 and found[place - 1].plain in _FROM and may_be_name(found[after]))
    if known and not (found[place].text in ("I", "A") and not dotted) and not _goes_on_as_place(found, after + 1):
        yield _stretch(found, place, after + 1)


def _small(found: list[Word], place: int) -> Iterator[Stretch]:
    """A given name and a surname written without capitals."""
    word, after = found[place], found[place + 1]
    if after.plain in ("ap", "ab", "ferch") and place + 2 < len(found) and adjoins(after, found[place + 2]):
        yield _stretch(found, place, place + 3)
        return
    if len(word.text) < 4 or word.plain in _ONLY_CAPITAL or word.plain in no_name() or not adjoins(word, after):
        return
    if not after.capital and is_clear_surname(after) and len(after.text) > 2:
        yield _stretch(found, place, place + 2)


def _before_surname(found: list[Word], place: int) -> Iterator[Stretch]:
    """An unknown capitalised word before a clear surname, not at the start of a sentence."""
    before = found[place - 1]
    if not adjoins(before, found[place]) or not may_be_name(before) or len(before.text) < 3 or is_place_word(before):
        return
    if before.text.isupper() and not found[place].text.isupper():
        return
    doubled = "-" in before.text and all(part[:1].isupper() for part in before.text.split("-"))
    if not doubled and (place == 1 or any(mark in before.gap for mark in ".!?\n:")) or before.plain in _SPOILERS:
        return
    if _goes_on_as_place(found, place + 1) or found[place - 2].capital and adjoins(found[place - 2], before):
        return
    yield _stretch(found, place - 1, place + 1)


def _family(found: list[Word], place: int) -> Iterator[Stretch]:
    """The Okonkwo family."""
    before = found[place - 1]
    if before.capital and found[place].gap == " " and found[place - 2].plain == "the" and may_be_name(before) \
            and not found[place].capital and not is_place_word(before):
        yield _stretch(found, place - 1, place)


def _next_door(found: list[Word], place: int) -> Iterator[Stretch]:
    """The Okonkwos next door."""
    before, after = found[place - 1], found[place + 1 : place + 2]
    if before.capital and before.plain.endswith("s") and found[place - 2].plain == "the" and may_be_name(before) \
            and after and after[0].plain == "door" and not is_place_word(before):
        yield _stretch(found, place - 1, place)


def _acting(found: list[Word], place: int) -> Iterator[Stretch]:
    """Two capitalised words or three that do what only a person does: Wiri Paratene seconded."""
    end = run(found, place, most=3)
    if end - place >= 2 and end < len(found) and found[end].plain in _DOES and found[end].gap == " " \
            and not any(map(is_place_word, found[place:end])):
        yield _stretch(found, place, end)


def _foreign(found: list[Word], place: int) -> Iterator[Stretch]:
    """Two capitalised words or more of which one has a letter English lacks: Krisztina Fehér."""
    first = place
    while first and place - first < 2 and adjoins(found[first - 1], found[first]) and may_be_name(found[first - 1]):
        first -= 1
    end = run(found, first)
    if end - first > 1 and not any(map(is_place_word, found[first : end + 1])) and found[first].plain not in _SPOILERS | {"sao", "cafe"}:
        yield _stretch(found, first, end)


def _neighbours(found: list[Word], place: int) -> Iterator[Stretch]:
    """The Okonkwos at the end house: a surname everybody has who lives there."""
    word, after = found[place], found[place + 1 : place + 2]
    one = word._replace(text=word.text[:-1], plain=word.plain[:-1])
    if after and after[0].plain in _NEIGHBOURLY and is_clear_surname(one) and len(one.text) > 3:
        yield _stretch(found, place, place + 1)


def _surname_first(found: list[Word], place: int) -> Iterator[Stretch]:
    """Nguyen Thi Lan: a clear surname, then given names; O'Hara, Niamh where a line or a list begins."""
    end = place + 1
    listed = not place or any(mark in found[place].gap for mark in "\n\r;:")
    if listed and found[end].gap == ", " and found[end].capital and is_clear_given(found[end]):
        yield _stretch(found, place, end + 1)
        return
    while end < len(found) and end - place < 4 and adjoins(found[end - 1], found[end]) and found[end].capital and (
            is_given(found[end]) and found[end].plain not in no_name()):
        end += 1
    if any(is_clear_given(word) for word in found[place + 1 : end]) and not _goes_on_as_place(found, end):
        yield _stretch(found, place, end)


def _lines(text: str, found: list[Word]) -> Iterator[Stretch]:
    """Two to four capitalised words on a line of their own, one of them a given name in front or a surname at the end."""
    at = {word.start: place for place, word in enumerate(found)}
    for line in _LINE.finditer(text):
        first = at.get(line.start(1))
        if first is None:
            continue
        last = first
        while last + 1 < len(found) and found[last + 1].start < line.end(1):
            last += 1
        if 1 <= last - first <= 3 and _may_sign(found[first : last + 1]):
            yield _stretch(found, first, last + 1)


def _may_sign(words_of_line: list[Word]) -> bool:
    """Whether the words of a line may be one name: a given name or an initial in front, or a surname at the end."""
    first, last = words_of_line[0], words_of_line[-1]
    together = all(adjoins(before, after) for before, after in pairwise(words_of_line))
    named = is_given(first) or len(first.text) == 1 or is_surname(last)
    parts = all(word.capital and (may_be_name(word) or word.plain in surnames() or len(word.text) == 1)
                or word.plain in words("particles") for word in words_of_line[1:])
    opens = is_given(first) or may_be_name(first) or len(first.text) == 1
    return together and named and parts and opens and not is_place_word(last)


def _signature(text: str, found: list[Word]) -> Iterator[Stretch]:
    """A name that ends the text on a line or in a sentence of its own."""
    signed = _SIGNATURE.search(text, max(0, len(text) - 60))
    if not signed or not found or (signed.start(1) == 0 and "\n" not in text and "\r" not in text):
        return
    places = [place for place, word in enumerate(found) if word.start >= signed.start(1)]
    if not places or run(found, places[0]) != places[-1] + 1 or is_place_word(found[places[-1]]):
        return
    first, last = found[places[0]], found[places[-1]]
    own_line = signed[0][0] in "\n\r" and len(places) > 1 and not first.text.isupper()
    if is_given(first) or is_clear_surname(last) and len(places) > 1 or own_line:
        yield _stretch(found, places[0], places[-1] + 1)


_HOUSEHOLDS = {"family": _family, "household": _family, "next": _next_door}
