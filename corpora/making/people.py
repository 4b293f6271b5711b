"""Invented respondents: who they are, what they think, how they answered."""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass, field

from making.places import CENTRES, CLOSES, OPENS, WARDS, Centre, in_ward, main_of, town
from making.stock import Sentence

PARENT, OLDER, GRAND, RESIDENT = ("Parent or carer of a child under 5", "Parent or carer of older children",
                                  "Grandparent or other family member", "Resident")
WORKER, ORGANISATION, COUNCILLOR = "Works with children and families", "Organisation or group", "Elected representative"
TYPES = {PARENT: 47, OLDER: 13, GRAND: 12, RESIDENT: 14, WORKER: 11, ORGANISATION: 2, COUNCILLOR: 1}
VOICES = {PARENT: "p-", OLDER: "p-", GRAND: "g-", RESIDENT: "-", WORKER: "w-", ORGANISATION: "c", COUNCILLOR: "-"}
AGES = ("Under 25", "25 to 34", "35 to 44", "45 to 54", "55 to 64", "65 and over", "Prefer not to say")
AGREE = ("Strongly agree", "Agree", "Neither agree nor disagree", "Disagree", "Strongly disagree", "Don't know")
REACH = ("Very easy", "Fairly easy", "Neither easy nor difficult", "Fairly difficult", "Very difficult",
         "Don't know or not applicable")
_AGE_WEIGHTS = {PARENT: (9, 46, 38, 4, 1, 0, 2), OLDER: (1, 14, 46, 30, 5, 1, 3), GRAND: (0, 0, 2, 16, 38, 42, 2),
                RESIDENT: (6, 14, 15, 18, 20, 24, 3), WORKER: (6, 22, 26, 26, 16, 2, 2), COUNCILLOR: (0, 5, 20, 25, 25, 25, 0)}
_WARD_WEIGHTS = (10, 15, 9, 14, 8, 7, 5, 11, 8, 13)
_AGREE_WEIGHTS = {"o": (0, 1, 4, 34, 60, 1), "s": (32, 58, 8, 1, 0, 1), "n": (1, 18, 50, 14, 1, 16)}
_ORGANISATIONS = ("Osierby Toddler Forum", "Pellbrook Tenants and Residents", "Larkhithe Breastfeeding Friends",
                  "Sallowshire Childminders' Circle", "Wychbeck Parish Council", "Fennacre Village Hall Committee",
                  "Staunmere Food Larder", "Brackenhythe Pre-school Playgroup", "Hithe Valley Home Visitors",
                  "Quillham Town Council", "Twins and More Sallowshire", "Sallowshire Parent Carer Voice",
                  "Hexcombe Church Toddlers", "Osierby Women's Refuge Trust", "Dads of Larkhithe", "Mill Pond Nursery School",
                  "Fennacre Primary School Governors", "Sallowshire Perinatal Support", "The Tidewater Trust")


@dataclass
class Answer:
    """An open answer with its truth: themes meant and personal data planted (kind, string)."""

    text: str = ""
    themes: set[str] = field(default_factory=set)
    private: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Person:
    """One submission and everything about it that the files hold."""

    id: str
    source: str
    channel: str
    type: str
    stance: str
    voices: str
    ward: str
    date: str = ""
    organisation: str = ""
    other_type: str = ""
    age: str = ""
    sex: str = ""
    disability: str = ""
    consent: str = ""
    agree: str = ""
    reach: str = ""
    used: tuple[str, ...] = ()
    other_used: str = ""
    slots: dict[str, str] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    aside: str = ""
    kept_as: str = ""
    campaign: tuple[str, str, str] = ("", "", "")
    mark: str = ""
    said: set[Sentence] = field(default_factory=set)


def pick(rng: random.Random, weights: dict[str, int]) -> str:
    """A key drawn by weight."""
    return rng.choices(list(weights), list(weights.values()))[0]


