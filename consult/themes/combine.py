"""All taggers over one corpus, and the word that counts: ``final``, people over machines, machines combined."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd

from consult import tables
from consult.codebook import Codebook
from consult.progress import Progress
from consult.themes import learned, learner, officer, semantic
from consult.themes.embeddings import best_kind
from consult.themes.material import Material, Span, Tagged, by_origin, gather, tagged

Tagger = Callable[[Material], Tagged]


@dataclass(frozen=True)
class Verdict:
    """What is final: which origin has which theme, with what score, and which spans show it."""

    has: np.ndarray
    scores: np.ndarray
    spans: tuple[Span, ...]


def tag(passages: pd.DataFrame, responses: pd.DataFrame, documents: pd.DataFrame, boilerplate: pd.DataFrame, *,
        codebook: Codebook, codes: pd.DataFrame, cache: Path | str | None = None,
        progress: Progress | None = None) -> dict[str, pd.DataFrame]:
    """The ``tags`` and ``scores`` tables of a corpus: each tagger's tags with the words that triggered them.

    ``final`` is what people decided on the responses they read, and the machines' combined word elsewhere. Only
    ``final`` counts in a report. The result does not depend on the order of the rows given.
    """
    material = make(passages, responses, documents, boilerplate, codebook=codebook, codes=codes, cache=cache,
                    progress=progress)
    if not len(material.passages) or not material.codebook.themes:
        return {"tags": tables.empty("tags"), "scores": tables.empty("scores")}
    found = {name: tagger(material) for name, tagger in TAGGERS.items()}
    return as_tables(material, found, settle(material, found))


def verdict(material: Material) -> Verdict:
    """What :func:`tag` would make final, without the spans; a tagger that could not change it is not run."""
    coded = officer.read(material.codes, known=material.texts, codebook=material.codebook).themes
    read = sorted(response for response in coded if material.texts[response].strip())
    truth = officer.matrix(coded, read, material.codebook)
    settled = len(learned.learnable(truth)) == len(material.codebook.themes)
    quick = replace(material, shown=False)
    return settle(quick, {name: tagger(quick) for name, tagger in TAGGERS.items()
                          if not (settled and name in ("keyword", "semantic"))})


def make(passages: pd.DataFrame, responses: pd.DataFrame, documents: pd.DataFrame, boilerplate: pd.DataFrame, *,
         codebook: Codebook, codes: pd.DataFrame, cache: Path | str | None = None,
         progress: Progress | None = None) -> Material:
    """The material of :func:`tag`: passages that may carry a theme in canonical order, with the model fit for them."""
    kept, texts = gather(passages, responses, documents, boilerplate)
    of_responses = kept.loc[kept["origin"] == "response", "text"]
    return Material(kept, texts, codebook.active(), codes, Path(cache) if cache else None, progress,
                    best_kind(of_responses.nunique(), taught=len(codes) > 0), semantic.usual(of_responses))


def keyword_tags(material: Material) -> Tagged:
    """Keyword spans; a response with any keyword of a theme has it, more keywords score higher."""
    hits, found = material.hits, material.keywords
    offsets = material.passages["start"].tolist()
    scores = np.where(found > 0, 1 - 0.5 ** found, 0.0)
    worth = scores[[hit.row for hit in hits], [hit.theme for hit in hits]].tolist()
    spans = (Span(row, theme, offsets[row] + start, offsets[row] + end, score)
             for (row, theme, start, end), score in zip(hits, worth, strict=True))
    return tagged(spans, by_origin(scores, material.owners, len(material.origins)))


def officer_tags(material: Material) -> Tagged:
    """What people decided: always the last word, on every theme of a response they read; shown in its first passage."""
    themes = material.codebook.ids
    coded = officer.read(material.codes, known=material.texts, codebook=material.codebook).themes
    read = np.array([origin in coded for origin in material.origins], dtype=bool)
    has = officer.matrix(coded, material.origins, material.codebook).astype(bool)
    speaks = np.repeat(read[:, None], len(themes), axis=1)
    first = np.unique(material.owners, return_index=True)[1]
    starts, ends = (material.passages[name].to_numpy() for name in ("start", "end"))
    spans = tuple(Span(int(first[row]), int(theme), int(starts[first[row]]), int(ends[first[row]]), 1.0)
                  for row, theme in np.argwhere(has))
    return Tagged(spans, has.astype(float), has, speaks)


def settle(material: Material, found: Mapping[str, Tagged]) -> Verdict:
    """The final word: each tagger joins those before it, save where it speaks with authority: then its word stands."""
    shape = (len(material.origins), len(material.codebook.themes))
    scores, has = np.zeros(shape), np.zeros(shape, dtype=bool)
    for each in found.values():
        scores = np.where(each.speaks, each.scores, np.maximum(scores, each.scores))
        has = np.where(each.speaks, each.has, has | each.has)
    return Verdict(has, scores, _supporting(material, found, has, scores))


def _supporting(material: Material, found: Mapping[str, Tagged], has: np.ndarray,
                scores: np.ndarray) -> tuple[Span, ...]:
    """For each final theme of an origin, the spans that show it: one a passage, from the most particular tagger.

    A person's code says nothing of where, so its own span stands only where no machine shows the theme.
    """
    owners, held = material.owners.tolist(), has.tolist()
    best: dict[tuple[int, int], Span] = {}
    shown: set[tuple[int, int]] = set()
    for name, each in found.items():
        fresh = [span for span in each.spans if held[owners[span.passage]][span.theme] and not
                 (name == "officer" and (owners[span.passage], span.theme) in shown)]
        for span in fresh:
            best.setdefault((span.passage, span.theme), span)
            shown.add((owners[span.passage], span.theme))
    final = scores[[owners[passage] for passage, _ in best], [theme for _, theme in best]].tolist()
    return tuple(span._replace(score=score) for span, score in zip(best.values(), final, strict=True))


def as_tables(material: Material, found: Mapping[str, Tagged], verdict: Verdict) -> dict[str, pd.DataFrame]:
    """The verdicts and what lies behind them, as declared tables."""
    parts = [_tag_rows(material, name, tagged.spans) for name, tagged in found.items()]
    final = [_tag_rows(material, "final", verdict.spans)]
    origins, themes = np.array(material.origins, dtype=object), np.array(material.codebook.ids, dtype=object)
    scores = pd.DataFrame({"origin_id": np.repeat(origins, len(themes)), "theme_id": np.tile(themes, len(origins)),
                           "score": verdict.scores.ravel().round(semantic.DECIMALS)})
    return {"tags": tables.check("tags", pd.concat(parts + final, ignore_index=True)),
            "scores": tables.check("scores", scores)}


def _tag_rows(material: Material, tagger: str, spans: tuple[Span, ...]) -> pd.DataFrame:
    rows = [span.passage for span in spans]
    picked = material.passages.iloc[rows]
    ids = material.codebook.ids
    return pd.DataFrame({"origin_id": picked["origin_id"].to_numpy(), "passage_id": picked["passage_id"].to_numpy(),
                         "theme_id": [ids[span.theme] for span in spans], "tagger": tagger,
                         "start": [span.start for span in spans], "end": [span.end for span in spans],
                         "score": [round(span.score, semantic.DECIMALS) for span in spans]})


# A tagger is a function and a line here. An earlier one's span is shown in preference to a later one's; a later one
# that speaks with authority overrules the earlier ones (the learned tagger on themes it learned, people on all).
TAGGERS: dict[str, Tagger] = {
    "keyword": keyword_tags,
    "semantic": semantic.tag,
    "learned": learner.tag,
    "officer": officer_tags,
}
