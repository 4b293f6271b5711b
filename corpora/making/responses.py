"""The submissions of the large sample: composed people, campaigns, oddities and planted personal data."""

from __future__ import annotations

import copy
import datetime
import random
from dataclasses import replace

from making import campaigns
from making.compose import NOTHING, WRITTEN, Writer
from making.people import PARENT, RESIDENT, WORKER, Answer, Census, Person
from making.places import CLOSES
from making.private import plants
from making.stock import FOLDER

ONLINE, PAPER = "responses-online.csv", "responses-paper.xlsx"
ONLINE_COMPOSED, PAPER_COMPOSED, EASY_READ, LATE = 462, 138, 24, 11
QUESTIONS = ("q2", "q4", "q5")
_ANSWERED = {"q2": 0.88, "q4": 0.42, "q5": 0.36}
_OTHER_TYPES = ("Foster carer", "Used to work there", "Adoptive parent", "Expecting my first", "Vicar", "Childless but a taxpayer")
_OTHER_USED = ("The one in the next county", "Library rhyme time", "Church toddler group", "can't remember what it's called")
_WITHDRAWN = "Please withdraw my response. I was upset when I wrote it and I would rather it wasn't used."
_UNREADABLE = ("[illegible]", "handwriting could not be read")
_TESTS = ("test", "TEST TEST please ignore", "testing 1 2 3", "Test response from web team")


def everyone(seed: str) -> list[Person]:
    """Every submission in the order received, set-aside ones marked in ``aside``."""
    rng = random.Random(seed)
    census, writer = Census(rng), Writer(rng)
    people = [census.person("", ONLINE, "Online") for _ in range(ONLINE_COMPOSED)]
    people += [census.person("", PAPER, rng.choice(("Paper",) * 5 + WRITTEN)) for _ in range(PAPER_COMPOSED)]
    people += [census.person("", PAPER, "Easy read") for _ in range(EASY_READ)]
    for person in sorted(people, key=lambda person: (person.channel not in WRITTEN, person.date)):
        _answer(person, writer, rng)
    _unstructured(people)
    _other(people, rng)
    _letters(people, rng)
    _private(people, rng)
    people += _campaign(census)
    _late(people, rng)
    people += _aside(people, census, rng)
    return _numbered(people)


def _answer(person: Person, writer: Writer, rng: random.Random) -> None:
    for question in QUESTIONS:
        draw = rng.random()
        if person.channel in WRITTEN and question != "q2":
            continue
        if draw < _ANSWERED[question] or person.channel in WRITTEN:
            made = writer.answer(person, question)
            if made.text:
                person.answers[question] = made
        elif draw < _ANSWERED[question] + 0.05:
            person.answers[question] = writer.nothing(question)
    if all(non_substantive(answer.text) for answer in person.answers.values()) and not person.agree:
        person.agree = "Disagree"


def _unstructured(people: list[Person]) -> None:
    """Every second letter or e-mail follows no question: its words are keyed into the last one and nothing is ticked."""
    written = [person for person in people if person.channel in WRITTEN and person.answers]
    for person in written[::2]:
        person.answers = {"q5": person.answers["q2"]}
        person.agree, person.reach, person.used, person.age, person.sex, person.disability = "", "", (), "", "", ""


def _other(people: list[Person], rng: random.Random) -> None:
    """Words written beside 'Other'."""
    paper = [person for person in people if person.source == PAPER and person.type == RESIDENT]
    for person, words in zip(rng.sample(paper, len(_OTHER_TYPES)), _OTHER_TYPES, strict=True):
        person.other_type = words
    for person, words in zip(rng.sample([person for person in people if person.used], len(_OTHER_USED)), _OTHER_USED, strict=True):
        person.other_used = words


def _letters(people: list[Person], rng: random.Random) -> None:
    """Put the hand-written long answers in place of composed ones."""
    free = [person for person in people if person.type != "Organisation or group" and person.channel != "Easy read"]
    for chunk in (FOLDER / "letters.txt").read_text(encoding="utf-8").split("=== ")[1:]:
        head, text = chunk.split("\n", 1)
        question, stance, kind, channel, themes, *mark = (part.strip() for part in head.split("|"))
        source = ONLINE if channel == "Online" else PAPER
        fits = [person for person in free if (person.type, person.stance, person.source) == (kind, stance, source)]
        fits = fits or [person for person in free if person.source == source and person.type == RESIDENT]
        person = rng.choice(fits)
        free.remove(person)
        person.stance, person.type = stance, kind
        person.agree = {"o": "Strongly disagree", "s": "Agree", "n": "Neither agree nor disagree"}[stance]
        person.answers = {question: Answer(text.strip("\n"), set(filter(None, themes.split(", "))))}
        person.mark = mark[0] if mark else ""


def _private(people: list[Person], rng: random.Random) -> None:
    """Add one sentence with personal data to an answer of as many individuals as there are sentences."""
    free = [person for person in people if person.voices != "c" and person.type != "Elected representative"]
    for question, text, found in plants():
        fits = [person for person in free if question in person.answers and 25 < len(person.answers[question].text) < 500
                and person.answers[question].themes]
        person = rng.choice(fits)
        free.remove(person)
        answer = person.answers[question]
        answer.text = f"{answer.text} {text}"
        answer.private.extend(found)