class Census:
    """Draws people one after the other."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.organisations = list(_ORGANISATIONS)

    def person(self, person_id: str, source: str, channel: str) -> Person:
        """A new respondent with everything but the open answers."""
        rng = self.rng
        kind = pick(rng, TYPES) if channel != "Easy read" else PARENT
        if kind == ORGANISATION and not self.organisations:
            kind = RESIDENT
        stance = pick(rng, {"o": 63, "s": 25, "n": 12})
        ward = rng.choices(WARDS, _WARD_WEIGHTS)[0]
        made = Person(person_id, source, channel, kind, stance, self._voices(kind, channel), ward)
        if kind == ORGANISATION:
            made.organisation = self.organisations.pop(0)
            made.ward = next((name for name in WARDS if made.organisation.startswith(town(name))), ward)
        self._profile(made)
        self._closed(made)
        return made

    def _voices(self, kind: str, channel: str) -> str:
        if channel == "Easy read":
            return "e"
        if kind == PARENT and self.rng.random() < 0.08:
            return "x"
        return VOICES[kind]

    def _profile(self, made: Person) -> None:
        rng = self.rng
        made.date = self._date()
        made.slots = self._slots(made)
        made.consent = rng.choices(("Yes", "No", ""), (74, 20, 6))[0]
        if made.type == ORGANISATION:
            return
        made.age = rng.choices(AGES, _AGE_WEIGHTS[made.type])[0]
        made.sex = rng.choices(("Female", "Male", "Prefer to self-describe", "Prefer not to say"), (76, 20, 1, 3))[0]
        made.disability = rng.choices(("Yes", "No", "Prefer not to say"), (13, 83, 4))[0]
        if made.channel == "Easy read":
            made.disability = rng.choices(("Yes", "No"), (70, 30))[0]

    def _date(self) -> str:
        start, end = (datetime.date.fromisoformat(day) for day in (OPENS, CLOSES))
        span = (end - start).days
        share = self.rng.choices((self.rng.betavariate(1, 4), self.rng.random(), self.rng.betavariate(6, 1)), (35, 35, 30))[0]
        return (start + datetime.timedelta(days=round(share * span))).isoformat()

    def _slots(self, made: Person) -> dict[str, str]:
        rng = self.rng
        centre = self._centre(made)
        closing = centre if centre.proposed == "close" else rng.choice([other for other in CENTRES if other.proposed == "close"])
        kid = rng.choice(("my son", "my daughter", "my little boy", "my little girl", "our eldest", "my youngest"))
        slots = {"centre": centre.name, "closing": closing.name, "town": town(made.ward), "kid": kid,
                 "n": rng.choice(("£9", "£11", "Twelve", "£14", "£20")), "vol": rng.choice(("310", "280", "340", "400"))}
        if centre.main:
            slots |= {"main": centre.main, "miles": centre.miles, "bus": centre.bus}
        elif made.stance == "s":
            slots["main"] = centre.name
        return slots

    def _centre(self, made: Person) -> Centre:
        """The centre a person speaks of: in a ward that loses one, the one that closes, for those against."""
        local = in_ward(made.ward)
        closing = [centre for centre in local if centre.proposed == "close"]
        return closing[0] if closing and self.rng.random() < 0.7 else self.rng.choice(local)

    def _closed(self, made: Person) -> None:
        rng = self.rng
        made.agree = rng.choices(AGREE, _AGREE_WEIGHTS[made.stance])[0] if rng.random() > 0.03 else ""
        far = made.slots["centre"] != main_of(made.ward).name
        weights = (4, 10, 8, 28, 42, 8) if far else (40, 32, 10, 8, 4, 6)
        made.reach = rng.choices(REACH, weights)[0] if made.type != ORGANISATION and rng.random() > 0.05 else ""
        if made.type in (PARENT, OLDER, GRAND, WORKER):
            names = [made.slots["centre"]]
            if rng.random() < 0.4:
                names.append(main_of(made.ward).name)
            made.used = tuple(dict.fromkeys(names)) if rng.random() < 0.92 else ()
