"""Furniture is found on pages of every sort, and the text itself is never taken for it."""

from __future__ import annotations

import marked_pages as samples
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult.structure import boilerplate, outline
from consult.structure.outline import Block


def test_furniture_of_the_sample_pages() -> None:
    right = wrong = missed = 0
    for path in samples.pages():
        text, spans = samples.read(path)
        key = samples.characters(text, [(start, end) for start, end, _ in spans])
        found = samples.characters(text, [(row["start"], row["end"]) for row in samples.found_in(text)])
        right, wrong, missed = right + len(key & found), wrong + len(found - key), missed + len(key - found)
    assert right / (right + wrong) >= 0.98
    assert right / (right + missed) >= 0.95


@pytest.mark.parametrize("path", samples.pages(), ids=lambda path: path.stem)
def test_no_page_loses_much_of_its_text(path) -> None:
    text, spans = samples.read(path)
    key = samples.characters(text, [(start, end) for start, end, _ in spans])
    found = samples.characters(text, [(row["start"], row["end"]) for row in samples.found_in(text)])
    body = len([at for at in range(len(text)) if not text[at].isspace()]) - len(key)
    assert len(found - key) <= 0.02 * max(1, body)


@pytest.mark.parametrize("line", [
    "Please keep printing the newsletter, because my mother cannot subscribe to anything online.",
    "Councillor Abel asked why the council uses cookies on its website and was told it was for counting visits.",
    "We asked for a donation towards the minibus and the parish gave us £200.",
    "You should share the building with the library instead of shutting it.",
    "I had to log in three times before the form would accept my comment.",
    "The search for a new site took two years.",
    "More from the reserves could be spent on the youth service.",
    "Comments from residents were considered at the meeting on 4 May.",
    "Members noted that the privacy notice had been revised.",
])
def test_responses_about_such_things_survive(line: str) -> None:
    assert samples.found_in(line) == []
    assert samples.found_in(f"Answers\n\n{line}\n\nIt would be a great loss to all of us in the village if it went.") == []


def test_the_label_of_a_reply_is_no_button() -> None:
    text = "Public questions\n\nQuestion from Mr Teal:\n\nWhat will the new hall cost?\n\nReply:\n\nIt will cost £4 million in all.\n"
    assert not [row for row in samples.found_in(text) if text[row["start"] : row["end"]].strip() == "Reply:"]


def test_kinds_are_told_apart() -> None:
    kinds = {row["kind"] for path in samples.pages() for row in samples.found_in(samples.read(path)[0])}
    assert kinds >= {"comment-form", "log-in", "cookies", "donation", "subscription", "share", "navigation", "related",
                     "footer", "advertisement"}


def test_a_page_that_is_only_furniture() -> None:
    text, spans = samples.read(samples.FOLDER / "furniture_only.txt")
    found = samples.characters(text, [(row["start"], row["end"]) for row in samples.found_in(text)])
    assert found == samples.characters(text, [(start, end) for start, end, _ in spans])


def paged(pages: list[list[str]]) -> tuple[str, list[Block]]:
    text, blocks = "", []
    for number, lines in enumerate(pages, 1):
        for line in lines:
            blocks.append(Block("paragraph", len(text), len(text) + len(line), line, 0, number))
            text += line + "\n"
    return text, blocks


def marked(text: str, blocks: list[Block]) -> dict[str, str]:
    return {text[row["start"] : row["end"]]: row["kind"] for row in boilerplate.find("a.pdf", text, blocks)}


def test_running_heads_and_page_numbers_of_a_paged_document() -> None:
    text, blocks = paged([["Alder Council – Budget 2020", f"Paragraph {word} says a thing of its own.", "Members agreed.",
                           str(number)] for number, word in enumerate(("one", "two", "three", "four"), 7)])
    found = marked(text, blocks)
    assert found["Alder Council – Budget 2020"] == "running-head"
    assert {text for text, kind in found.items() if kind == "page-number"} == {"7", "8", "9", "10"}
    assert "Members agreed." not in found


