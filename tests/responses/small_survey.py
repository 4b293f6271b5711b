"""A small survey built row by row for tests: respondents and responses frames and their consultation."""

from pathlib import Path

import pandas as pd

from consult import tables
from consult.consultation import Consultation, Question

SCALE = (
    "Strongly agree",
    "Tend to agree",
    "Neither agree nor disagree",
    "Tend to disagree",
    "Strongly disagree",
    "Don't know",
)
QUESTIONS = (
    Question("q1", "How far do you agree?", "closed", ("Q1",), SCALE, SCALE),
    Question("q2", "Why?", "open", ("Q2",), pair="q1"),
    Question("q3", "Anything else?", "open", ("Q3",)),
    Question("q4", "Which do you use?", "multi", ("Q4",), ("Library", "Bus", "Park")),
    Question("age", "Age group", "demographic", ("Age",), ("16 to 34", "35 to 64", "65 and over", "Prefer not to say")),
    Question("email", "Your e-mail address", "demographic", ("Email",)),
)


def consultation(**given):
    options = {"closes": "2026-03-31", "residents": ("Resident",), "headline": "q1"} | given
    return Consultation(Path(), "Test", QUESTIONS, (), **options)


def survey(rows):
    """rows: dicts with id, any of the question ids and any of the respondents' details."""
    people, said = [], []
    for number, row in enumerate(rows, 1):
        who = row.get("id", f"R{number:03}")
        details = {
            "type": "Resident",
            "channel": "Online",
            "date": "2026-03-01",
            "consent": "yes",
            "source_id": "s.csv",
        }
        people.append(
            {
                "respondent_id": who,
                "row": number,
                **{
                    key: row.get(key, details.get(key, ""))
                    for key in ("type", "organisation", "channel", "date", "consent", "source_id")
                },
            }
        )
        for question in QUESTIONS:
            given = row.get(question.id, "")
            for value in given if isinstance(given, list) else [given]:
                if value:
                    said.append(
                        {
                            "response_id": f"{who}/{question.id}",
                            "respondent_id": who,
                            "question_id": question.id,
                            "text": value,
                            "value": "" if question.kind == "open" else value,
                        }
                    )
    return tables.frame("respondents", people), tables.frame("responses", said)


def documents(*rows):
    return tables.frame("documents", [{"document_id": f"d{n}", **row} for n, row in enumerate(rows)])


def shuffled(frame, seed=3):
    return frame.sample(frac=1, random_state=seed).reset_index(drop=True)


def equal(left: dict[str, pd.DataFrame], right: dict[str, pd.DataFrame]) -> bool:
    return all(left[name].equals(right[name]) for name in left) and left.keys() == right.keys()
