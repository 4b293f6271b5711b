"""Write down what the sample responses were made to mean: the gold, and two fallible coders' codes."""

from __future__ import annotations

import csv
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from making.people import Person
from making.responses import non_substantive

# Themes a coder confuses with one another, or overlooks.
_CONFUSED = {"outreach": "privacy", "universal": "deprivation", "dependency": "funding-cuts", "buildings": "closures",
             "isolation": "workforce", "safeguarding": "workforce", "digital-access": "access-and-travel",
             "joined-up-services": "early-development", "contracting-out": "voluntary-sector"}
_CODED, _TWICE = 250, 80


def write(path: Path, head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A CSV as the corpus keeps it: UTF-8, line feeds."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


def write_response_gold(folder: Path, people: Sequence[Person]) -> None:
    """Codes, stances, set-aside, campaigns, one-off points, personal data and accounting of the responses."""
    counted = [person for person in people if not person.aside]
    write(folder / "codes.csv", ("response_id", "theme_id", "coder"),
          ((response_id, theme, "gold") for response_id, themes in coded(counted) for theme in themes or ("",)))
    stances = {"o": "opposes", "s": "supports", "n": "mixed"}
    write(folder / "stances.csv", ("respondent_id", "stance", "q1_agree"),
          ((person.id, stances[person.stance], person.agree) for person in counted))
    write(folder / "set_aside.csv", ("respondent_id", "source", "date", "reason", "kept_as"),
          ((person.id + (" (2)" if person.aside == "merged" else ""), person.source, person.date, person.aside, person.kept_as)
           for person in people if person.aside))
    write(folder / "campaigns.csv", ("campaign_id", "response_id", "relation", "added"),
          sorted((person.campaign[0], f"{person.id}/q2", *person.campaign[1:]) for person in people if person.campaign[0]))
    write(folder / "minority.csv", ("response_id", "kind"),
          ((f"{person.id}/{question}", person.mark) for person in counted if person.mark for question in person.answers))
    write(folder / "personal_data.csv", ("origin_id", "start", "end", "kind", "text"), private(people))
    write(folder / "accounting.csv", ("measure", "value"), accounting(people))


def coded(people: Iterable[Person]) -> list[tuple[str, tuple[str, ...]]]:
    """(response_id, themes meant) of every open answer that has words."""
    return [(f"{person.id}/{question}", tuple(sorted(answer.themes)))
            for person in people for question, answer in sorted(person.answers.items()) if answer.text]


def private(people: Iterable[Person]) -> list[tuple[str, int, int, str, str]]:
    """Every planted string with its place in the response; a name repeated in an answer is listed once a place."""
    found = []
    for person in people:
        for question, answer in sorted(person.answers.items()):
            for kind, string in answer.private:
                start = answer.text.index(string)
                found.append((f"{person.id}/{question}", start, start + len(string), kind, string))
    return found


def accounting(people: Sequence[Person]) -> list[tuple[str, int]]:
    """Received, set aside by reason, analysed, and the bases every table of the papers rests on."""
    counted = [person for person in people if not person.aside]
    rows = [("received", len(people))]
    rows += sorted(Counter(person.aside for person in people if person.aside).items())
    rows.append(("analysed", len(counted)))
    for name in ("source", "channel", "type", "agree", "reach"):
        tally = Counter(getattr(person, name) or "(not answered)" for person in counted)
        rows += [(f"{name}: {value}", count) for value, count in sorted(tally.items())]
    for question in ("q2", "q4", "q5"):
        texts = [person.answers[question].text for person in counted if question in person.answers]
        rows += [(f"{question} answered", len(texts)),
                 (f"{question} substantive", sum(not non_substantive(text) for text in texts))]
    return rows


def write_codes(folder: Path, people: Sequence[Person], seed: str) -> None:
    """The codes of a careful first coder and of a second who read part of the same answers."""
    rng = random.Random(seed + "/coders")
    answers = coded([person for person in people if not person.aside])
    chosen = sorted(rng.sample(range(len(answers)), _CODED))
    first = [answers[at] for at in chosen]
    second = [first[at] for at in sorted(rng.sample(range(_CODED), _TWICE))]
    _write_coder(folder / "first-coder.csv", first, "officer-1", rng, missed=0.09, swapped=0.05, added=0.04)
    _write_coder(folder / "second-coder.csv", second, "officer-2", rng, missed=0.17, swapped=0.09, added=0.09)


def _write_coder(path: Path, answers: Sequence[tuple[str, tuple[str, ...]]], coder: str, rng: random.Random, *, missed: float,
                 swapped: float, added: float) -> None:
    rows = []
    for number, (response_id, themes) in enumerate(answers):
        day = f"2025-12-{10 + number // 60:02d}"
        given = sorted(_read_by(themes, rng, missed=missed, swapped=swapped, added=added))
        rows += [(response_id, theme, coder, day, "") for theme in given or [""]]
    write(path, ("response_id", "theme_id", "coder", "at", "note"), rows)


def _read_by(themes: tuple[str, ...], rng: random.Random, *, missed: float, swapped: float, added: float) -> set[str]:
    """The themes as a coder gives them: some missed (more where there are many), some taken for another, some added."""
    given = set()
    for theme in themes:
        draw = rng.random()
        if draw < missed * (1 + 0.2 * (len(themes) - 1)):
            continue
        given.add(_CONFUSED.get(theme, theme) if draw > 1 - swapped else theme)
    if themes and rng.random() < added:
        given.add(rng.choice(("funding-cuts", "closures", "workforce", "consultation-process")))
    return given
