"""The common nouns for public places, singly and as many: what papers call them when they do not name them."""

from __future__ import annotations

_IES = "librar nurser surger facilit propert galler cemeter academ"
_S = (
    "centre center site school college hub home hostel depot tip dump pool lido museum building office club unit ward court counter desk "
    "hall theatre venue hospital clinic practice toilet convenience loo shop courthouse block station park playground hwrc lodge base "
    "outlet location gym pavilion archive pitch workshop bungalow courtroom campus"
)
_OTHER = "branches churches baths premises creches crèches campuses"

# Many places; no flag set, so that a pattern decides on letter case.
_ALL = [*(f"{stem}ies" for stem in _IES.split()), *(f"{word}s" for word in _S.split()), *_OTHER.split()]
MANY = "(?:" + "|".join(sorted(_ALL, key=lambda word: (-len(word), word))) + ")"
# One place, as the head of a column of them has it; a ward or a unit there is where a place is, or a part of it.
_NO_HEAD = frozenset(["ward", "unit", "block", "base", "desk", "counter"])
ONE = "(?:" + "|".join(sorted({*(f"{stem}y" for stem in _IES.split()), *_S.split(), "branch", "church", "baths", "premises", "property"}
                              - _NO_HEAD, key=lambda word: (-len(word), word))) + ")"
# People and areas: a list after them names no places a service runs.
OTHERS = (
    r"(?:councillors|residents|people|members|campaigners|groups?|children|pupils|staff|parents|families|users|mps|leaders|officers|"
    r"towns|villages|areas|wards|communities|districts|boroughs|counties|parishes|councils|authorities|bosses|supporters|opponents|"
    r"unions|trustees|governors|teachers|patients|customers|visitors|volunteers|organisations|charities|companies|days|options|"
    r"reasons|factors|issues|concerns|views|questions|ways|things|jobs|posts|roads|streets|cities)"
)
