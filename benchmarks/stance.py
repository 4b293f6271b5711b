"""How good is stance read from text alone? Against stances known otherwise, beside calling everything the commonest.

    python benchmarks/stance.py [--real ../shared/real] [--sample corpora/childrens-centres]

Ticked answers are not given to the rules here: only words are read. ``precision`` is over the answers the rules take a
side on, which is what counts; ``coverage`` is how many of those that take a side are so read. Truth: on the sample what
the maker meant (its answers are put together from sentences, many of which take no side at all), in the format of
ThemeFinder the given positions, which are machine-made and go by what a writer seems to wish as well as by what is said.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pandas as pd

from consult.consultation import Consultation, Question
from consult.stages import open_corpus
from consult.structure import sentences
from consult.themes.stance import is_about, of_text
from consult.themes.stance_proposal import proposed

POSITIONS = {"AGREE": "supports", "DISAGREE": "opposes", "UNCLEAR": "unclear"}
SIDES = ("supports", "opposes")


def show(name: str, truth: list[str], found: list[str]) -> None:
    """One block of figures."""
    table = pd.DataFrame({"truth": truth, "found": found})
    common = table["truth"].value_counts().index[0]
    taken = table[table["found"].isin(SIDES)]
    right = int(taken["found"].eq(taken["truth"]).sum())
    against = int((taken["truth"].isin(SIDES) & taken["truth"].ne(taken["found"])).sum())
    sided = int(table["truth"].isin(SIDES).sum())
    print(f"{name}: {len(table)} answers; takes a side on {len(taken)}, right {right}, the other side {against}: "
          f"precision {right / max(len(taken), 1):.2f}, coverage {right / max(sided, 1):.2f}; "
          f"accuracy with 'unclear' {table['found'].eq(table['truth']).mean():.2f}; everything '{common}': "
          f"precision {table['truth'].eq(common).mean():.2f}")
    print(pd.crosstab(table["truth"], table["found"]).to_string())


def on_sample(folder: Path) -> None:
    """Reasons given for the headline answer, read without it."""
    corpus = open_corpus(folder, through="structure")
    gold = pd.read_csv(folder / "gold" / "stances.csv").set_index("respondent_id")["stance"]
    what = proposed(corpus.consultation)
    cut = corpus.passages.groupby("origin_id")[["start", "end"]].apply(lambda rows: [tuple(map(int, row)) for row in rows.to_numpy()])
    for question in corpus.consultation.open_questions():
        said = corpus.responses[corpus.responses["question_id"].eq(question.id) & corpus.responses["respondent_id"].isin(gold.index)]
        said = said[said["response_id"].isin(cut.index)]
        about = is_about(question, corpus.consultation)
        found = [of_text(row.text, cut[row.response_id], proposal=what, question=question, about=about).value for row in said.itertuples()]
        show(f"sample {question.id}", [gold[who] for who in said["respondent_id"]], found)


def on_positions(folder: Path) -> None:
    """Answers with a given position."""
    def lines(name: str) -> list[dict[str, str]]:
        return [json.loads(line) for line in (folder / name).read_text(encoding="utf-8").splitlines() if line.strip()]

    asked = Question("q1", json.loads((folder / "question.json").read_text(encoding="utf-8"))["question_text"], "open", ("a",))
    what = proposed(Consultation(folder, "Responses", questions=(asked,), sources=()))
    given = {row["response_id"]: POSITIONS[row["position"]] for row in lines("sentiment.jsonl")}
    said = {row["response_id"]: row["response"] for row in lines("responses.jsonl")}
    found = [of_text(text, sentences.spans(text), proposal=what, question=asked).value for text in said.values()]
    show(f"positions of {folder.name}", [given[key] for key in said], found)


def main() -> None:
    """Print both."""
    parser = argparse.ArgumentParser()
    root = Path(__file__).parents[1]
    parser.add_argument("--real", type=Path, default=root / ".." / "shared" / "real")
    parser.add_argument("--sample", type=Path, default=root / "corpora" / "childrens-centres")
    options = parser.parse_args()
    if options.real.is_dir():
        on_positions(options.real / "themefinder-format" / "question_part_1")
    on_sample(options.sample)


if __name__ == "__main__":
    main()
