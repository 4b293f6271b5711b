"""A small invented corpus for the tests of themes: passages cut as sentences, a codebook, codes."""

from __future__ import annotations

import re

import pandas as pd

from consult import tables
from consult.codebook import Codebook, Theme

CODEBOOK = Codebook((
    Theme("travel", "Travel and access", "Getting to a centre: buses, parking, distance and the cost of the journey.",
          keywords=("bus", "car park", "parking", "travel"), not_when=("bus pass photo",),
          examples=("It is two buses and an hour each way with a pram.",),
          counter_examples=("The centre is always busy on Fridays.",)),
    Theme("staff", "Staff", "The people who work at the centres: their kindness, skill and numbers.",
          keywords=("staff", "midwife", "health visitor"), examples=("The health visitor noticed I was not coping.",)),
    Theme("money", "Funding and cuts", "Budgets, savings, cuts and whether the sums add up.",
          keywords=("cut", "budget", "saving"), examples=("This is a cut dressed up as a new model.",)),
))


def responses(texts: list[str]) -> pd.DataFrame:
    """A responses table, one open answer a text."""
    return tables.frame("responses", [{"response_id": f"r{number:04d}/q1", "respondent_id": f"r{number:04d}",
                                       "question_id": "q1", "text": text} for number, text in enumerate(texts)])


def passages(table: pd.DataFrame) -> pd.DataFrame:
    """Its sentences as passages."""
    rows = []
    for origin, text in zip(table["response_id"], table["text"], strict=True):
        for match in re.finditer(r"[^.!?]+[.!?]*", text):
            rows.append({"passage_id": f"{origin}#{match.start()}-{match.end()}", "origin": "response",
                         "origin_id": origin, "kind": "sentence", "start": match.start(), "end": match.end(),
                         "text": match.group()})
    return tables.frame("passages", rows)


def codes(given: dict[str, list[str]], *, coder: str = "AB") -> pd.DataFrame:
    """Codes: for each response id its themes; an empty list is a response read and given none."""
    rows = [{"response_id": response, "theme_id": theme, "coder": coder, "at": "2026-03-01", "note": ""}
            for response, themes in given.items() for theme in (themes or [""])]
    return pd.DataFrame(rows, columns=["response_id", "theme_id", "coder", "at", "note"], dtype="str")


_SAID = {
    "travel": ["The bus takes {n} minutes from {place}.", "There is no parking near {place} after {n} o'clock.",
               "It costs me {n} pounds in fares to reach {place}.", "We would need two buses and a walk to {place}."],
    "staff": ["The workers at {place} remembered my baby's name.", "A midwife at {place} helped me {n} times.",
              "The team in {place} are kind and well trained.", "Only {n} members of staff were on duty in {place}."],
    "money": ["You are saving {n} thousand by closing {place}.", "The budget for {place} was cut {n} years ago.",
              "This is about money and {place} pays for it.", "Council tax rose {n} per cent and {place} still loses."],
}
_PLACES = ("Aldmoor", "Brockby", "Carden", "Dunlow", "Eastwick", "Farrow")


def invented(number: int) -> dict[str, tuple[str, list[str]]]:
    """So many invented responses by id, each with the themes it was written to hold: one, two or none."""
    found = {}
    for at in range(number):
        themes = [[], ["travel"], ["staff"], ["money"], ["travel", "money"], ["staff", "travel"]][at * 7 % 6]
        parts = [_SAID[theme][(at // 6 + at) % 4].format(n=2 + at % 37, place=_PLACES[at % 6]) for theme in themes]
        text = " ".join(parts) or f"Thank you for asking, I have nothing to add today, {_PLACES[at % 6]} {at}."
        found[f"r{at:04d}/q1"] = (text, themes)
    return found
