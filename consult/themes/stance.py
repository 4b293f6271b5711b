"""Where each response stands on the proposal, and on each theme it raises: supports, opposes, mixed or unclear.

What somebody ticked decides first. Where they ticked nothing, or neither side, their words decide, by rules that read
negation, conditions, other people's words and which way the proposal goes; and where their words do not say, the
stance is "unclear". Tone and politeness count for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from consult import tables
from consult.consultation import Consultation, Question
from consult.themes import stance_words as words
from consult.themes.stance_proposal import Proposal, asks_yes_or_no, names_it, proposed

UNCLEAR = "unclear"
# How the sides of a closed question (for, against) read as stances; its other answers leave it to the text.
_OF_SIDE = {"for": words.FOR, "against": words.AGAINST}
_ASKS_SIDES = re.compile(r"\b(?:agree|disagree|support|oppose|favour|against|approve|object|yes|no|accept|good idea|bad idea|"
                         r"like|positive|negative|keep|close)\b", re.IGNORECASE)

Sides = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Stance:
    """A stance, where it was read from, and the words in the answer (−1 where there are none)."""

    value: str
    basis: str
    start: int = -1
    end: int = -1


@dataclass(frozen=True)
class _Found:
    side: str
    start: int
    end: int


def stances(responses: pd.DataFrame, passages: pd.DataFrame, tags: pd.DataFrame, *, consultation: Consultation,
            sides: Sides) -> pd.DataFrame:
    """The ``stances`` table: one row for each open answer with words, and one for each theme ``final`` gives it.

    ``sides`` says, for each closed question that takes sides, which of its options are for, against, neither or apart.
    A theme goes by the ticked answer where there is one, else by the sentences that raise it, else by the answer.
    """
    asked = {question.id: question for question in consultation.open_questions()}
    spoken = responses[responses["question_id"].isin(asked) & responses["text"].str.strip().ne("")]
    ticked = {key: _ticked(responses, asked[key], consultation, sides) for key in asked}
    cut, raised, what = _sentences(passages), _raised(tags), proposed(consultation)
    rows: list[dict[str, object]] = []
    for row in spoken.drop_duplicates("response_id").itertuples():
        question, spans = asked[row.question_id], cut.get(row.response_id, [(0, len(row.text))])
        about, chosen = is_about(question, consultation), ticked[row.question_id].get(row.respondent_id, "")
        whole = Stance(chosen, "closed-answer") if chosen else of_text(row.text, spans, proposal=what, question=question,
                                                                       about=about)
        rows.append(_row(row.response_id, "", whole))
        for theme, marked in raised.get(row.response_id, {}).items():
            own = whole if chosen else of_text(row.text, [span for span in spans if span in marked], proposal=what,
                                               question=question, about=about)
            rows.append(_row(row.response_id, theme, whole if own.value == UNCLEAR else own))
    return tables.frame("stances", rows)


def of_text(text: str, spans: list[tuple[int, int]], *, proposal: Proposal, question: Question | None = None,
            about: bool = True) -> Stance:
    """The stance the sentences at ``spans`` of a text take, with the first words that take it.

    Words for and against in one answer, or a side taken on a condition, are "mixed". ``about`` is whether the question
    asks about the proposal itself: under another question "I agree" agrees with something else.
    """
    found = [_Found(each.side, start + each.start, start + each.end)
             for start, end in spans for each in _of_sentence(text[start:end], proposal, about)]
    opened = _opening(text, spans, question)
    if opened and not any(each.side != opened.side for each in found):
        found.insert(0, opened)
    if not found:
        return Stance(UNCLEAR, "text")
    said = dict.fromkeys(each.side for each in found)
    value = next(iter(said)) if len(said) == 1 else words.PARTLY
    first = next((each for each in found if each.side == value), found[0])
    return Stance(value, "text", first.start, first.end)


@lru_cache(maxsize=200_000)  # a sentence is asked about for the whole answer, for each theme, and where it is repeated
def _of_sentence(sentence: str, proposal: Proposal, about: bool) -> tuple[_Found, ...]:
    plain = words.NOT_SAID.sub(lambda match: " " * len(match.group()), sentence.replace("’", "'"))
    found = []
    for cue in words.cues(proposal, about):
        match = next((each for each in cue.pattern.finditer(plain) if _counts(plain, each, cue.side)), None)
        if match:
            found.append(_Found(cue.side, match.start(), match.end()))
            if cue.side == words.PARTLY:
                break
            plain = plain[:match.start()] + " " * len(match.group()) + plain[match.end():]
    return tuple(found)


def _counts(plain: str, match: re.Match[str], side: str) -> bool:
    """Whether the words are the writer's own, now, in this world, and meant as they stand."""
    before = plain[:match.start()]
    if words.SUPPOSED.search(before) or words.REPORTED.search(before) or words.ONCE.search(plain):
        return False
    if words.NOT_AGAINST.search(before + match.group()) or words.TURNED.search(before):
        return False
    return side != words.FOR or not (words.MOCKED.search(plain) or words.SUPPOSING.search(plain))


