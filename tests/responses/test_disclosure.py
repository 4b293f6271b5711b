"""Disclosure control: small counts go, and nothing published gives them back."""

import itertools
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from consult import tables as declared
from consult.errors import ConsultError
from consult.responses import disclosure
from consult.responses.crosstabs import crosstabs
from consult.responses.disclosure.attack import recoverable
from consult.responses.disclosure.cells import TOTAL, cells
from consult.responses.disclosure.solver import Figures, Relation, withheld
from consult.responses.profile import margins as population_margins
from consult.responses.profile import profile

DOCS = Path(__file__).parents[2] / "docs" / "personal-data.md"


def table(counts, names):
    """A table with all its margins from an array of counts."""
    rows = []
    for kept in itertools.product(*[[*range(size), None] for size in counts.shape]):
        place = tuple(slice(None) if index is None else index for index in kept)
        rows.append((*[TOTAL if index is None else f"c{index}" for index in kept], int(counts[place].sum())))
    return pd.DataFrame(rows, columns=[*names, "n"])


def given_away(frames, safe):
    """What an attacker gets back: sums of the published tables, solved in whole numbers."""
    hidden, values, relations = set(), {}, {}
    for name, frame in frames.items():
        shape = cells(frame)
        values |= shape.figures.values
        relations |= dict.fromkeys(shape.figures.relations)
        hidden |= {key for key, n in zip(shape.keys, safe[name]["n"], strict=True) if pd.isna(n)}
        # A remainder is never printed; it is as good as printed where its line is.
        hidden |= {key for key in set(shape.figures.values) - set(shape.keys) if _open(key, shape.figures, hidden)}
    return recoverable(Figures(values, tuple(relations)), hidden)


def _open(key, figures, hidden):
    lines = [relation for relation in figures.relations if key in relation.parts]
    return all(hidden & {relation.total, *relation.parts} for relation in lines)


def random_tables(seed, count):
    chance = np.random.default_rng(seed)
    for number in range(count):
        shape = chance.integers(2, 5, size=chance.choice([1, 2, 2, 2, 3]))
        if len(shape) == 3:
            shape = np.minimum(shape, 3)
        yield str(number), table(chance.poisson(chance.choice([1, 4, 12]), size=shape), [f"{number}.{axis}" for axis in range(len(shape))])


def test_nothing_is_recoverable_from_random_tables():
    small = 0
    for name, frame in random_tables(7, 40):
        safe = disclosure.protect({name: frame})
        small += int(frame["n"].between(1, 4).sum())
        assert safe[name].loc[frame["n"].between(1, 4), "n"].isna().all()
        assert given_away({name: frame}, safe) == {}
    assert small > 150


def test_the_attack_succeeds_where_only_small_cells_are_withheld():
    frames = dict(random_tables(7, 30))
    naive = {name: frame.assign(n=frame["n"].where(~frame["n"].between(1, 4))) for name, frame in frames.items()}
    found = given_away(frames, naive)
    assert len(found) > 10


def test_linked_tables_are_one_publication():
    chance = np.random.default_rng(3)
    for _ in range(5):
        people = chance.poisson(2, size=(3, 3, 2))
        frames = {"age": table(people.sum(axis=2), ["answer", "age"]), "sex": table(people.sum(axis=1), ["answer", "sex"]),
                  "both": table(people.sum(axis=0), ["age", "sex"])}
        assert given_away(frames, disclosure.protect(frames)) == {}


def test_a_subtraction_by_hand():
    frame = pd.DataFrame([("a", "x", 3), ("a", "y", 20), ("a", TOTAL, 23), ("b", "x", 17), ("b", "y", 30), ("b", TOTAL, 47),
                          (TOTAL, "x", 20), (TOTAL, "y", 50), (TOTAL, TOTAL, 70)], columns=["row", "column", "n"])
    safe = disclosure.protect(frame)
    assert safe["shown"].tolist() == ["[c]", "[c]", "23", "[c]", "[c]", "47", "20", "50", "70"]
    assert frame["n"].tolist()[0] == 3  # the frame given is untouched


