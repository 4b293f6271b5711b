"""Counting rules: each figure under each rule, and a flag where the message changes."""

import pandas as pd
import pytest
from campaign_letters import LIBRARY, OWN
from small_survey import QUESTIONS, consultation, documents, shuffled, survey

from consult import tables
from consult.consultation import COUNTING_RULES
from consult.errors import ConsultError
from consult.responses import analyse, counting_rules
from consult.responses.people import analysed

VIEWS = (
    "The school needs the crossing more than another bench.",
    "Sensible enough, if the buses really do run later.",
    "My shop depends on the car park being open in the evening.",
    "I would rather see the money spent on the youth club.",
    "Close it. The roof has leaked for as long as I have lived here.",
    "It is the right plan, at last, and about time too.",
)


def rows():
    against = {"q1": "Strongly disagree", "q2": LIBRARY}
    own = [{"q1": "Tend to agree", "q2": view} for view in VIEWS]
    return [
        *[
            against | {"age": age}
            for age in ("16 to 34", "35 to 64", "65 and over", "16 to 34", "35 to 64", "65 and over")
        ],
        {"q1": "Strongly disagree", "q2": f"{LIBRARY} {OWN}"},
        *own[:5],
        own[5] | {"type": "Organisation", "organisation": "Marsh End Traders"},
        {"q1": "Tend to disagree", "q2": "No comment", "type": "Visitor"},
        {"id": "Z", "q1": "Strongly disagree", "email": "z@example.org"},
        {"id": "Z (2)", "q1": "Strongly disagree", "email": "z@example.org"},
    ]


@pytest.fixture(scope="module")
def counted():
    respondents, responses = survey(rows())
    found = analyse(respondents, responses, documents(), consultation=consultation())
    return respondents, responses, found["set_aside"], found["campaigns"]


def sides_of(table, rule):
    given = table[table["rule"].eq(rule) & table["question_id"].eq("q1")]
    n = given.set_index("option")["n"]
    return n["Tend to agree"], n["Tend to disagree"] + n["Strongly disagree"], given["base"].max()


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("all-submissions", (6, 10, 16)),
        ("one-per-person", (6, 9, 15)),
        ("campaigns-once", (6, 4, 10)),
        ("campaigns-apart", (6, 2, 8)),
        ("residents-only", (5, 8, 13)),
        ("substantive-only", (6, 7, 13)),
        ("individuals-only", (5, 9, 14)),
    ],
)
def test_each_rule_by_hand(counted, rule, expected):
    table = counting_rules.closed(*counted, consultation=consultation())
    assert sides_of(table, rule) == expected


def test_the_rules_are_those_of_the_folder():
    assert set(counting_rules.RULES) == set(COUNTING_RULES)


def test_the_reversal_is_flagged(counted):
    settings = consultation()
    found = counting_rules.flags(counting_rules.closed(*counted, consultation=settings), consultation=settings)
    flagged = found[found["question_id"].eq("q1")].set_index(["rule", "kind"])["under_rule"]
    assert flagged[("campaigns-once", "direction")] == "more for than against"
    assert flagged[("campaigns-once", "majority")] == "a majority for"
    assert "all-submissions" not in flagged.index.get_level_values("rule")


def test_the_headline_is_the_folders_rule(counted):
    settings = consultation(counting_rule="campaigns-once")
    table = counting_rules.closed(*counted, consultation=settings)
    assert set(table.loc[table["headline"], "rule"]) == {"campaigns-once"}
    found = counting_rules.flags(table, consultation=settings)
    assert "one-per-person" in set(found.loc[found["kind"].eq("direction"), "rule"])


def test_an_unknown_rule_is_refused(counted):
    with pytest.raises(ConsultError, match="weight-by-volume.*campaigns-once"):
        counting_rules.closed(*counted, consultation=consultation(counting_rule="weight-by-volume"))


def test_residents_unknown_is_said_not_guessed():
    respondents, responses = survey([{"q1": "Tend to agree", "q2": VIEWS[0], "type": ""}] * 2)
    settings = consultation(residents=())
    table = counting_rules.closed(
        respondents, responses, tables.empty("set_aside"), tables.empty("campaigns"), consultation=settings
    )
    assert "residents-only" not in set(table["rule"])
    assert counting_rules.flags(table, consultation=settings)["kind"].tolist() == ["not-available"]


def test_a_campaigner_with_words_of_their_own_elsewhere_is_not_folded_away():
    letter = {"q1": "Strongly disagree", "q2": LIBRARY}
    respondents, responses = survey([letter, letter, letter, letter | {"q3": OWN}])
    found = analyse(respondents, responses, documents(), consultation=consultation())
    table = counting_rules.closed(
        respondents, responses, found["set_aside"], found["campaigns"], consultation=consultation()
    )
    assert sides_of(table, "campaigns-once") == (0, 2, 2)


