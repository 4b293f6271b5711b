"""Accounting: it balances whatever comes, and every submission set aside has one reason."""

import pandas as pd
import pytest
from campaign_letters import BUSES, LIBRARY, ORDINARY
from hypothesis import given, settings
from hypothesis import strategies as st
from small_survey import consultation, documents, equal, shuffled, survey

from consult.errors import ConsultError
from consult.responses import accounting, analyse
from consult.responses.people import analysed, people
from consult.responses.setting_aside import REASONS, set_aside
from consult.responses.substance import kind

OWN = "The footbridge is the only dry way to the school and it floods twice a year already."


def reasons(rows, **given):
    respondents, responses = survey(rows)
    table = set_aside(respondents, responses, consultation=consultation(), **given)
    return {row.respondent_id: (row.reason, row.kept_as) for row in table.itertuples()}


def test_each_reason_is_found():
    found = reasons(
        [
            {"q2": OWN},
            {"q2": "TEST - please ignore", "q3": "test"},
            {"age": "16 to 34"},
            {"q2": "[illegible]"},
            {"q2": "Withdrawn at respondent's request"},
            {"q2": "Late but heartfelt, and about the bins.", "date": "2026-04-02"},
            {"q1": "Tend to agree", "q2": OWN.replace("dry", "safe"), "age": "16 to 34"},
            {"q1": "Tend to agree", "q2": OWN.replace("dry", "safe").upper(), "age": "16 to 34"},
        ]
    )
    assert found == {
        "R002": ("test", ""),
        "R003": ("blank", ""),
        "R004": ("unreadable", ""),
        "R005": ("withdrawn", ""),
        "R006": ("out-of-time", ""),
        "R008": ("duplicate", "R007"),
    }


@pytest.mark.parametrize(
    "row",
    [
        {"q2": "Test the water before you decide."},
        {"q1": "Tend to agree"},
        {"q1": "Tend to agree", "q2": "illegible"},
        {"q2": "N/A"},
        {"q2": "I withdrew my son from the school because of this."},
        {"q2": "In time", "date": "2026-03-31"},
        {"q2": "No day given", "date": "2026"},
        {"q2": "test", "q3": "The last answer was me testing the box; the car park is too small."},
        {"q4": ["Bus", "Park"]},
    ],
)
def test_what_counts_is_not_set_aside(row):
    assert reasons([row]) == {}


@pytest.mark.parametrize("text", ["Test", "testing 123", "This is a test", "Test response from web team", "TEST - ignore"])
def test_words_of_staff_trying_the_form(text):
    assert reasons([{"q1": "Tend to agree", "q2": text}]) == {"R001": ("test", "")}


def test_people_with_the_same_short_answer_or_letter_are_not_one_person():
    alike = {"q1": "Strongly disagree", "age": "35 to 64"}
    assert reasons([alike | {"q2": "Keep it open"}] * 5) == {}
    assert reasons([alike | {"q2": OWN}, alike | {"q2": OWN, "age": "16 to 34"}]) == {}
    respondents, responses = survey([alike | {"q2": LIBRARY}] * 9)
    assert analyse(respondents, responses, documents(), consultation=consultation())["set_aside"].empty


def test_an_exact_repeat_needs_more_than_the_words():
    bare = {"type": "", "channel": "", "date": "", "q2": OWN}
    assert reasons([bare, bare]) == {}


@pytest.mark.parametrize(
    "again",
    [
        [{"id": "A7", "q2": OWN}, {"id": "A7 (2)", "q2": OWN}],
        [{"id": "A7", "q2": OWN, "email": "Jo@example.org"}, {"id": "A8", "q2": OWN, "email": "jo@example.org "}],
    ],
)
def test_a_key_shows_one_person(again):
    ((who, what),) = reasons(again).items()
    assert (who, what) == (again[1]["id"], ("duplicate", "A7"))


