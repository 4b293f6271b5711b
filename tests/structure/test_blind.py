"""Papers written before the finders were run on them: floors of what is found, and the rules they led to, with their refusals."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from consult.structure import asks, minutes, quotations, register, speakers, undertakings
from consult.structure.sites import lists

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
import structure as benchmark  # noqa: E402

FLOORS = {
    "turns": (0.98, 0.96), "quotations": (0.96, 0.95), "undertakings": (0.95, 0.95), "asks": (0.95, 0.9),
    "sites": (0.95, 0.95), "boilerplate": (0.98, 0.95),
}


# What is known to be found of the other half, no longer blind, and of the fresh papers.
WIDER = {"quotations": (0.98, 0.97), "turns": (0.97, 0.96), "undertakings": (0.95, 0.95),
         "asks": (0.85, 0.85), "sites": (0.92, 0.95), "boilerplate": (0.98, 0.97)}


@cache
def _dev() -> dict[str, Any]:
    return benchmark.blind("dev")


@pytest.mark.parametrize("item", FLOORS)
def test_dev_half_is_found(item: str) -> None:
    tally = _dev()[item]
    precision, recall = FLOORS[item]
    assert tally.right_found >= precision * tally.found, tally.line()
    assert tally.right_expected >= recall * tally.expected, tally.line()


@pytest.mark.parametrize("measure", [lambda: benchmark.blind("test"), benchmark.fresh], ids=["test", "fresh"])
def test_other_papers_are_found(measure: Any) -> None:
    tallies = measure()
    for item, (precision, recall) in WIDER.items():
        if item not in tallies:  # the fresh papers have no key for it
            continue
        tally = tallies[item]
        assert tally.right_found >= precision * tally.found, (item, tally.line())
        assert tally.right_expected >= recall * tally.expected, (item, tally.line())


def test_turns_of_the_third_round_are_found() -> None:
    tally = benchmark.third()["turns"]
    assert tally.right_found >= 0.97 * tally.found and tally.right_expected >= 0.95 * tally.expected, tally.line()


def _turns(text: str) -> list[dict[str, Any]]:
    return minutes.find_turns(text, None, register.find(text))


_FORUM = "Notes of meeting\n\nPresent: Jo Ash (JA), Bea Cole (BC)\n\n1. Budget\n"


def test_initials_printed_after_a_name_speak() -> None:
    found = _turns(_FORUM + "JA asked what was left. BC said that nothing was.\n")
    assert [(turn["speaker"], turn["kind"]) for turn in found] == [("Jo Ash", "question"), ("Bea Cole", "answer")]


def test_capitals_nobody_has_as_initials_do_not_speak() -> None:
    found = _turns(_FORUM + "JA asked what was left. BBC said that nothing was.\n")
    assert [turn["speaker"] for turn in found] == ["Jo Ash"]


def test_a_post_in_a_lead_in_is_not_the_next_name_s() -> None:
    text = "At the invitation of the Leader, Councillor Ash addressed the Cabinet. The Leader thanked him."
    people = speakers.Directory(text)
    assert people.holder("Leader") is None


def test_one_of_two_joined_posts_names_its_holder() -> None:
    people = speakers.Directory("", [{"name": "Councillor Ash", "role": "Deputy Leader and Cabinet Member for Finance"}])
    held = people.holder("Deputy Leader")
    assert held is not None and held.name == "Ash"
    assert people.holder("Leader") is None


def test_attendance_in_a_table() -> None:
    text = "Attendance\nName\tGroup\tAttendance\nCllr A Ash (Chair)\tBlue\tPresent\nCllr B Birch\tRed\tApologies\nTotal\t2\t\n"
    found = [(row["name"], row["party"], row["attendance"]) for row in register.find(text)]
    assert found == [("Cllr A Ash", "Blue", "present"), ("Cllr B Birch", "Red", "apologies")]


def test_a_pronoun_after_somebody_unnamed_is_that_unnamed_person() -> None:
    text = ('Jo Ash, chair of the trust, said: “We will fight on for the children of this town.”\n\n'
            'A parent, who asked not to be named, was in tears. “They never told us anything at all,” she said.\n')
    found = quotations.find(text)
    assert [row["speaker"] for row in found] == ["Jo Ash", "A parent"]


def _speakers(text: str) -> list[tuple[str, str]]:
    return [(row["speaker"], row["quoted_document"]) for row in quotations.find(text)]


def test_what_follows_a_finished_quotation_is_the_next_one_s_cue() -> None:
    text = ("One parent said: “We cannot go on like this.” Another said: “There is nothing left here.” "
            "Councillor Ash said: “I am sorry for that.”\n")
    assert _speakers(text) == [("One parent", ""), ("Another", ""), ("Councillor Ash", "")]


def test_a_spokesman_of_a_body_in_small_letters_and_his_pronoun() -> None:
    text = 'A spokesman for the trust said: “We cannot run it now.” He added: “There is nothing left here.”\n'
    assert _speakers(text) == [("A spokesman for the trust", "")] * 2


def test_a_name_after_an_opening_word_is_not_part_of_it() -> None:
    text = 'For Jo Ash, chief executive of charity Beck Trust, it has been too fast.\n\n“Families tell us they are tired,” she says.\n'
    found = quotations.find(text)
    assert [(row["speaker"], row["role"], row["organisation"]) for row in found] == [("Jo Ash", "chief executive", "Beck Trust")]


def test_a_headline_s_cue_and_a_label_in_a_headline() -> None:
    assert _speakers("Closures ‘will cost lives’, say doctors\n") == [("Doctors", "")]
    assert _speakers("Row over ‘vital’ centres\n") == [("", "")]


def test_a_report_named_in_full_before_and_bare_words_of_the_writer() -> None:
    text = 'The consultation document runs to ten pages. The document speaks of “the council and its partners”. I call that “vague”.\n'
    assert _speakers(text)[0] == ("", "The consultation document")
    assert _speakers(text)[1] == ("", "")


def test_a_plan_officers_will_make_is_promised_and_a_service_that_will_run_is_not() -> None:
    text = ("Minutes of the Committee\n\nPresent: Councillors Ash and Birch\n\nCouncillor Ash asked about risk. The Director replied that "
            "officers would draw up a programme of work.\n\nCouncillor Birch asked about hours. The Director replied that the centre would "
            "provide a programme of activities.\n")
    found = undertakings.find(text, None, _turns(text), register.find(text))
    assert [row["by"] for row in found] == ["Officers"]


def test_a_resolution_to_circulate_is_promised_by_the_meeting_and_one_to_note_is_not() -> None:
    resolved = ("RESOLVED: That a breakdown of costs be circulated to Members.", "RESOLVED: That the report be noted.")
    text = "Minutes of the Committee\n\nPresent: Councillors Ash and Birch\n\n" + "\n\n".join(resolved) + "\n"
    turn = {"order": 1, "kind": "vote", "speaker": "The meeting", "answers": None}
    turns = [{**turn, "order": number, "start": text.index(words), "end": text.index(words) + len(words)}
             for number, words in enumerate(resolved, 1)]
    assert [row["by"] for row in undertakings.find(text, None, turns, register.find(text))] == ["The meeting"]


def _asked(text: str) -> list[str]:
    return [text[row["start"] : row["end"]] for row in asks.find(text, document={"kind": "blog", "author": "Jo Ash"})]


def test_what_was_asked_before_is_told_and_not_asked() -> None:
    text = "I am calling on the county council to publish it. Will it also tell us why? I asked him how many. Will they go away?\n"
    assert _asked(text) == ["I am calling on the county council to publish it.", "Will it also tell us why?"]


def test_things_asked_for_by_number() -> None:
    text = ("I would ask the Cabinet for two things. First, keep a group in every town. Second, publish the figures. "
            "First impressions count.\n")
    assert _asked(text) == ["keep a group in every town.", "publish the figures."]


def test_who_speaks_when_a_post_or_a_body_stands_around_the_name() -> None:
    assert _speakers("According to the union’s branch secretary, Ben Ash, it is “the worst cut yet”.\n") == [("Ben Ash", "")]
    assert _speakers("In a letter to parents, head teacher Kay Dunn wrote: “It is sad for us all.”\n") == [("Kay Dunn", "")]
    assert _speakers("As Kay Dunn of the Ash Trust has said:\n\n“It is not a service.\n\n“It is a queue.”\n") == [("Kay Dunn", "")] * 2


def test_a_report_s_title_between_commas_or_where_it_was_seen() -> None:
    assert _speakers("The strategy, Better Together, promises “a hub in every town”.\n") == [("", "The strategy")]
    assert _speakers("The council’s own report, seen by the Post, warns of “serious harm to people”.\n") == [
        ("", "The council’s own report")
    ]
    assert _speakers("His novel, “The Long Road to Nowhere Much”, came out in May.\n") == [("", "")]


def test_a_tier_gives_its_places_their_status() -> None:
    from consult import tables
    from consult.structure.outline import blocks_of

    text = "Libraries\n\nTier 1 – retained: Ash Hill, Beck and Cole.\n\nTier 2: a note about Ash Hill.\n"
    found = lists.from_lists(text, blocks_of(text, tables.empty("blocks")), tables.empty("cells"))
    assert [(row["site"], row["status"]) for row in found] == [("Ash Hill", "open"), ("Beck", "open"), ("Cole", "open")]
    assert all(text[row["start"] : row["end"]] == row["site"] for row in found)


_TABLE = (
    "No.\tQuestion from\tQuestion to\tQuestion\tReply\n"
    "1\tCllr Ash\tLeader of the Council\tHow many?\tTwelve.\n2\tMrs Birch\tMayor\tWhen?\t\n"
)


def test_a_table_of_questions_and_replies() -> None:
    found = _turns("Council, 4 May 2021\n\n" + _TABLE)
    assert [(turn["order"], turn["speaker"], turn["kind"], turn["answers"]) for turn in found] == [
        (1, "Cllr Ash", "question", None), (2, "Leader of the Council", "answer", 1), (3, "Mrs Birch", "question", None)]


def test_a_table_without_a_column_of_replies_is_no_record_of_questions() -> None:
    assert _turns("Council, 4 May 2021\n\n" + _TABLE.replace("\tReply", "\tWard")) == []


_EVIDENCE = (
    "Transcript of evidence\n\nTHE CHAIRMAN (Councillor Ash): Good morning. Ms Birch, how many attend?\n\nMS BIRCH: Forty-one.\n\n"
    "COUNCILLOR MRS COLE: Who counted?\n\nMS BIRCH: I did.\n"
)


def test_a_transcript_in_capitals() -> None:
    found = [(turn["speaker"], turn["kind"], turn["answers"]) for turn in _turns(_EVIDENCE)]
    assert found == [("Councillor Ash", "question", None), ("Ms Birch", "answer", 1), ("COUNCILLOR MRS COLE", "question", None),
                     ("Ms Birch", "answer", 3)]


_PANEL = "Minutes of the Panel\n\nPresent: Councillors Ash and Birch\n\n"


def test_a_lead_in_to_a_list_of_points_is_no_speech() -> None:
    points = "Members raised the following:\n\n"
    found = _turns(_PANEL + points + "- Councillor Ash asked about cost. Councillor Birch replied that it was £4.\n")
    assert [turn["speaker"] for turn in found] == ["Councillor Ash", "Councillor Birch"]


def test_a_task_given_is_not_a_question_and_a_request_to_confirm_is() -> None:
    tasked = _turns(_PANEL + "Councillor Ash agreed and asked the Clerk to arrange this.\n")
    asked = _turns(_PANEL + "Councillor Ash welcomed this and asked the Clerk to confirm the date. The Clerk replied that it was 4 May.\n")
    assert [turn["kind"] for turn in tasked] == ["statement"]
    assert [turn["kind"] for turn in asked] == ["question", "answer"]


def test_a_resolution_with_its_mover_in_brackets_is_the_meeting_s() -> None:
    found = _turns(_PANEL + "RESOLVED – that the minutes be agreed (proposed by Councillor Ash and seconded by Councillor Birch).\n")
    assert [(turn["speaker"], turn["kind"]) for turn in found] == [("The meeting", "vote")]


def _sites(text: str) -> list[tuple[str, str, str]]:
    from consult import tables
    from consult.structure import sites
    from consult.structure.outline import blocks_of

    rows = sites.find("d", text, blocks_of(text, tables.empty("blocks")), tables.empty("cells"), [])
    assert all(0 <= row["start"] < row["end"] <= len(text) for row in rows)
    return [(row["site"], row["status"], row["parent"]) for row in rows]


def test_what_is_said_of_places_just_named() -> None:
    assert _sites("If nobody comes forward for Ash Hill Library, it would close.") == [("Ash Hill Library", "proposed-to-close", "")]
    assert _sites("We looked at Beck Library and Cole Library. Both libraries will remain open.") == [
        ("Beck Library", "open", ""), ("Cole Library", "open", "")]


def test_it_after_two_places_and_both_after_one_is_nobody() -> None:
    assert _sites("We looked at Beck Library and Cole Library. It will close.") == []
    assert _sites("We looked at Beck Library. Both libraries will close.") == []


def test_a_proposal_beside_the_current_status_counts() -> None:
    table = "Site\tCurrent status\tProposal\nAsh Hill\tOpen 4 days\tClosure\nBeck\tOpen 7 days\tNo change\n"
    assert _sites(table) == [("Ash Hill", "proposed-to-close", ""), ("Beck", "open", "")]


def test_closed_for_some_days_is_not_closed() -> None:
    assert _sites("Mere swimming pool had closed on eleven days in August.") == []


def test_a_community_hub_run_by_others_is_transferred() -> None:
    found = _sites("Under the plans Ash House and Beck Court would become community hubs, run by the Mere Trust.")
    assert found == [("Ash House", "transferred", "Mere Trust"), ("Beck Court", "transferred", "Mere Trust")]


def _marked(text: str) -> str:
    from consult import tables
    from consult.structure import boilerplate
    from consult.structure.outline import blocks_of

    rows = boilerplate.find("d", text, blocks_of(text, tables.empty("blocks")))
    return "\n".join(text[row["start"] : row["end"]] for row in rows)


_PROSE = "The committee considered a report on the leisure centres contract and heard that visits had risen by nine per cent since 2018.\n"


def test_a_list_of_files_is_furniture_and_a_heading_of_papers_is_not() -> None:
    assert _marked(_PROSE + "Supporting documents:\nContract report, item 3. PDF 214 KB\n") == (
        "Supporting documents:\nContract report, item 3. PDF 214 KB")
    assert _marked(_PROSE + "Supporting documents:\n" + _PROSE) == ""


def test_yes_and_no_are_furniture_only_beside_furniture() -> None:
    assert _marked(_PROSE + "Was this page helpful?\nYes\nNo\n") == "Was this page helpful?\nYes\nNo"
    assert _marked(_PROSE + "Do you agree?\nYes\nNo\n" + _PROSE) == ""
