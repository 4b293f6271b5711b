"""The worked example of docs/adding-a-section.md runs and checks."""

import re
from pathlib import Path

from consult.report import html
from consult.report.render import page
from consult.report.selfcheck import must_check

GUIDE = Path(__file__).parents[2] / "docs" / "adding-a-section.md"


def test_the_example_makes_a_section_that_checks(tiny):
    found = {}
    exec(re.search(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)[1], found)
    made = found["section"](tiny)
    assert made.title == "How people answered"
    must_check(page(tiny.consultation, str(html.section(made))), tiny)
