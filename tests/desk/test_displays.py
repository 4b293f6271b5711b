import pandas as pd
import pytest
from lxml import html as parser

from consult.desk import first_of, show, show_document, show_response, with_words
from consult.desk.texts import MARKS, Mark, as_html
from consult.errors import ConsultError

HOSTILE = '<script>alert(1)</script> <img src=x onerror=y> \u202eesrever $x$ [a](javascript:b) 👪'


def text_of(shown):
    tree = parser.fromstring(shown.data)
    (words,) = tree.xpath('.//*[@class="words"]')
    return tree, words.text_content()


def test_a_table_has_a_caption_headings_and_every_value_as_text():
    tree = parser.fromstring(show(pd.DataFrame({"words": [HOSTILE], "n": [1200], "none": [None]}), "Asks").data)
    assert tree.xpath("string(.//caption)") == "Asks (1 row)"
    assert [cell.get("scope") for cell in tree.xpath(".//th")] == ["col"] * 3
    assert [cell.text_content() for cell in tree.xpath(".//td")] == [HOSTILE, "1200", ""]
    assert not tree.xpath(".//img") and len(tree.xpath(".//script")) == 1


def test_a_table_asks_for_nothing_from_elsewhere():
    assert "http" not in show(pd.DataFrame({"a": [1]})).data


def test_a_long_frame_is_cut_and_says_so():
    shown = show(pd.DataFrame({"a": range(1200)}), "Tags", most=100)
    tree = parser.fromstring(shown.data)
    assert tree.xpath("string(.//caption)") == "Tags (first 100 of 1,200 rows)"
    assert len(tree.xpath(".//tbody/tr")) == 100


def test_a_long_text_is_folded_and_whole():
    tree = parser.fromstring(show(pd.DataFrame({"a": ["word " * 100]})).data)
    assert tree.xpath("string(.//details/bdi)") == "word " * 100


def test_the_same_frame_gives_the_same_bytes():
    frame = pd.DataFrame({"a": ["x"]})
    assert show(frame).data == show(frame).data


def test_a_frame_with_no_rows_is_a_table_with_headings():
    tree = parser.fromstring(show(pd.DataFrame({"a": []}), "Rejects").data)
    assert tree.xpath("string(.//caption)") == "Rejects (0 rows)" and tree.xpath(".//th")


def test_marks_carry_their_label_and_lose_no_character():
    shown = as_html(HOSTILE, [Mark(0, 8, "<b>Closures</b>")], title="R1")
    tree, text = text_of(shown)
    assert text == "<b>Closures</b>: " + HOSTILE
    assert not tree.xpath(".//script | .//img")


def test_marks_that_overlap_are_all_shown():
    tree, text = text_of(as_html("abcdefgh", [Mark(0, 4, "A"), Mark(2, 6, "B"), Mark(2, 6, "C")], title="R1"))
    assert text == "A: abB; C: cdefgh"
    assert [mark.text_content() for mark in tree.xpath(".//mark")] == ["A: ab", "B; C: cd", "ef"]


@pytest.mark.parametrize("marks", MARKS)
def test_every_kind_of_mark_shows_a_document_of_the_sample(tiny, marks):
    shown = show_document(tiny, first_of(tiny, "minutes"), marks=marks)
    assert 'role="region"' in shown.data


def test_a_tagged_response_shows_what_its_tags_rest_on(tiny):
    tagged = tiny.tags[tiny.tags["tagger"].eq("final") & tiny.tags["origin_id"].str.endswith("/q2")]
    row = tagged[tagged["start"].notna()].iloc[0]
    tree, _ = text_of(show_response(tiny, row["origin_id"]))
    assert tiny.codebook.theme(row["theme_id"]).label in tree.xpath("string(.//mark)")


def test_spans_come_with_their_words(tiny):
    asks = with_words(tiny, "asks")
    texts = tiny.documents.set_index("document_id")["text"]
    assert len(asks) and all(row.words in texts[row.document_id] for row in asks.itertuples())


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda corpus: show_document(corpus, "x.pdf"), "there are cabinet-report.docx"),
        (lambda corpus: show_document(corpus, first_of(corpus, "minutes"), marks="moods"), "use one of tags"),
        (lambda corpus: show_response(corpus, "T999/q2"), "T999/q2"),
        (lambda corpus: first_of(corpus, "petition"), "there are cabinet-report, minutes"),
    ],
)
def test_what_is_not_there_is_said_with_what_is(tiny, call, said):
    with pytest.raises(ConsultError, match=said):
        call(tiny)


def test_an_error_in_a_cell_is_its_sentence():
    assert ConsultError("No such folder.\nMake one.")._render_traceback_() == ["No such folder.", "Make one."]
