"""Which words of a sentence a figure belongs to: "62% agreed", "agreed (62%)", "over half (53%) said they …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from consult.claims import positions, words
from consult.claims.figures import between

if TYPE_CHECKING:
    from consult.claims.paper import Sentence
    from consult.claims.quantities import Quantity

_PREDICATE = re.compile(
    r"^\s*(?:of (?:all |the |those |these )*(?:respondents|people|residents|responses|participants|those|them)\b[^,;.]{0,60}?\s)?"
    r"(?:also |either |only |then |just |have |had |would |were |was |are |is |did |do |did not |do not |who )*"
    r"(?:said|say|agree\w*|disagree\w*|strongly|tend\w*|support\w*|oppos\w+|felt|feel|thought|think|believ\w+|indicat\w+|"
    r"stat\w+|select\w+|chose|choose|prefer\w*|want\w*|us(?:e|ed|ing)|report\w*|mention\w*|comment\w*|rat\w+|rank\w+|answer\w*|"
    r"respond\w+|express\w+|identif\w+|consider\w*|either|very|fairly|quite|satisfied|dissatisfied|in favour|against|aware|"
    r"did|do|were|was|are|would|had|have|neither|not|who|visit\w*|live\w*|suggest\w*|raised|gave|needed|of)\b", re.I)
_COPULA = re.compile(r"(?:\b(?:was|were|is|are|at|being|as|to|represent\w*|account\w* for|made up|totall?ing)|[:=–-])\s*"
                     r"(?:only |just |around |about |approximately |nearly |almost |over |under |\()*$", re.I)
_SUBJECT = re.compile(
    r"^\s*of\s+(.{1,80}?)\s+(?:(?:also|either|only|then|just|have|had|would|were|was|are|is|did|do|who|that)\s+)*(?:said|say|"
    r"agree\w*|disagree\w*|strongly|tend\w*|support\w*|oppos\w+|felt|feel|thought|think|believ\w+|indicat\w+|stat(?:ed|e)|select\w+|"
    r"chose|choose|prefer\w*|want\w*|us(?:e|ed|ing)|report\w*|mention\w*|comment\w*|rat\w+|rank\w+|answer\w*|express\w+|"
    r"identif\w+|consider\w*|either|very|fairly|quite|satisfied|dissatisfied|in favour|against|aware|neither|visit\w*|live\w*|"
    r"suggest\w*|raised|gave|needed|have|had|would|were|was|are|is|did|do)\b", re.I)
# A figure opens its sentence or clause: what stands before it is the clause before, not a subject.
_WHOLE_SENTENCE = re.compile(r"^.*\b(?:agree\w*|disagree\w*|said|support\w*|oppos\w+|satisfied|answered|including|thought|felt)\b.*$", re.I)
_OF_BASE = re.compile(r"\s*(?:\([^)]*\)\s*)?of\s+(?:(?:the|all|our|these|those)\s+)*(?:total\s+(?:of\s+)?)?", re.I)
# "Access and travel was raised by 137": what the figure counts stands before it.
_PASSIVE = re.compile(r"\b(?:raised|mentioned|chosen|selected|given|made|cited|suggested|supported|used|said|named|reported|identified|"
                      r"picked|highlighted|expressed|requested)(?:\s+\w+){0,2},?\s+by\s+"
                      r"(?:just |only |over |fewer than |more than |about |around )?$", re.I)
# "The journey concerned 49% of respondents and parking 35%": what worried people stands before their share.
_WORRIED = re.compile(r"\b(?:concerned|worried|bothered|encouraged?|persuaded?|attract(?:s|ed)?|appeal(?:s|ed)? to|matter(?:s|ed)? to|"
                      r"affect(?:s|ed)?|deterred?|suit(?:s|ed)?)\s+(?:only |just |over |more than |fewer than |about |around |"
                      r"some )?$", re.I)
_OF_ANYBODY = re.compile(r"^\s*of (?:all |the |those |these )*(?:respondents|people|residents|responses|participants|them)\s*"
                         r"(?:,|\band\b)", re.I)
_STOPS = re.compile(r";|\.(?!\d)|,\s*against\b|,?\s+\b(?:while|whilst|whereas|compared (?:with|to)|but|"
                    r"although|however|and only|followed by|than(?!\s+(?:\d|one\b|two\b|three\b|four\b|five\b|half\b)))\b|"
                    r"\s[–—]\s", re.I)
_TAIL = re.compile(r"(?:,|\band\b|\bwith\b|\bor\b|\bonly\b|\ba further\b|\banother\b|\bby\b|[\s(])+$", re.I)
_HEAD = re.compile(r"^(?:\s|,|\)|\]|\band\b|\bor\b|\bwith\b|\bby\b|\ba further\b|\banother\b)+", re.I)
_OF_PEOPLE = (r"\s+of (?:all |the |those |these |our )*(?:respondents|responses|people|residents|participants|"
              r"those (?:who )?(?:answer|respond)\w+)")
_PAIRED_BEFORE = re.compile(rf"(?:{_OF_PEOPLE}|\s*(?:[\w'’-]+\s*){{0,2}})\s*[(\[,]?\s*", re.I)
_PAIRED_AFTER = re.compile(rf"(?:{_OF_PEOPLE})?\s*[(\[,]\s*(?:n\s?=\s?)?", re.I)
_ITEM = re.compile(r"^\s*\d+(?:\.\d+)+\.?\s+|^\s*\d+\.\s+")  # the number of the paragraph
# "With regard to the car park, 23% …": words that lead into what is spoken of.
LEADS = re.compile(r"^\W*(?:(?:(?:with|in) (?:regards?|relation|respect|terms) (?:to|of)|regarding|concerning|turning to|as (?:for|to)|"
                    r"when (?:they were )?asked (?:about|whether|if)|on the (?:question|subject|issue|matter) of)\s+|"
                    r"(?:in (?:contrast|addition|turn|total|fact|particular|general|all|comparison)|by contrast|on the other hand|"
                    r"for example|as a result|as (?:shown|seen)[^,]{0,40}|[a-z]+ly|meanwhile|nevertheless|nonetheless|overall|altogether),"
                    r"\s*)", re.I)
# "Support was 54% among visitors": whose share it is stands after it.
_WHOSE = re.compile(r"^\s*(?:\)\s*)?((?:among(?:st)?|for|of|by|from)\s+(?:(?:all|the|those|these|our)\s+)*[a-z][^,;.()]{1,50})", re.I)
_PROPORTION = re.compile(r"\b(?:half|third|thirds|quarter|quarters|fifth|majority|minority|most|many|few|tenths?|two|three|"
                         r"four|one|vast|large|small|small number|just|well|clear|slight|slim|significant)\b", re.I)


# Words for whoever answered, whatever they answered, and for having been asked: they pick out nobody and nothing.
ANYBODY = frozenset(words.content(
    "responding answering replying respondents people residents participants those individuals responses households public question survey "
    "consultation local overall proposal proposals proposed views view idea expressed gave asked took part completed completing providing "
    "opinion community everyone members contributors consultees questionnaire replied replies users"))


@dataclass(frozen=True)
class Clause:
    """The words that say what a figure measures, those that may say of whom, and the base printed with it."""

    label: str
    whom: str
    bracketed: bool
    base: Quantity | None = None

    @property
    def subject(self) -> str:
        """The words that say whose share it is: "seven in ten claimants", "of claimants"; empty where none do."""
        named = _SUBJECT.match(self.label)
        return " ".join(part for part in (_WHOLE_SENTENCE.sub("", self.whom), named[1] if named else "") if part)


def clause_of(sentence: Sentence, figure: Quantity, figures: Sequence[Quantity]) -> Clause:
    """The clause of one figure among the sentence's other ``figures`` (which may be printed beside it as a pair)."""
    start, end, own = _unit(sentence, figure, figures)
    base = _base(sentence, end, figures)
    end = base.end if base else end
    others = [other for other in figures if other.end <= start or other.start >= end]
    left_edge = max([other.end for other in others if other.end <= start], default=sentence.start)
    right_edge = min([other.start for other in others if other.start >= end], default=sentence.end)
    left, right = between(sentence, left_edge, start), between(sentence, end, right_edge)
    left = LEADS.sub("", _ITEM.sub("", left)) if left_edge == sentence.start else _OF_ANYBODY.sub(" ", left)
    bracketed = bool(re.search(r"[(\[]\s*(?:\w+\s*){0,2}$", left))
    left, right = re.sub(r"[(\[]\s*(?:\w+\s*){0,2}$", "", left) if bracketed else left, re.sub(r"^\s*[)\]]", "", right)
    if bracketed and not re.match(r"\s*[)\],]", between(sentence, end, right_edge)):
        right = re.split(r"[)\]]", right)[0]  # "flower beds (73% satisfied) and …": what follows the bracket is another matter
    if _WORRIED.search(left) and words.content(_last(_WORRIED.sub("", left))):
        return Clause(_last(_WORRIED.sub("", left)), own, bracketed, base)
    if _PASSIVE.search(left):
        return Clause(_last(_PASSIVE.sub("", left)), _whose(own, right), bracketed, base)
    if _follows(left, right, bracketed):
        return Clause(_first(right), f"{_last(left)} {own}".strip(), bracketed, base)
    return Clause(_last(left), _whose(own, right), bracketed, base)


