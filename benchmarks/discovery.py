"""Does discovery find themes that people would code? Against BERTopic as it comes and k-means on TF-IDF, in one run.

    python benchmarks/discovery.py [--real ../shared/real] [--sample corpora/childrens-centres]

On the sample, four themes at a time are taken out of the codebook (and their tags with them) and proposals are read
against the codes meant. On the coded surveys there is no codebook at all, and proposals are read against every code
that at least 2% of answers have. A theme is *found* where at least half of a proposal's answers have it and the proposal
holds at least a tenth of the answers that do. ``astray`` is the share of proposals of which no theme is true of half.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pandas as pd
import themes_data

from consult import tables
from consult.codebook import Codebook
from consult.consultation import Consultation, Question
from consult.responses import substance
from consult.stages import open_corpus
from consult.themes import discovery, topics
from consult.themes.embeddings import embed
from consult.themes.encoder import WIDTH

PURE, HELD, COMMON = 0.5, 0.1, 0.02
Sets = list[np.ndarray]


def found(proposals: Sequence[np.ndarray], truth: np.ndarray) -> tuple[np.ndarray, float]:
    """Which themes (columns of truth) some proposal (rows of truth) finds, and the share of proposals astray."""
    hit, astray = np.zeros(truth.shape[1], dtype=bool), 0
    for rows in proposals:
        share, held = truth[rows].mean(axis=0), truth[rows].sum(axis=0) / np.maximum(truth.sum(axis=0), 1)
        hit |= (share >= PURE) & (held >= HELD)
        astray += int(share.max(initial=0) < PURE)
    return hit, astray / max(len(proposals), 1)


def bertopic_as_it_comes(texts: list[str]) -> Sets:
    """BERTopic with its own defaults, given only the sentence vectors it would have downloaded."""
    from bertopic import BERTopic

    model = BERTopic(embedding_model=None, calculate_probabilities=False)
    topics_found, _ = model.fit_transform(texts, embeddings=embed(texts)[:, :WIDTH])
    return as_sets(np.asarray(topics_found))


def k_means_on_words(texts: list[str]) -> Sets:
    """k-means on TF-IDF, with as many groups as ours would look for."""
    from sklearn.cluster import KMeans
    from sklearn.feature_extraction.text import TfidfVectorizer

    words = TfidfVectorizer(stop_words="english", min_df=2, sublinear_tf=True).fit_transform(texts)
    return as_sets(KMeans(topics.count(len(texts)), n_init=4, random_state=0).fit_predict(words))


def as_sets(numbers: np.ndarray) -> Sets:
    """The rows of each group but the group of outliers; groups of fewer than four are no proposal anywhere."""
    sets = (np.flatnonzero(numbers == number) for number in range(numbers.max() + 1))
    return [rows for rows in sets if len(rows) >= discovery.LEAST]


BASELINES: dict[str, Callable[[list[str]], Sets]] = {"BERTopic defaults": bertopic_as_it_comes,
                                                     "k-means on TF-IDF": k_means_on_words}


def ours(corpus: object, ids: list[str]) -> Sets:
    """What discovery proposes, as rows of ``ids``."""
    proposed = discovery.discover(corpus, substance=substance.kinds(corpus.responses))
    row = {response: number for number, response in enumerate(ids)}
    return [np.array(sorted({row[each] for each in group["response_id"] if each in row}))
            for _, group in proposed.passages.groupby("theme_id", sort=True)]


def without(corpus: object, taken: Sequence[str]) -> object:
    """The corpus as if these themes had never been in the codebook."""
    kept = Codebook(tuple(theme for theme in corpus.codebook.themes if theme.id not in taken))
    smaller = corpus.with_tables({"tags": corpus.tags[~corpus.tags["theme_id"].isin(taken)]})
    return replace(smaller, codebook=kept)


def on_sample(corpus: object, folds: int = 5) -> None:
    """Each theme of the codebook taken out once, four at a time."""
    gold = pd.read_csv(corpus.consultation.folder / "gold" / "codes.csv", keep_default_na=False)
    asked = [question.id for question in corpus.consultation.open_questions()]
    kinds = substance.kinds(corpus.responses)
    said = kinds[kinds["question_id"].isin(asked) & kinds["substance"].eq("substantive")]["response_id"].drop_duplicates()
    ids = [response for response in said if response in set(gold["response_id"])]
    themes = list(corpus.codebook.ids)
    given = set(zip(gold["response_id"], gold["theme_id"], strict=True))
    truth = np.array([[(response, theme) in given for theme in themes] for response in ids], dtype=int)
    text = corpus.responses.drop_duplicates("response_id").set_index("response_id")["text"]
    hits, wrong, number = np.zeros(len(themes), dtype=bool), [], 0
    for fold in range(folds):
        taken = themes[fold::folds]
        proposals = ours(without(corpus, taken), ids)
        hit, astray = found(proposals, truth)
        hits |= hit & np.isin(themes, taken)
        wrong.append(astray)
        number += len(proposals)
    show("sample, themes taken out", "ours", hits.sum(), len(themes), number / folds, float(np.mean(wrong)))
    print("   not found:", ", ".join(theme for theme, hit in zip(themes, hits, strict=True) if not hit))
    for name, baseline in BASELINES.items():
        proposals = baseline([text[response] for response in ids])
        hit, astray = found(proposals, truth)
        show("sample, all answers", name, hit.sum(), len(themes), len(proposals), astray)


def survey_corpus(data: themes_data.Coded, rows: list[int]) -> object:
    """Coded texts as a corpus without codebook, tags or ticked answers."""
    responses, passages = data.frames(rows)
    told = Consultation(Path("nowhere"), "Survey", questions=(Question("q1", "Why?", "open", ("a",)),), sources=())
    empty = {name: tables.empty(name) for name in ("set_aside", "campaigns", "tags", "stances", "personal_data")}
    return SimpleNamespace(consultation=told, codebook=Codebook(), responses=responses, passages=passages, **empty)


def on_surveys(real: Path, numbers: Sequence[int]) -> None:
    """Coded surveys from nothing: which of the coders' themes are proposed."""
    for number in numbers:
        data, train, _ = themes_data.survey(real, number)
        rows = [int(row) for row in train if data.texts[row].strip()]
        truth = data.truth[rows]
        truth = truth[:, truth.mean(axis=0) >= COMMON]
        start = time.perf_counter()
        runs = {"ours": ours(survey_corpus(data, rows), [data.ids[row] for row in rows])}
        took = time.perf_counter() - start
        runs |= {name: baseline([data.texts[row] for row in rows]) for name, baseline in BASELINES.items()}
        for name, proposals in runs.items():
            hit, astray = found(proposals, truth)
            show(f"survey {number} ({len(rows)} answers)", name, hit.sum(), truth.shape[1], len(proposals), astray)
        print(f"   ours took {took:.0f} s, reading for meaning included")


def show(where: str, what: str, hits: int, of: int, proposals: float, astray: float) -> None:
    """One line of the table."""
    print(f"{where:32} {what:20} found {hits:3} of {of:3} ({hits / max(of, 1):.0%})  proposals {proposals:5.1f}  astray {astray:.0%}")


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser()
    root = Path(__file__).parents[1]
    parser.add_argument("--real", type=Path, default=root / ".." / "shared" / "real")
    parser.add_argument("--sample", type=Path, default=root / "corpora" / "childrens-centres")
    parser.add_argument("--surveys", type=int, nargs="*", default=[1, 3, 5])
    options = parser.parse_args()
    on_sample(open_corpus(options.sample, through="themes"))
    if options.real.is_dir():
        on_surveys(options.real, options.surveys)


if __name__ == "__main__":
    main()
