import pytest

from consult import codebook
from consult.desk import edit_codebook
from consult.desk.codebook_editor import CodebookFile, as_html, findings
from consult.errors import ConsultError

GOOD = '[[theme]]\nid = "bus"\nlabel = "Buses"\ndefinition = "Buses and bus stops."\nkeywords = ["bus"]\n'


def test_a_codebook_that_passes_says_how_much_was_tried(folder):
    text = (folder / codebook.FILE).read_text(encoding="utf-8")
    said = findings(text, folder / ".cache")
    assert said[0].startswith("All 10 examples are tagged")
    assert all("found only because it is listed" in one for one in said[1:])


def test_an_example_missed_and_a_counter_example_tagged_are_named(folder):
    text = GOOD + 'examples = ["The bus is late."]\ncounter_examples = ["The bus is late."]\n'
    said = findings(text, folder / ".cache")
    assert said[0].startswith("Buses: this ") and said[0].endswith("tagged: The bus is late.")


def test_an_example_that_nothing_but_its_listing_finds_is_told(folder):
    said = findings(GOOD + 'examples = ["Quinces ripen late in Dunlow."]\n', folder / ".cache")
    assert "found only because it is listed" in " ".join(said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[theme]", "not valid TOML"),
        ('[[theme]]\nid = "a"\n', "label: is missing."),
        ("", "no themes yet"),
    ],
)
def test_a_fault_is_a_sentence(text, said):
    assert said in " ".join(findings(text))


def test_saving_writes_what_was_typed_comments_and_all(folder):
    file = CodebookFile(folder)
    typed = "# agreed on 3 March\r\n" + GOOD.replace("\n", "\r\n")
    assert file.save(typed) == "Saved 1 theme in codebook.toml."
    assert (folder / codebook.FILE).read_bytes() == typed.encode()
    assert codebook.open_codebook(folder).ids == ("bus",)


def test_a_codebook_that_does_not_read_is_not_saved(folder):
    before = (folder / codebook.FILE).read_bytes()
    assert CodebookFile(folder).save("[[theme]").startswith("Not saved: codebook.toml is not valid TOML")
    assert (folder / codebook.FILE).read_bytes() == before


def test_a_codebook_changed_in_another_tab_is_not_overwritten(folder):
    mine, other = CodebookFile(folder), CodebookFile(folder)
    other.save(GOOD)
    assert "changed elsewhere" in mine.save(GOOD.replace("Buses", "Coaches"))
    assert codebook.open_codebook(folder).theme("bus").label == "Buses"


def test_what_is_said_is_escaped():
    assert as_html(["<script>"]) == '<div role="status"><ul><li>&lt;script&gt;</li></ul></div>'


def test_the_widget_tests_as_the_text_changes_and_saves(folder):
    desk = edit_codebook(folder)
    grid, row = desk.children
    text, said = grid.children
    text.value = "[[theme]"
    assert "not valid TOML" in said.value
    text.value = GOOD
    assert "All 0 examples" in said.value and "no example to try: Buses" in said.value
    row.children[0].click()
    assert "Saved 1 theme" in row.children[1].value


def test_a_folder_there_is_not_is_said(tmp_path):
    with pytest.raises(ConsultError, match="consult new"):
        edit_codebook(tmp_path / "none")