def _whose(own: str, right: str) -> str:
    """The words that say whose share it is, those after it taken in: "54% among visitors"."""
    after = _WHOSE.match(right)
    return f"{own} {_first(after[1])}".strip() if after else own


def _base(sentence: Sentence, end: int, figures: Sequence[Quantity]) -> Quantity | None:
    """The number of people a share is said to be of: "40% of all 505 respondents"."""
    return next((other for other in figures if other.kind == "count" and other.start >= end and
                 _OF_BASE.fullmatch(between(sentence, end, other.start))), None)


def _unit(sentence: Sentence, figure: Quantity, figures: Sequence[Quantity]) -> tuple[int, int, str]:
    """The span of a figure with the count or percentage printed beside it in brackets, and the noun between them."""
    start, end, own = figure.start, figure.end, ""
    for other in figures:
        before, after = between(sentence, other.end, start), between(sentence, end, other.start)
        if other.end <= start and _PAIRED_BEFORE.fullmatch(before):
            if "(" in before or "[" in before:
                start = other.start
                own = re.sub(r"[(\[,].*", "", between(sentence, other.end, figure.start)).strip()
        elif other.start >= end and _PAIRED_AFTER.fullmatch(after) and "," not in after:
            end = other.end
    return start, end, own


def _follows(left: str, right: str, bracketed: bool) -> bool:
    """Whether what a figure measures comes after it."""
    predicate = bool(_PREDICATE.match(right))
    if bracketed:
        return predicate or not _says_something(left)
    if _COPULA.search(left) and _says_something(left):
        return predicate and not re.match(r"\s*of\b", right)
    return bool(words.content(right)) or not words.content(left)


def _says_something(text: str) -> bool:
    bare = _PROPORTION.sub(" ", text)
    return bool(words.content(bare)) or bool(positions.read(bare))


def _first(text: str) -> str:
    stop = _STOPS.search(text)
    return _TAIL.sub("", _HEAD.sub("", text[: stop.start()] if stop else text)).strip()


def _last(text: str) -> str:
    pieces = [match.end() for match in _STOPS.finditer(text)]
    return _TAIL.sub("", _HEAD.sub("", text[pieces[-1]:] if pieces else text)).strip()
