import pandas as pd
import pytest

import consult
from consult.desk import code
from consult.desk.codes_file import CodesFile
from consult.errors import ConsultError
from consult.report import counts


def send(desk, **content):
    desk._on_message(desk, content, [])


def test_what_is_on_show_is_the_response_its_suggestions_and_the_codebook(folder):
    desk = code(folder, "AB")
    assert desk.card["text"] and desk.card["question"]
    assert [theme["id"] for theme in desk.themes] == ["closures", "access-and-travel", "opening-hours", "privacy", "staff"]
    for suggestion in desk.card["suggestions"]:
        said = list(dict.fromkeys(desk.card["text"][start:end] for start, end in suggestion["spans"]))
        assert suggestion["words"] in ([], said) and suggestion["why"]


def test_only_what_the_machines_settle_on_is_ticked_and_few_others_are_shown(folder):
    corpus = consult.open(folder)
    nobody = corpus.responses[corpus.responses["text"].ne("") & ~corpus.responses["response_id"].isin(corpus.codes["response_id"])]
    for response_id in nobody.loc[nobody["question_id"].eq("q2"), "response_id"].head(10):
        shown = code(folder, "AB", queue=[response_id])
        assert set(shown.chosen) <= finals(corpus, response_id)
        assert len(shown.card["suggestions"]) - len(shown.chosen) <= 2


def test_what_another_coder_decided_does_not_show(folder):
    before = code(folder, "AB", queue=["T002/q2"])
    CodesFile(folder, "CD").save("T002/q2", ["staff", "opening-hours"])
    after = code(folder, "AB", queue=["T002/q2"])
    assert "staff" not in before.chosen and "staff" not in after.chosen


def test_with_no_name_coding_is_asked_for_and_nothing_stops(folder):
    assert "give your name or initials" in code(folder, " ").data


def test_saving_writes_the_codes_and_goes_on_and_back_shows_what_was_saved(folder):
    desk = code(folder, "AB")
    first = desk.card["response_id"]
    send(desk, do="save", of=first, themes=["privacy", "no-such-theme"], note="see letter")
    assert desk.place == 1 and desk.read == 1 and desk.card["response_id"] != first
    assert "Privacy" in desk.message and "AB.csv" in desk.message
    send(desk, do="move", by=-1)
    assert desk.card["saved"] and desk.chosen == ["privacy"] and desk.note == "see letter"


def test_a_key_pressed_twice_does_not_code_the_next_response(folder):
    desk = code(folder, "AB")
    first = desk.card["response_id"]
    send(desk, do="save", of=first, themes=["privacy"])
    send(desk, do="save", of=first, themes=["privacy"])
    assert desk.place == 1 and CodesFile(folder, "AB").coded() == {first}


def test_skipping_saves_nothing(folder):
    desk = code(folder, "AB")
    send(desk, do="move", by=1)
    assert desk.place == 1 and not CodesFile(folder, "AB").path.exists()


def test_every_message_is_answered_also_where_nothing_changes(folder, monkeypatch):
    desk = code(folder, "AB")
    heard = []
    monkeypatch.setattr(type(desk), "send", lambda _, content: heard.append(content))
    for _ in range(3):
        send(desk, do="move", by=-1)
    assert heard == [{"heard": True}] * 3 and desk.place == 0


def test_a_fault_in_writing_is_told_and_nothing_moves(folder, monkeypatch):
    desk = code(folder, "AB")
    monkeypatch.setattr(CodesFile, "save", lambda *_, **__: (_ for _ in ()).throw(OSError("the disk is full")))
    send(desk, do="save", of=desk.card["response_id"], themes=[])
    assert desk.place == 0 and desk.message == "Not saved: the disk is full"


def test_the_queue_comes_to_an_end_and_can_be_gone_through_again(folder):
    desk = code(folder, "AB", queue=["T002/q2", "T001/q2"])
    for themes in (["closures"], []):
        send(desk, do="save", of=desk.card["response_id"], themes=themes)
    assert desk.card == {} and desk.read == 2
    assert code(folder, "AB", again=True).chosen == []
    remaining = code(folder, "AB")
    assert not {"T001/q2", "T002/q2"} & set(remaining._queue)


def test_answers_alike_word_for_word_are_read_once(folder):
    queue = code(folder, "AB")._queue
    texts = consult.open(folder).responses.set_index("response_id").loc[queue, "text"]
    assert texts.is_unique and texts.str.strip().ne("").all()


def test_a_blind_coder_sees_no_suggestion(folder):
    desk = code(folder, "AB", blind=True, queue=["T001/q2"])
    assert desk.card["suggestions"] == [] and desk.chosen == []


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"queue": ["T999/q2"]}, "T999/q2.*ids like"),
        ({"question_id": "q9"}, "open questions are q2, q3"),
        ({"again": True}, "nothing yet"),
    ],
)
def test_what_cannot_be_coded_is_said(folder, options, said):
    with pytest.raises(ConsultError, match=said):
        code(folder, "AB", **options)


def test_an_officers_correction_is_what_the_report_counts(folder):
    before = consult.open(folder)
    desk = code(folder, "officer-a", queue=["T002/q2"])
    given = ["staff", "opening-hours"]
    send(desk, do="save", of="T002/q2", themes=given)
    after = consult.open(folder)
    assert finals(after, "T002/q2") == set(given) != finals(before, "T002/q2")
    question = after.consultation.question("q2")
    was, now = (counts.themes(one, question).set_index("theme_id")["n"] for one in (before, after))
    assert now["opening-hours"] == was["opening-hours"] + 1


def finals(corpus, response_id):
    tags = corpus.tags
    return set(tags.loc[tags["origin_id"].eq(response_id) & tags["tagger"].eq("final"), "theme_id"])


def test_a_response_nobody_tagged_has_an_empty_card(tiny):
    from consult.desk.suggestions import card

    bare = tiny.with_tables({"tags": tiny.tags.head(0), "scores": tiny.scores.head(0)})
    shown = card(bare, "T001/q2")
    assert shown["suggestions"] == [] and isinstance(bare.tags, pd.DataFrame)
