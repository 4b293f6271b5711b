"""Tables of figures on PDF pages without ruled lines and tags: columns set close, labels over lines, no table at all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from consult.readers import read_file
from tests.readers.pdfs import Sheet, write_pdf

Lines = Sequence[tuple[float, Sequence[tuple[float, str]]]]


def rows(tmp_path: Path, lines: Lines) -> list[list[str]]:
    """The rows of all tables on a page of these lines, each a height and its pieces."""
    sheet = Sheet()
    for y, pieces in lines:
        for x, text in pieces:
            sheet.text(x, y, text)
    cells = read_file(write_pdf(tmp_path / "paper.pdf", [sheet]), guarded=False).cells
    return [list(group["text"]) for _, group in cells.groupby(["table", "row"])]


def test_columns_set_as_close_as_words(tmp_path: Path) -> None:
    found = rows(tmp_path, [(100, [(72, "Of those who answered, most agreed with what was put to them.")]),
                            (130, [(72, "Answer"), (190, "People"), (232, "Share")]),
                            (144, [(72, "Very satisfied"), (190, "1,204"), (232, "61%")]),
                            (158, [(72, "Neither one nor other"), (190, "388"), (232, "20%")]),
                            (172, [(72, "Dissatisfied"), (190, "97"), (232, "5%")]),
                            (200, [(72, "Some people gave more than one reason for their answer.")])])
    assert found == [["Answer", "People", "Share"], ["Very satisfied", "1,204", "61%"],
                     ["Neither one nor other", "388", "20%"], ["Dissatisfied", "97", "5%"]]


def test_labels_over_lines_in_rows_with_room_between_them(tmp_path: Path) -> None:
    found = rows(tmp_path, [(100, [(72, "Reason"), (220, "Times given")]),
                            (124, [(72, "The bus no longer stops")]), (131, [(220, "58")]), (138, [(72, "near the door")]),
                            (162, [(72, "Opening hours"), (220, "41")]),
                            (186, [(72, "Nobody to ask and")]), (193, [(220, "17")]), (200, [(72, "nowhere to sit")])])
    assert found[1:] == [["The bus no longer stops near the door", "58"], ["Opening hours", "41"],
                         ["Nobody to ask and nowhere to sit", "17"]]


def test_two_columns_of_words_before_the_figures(tmp_path: Path) -> None:
    found = rows(tmp_path, [(100, [(72, "Hall"), (150, "What is proposed"), (260, "Visits")]),
                            (116, [(72, "Elder Road"), (150, "Hand over"), (260, "412")]),
                            (132, [(72, "Low Mill"), (150, "Keep as it is"), (260, "1,930")]),
                            (148, [(72, "Pump Street"), (150, "Sell"), (260, "77")])])
    assert found[1:] == [["Elder Road", "Hand over", "412"], ["Low Mill", "Keep as it is", "1,930"],
                         ["Pump Street", "Sell", "77"]]


def test_a_heading_over_two_lines_with_its_unit(tmp_path: Path) -> None:
    found = rows(tmp_path, [(100, [(180, "2031/32"), (240, "2032/33")]), (114, [(72, "Service"), (180, "\xa3000"), (240, "\xa3000")]),
                            (134, [(72, "Parks"), (180, "1,150"), (240, "1,090")]),
                            (150, [(72, "Halls"), (180, "640"), (240, "(25)")]),
                            (166, [(72, "All"), (180, "1,790"), (240, "1,065")])])
    assert found == [["Service", "2031/32 \xa3000", "2032/33 \xa3000"], ["Parks", "1,150", "1,090"],
                     ["Halls", "640", "(25)"], ["All", "1,790", "1,065"]]


def test_figures_at_the_ends_of_bars_are_one_column(tmp_path: Path) -> None:
    bars = [("Very likely", 390, "46%"), ("Fairly likely", 250, "21%"), ("Not likely", 310, "33%")]
    found = rows(tmp_path, [(100 + 24 * at, [(72, label), (x, share)]) for at, (label, x, share) in enumerate(bars)])
    assert found == [[label, share] for label, _, share in bars]


def test_a_long_line_below_is_not_of_the_table(tmp_path: Path) -> None:
    found = rows(tmp_path, [*((100 + 16 * at, [(72, f"Ward {name}"), (190, str(40 - at)), (230, f"{9 - at}%")])
                              for at, name in enumerate(("North", "South", "East", "West"))),
                            (180, [(72, "In all, the number of people who took part was")]),
                            (194, [(72, "higher than in any consultation before 2031, by 12")])])
    assert len(found) == 4 and found[-1] == ["Ward West", "37", "6%"]


def test_sentences_and_contents_that_end_in_numbers_are_no_table(tmp_path: Path) -> None:
    prose = [(100 + 14 * at, [(72, text)]) for at, text in enumerate((
        "The service cost more in each year from 2027 to 2031", "and was used by fewer people, 412 in 2030 and 391 in 2031",
        "while the number of staff stayed where it was in 2029", "and will be looked at again by members before May 2032"))]
    contents = [(300 + 16 * at, [(72, text), (460, page)]) for at, (text, page) in enumerate((
        ("What we asked", "2"), ("Who answered", "4"), ("What they said", "9"), ("What comes next", "15")))]
    assert rows(tmp_path, prose) == []
    from consult.readers.pdf.figure_rows import runs
    from consult.readers.pdf.words import Word
    lines = [[Word(word, x + 6 * at, x + 6 * at + 5, y, 12) for x, text in pieces for at, word in enumerate(text.split())]
             for y, pieces in contents]
    assert runs(lines) == []
