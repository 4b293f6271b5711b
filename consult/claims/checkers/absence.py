"""Claims that nobody said or did something, against tables, response data and coded themes: counter-examples are listed.

A count above nothing for an answer people chose, or a theme that people coded, contradicts. Words that merely look like
it are shown for a person to judge.

Verdicts: ``contradicted``, ``does-not-add-up`` (a table of the same paper), ``supported``, ``needs-a-person``,
``not-found`` (searched, with no counter-example).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consult.claims import conventions, placing, rows, words
from consult.claims.bundle import Bundle, Survey
from consult.claims.finding import A_PERSON, CONTRADICTED, NOT_ADDING, NOT_FOUND, SUPPORTED, Finding, Locus, Outcome
from consult.claims.kinds import ABSENCE
from consult.claims.paper import Paper, Sentence
from consult.claims.stats import COUNT, PERCENT
from consult.codebook import Theme

_NOBODY = re.compile(
    r"\b(?:no[- ]?one|nobody|not (?:a single|one) (?:respondent|response|person|resident|comment)|"
    r"none(?: of (?:the|those|these|our)(?: \d+)?(?: (?:respondents|responses|residents|people|comments|parents|organisations|"
    r"consultees))?)?|no (?:\w+ )?(?:respondents?|responses?|residents?|people|comments?|objections?|parents?|organisations?|"
    r"consultees|submissions?|individuals?))\b", re.I)
_SAID = re.compile(r"\b(?:raised|mentioned|said|expressed|commented|complained|objected|disagreed|agreed|opposed|supported|asked|suggested|"
                   r"reported|used|chose|selected|referred|felt|strongly|tended|wanted|were|was|about|to|any concerns?)\b", re.I)
_NOT_CLAIM = re.compile(r"\b(?:should|must|will|would|can|could|may|if|ensure|so that|want|need)\b", re.I)



# Rules that leave nobody's answer out but repeats; under the others a none may only mean that the one is left out.
_WHOLE = ("one-per-person", "all-submissions", "individuals-only", "campaigns-once")


@dataclass(frozen=True)
class Denial:
    """The words that say nobody, and those that say what nobody said or did."""

    start: int
    end: int
    what: str


def check(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every absence claim that tables or response data can speak to."""
    tables = placing.tables_in(bundle.paper.stats)
    for sentence in bundle.paper.sentences:
        denial = denied(sentence)
        if denial is None or bundle.paper.in_quotation(denial.start, denial.end):
            continue
        judged = _by_tables(bundle.paper, sentence, denial, tables)
        for survey in bundle.surveys:
            judged = judged or _by_answers(bundle.paper, sentence, denial, survey) or _by_themes(denial, survey) \
                or _by_words(denial, survey)
        if judged:
            yield Finding(denial.start, denial.end, judged[0], judged[1], kind=ABSENCE)


def denied(sentence: Sentence) -> Denial | None:
    """The denial a sentence makes; ``None`` where it makes none, asks, or speaks of what should be."""
    match = _NOBODY.search(sentence.flat)
    if not match or sentence.kind == "heading" or sentence.asks:
        return None
    rest = re.split(r"[.;]|,\s+(?:but|while|although)\b", sentence.flat[match.end():])[0]
    if not _SAID.search(rest[:60]) or _NOT_CLAIM.search(rest):
        return None
    return Denial(sentence.start + match.start(), sentence.start + match.end(), rest.strip())


Judged = tuple[Outcome, tuple[Locus, ...]]


def _by_tables(paper: Paper, sentence: Sentence, denial: Denial, tables: Sequence[placing.Placed]) -> Judged | None:
    pointed = placing.scores(sentence, paper, tables)
    found = {table.key: matched for table in tables for measure in (COUNT, PERCENT)
             for column in rows.by_column(table.stats, measure).values() if (matched := rows.matches(denial.what, column))}
    placed = placing.strongest(pointed, found)
    if placed is None or not placed[1] or len(found[placed[0]]) != 1:
        return None
    match = found[placed[0]][0]
    value = sum(stat.value for stat in match.rows)
    loci = tuple(stat.locus for stat in match.rows)
    shown = " + ".join(f"{stat.printed} ({stat.label})" for stat in match.rows)
    if value == 0:
        return Outcome(SUPPORTED, "none", f"The table gives {shown}."), loci
    return Outcome(NOT_ADDING, shown, f"The sentence says nobody; the table gives {shown}.", True), loci


