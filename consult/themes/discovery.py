"""Themes that the codebook does not hold, proposed for a person to accept or turn down.

Proposals are a screen of suggestions: counts in a report come from the codebook, never from here. Each is drawn from
people's own words, with passages as they wrote them, how steady it is, and how near it lies to the themes there are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from consult.codebook import Codebook, Theme
from consult.progress import Progress
from consult.themes import topics, topics_words
from consult.themes.discovery_texts import Looked, look
from consult.themes.embeddings import best_kind, embed
from consult.themes.encoder import WIDTH

STEADY = 0.4  # mean Jaccard over resamples below which a group is not proposed
LEAST = 4  # answers a proposal needs
APART = 8  # answers for and against that a group needs of each to become two proposals
NAMED = 2  # telling phrases a proposal needs
EXAMPLES = 5
OVERLAPS = 0.6  # cosine at which a proposal is said to overlap a theme there is
COLUMNS = ("theme_id", "label", "n", "base", "base_words", "share", "passages", "stability", "nearest_theme", "similarity",
           "supports", "opposes", "mixed", "unclear")


@dataclass(frozen=True, eq=False)
class Proposals:
    """Candidate themes in codebook form, what was done as TOML comment lines, and a row of figures a candidate.

    ``n`` counts answers with a passage in the candidate, ``base`` the answers looked at; ``stability`` is the mean
    Jaccard overlap over resamples, ``similarity`` the cosine to the nearest theme there is; then answers by stance.
    ``passages`` says which passages (theme_id, passage_id, response_id) each candidate was drawn from; ``why_none`` is
    a sentence or two where there is no candidate, else empty.
    """

    codebook: Codebook
    notes: str
    frame: pd.DataFrame
    passages: pd.DataFrame
    why_none: str = ""


@dataclass(frozen=True)
class _Candidate:
    """One group as it will be proposed: rows of the looked-at passages, its group and its one-sided stance, if any."""

    rows: np.ndarray
    group: int
    side: str = ""


def discover(corpus: Any, *, substance: pd.DataFrame | None = None, progress: Progress | None = None, seed: int = 0
             ) -> Proposals:
    """Candidate themes of a corpus (anything with its tables, ``consultation`` and ``codebook`` as attributes).

    ``substance`` (response_id, substance) says which answers say something of their own. The result does not depend on
    the order of rows. Where there is too little to group, no theme is proposed and the notes list frequent phrases.
    """
    looked = look(corpus, substance)
    cache = _cache(corpus.consultation.folder)
    kind = best_kind(len(looked.texts))
    vectors = embed(looked.texts, cache=cache, kind=kind, progress=progress)[:, :WIDTH]
    groups = topics.group(looked.texts, vectors, seed=seed, progress=progress)
    candidates = _candidates(looked, groups)
    words = _words(looked, candidates)
    candidates, words = _nameable(candidates, words)
    themes = tuple(_theme(looked, candidate, told, vectors, groups) for candidate, told in zip(candidates, words, strict=True))
    themes = _named_apart(themes, corpus.codebook.ids)
    frame = _frame(looked, candidates, themes, groups, _nearest(corpus.codebook, groups, cache, kind))
    order = frame.sort_values(["n", "theme_id"], ascending=[False, True]).index
    return Proposals(Codebook(tuple(themes[row] for row in order)), _notes(looked, groups, candidates, frame.loc[order]),
                     frame.loc[order].reset_index(drop=True), _members(looked, candidates, themes),
                     "" if themes else _why_none(looked, groups))


def _cache(folder: Path) -> Path | None:
    """The folder's cache, where it has one: loose files have no folder to keep anything in."""
    return folder / ".cache" if (folder / "consultation.toml").is_file() else None


def _candidates(looked: Looked, groups: topics.Groups) -> list[_Candidate]:
    """Steady groups of enough answers, those that people for and against both speak of as two."""
    of = groups.of[looked.passages["distinct"].to_numpy(dtype=int)] if len(looked.passages) else np.zeros(0, dtype=int)
    found = []
    for number, steady in enumerate(groups.steady):
        rows = np.flatnonzero(of == number)
        if steady >= STEADY and _answers(looked, rows) >= LEAST:
            found += _sides(looked, rows, number)
    return found


