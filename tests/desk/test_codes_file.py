import multiprocessing
import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.corpus import read_codes
from consult.desk.codes_file import CodesFile
from consult.errors import ConsultError

AT = "2026-03-01T10:00:00+00:00"


def test_a_decision_is_on_disk_at_once_in_the_columns_of_the_contract(tmp_path):
    CodesFile(tmp_path, "AB").save("r1/q1", ["closures", "access"], note="torn", at=AT)
    lines = (tmp_path / "codes" / "AB.csv").read_text(encoding="utf-8").splitlines()
    assert lines == [
        "response_id,theme_id,coder,at,note",
        f"r1/q1,closures,AB,{AT},torn",
        f"r1/q1,access,AB,{AT},torn",
    ]


def test_a_second_decision_stands_in_place_of_the_first(tmp_path):
    codes = CodesFile(tmp_path, "AB")
    codes.save("r1/q1", ["closures"], at=AT)
    codes.save("r2/q1", ["access"], at=AT)
    codes.save("r1/q1", ["privacy"], at=AT)
    assert codes.themes_of("r1/q1") == (("privacy",), "")
    assert codes.themes_of("r2/q1") == (("access",), "")


def test_no_theme_is_a_decision(tmp_path):
    codes = CodesFile(tmp_path, "AB")
    codes.save("r1/q1", [], at=AT)
    assert codes.coded() == {"r1/q1"}
    assert codes.themes_of("r1/q1") == ((), "")
    assert list(codes.read()["theme_id"]) == [""]


def _code(folder, number):
    for turn in range(6):
        CodesFile(folder, "AB").save(f"tab{number}-{turn}", ["closures"], at=AT)


def test_two_tabs_saving_at_once_lose_nothing(tmp_path):
    tabs = [multiprocessing.get_context("fork").Process(target=_code, args=(tmp_path, number)) for number in range(3)]
    for tab in tabs:
        tab.start()
    for tab in tabs:
        tab.join(60)
    assert CodesFile(tmp_path, "AB").coded() == {f"tab{number}-{turn}" for number in range(3) for turn in range(6)}


def test_a_crash_while_writing_leaves_the_codes_that_were_there(tmp_path, monkeypatch):
    codes = CodesFile(tmp_path, "AB")
    codes.save("r1/q1", ["closures"], at=AT)
    before = codes.path.read_bytes()
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError("the disk is full")))
    with pytest.raises(OSError, match="full"):
        codes.save("r2/q1", ["access"], at=AT)
    assert codes.path.read_bytes() == before
    assert [path.name for path in codes.path.parent.glob("*.csv")] == ["AB.csv"]


def test_a_file_held_by_another_tab_is_one_sentence(tmp_path, monkeypatch):
    from filelock import FileLock

    monkeypatch.setattr("consult.desk.codes_file._WAIT", 0.1)
    codes = CodesFile(tmp_path, "AB")
    codes.save("r1/q1", [], at=AT)
    with FileLock(codes.path.with_name(".AB.csv.lock")), pytest.raises(ConsultError, match="another tab"):
        codes.save("r2/q1", [], at=AT)


def test_columns_a_person_added_are_kept(tmp_path):
    (tmp_path / "codes").mkdir()
    (tmp_path / "codes" / "AB.csv").write_text("response_id,theme_id,coder,batch\nr1/q1,closures,AB,pilot\n")
    CodesFile(tmp_path, "AB").save("r2/q1", ["access"], at=AT)
    kept = pd.read_csv(tmp_path / "codes" / "AB.csv", dtype="str", keep_default_na=False)
    assert list(kept["batch"]) == ["pilot", ""]


def test_a_coder_goes_on_in_the_file_that_holds_their_codes(tmp_path):
    (tmp_path / "codes").mkdir()
    (tmp_path / "codes" / "round-one.csv").write_text("response_id,theme_id,coder\nr1/q1,closures,AB\nr1/q1,privacy,CD\n")
    codes = CodesFile(tmp_path, "AB")
    codes.save("r1/q1", ["access"], at=AT)
    found, _ = read_codes(tmp_path)
    assert list(zip(found["theme_id"], found["coder"], strict=True)) == [("access", "AB"), ("privacy", "CD")]
    assert codes.coded() == {"r1/q1"}


@pytest.mark.parametrize("name", ["", "  ", "../..", "..", "/"])
def test_a_name_that_names_no_file_is_refused(tmp_path, name):
    with pytest.raises(ConsultError, match="name or initials"):
        CodesFile(tmp_path, name)


def test_a_name_never_leads_out_of_the_folder(tmp_path):
    assert CodesFile(tmp_path, "../../etc/passwd").path.parent == tmp_path / "codes"


def test_the_same_name_in_other_letters_is_asked_about(tmp_path):
    CodesFile(tmp_path, "AB").save("r1/q1", [], at=AT)
    with pytest.raises(ConsultError, match="'AB'"):
        CodesFile(tmp_path, "ab")


@given(note=st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=40))
def test_a_note_comes_back_as_written(tmp_path_factory, note):
    codes = CodesFile(tmp_path_factory.mktemp("codes"), "AB")
    codes.save("r1/q1", ["closures"], note=note, at=AT)
    assert codes.themes_of("r1/q1") == (("closures",), re.sub("\r\n?", "\n", note))
