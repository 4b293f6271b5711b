"""Tagging measured against people: ours and four baselines on the same splits, in one run.

    python benchmarks/themes.py [--real ../shared/real] [--sizes 50 200 500 0] [--draws 3] [--only ours minilm-lr]

Reads three surveys coded by professional coders (given training and test splits; a size of 0 is every training code)
and the two machine-written questions in ThemeFinder's layout (five-fold, and with no codes at all). Prints one table:
sample-F1, micro-F1, macro-F1 and mean prevalence error in points, averaged over draws of the training codes. Nothing
is chosen on a test split: ours chooses by leave-one-out inside its training codes, the baselines' settings are fixed.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from themes_data import Coded, survey, themefinder

from consult import tables, themes
from consult.themes import agreement, embeddings

SURVEYS = {1: 0.55, 3: 0.71, 5: 0.81}  # the published best sample-F1 on each test split
FOLDS = 5
CACHE = Path(tempfile.gettempdir()) / "consult-benchmark"
Tagger = Callable[[Coded, np.ndarray, np.ndarray], np.ndarray]


@dataclass(frozen=True)
class Result:
    """One tagger on one set with so many codes: the mean of each figure over the draws."""

    data: str
    codes: int
    tagger: str
    figures: dict[str, float]
    seconds: float


def ours(data: Coded, train: np.ndarray, test: np.ndarray) -> np.ndarray:
    """What ``consult tag`` writes as final, given the training codes: read back from its tags table."""
    wanted = sorted({*train.tolist(), *test.tolist()})
    responses, passages = data.frames(wanted)
    made = themes.tag(passages, responses, tables.empty("documents"), tables.empty("boilerplate"),
                      codebook=data.codebook, codes=data.codes(train.tolist()), cache=CACHE)
    final = made["tags"][made["tags"]["tagger"] == "final"]
    found = set(zip(final["origin_id"], final["theme_id"], strict=True))
    return np.array([[int((data.ids[row], theme) in found) for theme in data.codebook.ids] for row in test])


def tfidf_lr(data: Coded, train: np.ndarray, test: np.ndarray) -> np.ndarray:
    """Words and pairs of words by TF-IDF, one logistic regression a theme at one half; the likeliest where none is."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = np.array(data.texts, dtype=object)
    vectorizer = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    known = vectorizer.fit_transform(texts[train])
    return _regressions(known, data.truth[train], vectorizer.transform(texts[test]))


def minilm_lr(data: Coded, train: np.ndarray, test: np.ndarray) -> np.ndarray:
    """MiniLM sentence embeddings, one logistic regression a theme at one half; the likeliest where none is."""
    vectors = embeddings.embed(data.texts, cache=CACHE)[:, :384]
    return _regressions(vectors[train], data.truth[train], vectors[test])


def setfit(data: Coded, train: np.ndarray, test: np.ndarray) -> np.ndarray:
    """SetFit on the same MiniLM weights (needs the package ``setfit``; see ``themes_setfit.py``)."""
    from themes_setfit import predict

    return predict([data.texts[row] for row in train], data.truth[train], [data.texts[row] for row in test])


def bertopic(data: Coded, train: np.ndarray, test: np.ndarray) -> np.ndarray:
    """BERTopic's zero-shot topics named by the codebook, or by the words that mark each theme's training codes."""
    from themes_bertopic import predict

    names = data.names(train.tolist())
    return predict([data.texts[row] for row in test], names)


def _regressions(known: object, truth: np.ndarray, asked: object) -> np.ndarray:
    from sklearn.linear_model import LogisticRegression

    chances = np.tile(truth.mean(axis=0), (asked.shape[0], 1))  # type: ignore[attr-defined]
    for theme in range(truth.shape[1]):
        if 0 < truth[:, theme].sum() < len(truth):
            model = LogisticRegression(C=10, max_iter=500).fit(known, truth[:, theme])
            chances[:, theme] = model.predict_proba(asked)[:, 1]
    given = (chances > 0.5).astype(int)
    given[np.arange(len(given)), chances.argmax(axis=1)] = 1
    return given


