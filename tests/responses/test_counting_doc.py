"""docs/counting.md says what the code does: its example runs, its numbers and words are the code's."""

import re
from pathlib import Path

from consult.responses import campaigns_families, counting_rules
from consult.responses.setting_aside import REASONS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "counting.md").read_text(encoding="utf-8")


def test_the_example_runs(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    for code in re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL):
        exec(compile(code, "counting.md", "exec"), {})
    assert "analysed" in capsys.readouterr().out


def test_every_rule_and_reason_is_told():
    assert all(f"| `{rule}` |" in PAGE for rule in counting_rules.RULES)
    assert all(f"| {reason} |" in PAGE for reason in REASONS)


def test_the_numbers_are_the_codes():
    told = campaigns_families
    numbers = [told.JOIN, told.SHARED, told.PEOPLE, told.LETTER, f"{told.POSTCARD} and {told.CROWD}", told.MERGE]
    assert all(f"| {number} |" in PAGE for number in numbers)
    assert f"under {told.SHORT} runs" in PAGE and told.SHINGLE == 3
