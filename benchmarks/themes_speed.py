"""How fast themes are tagged and learned, and in how much memory.

    python benchmarks/themes_speed.py [--responses 10000 100000] [--codes 5000] [--model static]

Responses are put together from invented sentences (three in each, about 200 characters). ``tag`` runs every tagger,
people's codes included, and writes both tables; 500 of the responses are coded. Rates are of responses a second of
processor time, so that a busy machine does not count against them; peak memory is of the whole process so far.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from dataclasses import replace

import pandas as pd

from consult import tables, themes
from consult.codebook import Codebook, Theme
from consult.themes import combine, learner, officer

SUBJECTS = {
    "travel": ["the bus", "parking", "the journey", "a taxi", "the walk with a pram"],
    "staff": ["the health visitor", "the team", "a midwife", "the people who work there", "the volunteers"],
    "money": ["the budget", "council tax", "this saving", "the cost", "the grant"],
    "hours": ["opening times", "Saturday mornings", "the evening session", "the holiday weeks", "the timetable"],
    "building": ["the garden", "the roof", "the kitchen", "the play room", "the ramp"],
    "privacy": ["my personal details", "the open-plan desk", "being overheard", "the shared room", "who sees my notes"],
}
VERBS = ["matters to", "has worried", "was a lifeline for", "let down", "is too far for", "made things better for",
         "costs too much for", "is all that is left for", "never suited", "will be missed by"]
PEOPLE = ["my family", "young mothers", "people in villages", "my daughter", "anyone without a car", "new parents",
          "our street", "grandparents like us", "those who work shifts", "children with special needs"]
CODEBOOK = Codebook(tuple(
    Theme(theme, theme.title(), f"What people say of {', '.join(words)}.", keywords=tuple(words[:2]))
    for theme, words in SUBJECTS.items()))


def written(number: int, seed: int = 0) -> tuple[pd.DataFrame, pd.DataFrame, list[tuple[str, set[str]]]]:
    """So many responses: the responses and passages tables, and the themes each was written to hold."""
    chance = random.Random(seed)
    responses, passages, meant = [], [], []
    for at in range(number):
        text, held, name = "", set(), f"r{at:06}/q1"
        for _ in range(3):
            theme = chance.choice(list(SUBJECTS))
            held.add(theme)
            sentence = (f"I think that {chance.choice(SUBJECTS[theme])} {chance.choice(VERBS)} {chance.choice(PEOPLE)} "
                        f"and {chance.choice(PEOPLE)} number {chance.randrange(1000)}.")
            start = len(text) + (1 if text else 0)
            text = f"{text} {sentence}".strip()
            passages.append({"passage_id": f"{name}#{start}-{len(text)}", "origin": "response", "origin_id": name,
                             "kind": "sentence", "start": start, "end": len(text), "text": sentence})
        responses.append({"response_id": name, "respondent_id": name, "question_id": "q1", "text": text})
        meant.append((name, held))
    return tables.frame("responses", responses), tables.frame("passages", passages), meant


def codes(meant: list[tuple[str, set[str]]]) -> pd.DataFrame:
    """Codes by one coder."""
    rows = [(name, theme, "coder") for name, held in meant for theme in sorted(held)]
    return pd.DataFrame(rows, columns=["response_id", "theme_id", "coder"], dtype="str")


def tagging(number: int, kind: str) -> str:
    """The rate of every tagger in turn, and of all of it together."""
    responses, passages, meant = written(number)
    empty = tables.empty("documents"), tables.empty("boilerplate")
    started, each = time.process_time(), []
    material = combine.make(passages, responses, *empty, codebook=CODEBOOK, codes=codes(meant[:500]))
    material = replace(material, kind=kind or material.kind)
    found = {}
    for name, tagger in themes.TAGGERS.items():
        before = time.process_time()
        found[name] = tagger(material)
        each.append(f"{name} {number / (time.process_time() - before):,.0f}/s")
    made = combine.as_tables(material, found, combine.settle(material, found))
    seconds = time.process_time() - started
    return (f"{number:>7,} responses, {material.kind}: {number / seconds:,.0f}/s of one core ({seconds:.0f} s; "
            f"{', '.join(each)}); {len(made['tags']):,} tags; peak {peak():.1f} GB")


def learning(number: int) -> str:
    """How long learning from so many codes takes, embeddings included."""
    responses, passages, meant = written(number, seed=1)
    material = combine.make(passages, responses, tables.empty("documents"), tables.empty("boilerplate"),
                            codebook=CODEBOOK, codes=codes(meant))
    material = replace(material, kind="minilm")
    clock, started = time.perf_counter(), time.process_time()
    learner.learn(material, officer.read(material.codes, known=material.texts, codebook=material.codebook).themes)
    return (f"learning from {number:,} codes with sentence embeddings: {time.perf_counter() - clock:.0f} s by the "
            f"clock, {time.process_time() - started:.0f} s of processor; peak {peak():.1f} GB")


def peak() -> float:
    """Most memory this process has held, in GB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 ** 2


def main() -> None:
    """Measure and print, a line each."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--responses", type=int, nargs="*", default=[1000, 10_000, 100_000])
    parser.add_argument("--codes", type=int, nargs="*", default=[5000])
    parser.add_argument("--model", default="", help="static or minilm; else what the size calls for")
    given = parser.parse_args()
    tagging(200, given.model)  # loads the models, so that they are not timed
    for number in given.responses:
        print(tagging(number, given.model), flush=True)
    for number in given.codes:
        print(learning(number), flush=True)


if __name__ == "__main__":
    main()
