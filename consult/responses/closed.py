"""Closed questions: what was chosen, how far for and against, rankings, numbers, and who answered differently.

Frames carry ``n``, ``base`` and ``base_words``; shares are from 0 to 1. The base of a question is the submissions that
answered it. Give these functions analysed rows (see :func:`consult.responses.people.analysed`).
"""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Mapping, Sequence

import pandas as pd

from consult.consultation import Question
from consult.responses.intervals import wilson

FOR, AGAINST, NEITHER, APART = "for", "against", "neither", "apart"

SEVERAL = "(more than one)"

_WHO = re.compile(r"\b(?:e-?mail|name|address|post\s?code|phone|telephone|contact)\b", re.IGNORECASE)
_GROUPS = 40  # more different answers than this name people or places, not groups

# A number, with thousands in commas, and what it counts.
_MEASURED = re.compile(r"\s*(?P<sign>£)?\s*(?P<number>-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(?P<unit>%|[^\W\d_]+\.?)?\s*")
_UNITS = {"yrs": "year", "yr": "year", "y": "year", "hrs": "hour", "hr": "hour", "h": "hour", "mins": "minute", "min": "minute",
          "m": "m", "mths": "month", "mth": "month", "wks": "week", "wk": "week", "pounds": "£", "gbp": "£", "percent": "%",
          "people": "person", "children": "child", "times": "time", "x": "time"}
_APART = re.compile(
    r"\b(?:dont know|do not know|not sure|unsure|prefer not|rather not|not applicable|n a|no opinion|no view|"
    r"not answered|no answer|cant say|none of (?:these|the above))\b|^na$")
_NEITHER = re.compile(
    r"\b(?:neither|neutral|no (?:impact|change|difference|effect|preference|strong (?:view|opinion|feeling)s?|particular)|mixed"
    r"|about the same|undecided|partly|maybe|possibly|perhaps)\b")
# On a scale that runs down to poor these are its middle.
_MIDDLING = re.compile(r"^(?:fair|average|adequate|ok|okay|acceptable|satisfactory)$")
# How often, how long, how far: an order, but no side.
_MEASURE = re.compile(
    r"\b(?:daily|weekly|fortnightly|monthly|quarterly|yearly|annually|often|rarely|seldom|sometimes|always|never|occasionally|every|once"
    r"|twice|times?|hours?|minutes?|mins?|days?|weeks?|months?|years?|miles?|km|metres?)\b")
_AGAINST = re.compile(
    r"\b(?:disagree|oppose[ds]?|opposed|against|object|dissatisfied|unsatisfied|unlikely|disapprove|reject|negative(?:ly)?|"
    r"worse|bad|poor|unimportant|unfair|inappropriate|harmful|difficult|not|never|unacceptable|unhelpful)\b|^no\b")
_FOR = re.compile(
    r"\b(?:agree|support(?:ive)?|favour|for|satisfied|likely|approve|positive(?:ly)?|better|good|excellent|useful|"
    r"important|fair|appropriate|easy|acceptable|helpful|beneficial)\b|^yes\b")


def sides(question: Question) -> dict[str, str]:
    """For each option for, against, neither or apart (don't know); empty where the options take no side.

    Words decide first; an option of a scale that no word places goes by its place: the first half is for. Options
    that say how often or how long take no side.
    """
    options = question.scale or question.options
    plain = {option: _plain(option) for option in options}
    if sum(bool(_MEASURE.search(words)) for words in plain.values()) > len(options) / 2:
        return {}
    down_to_poor = any("poor" in words.split() for words in plain.values())
    found = {option: NEITHER if down_to_poor and _MIDDLING.search(words) else _side(words) for option, words in plain.items()}
    placed = [option for option in question.scale if found[option] in ("", FOR, AGAINST)]
    for place, option in enumerate(placed):
        if not found[option]:
            middle = (len(placed) - 1) / 2
            found[option] = FOR if place < middle else AGAINST if place > middle else NEITHER
    taken = set(found.values())
    return found if "" not in taken and FOR in taken and AGAINST in taken else {}