def test_differing_submissions_of_one_person_merge_into_one():
    rows = [
        {"id": "A", "q1": "Tend to agree", "q2": OWN, "email": "jo@example.org", "date": "2026-03-02"},
        {
            "id": "B",
            "q1": "Tend to disagree",
            "q2": OWN,
            "q3": "I changed my mind.",
            "email": "jo@example.org",
            "date": "2026-03-09",
        },
    ]
    respondents, responses = survey(rows)
    aside = set_aside(respondents, responses, consultation=consultation())
    assert aside[["respondent_id", "reason", "kept_as"]].values.tolist() == [["B", "merged", "A"]]
    counted, kept = analysed(respondents, responses, aside)
    assert counted["respondent_id"].tolist() == ["A"]
    assert set(kept["respondent_id"]) == {"A"}
    said = dict(zip(kept["response_id"], kept["text"], strict=True))
    assert said["B/q3"] == "I changed my mind."
    assert "B/q2" not in said and said["A/q2"] == OWN
    assert kept.loc[kept["question_id"].eq("q1"), "value"].tolist() == ["Tend to disagree"]
    log = accounting.merges(respondents, responses, aside, consultation=consultation())
    assert log.values.tolist() == [["B", "A", "merged", "email"]]


def test_a_merge_is_undone_by_a_person():
    rows = [{"id": "A", "q2": OWN, "email": "jo@example.org"}, {"id": "B", "q2": BUSES, "email": "jo@example.org"}]
    keep = pd.DataFrame({"respondent_id": ["B"], "reason": [""]})
    assert reasons(rows) == {"B": ("merged", "A")}
    assert reasons(rows, decisions=keep) == {}


def test_a_persons_reason_wins_and_a_strange_one_is_refused():
    said = pd.DataFrame({"respondent_id": ["R001"], "reason": ["withdrawn"]})
    assert reasons([{"q2": OWN}], decisions=said) == {"R001": ("withdrawn", "")}
    with pytest.raises(ConsultError, match="'rude'"):
        reasons([{"q2": OWN}], decisions=said.assign(reason="rude"))
    with pytest.raises(ConsultError, match="'R999'"):
        reasons([{"q2": OWN}], decisions=said.assign(reason="merged", kept_as="R999"))


def test_people_chain_through_shared_keys():
    respondents, responses = survey(
        [
            {"id": "A", "email": "x@example.org"},
            {"id": "A (2)", "email": "y@example.org"},
            {"id": "C", "email": "y@example.org"},
        ]
    )
    assert people(respondents, responses, consultation=consultation())["person"].tolist() == ["A", "A", "A"]


def test_balance_by_channel_and_letters_apart():
    respondents, responses = survey(
        [{"q2": OWN}, {"q2": "test"}, {"q2": "Fine by me, on the whole.", "channel": "Paper"}]
    )
    aside = set_aside(respondents, responses, consultation=consultation())
    papers = documents(
        {"kind": "letter", "text": LIBRARY}, {"kind": "petition", "text": "We, the undersigned, object."}
    )
    table = accounting.balance(respondents, aside, documents=papers)
    assert dict(zip(table["measure"] + table["reason"], table["n"], strict=True)) == {
        "received": 3,
        "set-asidetest": 1,
        "analysed": 2,
        "letters-apart": 1,
        "petitions-apart": 1,
    }
    by = accounting.by(respondents, aside, column="channel").set_index("channel")
    assert by[["received", "test", "analysed"]].values.tolist() == [[2, 1, 1], [1, 0, 1]]


def test_item_non_response_has_its_base():
    respondents, responses = survey(
        [{"q1": "Tend to agree", "q2": OWN}, {"q2": "No comment"}, {"q3": OWN, "q2": "as above"}]
    )
    aside = set_aside(respondents, responses, consultation=consultation())
    table = accounting.non_response(respondents, responses, aside, consultation=consultation()).set_index("question_id")
    assert table.loc["q2", ["n", "base", "not_answered", "substantive", "nothing", "as_above"]].tolist() == [
        3,
        3,
        0,
        1,
        1,
        1,
    ]
    assert table.loc["q1", ["n", "not_answered"]].tolist() == [1, 2]


