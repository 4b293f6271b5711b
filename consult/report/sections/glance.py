"""At a glance: numbered paragraphs of at most a page, made to be pasted into a cabinet report."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from consult.corpus import Corpus
from consult.report import counts
from consult.report.parts import Bullets, Paragraph, Section, Words
from consult.report.tabling import share_of
from consult.report.words import capital, count, listed, plural, quantifier
from consult.responses import profile

VERBS = {"for": "for the proposal", "against": "against it"}


def section(corpus: Corpus) -> Section | None:
    """What was received, where people stand, what they raised, what depends on the counting, and who else wrote."""
    points = tuple(words for point in POINTS for words in point(corpus))
    pasted = Paragraph(("These paragraphs can be pasted into a cabinet report as they stand.",), "note")
    return Section("glance", "At a glance", (Bullets(points, numbered=True), pasted), "drop-in") if points else None


def _stand(corpus: Corpus) -> list[Words]:
    told = corpus.consultation
    found = counts.sides(corpus, told.question(told.headline)) if told.headline else {}
    if not found:
        return []
    question = told.question(told.headline)
    ahead, behind = ("against", "for") if found["against"] >= found["for"] else ("for", "against")
    word = capital(quantifier(100 * found[ahead] / found["base"]))
    first = share_of(found[ahead], found["base"], source=f"{question.id}.{ahead}", link=f"{question.id}-sides-{ahead}")
    second = share_of(
        found[behind], found["base"], source=f"{question.id}.{behind}", link=f"{question.id}-sides-{behind}"
    )
    names = {"for": "for the proposal", "against": "against the proposal"}
    return [(f"{word} of those who answered are {names[ahead]}: ", *first, "; ", *second, f" are {VERBS[behind]}. "
             f"The question was: {question.text}")]  # fmt: skip


def _received(corpus: Corpus) -> list[Words]:
    received, kept = len(corpus.respondents), len(counts.analysed(corpus))
    if not received:
        return []
    aside = received - kept
    return [
        (
            count(received, "received.total.n", "received-total"),
            f" {plural(received, 'submission was', 'submissions were')} received and ",
            count(kept, "received.analysed.n", "received-analysed"),
            f" {plural(kept, 'is', 'are')} analysed; ",
            count(aside, "received.set-aside.n", "received-set-aside"),
            f" {plural(aside, 'was', 'were')} set aside, each for a stated reason.",
        )
    ]


def _themes(corpus: Corpus) -> list[Words]:
    found: list[Words] = []
    for question in corpus.consultation.open_questions():
        ranked = counts.themes(corpus, question)
        top = ranked[ranked["n"] > 0].head(3)
        if top.empty:
            continue
        run: list[Any] = [f"Asked “{question.text}”, people raised most often "]
        for place, row in enumerate(top.itertuples()):
            source, link = f"themes.{question.id}.{row.theme_id}", f"themes-{question.id}-{row.theme_id}"
            joint = "" if not place else " and " if place == len(top) - 1 else ", "
            run += [f"{joint}{row.label}, ", *share_of(row.n, row.base, source=source, link=link)]
        found.append((*run, "."))
    return found


def _rules(corpus: Corpus) -> list[Words]:
    told = corpus.consultation
    if not told.headline or counts.by_rule(corpus).empty:
        return []
    turned = counts.rule_flags(corpus)
    changed = turned[turned["question_id"].eq(told.headline) & turned["kind"].isin(("direction", "majority"))]
    rules = changed["rule"].nunique()
    if not rules:
        return [("Counting people differently (with or without campaigns, residents only, organisations apart) does not change whether "
                 "there is a majority, or on which side.",)]  # fmt: skip
    return [("The message depends on who is counted: under ", count(int(rules), "rules.changed"),
             f" other counting {plural(int(rules), 'rule', 'rules')} it is another one.")]  # fmt: skip


def _campaigns(corpus: Corpus) -> list[Words]:
    words: list[Any] = []
    families = corpus.campaigns["campaign_id"].nunique()
    if families:
        answers = corpus.campaigns["response_id"].nunique()
        words += [
            count(int(families), "campaigns.families", "campaigns-table"),
            f" {plural(families, 'campaign')} sent ",
            count(int(answers), "campaigns.answers", "campaigns-table"),
            f" {plural(answers, 'answer')} that share a text. ",
        ]
    if len(corpus.petitions):
        words += [
            count(len(corpus.petitions), "petitions.n", "petitions-table"),
            f" {plural(len(corpus.petitions), 'petition is', 'petitions are')} counted apart and added to no figure here.",
        ]
    return [tuple(words)] if words else []


def _stakeholders(corpus: Corpus) -> list[Words]:
    wrote = corpus.documents[corpus.documents["kind"].isin(("letter", "party-response", "blog", "op-ed", "petition"))]
    stated = wrote[wrote["position"].isin(("supports", "opposes", "mixed"))]
    if wrote.empty:
        return []
    verbs = {"supports": "in support", "opposes": "against", "mixed": "mixed"}
    counted = [(side, int(stated["position"].eq(side).sum())) for side in verbs]
    run: list[Any] = [
        count(len(wrote), "stakeholders.n", "stakeholders-table"),
        f" {plural(len(wrote), 'document')} came from organisations, parties and individuals writing apart from the questions",
    ]
    shown = [(side, n) for side, n in counted if n]
    for place, (side, n) in enumerate(shown):
        run += [
            "; their stated position is " if not place else " or ",
            f"{verbs[side]} in ",
            count(n, f"stakeholders.{side}"),
        ]
    return [(*run, ".")]


def _caution(corpus: Corpus) -> list[Words]:
    """What the figures are not; with the groups that answered least, where margins are given."""
    if corpus.respondents.empty:
        return []
    margins = profile.read_margins(corpus.consultation)
    table = profile.profile(counts.kept(corpus), consultation=corpus.consultation, population=margins)
    known = table[table["difference"].notna()]
    low = known[known["difference"].astype(float) <= -0.2].sort_values(["difference", "category"])
    names = [f"{row.category} ({row.question_id})" for row in low.head(3).itertuples()]
    fewer = f" Fewest beside their share of the population: {listed(names)}." if names else ""
    return [(f"{profile.STATEMENT}{fewer}",)]


POINTS: tuple[Callable[[Corpus], list[Words]], ...] = (
    _stand,
    _themes,
    _rules,
    _campaigns,
    _stakeholders,
    _received,
    _caution,
)
