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
    found = counts.options(corpus, question)
    half = len(question.scale) // 2
    against = found[found["option"].isin(question.scale[len(question.scale) - half :])]
    n, base = int(against["n"].sum()), int(found["base"].max() or 0)
    if not base or not half:
        return []
    word = capital(quantifier(100 * n / base))
    return [Paragraph((
        f"{word} (", percent(n, base, f"{question.id}.against.share", f"{question.id}-table"), ", ",
        count(n, f"{question.id}.against.n", f"{question.id}-table"), " of ", count(base, f"{question.id}.base", f"{question.id}-table"),
        f") of those who answered chose {' or '.join(against['option'])} when asked: {question.text}",
    ))]  # fmt: skip


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