def _by_answers(paper: Paper, sentence: Sentence, denial: Denial, survey: Survey) -> Judged | None:
    """Against the answers people chose, and how they responded."""
    from consult.claims.checkers import response_counts

    asked = conventions.questions(survey)
    placed = [response_counts.as_table(survey, number, question) for number, question in enumerate(asked)]
    found = {table.key: matched for table in placed if table.stats and (matched := rows.matches(denial.what, table.stats))}
    if not found:
        return None
    pointed = placing.scores(sentence, paper, [table for table in placed if table.stats])
    ordered = sorted(found, key=lambda key: (-pointed[key], key))
    if len(ordered) > 1 and pointed[ordered[0]] - pointed[ordered[1]] < placing.MARGIN or len(found[ordered[0]]) != 1:
        return None
    question, match = asked[ordered[0][1]], found[ordered[0]][0]
    counted = [each for each in conventions.counts(survey, question, [stat.label for stat in match.rows])
               if each.rule in _WHOLE]
    numbers = sorted({each.n for each in counted})
    working = f"Question {question.id}: {' or '.join(stat.label for stat in match.rows)} was chosen by {', '.join(map(str, numbers))}, " \
              "depending on who is counted."
    if numbers == [0]:
        return Outcome(SUPPORTED, "none", working), ()
    if 0 in numbers:
        return Outcome(A_PERSON, str(numbers[-1]), working, True), ()
    return Outcome(CONTRADICTED, str(numbers[0]), working, True), ()


def _by_themes(denial: Denial, survey: Survey) -> Judged | None:
    """Against the themes people coded: a code is a person's reading of the response."""
    if survey.codebook is None or survey.codes is None:
        return None
    said = set(words.content(denial.what))
    themes = [theme for theme in survey.codebook.themes if _names(theme, said)]
    likely = [theme for theme in survey.codebook.themes if said & {stem for word in theme.keywords for stem in words.content(word)}]
    named = len(themes) == 1
    if not named and len(likely) != 1:
        return None
    themes = themes if named else likely
    codes = survey.codes[survey.codes["theme_id"] == themes[0].id]
    found = sorted(set(codes["response_id"]))
    if not found:
        return None
    coders = ", ".join(sorted(set(codes["coder"])))
    working = f"{len(found)} responses were coded “{themes[0].label}” by {coders}."
    verdict = CONTRADICTED if named else A_PERSON
    return Outcome(verdict, f"{len(found)} responses", working, True, "The responses are shown as counter-examples."), \
        _shown(survey, found)


def _names(theme: Theme, said: set[str]) -> bool:
    label = set(words.content(theme.label)) | set(words.content(theme.id.replace("-", " ")))
    return bool(label & said) and len(label & said) * 3 >= len(label)


def _by_words(denial: Denial, survey: Survey) -> Judged | None:
    """Against the words of open answers: likely counter-examples are shown, never counted."""
    wanted = [word for word in words.content(_SAID.sub(" ", denial.what)) if len(word) > 3]
    concerns = [word for word in wanted if word not in ("concern", "objection", "issu", "propos", "consultation")]
    if not concerns:
        return None
    stemmed = ((response_id, text) for response_id, text in zip(survey.responses["response_id"], survey.responses["text"], strict=True)
               if isinstance(text, str) and text)
    hits = [response_id for response_id, text in stemmed if set(concerns) <= set(words.content(text))]
    searched = f"{len(survey.respondents)} submissions searched for {', '.join(concerns)}"
    if hits:
        return Outcome(A_PERSON, f"{len(hits)} answers", f"{searched}: {len(hits)} answers hold these words and may be counter-examples.",
                       True), _shown(survey, hits)
    return Outcome(NOT_FOUND, "", f"{searched}: no counter-example. Other words may say the same."), ()


def _shown(survey: Survey, found: Sequence[str]) -> tuple[Locus, ...]:
    """Up to three answers whose writers did not refuse to be quoted."""
    refused = set(survey.respondents.loc[survey.respondents["consent"] == "no", "respondent_id"])
    texts = survey.responses[survey.responses["response_id"].isin(found) & ~survey.responses["respondent_id"].isin(refused)]
    pairs = [(row.response_id, row.text) for row in texts.itertuples() if row.text]
    return tuple(Locus(response_id, 0, len(text)) for response_id, text in sorted(pairs)[:3])


__all__ = ["check", "denied"]
