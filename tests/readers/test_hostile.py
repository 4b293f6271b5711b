"""Files that are broken, closed or meant to harm: one sentence each, and the good files beside them are read."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest

from consult.errors import CannotRead
from consult.readers import read_file, read_files
from consult.readers.guard import Child, Limits, check_zip
from tests.readers.pdfs import Sheet, write_pdf


def reason(path: Path) -> str:
    """The one reject of a file that could not be read; its source row must be there with nothing else."""
    reading = read_file(path, guarded=False)
    assert len(reading.sources) == 1 and reading.sources["reader"][0] == "", reading.sources
    assert len(reading.rejects) == 1 and len(reading.documents) == 0
    return str(reading.rejects["reason"][0])


@pytest.fixture
def word_file(tmp_path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("Some words")
    document.save(str(tmp_path / "good.docx"))
    return tmp_path / "good.docx"


def test_missing_empty_and_folder(tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()
    (tmp_path / "blank.txt").write_text(" \n \n")
    assert "is not there" in reason(tmp_path / "missing.pdf")
    assert "empty (0 bytes)" in reason(tmp_path / "empty.pdf")
    assert "folder" in reason(tmp_path)
    assert "no text" in reason(tmp_path / "blank.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every file")
def test_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.write_text("words")
    path.chmod(0)
    assert "permissions" in reason(path)


@pytest.mark.parametrize("keep", [0.05, 0.5, 0.9])
def test_truncated_files(tmp_path: Path, word_file: Path, keep: float) -> None:
    data = word_file.read_bytes()
    word_file.write_bytes(data[:int(len(data) * keep)])
    assert "damaged" in reason(word_file)
    pdf = write_pdf(tmp_path / "a.pdf", [Sheet().text(72, 100, "words")])
    whole = pdf.read_bytes()
    pdf.write_bytes(whole[:int(len(whole) * keep)])
    reading = read_file(pdf, guarded=False)
    assert len(reading.rejects) >= 1


def test_wrong_extension(tmp_path: Path, word_file: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["a", "b"])
    book.save(tmp_path / "answers.xlsx")
    (tmp_path / "answers.xlsx").rename(tmp_path / "answers.csv")
    assert "spreadsheet by its content" in reason(tmp_path / "answers.csv")
    word_file.rename(tmp_path / "letter.pdf")
    assert "Word document by its content" in reason(tmp_path / "letter.pdf")
    (tmp_path / "page.csv").write_text("<!DOCTYPE html><html><body>Log in</body></html>")
    assert "web page" in reason(tmp_path / "page.csv")
    (tmp_path / "scan.pdf").write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
    assert "picture" in reason(tmp_path / "scan.pdf")


def test_legacy_and_encrypted_office_files(tmp_path: Path) -> None:
    magic = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    (tmp_path / "old.doc").write_bytes(magic + "WordDocument".encode("utf-16-le"))
    (tmp_path / "locked.docx").write_bytes(magic + "EncryptedPackage".encode("utf-16-le"))
    assert "legacy Word" in reason(tmp_path / "old.doc")
    assert "password" in reason(tmp_path / "locked.docx")


def test_zip_bomb_and_entities(tmp_path: Path, word_file: Path) -> None:
    bomb = tmp_path / "bomb.docx"
    with zipfile.ZipFile(word_file) as good, zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as bad:
        for name in good.namelist():
            bad.writestr(name, good.read(name))
        bad.writestr("word/media/zeros.bin", bytes(60_000_000))
    assert "zip bomb" in reason(bomb)
    entities = tmp_path / "entities.docx"
    with zipfile.ZipFile(word_file) as good, zipfile.ZipFile(entities, "w") as bad:
        for name in good.namelist():
            data = good.read(name)
            if name == "word/document.xml":
                declared = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
                data = data.replace(b"<w:document", declared + b"<w:document", 1)
            bad.writestr(name, data)
    assert "entities" in reason(entities)
    unsafe = tmp_path / "unsafe.docx"
    with zipfile.ZipFile(unsafe, "w") as bad:
        bad.writestr("../../escape.xml", "<a/>")
    with pytest.raises(CannotRead, match="unsafe name"):
        check_zip(unsafe)


def test_a_cell_of_ten_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    path.write_text('id,answer\n1,"' + "We need more buses. " * 500_000 + '"\n2,They should stay\n')
    reading = read_file(path, guarded=False)
    assert reading.responses["text"].str.len().max() == 10_000_000


def test_bad_files_do_not_cost_the_good_ones(tmp_path: Path, word_file: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing else")
    reading = read_files([tmp_path / "broken.pdf", word_file, tmp_path / "nowhere.csv"])
    assert list(reading.documents["document_id"]) == ["good.docx"]
    assert len(reading.sources) == 3 and len(reading.rejects) == 2
    assert all(reason.endswith(".") and "\n" not in reason for reason in reading.rejects["reason"])


def _crash(path: Path) -> str:
    if path.name == "crash":
        os._exit(3)
    if path.name == "hang":
        while True:
            pass
    if path.name == "hog":
        return str(len(bytearray(2_000_000_000)))
    return path.name


def test_child_that_dies_hangs_or_hogs_is_replaced() -> None:
    limits = Limits(seconds=0.5, memory=300_000_000)
    with Child(_crash, limits) as child:
        assert child.content(Path("fine")) == "fine"
        for name, words in (("crash", "given up"), ("hang", "longer than"), ("hog", "more memory")):
            with pytest.raises(CannotRead, match=words):
                child.content(Path(name))
        assert child.content(Path("fine")) == "fine"


def test_a_pdf_without_its_end_keeps_the_pages_that_are_there(tmp_path: Path) -> None:
    pdf = write_pdf(tmp_path / "a.pdf", [Sheet().text(72, 100, "words that survive")])
    whole = pdf.read_bytes()
    pdf.write_bytes(whole[:whole.index(b"startxref")])
    reading = read_file(pdf, guarded=False)
    assert reading.documents["text"][0] == "words that survive"
    assert "cut short" in reading.rejects["reason"][0]
