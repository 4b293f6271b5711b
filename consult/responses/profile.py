"""Respondents beside the population: who answered, against the margins given, and what weighting would do.

A consultation is neither a vote nor a survey. The weighted figure is a sensitivity line and never the headline: it
makes the respondents look like the population in a few ways and cannot make them stand for those who did not answer.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from consult.consultation import Consultation, Question
from consult.errors import ConsultError
from consult.responses.closed import answers, makes_groups, sides
from consult.responses.intervals import standardised_difference, wilson

STATEMENT = (
    "A consultation is neither a vote nor a survey: those who answered chose to, and nobody was sampled. The figures "
    "say what respondents said; they do not estimate what the population thinks."
)
COLUMNS = ["question_id", "category", "n", "base", "share", "low", "high", "population_share", "index", "difference",
           "note", "base_words"]

_NO_ANSWER = re.compile(
    r"prefer not|rather not|not (?:stated|answered|given|known)|^(?:n/?a|blank|unknown|don.?t know)$", re.IGNORECASE)
_ROUNDS, _CLOSE, _MOST, _LEAST = 200, 1e-9, 5.0, 0.2


@dataclass(frozen=True)
class Margins:
    """The population's shares: a frame question_id, category, share (0 to 1), and what is wrong with them, in words."""

    frame: pd.DataFrame
    problems: tuple[str, ...] = ()


def read_margins(consultation: Consultation) -> Margins:
    """The margins that ``population`` of the folder names; none where it names no file.

    Shares may be percentages or fractions, or counts in a column ``count``. Shares that do not sum to the whole are
    scaled to it and reported.
    """
    if not consultation.population:
        return Margins(pd.DataFrame(columns=["question_id", "category", "share"]))
    path = Path(consultation.folder) / consultation.population
    try:
        table = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError, pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        raise ConsultError(f"{path.name} cannot be read as a CSV of population margins: {error}.") from None
    return margins(table, known=tuple(question.id for question in consultation.questions), name=path.name)


def margins(table: pd.DataFrame, *, known: tuple[str, ...] = (), name: str = "population") -> Margins:
    """Margins from a table question_id, category and share or count; raises :class:`ConsultError` for any other."""
    measure = next((column for column in ("share", "count") if column in table), "")
    if not measure or not {"question_id", "category"} <= set(table):
        raise ConsultError(f"{name} needs the columns question_id, category and share (or count); "
                           f"it has {', '.join(table.columns)}.")
    figures = pd.to_numeric(table[measure].astype(str).str.replace(r"[,%\s]", "", regex=True), errors="coerce")
    if figures.isna().any() or figures.lt(0).any():
        bad = table.index[figures.isna() | figures.lt(0)][0]
        raise ConsultError(f"{name}, row {bad + 1}: '{table[measure][bad]}' is not a {measure}; write a number.")
    read = table[["question_id", "category"]].assign(figure=figures.astype(float))
    frames, problems = [], []
    for question, given in read.groupby("question_id", sort=True):
        problems += list(_problems(str(question), given, measure, known, name))
        total = given["figure"].sum()
        if total > 0:
            whole = given.assign(share=given["figure"] / total, _plain=given["category"].map(_plain))
            whole["share"] = whole.groupby("_plain")["share"].transform("sum")
            frames.append(whole.drop_duplicates("_plain")[["question_id", "category", "share"]])
    empty = pd.DataFrame(columns=["question_id", "category", "share"])
    return Margins(pd.concat(frames, ignore_index=True) if frames else empty, tuple(problems))


def _problems(question: str, given: pd.DataFrame, measure: str, known: tuple[str, ...], name: str) -> Iterator[str]:
    total = float(given["figure"].sum())
    if known and question not in known:
        yield f"{name} gives margins for '{question}', which is not a question of this consultation; they are not used."
        return
    if given["category"].map(_plain).duplicated().any():
        yield f"{name} names a category of '{question}' twice; its figures were added together. Check the file."
    if measure == "share" and not any(abs(total - whole) <= 0.015 * whole for whole in (1.0, 100.0)):
        yield (f"The shares {name} gives for '{question}' add up to {total:g} and not to a whole; they were scaled to "
               "one. Check the file before using the comparison.")
    if len(given) == 1:
        yield f"{name} gives one category for '{question}', so there is nothing to compare."


