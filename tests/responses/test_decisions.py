"""A decision that cannot be used is told with file and row; one that can is not."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from consult import stages, tables
from consult.consultation import open_folder
from consult.errors import ConsultError, FolderFaults
from consult.responses import decisions

TOML = """title = "Ferry"
{extra}
[[question]]
id = "why"
text = "Why?"
kind = "open"
column = "Why"
[[question]]
id = "agree"
text = "Do you agree?"
kind = "closed"
column = "Agree"
options = ["Yes", "No"]
[[source]]
path = "answers.csv"
kind = "responses"
id_column = "Ref"
"""


def folder(tmp_path: Path, *, extra: str = "", **files: str) -> Path:
    (tmp_path / "consultation.toml").write_text(TOML.format(extra=extra), encoding="utf-8")
    (tmp_path / "codebook.toml").write_text("", encoding="utf-8")
    (tmp_path / "answers.csv").write_text("Ref,Why,Agree\nA1,Because it rains on the pier.,Yes\nA2,Because it floods.,No\n")
    (tmp_path / "decisions").mkdir()
    for name, text in files.items():
        (tmp_path / "decisions" / f"{name}.csv").write_text(text, encoding="utf-8")
    return tmp_path


def told(path: Path) -> list[tuple[str, str]]:
    found = stages.open_corpus(path, through="codes").rejects
    return list(zip(found["path"], found["where"], strict=True))


def test_an_unknown_id_is_a_reject_with_file_and_row(tmp_path: Path) -> None:
    path = folder(tmp_path, campaigns="response_id,campaign_id\nA1/why,c-1\nA9/why,c-1\nA1/agree,c-1\n,c-1\n",
                  set_aside="respondent_id,reason\nA2,test\nA8,test\n")
    assert told(path) == [("decisions/campaigns.csv", "row 2"), ("decisions/campaigns.csv", "row 3"),
                          ("decisions/campaigns.csv", "row 4"), ("decisions/set_aside.csv", "row 2")]
    reasons = stages.open_corpus(path, through="codes").rejects["reason"]
    assert "A9/why" in reasons[0] and "changes nothing" in reasons[0]


def test_good_decisions_are_no_rejects_and_count(tmp_path: Path) -> None:
    path = folder(tmp_path, campaigns="response_id,campaign_id\n A1/why ,c-1\nA2/why,c-1\n\n", set_aside="respondent_id,reason\nA2,test\n")
    corpus = stages.open_corpus(path, through="codes")
    assert corpus.rejects.empty
    assert corpus.campaigns["response_id"].tolist() == ["A1/why"]
    assert corpus.set_aside["respondent_id"].tolist() == ["A2"]


def test_a_row_taken_back_by_a_later_one_is_told(tmp_path: Path) -> None:
    path = folder(tmp_path, campaigns="response_id,campaign_id\nA1/why,c-1\nA1/why,c-2\nA2/why,c-2\nA2/why,c-2\n")
    assert told(path) == [("decisions/campaigns.csv", "row 1")]


def test_quotations_take_yes_or_no() -> None:
    decided = {"quotations": pd.DataFrame({"passage_id": ["p1", "p2", "p9"], "may": ["yes", "perhaps", "no"]})}
    passages = pd.DataFrame({"passage_id": ["p1", "p2"]})
    empty = (tables.empty("respondents"), tables.empty("responses"), tables.empty("documents"))
    found = decisions.not_used(decided, *empty, passages)
    assert found["where"].tolist() == ["row 2", "row 3"] and "yes or no" in found["reason"][0]


def test_a_file_without_its_columns_is_told(tmp_path: Path) -> None:
    path = folder(tmp_path, campaigns="response;campaign\nA1/why;c-1\n")
    with pytest.raises(ConsultError, match="campaigns.csv lacks the column response_id and campaign_id"):
        stages.open_corpus(path, through="codes")


def test_a_file_saved_by_a_spreadsheet_is_read(tmp_path: Path) -> None:
    path = folder(tmp_path)
    (path / "decisions" / "set_aside.csv").write_bytes("respondent_id,reason,note\r\nA1,test,caf\xe9\r\n".encode("cp1252"))
    assert stages.open_corpus(path, through="codes").set_aside["respondent_id"].tolist() == ["A1"]


@pytest.mark.parametrize("value", ["0", "-3", '"five"', "2.5", "true"])
def test_a_threshold_that_protects_nobody_is_a_fault_of_the_file(tmp_path: Path, value: str) -> None:
    with pytest.raises(FolderFaults, match="disclosure_threshold: should be a whole number of at least 1"):
        open_folder(folder(tmp_path, extra=f"disclosure_threshold = {value}"))


@pytest.mark.parametrize("value", ["1", "5", "10"])
def test_a_threshold_that_can_be_used_is_read(tmp_path: Path, value: str) -> None:
    assert open_folder(folder(tmp_path, extra=f"disclosure_threshold = {value}")).disclosure_threshold == int(value)


@pytest.mark.parametrize(("opens", "closes", "fault"), [
    ("2026-03-01", "2026-02-01", True), ("2026-03-01", "2026-03-01", False), ("2026-02-01", "2026-03-01", False),
])
def test_closing_before_opening_is_a_fault(tmp_path: Path, opens: str, closes: str, fault: bool) -> None:
    path = folder(tmp_path, extra=f"opens = {opens}\ncloses = {closes}")
    if fault:
        with pytest.raises(FolderFaults, match="before opens"):
            open_folder(path)
    else:
        assert open_folder(path).closes == closes
