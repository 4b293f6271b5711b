import pandas as pd
import pytest
from lxml import html as parser

from consult.desk import first_of, read_papers, show, show_document, show_response, show_section, written
from consult.desk.marks import MARKS, Mark
from consult.desk.texts import as_html
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
    assert [cell.text_content() for cell in tree.xpath(".//td")] == [HOSTILE, "1,200", ""]
    assert not tree.xpath(".//img") and len(tree.xpath(".//script")) == 1


def test_a_table_asks_for_nothing_from_elsewhere():
    assert "http" not in show(pd.DataFrame({"a": [1]})).data


def test_a_long_frame_is_cut_and_says_so():
    shown = show(pd.DataFrame({"a": range(1200)}), "Tags", most=100)
    tree = parser.fromstring(shown.data)
    assert tree.xpath("string(.//caption)") == "Tags (first 100 of 1,200 rows, and only these are searched)"
    assert len(tree.xpath(".//tbody/tr")) == 100


def test_a_long_text_is_folded_and_whole():
    tree = parser.fromstring(show(pd.DataFrame({"a": ["word " * 100]})).data)
    assert tree.xpath("string(.//details/bdi)") == "word " * 100


def test_the_same_frame_gives_the_same_bytes():
    frame = pd.DataFrame({"a": ["x"]})
    assert show(frame).data == show(frame).data


def test_a_frame_with_no_rows_is_a_table_with_headings_that_says_so():
    tree = parser.fromstring(show(pd.DataFrame({"a": []}), "Rejects").data)
    assert tree.xpath("string(.//td)") == "None."
    assert tree.xpath("string(.//caption)") == "Rejects (no rows)" and tree.xpath(".//th")


def test_headings_are_words_and_what_is_true_is_yes():
    tree = parser.fromstring(show(pd.DataFrame({"addressed_to": ["Cabinet"], "n": [2], "kept": [True]})).data)
    assert [cell.text_content() for cell in tree.xpath(".//th")] == ["Addressed to", "n", "Kept"]
    assert [cell.text_content() for cell in tree.xpath(".//td")] == ["Cabinet", "2", "yes"]


def test_marks_carry_their_label_and_lose_no_character():
    shown = as_html(HOSTILE, [Mark(0, 8, "<b>Closures</b>", "<i>themes")], title="R1")
    tree, text = text_of(shown)
    assert text == "<b>Closures</b>: " + HOSTILE
    assert len(tree.xpath(".//script")) == 1 and not tree.xpath(".//img | .//i")


def test_marks_that_overlap_are_all_shown():
    marks = [Mark(0, 4, "A", "k"), Mark(2, 6, "B", "k"), Mark(2, 6, "C", "l")]
    tree, text = text_of(as_html("abcdefgh", marks, title="R1"))
    assert text == "A: abB; C: cdefgh"
    assert [mark.text_content() for mark in tree.xpath('.//*[@class="words"]//mark')] == ["A: ab", "B; C: cd", "ef"]


def test_the_key_counts_each_kind_and_gives_each_a_look_of_its_own():
    marks = [Mark(place, place + 1, "x", f"kind {place % 14}") for place in range(15)]
    tree, _ = text_of(as_html("a" * 20, marks, title="R1"))
    assert tree.xpath("string(.//li[1])") == "kind 0 2"
    assert len(set(tree.xpath(".//li/mark/@class"))) == 14


def test_page_furniture_is_grey_and_a_long_run_of_it_folded_with_no_character_lost():
    text = "Menu\nText\nHome\nNews\nJobs\nHelp\nMore text"
    tree, shown = text_of(as_html(text, [Mark(5, 9, "A", "a")], title="R1", furniture=[(0, 5), (10, 15), (15, 30)]))
    assert shown == "Menu\nA: Text\nPage furniture, 4 linesHome\nNews\nJobs\nHelp\nMore text"
    assert tree.xpath('string(.//*[@class="words"]/span[@class="furniture"])') == "Menu\n"
    assert len(tree.xpath('.//details[@class="furniture"]')) == 1


def test_boilerplate_of_the_sample_is_grey_in_its_minutes_and_said_in_the_key(tiny):
    tree, _ = text_of(show_document(tiny, first_of(tiny, "minutes"), marks="speakers"))
    assert tree.xpath('.//*[@class="words"]//*[@class="furniture"]')
    assert "never tagged, quoted or checked" in tree.xpath("string(.//ul)")


def test_marks_of_two_sorts_are_told_apart_in_the_key(tiny):
    tree, _ = text_of(show_document(tiny, first_of(tiny, "minutes"), marks=("speakers", "promises")))
    assert tree.xpath(".//ul/li/mark/text()") == ["promises", "speakers"]


@pytest.mark.parametrize("marks", MARKS)
def test_every_kind_of_mark_shows_a_document_of_the_sample(tiny, marks):
    shown = show_document(tiny, first_of(tiny, "minutes"), marks=marks)
    assert 'role="region"' in shown.data


def test_a_tagged_response_shows_what_its_tags_rest_on(tiny):
    tagged = tiny.tags[tiny.tags["tagger"].eq("final") & tiny.tags["origin_id"].str.endswith("/q2")]
    row = tagged[tagged["start"].notna()].iloc[0]
    tree, _ = text_of(show_response(tiny, row["origin_id"]))
    assert tiny.codebook.theme(row["theme_id"]).label in tree.xpath('.//*[@class="words"]//mark/b/text()')[0]


def test_papers_can_be_chosen_and_are_shown_with_the_marks_chosen(tiny):
    document, kind, _ = read_papers(tiny).children
    assert document.value == first_of(tiny, "minutes") and kind.value == "speakers"
    assert [value for _, value in document.options][1:] == ["cabinet-report.docx"]
    assert list(kind.options) == list(MARKS)


def test_a_section_of_the_report_is_shown_as_it_is_printed(tiny):
    tree = parser.fromstring(show_section(tiny, "received").data)
    assert tree.xpath(".//table/caption") and not tree.xpath(".//script")


def test_a_written_file_can_be_opened_from_the_notebook(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "my report.html").write_text("x" * 5000)
    tree = parser.fromstring(written("out/my report.html").data)
    assert tree.xpath(".//a/@href") == ["out/my%20report.html"] and "(5 KB)" in tree.text_content()


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda corpus: show_document(corpus, "x.pdf"), "there are cabinet-report.docx"),
        (lambda corpus: show_document(corpus, first_of(corpus, "minutes"), marks="moods"), "use one of speakers"),
        (lambda corpus: show_response(corpus, "T999/q2"), "T999/q2"),
        (lambda corpus: show_section(corpus, "weather"), "no section 'weather'"),
        (lambda _: show(["a"]), "takes a table"),
        (lambda _: written("none.html"), "run the cell that writes it first"),
        (lambda corpus: read_papers(corpus.with_tables({"documents": corpus.documents.head(0)})), "no documents here"),
        (lambda corpus: first_of(corpus, "petition"), "there are cabinet-report, minutes"),
    ],
)
def test_what_is_not_there_is_said_with_what_is(tiny, call, said):
    with pytest.raises(ConsultError, match=said):
        call(tiny)


def test_an_error_in_a_cell_is_its_sentence():
    assert ConsultError("No such folder.\nMake one.")._render_traceback_() == ["No such folder.", "Make one."]