def _plain(category: str) -> str:
    """A category without case and punctuation, with one way of writing a range: 25 to 34, 25-34, 65 and over, 65+."""
    text = category.casefold().replace("+", " over ")
    text = re.sub(r"(?<=\d)\s*(?:-|–|—|to)\s*(?=\d)", " to ", text)
    text = re.sub(r"\b(?:and|or)\s+(?:over|above|older|more)\b|\bplus\b", "over", text)
    text = re.sub(r"\b(?:aged?|years?|yrs?|old)\b", " ", text)
    return " ".join(re.findall(r"[^\W_]+", text))


def profile(responses: pd.DataFrame, *, consultation: Consultation, population: Margins) -> pd.DataFrame:
    """Every demographic question's categories beside the population, in the columns of :data:`COLUMNS`.

    The base is the submissions that gave a category; "prefer not to say" and categories the margins lack are rows with
    a note, outside the comparison. ``index`` is 100 where the share equals the population's; ``difference`` is
    standardised. Give analysed responses.
    """
    rows = []
    for question in consultation.questions:
        if makes_groups(responses, question):
            rows += _profile_rows(responses, question, population.frame)
    return pd.DataFrame(rows, columns=COLUMNS)


def _profile_rows(responses: pd.DataFrame, question: Question, population: pd.DataFrame) -> list[dict[str, object]]:
    given = answers(responses, question)
    shares = _shares(population, question.id)
    counts = given["option"].value_counts()
    margin = population.loc[population["question_id"].eq(question.id), "category"].tolist()
    told = {_plain(category) for category in (*question.options, *counts.index)}
    unheard = (category for category in margin if _plain(category) not in told)
    listed = list(dict.fromkeys((*question.options, *unheard, *sorted(counts.index))))
    compared = [c for c in listed if not _NO_ANSWER.search(c) and (not shares or _plain(c) in shares)]
    base = int(sum(counts.get(category, 0) for category in compared))
    alone = sum(counts.get(category, 0) > 0 for category in compared) == 1
    rows = [_profile_row(question.id, c, int(counts.get(c, 0)), base, shares.get(_plain(c)), alone) for c in compared]
    rows += [{"question_id": question.id, "category": c, "n": int(counts.get(c, 0)), "base": len(given),
              "note": "outside the comparison" if _NO_ANSWER.search(c) else "not a category of the margins",
              "base_words": f"answered {question.id}"} for c in listed if c not in compared]
    return rows


def _shares(population: pd.DataFrame, question_id: str) -> dict[str, float]:
    given = population[population["question_id"].eq(question_id)]
    return dict(zip(given["category"].map(_plain), given["share"].astype(float), strict=True))


def _profile_row(question_id: str, category: str, n: int, base: int, there: float | None, alone: bool
                 ) -> dict[str, object]:
    low, high = wilson(n, base)
    row: dict[str, object] = {
        "question_id": question_id, "category": category, "n": n, "base": base, "share": n / base if base else None,
        "low": low, "high": high, "population_share": there, "base_words": f"gave a category of {question_id}",
        "note": "everybody who answered gave this category" if alone and n else ""}
    if base and there is not None:
        row["index"] = 100 * n / base / there if there else None
        row["difference"] = standardised_difference(n / base, there)
    return row


def weights(responses: pd.DataFrame, *, consultation: Consultation, population: Margins
            ) -> tuple[pd.Series, tuple[str, ...]]:
    """A weight for each respondent (mean 1, between a fifth and five) that brings the margins together, and notes.

    Raked over every demographic with margins; who gave no category of one keeps the average weight there.
    """
    people = sorted(set(responses["respondent_id"]))
    notes = list(population.problems)
    targets = dict(_targets(responses, people, consultation, population, notes))
    weight = pd.Series(1.0, index=pd.Index(people, name="respondent_id"))
    for _ in range(_ROUNDS if targets else 0):
        before = weight.copy()
        for category, target in targets.values():
            weight = weight * _towards(weight, category, target)
        if (weight - before).abs().max() < _CLOSE:
            break
    trimmed = weight.clip(_LEAST, _MOST)
    if not trimmed.equals(weight):
        notes.append(f"{int((trimmed != weight).sum())} weights were held between {_LEAST:g} and {_MOST:g}; the "
                     "weighted figures do not meet the margins exactly.")
    return trimmed / trimmed.mean() if len(trimmed) else trimmed, tuple(notes)


