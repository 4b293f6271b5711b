"""PDF: paragraphs, headings, columns, tables and running heads, on pages whose every word is known."""

from __future__ import annotations

from pathlib import Path

from consult.readers import read_file
from consult.readers.reading import Reading
from tests.readers.pdfs import Sheet, write_pdf

FULL = ["The council proposes to keep seven of its centres and to hand",
        "the other five over to local groups that have asked to run"]


def blocks(reading: Reading) -> list[tuple[str, str]]:
    """(kind, text) of each block."""
    text = reading.documents["text"][0]
    return [(row.kind, text[row.start:row.end]) for row in reading.blocks.itertuples()]


def table(reading: Reading, number: int = 1) -> list[list[str]]:
    """The cells of a table as rows."""
    cells = reading.cells[reading.cells["table"] == number]
    return [list(group["text"]) for _, group in cells.groupby("row")]


def read(tmp_path: Path, *sheets: Sheet) -> Reading:
    return read_file(write_pdf(tmp_path / "paper.pdf", sheets), guarded=False)


def test_headings_numbered_paragraphs_and_bullets(tmp_path: Path) -> None:
    page = Sheet().text(72, 80, "Future of the centres", size=18, bold=True).text(72, 120, "1.   Background", bold=True)
    page.text(72, 150, "1.1").paragraph(108, 150, [*FULL, "them since 2024-", "25 began."])
    page.text(108, 220, "\u2022").paragraph(126, 220, ["families who need help most"])
    page.text(108, 236, "\u2022").paragraph(126, 236, ["staff"])
    reading = read(tmp_path, page)
    assert blocks(reading) == [
        ("heading", "Future of the centres"), ("heading", "1. Background"),
        ("paragraph", "1.1 " + " ".join(FULL) + " them since 2024-25 began."),
        ("list-item", "\u2022 families who need help most"), ("list-item", "\u2022 staff")]
    assert list(reading.blocks["label"]) == ["", "1.", "1.1", "\u2022", "\u2022"]
    assert list(reading.blocks["level"][:2]) == [1, 2]


def test_a_word_broken_over_a_line_keeps_its_break(tmp_path: Path) -> None:
    page = Sheet().paragraph(72, 100, ["The consultation ran for twelve weeks and the people consul-",
                                       "tation reached were from every ward, in self-", "contained groups."])
    text = read(tmp_path, page).documents["text"][0]
    assert "consul-\ntation reached" in text and "self-contained groups" in text


def test_running_heads_and_page_numbers_stand_apart_and_paragraphs_run_over(tmp_path: Path) -> None:
    sheets = []
    ends = [f"them, and will report on how this went in the {season}." for season in ("spring", "summer", "autumn",
                                                                                      "winter", "end")]
    for number, end in enumerate(ends, 1):
        sheet = Sheet().text(72, 40, "Cabinet report", size=9).text(290, 815, f"Page {number} of 5", size=9)
        sheet.paragraph(72, 700, FULL)
        sheet.paragraph(72, 80, [end], size=12)
        sheets.append(sheet)
    found = blocks(read(tmp_path, *sheets))
    assert sum(kind == "running-head" for kind, _ in found) == 5
    assert sum(kind == "page-number" for kind, _ in found) == 5
    joined = [text for _, text in found if text.startswith("The council proposes") and text.endswith(".")]
    assert joined == [f"{' '.join(FULL)} {end}" for end in ends[1:]]


def test_text_that_repeats_in_the_middle_of_pages_is_not_furniture(tmp_path: Path) -> None:
    sheets = [Sheet().text(72, 400, "Recommendation agreed by the committee") for _ in range(4)]
    assert {kind for kind, _ in blocks(read(tmp_path, *sheets))} == {"paragraph"}


def test_ruled_table_with_merged_and_empty_cells(tmp_path: Path) -> None:
    page = Sheet().text(72, 90, "Costs are set out below.")
    page.lines += [(72, y, 372, y) for y in (100, 120, 140, 160)]
    page.lines += [(72, 100, 72, 160), (372, 100, 372, 160), (172, 100, 172, 160), (272, 120, 272, 160)]
    page.text(76, 115, "Centre").text(176, 115, "Cost in two years")
    page.text(76, 135, "Ashdown").text(176, 135, "\xa312,000")
    page.text(276, 135, "\xa313,000").text(76, 155, "Beech").text(276, 155, "\xa39,000")
    page.text(72, 190, "Nothing else is planned.")
    reading = read(tmp_path, page)
    assert table(reading) == [["Centre", "Cost in two years", ""], ["Ashdown", "\xa312,000", "\xa313,000"],
                              ["Beech", "", "\xa39,000"]]
    assert [kind for kind, _ in blocks(reading)] == ["paragraph", "table", "paragraph"]
    heads = reading.cells[reading.cells["header"]]
    assert list(heads["text"]) == ["Centre", "Cost in two years", "", "Ashdown", "Beech"]


