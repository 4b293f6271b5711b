"""Quotations against the documents and responses supplied: word for word, with ellipsis, or with words changed.

Only words count: marks, capitals, dashes and spacing may differ, and "[…]" stands for anything. A quotation is said
to differ only where nearly all its words stand together in the source in the same order.

Verdicts: ``supported``, ``quotation-differs``, ``quotation-not-found`` (the source it names was supplied and lacks it),
``needs-a-person`` (like words, but the source is itself quoting).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Any

from consult.claims import exact_text, sources, words
from consult.claims.bundle import Bundle, Survey
from consult.claims.finding import A_PERSON, DIFFERS, NO_QUOTATION, SUPPORTED, Finding, Locus, Outcome
from consult.claims.kinds import QUOTATION
from consult.claims.paper import Paper

FEWEST, ALIKE, LONGEST = 7, 0.75, 1.5  # words a quotation needs, the part of them in common, and how much longer the source may be
_CUT = re.compile(r"\[?\s*(?:…|\.\.\.)\s*\]?|\[[^\]]*\]")


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every quotation of four words or more that the evidence can speak to."""
    if not bundle.others and not bundle.surveys:
        return
    for row in bundle.paper.quotations:
        start, end = int(row["start"]), int(row["end"])
        quoted = bundle.paper.text[start:end]
        if len(exact_text.words_of(quoted).plain) < 4:
            continue
        judged = _judged(bundle, row, quoted)
        if judged:
            outcome, loci = judged
            yield Finding(start, end, outcome, loci, whole=True, kind=QUOTATION)


def _judged(bundle: Bundle, row: Mapping[str, Any], quoted: str) -> tuple[Outcome, tuple[Locus, ...]] | None:
    pieces = pieces_of(quoted)
    for other in bundle.others:
        spans = verbatim(pieces, other.text)
        if spans and not _own_passage(bundle.paper, int(row["start"]), other, spans[0][0]):
            how = "word for word" if len(pieces) == 1 else "word for word, with words left out where marked"
            loci = tuple(Locus(other.document_id, first, last) for first, last in spans)
            return Outcome(SUPPORTED, other.document_id, f"Found {how} in {other.document_id}."), loci
    if any(_in_responses(pieces, survey.responses["text"]) for survey in bundle.surveys):
        return Outcome(SUPPORTED, "a response", "Found word for word in one of the responses supplied."), ()
    return (_differing(bundle, quoted, int(row["start"])) or _response_differing(bundle, quoted) or _missing(bundle, row)
            or _unsaid(bundle, row))


def _own_passage(paper: Paper, start: int, other: Paper, place: int) -> bool:
    """Whether the passage found is the paper's own, copied into a pack: the six words before it are the same."""
    mine = exact_text.words_of(paper.text[max(0, start - 120):start]).plain[-6:]
    theirs = exact_text.words_of(other.text[max(0, place - 120):place]).plain[-6:]
    return len(mine) == 6 and mine == theirs


def pieces_of(quoted: str) -> list[tuple[str, ...]]:
    """The runs of plain words between ellipses and bracketed insertions."""
    pieces = [exact_text.words_of(piece).plain for piece in _CUT.split(quoted)]
    return [piece for piece in pieces if piece]


def verbatim(pieces: Sequence[tuple[str, ...]], text: str) -> list[tuple[int, int]]:
    """Where the pieces stand in a text, in order and not far apart; empty where they do not all."""
    held = exact_text.words_of(text)
    found: list[tuple[int, int]] = []
    at = 0
    for piece in pieces:
        place = exact_text.position(piece, held, at)
        if place is None or found and place - at > 200:
            return []
        found.append((held.starts[place], held.ends[place + len(piece) - 1]))
        at = place + len(piece)
    return found


def _in_responses(pieces: Sequence[tuple[str, ...]], texts: Any) -> bool:
    rarest = max(pieces, key=len)
    probe = max(rarest, key=len)
    return any(probe in text.casefold() and verbatim(pieces, text) for text in texts if isinstance(text, str))


def _differing(bundle: Bundle, quoted: str, start: int) -> tuple[Outcome, tuple[Locus, ...]] | None:
    wanted = exact_text.words_of(quoted).plain
    if len(wanted) < FEWEST or _CUT.search(quoted):
        return None
    best = max((found for other in bundle.others if (found := _nearest(wanted, other))
                and not _own_passage(bundle.paper, start, other, found[2])), default=None, key=lambda found: found[0])
    if best is None:
        return None
    _, other, first, last, changed = best
    locus = (Locus(other.document_id, first, last),)
    working = f"In {other.document_id} the passage has other words: {changed}."
    if other.in_quotation(first, last) and not (re.search(r"\d", changed) and len(other.tables) > len(bundle.paper.tables)):
        return Outcome(A_PERSON, changed, working, False, "That document is itself quoting; either may have changed the words."), locus
    return Outcome(DIFFERS, changed, working, _changes_sense(changed)), locus


def _response_differing(bundle: Bundle, quoted: str) -> tuple[Outcome, tuple[Locus, ...]] | None:
    """A response with nearly the quoted words; its writer is never named."""
    wanted = exact_text.words_of(quoted).plain
    if len(wanted) < FEWEST or _CUT.search(quoted):
        return None
    for survey in bundle.surveys:
        best = _most_alike(wanted, survey)
        window = best and stretch(wanted, exact_text.words_of(best).plain)
        if window:
            working = f"A response has nearly these words: {window[2]}."
            return Outcome(DIFFERS, window[2], working, _changes_sense(window[2])), ()
    return None