def test_nothing_is_withheld_where_nothing_is_small():
    frame = table(np.array([[10, 20], [30, 0]]), ["row", "column"])
    assert disclosure.protect(frame)["n"].notna().all()


def test_what_a_line_lacks_to_its_total_counts_as_a_figure():
    frame = pd.DataFrame([("for", 20), ("against", 30), (TOTAL, 52)], columns=["answer", "n"])  # two said neither
    safe = disclosure.protect(frame)
    assert safe["n"].isna().sum() >= 1


def test_options_that_overlap_are_not_taken_for_a_sum():
    frame = pd.DataFrame([("bus", 40), ("car", 50), ("boat", 3), (TOTAL, 60)], columns=["uses", "n"])
    assert disclosure.protect(frame)["shown"].tolist() == ["40", "50", "[c]", "60"]


def test_ten_and_zeros_are_options():
    frame = table(np.array([[9, 40], [50, 60]]), ["row", "column"])
    assert disclosure.protect(frame, threshold=5)["n"].notna().all()
    assert disclosure.protect(frame, threshold=10)["n"].isna().sum() == 4
    nobody = table(np.array([[0, 40], [50, 60]]), ["row", "column"])
    assert disclosure.protect(nobody, zeros=True)["n"].isna().sum() == 4


def test_one_answer_of_a_whole_group_is_noted_or_withheld():
    frame = table(np.array([[12, 0], [30, 40]]), ["group", "answer"])
    assert disclosure.ONE_ANSWER in set(disclosure.protect(frame)["note"])
    hidden = disclosure.protect(frame, groups="withhold")
    assert hidden.loc[hidden["group"].eq("c0") & hidden["answer"].ne(TOTAL), "n"].isna().all()


def test_rounding_is_to_the_base_and_alike_everywhere():
    frame = table(np.array([[3, 8], [21, 44]]), ["row", "column"])
    safe = disclosure.protect(frame, method="round")
    assert safe["n"].dropna().mod(5).eq(0).all()
    assert safe["shown"].tolist()[:2] == ["5", "10"]


def test_rounded_parts_that_would_pin_a_small_figure_lose_their_total():
    frame = pd.DataFrame([*((f"c{place}", 3) for place in range(4)), (TOTAL, 12)], columns=["row", "n"])
    safe = disclosure.protect(frame, method="round")  # four fives and a ten could only be four threes
    assert safe["shown"].tolist() == ["5", "5", "5", "5", "[c]"]


