"""Passages are exact slices: sentences of answers, blocks of documents, rows of tables, and no furniture."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from consult import tables
from consult.consultation import Consultation, Question
from consult.structure import build, outline, passages


def responses(*texts: str, question: str = "q1", value: str = ""):
    return tables.frame("responses", [{"response_id": f"{at}/{question}", "respondent_id": str(at), "question_id": question,
                                       "text": text, "value": value} for at, text in enumerate(texts)])


def document(text: str, name: str = "d.txt"):
    return tables.frame("documents", [{"document_id": name, "source_id": name, "kind": "document", "text": text}])


def built(text: str, blocks=None, cells=None):
    return build(document(text), tables.empty("blocks") if blocks is None else blocks,
                 tables.empty("cells") if cells is None else cells, tables.empty("responses"))


def test_answers_are_cut_into_sentences_and_short_ones_left_whole() -> None:
    held = passages.joined([passages.of_responses(responses(" No. Too far. ", "The bus was stopped in May. I cannot walk that far now."))])
    assert held["text"].tolist() == ["No. Too far.", "The bus was stopped in May.", "I cannot walk that far now."]
    assert held["passage_id"].tolist()[0] == "0/q1#1-13"


def test_closed_answers_are_no_passages(tmp_path) -> None:
    asked = Consultation(tmp_path, "T", (Question("q1", "Agree?", "closed", ("a",)),), ())
    assert passages.of_responses(responses("Strongly agree"), consultation=asked).empty
    assert passages.of_responses(responses("Strongly agree", value="Strongly agree")).empty


@given(st.lists(st.text(alphabet="aé. \n?!£1’", max_size=60), max_size=6))
@settings(max_examples=60, deadline=None)
def test_a_passage_is_a_slice_of_its_answer(texts: list[str]) -> None:
    given_ = responses(*texts)
    held = passages.joined([passages.of_responses(given_)])
    text_of = dict(zip(given_["response_id"], given_["text"], strict=True))
    assert all(text_of[row.origin_id][row.start : row.end] == row.text != "" for row in held.itertuples())


def test_furniture_is_no_passage_and_the_rest_of_its_block_is() -> None:
    text = "Main text stands here and says something.\nLeave a Reply\nName *"
    held = built(text)["passages"]
    assert held["text"].tolist() == ["Main text stands here and says something."]
    block = outline.Block("paragraph", 0, len(text), text)
    rows = passages.of_document("d", text, [block], tables.empty("cells"), [(42, len(text))])
    assert [row["text"] for row in rows] == ["Main text stands here and says something."]


def test_rows_of_a_table_are_passages() -> None:
    text = "Site\tCost\nElm\t£4\nOak\t£5"
    blocks = tables.frame("blocks", [{"document_id": "d.txt", "order": 1, "kind": "table", "start": 0, "end": len(text), "page": 3}])
    held = built(text, blocks)["passages"]
    assert held["text"].tolist() == ["Site\tCost", "Elm\t£4", "Oak\t£5"] and held["page"].tolist() == [3, 3, 3]


def test_sections_are_the_headings_and_numbers_above() -> None:
    text = ("1. Background\n1.1 The hall was built in 1900 and has served us ever since.\n(a) It leaks.\n2. Plans\n"
            "2.1 We will mend it soon, if the money holds out until then.")
    rows = [("heading", "1.", "1. Background"), ("paragraph", "1.1", "1.1 The hall"), ("list-item", "(a)", "(a) It"),
            ("heading", "2.", "2. Plans"), ("paragraph", "2.1", "2.1 We")]
    at, blocks = 0, []
    for order, ((kind, label, _), line) in enumerate(zip(rows, text.split("\n"), strict=True), 1):
        blocks.append({"document_id": "d.txt", "order": order, "kind": kind, "level": 1 if kind == "heading" else None,
                       "label": label, "start": at, "end": at + len(line)})
        at += len(line) + 1
    held = built(text, tables.frame("blocks", blocks))["passages"]
    assert held["section"].tolist() == ["", "1. Background > 1.1", "1. Background > (a)", "", "2. Plans > 2.1"]


def test_locators_hold_when_a_document_is_read_again() -> None:
    text = ("Costs\nThe hall costs £4,000 a year to heat, and more in a cold one.\n"
            "The roof was mended in 2009, at no cost to the parish at all.\n")
    first, again = built(text)["passages"], built("A line that another extractor let through.\n\n" + text)["passages"]
    found = passages.found_again(passages.locators(first), again)
    text_of = dict(zip(again["passage_id"], again["text"], strict=True))
    assert [text_of[name] for name in found["found"]] == first["text"].tolist()
    gone = passages.found_again(passages.locators(first), first.iloc[:0])
    assert gone["found"].tolist() == [""] * len(first)