def test_an_unbalanced_table_is_refused():
    respondents, _ = survey([{"q2": OWN}])
    stray = pd.DataFrame({"respondent_id": ["X"], "reason": ["test"], "kept_as": [""]})
    with pytest.raises(ConsultError, match="'X'"):
        accounting.balance(respondents, stray)


TEXTS = st.sampled_from(["", "test", "No comment", OWN, LIBRARY, BUSES, "[illegible]", "withdrawn", *ORDINARY])
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "q1": st.sampled_from(["", "Tend to agree", "Tend to disagree"]),
            "q2": TEXTS,
            "q3": TEXTS,
            "age": st.sampled_from(["", "16 to 34", "65 and over"]),
            "channel": st.sampled_from(["Online", "Paper", ""]),
            "email": st.sampled_from(["", "", "a@example.org", "b@example.org"]),
            "date": st.sampled_from(["2026-03-01", "2026-05-01", "", "March"]),
        }
    ),
    max_size=12,
)


@settings(max_examples=20, deadline=None)
@given(ROWS)
def test_it_always_balances_and_order_changes_nothing(rows):
    respondents, responses = survey(rows)
    found = analyse(respondents, responses, documents(), consultation=consultation())
    counted, kept = analysed(respondents, responses, found["set_aside"])
    table = accounting.balance(respondents, found["set_aside"]).set_index("measure")["n"]
    assert table["received"] == len(respondents) == len(counted) + len(found["set_aside"])
    assert table["analysed"] == len(counted)
    assert set(found["set_aside"]["reason"]) <= set(REASONS)
    assert set(kept["respondent_id"]) <= set(counted["respondent_id"])
    stands = found["set_aside"].loc[found["set_aside"]["kept_as"].ne(""), "kept_as"]
    assert set(stands) <= set(counted["respondent_id"])
    again = analyse(shuffled(respondents), shuffled(responses), documents(), consultation=consultation())
    assert equal(found, again)


@settings(max_examples=12, deadline=None)
@given(ROWS.filter(len))
def test_a_duplicate_changes_only_what_is_received_and_set_aside(rows):
    before = survey(rows)
    respondents, responses = survey([*rows, {**rows[0], "id": "R001 (2)"}])
    old = analyse(*before, documents(), consultation=consultation())
    new = analyse(respondents, responses, documents(), consultation=consultation())
    assert len(new["set_aside"]) == len(old["set_aside"]) + 1
    assert (
        analysed(respondents, responses, new["set_aside"])[0]["respondent_id"].tolist()
        == analysed(*before, old["set_aside"])[0]["respondent_id"].tolist()
    )
    assert new["campaigns"].equals(old["campaigns"])


@settings(max_examples=8, deadline=None)
@given(ROWS)
def test_a_petition_changes_no_count_of_responses(rows):
    respondents, responses = survey(rows)
    petition = documents({"kind": "petition", "text": f"{LIBRARY}\n\n1,335 signatures"})
    without = analyse(respondents, responses, documents(), consultation=consultation())
    found = analyse(respondents, responses, petition, consultation=consultation())
    assert found["petitions"]["signatories"].tolist() == [1335]
    assert equal(
        {k: v for k, v in without.items() if k != "petitions"}, {k: v for k, v in found.items() if k != "petitions"}
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No comment", "nothing"),
        ("N/A", "nothing"),
        ("n/a.", "nothing"),
        ("None.", "nothing"),
        ("-", "blank"),
        ("", "blank"),
        ("I have nothing further to add, thank you", "nothing"),
        ("Don’t know", "nothing"),
        ("As above", "as-above"),
        ("See my answer to question 1", "as-above"),
        ("ditto", "as-above"),
        ("Refer to Q2", "as-above"),
        ("No, I disagree", "substantive"),
        ("None of this makes sense", "substantive"),
        ("No more cuts", "substantive"),
        ("As above but also the buses", "substantive"),
        ("Nothing will change", "substantive"),
        ("Same old story", "substantive"),
        ("Keep it open", "substantive"),
    ],
)
def test_what_says_nothing(text, expected):
    assert kind(text) == expected
