"""Campaign detection: what is a family, what is not, and what a variant adds."""

import pandas as pd
import pytest
from campaign_letters import BUSES, COMMON, LIBRARY, ORDINARY, OWN, frame
from hypothesis import given, settings
from hypothesis import strategies as st

from consult import tables
from consult.responses import campaigns

SENTENCES = LIBRARY.split(". ")
REORDERED = ". ".join([SENTENCES[3], SENTENCES[0], SENTENCES[2].rstrip("."), SENTENCES[1], SENTENCES[4]])
GREETED = f"Dear Councillor,\n\n{LIBRARY}\n\nYours sincerely,\nPetra Voss"
REWORDED = LIBRARY.replace("object", "complain").replace("full every", "packed every").replace("five", "six")
CUT = ". ".join(SENTENCES[:3]) + "."
ANYTHING = [LIBRARY, GREETED, REWORDED, CUT, BUSES, OWN, *ORDINARY, *COMMON, "", "é ß İ ŉ ’"]


def found(texts, **options):
    return campaigns.find(frame(texts), **options).set_index("response_id")


def test_every_kind_of_variant_joins_its_letter():
    table = found([LIBRARY, LIBRARY, GREETED, REORDERED, REWORDED, CUT, f"{OWN} {LIBRARY}", *ORDINARY, BUSES])
    assert sorted(table.index) == [f"r{n:03}/q1" for n in range(7)]
    assert table["campaign_id"].nunique() == 1
    assert table["relation"].tolist() == ["template", "same", *["variant"] * 5]


def test_added_and_dropped_are_the_variants_own_words():
    table = found([LIBRARY, LIBRARY, GREETED, REORDERED, f"{OWN} {LIBRARY}", CUT])
    assert table.loc["r002/q1", "added"] == "Dear Councillor,\nYours sincerely,\nPetra Voss"
    assert table.loc["r003/q1", ["added", "dropped"]].tolist() == ["", ""]
    assert table.loc["r004/q1", "added"] == OWN
    assert table.loc["r004/q1", "dropped"] == ""
    assert table.loc["r005/q1", "added"] == ""
    assert table.loc["r005/q1", "dropped"].endswith("publish the survey of the building in full.")


def test_a_reworded_letter_adds_only_the_changed_words():
    table = found([LIBRARY, LIBRARY, REWORDED])
    assert table.loc["r002/q1", "added"].split("\n") == ["complain", "packed", "six"]
    assert table.loc["r002/q1", "dropped"].split("\n") == ["object", "full", "five"]


def test_case_punctuation_and_spacing_do_not_make_a_variant():
    table = found([LIBRARY, LIBRARY.upper(), LIBRARY.replace(". ", " -\n\n"), LIBRARY.replace(",", "")])
    assert table["relation"].tolist() == ["template", "same", "same", "same"]


def test_two_letters_are_two_families():
    table = found([LIBRARY, BUSES, GREETED, f"{BUSES} {OWN}", REWORDED, BUSES])
    assert table.groupby("campaign_id").size().tolist() == [3, 3]


def test_short_common_answers_are_no_campaign():
    assert found([*COMMON * 40, "I agree with all of the above and would like it to stay open please"]).empty


def test_ordinary_answers_are_no_campaign():
    assert found(ORDINARY).empty


def test_sayings_that_go_round_are_no_campaign():
    one, two, three = ORDINARY[:3]
    assert found([f"{one} {two}", f"{two} {three}", f"{three} {one}", one, two, three]).empty


def test_a_postcard_needs_a_crowd():
    postcard = "Please do not close the Marsh End library, it is the heart of our estate and our children need it."
    assert found([postcard] * 9).empty
    assert len(found([postcard] * 10)) == 10


def test_two_people_are_no_campaign():
    assert found([LIBRARY, GREETED, *ORDINARY]).empty


def test_one_person_pasting_a_letter_into_every_box_is_no_campaign():
    boxes = pd.concat([frame([LIBRARY], question=f"q{n}") for n in range(5)])
    assert campaigns.find(boxes).empty