def _plain(option: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", option.casefold().replace("'", "").replace("’", "")))


def _side(plain: str) -> str:
    for side, pattern in ((APART, _APART), (NEITHER, _NEITHER), (AGAINST, _AGAINST), (FOR, _FOR)):
        if pattern.search(plain):
            return side
    return ""


def answers(responses: pd.DataFrame, question: Question) -> pd.DataFrame:
    """respondent_id and option, one row for each option a submission chose of one question."""
    given = responses[responses["question_id"].eq(question.id)]
    option = given["value"].where(given["value"].ne(""), given["text"].str.strip())
    chosen = given[["respondent_id"]].assign(option=option.astype("str"))
    chosen = chosen[chosen["option"].ne("")].drop_duplicates()
    return chosen.sort_values(["respondent_id", "option"], kind="stable", ignore_index=True)


def tally(responses: pd.DataFrame, question: Question) -> pd.DataFrame:
    """Each option with n, base, share, low, high (Wilson), side and base_words, in the question's order.

    Options somebody chose that the question does not list come last, by name. For a multiple choice the shares may add
    up to more than 100%, and base_words says so.
    """
    chosen = answers(responses, question)
    base = chosen["respondent_id"].nunique()
    counts = chosen["option"].value_counts()
    listed = list(question.scale or question.options)
    side = sides(question)
    words = f"answered {question.id}" + (", may choose several" if question.kind == "multi" else "")
    rows = [_row(option, int(counts.get(option, 0)), base, words) | {"side": side.get(option, "")}
            for option in [*listed, *sorted(set(counts.index) - set(listed))]]
    return pd.DataFrame(rows, columns=["option", "side", "n", "base", "share", "low", "high", "base_words"])


def _row(option: str, n: int, base: int, words: str) -> dict[str, object]:
    low, high = wilson(n, base)
    return {"option": option, "n": n, "base": base, "share": n / base if base else None, "low": low, "high": high,
            "base_words": words}


def net(responses: pd.DataFrame, question: Question) -> pd.DataFrame:
    """One row: n_for, n_against, n_neither, n_apart, base, net (points of the base, for less against), base_words.

    No row where the question's options take no side.
    """
    columns = ["question_id", "n_for", "n_against", "n_neither", "n_apart", "base", "net", "base_words"]
    side = sides(question)
    if not side:
        return pd.DataFrame(columns=columns)
    counted = tally(responses, question)
    n = {name: int(counted.loc[counted["side"].eq(name), "n"].sum()) for name in (FOR, AGAINST, NEITHER, APART)}
    base = int(counted["base"].max())
    points = 100 * (n[FOR] - n[AGAINST]) / base if base else None
    row = [question.id, n[FOR], n[AGAINST], n[NEITHER], n[APART], base, points, f"answered {question.id}"]
    return pd.DataFrame([row], columns=columns)


_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def ranks(responses: pd.DataFrame, questions: Sequence[Question]) -> pd.DataFrame:
    """respondent_id, option, rank (1 is best), from either layout of a ranking.

    One question: each answer lists options in order, in one cell; what is none of its options has no rank.
    Several: each asks the rank of one option (2, 2nd, second), and its text names the option.
    """
    if len(questions) == 1:
        given = answers_in_order(responses, questions[0])
        given = given[given["option"].isin(questions[0].options)] if questions[0].options else given
        return given.assign(rank=given.groupby("respondent_id").cumcount() + 1)
    parts = []
    for question in questions:
        given = answers(responses, question)
        number = [_rank(option, len(questions)) for option in given["option"]]
        ranked = given.assign(option=question.text, rank=number).dropna(subset=["rank"])
        parts.append(ranked.assign(rank=ranked["rank"].astype(int)))
    return pd.concat(parts, ignore_index=True).sort_values(["respondent_id", "rank", "option"], ignore_index=True)


def _rank(written: str, most: int) -> int | None:
    """The place somebody gave: 2, 2nd, second; None where it is none, or beyond the options there are."""
    found = re.match(r"\s*(\d+)(?:st|nd|rd|th|\.0+)?(?![\d.,/]|\s*[-–])\b", written)
    words = written.casefold().split()
    place = int(found[1]) if found else _PLACES.index(words[0]) + 1 if words and words[0] in _PLACES else 0
    return place if 1 <= place <= most else None


def answers_in_order(responses: pd.DataFrame, question: Question) -> pd.DataFrame:
    """respondent_id and option in the order in which the cell lists them."""
    given = responses[responses["question_id"].eq(question.id) & responses["value"].ne("")]
    place = [_place(text.casefold(), value.casefold()) for text, value in zip(given["text"], given["value"], strict=True)]
    ordered = given.assign(_place=place).sort_values(["respondent_id", "_place", "value"], kind="stable")
    return ordered[["respondent_id", "value"]].rename(columns={"value": "option"}).reset_index(drop=True)


def _place(cell: str, option: str) -> int:
    """Where an option stands in a cell: as an item of the list, else anywhere (Park is no part of *Car park*)."""
    item = re.search(rf"(?:^|[;,|>\n])\s*(?:\d+[.):]?\s+)?({re.escape(option)})\s*(?=$|[;,|>\n])", cell)
    return item.start(1) if item else cell.find(option)


def ranking(responses: pd.DataFrame, questions: Sequence[Question]) -> pd.DataFrame:
    """Each option with n (put first), base (ranked anything), share, ranked, not_a_rank, mean_rank, points and base_words; best first.

    ``not_a_rank`` counts answers that give no place among the options (*9* of three); they are left out.
    ``mean_rank`` is over those who ranked the option. The order is that of ``points``: on average over the base, how many
    of the options somebody put below it; an option left out is below those ranked and level with the others left
    out, so what a few people like much comes after what most people like.
    """
    placed = ranks(responses, questions)
    base = placed["respondent_id"].nunique()
    listed = questions[0].options if len(questions) == 1 else tuple(question.text for question in questions)
    options = sorted({*listed, *placed["option"]})
    points = _points(placed, options)
    given = {} if len(questions) == 1 else {question.text: len(answers(responses, question)) for question in questions}
    rows = []
    for option in options if base else ():
        rank = placed.loc[placed["option"].eq(option), "rank"]
        first = int(rank.eq(1).sum())
        rows.append({"option": option, "n": first, "base": base, "share": first / base, "ranked": len(rank),
                     "not_a_rank": given.get(option, len(rank)) - len(rank), "mean_rank": rank.mean() if len(rank) else None,
                     "points": points[option] / base, "base_words": "ranked at least one option; n put it first"})
    columns = ["option", "n", "base", "share", "ranked", "not_a_rank", "mean_rank", "points", "base_words"]
    return pd.DataFrame(rows, columns=columns).sort_values(
        ["points", "option"], ascending=[False, True], kind="stable", ignore_index=True)


def _points(placed: pd.DataFrame, options: Sequence[str]) -> dict[str, float]:
    """For each option the Borda points of all rankings: one for every option below it, a half for one level with it."""
    points = dict.fromkeys(options, 0.0)
    for _, mine in placed.groupby("respondent_id", sort=True):
        rank = dict(zip(mine["option"].tolist(), mine["rank"].tolist(), strict=True))
        held = [rank.get(option, float("inf")) for option in options]
        for option, own in zip(options, held, strict=True):
            points[option] += sum(1.0 if own < other else 0.5 if own == other else 0.0 for other in held) - 0.5
    return points


def numeric(responses: pd.DataFrame, question: Question) -> pd.DataFrame:
    """One row: n (numbers read), base (answered), not_a_number, mean, median, lowest, highest, unit, base_words.

    A number may have a unit (£5, 12 years). Where several units are given, numbers of the commonest and those without any are
    read; the others are no numbers here, as are ranges, words and *about 10*.
    """
    given = answers(responses, question)["option"]
    read = [(float(found["number"].replace(",", "")), _unit(found)) for found in map(_MEASURED.fullmatch, given) if found]
    units = Counter(unit for _, unit in read if unit)
    unit = min(units, key=lambda one: (-units[one], one), default="")
    numbers = [number for number, of in read if of in ("", unit)]
    known = {"mean": statistics.fmean(numbers), "median": statistics.median(numbers), "lowest": min(numbers),
             "highest": max(numbers)} if numbers else dict.fromkeys(("mean", "median", "lowest", "highest"))
    return pd.DataFrame([{"question_id": question.id, "n": len(numbers), "base": len(given),
                          "not_a_number": len(given) - len(numbers), **known, "unit": unit, "base_words": f"answered {question.id}"}])


def _unit(found: re.Match[str]) -> str:
    """What a number counts: £, or the word after it, one for singular, plural and short form."""
    words = (found["sign"] or found["unit"] or "").casefold().strip(" .")
    return _UNITS.get(words, words.removesuffix("s"))


def summary(responses: pd.DataFrame, question: Question) -> pd.DataFrame:
    """What fits the question: :func:`numeric` where it offers no options and holds numbers, else :func:`tally`."""
    return SUMMARIES["numeric" if _is_numeric(responses, question) else "options"](responses, question)


def _is_numeric(responses: pd.DataFrame, question: Question) -> bool:
    if question.options or question.scale or question.kind == "multi":
        return False
    row = numeric(responses, question).iloc[0]
    return bool(row["n"]) and row["n"] >= 0.9 * row["base"]


def makes_groups(responses: pd.DataFrame, question: Question) -> bool:
    """Whether a demographic question divides people into groups: not one that each answers in a way of their own.

    A question without options that asks for a name, an e-mail address or a postcode, or is answered in very many
    ways, makes none; so no table by group ever shows such answers.
    """
    if question.kind != "demographic":
        return False
    if question.options:
        return True
    asks_who = _WHO.search(question.id.replace("-", " ").replace("_", " ")) or _WHO.search(question.text)
    return not asks_who and answers(responses, question)["option"].nunique() <= _GROUPS


def groups_of(respondents: pd.DataFrame, responses: pd.DataFrame, questions: Sequence[Question]
              ) -> Mapping[str, pd.Series]:
    """For ``type`` and each demographic question: each submission's group, by respondent_id, blanks left out.

    Who gave several answers to one question is in the group ``SEVERAL``, so that groups never overlap.
    """
    found = {"type": respondents.set_index("respondent_id")["type"]}
    for question in questions:
        if makes_groups(responses, question):
            given = answers(responses, question)
            option = given["option"].mask(given["respondent_id"].duplicated(keep=False), SEVERAL)
            found[question.id] = option.set_axis(given["respondent_id"]).groupby(level=0).first()
    return {name: series[series.ne("")] for name, series in found.items()}


SUMMARIES = {"options": tally, "numeric": numeric}