def test_percentages_go_with_their_counts_and_warn_on_small_bases():
    frame = pd.DataFrame([("a", "x", 3), ("b", "x", 17), (TOTAL, "x", 20), ("a", "y", 20), ("b", "y", 30), (TOTAL, "y", 50),
                          ("a", TOTAL, 23), ("b", TOTAL, 47), (TOTAL, TOTAL, 70)], columns=["row", "column", "n"])
    safe = disclosure.protect(frame, share_of="row")
    assert safe["share"].isna().tolist()[:2] == [True, True]
    assert safe.loc[safe["row"].eq(TOTAL), "share"].eq(1).all()
    whole = disclosure.protect(frame.assign(n=frame["n"] * 5 // 5), share_of="row", threshold=2)
    assert (whole["note"].eq(disclosure.SMALL_BASE) == (whole["base"] < 30)).all()


@pytest.mark.parametrize("frame, said", [
    (pd.DataFrame({"n": [1]}), "dimensions"),
    (pd.DataFrame({"row": ["a"], "n": [None]}), "no count"),
    (pd.DataFrame({"row": ["a"], "n": [1.5]}), "no count"),
    (pd.DataFrame({"row": ["a"], "n": [-1]}), "no count"),
    (pd.DataFrame({"row": ["a", "a"], "n": [1, 2]}), "twice"),
])
def test_what_is_no_table_of_counts_is_said_plainly(frame, said):
    with pytest.raises(ConsultError, match=said):
        disclosure.protect(frame)


@pytest.mark.parametrize("options", [{"threshold": 0}, {"method": "guess"}, {"groups": "shout"}, {"share_of": "nowhere"}])
def test_wrong_options_are_said_plainly(options):
    with pytest.raises(ConsultError):
        disclosure.protect(table(np.array([[1, 2], [3, 4]]), ["row", "column"]), **options)


def test_rows_in_another_order_are_treated_alike():
    frame = table(np.random.default_rng(5).poisson(3, size=(4, 4)), ["row", "column"])
    mixed = frame.sample(frac=1, random_state=1)
    assert disclosure.protect(frame)["shown"].isin(["[c]"]).sum() == disclosure.protect(mixed)["shown"].isin(["[c]"]).sum()


def test_a_figure_alone_and_small_is_withheld():
    assert withheld(Figures({"a": 3}, ())) == {"a"}
    assert recoverable(Figures({"a": 3, "b": 4, "t": 7}, (Relation("t", ("a", "b")),)), {"a"}) == {"a": 3}


def survey(counts):
    """Answers of groups to one closed question: counts by (group, answer)."""
    from small_survey import SCALE, consultation

    people, said = [], []
    for number, (group, answer) in enumerate(pair for pair, count in counts.items() for _ in range(count)):
        people.append({"respondent_id": f"R{number}", "type": "Resident", "consent": "yes"})
        for question, value in (("q1", SCALE[answer]), ("age", group)):
            said.append({"response_id": f"R{number}/{question}", "respondent_id": f"R{number}", "question_id": question,
                         "text": value, "value": value})
    return declared.frame("respondents", people), declared.frame("responses", said), consultation()


COUNTS = {("16 to 34", 0): 3, ("16 to 34", 4): 20, ("35 to 64", 0): 30, ("35 to 64", 4): 25, ("65 and over", 0): 12, ("65 and over", 4): 9}


def test_crosstabs_lose_small_counts_and_all_that_tells_them():
    respondents, responses, told = survey(COUNTS)
    made = crosstabs(respondents, responses, consultation=told)
    safe = disclosure.crosstab(made)
    small = safe["by"].eq("age") & made["n"].between(1, 4)
    assert small.any()
    for column in ("n", "share", "low", "high", "other_n", "difference", "p", "adjusted"):
        assert safe.loc[small, column].isna().all()
    assert safe.loc[safe["n"].isna(), "shown"].eq("[c]").all()
    assert safe.loc[safe["by"].eq("age"), "n"].isna().sum() >= 4


def test_the_profile_loses_small_categories_and_one_more():
    _, responses, told = survey({**COUNTS, ("65 and over", 0): 1, ("65 and over", 4): 2})
    population = population_margins(pd.DataFrame({"question_id": "age", "share": [30, 50, 20],
                                                  "category": ["16 to 34", "35 to 64", "65 and over"]}))
    safe = disclosure.profile(profile(responses, consultation=told, population=population))
    assert safe.loc[safe["category"].eq("65 and over"), "shown"].eq("[c]").all()
    assert safe["n"].isna().sum() >= 2
    assert safe.loc[safe["n"].isna(), "share"].isna().all()


def test_the_example_in_the_documentation_runs():
    code = DOCS.read_text(encoding="utf-8").split("```python\n")[1].split("```")[0]
    names = {}
    exec(code, names)  # noqa: S102
    assert names["safe"]["shown"].tolist()[0] == "[c]"


def test_the_legend_names_the_threshold():
    assert "fewer than 10" in disclosure.legend(threshold=10)
    assert "nearest 5" in disclosure.legend(method="round")
