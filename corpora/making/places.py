"""The invented county: its centres, wards and what the proposal does to each."""

from __future__ import annotations

from dataclasses import dataclass

OPENS, CLOSES = "2025-09-15", "2025-12-07"


@dataclass(frozen=True)
class Centre:
    """A children's centre: what was proposed for it, what was recommended after the consultation, and its figures.

    ``families`` is the number that used it in 2024/25, ``cost`` its running cost in pounds, ``saving`` what the
    recommended change saves in a year; ``miles`` and ``bus`` lead to its main site.
    """

    name: str
    ward: str
    proposed: str
    recommended: str
    main: str
    families: int
    cost: int
    saving: int
    miles: str
    bus: str


CENTRES = (
    Centre("Kingfisher", "Osierby North", "main", "main", "", 1184, 412_000, 38_000, "", ""),
    Centre("Little Acorns", "Osierby South", "delivery", "delivery", "Kingfisher", 603, 268_000, 131_000, "two", "14"),
    Centre("Pepper Pot", "Osierby South", "close", "close", "Kingfisher", 342, 187_000, 187_000, "two and a half", "14"),
    Centre("Bluebell Lane", "Larkhithe", "main", "main", "", 1027, 398_000, 41_000, "", ""),
    Centre("Mill Pond", "Pellbrook", "delivery", "delivery", "Bluebell Lane", 518, 241_000, 118_000, "five", "62"),
    Centre("Willow Walk", "Pellbrook", "close", "close", "Bluebell Lane", 391, 203_000, 203_000, "six", "62"),
    Centre("Old Foundry", "Quillham", "main", "main", "", 956, 377_000, 29_000, "", ""),
    Centre("Tinkers Green", "Wychbeck", "delivery", "delivery", "Old Foundry", 274, 164_000, 76_000, "seven", "8"),
    Centre("Rookery Lane", "Fennacre", "delivery", "delivery", "Old Foundry", 231, 152_000, 69_000, "nine", "8A"),
    Centre("Cuckoo Field", "Fennacre", "close", "delivery", "Old Foundry", 246, 149_000, 58_000, "nine", "8A"),
    Centre("Harbour Steps", "Staunmere", "main", "main", "", 1102, 405_000, 33_000, "", ""),
    Centre("Lighthouse", "Brackenhythe", "delivery", "delivery", "Harbour Steps", 487, 229_000, 104_000, "four", "31"),
    Centre("Sandpipers", "Brackenhythe", "close", "close", "Harbour Steps", 318, 176_000, 176_000, "four", "31"),
    Centre("Meadowsweet", "Hexcombe", "main", "main", "", 742, 318_000, 24_000, "", ""),
)

WARDS = tuple(dict.fromkeys(centre.ward for centre in CENTRES))
WARD_CODES = {ward: f"0{number:02d}" for number, ward in enumerate(WARDS, start=1)}


def in_ward(ward: str) -> tuple[Centre, ...]:
    """The centres of a ward."""
    return tuple(centre for centre in CENTRES if centre.ward == ward)


def main_of(ward: str) -> Centre:
    """The main site for a ward."""
    first = in_ward(ward)[0]
    return next((centre for centre in CENTRES if centre.name == first.main), first)


def town(ward: str) -> str:
    """The place a ward is in, as people call it."""
    return ward.split()[0]