def _sides(looked: Looked, rows: np.ndarray, number: int) -> list[_Candidate]:
    stance = looked.passages["stance"].to_numpy()[rows]
    sides = {side: rows[stance == side] for side in ("supports", "opposes")}
    if all(_answers(looked, each) >= APART for each in sides.values()):
        return [_Candidate(each, number, side) for side, each in sides.items()]
    return [_Candidate(rows, number)]


def _answers(looked: Looked, rows: np.ndarray) -> int:
    return int(looked.passages["response_id"].iloc[rows].nunique())


def _words(looked: Looked, candidates: list[_Candidate]) -> list[tuple[str, ...]]:
    """Telling phrases of each candidate, from passages without personal data, each text once."""
    clean = looked.passages[~looked.passages["personal"]].drop_duplicates("key")
    taken = [set(looked.passages["key"].iloc[candidate.rows]) for candidate in candidates]
    own = [clean.loc[clean["key"].isin(keys), "text"].tolist() for keys in taken]
    rest = clean.loc[~clean["key"].isin(set().union(*taken)), "text"].tolist() + looked.covered.loc[
        ~looked.covered["personal"], "text"].drop_duplicates().tolist()
    return topics_words.telling(own, others=rest)


def _nameable(candidates: list[_Candidate], words: list[tuple[str, ...]]) -> tuple[list[_Candidate], list[tuple[str, ...]]]:
    """The candidates that have words of their own: a group nobody could name is no theme."""
    kept = [row for row, told in enumerate(words) if len(told) >= NAMED]
    return [candidates[row] for row in kept], [words[row] for row in kept]


def _theme(looked: Looked, candidate: _Candidate, words: tuple[str, ...], vectors: np.ndarray, groups: topics.Groups) -> Theme:
    who = {"supports": " (from people in support)", "opposes": " (from people opposed)"}.get(candidate.side, "")
    return Theme(_id(words, candidate), topics_words.label(words) + who, _definition(looked, candidate, words), keywords=words,
                 examples=_examples(looked, candidate, vectors, groups), status="candidate")


def _id(words: tuple[str, ...], candidate: _Candidate) -> str:
    plain = "-".join(re.findall(r"[a-z]+", " ".join(words[:2]).lower())) or "candidate"
    return f"{plain}-{candidate.side}" if candidate.side else plain


def _definition(looked: Looked, candidate: _Candidate, words: tuple[str, ...]) -> str:
    """One sentence of counts and words."""
    said = looked.passages.iloc[candidate.rows]
    named = ", ".join(f"'{word}'" for word in words[:5])
    people = said.drop_duplicates("response_id")["stance"].value_counts()
    stands = "; ".join(f"{int(people[stance])} {stance}" for stance in ("supports", "opposes", "mixed", "unclear")
                       if stance in people.index)
    return (f"{len(said)} passages of {said['response_id'].nunique()} answers speak of {named}; where those who wrote them "
            f"stand on the proposal: {stands}.")


def _examples(looked: Looked, candidate: _Candidate, vectors: np.ndarray, groups: topics.Groups) -> tuple[str, ...]:
    """The passages nearest to the middle, verbatim, one an answer, none with personal data; long ones only if need be."""
    said = looked.passages.iloc[candidate.rows]
    said = said[~said["personal"]]
    near = (vectors[said["distinct"].to_numpy(dtype=int)] @ groups.middles[candidate.group]).round(topics.DECIMALS)
    ranked = said.assign(near=near, long=said["text"].str.len().gt(400)).sort_values(
        ["long", "near", "passage_id"], ascending=[True, False, True]).drop_duplicates("key").drop_duplicates("respondent_id")
    return tuple(text.strip() for text in ranked["text"].head(EXAMPLES))


def _named_apart(themes: tuple[Theme, ...], taken: tuple[str, ...]) -> tuple[Theme, ...]:
    """The themes with ids that neither they nor the codebook use twice."""
    used, found = set(taken), []
    for theme in themes:
        name, number = theme.id, 2
        while name in used:
            name, number = f"{theme.id}-{number}", number + 1
        used.add(name)
        found.append(Theme(name, theme.label, theme.definition, keywords=theme.keywords, examples=theme.examples,
                           status=theme.status))
    return tuple(found)


