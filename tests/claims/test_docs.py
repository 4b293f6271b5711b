"""The worked example of docs/adding-a-checker.md runs as printed, and the reader's page names every verdict."""

import re
from pathlib import Path

from gold_cases import paper

from consult.claims.bundle import Bundle
from consult.claims.finding import GRAVEST_FIRST, NOT_ADDING, SUPPORTED

DOCS = Path(__file__).parents[2] / "docs"


def test_the_worked_example_runs():
    code = re.search(r"```python\n(.*?)```", (DOCS / "adding-a-checker.md").read_text(encoding="utf-8"), re.S).group(1)
    made: dict = {}
    exec(compile(code, "adding-a-checker.md", "exec"), made)  # noqa: S102
    text = "There are {} librarians for {} residents, or one for every {}."
    for each, verdict in (("4,000", SUPPORTED), ("5,000", NOT_ADDING)):
        found = list(made["check"](Bundle(paper("p.txt", (text.format("12", "48,000", each),)))))
        assert [finding.outcome.verdict for finding in found] == [verdict]


def test_every_verdict_is_explained():
    text = (DOCS / "reading-the-ledger.md").read_text(encoding="utf-8")
    assert [verdict for verdict in GRAVEST_FIRST if f"`{verdict}`" not in text] == []
