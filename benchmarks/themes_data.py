"""Coded texts for the benchmarks of themes, from the real documents beside the checkout."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from consult import tables
from consult.codebook import Codebook, Theme


@dataclass(frozen=True)
class Coded:
    """Texts with an id each, the themes people gave each (0 and 1), and the codebook of the themes."""

    texts: list[str]
    ids: list[str]
    truth: np.ndarray
    codebook: Codebook

    def frames(self, rows: list[int]) -> tuple[pd.DataFrame, pd.DataFrame]:
        """The responses and passages tables of these texts, sentences as passages."""
        responses = [{"response_id": self.ids[row], "respondent_id": self.ids[row], "question_id": "q1",
                      "text": self.texts[row]} for row in rows]
        sentence = re.compile(r"\S.*?(?:[.!?]+(?=\s)|//|\Z)", re.DOTALL)
        passages = [{"passage_id": f"{self.ids[row]}#{match.start()}-{match.end()}", "origin": "response",
                     "origin_id": self.ids[row], "kind": "sentence", "start": match.start(), "end": match.end(),
                     "text": match.group()}
                    for row in rows for match in sentence.finditer(self.texts[row])]
        return tables.frame("responses", responses), tables.frame("passages", passages)

    def codes(self, rows: list[int]) -> pd.DataFrame:
        """The codes of these texts by one coder, a row with no theme where there is none."""
        found = [{"response_id": self.ids[row], "theme_id": theme, "coder": "coder", "at": "", "note": ""}
                 for row in rows for theme in (self._themes(row) or [""])]
        return pd.DataFrame(found, columns=["response_id", "theme_id", "coder", "at", "note"], dtype="str")

    def names(self, rows: list[int]) -> list[str]:
        """What each theme is about: its definition, or, where it is only a number, the words that mark its codes."""
        if all(theme.definition for theme in self.codebook.themes) and not self.codebook.themes[0].label.isdigit():
            return [f"{theme.label}: {theme.definition}" for theme in self.codebook.themes]
        return _marking_words([self.texts[row] for row in rows], self.truth[rows])

    def _themes(self, row: int) -> list[str]:
        return [theme for theme, given in zip(self.codebook.ids, self.truth[row], strict=True) if given]


def survey(real: Path, number: int) -> tuple[Coded, np.ndarray, np.ndarray]:
    """One survey of ``theme-coding``: everything, and the rows of its given training and test splits.

    Its codes are numbers, so the codebook says nothing of what they mean.
    """
    texts: list[str] = []
    truths = []
    for part in ("train", "test"):
        folder = real / "theme-coding"
        texts += pd.read_csv(folder / f"traintest_data__dataset{number}_X{part}.csv")["verbatim"].fillna("").tolist()
        truths.append(pd.read_csv(folder / f"traintest_data__dataset{number}_y{part}.csv"))
    codebook = Codebook(tuple(Theme(name, name, f"Code {name}") for name in truths[0].columns))
    train = len(truths[0])
    data = Coded([str(text) for text in texts], [f"{row:05}/q1" for row in range(len(texts))],
                 pd.concat(truths).to_numpy().astype(int), codebook)
    return data, np.arange(train), np.arange(train, len(texts))


def themefinder(real: Path, question: int) -> Coded:
    """One machine-written question of ``themefinder-format``; its 'none of these' and 'no reason' are no themes."""
    folder = real / "themefinder-format" / f"question_part_{question}"
    topics = [topic for topic in json.loads((folder / "themes.json").read_text()) if topic["topic_id"] not in "XY"]
    codebook = Codebook(tuple(Theme(topic["topic_id"], topic["topic_label"], topic["topic_description"])
                              for topic in topics))
    said = {row["response_id"]: row["response"] for row in _lines(folder / "responses.jsonl")}
    given = {row["response_id"]: set(row["labels"]) for row in _lines(folder / "mapping.jsonl")}
    truth = np.array([[int(theme in given[key]) for theme in codebook.ids] for key in said])
    return Coded(list(said.values()), [f"{key}/q{question}" for key in said], truth, codebook)


def _lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _marking_words(texts: list[str], truth: np.ndarray) -> list[str]:
    """Eight words that stand more in a theme's texts than elsewhere."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectorizer = TfidfVectorizer(stop_words="english")
    weights = vectorizer.fit_transform(texts)
    words = vectorizer.get_feature_names_out()
    names = []
    for theme in truth.T.astype(bool):
        apart = weights[theme].mean(axis=0) - weights[~theme].mean(axis=0) if theme.any() and not theme.all() else None
        top = [] if apart is None else np.asarray(apart).ravel().argsort()[::-1][:8]
        names.append(" ".join(words[top]) if len(top) else "other")
    return names