def _nearest(codebook: Codebook, groups: topics.Groups, cache: Path | None, kind: str) -> list[tuple[str, float]]:
    """For each group the theme there is whose label, definition or examples lie nearest, and the cosine."""
    told = [(theme.id, text) for theme in codebook.themes for text in (f"{theme.label}: {theme.definition}", *theme.examples)]
    if not told or not len(groups.middles):
        return [("", 0.0)] * len(groups.middles)
    near = (groups.middles @ embed([text for _, text in told], cache=cache, kind=kind)[:, :WIDTH].T).round(topics.DECIMALS)
    return [(told[int(row.argmax())][0], round(float(row.max()), 2)) for row in near]


def _frame(looked: Looked, candidates: list[_Candidate], themes: tuple[Theme, ...], groups: topics.Groups,
           nearest: list[tuple[str, float]]) -> pd.DataFrame:
    rows = []
    for candidate, theme in zip(candidates, themes, strict=True):
        people = looked.passages.iloc[candidate.rows].drop_duplicates("response_id")
        stance = people["stance"].value_counts()
        near, alike = nearest[candidate.group]
        rows.append((theme.id, theme.label, len(people), looked.answers, "answers of substance", len(people) / looked.answers,
                     len(candidate.rows), float(groups.steady[candidate.group]), near, alike,
                     *(int(stance.get(side, 0)) for side in ("supports", "opposes", "mixed", "unclear"))))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _members(looked: Looked, candidates: list[_Candidate], themes: tuple[Theme, ...]) -> pd.DataFrame:
    parts = [looked.passages.iloc[candidate.rows][["passage_id", "response_id"]].assign(theme_id=theme.id)
             for candidate, theme in zip(candidates, themes, strict=True)]
    whole = pd.concat(parts) if parts else looked.passages.head(0).assign(theme_id="")
    return whole[["theme_id", "passage_id", "response_id"]].sort_values(["theme_id", "passage_id"], ignore_index=True)


def _notes(looked: Looked, groups: topics.Groups, candidates: list[_Candidate], frame: pd.DataFrame) -> str:
    """What was done and found, as TOML comments."""
    lines = ["Candidate themes for a person to accept, change or turn down; nothing here is counted in a report.",
             f"Looked at: {looked.answers} answers of substance; {len(looked.texts)} different passages that no theme has."]
    lines += [f"Set aside first: {times} {what}." for what, times in looked.counts.items() if times]
    lines += _how(looked, groups)
    inside = looked.passages.iloc[np.concatenate([each.rows for each in candidates])] if candidates else looked.passages.head(0)
    if len(groups.steady):
        lines.append(f"Coverage: {len(inside)} of {len(looked.passages)} passages and {inside['response_id'].nunique()} of "
                     f"{looked.answers} answers are in a candidate; {int((groups.steady < STEADY).sum())} of "
                     f"{len(groups.steady)} groups were not steady enough to propose. What is in none is not without meaning: "
                     "read the minority points.")
    for row in frame.itertuples():
        overlap = f"; overlaps with {row.nearest_theme} ({row.similarity:.2f})" if row.similarity >= OVERLAPS else ""
        lines.append(f"{row.theme_id}: {row.n} answers, stability {row.stability:.2f}{overlap}.")
    return "".join(f"# {' '.join(line.split())}\n" for line in lines) + "\n"


def _why_none(looked: Looked, groups: topics.Groups) -> str:
    """Why nothing is proposed, in a sentence or two."""
    if not looked.answers:
        return "No answer of substance is left to look at."
    if groups.engine == "none":
        return (f"Only {len(looked.texts)} different passages hold no theme of the codebook, and grouping needs "
                f"{topics.FEWEST}: read them.")
    steady = int((groups.steady >= STEADY).sum())
    if not steady:
        return (f"The {len(looked.texts)} passages without a theme fall into no groups that are steady over resamples: "
                "what is left is of many kinds.")
    return f"None of the {steady} steady groups has {LEAST} answers and {NAMED} phrases of its own."


def _how(looked: Looked, groups: topics.Groups) -> list[str]:
    if groups.engine == "none":
        common = ", ".join(f"{words} ({times})" for words, times in topics_words.frequent(_clean(looked)))
        return [f"Too few passages to group (fewer than {topics.FEWEST}): read them. Phrases in several: {common or 'none'}."]
    return [f"Grouped by {groups.engine}; stability is the mean Jaccard overlap over {topics.RESAMPLES} resamples of "
            f"{topics.SHARE:.0%}, and groups below {STEADY} are not proposed."]


def _clean(looked: Looked) -> list[str]:
    return looked.passages[~looked.passages["personal"]].drop_duplicates("key")["text"].tolist()
