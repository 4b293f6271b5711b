"""Sources a paper leans on: was each supplied, and does the figure given stand in it?

Verdicts: ``supported``, ``not-found`` (the source was supplied, the figure is not in it), ``source-not-supplied``.
"""

from __future__ import annotations

from collections.abc import Iterator

from consult.claims import sources, words
from consult.claims.bundle import Bundle
from consult.claims.figures import figure_of, known
from consult.claims.finding import NOT_FOUND, NOT_SUPPLIED, SUPPORTED, Finding, Locus, Outcome
from consult.claims.kinds import CITATION
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity
from consult.claims.sources import Citation

_WORTH = ("percent", "money", "count", "ratio", "points")


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every source a sentence of the paper names."""
    for sentence in bundle.paper.sentences:
        if sentence.kind == "heading":
            continue
        for citation in sources.citations(sentence):
            outcome, loci = _judged(bundle, sentence, citation)
            figures = [found for found in sentence.quantities if found.kind in _WORTH and known(found)]
            spans = [(found.start, found.end) for found in figures] if outcome.verdict == NOT_SUPPLIED and figures else \
                [(citation.start, citation.end)]
            for start, end in spans:
                yield Finding(start, end, outcome, loci, kind=CITATION)


def _judged(bundle: Bundle, sentence: Sentence, citation: Citation) -> tuple[Outcome, tuple[Locus, ...]]:
    source = sources.resolve(citation.name, bundle.others)
    if source is None:
        return Outcome(NOT_SUPPLIED, "", f"“{citation.name}” is not among the {len(bundle.others)} documents supplied."), ()
    wanted = [found for found in sentence.quantities if found.kind in _WORTH and known(found)]
    nearest = _nearest(sentence, source)
    if not wanted:
        return Outcome(SUPPORTED, source.document_id, f"“{citation.name}” is {source.document_id}; the sentence gives no figure to find."
                       ), ()
    hits = [(found, _holding(source, found, sentence)) for found in wanted]
    lacking = [found.as_printed for found, hit in hits if hit is None]
    loci = tuple(Locus(source.document_id, hit.start, hit.end) for _, hit in hits if hit is not None)
    if not lacking:
        return Outcome(SUPPORTED, source.document_id, f"Every figure of the sentence stands in {source.document_id}."), loci
    working = f"{source.document_id} was searched for {', '.join(lacking)} beside words of the sentence; the nearest passages are shown."
    return Outcome(NOT_FOUND, "", working), tuple(dict.fromkeys([*loci, *nearest]))


def _holding(source: Paper, wanted: Quantity, sentence: Sentence) -> Sentence | None:
    """The sentence of the source with the figure and two words of the citing sentence."""
    stated = figure_of(wanted)
    said = set(words.content(sentence.flat))
    for other in source.sentences:
        for found in other.quantities:
            if found.kind == wanted.kind and known(found) and figure_of(found).interval.overlaps(stated.interval) \
                    and len(said & set(words.content(other.flat))) >= 2:
                return other
    return None


def _nearest(sentence: Sentence, source: Paper) -> tuple[Locus, ...]:
    """The three sentences of a source most like the citing one, for a reader to look at."""
    said = words.content(sentence.flat)
    ranked = sorted(source.sentences, key=lambda other: (-words.likeness(said, words.content(other.flat)), other.start))
    return tuple(Locus(source.document_id, other.start, other.end) for other in ranked[:3]
                 if words.likeness(said, words.content(other.flat)) > 0)