def test_a_sentence_that_recurs_is_no_running_head() -> None:
    text, blocks = paged([["The meeting went on.", "Amendment lost.", "Members were asked to:"] for _ in range(5)])
    assert marked(text, blocks) == {}


def test_an_answer_at_the_foot_of_a_page_is_no_running_head() -> None:
    text, blocks = paged([["Race", "Not applicable", "Age", "Not applicable"], ["Sex", "Not applicable"]])
    blocks[-1] = Block("running-head", blocks[-1].start, blocks[-1].end, blocks[-1].text, 0, 2)
    assert marked(text, blocks) == {}


def test_contents_pages() -> None:
    entries = ["1. Introduction ........ 3", "2. What we propose ........ 5", "3. Costs ........ 9", "Appendix A ...... 14"]
    text, blocks = paged([["Contents", *entries], ["1. Introduction", "There were 14 replies on page 3."]])
    found = marked(text, blocks)
    assert list(found.values()) == ["contents"]
    assert "Introduction ...." in next(iter(found)) and "There were" not in next(iter(found))


def test_a_table_of_figures_is_no_contents_page() -> None:
    text, blocks = paged([["Visits by site", "Elm Road  210", "Oak Lane  340", "Ash Hill  118", "Beck Side  90"]])
    assert marked(text, blocks) == {}


def test_inside_marks_the_passages_that_hold_furniture() -> None:
    import pandas as pd

    passages = pd.DataFrame({"origin_id": ["a", "a", "b"], "start": [0, 10, 0], "end": [5, 20, 5]})
    spans = pd.DataFrame({"document_id": ["a"], "start": [12], "end": [14]})
    assert boilerplate.inside(passages, spans).tolist() == [False, True, False]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["Home", "Share", "", "Leave a Reply", "The hall closed in 2012, and nobody said why.",
                                 "Related articles", "£3m cut", "“Quoted", "Page 3", "1. One .... 4", "\t", "Donate"]), max_size=25))
def test_spans_are_ordered_and_inside_the_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    rows = boilerplate.find("x", text, outline.lines_as_blocks(text))
    ends = [0, *(row["end"] for row in rows)]
    assert all(row["start"] >= ends[at] and row["start"] < row["end"] <= len(text) for at, row in enumerate(rows))


@pytest.mark.parametrize("line", [
    "Two responses to “Guest post: why the pool matters", "This site is intended for dental professionals only", "Issue - decisions",
    "Decision details", "Goal: 500 signatures", "signed 2019-02-03 10:11:12 +0000", "Click to follow", "Was this page useful?",
    "This entry was posted in Councillor Teale, libraries. Bookmark the permalink.",
    "The Wend Party may contact you using the information you supply.",
])
def test_more_lines_of_the_web(line: str) -> None:
    assert boilerplate.boilerplate_web.kind_of_line(line)


@pytest.mark.parametrize("line", [
    "Two responses to the consultation came from parish councils.", "The decision details were read out by the chair.",
    "The goal is 500 signatures by May, the group said.", "Nobody has signed it since 2019.",
    "This site is intended for housing and the residents oppose it.",
])
def test_lines_that_only_look_it(line: str) -> None:
    assert not boilerplate.boilerplate_web.kind_of_line(line)


def test_a_link_between_paragraphs_owns_none_of_them() -> None:
    text = ("SIR - It is sad to hear how the cuts are to fall on our libraries again, when they are so much more than a place of books. "
            "They matter.\n\nThey are friendly places for people of all ages.\n\n"
            "Read more letters here\n\nMost of all, they are places to go that cost nothing.\n\nAnn Teale, Mill Lane, Wend")
    found = boilerplate.find("d", text, outline.lines_as_blocks(text))
    assert [text[row["start"] : row["end"]] for row in found] in ([], ["Read more letters here"])


PROSE = ("The hall has stood at the end of Mill Lane since 1911, and until last spring it was open on every day of the week but one. "
         "Then the caretaker retired.")


def marked_lines(text: str) -> list[str]:
    return [text[row["start"] : row["end"]] for row in samples.found_in(text)]


