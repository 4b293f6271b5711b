"""At a glance: a chart of the headline and numbered paragraphs of at most a page, made to be pasted into a cabinet report."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from consult.corpus import Corpus
from consult.report import comparing, counts
from consult.report.parts import Bullets, Item, Link, Paragraph, Section, Subheading, Words
from consult.report.sections import claims, closed, response
from consult.report.tabling import share_of, slug
from consult.report.words import capital, count, listed, percent, plural, quantifier, quoted
from consult.responses import profile


def section(corpus: Corpus) -> Section | None:
    """The headline drawn, what was raised, what depends on the counting and who else wrote; then what waits for review."""
    points = tuple(words for point in POINTS for words in point(corpus))
    if not points:
        return None
    items: list[Item] = [*_picture(corpus), Bullets(points, numbered=True)]
    items.append(Paragraph(("The numbered paragraphs can be pasted into a cabinet report as they stand.",), "note"))
    review = tuple(words for point in REVIEW for words in point(corpus))
    if review:
        items += [Subheading("glance-review", "Before this goes to the decision"), Bullets(review)]
    return Section("glance", "At a glance", tuple(items), "drop-in")


def _headline(corpus: Corpus) -> Any:
    """The question that asks for or against, where it was answered and takes sides; else None."""
    told = corpus.consultation
    return (
        told.question(told.headline) if told.headline and counts.sides(corpus, told.question(told.headline)) else None
    )


def _picture(corpus: Corpus) -> list[Item]:
    question = _headline(corpus)
    return (
        [closed.chart(corpus, question, counts.options(corpus, question), chart_id="glance-chart", apart=True)]
        if question
        else []
    )


def _stand(corpus: Corpus) -> list[Words]:
    question = _headline(corpus)
    if question is None:
        return []
    found = counts.sides(corpus, question)
    ahead, behind = ("for", "against") if found["for"] > found["against"] else ("against", "for")
    first, second = (
        share_of(found[side], found["base"], source=f"{question.id}.{side}", link=f"{question.id}-sides-{side}")
        for side in (ahead, behind)
    )
    if found["for"] == found["against"]:
        return [("As many are for the proposal as against it: ", *first, f" each. The question was: {question.text}")]
    word = capital(quantifier(100 * found[ahead] / found["base"]))
    are = "is" if word.startswith("A ") and "majority" not in word else "are"
    other = "against it" if behind == "against" else "for it"
    return [(f"{word} of those who answered {are} {ahead} the proposal: ", *first, "; ", *second, f" are {other}. "
             f"The question was: {question.text}")]  # fmt: skip


_OPENINGS = (
    "Asked {}, people spoke most often of ",
    "On {}, the points made most often concerned ",
    "To {}, the commonest replies were about ",
)


def _themes(corpus: Corpus) -> list[Words]:
    found: list[Words] = []
    for question in corpus.consultation.open_questions():
        ranked = counts.themes(corpus, question)
        top = ranked[ranked["n"] > 0].head(3)
        if top.empty:
            continue
        run: list[Any] = [_OPENINGS[len(found) % len(_OPENINGS)].format(quoted(question.text))]
        for place, row in enumerate(top.itertuples()):
            source, link = f"themes.{question.id}.{row.theme_id}", f"themes-{question.id}-{row.theme_id}"
            joint = "" if not place else " and " if place == len(top) - 1 else ", "
            run += [f"{joint}{quoted(row.label)}, ", *share_of(row.n, row.base, source=source, link=link)]
        found.append((*run, "."))
    return found


def _rules(corpus: Corpus) -> list[Words]:
    """Whether another way of counting changes the message, and between which shares the larger side stands."""
    if _headline(corpus) is None:
        return []
    table = counts.sides_by_rule(corpus)
    table = table[table["base"] > 0]
    if len(table) < 2:
        return []
    side = "for" if table["n_for"].sum() > table["n_against"].sum() else "against"
    ranked = table.assign(share=table[f"n_{side}"] / table["base"]).sort_values(["share", "rule"])
    ends: list[Any] = [
        percent(int(row[f"n_{side}"]), int(row["base"]), f"rules.{row['rule']}.{side}.share", f"rules-{row['rule']}")
        for row in (ranked.iloc[0], ranked.iloc[-1])
    ]
    turned = counts.rule_flags(corpus)
    turned = turned[
        turned["question_id"].eq(corpus.consultation.headline) & turned["kind"].isin(("direction", "majority"))
    ]
    rules = int(turned["rule"].nunique())
    tried = count(len(table), "rules.tried")
    if ends[0].text == ends[1].text:
        head: Words = ("However people are counted (", tried, " ways can be applied here), ", ends[0], f" are {side}")
    else:
        head = (
            "Under the ",
            tried,
            " ways of counting people that can be applied here, between ",
            ends[0],
            " and ",
            ends[1],
            f" are {side}",
        )
    if not rules:
        return [(*head, "; none changes whether there is a majority, or on which side.")]
    return [(*head, "; ", count(rules, "rules.changed"), f" of them {plural(rules, 'changes', 'change')} whether there is a "
             "majority, or on which side.")]  # fmt: skip


def _campaigns(corpus: Corpus) -> list[Words]:
    words: list[Any] = []
    families = int(corpus.campaigns["campaign_id"].nunique())
    if families:
        answers = int(corpus.campaigns["response_id"].nunique())
        words += [
            "Among the answers, ",
            count(answers, "campaigns.answers", "campaigns-table"),
            f" {plural(answers, 'shares', 'share')} the text of ",
            count(families, "campaigns.families", "campaigns-table"),
            f" {plural(families, 'campaign')}. ",
        ]
    petitions = len(corpus.petitions)
    if petitions:
        words += [
            "The council " + ("also " if len(corpus.respondents) else "") + "received ",
            count(petitions, "petitions.n", "petitions-table"),
            f" {plural(petitions, 'petition')}, counted apart and added to no figure here.",
        ]
    return [tuple(words)] if words else []


_POSITIONS = {"supports": ("states support", "state support"), "opposes": ("states opposition", "state opposition"),
              "mixed": ("is for one part and against another", "are for one part and against another")}  # fmt: skip


def _stakeholders(corpus: Corpus) -> list[Words]:
    wrote = corpus.documents[corpus.documents["kind"].isin(("letter", "party-response", "blog", "op-ed"))]
    if wrote.empty:
        return _papers(corpus)
    n = {side: int(wrote["position"].eq(side).sum()) for side in _POSITIONS}
    run: list[Any] = [
        "Apart from the questions, ",
        count(len(wrote), "stakeholders.n", "stakeholders-table"),
        f" {plural(len(wrote), 'document')} came from organisations, parties and individuals",
    ]
    stated = [(side, number) for side, number in n.items() if number]
    for place, (side, number) in enumerate(stated):
        run += ["; " if not place else " and " if place == len(stated) - 1 else ", ",
                count(number, f"stakeholders.{side}", "stakeholders-table"), f" {plural(number, *_POSITIONS[side])}"]  # fmt: skip
    return [(*run, "." if stated else "; none states a position on the proposal as a whole.")]


def _papers(corpus: Corpus) -> list[Words]:
    """What there is where nobody responded and nobody wrote: the papers themselves."""
    papers = len(corpus.documents) if corpus.respondents.empty and corpus.petitions.empty else 0
    if not papers:
        return []
    return [("There were no responses to count; this report is of ", count(papers, "documents.n", "documents-table"),
             f" {plural(papers, 'document')}.")]  # fmt: skip


def _received(corpus: Corpus) -> list[Words]:
    received, kept = len(corpus.respondents), len(counts.analysed(corpus))
    if not received:
        return []
    aside = received - kept
    total = count(received, "received.total.n", "received-total")
    if not aside:
        return [
            ("All ", total, f" {plural(received, 'submission')} received {plural(received, 'is', 'are')} analysed.")
        ]
    return [
        (
            "Of ",
            total,
            f" {plural(received, 'submission')} received, ",
            count(aside, "received.set-aside.n", "received-set-aside"),
            f" {plural(aside, 'was', 'were')} set aside, each for a stated reason, and ",
            count(kept, "received.analysed.n", "received-analysed"),
            f" {plural(kept, 'is', 'are')} analysed.",
        )
    ]


def _caution(corpus: Corpus) -> list[Words]:
    """What the figures are not; with the groups furthest below their share of the population, where margins are given."""
    if corpus.respondents.empty:
        return []
    table = comparing.profile_table(corpus)
    known = table[table["difference"].notna() & table["n"].notna() & table["base"].notna()]
    low = known[known["difference"].astype(float) <= -0.2].sort_values(["difference", "category"]).head(3)
    names = [_beside(row) for row in low.itertuples()]
    run: list[Any] = [profile.STATEMENT]
    for place, words in enumerate(names):
        joint = " Furthest below their share of the population " + plural(len(names), "is ", "are ")
        run += [joint if not place else " and " if place == len(names) - 1 else ", ", *words]
    return [(*run, *((".",) if names else ()))]


def _beside(row: Any) -> Words:
    source = f"population-{row.question_id}-{slug(row.category)}"
    ours = percent(int(row.n), int(row.base), f"{source}.share", source)
    theirs = counts.whole(100 * float(row.population_share), f"{source}.population", "%")
    return (f"{quoted(row.category)} ({row.question_id}: ", ours, " of respondents, ", theirs, " of the population)")


POINTS: tuple[Callable[[Corpus], list[Words]], ...] = (
    _stand,
    _themes,
    _rules,
    _campaigns,
    _stakeholders,
    _received,
    _caution,
)


def _claims(corpus: Corpus) -> list[Words]:
    """How many checks of the papers' claims a person should look at, and how many bear on the message."""
    marked = claims.marked(corpus)
    if marked.empty:
        return []
    n, heavy = len(marked), int(marked["material"].fillna(False).astype(bool).sum())
    words: list[Any] = [count(n, "claims.marked", "claims-attention-heading"), f" {plural(n, 'check')} of what the papers say "
                        f"{plural(n, 'needs', 'need')} a look, because two things do not agree"]  # fmt: skip
    if heavy:
        words += [
            "; ",
            count(heavy, "claims.material", "claims-attention-heading"),
            f" of them {plural(heavy, 'bears', 'bear')} on the message",
        ]
    return [("In the papers, ", *words, " (", Link("what the papers claim, checked", "claims"), ").")]


def _unanswered(corpus: Corpus) -> list[Words]:
    """Themes raised that no council paper at hand speaks of."""
    silent = response.silent(corpus)
    if not silent:
        return []
    names = listed([quoted(label) for label in silent[:3]])
    n = len(silent)
    more = f", {names} among them" if n > 3 else f": {names}"
    return [("In the council's papers at hand, ", count(n, "response.unanswered", "response-table"),
             f" {plural(n, 'theme')} people raised {plural(n, 'is', 'are')} not spoken of{more}.")]  # fmt: skip


def _promises(corpus: Corpus) -> list[Words]:
    n = int(corpus.undertakings["kept"].ne("yes").sum())
    if not n:
        return []
    return [("From the meetings, ", count(n, "undertakings.open", "undertakings-table"),
             f" {plural(n, 'promise is', 'promises are')} not shown as kept.")]  # fmt: skip


REVIEW: tuple[Callable[[Corpus], list[Words]], ...] = (_claims, _unanswered, _promises)
