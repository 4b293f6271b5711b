"""``consult evaluate``: how well the taggers agree with people, and people with each other.

What is scored is what :func:`consult.themes.tag` would write under ``final``: the same function is called.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from consult import tables
from consult.codebook import Codebook
from consult.errors import ConsultError
from consult.progress import Progress, follow
from consult.themes import agreement, combine, learned, officer
from consult.themes.material import Material

FOLDS = 5
FEWEST = 10  # coded responses below which nothing is measured
CURVE = (0.25, 0.5)  # shares of the codes at which the learning curve is measured, beside all of them
FIGURES = ("sample_f1", "micro_f1", "macro_f1", "prevalence_error")
_ROUND = 4


@dataclass(frozen=True)
class Evaluation:
    """Everything measured: ``headline`` figures, their ``intervals``, a row a ``theme``, people among themselves.

    F1, precision, recall, kappa and alpha run from 0 to 1; ``prevalence_error`` and shares are in points and per cent.
    ``themes`` holds the confusion counts as well. ``curve`` has a row for each number of codes learned from.
    """

    method: str
    n_train: int
    n_test: int
    seed: int
    headline: Mapping[str, float]
    intervals: Mapping[str, list[float]]
    themes: pd.DataFrame
    coders: Mapping[str, Any]
    curve: pd.DataFrame
    notes: tuple[str, ...]

    def json(self) -> dict[str, Any]:
        """All of it as plain values, for scripts; see ``docs/evaluation.md`` for every key."""
        rows = self.themes.drop(columns="label").set_index("theme_id").to_dict(orient="index")
        return _plain({"method": self.method, "n_train": self.n_train, "n_test": self.n_test, "seed": self.seed,
                       **self.headline, "intervals": dict(self.intervals), "themes": rows, "coders": dict(self.coders),
                       "learning_curve": self.curve.to_dict(orient="records"), "notes": list(self.notes)})

    def measures(self) -> pd.DataFrame:
        """The table ``measures``: the headline figures with their intervals, how many were tested, and people's own."""
        rows: list[dict[str, Any]] = [
            {"name": name, "value": value, **dict(zip(("low", "high"), self.intervals.get(name, ()), strict=False))}
            for name, value in self.headline.items()]
        rows += [{"name": "n_test", "value": self.n_test}, {"name": "n_train", "value": self.n_train}]
        rows += [{"name": f"people_{name}", "value": value} for name, value in self.coders.items() if isinstance(value, int | float)]
        return tables.frame("measures", [{**row, "method": self.method} for row in rows])

    def table(self) -> pd.DataFrame:
        """The table to publish: a row a theme, counts and shares with their base, agreement where it is defined."""
        shown = self.themes[["label", "support", "tagged", "precision", "recall", "f1", "kappa"]].copy()
        shown.insert(1, "base", self.n_test)
        silent = (self.themes["support"] == 0) & (self.themes["tagged"] == 0)
        shown.loc[silent, ["precision", "recall", "f1"]] = np.nan
        return shown.rename(columns={"label": "Theme", "base": "Responses tested", "support": "Coded by people",
                                     "tagged": "Tagged by machine", "precision": "Precision", "recall": "Recall",
                                     "f1": "F1", "kappa": "Cohen's kappa"}).round(2)

    def text(self) -> str:
        """What a person reads in a terminal: how it was measured, the figures, the themes, people, and notes."""
        return "\n".join(_sentences(self))


def evaluate(passages: pd.DataFrame, responses: pd.DataFrame, codes: pd.DataFrame, *, codebook: Codebook,
             train: int | None = None, test_codes: pd.DataFrame | None = None, seed: int = 0,
             cache: Path | str | None = None, progress: Progress | None = None) -> Evaluation:
    """Agreement of the final tags with people's codes, on ``test_codes`` or else by cross-validation of ``codes``.

    With ``train`` only so many coded responses, drawn with ``seed``, are learned from. A response in ``test_codes``
    is never learned from. Raises :class:`ConsultError` where there is too little to measure.
    """
    whole = combine.make(passages[passages["origin"] == "response"], responses, tables.empty("documents"),
                         tables.empty("boilerplate"), codebook=codebook, codes=codes, cache=cache, progress=progress)
    if not whole.codebook.themes:
        raise ConsultError("The folder has no codebook, so there is nothing to evaluate; write codebook.toml first.")
    coded = officer.read(codes, known=whole.texts, codebook=whole.codebook)
    whole = replace(whole, codes=coded.rows)
    if test_codes is None:
        return _cross_validated(whole, coded, _drawn(sorted(coded.themes), train, seed), seed)
    return _held_out(whole, coded, officer.read(test_codes, known=whole.texts, codebook=whole.codebook), train, seed)