def test_table_without_rules_and_its_absence(tmp_path: Path) -> None:
    page = Sheet()
    rows = [("Centre", "2024", "2025"), ("Ashdown", "120", "95"), ("Beech Road", "80", "101"), ("Total", "200", "196")]
    for number, (name, old, new) in enumerate(rows):
        page.text(72, 100 + 16 * number, name).text(250, 100 + 16 * number, old).text(350, 100 + 16 * number, new)
    assert table(read(tmp_path, page)) == [list(row) for row in rows]
    spaced = Sheet().paragraph(72, 100, ["PRESENT:      Mr A Baker,      Ms C Dale", "and Mrs E Frost,    Dr G Hill,",
                                         "Jones and Councillor   Kaur     of the ward"])
    assert len(read(tmp_path, spaced).cells) == 0


def tagged(page: Sheet) -> Sheet:
    """A table set so close that only its tags tell the columns apart."""
    page.tagged_row(100, [(72, "TH", "Answer"), (150, "TH", "Number of people"), (245, "TH", "Share")])
    page.tagged_row(114, [(72, "TH", "Tend to agree"), (150, "TD", "23"), (168, "TD", "4%")])
    return page.tagged_row(128, [(72, "TH", "Not answered"), (150, "TD", ""), (168, "TD", "9%")])


def test_tags_tell_the_cells_of_a_table_set_close(tmp_path: Path) -> None:
    page = tagged(Sheet().text(72, 70, "What people said."))
    reading = read(tmp_path, page.text(72, 300, "Nothing else was asked."))
    assert table(reading) == [["Answer", "Number of people", "Share"], ["Tend to agree", "23", "4%"], ["Not answered", "", "9%"]]
    assert [kind for kind, _ in blocks(reading)] == ["paragraph", "table", "paragraph"]


def test_a_tagged_table_that_runs_over_a_page_is_one(tmp_path: Path) -> None:
    after = Sheet().tagged_row(80, [(72, "TH", "All"), (144, "TD", "27"), (168, "TD", "100%")])
    after.tagged_row(94, [(72, "TH", "Left out"), (144, "TD", "2"), (168, "TD", "7%")])
    assert [row[0] for row in table(read(tmp_path, tagged(Sheet()), after))] == [
        "Answer", "Tend to agree", "Not answered", "All", "Left out"]


def test_tags_that_do_not_fit_the_page_are_not_believed(tmp_path: Path) -> None:
    page = Sheet().tagged_row(100, [(72, "TD", "The council runs twelve centres."), (72, "TD", "It will keep seven.")])
    page.tagged_row(80, [(72, "TD", "What is proposed"), (300, "TD", "and why")])
    assert read(tmp_path, page).cells.empty


def test_a_tagged_cell_over_two_columns_keeps_the_place_of_the_next(tmp_path: Path) -> None:
    page = Sheet().tagged_row(100, [(72, "TH", "Both years")], extra="/A << /O /Table /ColSpan 2 >>")
    page.rows[0].append(("TH", "", len(page.texts)))
    page.text(200, 100, "Change")
    page.tagged_row(114, [(72, "TD", "12"), (120, "TD", "15"), (200, "TD", "3")])
    page.tagged_row(128, [(72, "TD", "14"), (120, "TD", "10"), (200, "TD", "4")])
    assert table(read(tmp_path, page)) == [["Both years", "", "Change"], ["12", "15", "3"], ["14", "10", "4"]]


def test_tags_that_lead_back_to_themselves_are_walked_once(tmp_path: Path) -> None:
    page = tagged(Sheet())
    back = f"/K [8 0 R 8 0 R << /Type /MCR /Pg 5 0 R /MCID {len(page.texts)} >>]"  # object 8 is the table
    page.tagged_row(142, [(72, "TD", "All who were asked")], extra=back)
    assert "Tend to agree" in read(tmp_path, page).documents["text"][0]


def test_table_that_runs_over_a_page(tmp_path: Path) -> None:
    sheets = []
    for number, body in enumerate((["Ashdown", "1"], ["Beech", "2"])):
        sheet = Sheet().grid((72, 200, 300), (100, 120, 140))
        sheet.text(76, 115, "Centre").text(204, 115, "Cost").text(76, 135, body[0]).text(204, 135, body[1])
        sheets.append(sheet)
        assert number < 2
    reading = read(tmp_path, *sheets)
    assert table(reading) == [["Centre", "Cost"], ["Ashdown", "1"], ["Centre", "Cost"], ["Beech", "2"]]
    assert list(reading.cells.drop_duplicates("row")["page"]) == [1, 1, 2, 2]


class Landscape(Sheet):
    """A page drawn sideways and turned by its rotation, as word processors write landscape pages."""

    def content(self) -> bytes:
        """The page's content stream."""
        texts = [f"BT /{'B' if bold else 'F'} {size} Tf 0 1 -1 0 {y} {x} Tm ({text}) Tj ET"
                 for x, y, size, bold, text in self.texts]
        lines = [f"1 w {b} {a} m {d} {c} l S" for a, b, c, d in self.lines]
        return "\n".join([*texts, *lines]).encode()


