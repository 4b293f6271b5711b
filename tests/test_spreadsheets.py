"""Nothing a spreadsheet would run leaves in a CSV or XLSX, and equal frames are equal files."""

import csv
import io

import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult import spreadsheets

NASTY = ["=1+1", "+44 7700 900123", "-5", "@SUM(A1)", "\t=1", "\r=1", "\0=1", "＝1", "fine", "", "a=1", "-"]


def test_only_what_starts_a_formula_is_touched():
    assert [spreadsheets.defuse(text) for text in NASTY[:8]] == ["'" + text for text in NASTY[:8]]
    assert [spreadsheets.defuse(text) for text in ("fine", "", "a=1")] == ["fine", "", "a=1"]


def test_numbers_stay_numbers(tmp_path):
    frame = pd.DataFrame({"n": pd.Series([-5, None], dtype="Int64"), "text": ["-5", "x"]})
    spreadsheets.write_csv(frame, tmp_path / "x.csv")
    assert (tmp_path / "x.csv").read_text(encoding="utf-8") == "n,text\n-5,'-5\n,x\n"
    assert frame["text"].tolist() == ["-5", "x"]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), min_size=1, max_size=5))
def test_no_cell_of_a_csv_starts_a_formula(tmp_path_factory, texts):
    path = tmp_path_factory.mktemp("csv") / "x.csv"
    spreadsheets.write_csv(pd.DataFrame({"text": pd.Series(texts, dtype="object")}), path)
    rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8"), newline="")))[1:]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\0")) for row in rows for cell in row)


def test_a_workbook_holds_no_formula_no_author_and_no_moment(tmp_path):
    frame = pd.DataFrame({"text": [*NASTY, "bell\x07", "x" * 40_000], "n": range(len(NASTY) + 2)})
    for name in ("one.xlsx", "two.xlsx"):
        spreadsheets.write_xlsx({"table": frame}, tmp_path / name)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()
    sheet = openpyxl.load_workbook(tmp_path / "one.xlsx")["table"]
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    assert "cut here" in sheet.cell(len(NASTY) + 3, 1).value
    assert sheet.cell(3, 1).value == "'+44 7700 900123"


@pytest.mark.parametrize("form", ["csv", "xlsx", "parquet"])
def test_export_writes_every_table(tiny_folder, tiny, tmp_path, form):
    import consult
    from consult import tables

    written = consult.export(tiny_folder, tmp_path / form, form=form)
    assert {path.stem for path in written} == {*tables.CORPUS_TABLES, "codes"}
    if form == "parquet":
        assert pd.read_parquet(tmp_path / form / "responses.parquet")["text"].tolist() == tiny.responses["text"].tolist()
