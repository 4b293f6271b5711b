"""The papers as tables an officer reads, and corrections of what was read of them."""

import pandas as pd
import pytest

import consult
from consult import tables
from consult.desk import correct, papers
from consult.errors import ConsultError

TEXT = "Q: Why? A: Because. Q: When? He will write. Elm Road will close. Elm Road is a main site."


@pytest.fixture
def small(tiny):
    """A corpus of one set of minutes, its turns, promises and sites made by hand."""
    document = tiny.documents.head(1).assign(document_id="m.txt", source_id="m.txt", kind="minutes", text=TEXT)
    places = [("Elm Road", "proposed-to-close", 44, 64), ("Elm Road", "main", 65, 89)]
    turns = [_turn(1, "Ms A", "question", 0, 7), _turn(2, "Mr B", "answer", 8, 19, 1), _turn(3, "Ms A", "question", 20, 28)]
    kept = [{"document_id": "m.txt", "start": 29, "end": 43, "by": "Mr B", "to": "Ms A", "kept": kept} for kept in ("yes", "")]
    sites = [
        {"document_id": "m.txt", "site": site, "status": status, "parent": "", "start": start, "end": end}
        for site, status, start, end in places
    ]
    made = {"turns": turns, "undertakings": kept, "sites": sites}
    return tiny.with_tables({"documents": document, **{name: tables.frame(name, rows) for name, rows in made.items()}})


def _turn(order, speaker, kind, start, end, answers=None):
    row = {"document_id": "m.txt", "order": order, "speaker": speaker, "seconder": "", "role": "Chair" if speaker == "Mr B" else ""}
    return {**row, "kind": kind, "start": start, "end": end, "answers": answers}


def test_a_question_stands_with_its_answer_and_one_without_comes_first(small):
    asked = papers.questions(small)
    assert list(asked["question"]) == ["Q: When?", "Q: Why?"]
    assert list(asked["answer"]) == ["No answer in the minutes.", "A: Because."]
    assert list(asked["answered_by"]) == ["", "Mr B, Chair"]


def test_promises_not_shown_kept_come_first(small):
    assert list(papers.promises(small)["kept?"]) == ["not shown kept", "kept"]


def test_a_site_is_one_row_with_every_status_and_where_it_is_said(small):
    (row,) = papers.sites(small).to_dict("records")
    assert row["status_and_where"] == "main: m.txt\nproposed to close: m.txt"
    assert list(papers.site_passages(small)["words"]) == ["Elm Road will close.", "Elm Road is a main site."]


def test_turns_come_in_order_with_their_words(small):
    assert list(papers.turns(small)["words"]) == ["Q: Why?", "A: Because.", "Q: When?"]


def test_papers_of_nothing_are_tables_with_no_rows(tiny):
    empty = tiny.with_tables({name: tables.empty(name) for name in ("documents", "turns", "undertakings", "sites", "asks", "quotations")})
    for made in (papers.questions, papers.promises, papers.sites, papers.asks, papers.turns, papers.quotations, papers.site_passages):
        assert len(made(empty)) == 0 and len(made(empty).columns) > 3


def test_a_misspelt_column_is_the_first_thing_said_of_what_was_not_used(folder):
    told = folder / "consultation.toml"
    told.write_text(told.read_text(encoding="utf-8").replace("Q2. Please tell us why", "Q2 Plese tell"), encoding="utf-8")
    first = papers.rejects(consult.open(folder)).iloc[0]
    assert first["path"] == "sources/responses.csv"
    assert first["reason"].startswith("There is no column 'Q2 Plese tell' for question q2; the columns are ")


def test_asks_of_nobody_named_come_last(tiny):
    asked = papers.asks(tiny)["by"].eq("")
    assert asked.is_monotonic_increasing and len(papers.asks(tiny)) == len(tiny.asks)


def test_spans_come_with_their_words(tiny):
    asks = papers.with_words(tiny, "asks")
    texts = tiny.documents.set_index("document_id")["text"]
    assert len(asks) and all(row.words in texts[row.document_id] for row in asks.itertuples())


def test_a_correction_of_a_document_wins_the_next_time_the_folder_is_opened(folder):
    corpus = consult.open(folder)
    said = correct(corpus, "scrutiny-minutes.html", "position", "opposes", by="AB", note="see paragraph 4")
    assert "documents.csv" in said
    correct(corpus, "scrutiny-minutes.html", "author", "Ms B", by="AB")
    after = papers.documents(consult.open(folder)).set_index("document").loc["scrutiny-minutes.html"]
    assert (after["position"], after["written_by"]) == ("opposes", "Ms B")
    kept = pd.read_csv(folder / "decisions" / "documents.csv", dtype="str", keep_default_na=False)
    assert list(kept["field"]) == ["position", "author"] and list(kept["note"]) == ["see paragraph 4", ""]


@pytest.mark.parametrize(
    ("document", "field", "value", "by", "said"),
    [
        ("x.pdf", "title", "T", "AB", "There is no document 'x.pdf'"),
        ("scrutiny-minutes.html", "mood", "T", "AB", "use one of kind, title"),
        ("scrutiny-minutes.html", "position", "against", "AB", "supports, opposes, mixed or none"),
        ("scrutiny-minutes.html", "title", "T", " ", "your name or initials"),
    ],
)
def test_a_correction_that_cannot_hold_is_refused_in_a_sentence(tiny, document, field, value, by, said):
    with pytest.raises(ConsultError, match=said):
        correct(tiny, document, field, value, by=by)


def test_loose_files_have_nowhere_to_keep_a_correction(tiny_folder):
    loose = consult.read(tiny_folder / "sources" / "scrutiny-minutes.html")
    with pytest.raises(ConsultError, match="consult new"):
        correct(loose, "scrutiny-minutes.html", "title", "T", by="AB")