def narrow(sheet: Sheet, top: float, rows: list[tuple[list[str], list[str]]]) -> Sheet:
    """A ruled table of two narrow columns from ``top`` on, each cell's lines given."""
    ys = [top]
    for cells in rows:
        for x, lines in zip((80, 130), cells, strict=True):
            sheet.paragraph(x, ys[-1] + 13, lines)
        ys.append(ys[-1] + 6 + 14.4 * max(map(len, cells)))
    return sheet.grid([76, 126, 176], ys)


def test_words_and_numbers_cut_in_a_narrow_cell_are_whole_again(tmp_path: Path) -> None:
    page = Sheet().text(72, 80, "Thistledown is the largest of the halls.")
    narrow(page, 100, [(["Hall"], ["Cost"]), (["Thistled", "own"], ["1,679,0", "00"]), (["Marsh", "side"], ["412,000"]),
                       (["Quillber", "ck"], ["90,000"])])
    assert table(read(tmp_path, page)) == [["Hall", "Cost"], ["Thistledown", "1,679,000"], ["Marsh side", "412,000"],
                                           ["Quillberck", "90,000"]]


def test_a_row_that_a_page_end_cuts_is_one(tmp_path: Path) -> None:
    before = narrow(Sheet(), 700, [(["Hall"], ["Cost"]), (["Mill"], ["12,000"]), (["Weir,"], ["412,000"])])
    after = narrow(Sheet(), 60, [(["Hall"], ["Cost"]), (["and yard"], []), (["Weir"], ["90,000"])])
    assert table(read(tmp_path, before, after)) == [["Hall", "Cost"], ["Mill", "12,000"], ["Weir, and yard", "412,000"],
                                                   ["Hall", "Cost"], ["Weir", "90,000"]]
    whole = narrow(Sheet(), 60, [(["Hall"], ["Cost"]), (["and yard"], ["7,000"]), (["Weir"], ["90,000"])])
    assert ["and yard", "7,000"] in table(read(tmp_path, before, whole))


def test_landscape_page(tmp_path: Path) -> None:
    page = Landscape(rotate=90).text(72, 80, "Budget by service", size=18, bold=True)
    page.grid((72, 300, 400), (100, 120, 140))
    page.text(76, 115, "Service").text(304, 115, "2025").text(76, 135, "Libraries").text(304, 135, "90")
    reading = read(tmp_path, page.text(72, 180, "The paragraph below the table."))
    assert table(reading) == [["Service", "2025"], ["Libraries", "90"]]
    assert [text for kind, text in blocks(reading) if kind != "table"] == ["Budget by service",
                                                                           "The paragraph below the table."]


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    left = [f"left column line {number} with some words" for number in "abcdefgh"]
    right = [f"right column line {number} with more text" for number in "abcdefgh"]
    page = Sheet().text(60, 60, "A headline that runs over both of the columns of the page", size=16, bold=True)
    page.paragraph(60, 100, left).paragraph(320, 100, right)
    found = blocks(read(tmp_path, page))
    assert found == [("heading", "A headline that runs over both of the columns of the page"),
                     ("paragraph", " ".join([*left, *right]))]


def test_a_box_round_text_is_not_a_table(tmp_path: Path) -> None:
    page = Sheet().grid((60, 500), (90, 160)).paragraph(72, 110, FULL).text(72, 200, "Outside the box.")
    reading = read(tmp_path, page)
    assert len(reading.cells) == 0
    assert [text for _, text in blocks(reading)] == [" ".join(FULL), "Outside the box."]


def test_page_without_text_is_named_and_the_rest_is_kept(tmp_path: Path) -> None:
    reading = read(tmp_path, Sheet().text(72, 100, "Some text"), Sheet())
    assert reading.documents["text"][0] == "Some text"
    assert reading.rejects["where"][0] == "page 2"
    assert reading.sources["pages"][0] == 2


def test_scan_is_refused_with_what_to_do(tmp_path: Path) -> None:
    reading = read(tmp_path, Sheet(), Sheet())
    assert len(reading.documents) == 0 and "OCR" in reading.rejects["reason"][0]


def test_a_numbered_paragraph_after_a_table_without_rules_is_not_in_it(tmp_path: Path) -> None:
    page = Sheet()
    for number, (name, count) in enumerate((("Answer", "Number"), ("Agree", "40"), ("Disagree", "60"))):
        page.text(72, 100 + 16 * number, name).text(480, 100 + 16 * number, count)
    page.text(72, 165, "3.4   Most of the answers were made online.").text(72, 195, "Table 2: How people answered")
    for number, (name, count) in enumerate((("Channel", "Number"), ("Online", "70"), ("Paper", "30"))):
        page.text(72, 211 + 16 * number, name).text(480, 211 + 16 * number, count)
    reading = read(tmp_path, page)
    assert [kind for kind, _ in blocks(reading)] == ["table", "paragraph", "caption", "table"]
    assert table(reading, 2)[-1] == ["Paper", "30"]
