"""Disclosure control: tables fit to publish, in which no small group's answers can be read or worked out.

A table is a frame with one column for each of its dimensions, then ``n``; a row whose dimension says ``Total`` is a
total. Tables given together are one publication: a total that stands in two of them (same columns, same categories)
is one figure, and nothing withheld in one table can be got back from another. The defaults follow UK practice:
counts below five are withheld, and with them the figures they could be worked out from.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Any

import pandas as pd

from consult.errors import ConsultError
from consult.responses.disclosure.cells import TOTAL, cells, dimensions
from consult.responses.disclosure.rounding import rounded, unsafe_totals
from consult.responses.disclosure.solver import Figures, withheld

THRESHOLD = 5
MINIMUM_BASE = 30  # a percentage of fewer people is shown with a warning
MARK = "[c]"
ONE_ANSWER = "everyone in this group gave one answer"
SMALL_BASE = f"percentage of fewer than {MINIMUM_BASE}"
Hidden = Mapping[str, Set[str]]  # a question about respondents → the categories of it that are withheld
METHODS, GROUPS = ("suppress", "round"), ("flag", "withhold")


def protect(tables: pd.DataFrame | Mapping[str, pd.DataFrame], *, threshold: int = THRESHOLD, method: str = "suppress",
            base: int = 5, zeros: bool = False, groups: str = "flag", share_of: str = "",
            hide: Mapping[str, Sequence[bool]] | None = None) -> Any:
    """The table, or tables by name, fit to publish: same rows, ``n`` missing where withheld, ``shown`` as text, ``note``.

    ``method="round"`` rounds every figure to the nearest ``base`` instead. ``zeros`` withholds zeros too.
    ``groups="withhold"`` also hides that everyone in a group gave one answer, which is otherwise noted. ``share_of``
    names the dimension whose total is the base of a percentage; then there are ``base`` and ``share`` (0 to 1, from
    the figures shown; missing wherever count or base is withheld). ``hide`` marks rows of a table, by its name, that
    have to be withheld whatever they are.
    """
    _check(threshold, method, groups)
    given = {"": tables} if isinstance(tables, pd.DataFrame) else dict(tables)
    shapes = {name: cells(frame, name) for name, frame in given.items()}
    figures = _together(shape.figures for shape in shapes.values())
    alone = {key for shape in shapes.values() for key in shape.one_answer}
    if method == "round":
        values: Mapping[Any, int] = {key: rounded(value, base) for key, value in figures.values.items()}
        hidden = unsafe_totals(figures, base=base, threshold=threshold)
    else:
        values = figures.values
        forced = {key for name, marks in (hide or {}).items() for key, mark in zip(shapes[name].keys, marks, strict=True) if mark}
        hidden = withheld(figures, threshold=threshold, zeros=zeros, also=alone if groups == "withhold" else (), hide=forced)
    out = {}
    for name, frame in given.items():
        shown = [None if key in hidden else values[key] for key in shapes[name].keys]
        notes = [ONE_ANSWER if key in alone and groups == "flag" and count is not None else ""
                 for key, count in zip(shapes[name].keys, shown, strict=True)]
        out[name] = _published(frame, shown, notes, share_of)
    return out[""] if isinstance(tables, pd.DataFrame) else out


def legend(*, threshold: int = THRESHOLD, method: str = "suppress", base: int = 5) -> str:
    """The sentence that goes under every table that was protected."""
    if method == "round":
        return (f"Figures are rounded to the nearest {base}, each on its own, so they may not add up; percentages are of "
                f"rounded figures. {MARK} stands for a figure withheld so that nobody can be identified.")
    return (f"{MARK} stands for a figure withheld so that nobody can be identified: it is fewer than {threshold}, or one "
            "fewer than that could be worked out from it.")


def crosstab(table: pd.DataFrame, *, threshold: int = THRESHOLD, hide: Hidden | None = None) -> pd.DataFrame:
    """The columns of :func:`consult.responses.crosstabs.crosstabs`, fit to publish, plus ``shown`` and ``disclosure``.

    Where a count is withheld so is all that is computed from it (share, interval, difference, p); the base is
    withheld where it is small itself. All questions and groupings given are one publication. ``hide`` (by → groups) are
    groups to withhold altogether; see :func:`consult.responses.disclosure.publication.together`.
    """
    frames = {f"{question} by {by}": _with_totals(part, str(question), str(by))
              for (question, by), part in table.groupby(["question_id", "by"], sort=True)}
    marks = {name: frame.iloc[:, 1].isin((hide or {}).get(name.rpartition(" by ")[2], ())).tolist() for name, frame in frames.items()}
    safe = {name: _lookup(frame) for name, frame in protect(frames, threshold=threshold, hide=marks).items()}
    rows = []
    for row in table.to_dict("records"):
        found = safe[f"{row['question_id']} by {row['by']}"]
        count, base = found[row["option"], row["group"]], found[TOTAL, row["group"]]
        rows.append(row | _crosstab_row(count, base))
    return _shaped(rows, table, ("n", "base", "other_n", "other_base"), ("shown", "disclosure"))


def _crosstab_row(count: int | None, base: int | None) -> dict[str, Any]:
    out: dict[str, Any] = {"shown": _text(count), "disclosure": "" if count is not None else "withheld"}
    if base is None:
        out |= {"base": None, "other_base": None}
    if count is None or base is None:
        out |= dict.fromkeys(("share", "low", "high", "difference", "p", "adjusted", "more_than_noise"))
        out["note"] = ""
    elif 0 < base < MINIMUM_BASE:
        out["disclosure"] = SMALL_BASE
    if count is None:
        out |= {"n": None, "other_n": None}
    return out


def _with_totals(part: pd.DataFrame, question: str, by: str) -> pd.DataFrame:
    """One question by one grouping as a table with its margins: both totals stand in the frame, as n and as others."""
    rows = [(row.option, row.group, row.n) for row in part.itertuples()]
    rows += [(option, TOTAL, int(one["n"].iloc[0] + one["other_n"].iloc[0]))
             for option, one in part.groupby("option", sort=True)]
    rows += [(TOTAL, group, int(one["base"].iloc[0])) for group, one in part.groupby("group", sort=True)]
    first = part.iloc[0]
    rows.append((TOTAL, TOTAL, int(first["base"] + first["other_base"])))
    return pd.DataFrame(rows, columns=[question, by if by != question else f"{by} group", "n"])


def profile(table: pd.DataFrame, *, threshold: int = THRESHOLD, hide: Hidden | None = None) -> pd.DataFrame:
    """The columns of :func:`consult.responses.profile.profile`, fit to publish, plus ``shown`` and ``disclosure``.

    ``hide`` (question → categories) are categories to withhold whatever they are.
    """
    out = []
    for question, part in table.groupby("question_id", sort=False):
        cells_of = _profile_cells(part, str(question))
        marks = {"": cells_of.iloc[:, 0].isin((hide or {}).get(str(question), ())).tolist()}
        found = _lookup(protect({"": cells_of}, threshold=threshold, hide=marks)[""])
        out += [row | _profile_row(found[row["category"], _compared(row)],
                                   found[TOTAL, _compared(row)] if _compared(row) == "compared" else found[TOTAL, TOTAL])
                for row in part.to_dict("records")]
    return _shaped(out, table, ("n", "base"), ("shown", "disclosure"))


def _profile_cells(part: pd.DataFrame, question: str) -> pd.DataFrame:
    """Categories, the base of those compared with the population, and everybody who answered."""
    rows: list[tuple[Any, ...]] = [(row["category"], _compared(row), row["n"]) for row in part.to_dict("records")]
    sums = pd.DataFrame(rows, columns=["category", "part", "n"]).groupby("part", sort=True)["n"].sum()
    rows += [(TOTAL, name, int(count)) for name, count in sums.items()]
    if part["population_share"].isna().all() and "compared" not in sums:
        rows.append((TOTAL, "compared", 0))
    rows.append((TOTAL, TOTAL, int(sums.sum())))
    return pd.DataFrame(rows, columns=[question, f"{question} part", "n"])


def _compared(row: Mapping[Any, Any]) -> str:
    return "apart" if str(row["note"]) in ("outside the comparison", "not a category of the margins") else "compared"


def _profile_row(count: int | None, base: int | None) -> dict[str, Any]:
    out: dict[str, Any] = {"shown": _text(count), "disclosure": "" if count is not None else "withheld"}
    if count is None or base is None:
        out |= dict.fromkeys(("share", "low", "high", "index", "difference"))
    elif 0 < base < MINIMUM_BASE:
        out["disclosure"] = SMALL_BASE
    return out | ({"n": None} if count is None else {}) | ({"base": None} if base is None else {})


def _check(threshold: int, method: str, groups: str) -> None:
    if threshold < 1:
        raise ConsultError(f"A disclosure threshold of {threshold} protects nobody; give 5, or 10 for sensitive subjects.")
    if method not in METHODS:
        raise ConsultError(f"There is no method '{method}'; use one of {', '.join(METHODS)}.")
    if groups not in GROUPS:
        raise ConsultError(f"There is no way '{groups}' to treat groups; use one of {', '.join(GROUPS)}.")


def _together(parts: Iterator[Figures]) -> Figures:
    """The figures of several tables as one publication; a figure that stands in two is one."""
    found = list(parts)
    values = {key: value for figures in found for key, value in figures.values.items()}
    relations = dict.fromkeys(relation for figures in found for relation in figures.relations)
    return Figures(values, tuple(relations))


def _published(frame: pd.DataFrame, counts: list[int | None], notes: list[str], share_of: str) -> pd.DataFrame:
    out = frame.assign(n=pd.array(counts, dtype="Int64"), shown=[_text(count) for count in counts], note=notes)
    if not share_of:
        return out
    names = dimensions(frame)
    if share_of not in names:
        raise ConsultError(f"There is no dimension '{share_of}' to take a percentage of; the table has {', '.join(names)}.")
    others = [name for name in names if name != share_of]
    bases = {tuple(row[name] for name in others): row["n"] for row in out[out[share_of].eq(TOTAL)].to_dict("records")}
    base = pd.array([bases.get(key, pd.NA) for key in zip(*(out[name] for name in others), strict=True)] if others
                    else [bases.get((), pd.NA)] * len(out), dtype="Int64")
    out = out.assign(base=base, share=(out["n"].astype("Float64") / base).where(pd.Series(base).gt(0).to_numpy()))
    small = out["base"].lt(MINIMUM_BASE).fillna(False) & out["share"].notna() & out["note"].eq("")
    return out.assign(note=out["note"].mask(small, SMALL_BASE))


def _lookup(frame: pd.DataFrame) -> dict[tuple[Any, ...], int | None]:
    names = dimensions(frame)
    return {tuple(row[name] for name in names): None if pd.isna(row["n"]) else int(row["n"])
            for row in frame.to_dict("records")}


def _text(count: int | None) -> str:
    return MARK if count is None else f"{count:,}"


def _shaped(rows: list[dict[Any, Any]], like: pd.DataFrame, whole: tuple[str, ...], more: tuple[str, ...]) -> pd.DataFrame:
    """The rows in the columns of the table they come from, with counts that may be missing, and more columns."""
    out = pd.DataFrame(rows, columns=[*like.columns, *(name for name in more if name not in like.columns)])
    kinds = {name: "Int64" for name in whole if name in out}
    kinds |= {name: "Float64" for name in ("share", "low", "high", "difference", "p", "adjusted", "index") if name in out}
    return out.astype(kinds | ({"more_than_noise": "boolean"} if "more_than_noise" in out else {}))