def _held_out(whole: Material, coded: officer.Coded, tested: officer.Coded, train: int | None, seed: int) -> Evaluation:
    """Learn from the codes, score on others."""
    test = sorted(tested.themes)
    if not test:
        raise ConsultError(" ".join(["None of the test codes names a response of this folder and a theme of its codebook; "
                                     "check their response_id and theme_id columns.", *tested.notes]))
    learn = _drawn(sorted(set(coded.themes) - set(test)), train, seed)
    truth = officer.matrix(tested.themes, test, whole.codebook)
    given = predict(whole, {response: coded.themes[response] for response in learn}, test)
    shared = sorted(set(coded.themes) & set(test))
    notes = [f"{len(shared)} responses are both in the codes and in the test codes; they were tested, not learned."]
    return _measured("held-out codes", whole, truth, given, len(learn), seed, _no_curve(),
                     (*coded.notes, *(f"Test codes: {note}" for note in tested.notes), *(notes if shared else [])))


def _cross_validated(whole: Material, coded: officer.Coded, drawn: list[str], seed: int) -> Evaluation:
    """Every coded response scored by a model that never saw it."""
    if len(drawn) < FEWEST:
        usable = f"Only {len(drawn)} coded responses" if drawn else "No coded responses"
        raise ConsultError(" ".join([f"{usable} can be used, and measuring needs at least {FEWEST}; code some more in codes/, "
                                     "or give test codes.", *coded.notes]))
    truth = officer.matrix(coded.themes, drawn, whole.codebook)
    given = np.zeros_like(truth)
    folds = _folds(drawn, seed)
    curve: list[dict[str, float]] = []
    for number, (learn, test) in enumerate(follow(folds, "evaluating", whole.progress)):
        rows = [drawn.index(response) for response in test]
        given[rows] = predict(whole, {response: coded.themes[response] for response in learn}, test)
        if number == 0:
            curve = list(_curve(whole, coded, learn, test, seed))
    learnt = round(len(drawn) * (1 - 1 / FOLDS))
    full = {"n_train": learnt, "n_test": len(drawn), **agreement.headline(truth, given)}
    return _measured(f"{FOLDS}-fold cross-validation", whole, truth, given, learnt, seed,
                     pd.DataFrame([*curve, full]), (*coded.notes, *_caveats(whole, truth, drawn)))


def _caveats(whole: Material, truth: np.ndarray, drawn: list[str]) -> Iterator[str]:
    """What the codes are too few or too much alike to say."""
    few = [theme.label for theme, times in zip(whole.codebook.themes, truth.sum(axis=0), strict=True) if times < learned.FEWEST]
    if few:
        yield (f"Coded fewer than {learned.FEWEST} times, so not learned but left to the codebook's keywords and definition: "
               f"{', '.join(few)}.")
    if len({whole.texts[response].strip() for response in drawn}) < FEWEST:
        yield f"The coded responses have fewer than {FEWEST} different texts, so these figures say little."


def predict(whole: Material, coded: Mapping[str, frozenset[str]], responses: list[str]) -> np.ndarray:
    """What would be final on these responses had people made only these codes: (responses, themes) of 0 and 1.

    A response without words to tag has no theme.
    """
    wanted = set(responses) | set(coded)
    rows = [(response, theme) for response in sorted(coded) for theme in (sorted(coded[response]) or [""])]
    codes = pd.DataFrame(rows, columns=["response_id", "theme_id"], dtype="str")
    passages = whole.passages[whole.passages["origin_id"].isin(wanted)].reset_index(drop=True)
    texts = {response: whole.texts[response] for response in sorted(wanted)}
    part = replace(whole, passages=passages, texts=texts, codes=codes)
    found = combine.verdict(part).has if len(passages) else np.zeros((0, len(whole.codebook.themes)), dtype=bool)
    place = {origin: row for row, origin in enumerate(part.origins)}
    nothing = np.zeros(len(whole.codebook.themes), dtype=int)
    return np.array([found[place[response]].astype(int) if response in place else nothing for response in responses])


