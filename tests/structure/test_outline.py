"""Labels, headings and lines: what a text without layout says of its own outline."""

from __future__ import annotations

import pytest

from consult.structure import outline, runs


@pytest.mark.parametrize("line,label,sort", [
    ("4.12 The fee would rise.", "4.12", "number"), ("12. Next steps", "12.", "number"), ("(a) the pool", "(a)", "letter"),
    ("iv) the hall", "iv)", "letter"), ("• a bullet", "•", "bullet"), ("- a dash", "-", "bullet"),
    ("Reason two: it is far", "Reason two:", "lead"), ("Appendix B", "Appendix B", "lead"),
    ("Recommendation 3: agree", "Recommendation 3:", "lead"),
    ("1\\. Costs", "1\\.", "number"), ("(a)(ii) the pool", "(a)(ii)", "letter"), ("Q3. Do you agree?", "Q3.", "number"),
    ("Q3 Do you agree?", "Q3", "number"), ("4.12(b) the fee", "4.12(b)", "number"), ("3a. the fee", "3a.", "number"),
    ("Appendix A – Maps", "Appendix A –", "lead"), ("Quite so", "", ""), ("i am here", "", ""),
    ("The pool", "", ""), ("2012 was a bad year", "", ""), ("£4.12 a visit", "", ""), ("", "", ""),
])
def test_labels(line: str, label: str, sort: str) -> None:
    assert outline.label_of(line) == (label, sort)


def test_depth_counts_the_numbers() -> None:
    assert [outline.depth(label) for label in ("4", "4.12", "4.12.1", "(a)", "")] == [1, 2, 3, 0, 0]


def test_lines_become_headings_items_and_paragraphs() -> None:
    text = ("Reason two: distance\nThe nearest pool is eleven miles off and there is no bus on Sundays.\n"
            "\n• cold\n• far\n\n“A quotation stands here.”\n")
    kinds = [block.kind for block in outline.lines_as_blocks(text)]
    assert kinds == ["heading", "paragraph", "list-item", "list-item", "paragraph"]


def test_wrapped_lines_are_joined() -> None:
    text = ("The council has looked at every one of the sites and\nhas found that three of them cost more than the others\n"
            "put together, which is why it is asking what people\nthink of closing those and of moving the staff to the\n"
            "ones that would be left, and of what might be done\nabout the buses.\n\nA second paragraph.\n")
    assert [block.text.count("\n") for block in outline.lines_as_blocks(text)] == [5, 0]


def test_blocks_are_slices() -> None:
    text = "Title\n\n  1. One thing\n\tAnother\n"
    assert all(text[block.start : block.end] == block.text for block in outline.lines_as_blocks(text))
    assert outline.lines_as_blocks("") == []


def test_a_place_in_words() -> None:
    assert outline.locator("3 Costs > 3.2", 4, 2) == "page 4, 3 Costs > 3.2, paragraph 2"
    assert outline.locator("", 0, 1) == "paragraph 1"


def kinds(lines: list[tuple[str, str]]) -> list[str]:
    """The kinds of lines, each given as its reader took it, once their neighbours are looked at."""
    at, blocks = 0, []
    for kind, line in lines:
        blocks.append(outline.Block(kind, at, at + len(line), line, 2 if kind == "heading" else 0))
        at += len(line) + 1
    return [block.kind for block in runs.mended(blocks)]


def test_short_items_of_a_list_are_no_headings() -> None:
    lines = [("heading", "Who was asked"), ("heading", "· Staff"), ("heading", "· Governors"),
             ("list-item", "· Parents of children who are not yet at any school at all")]
    assert kinds(lines) == ["heading", "list-item", "list-item", "list-item"]
    assert kinds([("heading", "1) Agree the plan, and"), ("list-item", "2) Ask for a report on it by May.")]) == ["list-item"] * 2


def test_questions_with_answers_below_are_headings_whatever_their_length() -> None:
    lines = [("heading", "1. Why?"), ("paragraph", "Because it leaks."),
             ("list-item", "2. What is the part of the parish council in all this?"), ("paragraph", "It owns the hall."),
             ("heading", "3. When?"), ("paragraph", "In May.")]
    assert kinds(lines) == ["heading", "paragraph"] * 3
    assert kinds([("heading", "Q1. Do you agree?"), ("list-item", "Q2. Do you agree that it should be let?")]) == ["list-item"] * 2


def test_particulars_and_datelines_are_no_headings() -> None:
    assert kinds([("heading", "Decision maker: Cabinet"), ("heading", "Is it key?: No")]) == ["paragraph"] * 2
    assert kinds([("heading", "Friday, 4 May 2012"), ("heading", "By Ann Teale")]) == ["paragraph"] * 2
    assert kinds([("heading", "Halls survey: the roof"), ("paragraph", "Table 1: Should it be mended? Base: 40")])[0] == "heading"
    assert kinds([("heading", "Reason two: it is far"), ("heading", "Minutes of 4 May 2012 as agreed")]) == ["heading"] * 2


def test_a_lone_number_belongs_to_the_line_below() -> None:
    text = "39.\n\nThe hall roof\n\nIt leaks, and nobody has been up to look at it since the spring of the year before last.\n"
    blocks = runs.mended(outline.lines_as_blocks(text))
    assert outline.sections(blocks)[-1] == "39 The hall roof"


def test_mending_twice_is_mending_once() -> None:
    text = "1. Why?\nBecause it leaks.\n2. When?\nIn May.\n• a\n• b\nVenue: Hall\nContact: Ann\n"
    once = runs.mended(outline.lines_as_blocks(text))
    assert runs.mended(once) == once
    assert [block.text for block in once] == [block.text for block in outline.lines_as_blocks(text)]