@pytest.mark.parametrize("line", [
    "Fenmoor Home > News > Education", "Councillor for Mere Learn more", "You can't sign this petition because it was rejected.",
    "This is an archive site. For recent news of the group go to", "Latest News", "Page updated: Friday, April 25, 2008",
    "10.20.30.40 Thu, 21 Nov 2024 14:06:00 +0000", "2 Answers", "+1 vote", "asked by (1.2k points)", "At 5:08 pm, Blogger Unknown said...",
    "Our website is temporarily unavailable in your location.", "3 min read", "hall-roof-1200px", "Plan of the site (749 KB) (pdf)",
    "Sign the petition now", "One comment",
])
def test_lines_of_other_platforms(line: str) -> None:
    assert boilerplate.boilerplate_web.kind_of_line(line)


@pytest.mark.parametrize("line", [
    "Children learn to read more slowly without a library.",
    "The page was updated by the clerk after the meeting.", "Two votes were cast against.",
    "We are not taking comments from the trustees as the last word.", "More news is expected in May.",
    "Sign the petition at the library and bring a friend.", "The site is no longer available for housing, residents were told.",
])
def test_lines_of_the_text_that_look_like_them(line: str) -> None:
    assert not boilerplate.boilerplate_web.kind_of_line(line)


def test_a_numbered_list_is_the_texts_though_an_item_of_it_reads_like_a_button() -> None:
    text = f"Save the hall\n\n{PROSE}\n\nHow you can help\n\n1. Write to us\n2. Follow us on Twitter\n3. Put up our poster\n\nLatest News\n"
    assert marked_lines(text) == ["Latest News"]


def test_a_readers_remark_between_furniture_stays() -> None:
    text = (f"The hall\n\n{PROSE}\n\n1 Comment\n\n1. Ann Teale\n\nThank you for keeping it going\n\nLeave a Reply\n\n"
            "Required fields are marked *\n")
    assert not any("Teale" in line or "Thank you" in line for line in marked_lines(text))


def test_the_mark_of_a_file_is_furniture_and_the_heading_it_hangs_on_is_not() -> None:
    text = f"42.\n\nHousing Policy 2018 pdf icon PDF 104 KB\n\n{PROSE}\n"
    assert [line.strip() for line in marked_lines(text)] == ["pdf icon PDF 104 KB"]


def test_a_masthead_and_its_motto() -> None:
    text = f"Fenmoor Chronicle\nNews and views from Fenmoor\nThe hall is saved\n\n{PROSE}\n"
    assert "".join(marked_lines(text)).startswith("Fenmoor Chronicle") and "saved" not in "".join(marked_lines(text))


def test_chapter_names_over_the_pages_of_a_book() -> None:
    def page(number: int, top: str, kind: str, heading: str) -> list[tuple[str, str]]:
        return [(kind, top), ("heading", heading), ("paragraph", f"What is said on page {number} is said only there, and at length.")]

    pages = [page(1, "Costs", "paragraph", "1. Costs"), page(2, "The hall", "running-head", "Roof"),
             page(3, "Plans", "paragraph", "2. Plans"), page(4, "The hall", "running-head", "Walls")]
    text, blocks = "", []
    for number, lines in enumerate(pages, 1):
        for kind, line in lines:
            blocks.append(Block(kind, len(text), len(text) + len(line), line, 0, number))
            text += line + "\n"
    found = marked(text, blocks)
    assert found["Costs"] == found["Plans"] == "running-head" and "1. Costs" not in found
    alone = [Block("paragraph" if block.kind == "running-head" else block.kind, block.start, block.end, block.text, 0, block.page * 3)
             for block in blocks]
    assert "Plans" not in marked(text, alone[3:6] + alone[6:])


def test_contents_of_a_page_without_page_numbers() -> None:
    text = f"The hall\n\nContents\n\nRoof\n\nWalls\n\nRoof\n\n{PROSE}\n\nWalls\n\n{PROSE}\n"
    assert marked_lines(text) == ["Contents\n\nRoof\n\nWalls"]
    assert marked_lines(f"Contents\n\nOf the hall nothing is left.\n\n{PROSE}\n") == []