def on_survey(real: Path, number: int, size: int, draws: int, name: str) -> Result:
    """One tagger on a survey's given test split, learning from ``size`` training codes (0 for all)."""
    data, train, test = survey(real, number)
    learned = len(train) if size == 0 else size
    figures, started = [], time.perf_counter()
    for seed in range(draws if learned < len(train) else 1):
        picked = np.random.default_rng(seed).permutation(train)[:learned]
        given = TAGGERS[name](data, picked, test)
        figures.append(agreement.headline(data.truth[test], given))
    return Result(f"set {number}", learned, name, _mean(figures), (time.perf_counter() - started) / len(figures))


def on_themefinder(real: Path, question: int, name: str) -> Result:
    """One tagger by five folds: eighty codes to learn from in each."""
    data = themefinder(real, question)
    order = np.random.default_rng(0).permutation(len(data.texts))
    given, started = np.zeros_like(data.truth), time.perf_counter()
    for fold in range(FOLDS):
        test = np.sort(order[fold::FOLDS])
        given[test] = TAGGERS[name](data, np.setdiff1d(order, test), test)
    return Result(f"themefinder {question}", len(order) - len(order) // FOLDS, name,
                  agreement.headline(data.truth, given), (time.perf_counter() - started) / FOLDS)


def without_codes(real: Path, question: int) -> Result:
    """The codebook taggers alone: labels and definitions, no codes, no keywords."""
    data, started = themefinder(real, question), time.perf_counter()
    given = ours(data, np.array([], dtype=int), np.arange(len(data.texts)))
    return Result(f"themefinder {question}", 0, "ours", agreement.headline(data.truth, given),
                  time.perf_counter() - started)


def _mean(figures: list[dict[str, float]]) -> dict[str, float]:
    return {name: float(np.mean([each[name] for each in figures])) for name in figures[0]}


def results(real: Path, sizes: list[int], draws: int, names: list[str]) -> Iterator[Result]:
    """Every result asked for, as it is found; a size beyond the training split is left out."""
    for number in SURVEYS:
        most = len(survey(real, number)[1])
        for size in sizes:
            if size < most:
                yield from (on_survey(real, number, size, draws, name) for name in names)
    for question in (1, 2):
        if "ours" in names:
            yield without_codes(real, question)
        yield from (on_themefinder(real, question, name) for name in names)


def main() -> None:
    """Run what is asked for and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--real", type=Path, default=Path(__file__).parents[1] / ".." / "shared" / "real")
    parser.add_argument("--sizes", type=int, nargs="+", default=[50, 200, 500, 0])
    parser.add_argument("--draws", type=int, default=3)
    parser.add_argument("--only", nargs="+", default=["ours", "tfidf-lr", "minilm-lr", "bertopic"],
                        choices=sorted(TAGGERS))
    parser.add_argument("--to", type=Path, help="also write the table here, as CSV")
    given = parser.parse_args()
    rows = []
    for found in results(given.real, given.sizes, given.draws, given.only):
        rows.append({"data": found.data, "codes": found.codes, "tagger": found.tagger, **found.figures,
                     "seconds": found.seconds})
        shown = " ".join(f"{value:.3f}" for value in found.figures.values())
        print(f"{found.data:14} {found.codes:5} {found.tagger:10} {shown} {found.seconds:.0f}s", flush=True)
    table = pd.DataFrame(rows).round(3)
    print(table.pivot_table(index=["data", "codes"], columns="tagger", values="sample_f1", sort=False).to_string())
    print("published best on the test splits:", SURVEYS)
    if given.to:
        table.to_csv(given.to, index=False)


TAGGERS: dict[str, Tagger] = {
    "ours": ours,
    "tfidf-lr": tfidf_lr,
    "minilm-lr": minilm_lr,
    "setfit": setfit,
    "bertopic": bertopic,
}

if __name__ == "__main__":
    main()
