"""At a glance: what a cabinet member reads first."""

from __future__ import annotations

from consult.corpus import Corpus
from consult.report import counts
from consult.report.parts import Paragraph, Section, Words
from consult.report.words import capital, count, percent, plural, quantifier


def section(corpus: Corpus) -> Section | None:
    """The main figures in a few sentences, each with its base."""
    found = [Paragraph(_received(corpus), "lead"), *_headline(corpus), *_themes(corpus)]
    return Section("glance", "At a glance", tuple(found), "drop-in")


def _received(corpus: Corpus) -> Words:
    received, kept = len(corpus.respondents), len(counts.analysed(corpus))
    return (
        count(received, "received.total.n", "received-total"), f" {plural(received, 'submission was', 'submissions were')} received; ",
        count(kept, "received.analysed.n", "received-analysed"), f" {plural(kept, 'is', 'are')} analysed after ",
        count(received - kept, "received.set-aside.n", "received-set-aside"), f" {plural(received - kept, 'was', 'were')} set aside.",
    )  # fmt: skip


def _headline(corpus: Corpus) -> list[Paragraph]:
    told = corpus.consultation
    if not told.headline:
        return []
    question = told.question(told.headline)
    found = counts.sides(corpus, question)
    if not found:
        return []
    ahead, behind = ("against", "for") if found["against"] >= found["for"] else ("for", "against")
    return [Paragraph((
        f"{capital(quantifier(100 * found[ahead] / found['base']))} of those who answered ", *_share(question.id, ahead, found),
        f" {VERBS[ahead]}; ", *_share(question.id, behind, found), f" {VERBS[behind]}. The question was: {question.text}",
    ))]  # fmt: skip


VERBS = {"for": "were for the proposal", "against": "were against it"}


def _share(question_id: str, side: str, found: dict[str, int]) -> Words:
    n, base, table = found[side], found["base"], f"{question_id}-sides-{side}"
    return ("(", percent(n, base, f"{question_id}.{side}.share", table), ", ", count(n, f"{question_id}.{side}.n", table),
            " of ", count(base, f"{question_id}.base", table), ")")  # fmt: skip


def _themes(corpus: Corpus) -> list[Paragraph]:
    found = []
    for question in corpus.consultation.open_questions():
        ranked = counts.themes(corpus, question)
        top = ranked[ranked["n"] > 0].head(3)
        if top.empty:
            continue
        run: list[object] = [f"Asked “{question.text}”, people raised most often "]
        for place, row in enumerate(top.itertuples()):
            run += [
                "" if not place else " and " if place == len(top) - 1 else ", ",
                f"{row.label} (",
                percent(
                    row.n,
                    row.base,
                    f"themes.{question.id}.{row.theme_id}.share",
                    f"themes-{question.id}-{row.theme_id}",
                ),
                " of ",
                count(row.base, f"themes.{question.id}.base", f"themes-{question.id}"),
                ")",
            ]
        found.append(Paragraph((*run, ".")))
    return found