def _targets(responses: pd.DataFrame, people: list[str], consultation: Consultation, population: Margins,
             notes: list[str]) -> Iterator[tuple[str, tuple[pd.Series, dict[str, float]]]]:
    for question in consultation.questions:
        shares = _shares(population.frame, question.id)
        if question.kind != "demographic" or not shares:
            continue
        given = answers(responses, question).drop_duplicates("respondent_id").set_index("respondent_id")["option"]
        category = given.map(_plain).where(lambda found: found.isin(shares)).reindex(people)  # noqa: B023
        present = set(category.dropna())
        if len(present) < 2:
            notes.append(f"'{question.id}' was not used for weighting: respondents gave "
                         f"{'one category' if present else 'no category'} of its margins.")
            continue
        missing = [name for name in shares if name not in present and shares[name] > 0]
        if missing:
            notes.append(f"Nobody gave {', '.join(missing)} for '{question.id}'; no weight can speak for them.")
        heard = sorted(present)  # in one order, so that the sums come out the same to the last bit
        total = sum(shares[name] for name in heard)
        yield question.id, (category, {name: shares[name] / total for name in heard})


def _towards(weight: pd.Series, category: pd.Series, target: Mapping[str, float]) -> pd.Series:
    known = category.notna()
    total = weight[known].sum()
    now = weight.groupby(category).sum()
    factor = {name: share * total / now[name] if now[name] else 1.0 for name, share in target.items()}
    return category.map(factor).astype(float).fillna(1.0)


def weighted(responses: pd.DataFrame, question: Question, *, consultation: Consultation, population: Margins
             ) -> pd.DataFrame:
    """A closed question weighted to the margins: option, side, n, base, share, weighted_share, effective_base, note.

    Unweighted first; the weighted share is a sensitivity line. ``effective_base`` is how many answers the weighted ones
    are worth. Without margins that can be used the weighted share equals the unweighted, and ``note`` says why.
    """
    weight, notes = weights(responses, consultation=consultation, population=population)
    given = answers(responses, question)
    mine = given["respondent_id"].map(weight).astype(float)
    each = mine[~given["respondent_id"].duplicated()]
    base, total = len(each), float(each.sum())
    effective = total * total / float((each * each).sum()) if base else 0.0
    listed = list(question.scale or question.options)
    side = sides(question)
    note = " ".join(notes) or ("" if len(population.frame) else "There are no population margins to weight to.")
    rows = []
    for option in [*listed, *sorted(set(given["option"]) - set(listed))]:
        chose = given["option"].eq(option)
        rows.append({"question_id": question.id, "option": option, "side": side.get(option, ""), "n": int(chose.sum()),
                     "base": base, "share": chose.sum() / base if base else None,
                     "weighted_share": float(mine[chose].sum()) / total if base else None,
                     "effective_base": effective, "note": note, "base_words": f"answered {question.id}"})
    return pd.DataFrame(rows)


def statement(table: pd.DataFrame, *, apart: float = 0.2, most: int = 3) -> str:
    """The plain statement of what a consultation is not, with the groups furthest from their share of the population.

    ``table`` is :func:`profile`'s; a group is named where its standardised difference is at least ``apart``.
    """
    known = table[table["difference"].notna()]
    far = known.assign(size=known["difference"].astype(float).abs())
    far = far[far["size"] >= apart].sort_values(["size", "question_id", "category"], ascending=[False, True, True])
    if not len(known):
        return f"{STATEMENT} No population figures were given to compare respondents with."
    if not len(far):
        return f"{STATEMENT} On the characteristics compared, respondents were close to the population."
    told = "; ".join(map(_beside, far.head(most).to_dict("records")))
    return f"{STATEMENT} Respondents differ most from the population here: {told}."


def _beside(row: Mapping[Hashable, Any]) -> str:
    return (f"{row['category']} ({row['question_id']}): {row['n']} of {row['base']}, {100 * row['share']:.0f}% of "
            f"respondents, {100 * row['population_share']:.0f}% of the population")