def _campaign(census: Census) -> list[Person]:
    made = _family(census, "against", campaigns.AGAINST, campaigns.AGAINST_THEMES, campaigns.AGAINST_VARIANTS, 37)
    made += _family(census, "in-favour", campaigns.FAVOUR, campaigns.FAVOUR_THEMES, campaigns.FAVOUR_VARIANTS, 11)
    return made


def _family(census: Census, name: str, parts: tuple[str, ...], themes: tuple[str, ...],
            variants: tuple[campaigns.Variant, ...], same: int) -> list[Person]:
    """The template (first), unchanged copies and variants of a campaign letter, all in the second question."""
    made = []
    plain = campaigns.Variant(" ".join(parts), "")
    for number, variant in enumerate([plain] * (same + 1) + list(variants)):
        person = census.person("", PAPER if number % 9 == 4 else ONLINE, "Letter" if number % 9 == 4 else "Online")
        while person.type not in (PARENT, RESIDENT, WORKER):
            person = census.person("", person.source, person.channel)
        person.stance, person.other_type = ("o" if name == "against" else "s"), ""
        person.agree = "Strongly disagree" if name == "against" else "Strongly agree"
        person.date = f"2025-10-{6 + (number * 7) % 24:02d}" if number else "2025-10-04"
        person.answers = {"q2": Answer(variant.text, {*themes, *variant.themes})}
        relation = "template" if number == 0 else "same" if number <= same else "variant"
        person.campaign = (name, relation, variant.added)
        made.append(person)
    return made


def _late(people: list[Person], rng: random.Random) -> None:
    free = [person for person in people if not person.campaign[0] and not any(answer.private for answer in person.answers.values())]
    for number, person in enumerate(rng.sample(free, LATE)):
        person.date, person.aside = f"2025-12-{8 + number % 9:02d}", "out-of-time"


def _aside(people: list[Person], census: Census, rng: random.Random) -> list[Person]:
    """Tests, a withdrawn one, unreadable ones, blanks, exact duplicates, and people who came back with a second, different answer under the same number."""
    made = []
    for text in _TESTS:
        person = census.person("", ONLINE, "Online")
        person.type, person.organisation, person.date, person.aside = RESIDENT, "", "2025-09-11", "test"
        person.answers = {"q2": Answer(text)}
        made.append(person)
    for text, reason in ((_WITHDRAWN, "withdrawn"), *((text, "unreadable") for text in _UNREADABLE)):
        source, channel = (ONLINE, "Online") if reason == "withdrawn" else (PAPER, "Paper")
        person = census.person("", source, channel)
        made.append(replace(person, type=PARENT, organisation="", agree="", reach="", used=(), answers={"q2": Answer(text)}, aside=reason))
    for number in range(8):
        person = census.person("", ONLINE if number < 5 else PAPER, "Online" if number < 5 else "Paper")
        made.append(replace(person, type="" if number % 2 else PARENT, organisation="", agree="", reach="", used=(), answers={},
                            age="", sex="", disability="", consent="", aside="blank"))
    free = [person for person in people if person.source == ONLINE and not person.aside and not person.campaign[0]
            and len(person.answers.get("q2", Answer()).text) > 80
            and not any(answer.private for answer in person.answers.values())]
    chosen = rng.sample(free, 9)
    for person in chosen[:6]:
        twin = copy.deepcopy(person)
        twin.aside, twin.kept_as = "duplicate", f"{id(person)}"
        made.append(twin)
    for person in chosen[6:]:
        later = copy.deepcopy(person)
        later.date = min(_days_later(person.date, 2), CLOSES)
        later.answers = {"q5": Answer("I forgot to say that the noticeboard outside still has last year's timetable on it.")}
        later.aside, later.kept_as = "merged", f"{id(person)}"
        made.append(later)
    return made


def _days_later(date: str, days: int) -> str:
    return (datetime.date.fromisoformat(date) + datetime.timedelta(days=days)).isoformat()


def _numbered(people: list[Person]) -> list[Person]:
    """Ids in order of date within each file; a merged submission repeats the id of the first."""
    order = sorted(range(len(people)), key=lambda at: (people[at].date, bool(people[at].kept_as), at))
    numbers = {ONLINE: 0, PAPER: 0}
    first: dict[str, str] = {}
    for at in order:
        person = people[at]
        if person.aside == "merged":
            continue
        numbers[person.source] += 1
        number = numbers[person.source]
        person.id = f"ON-{number:04d}" if person.source == ONLINE else f"{number:05d}"
        first[str(id(person))] = person.id
    for person in people:
        if person.kept_as:
            person.kept_as = first[person.kept_as]
        if person.aside == "merged":
            person.id = person.kept_as
    return [people[at] for at in order]


def non_substantive(text: str) -> bool:
    """Whether an answer is one of the sample's empty phrases."""
    return text.strip() in {phrase for phrases in NOTHING.values() for phrase in phrases}