def test_the_same_letter_in_different_boxes_is_one_family():
    boxes = pd.concat([frame([LIBRARY], question=f"q{n}", who=f"p{n}") for n in range(4)])
    assert campaigns.find(boxes)["campaign_id"].nunique() == 1


def test_repeating_what_everybody_was_shown_makes_no_campaign():
    texts = [f"{LIBRARY} {own}" for own in ORDINARY]
    assert len(found(texts)) == 4
    assert found(texts, quoted=[LIBRARY]).empty


def test_all_responses_in_one_campaign():
    table = found([LIBRARY] * 6)
    assert table["relation"].tolist() == ["template", *["same"] * 5]


@pytest.mark.parametrize("texts", [[], ["", " "], ["word"], ["!!!", "…"]])
def test_nothing_to_find(texts):
    assert found(texts).empty


def test_chosen_options_are_not_read():
    assert campaigns.find(frame([LIBRARY] * 5).assign(value="Agree")).empty


def test_a_persons_split_and_merge_win():
    responses = frame([LIBRARY, LIBRARY, LIBRARY, BUSES, BUSES, BUSES, ORDINARY[0]])
    machine = campaigns.find(responses).set_index("response_id")["campaign_id"]
    decisions = pd.DataFrame(
        {
            "response_id": ["r000/q1", "r003/q1", "r004/q1", "r005/q1", "r006/q1", "gone/q1"],
            "campaign_id": ["", *[machine["r001/q1"]] * 3, "postcards", "postcards"],
        }
    )
    table = campaigns.find(responses, decisions=decisions).set_index("response_id")
    assert "r000/q1" not in table.index
    assert table.loc["r006/q1", ["campaign_id", "relation"]].tolist() == ["postcards", "template"]
    merged = table[table["campaign_id"].eq(machine["r001/q1"])]
    assert sorted(merged.index) == ["r001/q1", "r002/q1", "r003/q1", "r004/q1", "r005/q1"]
    assert merged["relation"].eq("template").sum() == 1


def test_ids_do_not_depend_on_what_else_was_received():
    alone = campaigns.find(frame([LIBRARY] * 3))["campaign_id"].unique()
    among = campaigns.find(frame([*ORDINARY, LIBRARY, BUSES, BUSES, BUSES, LIBRARY, LIBRARY]))["campaign_id"].unique()
    assert set(alone) < set(among)


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(12)))
def test_row_order_changes_nothing(order):
    responses = frame([LIBRARY, GREETED, REWORDED, CUT, REORDERED, BUSES, BUSES, f"{OWN} {BUSES}", *ORDINARY])
    shuffled = responses.iloc[list(order)]
    assert campaigns.find(shuffled).equals(campaigns.find(responses))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(ANYTHING), max_size=14))
def test_every_row_is_a_response_and_added_words_stand_in_it(texts):
    responses = frame(texts)
    table = campaigns.find(responses)
    text_of = dict(zip(responses["response_id"], responses["text"], strict=True))
    assert table.equals(tables.check("campaigns", table))
    assert table["response_id"].is_unique
    assert all(piece in text_of[row.response_id] for row in table.itertuples() for piece in row.added.split("\n"))
    assert table.groupby("campaign_id")["relation"].agg(lambda kinds: (kinds == "template").sum()).eq(1).all()


def test_summary_counts_people_and_texts():
    responses = frame([LIBRARY, LIBRARY, GREETED, *ORDINARY])
    row = campaigns.summary(campaigns.find(responses), responses).iloc[0]
    assert (row["submissions"], row["people"], row["same"], row["variants"], row["distinct_texts"]) == (3, 3, 2, 1, 2)
    assert row["text"] == LIBRARY


def test_the_given_frame_is_not_written_into():
    responses = frame([LIBRARY] * 3)
    before = responses.copy()
    campaigns.find(responses)
    pd.testing.assert_frame_equal(responses, before)