def _measured(method: str, whole: Material, truth: np.ndarray, given: np.ndarray, n_train: int, seed: int,
              curve: pd.DataFrame, notes: tuple[str, ...]) -> Evaluation:
    themes = agreement.by_theme(truth, given, whole.codebook.ids)
    themes.insert(1, "label", [theme.label for theme in whole.codebook.themes])
    return Evaluation(method, n_train, len(truth), seed, agreement.headline(truth, given),
                      agreement.intervals(truth, given, seed=seed), themes,
                      agreement.between_coders(whole.codes, whole.codebook), curve, notes)


def _curve(whole: Material, coded: officer.Coded, learn: list[str], test: list[str],
           seed: int) -> Iterator[dict[str, float]]:
    """The headline figures from parts of the codes, all tested on the same fold."""
    truth = officer.matrix(coded.themes, test, whole.codebook)
    for share in CURVE:
        part = _drawn(learn, round(len(learn) * share), seed)
        given = predict(whole, {response: coded.themes[response] for response in part}, test)
        yield {"n_train": len(part), "n_test": len(test), **agreement.headline(truth, given)}


def _no_curve() -> pd.DataFrame:
    return pd.DataFrame(columns=["n_train", "n_test", *FIGURES])


def _drawn(responses: list[str], wanted: int | None, seed: int) -> list[str]:
    """So many of the responses, drawn with the seed from their sorted ids; all where there are no more."""
    if wanted is None or wanted >= len(responses):
        return responses
    picked = np.random.default_rng(seed).permutation(len(responses))[:wanted]
    return [responses[row] for row in sorted(picked)]


def _folds(responses: list[str], seed: int) -> list[tuple[list[str], list[str]]]:
    """Disjoint tests of like size, each with the rest to learn from."""
    fold = np.empty(len(responses), dtype=int)
    fold[np.random.default_rng(seed).permutation(len(responses))] = np.arange(len(responses)) % FOLDS
    return [([each for each, at in zip(responses, fold, strict=True) if at != number],
             [each for each, at in zip(responses, fold, strict=True) if at == number]) for number in range(FOLDS)]


def _sentences(found: Evaluation) -> Iterator[str]:
    yield f"Learned from {found.n_train} coded responses, tested on {found.n_test} ({found.method})."
    for name, words in (("sample_f1", "Sample-F1"), ("micro_f1", "Micro-F1"), ("macro_f1", "Macro-F1")):
        low, high = found.intervals[name]
        yield f"{words} {found.headline[name]:.2f} ({agreement.LEVEL}% interval {low:.2f} to {high:.2f})"
    yield f"Mean prevalence error {found.headline['prevalence_error']:.1f} points"
    yield from _human(found.coders)
    yield found.table().to_string(index=False, na_rep="–")
    yield from found.notes


def _human(coders: Mapping[str, Any]) -> Iterator[str]:
    if not coders["responses"]:
        yield str(coders["note"])
        return
    words = ", ".join(f"{name} {coders[key]:.2f}" if coders[key] is not None else f"{name} not defined"
                      for key, name in (("kappa", "Cohen's kappa"), ("alpha", "Krippendorff's alpha")))
    yield (f"People among themselves: sample-F1 {coders['sample_f1']:.2f} on {coders['responses']} responses that more "
           f"than one of {coders['coders']} coders read; {words}.")


def _plain(value: Any) -> Any:
    """Numbers rounded and as Python's own; what is not defined is None."""
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, float | np.floating):
        return None if np.isnan(value) else round(float(value), _ROUND)
    return int(value) if isinstance(value, np.integer) else value
