"""Shares and numbers of people against the responses themselves, counted under every documented convention.

The plain convention gives the figure: ``supported``. Only another does: ``supported-on-basis``, naming it. Others
that disagree: ``needs-a-person``. None does, and only one question can be meant: ``contradicted``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from consult.claims import conventions, forensics, placing, rounding, rows, words
from consult.claims.bundle import Bundle, Survey
from consult.claims.conventions import Count
from consult.claims.figures import SUBGROUP, between, of_kind
from consult.claims.finding import A_PERSON, CONTRADICTED, ON_BASIS, SUPPORTED, Finding, Outcome
from consult.claims.forensics import Figure
from consult.claims.paper import Paper, Sentence
from consult.claims.quantities import Quantity
from consult.claims.rounding import Interval
from consult.claims.stated import Looked, figures
from consult.claims.stats import PERCENT, Stat
from consult.consultation import Question

_RECEIVED = re.compile(r"^\s*(?:\w+\s+){0,2}?(?:responses|submissions|respondents|people|questionnaires|surveys|replies|returns)\b"
                       r"[^.;]{0,40}?\b(?:received|submitted|returned|made|responded|took part|completed|replied|analysed)\b|"
                       r"^\s*(?:are|were|have been)\s+(?:then\s+)?analysed\b|"
                       r"^\s*(?:submissions|responses)\b(?:\s*[.,;]|\s+(?:to|were|in total)\b)", re.I)
_WE_RECEIVED = re.compile(r"\b(?:received|had|were|was|remaining|analysed|total of)\s+(?:a total of |just |only )?$", re.I)
_SOME_ONLY = re.compile(r"\b(?:online|paper|email|e-mail|letter|post|event|petition|of which|of whom|organisations?|campaign|easy[- ]read|"
                        r"set aside|duplicates?|blank|late|signatures?|comments?|per)\b", re.I)


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every figure in the paper that one question of the response data can judge."""
    for survey in bundle.surveys:
        asked = conventions.questions(survey)
        placed = [as_table(survey, number, question) for number, question in enumerate(asked)]
        for sentence in bundle.paper.sentences:
            if sentence.kind == "heading" or sentence.asks or not sentence.quantities:
                continue
            yield from _totals(bundle.paper, survey, sentence)
            yield from _letters(bundle.paper, survey, sentence)
            yield from _kinds(bundle.paper, survey, sentence)
            for looked in figures(bundle.paper, sentence):
                outcome = _judged(bundle.paper, survey, looked, asked, placed)
                if outcome:
                    yield Finding(looked.quantity.start, looked.quantity.end, outcome)


def as_table(survey: Survey, number: int, question: Question) -> placing.Placed:
    """A question as a table of its options, so that the words of a sentence find them as they find rows."""
    title = f"{question.id}: {question.text}"
    stats = tuple(Stat(survey.name, number, row, 1, 0, 0, 0, 0, "", PERCENT, Fraction(0), Interval(None, None), option, title=title,
                       multiple=question.kind == "multi")
                  for row, option in enumerate(conventions.options_of(survey, question)))
    return placing.Placed((survey.name, number), stats)


def _judged(paper: Paper, survey: Survey, looked: Looked, asked: Sequence[Question], placed: Sequence[placing.Placed]) -> Outcome | None:
    found = {table.key: matched for table in placed if table.stats and (matched := rows.matches(looked.clause.label, table.stats))}
    if not found:
        return None
    pointed = placing.scores(looked.sentence, paper, [table for table in placed if table.stats])
    ordered = sorted(found, key=lambda key: (-pointed[key], key))
    alone = len(ordered) == 1 or pointed[ordered[0]] - pointed[ordered[1]] >= placing.MARGIN
    matched = found[ordered[0]]
    if _picks_out(looked, asked[ordered[0][1]]):
        return None
    if not alone or len({tuple(stat.label for stat in match.rows) for match in matched}) > 2:
        return None
    question = asked[ordered[0][1]]
    counted = [each for match in matched for each in
               conventions.counts(survey, question, [stat.label for stat in match.rows])]
    said = looked.clause.base
    if said is not None and looked.measure == PERCENT:
        counted = [each for each in counted if each.base == said.low]
    if not counted:
        return None
    clear = len(matched) == 1 and _sure_of(question, pointed[ordered[0]])
    return judged(looked, counted, question, clear=clear)


def _sure_of(question: Question, score: float) -> bool:
    """Whether the words leave no doubt which question is meant: its scale is named, or its words are."""
    if question.id in ("channel", "type"):
        return True
    return bool(question.scale) or score >= placing.ENOUGH


