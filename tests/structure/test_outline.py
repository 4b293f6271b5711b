"""Labels, headings and lines: what a text without layout says of its own outline."""

from __future__ import annotations

import pytest

from consult.structure import outline


@pytest.mark.parametrize("line,label,sort", [
    ("4.12 The fee would rise.", "4.12", "number"), ("12. Next steps", "12.", "number"), ("(a) the pool", "(a)", "letter"),
    ("iv) the hall", "iv)", "letter"), ("• a bullet", "•", "bullet"), ("- a dash", "-", "bullet"),
    ("Reason two: it is far", "Reason two:", "lead"), ("Appendix B", "Appendix B", "lead"),
    ("Recommendation 3: agree", "Recommendation 3:", "lead"),
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
