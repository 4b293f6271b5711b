"""Who answered differently: closed questions by respondent type and demographic, without crying wolf.

Every group is set against all other respondents who answered, share by share, with Fisher's exact test; the p values
of the whole set of comparisons are adjusted together. ``more_than_noise`` says that the difference is more than who
happened to answer would make; it says nothing of people who did not answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import pandas as pd

from consult.consultation import Consultation, Question
from consult.errors import ConsultError
from consult.responses.closed import AGAINST, FOR, answers, groups_of, sides
from consult.responses.intervals import benjamini_hochberg, fisher_two_sided, holm, wilson

MINIMUM = 10  # answers a group needs before it is compared
LEVEL = 0.05

COLUMNS = ["question_id", "by", "group", "option", "n", "base", "share", "low", "high", "other_n", "other_base",
           "difference", "p", "adjusted", "more_than_noise", "note", "base_words"]


def crosstabs(respondents: pd.DataFrame, responses: pd.DataFrame, *, consultation: Consultation,
              control: str = "holm", minimum: int = MINIMUM) -> pd.DataFrame:
    """Every closed question by type and by each demographic, one row a group and option, adjusted together.

    A question that takes sides is compared on its shares for and against, others on each option. ``difference`` is in
    points against all others. A group of fewer than ``minimum`` answers is shown and not compared; ``note`` says so.
    """
    if control not in CONTROLS:
        raise ConsultError(f"There is no control '{control}'; use one of {', '.join(CONTROLS)}.")
    groups = groups_of(respondents, responses, consultation.questions)
    rows = [row for question in consultation.questions if question.kind in ("closed", "multi")
            for by, group in groups.items() for row in _compared(responses, question, by, group, minimum)]
    return adjusted(pd.DataFrame(rows, columns=COLUMNS), control=control)


def crosstab(responses: pd.DataFrame, question: Question, groups: pd.Series, *, by: str = "group",
             control: str = "holm", minimum: int = MINIMUM) -> pd.DataFrame:
    """One question by one grouping (respondent_id → group), in the columns of :func:`crosstabs`."""
    rows = list(_compared(responses, question, by, groups, minimum))
    return adjusted(pd.DataFrame(rows, columns=COLUMNS), control=control)


def _compared(responses: pd.DataFrame, question: Question, by: str, groups: pd.Series, minimum: int
              ) -> Iterator[dict[str, object]]:
    given = answers(responses, question)
    side = sides(question) if question.kind == "closed" else {}
    if side:
        given = given.assign(option=given["option"].map(side).fillna(""))
    given = given.assign(group=given["respondent_id"].map(groups)).dropna(subset=["group"])
    options = (FOR, AGAINST) if side else sorted(set(given["option"]))
    people = given.drop_duplicates("respondent_id")["group"].value_counts()
    picked = given.drop_duplicates(["respondent_id", "option"])
    each, whole = picked.value_counts(["group", "option"]).to_dict(), picked["option"].value_counts().to_dict()
    for group in sorted(people.index):
        for option in options:
            n, base = each.get((group, option), 0), int(people[group])
            yield {"question_id": question.id, "by": by, "group": group, "option": option,
                   **_against_others(n, base, whole.get(option, 0) - n, int(people.sum()) - base, minimum),
                   "base_words": f"answered {question.id} and {by}"}


def _against_others(n: int, base: int, other_n: int, other_base: int, minimum: int) -> dict[str, object]:
    low, high = wilson(n, base)
    row: dict[str, object] = {"n": n, "base": base, "share": n / base, "low": low, "high": high, "other_n": other_n,
                              "other_base": other_base, "difference": None, "p": None, "note": ""}
    if not other_base:
        return row | {"note": "everyone who answered is in this one group: there is nobody to compare with"}
    row["difference"] = 100 * (n / base - other_n / other_base)
    if min(base, other_base) < minimum:
        return row | {"note": f"not compared: fewer than {minimum} answers on one side"}
    return row | {"p": fisher_two_sided(n, base, other_n, other_base)}


def adjusted(table: pd.DataFrame, *, control: str = "holm") -> pd.DataFrame:
    """The comparisons with their p values adjusted together, whatever was adjusted before: also of several tables put together.

    Where there are but two groups, one against the other is one comparison, not two.
    """
    groups = table.groupby(["question_id", "by", "option"])["group"].transform("nunique")
    mirrored = table.duplicated(["question_id", "by", "option"]) & groups.eq(2)
    tested = table["p"].notna() & ~mirrored
    found = pd.Series(CONTROLS[control](table.loc[tested, "p"].astype(float).tolist()), index=table.index[tested], dtype=float)
    once = table.assign(_found=found.reindex(table.index)).groupby(["question_id", "by", "option"])["_found"]
    whole = found.reindex(table.index).mask(mirrored, once.transform("first"))
    table = table.assign(adjusted=whole, p=table["p"].astype(float), difference=table["difference"].astype(float))
    return table.assign(more_than_noise=table["adjusted"].lt(LEVEL))


Control = Callable[[Sequence[float]], list[float]]
CONTROLS: Mapping[str, Control] = {"holm": holm, "benjamini-hochberg": benjamini_hochberg}
