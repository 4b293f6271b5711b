"""Sources a paper leans on: was each supplied, and does the figure given stand in it?

A figure that the source gives otherwise, in the one sentence of it that has every word of the clause, is contradicted.

Verdicts: ``supported``, ``contradicted``, ``not-found`` (the source was supplied, the figure is not in it), ``source-not-supplied``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from consult.claims import forensics, sources, words
from consult.claims.bundle import Bundle
from consult.claims.figures import figure_of, known, of_kind, plain
from consult.claims.finding import CONTRADICTED, NOT_FOUND, NOT_SUPPLIED, SUPPORTED, Finding, Locus, Outcome
from consult.claims.kinds import CITATION, QUOTATION
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity
from consult.claims.sources import Citation

FEWEST = 3  # words of a clause that tell it from others
_STOP = re.compile(r"[,;:]\s|\b(?:and that|but|while)\b")
_NAMING = re.compile(r"\baccording to\b|\bcouncil[’']s\b|\bown\b|\bdocument\b", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DENIED = re.compile(r"\b(?:not|never|no|none|nobody)\b|n[’']t\b", re.I)
_WORTH = ("percent", "money", "count", "ratio", "points")


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every source a sentence of the paper names."""
    for sentence in bundle.paper.sentences:
        if sentence.kind == "heading":
            continue
        for citation in sources.citations(sentence):
            source = sources.resolve(citation.name, bundle.others)
            yield from _found(bundle, sentence, citation, source)
        if bundle.others:
            for citation, source in sources.by_sort(sentence, bundle.others):
                yield from _found(bundle, sentence, citation, source)


def _found(bundle: Bundle, sentence: Sentence, citation: Citation, source: Paper | None) -> Iterator[Finding]:
    otherwise = _otherwise(sentence, citation, source) if source else None
    if otherwise:
        yield otherwise
        return
    outcome, loci = _judged(bundle, sentence, citation, source)
    figures = [found for found in sentence.quantities if found.kind in _WORTH and known(found)
               and not citation.start <= found.start < citation.end]
    quoted = [(int(row["start"]), int(row["end"])) for row in bundle.paper.quotations
              if citation.end <= int(row["start"]) < sentence.end] if outcome.verdict == NOT_SUPPLIED else []
    for start, end in quoted:
        yield Finding(start, end, outcome, loci, whole=True, kind=QUOTATION)
    spans = [(found.start, found.end) for found in figures] if outcome.verdict == NOT_SUPPLIED and figures else \
        [(citation.start, citation.end)]
    for start, end in spans:
        yield Finding(start, end, outcome, loci, kind=CITATION)


def _otherwise(sentence: Sentence, citation: Citation, source: Paper) -> Finding | None:
    """A figure that the source gives otherwise: in the one sentence of it that has every word of the clause, and nowhere alike."""
    for stated in of_kind(sentence, "percent", "money"):
        said = _clause(sentence, stated, citation)
        if not plain(stated) or stated.hedge or len(said) < FEWEST or _holding(source, stated, sentence):
            continue
        held = [(other, found) for other in source.sentences if said <= set(words.content(other.flat)) and _same_time(sentence, other)
                for found in of_kind(other, stated.kind) if plain(found) and not found.hedge]
        if len(held) == 1 and not figure_of(held[0][1]).interval.overlaps(figure_of(stated).interval):
            other, found = held[0]
            working = (f"Printed {stated.as_printed}; {source.document_id} has {found.as_printed} in the one sentence that has all the "
                       f"words of the clause ({', '.join(sorted(said))}).")
            changed = (forensics.material_share if stated.kind == "percent" else forensics.material_amount)(
                figure_of(stated).middle, figure_of(found).middle)
            return Finding(stated.start, stated.end, Outcome(CONTRADICTED, found.as_printed, working, changed),
                           (Locus(source.document_id, other.start, other.end),), kind=CITATION)
    return None


def _clause(sentence: Sentence, stated: Quantity, citation: Citation) -> set[str]:
    """The content words of the clause a figure stands in, without its own figures and the words that name the source."""
    flat = sentence.flat
    edges = [0, *(match.end() for match in _STOP.finditer(flat)), len(flat)]
    at = stated.start - sentence.start
    first, last = max(edge for edge in edges if edge <= at), min(edge for edge in edges if edge > at)
    name = range(citation.start - sentence.start, citation.end - sentence.start)
    text = "".join(letter if place not in name else " " for place, letter in enumerate(flat[first:last], start=first))
    return {word for word in words.content(_NAMING.sub(" ", text)) if not re.search(r"\d", word)}


def _same_time(one: Sentence, other: Sentence) -> bool:
    return set(_YEAR.findall(one.flat)) <= set(_YEAR.findall(other.flat)) and \
        bool(_DENIED.search(one.flat)) == bool(_DENIED.search(other.flat))


def _judged(bundle: Bundle, sentence: Sentence, citation: Citation, source: Paper | None) -> tuple[Outcome, tuple[Locus, ...]]:
    """What is said of a source that is not supplied, or of the sentence's figures in one that is."""
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
