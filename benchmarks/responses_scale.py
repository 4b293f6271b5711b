"""How long accounting, campaigns, counting rules and cross-tabulations take, from 1,000 to 200,000 submissions.

    python benchmarks/responses_scale.py [--sizes 1000 10000 100000 200000] [--seed S]

Every submission answers one closed question, one open one and two demographic ones; a tenth send one of three
letters, a fiftieth repeat themselves under one e-mail address. All of it is made up. Times are CPU seconds of one
process (a busy machine takes longer on the clock); memory is the peak of the process so far, so run one size alone to have that size's.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from consult import tables
from consult.consultation import Consultation, Question
from consult.responses import accounting, analyse, counting_rules, crosstabs
from consult.responses.people import analysed

SCALE = ("Strongly agree", "Tend to agree", "Neither agree nor disagree", "Tend to disagree", "Strongly disagree")
AGES = ("16 to 34", "35 to 64", "65 and over")
WARDS = ("North", "South", "East", "West", "Riverside", "Moor")
QUESTIONS = (
    Question("q1", "How far do you agree?", "closed", ("q1",), SCALE, SCALE),
    Question("q2", "Why?", "open", ("q2",), pair="q1"),
    Question("age", "Age", "demographic", ("age",), AGES),
    Question("ward", "Ward", "demographic", ("ward",), WARDS),
    Question("email", "Your e-mail address", "demographic", ("email",)),
)
WORDS = tuple(f"{one}{two}" for one in ("bri", "lam", "hedge", "mar", "stone", "wick", "tol", "fen") for two in
              ("ford", "ley", "", "ton", "water", "gate", "bank", "side"))


def survey(size: int, rng: random.Random) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Respondents and responses of so many made-up submissions."""
    letters = [" ".join(rng.choice(WORDS) for _ in range(90)) for _ in range(3)]
    people, said = [], []
    for number in range(size):
        who = f"R{number:06}"
        mail = f"p{rng.randrange(size) if rng.random() < 0.02 else number}@example.org"
        text = rng.choice(letters) if rng.random() < 0.1 else " ".join(rng.choices(WORDS, k=rng.randint(3, 70)))
        people.append({"respondent_id": who, "source_id": "s.csv", "row": number + 1, "type": rng.choice(("Resident", "Visitor")),
                       "channel": "Online", "date": "2026-03-01", "consent": "yes"})
        for question, value in (("q1", rng.choice(SCALE)), ("age", rng.choice(AGES)), ("ward", rng.choice(WARDS)),
                                ("email", mail), ("q2", "")):
            said.append({"response_id": f"{who}/{question}", "respondent_id": who, "question_id": question,
                         "text": value or text, "value": value})
    return tables.frame("respondents", people), tables.frame("responses", said)


def timed(what: Callable[[], object]) -> tuple[float, object]:
    """CPU seconds and result."""
    began = time.process_time()
    result = what()
    return time.process_time() - began, result


def measure(size: int, *, seed: int) -> None:
    """Print one line."""
    consultation = Consultation(Path(), "Scale", QUESTIONS, (), residents=("Resident",))
    respondents, responses = survey(size, random.Random(seed))
    first, found = timed(lambda: analyse(respondents, responses, tables.empty("documents"), consultation=consultation))
    aside, campaigns = found["set_aside"], found["campaigns"]
    second, _ = timed(lambda: (accounting.balance(respondents, aside), accounting.by(respondents, aside, column="type"),
                               accounting.non_response(respondents, responses, aside, consultation=consultation)))
    third, _ = timed(lambda: counting_rules.closed(respondents, responses, aside, campaigns, consultation=consultation))
    counted, kept = analysed(respondents, responses, aside)
    fourth, _ = timed(lambda: crosstabs.crosstabs(counted, kept, consultation=consultation))
    print(f"{size:11,}{first:9.1f}{second:12.1f}{third:16.1f}{fourth:12.1f}{len(aside):11,}{len(campaigns):11,}"
          f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:10,}")


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000, 200_000])
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    print(f"{'submissions':>11}{'analyse':>9}{'accounting':>12}{'counting rules':>16}{'crosstabs':>12}{'set aside':>11}"
          f"{'campaign':>11}{'peak MB':>10}   (CPU seconds, then rows)")
    for size in args.sizes:
        measure(size, seed=args.seed)


if __name__ == "__main__":
    main()