def _picks_out(looked: Looked, question: Question) -> bool:
    said = looked.sentence.flat
    own = set(words.content(f"{question.text} {' '.join(question.options)}"))
    return any(not set(words.content(said[match.start(): match.end() + 25])) & own for match in SUBGROUP.finditer(said)
               if not re.fullmatch(r"(?:respondents?|those|people) who", match[0], re.I) or
               not re.match(r"\s*(?:answered|responded|gave)", said[match.end():]))


def judged(looked: Looked, counted: Sequence[Count], question: Question, *, clear: bool) -> Outcome | None:
    """A stated share or number beside every way of counting it."""
    fits = [each for each in counted if fitting(looked.figure, each, looked.measure, looked.quantity)]
    plain = next((each for each in counted if each.plain), counted[0])
    found = f"{plain.n:,} of {plain.base:,} ({rounding.shown(plain.share, 1)}%)"
    working = f"{looked.quantity.as_printed}; question {question.id}: {_listed(counted, fits)}."
    if any(each.plain for each in fits):
        return Outcome(SUPPORTED, found, working)
    if fits:
        rules = {(each.n, each.base) for each in fits}
        if len(rules) == 1 or looked.measure != PERCENT and len({each.n for each in fits}) == 1:
            return Outcome(ON_BASIS, found, working, note=f"Only with {fits[0].name}.")
        return Outcome(A_PERSON, found, working, note="More than one way of counting gives the figure, and the plain one does not.")
    if not clear:
        return None
    if _nearly(looked, counted):
        return Outcome(A_PERSON, found, working, note="Within one or two people of a documented way of counting: whom to set aside is a "
                                                      "judgement.")
    middle = plain.share if looked.measure == PERCENT else Fraction(plain.n)
    changed = (forensics.material_share if looked.measure == PERCENT else forensics.material_amount)(looked.figure.middle, middle)
    return Outcome(CONTRADICTED, found, working, changed, "No documented way of counting gives the figure.")


