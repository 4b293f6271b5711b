"""The consultation folder: what `consult new` writes runs, and every fault is told at once with its remedy."""

import pytest

import consult
from consult import codebook
from consult.codebook import Codebook, Theme, open_codebook
from consult.consultation import open_folder
from consult.errors import ConsultError, FolderFaults


@pytest.fixture
def folder(tmp_path):
    return consult.new(tmp_path / "mine")


def write(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8")


def test_a_new_folder_opens_as_it_stands(folder):
    told = open_folder(folder)
    assert told.headline == "agree"
    assert [question.kind for question in told.questions] == ["closed", "open", "demographic"]
    assert told.question("agree").options == told.question("agree").scale
    assert open_codebook(folder).ids == ("closures", "travel")


def test_new_never_overwrites(folder):
    with pytest.raises(ConsultError, match="exists already"):
        consult.new(folder)


def test_the_smallest_folder_of_the_contract_opens(tmp_path):
    (tmp_path / "sources").mkdir()
    write(tmp_path, "sources/responses.csv", "answer\nyes\n")
    write(tmp_path, "consultation.toml", """title = "Children's centres 2026"
[[question]]
id = "q1"
text = "What do you think of the proposal?"
kind = "open"
column = "answer"
[[source]]
path = "sources/responses.csv"
kind = "responses"
""")
    told = open_folder(tmp_path)
    assert told.questions[0].columns == ("answer",)
    assert open_codebook(tmp_path) == Codebook()


def test_every_fault_is_told_at_once_with_file_key_and_remedy(folder):
    write(folder, "consultation.toml", """titel = "x"
population = "census.csv"
opens = "Tuesday"
[[question]]
id = "a"
kind = "opne"
[[question]]
id = "a"
text = "q"
kind = "open"
column = 3
pair = "zz"
[[source]]
path = "nope.csv"
kind = "responses"
colour = "red"
""")
    with pytest.raises(FolderFaults) as caught:
        open_folder(folder)
    told = str(caught.value)
    for expected in ("titel: is not a key", "title: is missing", "opens: should be a date", "kind: is 'opne'",
                     "[[question]] 1 text: is missing", "[[question]] 1 column: is missing", "'a' is used twice",
                     "column: should be a text or a list", "'zz' is not the id of a closed question",
                     "there is no file 'nope.csv'", "[[source]] 1 colour", "there is no file 'census.csv'"):
        assert expected in told
    assert all(fault.file and fault.remedy for fault in caught.value.faults)


@pytest.mark.parametrize(("text", "said"), [("title = ", "is not valid TOML"), ("", "title: is missing"),
                                            ('title = "x"\nquestion = 3', "is not a list")])
def test_a_broken_file_is_one_clear_sentence(folder, text, said):
    write(folder, "consultation.toml", text)
    with pytest.raises(ConsultError, match=said):
        open_folder(folder)


def test_a_folder_that_is_not_there_says_what_to_do(tmp_path):
    with pytest.raises(ConsultError, match="consult new"):
        open_folder(tmp_path / "absent")


def test_a_codebook_comes_back_as_it_was_written():
    book = Codebook((Theme("a", 'Say "no"', "One\nline\\two", ("x",), keywords=("no", "on", "012"), status="candidate"),
                     Theme("b", "B", "b", parent="a")))
    assert codebook.parse(codebook.to_toml(book)) == book


def test_codebook_faults_are_told_at_once():
    with pytest.raises(FolderFaults) as caught:
        codebook.parse("""[[theme]]
id = "a"
label = "A"
definition = "x"
keywrods = ["x"]
status = "done"
[[theme]]
id = "a"
label = 3
parent = "zz"
""")
    told = str(caught.value)
    for expected in ("keywrods", "is 'done'", "'a' is used twice", "label: should be a text", "definition: is missing", "'zz'"):
        assert expected in told
