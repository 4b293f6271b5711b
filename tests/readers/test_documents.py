"""Text, Markdown, HTML and Word: layout as written, every block and cell a slice of the stored text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consult.readers import read_file, read_files
from consult.readers.content import Layout
from consult.readers.reading import Reading


def blocks(reading: Reading) -> list[tuple[str, str]]:
    """(kind, text) of each block."""
    text = reading.documents["text"][0]
    return [(row.kind, text[row.start:row.end]) for row in reading.blocks.itertuples()]


def write(path: Path, text: str) -> Path:
    path.write_bytes(text.encode("utf-8"))
    return path


awkward = st.text(st.sampled_from("aé😀\u00ad\u200d\u202e \t\r\n\x0b\u2028-•1.(#|>"), max_size=80)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(awkward, st.sampled_from([".txt", ".md"]))
def test_text_is_stored_as_it_is_and_blocks_cover_it(tmp_path: Path, text: str, suffix: str) -> None:
    reading = read_file(write(tmp_path / f"note{suffix}", text), guarded=False)
    if not len(reading.documents):
        assert not text.strip() or len(reading.rejects) == 1
        return
    stored = reading.documents["text"][0]
    assert stored == text
    covered = "".join(stored[row.start:row.end] for row in reading.blocks.itertuples())
    assert "".join(covered.split()) == "".join(stored.split())
    assert all(stored[row.start:row.end] == row.text for row in reading.cells.itertuples())


@given(st.lists(st.lists(awkward, min_size=2, max_size=3), min_size=1, max_size=4), awkward)
def test_layout_gives_slices_whatever_the_cells_hold(rows: list[list[str]], before: str) -> None:
    layout = Layout()
    layout.add("paragraph", before)
    layout.table(rows)
    text = layout.text()
    assert [text[cell.start:cell.end] for cell in layout.cells] in ([cell for row in rows for cell in row], [])
    assert all(text[block.start:block.end].strip() for block in layout.blocks)


def test_plain_text_lines(tmp_path: Path) -> None:
    text = ("Keep our centres\r\n\r\nWe were told that six would close, and that was wrong of the council.\r\n\r\n"
            "The reasons\r\n\r\n  (a) it costs more in the end, as others have found\r\n  (b) it is unfair\r\n")
    assert [kind for kind, _ in blocks(read_file(write(tmp_path / "a.txt", text), guarded=False))] == [
        "heading", "paragraph", "heading", "list-item", "list-item"]


def test_hard_wrapped_text_is_joined_into_paragraphs(tmp_path: Path) -> None:
    line = "These words go on to the edge of a page that is seventy wide and then"
    text = "\n".join([line, line, line, "stop.", "", line, line, line, "stop again."])
    assert [kind for kind, _ in blocks(read_file(write(tmp_path / "a.txt", text), guarded=False))] == ["paragraph"] * 2


def test_text_taken_out_of_a_page_is_joined_where_a_line_is_full_and_its_tables_are_not(tmp_path: Path) -> None:
    text = ("What people said\n\n4.1\n\nMore than half of those who wrote to the council about the ferry did so\nbefore the "
            "summer, and around one in\nfour of them wrote again in the autumn to say the same.\n\nAnswer\n\nNumber\n\n%\n\n"
            "Agree\n\n40\n\n80%\n\nDisagree 10\n\n20%\n\n4.2     Nobody who answered had been on the ferry in the winter, "
            "when it\n        does not sail, and the council knew this before it asked.\n\n     Agree      40    80%\n"
            "     Disagree   10    20%\n")
    found = [text for kind, text in blocks(read_file(write(tmp_path / "a.txt", text), guarded=False))
             if kind in ("paragraph", "list-item")]
    assert " ".join(found[1].split()).endswith("around one in four of them wrote again in the autumn to say the same.")
    assert [part.split() for part in found[-2:]] == [["Agree", "40", "80%"], ["Disagree", "10", "20%"]]
    assert found[-3].startswith("4.2") and found[-3].endswith("before it asked.")


def test_lines_that_are_paragraphs_stay_so(tmp_path: Path) -> None:
    text = "\n".join(["The hall is to close.", "We were not asked about it and we would have said no.", "It is used all day.",
                      "Nobody at the meeting could tell us why it has to be now.", "Please think again about this."])
    assert len(blocks(read_file(write(tmp_path / "a.txt", text), guarded=False))) == 5


def test_markdown(tmp_path: Path) -> None:
    text = "# Title\n\nSome *words*\nmore\n\n- one\n- two\n\n> said\n\n| a | b |\n|---|---|\n| 1 |  |\n"
    reading = read_file(write(tmp_path / "a.md", text), guarded=False)
    assert [kind for kind, _ in blocks(reading)] == ["heading", "paragraph", "list-item", "list-item", "quote", "table"]
    assert list(reading.cells["text"]) == ["a", "b", "1", ""]


PAGE = """<!DOCTYPE html><html><head><title>News | Anytown</title><meta name="author" content="Jo Bloggs">
<meta property="article:published_time" content="2026-03-04T10:00:00Z"><script>var x = "no";</script></head>
<body class="has-sidebar"><form id="aspnetForm"><nav><ul><li><a href="/">Home</a></li></ul></nav>
<div id="cookie-banner">We use cookies</div><main><h1>Centres   to change</h1><p>The <b>council</b> will close
12&nbsp;centres.</p><ol start="3"><li>Third</li></ol><blockquote><p>A cut</p></blockquote>
<table><tr><th>Centre</th><th colspan="2">Cost</th></tr><tr><td rowspan="2">A</td><td>1</td><td>2</td></tr>
<tr><td>3</td><td>4</td></tr></table>loose words</main><div class="comment-respond"><p>Leave a reply</p></div>
<footer>(c) Anytown</footer></form></body></html>"""


def test_web_page(tmp_path: Path) -> None:
    reading = read_file(write(tmp_path / "a.html", PAGE), guarded=False)
    assert blocks(reading) == [
        ("navigation", "Home"), ("form", "We use cookies"), ("heading", "Centres to change"),
        ("paragraph", "The council will close 12\xa0centres."), ("list-item", "Third"), ("quote", "A cut"),
        ("table", "Centre\tCost\t\nA\t1\t2\n\t3\t4"), ("paragraph", "loose words"), ("form", "Leave a reply"),
        ("navigation", "(c) Anytown")]
    assert list(reading.blocks["label"])[4] == "3."
    document = reading.documents.iloc[0]
    assert (document["title"], document["author"], document["date"]) == ("Centres to change", "Jo Bloggs", "2026-03-04")


def test_layout_tables_are_walked_into(tmp_path: Path) -> None:
    page = "<table><tr><td><h1>Minutes</h1><p>Present: all</p></td><td><p>Side</p></td></tr><tr><td>x</td></tr></table>"
    reading = read_file(write(tmp_path / "a.html", page), guarded=False)
    assert [kind for kind, _ in blocks(reading)] == ["heading", "paragraph", "paragraph", "paragraph"]


def _word(path: Path) -> Path:
    document = docx.Document()
    document.add_heading("The response", 1)
    document.add_paragraph("First point", style="List Number")
    document.add_paragraph("Second point", style="List Number")
    table = document.add_table(2, 3)
    for at, text in enumerate(("Centre", "2024", "2025")):
        table.cell(0, at).text = text
    table.cell(1, 0).merge(table.cell(1, 1)).text = "Ashdown"
    table.cell(1, 2).text = "95"
    paragraph = document.add_paragraph("Kept ")
    body: Any = paragraph._p
    body.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="1"><w:r><w:t>added </w:t></w:r></w:ins>'))
    body.append(parse_xml(f'<w:del {nsdecls("w")} w:id="2"><w:r><w:delText>gone</w:delText></w:r></w:del>'))
    body.append(parse_xml(f'<w:r {nsdecls("w")}><w:t>2024</w:t><w:noBreakHyphen/><w:t>25</w:t></w:r>'))
    box = f'<w:p {nsdecls("w")}><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent>' \
          "</w:pict></w:r></w:p>"
    document.element.body.insert(0, parse_xml(box))
    document.sections[0].header.paragraphs[0].text = "Draft"
    document.save(str(path))
    return path


def test_word_document(tmp_path: Path) -> None:
    reading = read_file(_word(tmp_path / "a.docx"), guarded=False)
    assert blocks(reading) == [
        ("heading", "The response"), ("list-item", "First point"), ("list-item", "Second point"),
        ("table", "Centre\t2024\t2025\nAshdown\t\t95"), ("paragraph", "Kept added 2024\u201125"),
        ("running-head", "Draft")]
    assert list(reading.blocks["label"][:3]) == ["", "1.", "2."]
    notes = reading.sources["notes"][0]
    assert all(words in notes for words in ("1 tracked insertions", "1 tracked deletions", "1 text boxes"))


def test_same_text_under_two_names_is_noticed(tmp_path: Path) -> None:
    write(tmp_path / "b.txt", "The same words, twice over.\n")
    write(tmp_path / "a.txt", "The same words,  twice over.")
    write(tmp_path / "c.txt", "Other words altogether.")
    for order in (["a.txt", "b.txt", "c.txt"], ["c.txt", "b.txt", "a.txt"]):
        sources = read_files([tmp_path / name for name in order], guarded=False).sources
        assert list(sources["duplicate_of"]) == ["", "a.txt", ""]
        assert "Same text as a.txt" in sources["notes"][1]


def test_two_files_of_one_name_have_ids_of_their_own(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder / "letter.txt", f"Words from {folder}.")
    reading = read_files([tmp_path / "one/letter.txt", tmp_path / "two/letter.txt"], root=tmp_path, guarded=False)
    assert list(reading.documents["document_id"]) == ["letter.txt", "letter.txt (2)"]
    assert list(reading.sources["path"]) == ["one/letter.txt", "two/letter.txt"]


def test_names_that_only_sound_like_furniture_are_content(tmp_path: Path) -> None:
    names = ("elementor-widget-container", "share-your-views", "adult-social-care", "how-to-respond", "has-sidebar")
    page = "".join(f'<div class="{name}"><p>Words of {name}</p></div>' for name in names)
    reading = read_file(write(tmp_path / "a.html", f"<h1>Have your say</h1>{page}"), guarded=False)
    assert {kind for kind, _ in blocks(reading)[1:]} == {"paragraph"}


def test_names_that_are_furniture(tmp_path: Path) -> None:
    names = ("share-buttons", "cookie-notice", "site-footer", "mainNavigation", "widget-area", "related-posts")
    page = "".join(f'<div class="{name}"><p>Words of {name}</p></div>' for name in names)
    text = "<p>" + "A long article about the centres. " * 20 + "</p>"
    reading = read_file(write(tmp_path / "a.html", f"<h1>News</h1>{text}{page}"), guarded=False)
    assert {kind for kind, _ in blocks(reading)[2:]} == {"navigation", "form"}
