"""What the sample data really say: every figure the papers state is worked out here, or shifted from here on purpose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from making.people import AGREE, ORGANISATION, PARENT, REACH, Person
from making.places import CENTRES
from making.responses import non_substantive

_REASONS = ("withdrawn", "test", "unreadable", "blank", "duplicate", "merged", "out-of-time")


def percent(part: int, whole: int, places: int = 0) -> str:
    """A share as printed in the papers: half up, with a percent sign."""
    share = Decimal(100 * part) / Decimal(whole)
    return f"{share.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)}%"


def whole(number: int) -> str:
    """A whole number with commas."""
    return f"{number:,}"


@dataclass(frozen=True)
class Facts:
    """The submissions and what can be counted from them."""

    people: tuple[Person, ...]

    @property
    def counted(self) -> tuple[Person, ...]:
        """The submissions that are analysed."""
        return tuple(person for person in self.people if not person.aside)

    def aside(self, reason: str) -> int:
        """How many were set aside for a reason."""
        return sum(person.aside == reason for person in self.people)

    def aside_total(self) -> int:
        """How many were set aside."""
        return sum(map(self.aside, _REASONS))

    def tally(self, name: str, keep: Callable[[Person], bool] = lambda _person: True) -> Counter[str]:
        """Answers to a closed question or a fact of people, blanks left out."""
        return Counter(value for person in self.counted if keep(person) and (value := getattr(person, name)))

    def agree(self) -> Counter[str]:
        """Answers to the first question."""
        return Counter({option: self.tally("agree")[option] for option in AGREE})

    def reach(self) -> Counter[str]:
        """Answers to the question about getting to a main site."""
        return Counter({option: self.tally("reach")[option] for option in REACH})

    def against_of(self, kind: str) -> tuple[int, int]:
        """As :meth:`against`, one respondent type only."""
        return self.against(lambda person: person.type == kind)

    def against(self, keep: Callable[[Person], bool] = lambda _person: True) -> tuple[int, int]:
        """(disagree or strongly disagree, everyone who answered) the first question."""
        tally = self.tally("agree", keep)
        return tally["Disagree"] + tally["Strongly disagree"], sum(tally.values())

    def themes(self) -> list[tuple[str, int]]:
        """Respondents who raised each theme in any open answer, most first."""
        tally = Counter(theme for person in self.counted for theme in themes_of(person))
        return sorted(tally.items(), key=lambda pair: (-pair[1], pair[0]))

    def commenting(self) -> int:
        """Respondents with at least one answer of substance in their own words."""
        return sum(any(not non_substantive(answer.text) for answer in person.answers.values()) for person in self.counted)

    def family(self, name: str, relation: str = "") -> int:
        """Responses of a campaign, or those of one relation."""
        return sum(person.campaign[0] == name and relation in ("", person.campaign[1]) for person in self.counted)

    def organisations(self) -> tuple[Person, ...]:
        """Submissions made for an organisation."""
        return tuple(person for person in self.counted if person.type == ORGANISATION)

    def parents(self) -> tuple[int, int]:
        """As :meth:`against`, parents of children under 5 only."""
        return self.against_of(PARENT)


def themes_of(person: Person) -> set[str]:
    """Every theme of a person's open answers."""
    return set().union(*(answer.themes for answer in person.answers.values())) if person.answers else set()


def total(name: str, status: str = "") -> int:
    """A figure summed over the centres, or over those with one recommended status."""
    return sum(getattr(centre, name) for centre in CENTRES if status in ("", centre.recommended))


def names(status: str, stage: str = "recommended") -> list[str]:
    """The centres with a status, as proposed or as recommended."""
    return [centre.name for centre in CENTRES if getattr(centre, stage) == status]


def listed(items: Iterable[str]) -> str:
    """Items as English: a, b and c."""
    found = list(items)
    return f"{', '.join(found[:-1])} and {found[-1]}" if len(found) > 1 else found[0]