def test_senders_of_one_letter_who_divide_are_shown_as_divided():
    respondents, responses = survey(
        [
            {"q1": answer, "q2": LIBRARY, "age": age}
            for answer, age in (
                ("Tend to agree", "16 to 34"),
                ("Tend to agree", "35 to 64"),
                ("Tend to disagree", "16 to 34"),
                ("Tend to disagree", "65 and over"),
            )
        ]
    )
    found = analyse(respondents, responses, documents(), consultation=consultation())
    table = counting_rules.closed(
        respondents, responses, found["set_aside"], found["campaigns"], consultation=consultation()
    )
    once = table[table["rule"].eq("campaigns-once") & table["n"].gt(0) & table["question_id"].eq("q1")]
    assert once[["option", "n", "base"]].values.tolist() == [[counting_rules.DIVIDED, 1, 1]]


def tags(responses, themes):
    return tables.frame(
        "tags",
        [
            {
                "origin_id": origin,
                "passage_id": f"{origin}#0-1",
                "theme_id": theme,
                "tagger": "final",
                "start": 0,
                "end": 1,
            }
            for origin, theme in themes
        ],
    )


def test_themes_under_each_rule_and_their_order(counted):
    _, responses, *_ = counted
    letters = responses[responses["text"].str.startswith("I am writing")]["response_id"]
    others = responses[responses["text"].isin(VIEWS[:3])]["response_id"]
    given = tags(responses, [*((r, "closure") for r in letters), *((r, "money") for r in others)])
    table = counting_rules.themes(*counted, given, consultation=consultation())
    n = table.set_index(["rule", "theme_id"])[["n", "base"]]
    assert n.loc[("one-per-person", "closure")].tolist() == [7, 13]
    assert n.loc[("campaigns-once", "closure")].tolist() == [2, 8]
    assert n.loc[("campaigns-once", "money")].tolist() == [3, 8]
    closed = counting_rules.closed(*counted, consultation=consultation())
    found = counting_rules.flags(closed, consultation=consultation(), theme_table=table)
    order = found[found["kind"].eq("theme-order")]
    assert set(order["rule"]) == {"campaigns-once", "campaigns-apart"}


def test_every_share_has_its_base_and_order_changes_nothing(counted):
    respondents, responses, aside, campaigns = counted
    table = counting_rules.closed(*counted, consultation=consultation())
    assert (table["n"] <= table["base"]).all() and table["base_words"].ne("").all()
    again = counting_rules.closed(
        shuffled(respondents), shuffled(responses), shuffled(aside), shuffled(campaigns), consultation=consultation()
    )
    pd.testing.assert_frame_equal(table, again)


def test_one_per_person_is_the_plain_count(counted):
    respondents, responses, aside, _ = counted
    _, kept = analysed(respondents, responses, aside)
    plain = kept[kept["question_id"].eq("q1")]["value"].value_counts()
    table = counting_rules.closed(*counted, consultation=consultation())
    rule = table[table["rule"].eq("one-per-person") & table["question_id"].eq("q1") & table["n"].gt(0)]
    assert dict(zip(rule["option"], rule["n"], strict=True)) == plain.to_dict()
    assert set(table["question_id"]) == {q.id for q in QUESTIONS if q.kind in ("closed", "multi")}


def test_all_responses_in_one_campaign():
    respondents, responses = survey([{"q1": "Strongly disagree", "q2": LIBRARY, "age": "16 to 34"}] * 7)
    found = analyse(respondents, responses, documents(), consultation=consultation())
    table = counting_rules.closed(
        respondents, responses, found["set_aside"], found["campaigns"], consultation=consultation()
    )
    assert sides_of(table, "one-per-person") == (0, 7, 7)
    assert sides_of(table, "campaigns-once") == (0, 1, 1)
    assert sides_of(table, "campaigns-apart") == (0, 0, 0)
    flagged = counting_rules.flags(table, consultation=consultation())
    assert "nobody answered" in set(flagged.loc[flagged["rule"].eq("campaigns-apart"), "under_rule"])


def test_nothing_received():
    respondents, responses = survey([])
    found = analyse(respondents, responses, documents(), consultation=consultation())
    table = counting_rules.closed(
        respondents, responses, found["set_aside"], found["campaigns"], consultation=consultation()
    )
    assert table["n"].eq(0).all() and table["share"].isna().all()