def _opening(text: str, spans: list[tuple[int, int]], question: Question | None) -> _Found | None:
    """"Yes" or "No" at the head of an answer to a question that can be so answered."""
    if question is None or not spans or not asks_yes_or_no(question):
        return None
    start, end = spans[0]
    if start > len(text) - len(text.lstrip()):
        return None
    for side, pattern in ((words.AGAINST, words.NO), (words.FOR, words.YES)):
        match = pattern.search(text[start:end])
        if match:
            return _Found(side, start + match.start(), start + match.end())
    return None


def _ticked(responses: pd.DataFrame, question: Question, told: Consultation, sides: Sides) -> dict[str, str]:
    """For each respondent the stance they ticked on the closed question that goes with an open one."""
    with_it = closed_partner(question, told, sides)
    if not with_it:
        return {}
    given = responses[responses["question_id"].eq(with_it)]
    option = given["value"].where(given["value"].ne(""), given["text"].str.strip())
    stance = option.map(sides[with_it]).map(_OF_SIDE).fillna("")
    found = pd.DataFrame({"respondent_id": given["respondent_id"], "stance": stance})
    found = found[found["stance"].ne("")].drop_duplicates()
    return found.drop_duplicates("respondent_id", keep=False).set_index("respondent_id")["stance"].to_dict()


def closed_partner(question: Question, told: Consultation, sides: Sides) -> str:
    """The closed question that says where those who answer an open question stand; empty where none does.

    Its declared pair, else the headline question, else the only question that asks for or against. A pair that asks
    something else (how easy, how often) does not say where anybody stands.
    """
    asks = [other.id for other in told.questions if sides.get(other.id) and _asks_for_a_side(other)]
    for candidate in (question.pair, told.headline):
        if candidate in asks:
            return candidate
    return asks[0] if len(asks) == 1 and not told.headline else ""


def is_about(question: Question, told: Consultation) -> bool:
    """Whether an open question asks about the proposal itself: it explains a closed one, or there is no other like it."""
    return bool(question.pair) or not told.headline and len(told.open_questions()) == 1 or names_it(question)


def _asks_for_a_side(question: Question) -> bool:
    return any(_ASKS_SIDES.search(option) for option in (question.scale or question.options))


def _sentences(passages: pd.DataFrame) -> dict[str, list[tuple[int, int]]]:
    """Where each response's passages lie, in order."""
    own = passages[passages["origin"].eq("response")].sort_values(["origin_id", "start", "end"])
    found: dict[str, list[tuple[int, int]]] = {}
    for origin, start, end in zip(own["origin_id"], own["start"], own["end"], strict=True):
        found.setdefault(origin, []).append((int(start), int(end)))
    return found


def _raised(tags: pd.DataFrame) -> dict[str, dict[str, set[tuple[int, int]]]]:
    """For each response its final themes, and where the passages lie that raise each."""
    final = tags[tags["tagger"].eq("final")].sort_values(["origin_id", "theme_id", "passage_id"])
    found: dict[str, dict[str, set[tuple[int, int]]]] = {}
    for origin, theme, passage in zip(final["origin_id"], final["theme_id"], final["passage_id"], strict=True):
        start, _, end = passage.rpartition("#")[2].partition("-")
        found.setdefault(origin, {}).setdefault(theme, set()).add((int(start), int(end)))
    return found


def _row(response: str, theme: str, stance: Stance) -> dict[str, object]:
    span = (stance.start, stance.end) if stance.start >= 0 else (None, None)
    return {"response_id": response, "theme_id": theme, "stance": stance.value, "basis": stance.basis, "start": span[0],
            "end": span[1]}