def _nearly(looked: Looked, counted: Sequence[Count]) -> bool:
    """Whether a figure is so near a documented count that setting one or two submissions aside would give it."""
    if looked.measure == PERCENT:
        step = max((Fraction(200, each.base) for each in counted if each.base), default=Fraction(0))
        return any(looked.figure.interval.widened(min(step, Fraction(1))).overlaps(rounding.exactly(each.share)) for each in counted) \
            and looked.quantity.kind == "percent"
    return any(abs(each.n - looked.figure.middle) <= max(2, each.n // 100) and each.n > 20 for each in counted)


def fitting(stated: Figure, count: Count, measure: str, quantity: Quantity) -> bool:
    """Whether a convention gives the figure as printed, under half up, half to even or cutting off.

    "More than half" is more than 50%, not 50%: response data has no rounding to hide in.
    """
    value = count.share if measure == PERCENT else Fraction(count.n)
    low, high = stated.interval.low, stated.interval.high
    if quantity.comparator == "over" and low is not None and value <= low or \
            quantity.comparator == "under" and high is not None and value >= high:
        return False
    if stated.interval.overlaps(rounding.exactly(value)):
        return True
    digits = re.sub(r"[^\d.]", "", stated.printed)
    return quantity.kind == "percent" and quantity.comparator == "exact" and bool(digits) and bool(count.base) and \
        bool(rounding.conventions_fitting(count.n, count.base, digits))


def _listed(counted: Sequence[Count], fits: Sequence[Count]) -> str:
    shown = [*fits, *(each for each in counted if each.plain and each not in fits), *(each for each in counted
                                                                                     if not each.plain and each not in fits)]
    return "; ".join(f"{each.n:,} of {each.base:,} = {rounding.shown(each.share, 1)}% ({each.name})" for each in shown[:8])


def _totals(paper: Paper, survey: Survey, sentence: Sentence) -> Iterator[Finding]:
    """"505 responses were received": against the number of responses under every rule."""
    if _SOME_ONLY.search(sentence.flat):
        return
    for quantity in of_kind(sentence, "count"):
        lead = between(sentence, sentence.start, quantity.start)
        follows = between(sentence, quantity.end, quantity.end + 80)
        if not _RECEIVED.match(follows) and not (_WE_RECEIVED.search(lead) and re.match(r"\s*(?:submissions|responses)\b", follows)):
            continue
        if quantity.hedge or paper.in_quotation(quantity.start, quantity.end):
            continue
        counted = conventions.totals(survey)
        fits = [each for each in counted if quantity.low == each.n]
        listed = "; ".join(f"{each.n:,} ({conventions.RULES.get(each.rule, each.rule)})" for each in counted)
        if fits and (fits[0].plain or fits[0].rule == "all-submissions"):
            yield Finding(quantity.start, quantity.end, Outcome(SUPPORTED, f"{fits[0].n:,}", f"{quantity.as_printed}; {listed}."))
        elif fits:
            yield Finding(quantity.start, quantity.end,
                          Outcome(ON_BASIS, f"{fits[0].n:,}", f"{quantity.as_printed}; {listed}.", note=f"Only with {fits[0].name}."))


def _letters(paper: Paper, survey: Survey, sentence: Sentence) -> Iterator[Finding]:
    """"Three people sent the same letter": against the families of alike responses."""
    if survey.campaigns.empty or not _LETTER.search(sentence.flat) and not (_SENT.search(sentence.flat) and _said_before(paper, sentence)):
        return
    sizes = sorted(set(survey.campaigns.groupby("campaign_id")["response_id"].nunique()))
    parts = {int((survey.campaigns["relation"] == "variant").sum())} | \
        set(survey.campaigns[survey.campaigns["relation"] == "variant"].groupby("campaign_id")["response_id"].nunique())
    for quantity in of_kind(sentence, "count"):
        if paper.in_quotation(quantity.start, quantity.end) or quantity.low is None or quantity.low < 2:  # type: ignore[operator]
            continue
        listed = ", ".join(map(str, sizes))
        working = f"{quantity.as_printed}; families of alike responses found: {listed} responses."
        if quantity.low in sizes or quantity.low in parts:
            yield Finding(quantity.start, quantity.end, Outcome(SUPPORTED, listed, working))
        else:
            note = "Where one letter ends and another begins is a judgement."
            yield Finding(quantity.start, quantity.end, Outcome(A_PERSON, listed, working, note=note))


_USED = re.compile(r"^\s*(?:(?:also|had|have|then)\s+)*(?:used|completed|filled in|returned|answered|submitted|responded to|replied to)\s+"
                   r"(?:the|our|a|an)\s+(?:online |paper )?(?:questionnaire|survey|form|consultation)\b", re.I)
_WRITTEN = re.compile(r"letter|mail|post|phone|meeting|event|petition|social", re.I)


def _kinds(paper: Paper, survey: Survey, sentence: Sentence) -> Iterator[Finding]:
    """"Eight organisations used the questionnaire": respondents of one type, those who wrote letters or e-mails left out."""
    for quantity in of_kind(sentence, "count"):
        at = sentence.flat.find(quantity.noun, quantity.end - sentence.start) + len(quantity.noun) if quantity.noun else -1
        if at < 0 or not _USED.match(sentence.flat[at:]) or quantity.hedge or paper.in_quotation(quantity.start, quantity.end):
            continue
        called = set(words.content(quantity.noun))
        types = [name for name in sorted(set(survey.respondents["type"]) - {""}) if called and called <= set(words.content(name))]
        if len(types) != 1:
            continue
        mine = survey.respondents[(survey.respondents["type"] == types[0])
                                  & ~survey.respondents["channel"].astype(str).str.contains(_WRITTEN.pattern, case=False, regex=True)]
        held = set(mine["respondent_id"])
        found = {each.rule: len(held & each.people) for each in conventions.voices(survey)}
        listed = "; ".join(f"{number} ({conventions.RULES.get(rule, rule)})" for rule, number in found.items())
        working = f"{quantity.as_printed}; {types[0]}, by questionnaire: {listed}."
        plainest = next(iter(found.values()))
        if quantity.low == plainest:
            yield Finding(quantity.start, quantity.end, Outcome(SUPPORTED, f"{plainest}", working))
        elif quantity.low in found.values():
            rule = next(rule for rule, number in found.items() if number == quantity.low)
            note = f"Only with {conventions.RULES.get(rule, rule)}."
            yield Finding(quantity.start, quantity.end, Outcome(ON_BASIS, f"{quantity.low}", working, note=note))


def _said_before(paper: Paper, sentence: Sentence) -> bool:
    """Whether one of the two sentences before speaks of letters sent by several people."""
    at = paper.sentences.index(sentence)
    return any(_LETTER.search(each.flat) for each in paper.sentences[max(0, at - 2): at] if each.order == sentence.order)


_SENT = re.compile(r"\bsent by\b", re.I)
_LETTER = re.compile(r"\b(?:same|identical|standard|template|campaign|circular) (?:letter|response|email|e-mail|wording|text)s?\b|"
                     r"\bletter campaigns?\b", re.I)

__all__ = ["check", "fitting", "judged"]