def _most_alike(wanted: tuple[str, ...], survey: Survey) -> str:
    """The answer that shares most runs of three words with a quotation; empty where none shares a third of them."""
    index = _runs(survey)
    votes: dict[int, int] = {}
    for at in range(len(wanted) - 2):
        for place in index.get(wanted[at: at + 3], ()):
            votes[place] = votes.get(place, 0) + 1
    if not votes:
        return ""
    best = max(sorted(votes), key=lambda place: votes[place])
    return _texts(survey)[best] if votes[best] * 3 >= len(wanted) - 2 else ""


@lru_cache(maxsize=4)
def _texts(survey: Survey) -> tuple[str, ...]:
    return tuple(sorted({text for text in survey.responses["text"] if isinstance(text, str) and len(text) > 20}))


@lru_cache(maxsize=4)
def _runs(survey: Survey) -> dict[tuple[str, ...], list[int]]:
    """Every run of three words of the answers, with the answers that hold it."""
    held: dict[tuple[str, ...], list[int]] = {}
    for place, text in enumerate(_texts(survey)):
        plain = exact_text.words_of(text).plain
        for run in sorted({plain[at: at + 3] for at in range(len(plain) - 2)}):
            held.setdefault(run, []).append(place)
    return held


def stretch(wanted: Sequence[str], window: Sequence[str]) -> tuple[int, int, str] | None:
    """The words of ``window`` that stand for the quotation, and how they differ; ``None`` where too few are the same."""
    blocks = [block for block in SequenceMatcher(None, wanted, window, autojunk=False).get_matching_blocks() if block.size]
    if not blocks or sum(block.size for block in blocks) < ALIKE * len(wanted):
        return None
    lead, tail = blocks[0].a, len(wanted) - blocks[-1].a - blocks[-1].size
    first, last = max(0, blocks[0].b - lead), min(len(window), blocks[-1].b + blocks[-1].size + tail)
    changed = difference(wanted, window[first:last])
    return (first, last, changed) if changed and last - first <= len(wanted) * LONGEST else None


def _unsaid(bundle: Bundle, row: Mapping[str, Any]) -> tuple[Outcome, tuple[Locus, ...]] | None:
    """Words put in a respondent's mouth that no response supplied holds."""
    start, end = int(row["start"]), int(row["end"])
    beside = bundle.paper.text[max(0, start - 130): start] + " " + bundle.paper.text[end: end + 90]
    if not bundle.surveys or not _RESPONDENT.search(beside) or row.get("quoted_document"):
        return None
    searched = sum(len(survey.respondents) for survey in bundle.surveys)
    return Outcome(NO_QUOTATION, "", f"{searched:,} submissions were searched; none holds these words or nearly these.", True), ()


_RESPONDENT = re.compile(r"\b(?:one|a|another|other) (?:respondent|response|parent|resident|carer|person|comment|user|"
                         r"grandparent|mother|father)s?\b|"
                         r"\b(?:respondents?|parents?|residents?) (?:said|wrote|told|commented|put it)\b|\bin the words of\b|\bas one\b|"
                         r"\bcomments? (?:included?|such as)\b", re.I)


def _nearest(wanted: tuple[str, ...], other: Paper) -> tuple[float, Paper, int, int, str] | None:
    """The stretch of a document most like the quotation, word by word; ``None`` where none is nearly it."""
    held = exact_text.words_of(other.text)
    at = _anchor(wanted, held.plain)
    if at is None:
        return None
    begin, end = max(0, at - len(wanted) // 3), min(len(held.plain), at + len(wanted) + len(wanted) // 3)
    found = stretch(wanted, held.plain[begin:end])
    if found is None:
        return None
    first, last, changed = found
    return len(wanted) / (last - first or 1), other, held.starts[begin + first], held.ends[begin + last - 1], changed


def _anchor(wanted: tuple[str, ...], plain: tuple[str, ...]) -> int | None:
    """Where in a document most four-word runs of the quotation point to; ``None`` where too few do."""
    runs = {wanted[at: at + 3]: at for at in range(len(wanted) - 2)}
    votes: dict[int, int] = {}
    for at in range(len(plain) - 2):
        place = runs.get(plain[at: at + 3])
        if place is not None:
            start = (at - place) // 3
            votes[start] = votes.get(start, 0) + 1
    if not votes:
        return None
    best = max(sorted(votes), key=lambda start: votes[start] + votes.get(start + 1, 0))
    return max(0, best * 3) if votes[best] + votes.get(best + 1, 0) >= max(2, len(runs) // 3) else None


def difference(quoted: Sequence[str], source: Sequence[str]) -> str:
    """The changed words, quoted against source: "will ≠ may; + not"; empty where none is changed."""
    parts = []
    for tag, a, b, c, d in SequenceMatcher(None, quoted, source, autojunk=False).get_opcodes():
        mine, theirs = " ".join(quoted[a:b]), " ".join(source[c:d])
        if tag == "replace":
            parts.append(f"quoted “{mine}”, there “{theirs}”")
        elif tag == "delete":
            parts.append(f"quoted “{mine}”, not there")
        elif tag == "insert":
            parts.append(f"there “{theirs}”, left out")
    return "; ".join(parts)


def _changes_sense(changed: str) -> bool:
    return bool(words.content(changed.replace("quoted", "").replace("there", ""))) or bool(re.search(r"\bnot?\b|\d", changed))


def _missing(bundle: Bundle, row: Mapping[str, Any]) -> tuple[Outcome, tuple[Locus, ...]] | None:
    """Not found: said only where the document named as its source was supplied."""
    named = str(row.get("quoted_document") or "")
    source = sources.resolve(named, bundle.others) if named else None
    if source is None:
        return None
    working = f"The words are not in {source.document_id}, which was supplied as “{named}”."
    return Outcome(NO_QUOTATION, "", working, True), ()
