"""Personal data in what people wrote: where it is and what kind, for masking in anything meant for others.

Recall is favoured over precision: a mask too many costs a reader a word, a mask too few may cost a person a great
deal. Patterns propose, and arithmetic disposes where a number carries a check digit. The text itself is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

import pandas as pd

from consult import tables
from consult.progress import Progress, follow
from consult.responses.personal import addresses, numbers, online, papers, phones, postcodes, sensitive
from consult.responses.personal import names as people
from consult.responses.personal.span import Span

_DIGIT = re.compile(r"\d")
# Papers that hold their authors' public names: only structured kinds are looked for in other documents.
_PRIVATE_DOCUMENTS = ("letter", "petition", "")
# Flagged for a person before a quotation is published; a mask would hide what the response is about.
FLAGGED = ("special-category",)


def find(text: str, *, names: bool = True) -> list[Span]:
    """The personal data in a text as spans that do not overlap (except flagged ones), in order.

    ``names=False`` looks for structured kinds only, as in papers whose authors and members are public.
    """
    found = [span for recognise in NUMBERS.values() for span in recognise(text)] if _has_digit(text) else []
    for name, recognise in RECOGNISERS.items():
        if names or name != "names":
            found.extend(recognise(text))
    if len(found) < 2:
        return found
    masked = _without_overlaps(span for span in found if span.kind not in FLAGGED)
    return sorted([*masked, *(span for span in found if span.kind in FLAGGED)])


def find_all(responses: pd.DataFrame, documents: pd.DataFrame, *, progress: Progress | None = None) -> pd.DataFrame:
    """The table ``personal_data`` of all responses and documents.

    A trained spaCy model is used to find more names where one is installed; no count depends on it.
    """
    rows: list[dict[str, object]] = []
    more_names = people.trained_model()
    answers = responses[responses["text"].str.strip() != ""].drop_duplicates("response_id")
    pairs = list(zip(answers["response_id"], answers["text"], strict=True))
    known: dict[str, list[Span]] = {}  # the same short answers come again and again
    for origin_id, text in follow(pairs, "Looking for personal data", progress):
        if text not in known:
            spans = find(text)
            known[text] = _without_overlaps([*spans, *more_names(text)]) if more_names else spans
        rows += _rows(origin_id, known[text])
    for document in documents[["document_id", "kind", "text"]].astype("str").to_dict("records"):
        rows += _rows(document["document_id"], find(document["text"], names=document["kind"] in _PRIVATE_DOCUMENTS))
    return tables.frame("personal_data", rows)


def mask(text: str, spans: Iterable[Span]) -> str:
    """The text with each span replaced by its kind in square brackets: ``'ring [phone]'``; flagged kinds stay."""
    pieces, place = [], 0
    for span in sorted(spans):
        if span.kind not in FLAGGED and span.start >= place:
            pieces += [text[place : span.start], f"[{span.kind.replace('-', ' ')}]"]
            place = span.end
    return "".join([*pieces, text[place:]])


def _rows(origin_id: str, spans: Iterable[Span]) -> Iterator[dict[str, object]]:
    return ({"origin_id": origin_id, "start": span.start, "end": span.end, "kind": span.kind} for span in spans)


def _without_overlaps(spans: Iterable[Span]) -> list[Span]:
    """The spans with the longer of any two that overlap kept; of equals, the kind found by the earlier recogniser."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (-(span.end - span.start), span.start)):
        if all(span.end <= other.start or span.start >= other.end for other in kept):
            kept.append(span)
    return sorted(kept)


def _has_digit(text: str) -> bool:
    return _DIGIT.search(text) is not None


Recogniser = Callable[[str], Iterator[Span]]
# Looked for only where there is a digit.
NUMBERS: dict[str, Recogniser] = {
    "cards": numbers.cards,
    "bank details": numbers.bank_details,
    "NHS numbers": numbers.nhs_numbers,
    "National Insurance numbers": numbers.ni_numbers,
    "dates of birth": papers.birth_dates,
    "vehicle plates": papers.plates,
    "references": papers.references,
    "telephone numbers": phones.find,
    "postcodes": postcodes.find,
}
RECOGNISERS: dict[str, Recogniser] = {
    "online": online.find,
    "addresses": addresses.find,
    "numbers said aloud": phones.spoken,
    "dates of birth in words": papers.birth_dates_in_words,
    "names": people.find,
    "special categories": sensitive.find,
}
